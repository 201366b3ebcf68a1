/* record-book.c - rows of the derived tables in memory
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Owns how a row is found, made, written and compared; record-tables.c says
 * which tables and columns there are, record-project.c what an event does to
 * them. Invariant: a row that is not dirty says what the file says.
 */

#include <string.h>

#include <glib/gi18n.h>

#include "record-private.h"
#include "record-tables.h"

struct _CandorBook
{
  CandorDb   *db;
  GHashTable *rows[CANDOR_N_TABLES];   /* key as text → CandorTableRow */
  GString    *key;                     /* scratch */
};

#define TEXT_OF(row, column)   G_STRUCT_MEMBER (char *, row, (column)->offset)
#define NUMBER_OF(row, column) G_STRUCT_MEMBER (gint64, row, (column)->offset)

static void
row_free (const CandorTable *table,
          CandorTableRow    *row)
{
  for (guint i = 0; i < table->n_columns; i++)
    if (table->columns[i].is_text)
      g_free (TEXT_OF (row, &table->columns[i]));
  g_free (row);
}

CandorBook *
_candor_book_new (CandorDb *db)
{
  CandorBook *self = g_new0 (CandorBook, 1);

  self->db = db;
  self->key = g_string_new (NULL);
  for (guint i = 0; i < CANDOR_N_TABLES; i++)
    self->rows[i] = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  return self;
}

void
_candor_book_free (CandorBook *self)
{
  for (guint i = 0; i < CANDOR_N_TABLES; i++)
    {
      GHashTableIter iter;
      gpointer row;

      g_hash_table_iter_init (&iter, self->rows[i]);
      while (g_hash_table_iter_next (&iter, NULL, &row))
        row_free (&_candor_tables[i], row);
      g_hash_table_unref (self->rows[i]);
    }
  g_string_free (self->key, TRUE);
  g_free (self);
}

/* Unit separators keep "a", "bc" and "ab", "c" apart. */
static const char *
make_key (CandorBook         *self,
          const CandorTable  *table,
          const char * const *keys)
{
  g_string_assign (self->key, keys[0]);
  for (guint i = 1; i < table->n_keys; i++)
    {
      g_string_append_c (self->key, '\x1f');
      g_string_append (self->key, keys[i]);
    }

  return self->key->str;
}

/* A backup of an earlier version is looked into without being changed. */
static gboolean
is_there (const CandorTable *table,
          CandorDb          *db)
{
  return table->since == 0 || candor_db_get_version (db) >= table->since;
}

/* ------------------------------------------------------------ from the file */

static CandorTableRow *
read_row (const CandorTable *table,
          CandorStatement   *statement)
{
  CandorTableRow *row = g_malloc0 (table->row_size);

  for (guint i = 0; i < table->n_columns; i++)
    {
      const CandorColumn *column = &table->columns[i];

      if (column->is_text)
        TEXT_OF (row, column) = g_strdup (candor_statement_get_text (statement, i));
      else
        NUMBER_OF (row, column) = candor_statement_get_int (statement, i);
    }

  return row;
}

static gboolean
look_up (CandorBook          *self,
         const CandorTable   *table,
         const char * const  *keys,
         CandorTableRow     **row,
         GError             **error)
{
  CandorStatement *statement = candor_db_prepare (self->db, table->find, error);
  gboolean there;

  if (statement == NULL)
    return FALSE;
  for (guint i = 0; i < table->n_keys; i++)
    candor_statement_bind_text (statement, i + 1, keys[i]);
  if (!candor_statement_step (statement, &there, error))
    return FALSE;
  if (there)
    {
      *row = read_row (table, statement);
      candor_statement_reset (statement);
    }

  return TRUE;
}

gboolean
_candor_book_find (CandorBook         *self,
                   CandorTableId       id,
                   const char * const *keys,
                   gpointer            row,
                   GError            **error)
{
  const CandorTable *table = &_candor_tables[id];
  const char *key = make_key (self, table, keys);
  CandorTableRow **place = row;

  *place = g_hash_table_lookup (self->rows[id], key);
  if (*place != NULL || self->db == NULL || !is_there (table, self->db))
    return TRUE;
  if (!look_up (self, table, keys, place, error))
    return FALSE;
  if (*place != NULL)
    g_hash_table_insert (self->rows[id], g_strdup (key), *place);

  return TRUE;
}

gboolean
_candor_book_need (CandorBook         *self,
                   CandorTableId       id,
                   const char * const *keys,
                   gpointer            row,
                   GError            **error)
{
  const CandorTable *table = &_candor_tables[id];
  CandorTableRow **place = row;

  if (!_candor_book_find (self, id, keys, row, error))
    return FALSE;
  if (*place == NULL)
    {
      *place = g_malloc0 (table->row_size);
      (*place)->is_new = TRUE;
      for (guint i = 0; i < table->n_keys; i++)
        TEXT_OF (*place, &table->columns[i]) = g_strdup (keys[i]);
      g_hash_table_insert (self->rows[id], g_strdup (self->key->str), *place);
    }
  (*place)->is_dirty = TRUE;

  return TRUE;
}

