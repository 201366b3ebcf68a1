/* test-changes.c - a newer edition: what is asked again, and what stays as it was
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <string.h>

#include <sqlite3.h>

#include "desk.h"

/* Edition 2 changes the meaning of the page "asking", the keys of the check "how-soon" and of
 * the question "how-long", the wording of the page "tone" and of the question "click", and
 * makes "stamp" void. */
static void
install (Desk       *desk,
         const char *edition)
{
  g_autofree char *path = g_build_filename (EDITIONS, edition, "module.xml", NULL);
  g_autofree char *text = NULL;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  desk_write (desk, "letters/module.xml", text);
}

static CandorSitting *
sit (Desk *desk)
{
  GAsyncResult *ready = NULL;
  g_autoptr(GAsyncResult) result = NULL;
  CandorSitting *sitting;

  candor_study_sit_async (desk->study, "letters", NULL, desk_ready, &ready);
  result = desk_wait (&ready);
  sitting = candor_study_sit_finish (desk->study, result, NULL);
  g_assert_nonnull (sitting);

  return sitting;
}

static Desk *
begin (void)
{
  Desk *desk = desk_new ();

  install (desk, "1");
  g_clear_object (&desk->study);
  g_clear_object (&desk->catalogue);
  desk_reopen (desk);
  desk_begin (desk);

  return desk;
}

/* What was seen up to here was edition 1. */
static CandorSitting *
renew (Desk          *desk,
       CandorSitting *sitting)
{
  g_object_unref (sitting);
  desk_save (desk);
  install (desk, "2");
  desk_reopen (desk);

  return sit (desk);
}

static void
read_all (CandorSitting *sitting)
{
  desk_next (sitting);
  desk_next (sitting);
  desk_answer (desk_find_check (sitting, "how-soon"), "month", CANDOR_CERTAINTY_NONE);
  desk_next (sitting);
}

static void
take_quiz (CandorSitting *sitting,
           const char    *stamp,
           const char    *how_long)
{
  g_autoptr(CandorAttempt) attempt = desk_attempt (sitting, "quiz", FALSE);

  desk_answer (desk_find_question (attempt, "box"), "false", CANDOR_CERTAINTY_NONE);
  desk_answer (desk_find_question (attempt, "how-long"), how_long, CANDOR_CERTAINTY_NONE);
  desk_answer (desk_find_question (attempt, "stamp"), stamp, CANDOR_CERTAINTY_NONE);
  desk_answer (desk_find_question (attempt, "click"), "true", CANDOR_CERTAINTY_NONE);
  desk_finish (attempt);
}

static CandorStep *
get_step (CandorSitting *sitting,
          const char    *id)
{
  CandorStep *step = candor_sitting_find_step (sitting, id);

  g_assert_nonnull (step);

  return step;
}

static void
assert_step (CandorSitting *sitting,
             const char    *id,
             gboolean       is_done,
             gboolean       is_changed)
{
  g_assert_cmpint (candor_step_get_is_done (get_step (sitting, id)), ==, is_done);
  g_assert_cmpint (candor_step_get_is_changed (get_step (sitting, id)), ==, is_changed);
}

static CandorStudyModule *
get_card (Desk *desk)
{
  GListModel *modules = candor_study_get_modules (desk->study);

  for (guint i = 0; i < g_list_model_get_n_items (modules); i++)
    {
      g_autoptr(CandorStudyModule) card = g_list_model_get_item (modules, i);

      /* The list keeps it. */
      if (g_str_equal (candor_study_module_get_id (card), "letters"))
        return card;
    }
  g_assert_not_reached ();
}

static void
assert_card (Desk       *desk,
             guint       n_changed,
             const char *change,
             gboolean    is_reworded)
{
  g_autofree char *words = NULL;
  gboolean reworded;
  guint n;

  g_object_get (get_card (desk), "n-changed", &n, "change", &words, "is-reworded", &reworded, NULL);
  g_assert_cmpuint (n, ==, n_changed);
  g_assert_cmpstr (words, ==, change);
  g_assert_cmpint (reworded, ==, is_reworded);
}

