/* study-keep.c - record and privacy: verify, rebuild, list, export, erase
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What only reads runs aside, what changes the record on its thread.
 */

#include <glib/gi18n.h>

#include "sitting-private.h"
#include "study-private.h"
#include "trouble-private.h"

/* ---------------------------------------------------------------- verify */

typedef struct
{
  CandorVerifyReport *report;
  CandorTrouble      *trouble;
} Verification;

static void
verification_free (gpointer data)
{
  Verification *verification = data;

  g_clear_pointer (&verification->report, candor_verify_report_free);
  g_clear_pointer (&verification->trouble, candor_trouble_free);
  g_free (verification);
}

/* What could not be looked at is as loud as what is broken. */
static gboolean
verify_run (CandorDesk    *desk,
            gpointer       data,
            GCancellable  *cancellable,
            GError       **error)
{
  g_autoptr(GError) trouble = NULL;
  Verification *verification = data;
  GPtrArray *findings;

  if (candor_study_open_aside (desk, &trouble))
    verification->report = candor_record_verify (desk->record, cancellable, &trouble);
  if (verification->report == NULL)
    {
      if (!g_cancellable_is_cancelled (cancellable))
        verification->trouble = candor_trouble_new_for_error (trouble, desk->backup_folder);
      g_propagate_error (error, g_steal_pointer (&trouble));
      return FALSE;
    }
  if (verification->report->intact)
    return TRUE;

  findings = verification->report->findings;
  verification->trouble = candor_trouble_new (CANDOR_ERROR_DAMAGED,
                                              findings->len > 0
                                              ? g_ptr_array_index (findings, 0)
                                              : _("The record does not verify."),
                                              desk->backup_folder);

  return TRUE;
}

static void
verify_done (CandorStudy *self,
             gpointer     data,
             GError      *error,
             GTask       *task)
{
  Verification *verification = data;

  /* A record that is ready knows of no other trouble. */
  if (verification->trouble != NULL || (error == NULL && self->state == CANDOR_STUDY_READY))
    candor_study_set_trouble (self, g_steal_pointer (&verification->trouble));

  if (error != NULL)
    g_task_return_error (task, g_error_copy (error));
  else
    g_task_return_pointer (task, g_steal_pointer (&verification->report),
                           (GDestroyNotify) candor_verify_report_free);
}

void
candor_study_verify_async (CandorStudy         *self,
                           GCancellable        *cancellable,
                           GAsyncReadyCallback  callback,
                           gpointer             user_data)
{
  g_autoptr(GTask) task = NULL;

  g_return_if_fail (CANDOR_IS_STUDY (self));

  task = candor_study_task_new (self, cancellable, callback, user_data, candor_study_verify_async);
  candor_study_run_aside (self, verify_run, g_new0 (Verification, 1), verification_free, verify_done, task);
}

