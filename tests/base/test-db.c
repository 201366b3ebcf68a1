/* test-db.c - the database door: statements, walls, copies, faults
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Opening stands in test-db-open.c.
 */

#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include <glib/gstdio.h>
#include <sqlite3.h>

#include "db-helpers.h"
#include "fault-vfs.h"

/* -------------------------------------------------------------- statements */

static void
test_values (void)
{
  g_autoptr(CandorDb) db = make_db ();
  g_autoptr(GError) error = NULL;
  static const char sql[] = "SELECT ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8";
  CandorStatement *statement = candor_db_prepare (db, sql, &error);
  gconstpointer blob;
  gboolean row;
  gsize length;

  g_assert_no_error (error);
  candor_statement_bind_int (statement, 1, G_MININT64);
  candor_statement_bind_real (statement, 2, 0.1);
  candor_statement_bind_text (statement, 3, "Größe");
  candor_statement_bind_text (statement, 4, NULL);
  candor_statement_bind_blob (statement, 5, "a\0b", 3);
  candor_statement_bind_blob (statement, 6, NULL, 0);
  candor_statement_bind_text (statement, 7, "");
  candor_statement_bind_blob (statement, 8, "", 0);
  g_assert_true (candor_statement_step (statement, &row, &error));
  g_assert_true (row);
  g_assert_cmpint (candor_statement_get_int (statement, 0), ==, G_MININT64);
  g_assert_cmpfloat (candor_statement_get_real (statement, 1), ==, 0.1);
  g_assert_cmpstr (candor_statement_get_text (statement, 2), ==, "Größe");
  g_assert_true (candor_statement_is_null (statement, 3));
  g_assert_null (candor_statement_get_text (statement, 3));
  blob = candor_statement_get_blob (statement, 4, &length);
  g_assert_cmpmem (blob, length, "a\0b", 3);
  g_assert_true (candor_statement_is_null (statement, 5));
  g_assert_cmpstr (candor_statement_get_text (statement, 6), ==, "");
  g_assert_false (candor_statement_is_null (statement, 7));
  candor_statement_get_blob (statement, 7, &length);
  g_assert_cmpint (length, ==, 0);
  g_assert_true (candor_statement_step (statement, &row, &error));
  g_assert_false (row);

  /* The same text is the same statement, with nothing bound. */
  g_assert_true (candor_db_prepare (db, sql, &error) == statement);
  g_assert_true (candor_statement_step (statement, NULL, &error));
  g_assert_true (candor_statement_is_null (statement, 0));
  candor_statement_reset (statement);
}

static void
test_counts (void)
{
  g_autoptr(CandorDb) db = make_db ();
  g_autoptr(GError) error = NULL;

  insert (db, 5, "a");
  insert (db, 9, "b");
  g_assert_cmpint (candor_db_get_last_rowid (db), ==, 9);
  g_assert_true (candor_db_run (db, "UPDATE event SET body = 'c'", &error));
  g_assert_cmpint (candor_db_get_n_changes (db), ==, 2);
}

static void
test_statement_errors (void)
{
  g_autoptr(CandorDb) db = make_db ();
  GError *error = NULL;
  CandorStatement *statement;
  gboolean row = TRUE;

  g_assert_null (candor_db_prepare (db, "SELECT nothing FROM nowhere", &error));
  assert_error_code (error, CANDOR_ERROR_FAILED);

  insert (db, 1, "a");
  statement = candor_db_prepare (db, "INSERT INTO event VALUES (1, 'again')", &error);
  g_assert_false (candor_statement_step (statement, &row, &error));
  g_assert_false (row);
  assert_error_code (error, CANDOR_ERROR_FAILED);
  /* It was reset, so it is no open end of a transaction. */
  g_assert_true (candor_db_run (db, "BEGIN; COMMIT", &error));
  assert_fails (db, "INSERT INTO other VALUES (99, 1)", CANDOR_ERROR_FAILED);
  assert_fails (db, "INSERT INTO event VALUES (2, x'00')", CANDOR_ERROR_FAILED);
  assert_fails (db, "SELECT \"no-column\"", CANDOR_ERROR_FAILED);
}

static void
test_two_statements (void)
{
  if (g_test_subprocess ())
    {
      g_autoptr(CandorDb) db = make_db ();

      candor_db_prepare (db, "SELECT 1; SELECT 2", NULL);
      return;
    }

  g_test_trap_subprocess (NULL, 0, G_TEST_SUBPROCESS_DEFAULT);
  g_test_trap_assert_failed ();
  g_test_trap_assert_stderr ("*must be one statement*");
}

