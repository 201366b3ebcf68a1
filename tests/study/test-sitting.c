/* test-sitting.c - drafts, moves, checks, what is found again
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "desk.h"

static guint
get_uint (gpointer    object,
          const char *name)
{
  guint value;

  g_object_get (object, name, &value, NULL);

  return value;
}

static gboolean
get_boolean (gpointer    object,
             const char *name)
{
  gboolean value;

  g_object_get (object, name, &value, NULL);

  return value;
}

static void
assert_events (Desk       *desk,
               const char *expected)
{
  g_autofree char *events = desk_list_events (desk);

  g_assert_cmpstr (events, ==, expected);
}

static void
test_begin (void)
{
  Desk *desk = desk_new ();
  g_autoptr(CandorSitting) sitting = NULL;

  desk_open (desk);
  g_assert_cmpint (candor_study_get_state (desk->study), ==, CANDOR_STUDY_NEW);
  g_assert_false (g_file_test (desk->path, G_FILE_TEST_EXISTS));

  desk_begin (desk);
  g_assert_cmpstr (candor_study_get_name (desk->study), ==, "Mara");
  g_assert_cmpstr (candor_study_get_audience (desk->study), ==, "shop");
  g_assert_cmpint (candor_study_get_today (desk->study).day, ==, 24);
  assert_events (desk, "began profile");

  sitting = desk_sit (desk);
  g_assert_cmpstr (candor_step_get_id (candor_sitting_get_step (sitting)), ==, "p1");
  g_assert_cmpuint (g_list_model_get_n_items (candor_sitting_get_steps (sitting)), ==, 5);
  g_assert_false (get_boolean (sitting, "can-go-back"));
  g_assert_true (get_boolean (sitting, "can-go-on"));
  g_assert_cmpint (candor_sitting_get_saved (sitting), ==, CANDOR_SAVED_YES);
  assert_events (desk, "began profile module-started");

  g_clear_object (&sitting);
  desk_reopen (desk);
  sitting = desk_sit (desk);
  assert_events (desk, "began profile module-started");

  g_clear_object (&sitting);
  desk_free (desk);
}

static void
wait_saved (CandorSitting *sitting)
{
  while (candor_sitting_get_saved (sitting) == CANDOR_SAVED_PENDING)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpint (candor_sitting_get_saved (sitting), ==, CANDOR_SAVED_YES);
}

static void
test_draft_is_found_again (void)
{
  Desk *desk = desk_new ();
  g_autoptr(CandorSitting) sitting = NULL;
  g_autofree char *draft = NULL;
  CandorQuestion *question;
  gint64 started;

  desk_begin (desk);
  sitting = desk_sit (desk);
  question = desk_find_check (sitting, "c1");
  g_assert_true (question == desk_find_check (sitting, "c1"));
  g_assert_false (candor_question_can_check (question));

  started = g_get_monotonic_time ();
  candor_question_pick (question, "b", TRUE);
  g_assert_cmpint (candor_question_get_saved (question), ==, CANDOR_SAVED_PENDING);
  g_assert_cmpint (candor_sitting_get_saved (sitting), ==, CANDOR_SAVED_PENDING);
  g_assert_cmpint (candor_study_get_saved (desk->study), ==, CANDOR_SAVED_PENDING);
  wait_saved (sitting);
  g_assert_cmpint (g_get_monotonic_time () - started, <, 250 * 1000);
  g_assert_cmpint (candor_study_get_saved (desk->study), ==, CANDOR_SAVED_YES);

  draft = desk_read_draft (desk, "c1");
  g_assert_cmpstr (draft, ==, "b|none");

  g_clear_object (&sitting);
  desk_reopen (desk);
  sitting = desk_sit (desk);
  question = desk_find_check (sitting, "c1");
  desk_assert_picked (question, "b");
  g_assert_true (candor_question_is_open (question));
  g_assert_true (candor_question_can_check (question));
  g_assert_null (candor_question_get_outcome (question));

  /* Nothing picked any more: no draft either. */
  candor_question_pick (question, "b", FALSE);
  desk_save (desk);
  g_assert_null (desk_read_draft (desk, "c1"));

  g_clear_object (&sitting);
  desk_free (desk);
}

