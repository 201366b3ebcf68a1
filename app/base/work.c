/* work.c - the only place that makes threads
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * candor_work_map: the caller is one of the hands; the others live as long as
 * the call, so that what a thread keeps for itself (a compiled schema, an
 * allocator's arena) goes with it. CandorWorker: one thread, one queue, in
 * order; an entry without a task ends it.
 */

#include <candor/base.h>

typedef struct
{
  CandorWorkFunc  func;
  gpointer        user_data;
  GCancellable   *cancellable;
  guint           n_items;
  int             next;
} Map;

/* GLib registers what is compiled in when it is first asked for any, and while one
 * thread does so another finds its own missing. So all is there before a thread is
 * made. */
static void
register_resources (void)
{
  g_resources_get_info ("/", G_RESOURCE_LOOKUP_FLAGS_NONE, NULL, NULL, NULL);
}

static gpointer
work_on_map (gpointer data)
{
  Map *map = data;

  while (!g_cancellable_is_cancelled (map->cancellable))
    {
      guint index = (guint) g_atomic_int_add (&map->next, 1);

      if (index >= map->n_items)
        break;
      map->func (index, map->user_data);
    }

  return NULL;
}

void
candor_work_map (guint           n_items,
                 CandorWorkFunc  func,
                 gpointer        user_data,
                 GCancellable   *cancellable)
{
  g_autoptr(GPtrArray) hands = g_ptr_array_new ();
  Map map = { func, user_data, cancellable, n_items, 0 };
  guint n_hands;

  g_return_if_fail (func != NULL);
  g_return_if_fail (n_items <= G_MAXINT / 2);
  g_return_if_fail (cancellable == NULL || G_IS_CANCELLABLE (cancellable));

  register_resources ();
  n_hands = MIN (n_items, g_get_num_processors ());
  for (guint i = 1; i < n_hands; i++)
    {
      /* Without a thread to be had the caller does the work alone. */
      GThread *thread = g_thread_try_new ("candor-map", work_on_map, &map, NULL);

      if (thread == NULL)
        break;
      g_ptr_array_add (hands, thread);
    }

  work_on_map (&map);

  for (guint i = 0; i < hands->len; i++)
    g_thread_join (g_ptr_array_index (hands, i));
}

struct _CandorWorker
{
  GThread     *thread;
  GAsyncQueue *queue;
};

typedef struct
{
  GTask           *task;
  GTaskThreadFunc  func;
} Job;

static gpointer
work_on_queue (gpointer data)
{
  GAsyncQueue *queue = data;
  gboolean done = FALSE;

  while (!done)
    {
      Job *job = g_async_queue_pop (queue);

      done = job->task == NULL;
      if (!done)
        {
          job->func (job->task,
                     g_task_get_source_object (job->task),
                     g_task_get_task_data (job->task),
                     g_task_get_cancellable (job->task));
          g_object_unref (job->task);
        }
      g_free (job);
    }

  g_async_queue_unref (queue);

  return NULL;
}

CandorWorker *
candor_worker_new (const char *name)
{
  CandorWorker *self;

  g_return_val_if_fail (name != NULL, NULL);

  self = g_new0 (CandorWorker, 1);
  register_resources ();
  self->queue = g_async_queue_new ();
  self->thread = g_thread_new (name, work_on_queue, g_async_queue_ref (self->queue));

  return self;
}

void
candor_worker_free (CandorWorker *self)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (g_thread_self () != self->thread);

  g_async_queue_push (self->queue, g_new0 (Job, 1));
  g_thread_join (self->thread);
  g_async_queue_unref (self->queue);
  g_free (self);
}

void
candor_worker_push (CandorWorker    *self,
                    GTask           *task,
                    GTaskThreadFunc  func)
{
  Job *job;

  g_return_if_fail (self != NULL);
  g_return_if_fail (G_IS_TASK (task));
  g_return_if_fail (func != NULL);

  job = g_new (Job, 1);
  job->task = g_object_ref (task);
  job->func = func;
  g_async_queue_push (self->queue, job);
}
