/* sitting-attempt.c - beginning a quiz
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A new attempt stands on the newest edition; one that repeats only what was
 * missed stays on the edition of the attempt it repeats, so that its result is
 * of one text. Seed, id and questions are drawn here, once, and recorded.
 */

#include <glib/gi18n.h>

#include "attempt-private.h"
#include "clock-private.h"
#include "study-private.h"

static const char **
order_items (CandorQuiz *quiz,
             GPtrArray  *items,
             guint64     seed)
{
  const char **ids = g_new0 (const char *, items->len + 1);
  g_autofree guint *order = NULL;

  if (candor_quiz_is_shuffled (quiz))
    order = candor_order_shuffle (seed, candor_part_get_id (CANDOR_PART (quiz)), items->len);

  for (guint i = 0; i < items->len; i++)
    ids[i] = candor_item_get_id (g_ptr_array_index (items, order != NULL ? order[i] : i));

  return ids;
}

/* In the order in which they were asked, whatever the order in which they were missed. */
static GPtrArray *
list_missed (CandorAttempt *missed_in)
{
  g_autoptr(GPtrArray) items = candor_attempt_gather_items (missed_in);
  GPtrArray *missed = g_ptr_array_new ();

  for (guint i = 0; i < items->len; i++)
    if (g_ptr_array_find (candor_result_get_missed (missed_in->result), g_ptr_array_index (items, i), NULL))
      g_ptr_array_add (missed, g_ptr_array_index (items, i));

  return missed;
}

/* Ids that @attempt and those that it repeats have asked. NULL-terminated, borrowed. */
static GPtrArray *
list_seen (CandorSitting *self,
           CandorAttempt *attempt)
{
  const CandorMemory *memory = candor_sitting_get_memory (self);
  const CandorAttemptState *state = candor_memory_find_attempt (memory, attempt->id);
  GPtrArray *seen = g_ptr_array_new ();

  while (state != NULL)
    {
      for (guint i = 0; state->items != NULL && state->items[i] != NULL; i++)
        g_ptr_array_add (seen, state->items[i]);
      state = state->of_attempt != NULL ? candor_memory_find_attempt (memory, state->of_attempt) : NULL;
    }
  g_ptr_array_add (seen, NULL);

  return seen;
}

static GPtrArray *
choose_items (CandorSitting *self,
              CandorQuiz    *quiz,
              CandorAttempt *missed_in,
              guint64        seed)
{
  g_autoptr(GPtrArray) missed = NULL;
  g_autoptr(GPtrArray) seen = NULL;

  if (missed_in == NULL)
    return candor_draw_items (quiz, seed);

  missed = list_missed (missed_in);
  seen = list_seen (self, missed_in);

  return candor_draw_variants (quiz, missed, (const char * const *) seen->pdata, seed);
}

/* What was begun and cannot be shown now is not to be taken for nothing. */
static gboolean
is_out_of_reach (CandorSitting *self,
                 CandorQuiz    *quiz)
{
  const CandorAttemptState *state =
    candor_memory_find_current (candor_sitting_get_memory (self), candor_part_get_id (CANDOR_PART (quiz)));

  return state != NULL && state->finished_us == 0 && state->module_digest != NULL &&
         g_hash_table_contains (self->damaged, state->module_digest);
}

static const char *
find_refusal (CandorSitting *self,
              CandorQuiz    *quiz,
              CandorAttempt *last,
              gboolean       only_missed)
{
  if (self->is_beginning || (last != NULL && !last->is_finished))
    return _("This quiz is under way; go on with it.");
  if (last == NULL && is_out_of_reach (self, quiz))
    return _("An attempt at this quiz is under way, but the kept copy of its lesson is damaged. Put back a backup to go on with it.");
  if (candor_sitting_get_attempts_left (self, quiz) == 0)
    return _("All attempts at this quiz are used.");
  if (only_missed && (last == NULL || candor_result_get_missed (last->result)->len == 0))
    return _("Nothing was missed in this quiz.");

  return NULL;
}

