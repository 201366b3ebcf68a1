/* lab-plot.c - one plot of a lab, drawn
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Drawn as shapes at the resolution of the screen; the size grows with the text. The
 * names of the series stand below with a sample each.
 */

#include "lab-plot.h"

#include "em.h"
#include "lab-plot-draw.h"

#include <glib/gi18n.h>

#define HEIGHT 12    /* in the height of letters, so the next two */
#define LEGEND 1.7
#define SAMPLE 0.9
#define SMALL  0.85  /* words of the axes beside the text */

struct _CandorLabPlotView
{
  GtkWidget            parent_instance;
  const CandorLabPlot *plot;       /* of the lab, which the view above holds */
  CandorLabDrawing    *drawing;    /* NULL before the first */
};

G_DEFINE_FINAL_TYPE (CandorLabPlotView, candor_lab_plot_view, GTK_TYPE_WIDGET)

static double
small_em (GtkWidget *widget)
{
  return SMALL * candor_em_of (widget);
}

static void
look_up (GtkWidget  *widget,
         const char *name,
         GdkRGBA    *color)
{
  if (!gtk_style_context_lookup_color (gtk_widget_get_style_context (widget), name, color))
    gtk_style_context_get_color (gtk_widget_get_style_context (widget), color);
}

static void
find_colors (GtkWidget        *widget,
             CandorPlotColors *colors)
{
  static const char * const series[] =
  {
    "accent_color", "candor_second_color", "candor_warm_color", "candor_secondary_color",
  };

  gtk_style_context_get_color (gtk_widget_get_style_context (widget), &colors->text);
  look_up (widget, "candor_edge_color", &colors->edge);
  look_up (widget, "candor_warm_color", &colors->mark);
  look_up (widget, "candor_paper_color", &colors->paper);
  for (guint i = 0; i < G_N_ELEMENTS (series); i++)
    look_up (widget, series[i], &colors->series[i]);
}

static PangoLayout *
new_words (GtkWidget *widget)
{
  PangoLayout *words = gtk_widget_create_pango_layout (widget, NULL);
  PangoAttrList *attributes = pango_attr_list_new ();

  pango_attr_list_insert (attributes, pango_attr_scale_new (SMALL));
  pango_layout_set_attributes (words, attributes);
  pango_attr_list_unref (attributes);

  return words;
}

/* ------------------------------------------------------------------- legend */

static gboolean
has_legend (CandorLabPlotView *self)
{
  return self->drawing != NULL && self->drawing->n_series > 1;
}

/* Where the names stand: a line, and another one where it is full. Draws where @cr is there. */
static double
lay_legend (CandorLabPlotView      *self,
            cairo_t                *cr,
            const CandorPlotColors *colors,
            double                  width,
            double                  top)
{
  g_autoptr(PangoLayout) words = new_words (GTK_WIDGET (self));
  double em = small_em (GTK_WIDGET (self));
  double x = 0, y = top;

  for (guint i = 0; i < self->drawing->n_series; i++)
    {
      int name_width;

      pango_layout_set_text (words, self->drawing->series[i].name, -1);
      pango_layout_get_pixel_size (words, &name_width, NULL);
      if (x > 0 && x + 1.4 * em + name_width > width)
        {
          x = 0;
          y += LEGEND * em;
        }
      if (cr != NULL)
        {
          cairo_save (cr);
          cairo_translate (cr, round (x), round (y + 0.25 * em));
          candor_plot_draw_sample (cr, colors, self->drawing->kind, i, round (SAMPLE * em));
          cairo_restore (cr);
          gdk_cairo_set_source_rgba (cr, &colors->text);
          cairo_move_to (cr, round (x + 1.4 * em), round (y));
          pango_cairo_show_layout (cr, words);
        }
      x += 2.6 * em + name_width;
    }

  return y + LEGEND * em - top;
}

/* ------------------------------------------------------------------ drawing */

static void
draw_empty (CandorLabPlotView *self,
            GtkSnapshot       *snapshot,
            double             width,
            double             height)
{
  g_autoptr(PangoLayout) words = new_words (GTK_WIDGET (self));
  GdkRGBA color;
  int words_width, words_height;

  pango_layout_set_text (words, _("Nothing to draw with these settings"), -1);
  pango_layout_set_width (words, (int) width * PANGO_SCALE);
  pango_layout_get_pixel_size (words, &words_width, &words_height);
  look_up (GTK_WIDGET (self), "candor_secondary_color", &color);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float) ((width - words_width) / 2), (float) ((height - words_height) / 2)));
  gtk_snapshot_append_layout (snapshot, words, &color);
  gtk_snapshot_restore (snapshot);
}

