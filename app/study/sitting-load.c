/* sitting-load.c - sitting down, where one left off
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Everything that is needed is read in one job on the record's thread; the same
 * job notes that the edition was started and where one sits. When only that
 * writing fails one can still read: the sitting says that it is not saved.
 *
 * An attempt that began with another edition is rebuilt from the bytes that
 * were taught; with no lesson installed any more one sits on these bytes
 * altogether. Where they were erased the attempt cannot be shown and a new one
 * may begin; where they are damaged that is told, and none begins in its place.
 */

#include <glib/gi18n.h>

#include "attempt-private.h"
#include "clock-private.h"
#include "note-private.h"
#include "question-private.h"
#include "scenario-private.h"
#include "study-private.h"

static CandorSittingLoad *
load_new (const char   *id,
          CandorModule *original,
          CandorModule *module,
          const char   *kept,
          gboolean      can_write)
{
  CandorSittingLoad *load = g_new0 (CandorSittingLoad, 1);

  load->id = g_strdup (id);
  g_set_object (&load->module, module);
  g_set_object (&load->original, original);
  load->kept = g_strdup (kept);
  load->can_write = can_write;
  load->answers = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                         (GDestroyNotify) g_ptr_array_unref);
  load->pinned = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
  load->damaged = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  return load;
}

static void
load_free (gpointer data)
{
  CandorSittingLoad *load = data;

  g_clear_object (&load->module);
  g_clear_object (&load->original);
  g_clear_object (&load->other);
  g_free (load->id);
  g_free (load->kept);
  g_clear_pointer (&load->memory, candor_memory_free);
  g_clear_pointer (&load->drafts, g_hash_table_unref);
  g_clear_pointer (&load->page_answers, g_ptr_array_unref);
  g_clear_pointer (&load->walks, g_ptr_array_unref);
  g_clear_pointer (&load->answers, g_hash_table_unref);
  g_clear_pointer (&load->pinned, g_hash_table_unref);
  g_clear_pointer (&load->damaged, g_hash_table_unref);
  g_clear_pointer (&load->batch, candor_batch_free);
  g_clear_error (&load->write_error);
  g_free (load);
}

/* --------------------------------------------- on the record's thread */

static CandorMemory *
load_memory (CandorRecord  *record,
             const char    *module,
             GError       **error)
{
  g_autoptr(GPtrArray) states = candor_record_list_modules (record, error);

  if (states == NULL)
    return NULL;

  for (guint i = 0; i < states->len; i++)
    {
      const CandorModuleState *state = g_ptr_array_index (states, i);

      if (g_strcmp0 (state->module, module) == 0)
        return candor_memory_load (record, module, state, error);
    }

  return candor_memory_load (record, module, NULL, error);
}

CandorModule *
candor_sitting_read_kept (const char  *id,
                          GPtrArray   *files,
                          CandorDay    today,
                          GError     **error)
{
  g_autoptr(GPtrArray) problems = candor_problems_new ();
  CandorModule *module = candor_module_load_bytes (id, files, today, problems);

  if (module == NULL)
    g_set_error_literal (error, CANDOR_ERROR, CANDOR_ERROR_DAMAGED,
                         _("The kept copy of this lesson cannot be read any more."));

  return module;
}

static CandorModule *
load_kept (CandorDesk         *desk,
           CandorSittingLoad  *load,
           const char         *digest,
           GError            **error)
{
  g_autoptr(GPtrArray) files = candor_record_dup_taught (desk->record, digest, error);

  return files != NULL
    ? candor_sitting_read_kept (load->id, files, candor_clock_get_day (&desk->clock), error) : NULL;
}

/* What is installed, in whatever language, need not be looked for. */
static gboolean
is_installed (CandorSittingLoad *load,
              const char        *digest)
{
  GPtrArray *translations;

  if (load->original == NULL)
    return g_strcmp0 (candor_module_get_digest (load->module), digest) == 0;
  if (g_strcmp0 (candor_module_get_digest (load->original), digest) == 0)
    return TRUE;

  translations = candor_module_get_translations (load->original);
  for (guint i = 0; i < translations->len; i++)
    if (g_strcmp0 (candor_module_get_digest (g_ptr_array_index (translations, i)), digest) == 0)
      return TRUE;

  return FALSE;
}

