/* sitting-write.c - everything a sitting writes goes through here
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A change of a draft starts one timer, which further changes do not restart:
 * so a draft is on its way at most DRAFT_MS after the first change, and on the
 * disk well within 250 ms, also while somebody goes on. Nothing ticks while
 * nothing changes. What failed waits for the next change or for a save.
 */

#include <glib/gi18n.h>

#include "note-private.h"
#include "question-private.h"
#include "study-private.h"

#define DRAFT_MS 150

typedef struct
{
  CandorSitting     *sitting;
  CandorSittingDone  done;
  gpointer           user_data;
} Write;

gboolean
candor_sitting_can_write (CandorSitting *self)
{
  g_assert (CANDOR_IS_SITTING (self));

  return !self->is_gone && candor_study_can_write (self->study);
}

/* The first thing written on an edition is that it was started. */
CandorBatch *
candor_sitting_batch_new (CandorSitting *self)
{
  CandorBatch *batch = candor_batch_new (candor_module_get_id (self->module));

  g_assert (CANDOR_IS_SITTING (self));

  if (!self->has_started)
    {
      candor_batch_add_event (batch, CANDOR_EVENT_MODULE_STARTED, self->module, NULL);
      self->has_started = TRUE;
    }

  return batch;
}

/* Completed before on another edition: this one counts once what changed its meaning since
 * was done, or, where nothing did, once all of it was read. */
static gboolean
has_done_edition (CandorSitting *self,
                  const char    *page)
{
  const CandorMemory *memory = candor_sitting_get_memory (self);
  guint edition = candor_module_get_edition (self->module);
  gboolean has_read = TRUE;

  for (guint i = 0; i < self->rows->len; i++)
    {
      const CandorOutlineRow *row = &g_array_index (self->rows, CandorOutlineRow, i);

      if (row->page != NULL && g_strcmp0 (row->id, page) != 0 &&
          !candor_memory_has_read (memory, row->id, edition))
        has_read = FALSE;
      if (row->changed_in > memory->completed_edition)
        return TRUE;
    }

  return has_read;
}

void
candor_sitting_add_completion (CandorSitting *self,
                               CandorBatch   *batch,
                               const char    *page,
                               const char    *quiz)
{
  CandorMemory *memory = candor_sitting_get_memory (self);

  g_assert (CANDOR_IS_SITTING (self));

  if (memory->completed_us != 0 &&
      memory->completed_edition == candor_module_get_edition (self->module))
    return;
  if (!candor_outline_is_complete (self->rows, memory, page, quiz) ||
      (memory->completed_us != 0 && !has_done_edition (self, page)))
    return;

  candor_batch_add_event (batch, CANDOR_EVENT_MODULE_COMPLETED, self->module, NULL);
}

static void
add_dirty_draft (gpointer data,
                 gpointer user_data)
{
  if (candor_question_is_dirty (data) && !CANDOR_QUESTION (data)->is_checking)
    candor_question_add_draft (data, user_data);
}

void
candor_sitting_add_drafts (CandorSitting *self,
                           CandorBatch   *batch)
{
  GHashTableIter iter;
  gpointer note;

  g_assert (CANDOR_IS_SITTING (self));

  candor_sitting_foreach_question (self, add_dirty_draft, batch);
  g_hash_table_iter_init (&iter, self->notes);
  while (g_hash_table_iter_next (&iter, NULL, &note))
    {
      if (candor_note_is_dirty (note))
        candor_note_add_draft (note, batch);
    }
}

/* Folds what was committed into what is known, also when the rest failed. */
static void
take_entries (CandorSitting *self,
              CandorBatch   *batch)
{
  const CandorBatchEntry *last = NULL;

  for (guint i = 0; i < batch->entries->len; i++)
    {
      const CandorBatchEntry *entry = g_ptr_array_index (batch->entries, i);

      if (i < batch->n_entries_done)
        {
          candor_memory_apply (candor_sitting_get_memory (self), &entry->event);
          last = entry;
        }
      else if (entry->event.kind == CANDOR_EVENT_MODULE_STARTED)
        self->has_started = FALSE;
    }

  if (last != NULL)
    candor_study_note_events (self->study, batch->n_entries_done, &last->event.moment);
}

static void
take_draft (const CandorBatchDraft *draft,
            gboolean                is_done)
{
  if (CANDOR_IS_NOTE (draft->owner) && is_done)
    candor_note_set_saved (CANDOR_NOTE (draft->owner), draft->version);
  else if (CANDOR_IS_NOTE (draft->owner))
    candor_note_set_unsent (CANDOR_NOTE (draft->owner));
  else if (is_done)
    candor_question_set_saved (CANDOR_QUESTION (draft->owner), draft->version);
  else
    candor_question_set_unsent (CANDOR_QUESTION (draft->owner));
}

static void
take_drafts (CandorBatch *batch)
{
  for (guint i = 0; i < batch->drafts->len; i++)
    {
      const CandorBatchDraft *draft = g_ptr_array_index (batch->drafts, i);

      if (draft->owner != NULL)
        take_draft (draft, i < batch->n_drafts_done);
    }
}

void
candor_sitting_fail (CandorSitting *self,
                     const char    *sentence)
{
  g_assert (CANDOR_IS_SITTING (self));

  self->has_failed = TRUE;
  candor_sitting_update_saved (self);
  candor_study_set_save_trouble (self->study, sentence);
}

