/* scenario-replies.h - what one can reply, by number
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <candor/study.h>

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CANDOR_TYPE_SCENARIO_REPLIES (candor_scenario_replies_get_type ())
G_DECLARE_FINAL_TYPE (CandorScenarioReplies, candor_scenario_replies, CANDOR, SCENARIO_REPLIES, GtkBox)

/* The replies that are open now; below one that asks for a reason, the reason. Signal "failed" with
 * a sentence when one could not be taken. */
GtkWidget *candor_scenario_replies_new (CandorScenarioRun *run);

G_END_DECLS
