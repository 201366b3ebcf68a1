/* formula-space.c - the database in memory in which formulas run
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Owns the tables, what names stand for, and the fence: the authorizer, the limits and
 * the count of steps. The fence stands from the first moment; only while a table is
 * filled may anything be written.
 */

#include "formula-private.h"

#include <math.h>
#include <string.h>

#include <glib/gi18n.h>

#include "db-memory.h"

#define STEPS_A_LOOK 500
#define MAX_NAME 64

gboolean
candor_formula_name_is_valid (const char *name)
{
  gsize length = 0;

  g_return_val_if_fail (name != NULL, FALSE);

  if (!g_ascii_isalpha (*name) && *name != '_')
    return FALSE;
  while (g_ascii_isalnum (name[length]) || name[length] == '_')
    length++;

  return name[length] == '\0' && length <= MAX_NAME;
}

static gboolean
refuse (CandorFormulaFault     **fault,
        CandorFormulaFaultKind   kind,
        char                    *message)
{
  return _candor_formula_fail (fault, kind, 0, 0, message, NULL);
}

/* -------------------------------------------------------------------- fence */

static int
deny (CandorFormulaSpace *self,
      Denied              denied,
      const char         *name)
{
  /* The first is what the author wrote. */
  if (self->denied == DENIED_NOTHING)
    {
      self->denied = denied;
      self->denied_name = g_strdup (name);
    }

  return SQLITE_DENY;
}

/* Of a view without columns SQLite asks, too, and gives its name. */
static gboolean
may_read (CandorFormulaSpace *self,
          const char         *table,
          const char         *column)
{
  g_autofree char *name = g_ascii_strdown (table, -1);

  return g_hash_table_contains (self->tables, name) ||
         (*column == '\0' && self->views != NULL && g_ptr_array_find_with_equal_func ((GPtrArray *) self->views, name, g_str_equal, NULL));
}

static int
authorize (gpointer    user_data,
           int         action,
           const char *first,
           const char *second,
           const char *database,
           const char *source)
{
  CandorFormulaSpace *self = user_data;

  if (self->is_filling)
    return SQLITE_OK;

  switch (action)
    {
    case SQLITE_SELECT:
    case SQLITE_RECURSIVE:
      return SQLITE_OK;

    case SQLITE_READ:
      return may_read (self, first, second) ? SQLITE_OK : deny (self, DENIED_TABLE, first);

    case SQLITE_FUNCTION:
      return _candor_formula_allows (second) ? SQLITE_OK : deny (self, DENIED_FUNCTION, second);

    default:
      return deny (self, DENIED_ACTION, NULL);
    }
}

static int
count_steps (gpointer user_data)
{
  CandorFormulaSpace *self = user_data;

  if (self->is_filling)
    return 0;
  self->steps_left -= STEPS_A_LOOK * self->weight;

  return self->steps_left < 0;
}

gboolean
_candor_formula_spend (sqlite3_context *context,
                       gint64           steps)
{
  CandorFormulaSpace *self = sqlite3_user_data (context);

  self->steps_left -= steps;
  if (self->steps_left < 0)
    sqlite3_result_error_code (context, SQLITE_INTERRUPT);

  return self->steps_left >= 0;
}

static const struct
{
  int limit;
  int value;
} limits[] =
{
  { SQLITE_LIMIT_SQL_LENGTH,          5 * CANDOR_FORMULA_MAX_LENGTH + 100 },
  { SQLITE_LIMIT_COLUMN,              CANDOR_FORMULA_MAX_COLUMNS      },
  { SQLITE_LIMIT_EXPR_DEPTH,          4 * CANDOR_FORMULA_MAX_DEPTH    },
  { SQLITE_LIMIT_COMPOUND_SELECT,     32                              },
  { SQLITE_LIMIT_VDBE_OP,             20000                           },
  { SQLITE_LIMIT_FUNCTION_ARG,        CANDOR_FORMULA_MAX_COLUMNS      },
  { SQLITE_LIMIT_ATTACHED,            0                               },
  { SQLITE_LIMIT_LIKE_PATTERN_LENGTH, 1000                            },
  { SQLITE_LIMIT_VARIABLE_NUMBER,     CANDOR_FORMULA_MAX_PARAMETERS   },
  { SQLITE_LIMIT_TRIGGER_DEPTH,       0                               },
  { SQLITE_LIMIT_WORKER_THREADS,      0                               },
};

