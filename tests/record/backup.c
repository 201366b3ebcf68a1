/* backup.c - copies that count, thinning, putting back, going on
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <glib/gstdio.h>

#include "record-private.h"
#include "record-tools.h"

typedef struct
{
  Tools        *tools;
  char         *folder;
  char         *backups;
  char         *path;
  CandorRecord *record;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->tools = tools_new ();
  fixture->folder = tools_make_folder ();
  fixture->backups = g_build_filename (fixture->folder, "backups", NULL);
  fixture->path = g_build_filename (fixture->folder, "record.db", NULL);
  fixture->record = tools_open (fixture->tools, fixture->path, CANDOR_RECORD_CREATE);
  tools_live (fixture->tools, fixture->record, "consent");
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

static char *
back_up (Fixture *fixture)
{
  g_autoptr(GError) error = NULL;
  char *path = NULL;

  g_assert_true (candor_record_backup (fixture->record, fixture->backups, &path, &error));
  g_assert_no_error (error);

  return path;
}

static GPtrArray *
list (Fixture *fixture)
{
  g_autoptr(GError) error = NULL;
  GPtrArray *backups = candor_backup_list (fixture->backups, NULL, &error);

  g_assert_no_error (error);

  return backups;
}

/* ------------------------------------------------------------------------ making */

static void
test_make (Fixture       *fixture,
           gconstpointer  data)
{
  g_autofree char *path = back_up (fixture);
  g_autofree char *again = NULL;
  g_autofree char *name = g_path_get_basename (path);
  g_autoptr(GPtrArray) backups = NULL;
  const CandorBackup *backup;
  struct stat status;

  g_assert_cmpstr (name, ==, "record-20261124T100013Z.db");
  g_assert_cmpint (stat (path, &status), ==, 0);
  g_assert_cmpuint (status.st_mode & 0777, ==, 0600);
  backups = list (fixture);
  g_assert_cmpuint (backups->len, ==, 1);
  backup = g_ptr_array_index (backups, 0);
  g_assert_true (backup->good);
  g_assert_cmpstr (backup->path, ==, path);
  g_assert_cmpint (backup->made_us, ==, TOOLS_START_US + 13 * G_USEC_PER_SEC);
  g_assert_cmpint (backup->n_events, ==, 12);
  g_assert_cmpint (backup->bytes, ==, status.st_size);
  g_assert_cmpstr (backup->summary, ==, "12 events, last on 2026-11-24: consent");
  g_assert_null (backup->trouble);
  g_assert_cmpint (backup->last_us, ==, TOOLS_START_US + 12 * G_USEC_PER_SEC);

  /* Nothing changed, so nothing is made. */
  again = back_up (fixture);
  g_assert_null (again);
}

/* Whatever a backup would hold counts as a change. */
static void
test_changes (Fixture       *fixture,
              gconstpointer  data)
{
  g_autofree char *first = back_up (fixture);
  g_autofree char *second = NULL;
  g_autofree char *third = NULL;
  g_autofree char *fourth = NULL;
  g_autofree char *none = NULL;

  candor_record_set_draft (fixture->record, "consent", "q1", "a", NULL);
  second = back_up (fixture);
  g_assert_nonnull (second);
  candor_record_set_position (fixture->record, "consent", "banner", NULL);
  third = back_up (fixture);
  g_assert_nonnull (third);
  tools_answer (fixture->record, "consent", NULL, "q2", "a");
  fourth = back_up (fixture);
  g_assert_nonnull (fourth);
  none = back_up (fixture);
  g_assert_null (none);
}

/* A newest backup that is not good any more is none. */
static void
test_newest_is_bad (Fixture       *fixture,
                    gconstpointer  data)
{
  g_autofree char *first = back_up (fixture);
  g_autofree char *second = NULL;
  g_autoptr(GPtrArray) backups = NULL;
  const CandorBackup *bad;

  tools_tamper (first, "UPDATE event SET edition = 9 WHERE seq = 4");
  backups = list (fixture);
  bad = g_ptr_array_index (backups, 0);
  g_assert_false (bad->good);
  g_assert_nonnull (strstr (bad->trouble, "Event 4"));
  second = back_up (fixture);
  g_assert_nonnull (second);
}

