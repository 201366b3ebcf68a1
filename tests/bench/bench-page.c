/* Turning a page: from the request to the frame that shows it.
 *
 * usage: bench-page FOLDER LESSONS MOVES
 *
 * Sits down with the module on consent in the real window and turns MOVES pages,
 * over and over from the first to the last before the quiz. Prints, beside the
 * budget of 16 ms:
 *
 *   page-p50, page-p99   work of the window's thread: all of its processor time
 *                        from the request to the end of the frame. Waiting for the
 *                        disk and for the screen's next frame is no work.
 *   page-wall-p50, -p99  what a person waits for, with both of them
 *   page-heap-KiB        memory in use after a quarter of the moves, and after all
 *   page-dirty-KiB       private dirty memory at the same two times
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "lesson-page.h"
#include "window.h"

#include <malloc.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#define BUDGET_US 16000.0
#define MODULE    "consent"
/* So long after a frame nothing else is expected. */
#define REST_MS   15

typedef struct
{
  const char       *folder;
  const char       *lessons;
  guint             n_moves;

  CandorStudy      *study;
  GtkWindow        *window;
  CandorLessonPage *page;
  CandorSitting    *sitting;
  gboolean          moved;      /* the sitting stands on another step */
  gboolean          painted;    /* and a frame has shown it */
} Bench;

static gint64
thread_time_us (void)
{
  struct timespec spent;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &spent);

  return spent.tv_sec * G_USEC_PER_SEC + spent.tv_nsec / 1000;
}

static void
fail (const char *words)
{
  fprintf (stderr, "bench-page: %s\n", words);
  exit (1);
}

/* -------------------------------------------------------------------- waiting */

static gboolean
wake_cb (gpointer user_data)
{
  *(gboolean *) user_data = TRUE;

  return G_SOURCE_REMOVE;
}

static void
rest (guint milliseconds)
{
  gboolean over = FALSE;

  g_timeout_add (milliseconds, wake_cb, &over);
  while (!over)
    g_main_context_iteration (NULL, TRUE);
}

/* A move that never comes must not hang whoever measures. */
static void
wait_for (gboolean   *done,
          const char *words)
{
  gboolean late = FALSE;
  guint limit = g_timeout_add_seconds (20, wake_cb, &late);

  while (!*done && !late)
    g_main_context_iteration (NULL, TRUE);
  if (late)
    fail (words);
  g_source_remove (limit);
}

static void
done_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  *(gboolean *) user_data = TRUE;
}

/* -------------------------------------------------------------------- the desk */

static void
open_study (Bench *self)
{
  g_autofree char *path = g_build_filename (self->folder, "record.db", NULL);
  g_autoptr (CandorCatalogue) catalogue = candor_catalogue_scan ((const char *[]) { self->lessons, NULL },
                                                                 (CandorDay) { 2026, 11, 24 });
  gboolean opened = FALSE, begun = FALSE;

  self->study = candor_study_new (path, catalogue, NULL);
  candor_study_open_async (self->study, NULL, done_cb, &opened);
  wait_for (&opened, "the record does not open");
  candor_study_begin_async (self->study, NULL, NULL, NULL, done_cb, &begun);
  wait_for (&begun, "the record does not begin");
}

static GtkWidget *
find (GtkWidget *widget,
      GType      type)
{
  GtkWidget *found = G_TYPE_CHECK_INSTANCE_TYPE (widget, type) ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find (child, type);

  return found;
}

static void
moved_cb (Bench *self)
{
  self->moved = TRUE;
}

static void
painted_cb (Bench *self)
{
  self->painted = self->moved;
}

static void
sit_down (Bench *self)
{
  GdkFrameClock *clock;

  gtk_widget_activate_action (GTK_WIDGET (self->window), "win.open-module", "s", MODULE);
  for (guint i = 0; i < 400 && self->page == NULL; i++)
    {
      rest (REST_MS);
      self->page = (CandorLessonPage *) find (GTK_WIDGET (self->window), CANDOR_TYPE_LESSON_PAGE);
    }
  if (self->page == NULL)
    fail ("the module does not open");

  self->sitting = candor_lesson_page_get_sitting (self->page);
  clock = gdk_surface_get_frame_clock (gtk_native_get_surface (GTK_NATIVE (self->window)));
  g_signal_connect_swapped (self->sitting, "notify::step", G_CALLBACK (moved_cb), self);
  g_signal_connect_swapped (clock, "after-paint", G_CALLBACK (painted_cb), self);
  rest (500);
}

/* ----------------------------------------------------------------------- moves */

