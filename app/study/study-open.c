/* study-open.c - opening, beginning, refreshing, putting back
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Owns how a record's condition becomes a state. A record is never begun over
 * another: NEW needs that neither the file nor a good backup of it is there.
 */

#include <glib/gi18n.h>

#include "sitting-private.h"
#include "study-private.h"
#include "trouble-private.h"

typedef struct
{
  gboolean          may_create;
  gboolean          has_changed;
  char             *name;
  char             *audience;
  char             *backup;
  CandorStudyState  state;
  CandorTrouble    *trouble;
  CandorSnapshot   *snapshot;
  CandorRecordSummary summary;
  GStrv             notices;
} Opening;

static void
opening_free (gpointer data)
{
  Opening *opening = data;

  g_free (opening->name);
  g_free (opening->audience);
  g_free (opening->backup);
  g_clear_pointer (&opening->trouble, candor_trouble_free);
  g_clear_pointer (&opening->snapshot, candor_snapshot_free);
  g_clear_pointer (&opening->notices, g_strfreev);
  g_free (opening);
}

/* --------------------------------------------- on the record's thread */

static CandorRecord *
open_record (CandorDesk         *desk,
             CandorRecordFlags   flags,
             GError            **error)
{
  return candor_record_open (desk->path, flags, &desk->clock, CANDOR_VERSION, NULL, error);
}

static void
describe_read_only (CandorDesk *desk,
                    Opening    *opening)
{
  opening->state = CANDOR_STUDY_READ_ONLY;
  if (candor_record_is_newer (desk->record))
    opening->trouble = candor_trouble_new (CANDOR_ERROR_NEWER,
                                           _("This record was written by a newer version of Candor, so it is only read."),
                                           desk->backup_folder);
  else
    opening->trouble = candor_trouble_new (CANDOR_ERROR_NOT_ALLOWED,
                                           _("This record can be read but not written."),
                                           desk->backup_folder);
}

/* No file there: a first start, unless a backup says that there was one. */
static void
describe_missing (CandorDesk *desk,
                  Opening    *opening)
{
  g_autoptr(CandorTrouble) trouble =
    candor_trouble_new (CANDOR_ERROR_NOT_FOUND,
                        _("The record is not in its place, but a backup of it is."),
                        desk->backup_folder);

  opening->state = CANDOR_STUDY_NEW;
  if (trouble->backup != NULL)
    {
      opening->state = CANDOR_STUDY_TROUBLE;
      opening->trouble = g_steal_pointer (&trouble);
    }
}

static gboolean
read_record (CandorDesk  *desk,
             Opening     *opening,
             GError     **error)
{
  opening->snapshot = candor_snapshot_load (desk->record, error);
  if (opening->snapshot == NULL)
    return FALSE;

  opening->state = CANDOR_STUDY_READY;
  if (candor_record_is_read_only (desk->record))
    describe_read_only (desk, opening);
  /* What the trouble says need not be said twice. */
  if (!candor_record_is_newer (desk->record))
    opening->notices = g_strdupv ((char **) candor_record_get_notices (desk->record));

  return TRUE;
}

static gboolean
open_run (CandorDesk    *desk,
          gpointer       data,
          GCancellable  *cancellable,
          GError       **error)
{
  g_autoptr(GError) trouble = NULL;
  Opening *opening = data;

  g_clear_pointer (&desk->record, candor_record_close);
  desk->record = open_record (desk, opening->may_create ? CANDOR_RECORD_CREATE : CANDOR_RECORD_MUST_EXIST,
                              &trouble);
  if (g_error_matches (trouble, CANDOR_ERROR, CANDOR_ERROR_NOT_ALLOWED))
    {
      desk->record = open_record (desk, CANDOR_RECORD_READ_ONLY, NULL);
      if (desk->record != NULL)
        g_clear_error (&trouble);
    }

  if (desk->record != NULL && read_record (desk, opening, &trouble))
    return TRUE;

  g_clear_pointer (&desk->record, candor_record_close);
  if (g_error_matches (trouble, CANDOR_ERROR, CANDOR_ERROR_NOT_FOUND) && !opening->may_create)
    {
      describe_missing (desk, opening);
      if (opening->state == CANDOR_STUDY_NEW)
        return TRUE;
    }
  else
    {
      opening->state = CANDOR_STUDY_TROUBLE;
      opening->trouble = candor_trouble_new_for_error (trouble, desk->backup_folder);
    }
  g_set_error_literal (error, CANDOR_ERROR, opening->trouble->code, opening->trouble->what);

  return FALSE;
}

