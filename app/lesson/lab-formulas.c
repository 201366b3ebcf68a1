/* lab-formulas.c - the formulas of a lab, ready to be computed
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Measures are computed from top to bottom, each with what stands above it; targets,
 * plots and tasks see them all. One that has no number is nothing to those that read it,
 * as in any formula.
 */

#include <math.h>
#include <string.h>

#include "lab-private.h"

struct _CandorLabFormulas
{
  CandorLab          *lab;       /* borrowed */
  CandorFormulaSpace *space;
  GPtrArray          *values;    /* CandorFormula or NULL, one for each measure; so the next */
  GPtrArray          *targets;
  GPtrArray          *plots;     /* for each plot */
  GPtrArray          *dones;     /* for each task */
  CandorLabFaultFunc  func;
  gpointer            user_data;
};

static void
free_formula (gpointer formula)
{
  if (formula != NULL)
    candor_formula_free (formula);
}

static void
tell (CandorLabFaultFunc    func,
      gpointer              user_data,
      CandorLabFormulaKind  kind,
      guint                 index,
      CandorFormulaFault   *fault)
{
  if (fault == NULL)
    return;
  if (func != NULL)
    func (kind, index, fault, user_data);
  candor_formula_fault_free (fault);
}

static void
add (CandorLabFormulas    *self,
     GPtrArray            *formulas,
     const char           *text,
     CandorFormulaShape    shape,
     CandorLabFormulaKind  kind)
{
  CandorFormulaFault *fault = NULL;
  guint index = formulas->len;

  g_ptr_array_add (formulas, text != NULL ? candor_formula_compile (self->space, text, -1, shape, &fault) : NULL);
  tell (self->func, self->user_data, kind, index, fault);
}

static void
set_number (CandorLabFormulas *self,
            const char        *id,
            double             number)
{
  CandorFormulaValue value = candor_formula_number (number);

  if (!isfinite (number))
    value = (CandorFormulaValue) { CANDOR_FORMULA_NOTHING, 0, NULL };
  candor_formula_space_set (self->space, id, value, NULL);
}

static void
load_tables (CandorLabFormulas *self)
{
  GPtrArray *data = candor_lab_get_data (self->lab);

  for (guint i = 0; i < data->len; i++)
    {
      const CandorLabData *table = g_ptr_array_index (data, i);
      CandorFormulaFault *fault = NULL;

      candor_formula_space_add_table (self->space, table->id, table->columns, table->n_columns, table->cells,
                                      table->n_rows, &fault);
      tell (self->func, self->user_data, CANDOR_LAB_DATA, i, fault);
    }
}

static void
compile_all (CandorLabFormulas *self)
{
  GPtrArray *controls = candor_lab_get_controls (self->lab);
  GPtrArray *measures = candor_lab_get_measures (self->lab);
  GPtrArray *plots = candor_lab_get_plots (self->lab);
  GPtrArray *tasks = candor_lab_get_tasks (self->lab);

  for (guint i = 0; i < controls->len; i++)
    {
      const CandorLabControl *control = g_ptr_array_index (controls, i);

      set_number (self, control->id, control->start);
    }
  for (guint i = 0; i < measures->len; i++)
    {
      const CandorLabMeasure *measure = g_ptr_array_index (measures, i);

      add (self, self->values, measure->value, CANDOR_FORMULA_VALUE, CANDOR_LAB_VALUE);
      set_number (self, measure->id, NAN);
    }
  for (guint i = 0; i < measures->len; i++)
    add (self, self->targets, ((const CandorLabMeasure *) g_ptr_array_index (measures, i))->target,
         CANDOR_FORMULA_VALUE, CANDOR_LAB_TARGET);
  for (guint i = 0; i < plots->len; i++)
    add (self, self->plots, ((const CandorLabPlot *) g_ptr_array_index (plots, i))->of,
         CANDOR_FORMULA_ROWS, CANDOR_LAB_PLOT);
  for (guint i = 0; i < tasks->len; i++)
    add (self, self->dones, ((const CandorLabTask *) g_ptr_array_index (tasks, i))->done,
         CANDOR_FORMULA_VALUE, CANDOR_LAB_DONE);
}

CandorLabFormulas *
candor_lab_formulas_new (CandorLab          *lab,
                         CandorLabFaultFunc  func,
                         gpointer            user_data)
{
  CandorLabFormulas *self;

  g_return_val_if_fail (CANDOR_IS_LAB (lab), NULL);

  self = g_new0 (CandorLabFormulas, 1);
  self->lab = lab;
  self->space = candor_formula_space_new (NULL);
  self->values = g_ptr_array_new_with_free_func (free_formula);
  self->targets = g_ptr_array_new_with_free_func (free_formula);
  self->plots = g_ptr_array_new_with_free_func (free_formula);
  self->dones = g_ptr_array_new_with_free_func (free_formula);
  self->func = func;
  self->user_data = user_data;
  load_tables (self);
  compile_all (self);
  self->func = NULL;

  return self;
}