/* A ceiling, not a wait for a pause: while somebody goes on, the disk follows. */
static void
test_draft_follows_while_picking (void)
{
  Desk *desk = desk_new ();
  g_autoptr(CandorSitting) sitting = NULL;
  CandorQuestion *question;
  gint64 picked_at[40];
  char last = '?';

  /* A ceiling in real time says nothing where every instruction takes fifty. */
  if (g_getenv ("CANDOR_SLOW") != NULL)
    {
      g_test_skip ("time is stretched here");
      desk_free (desk);
      return;
    }

  desk_begin (desk);
  sitting = desk_sit (desk);
  question = desk_find_check (sitting, "c1");

  for (guint i = 0; i < G_N_ELEMENTS (picked_at); i++)
    {
      const char *option = i % 3 == 0 ? "a" : i % 3 == 1 ? "b" : "c";
      g_autofree char *draft = NULL;

      picked_at[i] = g_get_monotonic_time ();
      candor_question_pick (question, option, TRUE);
      last = *option;
      desk_spin (25);

      /* What was picked more than 250 ms ago, or something newer, is on the disk:
       * so there is a draft from the eleventh pick on at the latest. */
      if (g_get_monotonic_time () - picked_at[0] > 250 * 1000)
        {
          draft = desk_read_draft (desk, "c1");
          g_assert_nonnull (draft);
        }
    }

  desk_spin (250);
  {
    g_autofree char *draft = desk_read_draft (desk, "c1");

    g_assert_cmpint (draft[0], ==, last);
  }

  g_clear_object (&sitting);
  desk_free (desk);
}

static void
test_draft_outlives_its_view (void)
{
  Desk *desk = desk_new ();
  CandorSitting *sitting;
  g_autofree char *draft = NULL;

  desk_begin (desk);
  sitting = desk_sit (desk);
  candor_question_pick (desk_find_check (sitting, "c2"), "d", TRUE);
  g_assert_finalize_object (sitting);
  desk_save (desk);
  draft = desk_read_draft (desk, "c2");
  g_assert_cmpstr (draft, ==, "d|none");

  desk_free (desk);
}

/* A move waits for the draft, and not the other way round. */
static void
test_draft_comes_before_the_move (void)
{
  g_autoptr (CandorSitting) sitting = NULL;
  Desk *desk = desk_new ();

  desk_begin (desk);
  sitting = desk_sit (desk);
  for (guint i = 0; i < 4; i++)
    {
      g_autofree char *draft = NULL;

      candor_question_pick (desk_find_check (sitting, "c1"), i % 2 == 0 ? "a" : "b", TRUE);
      /* Well before the time at which a draft is written by itself. */
      if (i % 2 == 0)
        desk_next (sitting);
      else
        desk_back (sitting);
      draft = desk_read_draft (desk, "c1");
      g_assert_cmpstr (draft, ==, i % 2 == 0 ? "a|none" : "b|none");
    }

  g_clear_object (&sitting);
  desk_free (desk);
}

static void
test_check (void)
{
  Desk *desk = desk_new ();
  g_autoptr(CandorSitting) sitting = NULL;
  g_autoptr(GListModel) options = NULL;
  CandorQuestion *question;
  CandorOutcome *outcome;

  desk_begin (desk);
  sitting = desk_sit (desk);
  question = desk_find_check (sitting, "c1");
  desk_answer (question, "b", CANDOR_CERTAINTY_NONE);

  outcome = candor_question_get_outcome (question);
  g_assert_nonnull (outcome);
  g_assert_cmpint (candor_outcome_get_verdict (outcome), ==, CANDOR_VERDICT_WRONG);
  g_assert_false (candor_question_is_open (question));
  g_assert_true (candor_question_is_answered (question));
  g_assert_cmpuint (candor_question_get_tries (question), ==, 1);
  g_assert_null (desk_read_draft (desk, "c1"));
  options = g_object_ref (candor_question_get_options (question));
  for (guint i = 0; i < 3; i++)
    {
      g_autoptr(CandorQuestionOption) option = g_list_model_get_item (options, i);

      g_assert_nonnull (candor_question_option_get_verdict (option));
      g_assert_cmpint (candor_question_option_get_verdict (option)->picked, ==, i == 1);
    }

  /* After Check nothing changes. */
  candor_question_pick (question, "a", TRUE);
  desk_assert_picked (question, "b");
  desk_check (question);
  assert_events (desk, "began profile module-started answered");

  candor_question_try_again (question);
  g_assert_true (candor_question_is_open (question));
  g_assert_null (candor_question_get_outcome (question));
  desk_answer (question, "a", CANDOR_CERTAINTY_NONE);
  g_assert_cmpuint (candor_question_get_tries (question), ==, 2);
  assert_events (desk, "began profile module-started answered answered");

  /* A new try that was begun is found again; the earlier answers stay. */
  candor_question_try_again (question);
  candor_question_pick (question, "c", TRUE);
  g_clear_object (&sitting);
  desk_save (desk);
  desk_reopen (desk);
  sitting = desk_sit (desk);
  question = desk_find_check (sitting, "c1");
  g_assert_true (candor_question_is_open (question));
  desk_assert_picked (question, "c");
  g_assert_cmpuint (candor_question_get_tries (question), ==, 2);
  desk_check (question);

  g_clear_object (&sitting);
  desk_reopen (desk);
  sitting = desk_sit (desk);
  question = desk_find_check (sitting, "c1");
  g_assert_false (candor_question_is_open (question));
  g_assert_cmpuint (candor_question_get_tries (question), ==, 3);
  desk_assert_picked (question, "c");
  g_assert_cmpint (candor_outcome_get_verdict (candor_question_get_outcome (question)), ==, CANDOR_VERDICT_WRONG);

  g_clear_object (&sitting);
  desk_free (desk);
}

