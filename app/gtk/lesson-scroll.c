/* lesson-scroll.c - what has just appeared is seen
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A viewport follows the focus by the places of the last layout, and takes its
 * time on the way; a widget that was made a moment ago has no place yet. So
 * this holds the viewport, waits for the layout, and goes there at once.
 */

#include "lesson-scroll.h"

#define AIR 16.0

typedef struct
{
  double   offset;
  gboolean exactly;     /* to @offset, else only so far that it is seen */
  guint    n_frames;
} Scroll;

static gboolean
find_bounds (GtkWidget       *widget,
             GtkAdjustment  **adjustment,
             graphene_rect_t *bounds)
{
  GtkWidget *scroller = gtk_widget_get_ancestor (widget, GTK_TYPE_SCROLLED_WINDOW);

  if (scroller == NULL || !gtk_widget_compute_bounds (widget, scroller, bounds))
    return FALSE;

  *adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller));

  return TRUE;
}

static void
scroll (GtkWidget    *widget,
        const Scroll *wish)
{
  GtkAdjustment *adjustment;
  graphene_rect_t bounds;
  double top, bottom, page;

  if (!find_bounds (widget, &adjustment, &bounds))
    return;
  if (wish->exactly)
    {
      gtk_adjustment_set_value (adjustment, gtk_adjustment_get_value (adjustment) + bounds.origin.y - wish->offset);
      return;
    }

  page = gtk_adjustment_get_page_size (adjustment);
  top = gtk_adjustment_get_value (adjustment) + bounds.origin.y - AIR;
  bottom = top + bounds.size.height + 2 * AIR;
  gtk_adjustment_clamp_page (adjustment, top, MIN (bottom, top + page));
}

static void
hold (GtkWidget *widget,
      gboolean   held)
{
  GtkWidget *viewport = gtk_widget_get_ancestor (widget, GTK_TYPE_VIEWPORT);

  if (viewport != NULL)
    gtk_viewport_set_scroll_to_focus (GTK_VIEWPORT (viewport), !held);
}

static gboolean
tick_cb (GtkWidget     *widget,
         GdkFrameClock *clock,
         gpointer       user_data)
{
  Scroll *wish = user_data;

  /* The layout comes after the ticks of the same frame. */
  if (wish->n_frames++ == 0)
    return G_SOURCE_CONTINUE;

  scroll (widget, wish);
  hold (widget, FALSE);

  return G_SOURCE_REMOVE;
}

static void
scroll_later (GtkWidget *widget,
              double     offset,
              gboolean   exactly)
{
  Scroll *wish = g_new0 (Scroll, 1);

  wish->offset = offset;
  wish->exactly = exactly;
  hold (widget, TRUE);
  gtk_widget_add_tick_callback (widget, tick_cb, wish, g_free);
}

void
candor_lesson_scroll_to (GtkWidget *widget)
{
  g_return_if_fail (GTK_IS_WIDGET (widget));

  scroll_later (widget, 0, FALSE);
}

void
candor_lesson_scroll_back (GtkWidget *widget,
                           double     offset)
{
  g_return_if_fail (GTK_IS_WIDGET (widget));

  scroll_later (widget, offset, TRUE);
}

gboolean
candor_lesson_scroll_measure (GtkWidget *widget,
                              double    *offset)
{
  GtkAdjustment *adjustment;
  graphene_rect_t bounds;

  g_return_val_if_fail (GTK_IS_WIDGET (widget), FALSE);
  g_return_val_if_fail (offset != NULL, FALSE);

  if (!find_bounds (widget, &adjustment, &bounds))
    return FALSE;
  *offset = bounds.origin.y;

  return bounds.origin.y + bounds.size.height > 0 && bounds.origin.y < gtk_adjustment_get_page_size (adjustment);
}
