/* item-chooser.h - a gap of a text that is filled from a list
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <candor/study.h>
#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A button that says what stands there and opens the list; beside item-field.h, and
 * used in the same way. */
#define CANDOR_TYPE_ITEM_CHOOSER (candor_item_chooser_get_type ())
G_DECLARE_FINAL_TYPE (CandorItemChooser, candor_item_chooser, CANDOR, ITEM_CHOOSER, GtkWidget)

/* @gap: kept by the item of @question. @name: "Blank 2 of 3"; @hint: what a reader
 * hears besides. */
GtkWidget *candor_item_chooser_new        (CandorQuestion    *question,
                                           const CandorGap   *gap,
                                           const char        *name,
                                           const char        *hint);
GtkWidget *candor_item_chooser_get_button (CandorItemChooser *self);
/* The next or previous one of the list. */
void       candor_item_chooser_turn       (CandorItemChooser *self,
                                           int                step);
/* Shows what the question says now. @verdict: (nullable): what came of it; @spoken:
 * (nullable): in words for a reader. */
void       candor_item_chooser_show       (CandorItemChooser         *self,
                                           const CandorOptionVerdict *verdict,
                                           const char                *spoken);

G_END_DECLS
