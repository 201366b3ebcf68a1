/* db.c - transactions, scripts, and what a connection knows of itself
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Opening stands in db-open.c, statements in db-statement.c, checking and
 * copies in db-backup.c.
 */

#include "db-private.h"

const char *
candor_db_get_path (CandorDb *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->path;
}

gboolean
candor_db_is_read_only (CandorDb *self)
{
  g_return_val_if_fail (self != NULL, TRUE);

  return self->read_only;
}

gboolean
candor_db_is_newer (CandorDb *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->newer;
}

gboolean
_candor_db_execute (CandorDb    *self,
                    const char  *sql,
                    GError     **error)
{
  if (sqlite3_exec (self->handle, sql, NULL, NULL, NULL) != SQLITE_OK)
    return _candor_db_fail (self, error);

  return TRUE;
}

char *
_candor_db_ask (CandorDb    *self,
                const char  *sql,
                GError     **error)
{
  sqlite3_stmt *statement;
  char *answer = NULL;

  if (sqlite3_prepare_v2 (self->handle, sql, -1, &statement, NULL) != SQLITE_OK)
    {
      _candor_db_fail (self, error);
      return NULL;
    }

  if (sqlite3_step (statement) == SQLITE_ROW)
    answer = g_strdup ((const char *) sqlite3_column_text (statement, 0));
  else
    _candor_db_fail (self, error);
  sqlite3_finalize (statement);

  return answer;
}

gboolean
_candor_db_ask_int (CandorDb    *self,
                    const char  *sql,
                    gint64      *answer,
                    GError     **error)
{
  g_autofree char *text = _candor_db_ask (self, sql, error);

  if (text == NULL)
    return FALSE;
  *answer = g_ascii_strtoll (text, NULL, 10);

  return TRUE;
}

gboolean
candor_db_run (CandorDb    *self,
               const char  *script,
               GError     **error)
{
  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (script != NULL, FALSE);

  return _candor_db_execute (self, script, error);
}

static gboolean
run_kept (CandorDb    *self,
          const char  *sql,
          GError     **error)
{
  CandorStatement *statement = candor_db_prepare (self, sql, error);

  return statement != NULL && candor_statement_run (statement, error);
}

gboolean
candor_db_begin (CandorDb  *self,
                 GError   **error)
{
  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (!candor_db_in_transaction (self), FALSE);

  return run_kept (self, "BEGIN IMMEDIATE", error);
}

gboolean
candor_db_commit (CandorDb  *self,
                  GError   **error)
{
  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (candor_db_in_transaction (self), FALSE);

  if (run_kept (self, "COMMIT", error))
    return TRUE;

  /* Half a transaction must not wait for somebody to build upon it. */
  candor_db_rollback (self);

  return FALSE;
}

void
candor_db_rollback (CandorDb *self)
{
  g_return_if_fail (self != NULL);

  /* SQLite has rolled back by itself after a full disk or an I/O error. */
  if (candor_db_in_transaction (self))
    run_kept (self, "ROLLBACK", NULL);
}

gboolean
candor_db_in_transaction (CandorDb *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return !sqlite3_get_autocommit (self->handle);
}

gint64
candor_db_get_last_rowid (CandorDb *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return sqlite3_last_insert_rowid (self->handle);
}

gint64
candor_db_get_n_changes (CandorDb *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return sqlite3_changes64 (self->handle);
}

gint64
candor_db_get_data_version (CandorDb *self)
{
  CandorStatement *statement;
  gint64 version = -1;
  gboolean row;

  g_return_val_if_fail (self != NULL, -1);

  statement = candor_db_prepare (self, "PRAGMA data_version", NULL);
  if (statement != NULL && candor_statement_step (statement, &row, NULL) && row)
    {
      version = candor_statement_get_int (statement, 0);
      candor_statement_reset (statement);
    }

  return version;
}

int
candor_db_get_version (CandorDb *self)
{
  gint64 version = 0;

  g_return_val_if_fail (self != NULL, 0);

  _candor_db_ask_int (self, "PRAGMA user_version", &version, NULL);

  return (int) version;
}

gboolean
candor_db_set_version (CandorDb  *self,
                       int        version,
                       GError   **error)
{
  g_autofree char *sql = NULL;

  g_return_val_if_fail (self != NULL, FALSE);

  /* A pragma takes no parameters; the only thing put in is a number. */
  sql = g_strdup_printf ("PRAGMA user_version = %d", version);

  return _candor_db_execute (self, sql, error);
}
