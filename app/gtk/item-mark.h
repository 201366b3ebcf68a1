/* item-mark.h - right or not, in a word and a sign
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Within a widget of class candor-option-right or candor-option-wrong. */
GtkWidget *candor_item_mark_new (gboolean    good,
                                 const char *words);

G_END_DECLS
