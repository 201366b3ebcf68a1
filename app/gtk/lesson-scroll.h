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

/* candor_lesson_scroll_back: the same, but so far that the top of @widget stands
 * @offset below the top of the window, as candor_lesson_scroll_measure() told of its
 * likeness. */
void candor_lesson_scroll_back (GtkWidget *widget,
                                double     offset);

/* How far the top of @widget stands below the top of the scrolled window around it;
 * negative above it. FALSE: none of it can be seen. */
gboolean candor_lesson_scroll_measure (GtkWidget *widget,
                                       double    *offset);

G_END_DECLS
