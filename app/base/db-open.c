/* db-open.c - opening a database file, hardened, in a fixed order
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * First look, then touch: what the file is and whose is decided before the
 * first pragma that could write. A new file is born whole: its first page,
 * with the application id, is written beside its place and then named, so
 * that an empty file under our name always means that something was lost,
 * and is never taken for a new one.
 */

#include <errno.h>
#include <sys/stat.h>
#include <unistd.h>

#include <glib/gi18n.h>

#include "db-memory.h"
#include "db-private.h"
#include "file-private.h"

/* Who opens is told soon that somebody else has it; who writes can wait. */
#define OPENING_TIMEOUT_MS 800
#define BUSY_TIMEOUT_MS    5000

/* --------------------------------------------------------------- the file */

static gboolean
check_file (const char  *path,
            gboolean    *exists,
            GError     **error)
{
  struct stat status;

  *exists = FALSE;
  if (lstat (path, &status) < 0)
    return errno == ENOENT || _candor_file_fail (error, _("Cannot open “%s”"), path);

  *exists = TRUE;
  if (!S_ISREG (status.st_mode))
    {
      g_autofree char *shown = g_filename_display_name (path);

      g_set_error (error, CANDOR_ERROR, CANDOR_ERROR_REFUSED,
                   _("“%s” is a link, a folder or a device; only a file of its own is opened."), shown);
      return FALSE;
    }
  if (status.st_size == 0)
    return _candor_db_fail_damaged (error, _("“%s” is empty: what it held is lost. Restore a backup, or move the file away to begin a new one."), path);

  return TRUE;
}

/* The first page of an empty database that is ours. */
static GBytes *
make_first_page (gint32 application_id)
{
  g_autofree char *sql = g_strdup_printf ("PRAGMA application_id = %d", application_id);
  GBytes *bytes = NULL;
  sqlite3_int64 size;
  sqlite3 *handle;
  void *page;

  if (sqlite3_open_v2 (":memory:", &handle, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, NULL) == SQLITE_OK &&
      sqlite3_exec (handle, sql, NULL, NULL, NULL) == SQLITE_OK &&
      (page = sqlite3_serialize (handle, "main", &size, 0)) != NULL)
    {
      bytes = g_bytes_new (page, size);
      sqlite3_free (page);
    }
  sqlite3_close (handle);

  return bytes;
}

static gboolean
create_file (const char  *path,
             gint32       application_id,
             GError     **error)
{
  g_autoptr(GBytes) page = make_first_page (application_id);
  g_autoptr(GError) local_error = NULL;
  gboolean exists;

  if (page == NULL)
    g_error ("no memory for a new database");

  if (_candor_file_create (path, page, 0600, &local_error))
    return TRUE;

  /* Another start was quicker: its file is as good. */
  if (check_file (path, &exists, NULL) && exists)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&local_error));

  return FALSE;
}

static gboolean
ready_file (const char     *path,
            CandorDbFlags   flags,
            gint32          application_id,
            GError        **error)
{
  gboolean exists;

  if (!check_file (path, &exists, error))
    return FALSE;
  if (exists)
    return TRUE;
  if ((flags & CANDOR_DB_CREATE) != 0)
    return create_file (path, application_id, error);

  errno = ENOENT;

  return _candor_file_fail (error, _("Cannot open “%s”"), path);
}

/* --------------------------------------------------------- the connection */

#define PAUSE_MS 3

/* Asks again at short intervals: SQLite's own handler sleeps up to 100 ms, and a
 * writer that writes without a break would starve the other. */
static int
wait_a_little (void *data,
               int   n_waits)
{
  const CandorDb *self = data;

  if (n_waits * PAUSE_MS >= self->patience_ms)
    return 0;
  sqlite3_sleep (PAUSE_MS);

  return 1;
}

static void
configure (CandorDb *self)
{
  sqlite3_extended_result_codes (self->handle, 1);
  self->patience_ms = OPENING_TIMEOUT_MS;
  sqlite3_busy_handler (self->handle, wait_a_little, self);
  sqlite3_db_config (self->handle, SQLITE_DBCONFIG_DEFENSIVE, 1, NULL);
  sqlite3_db_config (self->handle, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, NULL);
  sqlite3_db_config (self->handle, SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0, NULL);
  sqlite3_db_config (self->handle, SQLITE_DBCONFIG_DQS_DML, 0, NULL);
  sqlite3_db_config (self->handle, SQLITE_DBCONFIG_DQS_DDL, 0, NULL);
  _candor_db_set_authorizer (self);
}