/* ------------------------------------------------------------ transactions */

static void
test_transactions (void)
{
  g_autoptr(CandorDb) db = make_db ();
  g_autoptr(GError) error = NULL;

  candor_db_rollback (db);
  g_assert_false (candor_db_in_transaction (db));
  g_assert_true (candor_db_begin (db, &error));
  g_assert_true (candor_db_in_transaction (db));
  insert (db, 1, "a");
  candor_db_rollback (db);
  g_assert_false (candor_db_in_transaction (db));
  assert_answer (db, "SELECT count(*) FROM event", "0");
  g_assert_true (candor_db_begin (db, &error));
  insert (db, 1, "a");
  g_assert_true (candor_db_commit (db, &error));
  assert_answer (db, "SELECT count(*) FROM event", "1");
}

/* A foreign key checked at the end makes COMMIT itself fail. */
static void
test_commit_fails (void)
{
  g_autoptr(CandorDb) db = make_db ();
  GError *error = NULL;

  g_assert_true (candor_db_run (db, "CREATE TABLE late (seq INTEGER REFERENCES event (seq) DEFERRABLE INITIALLY DEFERRED) STRICT", &error));
  g_assert_true (candor_db_begin (db, &error));
  g_assert_true (candor_db_run (db, "INSERT INTO late VALUES (7)", &error));
  g_assert_false (candor_db_commit (db, &error));
  assert_error_code (error, CANDOR_ERROR_FAILED);
  g_assert_false (candor_db_in_transaction (db));
  assert_answer (db, "SELECT count(*) FROM late", "0");
}

static void
test_busy (void)
{
  g_autoptr(CandorDb) one = make_db ();
  g_autoptr(CandorDb) two = open_db (CANDOR_DB_READ_WRITE);
  GError *error = NULL;
  gint64 before = candor_db_get_data_version (two);

  g_assert_cmpint (candor_db_get_data_version (two), ==, before);
  g_assert_true (candor_db_begin (one, &error));
  insert (one, 1, "a");
  /* Readers go on, writers wait five seconds and say so. */
  assert_answer (two, "SELECT count(*) FROM event", "0");
  g_assert_false (candor_db_begin (two, &error));
  assert_error_code (error, CANDOR_ERROR_BUSY);
  g_assert_true (candor_db_commit (one, &error));
  g_assert_cmpint (candor_db_get_data_version (two), !=, before);
  g_assert_true (candor_db_begin (two, &error));
  candor_db_rollback (two);
}

/* ------------------------------------------------------------------- walls */

static void
test_lock (void)
{
  static const char * const kept[] = { "event", NULL };
  g_autoptr(CandorDb) db = make_db ();
  GError *error = NULL;
  CandorStatement *early;

  g_assert_true (candor_db_run (db, "CREATE INDEX event_body ON event (body)", &error));
  insert (db, 1, "a");
  early = candor_db_prepare (db, "UPDATE event SET body = 'z'", &error);
  g_assert_no_error (error);
  candor_db_lock (db, kept);

  insert (db, 2, "b");
  g_assert_true (candor_db_run (db, "INSERT INTO other VALUES (2, 1); UPDATE other SET x = 2; DELETE FROM other", &error));
  assert_fails (db, "UPDATE event SET body = 'z'", CANDOR_ERROR_NOT_ALLOWED);
  assert_fails (db, "DELETE FROM event", CANDOR_ERROR_NOT_ALLOWED);
  assert_fails (db, "DROP TABLE event", CANDOR_ERROR_NOT_ALLOWED);
  assert_fails (db, "ALTER TABLE event ADD COLUMN c INTEGER", CANDOR_ERROR_NOT_ALLOWED);
  assert_fails (db, "ALTER TABLE event RENAME TO f", CANDOR_ERROR_NOT_ALLOWED);
  assert_fails (db, "DROP TRIGGER guard", CANDOR_ERROR_NOT_ALLOWED);
  assert_fails (db, "DROP INDEX event_body", CANDOR_ERROR_NOT_ALLOWED);
  assert_fails (db, "CREATE TRIGGER t AFTER INSERT ON event BEGIN SELECT 1; END", CANDOR_ERROR_NOT_ALLOWED);
  assert_fails (db, "CREATE TEMP TRIGGER t AFTER INSERT ON event BEGIN SELECT 1; END", CANDOR_ERROR_NOT_ALLOWED);
  assert_fails (db, "INSERT INTO event VALUES (1, 'c') ON CONFLICT DO UPDATE SET body = 'z'", CANDOR_ERROR_NOT_ALLOWED);
  assert_fails (db, "ATTACH ':memory:' AS more", CANDOR_ERROR_NOT_ALLOWED);
  /* What was prepared before is asked again. */
  g_assert_false (candor_statement_run (early, &error));
  assert_error_code (error, CANDOR_ERROR_NOT_ALLOWED);
  assert_answer (db, "SELECT group_concat(body) FROM event", "a,b");

  candor_db_unlock (db);
  g_assert_true (candor_db_run (db, "ALTER TABLE event ADD COLUMN c INTEGER; UPDATE event SET c = 1", &error));
  candor_db_lock (db, kept);
  assert_fails (db, "UPDATE event SET c = 2", CANDOR_ERROR_NOT_ALLOWED);
}