static void
move (Bench      *self,
      const char *action,
      const char *step)
{
  self->moved = self->painted = FALSE;
  if (step != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self->page), action, "s", step);
  else
    gtk_widget_activate_action (GTK_WIDGET (self->page), action, NULL);
  wait_for (&self->painted, "the page does not turn");
}

/* The next step is a page, not the quiz and not the end. */
static gboolean
has_next_page (Bench *self)
{
  GListModel *steps = candor_sitting_get_steps (self->sitting);
  guint number = candor_step_get_number (candor_sitting_get_step (self->sitting));
  g_autoptr (CandorStep) next = g_list_model_get_item (steps, number);

  return next != NULL && candor_step_get_page (next) != NULL;
}

static void
go_to_the_first (Bench *self)
{
  g_autoptr (CandorStep) first = g_list_model_get_item (candor_sitting_get_steps (self->sitting), 0);

  move (self, "lesson.go-to", candor_step_get_id (first));
  rest (REST_MS);
}

/* --------------------------------------------------------------------- figures */

static int
compare_times (gconstpointer a,
               gconstpointer b)
{
  gint64 x = *(const gint64 *) a, y = *(const gint64 *) b;

  return (x > y) - (x < y);
}

static void
print_times (GArray     *times,
             const char *name)
{
  g_array_sort (times, compare_times);
  printf ("%s-p50 %.0f %" G_GINT64_FORMAT " us\n", name, BUDGET_US, g_array_index (times, gint64, times->len / 2));
  printf ("%s-p99 %.0f %" G_GINT64_FORMAT " us\n", name, BUDGET_US, g_array_index (times, gint64, times->len * 99 / 100));
}

static guint64
read_heap (void)
{
  struct mallinfo2 info = mallinfo2 ();

  return (info.uordblks + info.hblkhd) / 1024;
}

static guint64
read_dirty (void)
{
  g_autofree char *text = NULL;
  const char *found = NULL;

  malloc_trim (0);
  if (g_file_get_contents ("/proc/self/smaps_rollup", &text, NULL, NULL))
    found = strstr (text, "\nPrivate_Dirty:");

  return found != NULL ? g_ascii_strtoull (found + strlen ("\nPrivate_Dirty:"), NULL, 10) : 0;
}

static void
turn_pages (Bench *self)
{
  g_autoptr (GArray) work = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GArray) wall = g_array_new (FALSE, FALSE, sizeof (gint64));
  guint64 heap = 0, dirty = 0;

  for (guint i = 0; i < self->n_moves; i++)
    {
      gint64 work_us, wall_us;

      if (!has_next_page (self))
        go_to_the_first (self);
      if (i == self->n_moves / 4)
        {
          heap = read_heap ();
          dirty = read_dirty ();
        }

      work_us = thread_time_us ();
      wall_us = g_get_monotonic_time ();
      move (self, "lesson.next", NULL);
      work_us = thread_time_us () - work_us;
      wall_us = g_get_monotonic_time () - wall_us;
      g_array_append_val (work, work_us);
      g_array_append_val (wall, wall_us);
      rest (REST_MS);
    }

  go_to_the_first (self);
  print_times (work, "page");
  print_times (wall, "page-wall");
  printf ("page-heap %" G_GUINT64_FORMAT " %" G_GUINT64_FORMAT " KiB\n", heap, read_heap ());
  printf ("page-dirty %" G_GUINT64_FORMAT " %" G_GUINT64_FORMAT " KiB\n", dirty, read_dirty ());
}

static void
activate_cb (GtkApplication *app,
             Bench          *self)
{
  gboolean closed = FALSE;

  open_study (self);
  self->window = GTK_WINDOW (candor_window_new (app, self->study, NULL));
  gtk_window_present (self->window);
  sit_down (self);
  turn_pages (self);

  candor_study_close_async (self->study, NULL, done_cb, &closed);
  wait_for (&closed, "the record does not close");
  gtk_window_destroy (self->window);
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (AdwApplication) app = NULL;
  Bench bench = { 0 };

  if (argc != 4)
    {
      fputs ("usage: bench-page FOLDER LESSONS MOVES\n", stderr);
      return 2;
    }

  bench.folder = argv[1];
  bench.lessons = argv[2];
  bench.n_moves = (guint) atoi (argv[3]);
  app = g_object_new (ADW_TYPE_APPLICATION,
                      "application-id", "org.candor_training.Bench",
                      "flags", G_APPLICATION_NON_UNIQUE,
                      "resource-base-path", "/org/candor_training/Candor",
                      NULL);
  g_signal_connect (app, "activate", G_CALLBACK (activate_cb), &bench);
  g_application_run (G_APPLICATION (app), 1, argv);
  g_clear_object (&bench.study);

  return 0;
}
