/* item-area.h - an area of a picture as a button
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <candor/lesson.h>

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Has the shape of the area: drawn so, and heard there only. */
#define CANDOR_TYPE_ITEM_AREA (candor_item_area_get_type ())
G_DECLARE_FINAL_TYPE (CandorItemArea, candor_item_area, CANDOR, ITEM_AREA, GtkToggleButton)

/* @number stands in its corner. @ratio: the picture's height over its width. @many:
 * several may be picked. */
GtkWidget    *candor_item_area_new         (const CandorArea *area,
                                            double            ratio,
                                            guint             number,
                                            gboolean          many);
CandorBounds  candor_item_area_get_bounds  (CandorItemArea   *self);
/* Whether the number is shown. */
void          candor_item_area_set_key     (CandorItemArea   *self,
                                            gboolean          shown);
/* After Check the mark stands in the corner: CANDOR_MARK_NONE leaves the number. */
typedef enum { CANDOR_MARK_NONE, CANDOR_MARK_RIGHT, CANDOR_MARK_WRONG } CandorMark;
void          candor_item_area_set_mark    (CandorItemArea   *self,
                                            CandorMark        mark);

G_END_DECLS
