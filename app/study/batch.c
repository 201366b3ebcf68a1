/* batch.c - what is written in one go
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A batch owns every string its events point at, so that it can cross to the
 * record's thread and back. It is built and freed on the caller's thread.
 */

#include <glib/gi18n.h>

#include "batch-private.h"

static void
draft_free (gpointer data)
{
  CandorBatchDraft *draft = data;

  g_clear_object (&draft->owner);
  g_free (draft->place);
  g_free (draft->text);
  g_free (draft);
}

static void
entry_free (gpointer data)
{
  CandorBatchEntry *entry = data;

  g_clear_object (&entry->module);
  g_ptr_array_unref (entry->overlays);
  g_free (entry->clear_draft);
  g_free (entry);
}

CandorBatch *
candor_batch_new (const char *module)
{
  CandorBatch *self = g_new0 (CandorBatch, 1);

  self->module = g_strdup (module);
  self->drafts = g_ptr_array_new_with_free_func (draft_free);
  self->entries = g_ptr_array_new_with_free_func (entry_free);
  self->leftovers = g_ptr_array_new_with_free_func (g_free);
  self->strings = g_string_chunk_new (512);
  self->arrays = g_ptr_array_new_with_free_func (g_free);

  return self;
}

void
candor_batch_free (CandorBatch *self)
{
  g_assert (self != NULL);

  g_free (self->module);
  g_free (self->position);
  g_ptr_array_unref (self->drafts);
  g_ptr_array_unref (self->entries);
  g_ptr_array_unref (self->leftovers);
  g_string_chunk_free (self->strings);
  g_ptr_array_unref (self->arrays);
  g_free (self);
}

gboolean
candor_batch_is_empty (const CandorBatch *self)
{
  g_assert (self != NULL);

  return self->drafts->len == 0 && self->entries->len == 0 &&
         self->leftovers->len == 0 && self->position == NULL;
}

void
candor_batch_add_draft (CandorBatch *self,
                        const char  *place,
                        const char  *text,
                        GObject     *owner,
                        guint        version)
{
  CandorBatchDraft *draft;

  g_assert (self != NULL);
  g_assert (place != NULL);

  draft = g_new0 (CandorBatchDraft, 1);
  draft->place = g_strdup (place);
  draft->text = g_strdup (text);
  g_set_object (&draft->owner, owner);
  draft->version = version;
  g_ptr_array_add (self->drafts, draft);
}

void
candor_batch_add_leftover (CandorBatch *self,
                           const char  *place)
{
  g_assert (self != NULL);

  g_ptr_array_add (self->leftovers, g_strdup (place));
}

void
candor_batch_set_position (CandorBatch *self,
                           const char  *step)
{
  g_assert (self != NULL);

  g_free (self->position);
  self->position = g_strdup (step);
}

const char *
candor_batch_keep (CandorBatch *self,
                   const char  *text)
{
  g_assert (self != NULL);

  return text == NULL ? NULL : g_string_chunk_insert (self->strings, text);
}

const char * const *
candor_batch_keep_array (CandorBatch        *self,
                         const char * const *texts)
{
  gsize n = texts == NULL ? 0 : g_strv_length ((char **) texts);
  const char **kept = g_new0 (const char *, n + 1);

  g_assert (self != NULL);

  for (gsize i = 0; i < n; i++)
    kept[i] = candor_batch_keep (self, texts[i]);
  g_ptr_array_add (self->arrays, kept);

  return kept;
}

CandorEvent *
candor_batch_add_event (CandorBatch     *self,
                        CandorEventKind  kind,
                        CandorModule    *module,
                        const char      *clear_draft)
{
  CandorBatchEntry *entry;

  g_assert (self != NULL);
  g_assert (module == NULL || CANDOR_IS_MODULE (module));

  entry = g_new0 (CandorBatchEntry, 1);
  entry->event.kind = kind;
  entry->overlays = g_ptr_array_new_with_free_func (g_object_unref);
  entry->clear_draft = g_strdup (clear_draft);
  if (module != NULL)
    {
      entry->module = g_object_ref (module);
      entry->event.module = candor_module_get_id (module);
      entry->event.digest = candor_module_get_digest (module);
      entry->event.edition = candor_module_get_edition (module);
      entry->event.language = candor_module_get_language (module);
    }
  g_ptr_array_add (self->entries, entry);

  return &entry->event;
}

void
candor_batch_add_overlays (CandorBatch *self,
                           GPtrArray   *overlays)
{
  CandorBatchEntry *entry = g_ptr_array_index (self->entries, self->entries->len - 1);
  g_autoptr(GPtrArray) digests = g_ptr_array_new ();

  for (guint i = 0; i < overlays->len; i++)
    {
      CandorOverlay *overlay = g_ptr_array_index (overlays, i);

      g_ptr_array_add (entry->overlays, g_object_ref (overlay));
      g_ptr_array_add (digests, (gpointer) candor_overlay_get_digest (overlay));
    }
  g_ptr_array_add (digests, NULL);
  entry->event.houses = candor_batch_keep_array (self, (const char * const *) digests->pdata);
}

static gboolean
keep_overlays (const CandorBatchEntry  *entry,
               CandorRecord            *record,
               GError                 **error)
{
  for (guint i = 0; i < entry->overlays->len; i++)
    if (!candor_record_keep_overlay (record, g_ptr_array_index (entry->overlays, i), error))
      return FALSE;

  return TRUE;
}

static gboolean
write_drafts (CandorBatch   *self,
              CandorRecord  *record,
              GError       **error)
{
  for (; self->n_drafts_done < self->drafts->len; self->n_drafts_done++)
    {
      const CandorBatchDraft *draft = g_ptr_array_index (self->drafts, self->n_drafts_done);

      if (!candor_record_set_draft (record, self->module, draft->place, draft->text, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
write_entries (CandorBatch   *self,
               CandorRecord  *record,
               GError       **error)
{
  for (; self->n_entries_done < self->entries->len; self->n_entries_done++)
    {
      CandorBatchEntry *entry = g_ptr_array_index (self->entries, self->n_entries_done);

      if (!keep_overlays (entry, record, error) ||
          !candor_record_append_once (record, &entry->event, entry->module, entry->clear_draft, error))
        return FALSE;
    }

  return TRUE;
}

gboolean
candor_batch_run (CandorDesk    *desk,
                  gpointer       batch,
                  GCancellable  *cancellable,
                  GError       **error)
{
  CandorBatch *self = batch;

  if (desk->record == NULL)
    {
      g_set_error_literal (error, CANDOR_ERROR, CANDOR_ERROR_NOT_FOUND,
                           _("The record is closed, so nothing can be saved."));
      return FALSE;
    }

  if (!write_drafts (self, desk->record, error) ||
      !write_entries (self, desk->record, error))
    return FALSE;

  for (guint i = 0; i < self->leftovers->len; i++)
    if (!candor_record_set_draft (desk->record, self->module,
                                  g_ptr_array_index (self->leftovers, i), NULL, error))
      return FALSE;

  return self->position == NULL ||
         candor_record_set_position (desk->record, self->module, self->position, error);
}
