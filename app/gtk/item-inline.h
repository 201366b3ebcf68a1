/* item-inline.h - a text with widgets in its lines
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <candor/lesson.h>
#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What stands in the place of the blank with the id @ref. */
typedef GtkWidget *(* CandorItemInlineFunc) (const char *ref,
                                              gpointer    user_data);

#define CANDOR_TYPE_ITEM_INLINE (candor_item_inline_get_type ())
G_DECLARE_FINAL_TYPE (CandorItemInline, candor_item_inline, CANDOR, ITEM_INLINE, GtkWidget)

/* @name: the text for a reader, the blanks in words. */
GtkWidget *candor_item_inline_new (CandorText            *text,
                                    const char            *name,
                                    CandorItemInlineFunc  make,
                                    gpointer               user_data);

G_END_DECLS
