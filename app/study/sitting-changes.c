/* sitting-changes.c - what a newer edition asks again, and what it does not
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Nothing that was recorded is ever altered. Of a quiz that was handed in on an
 * earlier edition what changed in meaning or key is asked again, in an attempt of its
 * own that stands on the new edition; answers to all else still count, and what was made
 * void counts for nobody.
 */

#include "attempt-private.h"
#include "step-private.h"

/* Of a question of @module; a translation follows its original as far as its own edition. */
static guint
find_changed_in (CandorSitting *self,
                 CandorModule  *module,
                 CandorItem    *item)
{
  guint changed_in = candor_module_find_item_changed_in (module, item);
  guint changed_in_original;

  if (module != self->module || self->original == module)
    return changed_in;
  changed_in_original =
    candor_module_find_item_changed_in (self->original, candor_sitting_find_original (self, item));

  return changed_in_original <= candor_module_get_edition (module) ? MAX (changed_in, changed_in_original) : changed_in;
}

/* A change that nobody declared still shows in the key: what was right there may be wrong here. */
gboolean
candor_sitting_still_asks (CandorSitting     *self,
                           CandorModule      *module,
                           CandorItem        *item,
                           const CandorEvent *answer)
{
  g_assert (CANDOR_IS_SITTING (self));
  g_assert (CANDOR_IS_ITEM (item));
  g_assert (answer != NULL);

  if (answer->edition < find_changed_in (self, module, item))
    return FALSE;

  return candor_sitting_is_same_question (self, item, answer->digest) ||
         g_strcmp0 (candor_item_get_key_digest (item), answer->key_digest) == 0;
}

void
candor_sitting_drop_outdated (CandorSitting            *self,
                              GHashTable               *answers,
                              const CandorAttemptState *attempt)
{
  const CandorAttemptState *repeated =
    candor_memory_find_attempt (candor_sitting_get_memory (self), attempt->of_attempt);
  CandorModule *module = candor_sitting_find_edition (self, attempt->module_digest);
  CandorQuiz *quiz = module != NULL ? candor_module_find_quiz (module, attempt->quiz) : NULL;

  g_assert (CANDOR_IS_SITTING (self));

  if (repeated == NULL || repeated->edition >= attempt->edition || quiz == NULL)
    return;

  for (guint i = 0; attempt->items != NULL && attempt->items[i] != NULL; i++)
    {
      CandorItem *item = candor_quiz_find_item (quiz, attempt->items[i]);

      if (item != NULL && find_changed_in (self, module, item) > repeated->edition)
        g_hash_table_remove (answers, attempt->items[i]);
    }
}

/* ------------------------------------------------------------- since it was learned */

static guint
find_learned_in (const CandorOutlineRow *row,
                 const CandorMemory     *memory)
{
  const CandorAttemptState *attempt;

  if (row->page == NULL)
    {
      attempt = candor_memory_find_finished (memory, row->id);
      return MAX (attempt != NULL ? attempt->edition : 0, candor_memory_find_done (memory, row->id));
    }

  return MAX (candor_memory_find_read (memory, row->id), candor_memory_find_tested_out (memory, row->part_id));
}

void
candor_sitting_note_learned (CandorSitting *self)
{
  const CandorMemory *memory = candor_sitting_get_memory (self);

  g_assert (CANDOR_IS_SITTING (self));

  for (guint i = 0; i < self->rows->len; i++)
    {
      const CandorOutlineRow *row = &g_array_index (self->rows, CandorOutlineRow, i);

      candor_step_set_learned_in (candor_sitting_find_step (self, row->id), find_learned_in (row, memory));
    }
}

static GPtrArray *
list_changes (CandorSitting *self,
              CandorModule  *module,
              CandorStep    *step)
{
  GPtrArray *changes = candor_module_list_changes_of (module, candor_step_get_id (step));

  for (guint i = changes->len; i > 0; i--)
    {
      const CandorChange *change = g_ptr_array_index (changes, i - 1);

      if (change->edition <= candor_step_get_learned_in (step) ||
          change->edition > candor_module_get_edition (self->module))
        g_ptr_array_remove_index (changes, i - 1);
    }

  return changes;
}

