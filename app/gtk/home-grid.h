/* home-grid.h - cards in one, two or three columns, as the width allows
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CANDOR_TYPE_HOME_GRID (candor_home_grid_get_type ())
G_DECLARE_FINAL_TYPE (CandorHomeGrid, candor_home_grid, CANDOR, HOME_GRID, GtkLayoutManager)

GtkLayoutManager *candor_home_grid_new (void);

G_END_DECLS
