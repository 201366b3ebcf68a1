/* scenario-cards.h - beside the conversation: where one stands, and the way there
 *
 * Each card follows the run by itself.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <candor/study.h>

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* "Where you stand": the meters; NULL where there are none. */
GtkWidget *candor_scenario_meters_new (CandorScenarioRun *run);
/* "Your way so far": the map, with its words for who does not see it. */
GtkWidget *candor_scenario_way_new    (CandorScenarioRun *run);

/* scenario-map.c: the drawing alone. */
GtkWidget *candor_scenario_map_new    (CandorScenarioRun *run);

G_END_DECLS