static gboolean
append_profile (CandorDesk   *desk,
                const char   *name,
                const char   *audience,
                GError      **error)
{
  CandorEvent event = { .kind = CANDOR_EVENT_PROFILE, .name = name, .audience = audience };

  if (desk->record == NULL)
    {
      g_set_error_literal (error, CANDOR_ERROR, CANDOR_ERROR_NOT_FOUND,
                           _("The record is closed, so nothing can be saved."));
      return FALSE;
    }

  return candor_record_append (desk->record, &event, NULL, NULL, error);
}

static gboolean
begin_run (CandorDesk    *desk,
           gpointer       data,
           GCancellable  *cancellable,
           GError       **error)
{
  Opening *opening = data;

  if (!open_run (desk, data, cancellable, error))
    return FALSE;
  if (opening->name == NULL && opening->audience == NULL)
    return TRUE;
  if (!append_profile (desk, opening->name, opening->audience, error))
    return FALSE;

  g_clear_pointer (&opening->snapshot, candor_snapshot_free);
  opening->snapshot = candor_snapshot_load (desk->record, error);

  return opening->snapshot != NULL;
}

static gboolean
profile_run (CandorDesk    *desk,
             gpointer       data,
             GCancellable  *cancellable,
             GError       **error)
{
  Opening *opening = data;

  return append_profile (desk, opening->name, opening->audience, error) &&
         candor_record_summarise (desk->record, &opening->summary, error);
}

static gboolean
refresh_run (CandorDesk    *desk,
             gpointer       data,
             GCancellable  *cancellable,
             GError       **error)
{
  Opening *opening = data;

  if (desk->record == NULL)
    return TRUE;

  opening->has_changed = candor_record_has_changed (desk->record);
  if (!opening->has_changed)
    return candor_record_summarise (desk->record, &opening->summary, error);

  opening->snapshot = candor_snapshot_load (desk->record, error);

  return opening->snapshot != NULL;
}

static gboolean
restore_run (CandorDesk    *desk,
             gpointer       data,
             GCancellable  *cancellable,
             GError       **error)
{
  g_autoptr(GError) trouble = NULL;
  Opening *opening = data;

  g_clear_pointer (&desk->record, candor_record_close);
  if (candor_record_restore (desk->path, opening->backup, &desk->clock, CANDOR_VERSION, &trouble))
    return open_run (desk, data, cancellable, error);

  /* What was there is still there. */
  open_run (desk, data, cancellable, NULL);
  g_propagate_error (error, g_steal_pointer (&trouble));

  return FALSE;
}

static gboolean
go_on_run (CandorDesk    *desk,
           gpointer       data,
           GCancellable  *cancellable,
           GError       **error)
{
  Opening *opening = data;

  g_clear_pointer (&desk->record, candor_record_close);
  /* With no file there is no damage to name: begin. */
  if (!g_file_test (desk->path, G_FILE_TEST_EXISTS))
    opening->may_create = TRUE;
  else if (!candor_record_go_on (desk->path, &desk->clock, CANDOR_VERSION, error))
    {
      open_run (desk, data, cancellable, NULL);
      return FALSE;
    }

  return open_run (desk, data, cancellable, error);
}

/* ------------------------------------------------------ on study's thread */

