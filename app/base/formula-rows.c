/* formula-rows.c - what a SELECT gives
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Cells lie in one array, row after row; texts in one chunk beside it.
 */

#include "formula-private.h"

#include <math.h>

#include <glib/gi18n.h>

struct _CandorFormulaRows
{
  guint         n_columns;
  char        **names;
  GArray       *cells;   /* of CandorFormulaValue */
  GStringChunk *texts;
};

static CandorFormulaRows *
make_rows (CandorFormula *formula)
{
  CandorFormulaRows *self = g_new0 (CandorFormulaRows, 1);

  self->n_columns = (guint) sqlite3_column_count (formula->statement);
  self->names = g_new0 (char *, self->n_columns + 1);
  for (guint i = 0; i < self->n_columns; i++)
    self->names[i] = g_strdup (sqlite3_column_name (formula->statement, (int) i));
  self->cells = g_array_new (FALSE, FALSE, sizeof (CandorFormulaValue));
  self->texts = g_string_chunk_new (1024);

  return self;
}

static gboolean
add_cell (CandorFormulaRows   *self,
          sqlite3_stmt        *statement,
          int                  column,
          CandorFormulaFault **fault)
{
  CandorFormulaValue cell = { CANDOR_FORMULA_NOTHING, 0, NULL };
  g_autofree char *text = NULL;

  switch (sqlite3_column_type (statement, column))
    {
    case SQLITE_INTEGER:
    case SQLITE_FLOAT:
      cell = candor_formula_number (sqlite3_column_double (statement, column));
      if (!isfinite (cell.number))
        return _candor_formula_fail (fault, CANDOR_FORMULA_FAULT_NO_NUMBER, 0, 0,
                                     g_strdup_printf (_("The column “%s” is larger than what can be counted."), self->names[column]), NULL);
      break;

    case SQLITE_NULL:
      break;

    default:
      text = g_utf8_make_valid ((const char *) sqlite3_column_text (statement, column), -1);
      cell = candor_formula_text (g_string_chunk_insert (self->texts, text));
      break;
    }
  g_array_append_val (self->cells, cell);

  return TRUE;
}

static gboolean
add_row (CandorFormulaRows   *self,
         sqlite3_stmt        *statement,
         CandorFormulaFault **fault)
{
  if (candor_formula_rows_get_n_rows (self) == CANDOR_FORMULA_MAX_ROWS)
    return _candor_formula_fail (fault, CANDOR_FORMULA_FAULT_TOO_LARGE, 0, 0,
                                 g_strdup_printf (_("It gives more than %d rows."), CANDOR_FORMULA_MAX_ROWS),
                                 g_strdup (_("Ask for fewer with WHERE or LIMIT, or put them together with GROUP BY.")));

  for (guint i = 0; i < self->n_columns; i++)
    {
      if (!add_cell (self, statement, (int) i, fault))
        return FALSE;
    }

  return TRUE;
}

CandorFormulaRows *
candor_formula_evaluate_rows (CandorFormula       *self,
                              CandorFormulaFault **fault)
{
  g_autoptr(CandorFormulaRows) rows = NULL;
  gboolean done = TRUE;
  int result;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (self->shape == CANDOR_FORMULA_ROWS, NULL);

  rows = make_rows (self);
  _candor_formula_begin (self);
  while (done && (result = sqlite3_step (self->statement)) == SQLITE_ROW)
    done = add_row (rows, self->statement, fault);
  if (done && result != SQLITE_DONE)
    done = _candor_formula_fail_step (self, fault);
  _candor_formula_end (self);

  return done ? g_steal_pointer (&rows) : NULL;
}

guint
candor_formula_rows_get_n_rows (const CandorFormulaRows *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->cells->len / self->n_columns;
}

guint
candor_formula_rows_get_n_columns (const CandorFormulaRows *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->n_columns;
}

const char *
candor_formula_rows_get_name (const CandorFormulaRows *self,
                              guint                    column)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (column < self->n_columns, NULL);

  return self->names[column];
}

CandorFormulaValue
candor_formula_rows_get (const CandorFormulaRows *self,
                         guint                    row,
                         guint                    column)
{
  CandorFormulaValue nothing = { CANDOR_FORMULA_NOTHING, 0, NULL };

  g_return_val_if_fail (self != NULL, nothing);
  g_return_val_if_fail (row < candor_formula_rows_get_n_rows (self), nothing);
  g_return_val_if_fail (column < self->n_columns, nothing);

  return g_array_index (self->cells, CandorFormulaValue, row * self->n_columns + column);
}

void
candor_formula_rows_free (CandorFormulaRows *self)
{
  g_return_if_fail (self != NULL);

  g_strfreev (self->names);
  g_array_unref (self->cells);
  g_string_chunk_free (self->texts);
  g_free (self);
}
