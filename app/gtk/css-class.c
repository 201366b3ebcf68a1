/* css-class.c - a style class that comes and goes
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "css-class.h"

void
candor_css_class_set (GtkWidget  *widget,
                      const char *name,
                      gboolean    wanted)
{
  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (name != NULL);

  if (wanted)
    gtk_widget_add_css_class (widget, name);
  else
    gtk_widget_remove_css_class (widget, name);
}