static void
take_opening (CandorStudy *self,
              Opening     *opening)
{
  candor_study_take_snapshot (self, opening->snapshot);
  for (guint i = 0; opening->notices != NULL && opening->notices[i] != NULL; i++)
    candor_study_add_notice (self, opening->notices[i]);
  candor_study_reset_backup_clock (self);
  candor_study_set_state (self, opening->state, g_steal_pointer (&opening->trouble));
}

static void
open_done (CandorStudy *self,
           gpointer     data,
           GError      *error,
           GTask       *task)
{
  take_opening (self, data);
  candor_study_answer_plainly (self, data, error, task);
}

void
candor_study_leave_sittings (CandorStudy *self)
{
  g_assert (CANDOR_IS_STUDY (self));

  for (guint i = 0; i < self->sittings->len; i++)
    {
      CandorSitting *sitting = g_ptr_array_index (self->sittings, i);

      sitting->is_gone = TRUE;
      if (sitting->timer != NULL)
        g_source_destroy (sitting->timer);
      g_clear_pointer (&sitting->timer, g_source_unref);
    }
}

void
candor_study_open_async (CandorStudy         *self,
                         GCancellable        *cancellable,
                         GAsyncReadyCallback  callback,
                         gpointer             user_data)
{
  g_autoptr(GTask) task = NULL;

  g_return_if_fail (CANDOR_IS_STUDY (self));

  task = candor_study_task_new (self, cancellable, callback, user_data, candor_study_open_async);
  candor_study_run (self, open_run, g_new0 (Opening, 1), opening_free, open_done, task);
}

gboolean
candor_study_open_finish (CandorStudy   *self,
                          GAsyncResult  *result,
                          GError       **error)
{
  return candor_study_finish_plainly (self, result, error);
}

static Opening *
opening_new_for_profile (const char *name,
                         const char *audience)
{
  Opening *opening = g_new0 (Opening, 1);

  if (name != NULL && *name != '\0')
    opening->name = g_strdup (name);
  if (audience != NULL && *audience != '\0')
    opening->audience = g_strdup (audience);

  return opening;
}

void
candor_study_begin_async (CandorStudy         *self,
                          const char          *name,
                          const char          *audience,
                          GCancellable        *cancellable,
                          GAsyncReadyCallback  callback,
                          gpointer             user_data)
{
  g_autoptr(GTask) task = NULL;
  Opening *opening;

  g_return_if_fail (CANDOR_IS_STUDY (self));

  task = candor_study_task_new (self, cancellable, callback, user_data, candor_study_begin_async);
  if (self->state != CANDOR_STUDY_NEW)
    {
      g_task_return_new_error (task, CANDOR_ERROR, CANDOR_ERROR_REFUSED,
                               _("There is a record already, or it could not be looked for; none was begun."));
      return;
    }

  opening = opening_new_for_profile (name, audience);
  opening->may_create = TRUE;
  candor_study_run (self, begin_run, opening, opening_free, open_done, task);
}

gboolean
candor_study_begin_finish (CandorStudy   *self,
                           GAsyncResult  *result,
                           GError       **error)
{
  return candor_study_finish_plainly (self, result, error);
}

static void
profile_done (CandorStudy *self,
              gpointer     data,
              GError      *error,
              GTask       *task)
{
  Opening *opening = data;

  self->n_writing--;
  candor_study_update_saved (self);
  if (error == NULL)
    {
      candor_study_set_profile (self, opening->name, opening->audience);
      candor_study_set_summary (self, &opening->summary);
      candor_study_list_home (self);
    }
  candor_study_answer_plainly (self, data, error, task);
}