GPtrArray *
candor_sitting_list_changes (CandorSitting *self,
                             CandorStep    *step)
{
  GPtrArray *changes;

  g_return_val_if_fail (CANDOR_IS_SITTING (self), NULL);
  g_return_val_if_fail (CANDOR_IS_STEP (step), NULL);

  if (candor_step_get_learned_in (step) == 0)
    return g_ptr_array_new ();

  /* A translation need not say again what its original says. */
  changes = list_changes (self, self->module, step);
  if (changes->len > 0 || self->original == self->module)
    return changes;
  g_ptr_array_unref (changes);

  return list_changes (self, self->original, step);
}

CandorStep *
candor_sitting_find_changed (CandorSitting *self)
{
  g_return_val_if_fail (CANDOR_IS_SITTING (self), NULL);

  for (guint i = 0; i < self->rows->len; i++)
    {
      CandorStep *step = candor_sitting_find_step (self, g_array_index (self->rows, CandorOutlineRow, i).id);

      if (candor_step_get_is_changed (step))
        return step;
    }

  return NULL;
}

/* --------------------------------------------------------------- of a quiz */

/* The row of the quiz of @attempt in the text that is sat on; NULL: it has none any more. */
static const CandorOutlineRow *
find_row (CandorSitting *self,
          CandorAttempt *attempt)
{
  const char *id = candor_part_get_id (CANDOR_PART (attempt->quiz));

  for (guint i = 0; i < self->rows->len; i++)
    {
      const CandorOutlineRow *row = &g_array_index (self->rows, CandorOutlineRow, i);

      if (row->page == NULL && g_str_equal (row->id, id))
        return row;
    }

  return NULL;
}

static gboolean
has_asked_void (CandorSitting *self,
                CandorAttempt *attempt)
{
  g_autoptr(GPtrArray) items = candor_attempt_gather_items (attempt);

  for (guint i = 0; i < items->len; i++)
    if (!candor_quiz_is_void (attempt->quiz, g_ptr_array_index (items, i)) &&
        candor_module_is_void (self->module, candor_item_get_id (g_ptr_array_index (items, i))))
      return TRUE;

  return FALSE;
}

gboolean
candor_sitting_is_overtaken (CandorSitting *self,
                             CandorAttempt *attempt)
{
  const CandorOutlineRow *row;
  guint edition;

  g_assert (CANDOR_IS_SITTING (self));
  g_assert (CANDOR_IS_ATTEMPT (attempt));

  edition = candor_module_get_edition (attempt->module);
  row = find_row (self, attempt);
  if (row == NULL || !attempt->is_finished || edition >= candor_module_get_edition (self->module))
    return FALSE;

  return row->changed_in > edition || has_asked_void (self, attempt);
}

/* Questions that came with the new edition stand among what it asks without a draw. */
static void
add_new_ones (CandorSitting *self,
              CandorQuiz    *quiz,
              CandorAttempt *attempt,
              GPtrArray     *asked,
              GPtrArray     *changed)
{
  GPtrArray *entries = candor_quiz_get_entries (quiz);

  for (guint i = 0; i < entries->len; i++)
    {
      CandorItem *item = ((const CandorQuizEntry *) g_ptr_array_index (entries, i))->item;

      if (item != NULL && candor_item_get_variant_of (item) == NULL &&
          !g_ptr_array_find (asked, item, NULL) &&
          candor_quiz_find_item (attempt->quiz, candor_item_get_id (item)) == NULL &&
          find_changed_in (self, self->module, item) > candor_module_get_edition (attempt->module))
        g_ptr_array_add (changed, item);
    }
}

