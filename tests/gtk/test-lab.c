/* test-lab.c - a lab in the window: what is moved, and what follows
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "room.h"

#include "lab-plot.h"
#include "lab-view.h"

#include <adwaita.h>
#include <candor/study/lab.h>

#include <string.h>

typedef struct
{
  Room         *room;
  CandorModule *module;
  CandorLabRun *run;
  GtkWidget    *view;
} Bench;

static Bench *
bench_new (int width)
{
  g_autoptr(GPtrArray) problems = candor_problems_new ();
  Bench *self = g_new0 (Bench, 1);
  CandorLab *lab;

  self->room = room_new ();
  self->module = candor_module_load (FIGURES, (CandorDay) { 2026, 11, 24 }, problems);
  g_assert_nonnull (self->module);
  lab = CANDOR_LAB (g_ptr_array_index (candor_module_get_parts (self->module), 0));
  self->run = candor_sitting_get_lab (self->room->sitting, lab);
  self->view = candor_lab_view_new (lab, self->room->context);
  room_show (self->room, self->view, width, 900);

  return self;
}

static void
bench_free (Bench *self)
{
  desk_save (self->room->desk);
  room_free (self->room);
  g_object_unref (self->module);
  g_free (self);
}

static void
test_move (void)
{
  Bench *self = bench_new (1200);
  GtkAdjustment *adjustment = gtk_range_get_adjustment (GTK_RANGE (room_find (self->view, GTK_TYPE_SCALE, 0)));
  GtkWidget *entry = room_find (self->view, GTK_TYPE_SPIN_BUTTON, 0);

  g_assert_cmpuint (room_count (self->view, CANDOR_TYPE_LAB_PLOT_VIEW), ==, 4);
  g_assert_true (room_says (self->view, "Selection ratio 0.38"));
  g_assert_true (room_says (self->view, "○"));

  /* The slider and the box for typing are one. */
  gtk_adjustment_set_value (adjustment, 71);
  g_assert_cmpfloat (gtk_adjustment_get_value (adjustment), ==, 70);
  g_assert_cmpfloat (gtk_spin_button_get_value (GTK_SPIN_BUTTON (entry)), ==, 70);
  g_assert_cmpfloat (candor_lab_figures_get (candor_lab_run_get_figures (self->run), 0), ==, 70);
  g_assert_true (room_says (self->view, "Selection ratio 0.28"));
  g_assert_true (room_says (self->view, "below four fifths: worth asking why"));
  g_assert_true (room_says (self->view, "✓"));

  gtk_spin_button_set_value (GTK_SPIN_BUTTON (entry), 10);
  g_assert_true (room_says (self->view, "Selection ratio 1.00"));
  g_assert_true (room_says (self->view, "four fifths or more"));

  gtk_switch_set_active (GTK_SWITCH (room_find (self->view, GTK_TYPE_SWITCH, 0)), TRUE);
  g_assert_true (room_says (self->view, "Loudly"));
  gtk_check_button_set_active (GTK_CHECK_BUTTON (room_find (self->view, GTK_TYPE_CHECK_BUTTON, 1)), TRUE);
  g_assert_true (room_says (self->view, "20 euros"));

  candor_lab_run_reset (self->run);
  g_assert_cmpfloat (gtk_adjustment_get_value (adjustment), ==, 50);
  g_assert_true (room_says (self->view, "Quietly"));
  g_assert_true (room_says (self->view, "5 euros"));

  bench_free (self);
}

static void
test_table (void)
{
  Bench *self = bench_new (1200);
  GtkExpander *expander = GTK_EXPANDER (room_find (self->view, GTK_TYPE_EXPANDER, 0));

  g_assert_false (room_says (self->view, "0–20"));
  gtk_expander_set_expanded (expander, TRUE);
  g_assert_true (room_says (self->view, "0–20"));
  candor_lab_run_set (self->run, 0, 90);
  g_assert_true (g_str_has_prefix (gtk_label_get_text (GTK_LABEL (gtk_widget_get_first_child (gtk_expander_get_child (expander)))),
                                   "Line: 90 points. "));

  bench_free (self);
}

static void
test_finish (void)
{
  Bench *self = bench_new (400);
  GtkWidget *words = room_find (self->view, GTK_TYPE_TEXT_VIEW, 0);

  g_assert_true (room_says (self->view, "Reach all tasks, or write down what you found: then it is done."));
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (words)), "Those below.", -1);
  g_assert_cmpstr (candor_lab_run_get_words (self->run), ==, "Those below.");
  g_signal_emit_by_name (gtk_widget_get_ancestor (room_find_words (self->view, "Done"), GTK_TYPE_BUTTON), "clicked");
  g_assert_true (room_comes (self->view, "Recorded. You can go on trying as long as you like."));
  g_assert_true (candor_lab_run_is_finished (self->run));
  g_assert_cmpstr (candor_lab_run_get_words (self->run), ==, "");

  /* Nothing new to say: a sentence, and nothing is recorded. */
  g_signal_emit_by_name (gtk_widget_get_ancestor (room_find_words (self->view, "Record it once more"), GTK_TYPE_BUTTON), "clicked");
  g_assert_true (room_comes (self->view, "Reach the tasks first, or say in your own words what you found."));
  g_assert_cmpuint (desk_count_events (self->room->desk, CANDOR_EVENT_LAB_FINISHED), ==, 1);

  bench_free (self);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add_func ("/gtk/lab/move", test_move);
  g_test_add_func ("/gtk/lab/table", test_table);
  g_test_add_func ("/gtk/lab/finish", test_finish);

  return g_test_run ();
}
