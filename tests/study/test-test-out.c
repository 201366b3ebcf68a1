/* test-test-out.c - knowing lessons without having read them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <string.h>

#include "desk.h"

#define PAGE(id) "<page id=\"" id "\"><title>" id "</title><p>Words.</p></page>"
#define LESSON(id, pages) "<lesson id=\"" id "\"><title>" id "</title>" pages "</lesson>"
#define QUESTION(id)                                                                          \
  "<truefalse id=\"" id "\" objective=\"know\"><prompt>" id "?</prompt><hint kind=\"answer\">True.</hint>" \
  "<true right=\"yes\"><response>Yes.</response></true><false><response>No.</response></false>" \
  "<why>Because.</why></truefalse>"
#define MODULE_OF(edition, more)                                                              \
  "<module format=\"1\" id=\"m\" edition=\"" edition "\" language=\"en\" minutes=\"8\" licence=\"CC0-1.0\">" \
  "<title>M</title><summary>S</summary><objective id=\"know\" level=\"apply\">Know</objective>" more \
  LESSON ("one", PAGE ("p1") PAGE ("p2")) LESSON ("two", PAGE ("p3"))                         \
  "<quiz id=\"first\" pass=\"60\" test-out=\"yes\">" QUESTION ("a") QUESTION ("b") "</quiz>"    \
  LESSON ("three", PAGE ("p4")) "<quiz id=\"second\" pass=\"60\">" QUESTION ("c") "</quiz></module>"

static Desk *
begin (CandorSitting **sitting)
{
  Desk *desk = desk_new ();

  desk_write (desk, "m/module.xml", MODULE_OF ("1", ""));
  g_clear_object (&desk->study);
  g_clear_object (&desk->catalogue);
  desk_reopen (desk);
  desk_begin (desk);
  *sitting = desk_sit (desk);

  return desk;
}

static void
take (CandorSitting *sitting,
      const char    *quiz,
      gboolean       only_missed,
      const char    *option)
{
  g_autoptr(CandorAttempt) attempt = desk_attempt (sitting, quiz, only_missed);
  guint n = g_list_model_get_n_items (candor_attempt_get_questions (attempt));

  for (guint i = 0; i < n; i++)
    desk_answer (candor_attempt_get_question (attempt, i), option, CANDOR_CERTAINTY_NONE);
  desk_finish (attempt);
}

static void
assert_step (CandorSitting *sitting,
             const char    *id,
             gboolean       is_done,
             gboolean       is_tested_out)
{
  CandorStep *step = candor_sitting_find_step (sitting, id);

  g_assert_cmpint (candor_step_get_is_done (step), ==, is_done);
  g_assert_cmpint (candor_step_get_is_tested_out (step), ==, is_tested_out);
}

static CandorProgress
get_progress (Desk *desk)
{
  g_autoptr(CandorStudyModule) card = g_list_model_get_item (candor_study_get_modules (desk->study), 0);

  return candor_study_module_get_progress (card);
}

static gboolean
look_for_parts_cb (const CandorEvent *event,
                   gpointer           user_data)
{
  char **found = user_data;

  if (event->kind == CANDOR_EVENT_TESTED_OUT)
    {
      g_autofree char *parts = g_strjoinv (" ", (char **) event->parts);
      g_autofree char *points = candor_points_to_string (event->points);

      g_free (*found);
      *found = g_strdup_printf ("%s %s: %s", event->quiz, points, parts);
    }

  return TRUE;
}

/* What the newest event says. */
static char *
read_parts (Desk *desk)
{
  g_autoptr(CandorRecord) record = candor_record_open (desk->path, CANDOR_RECORD_READ_ONLY, NULL, NULL, NULL, NULL);
  char *found = NULL;

  g_assert_true (candor_record_foreach (record, 0, look_for_parts_cb, &found, NULL));

  return found;
}