/* ------------------------------------------------------------------ whole */

static void
test_check (void)
{
  CandorDb *db = make_db ();
  GError *error = NULL;

  insert (db, 1, "a");
  g_assert_true (candor_db_check (db, &error));
  g_assert_no_error (error);
  candor_db_close (db);

  raw ("PRAGMA foreign_keys = OFF; INSERT INTO other VALUES (99, 1)");
  db = open_db (CANDOR_DB_READ_ONLY);
  g_assert_false (candor_db_check (db, &error));
  g_assert_nonnull (strstr (error->message, "other"));
  assert_error_code (error, CANDOR_ERROR_DAMAGED);
  candor_db_close (db);
}

static void
test_check_damaged (void)
{
  CandorDb *db = make_db ();
  g_autofree char *body = g_strnfill (3000, 'x');
  g_autofree char *content = NULL;
  GError *error = NULL;
  gsize length;

  for (int i = 1; i <= 50; i++)
    insert (db, i, body);
  candor_db_close (db);
  g_assert_true (g_file_get_contents (path, &content, &length, NULL));
  memset (content + length / 2, 0xff, 4096);
  g_assert_true (g_file_set_contents (path, content, length, NULL));

  db = open_db (CANDOR_DB_READ_WRITE);
  g_assert_false (candor_db_check (db, &error));
  assert_error_code (error, CANDOR_ERROR_DAMAGED);
  g_assert_false (candor_db_run (db, "SELECT sum(length(body)) FROM event", &error));
  assert_error_code (error, CANDOR_ERROR_DAMAGED);
  candor_db_close (db);

  /* A cut file says so at once. */
  g_assert_true (g_file_set_contents (path, content, length / 2, NULL));
  assert_no_open (CANDOR_DB_READ_WRITE, CANDOR_ERROR_DAMAGED);
}

static gboolean
verify_copy (const char  *copy,
             gpointer     user_data,
             GError     **error)
{
  const char **seen = user_data;
  CandorDb *db = candor_db_open (copy, CANDOR_DB_READ_WRITE, APPLICATION, NEWEST, NULL, error);
  gboolean sound = db != NULL && candor_db_check (db, error);

  *seen = g_intern_string (copy);
  g_clear_pointer (&db, candor_db_close);

  return sound;
}

static gboolean
refuse_copy (const char  *copy,
             gpointer     user_data,
             GError     **error)
{
  g_set_error (error, CANDOR_ERROR, CANDOR_ERROR_DAMAGED, "refused by the one who asked");

  return FALSE;
}

