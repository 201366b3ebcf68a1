/* lesson-bar-layout.h - start, middle and end in a row, or the middle below
 *
 * Children in order: start, middle, end; an invisible one takes no room.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CANDOR_TYPE_LESSON_BAR_LAYOUT (candor_lesson_bar_layout_get_type ())
G_DECLARE_FINAL_TYPE (CandorLessonBarLayout, candor_lesson_bar_layout, CANDOR, LESSON_BAR_LAYOUT, GtkLayoutManager)

G_END_DECLS