static void
assert_percent (CandorSitting *sitting,
                guint          percent)
{
  CandorAttempt *attempt = candor_sitting_get_attempt (sitting, desk_find_quiz (sitting, "quiz"));

  g_assert_true (candor_attempt_is_finished (attempt));
  g_assert_cmpuint (candor_result_get_percent (candor_attempt_get_result (attempt)), ==, percent);
}

/* A page whose meaning changed counts as unread until it is looked at again. */
static void
test_pages (void)
{
  Desk *desk = begin ();
  g_autoptr(CandorSitting) sitting = sit (desk);
  g_autoptr(GPtrArray) changes = NULL;

  read_all (sitting);
  take_quiz (sitting, "true", "two");
  assert_card (desk, 0, NULL, FALSE);
  g_assert_cmpuint (desk_count_events (desk, CANDOR_EVENT_MODULE_COMPLETED), ==, 1);

  sitting = renew (desk, g_steal_pointer (&sitting));
  assert_step (sitting, "asking", FALSE, TRUE);
  assert_step (sitting, "tone", TRUE, FALSE);
  assert_step (sitting, "stopping", FALSE, TRUE);
  assert_step (sitting, "quiz", FALSE, TRUE);
  assert_card (desk, 3, "A yes to a newsletter now lasts for one year.", FALSE);
  g_assert_cmpstr (candor_step_get_id (candor_sitting_get_step (sitting)), ==, "asking");

  changes = candor_sitting_list_changes (sitting, get_step (sitting, "tone"));
  g_assert_cmpuint (changes->len, ==, 1);
  g_assert_cmpint (((const CandorChange *) g_ptr_array_index (changes, 0))->kind, ==, CANDOR_CHANGE_WORDING);

  desk_next (sitting);
  assert_step (sitting, "asking", TRUE, FALSE);
  assert_card (desk, 2, "The times of the old rule are wrong now.", FALSE);
  g_assert_cmpuint (candor_step_get_learned_in (get_step (sitting, "asking")), ==, 1);

  /* In another sitting it is learned in the new edition. */
  g_clear_object (&sitting);
  desk_reopen (desk);
  sitting = sit (desk);
  g_assert_cmpuint (candor_step_get_learned_in (get_step (sitting, "asking")), ==, 2);
  g_assert_cmpstr (candor_step_get_id (candor_sitting_get_step (sitting)), ==, "tone");

  g_clear_object (&sitting);
  desk_free (desk);
}

/* A check whose key changed is asked again; the earlier answer stays in the record. */
static void
test_check (void)
{
  Desk *desk = begin ();
  g_autoptr(CandorSitting) sitting = sit (desk);
  CandorQuestion *question;

  read_all (sitting);
  sitting = renew (desk, g_steal_pointer (&sitting));
  question = desk_find_check (sitting, "how-soon");
  g_assert_true (candor_question_is_open (question));
  g_assert_null (candor_question_get_outcome (question));
  g_assert_cmpuint (candor_question_get_tries (question), ==, 1);

  desk_answer (question, "week", CANDOR_CERTAINTY_NONE);
  g_assert_cmpint (candor_outcome_get_verdict (candor_question_get_outcome (question)), ==, CANDOR_VERDICT_RIGHT);
  g_assert_cmpuint (desk_count_events (desk, CANDOR_EVENT_ANSWERED), ==, 2);

  g_clear_object (&sitting);
  desk_free (desk);
}

