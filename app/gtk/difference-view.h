/* difference-view.h - two editions of a text beside each other
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <candor/lesson.h>
#include <gtk/gtk.h>

G_BEGIN_DECLS

/* @differences: CandorDifference, at least one. @edition: the earlier one. */
GtkWidget *candor_difference_view_new (GPtrArray *differences,
                                       guint      edition);

G_END_DECLS
