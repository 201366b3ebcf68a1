/* erase.c - no byte is left, and the chain still verifies
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include <glib/gstdio.h>

#include <candor/record/sheet.h>

#include "record-private.h"
#include "record-tools.h"

#define NAME  "Quetzalcoatlus Zimmermann"
#define WORDS "my-very-own-reason-0451"
#define DRAFT "half-a-thought-7788"
#define SHEET "my-own-campaign-9917"

typedef struct
{
  Tools        *tools;
  char         *folder;
  char         *backups;
  char         *path;
  CandorRecord *record;
} Fixture;

static void
append_reason (Fixture    *fixture,
               const char *item)
{
  tools_append (fixture->record, &(CandorEvent) { .kind = CANDOR_EVENT_ANSWERED, .module = "consent", .item = item,
                                                  .response = "chosen-option-31", .text = WORDS });
}

static void
keep_sheet (Fixture *fixture)
{
  g_autoptr(CandorSheet) sheet = candor_sheet_new ("consent", "notice");
  g_autoptr(CandorFilling) nothing = g_steal_pointer (&sheet->filling);

  sheet->filling = candor_filling_with (nothing, "data", SHEET);
  g_assert_true (candor_record_append_sheet (fixture->record, sheet,
                                             &(CandorEvent) { .kind = CANDOR_EVENT_MODULE_STARTED, .module = "consent" },
                                             NULL, NULL, NULL));
}

static void
make_backup (Fixture *fixture)
{
  g_autoptr(GError) error = NULL;

  g_assert_true (candor_record_backup (fixture->record, fixture->backups, NULL, &error));
  g_assert_no_error (error);
}

/* A record with all that can hold somebody's words: content, drafts, backups, a
 * file kept aside by a restore, one that is damaged, and what a backup that was
 * cut short leaves. */
static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autofree char *damaged = NULL;
  g_autofree char *torn = NULL;
  g_autoptr(GPtrArray) list = NULL;
  g_autoptr(GBytes) bytes = NULL;
  g_autoptr(GError) error = NULL;
  CandorBackup *backup;

  fixture->tools = tools_new ();
  fixture->folder = tools_make_folder ();
  fixture->backups = g_build_filename (fixture->folder, "backups", NULL);
  fixture->path = g_build_filename (fixture->folder, "record.db", NULL);
  fixture->record = tools_open (fixture->tools, fixture->path, CANDOR_RECORD_CREATE);

  tools_append (fixture->record, &(CandorEvent) { .kind = CANDOR_EVENT_PROFILE, .name = NAME, .audience = "shop" });
  append_reason (fixture, "q1");
  tools_append (fixture->record, &(CandorEvent) { .kind = CANDOR_EVENT_CONSENT, .text = "sounds", .passed = TRUE });
  make_backup (fixture);
  candor_record_set_draft (fixture->record, "consent", "q7", DRAFT, NULL);
  candor_record_set_position (fixture->record, "consent", "asking", NULL);
  keep_sheet (fixture);
  make_backup (fixture);
  g_clear_pointer (&fixture->record, candor_record_close);

  list = candor_backup_list (fixture->backups, NULL, &error);
  g_assert_cmpuint (list->len, ==, 2);
  backup = g_ptr_array_index (list, 0);
  candor_record_restore (fixture->path, backup->path, &fixture->tools->clock, "0.1.0", &error);
  g_assert_no_error (error);

  damaged = g_build_filename (fixture->folder, "record-damaged-20200101T000000Z.db", NULL);
  torn = g_build_filename (fixture->backups, "record-20200101T000000Z.db.a1b2c3", NULL);
  bytes = g_bytes_new_static (NAME DRAFT, strlen (NAME DRAFT));
  tools_write (damaged, bytes);
  tools_write (torn, bytes);

  fixture->record = tools_open (fixture->tools, fixture->path, CANDOR_RECORD_MUST_EXIST);
  append_reason (fixture, "q2");
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_clear_pointer (&fixture->record, candor_record_close);
  tools_remove_folder (fixture->folder);
  g_free (fixture->folder);
  g_free (fixture->backups);
  g_free (fixture->path);
  tools_free (fixture->tools);
}

static void
assert_gone (Fixture    *fixture,
             const char *words)
{
  g_autofree char *found = tools_find_words (fixture->folder, words);

  if (found != NULL)
    g_error ("“%s” still stands in %s", words, found);
}

