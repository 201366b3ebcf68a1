/* beside-layout.h - something, and a button beside or below it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* For two children: the first takes the room that is left, the second stands at the
 * end of the line; where that would leave too little room to read, it stands below. */
#define CANDOR_TYPE_BESIDE_LAYOUT (candor_beside_layout_get_type ())
G_DECLARE_FINAL_TYPE (CandorBesideLayout, candor_beside_layout, CANDOR, BESIDE_LAYOUT, GtkLayoutManager)

GtkLayoutManager *candor_beside_layout_new       (void);
/* The second one stands below before its words would break. */
GtkLayoutManager *candor_beside_layout_new_whole (void);

G_END_DECLS