static gboolean
load_edition (CandorDesk         *desk,
              CandorSittingLoad  *load,
              const char         *digest,
              GError            **error)
{
  g_autoptr(GError) trouble = NULL;
  CandorModule *module;

  if (is_installed (load, digest) || g_hash_table_contains (load->pinned, digest))
    return TRUE;

  module = load_kept (desk, load, digest, &trouble);
  if (module != NULL)
    g_hash_table_replace (load->pinned, g_strdup (digest), module);
  else if (g_error_matches (trouble, CANDOR_ERROR, CANDOR_ERROR_DAMAGED))
    g_hash_table_add (load->damaged, g_strdup (digest));
  else if (!g_error_matches (trouble, CANDOR_ERROR, CANDOR_ERROR_NOT_FOUND))
    {
      g_propagate_error (error, g_steal_pointer (&trouble));
      return FALSE;
    }

  return TRUE;
}

static gboolean
load_attempts (CandorDesk         *desk,
               CandorSittingLoad  *load,
               const char         *quiz,
               GError            **error)
{
  const CandorAttemptState *attempt = candor_memory_find_current (load->memory, quiz);

  while (attempt != NULL && !g_hash_table_contains (load->answers, attempt->id))
    {
      GPtrArray *answers = candor_record_list_answers (desk->record,
                                                       candor_module_get_id (load->module),
                                                       attempt->id, error);

      if (answers == NULL)
        return FALSE;
      g_hash_table_replace (load->answers, g_strdup (attempt->id), answers);
      if (!load_edition (desk, load, attempt->module_digest, error))
        return FALSE;
      attempt = attempt->of_attempt == NULL
        ? NULL : candor_memory_find_attempt (load->memory, attempt->of_attempt);
    }

  return TRUE;
}

static void
write_start (CandorDesk        *desk,
             CandorSittingLoad *load,
             const GArray      *rows)
{
  const CandorOutlineRow *place = candor_outline_find_place (rows, load->memory);

  load->batch = candor_batch_new (candor_module_get_id (load->module));
  if (g_strcmp0 (load->memory->digest, candor_module_get_digest (load->module)) != 0)
    candor_batch_add_event (load->batch, CANDOR_EVENT_MODULE_STARTED, load->module, NULL);
  /* A stop between the last page and the note that this was the last one. */
  else if (load->memory->completed_us == 0 &&
           candor_outline_is_complete (rows, load->memory, NULL, NULL))
    candor_batch_add_event (load->batch, CANDOR_EVENT_MODULE_COMPLETED, load->module, NULL);
  if (place != NULL)
    candor_batch_set_position (load->batch, place->id);

  candor_batch_run (desk, load->batch, NULL, &load->write_error);
}

static gboolean
load_record (CandorDesk         *desk,
             CandorSittingLoad  *load,
             GError            **error)
{
  const char *id = load->id;
  g_autoptr(GArray) rows = NULL;

  if (load->module == NULL && !(load->module = load_kept (desk, load, load->kept, error)))
    return FALSE;

  rows = candor_outline_new (load->module, load->original != NULL ? load->original : load->module);
  if (!(load->memory = load_memory (desk->record, id, error)) ||
      !(load->drafts = candor_record_list_drafts (desk->record, id, error)) ||
      !(load->page_answers = candor_record_list_answers (desk->record, id, NULL, error)) ||
      !(load->walks = candor_record_list_walks (desk->record, id, error)))
    return FALSE;

  for (guint i = 0; i < rows->len; i++)
    {
      const CandorOutlineRow *row = &g_array_index (rows, CandorOutlineRow, i);

      if (row->page == NULL && !load_attempts (desk, load, row->id, error))
        return FALSE;
    }

  if (load->can_write && load->kept == NULL)
    write_start (desk, load, rows);

  return TRUE;
}

/* Without a record one can still read: everything is as on the first day. */
static gboolean
load_run (CandorDesk    *desk,
          gpointer       data,
          GCancellable  *cancellable,
          GError       **error)
{
  CandorSittingLoad *load = data;

  if (desk->record != NULL)
    return load_record (desk, load, error);

  if (load->module == NULL)
    {
      g_set_error_literal (error, CANDOR_ERROR, CANDOR_ERROR_NOT_FOUND, _("The record is not open."));
      return FALSE;
    }
  load->can_write = FALSE;
  load->memory = candor_memory_new (candor_module_get_id (load->module));
  load->drafts = g_hash_table_new (g_str_hash, g_str_equal);
  load->page_answers = g_ptr_array_new ();
  load->walks = g_ptr_array_new ();

  return TRUE;
}