static void
set_up_fence (CandorFormulaSpace *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (limits); i++)
    sqlite3_limit (self->handle, limits[i].limit, limits[i].value);

  sqlite3_db_config (self->handle, SQLITE_DBCONFIG_DEFENSIVE, 1, NULL);
  sqlite3_db_config (self->handle, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, NULL);
  sqlite3_db_config (self->handle, SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0, NULL);
  /* A name that is not there is no text in double quotes. */
  sqlite3_db_config (self->handle, SQLITE_DBCONFIG_DQS_DML, 0, NULL);
  sqlite3_db_config (self->handle, SQLITE_DBCONFIG_DQS_DDL, 0, NULL);
  sqlite3_set_authorizer (self->handle, authorize, self);
  sqlite3_progress_handler (self->handle, STEPS_A_LOOK, count_steps, self);
}

/* -------------------------------------------------------------------- space */

static void
parameter_free (gpointer data)
{
  Parameter *parameter = data;

  g_free (parameter->name);
  g_free ((char *) parameter->value.text);
  g_free (parameter);
}

static gboolean
run (CandorFormulaSpace *self,
     const char         *sql)
{
  gboolean done;

  self->is_filling = TRUE;
  done = sqlite3_exec (self->handle, sql, NULL, NULL, NULL) == SQLITE_OK;
  self->is_filling = FALSE;

  return done;
}

/* Nothing is ever written to a disk, not what is sorted either. */
static gboolean
open_in_memory (CandorFormulaSpace *self)
{
  const int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_MEMORY | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_PRIVATECACHE;
  g_autofree char *pages = NULL;

  if (!_candor_db_memory_watch () || sqlite3_open_v2 (":memory:", &self->handle, flags, NULL) != SQLITE_OK)
    return FALSE;

  set_up_fence (self);
  pages = g_strdup_printf ("PRAGMA max_page_count = %d", CANDOR_FORMULA_MAX_DATA / 4096);

  return run (self, "PRAGMA page_size = 4096; PRAGMA temp_store = MEMORY; PRAGMA secure_delete = OFF") && run (self, pages);
}

CandorFormulaSpace *
candor_formula_space_new (const char *today)
{
  CandorFormulaSpace *self = g_new0 (CandorFormulaSpace, 1);

  self->tables = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->names = g_ptr_array_new_with_free_func (g_free);
  self->parameters = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, parameter_free);

  if (open_in_memory (self))
    {
      _candor_formula_add_functions (self);
      _candor_formula_add_texts (self);
      _candor_formula_add_days (self);
      _candor_formula_add_sums (self);
      _candor_formula_add_ranks (self);
    }
  else
    g_clear_pointer (&self->handle, sqlite3_close);

  if (today != NULL)
    candor_formula_space_set (self, "today", candor_formula_text (today), NULL);

  return self;
}

void
candor_formula_space_free (CandorFormulaSpace *self)
{
  g_return_if_fail (self != NULL);

  sqlite3_close (self->handle);
  g_hash_table_unref (self->tables);
  g_ptr_array_unref (self->names);
  g_hash_table_unref (self->parameters);
  g_free (self->denied_name);
  g_free (self);
}

/* --------------------------------------------------------------- parameters */

static gboolean
check_value (const CandorFormulaValue  *value,
             CandorFormulaFault       **fault)
{
  if (value->kind == CANDOR_FORMULA_NUMBER && !isfinite (value->number))
    return refuse (fault, CANDOR_FORMULA_FAULT_NO_NUMBER, g_strdup (_("This is no number that can be counted with.")));
  if (value->kind == CANDOR_FORMULA_TEXT && strlen (value->text) > CANDOR_FORMULA_MAX_TEXT)
    return refuse (fault, CANDOR_FORMULA_FAULT_TOO_LARGE,
                   g_strdup_printf (_("A text is longer than %d letters."), CANDOR_FORMULA_MAX_TEXT));

  return TRUE;
}

