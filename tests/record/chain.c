/* chain.c - whatever is changed is found, and changing is refused
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define _GNU_SOURCE

#include <string.h>

#include "record-private.h"
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
  g_autoptr(CandorRecord) record = NULL;

  fixture->tools = tools_new ();
  fixture->folder = tools_make_folder ();
  fixture->path = g_build_filename (fixture->folder, "record.db", NULL);
  record = tools_open (fixture->tools, fixture->path, CANDOR_RECORD_CREATE);
  tools_live (fixture->tools, record, "consent");
  tools_live (fixture->tools, record, "welcome");
  tools_assert_intact (record);
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

/* ---------------------------------------------------------------------- tampering */

/* Each column of an event in the middle, in several ways. */
static void
test_each_column (Fixture       *fixture,
                  gconstpointer  data)
{
  static const char * const changes[] =
  {
    "kind = 4", "module = 'welcome'", "module = module || 's'", "module = NULL", "digest = NULL",
    "digest = upper (digest)", "edition = edition + 1", "language = 'de'", "language = ''", "utc_us = utc_us + 1",
    "offset = 0", "boot_id = ''", "boot_ms = boot_ms - 1", "program = '0.1.1'", "commitment = NULL",
    "commitment = zeroblob (32)", "previous = zeroblob (32)", "hash = zeroblob (32)", "hash = x''",
    "previous = x'00'", "module = 'consent' || char (0)",
  };
  g_autoptr(GBytes) whole = tools_read (fixture->path);

  for (guint i = 0; i < G_N_ELEMENTS (changes); i++)
    {
      g_autofree char *sql = g_strdup_printf ("UPDATE event SET %s WHERE seq = 5", changes[i]);

      tools_write (fixture->path, whole);
      tools_tamper (fixture->path, sql);
      tools_assert_finding (fixture->path, strstr (changes[i], "hash =") == changes[i] ? "Event" : "Event 5:");
    }
}

static void
test_content (Fixture       *fixture,
              gconstpointer  data)
{
  static const char * const changes[] =
  {
    "body = replace (body, 'leave', 'stay')", "body = body || ' '", "body = ''", "salt = zeroblob (16)",
    "salt = zeroblob (15)", "salt = x''", "body = '{\"item\":\"q\"'",
  };
  g_autoptr(GBytes) whole = tools_read (fixture->path);

  for (guint i = 0; i < G_N_ELEMENTS (changes); i++)
    {
      g_autofree char *sql = g_strdup_printf ("UPDATE content SET %s WHERE seq = 5", changes[i]);

      tools_write (fixture->path, whole);
      tools_tamper (fixture->path, sql);
      tools_assert_finding (fixture->path, "Event 5: its content is not what was written");
    }
}

static void
test_rows (Fixture       *fixture,
           gconstpointer  data)
{
  static const struct { const char *sql, *words; } cases[] =
  {
    { "DELETE FROM event WHERE seq = 5", "Event 5: it is missing" },
    { "DELETE FROM event WHERE seq BETWEEN 5 AND 7", "Events 5 to 7, each: it is missing" },
    { "DELETE FROM event WHERE seq = 1", "Event 1: it is missing" },
    { "DELETE FROM event WHERE seq = 23", "ends with event 22" },
    { "DELETE FROM event WHERE seq > 20; DELETE FROM content WHERE seq > 20", "ends with event 20" },
    { "DELETE FROM event WHERE seq > 20; UPDATE head SET seq = 20", "ends with event 20" },
    { "DELETE FROM head", "was noted" },
    { "UPDATE head SET hash = zeroblob (32)", "was noted" },
    { "DELETE FROM event; DELETE FROM content; DELETE FROM head", "no event at all" },
    { "UPDATE event SET seq = 100 WHERE seq = 5", "ends with event 100" },
    { "UPDATE event SET seq = -5 WHERE seq = 5", "outside the chain" },
    { "DELETE FROM content WHERE seq = 5", "Event 5: its content is missing, and no erasure" },
    { "DELETE FROM content", "its content is missing, and no erasure" },
    { "INSERT INTO content VALUES (99, zeroblob (16), '{}')", "belongs to no event" },
    { "INSERT INTO content VALUES (1, zeroblob (16), '{}')", "Event 1: its content" },
    { "UPDATE module_state SET n_pages = 9", "table module_state" },
    { "DELETE FROM page_state WHERE page = 'banner'", "table page_state" },
    { "INSERT INTO page_state VALUES ('x', 'y', 1)", "table page_state" },
    { "UPDATE attempt_state SET passed = 0", "table attempt_state" },
    { "UPDATE answer_state SET seq = 6 WHERE item = 'q1'", "table answer_state" },
    { "UPDATE profile_state SET name = NULL", "table profile_state" },
  };
  g_autoptr(GBytes) whole = tools_read (fixture->path);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      tools_write (fixture->path, whole);
      tools_tamper (fixture->path, cases[i].sql);
      tools_assert_finding (fixture->path, cases[i].words);
    }
}

