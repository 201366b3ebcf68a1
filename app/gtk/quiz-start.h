/* quiz-start.h - before the first question: what it will be like
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lesson-context.h"
#include "lesson-column.h"

G_BEGIN_DECLS

/* A column of words; the bar has the button. */
GtkWidget *candor_quiz_start_new (CandorQuiz          *quiz,
                                  CandorLessonContext *context);

G_END_DECLS
