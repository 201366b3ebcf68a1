/* test-quiz.c - attempts, editions, retries, feedback at the end
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <string.h>

#include <glib/gstdio.h>

#include <candor/base/db.h>

#include "desk.h"

static void
answer_quiz (CandorAttempt   *attempt,
             const char      *one,
             const char      *two,
             const char      *three,
             CandorCertainty  certainty)
{
  desk_answer (desk_find_question (attempt, "one"), one, certainty);
  desk_answer (desk_find_question (attempt, "two"), two, certainty);
  desk_answer (desk_find_question (attempt, "three"), three, certainty);
}

static void
assert_points (CandorResult *result,
               const char   *points,
               gboolean      passed)
{
  g_autofree char *text = candor_points_to_string (candor_result_get_points (result));

  g_assert_cmpstr (text, ==, points);
  g_assert_cmpint (candor_result_has_passed (result), ==, passed);
}

static void
test_attempt (void)
{
  Desk *desk = desk_new ();
  g_autoptr(CandorSitting) sitting = NULL;
  g_autoptr(CandorAttempt) attempt = NULL;
  CandorResult *result;
  guint n_right, n_wrong;

  desk_begin (desk);
  sitting = desk_sit (desk);
  g_assert_null (candor_sitting_get_attempt (sitting, desk_find_quiz (sitting, "quiz")));
  g_assert_cmpuint (candor_sitting_get_attempts_left (sitting, desk_find_quiz (sitting, "quiz")), ==, 3);
  g_assert_cmpuint (candor_sitting_get_attempts_left (sitting, desk_find_quiz (sitting, "end")), ==, G_MAXUINT);

  attempt = desk_attempt (sitting, "quiz", FALSE);
  g_assert_true (candor_sitting_get_attempt (sitting, desk_find_quiz (sitting, "quiz")) == attempt);
  g_assert_cmpuint (candor_sitting_get_attempts_left (sitting, desk_find_quiz (sitting, "quiz")), ==, 2);
  g_assert_false (candor_attempt_is_retry (attempt));
  g_assert_cmpuint (g_list_model_get_n_items (candor_attempt_get_questions (attempt)), ==, 3);

  desk_answer (desk_find_question (attempt, "one"), "b", CANDOR_CERTAINTY_SURE);
  g_assert_cmpuint (candor_attempt_get_n_answered (attempt), ==, 1);
  g_assert_nonnull (candor_question_get_outcome (desk_find_question (attempt, "one")));
  desk_answer (desk_find_question (attempt, "two"), "true", CANDOR_CERTAINTY_GUESS);
  candor_question_pick (desk_find_question (attempt, "three"), "a", TRUE);
  candor_question_pick (desk_find_question (attempt, "three"), "b", TRUE);
  candor_question_set_certainty (desk_find_question (attempt, "three"), CANDOR_CERTAINTY_FAIRLY);
  desk_check (desk_find_question (attempt, "three"));

  /* A quiz question is answered once. */
  candor_question_try_again (desk_find_question (attempt, "one"));
  g_assert_false (candor_question_is_open (desk_find_question (attempt, "one")));

  desk_finish (attempt);
  g_assert_true (candor_attempt_is_finished (attempt));
  result = candor_attempt_get_result (attempt);
  assert_points (result, "5/3", FALSE);
  g_assert_cmpuint (candor_result_get_percent (result), ==, 56);
  g_assert_cmpuint (candor_result_get_n_right (result), ==, 1);
  g_assert_cmpuint (candor_result_get_n_items (result), ==, 3);
  candor_result_count (result, CANDOR_CERTAINTY_SURE, &n_right, &n_wrong);
  g_assert_cmpuint (n_right, ==, 0);
  g_assert_cmpuint (n_wrong, ==, 1);
  candor_result_count (result, CANDOR_CERTAINTY_GUESS, &n_right, NULL);
  g_assert_cmpuint (n_right, ==, 1);

  /* Sure and wrong stands first. */
  g_assert_cmpuint (candor_result_get_missed (result)->len, ==, 2);
  g_assert_cmpstr (candor_item_get_id (g_ptr_array_index (candor_result_get_missed (result), 0)), ==, "one");
  g_assert_cmpuint (candor_result_get_pages (result)->len, ==, 2);
  g_assert_cmpstr (candor_page_get_id (g_ptr_array_index (candor_result_get_pages (result), 0)), ==, "p1");
  g_assert_cmpint (candor_outcome_get_verdict (candor_result_find_outcome (result, "three")), ==, CANDOR_VERDICT_PARTLY);
  g_assert_cmpint (candor_result_find_certainty (result, "three"), ==, CANDOR_CERTAINTY_FAIRLY);
  g_assert_false (candor_step_get_is_done (candor_sitting_find_step (sitting, "quiz")));

  /* Handing in twice is handing in once. */
  desk_finish (attempt);
  g_assert_cmpuint (desk_count_events (desk, CANDOR_EVENT_ATTEMPT_FINISHED), ==, 1);

  g_clear_object (&attempt);
  g_clear_object (&sitting);
  desk_free (desk);
}

