/* test-language.c - one module in two languages
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <string.h>

#include "desk.h"

/* The module of the other tests with German words at the places that are looked at. */
static void
install_german (Desk  *desk,
                guint  edition)
{
  g_autofree char *path = g_build_filename (desk->lessons, "m", "module.xml", NULL);
  g_autofree char *number = g_strdup_printf ("edition=\"%u\"", edition);
  g_autofree char *text = NULL;
  g_autoptr(GString) edited = NULL;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  edited = g_string_new (text);
  g_string_replace (edited, "edition=\"1\"", number, 1);
  g_string_replace (edited, "language=\"en\"", "language=\"de\"", 1);
  g_string_replace (edited, "Module M", "Modul M", 0);
  g_string_replace (edited, "Page two", "Seite zwei", 0);
  g_string_replace (edited, "Which ones?", "Welche?", 0);
  g_string_replace (edited, "Which?", "Was denn?", 0);
  g_string_replace (edited, "One?", "Eins?", 0);
  g_string_replace (edited, "Two?", "Zwei?", 0);
  g_string_replace (edited, "Three?", "Drei?", 0);
  g_string_replace (edited, "Four?", "Vier?", 0);
  desk_write (desk, "m/module.de.xml", edited->str);
}

static Desk *
desk_new_with_german (void)
{
  Desk *desk = desk_new ();

  install_german (desk, 1);
  desk_reopen (desk);
  desk_begin (desk);

  return desk;
}

static CandorSitting *
switch_to (CandorSitting *sitting,
           const char    *language)
{
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) error = NULL;
  GAsyncResult *ready = NULL;
  CandorSitting *other;

  candor_sitting_switch_async (sitting, language, NULL, desk_ready, &ready);
  result = desk_wait (&ready);
  other = candor_sitting_switch_finish (sitting, result, &error);
  g_assert_no_error (error);

  return other;
}

static void
assert_asks (CandorQuestion *question,
             const char     *words)
{
  g_assert_cmpstr (candor_text_get_plain (candor_item_get_prompt (candor_question_get_item (question))), ==, words);
}

typedef struct
{
  const char *kind;
  GString    *found;
} Search;

static gboolean
note_language (const CandorEvent *event,
               gpointer           user_data)
{
  Search *search = user_data;

  if (strcmp (candor_event_kind_to_string (event->kind), search->kind) == 0)
    g_string_append_printf (search->found, "%s%s", search->found->len > 0 ? " " : "", event->language);

  return TRUE;
}

/* The languages of all events of a kind, in order; read from the file. */
static char *
list_languages (Desk       *desk,
                const char *kind)
{
  g_autoptr(CandorRecord) record = candor_record_open (desk->path, CANDOR_RECORD_READ_ONLY, NULL, NULL, NULL, NULL);
  Search search = { kind, g_string_new (NULL) };

  g_assert_nonnull (record);
  g_assert_true (candor_record_foreach (record, 0, note_language, &search, NULL));

  return g_string_free (search.found, FALSE);
}

static void
assert_languages (Desk       *desk,
                  const char *kind,
                  const char *expected)
{
  g_autofree char *found = list_languages (desk, kind);

  g_assert_cmpstr (found, ==, expected);
}

/* -------------------------------------------------------------------- pages */

static void
test_draft_comes_along (void)
{
  Desk *desk = desk_new_with_german ();
  g_autoptr(CandorSitting) english = desk_sit (desk);
  g_autoptr(CandorSitting) german = NULL;
  g_autoptr(CandorSitting) again = NULL;
  CandorQuestion *question;
  g_autoptr(GListModel) options = NULL;
  g_autofree char *first = NULL;

  desk_go (english, "p2");
  question = desk_find_check (english, "c2");
  candor_question_pick (question, "b", TRUE);
  candor_question_pick (question, "d", TRUE);
  {
    g_autoptr(CandorQuestionOption) option = g_list_model_get_item (candor_question_get_options (question), 0);

    first = g_strdup (candor_question_option_get_option (option)->id);
  }

  german = switch_to (english, "de");
  g_assert_cmpstr (candor_module_get_language (candor_sitting_get_module (german)), ==, "de");
  g_assert_cmpstr (candor_step_get_id (candor_sitting_get_step (german)), ==, "p2");
  g_assert_cmpstr (candor_step_get_title (candor_sitting_get_step (german)), ==, "Seite zwei");
  question = desk_find_check (german, "c2");
  assert_asks (question, "Welche?");
  desk_assert_picked (question, "b,d");
  {
    g_autoptr(CandorQuestionOption) option = g_list_model_get_item (candor_question_get_options (question), 0);

    g_assert_cmpstr (candor_question_option_get_option (option)->id, ==, first);
  }

  candor_question_pick (question, "d", FALSE);
  candor_question_pick (question, "a", TRUE);
  desk_check (question);
  assert_languages (desk, "answered", "de");
  assert_languages (desk, "module-started", "en de");

  /* It is answered in every language, and what was said to it is said again. */
  again = switch_to (german, "en");
  question = desk_find_check (again, "c2");
  assert_asks (question, "Which ones?");
  g_assert_false (candor_question_is_open (question));
  g_assert_cmpint (candor_outcome_get_verdict (candor_question_get_outcome (question)), ==, CANDOR_VERDICT_RIGHT);
  g_assert_cmpuint (candor_question_get_tries (question), ==, 1);

  g_clear_object (&english);
  g_clear_object (&german);
  g_clear_object (&again);
  desk_free (desk);
}

