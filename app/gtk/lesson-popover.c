/* lesson-popover.c - a small card at a word
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Closes with Escape, with a click beside it, and with its link. The
 * card itself takes the focus, so that a reader speaks it.
 */

#include "lesson-popover.h"

GtkWidget *
candor_lesson_popover_new (const char *name,
                           GtkWidget  *child)
{
  GtkWidget *popover;

  g_return_val_if_fail (name != NULL, NULL);
  g_return_val_if_fail (GTK_IS_WIDGET (child), NULL);

  popover = gtk_popover_new ();
  gtk_widget_add_css_class (child, "candor-popover");
  gtk_widget_set_size_request (child, 220, -1);
  gtk_popover_set_child (GTK_POPOVER (popover), child);
  gtk_accessible_update_property (GTK_ACCESSIBLE (popover), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (child), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_widget_set_focusable (child, TRUE);

  return popover;
}
