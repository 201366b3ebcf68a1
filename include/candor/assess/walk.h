/* candor/assess/walk.h - going through a scenario, reply by reply
 *
 * Where somebody is in a scenario is a place and what the meters show; the replies that
 * led there do not matter any more. The same replies give the same walk, so a record
 * keeps replies alone, and the prover goes where a learner would.
 *
 * Places count the scenes in the order of the file and, behind them, the endings; replies
 * count within their scene, meters within the scenario. A walk begins at the first scene.
 *
 * The conditions of the replies are compiled once, into rules; rules belong to one thread
 * at a time, states are plain values.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <candor/lesson.h>

G_BEGIN_DECLS

/* The schema allows no more in a scenario. */
#define CANDOR_WALK_MAX_METERS 8

typedef struct
{
  guint place;
  gint  values[CANDOR_WALK_MAX_METERS];   /* of meters that there are not: 0 */
} CandorWalkState;

typedef struct _CandorWalkRules CandorWalkRules;

/* Keeps @scenario, which was loaded without an error. Never NULL. */
CandorWalkRules *candor_walk_rules_new    (CandorScenario *scenario);
void             candor_walk_rules_free   (CandorWalkRules *self);

/* The first scene, the meters at their start. */
CandorWalkState  candor_walk_start        (CandorWalkRules *rules);
gboolean         candor_walk_is_ended     (CandorWalkRules *rules, const CandorWalkState *state);
/* The number of the ending, from 0, where it is ended. */
guint            candor_walk_get_ending   (CandorWalkRules *rules, const CandorWalkState *state);
/* Whether the scene offers its reply @reply: the condition holds, or there is none. One that
 * cannot be computed there does not hold. FALSE for a number that is none of a reply. */
gboolean         candor_walk_is_open      (CandorWalkRules *rules, const CandorWalkState *state, guint reply);
/* candor_walk_take:
 * @state: changed in place
 *
 * The reply's effects in their order, each meter held between its ends; then the place it
 * leads to. FALSE, and nothing changed, when the reply is not open. */
gboolean         candor_walk_take         (CandorWalkRules *rules, CandorWalkState *state, guint reply);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CandorWalkRules, candor_walk_rules_free)

G_END_DECLS