static void
test_check_needs_an_answer (void)
{
  Desk *desk = desk_new ();
  g_autoptr(CandorSitting) sitting = NULL;
  g_autoptr(CandorAttempt) attempt = NULL;
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) error = NULL;
  GAsyncResult *ready = NULL;
  CandorQuestion *question;

  desk_begin (desk);
  sitting = desk_sit (desk);
  attempt = desk_attempt (sitting, "quiz", FALSE);
  question = desk_find_question (attempt, "one");
  candor_question_pick (question, "nothing", TRUE);
  desk_assert_picked (question, "");
  candor_question_pick (question, "a", TRUE);
  g_assert_false (candor_question_can_check (question));

  candor_question_check_async (question, NULL, desk_ready, &ready);
  result = desk_wait (&ready);
  g_assert_false (candor_question_check_finish (question, result, &error));
  g_assert_error (error, CANDOR_ERROR, CANDOR_ERROR_REFUSED);
  g_assert_cmpuint (desk_count_events (desk, CANDOR_EVENT_ANSWERED), ==, 0);

  g_clear_object (&result);
  g_clear_object (&attempt);
  g_clear_object (&sitting);
  desk_free (desk);
}

static void
test_reading (void)
{
  Desk *desk = desk_new ();
  g_autoptr(CandorSitting) sitting = NULL;
  g_autoptr(GAsyncResult) first = NULL;
  g_autoptr(GAsyncResult) second = NULL;
  GAsyncResult *ready_first = NULL, *ready_second = NULL;

  desk_begin (desk);
  sitting = desk_sit (desk);

  /* Two clicks, one page. */
  candor_sitting_next_async (sitting, NULL, desk_ready, &ready_first);
  candor_sitting_next_async (sitting, NULL, desk_ready, &ready_second);
  first = desk_wait (&ready_first);
  second = desk_wait (&ready_second);
  g_assert_true (candor_sitting_next_finish (sitting, first, NULL));
  g_assert_true (candor_sitting_next_finish (sitting, second, NULL));
  g_clear_object (&first);
  g_clear_object (&second);
  g_assert_cmpstr (candor_step_get_id (candor_sitting_get_step (sitting)), ==, "p2");
  assert_events (desk, "began profile module-started page-read");
  g_assert_true (candor_step_get_is_done (candor_sitting_find_step (sitting, "p1")));

  /* Going back and on again is no second reading; going somewhere is none. */
  desk_go (sitting, "p1");
  desk_next (sitting);
  desk_go (sitting, "p3");
  assert_events (desk, "began profile module-started page-read");

  g_clear_object (&sitting);
  desk_reopen (desk);
  sitting = desk_sit (desk);
  g_assert_cmpstr (candor_step_get_id (candor_sitting_get_step (sitting)), ==, "p3");
  g_assert_true (candor_step_get_is_done (candor_sitting_find_step (sitting, "p1")));
  g_assert_false (candor_step_get_is_done (candor_sitting_find_step (sitting, "p2")));

  g_clear_object (&sitting);
  desk_free (desk);
}

