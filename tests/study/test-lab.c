/* test-lab.c - a lab: moved, left, come back to, finished
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <candor/study/lab.h>

#include <string.h>

#include "desk.h"

#define CONTROLS "<control id=\"line\" kind=\"slider\" from=\"0\" to=\"100\" start=\"50\">Line</control>\n" \
  "<control id=\"loud\" kind=\"switch\">Loud</control>\n"
#define MEASURE "<measure id=\"rate\" value=\"100 - :line\">Selected</measure>\n"
#define TASKS "<task id=\"few\" done=\":rate &lt; 20\">Select few.</task>\n<task id=\"all\" done=\":rate = 100 AND :loud\">Select all.</task>\n"

static void
install (Desk       *desk,
         guint       edition,
         const char *inside)
{
  g_autofree char *name = g_strdup_printf ("lab-%u/module.xml", edition);
  g_autofree char *text = g_strdup_printf (
    "<module format=\"1\" id=\"m\" edition=\"%u\" language=\"en\" minutes=\"3\" licence=\"CC0-1.0\">\n"
    "<title>Line</title><summary>Who is selected.</summary>\n"
    "<change edition=\"%u\" date=\"2026-11-01\" kind=\"wording\">Other words.</change>\n"
    "<lab id=\"who\"><title>Who</title>%s</lab></module>", edition, edition, inside);

  desk_write (desk, name, text);
}

static CandorLabRun *
find_run (CandorSitting *sitting)
{
  GPtrArray *parts = candor_module_get_parts (candor_sitting_get_module (sitting));

  return candor_sitting_get_lab (sitting, CANDOR_LAB (g_ptr_array_index (parts, 0)));
}

static Desk *
begin (CandorSitting **sitting)
{
  Desk *desk = desk_new ();

  install (desk, 7, CONTROLS MEASURE TASKS);
  desk_reopen (desk);
  desk_begin (desk);
  *sitting = desk_sit (desk);

  return desk;
}

/* As if the program had ended: another study of the same record. */
static CandorLabRun *
come_again (Desk           *desk,
            CandorSitting **sitting)
{
  g_clear_object (sitting);
  desk_reopen (desk);
  *sitting = desk_sit (desk);

  return find_run (*sitting);
}

static void
leave (Desk           *desk,
       CandorSitting **sitting)
{
  desk_save (desk);
  g_clear_object (sitting);
  desk_free (desk);
}

static void
assert_settings (CandorLabRun *run,
                 const char   *wanted)
{
  g_autofree char *settings = candor_lab_figures_dup_settings (candor_lab_run_get_figures (run));

  g_assert_cmpstr (settings, ==, wanted);
}

static gboolean
finish (CandorLabRun  *run,
        GError       **error)
{
  g_autoptr(GAsyncResult) result = NULL;
  GAsyncResult *ready = NULL;

  candor_lab_run_finish_async (run, NULL, desk_ready, &ready);
  result = desk_wait (&ready);

  return candor_lab_run_finish_finish (run, result, error);
}

static void
count_cb (guint *n)
{
  (*n)++;
}

static void
test_move (void)
{
  g_autoptr(CandorSitting) sitting = NULL;
  Desk *desk = begin (&sitting);
  CandorLabRun *run = find_run (sitting);
  g_autofree char *draft = NULL;
  guint n_moved = 0;

  g_assert_true (run == find_run (sitting));
  g_signal_connect_swapped (run, "notify::settings", G_CALLBACK (count_cb), &n_moved);
  candor_lab_run_set (run, 0, 50);
  g_assert_cmpuint (n_moved, ==, 0);
  g_assert_cmpint (candor_lab_run_get_saved (run), ==, CANDOR_SAVED_YES);
  candor_lab_run_set (run, 0, 90);
  g_assert_cmpuint (n_moved, ==, 1);
  g_assert_true (candor_lab_run_has_reached (run, 0));
  g_assert_false (candor_lab_run_has_reached (run, 1));
  g_assert_cmpint (candor_lab_run_get_saved (run), ==, CANDOR_SAVED_PENDING);
  desk_spin (260);
  g_assert_cmpint (candor_lab_run_get_saved (run), ==, CANDOR_SAVED_YES);
  draft = desk_read_draft (desk, "lab/who");
  g_assert_nonnull (strstr (draft, "\"line\":90"));

  /* What was reached stays so. */
  run = come_again (desk, &sitting);
  g_assert_cmpuint (candor_lab_run_get_n_reached (run), ==, 1);
  candor_lab_run_reset (run);
  assert_settings (run, "{\"line\":50,\"loud\":0}");
  g_assert_cmpuint (candor_lab_run_get_n_reached (run), ==, 1);
  g_assert_false (candor_lab_run_can_finish (run));

  leave (desk, &sitting);
}

/* Twenty times in the middle of it. */
static void
test_come_back (void)
{
  g_autoptr(CandorSitting) sitting = NULL;
  Desk *desk = begin (&sitting);
  CandorLabRun *run = find_run (sitting);

  for (guint i = 0; i < 20; i++)
    {
      g_autofree char *settings = g_strdup_printf ("{\"line\":%u,\"loud\":%u}", 5 + i, i % 2);
      g_autofree char *words = g_strdup_printf ("try %u\n“;=", i);

      candor_lab_run_set (run, 0, 5 + i);
      candor_lab_run_set (run, 1, i % 2);
      candor_lab_run_set_words (run, words);
      desk_spin (200);
      run = come_again (desk, &sitting);
      assert_settings (run, settings);
      g_assert_cmpstr (candor_lab_run_get_words (run), ==, words);
      g_assert_true (candor_lab_run_can_finish (run));
      g_assert_cmpuint (candor_lab_run_get_n_reached (run), ==, 0);
    }

  leave (desk, &sitting);
}

