/* scenario-private.h - the inside of a scenario while it is being made
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "block-private.h"
#include "part-private.h"

G_BEGIN_DECLS

/* What leads nowhere, or moves no meter. */
#define CANDOR_NOWHERE G_MAXUINT

/* Where the parts of a scene go: arrays of the scenario. */
typedef struct
{
  CandorLoad          *load;
  const CandorXmlNode *scenario;
  GPtrArray           *meters;
  GPtrArray           *blocks;      /* owns those of scenes and debriefs */
  GPtrArray           *items;       /* borrowed, of all scenes */
} CandorScenarioParse;

/* As the conditions of replies are checked: each reply is one. */
typedef struct
{
  CandorReply          reply;
  const CandorXmlNode *node;        /* until the loading ends */
} CandorLoadedReply;

CandorMeter  *_candor_meter_parse  (CandorScenarioParse *self, const CandorXmlNode *node);
CandorScene  *_candor_scene_parse  (CandorScenarioParse *self, const CandorXmlNode *node);
CandorEnding *_candor_ending_parse (CandorScenarioParse *self, const CandorXmlNode *node);

/* Calls @func for each text that a learner may meet. */
void _candor_scene_foreach_text    (const CandorScene *self, CandorTextFunc func, gpointer user_data);
void _candor_ending_foreach_text   (const CandorEnding *self, CandorTextFunc func, gpointer user_data);

/* check-scenario.c */
void _candor_check_scenario        (CandorScenario *self, CandorModule *module, CandorFindings *findings);

G_END_DECLS