/* Of a quiz that was passed only the question whose key changed is asked, and costs no attempt. */
static void
test_quiz (void)
{
  Desk *desk = begin ();
  g_autoptr(CandorSitting) sitting = sit (desk);
  g_autoptr(CandorAttempt) attempt = NULL;
  g_autoptr(GPtrArray) changed = NULL;
  GAsyncResult *ready = NULL;
  g_autoptr(GAsyncResult) result = NULL;
  guint edition;
  CandorQuiz *quiz;

  read_all (sitting);
  take_quiz (sitting, "true", "two");
  assert_percent (sitting, 100);
  sitting = renew (desk, g_steal_pointer (&sitting));
  assert_percent (sitting, 100);
  quiz = desk_find_quiz (sitting, "quiz");
  changed = candor_sitting_list_changed_items (sitting, quiz);
  g_assert_cmpuint (changed->len, ==, 1);
  g_assert_cmpstr (candor_item_get_id (g_ptr_array_index (changed, 0)), ==, "how-long");

  candor_sitting_begin_changed_async (sitting, quiz, NULL, desk_ready, &ready);
  result = desk_wait (&ready);
  attempt = candor_sitting_begin_attempt_finish (sitting, result, NULL);
  g_clear_object (&result);
  g_assert_nonnull (attempt);
  g_assert_cmpuint (candor_module_get_edition (candor_attempt_get_module (attempt)), ==, 2);
  g_assert_cmpuint (g_list_model_get_n_items (candor_attempt_get_questions (attempt)), ==, 1);
  desk_answer (desk_find_question (attempt, "how-long"), "two", CANDOR_CERTAINTY_NONE);
  desk_finish (attempt);

  /* Two of three, since what is void counts no more: 67 of the 70 per cent that are needed. */
  assert_percent (sitting, 67);
  assert_step (sitting, "quiz", FALSE, TRUE);
  g_clear_object (&attempt);
  attempt = desk_attempt (sitting, "quiz", TRUE);
  g_assert_cmpuint (g_list_model_get_n_items (candor_attempt_get_questions (attempt)), ==, 1);
  desk_answer (desk_find_question (attempt, "how-long"), "one", CANDOR_CERTAINTY_NONE);
  desk_finish (attempt);
  assert_percent (sitting, 100);
  assert_step (sitting, "quiz", TRUE, FALSE);

  /* Done on edition 1 until all that changed was done again. */
  g_object_get (get_card (desk), "completed-edition", &edition, NULL);
  g_assert_cmpuint (edition, ==, 1);
  desk_go (sitting, "asking");
  desk_next (sitting);
  desk_go (sitting, "stopping");
  desk_next (sitting);
  g_object_get (get_card (desk), "completed-edition", &edition, NULL);
  g_assert_cmpuint (edition, ==, 2);
  assert_card (desk, 0, NULL, FALSE);

  g_clear_object (&attempt);
  g_clear_object (&sitting);
  desk_free (desk);
}

/* What is skipped is not answered, though it was right by the old key. */
static void
test_skipped (void)
{
  Desk *desk = begin ();
  g_autoptr(CandorSitting) sitting = sit (desk);
  g_autoptr(CandorAttempt) attempt = NULL;
  GAsyncResult *ready = NULL;
  g_autoptr(GAsyncResult) result = NULL;

  take_quiz (sitting, "true", "two");
  sitting = renew (desk, g_steal_pointer (&sitting));
  candor_sitting_begin_changed_async (sitting, desk_find_quiz (sitting, "quiz"), NULL, desk_ready, &ready);
  result = desk_wait (&ready);
  attempt = candor_sitting_begin_attempt_finish (sitting, result, NULL);
  g_clear_object (&result);
  g_assert_nonnull (attempt);
  desk_finish (attempt);
  assert_percent (sitting, 67);

  g_clear_object (&attempt);
  g_clear_object (&sitting);
  desk_free (desk);
}

