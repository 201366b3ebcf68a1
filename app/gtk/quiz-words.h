/* quiz-words.h - small words of an attempt
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <candor/study.h>

G_BEGIN_DECLS

/* "Question 3 of 10". */
char     *candor_quiz_words_place      (CandorAttempt  *attempt);
/* What the main button says at the question in front. Static. */
const char *candor_quiz_words_forward  (CandorAttempt  *attempt);
/* Whether handing in would leave @question without an answer. */
gboolean  candor_quiz_lacks_answer     (CandorAttempt  *attempt,
                                        CandorQuestion *question);
/* How many, and the position of the first (G_MAXUINT: none). */
guint     candor_quiz_count_unanswered (CandorAttempt  *attempt,
                                        guint          *first);
/* Whether Check comes before Next at the question in front. */
gboolean  candor_quiz_wants_check      (CandorAttempt  *attempt);
gboolean  candor_quiz_is_at_last       (CandorAttempt  *attempt);

G_END_DECLS
