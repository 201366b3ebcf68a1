/* check-lab.c - labs: what cannot be moved, counted, drawn or reached
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Formulas are compiled and computed here as they will be when somebody moves a control:
 * at the start, and with each control at both ends and in the middle. That finds the
 * division by zero at one end. Whether a task can be reached is tried with all settings
 * together where they are few.
 */

#include <math.h>
#include <string.h>

#include <glib/gi18n.h>

#include "check-formula-private.h"
#include "lab-private.h"

/* A slider of more steps moves in steps that nobody can see. */
#define MOST_STEPS 10000
/* Rows of data times settings: some fifty milliseconds. */
#define MOST_TRIED 200000
#define LARGEST_PLOT_OF_BARS 60

typedef struct
{
  CandorLab            *lab;
  const CandorLabNodes *nodes;
  CandorFindings       *findings;
  CandorLabFormulas    *formulas;
  double               *numbers;     /* one for each measure */
  guint                 control;     /* that is moved, and to where */
  double                value;
  gboolean             *is_reported; /* measures without a number */
  gboolean             *is_reached;  /* tasks */
  gboolean              is_broken;   /* a formula has a fault */
  gboolean              is_at_start;
} Check;

static GPtrArray *
controls_of (const Check *self)
{
  return candor_lab_get_controls (self->lab);
}

static GPtrArray *
measures_of (const Check *self)
{
  return candor_lab_get_measures (self->lab);
}

static GPtrArray *
tasks_of (const Check *self)
{
  return candor_lab_get_tasks (self->lab);
}

/* ---------------------------------------------------------------- controls */

static const char *
find_hindrance (const CandorLabControl *control)
{
  if (control->kind == CANDOR_CONTROL_SWITCH)
    return control->settings->len != 0 && control->settings->len != 2 ? _("A switch has two settings or none.") : NULL;
  if (control->kind == CANDOR_CONTROL_CHOICE && control->settings->len < 2)
    return _("There are not two settings to choose from.");
  if (control->from >= control->to)
    return control->kind == CANDOR_CONTROL_CHOICE ? _("All settings have the same value.")
                                                  : _("Its least value is not below its largest.");
  if (control->kind == CANDOR_CONTROL_SLIDER && (control->step <= 0 || control->step > control->to - control->from))
    return _("No step leads from one end to the other.");
  if (control->kind == CANDOR_CONTROL_SLIDER && (control->to - control->from) / control->step > MOST_STEPS)
    return _("It has more than 10,000 steps.");
  if (candor_lab_control_settle (control, control->start) != control->start)
    return _("It cannot be set to where it starts.");

  return NULL;
}

static gboolean
check_controls (Check *self)
{
  GPtrArray *controls = controls_of (self);
  gboolean can_move = TRUE;

  for (guint i = 0; i < controls->len; i++)
    {
      const CandorLabControl *control = g_ptr_array_index (controls, i);
      const char *hindrance = find_hindrance (control);

      if (hindrance == NULL)
        continue;
      can_move = FALSE;
      _candor_report (self->findings, CANDOR_CODE_CONTROL_CANNOT_MOVE, &control->place, NULL,
                      _("Control “%s” cannot be moved. %s"), control->id, hindrance);
    }

  return can_move;
}

static void
check_effects (Check *self)
{
  GPtrArray *controls = controls_of (self);

  for (guint i = 0; i < controls->len; i++)
    {
      const CandorLabControl *control = g_ptr_array_index (controls, i);

      if (!candor_lab_formulas_read (self->formulas, i))
        _candor_report (self->findings, CANDOR_CODE_CONTROL_WITHOUT_EFFECT, &control->place, NULL,
                        _("Nothing reads “:%s”."), control->id);
    }
}

/* ---------------------------------------------------------------- formulas */

static const CandorXmlNode *
node_of (const Check          *self,
         CandorLabFormulaKind  kind,
         guint                 index)
{
  switch (kind)
    {
    case CANDOR_LAB_DATA:
      return g_ptr_array_index (self->nodes->data, index);
    case CANDOR_LAB_VALUE:
    case CANDOR_LAB_TARGET:
      return g_ptr_array_index (self->nodes->measures, index);
    case CANDOR_LAB_PLOT:
      return g_ptr_array_index (self->nodes->plots, index);
    case CANDOR_LAB_DONE:
    default:
      return g_ptr_array_index (self->nodes->tasks, index);
    }
}

static const char *
attribute_of (CandorLabFormulaKind kind)
{
  static const char * const names[] = { "id", "value", "target", "of", "done" };

  return names[kind];
}

