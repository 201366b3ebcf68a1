/* scenario-view.h - a scenario: a conversation, and what it does
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lesson-context.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CANDOR_TYPE_SCENARIO_VIEW (candor_scenario_view_get_type ())
G_DECLARE_FINAL_TYPE (CandorScenarioView, candor_scenario_view, CANDOR, SCENARIO_VIEW, GtkWidget)

GtkWidget *candor_scenario_view_new   (CandorScenario *scenario, CandorLessonContext *context);
void       candor_scenario_view_focus (CandorScenarioView *self);

G_END_DECLS
