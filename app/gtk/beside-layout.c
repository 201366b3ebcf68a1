/* beside-layout.c - something, and a button beside or below it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Decides by the width alone, so that measuring and allocating always agree. How
 * much room reading needs is counted in characters: it grows with the text.
 */

#include "beside-layout.h"

#define SPACING   14
#define BELOW     10
#define READABLE  30     /* characters */

struct _CandorBesideLayout
{
  GtkLayoutManager parent_instance;
  gboolean         is_whole;    /* the second one is not narrowed before it stands below */
};

G_DEFINE_FINAL_TYPE (CandorBesideLayout, candor_beside_layout, GTK_TYPE_LAYOUT_MANAGER)

static GtkWidget *
get_second (GtkWidget *widget)
{
  GtkWidget *first = gtk_widget_get_first_child (widget);
  GtkWidget *second = first != NULL ? gtk_widget_get_next_sibling (first) : NULL;

  return second != NULL && gtk_widget_should_layout (second) ? second : NULL;
}

static int
measure_width (GtkWidget *widget)
{
  int minimum;

  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);

  return minimum;
}

/* @width: the most there is; -1: as much as it likes. */
static int
measure_second (CandorBesideLayout *self,
                GtkWidget          *second,
                int                 width)
{
  int minimum, natural;

  gtk_widget_measure (second, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, &natural, NULL, NULL);
  if (!self->is_whole)
    return minimum;

  return width < 0 ? natural : CLAMP (natural, minimum, MAX (minimum, width));
}

static int
measure_height (GtkWidget *widget,
                int        width)
{
  int natural;

  gtk_widget_measure (widget, GTK_ORIENTATION_VERTICAL, width, NULL, &natural, NULL, NULL);

  return natural;
}

static int
measure_readable (GtkWidget *widget)
{
  PangoFontMetrics *metrics = pango_context_get_metrics (gtk_widget_get_pango_context (widget), NULL, NULL);
  int width = READABLE * PANGO_PIXELS_CEIL (pango_font_metrics_get_approximate_char_width (metrics));

  pango_font_metrics_unref (metrics);

  return width;
}

static gboolean
fits_beside (CandorBesideLayout *self,
             GtkWidget          *widget,
             GtkWidget          *first,
             GtkWidget          *second,
             int                 width)
{
  return width >= measure_second (self, second, -1) + SPACING + MAX (measure_width (first), measure_readable (widget));
}

static GtkSizeRequestMode
candor_beside_layout_get_request_mode (GtkLayoutManager *manager,
                                       GtkWidget        *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
measure_across (CandorBesideLayout *self,
                GtkWidget          *first,
                GtkWidget          *second,
                int                *minimum,
                int                *natural)
{
  gtk_widget_measure (first, GTK_ORIENTATION_HORIZONTAL, -1, minimum, natural, NULL, NULL);
  if (second != NULL)
    {
      *minimum = MAX (*minimum, measure_width (second));
      *natural = *natural + SPACING + measure_second (self, second, -1);
    }
}

static int
measure_down (CandorBesideLayout *self,
              GtkWidget          *widget,
              GtkWidget          *first,
              GtkWidget          *second,
              int                 width)
{
  int wide;

  if (second == NULL)
    return measure_height (first, width);

  wide = measure_second (self, second, width);
  if (fits_beside (self, widget, first, second, width))
    return MAX (measure_height (first, width - SPACING - wide), measure_height (second, wide));

  return measure_height (first, width) + BELOW + measure_height (second, wide);
}

static void
candor_beside_layout_measure (GtkLayoutManager *manager,
                              GtkWidget        *widget,
                              GtkOrientation    orientation,
                              int               for_size,
                              int              *minimum,
                              int              *natural,
                              int              *minimum_baseline,
                              int              *natural_baseline)
{
  CandorBesideLayout *self = CANDOR_BESIDE_LAYOUT (manager);
  GtkWidget *first = gtk_widget_get_first_child (widget);
  GtkWidget *second = get_second (widget);

  if (first == NULL)
    return;

  measure_across (self, first, second, minimum, natural);
  if (orientation == GTK_ORIENTATION_VERTICAL)
    *minimum = *natural = measure_down (self, widget, first, second, for_size < 0 ? *natural : MAX (for_size, *minimum));
}

static void
candor_beside_layout_allocate (GtkLayoutManager *manager,
                               GtkWidget        *widget,
                               int               width,
                               int               height,
                               int               baseline)
{
  CandorBesideLayout *self = CANDOR_BESIDE_LAYOUT (manager);
  GtkWidget *first = gtk_widget_get_first_child (widget);
  GtkWidget *second = get_second (widget);
  gboolean rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  GtkAllocation place = { 0, 0, width, height };

  if (first != NULL && second != NULL)
    {
      int wide = measure_second (self, second, width);
      int high = measure_height (second, wide);
      gboolean beside = fits_beside (self, widget, first, second, width);
      GtkAllocation end = { rtl != beside ? width - wide : 0, beside ? (height - high) / 2 : height - high, wide, high };

      place.width = beside ? width - SPACING - wide : width;
      place.height = beside ? height : height - BELOW - high;
      place.x = beside && rtl ? SPACING + wide : 0;
      gtk_widget_size_allocate (second, &end, -1);
    }

  if (first != NULL)
    gtk_widget_size_allocate (first, &place, -1);
}

static void
candor_beside_layout_class_init (CandorBesideLayoutClass *klass)
{
  GtkLayoutManagerClass *manager_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  manager_class->get_request_mode = candor_beside_layout_get_request_mode;
  manager_class->measure = candor_beside_layout_measure;
  manager_class->allocate = candor_beside_layout_allocate;
}

static void
candor_beside_layout_init (CandorBesideLayout *self)
{
}

GtkLayoutManager *
candor_beside_layout_new (void)
{
  return g_object_new (CANDOR_TYPE_BESIDE_LAYOUT, NULL);
}

GtkLayoutManager *
candor_beside_layout_new_whole (void)
{
  CandorBesideLayout *self = g_object_new (CANDOR_TYPE_BESIDE_LAYOUT, NULL);

  self->is_whole = TRUE;

  return GTK_LAYOUT_MANAGER (self);
}
