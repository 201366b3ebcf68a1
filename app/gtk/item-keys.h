/* item-keys.h - the keys of a question
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "item-view.h"

G_BEGIN_DECLS

typedef struct _CandorItemKeys CandorItemKeys;

/* candor_item_keys_new:
 * @certainty: (nullable): CandorItemCertainty
 * @words: a label that says which keys there are
 */
CandorItemKeys *candor_item_keys_new    (CandorItemView *view,
                                         CandorItemBody *body,
                                         GtkWidget      *certainty,
                                         GtkWidget      *words);
void            candor_item_keys_free   (CandorItemKeys *self);
/* Shows what holds now. */
void            candor_item_keys_update (CandorItemKeys *self);
/* 1 to 9 for a digit without Ctrl or Alt, else 0. */
guint           candor_item_keys_digit  (guint           keyval,
                                         GdkModifierType state);
/* -1 for Alt with the arrow up, 1 for down, else 0. */
int             candor_item_keys_move   (guint           keyval,
                                         GdkModifierType state);

G_END_DECLS