static void
test_what_is_left (void)
{
  Desk *desk = desk_new ();
  g_autoptr(CandorSitting) sitting = NULL;
  guint before;

  desk_begin (desk);
  sitting = desk_sit (desk);
  before = candor_sitting_get_minutes_left (sitting);
  g_assert_cmpuint (before, ==, 10);
  desk_next (sitting);
  desk_next (sitting);
  g_assert_cmpuint (candor_sitting_get_minutes_left (sitting), <, before);
  g_assert_cmpuint (get_uint (sitting, "minutes-left"), ==, candor_sitting_get_minutes_left (sitting));

  g_clear_object (&sitting);
  desk_free (desk);
}

/* At rest nothing is scheduled: the main loop would sleep for ever. */
static void
test_rest_is_silent (void)
{
  Desk *desk = desk_new ();
  g_autoptr(CandorSitting) sitting = NULL;
  GMainContext *context = g_main_context_default ();
  GPollFD fds[16];
  int priority, timeout = 0;

  desk_begin (desk);
  sitting = desk_sit (desk);
  candor_question_pick (desk_find_check (sitting, "c1"), "a", TRUE);
  wait_saved (sitting);
  while (g_main_context_iteration (NULL, FALSE))
    ;

  g_assert_true (g_main_context_acquire (context));
  g_assert_false (g_main_context_prepare (context, &priority));
  g_main_context_query (context, G_MAXINT, &timeout, fds, G_N_ELEMENTS (fds));
  g_assert_cmpint (timeout, ==, -1);
  g_main_context_release (context);

  g_clear_object (&sitting);
  desk_free (desk);
}

static void
assert_readable (gpointer object)
{
  guint n;
  g_autofree GParamSpec **specs = g_object_class_list_properties (G_OBJECT_GET_CLASS (object), &n);

  g_assert_cmpuint (n, >, 3);
  for (guint i = 0; i < n; i++)
    {
      g_auto(GValue) value = G_VALUE_INIT;

      /* A face reads; it writes nothing but by the functions. */
      g_assert_cmpint (specs[i]->flags & G_PARAM_WRITABLE, ==, 0);
      g_value_init (&value, specs[i]->value_type);
      g_object_get_property (object, specs[i]->name, &value);
      g_assert_false (g_param_value_validate (specs[i], &value));
    }
}

/* Whatever a template may bind gives the same as the function of that name. */
static void
test_properties (void)
{
  Desk *desk = desk_new ();
  g_autoptr(CandorSitting) sitting = NULL;
  g_autoptr(CandorAttempt) attempt = NULL;
  g_autoptr(CandorStudyModule) card = NULL;
  g_autoptr(CandorQuestionOption) option = NULL;
  g_autofree char *title = NULL;
  CandorQuestion *question;
  CandorStep *step;

  desk_begin (desk);
  sitting = desk_sit (desk);
  attempt = desk_attempt (sitting, "quiz", FALSE);
  question = desk_find_check (sitting, "c1");
  desk_answer (question, "a", CANDOR_CERTAINTY_NONE);
  step = candor_sitting_find_step (sitting, "p3");
  card = g_list_model_get_item (candor_study_get_modules (desk->study), 0);
  option = g_list_model_get_item (candor_question_get_options (question), 0);

  assert_readable (desk->study);
  assert_readable (sitting);
  assert_readable (attempt);
  assert_readable (question);
  assert_readable (option);
  assert_readable (step);
  assert_readable (card);

  g_assert_cmpuint (get_uint (step, "number"), ==, candor_step_get_number (step));
  g_assert_cmpuint (get_uint (step, "lesson-number"), ==, 2);
  g_assert_true (get_boolean (step, "is-first-of-part"));
  g_assert_cmpuint (get_uint (question, "tries"), ==, 1);
  g_assert_true (get_boolean (question, "is-answered"));
  g_assert_false (get_boolean (question, "is-open"));
  g_assert_true (get_boolean (option, "is-judged"));
  g_assert_true (get_boolean (option, "picked"));
  g_assert_cmpuint (get_uint (card, "minutes"), ==, 10);
  g_object_get (step, "title", &title, NULL);
  g_assert_cmpstr (title, ==, candor_step_get_title (step));
  g_assert_true (candor_sitting_get_study (sitting) == desk->study);
  g_assert_null (candor_step_get_page (candor_sitting_find_step (sitting, "end")));

  g_clear_object (&card);
  g_clear_object (&option);
  g_clear_object (&attempt);
  g_clear_object (&sitting);
  desk_free (desk);
}