/* Somebody who knows how hashes are made cannot change one event alone. */
static void
test_rehashed (Fixture       *fixture,
               gconstpointer  data)
{
  g_autoptr(CandorRecord) record = tools_open (fixture->tools, fixture->path, CANDOR_RECORD_MUST_EXIST);
  char hex[2 * CANDOR_DIGEST_SIZE + 1];
  g_autofree char *sql = NULL;
  guint8 hash[CANDOR_DIGEST_SIZE];
  CandorStatement *statement;
  CandorRow row;

  statement = candor_db_prepare (record->db, "SELECT " CANDOR_ROW_COLUMNS
                                 " FROM event AS e LEFT JOIN content AS c USING (seq) WHERE seq = 5", NULL);
  g_assert_true (candor_statement_step (statement, NULL, NULL));
  _candor_row_read (&row, statement);
  row.edition = 77;
  _candor_row_hash (&row, hash);
  candor_digest_to_hex (hash, hex);
  sql = g_strdup_printf ("UPDATE event SET edition = 77, hash = x'%s' WHERE seq = 5", hex);
  g_clear_pointer (&record, candor_record_close);

  tools_tamper (fixture->path, sql);
  tools_assert_finding (fixture->path, "Event 6: it does not follow from the event before");
}

/* A text that becomes a blob of the same bytes has the same hash; STRICT tables
 * and the integrity check tell them apart. */
static void
test_text_to_blob (Fixture       *fixture,
                   gconstpointer  data)
{
  g_autoptr(GBytes) whole = tools_read (fixture->path);
  gsize size;
  guint8 *bytes = g_memdup2 (g_bytes_get_data (whole, &size), g_bytes_get_size (whole));
  g_autoptr(GBytes) changed = NULL;
  guint8 *body = memmem (bytes, size, "{\"item\":\"check-1\"", 17);
  guint8 *header = body - 16 - 5;

  /* Size of the header, NULL for the number of the row, 16 bytes, the length of
   * the text in two bytes: odd for a text, even for a blob. */
  g_assert_nonnull (body);
  g_assert_cmpuint (header[0], ==, 5);
  g_assert_cmpuint (header[2], ==, 12 + 2 * 16);
  g_assert_cmpuint (header[4] & 1, ==, 1);
  header[4] -= 1;
  changed = g_bytes_new_take (bytes, size);
  tools_write (fixture->path, changed);
  tools_assert_finding (fixture->path, "is damaged");
}

/* One sentence for a range, and not a million. */
static void
test_ranges (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr(CandorRecord) record = NULL;
  g_autoptr(CandorVerifyReport) report = NULL;
  g_autoptr(GError) error = NULL;

  tools_tamper (fixture->path, "UPDATE event SET program = 'x' WHERE seq BETWEEN 3 AND 20");
  record = tools_open (fixture->tools, fixture->path, CANDOR_RECORD_READ_ONLY);
  report = candor_record_verify (record, NULL, &error);
  g_assert_no_error (error);
  g_assert_false (report->intact);
  g_assert_cmpint (report->n_events, ==, 23);
  g_assert_cmpuint (report->findings->len, ==, 1);
  g_assert_cmpstr (g_ptr_array_index (report->findings, 0), ==,
                   "Events 3 to 20, each: its entry is not what was written.");
}

