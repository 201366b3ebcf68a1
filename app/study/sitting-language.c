/* sitting-language.c - the same sitting in another language
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Ids are the same in every language, so everything that the record knows of a
 * module holds for each of its texts. A sitting stays with one text; another
 * language is another sitting, which sits down where the first one is: what was
 * picked and not saved yet, and a try that was only begun, are handed over.
 */

#include <glib/gi18n.h>

#include "attempt-private.h"
#include "note-private.h"
#include "question-private.h"
#include "study-private.h"

/* ------------------------------------------------------------------- texts */

CandorModule *
candor_sitting_find_text (CandorSitting *self,
                          const char    *digest)
{
  GPtrArray *translations = candor_module_get_translations (self->original);

  if (g_strcmp0 (candor_module_get_digest (self->original), digest) == 0)
    return self->original;
  for (guint i = 0; i < translations->len; i++)
    {
      CandorModule *module = g_ptr_array_index (translations, i);

      if (g_strcmp0 (candor_module_get_digest (module), digest) == 0)
        return module;
    }

  return NULL;
}

static CandorItem *
find_item (CandorModule *module,
           const char   *id)
{
  GPtrArray *items = candor_module_get_items (module);

  for (guint i = 0; i < items->len; i++)
    {
      CandorItem *item = g_ptr_array_index (items, i);

      if (g_strcmp0 (candor_item_get_id (item), id) == 0)
        return item;
    }

  return NULL;
}

CandorItem *
candor_sitting_find_original (CandorSitting *self,
                              CandorItem    *item)
{
  CandorItem *original = find_item (self->original, candor_item_get_id (item));

  return original != NULL ? original : item;
}

static gboolean
has_wording (CandorSitting *self,
             CandorModule  *module,
             const char    *id,
             const char    *digest)
{
  CandorItem *item = find_item (module, id);

  return item != NULL && candor_module_get_edition (module) == candor_module_get_edition (self->module) &&
         g_strcmp0 (candor_item_get_digest (item), digest) == 0;
}

gboolean
candor_sitting_is_same_question (CandorSitting *self,
                                 CandorItem    *item,
                                 const char    *digest)
{
  GPtrArray *translations = candor_module_get_translations (self->original);
  const char *id = candor_item_get_id (item);

  if (g_strcmp0 (candor_item_get_digest (item), digest) == 0)
    return TRUE;
  /* Of an edition that was kept there is one text only. */
  if (find_item (self->module, id) != item)
    return FALSE;

  if (has_wording (self, self->original, id, digest))
    return TRUE;
  for (guint i = 0; i < translations->len; i++)
    if (has_wording (self, g_ptr_array_index (translations, i), id, digest))
      return TRUE;

  return FALSE;
}

char **
candor_sitting_dup_languages (CandorSitting *self)
{
  g_autoptr(GPtrArray) tags = g_ptr_array_new ();
  GPtrArray *translations;

  g_return_val_if_fail (CANDOR_IS_SITTING (self), NULL);

  translations = candor_module_get_translations (self->original);
  g_ptr_array_add (tags, g_strdup (candor_module_get_language (self->original)));
  for (guint i = 0; i < translations->len; i++)
    g_ptr_array_add (tags, g_strdup (candor_module_get_language (g_ptr_array_index (translations, i))));
  g_ptr_array_add (tags, NULL);

  return (char **) g_ptr_array_steal (tags, NULL);
}

/* ------------------------------------------------------------- handing over */

static CandorQuestion *
find_twin (CandorSitting  *self,
           CandorQuestion *other)
{
  CandorAttempt *attempt;
  CandorItem *item;
  guint n;

  if (other->attempt == NULL)
    {
      item = find_item (self->module, candor_item_get_id (other->item));
      return item != NULL ? candor_sitting_get_question (self, item) : NULL;
    }

  attempt = g_hash_table_lookup (self->attempts, other->where);
  if (attempt == NULL || !g_str_equal (attempt->id, other->attempt->id))
    return NULL;
  n = g_list_model_get_n_items (candor_attempt_get_questions (attempt));
  for (guint i = 0; i < n; i++)
    {
      CandorQuestion *question = candor_attempt_get_question (attempt, i);

      if (g_str_equal (candor_item_get_id (question->item), candor_item_get_id (other->item)))
        return question;
    }

  return NULL;
}

