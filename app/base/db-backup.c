/* db-backup.c - checking, copying and purging a whole database
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A copy is written beside its place, verified by whoever asked for it,
 * synced and only then named; a live file is never copied byte by byte.
 */

#include <fcntl.h>
#include <unistd.h>

#include <glib/gi18n.h>
#include <glib/gstdio.h>

#include "db-private.h"
#include "file-private.h"

/* --------------------------------------------------------------- checking */

static gboolean
check_integrity (CandorDb  *self,
                 GError   **error)
{
  g_autofree char *finding = _candor_db_ask (self, "PRAGMA integrity_check(1)", error);

  if (finding == NULL)
    return FALSE;
  if (g_str_equal (finding, "ok"))
    return TRUE;

  g_set_error (error, CANDOR_ERROR, CANDOR_ERROR_DAMAGED,
               /* Translators: a file name, and a finding in English */
               _("“%s” is damaged: %s. Leave the file as it is and restore a backup."), self->path, finding);

  return FALSE;
}

static gboolean
check_references (CandorDb  *self,
                  GError   **error)
{
  CandorStatement *statement = candor_db_prepare (self, "PRAGMA foreign_key_check", error);
  gboolean row;

  if (statement == NULL || !candor_statement_step (statement, &row, error))
    return FALSE;
  if (!row)
    return TRUE;

  g_set_error (error, CANDOR_ERROR, CANDOR_ERROR_DAMAGED,
               /* Translators: a file name, and the name of a table */
               _("“%s” is damaged: a row of its table %s refers to one that is gone. Leave the file as it is and restore a backup."),
               self->path, candor_statement_get_text (statement, 0));
  candor_statement_reset (statement);

  return FALSE;
}

gboolean
candor_db_check (CandorDb  *self,
                 GError   **error)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return check_integrity (self, error) && check_references (self, error);
}

/* ---------------------------------------------------------------- copying */

/* The copy lies in the file system, wherever the database itself is. */
static char *
name_target (CandorDb   *self,
             const char *path)
{
  g_autofree char *escaped = NULL;

  if (self->vfs == NULL)
    return g_strdup (path);

  escaped = g_uri_escape_string (path, "/", TRUE);

  return g_strconcat ("file:", escaped, "?vfs=unix", NULL);
}

static gboolean
copy_into (CandorDb    *self,
           const char  *path,
           GError     **error)
{
  g_autofree char *target = name_target (self, path);
  CandorStatement *statement;
  gboolean copied;

  self->may_attach = TRUE;
  statement = candor_db_prepare (self, "VACUUM INTO ?1", error);
  if (statement != NULL)
    candor_statement_bind_text (statement, 1, target);
  copied = statement != NULL && candor_statement_run (statement, error);
  self->may_attach = FALSE;

  return copied;
}

/* Whoever verified the copy may have left these beside it. */
static void
remove_companions (const char *path)
{
  static const char * const endings[] = { "-wal", "-shm", "-journal" };

  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    {
      g_autofree char *name = g_strconcat (path, endings[i], NULL);

      unlink (name);
    }
}

static gboolean
copy_and_place (CandorDb            *self,
                const char          *temporary,
                const char          *path,
                CandorDbVerifyFunc   verify,
                gpointer             user_data,
                GError             **error)
{
  return copy_into (self, temporary, error) &&
         (verify == NULL || verify (temporary, user_data, error)) &&
         candor_file_sync (temporary, error) &&
         candor_file_replace (temporary, path, error);
}

gboolean
candor_db_backup (CandorDb            *self,
                  const char          *path,
                  CandorDbVerifyFunc   verify,
                  gpointer             user_data,
                  GError             **error)
{
  g_autofree char *temporary = NULL;
  gboolean placed;
  int fd;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (path != NULL, FALSE);

  temporary = g_strconcat (path, ".XXXXXX", NULL);
  fd = g_mkstemp_full (temporary, O_RDWR | O_CLOEXEC | O_NOFOLLOW, 0600);
  if (fd < 0)
    return _candor_file_fail (error, _("Cannot write “%s”"), path);
  close (fd);

  placed = copy_and_place (self, temporary, path, verify, user_data, error);
  if (!placed)
    unlink (temporary);
  remove_companions (temporary);

  return placed;
}

/* ---------------------------------------------------------------- purging */

static gboolean
checkpoint (CandorDb  *self,
            GError   **error)
{
  gint64 busy;

  if (!_candor_db_ask_int (self, "PRAGMA wal_checkpoint(TRUNCATE)", &busy, error))
    return FALSE;
  if (busy != 0)
    return _candor_db_fail_with (error, NULL, SQLITE_BUSY, self->path);

  return TRUE;
}

gboolean
candor_db_purge (CandorDb  *self,
                 GError   **error)
{
  gboolean vacuumed;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (!candor_db_in_transaction (self), FALSE);

  if (!checkpoint (self, error))
    return FALSE;

  self->may_attach = TRUE;
  vacuumed = _candor_db_execute (self, "VACUUM", error);
  self->may_attach = FALSE;

  return vacuumed && checkpoint (self, error);
}
