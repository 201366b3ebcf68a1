/* candor/lesson/lab.h - labs: figures that move
 *
 * A lab has data (tables), controls that a learner moves, measures that follow, plots of
 * the data, and tasks that are reached or not. Measures, targets, plots and tasks are
 * formulas (candor/base/formula.h) over the tables, `:control` and the measures that
 * stand above, `:measure`.
 *
 * A CandorLab is immutable like all that is taught. CandorLabFormulas are its formulas,
 * ready to be computed; they belong to one thread at a time. What a learner does with
 * them stands in candor/assess/lab.h.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <candor/base/formula.h>
#include <candor/lesson.h>

G_BEGIN_DECLS

typedef struct
{
  const char                *id;
  const CandorFormulaColumn *columns;
  const CandorFormulaValue  *cells;       /* row after row */
  guint                      n_columns;
  guint                      n_rows;
  CandorPlace                place;
} CandorLabData;

typedef enum
{
  CANDOR_CONTROL_SLIDER,   /* a number from … to …, in steps */
  CANDOR_CONTROL_SWITCH,   /* 0 or 1 */
  CANDOR_CONTROL_CHOICE,   /* the value of one of its settings */
} CandorControlKind;

typedef struct
{
  double      value;
  const char *words;
} CandorLabSetting;

typedef struct
{
  const char        *id;
  CandorControlKind  kind;
  const char        *words;
  const char        *unit;       /* (nullable) */
  double             from;       /* the least and the most that it can be set to */
  double             to;
  double             step;       /* of a slider */
  double             start;
  guint              decimals;   /* of its values */
  GPtrArray         *settings;   /* const CandorLabSetting: of a choice; of a switch both words or none */
  CandorPlace        place;
} CandorLabControl;

typedef enum { CANDOR_MEASURE_NUMBER, CANDOR_MEASURE_PERCENT } CandorMeasureFormat;

typedef struct
{
  const char          *id;
  const char          *words;
  const char          *group;      /* (nullable): measures of the same words stand in one row, by group */
  const char          *unit;       /* (nullable) */
  const char          *value;      /* formula of a number */
  const char          *target;     /* (nullable) condition */
  const char          *met;        /* (nullable) in words, so the next */
  const char          *missed;
  guint                decimals;
  CandorMeasureFormat  format;     /* PERCENT: 0.5 is shown as 50 % */
  CandorPlace          place;
} CandorLabMeasure;

typedef enum
{
  CANDOR_PLOT_BARS,        /* first column: what stands below; others: how high */
  CANDOR_PLOT_LINE,        /* first column: a number across or what stands below; others: how high */
  CANDOR_PLOT_SCATTER,     /* first column: a number across; others: how high */
  CANDOR_PLOT_HISTOGRAM,   /* each column: values that are counted by size */
} CandorPlotKind;

#define CANDOR_PLOT_MAX_SERIES 4

typedef struct
{
  CandorPlotKind  kind;
  const char     *of;         /* a SELECT */
  const char     *words;
  const char     *across;     /* (nullable) what the axes are, in words */
  const char     *up;
  const char     *mark;       /* (nullable) id of a control or measure: a line stands across at its value */
  guint           bins;       /* of a histogram */
  GPtrArray      *series;     /* words of the series, const char *; may be fewer than there are columns */
  CandorPlace     place;
} CandorLabPlot;

typedef struct
{
  const char  *id;
  CandorText  *words;
  const char  *done;          /* condition */
  CandorPlace  place;
} CandorLabTask;

#define CANDOR_TYPE_LAB (candor_lab_get_type ())
G_DECLARE_FINAL_TYPE (CandorLab, candor_lab, CANDOR, LAB, CandorPart)

GPtrArray  *candor_lab_get_intro    (CandorLab *self);   /* CandorText, may be empty; so all but controls */
GPtrArray  *candor_lab_get_data     (CandorLab *self);   /* const CandorLabData */
GPtrArray  *candor_lab_get_controls (CandorLab *self);   /* const CandorLabControl */
GPtrArray  *candor_lab_get_measures (CandorLab *self);   /* const CandorLabMeasure */
GPtrArray  *candor_lab_get_plots    (CandorLab *self);   /* const CandorLabPlot */
GPtrArray  *candor_lab_get_tasks    (CandorLab *self);   /* const CandorLabTask */
GPtrArray  *candor_lab_get_debrief  (CandorLab *self);   /* CandorText: when it is done */
/* What own words are asked for: “What did you give up?” where the author says nothing else. */
const char *candor_lab_get_prompt   (CandorLab *self);

/* The value that @value stands for: within its range, on a step, one of its settings. */
double      candor_lab_control_settle (const CandorLabControl *self, double value);

/* ---------------------------------------------------------------- formulas */

typedef struct _CandorLabFormulas CandorLabFormulas;

/* Which formula of a lab. */
typedef enum
{
  CANDOR_LAB_DATA,         /* none: a table that cannot be loaded */
  CANDOR_LAB_VALUE,        /* of a measure, so the next */
  CANDOR_LAB_TARGET,
  CANDOR_LAB_PLOT,
  CANDOR_LAB_DONE,         /* of a task */
} CandorLabFormulaKind;

typedef void (*CandorLabFaultFunc) (CandorLabFormulaKind      kind,
                                    guint                     index,
                                    const CandorFormulaFault *fault,
                                    gpointer                  user_data);

/* candor_lab_formulas_new:
 * @func: (nullable): called for each that cannot be run
 *
 * Loads the tables and compiles. What has a fault gives nothing; a lab that was loaded
 * without errors has none. It must not outlive @lab. Controls stand at their start. */
CandorLabFormulas *candor_lab_formulas_new  (CandorLab          *lab,
                                             CandorLabFaultFunc  func,
                                             gpointer            user_data);
void               candor_lab_formulas_free (CandorLabFormulas *self);

/* Says what the control stands for from now on; @value is settled. Measures follow with the
 * next candor_lab_formulas_measure(). */
void               candor_lab_formulas_set     (CandorLabFormulas *self, guint control, double value);

/* Computes all measures from first to last; numbers: one for each, NAN where it has no number.
 * @func (nullable) is called for each that fails or gives nothing. */
void               candor_lab_formulas_measure (CandorLabFormulas  *self,
                                                double             *numbers,
                                                CandorLabFaultFunc  func,
                                                gpointer            user_data);

/* With what controls and measures are now. FALSE where it cannot be told; @fault is (nullable). */
gboolean           candor_lab_formulas_target  (CandorLabFormulas *self, guint measure, gboolean *is_met,
                                                CandorFormulaFault **fault);
gboolean           candor_lab_formulas_done    (CandorLabFormulas *self, guint task, gboolean *is_done,
                                                CandorFormulaFault **fault);
/* NULL where it cannot be told. */
CandorFormulaRows *candor_lab_formulas_plot    (CandorLabFormulas *self, guint plot, CandorFormulaFault **fault);

/* Whether any formula reads the control, or a plot is marked by it. */
gboolean           candor_lab_formulas_read    (CandorLabFormulas *self, guint control);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CandorLabFormulas, candor_lab_formulas_free)

G_END_DECLS
