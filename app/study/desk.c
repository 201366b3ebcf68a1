/* desk.c - the record's thread
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Owns the worker on which the record's connection lives from opening to
 * closing. A job's data belongs to the worker while it runs and to the caller
 * before and after; nothing of study's objects ever crosses over.
 */

#include "desk-private.h"

struct _CandorDeskOwner
{
  CandorWorker *worker;
  CandorDesk    desk;
};

typedef struct
{
  CandorDesk     *desk;
  CandorDeskFunc  func;
  gpointer        data;
  GDestroyNotify  destroy;
  CandorDeskDone  done;
  gpointer        user_data;
} Job;

CandorDeskOwner *
candor_desk_owner_new (const char        *path,
                       const char        *backup_folder,
                       const CandorClock *clock)
{
  CandorDeskOwner *self = g_new0 (CandorDeskOwner, 1);

  self->desk.path = g_strdup (path);
  self->desk.backup_folder = g_strdup (backup_folder);
  self->desk.clock = *clock;
  self->worker = candor_worker_new ("candor-record");

  return self;
}

static void
close_worker (GTask        *task,
              gpointer      source_object,
              gpointer      task_data,
              GCancellable *cancellable)
{
  CandorDesk *desk = task_data;

  g_clear_pointer (&desk->record, candor_record_close);
  g_task_return_boolean (task, TRUE);
}

void
candor_desk_owner_free (CandorDeskOwner *self)
{
  g_autoptr(GTask) task = NULL;

  g_assert (self != NULL);

  task = g_task_new (NULL, NULL, NULL, NULL);
  g_task_set_source_tag (task, candor_desk_owner_free);
  g_task_set_task_data (task, &self->desk, NULL);
  candor_worker_push (self->worker, task, close_worker);
  candor_worker_free (self->worker);

  g_free (self->desk.path);
  g_free (self->desk.backup_folder);
  g_free (self);
}

static void
run_worker (GTask        *task,
            gpointer      source_object,
            gpointer      task_data,
            GCancellable *cancellable)
{
  Job *job = task_data;
  GError *error = NULL;

  if (job->func (job->desk, job->data, cancellable, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
run_cb (GObject      *object,
        GAsyncResult *result,
        gpointer      user_data)
{
  g_autoptr(GError) error = NULL;
  Job *job = user_data;

  if (g_task_propagate_boolean (G_TASK (result), &error))
    g_clear_error (&error);

  job->done (job->data, error, job->user_data);
  if (job->destroy != NULL)
    job->destroy (job->data);
  g_free (job);
}

void
candor_desk_run (CandorDeskOwner *self,
                 CandorDeskFunc   func,
                 gpointer         data,
                 GDestroyNotify   destroy,
                 GCancellable    *cancellable,
                 CandorDeskDone   done,
                 gpointer         user_data)
{
  g_autoptr(GTask) task = NULL;
  Job *job;

  g_assert (self != NULL);
  g_assert (func != NULL);
  g_assert (done != NULL);

  job = g_new0 (Job, 1);
  job->desk = &self->desk;
  job->func = func;
  job->data = data;
  job->destroy = destroy;
  job->done = done;
  job->user_data = user_data;

  task = g_task_new (NULL, cancellable, run_cb, job);
  g_task_set_source_tag (task, candor_desk_run);
  /* What was committed is committed: a late cancel does not unsay it. */
  g_task_set_check_cancellable (task, FALSE);
  g_task_set_task_data (task, job, NULL);
  candor_worker_push (self->worker, task, run_worker);
}
