/* css-class.h - a style class that comes and goes
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* candor_css_class_set: gives @widget the style class @name, or takes it away. */
void candor_css_class_set (GtkWidget  *widget,
                           const char *name,
                           gboolean    wanted);

G_END_DECLS