static void
test_attempt_is_found_again (void)
{
  Desk *desk = desk_new ();
  g_autoptr(CandorSitting) sitting = NULL;
  g_autoptr(CandorAttempt) attempt = NULL;
  g_autoptr(GString) ids = g_string_new (NULL);
  CandorQuestion *question;

  desk_begin (desk);
  sitting = desk_sit (desk);
  desk_go (sitting, "quiz");
  attempt = desk_attempt (sitting, "quiz", FALSE);
  for (guint i = 0; i < 3; i++)
    g_string_append_printf (ids, "%s ", candor_item_get_id (candor_question_get_item (candor_attempt_get_question (attempt, i))));
  question = candor_attempt_get_question (attempt, 0);
  candor_question_pick (question, candor_item_get_kind (candor_question_get_item (question)) == CANDOR_ITEM_TRUEFALSE ? "true" : "a", TRUE);
  candor_question_set_certainty (question, CANDOR_CERTAINTY_SURE);
  desk_check (question);
  desk_attempt_go (attempt, 2);
  candor_question_set_certainty (candor_attempt_get_question (attempt, 2), CANDOR_CERTAINTY_FAIRLY);
  g_clear_object (&attempt);
  g_clear_object (&sitting);

  desk_reopen (desk);
  sitting = desk_sit (desk);
  g_assert_cmpstr (candor_step_get_id (candor_sitting_get_step (sitting)), ==, "quiz");
  attempt = g_object_ref (candor_sitting_get_attempt (sitting, desk_find_quiz (sitting, "quiz")));
  g_assert_false (candor_attempt_is_finished (attempt));
  g_assert_cmpuint (candor_attempt_get_position (attempt), ==, 2);
  g_assert_cmpuint (candor_attempt_get_n_answered (attempt), ==, 1);
  for (guint i = 0; i < 3; i++)
    {
      const char *id = candor_item_get_id (candor_question_get_item (candor_attempt_get_question (attempt, i)));

      g_assert_true (g_str_has_prefix (ids->str, id));
      g_string_erase (ids, 0, (gssize) strlen (id) + 1);
    }
  g_assert_false (candor_question_is_open (candor_attempt_get_question (attempt, 0)));
  g_assert_cmpint (candor_question_get_certainty (candor_attempt_get_question (attempt, 0)), ==, CANDOR_CERTAINTY_SURE);
  g_assert_nonnull (candor_question_get_outcome (candor_attempt_get_question (attempt, 0)));
  g_assert_cmpint (candor_question_get_certainty (candor_attempt_get_question (attempt, 2)), ==, CANDOR_CERTAINTY_FAIRLY);
  g_assert_true (candor_question_is_open (candor_attempt_get_question (attempt, 2)));

  g_clear_object (&attempt);
  g_clear_object (&sitting);
  desk_free (desk);
}

