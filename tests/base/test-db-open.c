/* test-db-open.c - opening what is new, strange, newer, damaged or forbidden
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <glib/gstdio.h>

#include "db-helpers.h"

static void
test_create (void)
{
  CandorDb *db = make_db ();
  struct stat status;

  g_assert_cmpstr (candor_db_get_path (db), ==, path);
  g_assert_false (candor_db_is_read_only (db));
  g_assert_false (candor_db_is_newer (db));
  g_assert_cmpint (candor_db_get_version (db), ==, 1);
  assert_answer (db, "PRAGMA application_id", "1128353348");
  assert_answer (db, "PRAGMA journal_mode", "wal");
  assert_answer (db, "PRAGMA synchronous", "2");
  assert_answer (db, "PRAGMA foreign_keys", "1");
  assert_answer (db, "PRAGMA trusted_schema", "0");
  assert_answer (db, "PRAGMA cell_size_check", "1");
  assert_answer (db, "PRAGMA secure_delete", "1");
  assert_answer (db, "PRAGMA temp_store", "2");
  /* DEFENSIVE: the schema cannot be written to. */
  assert_fails (db, "PRAGMA writable_schema = ON; DELETE FROM sqlite_schema;", CANDOR_ERROR_FAILED);
  g_assert_cmpint (stat (path, &status), ==, 0);
  g_assert_cmpint (status.st_mode & 0777, ==, 0600);
  assert_list ("r.db r.db-shm r.db-wal");

  insert (db, 1, "a");
  candor_db_close (db);
  assert_list ("r.db");

  db = open_db (CANDOR_DB_CREATE);
  assert_answer (db, "SELECT body FROM event", "a");
  candor_db_close (db);
}

static void
test_missing (void)
{
  assert_no_open (CANDOR_DB_READ_WRITE, CANDOR_ERROR_NOT_FOUND);
  assert_no_open (CANDOR_DB_READ_ONLY, CANDOR_ERROR_NOT_FOUND);
  assert_list ("");
  g_free (path);
  path = test_path (folder, "no/r.db");
  assert_no_open (CANDOR_DB_CREATE, CANDOR_ERROR_NOT_FOUND);
  assert_list ("");
}

static void
test_strange (void)
{
  g_autofree char *target = test_path (folder, "target");

  test_write (target, "x");
  g_assert_cmpint (symlink (target, path), ==, 0);
  assert_no_open (CANDOR_DB_CREATE, CANDOR_ERROR_REFUSED);
  g_unlink (path);
  g_assert_cmpint (mkfifo (path, 0600), ==, 0);
  assert_no_open (CANDOR_DB_CREATE, CANDOR_ERROR_REFUSED);
  g_unlink (path);
  g_mkdir (path, 0700);
  assert_no_open (CANDOR_DB_CREATE, CANDOR_ERROR_REFUSED);
}

static void
assert_kept_and_refused (void)
{
  g_autofree char *before = digest_of (path);
  g_autofree char *after = NULL;

  assert_no_open (CANDOR_DB_CREATE, CANDOR_ERROR_DAMAGED);
  assert_no_open (CANDOR_DB_READ_ONLY, CANDOR_ERROR_DAMAGED);
  assert_no_open (CANDOR_DB_CREATE | CANDOR_DB_CAREFUL, CANDOR_ERROR_DAMAGED);
  after = digest_of (path);
  g_assert_cmpstr (before, ==, after);
}

/* Nothing of somebody else's is ever taken over or written to. */
static void
test_not_ours (void)
{
  g_autofree char *long_text = g_strnfill (10000, 'x');

  test_write (path, "");
  assert_kept_and_refused ();
  test_write (path, "hello");
  assert_kept_and_refused ();
  test_write (path, long_text);
  assert_kept_and_refused ();
  test_write (path, "SQLite format 3");
  assert_kept_and_refused ();
  g_unlink (path);
  raw ("CREATE TABLE a (b)");
  assert_kept_and_refused ();
  g_unlink (path);
  raw ("PRAGMA application_id = 77; CREATE TABLE a (b)");
  assert_kept_and_refused ();
}

static void
test_newer (void)
{
  g_autofree char *wal = g_strconcat (path, "-wal", NULL);
  g_autofree char *before = NULL, *before_wal = NULL;
  g_autofree char *after = NULL, *after_wal = NULL;
  CandorDb *db = make_db ();

  insert (db, 1, "a");
  candor_db_close (db);
  raw ("PRAGMA user_version = 4; INSERT INTO event VALUES (2, 'b')");
  before = digest_of (path);
  before_wal = digest_of (wal);
  g_assert_cmpstr (before_wal, !=, "none");

  db = open_db (CANDOR_DB_CREATE);
  g_assert_true (candor_db_is_newer (db));
  g_assert_true (candor_db_is_read_only (db));
  g_assert_cmpint (candor_db_get_version (db), ==, 4);
  assert_answer (db, "SELECT count(*) FROM event", "2");
  assert_fails (db, "INSERT INTO event VALUES (3, 'c')", CANDOR_ERROR_NOT_ALLOWED);
  candor_db_close (db);

  after = digest_of (path);
  after_wal = digest_of (wal);
  g_assert_cmpstr (before, ==, after);
  g_assert_cmpstr (before_wal, ==, after_wal);
}

