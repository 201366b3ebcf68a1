/* test-home.c - what stands on Home, where lessons and records are, odd drafts
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "desk.h"

static const char program[] =
  "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
  "<program format=\"1\" id=\"p\" edition=\"1\" language=\"en\">\n"
  "  <title>Program</title>\n"
  "  <audience id=\"shop\"><title>Shop</title><summary>Who sells.</summary></audience>\n"
  "  <audience id=\"desk\"><title>Desk</title><summary>Who answers.</summary></audience>\n"
  "  <path audience=\"shop\">\n"
  "    <take module=\"z\" required=\"yes\">First of all.</take>\n"
  "    <take module=\"broken\">It would help.</take>\n"
  "  </path>\n"
  "</program>\n";

static const char small[] =
  "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
  "<module format=\"1\" id=\"z\" edition=\"1\" language=\"en\" minutes=\"1\" licence=\"CC0-1.0\">\n"
  "  <title>Zeta</title>\n"
  "  <summary>One page.</summary>\n"
  "  <lesson id=\"l\"><title>L</title><page id=\"only\"><title>Only</title><p>Words.</p></page></lesson>\n"
  "</module>\n";

static const char broken[] =
  "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
  "<module format=\"1\" id=\"broken\" edition=\"1\" language=\"en\" minutes=\"1\" licence=\"CC0-1.0\">\n"
  "  <title>Broken</title>\n"
  "  <summary>One page.</summary>\n"
  "  <lesson id=\"l\"><title>L</title><page id=\"only\"><title>Only</title><p>Words<cite ref=\"gone\"/>.</p></page></lesson>\n"
  "</module>\n";

static CandorStudyModule *
get_card (Desk  *desk,
          guint  index)
{
  g_autoptr(CandorStudyModule) card = g_list_model_get_item (candor_study_get_modules (desk->study), index);

  g_assert_nonnull (card);

  return card;
}

static char *
list_cards (Desk *desk)
{
  GListModel *modules = candor_study_get_modules (desk->study);
  GString *titles = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (modules); i++)
    g_string_append_printf (titles, "%s%s", i > 0 ? ", " : "", candor_study_module_get_title (get_card (desk, i)));

  return g_string_free (titles, FALSE);
}

static char *
get_words (gpointer    object,
           const char *name)
{
  char *value;

  g_object_get (object, name, &value, NULL);

  return value;
}

static void
assert_words (gpointer    object,
              const char *name,
              const char *expected)
{
  g_autofree char *value = get_words (object, name);

  g_assert_cmpstr (value, ==, expected);
}

static Desk *
make_shop (void)
{
  Desk *desk = desk_new ();

  desk_write (desk, "program.xml", program);
  desk_write (desk, "z/module.xml", small);
  desk_write (desk, "broken/module.xml", broken);
  desk_install (desk, "older", 1, "a");
  desk_install (desk, "m", 2, "a");
  desk_reopen (desk);

  return desk;
}

static void
set_profile (Desk       *desk,
             const char *name,
             const char *audience)
{
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) error = NULL;
  GAsyncResult *ready = NULL;

  candor_study_set_profile_async (desk->study, name, audience, NULL, desk_ready, &ready);
  result = desk_wait (&ready);
  candor_study_set_profile_finish (desk->study, result, &error);
  g_assert_no_error (error);
}

static void
test_order (void)
{
  Desk *desk = make_shop ();
  g_autofree char *on_path = NULL;
  g_autofree char *by_title = NULL;
  gboolean required;

  desk_begin (desk);
  on_path = list_cards (desk);
  g_assert_cmpstr (on_path, ==, "Zeta, Broken, Module M");
  assert_words (get_card (desk, 0), "why", "First of all.");
  g_object_get (get_card (desk, 0), "required", &required, NULL);
  g_assert_true (required);
  g_assert_cmpint (candor_study_module_get_progress (get_card (desk, 1)), ==, CANDOR_PROGRESS_BROKEN);
  assert_words (get_card (desk, 1), "notice", "This lesson has 1 error and cannot be shown.");
  assert_words (get_card (desk, 2), "notice", "Edition 1 is installed too; edition 2 is shown.");

  set_profile (desk, NULL, "desk");
  g_assert_null (candor_study_get_name (desk->study));
  g_assert_cmpstr (candor_study_get_audience (desk->study), ==, "desk");
  by_title = list_cards (desk);
  g_assert_cmpstr (by_title, ==, "Broken, Module M, Zeta");
  g_assert_cmpuint (desk_count_events (desk, CANDOR_EVENT_PROFILE), ==, 2);

  desk_free (desk);
}

static void
test_continue (void)
{
  Desk *desk = make_shop ();
  g_autoptr(CandorSitting) sitting = NULL;
  g_autoptr(GAsyncResult) result = NULL;
  GAsyncResult *ready = NULL;
  g_autoptr(CandorSitting) small_one = NULL;

  desk_begin (desk);
  g_assert_cmpstr (candor_study_module_get_id (candor_study_get_continue (desk->study)), ==, "z");

  sitting = desk_sit (desk);
  g_assert_cmpstr (candor_study_module_get_id (candor_study_get_continue (desk->study)), ==, "m");
  g_assert_cmpint (candor_study_module_get_progress (get_card (desk, 2)), ==, CANDOR_PROGRESS_STARTED);
  desk_next (sitting);
  assert_words (get_card (desk, 2), "where", "Lesson 1 of 2 · Page two");
  desk_go (sitting, "quiz");
  assert_words (get_card (desk, 2), "where", "Quiz");

  /* A module without a quiz is done when its pages are. */
  candor_study_sit_async (desk->study, "z", NULL, desk_ready, &ready);
  result = desk_wait (&ready);
  small_one = candor_study_sit_finish (desk->study, result, NULL);
  g_assert_cmpstr (candor_study_module_get_id (candor_study_get_continue (desk->study)), ==, "z");
  desk_next (small_one);
  g_assert_cmpint (candor_study_module_get_progress (get_card (desk, 0)), ==, CANDOR_PROGRESS_COMPLETED);
  g_assert_cmpint (desk_count_events (desk, CANDOR_EVENT_MODULE_COMPLETED), ==, 1);
  g_assert_cmpstr (candor_study_module_get_id (candor_study_get_continue (desk->study)), ==, "m");

  g_clear_object (&result);
  g_clear_object (&small_one);
  g_clear_object (&sitting);
  desk_reopen (desk);
  g_assert_cmpstr (candor_study_module_get_id (candor_study_get_continue (desk->study)), ==, "m");
  g_assert_cmpint (candor_study_module_get_progress (get_card (desk, 0)), ==, CANDOR_PROGRESS_COMPLETED);
  assert_words (get_card (desk, 2), "where", "Quiz");

  desk_free (desk);
}