/* A measure that stands below and is read above. */
static char *
find_later (const Check              *self,
            guint                     index,
            const CandorFormulaFault *fault)
{
  const CandorLabMeasure *measure = g_ptr_array_index (measures_of (self), index);

  for (guint i = index; i < measures_of (self)->len; i++)
    {
      const CandorLabMeasure *later = g_ptr_array_index (measures_of (self), i);
      gsize length = strlen (later->id);

      if (fault->kind == CANDOR_FORMULA_FAULT_UNKNOWN && fault->length == length + 1 &&
          strncmp (measure->value + fault->offset + 1, later->id, length) == 0)
        return g_strdup_printf (_("Measures are computed from top to bottom: put “%s” above this one."), later->id);
    }

  return NULL;
}

static void
report_fault (CandorLabFormulaKind      kind,
              guint                     index,
              const CandorFormulaFault *fault,
              gpointer                  user_data)
{
  Check *self = user_data;
  g_autofree char *hint = kind == CANDOR_LAB_VALUE ? find_later (self, index, fault) : NULL;
  CandorFormulaFault told = *fault;

  if (hint != NULL)
    told.hint = hint;
  self->is_broken = TRUE;
  _candor_report_formula (self->findings, CANDOR_CODE_FORMULA_FAULT, node_of (self, kind, index), attribute_of (kind), &told);
}

/* ------------------------------------------------------------------ points */

static void
report_no_number (Check                    *self,
                  guint                     index,
                  const CandorFormulaFault *fault)
{
  const CandorLabMeasure *measure = g_ptr_array_index (measures_of (self), index);
  const CandorLabControl *control = g_ptr_array_index (controls_of (self), self->control);
  g_autofree char *shown = g_strdup_printf ("%.*f", (int) MIN (control->decimals, 6), self->value);
  CandorPlace place;

  if (self->is_reported[index])
    return;
  self->is_reported[index] = TRUE;
  candor_xml_node_get_place (g_ptr_array_index (self->nodes->measures, index), "value", &place);
  if (self->is_at_start)
    _candor_report (self->findings, CANDOR_CODE_MEASURE_WITHOUT_NUMBER, &place, fault->hint,
                    _("Measure “%s” has no number at the start. %s"), measure->id, fault->message);
  else
    _candor_report (self->findings, CANDOR_CODE_MEASURE_WITHOUT_NUMBER, &place, fault->hint,
                    _("Measure “%s” has no number when “%s” is %s. %s"), measure->id, control->id, shown, fault->message);
}

/* Too many steps are too many with any setting; a number that is missing is a matter of this one. */
static void
note_fault (CandorLabFormulaKind      kind,
            guint                     index,
            const CandorFormulaFault *fault,
            gpointer                  user_data)
{
  Check *self = user_data;

  if (fault->kind == CANDOR_FORMULA_FAULT_NO_NUMBER)
    report_no_number (self, index, fault);
  else if (!self->is_broken)
    report_fault (kind, index, fault, self);
}

static void
check_truths (Check *self)
{
  CandorFormulaFault *fault = NULL;
  gboolean truth;

  for (guint i = 0; i < measures_of (self)->len; i++)
    {
      if (candor_lab_formulas_target (self->formulas, i, &truth, &fault) || fault == NULL)
        continue;
      if (!self->is_broken)
        report_fault (CANDOR_LAB_TARGET, i, fault, self);
      g_clear_pointer (&fault, candor_formula_fault_free);
    }
  for (guint i = 0; i < tasks_of (self)->len; i++)
    {
      if (candor_lab_formulas_done (self->formulas, i, &truth, &fault))
        self->is_reached[i] |= truth;
      else if (fault != NULL && !self->is_broken)
        report_fault (CANDOR_LAB_DONE, i, fault, self);
      g_clear_pointer (&fault, candor_formula_fault_free);
    }
}

/* ------------------------------------------------------------------- plots */

static gboolean
is_of_numbers (const CandorFormulaRows *rows,
               guint                    column)
{
  for (guint i = 0; i < candor_formula_rows_get_n_rows (rows); i++)
    {
      if (candor_formula_rows_get (rows, i, column).kind == CANDOR_FORMULA_TEXT)
        return FALSE;
    }

  return TRUE;
}

