/* item-passage.h - a text whose phrases can be picked
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lesson-context.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CANDOR_TYPE_ITEM_PASSAGE (candor_item_passage_get_type ())
G_DECLARE_FINAL_TYPE (CandorItemPassage, candor_item_passage, CANDOR, ITEM_PASSAGE, GtkWidget)

GtkWidget *candor_item_passage_new        (CandorText        *text,
                                           CandorQuestion    *question);
/* The button of the phrase with this number, or NULL when it stands elsewhere. */
GtkWidget *candor_item_passage_get_button (CandorItemPassage *self,
                                           guint              number);
/* As a click on it. */
void       candor_item_passage_toggle     (GtkWidget         *button);
/* Whether the phrases show their numbers. */
void       candor_item_passage_set_keys   (CandorItemPassage *self,
                                           gboolean           shown);
/* Shows what the question says now. */
void       candor_item_passage_update     (CandorItemPassage *self);

G_END_DECLS