static void
test_score (void)
{
  Desk *desk = desk_new ();
  g_autoptr(CandorSitting) sitting = NULL;
  g_autoptr(CandorAttempt) attempt = NULL;
  double fraction;

  desk_begin (desk);
  sitting = desk_sit (desk);
  assert_words (get_card (desk, 0), "score", NULL);
  attempt = desk_attempt (sitting, "quiz", FALSE);
  desk_answer (desk_find_question (attempt, "three"), "b", CANDOR_CERTAINTY_GUESS);
  desk_finish (attempt);
  assert_words (get_card (desk, 0), "score", "0.3 of 3");
  g_clear_object (&attempt);
  attempt = desk_attempt (sitting, "quiz", FALSE);
  desk_answer (desk_find_question (attempt, "one"), "a", CANDOR_CERTAINTY_GUESS);
  desk_answer (desk_find_question (attempt, "two"), "true", CANDOR_CERTAINTY_GUESS);
  desk_answer (desk_find_question (attempt, "three"), "a", CANDOR_CERTAINTY_GUESS);
  desk_finish (attempt);
  assert_words (get_card (desk, 0), "score", "3 of 3");
  g_object_get (get_card (desk, 0), "fraction", &fraction, NULL);
  g_assert_cmpfloat (fraction, ==, 0.2);

  g_clear_object (&attempt);
  g_clear_object (&sitting);
  desk_free (desk);
}

static void
on_catalogue (GObject    *object,
              GParamSpec *pspec,
              gpointer    user_data)
{
  guint *n = user_data;

  (*n)++;
}

static void
test_new_catalogue (void)
{
  Desk *desk = desk_new ();
  g_autoptr(CandorCatalogue) more = NULL;
  const char *folders[] = { desk->lessons, NULL };
  g_autofree char *cards = NULL;
  guint n_notified = 0;

  desk_begin (desk);
  desk_write (desk, "z/module.xml", small);
  more = candor_catalogue_scan (folders, (CandorDay) { 2026, 11, 24 });
  g_signal_connect (desk->study, "notify::catalogue", G_CALLBACK (on_catalogue), &n_notified);
  candor_study_set_catalogue (desk->study, more);
  candor_study_set_catalogue (desk->study, more);
  g_assert_cmpuint (n_notified, ==, 1);
  cards = list_cards (desk);
  g_assert_cmpstr (cards, ==, "Module M, Zeta");

  desk_free (desk);
}