static gboolean
connect_to (CandorDb    *self,
            const char  *name,
            int          flags,
            GError     **error)
{
  int result;

  g_clear_pointer (&self->handle, sqlite3_close);
  result = sqlite3_open_v2 (name, &self->handle, flags | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE, self->vfs);
  if (result != SQLITE_OK)
    return _candor_db_fail_with (error, self->handle, result, self->path);
  configure (self);

  return TRUE;
}

/* Reads the two numbers that say what this is. */
static gboolean
read_identity (CandorDb  *self,
               gint64    *application_id,
               gint64    *version,
               GError   **error)
{
  return _candor_db_ask_int (self, "PRAGMA application_id", application_id, error) &&
         _candor_db_ask_int (self, "PRAGMA user_version", version, error);
}

/* In a folder that cannot be written to, SQLite has no place for the index of
 * a WAL. Where there is no WAL either, the file is all there is. */
static gboolean
connect_as_is (CandorDb  *self,
               GError   **error)
{
  g_autofree char *wal = g_strconcat (self->path, "-wal", NULL);
  g_autofree char *escaped = g_uri_escape_string (self->path, "/", TRUE);
  g_autofree char *uri = g_strconcat ("file:", escaped, "?immutable=1", NULL);
  struct stat status;

  if (stat (wal, &status) == 0 && status.st_size > 0)
    {
      errno = EACCES;
      return _candor_file_fail (error, _("Cannot open “%s” where it lies"), self->path);
    }

  return connect_to (self, uri, SQLITE_OPEN_READONLY | SQLITE_OPEN_URI, error);
}

static gboolean
open_read_only (CandorDb  *self,
                gint64    *application_id,
                gint64    *version,
                GError   **error)
{
  g_autoptr(GError) local_error = NULL;

  self->read_only = TRUE;
  if (!connect_to (self, self->path, SQLITE_OPEN_READONLY, error))
    return FALSE;
  if (read_identity (self, application_id, version, &local_error))
    return TRUE;

  /* "Not found" means a file beside it: the file itself has been opened. */
  if (self->vfs == NULL &&
      (g_error_matches (local_error, CANDOR_ERROR, CANDOR_ERROR_NOT_ALLOWED) ||
       g_error_matches (local_error, CANDOR_ERROR, CANDOR_ERROR_NOT_FOUND)))
    return connect_as_is (self, error) &&
           read_identity (self, application_id, version, error);

  g_propagate_error (error, g_steal_pointer (&local_error));

  return FALSE;
}

static gboolean
open_read_write (CandorDb       *self,
                 CandorDbFlags   flags,
                 gint64         *application_id,
                 gint64         *version,
                 GError        **error)
{
  int create = self->vfs != NULL && (flags & CANDOR_DB_CREATE) != 0 ? SQLITE_OPEN_CREATE : 0;

  if (!connect_to (self, self->path, SQLITE_OPEN_READWRITE | create, error))
    return FALSE;

  /* Should it turn out newer, closing must not fold the WAL into the file. */
  sqlite3_db_config (self->handle, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, NULL);

  /* Over a network there is no shared memory for the index of a WAL: alone
   * with the file, SQLite keeps it to itself. */
  if ((flags & CANDOR_DB_CAREFUL) != 0 &&
      !_candor_db_execute (self, "PRAGMA locking_mode = EXCLUSIVE", error))
    return FALSE;

  if (!read_identity (self, application_id, version, error))
    return FALSE;
  if (sqlite3_db_readonly (self->handle, "main") == 1)
    return _candor_db_fail_with (error, NULL, SQLITE_READONLY, self->path);

  return TRUE;
}

/* --------------------------------------------------------------- settings */

#define JOURNAL_PAUSE_US 10000
#define JOURNAL_TRIES    150

/* Two starts that make one file change its journal at the same time, and SQLite does
 * not always wait there by itself: so the waiting is done here. */
static char *
ask_patiently (CandorDb    *self,
               const char  *sql,
               GError     **error)
{
  g_autoptr(GError) busy = NULL;
  char *answer = NULL;

  self->patience_ms = 0;
  for (guint i = 0; i < JOURNAL_TRIES; i++)
    {
      g_clear_error (&busy);
      answer = _candor_db_ask (self, sql, &busy);
      if (answer != NULL || !g_error_matches (busy, CANDOR_ERROR, CANDOR_ERROR_BUSY))
        break;
      g_usleep (JOURNAL_PAUSE_US);
    }
  self->patience_ms = OPENING_TIMEOUT_MS;

  if (busy != NULL)
    g_propagate_error (error, g_steal_pointer (&busy));

  return answer;
}

static gboolean
set_journal (CandorDb    *self,
             const char  *sql,
             const char  *expected,
             GError     **error)
{
  g_autofree char *mode = ask_patiently (self, sql, error);

  if (mode == NULL)
    return FALSE;
  if (g_str_equal (mode, expected))
    return TRUE;

  g_set_error (error, CANDOR_ERROR, CANDOR_ERROR_FAILED,
               _("“%s” lies in a place where it cannot be written safely. Choose another place."), self->path);

  return FALSE;
}

