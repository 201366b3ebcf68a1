/* outline-view.h - what the module holds, and what is done
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <candor/study.h>
#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CANDOR_TYPE_OUTLINE_VIEW (candor_outline_view_get_type ())
G_DECLARE_FINAL_TYPE (CandorOutlineView, candor_outline_view, CANDOR, OUTLINE_VIEW, GtkWidget)

/* Property: sitting (CandorSitting, read-write). Signal "chosen" after somebody
 * went to a step from here. */
GtkWidget *candor_outline_view_new         (void);
void       candor_outline_view_set_sitting (CandorOutlineView *self,
                                            CandorSitting     *sitting);

G_END_DECLS
