/* lesson-popover.c - a small card at a word
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Closes with Escape, with a click beside it, and with its link. When nothing
 * in it takes the focus its first label does, so that a reader speaks it.
 */

#include "lesson-popover.h"

static GtkWidget *
find_label (GtkWidget *widget)
{
  if (GTK_IS_LABEL (widget))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *label = find_label (child);

      if (label != NULL)
        return label;
    }

  return NULL;
}

GtkWidget *
candor_lesson_popover_new (const char *name,
                           GtkWidget  *child)
{
  GtkWidget *popover, *label;

  g_return_val_if_fail (name != NULL, NULL);
  g_return_val_if_fail (GTK_IS_WIDGET (child), NULL);

  popover = gtk_popover_new ();
  gtk_widget_add_css_class (child, "candor-popover");
  gtk_widget_set_size_request (child, 220, -1);
  gtk_popover_set_child (GTK_POPOVER (popover), child);
  gtk_accessible_update_property (GTK_ACCESSIBLE (popover), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  label = find_label (child);
  if (label != NULL)
    gtk_widget_set_focusable (label, TRUE);

  return popover;
}
