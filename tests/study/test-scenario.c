/* test-scenario.c - walks through a scenario: replies, ends, other ways, killed in the middle
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <string.h>

#include "desk.h"

#define REPLY(id, to, more) "<reply id=\"" id "\" to=\"" to "\"" more "><p>" id ".</p>"
#define PULL(add) "<effect meter=\"trust\" add=\"" add "\"/><consequence>So.</consequence></reply>"
#define ENDING(id, verdict)                                                                     \
  "<ending id=\"" id "\" verdict=\"" verdict "\"><debrief><p>Over.</p></debrief>"               \
  "<outcome for=\"customer\">A.</outcome><outcome for=\"colleague\">B.</outcome>"               \
  "<outcome for=\"shop\">C.</outcome></ending>"
#define QUESTION                                                                                \
  "<check><truefalse id=\"sure\" objective=\"know\"><prompt>Sure?</prompt>"                     \
  "<true right=\"yes\"><response>Yes.</response></true><false><response>No.</response></false>" \
  "<why>Because.</why></truefalse></check>"
#define MODULE_OF(edition, second)                                                              \
  "<module format=\"1\" id=\"m\" edition=\"" edition "\" language=\"en\" minutes=\"3\" licence=\"CC0-1.0\">" \
  "<title>M</title><summary>S</summary><objective id=\"know\" level=\"apply\">Know</objective>" \
  "<lesson id=\"one\"><title>One</title><page id=\"p1\"><title>P</title><p>Words.</p></page></lesson>" \
  "<scenario id=\"complaint\"><title>The complaint</title>"                                     \
  "<meter id=\"trust\" start=\"5\" to=\"8\">Trust</meter>"                                      \
  "<scene id=\"letter\" speaker=\"Customer\"><p>Who?</p>"                                       \
  REPLY ("truth", second, " reason=\"ask\"") PULL ("6")                                         \
  REPLY ("evade", second, "") PULL ("-4") "</scene>"                                            \
  "<scene id=\"" second "\"><p>And now?</p>" QUESTION                                           \
  REPLY ("close", "good", " when=\":trust &gt;= 5\"") PULL ("1")                                \
  REPLY ("leave", "bad", "") PULL ("-1") "</scene>"                                             \
  ENDING ("good", "good") ENDING ("bad", "bad") "</scenario></module>"

static void
install (Desk       *desk,
         const char *text)
{
  desk_write (desk, "m/module.xml", text);
  g_clear_object (&desk->study);
  g_clear_object (&desk->catalogue);
  desk_reopen (desk);
}

static CandorScenario *
find_scenario (CandorSitting *sitting)
{
  GPtrArray *parts = candor_module_get_parts (candor_sitting_get_module (sitting));

  return CANDOR_SCENARIO (g_ptr_array_index (parts, 1));
}

static CandorScenarioRun *
get_run (CandorSitting *sitting)
{
  return candor_sitting_get_scenario (sitting, find_scenario (sitting));
}

static Desk *
begin (CandorSitting     **sitting,
       CandorScenarioRun **run)
{
  Desk *desk = desk_new ();

  install (desk, MODULE_OF ("1", "call"));
  desk_begin (desk);
  *sitting = desk_sit (desk);
  *run = get_run (*sitting);

  return desk;
}

static const CandorReply *
find_open (CandorScenarioRun *run,
           const char        *id)
{
  g_autoptr(GPtrArray) open = candor_scenario_run_list_open (run);

  for (guint i = 0; i < open->len; i++)
    if (g_str_equal (((const CandorReply *) g_ptr_array_index (open, i))->id, id))
      return g_ptr_array_index (open, i);

  return NULL;
}

static void
reply (CandorScenarioRun *run,
       const char        *id)
{
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) error = NULL;
  GAsyncResult *ready = NULL;

  g_assert_nonnull (find_open (run, id));
  candor_scenario_run_reply_async (run, find_open (run, id), NULL, desk_ready, &ready);
  result = desk_wait (&ready);
  candor_scenario_run_reply_finish (run, result, &error);
  g_assert_no_error (error);
}

static void
branch (CandorScenarioRun *run,
        guint              turn)
{
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) error = NULL;
  GAsyncResult *ready = NULL;

  candor_scenario_run_branch_async (run, turn, NULL, desk_ready, &ready);
  result = desk_wait (&ready);
  candor_scenario_run_branch_finish (run, result, &error);
  g_assert_no_error (error);
}

static void
assert_scene (CandorScenarioRun *run,
              const char        *id,
              guint              n_turns,
              int                trust)
{
  g_assert_cmpstr (candor_scenario_run_get_scene (run)->id, ==, id);
  g_assert_cmpuint (candor_scenario_run_get_turns (run)->len, ==, n_turns);
  g_assert_cmpint (candor_scenario_run_get_values (run)[0], ==, trust);
}

/* As if the program had ended here, and was started again. */
static void
kill_and_sit (Desk               *desk,
              CandorSitting     **sitting,
              CandorScenarioRun **run)
{
  g_clear_object (sitting);
  desk_drop (desk);
  desk_reopen (desk);
  *sitting = desk_sit (desk);
  *run = get_run (*sitting);
}