static void
candor_lab_plot_view_snapshot (GtkWidget   *widget,
                               GtkSnapshot *snapshot)
{
  CandorLabPlotView *self = CANDOR_LAB_PLOT_VIEW (widget);
  double width = gtk_widget_get_width (widget), height = gtk_widget_get_height (widget);
  g_autoptr(PangoLayout) words = NULL;
  CandorPlotPaper paper;
  double legend;
  cairo_t *cr;

  if (self->drawing == NULL || self->drawing->n_positions == 0)
    {
      draw_empty (self, snapshot, width, height);
      return;
    }

  words = new_words (widget);
  legend = has_legend (self) ? lay_legend (self, NULL, NULL, width, 0) : 0;
  cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height));
  paper = (CandorPlotPaper) { cr, words, self->drawing, self->plot, { { 0, }, }, small_em (widget), width, height - legend };
  find_colors (widget, &paper.colors);
  candor_plot_draw (&paper);
  if (has_legend (self))
    lay_legend (self, cr, &paper.colors, width, height - legend);
  cairo_destroy (cr);
}

static GtkSizeRequestMode
candor_lab_plot_view_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
candor_lab_plot_view_measure (GtkWidget     *widget,
                              GtkOrientation orientation,
                              int            for_size,
                              int           *minimum,
                              int           *natural,
                              int           *minimum_baseline,
                              int           *natural_baseline)
{
  CandorLabPlotView *self = CANDOR_LAB_PLOT_VIEW (widget);
  double em = candor_em_of (widget);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = 120;
      *natural = MAX (*minimum, (int) (30 * em));
      return;
    }

  *minimum = (int) (HEIGHT * em);
  if (has_legend (self))
    *minimum += (int) ceil (lay_legend (self, NULL, NULL, for_size > 0 ? for_size : 30 * em, 0));
  *natural = *minimum;
}

static void
candor_lab_plot_view_css_changed (GtkWidget         *widget,
                                  GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (candor_lab_plot_view_parent_class)->css_changed (widget, change);
  gtk_widget_queue_draw (widget);
}

static void
candor_lab_plot_view_finalize (GObject *object)
{
  g_clear_pointer (&CANDOR_LAB_PLOT_VIEW (object)->drawing, candor_lab_drawing_free);

  G_OBJECT_CLASS (candor_lab_plot_view_parent_class)->finalize (object);
}

static void
candor_lab_plot_view_class_init (CandorLabPlotViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = candor_lab_plot_view_finalize;
  widget_class->snapshot = candor_lab_plot_view_snapshot;
  widget_class->measure = candor_lab_plot_view_measure;
  widget_class->get_request_mode = candor_lab_plot_view_get_request_mode;
  widget_class->css_changed = candor_lab_plot_view_css_changed;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
candor_lab_plot_view_init (CandorLabPlotView *self)
{
}

GtkWidget *
candor_lab_plot_view_new (const CandorLabPlot *plot)
{
  CandorLabPlotView *self;

  g_return_val_if_fail (plot != NULL, NULL);

  self = g_object_new (CANDOR_TYPE_LAB_PLOT_VIEW, "hexpand", TRUE, NULL);
  self->plot = plot;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, plot->words,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, _("The same figures stand below as a table."), -1);

  return GTK_WIDGET (self);
}

void
candor_lab_plot_view_take (CandorLabPlotView *self,
                           CandorLabDrawing  *drawing)
{
  gboolean had_legend;

  g_return_if_fail (CANDOR_IS_LAB_PLOT_VIEW (self));
  g_return_if_fail (drawing != NULL);

  had_legend = has_legend (self);
  g_clear_pointer (&self->drawing, candor_lab_drawing_free);
  self->drawing = drawing;
  if (had_legend != has_legend (self))
    gtk_widget_queue_resize (GTK_WIDGET (self));
  else
    gtk_widget_queue_draw (GTK_WIDGET (self));
}
