/* attempt-finish.c - handing in
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * With feedback at the end every draft that is an answer is recorded first, each
 * its own transaction, then the attempt is. A stop in the middle leaves an open
 * attempt with some answers in it; handing in again records only the others.
 */

#include <glib/gi18n.h>

#include "attempt-private.h"
#include "question-private.h"
#include "study-private.h"

typedef struct
{
  GPtrArray    *questions;   /* those whose drafts become answers */
  GPtrArray    *outcomes;    /* theirs */
  GHashTable   *answers;     /* all that count: item id -> CandorAnswer */
  CandorResult *result;
} Hand;

static void
hand_free (gpointer data)
{
  Hand *hand = data;

  g_ptr_array_unref (hand->questions);
  g_ptr_array_unref (hand->outcomes);
  g_clear_pointer (&hand->answers, g_hash_table_unref);
  g_clear_pointer (&hand->result, candor_result_unref);
  g_free (hand);
}

static Hand *
hand_new (void)
{
  Hand *hand = g_new0 (Hand, 1);

  hand->questions = g_ptr_array_new_with_free_func (g_object_unref);
  hand->outcomes = g_ptr_array_new_with_free_func ((GDestroyNotify) candor_outcome_unref);

  return hand;
}

static void
add_answers (CandorAttempt *self,
             Hand          *hand,
             CandorBatch   *batch)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->questions));

  for (guint i = 0; i < n; i++)
    {
      CandorQuestion *question = candor_attempt_get_question (self, i);

      if (question->outcome == NULL && question->feedback_waits &&
          candor_response_is_complete (question->response, question->item))
        {
          g_ptr_array_add (hand->questions, g_object_ref (question));
          g_ptr_array_add (hand->outcomes, candor_question_add_answer (question, batch));
          question->sent_version = question->version;
        }
      else if (question->outcome == NULL)
        candor_batch_add_leftover (batch, question->place);
    }
  candor_batch_add_leftover (batch, self->position_place);
}

static void
compute_result (CandorAttempt *self,
                Hand          *hand)
{
  g_autoptr(GHashTable) answers = candor_sitting_gather_answers (self->sitting, self->id);
  g_autoptr(GPtrArray) items = candor_attempt_gather_items (self);

  for (guint i = 0; i < hand->questions->len; i++)
    {
      CandorQuestion *question = g_ptr_array_index (hand->questions, i);

      candor_answers_put (answers, g_ptr_array_index (hand->outcomes, i),
                          question->certainty, question->tries + 1, question->n_shown);
    }
  hand->answers = g_hash_table_ref (answers);
  hand->result = candor_result_new (self->module, self->quiz, items, answers);
}

static void
add_finish (CandorAttempt *self,
            CandorResult  *result,
            CandorBatch   *batch)
{
  const char *quiz = candor_part_get_id (CANDOR_PART (self->quiz));
  CandorEvent *event = candor_batch_add_event (batch, CANDOR_EVENT_ATTEMPT_FINISHED, self->module, NULL);

  event->attempt = candor_batch_keep (batch, self->id);
  event->of_attempt = candor_batch_keep (batch, self->of_attempt);
  event->quiz = candor_batch_keep (batch, quiz);
  event->points = candor_result_get_points (result);
  event->possible = candor_result_get_possible (result);
  event->passed = candor_result_has_passed (result);

  if (event->passed)
    candor_sitting_add_completion (self->sitting, batch, NULL, quiz);
}

/* Those answers that were committed, also when what followed was not. */
static void
conclude_answers (CandorAttempt *self,
                  Hand          *hand,
                  CandorBatch   *batch)
{
  guint n = 0;

  for (guint i = 0; i < batch->n_entries_done; i++)
    {
      const CandorBatchEntry *entry = g_ptr_array_index (batch->entries, i);
      CandorQuestion *question;

      if (entry->event.kind != CANDOR_EVENT_ANSWERED)
        continue;
      question = g_ptr_array_index (hand->questions, n);
      question->saved_version = question->version;
      candor_answers_put (candor_sitting_get_answers (self->sitting, self->id),
                          g_ptr_array_index (hand->outcomes, n),
                          question->certainty, question->tries + 1, question->n_shown);
      candor_question_conclude (question, g_ptr_array_index (hand->outcomes, n));
      n++;
    }

  for (; n < hand->questions->len; n++)
    candor_question_set_unsent (g_ptr_array_index (hand->questions, n));
}

static gboolean
is_handed_in (CandorBatch *batch)
{
  for (guint i = 0; i < batch->n_entries_done; i++)
    {
      const CandorBatchEntry *entry = g_ptr_array_index (batch->entries, i);

      if (entry->event.kind == CANDOR_EVENT_ATTEMPT_FINISHED)
        return TRUE;
    }

  return FALSE;
}

static void
finish_done (CandorSitting *sitting,
             CandorBatch   *batch,
             GError        *error,
             gpointer       user_data)
{
  g_autoptr(GTask) task = user_data;
  CandorAttempt *self = g_task_get_source_object (task);
  Hand *hand = g_task_get_task_data (task);

  self->is_finishing = FALSE;
  conclude_answers (self, hand, batch);
  if (is_handed_in (batch))
    candor_attempt_conclude (self, hand->result);
  candor_sitting_update_done (sitting);
  candor_sitting_update_saved (sitting);
  if (self->is_finished && !sitting->is_gone)
    candor_sitting_count_again (sitting);

  if (error != NULL)
    g_task_return_error (task, g_error_copy (error));
  else
    g_task_return_boolean (task, TRUE);
}

void
candor_attempt_finish_async (CandorAttempt       *self,
                             GCancellable        *cancellable,
                             GAsyncReadyCallback  callback,
                             gpointer             user_data)
{
  g_autoptr(GTask) task = NULL;
  CandorBatch *batch;
  Hand *hand;

  g_return_if_fail (CANDOR_IS_ATTEMPT (self));

  task = candor_study_task_new (self, cancellable, callback, user_data, candor_attempt_finish_async);
  if (self->sitting == NULL)
    {
      g_task_return_new_error (task, CANDOR_ERROR, CANDOR_ERROR_REFUSED,
                               _("This lesson was closed; open it again to hand in."));
      return;
    }
  if (self->is_finished || self->is_finishing)
    {
      g_task_return_boolean (task, TRUE);
      return;
    }

  self->is_finishing = TRUE;
  batch = candor_sitting_batch_new (self->sitting);
  hand = hand_new ();
  g_task_set_task_data (task, hand, hand_free);
  add_answers (self, hand, batch);
  compute_result (self, hand);
  /* In front of the end: a stop between the two then loses nothing, since what is
   * handed in later can only be better. */
  candor_attempt_add_test_out (self, hand->result, hand->answers, batch);
  add_finish (self, hand->result, batch);
  candor_sitting_write (self->sitting, batch, finish_done, g_steal_pointer (&task));
}

gboolean
candor_attempt_finish_finish (CandorAttempt  *self,
                              GAsyncResult   *result,
                              GError        **error)
{
  g_return_val_if_fail (CANDOR_IS_ATTEMPT (self), FALSE);
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
