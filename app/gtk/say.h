/* say.h - what a screen reader hears where GTK 4.8 cannot announce
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* candor_say: has @text spoken without moving the focus: it becomes the description
 * of the widget of @widget's window that has the focus (of @widget itself when none
 * has). The same text twice in a row is spoken once. */
void candor_say             (GtkWidget  *widget,
                             const char *text);

/* A dialog's heading and button are read, its body is not: sets it as the description. */
void candor_say_in_dialog   (GtkWindow  *dialog,
                             const char *body);

G_END_DECLS