GPtrArray *
candor_sitting_list_changed_items (CandorSitting *self,
                                   CandorQuiz    *quiz)
{
  g_autoptr(GPtrArray) asked = NULL;
  GPtrArray *changed = g_ptr_array_new ();
  CandorAttempt *attempt;

  g_return_val_if_fail (CANDOR_IS_SITTING (self), changed);
  g_return_val_if_fail (CANDOR_IS_QUIZ (quiz), changed);

  attempt = candor_sitting_get_attempt (self, quiz);
  if (attempt == NULL || !candor_sitting_is_overtaken (self, attempt))
    return changed;

  asked = candor_quiz_gather_items (quiz, attempt);
  for (guint i = 0; i < asked->len; i++)
    {
      CandorItem *item = g_ptr_array_index (asked, i);

      if (!candor_quiz_is_void (quiz, item) &&
          find_changed_in (self, self->module, item) > candor_module_get_edition (attempt->module))
        g_ptr_array_add (changed, item);
    }
  add_new_ones (self, quiz, attempt, asked, changed);

  return changed;
}

/* ------------------------------------------------------------- counting again */

static void
counted (CandorSitting *self,
         CandorBatch   *batch,
         GError        *error,
         gpointer       user_data)
{
  self->is_beginning = FALSE;
  if (error == NULL && !self->is_gone)
    candor_sitting_reload (self);
}

static CandorResult *
count (CandorSitting *self,
       CandorQuiz    *quiz,
       CandorAttempt *attempt)
{
  g_autoptr(GHashTable) answers = candor_sitting_gather_answers (self, attempt->id);
  g_autoptr(GPtrArray) items = candor_quiz_gather_items (quiz, attempt);

  return candor_result_new (self->module, quiz, items, answers);
}

static void
write_count (CandorSitting *self,
             CandorQuiz    *quiz,
             CandorAttempt *attempt,
             CandorResult  *result)
{
  g_autoptr(GPtrArray) none = g_ptr_array_new ();
  CandorBatch *batch = candor_sitting_batch_new (self);
  const CandorEvent *begun;
  CandorEvent *finished;

  begun = candor_sitting_add_begin (self, batch, self->module, quiz, none, attempt, attempt->seed);
  finished = candor_batch_add_event (batch, CANDOR_EVENT_ATTEMPT_FINISHED, self->module, NULL);
  finished->attempt = begun->attempt;
  finished->of_attempt = begun->of_attempt;
  finished->quiz = begun->quiz;
  finished->points = candor_result_get_points (result);
  finished->possible = candor_result_get_possible (result);
  finished->passed = TRUE;
  candor_sitting_add_completion (self, batch, NULL, finished->quiz);
  self->is_beginning = TRUE;
  candor_sitting_write (self, batch, counted, NULL);
}

void
candor_sitting_count_again (CandorSitting *self)
{
  GHashTableIter iter;
  gpointer value;

  g_assert (CANDOR_IS_SITTING (self));

  if (self->is_beginning || !candor_sitting_can_write (self))
    return;

  g_hash_table_iter_init (&iter, self->attempts);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    {
      CandorAttempt *attempt = value;
      const CandorOutlineRow *row = find_row (self, attempt);
      CandorQuiz *quiz = row != NULL ? CANDOR_QUIZ (row->part) : NULL;
      g_autoptr(GPtrArray) changed = quiz != NULL ? candor_sitting_list_changed_items (self, quiz) : NULL;
      g_autoptr(CandorResult) result = NULL;

      if (quiz == NULL || changed->len > 0 || !candor_sitting_is_overtaken (self, attempt) ||
          candor_outline_row_is_done (row, candor_sitting_get_memory (self)))
        continue;
      result = count (self, quiz, attempt);
      if (!candor_result_has_passed (result))
        continue;
      /* One after the other: what comes of this one is looked at when it is written. */
      write_count (self, quiz, attempt, result);
      return;
    }
}