static void
test_backup (void)
{
  CandorDb *db = make_db ();
  g_autofree char *copy = test_path (folder, "copy.db");
  g_autofree char *nowhere = test_path (folder, "no/copy.db");
  const char *seen = NULL;
  GError *error = NULL;
  struct stat status;

  insert (db, 1, "a");
  g_assert_true (candor_db_backup (db, copy, verify_copy, &seen, &error));
  g_assert_no_error (error);
  g_assert_true (g_str_has_prefix (seen, copy));
  g_assert_cmpstr (seen, !=, copy);
  insert (db, 2, "b");
  /* A copy that is refused leaves the good one as it was. */
  g_assert_false (candor_db_backup (db, copy, refuse_copy, NULL, &error));
  assert_error_code (error, CANDOR_ERROR_DAMAGED);
  g_assert_false (candor_db_backup (db, nowhere, NULL, NULL, &error));
  assert_error_code (error, CANDOR_ERROR_NOT_FOUND);
  assert_fails (db, "ATTACH ':memory:' AS more", CANDOR_ERROR_NOT_ALLOWED);
  candor_db_close (db);
  assert_list ("copy.db r.db");

  g_assert_cmpint (stat (copy, &status), ==, 0);
  g_assert_cmpint (status.st_mode & 0777, ==, 0600);
  g_free (path);
  path = g_strdup (copy);
  db = open_db (CANDOR_DB_READ_ONLY);
  assert_answer (db, "SELECT count(*) FROM event", "1");
  g_assert_cmpint (candor_db_get_version (db), ==, 1);
  candor_db_close (db);
}

static gboolean
holds (const char *name,
       const char *word)
{
  g_autoptr(GBytes) bytes = candor_file_read (name, 64 << 20, NULL);
  gsize size;
  const char *data;

  if (bytes == NULL)
    return FALSE;
  data = g_bytes_get_data (bytes, &size);
  for (gsize i = 0; i + strlen (word) <= size; i++)
    {
      if (memcmp (data + i, word, strlen (word)) == 0)
        return TRUE;
    }

  return FALSE;
}

static void
test_purge (void)
{
  g_autoptr(CandorDb) db = make_db ();
  g_autofree char *wal = g_strconcat (path, "-wal", NULL);
  g_autoptr(GError) error = NULL;

  insert (db, 1, "an unforgettable word");
  g_assert_true (holds (wal, "unforgettable") || holds (path, "unforgettable"));
  g_assert_true (candor_db_run (db, "DROP TRIGGER guard; DELETE FROM event", &error));
  g_assert_true (holds (wal, "unforgettable"));
  g_assert_true (candor_db_purge (db, &error));
  g_assert_no_error (error);
  g_assert_false (holds (wal, "unforgettable"));
  g_assert_false (holds (path, "unforgettable"));
}

static void
test_purge_careful (void)
{
  g_autoptr(CandorDb) db = NULL;
  g_autoptr(GError) error = NULL;

  candor_db_close (make_db ());
  db = open_db (CANDOR_DB_CAREFUL);
  insert (db, 1, "an unforgettable word");
  g_assert_true (candor_db_run (db, "DROP TRIGGER guard; DELETE FROM event", &error));
  g_assert_true (candor_db_purge (db, &error));
  g_assert_no_error (error);
  g_assert_false (holds (path, "unforgettable"));
  assert_list ("r.db");
}

/* ------------------------------------------------------------------ faults */

static CandorDb *
open_faulty (GError **error)
{
  return candor_db_open (path, CANDOR_DB_CREATE, APPLICATION, NEWEST, FAULT_VFS, error);
}

#define N_ROWS 8

/* Rows until something fails; how many were confirmed. */
static int
write_until_fault (CandorDb  *db,
                   GError   **error)
{
  g_autofree char *body = g_strnfill (2000, 'x');

  for (int i = 1; i <= N_ROWS; i++)
    {
      CandorStatement *statement;

      if (!candor_db_begin (db, error))
        return i - 1;
      statement = candor_db_prepare (db, "INSERT INTO event (body) VALUES (?1)", error);
      if (statement == NULL)
        return i - 1;
      candor_statement_bind_text (statement, 1, body);
      if (!candor_statement_run (statement, error))
        {
          candor_db_rollback (db);
          return i - 1;
        }
      if (!candor_db_commit (db, error))
        return i - 1;
    }

  return N_ROWS;
}

static void
assert_confirmed (int n_confirmed)
{
  g_autofree char *count = NULL;
  CandorDb *db = open_db (CANDOR_DB_READ_WRITE);
  g_autoptr(GError) error = NULL;

  g_assert_true (candor_db_check (db, &error));
  count = ask (db, "SELECT count(*) FROM event");
  g_assert_cmpint (atoi (count), >=, n_confirmed);
  g_assert_cmpint (atoi (count), <=, n_confirmed + 1);
  candor_db_close (db);
}

