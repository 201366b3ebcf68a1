/* quiz-question.h - one question of an attempt, alone on the screen
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "item-view.h"
#include "lesson-column.h"

G_BEGIN_DECLS

/* A column: where one is, the question. @view: (out): borrowed. */
GtkWidget *candor_quiz_question_new (CandorAttempt       *attempt,
                                     CandorLessonContext *context,
                                     CandorItemView     **view);

G_END_DECLS