static gboolean
apply_settings (CandorDb       *self,
                CandorDbFlags   flags,
                GError        **error)
{
  static const char common[] =
    "PRAGMA foreign_keys = ON;"
    "PRAGMA trusted_schema = OFF;"
    "PRAGMA cell_size_check = ON;"
    "PRAGMA secure_delete = ON;"
    "PRAGMA temp_store = MEMORY;";

  if ((flags & CANDOR_DB_DERIVED) != 0 && !self->read_only)
    return set_journal (self, "PRAGMA journal_mode = WAL", "wal", error) &&
           _candor_db_execute (self, "PRAGMA synchronous = NORMAL", error) &&
           _candor_db_execute (self, common, error) &&
           _candor_db_execute (self, "PRAGMA secure_delete = OFF", error);

  if (self->read_only)
    return _candor_db_execute (self, common, error) &&
           _candor_db_execute (self, "PRAGMA query_only = ON", error);

  if ((flags & CANDOR_DB_CAREFUL) != 0)
    return set_journal (self, "PRAGMA journal_mode = DELETE", "delete", error) &&
           _candor_db_execute (self, "PRAGMA locking_mode = NORMAL", error) &&
           _candor_db_execute (self, "PRAGMA synchronous = EXTRA", error) &&
           _candor_db_execute (self, common, error);

  return set_journal (self, "PRAGMA journal_mode = WAL", "wal", error) &&
         _candor_db_execute (self, "PRAGMA synchronous = FULL", error) &&
         _candor_db_execute (self, common, error);
}

/* ---------------------------------------------------------------- opening */

/* Through a VFS of a test a new file has no page yet. */
static gboolean
adopt_empty (CandorDb  *self,
             gint64    *application_id,
             GError   **error)
{
  g_autofree char *sql = NULL;
  gint64 n_pages;

  if (self->vfs == NULL || *application_id != 0)
    return TRUE;
  if (!_candor_db_ask_int (self, "PRAGMA page_count", &n_pages, error))
    return FALSE;
  if (n_pages > 0)
    return TRUE;

  *application_id = self->application_id;
  sql = g_strdup_printf ("PRAGMA application_id = %d", self->application_id);

  return _candor_db_execute (self, sql, error);
}

static gboolean
open_and_look (CandorDb       *self,
               CandorDbFlags   flags,
               int             newest_version,
               GError        **error)
{
  gint64 application_id = 0, version = 0;
  gboolean opened;

  if ((flags & CANDOR_DB_READ_ONLY) != 0)
    opened = open_read_only (self, &application_id, &version, error);
  else
    opened = open_read_write (self, flags, &application_id, &version, error) &&
             adopt_empty (self, &application_id, error);
  if (!opened)
    return FALSE;

  if (application_id != self->application_id)
    return _candor_db_fail_damaged (error, _("“%s” belongs to another program. It is left as it is; choose another file."), self->path);

  self->newer = version > newest_version;
  if (self->newer && !self->read_only)
    return open_read_only (self, &application_id, &version, error);

  return TRUE;
}

static void
statement_free (gpointer data)
{
  CandorStatement *statement = data;

  sqlite3_finalize (statement->handle);
  g_free (statement);
}

CandorDb *
candor_db_open (const char     *path,
                CandorDbFlags   flags,
                gint32          application_id,
                int             newest_version,
                const char     *vfs,
                GError        **error)
{
  g_autoptr(CandorDb) self = NULL;

  g_return_val_if_fail (path != NULL, NULL);

  _candor_db_memory_watch ();
  if (vfs == NULL && !ready_file (path, flags, application_id, error))
    return NULL;

  self = g_new0 (CandorDb, 1);
  self->path = g_strdup (path);
  self->vfs = g_strdup (vfs);
  self->application_id = application_id;
  self->statements = g_hash_table_new_full (NULL, NULL, NULL, statement_free);

  if (!open_and_look (self, flags, newest_version, error) ||
      !apply_settings (self, flags, error))
    return NULL;
  self->patience_ms = (flags & CANDOR_DB_DERIVED) != 0 ? 0 : BUSY_TIMEOUT_MS;
  if (!self->read_only)
    sqlite3_db_config (self->handle, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 0, NULL);

  return g_steal_pointer (&self);
}

void
candor_db_close (CandorDb *self)
{
  g_return_if_fail (self != NULL);

  if (self->handle != NULL)
    candor_db_rollback (self);
  g_hash_table_unref (self->statements);
  sqlite3_close (self->handle);
  g_free (self->path);
  g_free (self->vfs);
  g_free (self);
}
