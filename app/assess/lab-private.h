/* lab-private.h - the figures of a lab, inside
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <candor/assess/lab.h>

G_BEGIN_DECLS

struct _CandorLabFigures
{
  CandorLab         *lab;
  CandorLabFormulas *formulas;
  double            *settings;     /* one for each control */
  double            *numbers;      /* one for each measure */
  gboolean           is_current;   /* @numbers are those of @settings */
};

/* What a plot is marked by; FALSE: nothing, or it has no number. */
gboolean _candor_lab_figures_find (CandorLabFigures *self, const char *id, double *number);

G_END_DECLS
