/* scale-layout.c - the points of a scale beside each other, or below each other
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Which of the two follows from the width alone, so measuring and allocating agree. A
 * point is placed by its own small layout, which is told the way it goes just before; it
 * answers no question about its size, which would be kept beyond a change of the way.
 */

#include "scale-layout.h"

#define SPACING   8    /* between points */
#define MARGIN    12   /* around what stands in a point */
#define MARGIN_ACROSS 8
#define GAP       8    /* between mark and words */

struct _CandorScalePointLayout
{
  GtkLayoutManager parent_instance;
  gboolean         beside;     /* the points stand beside each other: mark over words */
};

G_DEFINE_FINAL_TYPE (CandorScalePointLayout, candor_scale_point_layout, GTK_TYPE_LAYOUT_MANAGER)

struct _CandorScaleLayout
{
  GtkLayoutManager parent_instance;
};

G_DEFINE_FINAL_TYPE (CandorScaleLayout, candor_scale_layout, GTK_TYPE_LAYOUT_MANAGER)

typedef struct
{
  int width;
  int height;
} Size;

/* ------------------------------------------------------------------- a point */

static GtkWidget *
mark_of (GtkWidget *point)
{
  return gtk_widget_get_first_child (point);
}

static GtkWidget *
words_of (GtkWidget *point)
{
  return gtk_widget_get_last_child (point);
}

static Size
natural_size (GtkWidget *widget)
{
  GtkRequisition natural;

  gtk_widget_get_preferred_size (widget, NULL, &natural);

  return (Size) { natural.width, natural.height };
}

static int
height_of (GtkWidget *widget,
           int        width)
{
  int natural;

  gtk_widget_measure (widget, GTK_ORIENTATION_VERTICAL, MAX (width, 1), NULL, &natural, NULL, NULL);

  return natural;
}

/* The least that the words take: the longest of them. */
static int
least_width_of (GtkWidget *words)
{
  int minimum;

  gtk_widget_measure (words, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);

  return minimum;
}

static int
width_for_words (GtkWidget *point,
                 int        width,
                 gboolean   beside)
{
  if (beside)
    return width - 2 * MARGIN_ACROSS;

  return width - 2 * MARGIN - GAP - natural_size (mark_of (point)).width;
}

static int
height_of_point (GtkWidget *point,
                 int        width,
                 gboolean   beside)
{
  Size mark = natural_size (mark_of (point));
  int words = height_of (words_of (point), width_for_words (point, width, beside));

  return 2 * MARGIN + (beside ? mark.height + GAP + words : MAX (mark.height, words));
}

static void
candor_scale_point_layout_measure (GtkLayoutManager *manager,
                                   GtkWidget        *widget,
                                   GtkOrientation    orientation,
                                   int               for_size,
                                   int              *minimum,
                                   int              *natural,
                                   int              *minimum_baseline,
                                   int              *natural_baseline)
{
  *minimum = *natural = 0;
  *minimum_baseline = *natural_baseline = -1;
}

static void
place (GtkWidget *widget,
       int        x,
       int        y,
       int        width,
       int        height)
{
  gtk_widget_size_allocate (widget, &(GtkAllocation) { x, y, width, height }, -1);
}

static void
candor_scale_point_layout_allocate (GtkLayoutManager *manager,
                                    GtkWidget        *widget,
                                    int               width,
                                    int               height,
                                    int               baseline)
{
  gboolean beside = CANDOR_SCALE_POINT_LAYOUT (manager)->beside;
  gboolean rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  GtkWidget *words = words_of (widget);
  Size mark = natural_size (mark_of (widget));
  int room = width_for_words (widget, width, beside);
  int words_height = height_of (words, room);

  if (beside)
    {
      place (mark_of (widget), (width - mark.width) / 2, MARGIN, mark.width, mark.height);
      place (words, MARGIN_ACROSS, MARGIN + mark.height + GAP, room, words_height);
    }
  else
    {
      place (mark_of (widget), rtl ? width - MARGIN - mark.width : MARGIN, (height - mark.height) / 2,
             mark.width, mark.height);
      /* Its words are centred: as wide as they are, they stand beside the mark. */
      room = MIN (room, natural_size (words).width);
      place (words, rtl ? width - MARGIN - mark.width - GAP - room : MARGIN + mark.width + GAP,
             (height - words_height) / 2, room, words_height);
    }
}

