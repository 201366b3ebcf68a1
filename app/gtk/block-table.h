/* block-table.h - a table, or the same as pairs where it has no room
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CANDOR_TYPE_BLOCK_CELLS (candor_block_cells_get_type ())
G_DECLARE_FINAL_TYPE (CandorBlockCells, candor_block_cells, CANDOR, BLOCK_CELLS, GtkWidget)

G_END_DECLS
