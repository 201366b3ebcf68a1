/* item-hints.h - help before the answer
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lesson-context.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CANDOR_TYPE_ITEM_HINTS (candor_item_hints_get_type ())
G_DECLARE_FINAL_TYPE (CandorItemHints, candor_item_hints, CANDOR, ITEM_HINTS, GtkWidget)

GtkWidget *candor_item_hints_new  (CandorQuestion      *question,
                                   CandorLessonContext *context);
/* Shows the next hint, where there is one, and leads there. */
void       candor_item_hints_next (CandorItemHints     *self);

G_END_DECLS