static void
test_read_only (void)
{
  CandorDb *db = make_db ();

  insert (db, 1, "a");
  candor_db_close (db);
  db = open_db (CANDOR_DB_READ_ONLY);
  g_assert_true (candor_db_is_read_only (db));
  g_assert_false (candor_db_is_newer (db));
  assert_answer (db, "SELECT body FROM event", "a");
  assert_fails (db, "DELETE FROM event", CANDOR_ERROR_NOT_ALLOWED);
  candor_db_close (db);
}

/* Run as somebody who owns nothing here: root may do everything. */
static void
assert_as_nobody (CandorDbFlags flags,
                  int           expected)
{
  int status;
  pid_t child = fork ();

  if (child == 0)
    {
      g_autoptr(GError) error = NULL;
      CandorDb *db;

      if (geteuid () == 0 && setuid (65534) != 0)
        _exit (99);
      db = candor_db_open (path, flags, APPLICATION, NEWEST, NULL, &error);
      if (db == NULL)
        _exit (error->domain == CANDOR_ERROR ? error->code : 98);
      assert_answer (db, "SELECT body FROM event", "a");
      candor_db_close (db);
      _exit (50);
    }
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  g_assert_cmpint (WEXITSTATUS (status), ==, expected);
}

static void
test_permissions (void)
{
  CandorDb *db = make_db ();

  insert (db, 1, "a");
  candor_db_close (db);

  /* A folder and a file that can only be read. */
  g_chmod (folder, 0555);
  g_chmod (path, 0444);
  assert_as_nobody (CANDOR_DB_READ_WRITE, CANDOR_ERROR_NOT_ALLOWED);
  assert_as_nobody (CANDOR_DB_READ_ONLY, 50);
  /* A file that can be written to in a folder that cannot. */
  g_chmod (path, 0666);
  assert_as_nobody (CANDOR_DB_READ_WRITE, CANDOR_ERROR_NOT_ALLOWED);
  g_chmod (path, 0000);
  assert_as_nobody (CANDOR_DB_READ_WRITE, CANDOR_ERROR_NOT_ALLOWED);
  assert_as_nobody (CANDOR_DB_READ_ONLY, CANDOR_ERROR_NOT_ALLOWED);
  g_unlink (path);
  assert_as_nobody (CANDOR_DB_CREATE, CANDOR_ERROR_NOT_ALLOWED);
  g_chmod (folder, 0000);
  assert_as_nobody (CANDOR_DB_CREATE, CANDOR_ERROR_NOT_ALLOWED);
}

/* With a WAL that holds something, the file alone is not the whole truth. */
static void
test_permissions_wal (void)
{
  CandorDb *db = make_db ();
  g_autofree char *wal = g_strconcat (path, "-wal", NULL);
  g_autofree char *shm = g_strconcat (path, "-shm", NULL);

  candor_db_close (db);
  raw ("INSERT INTO event VALUES (1, 'a')");
  g_unlink (shm);
  g_chmod (path, 0444);
  g_chmod (wal, 0444);
  g_chmod (folder, 0555);
  assert_as_nobody (CANDOR_DB_READ_ONLY, CANDOR_ERROR_NOT_ALLOWED);
}

static void
test_careful (void)
{
  g_autofree char *shm = g_strconcat (path, "-shm", NULL);
  CandorDb *db = make_db ();

  insert (db, 1, "a");
  candor_db_close (db);
  raw ("INSERT INTO event VALUES (2, 'b')");
  db = open_db (CANDOR_DB_CAREFUL);
  assert_answer (db, "PRAGMA journal_mode", "delete");
  assert_answer (db, "PRAGMA synchronous", "3");
  assert_answer (db, "PRAGMA locking_mode", "normal");
  assert_answer (db, "SELECT count(*) FROM event", "2");
  insert (db, 3, "c");
  candor_db_close (db);
  g_unlink (shm);
  assert_list ("r.db");

  db = open_db (CANDOR_DB_READ_WRITE);
  assert_answer (db, "PRAGMA journal_mode", "wal");
  assert_answer (db, "SELECT count(*) FROM event", "3");
  candor_db_close (db);
}

/* Two starts at once make one file, and neither fails. */
static void
create_once (guint    index,
             gpointer user_data)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(CandorDb) db = candor_db_open (path, CANDOR_DB_CREATE, APPLICATION, NEWEST, NULL, &error);

  g_assert_no_error (error);
}

static void
test_create_twice (void)
{
  for (guint i = 0; i < 20; i++)
    {
      candor_work_map (4, create_once, NULL, NULL);
      assert_list ("r.db");
      g_unlink (path);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/db-open/create", test_create);
  ADD ("/db-open/missing", test_missing);
  ADD ("/db-open/strange", test_strange);
  ADD ("/db-open/not-ours", test_not_ours);
  ADD ("/db-open/newer", test_newer);
  ADD ("/db-open/read-only", test_read_only);
  ADD ("/db-open/permissions", test_permissions);
  ADD ("/db-open/permissions-wal", test_permissions_wal);
  ADD ("/db-open/careful", test_careful);
  ADD ("/db-open/create-twice", test_create_twice);

  return g_test_run ();
}
