/* scenario-private.h - walks through a scenario as study's files see them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <candor/study.h>

#include "note-private.h"
#include "sitting-private.h"

G_BEGIN_DECLS

/* A reply as the record has it. */
typedef struct
{
  char  *scene;
  char  *reply;
  char  *reason;       /* (nullable) */
} CandorTaken;

/* One walk. What was taken is what the record says; turns and state are what that amounts to
 * in the text that is shown. */
typedef struct
{
  char            *id;
  char            *of;         /* (nullable) */
  GPtrArray       *taken;      /* CandorTaken */
  gboolean         has_hole;   /* a part of it was erased */
  gboolean         is_noted;   /* that it ended is in the record */
  GPtrArray       *turns;      /* CandorWalkTurn */
  CandorWalkState  state;
} CandorWalk;

CandorWalk  *candor_walk_new     (const char *id, const char *of);
void         candor_walk_free    (CandorWalk *self);
void         candor_walk_add     (CandorWalk *self, const char *scene, const char *reply, const char *reason);
/* Those of the scenario @part among @events, oldest first. CandorWalk. */
GPtrArray   *candor_walks_read   (GPtrArray *events, const char *part);
/* Goes the replies anew. FALSE: the text does not offer one of them any more. */
gboolean     candor_walk_replay  (CandorWalk *self, CandorScenario *scenario, CandorWalkRules *rules);

/* As found on the disk: CandorEvent of all scenarios. */
void         candor_scenario_run_restore (CandorScenarioRun *self, GPtrArray *events);

G_END_DECLS
