/* formula-compile.c - a text becomes a formula
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "formula-private.h"

#include <string.h>

#include <glib/gi18n.h>

#include "db-memory.h"

static const char before_value[] = "SELECT (";

static void
forget_denial (CandorFormulaSpace *space)
{
  space->denied = DENIED_NOTHING;
  g_clear_pointer (&space->denied_name, g_free);
}

static gboolean
check_beginning (const Scan          *scan,
                 CandorFormulaShape   shape,
                 CandorFormulaFault **fault)
{
  static const char * const beginnings[] = { "select", "with", "values", NULL };
  const Token *first = &g_array_index (scan->tokens, Token, 0);
  g_autofree char *word = first->kind == TOKEN_WORD ? _candor_formula_scan_word (scan, first) : NULL;

  if (shape == CANDOR_FORMULA_VALUE || (word != NULL && g_strv_contains (beginnings, word)))
    return TRUE;

  return _candor_formula_fail (fault, CANDOR_FORMULA_FAULT_SYNTAX, first->offset, first->length,
                               g_strdup (_("Rows are asked for with SELECT.")), g_strdup (_("Write SELECT name, number FROM table.")));
}

/* ------------------------------------------------------------- parameters */

static gboolean
fail_parameter (CandorFormulaSpace  *space,
                const Token         *token,
                const char          *name,
                CandorFormulaFault **fault)
{
  g_autofree char **known = (char **) g_hash_table_get_keys_as_array (space->parameters, NULL);
  const char *nearest = candor_id_nearest (name, (const char * const *) known);

  return _candor_formula_fail (fault, CANDOR_FORMULA_FAULT_UNKNOWN, token->offset, token->length,
                               g_strdup_printf (_("There is no “:%s”."), name),
                               nearest != NULL ? g_strdup_printf (_("Did you mean “:%s”?"), nearest) : NULL);
}

static gboolean
check_parameters (CandorFormulaSpace  *space,
                  const Scan          *scan,
                  CandorFormulaFault **fault)
{
  for (guint i = 0; i < scan->tokens->len; i++)
    {
      const Token *token = &g_array_index (scan->tokens, Token, i);
      g_autofree char *name = NULL;

      if (token->kind != TOKEN_PARAMETER)
        continue;
      name = g_strndup (scan->text + token->offset + 1, token->length - 1);
      if (!g_hash_table_contains (space->parameters, name))
        return fail_parameter (space, token, name, fault);
    }

  return TRUE;
}

/* SQLite numbers them as they first stand there. */
static void
note_parameters (CandorFormula *self)
{
  int n = sqlite3_bind_parameter_count (self->statement);

  for (int i = 1; i <= n; i++)
    {
      const char *name = sqlite3_bind_parameter_name (self->statement, i) + 1;

      g_ptr_array_add (self->parameters, g_strdup (name));
      g_ptr_array_add (self->bound, g_hash_table_lookup (self->space->parameters, name));
    }
  g_ptr_array_add (self->parameters, NULL);
}

/* ----------------------------------------------------------------- compile */

static char *
write_fractions (const Scan *scan)
{
  GString *text = g_string_sized_new (scan->length);
  gsize done = 0;

  for (guint i = 0; i < scan->tokens->len; i++)
    {
      const Token *token = &g_array_index (scan->tokens, Token, i);

      if (!_candor_formula_scan_divides (scan, token))
        continue;
      g_string_append_len (text, scan->text + done, (gssize) (token->offset - done));
      g_string_append (text, CANDOR_FORMULA_FRACTION);
      done = token->offset;
    }
  g_string_append_len (text, scan->text + done, (gssize) (scan->length - done));

  return g_string_free (text, FALSE);
}

static gboolean
prepare (CandorFormula       *self,
         const Scan          *scan,
         CandorFormulaFault **fault)
{
  CandorFormulaSpace *space = self->space;
  gboolean is_value = self->shape == CANDOR_FORMULA_VALUE;
  g_autofree char *text = write_fractions (scan);
  g_autofree char *sql = is_value ? g_strconcat (before_value, text, "\n)", NULL) : g_steal_pointer (&text);
  int result;

  forget_denial (space);
  space->views = scan->views;
  sqlite3_limit (space->handle, SQLITE_LIMIT_LENGTH, CANDOR_FORMULA_MAX_TEXT);
  _candor_db_memory_begin (CANDOR_FORMULA_MAX_COMPILE);
  result = sqlite3_prepare_v3 (space->handle, sql, -1, SQLITE_PREPARE_PERSISTENT, &self->statement, NULL);
  _candor_db_memory_end ();
  space->views = NULL;

  if (result != SQLITE_OK)
    return _candor_formula_fail_compile (space, scan, is_value ? (int) strlen (before_value) : 0, fault);

  return TRUE;
}

static CandorFormula *
compile (CandorFormulaSpace  *space,
         const Scan          *scan,
         CandorFormulaShape   shape,
         CandorFormulaFault **fault)
{
  g_autoptr(CandorFormula) self = g_new0 (CandorFormula, 1);

  self->space = space;
  self->shape = shape;
  self->parameters = g_ptr_array_new_with_free_func (g_free);
  self->bound = g_ptr_array_new ();
  self->longest_text = scan->longest_text;
  self->joins_texts = scan->joins_texts;
  if (!check_beginning (scan, shape, fault) || !check_parameters (space, scan, fault) || !prepare (self, scan, fault))
    return NULL;
  note_parameters (self);

  return g_steal_pointer (&self);
}

CandorFormula *
candor_formula_compile (CandorFormulaSpace  *space,
                        const char          *text,
                        gssize               length,
                        CandorFormulaShape   shape,
                        CandorFormulaFault **fault)
{
  CandorFormula *self = NULL;
  Scan scan;

  g_return_val_if_fail (space != NULL, NULL);
  g_return_val_if_fail (text != NULL, NULL);

  if (space->handle == NULL)
    {
      _candor_formula_fail (fault, CANDOR_FORMULA_FAULT_NOT_ALLOWED, 0, 0,
                            g_strdup (_("Formulas cannot be computed safely in this program.")), NULL);
      return NULL;
    }

  if (_candor_formula_scan (&scan, text, length < 0 ? strlen (text) : (gsize) length, fault))
    self = compile (space, &scan, shape, fault);
  _candor_formula_scan_clear (&scan);

  return self;
}

void
candor_formula_free (CandorFormula *self)
{
  g_return_if_fail (self != NULL);

  sqlite3_finalize (self->statement);
  g_ptr_array_unref (self->parameters);
  g_ptr_array_unref (self->bound);
  g_free (self->text);
  g_free (self);
}

const char * const *
candor_formula_get_parameters (CandorFormula *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return (const char * const *) self->parameters->pdata;
}
