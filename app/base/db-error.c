/* db-error.c - what SQLite's results mean to a person
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Owns the table from SQLite's results to CandorError and its sentences.
 */

#include <errno.h>

#include <glib/gi18n.h>

#include "db-private.h"
#include "file-private.h"

typedef struct
{
  int          result;
  CandorError  code;
  const char  *sentence;
} Meaning;

static const Meaning meanings[] =
{
  { SQLITE_FULL,     CANDOR_ERROR_FULL,
    N_("The disk is full, so “%s” could not be written. Nothing that was saved is lost. Free some space and try again.") },
  { SQLITE_BUSY,     CANDOR_ERROR_BUSY,
    N_("Another program is writing to “%s”. Wait a moment and try again.") },
  { SQLITE_LOCKED,   CANDOR_ERROR_BUSY,
    N_("Another program is writing to “%s”. Wait a moment and try again.") },
  { SQLITE_PROTOCOL, CANDOR_ERROR_BUSY,
    N_("Another program keeps “%s” locked. Wait a moment and try again.") },
  { SQLITE_CORRUPT,  CANDOR_ERROR_DAMAGED,
    N_("“%s” is damaged: parts of it cannot be read. Leave the file as it is and restore a backup.") },
  { SQLITE_NOTADB,   CANDOR_ERROR_DAMAGED,
    N_("“%s” is no database. Leave the file as it is and restore a backup.") },
  { SQLITE_READONLY, CANDOR_ERROR_NOT_ALLOWED,
    N_("“%s” can only be read. Ask for permission to write to the file and its folder, or choose another place.") },
  { SQLITE_PERM,     CANDOR_ERROR_NOT_ALLOWED,
    N_("You have no permission for “%s”.") },
  { SQLITE_AUTH,     CANDOR_ERROR_NOT_ALLOWED,
    N_("What was recorded in “%s” is not changed or removed.") },
  { SQLITE_NOLFS,    CANDOR_ERROR_FULL,
    N_("“%s” would become larger than this disk allows.") },
  { SQLITE_TOOBIG,   CANDOR_ERROR_REFUSED,
    N_("This is too large to be kept in “%s”.") },
  { SQLITE_IOERR,    CANDOR_ERROR_FAILED,
    N_("The disk reports an error while “%s” is used. It may be failing: make a copy of your files.") },
};

static const char *cannot_open = N_("Cannot open “%s”");

static void
set_sentence (GError      **error,
              CandorError   code,
              const char   *format,
              const char   *path)
{
  g_autofree char *shown = g_filename_display_name (path);
  g_autofree char *sentence = _candor_file_sentence (format, shown);

  g_set_error_literal (error, CANDOR_ERROR, code, sentence);
}

gboolean
_candor_db_fail_damaged (GError     **error,
                         const char  *format,
                         const char  *path)
{
  set_sentence (error, CANDOR_ERROR_DAMAGED, format, path);

  return FALSE;
}

/* The system's own word says more than "cannot open" and "I/O error". */
static gboolean
fail_with_errno (GError     **error,
                 int          saved_errno,
                 const char  *path)
{
  switch (saved_errno)
    {
    case ENOENT:
    case ENOTDIR:
    case EACCES:
    case EPERM:
    case EROFS:
    case ENOSPC:
    case EDQUOT:
    case ELOOP:
    case EISDIR:
      errno = saved_errno;
      _candor_file_fail (error, _(cannot_open), path);
      return TRUE;
    default:
      return FALSE;
    }
}

gboolean
_candor_db_fail_with (GError     **error,
                      sqlite3     *handle,
                      int          result,
                      const char  *path)
{
  int primary = result & 0xff;
  int saved_errno = handle != NULL ? sqlite3_system_errno (handle) : 0;

  if ((primary == SQLITE_CANTOPEN || primary == SQLITE_IOERR) &&
      fail_with_errno (error, saved_errno, path))
    return FALSE;

  if (primary == SQLITE_CANTOPEN)
    {
      set_sentence (error, CANDOR_ERROR_NOT_ALLOWED,
                    _("“%s” cannot be opened. Ask for permission to write to the file and its folder, or choose another place."),
                    path);
      return FALSE;
    }

  for (guint i = 0; i < G_N_ELEMENTS (meanings); i++)
    {
      if (meanings[i].result != primary)
        continue;
      set_sentence (error, meanings[i].code, _(meanings[i].sentence), path);
      return FALSE;
    }

  /* A rule of the tables was broken: SQLite names the rule. */
  g_set_error (error, CANDOR_ERROR, CANDOR_ERROR_FAILED, "%s: %s", path,
               handle != NULL ? sqlite3_errmsg (handle) : sqlite3_errstr (result));

  return FALSE;
}

gboolean
_candor_db_fail (CandorDb  *self,
                 GError   **error)
{
  return _candor_db_fail_with (error, self->handle,
                               sqlite3_extended_errcode (self->handle), self->path);
}
