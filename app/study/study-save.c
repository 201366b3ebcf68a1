/* study-save.c - saving, backing up, closing
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A backup is made when the record closes and after every 30 minutes of use.
 * The second is looked at when something was recorded: there is no clock that
 * ticks, so a window at rest does not wake up.
 */

#include <glib/gi18n.h>

#include "sitting-private.h"
#include "study-private.h"

#define BACKUP_MS (30 * 60 * 1000)

void
candor_study_flush (CandorStudy *self)
{
  g_assert (CANDOR_IS_STUDY (self));

  for (guint i = 0; i < self->sittings->len; i++)
    candor_sitting_flush (g_ptr_array_index (self->sittings, i));
}

/* ---------------------------------------------------------------- backup */

static gboolean
backup_run (CandorDesk    *desk,
            gpointer       data,
            GCancellable  *cancellable,
            GError       **error)
{
  gboolean done;

  candor_study_begin_copying ();
  done = candor_study_open_aside (desk, error) &&
         candor_record_backup (desk->record, desk->backup_folder, data, error);
  candor_study_end_copying ();

  return done;
}

static void
path_free (gpointer data)
{
  char **path = data;

  g_free (*path);
  g_free (path);
}

static void
backup_done (CandorStudy *self,
             gpointer     data,
             GError      *error,
             GTask       *task)
{
  char **path = data;

  if (error != NULL)
    g_task_return_error (task, g_error_copy (error));
  else
    g_task_return_pointer (task, g_steal_pointer (path), g_free);
}

void
candor_study_backup_async (CandorStudy         *self,
                           GCancellable        *cancellable,
                           GAsyncReadyCallback  callback,
                           gpointer             user_data)
{
  g_autoptr(GTask) task = NULL;

  g_return_if_fail (CANDOR_IS_STUDY (self));

  task = candor_study_task_new (self, cancellable, callback, user_data, candor_study_backup_async);
  candor_study_reset_backup_clock (self);
  candor_study_run_after_writes (self, backup_run, g_new0 (char *, 1), path_free, backup_done, task);
}

char *
candor_study_backup_finish (CandorStudy   *self,
                            GAsyncResult  *result,
                            GError       **error)
{
  g_return_val_if_fail (CANDOR_IS_STUDY (self), NULL);
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

static void
note_moment (CandorStudy        *self,
             const CandorMoment *moment)
{
  self->backup_ms = moment->boot_ms;
  g_strlcpy (self->backup_boot_id, moment->boot_id, sizeof self->backup_boot_id);
}

void
candor_study_reset_backup_clock (CandorStudy *self)
{
  CandorMoment moment = { 0 };

  g_assert (CANDOR_IS_STUDY (self));

  self->clock.now (&moment, self->clock.user_data);
  note_moment (self, &moment);
}

static void
due_backup_done (CandorStudy *self,
                 gpointer     data,
                 GError      *error,
                 GTask       *task)
{
  if (error != NULL)
    candor_study_add_notice (self, error->message);
}

void
candor_study_backup_when_due (CandorStudy        *self,
                              const CandorMoment *moment)
{
  g_assert (CANDOR_IS_STUDY (self));

  if (g_str_equal (self->backup_boot_id, moment->boot_id) &&
      moment->boot_ms - self->backup_ms < BACKUP_MS)
    return;

  note_moment (self, moment);
  candor_study_run_after_writes (self, backup_run, g_new0 (char *, 1), path_free, due_backup_done, NULL);
}

/* ------------------------------------------------------------------ save */

static gboolean
wait_run (CandorDesk    *desk,
          gpointer       data,
          GCancellable  *cancellable,
          GError       **error)
{
  return TRUE;
}

/* Jobs answer in the order in which they were given, so every write before this
 * has said how it went. */
static void
save_done (CandorStudy *self,
           gpointer     data,
           GError      *error,
           GTask       *task)
{
  if (self->saved == CANDOR_SAVED_FAILED)
    g_task_return_new_error (task, CANDOR_ERROR, CANDOR_ERROR_FAILED, "%s",
                             self->save_trouble != NULL ? self->save_trouble
                                                        : _("Not everything could be saved."));
  else
    g_task_return_boolean (task, TRUE);
}

void
candor_study_save_async (CandorStudy         *self,
                         GCancellable        *cancellable,
                         GAsyncReadyCallback  callback,
                         gpointer             user_data)
{
  g_autoptr(GTask) task = NULL;

  g_return_if_fail (CANDOR_IS_STUDY (self));

  task = candor_study_task_new (self, cancellable, callback, user_data, candor_study_save_async);
  candor_study_flush (self);
  candor_study_run (self, wait_run, NULL, NULL, save_done, task);
}

gboolean
candor_study_save_finish (CandorStudy   *self,
                          GAsyncResult  *result,
                          GError       **error)
{
  return candor_study_finish_plainly (self, result, error);
}

/* ----------------------------------------------------------------- close */

/* The record closes whether or not the backup succeeds. */
static gboolean
close_run (CandorDesk    *desk,
           gpointer       data,
           GCancellable  *cancellable,
           GError       **error)
{
  g_autofree char *path = NULL;
  gboolean done = TRUE;

  candor_study_begin_copying ();
  if (desk->record != NULL && !candor_record_is_read_only (desk->record))
    done = candor_record_backup (desk->record, desk->backup_folder, &path, error);
  candor_study_end_copying ();
  g_clear_pointer (&desk->record, candor_record_close);

  return done;
}

static void
close_done (CandorStudy *self,
            gpointer     data,
            GError      *error,
            GTask       *task)
{
  candor_study_set_state (self, CANDOR_STUDY_CLOSED, NULL);
  candor_study_answer_plainly (self, data, error, task);
}

static void
close_save_done (CandorStudy *self,
                 gpointer     data,
                 GError      *error,
                 GTask       *task)
{
  if (self->saved == CANDOR_SAVED_FAILED && candor_study_can_write (self))
    {
      save_done (self, data, error, task);
      return;
    }

  candor_study_run (self, close_run, NULL, NULL, close_done, task);
}

void
candor_study_close_async (CandorStudy         *self,
                          GCancellable        *cancellable,
                          GAsyncReadyCallback  callback,
                          gpointer             user_data)
{
  g_autoptr(GTask) task = NULL;

  g_return_if_fail (CANDOR_IS_STUDY (self));

  task = candor_study_task_new (self, cancellable, callback, user_data, candor_study_close_async);
  candor_study_flush (self);
  candor_study_run (self, wait_run, NULL, NULL, close_save_done, task);
}

gboolean
candor_study_close_finish (CandorStudy   *self,
                           GAsyncResult  *result,
                           GError       **error)
{
  return candor_study_finish_plainly (self, result, error);
}
