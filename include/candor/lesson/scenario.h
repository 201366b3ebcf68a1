/* candor/lesson/scenario.h - decisions with consequences
 *
 * A scenario is a walk: a scene is read, one of its replies is taken, the reply moves the
 * meters and leads to the next scene, until it leads to an ending. What stands here is the
 * map; nobody walks in it.
 *
 * Everything inside is a const struct that the scenario keeps, and refers to others by their
 * place in the arrays, so that a walk is whole numbers.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <candor/lesson.h>

G_BEGIN_DECLS

typedef struct
{
  const char  *id;             /* also the name of its parameter in conditions, ":trust" */
  const char  *name;
  int          start;          /* from <= start <= to in a scenario without an error */
  int          from, to;       /* a value is held between these two */
  gboolean     is_good_up;     /* whether more is better */
  CandorPlace  place;
} CandorMeter;

typedef struct
{
  guint        meter;          /* place in the scenario's meters */
  int          add;
  CandorPlace  place;
} CandorEffect;

typedef struct
{
  const char  *id;             /* unique in its scene */
  const char  *to;             /* as written */
  guint        target;         /* place in the scenario's scenes, or endings */
  gboolean     ends;           /* whether it leads to an ending */
  const char  *when;           /* (nullable) a formula over the meters: shown only where it holds */
  GPtrArray   *words;          /* CandorText, what one says or does */
  GPtrArray   *effects;        /* const CandorEffect; of two on one meter both count */
  CandorText  *consequence;    /* (nullable) */
  gboolean     asks_reason;
  CandorPlace  place;
} CandorReply;

typedef struct
{
  const char  *id;             /* unique among the scenes and endings of the module */
  const char  *speaker;        /* (nullable): nobody speaks, something happens */
  GPtrArray   *blocks;         /* CandorBlock */
  GPtrArray   *items;          /* CandorItem of its checks, in order */
  GPtrArray   *replies;        /* const CandorReply */
  CandorPlace  place;
} CandorScene;

typedef enum { CANDOR_ENDING_BAD, CANDOR_ENDING_MIXED, CANDOR_ENDING_GOOD } CandorEndingVerdict;   /* the better, the more */

typedef enum { CANDOR_PARTY_CUSTOMER, CANDOR_PARTY_COLLEAGUE, CANDOR_PARTY_SHOP } CandorParty;
#define CANDOR_N_PARTIES 3

typedef struct
{
  const char          *id;
  CandorEndingVerdict  verdict;
  GPtrArray           *debrief;                       /* CandorBlock */
  CandorText          *outcomes[CANDOR_N_PARTIES];    /* (nullable): what happened to each */
  CandorPlace          place;
} CandorEnding;

/* The word of the file: "good", "mixed", "bad". Static. */
const char *candor_ending_verdict_to_string (CandorEndingVerdict verdict);
/* FALSE when it is none of them. */
gboolean    candor_ending_verdict_parse     (const char *word, CandorEndingVerdict *verdict);
/* As a heading says it: "The customer". Static, translated. */
const char *candor_party_say                (CandorParty party);

#define CANDOR_TYPE_SCENARIO (candor_scenario_get_type ())
G_DECLARE_FINAL_TYPE (CandorScenario, candor_scenario, CANDOR, SCENARIO, CandorPart)
GPtrArray *candor_scenario_get_intro   (CandorScenario *self);   /* CandorText, may be empty */
GPtrArray *candor_scenario_get_meters  (CandorScenario *self);   /* const CandorMeter, may be empty */
GPtrArray *candor_scenario_get_scenes  (CandorScenario *self);   /* const CandorScene, the first starts */
GPtrArray *candor_scenario_get_endings (CandorScenario *self);   /* const CandorEnding */
/* CandorItem of all its scenes, in the order of the file. */
GPtrArray *candor_scenario_get_items   (CandorScenario *self);
/* By id; NULL when there is none. */
const CandorScene  *candor_scenario_find_scene  (CandorScenario *self, const char *id);
const CandorEnding *candor_scenario_find_ending (CandorScenario *self, const char *id);
const CandorReply  *candor_scene_find_reply     (const CandorScene *self, const char *id);
/* What a reply says, its paragraphs as one text with spaces between. Free it. */
char               *candor_reply_dup_words      (const CandorReply *self);

G_END_DECLS