void
candor_lab_formulas_free (CandorLabFormulas *self)
{
  g_return_if_fail (self != NULL);

  g_ptr_array_unref (self->dones);
  g_ptr_array_unref (self->plots);
  g_ptr_array_unref (self->targets);
  g_ptr_array_unref (self->values);
  candor_formula_space_free (self->space);
  g_free (self);
}

/* --------------------------------------------------------------- computing */

void
candor_lab_formulas_set (CandorLabFormulas *self,
                         guint              control,
                         double             value)
{
  GPtrArray *controls;
  const CandorLabControl *there;

  g_return_if_fail (self != NULL);

  controls = candor_lab_get_controls (self->lab);
  g_return_if_fail (control < controls->len);

  there = g_ptr_array_index (controls, control);
  set_number (self, there->id, candor_lab_control_settle (there, value));
}

void
candor_lab_formulas_measure (CandorLabFormulas  *self,
                             double             *numbers,
                             CandorLabFaultFunc  func,
                             gpointer            user_data)
{
  GPtrArray *measures;

  g_return_if_fail (self != NULL);
  g_return_if_fail (numbers != NULL);

  measures = candor_lab_get_measures (self->lab);
  for (guint i = 0; i < measures->len; i++)
    {
      CandorFormula *formula = g_ptr_array_index (self->values, i);
      CandorFormulaFault *fault = NULL;

      if (formula == NULL || !candor_formula_evaluate_number (formula, &numbers[i], &fault))
        numbers[i] = NAN;
      tell (func, user_data, CANDOR_LAB_VALUE, i, fault);
      set_number (self, ((const CandorLabMeasure *) g_ptr_array_index (measures, i))->id, numbers[i]);
    }
}

static gboolean
is_true (GPtrArray           *formulas,
         guint                index,
         gboolean            *truth,
         CandorFormulaFault **fault)
{
  CandorFormula *formula = index < formulas->len ? g_ptr_array_index (formulas, index) : NULL;

  *truth = FALSE;

  return formula != NULL && candor_formula_evaluate_truth (formula, truth, fault);
}

gboolean
candor_lab_formulas_target (CandorLabFormulas   *self,
                            guint                measure,
                            gboolean            *is_met,
                            CandorFormulaFault **fault)
{
  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (is_met != NULL, FALSE);

  return is_true (self->targets, measure, is_met, fault);
}

gboolean
candor_lab_formulas_done (CandorLabFormulas   *self,
                          guint                task,
                          gboolean            *is_done,
                          CandorFormulaFault **fault)
{
  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (is_done != NULL, FALSE);

  return is_true (self->dones, task, is_done, fault);
}

CandorFormulaRows *
candor_lab_formulas_plot (CandorLabFormulas   *self,
                          guint                plot,
                          CandorFormulaFault **fault)
{
  CandorFormula *formula;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (plot < self->plots->len, NULL);

  formula = g_ptr_array_index (self->plots, plot);

  return formula != NULL ? candor_formula_evaluate_rows (formula, fault) : NULL;
}

/* ------------------------------------------------------------ what is read */

static gboolean
any_reads (GPtrArray  *formulas,
           const char *id)
{
  for (guint i = 0; i < formulas->len; i++)
    {
      CandorFormula *formula = g_ptr_array_index (formulas, i);

      if (formula != NULL && g_strv_contains (candor_formula_get_parameters (formula), id))
        return TRUE;
    }

  return FALSE;
}

static gboolean
marks_plot (CandorLab  *lab,
            const char *id)
{
  GPtrArray *plots = candor_lab_get_plots (lab);

  for (guint i = 0; i < plots->len; i++)
    {
      if (g_strcmp0 (((const CandorLabPlot *) g_ptr_array_index (plots, i))->mark, id) == 0)
        return TRUE;
    }

  return FALSE;
}

gboolean
candor_lab_formulas_read (CandorLabFormulas *self,
                          guint              control)
{
  GPtrArray *controls;
  const char *id;

  g_return_val_if_fail (self != NULL, FALSE);

  controls = candor_lab_get_controls (self->lab);
  g_return_val_if_fail (control < controls->len, FALSE);

  id = ((const CandorLabControl *) g_ptr_array_index (controls, control))->id;

  return any_reads (self->values, id) || any_reads (self->targets, id) || any_reads (self->plots, id) ||
         any_reads (self->dones, id) || marks_plot (self->lab, id);
}