static GError *
refuse_attempt (CandorSitting *sitting,
                const char    *quiz,
                gboolean       only_missed)
{
  g_autoptr(GAsyncResult) result = NULL;
  GAsyncResult *ready = NULL;
  GError *error = NULL;

  candor_sitting_begin_attempt_async (sitting, desk_find_quiz (sitting, quiz), only_missed, NULL, desk_ready, &ready);
  result = desk_wait (&ready);
  g_assert_null (candor_sitting_begin_attempt_finish (sitting, result, &error));

  return error;
}

static void
test_retry (void)
{
  Desk *desk = desk_new ();
  g_autoptr(CandorSitting) sitting = NULL;
  g_autoptr(CandorAttempt) first = NULL;
  g_autoptr(CandorAttempt) second = NULL;
  g_autoptr(CandorAttempt) third = NULL;
  g_autoptr(GError) early = NULL;
  g_autoptr(GError) open = NULL;
  g_autoptr(GError) none_left = NULL;

  desk_begin (desk);
  sitting = desk_sit (desk);
  early = refuse_attempt (sitting, "quiz", TRUE);
  g_assert_error (early, CANDOR_ERROR, CANDOR_ERROR_REFUSED);

  first = desk_attempt (sitting, "quiz", FALSE);
  open = refuse_attempt (sitting, "quiz", FALSE);
  g_assert_error (open, CANDOR_ERROR, CANDOR_ERROR_REFUSED);
  answer_quiz (first, "b", "false", "a", CANDOR_CERTAINTY_SURE);
  desk_finish (first);
  assert_points (candor_attempt_get_result (first), "1", FALSE);

  second = desk_attempt (sitting, "quiz", TRUE);
  g_assert_true (candor_attempt_is_retry (second));
  g_assert_cmpuint (g_list_model_get_n_items (candor_attempt_get_questions (second)), ==, 2);
  desk_answer (desk_find_question (second, "one"), "a", CANDOR_CERTAINTY_GUESS);
  desk_answer (desk_find_question (second, "two"), "false", CANDOR_CERTAINTY_GUESS);
  desk_finish (second);

  /* All three questions count, each by its newest answer. */
  assert_points (candor_attempt_get_result (second), "2", FALSE);
  g_assert_cmpuint (candor_result_get_n_items (candor_attempt_get_result (second)), ==, 3);
  g_assert_cmpint (candor_result_find_certainty (candor_attempt_get_result (second), "three"), ==, CANDOR_CERTAINTY_SURE);

  g_clear_object (&first);
  g_clear_object (&second);
  g_clear_object (&sitting);
  desk_reopen (desk);
  sitting = desk_sit (desk);
  second = g_object_ref (candor_sitting_get_attempt (sitting, desk_find_quiz (sitting, "quiz")));
  assert_points (candor_attempt_get_result (second), "2", FALSE);

  third = desk_attempt (sitting, "quiz", TRUE);
  g_assert_cmpuint (g_list_model_get_n_items (candor_attempt_get_questions (third)), ==, 1);
  desk_answer (desk_find_question (third, "two"), "true", CANDOR_CERTAINTY_GUESS);
  desk_finish (third);
  assert_points (candor_attempt_get_result (third), "3", TRUE);
  g_assert_true (candor_step_get_is_done (candor_sitting_find_step (sitting, "quiz")));

  none_left = refuse_attempt (sitting, "quiz", FALSE);
  g_assert_error (none_left, CANDOR_ERROR, CANDOR_ERROR_REFUSED);

  g_clear_object (&second);
  g_clear_object (&third);
  g_clear_object (&sitting);
  desk_free (desk);
}

