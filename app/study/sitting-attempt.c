/* sitting-attempt.c - beginning a quiz
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A new attempt stands on the newest edition. One that repeats only what was missed stays
 * on the edition of the attempt it repeats while that asks the same as the newest one;
 * where questions changed since, it stands on the newest and asks these, too. Seed, id and
 * questions are drawn here, once, and recorded.
 */

#include <glib/gi18n.h>

#include "attempt-private.h"
#include "clock-private.h"
#include "study-private.h"

typedef enum { WHOLE, MISSED, CHANGED } What;

typedef struct
{
  What           what;
  CandorAttempt *of;      /* NULL: WHOLE */
  guint64        seed;
} Begin;

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

/* What @begin stands on. */
static gboolean
is_on_newest (CandorSitting *self,
              const Begin   *begin)
{
  return begin->of == NULL || candor_sitting_is_overtaken (self, begin->of);
}

/* As they stand in @quiz, but for those in @others. */
static GPtrArray *
translate_items (GPtrArray  *items,
                 CandorQuiz *quiz,
                 GPtrArray  *others)
{
  GPtrArray *found = g_ptr_array_new ();

  for (guint i = 0; i < items->len; i++)
    {
      CandorItem *item = candor_quiz_find_item (quiz, candor_item_get_id (g_ptr_array_index (items, i)));

      if (item != NULL && !candor_quiz_is_void (quiz, item) && !g_ptr_array_find (others, item, NULL))
        g_ptr_array_add (found, item);
    }

  return found;
}

static GPtrArray *
choose_missed (CandorSitting *self,
               const Begin   *begin,
               CandorQuiz    *quiz,
               GPtrArray     *changed)
{
  g_autoptr(GPtrArray) missed = list_missed (begin->of);
  g_autoptr(GPtrArray) asked = translate_items (missed, quiz, changed);
  g_autoptr(GPtrArray) seen = list_seen (self, begin->of);

  return candor_draw_variants (quiz, asked, (const char * const *) seen->pdata, begin->seed);
}

static GPtrArray *
choose_items (CandorSitting *self,
              const Begin   *begin,
              CandorQuiz    *quiz)
{
  g_autoptr(GPtrArray) changed = NULL;
  GPtrArray *items;

  if (begin->of == NULL)
    return candor_draw_items (quiz, begin->seed);

  changed = candor_sitting_list_changed_items (self, quiz);
  items = begin->what == MISSED ? choose_missed (self, begin, quiz, changed) : g_ptr_array_new ();
  g_ptr_array_extend (items, changed, NULL, NULL);

  return items;
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

/* A correction costs nobody an attempt. */
static gboolean
is_free (CandorSitting *self,
         CandorAttempt *last,
         What           what)
{
  return what != WHOLE && last != NULL && candor_sitting_is_overtaken (self, last);
}

static const char *
find_nothing (CandorSitting *self,
              CandorQuiz    *quiz,
              CandorAttempt *last,
              What           what)
{
  g_autoptr(GPtrArray) changed = candor_sitting_list_changed_items (self, quiz);

  if (what == CHANGED && changed->len == 0)
    return _("Nothing changed in this quiz since you answered it.");
  if (what == MISSED && changed->len == 0 && (last == NULL || candor_result_get_missed (last->result)->len == 0))
    return _("Nothing was missed in this quiz.");

  return NULL;
}

static const char *
find_refusal (CandorSitting *self,
              CandorQuiz    *quiz,
              CandorAttempt *last,
              What           what)
{
  if (self->is_beginning || (last != NULL && !last->is_finished))
    return _("This quiz is under way; go on with it.");
  if (last == NULL && is_out_of_reach (self, quiz))
    return _("An attempt at this quiz is under way, but the kept copy of its lesson is damaged. Put back a backup to go on with it.");
  if (candor_sitting_get_attempts_left (self, quiz) == 0 && !is_free (self, last, what))
    return _("All attempts at this quiz are used.");

  return find_nothing (self, quiz, last, what);
}

CandorEvent *
candor_sitting_add_begin (CandorSitting *self,
                          CandorBatch   *batch,
                          CandorModule  *module,
                          CandorQuiz    *quiz,
                          GPtrArray     *items,
                          CandorAttempt *missed_in,
                          guint64        seed)
{
  g_autofree char *id = candor_clock_draw_id (&self->study->clock);
  g_autofree const char **ids = order_items (quiz, items, seed);
  CandorEvent *event;

  candor_sitting_add_drafts (self, batch);
  event = candor_batch_add_event (batch, CANDOR_EVENT_ATTEMPT_BEGAN, module, NULL);
  event->attempt = candor_batch_keep (batch, id);
  event->of_attempt = candor_batch_keep (batch, missed_in != NULL ? missed_in->id : NULL);
  event->quiz = candor_batch_keep (batch, candor_part_get_id (CANDOR_PART (quiz)));
  event->seed = seed;
  event->items = candor_batch_keep_array (batch, ids);

  return event;
}

static CandorBatch *
make_begin (CandorSitting *self,
            CandorQuiz    *quiz,
            const Begin   *begin)
{
  gboolean on_newest = is_on_newest (self, begin);
  CandorModule *module = on_newest ? self->module : begin->of->module;
  CandorQuiz *pinned = on_newest ? quiz : begin->of->quiz;
  g_autoptr(GPtrArray) items = choose_items (self, begin, pinned);
  CandorBatch *batch = candor_sitting_batch_new (self);

  candor_sitting_add_begin (self, batch, module, pinned, items, begin->of, begin->seed);

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

/* Takes @task. */
static void
begin_attempt (CandorSitting *self,
               CandorQuiz    *quiz,
               What           what,
               GTask         *task)
{
  g_autoptr(GTask) owned = task;
  CandorAttempt *last = candor_sitting_get_attempt (self, quiz);
  const char *refusal = find_refusal (self, quiz, last, what);
  Begin begin = { what, what != WHOLE ? last : NULL, 0 };

  if (refusal != NULL)
    {
      g_task_return_new_error (task, CANDOR_ERROR, CANDOR_ERROR_REFUSED, "%s", refusal);
      return;
    }

  self->is_beginning = TRUE;
  begin.seed = candor_clock_draw_seed (&self->study->clock);
  candor_sitting_write (self, make_begin (self, quiz, &begin), begin_done, g_steal_pointer (&owned));
}

void
candor_sitting_begin_attempt_async (CandorSitting       *self,
                                    CandorQuiz          *quiz,
                                    gboolean             only_missed,
                                    GCancellable        *cancellable,
                                    GAsyncReadyCallback  callback,
                                    gpointer             user_data)
{
  g_return_if_fail (CANDOR_IS_SITTING (self));
  g_return_if_fail (CANDOR_IS_QUIZ (quiz));

  begin_attempt (self, quiz, only_missed ? MISSED : WHOLE,
                 candor_study_task_new (self, cancellable, callback, user_data, candor_sitting_begin_attempt_async));
}

void
candor_sitting_begin_changed_async (CandorSitting       *self,
                                    CandorQuiz          *quiz,
                                    GCancellable        *cancellable,
                                    GAsyncReadyCallback  callback,
                                    gpointer             user_data)
{
  g_return_if_fail (CANDOR_IS_SITTING (self));
  g_return_if_fail (CANDOR_IS_QUIZ (quiz));

  begin_attempt (self, quiz, CHANGED,
                 candor_study_task_new (self, cancellable, callback, user_data, candor_sitting_begin_changed_async));
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