static void
assert_there (Fixture    *fixture,
              const char *words)
{
  g_autofree char *found = tools_find_words (fixture->folder, words);

  g_assert_nonnull (found);
}

static gint64
count_erased (Fixture *fixture)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(CandorVerifyReport) report = candor_record_verify (fixture->record, NULL, &error);

  g_assert_no_error (error);
  if (!report->intact)
    g_error ("%s", (char *) g_ptr_array_index (report->findings, 0));

  return report->n_erased;
}

static void
erase (Fixture         *fixture,
       CandorEraseWhat  what,
       gint64           from_us,
       gint64           to_us)
{
  g_autoptr(GError) error = NULL;

  g_assert_true (candor_record_erase (fixture->record, what, from_us, to_us, fixture->backups, &error));
  g_assert_no_error (error);
}

static void
assert_backups_good (Fixture *fixture,
                     guint    n)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) list = candor_backup_list (fixture->backups, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (list->len, ==, n);
  for (guint i = 0; i < list->len; i++)
    g_assert_true (((CandorBackup *) g_ptr_array_index (list, i))->good);
}

/* What is erased was there before: else the test could not fail. */
static void
test_before (Fixture       *fixture,
             gconstpointer  data)
{
  assert_there (fixture, NAME);
  assert_there (fixture, WORDS);
  assert_there (fixture, DRAFT);
  assert_there (fixture, SHEET);
  assert_there (fixture, "chosen-option-31");
  g_assert_cmpint (count_erased (fixture), ==, 0);
}

static void
test_text (Fixture       *fixture,
           gconstpointer  data)
{
  g_autofree char *name = NULL;
  g_autofree char *audience = NULL;

  erase (fixture, CANDOR_ERASE_TEXT, 0, 0);
  assert_gone (fixture, NAME);
  assert_gone (fixture, WORDS);
  assert_gone (fixture, DRAFT);
  assert_gone (fixture, SHEET);
  assert_there (fixture, "sounds");
  g_assert_cmpint (count_erased (fixture), ==, 3);
  assert_backups_good (fixture, 1);

  /* The audience was no text of somebody's own. */
  candor_record_get_profile (fixture->record, &name, &audience, NULL);
  g_assert_null (name);
  g_assert_cmpstr (audience, ==, "shop");
}

static gboolean
find_first_cb (const CandorEvent *event,
               gpointer           user_data)
{
  gint64 *us = user_data;

  if (event->kind == CANDOR_EVENT_ANSWERED)
    us[us[0] == 0 ? 0 : 1] = event->moment.utc_us;

  return TRUE;
}

static void
test_period (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr(GPtrArray) answers = NULL;
  gint64 us[2] = { 0, 0 };

  candor_record_foreach (fixture->record, 0, find_first_cb, us, NULL);
  g_assert_cmpint (us[1], >, us[0]);
  erase (fixture, CANDOR_ERASE_CONTENT, us[1], us[1] + 1);
  g_assert_cmpint (count_erased (fixture), ==, 1);
  assert_there (fixture, WORDS);
  assert_there (fixture, DRAFT);
  assert_there (fixture, SHEET);
  answers = candor_record_list_answers (fixture->record, "consent", NULL, NULL);
  g_assert_cmpuint (answers->len, ==, 1);

  erase (fixture, CANDOR_ERASE_CONTENT, us[0], us[0] + 1);
  g_assert_cmpint (count_erased (fixture), ==, 2);
  assert_gone (fixture, WORDS);
  assert_gone (fixture, "chosen-option-31");
  assert_there (fixture, NAME);
  assert_backups_good (fixture, 1);
}

static void
test_content (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr(GPtrArray) answers = NULL;
  g_autofree char *position = NULL;

  erase (fixture, CANDOR_ERASE_CONTENT, 0, 0);
  assert_gone (fixture, NAME);
  assert_gone (fixture, WORDS);
  assert_gone (fixture, DRAFT);
  assert_gone (fixture, SHEET);
  assert_gone (fixture, "chosen-option-31");
  answers = candor_record_list_answers (fixture->record, "consent", NULL, NULL);
  g_assert_cmpuint (answers->len, ==, 0);
  position = candor_record_dup_position (fixture->record, "consent", NULL);
  g_assert_cmpstr (position, ==, "asking");
}

