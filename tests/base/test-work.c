/* test-work.c - the map and the worker
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "helpers.h"

#define N_ITEMS 5000

typedef struct
{
  int           counts[N_ITEMS];
  GCancellable *cancellable;
  int           n_done;
} Tally;

static void
count (guint    index,
       gpointer user_data)
{
  Tally *tally = user_data;

  g_atomic_int_inc (&tally->counts[index]);
  if (g_atomic_int_add (&tally->n_done, 1) == 100 && tally->cancellable != NULL)
    g_cancellable_cancel (tally->cancellable);
}

static void
test_map (void)
{
  g_autofree Tally *tally = g_new0 (Tally, 1);

  candor_work_map (N_ITEMS, count, tally, NULL);
  for (guint i = 0; i < N_ITEMS; i++)
    g_assert_cmpint (tally->counts[i], ==, 1);

  candor_work_map (0, count, tally, NULL);
  g_assert_cmpint (tally->n_done, ==, N_ITEMS);
}

static void
test_map_cancel (void)
{
  g_autofree Tally *tally = g_new0 (Tally, 1);
  g_autoptr(GCancellable) cancellable = g_cancellable_new ();

  tally->cancellable = cancellable;
  candor_work_map (N_ITEMS, count, tally, cancellable);
  /* Each hand may have had one item begun. */
  g_assert_cmpint (tally->n_done, >, 100);
  g_assert_cmpint (tally->n_done, <=, 101 + (int) g_get_num_processors ());

  candor_work_map (N_ITEMS, count, tally, cancellable);
  g_assert_cmpint (tally->n_done, <=, 101 + (int) g_get_num_processors ());
}

static void
note_thread (guint    index,
             gpointer user_data)
{
  GThread **threads = user_data;

  threads[index] = g_thread_self ();
}

static void
test_map_one (void)
{
  GThread *threads[1] = { NULL };

  candor_work_map (1, note_thread, threads, NULL);
  g_assert_true (threads[0] == g_thread_self ());
}

/* ----------------------------------------------------------------- worker */

typedef struct
{
  GThread   *main_thread;
  GThread   *worker_thread;
  GString   *order;
  GMainLoop *loop;
  guint      n_callbacks;
} Scene;

static void
do_job (GTask        *task,
        gpointer      source,
        gpointer      data,
        GCancellable *cancellable)
{
  Scene *scene = data;

  g_assert_true (g_thread_self () != scene->main_thread);
  g_assert_true (scene->worker_thread == NULL || scene->worker_thread == g_thread_self ());
  scene->worker_thread = g_thread_self ();
  g_string_append_printf (scene->order, "%d ", GPOINTER_TO_INT (g_object_get_data (G_OBJECT (task), "number")));
  g_task_return_int (task, scene->order->len);
}

static void
job_done_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  Scene *scene = user_data;
  g_autoptr(GError) error = NULL;

  g_assert_true (g_thread_self () == scene->main_thread);
  g_assert_cmpint (g_task_propagate_int (G_TASK (result), &error), >, 0);
  g_assert_no_error (error);
  if (++scene->n_callbacks == 50)
    g_main_loop_quit (scene->loop);
}

static void
push_jobs (CandorWorker        *worker,
           Scene               *scene,
           GAsyncReadyCallback  callback)
{
  for (int i = 0; i < 50; i++)
    {
      g_autoptr(GTask) task = g_task_new (NULL, NULL, callback, scene);

      g_task_set_task_data (task, scene, NULL);
      g_object_set_data (G_OBJECT (task), "number", GINT_TO_POINTER (i));
      candor_worker_push (worker, task, do_job);
    }
}

static void
assert_order (const char *order)
{
  g_autoptr(GString) expected = g_string_new (NULL);

  for (int i = 0; i < 50; i++)
    g_string_append_printf (expected, "%d ", i);
  g_assert_cmpstr (order, ==, expected->str);
}

static void
test_worker (void)
{
  g_autoptr(CandorWorker) worker = candor_worker_new ("test");
  g_autoptr(GString) order = g_string_new (NULL);
  g_autoptr(GMainLoop) loop = g_main_loop_new (NULL, FALSE);
  Scene scene = { g_thread_self (), NULL, order, loop, 0 };

  push_jobs (worker, &scene, job_done_cb);
  g_main_loop_run (loop);
  g_assert_cmpuint (scene.n_callbacks, ==, 50);
  assert_order (order->str);
}

static void
test_worker_finishes (void)
{
  CandorWorker *worker = candor_worker_new ("test");
  g_autoptr(GString) order = g_string_new (NULL);
  Scene scene = { g_thread_self (), NULL, order, NULL, 0 };

  push_jobs (worker, &scene, NULL);
  candor_worker_free (worker);
  assert_order (order->str);
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/threads/map", test_map);
  g_test_add_func ("/threads/map-cancel", test_map_cancel);
  g_test_add_func ("/threads/map-one", test_map_one);
  g_test_add_func ("/threads/worker", test_worker);
  g_test_add_func ("/threads/worker-finishes", test_worker_finishes);

  return g_test_run ();
}
