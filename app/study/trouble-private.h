/* trouble-private.h - making a trouble out of an error
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <candor/study.h>

G_BEGIN_DECLS

/* Looks for the newest good backup where one would help. On the record's thread. */
CandorTrouble *candor_trouble_new           (CandorError code, const char *what, const char *backup_folder);
CandorTrouble *candor_trouble_new_for_error (const GError *error, const char *backup_folder);

G_END_DECLS