/* A try that was only begun has no draft yet. */
static void
test_try_comes_along (void)
{
  Desk *desk = desk_new_with_german ();
  g_autoptr(CandorSitting) english = desk_sit (desk);
  g_autoptr(CandorSitting) german = NULL;
  CandorQuestion *question = desk_find_check (english, "c1");

  desk_answer (question, "b", CANDOR_CERTAINTY_NONE);
  candor_question_try_again (question);
  german = switch_to (english, "de");
  question = desk_find_check (german, "c1");
  g_assert_true (candor_question_is_open (question));
  g_assert_null (candor_question_get_outcome (question));
  g_assert_cmpuint (candor_question_get_tries (question), ==, 1);
  desk_answer (question, "a", CANDOR_CERTAINTY_NONE);
  assert_languages (desk, "answered", "en de");

  g_clear_object (&english);
  g_clear_object (&german);
  desk_free (desk);
}

/* What is picked while the other text is fetched is there as well, and the old
 * sitting writes nothing over it. */
static void
test_late_pick_comes_along (void)
{
  Desk *desk = desk_new_with_german ();
  g_autoptr(CandorSitting) english = desk_sit (desk);
  g_autoptr(CandorSitting) german = NULL;
  g_autoptr(GAsyncResult) result = NULL;
  g_autofree char *draft = NULL;
  GAsyncResult *ready = NULL;

  candor_question_pick (desk_find_check (english, "c1"), "a", TRUE);
  candor_sitting_switch_async (english, "de", NULL, desk_ready, &ready);
  candor_question_pick (desk_find_check (english, "c1"), "c", TRUE);
  result = desk_wait (&ready);
  german = candor_sitting_switch_finish (english, result, NULL);
  g_clear_object (&result);
  g_assert_nonnull (german);
  desk_assert_picked (desk_find_check (german, "c1"), "c");
  candor_question_pick (desk_find_check (german, "c1"), "b", TRUE);
  candor_question_pick (desk_find_check (english, "c1"), "a", TRUE);
  desk_save (desk);
  g_clear_object (&english);
  desk_save (desk);

  draft = desk_read_draft (desk, "c1");
  g_assert_nonnull (draft);
  g_assert_nonnull (strstr (draft, "b"));

  g_clear_object (&german);
  desk_free (desk);
}

/* --------------------------------------------------------------------- quiz */

