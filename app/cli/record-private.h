/* record-private.h - the actions of candorctl record
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cli-private.h"

G_BEGIN_DECLS

extern const CandorCommand candor_action_show;
extern const CandorCommand candor_action_verify;
extern const CandorCommand candor_action_rebuild;
extern const CandorCommand candor_action_backup;
extern const CandorCommand candor_action_restore;
extern const CandorCommand candor_action_export;
extern const CandorCommand candor_action_erase;

/* Parses an action's options; as candor_cli_parse(), and at most @n_allowed words stay. */
gboolean     candor_cli_parse_action   (CandorCli *cli, const CandorCommand *action, const GOptionEntry *entries,
                                        guint n_allowed, int argc, char **argv, GStrv *rest, int *status);
/* A study of the record that is not opened yet; it has no lessons. */
CandorStudy *candor_cli_new_study      (CandorCli *cli);
/* Opened for writing; NULL when it cannot be, and that is said. */
CandorStudy *candor_cli_open_record    (CandorCli *cli);

G_END_DECLS
