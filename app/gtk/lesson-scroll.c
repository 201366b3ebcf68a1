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

static void
scroll_to (GtkWidget *widget)
{
  GtkWidget *scroller = gtk_widget_get_ancestor (widget, GTK_TYPE_SCROLLED_WINDOW);
  GtkAdjustment *adjustment;
  graphene_rect_t bounds;
  double top, bottom, page;

  if (scroller == NULL || !gtk_widget_compute_bounds (widget, scroller, &bounds))
    return;

  adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller));
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
  guint *n_frames = user_data;

  /* The layout comes after the ticks of the same frame. */
  if ((*n_frames)++ == 0)
    return G_SOURCE_CONTINUE;

  scroll_to (widget);
  hold (widget, FALSE);

  return G_SOURCE_REMOVE;
}

void
candor_lesson_scroll_to (GtkWidget *widget)
{
  g_return_if_fail (GTK_IS_WIDGET (widget));

  hold (widget, TRUE);
  gtk_widget_add_tick_callback (widget, tick_cb, g_new0 (guint, 1), g_free);
}
