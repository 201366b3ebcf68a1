/* outline-row.h - one step in the outline
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <candor/study.h>
#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CANDOR_TYPE_OUTLINE_ROW (candor_outline_row_get_type ())
G_DECLARE_FINAL_TYPE (CandorOutlineRow, candor_outline_row, CANDOR, OUTLINE_ROW, GtkListBoxRow)

GtkWidget  *candor_outline_row_new         (CandorStep       *step);
CandorStep *candor_outline_row_get_step    (CandorOutlineRow *self);
void        candor_outline_row_set_current (CandorOutlineRow *self,
                                            gboolean          current);
/* The line above the first step of a part; NULL where the step is the part. */
GtkWidget  *candor_outline_row_new_header  (CandorOutlineRow *self);

G_END_DECLS