/* An open attempt stays on its edition; a new one takes the new edition. */
static void
test_attempt_keeps_its_edition (void)
{
  Desk *desk = desk_new ();
  g_autoptr(CandorSitting) sitting = NULL;
  g_autoptr(CandorAttempt) attempt = NULL;

  desk_begin (desk);
  sitting = desk_sit (desk);
  attempt = desk_attempt (sitting, "quiz", FALSE);
  desk_answer (desk_find_question (attempt, "two"), "true", CANDOR_CERTAINTY_SURE);
  candor_question_pick (desk_find_question (attempt, "one"), "a", TRUE);
  g_clear_object (&attempt);
  g_clear_object (&sitting);
  desk_save (desk);

  /* The second edition replaces the first on the disk and turns a key around. */
  desk_install (desk, "m", 2, "b");
  desk_reopen (desk);
  sitting = desk_sit (desk);
  g_assert_cmpuint (candor_module_get_edition (candor_sitting_get_module (sitting)), ==, 2);
  g_assert_cmpuint (desk_count_events (desk, CANDOR_EVENT_MODULE_STARTED), ==, 2);

  attempt = g_object_ref (candor_sitting_get_attempt (sitting, desk_find_quiz (sitting, "quiz")));
  g_assert_cmpuint (candor_module_get_edition (candor_attempt_get_module (attempt)), ==, 1);
  g_assert_true (candor_attempt_get_quiz (attempt) != desk_find_quiz (sitting, "quiz"));
  g_assert_cmpuint (candor_attempt_get_n_answered (attempt), ==, 1);
  desk_assert_picked (desk_find_question (attempt, "one"), "a");
  candor_question_set_certainty (desk_find_question (attempt, "one"), CANDOR_CERTAINTY_SURE);
  desk_check (desk_find_question (attempt, "one"));
  g_assert_cmpint (candor_outcome_get_verdict (candor_question_get_outcome (desk_find_question (attempt, "one"))),
                   ==, CANDOR_VERDICT_RIGHT);
  candor_question_pick (desk_find_question (attempt, "three"), "b", TRUE);
  candor_question_set_certainty (desk_find_question (attempt, "three"), CANDOR_CERTAINTY_GUESS);
  desk_check (desk_find_question (attempt, "three"));
  desk_finish (attempt);
  assert_points (candor_attempt_get_result (attempt), "7/3", TRUE);

  /* What was missed is tried again on the text in which it was missed. */
  g_clear_object (&attempt);
  attempt = desk_attempt (sitting, "quiz", TRUE);
  g_assert_true (candor_attempt_get_quiz (attempt) != desk_find_quiz (sitting, "quiz"));
  candor_question_pick (desk_find_question (attempt, "three"), "a", TRUE);
  candor_question_set_certainty (desk_find_question (attempt, "three"), CANDOR_CERTAINTY_GUESS);
  desk_check (desk_find_question (attempt, "three"));
  desk_finish (attempt);
  assert_points (candor_attempt_get_result (attempt), "3", TRUE);

  g_clear_object (&attempt);
  attempt = desk_attempt (sitting, "quiz", FALSE);
  g_assert_true (candor_attempt_get_quiz (attempt) == desk_find_quiz (sitting, "quiz"));
  desk_answer (desk_find_question (attempt, "one"), "a", CANDOR_CERTAINTY_SURE);
  g_assert_cmpint (candor_outcome_get_verdict (candor_question_get_outcome (desk_find_question (attempt, "one"))),
                   ==, CANDOR_VERDICT_WRONG);

  g_clear_object (&attempt);
  g_clear_object (&sitting);
  desk_free (desk);
}

static Desk *
leave_open_attempt (void)
{
  Desk *desk = desk_new ();
  g_autoptr(CandorSitting) sitting = NULL;
  g_autoptr(CandorAttempt) attempt = NULL;

  desk_begin (desk);
  sitting = desk_sit (desk);
  attempt = desk_attempt (sitting, "quiz", FALSE);
  desk_answer (desk_find_question (attempt, "two"), "true", CANDOR_CERTAINTY_SURE);
  g_clear_object (&attempt);
  g_clear_object (&sitting);
  desk_save (desk);

  return desk;
}