static void
test_attempt_comes_along (void)
{
  Desk *desk = desk_new_with_german ();
  g_autoptr(CandorSitting) english = desk_sit (desk);
  g_autoptr(CandorSitting) german = NULL;
  g_autoptr(CandorAttempt) attempt = NULL;
  CandorAttempt *same;
  CandorResult *result;
  guint position;

  desk_go (english, "quiz");
  attempt = desk_attempt (english, "quiz", FALSE);
  desk_answer (desk_find_question (attempt, "one"), "a", CANDOR_CERTAINTY_SURE);
  desk_attempt_go (attempt, 2);
  position = candor_attempt_get_position (attempt);
  candor_question_pick (desk_find_question (attempt, "three"), "a", TRUE);
  candor_question_set_certainty (desk_find_question (attempt, "three"), CANDOR_CERTAINTY_FAIRLY);

  german = switch_to (english, "de");
  g_assert_cmpstr (candor_step_get_id (candor_sitting_get_step (german)), ==, "quiz");
  same = candor_sitting_get_attempt (german, desk_find_quiz (german, "quiz"));
  g_assert_nonnull (same);
  g_assert_cmpstr (candor_module_get_language (candor_attempt_get_module (same)), ==, "de");
  g_assert_cmpuint (candor_attempt_get_position (same), ==, position);
  g_assert_cmpuint (candor_attempt_get_n_answered (same), ==, 1);
  assert_asks (desk_find_question (same, "one"), "Eins?");
  g_assert_nonnull (candor_question_get_outcome (desk_find_question (same, "one")));
  desk_assert_picked (desk_find_question (same, "three"), "a");
  g_assert_cmpint (candor_question_get_certainty (desk_find_question (same, "three")), ==, CANDOR_CERTAINTY_FAIRLY);

  desk_check (desk_find_question (same, "three"));
  desk_answer (desk_find_question (same, "two"), "true", CANDOR_CERTAINTY_GUESS);
  desk_finish (same);
  result = candor_attempt_get_result (same);
  g_assert_cmpuint (candor_result_get_percent (result), ==, 100);
  g_assert_cmpuint (desk_count_events (desk, CANDOR_EVENT_ATTEMPT_BEGAN), ==, 1);
  assert_languages (desk, "attempt-began", "en");
  assert_languages (desk, "answered", "en de de");
  assert_languages (desk, "attempt-finished", "de");

  g_clear_object (&attempt);
  g_clear_object (&english);
  g_clear_object (&german);
  desk_free (desk);
}

/* Begun in one language, gone on with in another after the program has ended. */
static void
test_attempt_after_restart (void)
{
  Desk *desk = desk_new_with_german ();
  CandorSitting *sitting = desk_sit (desk);
  CandorAttempt *attempt = desk_attempt (sitting, "quiz", FALSE);
  const char * const languages[] = { "de-AT", "en", NULL };

  desk_answer (desk_find_question (attempt, "one"), "b", CANDOR_CERTAINTY_SURE);
  g_object_unref (attempt);
  g_object_unref (sitting);
  desk_close (desk);

  desk_reopen (desk);
  candor_study_set_languages (desk->study, languages);
  desk_open (desk);
  sitting = desk_sit (desk);
  g_assert_cmpstr (candor_module_get_language (candor_sitting_get_module (sitting)), ==, "de");
  attempt = candor_sitting_get_attempt (sitting, desk_find_quiz (sitting, "quiz"));
  g_assert_nonnull (attempt);
  assert_asks (desk_find_question (attempt, "one"), "Eins?");
  g_assert_cmpint (candor_outcome_get_verdict (candor_question_get_outcome (desk_find_question (attempt, "one"))),
                   ==, CANDOR_VERDICT_WRONG);

  g_object_unref (sitting);
  desk_free (desk);
}

/* An attempt is of one edition; the translation of another one is not it. */
static void
test_other_edition (void)
{
  Desk *desk = desk_new ();
  CandorSitting *english, *german;
  CandorAttempt *attempt;

  desk_install (desk, "m", 2, "a");
  install_german (desk, 1);
  {
    g_autofree char *path = g_build_filename (desk->lessons, "m", "module.de.xml", NULL);
    g_autofree char *text = NULL;
    g_autoptr(GString) edited = NULL;

    g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
    edited = g_string_new (text);
    g_string_replace (edited, "edition=\"2\"", "edition=\"1\"", 1);
    desk_write (desk, "m/module.de.xml", edited->str);
  }
  desk_reopen (desk);
  desk_begin (desk);

  english = desk_sit (desk);
  attempt = desk_attempt (english, "quiz", FALSE);
  desk_answer (desk_find_question (attempt, "one"), "a", CANDOR_CERTAINTY_SURE);
  g_object_unref (attempt);
  german = switch_to (english, "de");
  g_assert_cmpuint (candor_module_get_edition (candor_sitting_get_module (german)), ==, 1);
  attempt = candor_sitting_get_attempt (german, desk_find_quiz (german, "quiz"));
  g_assert_nonnull (attempt);
  g_assert_cmpstr (candor_module_get_language (candor_attempt_get_module (attempt)), ==, "en");
  assert_asks (desk_find_question (attempt, "one"), "One?");
  g_assert_nonnull (candor_question_get_outcome (desk_find_question (attempt, "one")));

  g_object_unref (english);
  g_object_unref (german);
  desk_free (desk);
}

