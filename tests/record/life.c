/* life.c - a record is made, lived with, closed and found again
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <string.h>

#include "record-tools.h"

typedef struct
{
  Tools *tools;
  char  *folder;
  char  *path;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->tools = tools_new ();
  fixture->folder = tools_make_folder ();
  fixture->path = g_build_filename (fixture->folder, "record.db", NULL);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  tools_remove_folder (fixture->folder);
  g_free (fixture->folder);
  g_free (fixture->path);
  tools_free (fixture->tools);
}

static gboolean
collect_cb (const CandorEvent *event,
            gpointer           user_data)
{
  g_string_append_printf (user_data, "%s ", candor_event_kind_to_string (event->kind));

  return TRUE;
}

static void
test_events (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr(CandorRecord) record = tools_open (fixture->tools, fixture->path, CANDOR_RECORD_CREATE);
  g_autoptr(GString) kinds = g_string_new (NULL);
  g_autoptr(GError) error = NULL;

  g_assert_cmpint (tools_count (record), ==, 1);
  tools_live (fixture->tools, record, "consent");
  g_clear_pointer (&record, candor_record_close);

  record = tools_open (fixture->tools, fixture->path, CANDOR_RECORD_MUST_EXIST);
  candor_record_foreach (record, 0, collect_cb, kinds, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (kinds->str, ==,
                   "began profile module-started page-read answered page-read attempt-began answered answered answered "
                   "attempt-finished module-completed ");
  tools_assert_intact (record);
}

static gboolean
check_answer_cb (const CandorEvent *event,
                 gpointer           user_data)
{
  gboolean *seen = user_data;

  *seen = TRUE;
  g_assert_cmpint (event->seq, ==, 2);
  g_assert_cmpstr (event->module, ==, "con\"sent");
  g_assert_cmpuint (event->edition, ==, 7);
  g_assert_cmpstr (event->language, ==, "de");
  g_assert_cmpint (event->moment.utc_us, ==, TOOLS_START_US + 2 * G_USEC_PER_SEC);
  g_assert_cmpint (event->moment.offset_minutes, ==, 60);
  g_assert_cmpstr (event->moment.boot_id, ==, "1b4e28ba-2fa1-11d2-883f-0016d3cca427");
  g_assert_cmpstr (event->program_version, ==, "0.1.0");
  g_assert_true (event->has_content);
  g_assert_cmpstr (event->item, ==, "q");
  g_assert_cmpstr (event->text, ==, "a \"word\" \\ in\nlines,\ttabs \x01 and ümläute 🙂");
  g_assert_cmpuint (event->seed, ==, G_MAXUINT64);
  g_assert_cmpuint (event->try_number, ==, 3);
  g_assert_cmpint (event->points.num, ==, -2);
  g_assert_cmpint (event->points.den, ==, 3);
  g_assert_cmpint (event->possible.den, ==, 0);
  g_assert_true (event->passed);
  g_assert_cmpuint (g_strv_length ((char **) event->items), ==, 2);
  g_assert_cmpstr (event->items[1], ==, "b,\"");
  g_assert_null (event->objectives);
  g_assert_null (event->page);
  g_assert_cmpuint (strlen (event->hash), ==, 64);

  return FALSE;
}

static void
test_fields (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr(CandorRecord) record = tools_open (fixture->tools, fixture->path, CANDOR_RECORD_CREATE);
  const char *items[] = { "a", "b,\"", NULL };
  const char *none[] = { NULL };
  CandorEvent event = {
    .kind = CANDOR_EVENT_ANSWERED, .module = "con\"sent", .digest = "00", .edition = 7, .language = "de",
    .item = "q", .items = items, .objectives = none, .seed = G_MAXUINT64, .try_number = 3,
    .points = { -2, 3 }, .passed = TRUE, .text = "a \"word\" \\ in\nlines,\ttabs \x01 and ümläute 🙂",
  };
  gboolean seen = FALSE;
  g_autoptr(GError) error = NULL;

  tools_append (record, &event);
  g_assert_cmpint (event.seq, ==, 2);
  candor_record_foreach (record, 1, check_answer_cb, &seen, &error);
  g_assert_no_error (error);
  g_assert_true (seen);
  tools_assert_intact (record);
}

static void
test_no_text (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr(CandorRecord) record = tools_open (fixture->tools, fixture->path, CANDOR_RECORD_CREATE);
  CandorEvent event = { .kind = CANDOR_EVENT_PROFILE, .name = "\xff\xfe" };
  g_autoptr(GError) error = NULL;

  g_assert_false (candor_record_append (record, &event, NULL, NULL, &error));
  g_assert_error (error, CANDOR_ERROR, CANDOR_ERROR_INVALID);
  g_assert_cmpint (tools_count (record), ==, 1);
  tools_assert_intact (record);
}

static void
test_drafts (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr(CandorRecord) record = tools_open (fixture->tools, fixture->path, CANDOR_RECORD_CREATE);
  g_autoptr(GHashTable) drafts = NULL;
  g_autoptr(GError) error = NULL;
  g_autofree char *text = NULL;

  g_assert_null (candor_record_dup_draft (record, "consent", "q1", &error));
  g_assert_no_error (error);
  g_assert_true (candor_record_set_draft (record, "consent", "q1", "a", &error));
  g_assert_true (candor_record_set_draft (record, "consent", "q1", "a,b", &error));
  g_assert_true (candor_record_set_draft (record, "consent", "x/q2", "c", &error));
  g_assert_true (candor_record_set_draft (record, "other", "q1", "d", &error));
  g_assert_true (candor_record_set_draft (record, "other", "q9", "e", &error));
  g_assert_true (candor_record_set_draft (record, "other", "q9", NULL, &error));
  g_clear_pointer (&record, candor_record_close);

  record = tools_open (fixture->tools, fixture->path, CANDOR_RECORD_MUST_EXIST);
  text = candor_record_dup_draft (record, "consent", "q1", &error);
  g_assert_cmpstr (text, ==, "a,b");
  drafts = candor_record_list_drafts (record, "consent", &error);
  g_assert_cmpuint (g_hash_table_size (drafts), ==, 2);
  g_assert_cmpstr (g_hash_table_lookup (drafts, "x/q2"), ==, "c");
  g_assert_null (candor_record_dup_draft (record, "other", "q9", &error));
  g_assert_no_error (error);

  /* The answer takes its draft away, and no other. */
  tools_answer (record, "other", NULL, "q1", "d");
  g_assert_null (candor_record_dup_draft (record, "other", "q1", &error));
  g_assert_no_error (error);
  g_clear_pointer (&drafts, g_hash_table_unref);
  drafts = candor_record_list_drafts (record, "consent", &error);
  g_assert_cmpuint (g_hash_table_size (drafts), ==, 2);
}