/* ------------------------------------------------------ on study's thread */

static CandorAnswer *
make_answer (CandorItem        *item,
             const CandorEvent *event)
{
  g_autoptr(CandorResponse) response = candor_response_parse (item, event->response, NULL);
  g_autoptr(CandorOutcome) outcome = NULL;
  CandorCertainty certainty = CANDOR_CERTAINTY_NONE;

  if (response != NULL)
    outcome = candor_score (item, response);
  if (event->certainty == NULL || !candor_certainty_parse (event->certainty, &certainty))
    certainty = CANDOR_CERTAINTY_NONE;

  return candor_answer_new (outcome, certainty, event->try_number, event->n_hints);
}

/* An answer to what the item asked before is known of (so the next try has the
 * next number) but not shown as an answer to this one; another wording or language asks
 * the same. */
static void
add_answer (CandorSitting     *self,
            GHashTable        *answers,
            CandorModule      *module,
            GPtrArray         *items,
            const CandorEvent *event)
{
  for (guint i = 0; i < items->len; i++)
    {
      CandorItem *item = g_ptr_array_index (items, i);
      CandorAnswer *answer;

      if (event->response == NULL || g_strcmp0 (candor_item_get_id (item), event->item) != 0)
        continue;
      answer = make_answer (item, event);
      if (!candor_sitting_still_asks (self, module, item, event))
        g_clear_pointer (&answer->outcome, candor_outcome_unref);
      g_hash_table_replace (answers, g_strdup (event->item), answer);
      return;
    }
}

static void
take_page_answers (CandorSitting     *self,
                   CandorSittingLoad *load)
{
  g_hash_table_remove_all (self->page_answers);
  for (guint i = 0; i < load->page_answers->len; i++)
    add_answer (self, self->page_answers, self->module, candor_module_get_items (self->module),
                g_ptr_array_index (load->page_answers, i));
}

static void
take_attempt_answers (CandorSitting     *self,
                      CandorSittingLoad *load)
{
  GHashTableIter iter;
  gpointer key, value;

  g_hash_table_iter_init (&iter, load->answers);
  while (g_hash_table_iter_next (&iter, &key, &value))
    {
      const CandorAttemptState *state = candor_memory_find_attempt (candor_sitting_get_memory (self), key);
      CandorModule *found = candor_sitting_find_edition (self, state->module_digest);
      CandorModule *module = found != NULL ? found : self->module;
      CandorQuiz *quiz = candor_module_find_quiz (module, state->quiz);
      GPtrArray *events = value;

      g_hash_table_remove (self->answers, key);
      for (guint i = 0; quiz != NULL && i < events->len; i++)
        add_answer (self, candor_sitting_get_answers (self, key), module, candor_quiz_get_items (quiz),
                    g_ptr_array_index (events, i));
    }
}

static void
take_attempt (CandorSitting            *self,
              const CandorAttemptState *state)
{
  CandorAttempt *attempt = g_hash_table_lookup (self->attempts, state->quiz);
  CandorModule *module = candor_sitting_find_edition (self, state->module_digest);

  if (attempt != NULL && g_str_equal (attempt->id, state->id))
    {
      candor_attempt_restore (attempt, state);
      return;
    }
  if (module == NULL)
    return;

  attempt = candor_attempt_new (self, module, state);
  if (attempt != NULL)
    g_hash_table_replace (self->attempts, g_strdup (state->quiz), attempt);
}

static void
restore_question (gpointer key,
                  gpointer value,
                  gpointer user_data)
{
  CandorSitting *self = user_data;
  CandorQuestion *question = value;

  if (candor_question_is_unsaved (question) || question->is_checking)
    return;

  candor_question_restore (question, g_hash_table_lookup (self->page_answers, key),
                           g_hash_table_lookup (self->drafts, key));
}

static void
restore_note (gpointer key,
              gpointer value,
              gpointer user_data)
{
  CandorSitting *self = user_data;

  candor_note_restore (value, g_hash_table_lookup (self->drafts, key));
}

static void
restore_run (gpointer key,
             gpointer value,
             gpointer user_data)
{
  CandorSitting *self = user_data;

  candor_scenario_run_restore (value, self->walks);
}

