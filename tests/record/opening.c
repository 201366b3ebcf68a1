/* opening.c - what can lie in the place of a record, and what is said then
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * After each refusal the file is what it was, and nothing fresh lies over it.
 */

#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <glib/gstdio.h>

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
  fixture->tools = tools_new ();
  fixture->folder = tools_make_folder ();
  fixture->path = g_build_filename (fixture->folder, "record.db", NULL);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_chmod (fixture->folder, 0700);
  tools_remove_folder (fixture->folder);
  g_free (fixture->folder);
  g_free (fixture->path);
  tools_free (fixture->tools);
}

static void
make_record (Fixture *fixture)
{
  g_autoptr(CandorRecord) record = tools_open (fixture->tools, fixture->path, CANDOR_RECORD_CREATE);

  tools_live (fixture->tools, record, "consent");
}

/* With every flag: none may begin anew. */
static void
assert_refused (Fixture     *fixture,
                CandorError  code,
                const char  *words)
{
  static const CandorRecordFlags flags[] =
  {
    CANDOR_RECORD_MUST_EXIST, CANDOR_RECORD_CREATE, CANDOR_RECORD_READ_ONLY,
  };

  for (guint i = 0; i < G_N_ELEMENTS (flags); i++)
    {
      g_autoptr(GError) error = NULL;

      g_assert_null (candor_record_open (fixture->path, flags[i], &fixture->tools->clock, "0", NULL, &error));
      g_assert_error (error, CANDOR_ERROR, (int) code);
      if (strstr (error->message, words) == NULL)
        g_error ("“%s” is not in: %s", words, error->message);
    }
}

static void
assert_refused_untouched (Fixture     *fixture,
                          GBytes      *bytes,
                          CandorError  code,
                          const char  *words)
{
  g_autoptr(GBytes) after = NULL;

  tools_write (fixture->path, bytes);
  assert_refused (fixture, code, words);
  after = tools_read (fixture->path);
  g_assert_true (g_bytes_equal (after, bytes));
}