static void
test_list_of_all_sorts (Fixture       *fixture,
                        gconstpointer  data)
{
  g_autofree char *good = back_up (fixture);
  g_autofree char *text = g_build_filename (fixture->backups, "record-20270101T000000Z.db", NULL);
  g_autofree char *notes = g_build_filename (fixture->backups, "notes.txt", NULL);
  g_autofree char *odd = g_build_filename (fixture->backups, "record-20261332T000000Z.db", NULL);
  g_autoptr(GBytes) bytes = g_bytes_new_static ("no database", 11);
  g_autoptr(GPtrArray) backups = NULL;
  g_autoptr(GPtrArray) none = NULL;
  const CandorBackup *last;

  tools_write (text, bytes);
  tools_write (notes, bytes);
  tools_write (odd, bytes);
  backups = list (fixture);
  g_assert_cmpuint (backups->len, ==, 2);
  /* What holds nothing that can be read comes last, whatever its name. */
  last = g_ptr_array_index (backups, 1);
  g_assert_false (last->good);
  g_assert_nonnull (last->trouble);
  g_assert_true (((CandorBackup *) g_ptr_array_index (backups, 0))->good);

  none = candor_backup_list ("/nowhere/at/all", NULL, NULL);
  g_assert_cmpuint (none->len, ==, 0);
}

/* The moment of one backup may not hide another. */
static void
test_same_second (Fixture       *fixture,
                  gconstpointer  data)
{
  g_autofree char *first = back_up (fixture);
  g_autofree char *second = NULL;

  fixture->tools->step_us = 0;
  candor_record_set_draft (fixture->record, "consent", "q1", "a", NULL);
  second = back_up (fixture);
  g_assert_nonnull (second);
  g_assert_cmpstr (first, !=, second);
}

/* ---------------------------------------------------------------------- thinning */

#define HOUR G_TIME_SPAN_HOUR
#define DAY  G_TIME_SPAN_DAY

static guint
count_kept (const gint64 *made_us,
            guint         n,
            gint64        now_us,
            gboolean     *keep)
{
  guint n_kept = 0;

  _candor_backup_thin (made_us, n, now_us, keep);
  for (guint i = 0; i < n; i++)
    n_kept += keep[i] ? 1 : 0;

  return n_kept;
}

/* One every two hours for two years. */
static void
test_thin (void)
{
  const guint n = 12 * 730;
  g_autofree gint64 *made_us = g_new (gint64, n);
  g_autofree gboolean *keep = g_new (gboolean, n);
  guint in_day = 0, in_weeks = 0, in_months = 0, beyond = 0;

  for (guint i = 0; i < n; i++)
    made_us[i] = TOOLS_START_US - i * 2 * HOUR;
  count_kept (made_us, n, TOOLS_START_US, keep);

  for (guint i = 0; i < n; i++)
    {
      gint64 age = TOOLS_START_US - made_us[i];

      if (!keep[i])
        continue;
      if (age <= DAY)
        in_day++;
      else if (age <= 14 * DAY)
        in_weeks++;
      else if (age <= 61 * DAY)
        in_months++;
      else
        beyond++;
    }
  /* All of a day; a day each; a week each; a month each, with cut ends. */
  g_assert_cmpuint (in_day, ==, 13);
  g_assert_cmpuint (in_weeks, >=, 13);
  g_assert_cmpuint (in_weeks, <=, 14);
  g_assert_cmpuint (in_months, >=, 7);
  g_assert_cmpuint (in_months, <=, 8);
  g_assert_cmpuint (beyond, >=, 22);
  g_assert_cmpuint (beyond, <=, 24);
}