static void
test_to_the_end (void)
{
  g_autoptr(CandorSitting) sitting = NULL;
  CandorScenarioRun *run;
  Desk *desk = begin (&sitting, &run);
  const CandorWalkTurn *turn;
  gboolean is_completed;

  assert_scene (run, "letter", 0, 5);
  candor_scenario_run_pick (run, find_open (run, "truth"), "They would notice.");
  g_assert_cmpstr (candor_scenario_run_get_picked (run)->id, ==, "truth");
  reply (run, "truth");
  /* Held at the end of the meter. */
  assert_scene (run, "call", 1, 8);
  turn = g_ptr_array_index (candor_scenario_run_get_turns (run), 0);
  g_assert_cmpstr (turn->reason, ==, "They would notice.");
  g_assert_cmpint (turn->before[0], ==, 5);
  g_assert_cmpint (turn->after[0], ==, 8);
  g_assert_null (candor_scenario_run_get_picked (run));
  g_assert_false (candor_step_get_is_done (candor_sitting_find_step (sitting, "complaint")));

  desk_answer (candor_sitting_get_question (sitting, g_ptr_array_index (candor_scenario_get_items (find_scenario (sitting)), 0)),
               "true", CANDOR_CERTAINTY_NONE);
  desk_check (candor_sitting_get_question (sitting, g_ptr_array_index (candor_scenario_get_items (find_scenario (sitting)), 0)));

  desk_next (sitting);
  reply (run, "close");
  g_assert_true (candor_scenario_run_is_ended (run));
  g_assert_cmpstr (candor_scenario_run_get_ending (run)->id, ==, "good");
  g_assert_true (candor_step_get_is_done (candor_sitting_find_step (sitting, "complaint")));
  g_assert_cmpuint (desk_count_events (desk, CANDOR_EVENT_REPLIED), ==, 2);
  g_assert_cmpuint (desk_count_events (desk, CANDOR_EVENT_SCENARIO_ENDED), ==, 1);
  g_object_get (sitting, "is-completed", &is_completed, NULL);
  g_assert_true (is_completed);
  g_assert_cmpuint (candor_sitting_get_minutes_left (sitting), ==, 0);

  g_clear_object (&sitting);
  desk_free (desk);
}

/* A condition closes a reply. */
static void
test_condition (void)
{
  g_autoptr(CandorSitting) sitting = NULL;
  CandorScenarioRun *run;
  Desk *desk = begin (&sitting, &run);
  const CandorReply *closed = candor_scene_find_reply (candor_scenario_find_scene (find_scenario (sitting), "call"), "close");
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) error = NULL;
  GAsyncResult *ready = NULL;

  reply (run, "evade");
  assert_scene (run, "call", 1, 1);
  g_assert_null (find_open (run, "close"));
  candor_scenario_run_reply_async (run, closed, NULL, desk_ready, &ready);
  result = desk_wait (&ready);
  g_assert_false (candor_scenario_run_reply_finish (run, result, &error));
  g_assert_error (error, CANDOR_ERROR, CANDOR_ERROR_REFUSED);
  assert_scene (run, "call", 1, 1);

  g_clear_object (&sitting);
  desk_free (desk);
}

/* Twenty times in the middle: it comes back where it was, with the reason that was being typed. */
static void
test_killed (void)
{
  g_autoptr(CandorSitting) sitting = NULL;
  CandorScenarioRun *run;
  Desk *desk = begin (&sitting, &run);

  for (guint i = 0; i < 20; i++)
    {
      g_autofree char *reason = g_strdup_printf ("Half a | reason %u", i);

      candor_scenario_run_pick (run, find_open (run, "truth"), reason);
      desk_save (desk);
      kill_and_sit (desk, &sitting, &run);
      assert_scene (run, "letter", 0, 5);
      g_assert_cmpstr (candor_scenario_run_get_picked (run)->id, ==, "truth");
      g_assert_cmpstr (candor_scenario_run_get_reason (run), ==, reason);
      reply (run, "truth");
      kill_and_sit (desk, &sitting, &run);
      assert_scene (run, "call", 1, 8);
      g_assert_null (candor_scenario_run_get_picked (run));
      reply (run, "leave");
      kill_and_sit (desk, &sitting, &run);
      g_assert_cmpstr (candor_scenario_run_get_ending (run)->id, ==, "bad");
      g_assert_cmpuint (candor_scenario_run_get_n_walks (run), ==, i + 1);
      branch (run, 0);
      kill_and_sit (desk, &sitting, &run);
    }
  g_assert_cmpuint (desk_count_events (desk, CANDOR_EVENT_REPLIED), ==, 40);
  g_assert_cmpuint (desk_count_events (desk, CANDOR_EVENT_SCENARIO_ENDED), ==, 20);

  g_clear_object (&sitting);
  desk_free (desk);
}

