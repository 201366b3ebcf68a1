/* lesson-layout.h - a column of text with its margin beside or below
 *
 * The first child is the column, the second (if visible) the margin. Widths
 * are counted in letters' heights, so that they grow with the text.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CANDOR_TYPE_LESSON_LAYOUT (candor_lesson_layout_get_type ())
G_DECLARE_FINAL_TYPE (CandorLessonLayout, candor_lesson_layout, CANDOR, LESSON_LAYOUT, GtkLayoutManager)

GtkLayoutManager *candor_lesson_layout_new (void);

G_END_DECLS
