/* columns-layout.c - columns of one width, or below each other
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Decides by the width alone, so that measuring and allocating always agree. How
 * much room reading needs is counted in letters: it grows with the text.
 */

#include "columns-layout.h"

#include "em.h"

#define SPACING  14
#define READABLE 11     /* em */

struct _CandorColumnsLayout
{
  GtkLayoutManager parent_instance;
};

G_DEFINE_FINAL_TYPE (CandorColumnsLayout, candor_columns_layout, GTK_TYPE_LAYOUT_MANAGER)

static guint
count (GtkWidget *widget)
{
  guint n = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    n += gtk_widget_should_layout (child);

  return n;
}

/* The most that a child asks for at least, or at best. */
static int
widest (GtkWidget *widget,
        gboolean   at_best)
{
  int most = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      int minimum, natural;

      if (!gtk_widget_should_layout (child))
        continue;
      gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, &natural, NULL, NULL);
      most = MAX (most, at_best ? natural : minimum);
    }

  return most;
}

/* The width of each column; where they stand below each other, all of it. */
static int
column_width (GtkWidget *widget,
              int        width,
              gboolean  *beside)
{
  int n = (int) MAX (count (widget), 1);
  int each = (width - (n - 1) * SPACING) / n;

  *beside = n > 1 && each >= MAX (READABLE * candor_em_of (widget), widest (widget, FALSE));

  return *beside ? each : width;
}

static int
height_of (GtkWidget *child,
           int        width)
{
  int natural;

  gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, width, NULL, &natural, NULL, NULL);

  return natural;
}

static int
height_of_all (GtkWidget *widget,
               int        width)
{
  gboolean beside;
  int each = column_width (widget, width, &beside);
  int tallest = 0, sum = -SPACING;

  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      int height = gtk_widget_should_layout (child) ? height_of (child, each) : -SPACING;

      tallest = MAX (tallest, height);
      sum += height + SPACING;
    }

  return MAX (beside ? tallest : sum, 0);
}

static GtkSizeRequestMode
candor_columns_layout_get_request_mode (GtkLayoutManager *manager,
                                        GtkWidget        *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
candor_columns_layout_measure (GtkLayoutManager *manager,
                               GtkWidget        *widget,
                               GtkOrientation    orientation,
                               int               for_size,
                               int              *minimum,
                               int              *natural,
                               int              *minimum_baseline,
                               int              *natural_baseline)
{
  int n = (int) MAX (count (widget), 1);

  *minimum_baseline = *natural_baseline = -1;
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = widest (widget, FALSE);
      *natural = n * widest (widget, TRUE) + (n - 1) * SPACING;
    }
  else
    *minimum = *natural = height_of_all (widget, for_size < 0 ? widest (widget, TRUE) : for_size);
}

static void
candor_columns_layout_allocate (GtkLayoutManager *manager,
                                GtkWidget        *widget,
                                int               width,
                                int               height,
                                int               baseline)
{
  gboolean rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  gboolean beside;
  int each = column_width (widget, width, &beside);
  int at = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      int child_height;

      if (!gtk_widget_should_layout (child))
        continue;
      child_height = beside ? height : height_of (child, each);
      gtk_widget_size_allocate (child,
                                &(GtkAllocation) { !beside ? 0 : rtl ? width - at - each : at, beside ? 0 : at,
                                                   each, child_height },
                                -1);
      at += (beside ? each : child_height) + SPACING;
    }
}

GtkLayoutManager *
candor_columns_layout_new (void)
{
  return g_object_new (CANDOR_TYPE_COLUMNS_LAYOUT, NULL);
}

static void
candor_columns_layout_class_init (CandorColumnsLayoutClass *klass)
{
  GtkLayoutManagerClass *layout_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  layout_class->get_request_mode = candor_columns_layout_get_request_mode;
  layout_class->measure = candor_columns_layout_measure;
  layout_class->allocate = candor_columns_layout_allocate;
}

static void
candor_columns_layout_init (CandorColumnsLayout *self)
{
}
