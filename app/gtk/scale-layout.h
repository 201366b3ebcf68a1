/* scale-layout.h - the points of a scale beside each other, or below each other
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Lays out a row of buttons, each with a mark and a label for its two children: while all
 * have room, in columns of one width, the mark over its words; else below each other, the
 * mark beside its words. The children's own layout manager is CANDOR_TYPE_SCALE_POINT_LAYOUT. */
#define CANDOR_TYPE_SCALE_LAYOUT (candor_scale_layout_get_type ())
G_DECLARE_FINAL_TYPE (CandorScaleLayout, candor_scale_layout, CANDOR, SCALE_LAYOUT, GtkLayoutManager)

#define CANDOR_TYPE_SCALE_POINT_LAYOUT (candor_scale_point_layout_get_type ())
G_DECLARE_FINAL_TYPE (CandorScalePointLayout, candor_scale_point_layout, CANDOR, SCALE_POINT_LAYOUT, GtkLayoutManager)

G_END_DECLS
