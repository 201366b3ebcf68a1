/* item-certainty.h - "How sure are you?"
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <candor/study.h>
#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CANDOR_TYPE_ITEM_CERTAINTY (candor_item_certainty_get_type ())
G_DECLARE_FINAL_TYPE (CandorItemCertainty, candor_item_certainty, CANDOR, ITEM_CERTAINTY, GtkWidget)

GtkWidget *candor_item_certainty_new         (CandorQuestion      *question);
void       candor_item_certainty_focus       (CandorItemCertainty *self);
void       candor_item_certainty_set_keys    (CandorItemCertainty *self,
                                              gboolean             shown);

G_END_DECLS
