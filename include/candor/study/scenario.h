/* candor/study/scenario.h - a scenario, for me
 *
 * A CandorScenarioRun is what a face shows of a scenario: the walk in front, reply by reply,
 * and those that came to an end before. Each reply is an event of its own, so a walk goes on
 * where it was whenever it is cut short; a reason that is half typed is a draft.
 *
 * Another way begins a walk of its own, whose first replies are those of the walk it branches
 * from: no walk is ever changed or lost.
 *
 * A walk is found again by going its replies anew. Where a newer edition has dropped a scene or
 * a reply, or closed it, the walk cannot be shown: `notice` says so, a new one begins, and what
 * was recorded stays.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <candor/assess/walk.h>
#include <candor/study.h>

G_BEGIN_DECLS

typedef struct
{
  const CandorScene *scene;
  const CandorReply *reply;
  const char        *reason;     /* (nullable), so too when it was erased */
  int                before[CANDOR_WALK_MAX_METERS];
  int                after[CANDOR_WALK_MAX_METERS];
} CandorWalkTurn;

/* CandorScenarioRun: properties
 *   version    uint: up with whatever changes, but for the reason that is being typed
 *   is-ended   boolean: of the walk in front
 *   notice     string, or NULL: a sentence about a walk that cannot be gone on with
 */
#define CANDOR_TYPE_SCENARIO_RUN (candor_scenario_run_get_type ())
G_DECLARE_FINAL_TYPE (CandorScenarioRun, candor_scenario_run, CANDOR, SCENARIO_RUN, GObject)

/* The same object every time. Borrowed. */
CandorScenarioRun  *candor_sitting_get_scenario         (CandorSitting *sitting, CandorScenario *scenario);

CandorScenario     *candor_scenario_run_get_scenario    (CandorScenarioRun *self);
CandorModule       *candor_scenario_run_get_module      (CandorScenarioRun *self);
const char         *candor_scenario_run_get_notice      (CandorScenarioRun *self);

/* The walk in front: what was replied so far (const CandorWalkTurn), where one is (one of the
 * two is NULL), and what the meters show. */
GPtrArray          *candor_scenario_run_get_turns       (CandorScenarioRun *self);
const CandorScene  *candor_scenario_run_get_scene       (CandorScenarioRun *self);
const CandorEnding *candor_scenario_run_get_ending      (CandorScenarioRun *self);
const int          *candor_scenario_run_get_values      (CandorScenarioRun *self);
gboolean            candor_scenario_run_is_ended        (CandorScenarioRun *self);
/* Replies of the scene that are open, in order: const CandorReply; free the array. */
GPtrArray          *candor_scenario_run_list_open       (CandorScenarioRun *self);
/* The same of a turn of the walk in front, as it stood then: with the one that was taken. */
GPtrArray          *candor_scenario_run_list_open_at    (CandorScenarioRun *self, guint turn);

/* Walks, oldest first: those that came to an end, and the one in front. */
guint               candor_scenario_run_get_n_walks     (CandorScenarioRun *self);
guint               candor_scenario_run_get_walk        (CandorScenarioRun *self);     /* in front, from 0 */
/* Of any walk; NULL: not ended. */
const CandorEnding *candor_scenario_run_get_ending_of   (CandorScenarioRun *self, guint walk);
/* Puts another one in front; nothing is written. */
void                candor_scenario_run_show            (CandorScenarioRun *self, guint walk);

/* The reply that a reason is being given for, and the reason so far; NULL: none. On the disk
 * at most 250 ms after a change. */
const CandorReply  *candor_scenario_run_get_picked      (CandorScenarioRun *self);
const char         *candor_scenario_run_get_reason      (CandorScenarioRun *self);
void                candor_scenario_run_pick            (CandorScenarioRun *self, const CandorReply *reply, const char *reason);

/* Takes @reply; with the reason that was given for it. The walk moves on after the commit.
 * REFUSED when it is not open, or the walk went on in another window. */
void     candor_scenario_run_reply_async   (CandorScenarioRun *self, const CandorReply *reply, GCancellable *cancellable,
                                            GAsyncReadyCallback callback, gpointer user_data);
gboolean candor_scenario_run_reply_finish  (CandorScenarioRun *self, GAsyncResult *result, GError **error);

/* Another way from turn @turn of the walk in front (0: from the beginning), which has ended: a
 * new walk that is in front afterwards. */
void     candor_scenario_run_branch_async  (CandorScenarioRun *self, guint turn, GCancellable *cancellable,
                                            GAsyncReadyCallback callback, gpointer user_data);
gboolean candor_scenario_run_branch_finish (CandorScenarioRun *self, GAsyncResult *result, GError **error);

/* In words, for who does not see it; free them. What a turn did to the meters: "Trust rises from 3
 * to 5.", "" where it moved none. What a meter shows. The map of the walk in front. */
char       *candor_walk_turn_say_effects    (const CandorWalkTurn *self, CandorScenario *scenario);
char       *candor_meter_say                (const CandorMeter *self, int value);
char       *candor_scenario_run_say_way     (CandorScenarioRun *self);
/* "It ended well"; static. */
const char *candor_ending_verdict_say       (CandorEndingVerdict verdict);

G_END_DECLS
