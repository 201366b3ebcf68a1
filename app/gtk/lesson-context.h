/* lesson-context.h - what a view needs beside its own text
 *
 * The module for terms and sources, the day for their notes, the sitting for
 * the questions of a page. Made by the page, handed down. All that changes is
 * what the sheet in front has cited so far.
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

/* The overlay that fills the place; NULL when none does, or without a sitting.
 * Borrowed. */
CandorOverlay       *candor_lesson_context_find_overlay (CandorLessonContext *self,
                                                         const char          *place);

/* Sources are numbered as they appear on a sheet, and only there: a new sheet
 * begins with 1 again. */
void                 candor_lesson_context_begin_sheet   (CandorLessonContext *self);
/* The number of a source on this sheet; the next one when it had none. */
guint                candor_lesson_context_number        (CandorLessonContext *self,
                                                          const char          *source);
gboolean             candor_lesson_context_has_cited     (CandorLessonContext *self,
                                                          const char          *source);

/* How the sheet words a term: the first words that were told. NULL: none yet. */
void                 candor_lesson_context_tell_word     (CandorLessonContext *self,
                                                          const char          *term,
                                                          const char          *words);
const char          *candor_lesson_context_find_word     (CandorLessonContext *self,
                                                          const char          *term);

G_END_DECLS
