/* em.c - the size of the text
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "em.h"

double
candor_em_of (GtkWidget *widget)
{
  PangoContext *context;
  PangoFontDescription *font;
  double size;

  g_return_val_if_fail (GTK_IS_WIDGET (widget), 0);

  context = gtk_widget_get_pango_context (widget);
  font = pango_context_get_font_description (context);
  size = (double) pango_font_description_get_size (font) / PANGO_SCALE;
  if (!pango_font_description_get_size_is_absolute (font))
    size *= pango_cairo_context_get_resolution (context) / 72.0;

  return MAX (size, 6.0);
}