/* A retry of what was missed stands on the new edition and asks what changed, too. */
static void
test_missed_and_changed (void)
{
  Desk *desk = begin ();
  g_autoptr(CandorSitting) sitting = sit (desk);
  g_autoptr(CandorAttempt) first = desk_attempt (sitting, "quiz", FALSE);
  g_autoptr(CandorAttempt) attempt = NULL;

  desk_answer (desk_find_question (first, "box"), "true", CANDOR_CERTAINTY_NONE);
  desk_answer (desk_find_question (first, "how-long"), "two", CANDOR_CERTAINTY_NONE);
  desk_answer (desk_find_question (first, "stamp"), "false", CANDOR_CERTAINTY_NONE);
  desk_finish (first);
  sitting = renew (desk, g_steal_pointer (&sitting));
  attempt = desk_attempt (sitting, "quiz", TRUE);
  g_assert_cmpuint (g_list_model_get_n_items (candor_attempt_get_questions (attempt)), ==, 3);
  desk_answer (desk_find_question (attempt, "box"), "false", CANDOR_CERTAINTY_NONE);
  desk_answer (desk_find_question (attempt, "how-long"), "one", CANDOR_CERTAINTY_NONE);
  desk_answer (desk_find_question (attempt, "click"), "true", CANDOR_CERTAINTY_NONE);
  desk_finish (attempt);
  assert_percent (sitting, 100);

  g_clear_object (&attempt);
  g_clear_object (&first);
  g_clear_object (&sitting);
  desk_free (desk);
}

/* A whole module in which nothing but a void question changed the result. */
static void
install_void (Desk       *desk,
              gboolean    is_void)
{
  g_autofree char *path = g_build_filename (EDITIONS, "1", "module.xml", NULL);
  g_autofree char *text = NULL;
  g_autoptr(GString) edited = NULL;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  edited = g_string_new (text);
  if (is_void)
    {
      g_string_replace (edited, "edition=\"1\"", "edition=\"2\"", 1);
      g_string_replace (edited, "  <lesson id=\"before\">",
                        "<change edition=\"2\" date=\"2026-11-20\" kind=\"void\" at=\"stamp\">Unclear.</change>"
                        "<lesson id=\"before\">", 1);
    }
  g_string_replace (edited, "pass=\"70\"", "pass=\"80\"", 1);
  desk_write (desk, "letters/module.xml", edited->str);
}

/* Without what is void the attempt is passed: that is noted beside it, as an event of its own. */
static void
test_void (void)
{
  Desk *desk = desk_new ();
  g_autoptr(CandorSitting) sitting = NULL;
  g_autoptr(CandorAttempt) attempt = NULL;

  install_void (desk, FALSE);
  g_clear_object (&desk->study);
  g_clear_object (&desk->catalogue);
  desk_reopen (desk);
  desk_begin (desk);
  sitting = sit (desk);
  read_all (sitting);
  take_quiz (sitting, "false", "two");
  assert_percent (sitting, 75);
  assert_step (sitting, "quiz", FALSE, FALSE);

  g_clear_object (&sitting);
  desk_save (desk);
  install_void (desk, TRUE);
  desk_reopen (desk);
  sitting = sit (desk);
  desk_save (desk);
  desk_spin (50);
  assert_percent (sitting, 100);
  assert_step (sitting, "quiz", TRUE, FALSE);
  g_assert_cmpuint (desk_count_events (desk, CANDOR_EVENT_ATTEMPT_FINISHED), ==, 2);
  g_assert_cmpuint (desk_count_events (desk, CANDOR_EVENT_MODULE_COMPLETED), ==, 1);

  /* It is not asked any more. */
  attempt = desk_attempt (sitting, "quiz", FALSE);
  g_assert_cmpuint (g_list_model_get_n_items (candor_attempt_get_questions (attempt)), ==, 3);

  g_clear_object (&attempt);
  g_clear_object (&sitting);
  desk_free (desk);
}

