/* A page of 200 blocks: its first frame, and scrolling through it.
 *
 * usage: bench-blocks FOLDER ROUNDS
 *
 * Beside it the same texts in bare labels, one a text, in the same window. Prints
 *
 *   blocks-frame    processor time of the window's thread from the first widget to the
 *                   end of the first frame
 *   blocks-scroll   and of STEPS frames, each a bit further down
 *
 * medians of ROUNDS, in turns.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "block-view.h"
#include "lesson-column.h"

#include <adwaita.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#define BLOCKS 200
#define STEPS  60

typedef struct
{
  CandorModule        *module;
  CandorLessonContext *context;
  GPtrArray           *texts;    /* of the page, in their order */
  GtkWindow           *window;
  gboolean             painted;
} Bench;

typedef struct { gint64 frame, scroll; } Times;

static gint64
thread_time_us (void)
{
  struct timespec spent;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &spent);

  return spent.tv_sec * G_USEC_PER_SEC + spent.tv_nsec / 1000;
}

/* ------------------------------------------------------------------- the page */

static void
append_block (GString *page,
              guint    number)
{
  static const char words[] =
    "Whoever asks before the campaign hears <em>no</em> from some and keeps the trust of all; "
    "a yes that somebody could have refused is worth more than a box that was ticked for them.";

  switch (number % 8)
    {
    case 0:
      g_string_append_printf (page, "<heading>Point %u of the list</heading>", number);
      break;
    case 3:
      g_string_append_printf (page, "<list><item>First of %u</item><item>%s</item><item>Third</item></list>", number, words);
      break;
    case 5:
      g_string_append_printf (page, "<callout kind=\"practice\"><p>%u: %s</p></callout>", number, words);
      break;
    case 7:
      g_string_append_printf (page, "<quote><p>%u. %s</p></quote>", number, words);
      break;
    default:
      g_string_append_printf (page, "<p>%u. %s</p>", number, words);
    }
}

static CandorModule *
load_module (const char *folder)
{
  g_autofree char *path = g_build_filename (folder, "module.xml", NULL);
  g_autoptr(GPtrArray) problems = candor_problems_new ();
  g_autoptr(GString) text = g_string_new ("<module format=\"1\" id=\"long\" edition=\"1\" language=\"en\" minutes=\"30\" licence=\"CC-BY-SA-4.0\">"
                                          "<title>Long</title><summary>A long page.</summary>"
                                          "<lesson id=\"l\"><title>Long</title><page id=\"p\"><title>Long</title>");
  CandorModule *module;

  for (guint i = 0; i < BLOCKS; i++)
    append_block (text, i);
  g_string_append (text, "</page></lesson></module>");
  g_file_set_contents (path, text->str, -1, NULL);
  module = candor_module_load (path, (CandorDay) { 2026, 11, 24 }, problems);
  if (module == NULL)
    {
      fputs ("bench-blocks: the page does not load\n", stderr);
      exit (1);
    }

  return module;
}

static GPtrArray *
get_blocks (Bench *self)
{
  CandorLesson *lesson = g_ptr_array_index (candor_module_get_parts (self->module), 0);

  return candor_page_get_blocks (g_ptr_array_index (candor_lesson_get_pages (lesson), 0));
}

static void
add_text (Bench      *self,
          CandorText *text)
{
  g_ptr_array_add (self->texts, g_strdup (candor_text_get_plain (text)));
}

static void
add_texts (Bench       *self,
           CandorBlock *block)
{
  GPtrArray *inside = NULL;

  if (CANDOR_IS_P_BLOCK (block))
    add_text (self, candor_p_block_get_text (CANDOR_P_BLOCK (block)));
  else if (CANDOR_IS_HEADING_BLOCK (block))
    add_text (self, candor_heading_block_get_text (CANDOR_HEADING_BLOCK (block)));
  else if (CANDOR_IS_LIST_BLOCK (block))
    inside = candor_list_block_get_items (CANDOR_LIST_BLOCK (block));
  else if (CANDOR_IS_QUOTE_BLOCK (block))
    inside = candor_quote_block_get_paragraphs (CANDOR_QUOTE_BLOCK (block));
  else if (CANDOR_IS_CALLOUT_BLOCK (block))
    for (guint i = 0; i < candor_callout_block_get_blocks (CANDOR_CALLOUT_BLOCK (block))->len; i++)
      add_texts (self, g_ptr_array_index (candor_callout_block_get_blocks (CANDOR_CALLOUT_BLOCK (block)), i));

  for (guint i = 0; inside != NULL && i < inside->len; i++)
    add_text (self, g_ptr_array_index (inside, i));
}

