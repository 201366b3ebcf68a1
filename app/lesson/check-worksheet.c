/* check-worksheet.c - rules that cannot be computed, or say the same to everybody
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Whether a rule can hold at all is decided where it reads nothing but choices: there are
 * few ways to fill them in, and each is tried. Of what people type nobody knows.
 */

#include <string.h>

#include <glib/gi18n.h>

#include "block-private.h"
#include "check-formula-private.h"
#include "worksheet-private.h"

/* Ways to fill in the choices of one rule; more are not tried. */
#define MOST_FILLINGS 4096

#define SOME_DAY "2026-11-25"

typedef struct
{
  CandorWorksheet    *sheet;
  CandorFindings     *findings;
  CandorFormulaSpace *space;
} Check;

/* ------------------------------------------------------------------ fields */

static gboolean
declare (Check              *check,
         const CandorField  *field,
         const char         *name,
         CandorFormulaValue  value)
{
  g_autoptr(CandorFormulaFault) fault = NULL;

  if (candor_formula_space_set (check->space, name, value, &fault))
    return TRUE;

  _candor_report (check->findings, CANDOR_CODE_FIELD_NAME, &field->place, fault->hint, "%s", fault->message);

  return FALSE;
}

static CandorFormulaValue
some_value (const CandorField *field)
{
  switch (field->kind)
    {
    case CANDOR_FIELD_CHOICE:
      if (field->options->len > 0)
        return candor_formula_text (((const CandorFieldOption *) g_ptr_array_index (field->options, 0))->id);
      return candor_formula_text ("");

    case CANDOR_FIELD_NUMBER:
      return candor_formula_number (1);

    case CANDOR_FIELD_DATE:
      return candor_formula_text (SOME_DAY);

    case CANDOR_FIELD_TEXT:
    case CANDOR_FIELD_LIST:
    default:
      return candor_formula_text ("x");
    }
}

static void
declare_field (Check             *check,
               const CandorField *field)
{
  g_autofree char *count = g_strconcat (field->id, CANDOR_FIELD_COUNT_SUFFIX, NULL);

  if (declare (check, field, field->id, some_value (field)) && field->kind == CANDOR_FIELD_LIST)
    declare (check, field, count, candor_formula_number (1));
}

/* What another field, or the day, is called by already. */
static gboolean
is_taken (Check             *check,
          const CandorField *field)
{
  for (guint i = 0; i < candor_worksheet_get_fields (check->sheet)->len; i++)
    {
      const CandorField *other = g_ptr_array_index (candor_worksheet_get_fields (check->sheet), i);
      g_autofree char *count = g_strconcat (other->id, CANDOR_FIELD_COUNT_SUFFIX, NULL);

      if (other->kind == CANDOR_FIELD_LIST && g_strcmp0 (field->id, count) == 0)
        return TRUE;
    }

  return strcmp (field->id, "today") == 0;
}

static void
check_options (Check             *check,
               const CandorField *field)
{
  if (field->kind == CANDOR_FIELD_CHOICE && field->options->len < 2)
    _candor_report (check->findings, CANDOR_CODE_FIELD_OPTIONS, &field->place, NULL,
                    _("Field “%s” is a choice and has fewer than two options."), field->id);
  if (field->kind != CANDOR_FIELD_CHOICE && field->options->len > 0)
    _candor_report (check->findings, CANDOR_CODE_FIELD_OPTIONS, &field->place, NULL,
                    _("Field “%s” has options and is no choice."), field->id);
  for (guint i = 0; i < field->options->len; i++)
    _candor_check_not_empty (check->findings, ((const CandorFieldOption *) g_ptr_array_index (field->options, i))->words,
                             N_("this option"));
}

static void
check_field (Check             *check,
             const CandorField *field)
{
  check_options (check, field);
  _candor_check_not_empty (check->findings, field->prompt, N_("this prompt"));
  if (field->help != NULL)
    _candor_check_not_empty (check->findings, field->help, N_("this help"));
  /* Of another one the schema has told. */
  if (field->id == NULL || !candor_formula_name_is_valid (field->id))
    return;

  if (is_taken (check, field))
    _candor_report (check->findings, CANDOR_CODE_FIELD_NAME, &field->place, NULL,
                    _("In a rule “:%s” means something else already."), field->id);
  else
    declare_field (check, field);
}

/* ------------------------------------------------------------------- rules */

static void
report_fault (Check                    *check,
              const CandorLoadedRule   *rule,
              const CandorFormulaFault *fault)
{
  CandorCode code = CANDOR_CODE_RULE_FORMULA;

  if (fault->kind == CANDOR_FORMULA_FAULT_UNKNOWN && rule->rule.when[fault->offset] == ':')
    code = CANDOR_CODE_UNKNOWN_FIELD;
  _candor_report_formula (check->findings, code, rule->node, "when", fault);
}

