/* say.c - what a screen reader hears where GTK 4.8 cannot announce
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Status, alert and log roles are silent in GTK 4.8; a changed description of the
 * widget that has the focus is spoken.
 */

#include "say.h"

void
candor_say (GtkWidget  *widget,
            const char *text)
{
  GtkRoot *root;
  GtkWidget *focus;

  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (text != NULL);

  root = gtk_widget_get_root (widget);
  focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  gtk_accessible_update_property (GTK_ACCESSIBLE (focus != NULL ? focus : widget),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text,
                                  -1);
}

void
candor_say_in_dialog (GtkWindow  *dialog,
                      const char *body)
{
  g_return_if_fail (GTK_IS_WINDOW (dialog));
  g_return_if_fail (body != NULL);

  gtk_accessible_update_property (GTK_ACCESSIBLE (dialog), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, body, -1);
}