static void
take_start (CandorSitting     *self,
            CandorSittingLoad *load)
{
  CandorBatch *batch = load->batch;
  CandorMemory *memory = candor_sitting_get_memory (self);
  const CandorBatchEntry *entry = NULL;

  for (guint i = 0; batch != NULL && i < batch->n_entries_done; i++)
    {
      entry = g_ptr_array_index (batch->entries, i);
      candor_memory_apply (memory, &entry->event);
    }
  if (entry != NULL)
    candor_study_note_events (self->study, batch->n_entries_done, &entry->event.moment);

  if (batch != NULL && load->write_error == NULL && batch->position != NULL)
    {
      g_free (memory->position);
      memory->position = g_strdup (batch->position);
      candor_study_set_last_module (self->study, batch->module);
    }

  self->has_started = g_strcmp0 (memory->digest, candor_module_get_digest (self->module)) == 0;
  if (load->write_error != NULL)
    self->has_failed = TRUE;
}

static void
take_quizzes (CandorSitting *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    {
      const CandorOutlineRow *row = &g_array_index (self->rows, CandorOutlineRow, i);
      const CandorAttemptState *state = row->page != NULL
        ? NULL : candor_memory_find_current (candor_sitting_get_memory (self), row->id);

      if (state != NULL)
        take_attempt (self, state);
    }
}

/* Once for each edition. */
static void
take_damage (CandorSitting     *self,
             CandorSittingLoad *load)
{
  GHashTableIter iter;
  gpointer key;

  g_hash_table_iter_init (&iter, load->damaged);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    if (g_hash_table_add (self->damaged, g_strdup (key)))
      {
        g_autofree char *sentence =
          g_strdup_printf (_("An attempt in “%s” cannot be shown: the kept copy of the lesson it began with is damaged. "
                             "Put back a backup to go on with it."), candor_module_get_title (self->module));

        candor_study_add_notice (self->study, sentence);
      }
}

void
candor_sitting_take_load (CandorSitting     *self,
                          CandorSittingLoad *load)
{
  GHashTableIter iter;
  gpointer key, value;

  g_assert (CANDOR_IS_SITTING (self));

  candor_study_put_memory (self->study, g_steal_pointer (&load->memory));
  g_clear_pointer (&self->drafts, g_hash_table_unref);
  self->drafts = g_steal_pointer (&load->drafts);
  g_hash_table_iter_init (&iter, load->pinned);
  while (g_hash_table_iter_next (&iter, &key, &value))
    g_hash_table_replace (self->pinned, g_strdup (key), g_object_ref (value));

  g_ptr_array_unref (self->walks);
  self->walks = g_steal_pointer (&load->walks);

  take_damage (self, load);
  take_start (self, load);
  take_page_answers (self, load);
  take_attempt_answers (self, load);
  take_quizzes (self);
  g_hash_table_foreach (self->questions, restore_question, self);
  g_hash_table_foreach (self->notes, restore_note, self);
  g_hash_table_foreach (self->runs, restore_run, self);

  if (load->write_error != NULL)
    {
      candor_sitting_update_saved (self);
      candor_study_set_save_trouble (self->study, load->write_error->message);
    }
}

static void
sit_done (CandorStudy *study,
          gpointer     data,
          GError      *error,
          GTask       *task)
{
  g_autoptr(CandorSitting) self = NULL;
  CandorSittingLoad *load = data;
  const CandorOutlineRow *place;

  if (error != NULL)
    {
      g_task_return_error (task, g_error_copy (error));
      return;
    }

  self = candor_sitting_new (study, load->original != NULL ? load->original : load->module, load->module);
  candor_sitting_take_load (self, load);
  place = candor_outline_find_place (self->rows, candor_sitting_get_memory (self));
  if (place != NULL)
    candor_sitting_set_step (self, candor_sitting_find_step (self, place->id));
  if (load->other != NULL)
    candor_sitting_take_over (self, load->other);
  candor_sitting_note_learned (self);
  candor_sitting_update_done (self);
  candor_sitting_count_again (self);
  g_task_return_pointer (task, g_steal_pointer (&self), g_object_unref);
}

static void
reload_done (CandorStudy *study,
             gpointer     data,
             GError      *error,
             GTask       *task)
{
  CandorSitting *self = g_task_get_source_object (task);

  if (error == NULL && !self->is_gone && self->n_writing == 0)
    {
      candor_sitting_take_load (self, data);
      candor_sitting_update_done (self);
      candor_sitting_count_again (self);
    }
  g_task_return_boolean (task, error == NULL);
}