static void
write_done (gpointer  data,
            GError   *error,
            gpointer  user_data)
{
  Write *write = user_data;
  CandorSitting *self = write->sitting;
  CandorBatch *batch = data;

  self->n_writing--;
  /* Of a record that was erased or put back meanwhile nothing is known any more. */
  if (!self->is_gone)
    {
      take_entries (self, batch);
      take_drafts (batch);
    }

  if (error != NULL)
    candor_sitting_fail (self, error->message);
  else
    {
      self->has_failed = FALSE;
      if (batch->position != NULL && !self->is_gone)
        {
          CandorMemory *memory = candor_sitting_get_memory (self);

          g_free (memory->position);
          memory->position = g_strdup (batch->position);
          candor_study_set_last_module (self->study, batch->module);
        }
      candor_sitting_update_saved (self);
    }

  if (write->done != NULL)
    write->done (self, batch, error, write->user_data);
  /* Another window was quicker: look at what it did. */
  if (g_error_matches (error, CANDOR_ERROR, CANDOR_ERROR_REFUSED) && !self->is_gone)
    candor_sitting_reload (self);
  g_object_unref (self);
  g_free (write);
}

static void
refuse (CandorSitting     *self,
        CandorBatch       *batch,
        CandorSittingDone  done,
        gpointer           user_data)
{
  g_autoptr(GError) error =
    g_error_new_literal (CANDOR_ERROR, CANDOR_ERROR_NOT_ALLOWED,
                         _("Nothing can be saved in this record, so this was not recorded."));

  take_entries (self, batch);
  take_drafts (batch);
  candor_sitting_fail (self, error->message);
  if (done != NULL)
    done (self, batch, error, user_data);
}

void
candor_sitting_write (CandorSitting     *self,
                      CandorBatch       *batch,
                      CandorSittingDone  done,
                      gpointer           user_data)
{
  Write *write;

  g_assert (CANDOR_IS_SITTING (self));
  g_assert (batch != NULL);

  if (candor_batch_is_empty (batch))
    {
      if (done != NULL)
        done (self, batch, NULL, user_data);
      candor_batch_free (batch);
      return;
    }
  if (!candor_sitting_can_write (self))
    {
      refuse (self, batch, done, user_data);
      candor_batch_free (batch);
      return;
    }

  write = g_new0 (Write, 1);
  write->sitting = g_object_ref (self);
  write->done = done;
  write->user_data = user_data;
  self->n_writing++;
  candor_desk_run (self->study->desk, candor_batch_run, batch,
                   (GDestroyNotify) candor_batch_free, NULL, write_done, write);
  candor_sitting_update_saved (self);
}

static void
stop_timer (CandorSitting *self)
{
  if (self->timer != NULL)
    g_source_destroy (self->timer);
  g_clear_pointer (&self->timer, g_source_unref);
}

static gboolean
timer_cb (gpointer user_data)
{
  CandorSitting *self = user_data;

  g_assert (CANDOR_IS_SITTING (self));

  candor_sitting_flush (self);

  return G_SOURCE_REMOVE;
}

void
candor_sitting_touch (CandorSitting *self)
{
  g_assert (CANDOR_IS_SITTING (self));

  if (!candor_sitting_can_write (self))
    {
      candor_sitting_fail (self, _("Nothing can be saved in this record; what you pick is kept only while this window is open."));
      return;
    }

  if (self->timer == NULL)
    {
      self->timer = g_timeout_source_new (DRAFT_MS);
      g_source_set_static_name (self->timer, "candor-draft");
      g_source_set_callback (self->timer, timer_cb, self, NULL);
      g_source_attach (self->timer, g_main_context_get_thread_default ());
    }
  candor_sitting_update_saved (self);
}

void
candor_sitting_flush (CandorSitting *self)
{
  CandorBatch *batch;

  g_assert (CANDOR_IS_SITTING (self));

  stop_timer (self);
  if (!candor_sitting_can_write (self))
    return;

  batch = candor_batch_new (candor_module_get_id (self->module));
  candor_sitting_add_drafts (self, batch);
  if (self->has_failed && batch->drafts->len == 0 && self->step != NULL)
    candor_batch_set_position (batch, candor_step_get_id (self->step));
  candor_sitting_write (self, batch, NULL, NULL);
}

static void
part_done (gpointer  data,
           GError   *error,
           gpointer  user_data)
{
  g_autoptr(CandorStudy) study = user_data;

  if (error != NULL)
    candor_study_add_notice (study, error->message);
}

/* The sitting is on its way out, so nothing may take a reference on it here. */
void
candor_sitting_part (CandorSitting *self)
{
  g_autoptr(CandorBatch) batch = candor_batch_new (candor_module_get_id (self->module));

  g_assert (CANDOR_IS_SITTING (self));

  stop_timer (self);
  if (!candor_sitting_can_write (self))
    return;

  candor_sitting_add_drafts (self, batch);
  if (!candor_batch_is_empty (batch))
    candor_desk_run (self->study->desk, candor_batch_run, g_steal_pointer (&batch),
                     (GDestroyNotify) candor_batch_free, NULL,
                     part_done, g_object_ref (self->study));
}