static void
test_passed_at_once (void)
{
  g_autoptr(CandorSitting) sitting = NULL;
  Desk *desk = begin (&sitting);
  g_autofree char *before = candor_sitting_say_test_out (sitting, desk_find_quiz (sitting, "first"), FALSE);
  g_autofree char *after = NULL;
  g_autofree char *parts = NULL;
  gboolean is_tested_out, is_completed;

  g_assert_cmpstr (before, ==, "“one” and “two”");
  g_assert_true (candor_sitting_find_test_out (sitting, candor_sitting_find_step (sitting, "p1")) ==
                 candor_sitting_find_step (sitting, "first"));
  g_assert_null (candor_sitting_find_test_out (sitting, candor_sitting_find_step (sitting, "p4")));
  g_assert_null (candor_sitting_find_test_out (sitting, candor_sitting_find_step (sitting, "first")));

  take (sitting, "first", FALSE, "true");
  parts = read_parts (desk);
  g_assert_cmpstr (parts, ==, "first 2: one two");
  g_assert_cmpuint (desk_count_events (desk, CANDOR_EVENT_PAGE_READ), ==, 0);
  assert_step (sitting, "p1", FALSE, TRUE);
  assert_step (sitting, "p3", FALSE, TRUE);
  assert_step (sitting, "first", TRUE, FALSE);
  assert_step (sitting, "p4", FALSE, FALSE);
  after = candor_sitting_say_test_out (sitting, desk_find_quiz (sitting, "first"), TRUE);
  g_assert_cmpstr (after, ==, before);
  g_assert_null (candor_sitting_find_test_out (sitting, candor_sitting_find_step (sitting, "p1")));
  g_assert_cmpint (get_progress (desk), ==, CANDOR_PROGRESS_STARTED);

  /* All else done, the module is tested out and never completed. */
  desk_go (sitting, "p4");
  desk_next (sitting);
  take (sitting, "second", FALSE, "true");
  g_object_get (sitting, "is-tested-out", &is_tested_out, "is-completed", &is_completed, NULL);
  g_assert_true (is_tested_out);
  g_assert_false (is_completed);
  g_assert_cmpint (get_progress (desk), ==, CANDOR_PROGRESS_TESTED_OUT);
  g_assert_null (candor_study_get_continue (desk->study));
  g_assert_cmpuint (candor_sitting_get_minutes_left (sitting), ==, 0);
  g_assert_cmpuint (desk_count_events (desk, CANDOR_EVENT_MODULE_COMPLETED), ==, 0);

  /* It is known again; and reading all of it completes it. */
  g_clear_object (&sitting);
  desk_reopen (desk);
  g_assert_cmpint (get_progress (desk), ==, CANDOR_PROGRESS_TESTED_OUT);
  sitting = desk_sit (desk);
  assert_step (sitting, "p1", FALSE, TRUE);
  for (const char * const *page = (const char * const []) { "p1", "p2", "p3", NULL }; *page != NULL; page++)
    {
      desk_go (sitting, *page);
      desk_next (sitting);
    }
  assert_step (sitting, "p1", TRUE, FALSE);
  g_assert_cmpint (get_progress (desk), ==, CANDOR_PROGRESS_COMPLETED);
  g_assert_cmpuint (desk_count_events (desk, CANDOR_EVENT_MODULE_COMPLETED), ==, 1);

  g_clear_object (&sitting);
  desk_free (desk);
}

/* Neither another try of what was missed, nor with a hint, nor without passing. */
static void
test_not_so (void)
{
  g_autoptr(CandorSitting) sitting = NULL;
  Desk *desk = begin (&sitting);
  g_autoptr(CandorAttempt) hinted = NULL;

  take (sitting, "first", FALSE, "false");
  take (sitting, "first", TRUE, "true");
  g_assert_true (candor_result_has_passed (candor_attempt_get_result (
                   candor_sitting_get_attempt (sitting, desk_find_quiz (sitting, "first")))));
  g_assert_cmpuint (desk_count_events (desk, CANDOR_EVENT_TESTED_OUT), ==, 0);

  hinted = desk_attempt (sitting, "first", FALSE);
  candor_question_show_hint (desk_find_question (hinted, "a"));
  desk_answer (desk_find_question (hinted, "a"), "true", CANDOR_CERTAINTY_NONE);
  desk_answer (desk_find_question (hinted, "b"), "true", CANDOR_CERTAINTY_NONE);
  desk_finish (hinted);
  g_assert_cmpuint (desk_count_events (desk, CANDOR_EVENT_TESTED_OUT), ==, 0);
  assert_step (sitting, "p1", FALSE, FALSE);

  /* Without test-out at the quiz there is none. */
  take (sitting, "second", FALSE, "true");
  g_assert_cmpuint (desk_count_events (desk, CANDOR_EVENT_TESTED_OUT), ==, 0);

  take (sitting, "first", FALSE, "true");
  g_assert_cmpuint (desk_count_events (desk, CANDOR_EVENT_TESTED_OUT), ==, 1);
  take (sitting, "first", FALSE, "true");
  g_assert_cmpuint (desk_count_events (desk, CANDOR_EVENT_TESTED_OUT), ==, 1);

  g_clear_object (&hinted);
  g_clear_object (&sitting);
  desk_free (desk);
}

/* What was read is read; only the others are tested out. */
static void
test_partly_read (void)
{
  g_autoptr(CandorSitting) sitting = NULL;
  Desk *desk = begin (&sitting);
  g_autofree char *parts = NULL;

  desk_go (sitting, "p3");
  desk_next (sitting);
  desk_go (sitting, "p1");
  desk_next (sitting);
  take (sitting, "first", FALSE, "true");
  parts = read_parts (desk);
  g_assert_cmpstr (parts, ==, "first 2: one");
  assert_step (sitting, "p1", TRUE, FALSE);
  assert_step (sitting, "p2", FALSE, TRUE);
  assert_step (sitting, "p3", TRUE, FALSE);

  g_clear_object (&sitting);
  desk_free (desk);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/study/test-out/passed-at-once", test_passed_at_once);
  g_test_add_func ("/study/test-out/not-so", test_not_so);
  g_test_add_func ("/study/test-out/partly-read", test_partly_read);

  return g_test_run ();
}