void
candor_study_set_profile_async (CandorStudy         *self,
                                const char          *name,
                                const char          *audience,
                                GCancellable        *cancellable,
                                GAsyncReadyCallback  callback,
                                gpointer             user_data)
{
  g_autoptr(GTask) task = NULL;

  g_return_if_fail (CANDOR_IS_STUDY (self));

  task = candor_study_task_new (self, cancellable, callback, user_data, candor_study_set_profile_async);
  if (!candor_study_can_write (self))
    {
      g_task_return_new_error (task, CANDOR_ERROR, CANDOR_ERROR_NOT_ALLOWED,
                               _("Nothing can be saved in this record."));
      return;
    }

  self->n_writing++;
  candor_study_update_saved (self);
  candor_study_run (self, profile_run, opening_new_for_profile (name, audience), opening_free,
                    profile_done, task);
}

gboolean
candor_study_set_profile_finish (CandorStudy   *self,
                                 GAsyncResult  *result,
                                 GError       **error)
{
  return candor_study_finish_plainly (self, result, error);
}

static void
refresh_done (CandorStudy *self,
              gpointer     data,
              GError      *error,
              GTask       *task)
{
  Opening *opening = data;

  if (error == NULL && opening->snapshot != NULL)
    {
      candor_study_take_snapshot (self, opening->snapshot);
      for (guint i = 0; i < self->sittings->len; i++)
        candor_sitting_reload (g_ptr_array_index (self->sittings, i));
    }
  else if (error == NULL && self->state != CANDOR_STUDY_NEW)
    candor_study_set_summary (self, &opening->summary);
  candor_study_answer_plainly (self, data, error, task);
}

void
candor_study_refresh_async (CandorStudy         *self,
                            GCancellable        *cancellable,
                            GAsyncReadyCallback  callback,
                            gpointer             user_data)
{
  g_autoptr(GTask) task = NULL;

  g_return_if_fail (CANDOR_IS_STUDY (self));

  task = candor_study_task_new (self, cancellable, callback, user_data, candor_study_refresh_async);
  candor_study_run (self, refresh_run, g_new0 (Opening, 1), opening_free, refresh_done, task);
}

gboolean
candor_study_refresh_finish (CandorStudy   *self,
                             GAsyncResult  *result,
                             GError       **error)
{
  return candor_study_finish_plainly (self, result, error);
}

void
candor_study_restore_async (CandorStudy         *self,
                            const char          *backup,
                            GCancellable        *cancellable,
                            GAsyncReadyCallback  callback,
                            gpointer             user_data)
{
  g_autoptr(GTask) task = NULL;
  Opening *opening;

  g_return_if_fail (CANDOR_IS_STUDY (self));
  g_return_if_fail (backup != NULL);

  task = candor_study_task_new (self, cancellable, callback, user_data, candor_study_restore_async);
  candor_study_flush (self);
  candor_study_leave_sittings (self);
  opening = g_new0 (Opening, 1);
  opening->backup = g_strdup (backup);
  candor_study_run (self, restore_run, opening, opening_free, open_done, task);
}

gboolean
candor_study_restore_finish (CandorStudy   *self,
                             GAsyncResult  *result,
                             GError       **error)
{
  return candor_study_finish_plainly (self, result, error);
}

void
candor_study_go_on_async (CandorStudy         *self,
                          GCancellable        *cancellable,
                          GAsyncReadyCallback  callback,
                          gpointer             user_data)
{
  g_autoptr(GTask) task = NULL;

  g_return_if_fail (CANDOR_IS_STUDY (self));

  task = candor_study_task_new (self, cancellable, callback, user_data, candor_study_go_on_async);
  if (self->trouble == NULL)
    {
      g_task_return_new_error (task, CANDOR_ERROR, CANDOR_ERROR_REFUSED,
                               _("The record is sound; there is nothing to go on from."));
      return;
    }

  candor_study_leave_sittings (self);
  candor_study_run (self, go_on_run, g_new0 (Opening, 1), opening_free, open_done, task);
}

gboolean
candor_study_go_on_finish (CandorStudy   *self,
                           GAsyncResult  *result,
                           GError       **error)
{
  return candor_study_finish_plainly (self, result, error);
}