void
candor_sitting_reload (CandorSitting *self)
{
  g_autoptr(GTask) task = NULL;

  g_assert (CANDOR_IS_SITTING (self));

  task = candor_study_task_new (self, NULL, NULL, NULL, candor_sitting_reload);
  candor_study_run (self->study, load_run,
                    load_new (candor_module_get_id (self->module), self->original, self->module, NULL, FALSE), load_free,
                    reload_done, task);
}

static CandorSitting *
find_sitting (CandorStudy  *study,
              CandorModule *module)
{
  for (guint i = 0; i < study->sittings->len; i++)
    {
      CandorSitting *sitting = g_ptr_array_index (study->sittings, i);

      if (sitting->module == module && !sitting->is_gone)
        return sitting;
    }

  return NULL;
}

static CandorSitting *
find_sitting_on_kept (CandorStudy *study,
                      const char  *digest)
{
  for (guint i = 0; digest != NULL && i < study->sittings->len; i++)
    {
      CandorSitting *sitting = g_ptr_array_index (study->sittings, i);

      if (!sitting->is_gone && g_strcmp0 (candor_module_get_digest (sitting->module), digest) == 0)
        return sitting;
    }

  return NULL;
}

/* The edition of the newest attempt that is under way; NULL: none. */
static const char *
find_kept_edition (CandorStudy *study,
                   const char  *id)
{
  const CandorAttemptState *attempt = candor_memory_find_open (candor_study_get_memory (study, id));

  return attempt != NULL ? attempt->module_digest : NULL;
}

/* What waits is written first, and so is found. Takes @load. */
static void
sit (CandorStudy       *study,
     CandorSittingLoad *load,
     GTask             *task)
{
  candor_study_flush (study);
  candor_study_run (study, load_run, load, load_free, sit_done, task);
}

void
candor_sitting_sit (CandorStudy   *study,
                    CandorModule  *original,
                    CandorModule  *module,
                    CandorSitting *other,
                    GTask         *task)
{
  CandorSittingLoad *load =
    load_new (candor_module_get_id (module), original, module, NULL, candor_study_can_write (study));

  g_assert (CANDOR_IS_STUDY (study));

  g_set_object (&load->other, other);
  sit (study, load, task);
}

void
candor_study_sit_async (CandorStudy         *self,
                        const char          *module_id,
                        GCancellable        *cancellable,
                        GAsyncReadyCallback  callback,
                        gpointer             user_data)
{
  g_autoptr(GTask) task = NULL;
  g_autoptr(CandorModule) original = NULL;
  g_autoptr(GError) trouble = NULL;
  CandorCatalogueEntry *entry;
  CandorSitting *present;
  CandorModule *module;
  const char *kept;

  g_return_if_fail (CANDOR_IS_STUDY (self));
  g_return_if_fail (module_id != NULL);

  task = candor_study_task_new (self, cancellable, callback, user_data, candor_study_sit_async);
  entry = candor_catalogue_find (self->catalogue, module_id);
  original = entry != NULL ? candor_catalogue_entry_dup_module (entry, &trouble) : NULL;
  module = candor_study_choose_language (self, original);
  kept = module == NULL ? find_kept_edition (self, module_id) : NULL;
  if (module == NULL && kept == NULL)
    {
      if (trouble != NULL)
        g_task_return_error (task, g_steal_pointer (&trouble));
      else
        g_task_return_new_error (task, CANDOR_ERROR, CANDOR_ERROR_NOT_FOUND,
                                 _("No lesson “%s” that can be shown is installed."), module_id);
      return;
    }

  /* Two sittings with one text would not know of each other's drafts. */
  present = module != NULL ? find_sitting (self, module) : find_sitting_on_kept (self, kept);
  if (present != NULL)
    {
      g_task_return_pointer (task, g_object_ref (present), g_object_unref);
      return;
    }

  sit (self, load_new (module_id, original, module, kept, candor_study_can_write (self)), task);
}

CandorSitting *
candor_study_sit_finish (CandorStudy   *self,
                         GAsyncResult  *result,
                         GError       **error)
{
  g_return_val_if_fail (CANDOR_IS_STUDY (self), NULL);
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
