/* scenario-debrief.h - how it ended, and the way there
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lesson-context.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Of the walk in front, which has ended: what happened to whom, what there is to say of it, the way
 * with what it did, the roads not taken, and other ways to try. */
GtkWidget *candor_scenario_debrief_new (CandorScenarioRun *run, CandorLessonContext *context);

G_END_DECLS
