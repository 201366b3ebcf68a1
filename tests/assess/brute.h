/* brute.h - small scenarios, and a walk through them that is too simple to be wrong
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Nothing of this is shared with the prover: conditions are compared here, states are
 * looked up one after the other, and whether something can be reached is asked of each
 * state anew.
 */
#pragma once

#include <candor/assess/prove.h>

#include "walk-private.h"

#define MOST_SCENES  6
#define MOST_ENDINGS 3
#define MOST_METERS  2
#define MOST_REPLIES 3
#define MOST_STATES  400
#define MOST_WAYS    200000

typedef enum { COND_NONE, COND_LEAST, COND_BELOW, COND_SUM_ABOVE, COND_TEXT_AT } CondKind;

typedef struct
{
  CondKind kind;
  guint    meter;
  gint     bound;
  char     text[96];       /* the same as a formula */
} Cond;

typedef struct
{
  guint target;            /* a place */
  Cond  cond;
  guint n_effects;
  guint effect_meter[2];
  gint  effect_add[2];
  guint n_characters;
  guint read_ms, taken_ms;
} BruteReply;

typedef struct
{
  guint      n_meters, n_scenes, n_endings;
  gint       start[MOST_METERS], from[MOST_METERS], to[MOST_METERS], good[MOST_METERS];
  guint      n_replies[MOST_SCENES];
  BruteReply replies[MOST_SCENES][MOST_REPLIES];
  guint      scene_ms[MOST_SCENES];
  WalkRank   rank[MOST_ENDINGS];
  guint      ending_ms[MOST_ENDINGS];
} Brute;

typedef struct
{
  guint place;
  gint  values[MOST_METERS];
} BruteState;

typedef struct
{
  const Brute *of;
  guint        n_states;
  BruteState   states[MOST_STATES];
  gboolean     too_large;      /* more states or ways than are worth counting one by one */
  gboolean     goes_round;
  guint64      n_ways;
  gboolean     has_shortest;
  guint64      shortest_ms, longest_ms;
} BruteWalk;

void     brute_make        (Brute *self, GRand *random);
/* As the prover wants it; borrows from @self. */
CandorWalkRules *brute_to_rules (const Brute *self);

void     brute_walk        (BruteWalk *self, const Brute *of);
gboolean brute_is_open     (const Brute *self, const BruteState *state, guint reply);
gboolean brute_fails       (const Brute *self, const BruteState *state, guint reply);
void     brute_take        (const Brute *self, BruteState *state, guint reply);
/* Appends "kind place reply meter" of every flaw, "-" where one is about none. */
void     brute_find_flaws  (const BruteWalk *self, GPtrArray *lines);
WalkRank brute_best        (const BruteWalk *self, const BruteState *state);
WalkRank brute_best_reply  (const BruteWalk *self, guint scene, guint reply);
