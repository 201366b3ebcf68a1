/* lesson-region.h - a box that can have the focus and says what it holds
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CANDOR_TYPE_LESSON_REGION (candor_lesson_region_get_type ())
G_DECLARE_FINAL_TYPE (CandorLessonRegion, candor_lesson_region, CANDOR, LESSON_REGION, GtkWidget)

GtkWidget *candor_lesson_region_new    (const char         *name,
                                        int                 spacing);
void       candor_lesson_region_append (CandorLessonRegion *self,
                                        GtkWidget          *child);

G_END_DECLS
