/* lab-plot-draw.h - the strokes of a plot
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <candor/assess/lab.h>

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef struct
{
  GdkRGBA text, edge, mark, paper;
  GdkRGBA series[CANDOR_PLOT_MAX_SERIES];
} CandorPlotColors;

/* What is drawn on, in pixels from the top left corner. */
typedef struct
{
  cairo_t                *cr;
  PangoLayout            *words;      /* in the font of the axes */
  const CandorLabDrawing *drawing;
  const CandorLabPlot    *plot;
  CandorPlotColors        colors;
  double                  em;
  double                  width, height;
} CandorPlotPaper;

/* Axes, marks and all series. Series differ in pattern, dash and shape, not by colour alone. */
void candor_plot_draw        (CandorPlotPaper *self);
/* A small piece of what stands for a series, @size wide and high. */
void candor_plot_draw_sample (cairo_t *cr, const CandorPlotColors *colors, CandorPlotKind kind, guint series, double size);

G_END_DECLS