/* An attempt that is under way ends on its edition; what is void counts for nobody there either. */
static void
test_void_under_way (void)
{
  Desk *desk = desk_new ();
  g_autoptr(CandorSitting) sitting = NULL;
  g_autoptr(CandorAttempt) attempt = NULL;

  install_void (desk, FALSE);
  g_clear_object (&desk->study);
  g_clear_object (&desk->catalogue);
  desk_reopen (desk);
  desk_begin (desk);
  sitting = sit (desk);
  attempt = desk_attempt (sitting, "quiz", FALSE);
  desk_answer (desk_find_question (attempt, "stamp"), "false", CANDOR_CERTAINTY_NONE);
  g_clear_object (&attempt);
  g_clear_object (&sitting);
  desk_save (desk);
  install_void (desk, TRUE);
  desk_reopen (desk);
  sitting = sit (desk);
  attempt = g_object_ref (candor_sitting_get_attempt (sitting, desk_find_quiz (sitting, "quiz")));
  g_assert_cmpuint (candor_module_get_edition (candor_attempt_get_module (attempt)), ==, 1);
  desk_answer (desk_find_question (attempt, "box"), "false", CANDOR_CERTAINTY_NONE);
  desk_answer (desk_find_question (attempt, "how-long"), "two", CANDOR_CERTAINTY_NONE);
  desk_answer (desk_find_question (attempt, "click"), "true", CANDOR_CERTAINTY_NONE);
  desk_finish (attempt);
  g_assert_cmpuint (candor_result_get_percent (candor_attempt_get_result (attempt)), ==, 75);
  desk_spin (50);
  assert_percent (sitting, 100);
  assert_step (sitting, "quiz", TRUE, FALSE);

  g_clear_object (&attempt);
  g_clear_object (&sitting);
  desk_free (desk);
}

static GPtrArray *
compare (CandorSitting  *sitting,
         const char     *step,
         GError        **error)
{
  GAsyncResult *ready = NULL;
  g_autoptr(GAsyncResult) result = NULL;

  candor_sitting_compare_async (sitting, get_step (sitting, step), NULL, desk_ready, &ready);
  result = desk_wait (&ready);

  return candor_sitting_compare_finish (sitting, result, error);
}

/* The text that was learned is that of the kept copy, also when it is installed no more. */
static void
test_compare (void)
{
  Desk *desk = begin ();
  g_autoptr(CandorSitting) sitting = sit (desk);
  g_autoptr(GPtrArray) differences = NULL;
  const CandorDifference *difference;

  read_all (sitting);
  sitting = renew (desk, g_steal_pointer (&sitting));
  differences = compare (sitting, "asking", NULL);
  g_assert_nonnull (differences);
  g_assert_cmpuint (differences->len, ==, 2);
  difference = g_ptr_array_index (differences, 0);
  g_assert_cmpstr (difference->before, ==, "A yes to one newsletter lasts for two years.");
  g_assert_cmpstr (difference->after, ==, "A yes to one newsletter lasts for one year, and then you ask again.");
  difference = g_ptr_array_index (differences, 1);
  g_assert_null (difference->before);

  /* The new key is shown once the question was answered again. */
  g_clear_pointer (&differences, g_ptr_array_unref);
  differences = compare (sitting, "stopping", NULL);
  g_assert_cmpuint (differences->len, ==, 0);
  desk_go (sitting, "stopping");
  desk_answer (desk_find_check (sitting, "how-soon"), "week", CANDOR_CERTAINTY_NONE);
  desk_next (sitting);
  g_clear_pointer (&differences, g_ptr_array_unref);
  differences = compare (sitting, "stopping", NULL);
  g_assert_cmpuint (differences->len, ==, 3);

  g_clear_object (&sitting);
  desk_free (desk);
}