static void
test_positions (Fixture       *fixture,
                gconstpointer  data)
{
  g_autoptr(CandorRecord) record = tools_open (fixture->tools, fixture->path, CANDOR_RECORD_CREATE);
  g_autoptr(GError) error = NULL;
  g_autofree char *step = NULL;
  g_autofree char *first = NULL;
  g_autofree char *last = NULL;

  g_assert_null (candor_record_dup_last_module (record, &error));
  g_assert_null (candor_record_dup_position (record, "consent", &error));
  g_assert_no_error (error);
  candor_record_set_position (record, "consent", "asking", &error);
  candor_record_set_position (record, "welcome", "start", &error);
  first = candor_record_dup_last_module (record, &error);
  g_assert_cmpstr (first, ==, "welcome");

  /* Also when the clock goes back. */
  fixture->tools->now_us = 0;
  candor_record_set_position (record, "consent", "banner", &error);
  step = candor_record_dup_position (record, "consent", &error);
  last = candor_record_dup_last_module (record, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (step, ==, "banner");
  g_assert_cmpstr (last, ==, "consent");
}

static void
test_states (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr(CandorRecord) record = tools_open (fixture->tools, fixture->path, CANDOR_RECORD_CREATE);
  g_autoptr(GPtrArray) modules = NULL, attempts = NULL, answers = NULL, checks = NULL;
  g_autoptr(GHashTable) pages = NULL;
  g_autoptr(GError) error = NULL;
  g_autofree char *name = NULL;
  g_autofree char *audience = NULL;
  const CandorModuleState *module;
  const CandorAttemptState *attempt;
  const CandorEvent *answer;

  tools_live (fixture->tools, record, "consent");
  tools_answer (record, "consent", NULL, "check-1", "ask");

  modules = candor_record_list_modules (record, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (modules->len, ==, 1);
  module = g_ptr_array_index (modules, 0);
  g_assert_cmpstr (module->module, ==, "consent");
  g_assert_cmpuint (module->edition, ==, 2);
  g_assert_cmpuint (module->completed_edition, ==, 2);
  g_assert_cmpuint (module->n_pages_read, ==, 2);
  g_assert_cmpint (module->started_us, ==, TOOLS_START_US + 3 * G_USEC_PER_SEC);
  g_assert_cmpint (module->completed_us, ==, TOOLS_START_US + 12 * G_USEC_PER_SEC);
  g_assert_cmpint (module->last_us, ==, TOOLS_START_US + 13 * G_USEC_PER_SEC);

  pages = candor_record_list_pages (record, "consent", &error);
  g_assert_cmpuint (g_hash_table_size (pages), ==, 2);
  g_assert_true (g_hash_table_contains (pages, "banner"));

  attempts = candor_record_list_attempts (record, "consent", &error);
  g_assert_no_error (error);
  g_assert_cmpuint (attempts->len, ==, 1);
  attempt = g_ptr_array_index (attempts, 0);
  g_assert_cmpstr (attempt->quiz, ==, "quiz");
  g_assert_cmpuint (attempt->seed, ==, G_MAXUINT64 - 1);
  g_assert_cmpuint (g_strv_length (attempt->items), ==, 3);
  g_assert_cmpstr (attempt->items[0], ==, "q2");
  g_assert_cmpint (attempt->points.num, ==, 2);
  g_assert_cmpint (attempt->possible.num, ==, 3);
  g_assert_true (attempt->passed);
  g_assert_cmpint (attempt->finished_us, >, attempt->began_us);

  answers = candor_record_list_answers (record, "consent", attempt->id, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (answers->len, ==, 3);
  answer = g_ptr_array_index (answers, 0);
  g_assert_cmpstr (answer->item, ==, "q2");
  g_assert_cmpstr (answer->response, ==, "a,c");
  g_assert_cmpstr (answer->misconceptions[1], ==, "small-print");

  /* Of two tries the newest. */
  checks = candor_record_list_answers (record, "consent", NULL, &error);
  g_assert_cmpuint (checks->len, ==, 1);
  answer = g_ptr_array_index (checks, 0);
  g_assert_cmpstr (answer->response, ==, "ask");

  g_assert_true (candor_record_get_profile (record, &name, &audience, &error));
  g_assert_cmpstr (name, ==, "Ada Zürn");
  g_assert_cmpstr (audience, ==, "shop");
}

static void
test_summary (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr(CandorRecord) record = tools_open (fixture->tools, fixture->path, CANDOR_RECORD_CREATE);
  CandorEvent event = { .kind = CANDOR_EVENT_CONSENT, .text = "sounds", .passed = TRUE };
  CandorRecordSummary summary;
  g_autoptr(GError) error = NULL;

  tools_append (record, &event);
  g_assert_true (candor_record_summarise (record, &summary, &error));
  g_assert_cmpint (summary.n_events, ==, 2);
  g_assert_cmpint (summary.first_us, ==, TOOLS_START_US + G_USEC_PER_SEC);
  g_assert_cmpint (summary.last_us, ==, TOOLS_START_US + 2 * G_USEC_PER_SEC);
  g_assert_cmpint (summary.bytes, >, 4096);
  g_assert_cmpstr (summary.head, ==, event.hash);
  g_assert_cmpstr (candor_record_get_path (record), ==, fixture->path);
}

static void
test_other_program (Fixture       *fixture,
                    gconstpointer  data)
{
  g_autoptr(CandorRecord) window = tools_open (fixture->tools, fixture->path, CANDOR_RECORD_CREATE);
  g_autoptr(CandorRecord) other = tools_open (fixture->tools, fixture->path, CANDOR_RECORD_MUST_EXIST);

  g_assert_false (candor_record_has_changed (window));
  tools_answer (window, "consent", NULL, "q1", "a");
  g_assert_false (candor_record_has_changed (window));
  tools_answer (other, "consent", NULL, "q1", "b");
  g_assert_true (candor_record_has_changed (window));
  g_assert_false (candor_record_has_changed (window));
  tools_answer (window, "consent", NULL, "q1", "c");
  g_assert_cmpint (tools_count (other), ==, 4);
  tools_assert_intact (window);
}

static void
test_clock (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr(CandorRecord) record = tools_open (fixture->tools, fixture->path, CANDOR_RECORD_CREATE);
  g_autoptr(CandorVerifyReport) report = NULL;
  g_autoptr(GError) error = NULL;

  tools_answer (record, "consent", NULL, "q1", "a");
  /* Back by a year; another start; forth by a year. */
  fixture->tools->now_us -= 365 * G_TIME_SPAN_DAY;
  tools_answer (record, "consent", NULL, "q2", "a");
  g_strlcpy (fixture->tools->boot_id, "another", sizeof fixture->tools->boot_id);
  fixture->tools->now_us += 365 * G_TIME_SPAN_DAY;
  tools_answer (record, "consent", NULL, "q3", "a");

  report = candor_record_verify (record, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (report->intact);
  g_assert_cmpint (report->n_clock_flags, ==, 1);
}

static void
stand_still_cb (CandorMoment *moment,
                gpointer      user_data)
{
  const gint64 *utc_us = user_data;

  memset (moment, 0, sizeof *moment);
  moment->utc_us = *utc_us;
  moment->boot_ms = 1000;
  g_strlcpy (moment->boot_id, "one", sizeof moment->boot_id);
}

static void
no_random_cb (guint8   *bytes,
              gsize     n,
              gpointer  user_data)
{
  memset (bytes, 7, n);
}

/* The wall clock jumps while the system's own stands still; every year that a
 * wrong clock shows can be recorded. */
static void
test_clock_ahead (Fixture       *fixture,
                  gconstpointer  data)
{
  static const gint64 seconds[] = { 0, 86399, 2 * 86400 + 86400, -1, G_GINT64_CONSTANT (2147483648), G_GINT64_CONSTANT (253402300799) };
  gint64 utc_us = 0;
  CandorClock clock = { stand_still_cb, no_random_cb, &utc_us };
  g_autoptr(CandorVerifyReport) report = NULL;
  g_autoptr(CandorRecord) record = NULL;
  g_autoptr(GError) error = NULL;

  record = candor_record_open (fixture->path, CANDOR_RECORD_CREATE, &clock, "0", NULL, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < G_N_ELEMENTS (seconds); i++)
    {
      utc_us = seconds[i] * G_USEC_PER_SEC;
      tools_append (record, &(CandorEvent) { .kind = CANDOR_EVENT_CONSENT, .text = "sounds" });
    }

  report = candor_record_verify (record, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (report->intact);
  /* To the third day: ahead; to 1969: back; to 2038, to 9999: ahead. */
  g_assert_cmpint (report->n_clock_flags, ==, 4);
}

static void
test_kinds (void)
{
  for (int kind = CANDOR_EVENT_BEGAN; kind <= CANDOR_EVENT_WORKSHEET_SAVED; kind++)
    g_assert_nonnull (candor_event_kind_to_string (kind));
  g_assert_null (candor_event_kind_to_string (0));
  g_assert_null (candor_event_kind_to_string (CANDOR_EVENT_WORKSHEET_SAVED + 1));
  g_assert_null (candor_event_kind_to_string (-1));
  g_assert_cmpstr (candor_event_kind_to_string (CANDOR_EVENT_ATTEMPT_FINISHED), ==, "attempt-finished");
}

static gint64
append_once (CandorRecord *record,
             CandorEvent   event,
             CandorError   code)
{
  g_autoptr(GError) error = NULL;
  gboolean appended = candor_record_append_once (record, &event, NULL, NULL, &error);

  if (code == 0)
    g_assert_no_error (error);
  else
    g_assert_error (error, CANDOR_ERROR, (int) code);
  g_assert_true (appended == (code == 0));

  return event.seq;
}

static guint
find_try (CandorRecord *record,
          const char   *item)
{
  g_autoptr(GPtrArray) answers = candor_record_list_answers (record, "m", NULL, NULL);

  for (guint i = 0; i < answers->len; i++)
    if (g_strcmp0 (((CandorEvent *) g_ptr_array_index (answers, i))->item, item) == 0)
      return ((CandorEvent *) g_ptr_array_index (answers, i))->try_number;

  return 0;
}

/* Two that know nothing of each other say the same: it is recorded once. */
static void
test_once (void)
{
  g_autoptr(Tools) tools = tools_new ();
  g_autofree char *folder = tools_make_folder ();
  g_autofree char *path = g_build_filename (folder, "record.db", NULL);
  g_autoptr(CandorRecord) record = tools_open (tools, path, CANDOR_RECORD_CREATE);
  const CandorEvent started = { .kind = CANDOR_EVENT_MODULE_STARTED, .module = "m", .digest = "d1", .edition = 1 };
  const CandorEvent newer = { .kind = CANDOR_EVENT_MODULE_STARTED, .module = "m", .digest = "d2", .edition = 2 };
  const CandorEvent page = { .kind = CANDOR_EVENT_PAGE_READ, .module = "m", .page = "p1" };
  const CandorEvent completed = { .kind = CANDOR_EVENT_MODULE_COMPLETED, .module = "m", .edition = 1 };
  const CandorEvent begun = { .kind = CANDOR_EVENT_ATTEMPT_BEGAN, .module = "m", .quiz = "q", .attempt = "a1" };
  const CandorEvent second = { .kind = CANDOR_EVENT_ATTEMPT_BEGAN, .module = "m", .quiz = "q", .attempt = "a2" };
  const CandorEvent check = { .kind = CANDOR_EVENT_ANSWERED, .module = "m", .item = "i1", .response = "a", .try_number = 1 };
  const CandorEvent answer = { .kind = CANDOR_EVENT_ANSWERED, .module = "m", .attempt = "a1", .item = "i1", .response = "a", .try_number = 1 };
  const CandorEvent handed = { .kind = CANDOR_EVENT_ATTEMPT_FINISHED, .module = "m", .quiz = "q", .attempt = "a1" };
  const CandorEvent once[] = { started, page, completed };

  for (guint i = 0; i < G_N_ELEMENTS (once); i++)
    {
      g_assert_cmpint (append_once (record, once[i], 0), ==, 2 + i);
      g_assert_cmpint (append_once (record, once[i], 0), ==, 0);
    }
  g_assert_cmpint (append_once (record, newer, 0), ==, 5);

  g_assert_cmpint (append_once (record, check, 0), ==, 6);
  g_assert_cmpint (append_once (record, check, 0), ==, 7);
  g_assert_cmpuint (find_try (record, "i1"), ==, 2);

  g_assert_cmpint (append_once (record, begun, 0), ==, 8);
  append_once (record, second, CANDOR_ERROR_REFUSED);
  g_assert_cmpint (append_once (record, answer, 0), ==, 9);
  append_once (record, answer, CANDOR_ERROR_REFUSED);
  g_assert_cmpint (append_once (record, handed, 0), ==, 10);
  g_assert_cmpint (append_once (record, handed, 0), ==, 0);
  g_assert_cmpint (append_once (record, second, 0), ==, 11);
  g_assert_cmpint (tools_count (record), ==, 11);
  tools_assert_intact (record);

  g_clear_pointer (&record, candor_record_close);
  tools_remove_folder (folder);
}

static CandorEvent
reply (guint       number,
       const char *scene,
       const char *reply)
{
  return (CandorEvent) { .kind = CANDOR_EVENT_REPLIED, .module = "m", .edition = 2, .part = "complaint", .attempt = "w1",
                         .try_number = number, .scene = scene, .reply = reply };
}

/* A walk takes one reply in each place, ends once, and is read back whole. */
static void
test_walk (void)
{
  g_autoptr(Tools) tools = tools_new ();
  g_autofree char *folder = tools_make_folder ();
  g_autofree char *path = g_build_filename (folder, "record.db", NULL);
  g_autoptr(CandorRecord) record = tools_open (tools, path, CANDOR_RECORD_CREATE);
  const CandorEvent ended = { .kind = CANDOR_EVENT_SCENARIO_ENDED, .module = "m", .edition = 2, .part = "complaint",
                              .attempt = "w1", .scene = "end", .verdict = "good" };
  const CandorEvent lab = { .kind = CANDOR_EVENT_LAB_FINISHED, .module = "m", .edition = 3, .part = "bands" };
  g_autoptr(GPtrArray) walks = NULL;
  g_autoptr(GPtrArray) none = NULL;
  g_autoptr(GHashTable) parts = NULL;
  CandorEvent first = reply (1, "letter", "truth");
  const CandorEvent *read;

  first.text = "Because.";
  g_assert_cmpint (append_once (record, first, 0), ==, 2);
  append_once (record, reply (1, "letter", "wait"), CANDOR_ERROR_REFUSED);
  parts = candor_record_list_parts (record, "m", NULL);
  g_assert_cmpuint (g_hash_table_size (parts), ==, 0);
  g_clear_pointer (&parts, g_hash_table_unref);
  g_assert_cmpint (append_once (record, reply (2, "relief", "close"), 0), ==, 3);
  g_assert_cmpint (append_once (record, ended, 0), ==, 4);
  g_assert_cmpint (append_once (record, ended, 0), ==, 0);
  append_once (record, reply (3, "relief", "close"), CANDOR_ERROR_REFUSED);
  g_assert_cmpint (append_once (record, lab, 0), ==, 5);

  walks = candor_record_list_walks (record, "m", NULL);
  g_assert_cmpuint (walks->len, ==, 3);
  read = g_ptr_array_index (walks, 0);
  g_assert_cmpstr (read->scene, ==, "letter");
  g_assert_cmpstr (read->reply, ==, "truth");
  g_assert_cmpstr (read->text, ==, "Because.");
  read = g_ptr_array_index (walks, 2);
  g_assert_cmpint (read->kind, ==, CANDOR_EVENT_SCENARIO_ENDED);
  g_assert_cmpstr (read->verdict, ==, "good");
  none = candor_record_list_walks (record, "other", NULL);
  g_assert_cmpuint (none->len, ==, 0);

  parts = candor_record_list_parts (record, "m", NULL);
  g_assert_cmpuint (g_hash_table_size (parts), ==, 2);
  g_assert_cmpuint (GPOINTER_TO_UINT (g_hash_table_lookup (parts, "complaint")), ==, 2);
  g_assert_cmpuint (GPOINTER_TO_UINT (g_hash_table_lookup (parts, "bands")), ==, 3);
  tools_assert_intact (record);

  g_clear_pointer (&record, candor_record_close);
  tools_remove_folder (folder);
}

#define ADD(name, func) g_test_add ("/record/life/" name, Fixture, NULL, set_up, func, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/record/life/kinds", test_kinds);
  g_test_add_func ("/record/life/walk", test_walk);
  ADD ("events", test_events);
  ADD ("fields", test_fields);
  ADD ("no-text", test_no_text);
  ADD ("drafts", test_drafts);
  ADD ("positions", test_positions);
  ADD ("states", test_states);
  ADD ("summary", test_summary);
  ADD ("other-program", test_other_program);
  ADD ("clock", test_clock);
  ADD ("clock-ahead", test_clock_ahead);
  g_test_add_func ("/record/life/once", test_once);

  return g_test_run ();
}
