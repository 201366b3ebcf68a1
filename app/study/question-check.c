/* question-check.c - judging and recording
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The draft that waits is not written on its own: the transaction that records
 * the answer also deletes it. When that fails the draft waits again and nothing
 * that was picked is lost.
 */

#include <glib/gi18n.h>

#include "attempt-private.h"
#include "question-private.h"
#include "study-private.h"

CandorOutcome *
candor_question_add_answer (CandorQuestion *self,
                            CandorBatch    *batch)
{
  CandorOutcome *outcome = candor_score (self->item, self->response);
  const char *objectives[] = { candor_item_get_objective (self->item), NULL };
  g_autofree char *response = candor_response_to_string (self->response);
  CandorEvent *event;

  g_assert (CANDOR_IS_QUESTION (self));

  event = candor_batch_add_event (batch, CANDOR_EVENT_ANSWERED, self->module, self->place);
  event->digest = candor_batch_keep (batch, candor_item_get_digest (self->item));
  event->item = candor_batch_keep (batch, candor_item_get_id (self->item));
  event->key_digest = candor_batch_keep (batch, candor_item_get_key_digest (self->item));
  if (self->attempt != NULL)
    {
      event->quiz = candor_batch_keep (batch, self->where);
      event->attempt = candor_batch_keep (batch, self->attempt->id);
      event->of_attempt = candor_batch_keep (batch, self->attempt->of_attempt);
      event->seed = self->attempt->seed;
    }
  else
    event->page = candor_batch_keep (batch, self->where);
  event->try_number = self->tries + 1;
  event->n_hints = self->n_shown;
  event->response = candor_batch_keep (batch, response);
  event->verdict = candor_verdict_to_string (candor_outcome_get_verdict (outcome));
  event->points = candor_outcome_get_points (outcome);
  event->possible = candor_outcome_get_possible (outcome);
  event->certainty = candor_certainty_to_string (self->certainty);
  event->objectives = candor_batch_keep_array (batch, objectives);
  event->misconceptions = candor_batch_keep_array (batch, candor_outcome_get_misconceptions (outcome));

  return outcome;
}

static void
note_answer (CandorQuestion *self,
             CandorSitting  *sitting,
             CandorOutcome  *outcome)
{
  GHashTable *answers = self->attempt != NULL
    ? candor_sitting_get_answers (sitting, self->attempt->id)
    : sitting->page_answers;

  candor_answers_put (answers, outcome, self->certainty, self->tries + 1, self->n_shown);
}

static void
check_done (CandorSitting *sitting,
            CandorBatch   *batch,
            GError        *error,
            gpointer       user_data)
{
  g_autoptr(GTask) task = user_data;
  CandorQuestion *self = g_task_get_source_object (task);
  CandorOutcome *outcome = g_task_get_task_data (task);

  if (error != NULL)
    {
      self->sent_version = self->saved_version;
      candor_question_set_checking (self, FALSE);
      candor_sitting_update_saved (sitting);
      g_task_return_error (task, g_error_copy (error));
      return;
    }

  self->saved_version = self->version;
  note_answer (self, sitting, outcome);
  candor_question_conclude (self, outcome);
  candor_sitting_update_done (sitting);
  candor_sitting_update_saved (sitting);
  g_task_return_boolean (task, TRUE);
}

static void
keep_done (CandorSitting *sitting,
           CandorBatch   *batch,
           GError        *error,
           gpointer       user_data)
{
  g_autoptr(GTask) task = user_data;

  if (error != NULL)
    g_task_return_error (task, g_error_copy (error));
  else
    g_task_return_boolean (task, TRUE);
}

static gboolean
refuse (CandorQuestion *self,
        GTask          *task)
{
  if (self->sitting == NULL)
    g_task_return_new_error (task, CANDOR_ERROR, CANDOR_ERROR_REFUSED,
                             _("This lesson was closed; open it again to answer."));
  else if (self->is_checking || !self->is_open)
    g_task_return_boolean (task, TRUE);
  else if (!candor_question_can_check (self))
    g_task_return_new_error (task, CANDOR_ERROR, CANDOR_ERROR_REFUSED, "%s",
                             candor_response_is_empty (self->response)
                             ? _("Pick an answer first.")
                             : candor_response_is_complete (self->response, self->item)
                             ? _("Say how sure you are first.")
                             : _("A part of your answer is still missing."));
  else
    return FALSE;

  return TRUE;
}

void
candor_question_check_async (CandorQuestion      *self,
                             GCancellable        *cancellable,
                             GAsyncReadyCallback  callback,
                             gpointer             user_data)
{
  g_autoptr(GTask) task = NULL;
  CandorBatch *batch;

  g_return_if_fail (CANDOR_IS_QUESTION (self));

  task = candor_study_task_new (self, cancellable, callback, user_data, candor_question_check_async);
  if (refuse (self, task))
    return;

  batch = candor_sitting_batch_new (self->sitting);
  if (self->feedback_waits)
    {
      candor_sitting_add_drafts (self->sitting, batch);
      candor_sitting_write (self->sitting, batch, keep_done, g_steal_pointer (&task));
      return;
    }

  g_task_set_task_data (task, candor_question_add_answer (self, batch),
                        (GDestroyNotify) candor_outcome_unref);
  self->sent_version = self->version;
  candor_question_set_checking (self, TRUE);
  candor_sitting_write (self->sitting, batch, check_done, g_steal_pointer (&task));
}

gboolean
candor_question_check_finish (CandorQuestion  *self,
                              GAsyncResult    *result,
                              GError         **error)
{
  g_return_val_if_fail (CANDOR_IS_QUESTION (self), FALSE);
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