static char *
dup_misfit (const CandorLabPlot     *plot,
            const CandorFormulaRows *rows)
{
  guint n_columns = candor_formula_rows_get_n_columns (rows);
  guint first = plot->kind == CANDOR_PLOT_BARS || plot->kind == CANDOR_PLOT_LINE ? 1 : 0;
  guint least = plot->kind == CANDOR_PLOT_HISTOGRAM ? 1 : 2;
  guint most = CANDOR_PLOT_MAX_SERIES + (plot->kind == CANDOR_PLOT_HISTOGRAM ? 0 : 1);

  if (n_columns < least || n_columns > most)
    return g_strdup_printf (_("It has %u columns, and this kind of plot takes %u to %u."), n_columns, least, most);
  if (plot->kind == CANDOR_PLOT_BARS && candor_formula_rows_get_n_rows (rows) > LARGEST_PLOT_OF_BARS)
    return g_strdup_printf (_("It has %u rows, and nobody can tell more than %u bars apart."),
                            candor_formula_rows_get_n_rows (rows), LARGEST_PLOT_OF_BARS);
  for (guint i = first; i < n_columns; i++)
    {
      if (!is_of_numbers (rows, i))
        return g_strdup_printf (_("Column “%s” has texts, and numbers are drawn."), candor_formula_rows_get_name (rows, i));
    }

  return NULL;
}

static void
check_mark (Check               *self,
            const CandorLabPlot *plot,
            const CandorXmlNode *node)
{
  gboolean is_known = plot->mark == NULL;
  CandorPlace place;

  for (guint i = 0; i < controls_of (self)->len; i++)
    is_known |= g_strcmp0 (((const CandorLabControl *) g_ptr_array_index (controls_of (self), i))->id, plot->mark) == 0;
  for (guint i = 0; i < measures_of (self)->len; i++)
    is_known |= g_strcmp0 (((const CandorLabMeasure *) g_ptr_array_index (measures_of (self), i))->id, plot->mark) == 0;
  if (is_known)
    return;

  candor_xml_node_get_place (node, "mark", &place);
  _candor_report (self->findings, CANDOR_CODE_PLOT_DOES_NOT_FIT, &place,
                  _("Name a control or a measure of this lab, without a colon."),
                  _("No control and no measure is called “%s”."), plot->mark);
}

static void
check_plot (Check *self,
            guint  index)
{
  const CandorLabPlot *plot = g_ptr_array_index (candor_lab_get_plots (self->lab), index);
  const CandorXmlNode *node = g_ptr_array_index (self->nodes->plots, index);
  CandorFormulaFault *fault = NULL;
  g_autoptr(CandorFormulaRows) rows = candor_lab_formulas_plot (self->formulas, index, &fault);
  g_autofree char *misfit = rows != NULL ? dup_misfit (plot, rows) : NULL;
  CandorPlace place;

  candor_xml_node_get_place (node, "of", &place);
  if (fault != NULL)
    report_fault (CANDOR_LAB_PLOT, index, fault, self);
  g_clear_pointer (&fault, candor_formula_fault_free);
  if (misfit != NULL)
    _candor_report (self->findings, CANDOR_CODE_PLOT_DOES_NOT_FIT, &place, NULL, "%s", misfit);
  else if (rows != NULL && candor_formula_rows_get_n_rows (rows) == 0)
    _candor_report (self->findings, CANDOR_CODE_PLOT_EMPTY, &place, NULL, _("This plot has nothing to draw at the start."));
  check_mark (self, plot, node);
}

/* ------------------------------------------------------------------- tasks */

static void
compute (Check *self)
{
  candor_lab_formulas_measure (self->formulas, self->numbers, note_fault, self);
  check_truths (self);
}

static void
move (Check  *self,
      guint   control,
      double  value)
{
  const CandorLabControl *there = g_ptr_array_index (controls_of (self), control);

  self->control = control;
  self->value = candor_lab_control_settle (there, value);
  candor_lab_formulas_set (self->formulas, control, self->value);
}

static void
check_start (Check *self)
{
  self->is_at_start = TRUE;
  compute (self);
  self->is_at_start = FALSE;

  for (guint i = 0; i < tasks_of (self)->len; i++)
    {
      const CandorLabTask *task = g_ptr_array_index (tasks_of (self), i);

      if (self->is_reached[i])
        _candor_report (self->findings, CANDOR_CODE_TASK_DONE_AT_START, &task->place, NULL,
                        _("Task “%s” is done before anything was moved."), task->id);
    }
}

/* Each control at both ends and in the middle; the others stay at their start. */
static void
check_ends (Check *self)
{
  for (guint i = 0; i < controls_of (self)->len && !self->is_broken; i++)
    {
      const CandorLabControl *control = g_ptr_array_index (controls_of (self), i);
      const double values[] = { control->from, control->from + (control->to - control->from) / 2, control->to };

      for (guint j = 0; j < G_N_ELEMENTS (values) && !self->is_broken; j++)
        {
          move (self, i, values[j]);
          compute (self);
        }
      move (self, i, control->start);
    }
}