static void
test_back (void)
{
  Desk *desk = desk_new ();
  g_autoptr(CandorSitting) sitting = NULL;

  desk_begin (desk);
  sitting = desk_sit (desk);
  desk_go (sitting, "p3");
  desk_back (sitting);
  g_assert_cmpstr (candor_step_get_id (candor_sitting_get_step (sitting)), ==, "quiz");
  desk_go (sitting, "p1");
  desk_back (sitting);
  g_assert_cmpstr (candor_step_get_id (candor_sitting_get_step (sitting)), ==, "p1");
  g_assert_cmpuint (desk_count_events (desk, CANDOR_EVENT_PAGE_READ), ==, 0);

  g_clear_object (&sitting);
  desk_free (desk);
}

static void
test_one_sitting_a_text (void)
{
  Desk *desk = desk_new ();
  g_autoptr(CandorSitting) one = NULL;
  g_autoptr(CandorSitting) two = NULL;
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) error = NULL;
  GAsyncResult *ready = NULL;

  desk_begin (desk);
  one = desk_sit (desk);
  two = desk_sit (desk);
  g_assert_true (one == two);

  candor_study_sit_async (desk->study, "stranger", NULL, desk_ready, &ready);
  result = desk_wait (&ready);
  g_assert_null (candor_study_sit_finish (desk->study, result, &error));
  g_assert_error (error, CANDOR_ERROR, CANDOR_ERROR_NOT_FOUND);

  g_clear_object (&result);
  g_clear_object (&one);
  g_clear_object (&two);
  desk_free (desk);
}

/* Reading a new edition leaves a trace of its own; what was done stays done. */
static void
test_new_edition_is_read_anew (void)
{
  Desk *desk = desk_new ();
  g_autoptr(CandorSitting) sitting = NULL;

  desk_begin (desk);
  sitting = desk_sit (desk);
  desk_next (sitting);
  g_assert_cmpuint (desk_count_events (desk, CANDOR_EVENT_PAGE_READ), ==, 1);
  g_clear_object (&sitting);

  desk_install (desk, "m", 2, "b");
  desk_reopen (desk);
  sitting = desk_sit (desk);
  g_assert_true (candor_step_get_is_done (candor_sitting_find_step (sitting, "p1")));
  desk_go (sitting, "p1");
  desk_next (sitting);
  g_assert_cmpuint (desk_count_events (desk, CANDOR_EVENT_PAGE_READ), ==, 2);

  /* But once for each edition. */
  desk_go (sitting, "p1");
  desk_next (sitting);
  g_assert_cmpuint (desk_count_events (desk, CANDOR_EVENT_PAGE_READ), ==, 2);
  g_assert_cmpuint (desk_count_events (desk, CANDOR_EVENT_MODULE_STARTED), ==, 2);

  g_clear_object (&sitting);
  desk_free (desk);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/study/sitting/begin", test_begin);
  g_test_add_func ("/study/sitting/draft-is-found-again", test_draft_is_found_again);
  g_test_add_func ("/study/sitting/draft-comes-before-the-move", test_draft_comes_before_the_move);
  g_test_add_func ("/study/sitting/draft-follows-while-picking", test_draft_follows_while_picking);
  g_test_add_func ("/study/sitting/draft-outlives-its-view", test_draft_outlives_its_view);
  g_test_add_func ("/study/sitting/check", test_check);
  g_test_add_func ("/study/sitting/check-needs-an-answer", test_check_needs_an_answer);
  g_test_add_func ("/study/sitting/reading", test_reading);
  g_test_add_func ("/study/sitting/what-is-left", test_what_is_left);
  g_test_add_func ("/study/sitting/rest-is-silent", test_rest_is_silent);
  g_test_add_func ("/study/sitting/properties", test_properties);
  g_test_add_func ("/study/sitting/back", test_back);
  g_test_add_func ("/study/sitting/one-sitting-a-text", test_one_sitting_a_text);
  g_test_add_func ("/study/sitting/new-edition-is-read-anew", test_new_edition_is_read_anew);

  return g_test_run ();
}
