/* lesson-bar-layout.c - start, middle and end in a row, or the middle below
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * In a row while every child has its natural width; then the middle gets a
 * row of its own; and when even start and end have no room together, each
 * stands alone. The order of the tree is never changed.
 */

#include "lesson-bar-layout.h"

#define SPACING 16
#define ROW_SPACING 8

struct _CandorLessonBarLayout
{
  GtkLayoutManager parent_instance;
};

G_DEFINE_FINAL_TYPE (CandorLessonBarLayout, candor_lesson_bar_layout, GTK_TYPE_LAYOUT_MANAGER)

typedef enum { START, MIDDLE, END, N_CHILDREN } Slot;
typedef enum { ONE_ROW, TWO_ROWS, THREE_ROWS } Rows;

static void
take_children (GtkWidget *widget,
               GtkWidget *children[N_CHILDREN])
{
  GtkWidget *child = gtk_widget_get_first_child (widget);

  for (int i = 0; i < N_CHILDREN; i++)
    {
      children[i] = child != NULL && gtk_widget_should_layout (child) ? child : NULL;
      child = child != NULL ? gtk_widget_get_next_sibling (child) : NULL;
    }
}

static int
natural_width (GtkWidget *child)
{
  int natural = 0;

  if (child != NULL)
    gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &natural, NULL, NULL);

  return natural;
}

static int
minimum_width (GtkWidget *child)
{
  int minimum = 0;

  if (child != NULL)
    gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);

  return minimum;
}

static int
height_at (GtkWidget *child,
           int        width)
{
  int natural = 0;

  if (child != NULL)
    gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, width, NULL, &natural, NULL, NULL);

  return natural;
}

static Rows
rows_at (GtkWidget *children[N_CHILDREN],
         int        width)
{
  int ends = natural_width (children[START]) + natural_width (children[END]) + SPACING;
  int all = ends + natural_width (children[MIDDLE]) + SPACING;

  return all <= width ? ONE_ROW : ends <= width ? TWO_ROWS : THREE_ROWS;
}

static int
middle_width (GtkWidget *children[N_CHILDREN],
              int        width,
              Rows       rows)
{
  if (rows != ONE_ROW)
    return width;

  return width - natural_width (children[START]) - natural_width (children[END]) - 2 * SPACING;
}

static int
measure_height (GtkWidget *children[N_CHILDREN],
                int        width)
{
  Rows rows = rows_at (children, width);
  int start = height_at (children[START], rows == THREE_ROWS ? width : -1);
  int end = height_at (children[END], rows == THREE_ROWS ? width : -1);
  int middle = height_at (children[MIDDLE], middle_width (children, width, rows));

  if (rows == ONE_ROW)
    return MAX (MAX (start, end), middle);
  if (rows == TWO_ROWS)
    return MAX (start, end) + ROW_SPACING + middle;

  return start + ROW_SPACING + middle + ROW_SPACING + end;
}

static void
candor_lesson_bar_layout_measure (GtkLayoutManager *manager,
                                  GtkWidget        *widget,
                                  GtkOrientation    orientation,
                                  int               for_size,
                                  int              *minimum,
                                  int              *natural,
                                  int              *minimum_baseline,
                                  int              *natural_baseline)
{
  GtkWidget *children[N_CHILDREN];

  take_children (widget, children);
  *minimum = 0;
  *natural = 2 * SPACING;
  for (int i = 0; i < N_CHILDREN; i++)
    {
      *minimum = MAX (*minimum, minimum_width (children[i]));
      *natural += natural_width (children[i]);
    }
  if (orientation == GTK_ORIENTATION_VERTICAL)
    *minimum = *natural = measure_height (children, for_size < 0 ? *natural : for_size);
}

static void
place (GtkWidget *widget,
       GtkWidget *child,
       int        x,
       int        y,
       int        width,
       int        height)
{
  if (child == NULL)
    return;
  if (gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL)
    x = gtk_widget_get_width (widget) - x - width;
  gtk_widget_size_allocate (child, &(GtkAllocation) { x, y, width, height }, -1);
}

static void
candor_lesson_bar_layout_allocate (GtkLayoutManager *manager,
                                   GtkWidget        *widget,
                                   int               width,
                                   int               height,
                                   int               baseline)
{
  GtkWidget *children[N_CHILDREN];
  Rows rows;
  int start, end, middle, top, row;

  take_children (widget, children);
  rows = rows_at (children, width);
  start = MIN (width, natural_width (children[START]));
  end = MIN (width, natural_width (children[END]));
  middle = MAX (0, middle_width (children, width, rows));
  top = height_at (children[START], rows == THREE_ROWS ? width : -1);
  row = height_at (children[END], rows == THREE_ROWS ? width : -1);

  if (rows == ONE_ROW)
    {
      place (widget, children[START], 0, 0, start, height);
      place (widget, children[MIDDLE], start + SPACING, 0, middle, height);
      place (widget, children[END], width - end, 0, end, height);
    }
  else if (rows == TWO_ROWS)
    {
      top = MAX (top, row);
      place (widget, children[START], 0, 0, start, top);
      place (widget, children[END], width - end, 0, end, top);
      place (widget, children[MIDDLE], 0, top + ROW_SPACING, middle, height - top - ROW_SPACING);
    }
  else
    {
      place (widget, children[START], 0, 0, width, top);
      place (widget, children[MIDDLE], 0, top + ROW_SPACING, middle, height - top - row - 2 * ROW_SPACING);
      place (widget, children[END], 0, height - row, width, row);
    }
}

static GtkSizeRequestMode
candor_lesson_bar_layout_get_request_mode (GtkLayoutManager *manager,
                                           GtkWidget        *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
candor_lesson_bar_layout_class_init (CandorLessonBarLayoutClass *klass)
{
  GtkLayoutManagerClass *layout_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  layout_class->measure = candor_lesson_bar_layout_measure;
  layout_class->allocate = candor_lesson_bar_layout_allocate;
  layout_class->get_request_mode = candor_lesson_bar_layout_get_request_mode;
}

static void
candor_lesson_bar_layout_init (CandorLessonBarLayout *self)
{
}