static void
test_thin_keeps (void)
{
  /* The newest, however old; those from a clock that was ahead; one a day. */
  const gint64 old[] = { TOOLS_START_US - 900 * DAY };
  const gint64 ahead[] = { TOOLS_START_US + 300 * DAY, TOOLS_START_US + 200 * DAY, TOOLS_START_US };
  const gint64 days[] = { TOOLS_START_US, TOOLS_START_US - 2 * DAY, TOOLS_START_US - 2 * DAY - HOUR, TOOLS_START_US - 3 * DAY };
  gboolean keep[4];

  g_assert_cmpuint (count_kept (old, 1, TOOLS_START_US, keep), ==, 1);
  g_assert_cmpuint (count_kept (ahead, 3, TOOLS_START_US, keep), ==, 3);
  g_assert_cmpuint (count_kept (days, 4, TOOLS_START_US, keep), ==, 3);
  g_assert_false (keep[2]);
  g_assert_cmpuint (count_kept (days, 0, TOOLS_START_US, keep), ==, 0);
}

/* Kept every day, a backup of each span is still there at the end: thinning
 * today must not take what tomorrow's rule would keep. */
static void
test_thin_over_time (void)
{
  g_autoptr(GArray) made = g_array_new (FALSE, FALSE, sizeof (gint64));
  gboolean keep[400];

  for (guint hour = 0; hour < 24 * 400; hour += 6)
    {
      gint64 now_us = TOOLS_START_US + hour * HOUR;

      g_array_prepend_val (made, now_us);
      g_assert_cmpuint (made->len, <, G_N_ELEMENTS (keep));
      _candor_backup_thin ((gint64 *) made->data, made->len, now_us, keep);
      for (guint i = made->len; i > 0; i--)
        if (!keep[i - 1])
          g_array_remove_index (made, i - 1);
    }

  /* 5 of a day, 13 days, 7 weeks, 11 months; between the last weeks of two months
   * lie at most five weeks. */
  g_assert_cmpuint (made->len, >=, 34);
  g_assert_cmpuint (made->len, <=, 42);
  for (guint i = 0; i + 1 < made->len; i++)
    g_assert_cmpint (g_array_index (made, gint64, i) - g_array_index (made, gint64, i + 1), <=, 35 * DAY);
}

static void
test_thin_files (Fixture       *fixture,
                 gconstpointer  data)
{
  g_autoptr(GPtrArray) backups = NULL;

  fixture->tools->step_us = G_USEC_PER_SEC;
  for (guint i = 0; i < 8; i++)
    {
      g_autofree char *made = NULL;

      fixture->tools->now_us += 12 * HOUR;
      tools_answer (fixture->record, "consent", NULL, "q1", "a");
      made = back_up (fixture);
      g_assert_nonnull (made);
    }
  backups = list (fixture);
  /* 22, 10, 22, 10 … o'clock on five days: the later ones of the first three, that
   * of yesterday morning, and the two of the last day. */
  g_assert_cmpuint (backups->len, ==, 6);
}

static void
test_stamps (void)
{
  static const char * const wrong[] =
  {
    "", "20261124T100000", "20261124T100000Zx", "2026112aT100000Z", "20261124 100000Z", "20261324T100000Z", "20261124T250000Z",
  };
  g_autofree char *stamp = _candor_stamp_from_us (TOOLS_START_US);
  g_autofree char *early = _candor_stamp_from_us (G_MININT64);

  g_assert_cmpstr (stamp, ==, "20261124T100000Z");
  g_assert_cmpint (_candor_stamp_to_us (stamp), ==, TOOLS_START_US);
  g_assert_cmpstr (early, ==, "19700101T000000Z");
  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    g_assert_cmpint (_candor_stamp_to_us (wrong[i]), ==, -1);
}

/* --------------------------------------------------------------------- restoring */