/* Another way from the second scene: the first walk is still there. */
static void
test_branch (void)
{
  g_autoptr(CandorSitting) sitting = NULL;
  CandorScenarioRun *run;
  Desk *desk = begin (&sitting, &run);
  g_autoptr(GPtrArray) then = NULL;

  reply (run, "truth");
  reply (run, "leave");
  then = candor_scenario_run_list_open_at (run, 1);
  g_assert_cmpuint (then->len, ==, 2);
  branch (run, 1);
  assert_scene (run, "call", 1, 8);
  g_assert_cmpuint (desk_count_events (desk, CANDOR_EVENT_REPLIED), ==, 3);
  kill_and_sit (desk, &sitting, &run);
  assert_scene (run, "call", 1, 8);
  reply (run, "close");
  g_assert_cmpuint (candor_scenario_run_get_n_walks (run), ==, 2);
  g_assert_cmpuint (candor_scenario_run_get_walk (run), ==, 1);
  g_assert_cmpstr (candor_scenario_run_get_ending_of (run, 0)->id, ==, "bad");
  g_assert_cmpstr (candor_scenario_run_get_ending_of (run, 1)->id, ==, "good");
  candor_scenario_run_show (run, 0);
  g_assert_cmpstr (candor_scenario_run_get_ending (run)->id, ==, "bad");

  g_clear_object (&sitting);
  desk_free (desk);
}

static void
install_edition (Desk               *desk,
                 const char         *text,
                 CandorSitting     **sitting,
                 CandorScenarioRun **run)
{
  g_clear_object (sitting);
  desk_close (desk);
  install (desk, text);
  desk_open (desk);
  *sitting = desk_sit (desk);
  *run = get_run (*sitting);
}

/* The reply leads elsewhere in a newer edition: one stands there. */
static void
test_other_scene (void)
{
  g_autoptr(CandorSitting) sitting = NULL;
  CandorScenarioRun *run;
  Desk *desk = begin (&sitting, &run);

  reply (run, "truth");
  install_edition (desk, MODULE_OF ("2", "visit"), &sitting, &run);
  g_assert_null (candor_scenario_run_get_notice (run));
  assert_scene (run, "visit", 1, 8);
  reply (run, "leave");
  g_assert_true (candor_scenario_run_is_ended (run));

  g_clear_object (&sitting);
  desk_free (desk);
}

/* What one replied is not there any more in a newer edition: that is said, one begins again, and
 * what was recorded stays. */
static void
test_dropped (void)
{
  g_autoptr(CandorSitting) sitting = NULL;
  CandorScenarioRun *run;
  Desk *desk = begin (&sitting, &run);
  g_autoptr(GString) newer = g_string_new (MODULE_OF ("2", "call"));

  reply (run, "truth");
  g_string_replace (newer, "\"truth\"", "\"honest\"", 0);
  install_edition (desk, newer->str, &sitting, &run);
  g_assert_nonnull (candor_scenario_run_get_notice (run));
  assert_scene (run, "letter", 0, 5);
  g_assert_cmpuint (desk_count_events (desk, CANDOR_EVENT_REPLIED), ==, 1);
  kill_and_sit (desk, &sitting, &run);
  g_assert_nonnull (candor_scenario_run_get_notice (run));
  reply (run, "honest");
  g_assert_null (candor_scenario_run_get_notice (run));
  assert_scene (run, "call", 1, 8);
  kill_and_sit (desk, &sitting, &run);
  g_assert_null (candor_scenario_run_get_notice (run));
  assert_scene (run, "call", 1, 8);

  /* Back to the edition before, the first way is not the newest one. */
  reply (run, "leave");
  install_edition (desk, MODULE_OF ("3", "call"), &sitting, &run);
  g_assert_null (candor_scenario_run_get_notice (run));
  assert_scene (run, "letter", 0, 5);

  g_clear_object (&sitting);
  desk_free (desk);
}

/* What was written is erased, and with it the reply that it stood at: one begins again. */
static void
test_erased (void)
{
  g_autoptr(CandorSitting) sitting = NULL;
  CandorScenarioRun *run;
  Desk *desk = begin (&sitting, &run);
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) error = NULL;
  GAsyncResult *ready = NULL;

  candor_scenario_run_pick (run, find_open (run, "truth"), "They would notice.");
  reply (run, "truth");
  candor_study_erase_async (desk->study, CANDOR_ERASE_TEXT, 0, 0, NULL, desk_ready, &ready);
  result = desk_wait (&ready);
  g_assert_true (candor_study_erase_finish (desk->study, result, &error));
  g_clear_object (&result);
  /* The sitting looks again. */
  desk_spin (100);
  assert_scene (run, "letter", 0, 5);

  g_clear_object (&sitting);
  desk_free (desk);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/study/scenario/to-the-end", test_to_the_end);
  g_test_add_func ("/study/scenario/condition", test_condition);
  g_test_add_func ("/study/scenario/killed", test_killed);
  g_test_add_func ("/study/scenario/branch", test_branch);
  g_test_add_func ("/study/scenario/other-scene", test_other_scene);
  g_test_add_func ("/study/scenario/dropped", test_dropped);
  g_test_add_func ("/study/scenario/erased", test_erased);

  return g_test_run ();
}