void
_candor_row_set_text (char       **place,
                      const char  *text)
{
  if (g_strcmp0 (*place, text) == 0)
    return;
  g_free (*place);
  *place = g_strdup (text);
}

/* -------------------------------------------------------------- to the file */

static gboolean
put_row (const CandorTable  *table,
         CandorTableRow     *row,
         CandorDb           *db,
         GError            **error)
{
  CandorStatement *statement = candor_db_prepare (db, table->put, error);

  if (statement == NULL)
    return FALSE;
  for (guint i = 0; i < table->n_columns; i++)
    {
      const CandorColumn *column = &table->columns[i];

      if (column->is_text)
        candor_statement_bind_text (statement, i + 1, TEXT_OF (row, column));
      else
        candor_statement_bind_int (statement, i + 1, NUMBER_OF (row, column));
    }

  return candor_statement_run (statement, error);
}

gboolean
_candor_book_store (CandorBook  *self,
                    CandorDb    *db,
                    GError     **error)
{
  for (guint i = 0; i < CANDOR_N_TABLES; i++)
    {
      GHashTableIter iter;
      gpointer data;

      g_hash_table_iter_init (&iter, self->rows[i]);
      while (g_hash_table_iter_next (&iter, NULL, &data))
        {
          CandorTableRow *row = data;

          if (row->is_dirty && !put_row (&_candor_tables[i], row, db, error))
            return FALSE;
          row->is_dirty = FALSE;
        }
    }

  return TRUE;
}

gboolean
_candor_book_clear_tables (CandorDb  *db,
                           GError   **error)
{
  for (guint i = 0; i < CANDOR_N_TABLES; i++)
    if (is_there (&_candor_tables[i], db) && !_candor_db_run_kept (db, _candor_tables[i].clear, error))
      return FALSE;

  return TRUE;
}

/* -------------------------------------------------------------- comparing */

static gboolean
rows_equal (const CandorTable *table,
            CandorTableRow    *a,
            CandorTableRow    *b)
{
  for (guint i = 0; i < table->n_columns; i++)
    {
      const CandorColumn *column = &table->columns[i];

      if (column->is_text ? g_strcmp0 (TEXT_OF (a, column), TEXT_OF (b, column)) != 0
                          : NUMBER_OF (a, column) != NUMBER_OF (b, column))
        return FALSE;
    }

  return TRUE;
}

static gboolean
is_as_folded (CandorBook      *self,
              CandorTableId    id,
              CandorStatement *statement)
{
  const CandorTable *table = &_candor_tables[id];
  CandorTableRow *stored = read_row (table, statement);
  const char *keys[CANDOR_MAX_KEYS] = { "" };
  CandorTableRow *folded;
  gboolean equal;

  for (guint i = 0; i < table->n_keys; i++)
    {
      const char *text = TEXT_OF (stored, &table->columns[i]);

      keys[i] = text != NULL ? text : "";
    }
  folded = g_hash_table_lookup (self->rows[id], make_key (self, table, keys));
  equal = folded != NULL && rows_equal (table, stored, folded);
  row_free (table, stored);

  return equal;
}

/* A row that is missing in the file shows in the number of rows. */
static gboolean
table_is_as_folded (CandorBook     *self,
                    CandorTableId   id,
                    CandorDb       *db,
                    gboolean       *equal,
                    GError        **error)
{
  CandorStatement *statement = candor_db_prepare (db, _candor_tables[id].all, error);
  guint n_rows = 0;
  gboolean there;

  *equal = TRUE;
  if (statement == NULL)
    return FALSE;

  for (;;)
    {
      if (!candor_statement_step (statement, &there, error))
        return FALSE;
      if (!there)
        break;
      n_rows++;
      *equal = is_as_folded (self, id, statement) && *equal;
    }
  *equal = *equal && n_rows == g_hash_table_size (self->rows[id]);

  return TRUE;
}

gboolean
_candor_book_compare (CandorBook  *self,
                      CandorDb    *db,
                      GPtrArray   *findings,
                      GError     **error)
{
  gboolean equal;

  for (guint i = 0; i < CANDOR_N_TABLES; i++)
    {
      if (!is_there (&_candor_tables[i], db))
        continue;
      if (!table_is_as_folded (self, i, db, &equal, error))
        return FALSE;
      if (!equal)
        g_ptr_array_add (findings,
                         /* Translators: the name of a table of the file */
                         g_strdup_printf (_("What is shown as progress (table %s) differs from what the events say. Rebuilding mends this."),
                                          _candor_tables[i].name));
    }

  return TRUE;
}