static void
test_finish (void)
{
  g_autoptr(CandorSitting) sitting = NULL;
  g_autoptr(GError) error = NULL;
  g_autofree char *events = NULL;
  Desk *desk = begin (&sitting);
  CandorLabRun *run = find_run (sitting);

  g_assert_false (finish (run, &error));
  g_assert_error (error, CANDOR_ERROR, CANDOR_ERROR_REFUSED);
  g_clear_error (&error);
  candor_lab_run_set_words (run, "  \n");
  g_assert_false (candor_lab_run_can_finish (run));

  candor_lab_run_set (run, 0, 100);
  candor_lab_run_set (run, 0, 0);
  candor_lab_run_set (run, 1, 1);
  g_assert_cmpuint (candor_lab_run_get_n_reached (run), ==, 2);
  g_assert_true (candor_lab_run_can_finish (run));
  candor_lab_run_set_words (run, "Those at the end.");
  g_assert_true (finish (run, &error));
  g_assert_no_error (error);
  g_assert_true (candor_lab_run_is_finished (run));
  g_assert_cmpstr (candor_lab_run_get_words (run), ==, "");
  g_assert_cmpint (candor_lab_run_get_saved (run), ==, CANDOR_SAVED_YES);
  g_assert_cmpuint (desk_count_events (desk, CANDOR_EVENT_LAB_FINISHED), ==, 1);

  /* It goes on where it was, and may be recorded again. */
  desk_spin (260);
  run = come_again (desk, &sitting);
  g_assert_true (candor_lab_run_is_finished (run));
  assert_settings (run, "{\"line\":0,\"loud\":1}");
  candor_lab_run_set (run, 0, 30);
  g_assert_true (finish (run, &error));
  g_assert_cmpuint (desk_count_events (desk, CANDOR_EVENT_LAB_FINISHED), ==, 2);

  leave (desk, &sitting);
}

/* Own words alone are enough: a task may be beyond reach on purpose. */
static void
test_words (void)
{
  g_autoptr(CandorSitting) sitting = NULL;
  g_autoptr(GError) error = NULL;
  g_autofree char *long_words = g_strnfill (5000, 'x');
  Desk *desk = begin (&sitting);
  CandorLabRun *run = find_run (sitting);

  candor_lab_run_set_words (run, "It cannot be done.");
  candor_lab_run_set_words (run, "It cannot be done.");
  g_assert_true (candor_lab_run_can_finish (run));
  g_assert_true (finish (run, &error));
  candor_lab_run_set_words (run, long_words);
  g_assert_cmpuint (strlen (candor_lab_run_get_words (run)), ==, 4000);

  leave (desk, &sitting);
}

/* Another edition has other controls and tasks: what it still has stays. */
static void
test_other_edition (void)
{
  g_autoptr(CandorSitting) sitting = NULL;
  Desk *desk = begin (&sitting);
  CandorLabRun *run = find_run (sitting);

  candor_lab_run_set (run, 0, 90);
  candor_lab_run_set_words (run, "Mine.");
  desk_spin (260);
  install (desk, 8, "<control id=\"line\" kind=\"slider\" from=\"0\" to=\"60\" start=\"50\">Line</control>\n" MEASURE
                    "<task id=\"new\" done=\":rate = 60\">Select sixty.</task>\n<task id=\"few\" done=\":rate &lt; 45\">Few.</task>\n");
  run = come_again (desk, &sitting);
  assert_settings (run, "{\"line\":60}");
  g_assert_false (candor_lab_run_has_reached (run, 0));
  g_assert_true (candor_lab_run_has_reached (run, 1));
  g_assert_cmpstr (candor_lab_run_get_words (run), ==, "Mine.");

  leave (desk, &sitting);
}

static void
test_properties (void)
{
  g_autoptr(CandorSitting) sitting = NULL;
  Desk *desk = begin (&sitting);
  CandorLabRun *run = find_run (sitting);
  g_autofree char *settings = NULL;
  g_autofree char *words = NULL;
  guint n_reached;
  gboolean can_finish, is_finished;
  CandorSaved saved;

  g_object_get (run, "settings", &settings, "words", &words, "n-reached", &n_reached, "can-finish", &can_finish,
                "is-finished", &is_finished, "saved", &saved, NULL);
  g_assert_cmpstr (settings, ==, "{\"line\":50,\"loud\":0}");
  g_assert_cmpstr (words, ==, "");
  g_assert_cmpuint (n_reached, ==, 0);
  g_assert_false (can_finish || is_finished);
  g_assert_cmpint (saved, ==, CANDOR_SAVED_YES);

  /* A view may outlive the sitting. */
  g_object_ref (run);
  g_clear_object (&sitting);
  candor_lab_run_set (run, 0, 10);
  g_assert_false (finish (run, NULL));
  g_object_unref (run);
  desk_free (desk);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/study/lab/move", test_move);
  g_test_add_func ("/study/lab/come-back", test_come_back);
  g_test_add_func ("/study/lab/finish", test_finish);
  g_test_add_func ("/study/lab/words", test_words);
  g_test_add_func ("/study/lab/other-edition", test_other_edition);
  g_test_add_func ("/study/lab/properties", test_properties);

  return g_test_run ();
}