/* A kept copy may be gone: that is said, and the sentence of the change still stands. */
static void
test_copy_gone (void)
{
  Desk *desk = begin ();
  g_autoptr(CandorSitting) sitting = sit (desk);
  g_autoptr(GPtrArray) differences = NULL;
  g_autoptr(GPtrArray) changes = NULL;
  g_autoptr(GError) error = NULL;
  sqlite3 *db = NULL;

  read_all (sitting);
  g_clear_object (&sitting);
  desk_close (desk);
  g_assert_cmpint (sqlite3_open (desk->path, &db), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (db, "DELETE FROM taught_module", NULL, NULL, NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_close (db), ==, SQLITE_OK);
  install (desk, "2");
  desk_reopen (desk);
  sitting = sit (desk);
  assert_step (sitting, "asking", FALSE, TRUE);
  changes = candor_sitting_list_changes (sitting, get_step (sitting, "asking"));
  g_assert_cmpuint (changes->len, ==, 1);
  differences = compare (sitting, "asking", &error);
  g_assert_null (differences);
  g_assert_error (error, CANDOR_ERROR, CANDOR_ERROR_NOT_FOUND);

  g_clear_object (&sitting);
  desk_free (desk);
}

/* Who was in the middle stays there; Home says quietly that there is another edition. */
static void
test_in_the_middle (void)
{
  Desk *desk = begin ();
  g_autoptr(CandorSitting) sitting = sit (desk);

  desk_next (sitting);
  sitting = renew (desk, g_steal_pointer (&sitting));
  g_assert_cmpstr (candor_step_get_id (candor_sitting_get_step (sitting)), ==, "tone");
  assert_step (sitting, "asking", FALSE, TRUE);
  assert_step (sitting, "stopping", FALSE, FALSE);
  assert_card (desk, 1, "A yes to a newsletter now lasts for one year.", FALSE);

  g_clear_object (&sitting);
  desk_free (desk);
}

/* Nothing of what was learned changed its meaning. */
static void
test_reworded (void)
{
  Desk *desk = begin ();
  g_autoptr(CandorSitting) sitting = sit (desk);
  g_autoptr(GPtrArray) changes = NULL;

  desk_go (sitting, "tone");
  desk_next (sitting);
  g_clear_object (&sitting);
  desk_save (desk);
  install (desk, "2");
  desk_reopen (desk);
  desk_open (desk);
  assert_card (desk, 0, NULL, TRUE);

  sitting = sit (desk);
  assert_step (sitting, "tone", TRUE, FALSE);
  assert_card (desk, 0, NULL, FALSE);
  changes = candor_sitting_list_changes (sitting, get_step (sitting, "asking"));
  g_assert_cmpuint (changes->len, ==, 0);

  g_clear_object (&sitting);
  desk_free (desk);
}

static void
test_refused (void)
{
  Desk *desk = begin ();
  g_autoptr(CandorSitting) sitting = sit (desk);
  GAsyncResult *ready = NULL;
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) error = NULL;

  take_quiz (sitting, "true", "two");
  candor_sitting_begin_changed_async (sitting, desk_find_quiz (sitting, "quiz"), NULL, desk_ready, &ready);
  result = desk_wait (&ready);
  g_assert_null (candor_sitting_begin_attempt_finish (sitting, result, &error));
  g_assert_error (error, CANDOR_ERROR, CANDOR_ERROR_REFUSED);
  g_clear_object (&result);

  g_clear_object (&sitting);
  desk_free (desk);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/study/changes/pages", test_pages);
  g_test_add_func ("/study/changes/check", test_check);
  g_test_add_func ("/study/changes/quiz", test_quiz);
  g_test_add_func ("/study/changes/skipped", test_skipped);
  g_test_add_func ("/study/changes/missed-and-changed", test_missed_and_changed);
  g_test_add_func ("/study/changes/void", test_void);
  g_test_add_func ("/study/changes/void-under-way", test_void_under_way);
  g_test_add_func ("/study/changes/compare", test_compare);
  g_test_add_func ("/study/changes/copy-gone", test_copy_gone);
  g_test_add_func ("/study/changes/in-the-middle", test_in_the_middle);
  g_test_add_func ("/study/changes/reworded", test_reworded);
  g_test_add_func ("/study/changes/refused", test_refused);

  return g_test_run ();
}
