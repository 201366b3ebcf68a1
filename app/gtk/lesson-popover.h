/* lesson-popover.h - a small card at a word
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* @name: what a reader says when it opens; @child: taken */
GtkWidget *candor_lesson_popover_new (const char *name,
                                      GtkWidget  *child);

G_END_DECLS