static void
pick (Check             *check,
      const CandorField *field,
      guint              number)
{
  CandorFormulaValue value = { CANDOR_FORMULA_NOTHING, 0, NULL };

  if (number > 0)
    value = candor_formula_text (((const CandorFieldOption *) g_ptr_array_index (field->options, number - 1))->id);
  candor_formula_space_set (check->space, field->id, value, NULL);
}

/* Picks in @fields what the filling of that @number has. */
static void
fill (Check     *check,
      GPtrArray *fields,
      guint      number)
{
  for (guint i = 0; i < fields->len; i++)
    {
      const CandorField *field = g_ptr_array_index (fields, i);

      pick (check, field, number % (field->options->len + 1));
      number /= field->options->len + 1;
    }
}

/* The choices that it reads, and in @n_fillings in how many ways they can be filled in. NULL: it
 * reads other things as well, or there are too many ways. */
static GPtrArray *
list_choices (Check         *check,
              CandorFormula *formula,
              guint         *n_fillings)
{
  const char * const *names = candor_formula_get_parameters (formula);
  g_autoptr(GPtrArray) choices = g_ptr_array_new ();

  *n_fillings = 1;
  for (guint i = 0; names[i] != NULL; i++)
    {
      const CandorField *field = candor_worksheet_find_field (check->sheet, names[i]);

      if (field == NULL || field->kind != CANDOR_FIELD_CHOICE)
        return NULL;
      *n_fillings *= field->options->len + 1;
      if (*n_fillings > MOST_FILLINGS)
        return NULL;
      g_ptr_array_add (choices, (gpointer) field);
    }

  return g_steal_pointer (&choices);
}

static void
check_reach (Check                  *check,
             const CandorLoadedRule *rule,
             CandorFormula          *formula)
{
  guint n_fillings, n_true = 0;
  g_autoptr(GPtrArray) choices = list_choices (check, formula, &n_fillings);

  if (choices == NULL)
    return;

  for (guint i = 0; i < n_fillings; i++)
    {
      gboolean truth = FALSE;

      fill (check, choices, i);
      if (!candor_formula_evaluate_truth (formula, &truth, NULL))
        return;
      n_true += truth;
    }
  if (n_true == 0)
    _candor_report (check->findings, CANDOR_CODE_RULE_NEVER, &rule->rule.place, NULL,
                    _("Whatever somebody picks, this advice is never given."));
  else if (n_true == n_fillings)
    _candor_report (check->findings, CANDOR_CODE_RULE_ALWAYS, &rule->rule.place, NULL,
                    _("Whatever somebody picks, this advice is given."));
}

static void
check_rule (Check                  *check,
            const CandorLoadedRule *rule)
{
  g_autoptr(CandorFormulaFault) fault = NULL;
  g_autoptr(CandorFormula) formula = NULL;
  gboolean truth;

  _candor_check_not_empty (check->findings, rule->rule.advice, N_("this advice"));
  if (rule->rule.when[0] == '\0')
    return;

  formula = candor_formula_compile (check->space, rule->rule.when, -1, CANDOR_FORMULA_VALUE, &fault);
  if (formula != NULL && candor_formula_evaluate_truth (formula, &truth, &fault))
    check_reach (check, rule, formula);
  else
    report_fault (check, rule, fault);
}

/* ------------------------------------------------------------------- whole */

void
_candor_worksheet_check (CandorPart     *part,
                         CandorModule   *module,
                         CandorFindings *findings)
{
  Check check = { CANDOR_WORKSHEET (part), findings, candor_formula_space_new (SOME_DAY) };
  GPtrArray *intro = candor_worksheet_get_intro (check.sheet);
  GPtrArray *fields = candor_worksheet_get_fields (check.sheet);
  GPtrArray *rules = candor_worksheet_get_rules (check.sheet);

  if (fields->len == 0)
    _candor_report (findings, CANDOR_CODE_WORKSHEET_WITHOUT_FIELDS, candor_part_get_place (part), NULL,
                    _("Worksheet “%s” asks for nothing."), candor_part_get_id (part));
  for (guint i = 0; i < intro->len; i++)
    _candor_check_not_empty (findings, g_ptr_array_index (intro, i), N_("this paragraph"));
  for (guint i = 0; i < fields->len; i++)
    check_field (&check, g_ptr_array_index (fields, i));
  for (guint i = 0; i < rules->len; i++)
    check_rule (&check, g_ptr_array_index (rules, i));

  candor_formula_space_free (check.space);
}
