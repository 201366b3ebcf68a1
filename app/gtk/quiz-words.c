/* quiz-words.c - small words of an attempt
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Formatting of what the attempt says of itself; nothing is kept here.
 */

#include "quiz-words.h"

#include <glib/gi18n.h>

static guint
count_questions (CandorAttempt *attempt)
{
  return g_list_model_get_n_items (candor_attempt_get_questions (attempt));
}

char *
candor_quiz_words_place (CandorAttempt *attempt)
{
  g_return_val_if_fail (CANDOR_IS_ATTEMPT (attempt), NULL);

  return g_strdup_printf (_("Question %u of %u"), candor_attempt_get_position (attempt) + 1, count_questions (attempt));
}

gboolean
candor_quiz_is_at_last (CandorAttempt *attempt)
{
  g_return_val_if_fail (CANDOR_IS_ATTEMPT (attempt), FALSE);

  return candor_attempt_get_position (attempt) + 1 >= count_questions (attempt);
}

gboolean
candor_quiz_wants_check (CandorAttempt *attempt)
{
  CandorQuestion *question;

  g_return_val_if_fail (CANDOR_IS_ATTEMPT (attempt), FALSE);

  question = candor_attempt_get_question (attempt, candor_attempt_get_position (attempt));

  return candor_quiz_get_feedback (candor_attempt_get_quiz (attempt)) == CANDOR_FEEDBACK_AT_ONCE &&
         candor_question_is_open (question);
}

const char *
candor_quiz_words_forward (CandorAttempt *attempt)
{
  g_return_val_if_fail (CANDOR_IS_ATTEMPT (attempt), NULL);

  if (candor_quiz_wants_check (attempt))
    return _("Check");

  return candor_quiz_is_at_last (attempt) ? _("Hand in") : _("Next");
}

/* With feedback at the end a draft becomes the answer when it is handed in. */
gboolean
candor_quiz_lacks_answer (CandorAttempt  *attempt,
                          CandorQuestion *question)
{
  g_return_val_if_fail (CANDOR_IS_ATTEMPT (attempt), FALSE);
  g_return_val_if_fail (CANDOR_IS_QUESTION (question), FALSE);

  if (candor_question_is_answered (question))
    return FALSE;

  return candor_quiz_get_feedback (candor_attempt_get_quiz (attempt)) == CANDOR_FEEDBACK_AT_ONCE ||
         !candor_question_can_check (question);
}

guint
candor_quiz_count_unanswered (CandorAttempt *attempt,
                              guint         *first)
{
  guint n = 0;

  g_return_val_if_fail (CANDOR_IS_ATTEMPT (attempt), 0);
  g_return_val_if_fail (first != NULL, 0);

  *first = G_MAXUINT;
  for (guint i = 0; i < count_questions (attempt); i++)
    if (candor_quiz_lacks_answer (attempt, candor_attempt_get_question (attempt, i)))
      {
        *first = MIN (*first, i);
        n++;
      }

  return n;
}