/* The German text, once taught, is enough to go on when no file is left. */
static void
test_kept_text (void)
{
  Desk *desk = desk_new_with_german ();
  CandorSitting *english = desk_sit (desk);
  CandorSitting *german = switch_to (english, "de");
  CandorAttempt *attempt = desk_attempt (german, "quiz", FALSE);
  g_auto(GStrv) languages = NULL;

  g_object_unref (attempt);
  g_object_unref (english);
  g_object_unref (german);
  desk_close (desk);

  desk_write (desk, "m/module.xml", "<module");
  desk_write (desk, "m/module.de.xml", "<module");
  desk_reopen (desk);
  desk_open (desk);
  german = desk_sit (desk);
  g_assert_cmpstr (candor_module_get_language (candor_sitting_get_module (german)), ==, "de");
  languages = candor_sitting_dup_languages (german);
  g_assert_cmpuint (g_strv_length (languages), ==, 1);
  attempt = candor_sitting_get_attempt (german, desk_find_quiz (german, "quiz"));
  g_assert_nonnull (attempt);
  assert_asks (desk_find_question (attempt, "one"), "Eins?");

  g_object_unref (german);
  desk_free (desk);
}

/* ------------------------------------------------------------------- choosing */

static void
test_not_there (void)
{
  Desk *desk = desk_new_with_german ();
  g_autoptr(CandorSitting) sitting = desk_sit (desk);
  g_autoptr(CandorSitting) same = NULL;
  g_auto(GStrv) languages = candor_sitting_dup_languages (sitting);
  g_autofree char *joined = g_strjoinv (" ", languages);
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) error = NULL;
  GAsyncResult *ready = NULL;

  g_assert_cmpstr (joined, ==, "en de");
  candor_sitting_switch_async (sitting, "fr", NULL, desk_ready, &ready);
  result = desk_wait (&ready);
  g_assert_null (candor_sitting_switch_finish (sitting, result, &error));
  g_assert_error (error, CANDOR_ERROR, CANDOR_ERROR_NOT_FOUND);
  g_clear_object (&result);
  g_assert_nonnull (strstr (error->message, "Français"));
  same = switch_to (sitting, "en");
  g_assert_true (same == sitting);

  g_clear_object (&same);
  g_clear_object (&sitting);
  desk_free (desk);
}

static void
assert_home (Desk       *desk,
             const char *language,
             const char *title)
{
  const char * const languages[] = { language, NULL };
  g_autoptr(CandorStudyModule) card = NULL;

  candor_study_set_languages (desk->study, languages);
  card = g_list_model_get_item (candor_study_get_modules (desk->study), 0);
  g_assert_cmpstr (candor_study_module_get_title (card), ==, title);
}

static void
test_home (void)
{
  Desk *desk = desk_new_with_german ();

  assert_home (desk, "fr", "Module M");
  assert_home (desk, "de", "Modul M");
  assert_home (desk, "en-GB", "Module M");

  desk_free (desk);
}

static void
test_desktop (void)
{
  g_auto(GStrv) languages = NULL;
  g_autofree char *joined = NULL;

  g_setenv ("LANGUAGE", "de_AT:fr_CH.UTF-8:sr@latin", TRUE);
  g_setenv ("LC_ALL", "en_US.UTF-8", TRUE);
  languages = candor_study_dup_languages ("nl");
  joined = g_strjoinv (" ", languages);
  g_test_message ("%s", joined);
  g_assert_true (g_str_has_prefix (joined, "nl de-AT de fr-CH fr"));
  g_assert_null (strpbrk (joined, "._@"));
  g_assert_false (g_strv_contains ((const char * const *) languages, "C"));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/study/language/draft-comes-along", test_draft_comes_along);
  g_test_add_func ("/study/language/try-comes-along", test_try_comes_along);
  g_test_add_func ("/study/language/late-pick-comes-along", test_late_pick_comes_along);
  g_test_add_func ("/study/language/attempt-comes-along", test_attempt_comes_along);
  g_test_add_func ("/study/language/attempt-after-restart", test_attempt_after_restart);
  g_test_add_func ("/study/language/other-edition", test_other_edition);
  g_test_add_func ("/study/language/kept-text", test_kept_text);
  g_test_add_func ("/study/language/not-there", test_not_there);
  g_test_add_func ("/study/language/home", test_home);
  g_test_add_func ("/study/language/desktop", test_desktop);

  return g_test_run ();
}
