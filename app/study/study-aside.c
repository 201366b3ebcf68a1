/* study-aside.c - work that only reads, beside the record's thread
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Verifying, listing backups, copying and exporting may take long: they run on a
 * thread and a connection of their own that end with them, so that an answer
 * never waits for them. What was given to the record's thread before is on the
 * disk when they begin.
 *
 * Invariant: nothing is copied while something is erased or put back. A copy
 * from before an erasure would bring back what was erased.
 */

#include <glib/gi18n.h>

#include "study-private.h"

static GMutex copying;

typedef struct
{
  CandorStudy     *study;
  CandorDeskOwner *desk;
  GTask           *task;
  CandorDeskFunc   func;
  gpointer         data;
  GDestroyNotify   destroy;
  CandorStudyDone  done;
} Aside;

static void
aside_free (Aside *aside)
{
  g_clear_pointer (&aside->desk, candor_desk_owner_free);
  g_clear_object (&aside->task);
  g_object_unref (aside->study);
  g_free (aside);
}

static void
aside_done (gpointer  data,
            GError   *error,
            gpointer  user_data)
{
  Aside *aside = user_data;

  aside->done (aside->study, data, error, aside->task);
  aside_free (aside);
}

static void
start (Aside *aside)
{
  CandorStudy *self = aside->study;

  aside->desk = candor_desk_owner_new (self->record_path, self->backup_folder, &self->clock);
  candor_desk_run (aside->desk, aside->func, aside->data, aside->destroy,
                   aside->task != NULL ? g_task_get_cancellable (aside->task) : NULL, aside_done, aside);
}

static Aside *
aside_new (CandorStudy     *self,
           CandorDeskFunc   func,
           gpointer         data,
           GDestroyNotify   destroy,
           CandorStudyDone  done,
           GTask           *task)
{
  Aside *aside = g_new0 (Aside, 1);

  aside->study = g_object_ref (self);
  g_set_object (&aside->task, task);
  aside->func = func;
  aside->data = data;
  aside->destroy = destroy;
  aside->done = done;

  return aside;
}

void
candor_study_run_aside (CandorStudy     *self,
                        CandorDeskFunc   func,
                        gpointer         data,
                        GDestroyNotify   destroy,
                        CandorStudyDone  done,
                        GTask           *task)
{
  g_assert (CANDOR_IS_STUDY (self));

  start (aside_new (self, func, data, destroy, done, task));
}

static gboolean
is_open_run (CandorDesk    *desk,
             gpointer       data,
             GCancellable  *cancellable,
             GError       **error)
{
  if (desk->record != NULL)
    return TRUE;

  g_set_error_literal (error, CANDOR_ERROR, CANDOR_ERROR_NOT_FOUND, _("The record is not open."));

  return FALSE;
}

static void
is_open_done (gpointer  data,
              GError   *error,
              gpointer  user_data)
{
  Aside *aside = user_data;

  if (error == NULL)
    {
      start (aside);
      return;
    }

  aside->done (aside->study, aside->data, error, aside->task);
  aside->destroy (aside->data);
  aside_free (aside);
}

void
candor_study_run_after_writes (CandorStudy     *self,
                               CandorDeskFunc   func,
                               gpointer         data,
                               GDestroyNotify   destroy,
                               CandorStudyDone  done,
                               GTask           *task)
{
  g_assert (CANDOR_IS_STUDY (self));

  candor_study_flush (self);
  candor_desk_run (self->desk, is_open_run, NULL, NULL, NULL, is_open_done,
                   aside_new (self, func, data, destroy, done, task));
}

gboolean
candor_study_open_aside (CandorDesk  *desk,
                         GError     **error)
{
  desk->record = candor_record_open (desk->path, CANDOR_RECORD_READ_ONLY, &desk->clock, CANDOR_VERSION, NULL, error);

  return desk->record != NULL;
}

void
candor_study_begin_copying (void)
{
  g_mutex_lock (&copying);
}

void
candor_study_end_copying (void)
{
  g_mutex_unlock (&copying);
}
