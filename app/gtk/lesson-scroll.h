/* lesson-scroll.h - what has just appeared is seen
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* candor_lesson_scroll_to: once it has its place, scrolls the scrolled window
 * around @widget so far that all of it is seen, or its top where it is larger
 * than the window. Called before @widget gets the focus. */
void candor_lesson_scroll_to (GtkWidget *widget);

G_END_DECLS
