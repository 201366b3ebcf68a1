/* db-statement.c - statements: prepared once, kept by their address
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Invariant: a statement that returned its last row or an error is reset, so
 * none keeps a read transaction open behind its user's back.
 */

#include <string.h>

#include "db-private.h"

static CandorStatement *
make (CandorDb    *self,
      const char  *sql,
      GError     **error)
{
  CandorStatement *statement;
  sqlite3_stmt *handle;
  const char *tail;

  if (sqlite3_prepare_v3 (self->handle, sql, -1, SQLITE_PREPARE_PERSISTENT, &handle, &tail) != SQLITE_OK)
    {
      _candor_db_fail (self, error);
      return NULL;
    }

  while (g_ascii_isspace (*tail))
    tail++;
  if (handle == NULL || *tail != '\0')
    g_error ("a prepared text must be one statement: %s", sql);

  statement = g_new0 (CandorStatement, 1);
  statement->db = self;
  statement->handle = handle;
  g_hash_table_insert (self->statements, (gpointer) sql, statement);

  return statement;
}

CandorStatement *
candor_db_prepare (CandorDb    *self,
                   const char  *sql,
                   GError     **error)
{
  CandorStatement *statement;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (sql != NULL, NULL);

  statement = g_hash_table_lookup (self->statements, sql);
  if (statement == NULL)
    return make (self, sql, error);

  sqlite3_reset (statement->handle);
  sqlite3_clear_bindings (statement->handle);

  return statement;
}

/* A wrong index or no memory: both are for the programmer. */
static void
check_bound (CandorStatement *self,
             int              result)
{
  if (result == SQLITE_TOOBIG)
    return;
  if (result != SQLITE_OK)
    g_error ("cannot bind: %s: %s", sqlite3_errstr (result), sqlite3_sql (self->handle));
}

void
candor_statement_bind_int (CandorStatement *self,
                           int              index,
                           gint64           value)
{
  g_return_if_fail (self != NULL);

  check_bound (self, sqlite3_bind_int64 (self->handle, index, value));
}

void
candor_statement_bind_real (CandorStatement *self,
                            int              index,
                            double           value)
{
  g_return_if_fail (self != NULL);

  check_bound (self, sqlite3_bind_double (self->handle, index, value));
}

void
candor_statement_bind_text (CandorStatement *self,
                            int              index,
                            const char      *text)
{
  g_return_if_fail (self != NULL);

  check_bound (self, sqlite3_bind_text64 (self->handle, index, text,
                                          text == NULL ? 0 : strlen (text),
                                          SQLITE_TRANSIENT, SQLITE_UTF8));
}

void
candor_statement_bind_blob (CandorStatement *self,
                            int              index,
                            const void      *data,
                            gsize            length)
{
  int result;

  g_return_if_fail (self != NULL);

  if (data == NULL)
    result = sqlite3_bind_null (self->handle, index);
  else
    result = sqlite3_bind_blob64 (self->handle, index, data, length, SQLITE_TRANSIENT);
  check_bound (self, result);
}

gboolean
candor_statement_step (CandorStatement  *self,
                       gboolean         *row,
                       GError          **error)
{
  int result;

  g_return_val_if_fail (self != NULL, FALSE);

  result = sqlite3_step (self->handle);
  if (row != NULL)
    *row = result == SQLITE_ROW;
  if (result == SQLITE_ROW)
    return TRUE;

  if (result != SQLITE_DONE)
    _candor_db_fail (self->db, error);
  sqlite3_reset (self->handle);

  return result == SQLITE_DONE;
}

gboolean
candor_statement_run (CandorStatement  *self,
                      GError          **error)
{
  gboolean row;

  g_return_val_if_fail (self != NULL, FALSE);

  do
    {
      if (!candor_statement_step (self, &row, error))
        return FALSE;
    }
  while (row);

  return TRUE;
}

void
candor_statement_reset (CandorStatement *self)
{
  g_return_if_fail (self != NULL);

  sqlite3_reset (self->handle);
}

gint64
candor_statement_get_int (CandorStatement *self,
                          int              column)
{
  g_return_val_if_fail (self != NULL, 0);

  return sqlite3_column_int64 (self->handle, column);
}

double
candor_statement_get_real (CandorStatement *self,
                           int              column)
{
  g_return_val_if_fail (self != NULL, 0);

  return sqlite3_column_double (self->handle, column);
}

const char *
candor_statement_get_text (CandorStatement *self,
                           int              column)
{
  g_return_val_if_fail (self != NULL, NULL);

  return (const char *) sqlite3_column_text (self->handle, column);
}

gconstpointer
candor_statement_get_blob (CandorStatement *self,
                           int              column,
                           gsize           *length)
{
  gconstpointer data;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (length != NULL, NULL);

  data = sqlite3_column_blob (self->handle, column);
  *length = sqlite3_column_bytes (self->handle, column);

  return data;
}

gboolean
candor_statement_is_null (CandorStatement *self,
                          int              column)
{
  g_return_val_if_fail (self != NULL, TRUE);

  return sqlite3_column_type (self->handle, column) == SQLITE_NULL;
}