/* The attempt that was left can be ended, and no edition was begun. */
static void
end_on_kept_copy (Desk *desk)
{
  g_autoptr(CandorSitting) sitting = desk_sit (desk);
  g_autoptr(CandorSitting) again = desk_sit (desk);
  g_autoptr(CandorAttempt) attempt = NULL;

  g_assert_true (again == sitting);
  attempt = g_object_ref (candor_sitting_get_attempt (sitting, desk_find_quiz (sitting, "quiz")));
  g_assert_cmpuint (candor_attempt_get_n_answered (attempt), ==, 1);
  desk_answer (desk_find_question (attempt, "one"), "a", CANDOR_CERTAINTY_SURE);
  desk_answer (desk_find_question (attempt, "three"), "a", CANDOR_CERTAINTY_GUESS);
  desk_finish (attempt);
  assert_points (candor_attempt_get_result (attempt), "3", TRUE);
  g_assert_cmpuint (desk_count_events (desk, CANDOR_EVENT_ATTEMPT_FINISHED), ==, 1);
  g_assert_cmpuint (desk_count_events (desk, CANDOR_EVENT_MODULE_STARTED), ==, 1);
}

/* Home has a card that says so, and what to do; it leads to the attempt. */
static void
assert_gone_card (Desk     *desk,
                  gboolean  is_there)
{
  GListModel *modules = candor_study_get_modules (desk->study);
  gboolean found = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (modules); i++)
    {
      g_autoptr(CandorStudyModule) card = g_list_model_get_item (modules, i);
      g_autofree char *notice = NULL;

      if (candor_study_module_get_progress (card) != CANDOR_PROGRESS_GONE)
        continue;
      found = TRUE;
      g_object_get (card, "notice", &notice, NULL);
      g_assert_null (candor_study_module_get_entry (card));
      g_assert_cmpstr (candor_study_module_get_id (card), ==, "m");
      g_assert_cmpstr (candor_study_module_get_title (card), ==, "Module M");
      g_assert_nonnull (strstr (notice, "What you answered is kept"));
    }
  g_assert_cmpint (found, ==, is_there);
}

static void
test_lesson_removed (void)
{
  Desk *desk = leave_open_attempt ();
  g_autofree char *file = g_build_filename (desk->lessons, "m", "module.xml", NULL);

  g_assert_cmpint (g_remove (file), ==, 0);
  desk_reopen (desk);
  assert_gone_card (desk, TRUE);
  end_on_kept_copy (desk);
  assert_gone_card (desk, FALSE);
  desk_reopen (desk);
  assert_gone_card (desk, FALSE);
  desk_free (desk);
}

static void
test_lesson_made_invalid (void)
{
  Desk *desk = leave_open_attempt ();

  desk_write (desk, "m/module.xml", "<module>this is no lesson any more");
  desk_reopen (desk);
  assert_gone_card (desk, TRUE);
  end_on_kept_copy (desk);
  desk_free (desk);
}

/* With no attempt under way there is nothing to sit on. */
static void
test_lesson_removed_after_attempt (void)
{
  Desk *desk = desk_new ();
  g_autofree char *file = g_build_filename (desk->lessons, "m", "module.xml", NULL);
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) error = NULL;
  GAsyncResult *ready = NULL;

  desk_begin (desk);
  g_assert_cmpint (g_remove (file), ==, 0);
  desk_reopen (desk);
  candor_study_sit_async (desk->study, "m", NULL, desk_ready, &ready);
  result = desk_wait (&ready);
  g_assert_null (candor_study_sit_finish (desk->study, result, &error));
  g_assert_error (error, CANDOR_ERROR, CANDOR_ERROR_NOT_FOUND);
  g_clear_object (&result);
  desk_free (desk);
}

static void
damage_kept_copies (Desk *desk)
{
  g_autoptr(CandorDb) db = candor_db_open (desk->path, CANDOR_DB_READ_WRITE, CANDOR_RECORD_APPLICATION_ID, 99, NULL, NULL);

  g_assert_nonnull (db);
  g_assert_true (candor_db_run (db, "UPDATE taught SET packed = zeroblob (40)", NULL));
}

