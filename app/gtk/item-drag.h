/* item-drag.h - parts of a question, moved with the pointer
 *
 * Beside the buttons that do the same; nothing can be done by dragging alone.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <candor/study.h>
#include <gtk/gtk.h>

G_BEGIN_DECLS

/* @at_end: dropped in the lower half of @place. */
typedef void (* CandorItemDropFunc) (GtkWidget  *place,
                                     const char *id,
                                     gboolean    at_end,
                                     gpointer    user_data);

/* @widget can be dragged and stands for @id (kept by the question's item) while
 * @question is open. */
void candor_item_drag_add_source (GtkWidget          *widget,
                                  CandorQuestion     *question,
                                  const char         *id);
/* What is dragged of the same question can be dropped on @place. */
void candor_item_drag_add_place  (GtkWidget          *place,
                                  CandorQuestion     *question,
                                  CandorItemDropFunc  func,
                                  gpointer            user_data);

G_END_DECLS