/* A question that nobody has touched here may be answered in what the record says. */
static gboolean
is_under_way (CandorQuestion *question)
{
  return candor_question_is_open (question) &&
         (question->tries > 0 || question->n_shown > 0 || candor_question_is_unsaved (question) ||
          !candor_response_is_empty (question->response));
}

static void
take_question (gpointer data,
               gpointer user_data)
{
  CandorQuestion *other = data;
  CandorQuestion *question;

  if (!is_under_way (other))
    return;

  question = find_twin (user_data, other);
  if (question != NULL)
    candor_question_take_over (question, other);
}

static void
close_question (gpointer data,
                gpointer user_data)
{
  if (candor_question_is_open (data))
    candor_question_close (data);
}

static void
take_positions (CandorSitting *self,
                CandorSitting *other)
{
  GHashTableIter iter;
  gpointer key, value;

  g_hash_table_iter_init (&iter, other->attempts);
  while (g_hash_table_iter_next (&iter, &key, &value))
    {
      CandorAttempt *attempt = g_hash_table_lookup (self->attempts, key);

      if (attempt != NULL && g_str_equal (attempt->id, CANDOR_ATTEMPT (value)->id))
        attempt->position = CANDOR_ATTEMPT (value)->position;
    }
}

static void
take_notes (CandorSitting *self,
            CandorSitting *other)
{
  GHashTableIter iter;
  gpointer note;

  g_hash_table_iter_init (&iter, other->notes);
  while (g_hash_table_iter_next (&iter, NULL, &note))
    {
      if (candor_note_is_unsaved (note))
        candor_note_set_text (candor_sitting_get_note (self, candor_note_get_place (note)), candor_note_get_text (note));
    }
}

void
candor_sitting_take_over (CandorSitting *self,
                          CandorSitting *other)
{
  CandorStep *step = NULL;

  g_assert (CANDOR_IS_SITTING (self));
  g_assert (CANDOR_IS_SITTING (other));

  if (other->step != NULL)
    step = candor_sitting_find_step (self, candor_step_get_id (other->step));
  if (step != NULL)
    candor_sitting_set_step (self, step);
  take_positions (self, other);
  candor_sitting_foreach_question (other, take_question, self);
  candor_sitting_foreach_question (other, close_question, NULL);
  take_notes (self, other);

  /* What was written meanwhile came too late for what was read. */
  if (other->n_writing > 0)
    candor_sitting_reload (self);
  other->is_gone = TRUE;
}

/* ----------------------------------------------------------------- switching */

void
candor_sitting_switch_async (CandorSitting       *self,
                             const char          *language,
                             GCancellable        *cancellable,
                             GAsyncReadyCallback  callback,
                             gpointer             user_data)
{
  g_autoptr(GTask) task = NULL;
  CandorModule *module;

  g_return_if_fail (CANDOR_IS_SITTING (self));
  g_return_if_fail (language != NULL);

  task = candor_study_task_new (self, cancellable, callback, user_data, candor_sitting_switch_async);
  module = candor_module_find_language (self->original, language);
  if (module == NULL)
    {
      g_autofree char *name = candor_language_dup_name (language);

      g_task_return_new_error (task, CANDOR_ERROR, CANDOR_ERROR_NOT_FOUND,
                               _("This module is not there in this language: %s."), name);
      return;
    }
  if (self->is_gone)
    {
      g_task_return_new_error (task, CANDOR_ERROR, CANDOR_ERROR_REFUSED,
                               _("The record was changed meanwhile; open the lesson again."));
      return;
    }
  if (module == self->module)
    {
      g_task_return_pointer (task, g_object_ref (self), g_object_unref);
      return;
    }

  candor_sitting_sit (self->study, self->original, module, self, task);
}

CandorSitting *
candor_sitting_switch_finish (CandorSitting  *self,
                              GAsyncResult   *result,
                              GError        **error)
{
  g_return_val_if_fail (CANDOR_IS_SITTING (self), NULL);
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
