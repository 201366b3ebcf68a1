/* quiz-view.h - a quiz: before it, its questions, what came of it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lesson-context.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CANDOR_TYPE_QUIZ_VIEW (candor_quiz_view_get_type ())
G_DECLARE_FINAL_TYPE (CandorQuizView, candor_quiz_view, CANDOR, QUIZ_VIEW, GtkWidget)

/* Property: place (string, read-only): "Question 3 of 10", "Quiz", "Your result".
 * @context has a sitting. */
GtkWidget  *candor_quiz_view_new         (CandorQuiz          *quiz,
                                          CandorLessonContext *context);
/* To the title or the question. */
void        candor_quiz_view_focus       (CandorQuizView      *self);
const char *candor_quiz_view_get_place   (CandorQuizView      *self);
/* Whether a question is in front: then the outline steps aside. */
gboolean    candor_quiz_view_is_asking   (CandorQuizView      *self);

G_END_DECLS
