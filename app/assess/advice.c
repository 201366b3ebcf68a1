/* advice.c - which rules of a worksheet hold
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Conditions are compiled once and evaluated with each filling. What was entered and cannot be
 * read is nothing to them: a half-typed number shall not bring advice.
 */

#include <string.h>

#include "field-private.h"

typedef struct
{
  const CandorRule  *rule;
  CandorFormula     *formula;   /* NULL: it cannot be compiled, which the check of the lesson tells */
  GPtrArray         *fields;    /* const CandorField that it reads */
  const CandorField *last;      /* of those, in the order of the file */
} Condition;

struct _CandorAdviser
{
  CandorWorksheet    *sheet;
  CandorFormulaSpace *space;
  GPtrArray          *conditions;
};

static void
condition_free (gpointer data)
{
  Condition *condition = data;

  g_clear_pointer (&condition->formula, candor_formula_free);
  g_ptr_array_unref (condition->fields);
  g_free (condition);
}

/* ------------------------------------------------------------------ values */

/* The text without white space around it, and no longer than a formula takes. */
static char *
trim (const char *text)
{
  g_autofree char *stripped = g_strstrip (g_strdup (text));
  const char *end = stripped + MIN (strlen (stripped), CANDOR_FORMULA_MAX_TEXT);
  const char *whole_end;

  g_utf8_validate_len (stripped, end - stripped, &whole_end);

  return g_strndup (stripped, whole_end - stripped);
}

static void
set_text (CandorAdviser *self,
          const char    *name,
          const char    *text)
{
  g_autofree char *trimmed = trim (text);

  candor_formula_space_set (self->space, name, candor_formula_text (trimmed), NULL);
}

static void
set_list (CandorAdviser     *self,
          const CandorField *field,
          const char        *text)
{
  g_auto(GStrv) entries = candor_list_split (text);
  g_autofree char *joined = g_strjoinv ("\n", entries);
  g_autofree char *count = g_strconcat (field->id, CANDOR_FIELD_COUNT_SUFFIX, NULL);

  set_text (self, field->id, joined);
  candor_formula_space_set (self->space, count, candor_formula_number (g_strv_length (entries)), NULL);
}

static void
set_day (CandorAdviser *self,
         const char    *name,
         CandorDay      day)
{
  g_autofree char *iso = candor_day_to_iso (day);

  candor_formula_space_set (self->space, name, candor_formula_text (iso), NULL);
}

static void
set_field (CandorAdviser     *self,
           const CandorField *field,
           const char        *text)
{
  double number;
  CandorDay day;

  if (field->kind == CANDOR_FIELD_TEXT)
    set_text (self, field->id, text);
  else if (field->kind == CANDOR_FIELD_LIST)
    set_list (self, field, text);
  else if (field->kind == CANDOR_FIELD_NUMBER && text[0] != '\0' && _candor_field_read_number (field, text, &number, NULL))
    candor_formula_space_set (self->space, field->id, candor_formula_number (number), NULL);
  else if (field->kind == CANDOR_FIELD_DATE && _candor_field_read_day (text, &day, NULL))
    set_day (self, field->id, day);
  else if (field->kind == CANDOR_FIELD_CHOICE && candor_field_find_option (field, text) != NULL)
    candor_formula_space_set (self->space, field->id, candor_formula_text (text), NULL);
  else
    candor_formula_space_set (self->space, field->id, (CandorFormulaValue) { CANDOR_FORMULA_NOTHING, 0, NULL }, NULL);
}

static void
set_fields (CandorAdviser       *self,
            const CandorFilling *filling)
{
  GPtrArray *fields = candor_worksheet_get_fields (self->sheet);

  for (guint i = 0; i < fields->len; i++)
    {
      const CandorField *field = g_ptr_array_index (fields, i);

      set_field (self, field, candor_filling_get (filling, field->id));
    }
}

/* -------------------------------------------------------------- conditions */