static void
test_many_findings (Fixture       *fixture,
                    gconstpointer  data)
{
  g_autoptr(CandorRecord) record = tools_open (fixture->tools, fixture->path, CANDOR_RECORD_MUST_EXIST);
  g_autoptr(CandorVerifyReport) report = NULL;
  g_autoptr(GError) error = NULL;

  for (guint i = 0; i < 200; i++)
    tools_answer (record, "consent", NULL, "q1", "a");
  g_clear_pointer (&record, candor_record_close);
  tools_tamper (fixture->path, "UPDATE event SET program = 'x' WHERE seq % 2");
  record = tools_open (fixture->tools, fixture->path, CANDOR_RECORD_READ_ONLY);
  report = candor_record_verify (record, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (report->findings->len, ==, 51);
  g_assert_nonnull (strstr (g_ptr_array_index (report->findings, 50), "more findings"));
}

/* A cut chain is not written on: that would hide the cut. */
static void
test_no_append_on_cut (Fixture       *fixture,
                       gconstpointer  data)
{
  g_autoptr(CandorRecord) record = tools_open (fixture->tools, fixture->path, CANDOR_RECORD_MUST_EXIST);
  CandorEvent event = { .kind = CANDOR_EVENT_CONSENT, .text = "sounds" };
  g_autoptr(GError) error = NULL;

  tools_tamper (fixture->path, "DELETE FROM event WHERE seq = 23");
  g_assert_false (candor_record_append (record, &event, NULL, NULL, &error));
  g_assert_error (error, CANDOR_ERROR, CANDOR_ERROR_DAMAGED);
}

static void
test_cancelled (Fixture       *fixture,
                gconstpointer  data)
{
  g_autoptr(CandorRecord) record = tools_open (fixture->tools, fixture->path, CANDOR_RECORD_MUST_EXIST);
  g_autoptr(GCancellable) cancellable = g_cancellable_new ();
  g_autoptr(GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_null (candor_record_verify (record, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);

  /* And the record can be used as before. */
  tools_answer (record, "consent", NULL, "q1", "a");
  tools_assert_intact (record);
}

/* ------------------------------------------------------------------------- walls */

static const char * const refused[] =
{
  "UPDATE event SET edition = 9 WHERE seq = 5",
  "DELETE FROM event WHERE seq = 5",
  "DELETE FROM event",
  "INSERT OR REPLACE INTO event SELECT * FROM event WHERE seq = 5",
  "INSERT OR REPLACE INTO event (seq, kind, edition, utc_us, offset, boot_id, boot_ms, program, previous, hash)"
  " VALUES (5, 1, 1, 1, 1, '', 1, '', x'00', x'00')",
  "INSERT OR IGNORE INTO event (seq, kind, edition, utc_us, offset, boot_id, boot_ms, program, previous, hash)"
  " VALUES (5, 1, 1, 1, 1, '', 1, '', x'00', x'00')",
  "INSERT INTO event (seq, kind, edition, utc_us, offset, boot_id, boot_ms, program, previous, hash)"
  " VALUES (50, 1, 1, 1, 1, '', 1, '', x'00', x'00')",
  "UPDATE content SET body = '{}' WHERE seq = 5",
  "INSERT OR REPLACE INTO content VALUES (5, x'00', '{}')",
  "INSERT INTO event (seq, kind, edition, utc_us, offset, boot_id, boot_ms, program, previous, hash)"
  " VALUES (24, 'x', 1, 1, 1, '', 1, '', x'00', x'00')",
};

/* By the file itself, whatever program writes. */
static void
test_triggers (Fixture       *fixture,
               gconstpointer  data)
{
  g_autoptr(CandorRecord) record = NULL;
  sqlite3 *db = tools_open_raw (fixture->path);

  for (guint i = 0; i < G_N_ELEMENTS (refused); i++)
    if (sqlite3_exec (db, refused[i], NULL, NULL, NULL) == SQLITE_OK)
      g_error ("not refused: %s", refused[i]);
  sqlite3_close (db);

  record = tools_open (fixture->tools, fixture->path, CANDOR_RECORD_MUST_EXIST);
  tools_assert_intact (record);
}

/* By our own connection, even where the triggers say nothing. */
static void
test_authorizer (Fixture       *fixture,
                 gconstpointer  data)
{
  static const char * const more[] =
  {
    "DROP TABLE event", "DROP TABLE content", "ALTER TABLE event ADD COLUMN x TEXT", "ALTER TABLE event RENAME TO past",
    "DROP TRIGGER event_is_never_changed", "DROP TRIGGER event_comes_at_the_end", "DROP TRIGGER content_is_never_replaced",
    "DELETE FROM content WHERE seq = 5", "DELETE FROM content",
    "CREATE TRIGGER x BEFORE INSERT ON event BEGIN SELECT RAISE (IGNORE); END",
    "ATTACH '/tmp/other.db' AS other",
    "PRAGMA writable_schema = 1; DELETE FROM sqlite_schema WHERE name = 'event_is_never_changed'",
  };
  g_autoptr(CandorRecord) record = tools_open (fixture->tools, fixture->path, CANDOR_RECORD_MUST_EXIST);

  for (guint i = 0; i < G_N_ELEMENTS (refused); i++)
    if (candor_db_run (record->db, refused[i], NULL))
      g_error ("not refused: %s", refused[i]);
  for (guint i = 0; i < G_N_ELEMENTS (more); i++)
    if (candor_db_run (record->db, more[i], NULL))
      g_error ("not refused: %s", more[i]);
  tools_assert_intact (record);
}

/* A file without its walls is told. */
static void
test_walls_missing (Fixture       *fixture,
                    gconstpointer  data)
{
  sqlite3 *db = tools_open_raw (fixture->path);

  tools_run_raw (db, "DROP TRIGGER event_is_never_removed");
  sqlite3_close (db);
  tools_assert_finding (fixture->path, "rules that keep events");
}

#define ADD(name, func) g_test_add ("/record/chain/" name, Fixture, NULL, set_up, func, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("each-column", test_each_column);
  ADD ("content", test_content);
  ADD ("rows", test_rows);
  ADD ("rehashed", test_rehashed);
  ADD ("text-to-blob", test_text_to_blob);
  ADD ("ranges", test_ranges);
  ADD ("many-findings", test_many_findings);
  ADD ("no-append-on-cut", test_no_append_on_cut);
  ADD ("cancelled", test_cancelled);
  ADD ("triggers", test_triggers);
  ADD ("authorizer", test_authorizer);
  ADD ("walls-missing", test_walls_missing);

  return g_test_run ();
}
