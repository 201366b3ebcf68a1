/* item-field.h - a line to type into, with what is said about it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <candor/study.h>
#include <gtk/gtk.h>

G_BEGIN_DECLS

/* An entry that belongs to one part of a question: it shows what the question says
 * stands there and tells the question what is typed. What cannot be judged is said
 * after a moment's rest, not at each key. */
#define CANDOR_TYPE_ITEM_FIELD (candor_item_field_get_type ())
G_DECLARE_FINAL_TYPE (CandorItemField, candor_item_field, CANDOR, ITEM_FIELD, GtkWidget)

/* @id: of the part, kept by the caller's item; @name: of the entry; @hint: what a
 * reader hears besides. Signal "told": what get_sentence() says has changed. */
GtkWidget  *candor_item_field_new          (CandorQuestion  *question,
                                            const char      *id,
                                            const char      *name,
                                            const char      *hint);
const char *candor_item_field_get_id       (CandorItemField *self);
/* The entry, to take the focus or to be described. */
GtkWidget  *candor_item_field_get_entry    (CandorItemField *self);
void        candor_item_field_set_width    (CandorItemField *self,
                                            int              n_letters);
/* Shows what the question says now. @verdict: (nullable): what came of it, to be shown
 * at the line itself; @spoken: (nullable): in words for a reader. */
void        candor_item_field_show         (CandorItemField           *self,
                                            const CandorOptionVerdict *verdict,
                                            const char                *spoken);
/* NULL: it is empty or can be judged, or it is too early to say. */
const char *candor_item_field_get_sentence (CandorItemField *self);
/* Why it cannot be judged, empty or not, said now; NULL when it can. */
const char *candor_item_field_look         (CandorItemField *self);

G_END_DECLS