gboolean
candor_formula_space_set (CandorFormulaSpace  *self,
                          const char          *name,
                          CandorFormulaValue   value,
                          CandorFormulaFault **fault)
{
  Parameter *parameter;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (name != NULL, FALSE);
  g_return_val_if_fail (value.kind != CANDOR_FORMULA_TEXT || value.text != NULL, FALSE);

  if (!candor_formula_name_is_valid (name))
    return refuse (fault, CANDOR_FORMULA_FAULT_SYNTAX,
                   g_strdup_printf (_("“%s” cannot be used in a formula: a name there has letters of English, digits and “_” only."), name));
  if (!check_value (&value, fault))
    return FALSE;

  parameter = g_hash_table_lookup (self->parameters, name);
  if (parameter == NULL)
    {
      if (g_hash_table_size (self->parameters) >= CANDOR_FORMULA_MAX_PARAMETERS)
        return refuse (fault, CANDOR_FORMULA_FAULT_TOO_LARGE,
                       g_strdup_printf (_("More than %d names with a colon."), CANDOR_FORMULA_MAX_PARAMETERS));
      parameter = g_new0 (Parameter, 1);
      parameter->name = g_strdup (name);
      g_hash_table_insert (self->parameters, parameter->name, parameter);
    }

  g_free ((char *) parameter->value.text);
  parameter->value = value;
  parameter->value.text = value.kind == CANDOR_FORMULA_TEXT ? g_strdup (value.text) : NULL;

  return TRUE;
}

/* ------------------------------------------------------------------- tables */

static gboolean
check_name (const char          *name,
            CandorFormulaFault **fault)
{
  if (candor_formula_name_is_valid (name) && g_ascii_strncasecmp (name, "sqlite_", 7) != 0)
    return TRUE;

  return refuse (fault, CANDOR_FORMULA_FAULT_SYNTAX,
                 g_strdup_printf (_("“%s” cannot be used in a formula: a name there has letters of English, digits and “_” only."), name));
}

static gboolean
check_columns (const CandorFormulaColumn  *columns,
               guint                       n_columns,
               CandorFormulaFault        **fault)
{
  if (n_columns == 0 || n_columns > CANDOR_FORMULA_MAX_COLUMNS)
    return refuse (fault, CANDOR_FORMULA_FAULT_TOO_LARGE,
                   g_strdup_printf (_("A table has between 1 and %d columns."), CANDOR_FORMULA_MAX_COLUMNS));

  for (guint i = 0; i < n_columns; i++)
    {
      if (!check_name (columns[i].name, fault))
        return FALSE;
      for (guint j = 0; j < i; j++)
        {
          if (g_ascii_strcasecmp (columns[i].name, columns[j].name) == 0)
            return refuse (fault, CANDOR_FORMULA_FAULT_SYNTAX, g_strdup_printf (_("Two columns are called “%s”."), columns[i].name));
        }
    }

  return TRUE;
}

static gboolean
check_table (CandorFormulaSpace         *self,
             const char                 *name,
             guint                       n_rows,
             CandorFormulaFault        **fault)
{
  g_autofree char *lower = g_ascii_strdown (name, -1);

  if (!check_name (name, fault))
    return FALSE;
  if (g_hash_table_contains (self->tables, lower))
    return refuse (fault, CANDOR_FORMULA_FAULT_SYNTAX, g_strdup_printf (_("Two tables are called “%s”."), name));
  if (g_hash_table_size (self->tables) >= CANDOR_FORMULA_MAX_TABLES)
    return refuse (fault, CANDOR_FORMULA_FAULT_TOO_LARGE, g_strdup_printf (_("More than %d tables."), CANDOR_FORMULA_MAX_TABLES));
  if (n_rows > CANDOR_FORMULA_MAX_ROWS)
    return refuse (fault, CANDOR_FORMULA_FAULT_TOO_LARGE, g_strdup_printf (_("More than %d rows."), CANDOR_FORMULA_MAX_ROWS));

  return TRUE;
}

static gboolean
check_cells (const CandorFormulaColumn  *columns,
             guint                       n_columns,
             const CandorFormulaValue   *cells,
             gsize                       n_cells,
             CandorFormulaFault        **fault)
{
  for (gsize i = 0; i < n_cells; i++)
    {
      const CandorFormulaColumn *column = &columns[i % n_columns];

      if (cells[i].kind != CANDOR_FORMULA_NOTHING && cells[i].kind != column->kind)
        return refuse (fault, CANDOR_FORMULA_FAULT_NO_NUMBER,
                       column->kind == CANDOR_FORMULA_NUMBER
                       ? g_strdup_printf (_("Row %u of the column “%s” is no number."), (guint) (i / n_columns) + 1, column->name)
                       : g_strdup_printf (_("Row %u of the column “%s” is no text."), (guint) (i / n_columns) + 1, column->name));
      if (!check_value (&cells[i], fault))
        return FALSE;
    }

  return TRUE;
}