static CandorBatch *
make_begin (CandorSitting *self,
            CandorQuiz    *quiz,
            CandorAttempt *missed_in)
{
  CandorModule *module = missed_in != NULL ? missed_in->module : self->module;
  CandorQuiz *pinned = missed_in != NULL ? missed_in->quiz : quiz;
  guint64 seed = candor_clock_draw_seed (&self->study->clock);
  g_autoptr(GPtrArray) items = choose_items (self, pinned, missed_in, seed);
  g_autofree char *id = candor_clock_draw_id (&self->study->clock);
  g_autofree const char **ids = order_items (pinned, items, seed);
  CandorBatch *batch = candor_sitting_batch_new (self);
  CandorEvent *event;

  candor_sitting_add_drafts (self, batch);
  event = candor_batch_add_event (batch, CANDOR_EVENT_ATTEMPT_BEGAN, module, NULL);
  event->attempt = candor_batch_keep (batch, id);
  event->of_attempt = candor_batch_keep (batch, missed_in != NULL ? missed_in->id : NULL);
  event->quiz = candor_batch_keep (batch, candor_part_get_id (CANDOR_PART (quiz)));
  event->seed = seed;
  event->items = candor_batch_keep_array (batch, ids);

  return batch;
}

static CandorAttempt *
take_attempt (CandorSitting *self,
              CandorBatch   *batch)
{
  const CandorBatchEntry *entry = g_ptr_array_index (batch->entries, batch->entries->len - 1);
  const CandorAttemptState *state =
    candor_memory_find_attempt (candor_sitting_get_memory (self), entry->event.attempt);
  CandorAttempt *attempt = candor_attempt_new (self, entry->module, state);

  g_hash_table_replace (self->attempts, g_strdup (state->quiz), attempt);

  return attempt;
}

static void
begin_done (CandorSitting *self,
            CandorBatch   *batch,
            GError        *error,
            gpointer       user_data)
{
  g_autoptr(GTask) task = user_data;

  self->is_beginning = FALSE;
  if (error != NULL)
    {
      g_task_return_error (task, g_error_copy (error));
      return;
    }
  if (self->is_gone)
    {
      g_task_return_new_error (task, CANDOR_ERROR, CANDOR_ERROR_REFUSED,
                               _("The record was changed meanwhile; open the lesson again."));
      return;
    }

  g_task_return_pointer (task, g_object_ref (take_attempt (self, batch)), g_object_unref);
  candor_sitting_update_done (self);
}

void
candor_sitting_begin_attempt_async (CandorSitting       *self,
                                    CandorQuiz          *quiz,
                                    gboolean             only_missed,
                                    GCancellable        *cancellable,
                                    GAsyncReadyCallback  callback,
                                    gpointer             user_data)
{
  g_autoptr(GTask) task = NULL;
  CandorAttempt *last;
  const char *refusal;
  CandorBatch *batch;

  g_return_if_fail (CANDOR_IS_SITTING (self));
  g_return_if_fail (CANDOR_IS_QUIZ (quiz));

  task = candor_study_task_new (self, cancellable, callback, user_data,
                                candor_sitting_begin_attempt_async);
  last = candor_sitting_get_attempt (self, quiz);
  refusal = find_refusal (self, quiz, last, only_missed);
  if (refusal != NULL)
    {
      g_task_return_new_error (task, CANDOR_ERROR, CANDOR_ERROR_REFUSED, "%s", refusal);
      return;
    }

  self->is_beginning = TRUE;
  batch = make_begin (self, quiz, only_missed ? last : NULL);
  candor_sitting_write (self, batch, begin_done, g_steal_pointer (&task));
}

CandorAttempt *
candor_sitting_begin_attempt_finish (CandorSitting  *self,
                                     GAsyncResult   *result,
                                     GError        **error)
{
  g_return_val_if_fail (CANDOR_IS_SITTING (self), NULL);
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