/* Drafts of another edition, or damaged ones, are read for what they hold. */
static void
test_odd_drafts (void)
{
  static const struct { const char *item, *text, *picked; } cases[] = {
    { "c2", "a,gone,b|none", "a,b" },
    { "c1", "a,b|sure", "b" },
    { "c1", "gone|fairly", "" },
    { "c2", "a", "a" },
    { "c2", "||", "" },
    { "c2", ",,,|what", "" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      Desk *desk = desk_new ();
      g_autoptr(CandorSitting) sitting = NULL;
      CandorRecord *record;

      desk_begin (desk);
      desk_close (desk);
      record = candor_record_open (desk->path, CANDOR_RECORD_MUST_EXIST, &desk->clock, "test", NULL, NULL);
      g_assert_true (candor_record_set_draft (record, "m", cases[i].item, cases[i].text, NULL));
      candor_record_close (record);

      desk_reopen (desk);
      sitting = desk_sit (desk);
      desk_assert_picked (desk_find_check (sitting, cases[i].item), cases[i].picked);
      g_clear_object (&sitting);
      desk_free (desk);
    }
}

static void
test_paths (void)
{
  g_autofree char *record = NULL;
  g_autofree char *given_record = candor_study_dup_record_path ("own.db");
  const char *given[] = { "one", "two", NULL };
  g_auto(GStrv) folders = NULL;
  g_auto(GStrv) named = NULL;
  g_auto(GStrv) chosen = NULL;
  g_autofree char *elsewhere = NULL;
  Desk *desk = desk_new ();
  g_autoptr(CandorStudy) other = NULL;

  g_assert_cmpstr (g_get_user_data_dir (), ==, "/nowhere/data");
  record = candor_study_dup_record_path (NULL);
  g_assert_cmpstr (record, ==, "/nowhere/data/candor/record.db");
  g_assert_cmpstr (given_record, ==, "own.db");
  folders = candor_study_dup_lesson_folders (NULL);
  for (gsize i = 0; folders[i] != NULL; i++)
    g_assert_true (g_file_test (folders[i], G_FILE_TEST_IS_DIR));

  g_setenv ("CANDOR_LESSONS", "/elsewhere", TRUE);
  g_setenv ("CANDOR_RECORD", "/elsewhere/r.db", TRUE);
  named = candor_study_dup_lesson_folders (NULL);
  g_assert_cmpstr (named[0], ==, "/elsewhere");
  g_assert_null (named[1]);
  elsewhere = candor_study_dup_record_path ("");
  g_assert_cmpstr (elsewhere, ==, "/elsewhere/r.db");
  chosen = candor_study_dup_lesson_folders (given);
  g_assert_cmpstr (chosen[0], ==, "one");
  g_assert_cmpstr (chosen[1], ==, "two");
  g_unsetenv ("CANDOR_LESSONS");
  g_unsetenv ("CANDOR_RECORD");

  /* Two records in one folder keep their backups apart. */
  g_assert_true (g_str_has_suffix (candor_study_get_backup_folder (desk->study), "/own/backups"));
  other = candor_study_new ("/nowhere/mara.db", desk->catalogue, NULL);
  g_assert_cmpstr (candor_study_get_backup_folder (other), ==, "/nowhere/mara-backups");
  g_assert_cmpuint (candor_study_get_today (other).year, >=, 2024);

  g_clear_object (&other);
  desk_free (desk);
}

static void
test_system_clock (void)
{
  const CandorClock *clock = candor_clock_get_system ();
  CandorMoment one, two;
  guint8 bytes[64] = { 0 };
  guint n_zero = 0;

  clock->now (&one, clock->user_data);
  clock->now (&two, clock->user_data);
  g_assert_cmpint (ABS (one.utc_us - g_get_real_time ()), <, 5 * G_USEC_PER_SEC);
  g_assert_cmpint (two.boot_ms, >=, one.boot_ms);
  g_assert_cmpint (one.boot_ms, >, 0);
  g_assert_cmpstr (one.boot_id, ==, two.boot_id);
  g_assert_cmpint (ABS (one.offset_minutes), <=, 14 * 60);

  clock->random (bytes, sizeof bytes, clock->user_data);
  for (gsize i = 0; i < sizeof bytes; i++)
    n_zero += bytes[i] == 0 ? 1 : 0;
  g_assert_cmpuint (n_zero, <, 16);
}

int
main (int    argc,
      char **argv)
{
  g_setenv ("XDG_DATA_HOME", "/nowhere/data", TRUE);
  g_unsetenv ("CANDOR_LESSONS");
  g_unsetenv ("CANDOR_RECORD");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/study/home/order", test_order);
  g_test_add_func ("/study/home/continue", test_continue);
  g_test_add_func ("/study/home/score", test_score);
  g_test_add_func ("/study/home/new-catalogue", test_new_catalogue);
  g_test_add_func ("/study/odd-drafts", test_odd_drafts);
  g_test_add_func ("/study/paths", test_paths);
  g_test_add_func ("/study/system-clock", test_system_clock);

  return g_test_run ();
}
