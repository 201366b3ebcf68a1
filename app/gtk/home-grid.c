/* home-grid.c - cards in one, two or three columns, as the width allows
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Decides by the width alone, so that measuring and allocating always agree. The
 * cards of a row are equally high; the order of the children is the order of Tab.
 */

#include "home-grid.h"

#include "em.h"

#define SPACING     14
#define MOST        3
/* Of a card, in times the size of its text. */
#define CARD_EMS    19

struct _CandorHomeGrid
{
  GtkLayoutManager parent_instance;
};

G_DEFINE_FINAL_TYPE (CandorHomeGrid, candor_home_grid, GTK_TYPE_LAYOUT_MANAGER)

static GtkSizeRequestMode
candor_home_grid_get_request_mode (GtkLayoutManager *manager,
                                   GtkWidget        *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

/* Larger text wants wider cards. */
static int
prefer_width (GtkWidget *widget)
{
  return (int) (CARD_EMS * candor_em_of (widget));
}

/* The widest of the cards' smallest widths: no column may be narrower. */
static int
measure_card (GtkWidget *widget)
{
  int widest = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (gtk_widget_should_layout (child))
      {
        int minimum;

        gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
        widest = MAX (widest, minimum);
      }

  return widest;
}

static int
count_columns (GtkWidget *widget,
               int        width)
{
  int card = MAX (prefer_width (widget), measure_card (widget));

  return CLAMP ((width + SPACING) / (card + SPACING), 1, MOST);
}

static GtkWidget *
next_shown (GtkWidget *child)
{
  while (child != NULL && !gtk_widget_should_layout (child))
    child = gtk_widget_get_next_sibling (child);

  return child;
}

/* Lays the cards out in @width; allocates them when @allocates. Answers the height. */
static int
lay_out (GtkWidget *widget,
         int        width,
         gboolean   allocates)
{
  int n_columns = count_columns (widget, width);
  int column_width = (width - SPACING * (n_columns - 1)) / n_columns;
  GtkWidget *child = next_shown (gtk_widget_get_first_child (widget));
  int y = 0;

  while (child != NULL)
    {
      GtkWidget *row[MOST];
      int height = 0, n = 0;

      for (; child != NULL && n < n_columns; child = next_shown (gtk_widget_get_next_sibling (child)))
        {
          int natural;

          gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, column_width, NULL, &natural, NULL, NULL);
          height = MAX (height, natural);
          row[n++] = child;
        }

      for (int i = 0; allocates && i < n; i++)
        {
          int column = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL ? n_columns - 1 - i : i;
          GtkAllocation place = { column * (column_width + SPACING), y, column_width, height };

          gtk_widget_size_allocate (row[i], &place, -1);
        }

      y += height + (child != NULL ? SPACING : 0);
    }

  return y;
}

static void
candor_home_grid_measure (GtkLayoutManager *manager,
                          GtkWidget        *widget,
                          GtkOrientation    orientation,
                          int               for_size,
                          int              *minimum,
                          int              *natural,
                          int              *minimum_baseline,
                          int              *natural_baseline)
{
  int card = measure_card (widget);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = card;
      *natural = MAX (card, prefer_width (widget)) * MOST + SPACING * (MOST - 1);
    }
  else
    {
      *minimum = *natural = lay_out (widget, for_size < 0 ? card : MAX (for_size, card), FALSE);
    }
}

static void
candor_home_grid_allocate (GtkLayoutManager *manager,
                           GtkWidget        *widget,
                           int               width,
                           int               height,
                           int               baseline)
{
  lay_out (widget, width, TRUE);
}

static void
candor_home_grid_class_init (CandorHomeGridClass *klass)
{
  GtkLayoutManagerClass *manager_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  manager_class->get_request_mode = candor_home_grid_get_request_mode;
  manager_class->measure = candor_home_grid_measure;
  manager_class->allocate = candor_home_grid_allocate;
}

static void
candor_home_grid_init (CandorHomeGrid *self)
{
}

GtkLayoutManager *
candor_home_grid_new (void)
{
  return g_object_new (CANDOR_TYPE_HOME_GRID, NULL);
}
