/* lesson-context.h - what a view needs beside its own text
 *
 * The module for terms and sources, the day for their notes, the sitting for
 * the questions of a page. Immutable; made by the page, handed down.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <candor/study.h>

G_BEGIN_DECLS

#define CANDOR_TYPE_LESSON_CONTEXT (candor_lesson_context_get_type ())
G_DECLARE_FINAL_TYPE (CandorLessonContext, candor_lesson_context, CANDOR, LESSON_CONTEXT, GObject)

/* @sitting: (nullable): without one, checks are not shown */
CandorLessonContext *candor_lesson_context_new         (CandorModule        *module,
                                                        CandorDay            today,
                                                        CandorSitting       *sitting);
CandorModule        *candor_lesson_context_get_module  (CandorLessonContext *self);
CandorDay            candor_lesson_context_get_today   (CandorLessonContext *self);
CandorSitting       *candor_lesson_context_get_sitting (CandorLessonContext *self);

/* The page @id of the module, or NULL. Borrowed. */
CandorPage          *candor_lesson_context_find_page   (CandorLessonContext *self,
                                                        const char          *id);

G_END_DECLS
