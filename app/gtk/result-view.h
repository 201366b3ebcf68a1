/* result-view.h - what came of a quiz, and what to read again
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lesson-column.h"
#include "lesson-context.h"

G_BEGIN_DECLS

/* A column; the bar has the buttons. @attempt is finished. */
GtkWidget *candor_result_view_new (CandorAttempt       *attempt,
                                   CandorLessonContext *context);

G_END_DECLS
