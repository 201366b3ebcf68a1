/* formula.c - evaluating: one value, a number, a condition
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A statement never stays open: it is reset before an evaluation returns. What a step
 * may cost depends on the longest text that can come up in it, since SQLite counts
 * comparing two long texts as one step.
 */

#include "formula-private.h"

#include <math.h>
#include <string.h>

#include <glib/gi18n.h>

#include "db-memory.h"

#define BYTES_A_STEP 128
/* Of a row that is sorted, where no text can grow. */
#define MAX_RECORD (1024 * 1024)

static gsize
bind (CandorFormula *self)
{
  gsize longest = MAX (self->longest_text, self->space->longest_text);

  for (guint i = 0; i < self->bound->len; i++)
    {
      const Parameter *parameter = g_ptr_array_index (self->bound, i);
      int index = (int) i + 1;

      if (parameter->value.kind == CANDOR_FORMULA_NUMBER)
        sqlite3_bind_double (self->statement, index, parameter->value.number);
      else if (parameter->value.kind == CANDOR_FORMULA_TEXT)
        {
          sqlite3_bind_text (self->statement, index, parameter->value.text, -1, SQLITE_STATIC);
          longest = MAX (longest, strlen (parameter->value.text));
        }
      else
        sqlite3_bind_null (self->statement, index);
    }

  return longest;
}

void
_candor_formula_begin (CandorFormula *self)
{
  CandorFormulaSpace *space = self->space;
  gsize longest;

  sqlite3_limit (space->handle, SQLITE_LIMIT_LENGTH, MAX_RECORD);
  longest = bind (self);
  if (self->joins_texts)
    {
      longest = MAX (longest, CANDOR_FORMULA_MAX_JOINED);
      sqlite3_limit (space->handle, SQLITE_LIMIT_LENGTH, (int) longest);
    }

  space->steps_left = CANDOR_FORMULA_MAX_STEPS;
  space->weight = 1 + (gint64) longest / BYTES_A_STEP;
  _candor_db_memory_begin (CANDOR_FORMULA_MAX_MEMORY);
}

void
_candor_formula_end (CandorFormula *self)
{
  sqlite3_reset (self->statement);
  _candor_db_memory_end ();
  sqlite3_clear_bindings (self->statement);
  self->space->steps_taken += 1 + CANDOR_FORMULA_MAX_STEPS - self->space->steps_left;
}

gint64
candor_formula_space_get_steps (const CandorFormulaSpace *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->steps_taken;
}

/* ----------------------------------------------------------------- one value */

static gboolean
fail_value (CandorFormulaFault     **fault,
            CandorFormulaFaultKind   kind,
            const char              *message,
            const char              *hint)
{
  return _candor_formula_fail (fault, kind, 0, 0, g_strdup (message), g_strdup (hint));
}

static gboolean
take_value (CandorFormula       *self,
            CandorFormulaValue  *value,
            CandorFormulaFault **fault)
{
  *value = (CandorFormulaValue) { CANDOR_FORMULA_NOTHING, 0, NULL };

  switch (sqlite3_column_type (self->statement, 0))
    {
    case SQLITE_INTEGER:
    case SQLITE_FLOAT:
      value->kind = CANDOR_FORMULA_NUMBER;
      value->number = sqlite3_column_double (self->statement, 0);
      break;

    case SQLITE_NULL:
      break;

    default:
      self->text = g_utf8_make_valid ((const char *) sqlite3_column_text (self->statement, 0), -1);
      value->kind = CANDOR_FORMULA_TEXT;
      value->text = self->text;
      break;
    }

  if (value->kind == CANDOR_FORMULA_NUMBER && !isfinite (value->number))
    return fail_value (fault, CANDOR_FORMULA_FAULT_NO_NUMBER, _("The result is larger than what can be counted."), NULL);

  return TRUE;
}

gboolean
candor_formula_evaluate (CandorFormula       *self,
                         CandorFormulaValue  *value,
                         CandorFormulaFault **fault)
{
  gboolean done;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (self->shape == CANDOR_FORMULA_VALUE, FALSE);
  g_return_val_if_fail (value != NULL, FALSE);

  g_clear_pointer (&self->text, g_free);
  _candor_formula_begin (self);
  done = sqlite3_step (self->statement) == SQLITE_ROW ? take_value (self, value, fault) : _candor_formula_fail_step (self, fault);
  _candor_formula_end (self);

  return done;
}

gboolean
candor_formula_evaluate_number (CandorFormula       *self,
                                double              *number,
                                CandorFormulaFault **fault)
{
  CandorFormulaValue value;

  g_return_val_if_fail (number != NULL, FALSE);

  if (!candor_formula_evaluate (self, &value, fault))
    return FALSE;
  if (value.kind == CANDOR_FORMULA_NOTHING)
    return fail_value (fault, CANDOR_FORMULA_FAULT_NO_NUMBER, _("The result is no number: it divides by zero, or there is nothing to count."),
                       _("Say what holds then, for example with coalesce(…, 0)."));
  if (value.kind == CANDOR_FORMULA_TEXT)
    return fail_value (fault, CANDOR_FORMULA_FAULT_NO_NUMBER, _("The result is a text, not a number."), NULL);
  *number = value.number;

  return TRUE;
}

gboolean
candor_formula_evaluate_truth (CandorFormula       *self,
                               gboolean            *truth,
                               CandorFormulaFault **fault)
{
  CandorFormulaValue value;

  g_return_val_if_fail (truth != NULL, FALSE);

  if (!candor_formula_evaluate (self, &value, fault))
    return FALSE;
  if (value.kind == CANDOR_FORMULA_TEXT)
    return fail_value (fault, CANDOR_FORMULA_FAULT_NO_NUMBER, _("The result is a text, neither true nor false."),
                       _("Compare it with something: = 'yes'."));
  *truth = value.kind == CANDOR_FORMULA_NUMBER && value.number != 0;

  return TRUE;
}
