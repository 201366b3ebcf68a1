/* result-words.h - what is said of a quiz that was handed in
 *
 * Pure functions from a result to words.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <candor/study.h>

G_BEGIN_DECLS

/* "11 of 14". */
char *candor_result_words_score     (const CandorResult *result);
/* "Passed", or "Not yet". Static. */
const char *candor_result_words_verdict (const CandorResult *result);
/* What it means and what comes next, in one or two sentences. */
char *candor_result_words_meaning   (const CandorResult *result, guint pass);
/* "You were sure of 5 answers, and right with 4 of them."; NULL when there was
 * none. @certainty is not NONE. */
char *candor_result_words_certainty (const CandorResult *result, CandorCertainty certainty);
/* "Marks for certainty: +5 of 42."; NULL when nothing was said. */
char *candor_result_words_marks     (const CandorResult *result);
/* What to make of it, in a sentence; NULL when nothing was said. Static. */
const char *candor_result_words_judgement (const CandorResult *result);

G_END_DECLS