static void
test_everything (Fixture       *fixture,
                 gconstpointer  data)
{
  g_autofree char *name = NULL;
  g_autofree char *audience = NULL;

  /* A period means nothing here. */
  erase (fixture, CANDOR_ERASE_EVERYTHING, 1, 2);
  assert_gone (fixture, NAME);
  assert_gone (fixture, WORDS);
  assert_gone (fixture, DRAFT);
  assert_gone (fixture, SHEET);
  assert_gone (fixture, "sounds");
  assert_gone (fixture, "asking");
  assert_gone (fixture, "shop");
  g_assert_null (candor_record_dup_position (fixture->record, "consent", NULL));
  candor_record_get_profile (fixture->record, &name, &audience, NULL);
  g_assert_null (name);
  g_assert_null (audience);

  /* Life goes on. */
  append_reason (fixture, "q3");
  tools_assert_intact (fixture->record);
}

static gboolean
check_last_cb (const CandorEvent *event,
               gpointer           user_data)
{
  if (event->kind == CANDOR_EVENT_ANSWERED)
    {
      g_assert_false (event->has_content);
      g_assert_null (event->item);
    }
  if (event->kind == CANDOR_EVENT_BEGAN)
    g_assert_true (event->has_content);
  g_strlcpy (user_data, event->kind == CANDOR_EVENT_ERASED ? event->module : "", 20);

  return TRUE;
}

static void
test_tombstone (Fixture       *fixture,
                gconstpointer  data)
{
  char last[20] = "";

  erase (fixture, CANDOR_ERASE_CONTENT, 0, 0);
  candor_record_foreach (fixture->record, 0, check_last_cb, last, NULL);
  g_assert_cmpstr (last, ==, "content");
}

/* Nothing else can go missing in the shadow of an erasure, nor come back. */
static void
test_shadow (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr(GBytes) whole = NULL;
  gint64 us[2] = { 0, 0 };

  candor_record_foreach (fixture->record, 0, find_first_cb, us, NULL);
  erase (fixture, CANDOR_ERASE_CONTENT, us[1], us[1] + 1);
  g_clear_pointer (&fixture->record, candor_record_close);
  whole = tools_read (fixture->path);

  tools_tamper (fixture->path, "DELETE FROM content WHERE seq = 3");
  tools_assert_finding (fixture->path, "What was erased is not what the last erasure noted");
  tools_write (fixture->path, whole);
  tools_tamper (fixture->path, "INSERT INTO content SELECT seq, zeroblob (16), '{}' FROM event AS e"
                               " WHERE commitment IS NOT NULL AND NOT EXISTS (SELECT 1 FROM content AS c WHERE c.seq = e.seq)");
  tools_assert_finding (fixture->path, "What was erased is not what the last erasure noted");
  tools_write (fixture->path, whole);
  fixture->record = tools_open (fixture->tools, fixture->path, CANDOR_RECORD_MUST_EXIST);
  tools_assert_intact (fixture->record);
}

/* While another program reads, the file cannot be rewritten; that is said, and
 * doing it again ends it. */
static void
test_busy (Fixture       *fixture,
           gconstpointer  data)
{
  sqlite3 *db = tools_open_raw (fixture->path);
  g_autoptr(GError) error = NULL;

  tools_run_raw (db, "BEGIN; SELECT count (*) FROM event");
  g_assert_false (candor_record_erase (fixture->record, CANDOR_ERASE_CONTENT, 0, 0, fixture->backups, &error));
  g_assert_error (error, CANDOR_ERROR, CANDOR_ERROR_BUSY);
  g_assert_true (g_str_has_prefix (error->message, "Erased from the record; the backups still hold it. Erase again."));
  tools_run_raw (db, "COMMIT");
  sqlite3_close (db);

  erase (fixture, CANDOR_ERASE_CONTENT, 0, 0);
  assert_gone (fixture, NAME);
  assert_gone (fixture, WORDS);
  assert_gone (fixture, DRAFT);
  assert_gone (fixture, SHEET);
  tools_assert_intact (fixture->record);
}

/* Cut short after what was erased is committed: the next opening ends it. */
static void
test_cut_short (Fixture       *fixture,
                gconstpointer  data)
{
  sqlite3 *db = tools_open_raw (fixture->path);
  g_autoptr(GError) error = NULL;
  g_autoptr(GArray) left = NULL;

  tools_run_raw (db, "BEGIN; SELECT count (*) FROM event");
  g_assert_false (candor_record_erase (fixture->record, CANDOR_ERASE_CONTENT, 0, 0, fixture->backups, &error));
  tools_run_raw (db, "COMMIT");
  sqlite3_close (db);
  g_clear_pointer (&fixture->record, candor_record_close);
  assert_there (fixture, WORDS);

  fixture->record = tools_open (fixture->tools, fixture->path, CANDOR_RECORD_MUST_EXIST);
  g_assert_null (candor_record_get_notices (fixture->record)[0]);
  assert_gone (fixture, NAME);
  assert_gone (fixture, WORDS);
  assert_gone (fixture, DRAFT);
  assert_gone (fixture, SHEET);
  assert_backups_good (fixture, 1);
  tools_assert_intact (fixture->record);
  left = _candor_erasing_list (fixture->record->db, NULL);
  g_assert_cmpuint (left->len, ==, 0);
}