CandorVerifyReport *
candor_study_verify_finish (CandorStudy   *self,
                            GAsyncResult  *result,
                            GError       **error)
{
  g_return_val_if_fail (CANDOR_IS_STUDY (self), NULL);
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/* --------------------------------------------------------------- backups */

static gboolean
list_run (CandorDesk    *desk,
          gpointer       data,
          GCancellable  *cancellable,
          GError       **error)
{
  GPtrArray **backups = data;
  GPtrArray *aside;

  *backups = candor_backup_list (desk->backup_folder, cancellable, error);
  aside = *backups != NULL ? candor_backup_list_aside (desk->path, cancellable, error) : NULL;
  if (aside == NULL)
    return FALSE;

  g_ptr_array_extend_and_steal (*backups, aside);

  return TRUE;
}

static void
list_free (gpointer data)
{
  GPtrArray **backups = data;

  g_clear_pointer (backups, g_ptr_array_unref);
  g_free (backups);
}

static void
list_done (CandorStudy *self,
           gpointer     data,
           GError      *error,
           GTask       *task)
{
  GPtrArray **backups = data;

  if (error != NULL)
    g_task_return_error (task, g_error_copy (error));
  else
    g_task_return_pointer (task, g_steal_pointer (backups), (GDestroyNotify) g_ptr_array_unref);
}

void
candor_study_list_backups_async (CandorStudy         *self,
                                 GCancellable        *cancellable,
                                 GAsyncReadyCallback  callback,
                                 gpointer             user_data)
{
  g_autoptr(GTask) task = NULL;

  g_return_if_fail (CANDOR_IS_STUDY (self));

  task = candor_study_task_new (self, cancellable, callback, user_data, candor_study_list_backups_async);
  candor_study_run_aside (self, list_run, g_new0 (GPtrArray *, 1), list_free, list_done, task);
}

GPtrArray *
candor_study_list_backups_finish (CandorStudy   *self,
                                  GAsyncResult  *result,
                                  GError       **error)
{
  g_return_val_if_fail (CANDOR_IS_STUDY (self), NULL);
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/* ------------------------------------------------ rebuild, export, erase */

typedef struct
{
  char            *path;
  CandorEraseWhat  what;
  gint64           from_us;
  gint64           to_us;
  CandorSnapshot  *snapshot;
} Errand;

static void
errand_free (gpointer data)
{
  Errand *errand = data;

  g_free (errand->path);
  g_clear_pointer (&errand->snapshot, candor_snapshot_free);
  g_free (errand);
}

static gboolean
insist_on_record (CandorDesk  *desk,
                  GError     **error)
{
  if (desk->record != NULL)
    return TRUE;

  g_set_error_literal (error, CANDOR_ERROR, CANDOR_ERROR_NOT_FOUND, _("The record is not open."));

  return FALSE;
}

static gboolean
read_again (CandorDesk  *desk,
            Errand      *errand,
            GError     **error)
{
  errand->snapshot = candor_snapshot_load (desk->record, error);

  return errand->snapshot != NULL;
}

static gboolean
rebuild_run (CandorDesk    *desk,
             gpointer       data,
             GCancellable  *cancellable,
             GError       **error)
{
  return insist_on_record (desk, error) &&
         candor_record_rebuild (desk->record, error) &&
         read_again (desk, data, error);
}

static gboolean
export_run (CandorDesk    *desk,
            gpointer       data,
            GCancellable  *cancellable,
            GError       **error)
{
  const Errand *errand = data;

  return candor_study_open_aside (desk, error) &&
         candor_record_export (desk->record, errand->path, error);
}

static gboolean
erase_run (CandorDesk    *desk,
           gpointer       data,
           GCancellable  *cancellable,
           GError       **error)
{
  const Errand *errand = data;
  gboolean erased;

  if (!insist_on_record (desk, error))
    return FALSE;

  candor_study_begin_copying ();
  erased = candor_record_erase (desk->record, errand->what, errand->from_us, errand->to_us,
                                desk->backup_folder, error);
  candor_study_end_copying ();

  return erased && read_again (desk, data, error);
}

/* Content is overwritten before the file goes, so that its blocks hold none of
 * it. A record too damaged for that is deleted all the same. */
static gboolean
delete_run (CandorDesk    *desk,
            gpointer       data,
            GCancellable  *cancellable,
            GError       **error)
{
  gboolean deleted;

  candor_study_begin_copying ();
  if (desk->record != NULL)
    candor_record_erase (desk->record, CANDOR_ERASE_EVERYTHING, 0, 0, desk->backup_folder, NULL);
  g_clear_pointer (&desk->record, candor_record_close);
  deleted = candor_record_delete (desk->path, desk->backup_folder, error);
  candor_study_end_copying ();

  return deleted;
}

static void
change_done (CandorStudy *self,
             gpointer     data,
             GError      *error,
             GTask       *task)
{
  Errand *errand = data;

  if (errand->snapshot != NULL)
    {
      candor_study_take_snapshot (self, errand->snapshot);
      for (guint i = 0; i < self->sittings->len; i++)
        candor_sitting_reload (g_ptr_array_index (self->sittings, i));
    }
  candor_study_answer_plainly (self, data, error, task);
}

static void
delete_done (CandorStudy *self,
             gpointer     data,
             GError      *error,
             GTask       *task)
{
  candor_study_take_snapshot (self, NULL);
  if (error == NULL)
    candor_study_set_state (self, CANDOR_STUDY_NEW, NULL);
  else
    candor_study_set_state (self, CANDOR_STUDY_CLOSED, NULL);
  candor_study_answer_plainly (self, data, error, task);
}

void
candor_study_rebuild_async (CandorStudy         *self,
                            GCancellable        *cancellable,
                            GAsyncReadyCallback  callback,
                            gpointer             user_data)
{
  g_autoptr(GTask) task = NULL;

  g_return_if_fail (CANDOR_IS_STUDY (self));

  task = candor_study_task_new (self, cancellable, callback, user_data, candor_study_rebuild_async);
  candor_study_flush (self);
  candor_study_run (self, rebuild_run, g_new0 (Errand, 1), errand_free, change_done, task);
}

gboolean
candor_study_rebuild_finish (CandorStudy   *self,
                             GAsyncResult  *result,
                             GError       **error)
{
  return candor_study_finish_plainly (self, result, error);
}

void
candor_study_export_async (CandorStudy         *self,
                           const char          *path,
                           GCancellable        *cancellable,
                           GAsyncReadyCallback  callback,
                           gpointer             user_data)
{
  g_autoptr(GTask) task = NULL;
  Errand *errand;

  g_return_if_fail (CANDOR_IS_STUDY (self));
  g_return_if_fail (path != NULL);

  task = candor_study_task_new (self, cancellable, callback, user_data, candor_study_export_async);
  errand = g_new0 (Errand, 1);
  errand->path = g_strdup (path);
  candor_study_run_after_writes (self, export_run, errand, errand_free, candor_study_answer_plainly, task);
}

gboolean
candor_study_export_finish (CandorStudy   *self,
                            GAsyncResult  *result,
                            GError       **error)
{
  return candor_study_finish_plainly (self, result, error);
}

void
candor_study_erase_async (CandorStudy         *self,
                          CandorEraseWhat      what,
                          gint64               from_us,
                          gint64               to_us,
                          GCancellable        *cancellable,
                          GAsyncReadyCallback  callback,
                          gpointer             user_data)
{
  g_autoptr(GTask) task = NULL;
  Errand *errand;

  g_return_if_fail (CANDOR_IS_STUDY (self));

  task = candor_study_task_new (self, cancellable, callback, user_data, candor_study_erase_async);
  errand = g_new0 (Errand, 1);
  errand->what = what;
  errand->from_us = from_us;
  errand->to_us = to_us;

  if (what == CANDOR_ERASE_EVERYTHING)
    {
      candor_study_leave_sittings (self);
      candor_study_run (self, delete_run, errand, errand_free, delete_done, task);
      return;
    }

  candor_study_flush (self);
  candor_study_run (self, erase_run, errand, errand_free, change_done, task);
}

gboolean
candor_study_erase_finish (CandorStudy   *self,
                           GAsyncResult  *result,
                           GError       **error)
{
  return candor_study_finish_plainly (self, result, error);
}