static guint
count_settings (const CandorLabControl *control)
{
  if (control->kind == CANDOR_CONTROL_CHOICE)
    return control->settings->len;
  if (control->kind == CANDOR_CONTROL_SWITCH)
    return 2;

  return (guint) ((control->to - control->from) / control->step + 1e-9) + 1;
}

static double
nth_setting (const CandorLabControl *control,
             guint                   n)
{
  if (control->kind == CANDOR_CONTROL_CHOICE)
    return ((const CandorLabSetting *) g_ptr_array_index (control->settings, n))->value;

  return control->kind == CANDOR_CONTROL_SWITCH ? n : control->from + n * control->step;
}

static guint64
count_all (const Check *self)
{
  guint64 n = 1;

  for (guint i = 0; i < controls_of (self)->len && n <= MOST_TRIED; i++)
    n *= count_settings (g_ptr_array_index (controls_of (self), i));

  return n;
}

static gboolean
can_try_all (const Check *self)
{
  guint64 rows = 50;

  for (guint i = 0; i < candor_lab_get_data (self->lab)->len; i++)
    rows += ((const CandorLabData *) g_ptr_array_index (candor_lab_get_data (self->lab), i))->n_rows;

  return count_all (self) * rows * (1 + measures_of (self)->len) <= MOST_TRIED;
}

static gboolean
all_reached (const Check *self)
{
  for (guint i = 0; i < tasks_of (self)->len; i++)
    {
      if (!self->is_reached[i])
        return FALSE;
    }

  return TRUE;
}

static void
try_all (Check *self)
{
  guint64 n_all = count_all (self);

  for (guint64 n = 0; n < n_all && !self->is_broken && !all_reached (self); n++)
    {
      guint64 rest = n;

      for (guint i = 0; i < controls_of (self)->len; i++)
        {
          const CandorLabControl *control = g_ptr_array_index (controls_of (self), i);
          guint n_settings = count_settings (control);

          move (self, i, nth_setting (control, rest % n_settings));
          rest /= n_settings;
        }
      compute (self);
    }
}

static void
check_reach (Check *self)
{
  if (all_reached (self) || !can_try_all (self))
    return;

  try_all (self);
  for (guint i = 0; i < tasks_of (self)->len && !self->is_broken; i++)
    {
      const CandorLabTask *task = g_ptr_array_index (tasks_of (self), i);

      if (!self->is_reached[i])
        _candor_report (self->findings, CANDOR_CODE_TASK_OUT_OF_REACH, &task->place, NULL,
                        _("No setting reaches task “%s”."), task->id);
    }
}

/* --------------------------------------------------------------------- door */

static void
check_words (Check *self)
{
  for (guint i = 0; i < measures_of (self)->len; i++)
    {
      const CandorLabMeasure *measure = g_ptr_array_index (measures_of (self), i);

      if (measure->target != NULL && (measure->met == NULL || measure->missed == NULL))
        _candor_report (self->findings, CANDOR_CODE_TARGET_WITHOUT_WORDS, &measure->place, NULL,
                        _("The target of “%s” has no words for when it is met and when it is missed."), measure->id);
    }
  if (tasks_of (self)->len == 0)
    _candor_report (self->findings, CANDOR_CODE_LAB_WITHOUT_TASKS, candor_part_get_place (CANDOR_PART (self->lab)), NULL,
                    _("Lab “%s” has no task."), candor_part_get_id (CANDOR_PART (self->lab)));
}

static void
compute_all (Check *self)
{
  check_effects (self);
  check_start (self);
  for (guint i = 0; i < candor_lab_get_plots (self->lab)->len && !self->is_broken; i++)
    check_plot (self, i);
  if (!self->is_broken)
    check_ends (self);
  if (!self->is_broken)
    check_reach (self);
}

void
_candor_check_lab (CandorLab      *lab,
                   CandorFindings *findings)
{
  Check self = { lab, _candor_lab_get_nodes (lab), findings, NULL, };
  g_autofree double *numbers = g_new0 (double, candor_lab_get_measures (lab)->len + 1);
  g_autofree gboolean *is_reported = g_new0 (gboolean, candor_lab_get_measures (lab)->len + 1);
  g_autofree gboolean *is_reached = g_new0 (gboolean, candor_lab_get_tasks (lab)->len + 1);

  g_assert (CANDOR_IS_LAB (lab));
  g_assert (findings != NULL);

  self.numbers = numbers;
  self.is_reported = is_reported;
  self.is_reached = is_reached;
  check_words (&self);
  if (!check_controls (&self) || !self.nodes->is_whole || candor_lab_get_controls (lab)->len == 0)
    return;

  self.formulas = candor_lab_formulas_new (lab, report_fault, &self);
  if (!self.is_broken)
    compute_all (&self);
  candor_lab_formulas_free (self.formulas);
}
