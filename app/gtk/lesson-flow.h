/* lesson-flow.h - children in lines, like words
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CANDOR_TYPE_LESSON_FLOW (candor_lesson_flow_get_type ())
G_DECLARE_FINAL_TYPE (CandorLessonFlow, candor_lesson_flow, CANDOR, LESSON_FLOW, GtkLayoutManager)

G_END_DECLS