/* That the kept copy is damaged is told; nothing takes the place of the attempt. */
static void
test_kept_copy_damaged (void)
{
  Desk *desk = leave_open_attempt ();
  g_autoptr(CandorSitting) sitting = NULL;
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) error = NULL;
  g_autofree char *notices = NULL;
  GAsyncResult *ready = NULL;
  CandorQuiz *quiz;

  desk_drop (desk);
  damage_kept_copies (desk);
  desk_install (desk, "m", 2, "b");
  desk_reopen (desk);
  sitting = desk_sit (desk);
  quiz = desk_find_quiz (sitting, "quiz");
  g_assert_null (candor_sitting_get_attempt (sitting, quiz));
  notices = g_strjoinv (" ", (char **) candor_study_get_notices (desk->study));
  g_assert_nonnull (strstr (notices, "is damaged"));

  candor_sitting_begin_attempt_async (sitting, quiz, FALSE, NULL, desk_ready, &ready);
  result = desk_wait (&ready);
  g_assert_null (candor_sitting_begin_attempt_finish (sitting, result, &error));
  g_clear_object (&result);
  g_assert_error (error, CANDOR_ERROR, CANDOR_ERROR_REFUSED);
  g_assert_nonnull (strstr (error->message, "damaged"));
  g_assert_cmpuint (desk_count_events (desk, CANDOR_EVENT_ATTEMPT_BEGAN), ==, 1);

  g_clear_object (&sitting);
  desk_free (desk);
}

static void
test_feedback_at_the_end (void)
{
  Desk *desk = desk_new ();
  g_autoptr(CandorSitting) sitting = NULL;
  g_autoptr(CandorAttempt) attempt = NULL;
  CandorQuestion *four;

  desk_begin (desk);
  sitting = desk_sit (desk);
  attempt = desk_attempt (sitting, "end", FALSE);
  four = desk_find_question (attempt, "four");
  g_assert_false (candor_question_asks_certainty (four));
  candor_question_pick (four, "b", TRUE);
  desk_check (four);
  g_assert_true (candor_question_is_answered (four));
  g_assert_true (candor_question_is_open (four));
  g_assert_null (candor_question_get_outcome (four));
  g_assert_cmpuint (candor_attempt_get_n_answered (attempt), ==, 1);
  g_assert_cmpuint (desk_count_events (desk, CANDOR_EVENT_ANSWERED), ==, 0);
  g_clear_object (&attempt);
  g_clear_object (&sitting);

  /* It can be changed until it is handed in, also after a stop. */
  desk_reopen (desk);
  sitting = desk_sit (desk);
  attempt = g_object_ref (candor_sitting_get_attempt (sitting, desk_find_quiz (sitting, "end")));
  four = desk_find_question (attempt, "four");
  desk_assert_picked (four, "b");
  candor_question_pick (four, "a", TRUE);
  desk_finish (attempt);
  g_assert_cmpuint (desk_count_events (desk, CANDOR_EVENT_ANSWERED), ==, 1);
  g_assert_cmpint (candor_outcome_get_verdict (candor_question_get_outcome (four)), ==, CANDOR_VERDICT_RIGHT);
  assert_points (candor_attempt_get_result (attempt), "1", TRUE);
  g_assert_null (candor_result_find_outcome (candor_attempt_get_result (attempt), "five"));
  g_assert_false (candor_question_is_open (desk_find_question (attempt, "five")));

  g_clear_object (&attempt);
  g_clear_object (&sitting);
  desk_free (desk);
}

static void
pass_from_second_page (CandorSitting *sitting)
{
  g_autoptr(CandorAttempt) quiz = NULL;
  g_autoptr(CandorAttempt) end = NULL;

  desk_next (sitting);
  quiz = desk_attempt (sitting, "quiz", FALSE);
  answer_quiz (quiz, "a", "true", "a", CANDOR_CERTAINTY_SURE);
  desk_finish (quiz);
  desk_next (sitting);
  desk_next (sitting);
  end = desk_attempt (sitting, "end", FALSE);
  candor_question_pick (desk_find_question (end, "four"), "a", TRUE);
  candor_question_pick (desk_find_question (end, "five"), "a", TRUE);
  desk_finish (end);
}

