/* change-words.h - what is said about a correction
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <candor/study.h>

G_BEGIN_DECLS

/* "Edition 2, 20 Nov 2026, the right answer: The law is new." */
char *candor_change_words         (const CandorChange *change);
/* What heads a note about @changes. */
const char *
      candor_change_words_heading (GPtrArray          *changes);
/* "3 places differ. What you did on edition 1 stays as it was." */
char *candor_change_words_places  (CandorStudyModule  *module);
/* The newest sentence, and when: "Revised on 20 Nov 2026: …"; NULL: it is not known. */
char *candor_change_words_revised (CandorStudyModule  *module);

G_END_DECLS
