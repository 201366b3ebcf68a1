/* scenario-talk.h - what was said in a scenario, as a conversation
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lesson-context.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A list that conversation goes into. */
GtkWidget *candor_talk_new               (void);
/* What is said or happens in @scene, without its questions. Answers with the first text. */
GtkWidget *candor_talk_append_scene      (GtkBox *talk, const CandorScene *scene, CandorLessonContext *context);
/* What one replied, why, and what came of it. Answers with what came of it, or else the reply. */
GtkWidget *candor_talk_append_turn       (GtkBox *talk, const CandorWalkTurn *turn, CandorScenario *scenario,
                                          CandorLessonContext *context);
/* The consequence and what it did to the meters, one sentence after the other; "" for none. */
char      *candor_talk_say_consequence   (const CandorWalkTurn *turn, CandorScenario *scenario);

G_END_DECLS