/* The names are checked: quotes around them are enough. */
static char *
write_definition (const char                *name,
                  const CandorFormulaColumn *columns,
                  guint                      n_columns,
                  char                     **insertion)
{
  g_autoptr(GString) definition = g_string_new (NULL);
  g_autoptr(GString) places = g_string_new (NULL);

  for (guint i = 0; i < n_columns; i++)
    {
      g_string_append_printf (definition, "%s\"%s\" %s", i > 0 ? ", " : "", columns[i].name,
                              columns[i].kind == CANDOR_FORMULA_NUMBER ? "REAL" : "TEXT");
      g_string_append (places, i > 0 ? ", ?" : "?");
    }
  *insertion = g_strdup_printf ("INSERT INTO \"%s\" VALUES (%s)", name, places->str);

  return g_strdup_printf ("CREATE TABLE \"%s\" (%s)", name, definition->str);
}

static void
bind_cell (CandorFormulaSpace       *self,
           sqlite3_stmt             *statement,
           int                       index,
           const CandorFormulaValue *cell)
{
  if (cell->kind == CANDOR_FORMULA_NUMBER)
    sqlite3_bind_double (statement, index, cell->number);
  else if (cell->kind == CANDOR_FORMULA_TEXT)
    {
      sqlite3_bind_text (statement, index, cell->text, -1, SQLITE_STATIC);
      self->longest_text = MAX (self->longest_text, strlen (cell->text));
    }
  else
    sqlite3_bind_null (statement, index);
}

static gboolean
insert_rows (CandorFormulaSpace       *self,
             const char               *sql,
             guint                     n_columns,
             const CandorFormulaValue *cells,
             guint                     n_rows)
{
  sqlite3_stmt *statement;
  int result = SQLITE_DONE;

  if (sqlite3_prepare_v2 (self->handle, sql, -1, &statement, NULL) != SQLITE_OK)
    return FALSE;
  for (guint row = 0; row < n_rows && result == SQLITE_DONE; row++)
    {
      for (guint i = 0; i < n_columns; i++)
        bind_cell (self, statement, (int) i + 1, &cells[(gsize) row * n_columns + i]);
      result = sqlite3_step (statement);
      sqlite3_reset (statement);
    }
  sqlite3_finalize (statement);

  return result == SQLITE_DONE;
}

static gboolean
fill (CandorFormulaSpace        *self,
      const char                *name,
      const CandorFormulaColumn *columns,
      guint                      n_columns,
      const CandorFormulaValue  *cells,
      guint                      n_rows)
{
  g_autofree char *insertion = NULL;
  g_autofree char *definition = write_definition (name, columns, n_columns, &insertion);
  gboolean done;

  if (!run (self, "BEGIN") || !run (self, definition))
    return FALSE;
  self->is_filling = TRUE;
  done = insert_rows (self, insertion, n_columns, cells, n_rows);
  self->is_filling = FALSE;

  return run (self, done ? "COMMIT" : "ROLLBACK") && done;
}

gboolean
candor_formula_space_add_table (CandorFormulaSpace         *self,
                                const char                 *name,
                                const CandorFormulaColumn  *columns,
                                guint                       n_columns,
                                const CandorFormulaValue   *cells,
                                guint                       n_rows,
                                CandorFormulaFault        **fault)
{
  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (name != NULL, FALSE);
  g_return_val_if_fail (columns != NULL, FALSE);
  g_return_val_if_fail (cells != NULL || n_rows == 0, FALSE);

  if (!check_table (self, name, n_rows, fault) || !check_columns (columns, n_columns, fault) ||
      !check_cells (columns, n_columns, cells, (gsize) n_columns * n_rows, fault))
    return FALSE;
  if (self->handle == NULL || !fill (self, name, columns, n_columns, cells, n_rows))
    return refuse (fault, CANDOR_FORMULA_FAULT_TOO_LARGE, g_strdup_printf (_("The table “%s” is too large."), name));

  g_hash_table_add (self->tables, g_ascii_strdown (name, -1));
  g_ptr_array_add (self->names, g_strdup (name));
  for (guint i = 0; i < n_columns; i++)
    g_ptr_array_add (self->names, g_strdup (columns[i].name));

  return TRUE;
}