static void
candor_scale_point_layout_class_init (CandorScalePointLayoutClass *klass)
{
  GtkLayoutManagerClass *layout_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  layout_class->measure = candor_scale_point_layout_measure;
  layout_class->allocate = candor_scale_point_layout_allocate;
}

static void
candor_scale_point_layout_init (CandorScalePointLayout *self)
{
}

/* ---------------------------------------------------------------- all points */

typedef struct
{
  int      n;
  int      least;        /* what the widest point takes, mark over words */
  int      least_alone;  /* the same, mark beside words */
  int      best;         /* in one line, mark beside words */
} Points;

static Points
look_at (GtkWidget *widget)
{
  Points points = { 0, 0, 0, 0 };

  for (GtkWidget *point = gtk_widget_get_first_child (widget);
       point != NULL;
       point = gtk_widget_get_next_sibling (point))
    {
      int mark = natural_size (mark_of (point)).width;
      int words = least_width_of (words_of (point));

      points.n++;
      points.least = MAX (points.least, MAX (mark, words) + 2 * MARGIN_ACROSS);
      points.least_alone = MAX (points.least_alone, mark + GAP + words + 2 * MARGIN);
      points.best = MAX (points.best, mark + GAP + natural_size (words_of (point)).width + 2 * MARGIN);
    }

  return points;
}

/* The width of each point. */
static int
share (const Points *points,
       int           width,
       gboolean     *beside)
{
  int each = points->n > 0 ? (width - (points->n - 1) * SPACING) / points->n : width;

  *beside = each >= points->least;

  return *beside ? each : width;
}

static int
height_of_all (GtkWidget *widget,
               int        width)
{
  Points points = look_at (widget);
  gboolean beside;
  int each = share (&points, width, &beside);
  int tallest = 0, sum = -SPACING;

  for (GtkWidget *point = gtk_widget_get_first_child (widget);
       point != NULL;
       point = gtk_widget_get_next_sibling (point))
    {
      int height = height_of_point (point, each, beside);

      tallest = MAX (tallest, height);
      sum += SPACING + height;
    }

  return MAX (0, beside ? tallest : sum);
}

static void
candor_scale_layout_measure (GtkLayoutManager *manager,
                             GtkWidget        *widget,
                             GtkOrientation    orientation,
                             int               for_size,
                             int              *minimum,
                             int              *natural,
                             int              *minimum_baseline,
                             int              *natural_baseline)
{
  Points points = look_at (widget);

  *minimum_baseline = *natural_baseline = -1;
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = MIN (points.least_alone, points.best);
      *natural = points.n * points.best + (points.n - 1) * SPACING;
    }
  else
    *minimum = *natural = height_of_all (widget, for_size < 0 ? points.best : for_size);
}

static void
candor_scale_layout_allocate (GtkLayoutManager *manager,
                              GtkWidget        *widget,
                              int               width,
                              int               height,
                              int               baseline)
{
  Points points = look_at (widget);
  gboolean rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  gboolean beside;
  int each = share (&points, width, &beside);
  int at = 0;

  for (GtkWidget *point = gtk_widget_get_first_child (widget);
       point != NULL;
       point = gtk_widget_get_next_sibling (point))
    {
      int own = beside ? height : height_of_point (point, each, beside);

      CANDOR_SCALE_POINT_LAYOUT (gtk_widget_get_layout_manager (point))->beside = beside;
      if (beside)
        place (point, rtl ? width - at - each : at, 0, each, own);
      else
        place (point, 0, at, each, own);
      at += SPACING + (beside ? each : own);
    }
}

static GtkSizeRequestMode
candor_scale_layout_get_request_mode (GtkLayoutManager *manager,
                                      GtkWidget        *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
candor_scale_layout_class_init (CandorScaleLayoutClass *klass)
{
  GtkLayoutManagerClass *layout_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  layout_class->measure = candor_scale_layout_measure;
  layout_class->allocate = candor_scale_layout_allocate;
  layout_class->get_request_mode = candor_scale_layout_get_request_mode;
}

static void
candor_scale_layout_init (CandorScaleLayout *self)
{
}