static void
pass_all (CandorSitting *sitting)
{
  desk_next (sitting);
  pass_from_second_page (sitting);
}

static void
test_completion (void)
{
  Desk *desk = desk_new ();
  g_autoptr(CandorSitting) sitting = NULL;
  g_autoptr(CandorAttempt) again = NULL;
  g_autofree char *events = NULL;
  gboolean is_completed;
  double fraction;

  desk_begin (desk);
  sitting = desk_sit (desk);
  pass_all (sitting);
  g_object_get (sitting, "is-completed", &is_completed, "fraction", &fraction, NULL);
  g_assert_true (is_completed);
  g_assert_cmpfloat (fraction, ==, 1);
  g_assert_cmpuint (candor_sitting_get_minutes_left (sitting), ==, 0);
  events = desk_list_events (desk);
  g_assert_true (g_str_has_suffix (events, "answered answered attempt-finished module-completed"));

  /* Once: neither reading on nor passing again completes it a second time. */
  desk_next (sitting);
  again = desk_attempt (sitting, "end", FALSE);
  candor_question_pick (desk_find_question (again, "four"), "a", TRUE);
  desk_finish (again);
  g_assert_cmpuint (desk_count_events (desk, CANDOR_EVENT_MODULE_COMPLETED), ==, 1);

  g_clear_object (&again);
  g_clear_object (&sitting);
  desk_reopen (desk);
  sitting = desk_sit (desk);
  g_assert_cmpuint (desk_count_events (desk, CANDOR_EVENT_MODULE_COMPLETED), ==, 1);

  g_clear_object (&sitting);
  desk_free (desk);
}

/* The last page may also be what completes it; it needs not be the last in order. */
static void
test_completion_by_a_page (void)
{
  static const char * const pages[] = { "p1", "p2", "p3" };
  Desk *desk = desk_new ();
  g_autoptr(CandorSitting) sitting = NULL;

  desk_begin (desk);
  sitting = desk_sit (desk);
  desk_go (sitting, "p2");
  pass_from_second_page (sitting);
  g_assert_cmpuint (desk_count_events (desk, CANDOR_EVENT_MODULE_COMPLETED), ==, 0);
  desk_go (sitting, "p1");
  desk_next (sitting);
  g_assert_cmpuint (desk_count_events (desk, CANDOR_EVENT_MODULE_COMPLETED), ==, 1);

  /* Another edition is completed once all of it was read. */
  g_clear_object (&sitting);
  desk_install (desk, "m", 2, "a");
  desk_reopen (desk);
  sitting = desk_sit (desk);
  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    {
      g_assert_cmpuint (desk_count_events (desk, CANDOR_EVENT_MODULE_COMPLETED), ==, 1);
      desk_go (sitting, pages[i]);
      if (i + 1 < G_N_ELEMENTS (pages))
        desk_next (sitting);
    }
  desk_next (sitting);
  g_assert_cmpuint (desk_count_events (desk, CANDOR_EVENT_MODULE_COMPLETED), ==, 2);

  g_clear_object (&sitting);
  desk_free (desk);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/study/quiz/attempt", test_attempt);
  g_test_add_func ("/study/quiz/attempt-is-found-again", test_attempt_is_found_again);
  g_test_add_func ("/study/quiz/retry", test_retry);
  g_test_add_func ("/study/quiz/attempt-keeps-its-edition", test_attempt_keeps_its_edition);
  g_test_add_func ("/study/quiz/lesson-removed", test_lesson_removed);
  g_test_add_func ("/study/quiz/lesson-made-invalid", test_lesson_made_invalid);
  g_test_add_func ("/study/quiz/lesson-removed-after-attempt", test_lesson_removed_after_attempt);
  g_test_add_func ("/study/quiz/kept-copy-damaged", test_kept_copy_damaged);
  g_test_add_func ("/study/quiz/feedback-at-the-end", test_feedback_at_the_end);
  g_test_add_func ("/study/quiz/completion", test_completion);
  g_test_add_func ("/study/quiz/completion-by-a-page", test_completion_by_a_page);

  return g_test_run ();
}