/* What still cannot be ended is told at each opening. */
static void
test_still_cut_short (Fixture       *fixture,
                      gconstpointer  data)
{
  g_autofree char *moved = g_strconcat (fixture->backups, ".moved", NULL);
  g_autoptr(GBytes) bytes = g_bytes_new_static ("x", 1);
  g_autoptr(GError) error = NULL;
  const char * const *notices;

  g_assert_cmpint (g_rename (fixture->backups, moved), ==, 0);
  tools_write (fixture->backups, bytes);
  g_assert_false (candor_record_erase (fixture->record, CANDOR_ERASE_CONTENT, 0, 0, fixture->backups, &error));
  g_assert_nonnull (error);
  g_assert_true (g_str_has_prefix (error->message, "Erased from the record; the backups still hold it."));

  for (guint i = 0; i < 2; i++)
    {
      g_clear_pointer (&fixture->record, candor_record_close);
      fixture->record = tools_open (fixture->tools, fixture->path, CANDOR_RECORD_MUST_EXIST);
      notices = candor_record_get_notices (fixture->record);
      g_assert_nonnull (notices[0]);
      g_assert_true (g_str_has_prefix (notices[0], "Erased from the record; the backups still hold it."));
      g_assert_null (notices[1]);
    }

  g_assert_cmpint (g_unlink (fixture->backups), ==, 0);
  g_assert_cmpint (g_rename (moved, fixture->backups), ==, 0);
  g_clear_pointer (&fixture->record, candor_record_close);
  fixture->record = tools_open (fixture->tools, fixture->path, CANDOR_RECORD_MUST_EXIST);
  g_assert_null (candor_record_get_notices (fixture->record)[0]);
  assert_gone (fixture, WORDS);
}

static void
test_delete (Fixture       *fixture,
             gconstpointer  data)
{
  g_autofree char *other = g_build_filename (fixture->folder, "thesis.odt", NULL);
  g_autoptr(GError) error = NULL;
  g_autoptr(GDir) dir = NULL;

  g_file_set_contents (other, "x", 1, NULL);
  g_clear_pointer (&fixture->record, candor_record_close);
  g_assert_true (candor_record_delete (fixture->path, fixture->backups, &error));
  g_assert_no_error (error);
  g_assert_false (g_file_test (fixture->backups, G_FILE_TEST_EXISTS));
  dir = g_dir_open (fixture->folder, 0, NULL);
  g_assert_cmpstr (g_dir_read_name (dir), ==, "thesis.odt");
  g_assert_null (g_dir_read_name (dir));
}

static void
try_delete_cb (gpointer user_data)
{
  Fixture *fixture = user_data;
  g_autoptr(GError) error = NULL;

  if (candor_record_delete (fixture->path, fixture->backups, &error) ||
      !g_error_matches (error, CANDOR_ERROR, CANDOR_ERROR_BUSY))
    _exit (1);
}

static void
test_delete_in_use (Fixture       *fixture,
                    gconstpointer  data)
{
  pid_t child = fork ();
  int status;

  if (child == 0)
    {
      try_delete_cb (fixture);
      _exit (0);
    }
  waitpid (child, &status, 0);
  g_assert_cmpint (status, ==, 0);
  tools_assert_intact (fixture->record);
}

#define ADD(name, func) g_test_add ("/record/erase/" name, Fixture, NULL, set_up, func, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("before", test_before);
  ADD ("text", test_text);
  ADD ("period", test_period);
  ADD ("content", test_content);
  ADD ("everything", test_everything);
  ADD ("tombstone", test_tombstone);
  ADD ("shadow", test_shadow);
  ADD ("busy", test_busy);
  ADD ("cut-short", test_cut_short);
  ADD ("still-cut-short", test_still_cut_short);
  ADD ("delete", test_delete);
  ADD ("delete-in-use", test_delete_in_use);

  return g_test_run ();
}
