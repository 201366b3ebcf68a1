/* lab-plot.h - one plot of a lab, drawn
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <candor/assess/lab.h>

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CANDOR_TYPE_LAB_PLOT_VIEW (candor_lab_plot_view_get_type ())
G_DECLARE_FINAL_TYPE (CandorLabPlotView, candor_lab_plot_view, CANDOR, LAB_PLOT_VIEW, GtkWidget)

/* A picture for who sees it; who does not hears its title and where its table stands. */
GtkWidget *candor_lab_plot_view_new  (const CandorLabPlot *plot);
/* Shows what @drawing holds from now on; takes it. */
void       candor_lab_plot_view_take (CandorLabPlotView *self, CandorLabDrawing *drawing);

G_END_DECLS
