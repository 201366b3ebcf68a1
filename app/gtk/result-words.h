/* result-words.h - what is said of a quiz that was handed in
 *
 * Pure functions from a result to words.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <candor/study.h>

G_BEGIN_DECLS

/* "1.5 of 5 points". */
char *candor_result_words_score     (const CandorResult *result);
/* "Passed", or "Not yet". Static. */
const char *candor_result_words_verdict (const CandorResult *result);
/* How many were right, what it means and what comes next.
 * @n_again: how many questions were asked again; 0 when it was no retry */
char *candor_result_words_meaning   (const CandorResult *result, guint pass, guint n_again);
/* "You were sure of 5 answers, and right with 4 of them. Marks: +6."; NULL when
 * there was none. @certainty is not NONE. */
char *candor_result_words_certainty (const CandorResult *result, CandorCertainty certainty);
/* "Marks for certainty, all together: +5 of 42."; NULL when nothing was said. */
char *candor_result_words_marks     (const CandorResult *result);
/* What to make of it, in a sentence; NULL when nothing was said. Static. */
const char *candor_result_words_judgement (const CandorResult *result);

G_END_DECLS
