/* lesson-layout.c - a column of text with its margin beside or below
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Decides by the width it is given and nothing else: no state, no signal, so
 * that measuring and allocating always agree.
 */

#include "lesson-layout.h"

#include "em.h"

/* In ems of the widget's own font: about 66 letters of the reading size. */
#define COLUMN_EMS 43.5
#define MARGIN_EMS 14.5
#define GAP_EMS    2.4
/* The margin begins beside the first paragraph, below the title. */
#define DROP_EMS   4.4

struct _CandorLessonLayout
{
  GtkLayoutManager parent_instance;
};

G_DEFINE_FINAL_TYPE (CandorLessonLayout, candor_lesson_layout, GTK_TYPE_LAYOUT_MANAGER)

typedef struct
{
  GtkWidget *column;
  GtkWidget *margin;    /* NULL when there is none */
  int        left;
  int        column_width;
  int        margin_width;
  int        gap;
  int        drop;
  gboolean   beside;
} Plan;

static int
side_of (int width)
{
  return width < 600 ? 16 : 36;
}

static Plan
plan (GtkWidget *widget,
      int        width)
{
  double em = candor_em_of (widget);
  int inner = width - 2 * side_of (width);
  Plan p = { .column = gtk_widget_get_first_child (widget) };
  int total;

  p.margin = p.column != NULL ? gtk_widget_get_next_sibling (p.column) : NULL;
  if (p.margin != NULL && !gtk_widget_should_layout (p.margin))
    p.margin = NULL;
  p.gap = (int) (GAP_EMS * em);
  p.drop = (int) (DROP_EMS * em);
  p.margin_width = (int) (MARGIN_EMS * em);
  p.column_width = (int) (COLUMN_EMS * em);
  total = p.column_width + p.gap + p.margin_width;
  p.beside = p.margin != NULL && inner >= total;
  if (!p.beside)
    {
      p.column_width = MAX (1, MIN (p.column_width, inner));
      p.margin_width = p.column_width;
      total = p.column_width;
    }
  p.left = MAX (0, (width - total) / 2);

  return p;
}

static void
measure_width (GtkWidget *widget,
               int       *minimum,
               int       *natural)
{
  *minimum = 0;
  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      int child_minimum = 0;

      if (gtk_widget_should_layout (child))
        gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &child_minimum, NULL, NULL, NULL);
      *minimum = MAX (*minimum, child_minimum);
    }
  *minimum += 2 * side_of (0);
  *natural = MAX (*minimum, (int) (COLUMN_EMS * candor_em_of (widget)) + 2 * side_of (G_MAXINT));
}

static int
height_of (GtkWidget *child,
           int        width)
{
  int height = 0;

  if (child != NULL)
    gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, width, NULL, &height, NULL, NULL);

  return height;
}

static void
measure_height (GtkWidget *widget,
                int        width,
                int       *minimum,
                int       *natural)
{
  int unused, column, margin;
  Plan p;

  if (width < 0)
    measure_width (widget, &unused, &width);
  p = plan (widget, width);
  column = height_of (p.column, p.column_width);
  margin = p.margin != NULL ? height_of (p.margin, p.margin_width) : 0;
  if (p.margin == NULL)
    *natural = column;
  else
    *natural = p.beside ? MAX (column, p.drop + margin) : column + p.gap + margin;
  *minimum = *natural;
}

static void
candor_lesson_layout_measure (GtkLayoutManager *manager,
                              GtkWidget        *widget,
                              GtkOrientation    orientation,
                              int               for_size,
                              int              *minimum,
                              int              *natural,
                              int              *minimum_baseline,
                              int              *natural_baseline)
{
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    measure_width (widget, minimum, natural);
  else
    measure_height (widget, for_size, minimum, natural);
}

static void
candor_lesson_layout_allocate (GtkLayoutManager *manager,
                               GtkWidget        *widget,
                               int               width,
                               int               height,
                               int               baseline)
{
  Plan p = plan (widget, width);
  gboolean rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int column_height, margin_height, column_left = p.left, margin_left = p.left, margin_top;

  if (p.column == NULL)
    return;
  column_height = p.beside ? height : height_of (p.column, p.column_width);
  margin_height = p.margin != NULL ? height_of (p.margin, p.margin_width) : 0;
  margin_top = p.beside ? p.drop : column_height + p.gap;
  if (p.beside && rtl)
    column_left += p.margin_width + p.gap;
  else if (p.beside)
    margin_left += p.column_width + p.gap;

  gtk_widget_size_allocate (p.column,
                            &(GtkAllocation) { column_left, 0, p.column_width, column_height }, -1);
  if (p.margin != NULL)
    gtk_widget_size_allocate (p.margin,
                              &(GtkAllocation) { margin_left, margin_top, p.margin_width, margin_height }, -1);
}

static GtkSizeRequestMode
candor_lesson_layout_get_request_mode (GtkLayoutManager *manager,
                                       GtkWidget        *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

GtkLayoutManager *
candor_lesson_layout_new (void)
{
  return g_object_new (CANDOR_TYPE_LESSON_LAYOUT, NULL);
}

static void
candor_lesson_layout_class_init (CandorLessonLayoutClass *klass)
{
  GtkLayoutManagerClass *layout_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  layout_class->measure = candor_lesson_layout_measure;
  layout_class->allocate = candor_lesson_layout_allocate;
  layout_class->get_request_mode = candor_lesson_layout_get_request_mode;
}

static void
candor_lesson_layout_init (CandorLessonLayout *self)
{
}
