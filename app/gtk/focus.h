/* focus.h - where the keyboard is, is seen
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* candor_focus_keep_visible: from the first key on, the focus ring of @window stays
 * until the pointer is pressed (GTK takes it away after three seconds). */
void candor_focus_keep_visible   (GtkWindow *window);

/* candor_focus_prepare_dialog: for a window of its own above @parent: the ring stays,
 * Escape closes, and it is no larger than @parent allows. */
void candor_focus_prepare_dialog (GtkWindow *dialog,
                                  GtkWindow *parent,
                                  int        width,
                                  int        height);

G_END_DECLS
