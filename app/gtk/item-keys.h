/* item-keys.h - number keys pick, G F S say how sure, Enter checks
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "item-view.h"

G_BEGIN_DECLS

typedef struct _CandorItemKeys CandorItemKeys;

/* candor_item_keys_new:
 * @options: the box of CandorItemOption
 * @certainty: (nullable): CandorItemCertainty
 * @words: a label that says which keys there are
 */
CandorItemKeys *candor_item_keys_new    (CandorItemView *view,
                                         GtkWidget      *options,
                                         GtkWidget      *certainty,
                                         GtkWidget      *words);
void            candor_item_keys_free   (CandorItemKeys *self);
/* Shows what holds now. */
void            candor_item_keys_update (CandorItemKeys *self);

G_END_DECLS
