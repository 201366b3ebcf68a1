/* item-result.h - what came of an answer: the verdict, the reason, the source
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lesson-context.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CANDOR_TYPE_ITEM_RESULT (candor_item_result_get_type ())
G_DECLARE_FINAL_TYPE (CandorItemResult, candor_item_result, CANDOR, ITEM_RESULT, GtkWidget)

/* @question has an outcome, or was handed in without an answer. */
GtkWidget *candor_item_result_new (CandorQuestion      *question,
                                   CandorLessonContext *context);

G_END_DECLS
