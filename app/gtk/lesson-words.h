/* lesson-words.h - small words of a sitting
 *
 * Pure functions from values to words.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <candor/study.h>

G_BEGIN_DECLS

/* "9 min left". */
char       *candor_lesson_words_minutes (guint minutes);
/* "saved", "saving …", "not saved yet". Static. */
const char *candor_lesson_words_saved   (CandorSaved saved);
/* "9 min left · saved". */
char       *candor_lesson_words_bar     (guint minutes, CandorSaved saved);
/* "Lesson 2 · Asking for consent", or the part's title where it is no lesson. */
char       *candor_lesson_words_part    (CandorStep *step);

G_END_DECLS
