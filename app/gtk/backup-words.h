/* backup-words.h - what is in a backup, in words for a person
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <candor/study.h>

G_BEGIN_DECLS

/* "24 November 2026, 10:12", local. */
char *candor_backup_words_when (gint64 us);
/* "412 entries, the last on 24 November 2026, 10:12: Consent". @module: (nullable): id */
char *candor_backup_words_what (CandorStudy *study,
                                gint64       n_events,
                                gint64       last_us,
                                const char  *module);

G_END_DECLS
