/* lab-view.h - a lab: plots and controls beside what follows from them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lesson-context.h"

#include <candor/lesson/lab.h>

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CANDOR_TYPE_LAB_VIEW (candor_lab_view_get_type ())
G_DECLARE_FINAL_TYPE (CandorLabView, candor_lab_view, CANDOR, LAB_VIEW, GtkWidget)

/* @context has a sitting. */
GtkWidget *candor_lab_view_new   (CandorLab           *lab,
                                  CandorLessonContext *context);
/* To the title. */
void       candor_lab_view_focus (CandorLabView       *self);

G_END_DECLS
