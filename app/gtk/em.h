/* em.h - the size of the text
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Of the widget's own font, in pixels: what grows with the text is counted in it. */
double candor_em_of (GtkWidget *widget);

G_END_DECLS