static char *
find_aside (Fixture    *fixture,
            const char *prefix)
{
  g_autoptr(GPtrArray) others = _candor_place_list_others (fixture->path, NULL);
  char *found = NULL;

  for (guint i = 0; i < others->len; i++)
    if (strstr (g_ptr_array_index (others, i), prefix) != NULL && g_str_has_suffix (g_ptr_array_index (others, i), ".db"))
      found = g_strdup (g_ptr_array_index (others, i));

  return found;
}

static gboolean
note_last_cb (const CandorEvent *event,
              gpointer           user_data)
{
  g_string_printf (user_data, "%d %s", event->kind, event->text != NULL ? event->text : "");

  return TRUE;
}

static void
test_restore (Fixture       *fixture,
              gconstpointer  data)
{
  g_autofree char *backup = back_up (fixture);
  g_autofree char *aside = NULL;
  g_autofree char *draft = NULL;
  g_autoptr(GPtrArray) kept = NULL;
  const CandorBackup *first;
  g_autoptr(GString) last = g_string_new (NULL);
  g_autoptr(GError) error = NULL;

  tools_answer (fixture->record, "consent", NULL, "q9", "later");
  candor_record_set_draft (fixture->record, "consent", "q1", "later", NULL);
  g_clear_pointer (&fixture->record, candor_record_close);

  g_assert_true (candor_record_restore (fixture->path, backup, &fixture->tools->clock, "0.1.0", &error));
  g_assert_no_error (error);
  fixture->record = tools_open (fixture->tools, fixture->path, CANDOR_RECORD_MUST_EXIST);
  tools_assert_intact (fixture->record);
  g_assert_cmpint (tools_count (fixture->record), ==, 13);
  candor_record_foreach (fixture->record, 0, note_last_cb, last, NULL);
  g_assert_cmpstr (last->str, ==, "12 record-20261124T100013Z.db");
  g_assert_null (candor_record_dup_draft (fixture->record, "consent", "q1", NULL));
  g_clear_pointer (&fixture->record, candor_record_close);

  /* What was there is kept whole. */
  aside = find_aside (fixture, "record-before-restore-");
  g_assert_nonnull (aside);
  fixture->record = tools_open (fixture->tools, aside, CANDOR_RECORD_MUST_EXIST);
  g_assert_cmpint (tools_count (fixture->record), ==, 13);
  draft = candor_record_dup_draft (fixture->record, "consent", "q1", NULL);
  g_assert_cmpstr (draft, ==, "later");
  tools_assert_intact (fixture->record);
  g_clear_pointer (&fixture->record, candor_record_close);
  kept = candor_backup_list_aside (fixture->path, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (kept->len, ==, 1);
  first = g_ptr_array_index (kept, 0);
  g_assert_cmpstr (first->path, ==, aside);
  g_assert_true (first->good && first->kept_aside && first->n_events == 13);
}

/* A damaged file, with a WAL of its own, is kept with every byte. */
static void
test_restore_over_damage (Fixture       *fixture,
                          gconstpointer  data)
{
  g_autofree char *backup = back_up (fixture);
  g_autofree char *wal = g_strconcat (fixture->path, "-wal", NULL);
  g_autofree char *aside = NULL;
  g_autofree char *aside_wal = NULL;
  g_autoptr(GBytes) damaged = g_bytes_new_static ("this was a record once", 22);
  g_autoptr(GBytes) frames = g_bytes_new_static ("and this its WAL", 16);
  g_autoptr(GBytes) kept = NULL;
  g_autoptr(GBytes) kept_frames = NULL;
  g_autoptr(GError) error = NULL;

  g_clear_pointer (&fixture->record, candor_record_close);
  tools_write (fixture->path, damaged);
  tools_write (wal, frames);
  g_assert_true (candor_record_restore (fixture->path, backup, &fixture->tools->clock, "0.1.0", &error));
  g_assert_no_error (error);

  aside = find_aside (fixture, "record-before-restore-");
  aside_wal = g_strconcat (aside, "-wal", NULL);
  kept = tools_read (aside);
  kept_frames = tools_read (aside_wal);
  g_assert_true (g_bytes_equal (kept, damaged));
  g_assert_true (g_bytes_equal (kept_frames, frames));
  fixture->record = tools_open (fixture->tools, fixture->path, CANDOR_RECORD_MUST_EXIST);
  tools_assert_intact (fixture->record);
}

static void
assert_restore_refused (Fixture    *fixture,
                        const char *backup,
                        CandorError code)
{
  g_autoptr(GBytes) before = tools_read (fixture->path);
  g_autoptr(GBytes) after = NULL;
  g_autoptr(GPtrArray) others = NULL;
  g_autoptr(GError) error = NULL;

  g_assert_false (candor_record_restore (fixture->path, backup, &fixture->tools->clock, "0.1.0", &error));
  g_assert_error (error, CANDOR_ERROR, (int) code);
  after = tools_read (fixture->path);
  g_assert_true (g_bytes_equal (before, after));
  others = _candor_place_list_others (fixture->path, NULL);
  g_assert_cmpuint (others->len, ==, 0);
}

static void
test_restore_refused (Fixture       *fixture,
                      gconstpointer  data)
{
  g_autofree char *backup = back_up (fixture);
  g_autofree char *text = g_build_filename (fixture->backups, "text", NULL);
  g_autoptr(GBytes) whole = NULL;
  g_autoptr(GBytes) bytes = g_bytes_new_static ("no database", 11);
  sqlite3 *db;

  g_clear_pointer (&fixture->record, candor_record_close);
  whole = tools_read (backup);
  tools_write (text, bytes);
  assert_restore_refused (fixture, text, CANDOR_ERROR_DAMAGED);
  assert_restore_refused (fixture, "/nowhere/at/all", CANDOR_ERROR_NOT_FOUND);

  tools_tamper (backup, "UPDATE content SET body = '{}' WHERE seq = 5");
  assert_restore_refused (fixture, backup, CANDOR_ERROR_DAMAGED);

  tools_write (backup, whole);
  db = tools_open_raw (backup);
  tools_run_raw (db, "PRAGMA user_version = 99");
  sqlite3_close (db);
  assert_restore_refused (fixture, backup, CANDOR_ERROR_NEWER);
}

static void
test_restore_in_use (Fixture       *fixture,
                     gconstpointer  data)
{
  g_autofree char *backup = back_up (fixture);
  pid_t child = fork ();
  int status;

  if (child == 0)
    {
      g_autoptr(GError) error = NULL;

      candor_record_restore (fixture->path, backup, &fixture->tools->clock, "0", &error);
      _exit (g_error_matches (error, CANDOR_ERROR, CANDOR_ERROR_BUSY) ? 0 : 1);
    }
  waitpid (child, &status, 0);
  g_assert_cmpint (status, ==, 0);
  tools_assert_intact (fixture->record);
}

/* The record itself is gone: a backup still brings it back. */
static void
test_restore_nothing_there (Fixture       *fixture,
                            gconstpointer  data)
{
  g_autofree char *backup = back_up (fixture);
  g_autoptr(GError) error = NULL;

  g_clear_pointer (&fixture->record, candor_record_close);
  g_assert_true (_candor_files_remove (fixture->path, NULL));
  g_assert_true (candor_record_restore (fixture->path, backup, &fixture->tools->clock, "0.1.0", &error));
  g_assert_no_error (error);
  fixture->record = tools_open (fixture->tools, fixture->path, CANDOR_RECORD_MUST_EXIST);
  tools_assert_intact (fixture->record);
}

/* Cut short at every step of a swap: the next opening ends it. */
static void
test_swap_cut_short (Fixture       *fixture,
                     gconstpointer  data)
{
  g_autofree char *backup = back_up (fixture);
  g_autofree char *next = g_strconcat (fixture->path, ".next-record-before-restore-20261124T110000Z.db", NULL);
  g_autofree char *aside = g_build_filename (fixture->folder, "record-before-restore-20261124T110000Z.db", NULL);
  g_autofree char *wal = g_strconcat (fixture->path, "-wal", NULL);
  g_autofree char *aside_wal = g_strconcat (aside, "-wal", NULL);
  g_autoptr(GBytes) old = NULL;
  g_autoptr(GBytes) frames = g_bytes_new_static ("frames", 6);
  g_autoptr(GBytes) restored = tools_read (backup);

  g_clear_pointer (&fixture->record, candor_record_close);
  old = tools_read (fixture->path);

  for (guint step = 0; step < 3; step++)
    {
      g_autoptr(GBytes) kept = NULL;
      g_autoptr(GBytes) kept_frames = NULL;

      tools_write (fixture->path, old);
      tools_write (wal, frames);
      tools_write (next, restored);
      if (step >= 1)
        g_rename (fixture->path, aside);
      if (step >= 2)
        g_rename (wal, aside_wal);

      fixture->record = tools_open (fixture->tools, fixture->path, CANDOR_RECORD_MUST_EXIST);
      tools_assert_intact (fixture->record);
      g_clear_pointer (&fixture->record, candor_record_close);
      kept = tools_read (aside);
      kept_frames = tools_read (aside_wal);
      g_assert_true (g_bytes_equal (kept, old));
      g_assert_true (g_bytes_equal (kept_frames, frames));
      g_assert_false (g_file_test (next, G_FILE_TEST_EXISTS));
      g_unlink (aside);
      g_unlink (aside_wal);
    }
}

#define N_ENDERS 6
#define N_ROUNDS 10

/* Waits for its go, so that all of them open at once. */
static void
open_when_told (Fixture *fixture,
                int      go)
{
  CandorRecord *record;
  char byte;

  if (read (go, &byte, 1) != 0)
    _exit (2);
  record = candor_record_open (fixture->path, CANDOR_RECORD_MUST_EXIST, &fixture->tools->clock, "0", NULL, NULL);
  if (record == NULL)
    _exit (1);
  candor_record_close (record);
  _exit (0);
}

static void
open_all_at_once (Fixture *fixture)
{
  pid_t children[N_ENDERS];
  int ends[2];

  g_assert_cmpint (pipe (ends), ==, 0);
  for (guint i = 0; i < N_ENDERS; i++)
    {
      children[i] = fork ();
      g_assert_cmpint (children[i], >=, 0);
      if (children[i] == 0)
        {
          close (ends[1]);
          open_when_told (fixture, ends[0]);
        }
    }
  close (ends[0]);
  close (ends[1]);
  for (guint i = 0; i < N_ENDERS; i++)
    {
      int status;

      waitpid (children[i], &status, 0);
      g_assert_cmpint (status, ==, 0);
    }
}

/* However many end one swap, what was there is kept and what comes is in its place. */
static void
test_swap_ended_by_many (Fixture       *fixture,
                         gconstpointer  data)
{
  g_autofree char *backup = back_up (fixture);
  g_autofree char *next = g_strconcat (fixture->path, ".next-record-before-restore-20261124T110000Z.db", NULL);
  g_autofree char *aside = g_build_filename (fixture->folder, "record-before-restore-20261124T110000Z.db", NULL);
  g_autoptr(GBytes) old = NULL;
  g_autoptr(GBytes) restored = tools_read (backup);

  tools_answer (fixture->record, "consent", NULL, "q3", "a");
  g_clear_pointer (&fixture->record, candor_record_close);
  old = tools_read (fixture->path);

  for (guint round = 0; round < N_ROUNDS; round++)
    {
      g_autoptr(GPtrArray) others = NULL;
      g_autoptr(GBytes) kept = NULL;

      tools_write (fixture->path, old);
      tools_write (next, restored);
      open_all_at_once (fixture);
      others = _candor_place_list_others (fixture->path, NULL);
      g_assert_cmpuint (others->len, ==, 1);
      kept = tools_read (aside);
      g_assert_true (g_bytes_equal (kept, old));
      fixture->record = tools_open (fixture->tools, fixture->path, CANDOR_RECORD_MUST_EXIST);
      g_assert_cmpint (tools_count (fixture->record), ==, 12);
      tools_assert_intact (fixture->record);
      g_clear_pointer (&fixture->record, candor_record_close);
      g_unlink (aside);
    }
}

/* A name that is taken is left alone. */
static void
test_aside_is_taken (Fixture       *fixture,
                     gconstpointer  data)
{
  g_autofree char *backup = back_up (fixture);
  g_autofree char *next = g_strconcat (fixture->path, ".next-record-before-restore-20261124T110000Z.db", NULL);
  g_autofree char *aside = g_build_filename (fixture->folder, "record-before-restore-20261124T110000Z.db", NULL);
  g_autofree char *second = g_strconcat (aside, "-2", NULL);
  g_autoptr(GBytes) old = NULL;
  g_autoptr(GBytes) precious = g_bytes_new_static ("precious", 8);
  g_autoptr(GBytes) restored = tools_read (backup);
  g_autoptr(GBytes) kept = NULL;
  g_autoptr(GBytes) also_kept = NULL;

  g_clear_pointer (&fixture->record, candor_record_close);
  old = tools_read (fixture->path);
  tools_write (aside, precious);
  tools_write (next, restored);
  fixture->record = tools_open (fixture->tools, fixture->path, CANDOR_RECORD_MUST_EXIST);
  kept = tools_read (aside);
  also_kept = tools_read (second);
  g_assert_true (g_bytes_equal (kept, precious));
  g_assert_true (g_bytes_equal (also_kept, old));
  tools_assert_intact (fixture->record);
}

/* While one has the folder nobody opens, restores, goes on or deletes, and nobody waits
 * for long. */
static void
test_folder_is_held (Fixture       *fixture,
                     gconstpointer  data)
{
  g_autofree char *backup = back_up (fixture);
  const CandorClock *clock = &fixture->tools->clock;
  g_autoptr(GError) error = NULL;
  gint64 before_us;
  int hold;

  g_clear_pointer (&fixture->record, candor_record_close);
  g_assert_true (_candor_hold_take (fixture->path, &hold, NULL));
  before_us = g_get_monotonic_time ();
  g_assert_null (candor_record_open (fixture->path, CANDOR_RECORD_MUST_EXIST, clock, "0", NULL, &error));
  g_assert_error (error, CANDOR_ERROR, CANDOR_ERROR_BUSY);
  g_assert_cmpint (g_get_monotonic_time () - before_us, <, 2 * G_USEC_PER_SEC);
  g_clear_error (&error);
  g_assert_false (candor_record_restore (fixture->path, backup, clock, "0", &error));
  g_assert_error (error, CANDOR_ERROR, CANDOR_ERROR_BUSY);
  g_clear_error (&error);
  g_assert_false (candor_record_go_on (fixture->path, clock, "0", &error));
  g_assert_error (error, CANDOR_ERROR, CANDOR_ERROR_BUSY);
  g_clear_error (&error);
  g_assert_false (candor_record_delete (fixture->path, fixture->backups, &error));
  g_assert_error (error, CANDOR_ERROR, CANDOR_ERROR_BUSY);
  g_assert_true (g_file_test (backup, G_FILE_TEST_EXISTS));

  _candor_hold_leave (&hold);
  fixture->record = tools_open (fixture->tools, fixture->path, CANDOR_RECORD_MUST_EXIST);
}

/* ---------------------------------------------------------------------- going on */

static void
assert_goes_on (Fixture    *fixture,
                const char *words)
{
  g_autoptr(GBytes) damaged = tools_read (fixture->path);
  g_autoptr(GBytes) kept = NULL;
  g_autoptr(GString) last = g_string_new (NULL);
  g_autofree char *aside = NULL;
  g_autoptr(GError) error = NULL;

  g_assert_true (candor_record_go_on (fixture->path, &fixture->tools->clock, "0.1.0", &error));
  g_assert_no_error (error);
  aside = find_aside (fixture, "record-damaged-");
  kept = tools_read (aside);
  g_assert_true (g_bytes_equal (kept, damaged));
  fixture->record = tools_open (fixture->tools, fixture->path, CANDOR_RECORD_MUST_EXIST);
  g_assert_cmpint (tools_count (fixture->record), ==, 1);
  candor_record_foreach (fixture->record, 0, note_last_cb, last, NULL);
  g_assert_true (g_str_has_prefix (last->str, "11 "));
  if (strstr (last->str, words) == NULL)
    g_error ("“%s” is not in: %s", words, last->str);
  tools_live (fixture->tools, fixture->record, "consent");
  tools_assert_intact (fixture->record);
}

static void
test_go_on (Fixture       *fixture,
            gconstpointer  data)
{
  g_clear_pointer (&fixture->record, candor_record_close);
  tools_tamper (fixture->path, "UPDATE content SET body = '{}' WHERE seq = 5");
  assert_goes_on (fixture, "events 1 to 12 can be read");
}

static void
test_go_on_unreadable (Fixture       *fixture,
                       gconstpointer  data)
{
  g_autoptr(GBytes) bytes = g_bytes_new_static ("no database", 11);

  g_clear_pointer (&fixture->record, candor_record_close);
  tools_write (fixture->path, bytes);
  assert_goes_on (fixture, "no event of it can be read");
}

static void
test_go_on_refused (Fixture       *fixture,
                    gconstpointer  data)
{
  g_autoptr(GError) error = NULL;

  g_clear_pointer (&fixture->record, candor_record_close);
  g_assert_false (candor_record_go_on (fixture->path, &fixture->tools->clock, "0.1.0", &error));
  g_assert_error (error, CANDOR_ERROR, CANDOR_ERROR_REFUSED);
  g_clear_error (&error);
  _candor_files_remove (fixture->path, NULL);
  g_assert_false (candor_record_go_on (fixture->path, &fixture->tools->clock, "0.1.0", &error));
  g_assert_error (error, CANDOR_ERROR, CANDOR_ERROR_NOT_FOUND);
  g_assert_false (g_file_test (fixture->path, G_FILE_TEST_EXISTS));
}

#define ADD(name, func) g_test_add ("/record/backup/" name, Fixture, NULL, set_up, func, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("make", test_make);
  ADD ("changes", test_changes);
  ADD ("newest-is-bad", test_newest_is_bad);
  ADD ("list-of-all-sorts", test_list_of_all_sorts);
  ADD ("same-second", test_same_second);
  g_test_add_func ("/record/backup/thin", test_thin);
  g_test_add_func ("/record/backup/thin-keeps", test_thin_keeps);
  g_test_add_func ("/record/backup/thin-over-time", test_thin_over_time);
  ADD ("thin-files", test_thin_files);
  g_test_add_func ("/record/backup/stamps", test_stamps);
  ADD ("restore", test_restore);
  ADD ("restore-over-damage", test_restore_over_damage);
  ADD ("restore-refused", test_restore_refused);
  ADD ("restore-in-use", test_restore_in_use);
  ADD ("restore-nothing-there", test_restore_nothing_there);
  ADD ("swap-cut-short", test_swap_cut_short);
  ADD ("swap-ended-by-many", test_swap_ended_by_many);
  ADD ("aside-is-taken", test_aside_is_taken);
  ADD ("folder-is-held", test_folder_is_held);
  ADD ("go-on", test_go_on);
  ADD ("go-on-unreadable", test_go_on_unreadable);
  ADD ("go-on-refused", test_go_on_refused);

  return g_test_run ();
}
