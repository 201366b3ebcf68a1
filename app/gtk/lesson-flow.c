/* lesson-flow.c - children in lines, like words
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Each child has its natural width, at most the line's; what does not fit
 * begins the next line. (A GtkFlowBox would put a list item around each.)
 */

#include "lesson-flow.h"

#define SPACING 8

struct _CandorLessonFlow
{
  GtkLayoutManager parent_instance;
};

G_DEFINE_FINAL_TYPE (CandorLessonFlow, candor_lesson_flow, GTK_TYPE_LAYOUT_MANAGER)

typedef struct
{
  GtkWidget *first;
  GtkWidget *end;       /* the first child of the next line, or NULL */
  int        height;
} Line;

static int
width_of (GtkWidget *child,
          int        most)
{
  int minimum, natural;

  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, &natural, NULL, NULL);

  return MAX (minimum, MIN (natural, most));
}

static int
height_of (GtkWidget *child,
           int        width)
{
  int height;

  gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, width, NULL, &height, NULL, NULL);

  return height;
}

static Line
take_line (GtkWidget *first,
           int        width)
{
  Line line = { first, NULL, 0 };
  int used = -SPACING;

  for (GtkWidget *child = first; child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      int child_width;

      if (!gtk_widget_should_layout (child))
        continue;
      child_width = width_of (child, width);
      if (used > 0 && used + SPACING + child_width > width)
        {
          line.end = child;
          break;
        }
      used += SPACING + child_width;
      line.height = MAX (line.height, height_of (child, child_width));
    }

  return line;
}

static void
measure_width (GtkWidget *widget,
               int       *minimum,
               int       *natural)
{
  *minimum = 0;
  *natural = -SPACING;
  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      int child_minimum, child_natural;

      if (!gtk_widget_should_layout (child))
        continue;
      gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &child_minimum, &child_natural, NULL, NULL);
      *minimum = MAX (*minimum, child_minimum);
      *natural += SPACING + child_natural;
    }
  *natural = MAX (*minimum, *natural);
}

static int
measure_height (GtkWidget *widget,
                int        width)
{
  GtkWidget *child = gtk_widget_get_first_child (widget);
  int height = -SPACING;

  while (child != NULL)
    {
      Line line = take_line (child, width);

      height += SPACING + line.height;
      child = line.end;
    }

  return MAX (0, height);
}

static void
candor_lesson_flow_measure (GtkLayoutManager *manager,
                            GtkWidget        *widget,
                            GtkOrientation    orientation,
                            int               for_size,
                            int              *minimum,
                            int              *natural,
                            int              *minimum_baseline,
                            int              *natural_baseline)
{
  measure_width (widget, minimum, natural);
  if (orientation == GTK_ORIENTATION_VERTICAL)
    *minimum = *natural = measure_height (widget, for_size < 0 ? *natural : for_size);
}

static void
allocate_line (GtkWidget *widget,
               Line       line,
               int        top,
               int        width)
{
  gboolean rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int used = 0;

  for (GtkWidget *child = line.first; child != line.end; child = gtk_widget_get_next_sibling (child))
    {
      int child_width, child_height, x;

      if (!gtk_widget_should_layout (child))
        continue;
      child_width = width_of (child, width);
      child_height = height_of (child, child_width);
      x = rtl ? width - used - child_width : used;
      gtk_widget_size_allocate (child,
                                &(GtkAllocation) { x, top + (line.height - child_height) / 2,
                                                   child_width, child_height },
                                -1);
      used += child_width + SPACING;
    }
}

static void
candor_lesson_flow_allocate (GtkLayoutManager *manager,
                             GtkWidget        *widget,
                             int               width,
                             int               height,
                             int               baseline)
{
  GtkWidget *child = gtk_widget_get_first_child (widget);
  int top = 0;

  while (child != NULL)
    {
      Line line = take_line (child, width);

      allocate_line (widget, line, top, width);
      top += line.height + SPACING;
      child = line.end;
    }
}

static GtkSizeRequestMode
candor_lesson_flow_get_request_mode (GtkLayoutManager *manager,
                                     GtkWidget        *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
candor_lesson_flow_class_init (CandorLessonFlowClass *klass)
{
  GtkLayoutManagerClass *layout_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  layout_class->measure = candor_lesson_flow_measure;
  layout_class->allocate = candor_lesson_flow_allocate;
  layout_class->get_request_mode = candor_lesson_flow_get_request_mode;
}

static void
candor_lesson_flow_init (CandorLessonFlow *self)
{
}