static void
sweep (int         result,
       CandorError code,
       gboolean    for_ever)
{
  int n_operations = 1;

  for (int k = 0; k < n_operations; k++)
    {
      GError *error = NULL;
      int n_confirmed;
      CandorDb *db;

      candor_db_close (make_db ());
      db = open_faulty (&error);
      g_assert_no_error (error);
      fault_vfs_set (-1, 0, FALSE);
      if (k == 0)
        {
          g_assert_cmpint (write_until_fault (db, &error), ==, N_ROWS);
          n_operations = fault_vfs_count ();
          g_assert_cmpint (n_operations, >, 3 * N_ROWS);
        }
      else
        {
          fault_vfs_set (k, result, for_ever);
          n_confirmed = write_until_fault (db, &error);
          fault_vfs_set (-1, 0, FALSE);
          g_assert_cmpint (n_confirmed, <=, N_ROWS);
          g_assert_false (candor_db_in_transaction (db));
          if (n_confirmed < N_ROWS)
            assert_error_code (error, (int) code);
          else
            /* Only a checkpoint may fail unseen: the WAL still has it all. */
            g_assert_no_error (error);
        }
      candor_db_close (db);
      if (k > 0)
        assert_confirmed (n_confirmed);
      g_unlink (path);
    }
}

static void
test_full (void)
{
  sweep (SQLITE_FULL, CANDOR_ERROR_FULL, FALSE);
  sweep (SQLITE_FULL, CANDOR_ERROR_FULL, TRUE);
}

static void
test_disk_errors (void)
{
  sweep (SQLITE_IOERR_WRITE, CANDOR_ERROR_FAILED, FALSE);
  sweep (SQLITE_IOERR_FSYNC, CANDOR_ERROR_FAILED, TRUE);
}

/* Through another VFS the file is made by SQLite; whichever operation fails,
 * what is left is opened or made anew. */
static void
test_create_faults (void)
{
  GError *error = NULL;
  CandorDb *db;
  int n_operations;

  fault_vfs_set (-1, 0, FALSE);
  db = open_faulty (&error);
  g_assert_no_error (error);
  n_operations = fault_vfs_count ();
  g_assert_cmpint (n_operations, >, 4);
  candor_db_close (db);

  for (int k = 0; k < n_operations; k++)
    {
      g_autofree char *wal = g_strconcat (path, "-wal", NULL);
      g_autofree char *journal = g_strconcat (path, "-journal", NULL);

      g_unlink (path);
      g_unlink (wal);
      g_unlink (journal);
      fault_vfs_set (k, SQLITE_FULL, TRUE);
      db = open_faulty (&error);
      fault_vfs_set (-1, 0, FALSE);
      if (db == NULL)
        assert_error_code (error, CANDOR_ERROR_FULL);
      g_clear_pointer (&db, candor_db_close);

      db = open_faulty (&error);
      g_assert_no_error (error);
      assert_answer (db, "PRAGMA application_id", "1128353348");
      candor_db_close (db);
    }
}

/* A copy comes from another VFS into the file system. */
static void
test_backup_from_vfs (void)
{
  g_autofree char *copy = test_path (folder, "a b%?.db");
  g_autoptr(GError) error = NULL;
  const char *seen = NULL;
  CandorDb *db;

  candor_db_close (make_db ());
  fault_vfs_set (-1, 0, FALSE);
  db = open_faulty (&error);
  g_assert_no_error (error);
  g_assert_true (candor_db_backup (db, copy, verify_copy, &seen, &error));
  g_assert_no_error (error);
  candor_db_close (db);
  assert_list ("a b%?.db r.db");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  fault_vfs_init ();
  ADD ("/db/values", test_values);
  ADD ("/db/counts", test_counts);
  ADD ("/db/statement-errors", test_statement_errors);
  ADD ("/db/two-statements", test_two_statements);
  ADD ("/db/transactions", test_transactions);
  ADD ("/db/commit-fails", test_commit_fails);
  ADD ("/db/busy", test_busy);
  ADD ("/db/lock", test_lock);
  ADD ("/db/check", test_check);
  ADD ("/db/check-damaged", test_check_damaged);
  ADD ("/db/backup", test_backup);
  ADD ("/db/purge", test_purge);
  ADD ("/db/purge-careful", test_purge_careful);
  ADD ("/db/full", test_full);
  ADD ("/db/disk-errors", test_disk_errors);
  ADD ("/db/create-faults", test_create_faults);
  ADD ("/db/backup-from-vfs", test_backup_from_vfs);

  return g_test_run ();
}