static gboolean
is_read_as (const CandorField *field,
            const char        *name)
{
  gsize length = strlen (field->id);

  return strcmp (field->id, name) == 0 ||
         (field->kind == CANDOR_FIELD_LIST && strncmp (name, field->id, length) == 0 &&
          strcmp (name + length, CANDOR_FIELD_COUNT_SUFFIX) == 0);
}

static void
note_fields (CandorAdviser *self,
             Condition     *condition)
{
  const char * const *names = candor_formula_get_parameters (condition->formula);
  GPtrArray *fields = candor_worksheet_get_fields (self->sheet);

  for (guint i = 0; i < fields->len; i++)
    {
      const CandorField *field = g_ptr_array_index (fields, i);

      for (guint j = 0; names[j] != NULL; j++)
        {
          if (!is_read_as (field, names[j]))
            continue;
          g_ptr_array_add (condition->fields, (gpointer) field);
          condition->last = field;
          break;
        }
    }
}

static void
add_condition (CandorAdviser    *self,
               const CandorRule *rule)
{
  Condition *condition = g_new0 (Condition, 1);

  condition->rule = rule;
  condition->fields = g_ptr_array_new ();
  condition->formula = candor_formula_compile (self->space, rule->when, -1, CANDOR_FORMULA_VALUE, NULL);
  if (condition->formula != NULL)
    note_fields (self, condition);
  g_ptr_array_add (self->conditions, condition);
}

CandorAdviser *
candor_adviser_new (CandorWorksheet *sheet,
                    CandorDay        today)
{
  g_autofree char *iso = candor_day_to_iso (today);
  g_autoptr(CandorFilling) nothing = candor_filling_new ();
  CandorAdviser *self;
  GPtrArray *rules;

  g_return_val_if_fail (CANDOR_IS_WORKSHEET (sheet), NULL);

  self = g_new0 (CandorAdviser, 1);
  self->sheet = g_object_ref (sheet);
  self->space = candor_formula_space_new (iso);
  self->conditions = g_ptr_array_new_with_free_func (condition_free);
  /* A condition may only name what is there. */
  set_fields (self, nothing);
  rules = candor_worksheet_get_rules (sheet);
  for (guint i = 0; i < rules->len; i++)
    add_condition (self, g_ptr_array_index (rules, i));

  return self;
}

void
candor_adviser_free (CandorAdviser *self)
{
  g_return_if_fail (self != NULL);

  g_ptr_array_unref (self->conditions);
  candor_formula_space_free (self->space);
  g_object_unref (self->sheet);
  g_free (self);
}

static gboolean
is_early (const Condition     *condition,
          const CandorFilling *filling)
{
  for (guint i = 0; i < condition->fields->len; i++)
    {
      if (candor_filling_has (filling, ((const CandorField *) g_ptr_array_index (condition->fields, i))->id))
        return FALSE;
    }

  return condition->fields->len > 0;
}

static void
advise (const Condition     *condition,
        const CandorFilling *filling,
        GPtrArray           *given)
{
  CandorAdvice *advice;
  gboolean truth = FALSE;

  if (condition->formula == NULL || !candor_formula_evaluate_truth (condition->formula, &truth, NULL) || !truth)
    return;

  advice = g_new0 (CandorAdvice, 1);
  *advice = (CandorAdvice) { condition->rule, condition->last, is_early (condition, filling) };
  g_ptr_array_add (given, advice);
}

GPtrArray *
candor_adviser_advise (CandorAdviser       *self,
                       const CandorFilling *filling)
{
  GPtrArray *given = g_ptr_array_new_with_free_func (g_free);

  g_return_val_if_fail (self != NULL, given);
  g_return_val_if_fail (filling != NULL, given);

  set_fields (self, filling);
  for (guint i = 0; i < self->conditions->len; i++)
    advise (g_ptr_array_index (self->conditions, i), filling, given);

  return given;
}
