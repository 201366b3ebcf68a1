/* db-helpers.c - a folder with a database in it, and questions to that
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * SQLite itself is called here only to make what a stranger or an older
 * program would have left.
 */

#include <string.h>

#include <sqlite3.h>

#include "db-helpers.h"

char *folder;
char *path;

void
set_up (void)
{
  folder = test_folder_new ();
  path = test_path (folder, "r.db");
}

void
tear_down (void)
{
  g_clear_pointer (&path, g_free);
  g_clear_pointer (&folder, test_folder_free);
}

CandorDb *
open_db (CandorDbFlags flags)
{
  g_autoptr(GError) error = NULL;
  CandorDb *db = candor_db_open (path, flags, APPLICATION, NEWEST, NULL, &error);

  g_assert_no_error (error);

  return db;
}

CandorDb *
make_db (void)
{
  CandorDb *db = open_db (CANDOR_DB_CREATE);
  g_autoptr(GError) error = NULL;

  candor_db_run (db,
                 "CREATE TABLE event (seq INTEGER PRIMARY KEY, body TEXT NOT NULL) STRICT;"
                 "CREATE TABLE other (seq INTEGER REFERENCES event (seq), x ANY) STRICT;"
                 "CREATE TRIGGER guard BEFORE DELETE ON event BEGIN SELECT RAISE (ABORT, 'never'); END;",
                 &error);
  g_assert_no_error (error);
  candor_db_set_version (db, 1, &error);
  g_assert_no_error (error);

  return db;
}

void
insert (CandorDb   *db,
        gint64      seq,
        const char *body)
{
  g_autoptr(GError) error = NULL;
  CandorStatement *statement = candor_db_prepare (db, "INSERT INTO event (seq, body) VALUES (?1, ?2)", &error);

  g_assert_no_error (error);
  candor_statement_bind_int (statement, 1, seq);
  candor_statement_bind_text (statement, 2, body);
  candor_statement_run (statement, &error);
  g_assert_no_error (error);
}

char *
ask (CandorDb   *db,
     const char *sql)
{
  g_autoptr(GError) error = NULL;
  CandorStatement *statement = candor_db_prepare (db, sql, &error);
  gboolean row;
  char *answer;

  g_assert_no_error (error);
  g_assert_true (candor_statement_step (statement, &row, &error));
  g_assert_no_error (error);
  answer = row ? g_strdup (candor_statement_get_text (statement, 0)) : NULL;
  candor_statement_reset (statement);

  return answer;
}

void
assert_answer (CandorDb   *db,
               const char *sql,
               const char *expected)
{
  g_autofree char *answer = ask (db, sql);

  g_assert_cmpstr (answer, ==, expected);
}

void
assert_fails (CandorDb    *db,
              const char  *sql,
              CandorError  code)
{
  GError *error = NULL;

  if (candor_db_run (db, sql, &error))
    g_error ("was done: %s", sql);
  assert_error_code (error, (int) code);
}

void
assert_no_open (CandorDbFlags flags,
                CandorError   code)
{
  GError *error = NULL;
  CandorDb *db = candor_db_open (path, flags, APPLICATION, NEWEST, NULL, &error);

  g_assert_null (db);
  g_assert_nonnull (strstr (error->message, path));
  assert_error_code (error, (int) code);
}

void
raw (const char *sql)
{
  sqlite3 *handle;

  g_assert_cmpint (sqlite3_open (path, &handle), ==, SQLITE_OK);
  /* What is in the WAL stays there, as after a crash. */
  sqlite3_db_config (handle, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, NULL);
  g_assert_cmpint (sqlite3_exec (handle, sql, NULL, NULL, NULL), ==, SQLITE_OK);
  sqlite3_close (handle);
}

char *
digest_of (const char *name)
{
  g_autoptr(GBytes) bytes = candor_file_read (name, 64 << 20, NULL);

  return bytes == NULL ? g_strdup ("none") : candor_digest_bytes (bytes);
}

void
assert_list (const char *expected)
{
  g_autofree char *list = test_list (folder);

  g_assert_cmpstr (list, ==, expected);
}