static void
test_missing (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr(GError) error = NULL;

  g_assert_null (candor_record_open (fixture->path, CANDOR_RECORD_MUST_EXIST, &fixture->tools->clock, "0", NULL, &error));
  g_assert_error (error, CANDOR_ERROR, CANDOR_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_null (candor_record_open (fixture->path, CANDOR_RECORD_READ_ONLY, NULL, NULL, NULL, &error));
  g_assert_error (error, CANDOR_ERROR, CANDOR_ERROR_NOT_FOUND);
  g_assert_false (g_file_test (fixture->path, G_FILE_TEST_EXISTS));
}

static void
test_folder (Fixture       *fixture,
             gconstpointer  data)
{
  g_mkdir (fixture->path, 0700);
  assert_refused (fixture, CANDOR_ERROR_REFUSED, "folder");
}

static void
test_link (Fixture       *fixture,
           gconstpointer  data)
{
  g_autofree char *target = g_build_filename (fixture->folder, "elsewhere.db", NULL);

  make_record (fixture);
  g_assert_cmpint (g_rename (fixture->path, target), ==, 0);
  g_assert_cmpint (symlink (target, fixture->path), ==, 0);
  assert_refused (fixture, CANDOR_ERROR_REFUSED, "link");
}

static void
test_pipe (Fixture       *fixture,
           gconstpointer  data)
{
  g_assert_cmpint (mkfifo (fixture->path, 0600), ==, 0);
  assert_refused (fixture, CANDOR_ERROR_REFUSED, "device");
}

static void
test_empty (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr(GBytes) bytes = g_bytes_new_static ("", 0);

  assert_refused_untouched (fixture, bytes, CANDOR_ERROR_DAMAGED, "backup");
}

static void
test_no_database (Fixture       *fixture,
                  gconstpointer  data)
{
  g_autoptr(GBytes) bytes = g_bytes_new_static ("Dear diary, today I learnt about consent.\n", 42);

  assert_refused_untouched (fixture, bytes, CANDOR_ERROR_DAMAGED, "backup");
}

static void
test_other_application (Fixture       *fixture,
                        gconstpointer  data)
{
  g_autoptr(GBytes) bytes = NULL;
  sqlite3 *db;

  g_assert_cmpint (sqlite3_open (fixture->path, &db), ==, SQLITE_OK);
  tools_run_raw (db, "CREATE TABLE recipe (name TEXT)");
  sqlite3_close (db);
  bytes = tools_read (fixture->path);
  assert_refused_untouched (fixture, bytes, CANDOR_ERROR_DAMAGED, "another program");
}

/* At every place where a file system might cut, and inside pages. */
static void
test_truncated (Fixture       *fixture,
                gconstpointer  data)
{
  g_autoptr(GBytes) whole = NULL;
  gsize size;

  make_record (fixture);
  whole = tools_read (fixture->path);
  size = g_bytes_get_size (whole);
  for (gsize keep = 0; keep < size; keep += keep < 4096 ? 64 : 2048)
    {
      g_autoptr(GBytes) cut = g_bytes_new_from_bytes (whole, 0, keep);

      assert_refused_untouched (fixture, cut, CANDOR_ERROR_DAMAGED, "backup");
    }
}

/* The first page of a record whose making was cut short holds nothing yet. */
static void
test_unfinished (Fixture       *fixture,
                 gconstpointer  data)
{
  g_autoptr(CandorDb) db = NULL;
  g_autoptr(CandorRecord) record = NULL;
  g_autoptr(GError) error = NULL;

  db = candor_db_open (fixture->path, CANDOR_DB_CREATE, CANDOR_RECORD_APPLICATION_ID, 1, NULL, &error);
  g_assert_no_error (error);
  g_clear_pointer (&db, candor_db_close);

  g_assert_null (candor_record_open (fixture->path, CANDOR_RECORD_MUST_EXIST, &fixture->tools->clock, "0", NULL, &error));
  g_assert_error (error, CANDOR_ERROR, CANDOR_ERROR_NOT_FOUND);
  record = tools_open (fixture->tools, fixture->path, CANDOR_RECORD_CREATE);
  g_assert_cmpint (tools_count (record), ==, 1);
  tools_assert_intact (record);
}

static void
test_part_missing (Fixture       *fixture,
                   gconstpointer  data)
{
  sqlite3 *db;

  make_record (fixture);
  db = tools_open_raw (fixture->path);
  tools_run_raw (db, "DROP TABLE taught_module");
  sqlite3_close (db);
  assert_refused (fixture, CANDOR_ERROR_DAMAGED, "backup");
}

static void
test_newer (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr(CandorRecord) record = NULL;
  g_autoptr(GBytes) before = NULL;
  g_autoptr(GBytes) after = NULL;
  g_autoptr(GPtrArray) modules = NULL;
  g_autoptr(GError) error = NULL;
  CandorEvent event = { .kind = CANDOR_EVENT_CONSENT, .text = "sounds" };
  sqlite3 *db;

  make_record (fixture);
  db = tools_open_raw (fixture->path);
  tools_run_raw (db, "PRAGMA user_version = 99; CREATE TABLE later (a TEXT) STRICT");
  sqlite3_close (db);
  before = tools_read (fixture->path);

  record = tools_open (fixture->tools, fixture->path, CANDOR_RECORD_CREATE);
  g_assert_true (candor_record_is_newer (record));
  g_assert_true (candor_record_is_read_only (record));
  g_assert_nonnull (strstr (candor_record_get_notices (record)[0], "version 99"));
  g_assert_false (candor_record_append (record, &event, NULL, NULL, &error));
  g_assert_error (error, CANDOR_ERROR, CANDOR_ERROR_NOT_ALLOWED);
  g_clear_error (&error);
  g_assert_false (candor_record_set_draft (record, "consent", "q1", "a", &error));
  g_clear_error (&error);
  g_assert_false (candor_record_rebuild (record, &error));
  g_clear_error (&error);
  g_assert_false (candor_record_erase (record, CANDOR_ERASE_EVERYTHING, 0, 0, NULL, &error));
  g_clear_error (&error);
  modules = candor_record_list_modules (record, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (modules->len, ==, 1);
  tools_assert_intact (record);
  g_clear_pointer (&record, candor_record_close);

  after = tools_read (fixture->path);
  g_assert_true (g_bytes_equal (before, after));
}

/* Opening to read changes no byte, also where a WAL lies beside. */
static void
test_read_only (Fixture       *fixture,
                gconstpointer  data)
{
  g_autoptr(CandorRecord) record = NULL;
  g_autoptr(GBytes) before = NULL;
  g_autoptr(GBytes) after = NULL;
  g_autoptr(GError) error = NULL;

  make_record (fixture);
  before = tools_read (fixture->path);
  record = tools_open (fixture->tools, fixture->path, CANDOR_RECORD_READ_ONLY);
  g_assert_true (candor_record_is_read_only (record));
  g_assert_false (candor_record_is_newer (record));
  g_assert_false (candor_record_set_position (record, "consent", "asking", &error));
  g_assert_error (error, CANDOR_ERROR, CANDOR_ERROR_NOT_ALLOWED);
  tools_assert_intact (record);
  g_clear_pointer (&record, candor_record_close);
  after = tools_read (fixture->path);
  g_assert_true (g_bytes_equal (before, after));
}

/* Somebody else has the file and lets nobody read: said within two seconds. */
static void
assert_told_soon (Fixture           *fixture,
                  CandorRecordFlags  flags)
{
  g_autoptr(GError) error = NULL;
  gint64 before_us = g_get_monotonic_time ();

  g_assert_null (candor_record_open (fixture->path, flags, &fixture->tools->clock, "0", NULL, &error));
  g_assert_error (error, CANDOR_ERROR, CANDOR_ERROR_BUSY);
  g_assert_cmpint (g_get_monotonic_time () - before_us, <, 2 * G_USEC_PER_SEC);
}

static void
test_locked_for_all (Fixture       *fixture,
                     gconstpointer  data)
{
  sqlite3 *db;

  make_record (fixture);
  db = tools_open_raw (fixture->path);
  tools_run_raw (db, "PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE; PRAGMA user_version = 2; COMMIT");
  assert_told_soon (fixture, CANDOR_RECORD_MUST_EXIST);
  assert_told_soon (fixture, CANDOR_RECORD_CREATE);
  assert_told_soon (fixture, CANDOR_RECORD_READ_ONLY);
  sqlite3_close (db);
}

/* The same of a file that is only being made. */
static void
test_locked_while_made (Fixture       *fixture,
                        gconstpointer  data)
{
  g_autoptr(CandorDb) made = NULL;
  sqlite3 *db;

  made = candor_db_open (fixture->path, CANDOR_DB_CREATE | CANDOR_DB_CAREFUL, CANDOR_RECORD_APPLICATION_ID,
                         CANDOR_RECORD_VERSION, NULL, NULL);
  g_assert_nonnull (made);
  g_clear_pointer (&made, candor_db_close);
  db = tools_open_raw (fixture->path);
  tools_run_raw (db, "BEGIN EXCLUSIVE");
  assert_told_soon (fixture, CANDOR_RECORD_CREATE);
  sqlite3_close (db);
}

static void
test_locked (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr(CandorRecord) record = NULL;
  g_autoptr(GError) error = NULL;
  CandorEvent event = { .kind = CANDOR_EVENT_CONSENT, .text = "sounds" };
  sqlite3 *db;

  make_record (fixture);
  record = tools_open (fixture->tools, fixture->path, CANDOR_RECORD_MUST_EXIST);
  db = tools_open_raw (fixture->path);
  tools_run_raw (db, "BEGIN IMMEDIATE");
  g_assert_false (candor_record_append (record, &event, NULL, NULL, &error));
  g_assert_error (error, CANDOR_ERROR, CANDOR_ERROR_BUSY);
  g_assert_nonnull (strstr (error->message, "try again"));
  tools_run_raw (db, "COMMIT");
  sqlite3_close (db);
  tools_append (record, &event);
  tools_assert_intact (record);
}

static void
test_permissions (Fixture       *fixture,
                  gconstpointer  data)
{
  g_autoptr(CandorRecord) record = NULL;
  struct stat status;

  make_record (fixture);
  g_assert_cmpint (stat (fixture->path, &status), ==, 0);
  g_assert_cmpuint (status.st_mode & 0777, ==, 0600);

  g_chmod (fixture->path, 0644);
  g_chmod (fixture->folder, 0755);
  record = tools_open (fixture->tools, fixture->path, CANDOR_RECORD_MUST_EXIST);
  g_assert_cmpuint (g_strv_length ((char **) candor_record_get_notices (record)), ==, 2);
  g_assert_cmpint (stat (fixture->path, &status), ==, 0);
  g_assert_cmpuint (status.st_mode & 0777, ==, 0600);
  g_assert_cmpint (stat (fixture->folder, &status), ==, 0);
  g_assert_cmpuint (status.st_mode & 0777, ==, 0700);
  g_clear_pointer (&record, candor_record_close);

  record = tools_open (fixture->tools, fixture->path, CANDOR_RECORD_MUST_EXIST);
  g_assert_cmpuint (g_strv_length ((char **) candor_record_get_notices (record)), ==, 0);
}

/* A folder with other things in it is not ours to close. */
static void
test_shared_folder (Fixture       *fixture,
                    gconstpointer  data)
{
  g_autofree char *other = g_build_filename (fixture->folder, "thesis.odt", NULL);
  g_autoptr(CandorRecord) record = NULL;
  struct stat status;

  make_record (fixture);
  g_file_set_contents (other, "x", 1, NULL);
  g_chmod (fixture->folder, 0755);
  record = tools_open (fixture->tools, fixture->path, CANDOR_RECORD_MUST_EXIST);
  g_assert_cmpuint (g_strv_length ((char **) candor_record_get_notices (record)), ==, 1);
  g_assert_cmpint (stat (fixture->folder, &status), ==, 0);
  g_assert_cmpuint (status.st_mode & 0777, ==, 0755);
}

static void
test_new_folder (Fixture       *fixture,
                 gconstpointer  data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "data", "candor", "record.db", NULL);
  g_autofree char *folder = g_path_get_dirname (path);
  g_autoptr(CandorRecord) record = tools_open (fixture->tools, path, CANDOR_RECORD_CREATE);
  struct stat status;

  g_assert_cmpint (stat (folder, &status), ==, 0);
  g_assert_cmpuint (status.st_mode & 0777, ==, 0700);
  g_assert_cmpuint (g_strv_length ((char **) candor_record_get_notices (record)), ==, 0);
}

/* ------------------------------------------------------------ as an ordinary user */

static void
open_without_permission_cb (gpointer user_data)
{
  Fixture *fixture = user_data;
  g_autoptr(CandorRecord) record = NULL;
  g_autoptr(GError) error = NULL;

  record = candor_record_open (fixture->path, CANDOR_RECORD_MUST_EXIST, &fixture->tools->clock, "0", NULL, &error);
  if (record != NULL || !g_error_matches (error, CANDOR_ERROR, CANDOR_ERROR_NOT_ALLOWED))
    _exit (1);
}

static void
open_to_read_cb (gpointer user_data)
{
  Fixture *fixture = user_data;
  g_autoptr(CandorRecord) record = NULL;

  open_without_permission_cb (fixture);
  record = candor_record_open (fixture->path, CANDOR_RECORD_READ_ONLY, NULL, NULL, NULL, NULL);
  if (record == NULL || tools_count (record) != 12)
    _exit (2);
}

static void
test_read_only_file (Fixture       *fixture,
                     gconstpointer  data)
{
  make_record (fixture);
  g_chmod (fixture->path, 0444);
  tools_run_as_user (fixture->folder, open_to_read_cb, fixture);
}

static void
test_read_only_folder (Fixture       *fixture,
                       gconstpointer  data)
{
  make_record (fixture);
  g_chmod (fixture->path, 0444);
  g_chmod (fixture->folder, 0555);
  tools_run_as_user (fixture->folder, open_to_read_cb, fixture);
}

static void
test_no_permission (Fixture       *fixture,
                    gconstpointer  data)
{
  make_record (fixture);
  g_chmod (fixture->path, 0000);
  tools_run_as_user (fixture->folder, open_without_permission_cb, fixture);
}

static void
create_without_permission_cb (gpointer user_data)
{
  Fixture *fixture = user_data;
  g_autoptr(CandorRecord) record = NULL;
  g_autoptr(GError) error = NULL;

  record = candor_record_open (fixture->path, CANDOR_RECORD_CREATE, &fixture->tools->clock, "0", NULL, &error);
  if (record != NULL || !g_error_matches (error, CANDOR_ERROR, CANDOR_ERROR_NOT_ALLOWED))
    _exit (1);
}

static void
test_create_in_read_only_folder (Fixture       *fixture,
                                 gconstpointer  data)
{
  g_chmod (fixture->folder, 0555);
  tools_run_as_user (fixture->folder, create_without_permission_cb, fixture);
}

/* ------------------------------------------------------------------------ migration */

static const CandorMigration later_steps[] =
{
  { CANDOR_RECORD_VERSION + 1, "ALTER TABLE draft ADD COLUMN certainty TEXT" },
  { CANDOR_RECORD_VERSION + 2, "CREATE TABLE note (module TEXT PRIMARY KEY, words TEXT) STRICT" },
};

static void
test_migration (Fixture       *fixture,
                gconstpointer  data)
{
  g_autoptr(CandorRecord) record = NULL;
  g_autoptr(GPtrArray) others = NULL;
  g_autoptr(GError) error = NULL;
  gint64 n_events;

  make_record (fixture);
  record = tools_open (fixture->tools, fixture->path, CANDOR_RECORD_MUST_EXIST);
  n_events = tools_count (record);
  g_assert_true (_candor_record_migrate (record, later_steps, G_N_ELEMENTS (later_steps), CANDOR_RECORD_VERSION + 2, &error));
  g_assert_no_error (error);
  g_assert_cmpint (candor_db_get_version (record->db), ==, CANDOR_RECORD_VERSION + 2);
  g_assert_true (candor_db_run (record->db, "INSERT INTO note VALUES ('a', 'b')", &error));
  g_assert_cmpint (tools_count (record), ==, n_events);
  tools_assert_intact (record);
  g_assert_false (candor_db_run (record->db, "DROP TABLE event", NULL));
  g_clear_pointer (&record, candor_record_close);

  others = _candor_place_list_others (fixture->path, &error);
  g_assert_cmpuint (others->len, ==, 1);
  record = tools_open (fixture->tools, g_ptr_array_index (others, 0), CANDOR_RECORD_READ_ONLY);
  g_assert_cmpint (candor_db_get_version (record->db), ==, CANDOR_RECORD_VERSION);
  tools_assert_intact (record);
}

/* A step that fails leaves the record as it was, and the backup. */
static void
test_migration_fails (Fixture       *fixture,
                      gconstpointer  data)
{
  static const CandorMigration steps[] = { { CANDOR_RECORD_VERSION + 1, "CREATE TABLE note (a TEXT) STRICT; SELECT nothing FROM nowhere" } };
  g_autoptr(CandorRecord) record = NULL;
  g_autoptr(GError) error = NULL;

  make_record (fixture);
  record = tools_open (fixture->tools, fixture->path, CANDOR_RECORD_MUST_EXIST);
  g_assert_false (_candor_record_migrate (record, steps, G_N_ELEMENTS (steps), CANDOR_RECORD_VERSION + 1, &error));
  g_assert_nonnull (error);
  g_clear_error (&error);
  g_assert_false (_candor_record_migrate (record, later_steps, 1, CANDOR_RECORD_VERSION + 2, &error));
  g_assert_nonnull (error);
  g_assert_cmpint (candor_db_get_version (record->db), ==, CANDOR_RECORD_VERSION);
  g_assert_false (candor_db_run (record->db, "SELECT * FROM note", NULL));
  tools_answer (record, "consent", NULL, "q1", "a");
  tools_assert_intact (record);
}

#define ADD(name, func) g_test_add ("/record/opening/" name, Fixture, NULL, set_up, func, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("missing", test_missing);
  ADD ("folder", test_folder);
  ADD ("link", test_link);
  ADD ("pipe", test_pipe);
  ADD ("empty", test_empty);
  ADD ("no-database", test_no_database);
  ADD ("other-application", test_other_application);
  ADD ("truncated", test_truncated);
  ADD ("unfinished", test_unfinished);
  ADD ("part-missing", test_part_missing);
  ADD ("newer", test_newer);
  ADD ("read-only", test_read_only);
  ADD ("locked", test_locked);
  ADD ("locked-for-all", test_locked_for_all);
  ADD ("locked-while-made", test_locked_while_made);
  ADD ("permissions", test_permissions);
  ADD ("shared-folder", test_shared_folder);
  ADD ("new-folder", test_new_folder);
  ADD ("read-only-file", test_read_only_file);
  ADD ("read-only-folder", test_read_only_folder);
  ADD ("no-permission", test_no_permission);
  ADD ("create-in-read-only-folder", test_create_in_read_only_folder);
  ADD ("migration", test_migration);
  ADD ("migration-fails", test_migration_fails);

  return g_test_run ();
}
