/* candor/assess/lab.h - a lab as it is moved: settings in, figures out
 *
 * CandorLabFigures hold what the controls of one lab stand at and what follows from it.
 * The same lab and settings give the same figures. They belong to one thread at a time,
 * hold the lab, and know no learner; what was reached before is remembered by who asks.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <candor/lesson/lab.h>

G_BEGIN_DECLS

typedef struct _CandorLabFigures CandorLabFigures;

/* All controls at their start. */
CandorLabFigures *candor_lab_figures_new        (CandorLab *lab);
void              candor_lab_figures_free       (CandorLabFigures *self);
CandorLab        *candor_lab_figures_get_lab    (CandorLabFigures *self);

/* ---------------------------------------------------------------- settings */

/* Moves a control to @value, or the nearest that it can be set to. Figures follow when they are
 * asked for. FALSE when it stood there already. */
gboolean          candor_lab_figures_set        (CandorLabFigures *self, guint control, double value);
double            candor_lab_figures_get        (CandorLabFigures *self, guint control);
/* All controls back to their start. */
void              candor_lab_figures_reset      (CandorLabFigures *self);

/* What a person typed for a control: a number as people write it, with its unit or without; of a
 * choice or a switch the words or the number of the setting, too. FALSE and @error, a sentence. */
gboolean          candor_lab_control_read       (const CandorLabControl *self, const char *typed, double *value,
                                                 GError **error);
/* "50 points", "One line for both", "on". */
char             *candor_lab_control_dup_shown  (const CandorLabControl *self, double value);
/* The number alone, to be typed over: "0.5". */
char             *candor_lab_control_dup_number (const CandorLabControl *self, double value);

/* {"line":50,"cost":5}: JSON, in the order of the file. */
char             *candor_lab_figures_dup_settings (CandorLabFigures *self);
/* What candor_lab_figures_dup_settings() gave, maybe for another edition: what is not there stays as it
 * is, what does not fit is settled. */
void              candor_lab_figures_apply      (CandorLabFigures *self, const char *settings);

/* ----------------------------------------------------------------- figures */

/* FALSE: it cannot be counted with these settings. */
gboolean          candor_lab_figures_get_number (CandorLabFigures *self, guint measure, double *number);
/* "61 %", "0.52", "cannot be counted here". */
char             *candor_lab_figures_dup_shown  (CandorLabFigures *self, guint measure);

typedef enum
{
  CANDOR_TARGET_NONE,      /* it has none, or it cannot be told */
  CANDOR_TARGET_MET,
  CANDOR_TARGET_MISSED,
} CandorTargetState;

CandorTargetState candor_lab_figures_get_target (CandorLabFigures *self, guint measure);
/* What the author says of it, or "target met" and "target missed"; NULL: none. */
const char       *candor_lab_figures_get_target_words (CandorLabFigures *self, guint measure);
/* With these settings, now. */
gboolean          candor_lab_figures_is_done    (CandorLabFigures *self, guint task);

/* All figures, and what the controls stand at, as sentences for who does not see them. */
char             *candor_lab_figures_dup_said   (CandorLabFigures *self, gboolean with_settings);

/* ------------------------------------------------------------------- plots */

typedef struct
{
  char   *name;            /* "" where there is only one */
  double *values;          /* one for each position; NAN: none */
} CandorLabSeries;

/* What a plot draws. Positions are rows, of a histogram intervals. */
typedef struct
{
  CandorPlotKind   kind;
  guint            n_positions;
  guint            n_series;
  char           **labels;       /* one for each position, NULL-terminated; of a histogram "10–20" */
  double          *places;       /* across, one for each position; of a histogram the left edges and the last right one */
  gboolean         has_scale;    /* whether places are numbers, from the least to the largest; else labels alone tell */
  CandorLabSeries  series[CANDOR_PLOT_MAX_SERIES];
  double           low, high;    /* of all values, 0 included where they are heights */
  gboolean         has_mark;
  double           mark;         /* across */
} CandorLabDrawing;

/* Never NULL: without rows it has no positions. */
CandorLabDrawing *candor_lab_figures_draw       (CandorLabFigures *self, guint plot);
void              candor_lab_drawing_free       (CandorLabDrawing *self);
/* Whether the position lies at the mark or above it; TRUE without a mark. */
gboolean          candor_lab_drawing_is_above   (const CandorLabDrawing *self, guint position);
/* A number as short as it can be: "0.25", "12000". */
char             *candor_lab_dup_short          (double number);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CandorLabFigures, candor_lab_figures_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CandorLabDrawing, candor_lab_drawing_free)

G_END_DECLS
