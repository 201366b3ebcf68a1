/* columns-layout.h - columns of one width, or below each other
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Side by side while each child has room to be read, else all below each other. */
#define CANDOR_TYPE_COLUMNS_LAYOUT (candor_columns_layout_get_type ())
G_DECLARE_FINAL_TYPE (CandorColumnsLayout, candor_columns_layout, CANDOR, COLUMNS_LAYOUT, GtkLayoutManager)

GtkLayoutManager *candor_columns_layout_new (void);

G_END_DECLS