/* ------------------------------------------------------------------ two pages */

static GtkWidget *
page_of_labels (Bench *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);

  for (guint i = 0; i < self->texts->len; i++)
    {
      GtkWidget *label = gtk_label_new (g_ptr_array_index (self->texts, i));

      gtk_label_set_wrap (GTK_LABEL (label), TRUE);
      gtk_label_set_xalign (GTK_LABEL (label), 0);
      gtk_box_append (GTK_BOX (box), label);
    }

  return box;
}

static GtkWidget *
page_of_blocks (Bench *self)
{
  GtkWidget *column = candor_lesson_column_new ();

  candor_lesson_context_begin_sheet (self->context);
  candor_block_view_append (GTK_BOX (column), get_blocks (self), self->context);

  return column;
}

static void
painted_cb (Bench *self)
{
  self->painted = TRUE;
}

static void
wait_for_frame (Bench *self)
{
  self->painted = FALSE;
  gtk_widget_queue_draw (GTK_WIDGET (self->window));
  while (!self->painted)
    g_main_context_iteration (NULL, TRUE);
}

static Times
measure (Bench      *self,
         GtkWidget *(*make) (Bench *self))
{
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkAdjustment *adjustment;
  Times times;
  double step;

  times.frame = thread_time_us ();
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), make (self));
  gtk_window_set_child (self->window, scroller);
  wait_for_frame (self);
  times.frame = thread_time_us () - times.frame;

  adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller));
  step = (gtk_adjustment_get_upper (adjustment) - gtk_adjustment_get_page_size (adjustment)) / STEPS;
  times.scroll = thread_time_us ();
  for (guint i = 1; i <= STEPS; i++)
    {
      gtk_adjustment_set_value (adjustment, i * step);
      wait_for_frame (self);
    }
  times.scroll = thread_time_us () - times.scroll;

  gtk_window_set_child (self->window, NULL);
  wait_for_frame (self);

  return times;
}

static int
compare (gconstpointer a,
         gconstpointer b)
{
  gint64 x = *(const gint64 *) a, y = *(const gint64 *) b;

  return (x > y) - (x < y);
}

static double
median (gint64 *values,
        guint   n)
{
  qsort (values, n, sizeof *values, compare);

  return values[n / 2];
}

static void
run (Bench *self,
     guint  rounds)
{
  g_autofree gint64 *values = g_new (gint64, 4 * rounds);

  for (guint i = 0; i < rounds; i++)
    {
      Times bare = measure (self, page_of_labels);
      Times ours = measure (self, page_of_blocks);

      values[i] = bare.frame;
      values[rounds + i] = ours.frame;
      values[2 * rounds + i] = bare.scroll;
      values[3 * rounds + i] = ours.scroll;
    }
  printf ("blocks-frame %.0f %.0f us\n", median (values, rounds), median (values + rounds, rounds));
  printf ("blocks-scroll %.0f %.0f us\n", median (values + 2 * rounds, rounds), median (values + 3 * rounds, rounds));
}

int
main (int   argc,
      char *argv[])
{
  Bench bench = { 0 };

  if (argc != 3)
    {
      fputs ("usage: bench-blocks FOLDER ROUNDS\n", stderr);
      return 2;
    }

  adw_init ();
  bench.module = load_module (argv[1]);
  bench.context = candor_lesson_context_new (bench.module, (CandorDay) { 2026, 11, 24 }, NULL);
  bench.texts = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < get_blocks (&bench)->len; i++)
    add_texts (&bench, g_ptr_array_index (get_blocks (&bench), i));

  bench.window = GTK_WINDOW (gtk_window_new ());
  gtk_window_set_default_size (bench.window, 900, 700);
  gtk_window_present (bench.window);
  g_signal_connect_swapped (gdk_surface_get_frame_clock (gtk_native_get_surface (GTK_NATIVE (bench.window))),
                            "after-paint", G_CALLBACK (painted_cb), &bench);
  wait_for_frame (&bench);
  run (&bench, (guint) MAX (atoi (argv[2]), 1));

  gtk_window_destroy (bench.window);
  g_ptr_array_unref (bench.texts);
  g_object_unref (bench.context);
  g_object_unref (bench.module);

  return 0;
}
