/* walk-private.h - a scenario as numbers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * All that walking and proving need of a scenario: what the prover goes through has no
 * words any more, but for how long they take to read.
 */
#pragma once

#include <candor/assess.h>
#include <candor/assess/walk.h>
#include <candor/base/formula.h>

G_BEGIN_DECLS

typedef struct
{
  const char *name;       /* as conditions call it; borrowed */
  gint        start, from, to;
  gint        good;       /* 1: more is better, -1: less is */
} WalkMeter;

typedef struct
{
  guint meter;
  gint  add;
} WalkEffect;

typedef struct
{
  guint          target;          /* a place */
  const char    *when;            /* (nullable), borrowed */
  CandorFormula *condition;       /* NULL where @when is, and where it cannot be compiled */
  GArray        *reads;           /* guint: meters that the condition names */
  GArray        *effects;         /* WalkEffect */
  guint          n_characters;    /* of its words */
  guint          read_ms;         /* for whom it is offered */
  guint          taken_ms;        /* for whom takes it: what comes of it */
} WalkReply;

typedef struct
{
  GArray *replies;        /* WalkReply */
  guint   read_ms;
} WalkScene;

typedef enum { WALK_NOWHERE, WALK_BAD, WALK_MIXED, WALK_GOOD } WalkRank;

typedef struct
{
  WalkRank rank;          /* never NOWHERE */
  guint    read_ms;
} WalkEnding;

struct _CandorWalkRules
{
  CandorScenario     *scenario;   /* (nullable): only made for a test */
  CandorFormulaSpace *space;
  GArray             *meters;     /* WalkMeter */
  GArray             *scenes;     /* WalkScene */
  GArray             *endings;    /* WalkEnding */
};

/* With nothing in it; then fill in, then compile. */
CandorWalkRules *_candor_walk_rules_new_empty  (void);
WalkReply       *_candor_walk_scene_add_reply  (WalkScene *self, guint target, const char *when);
WalkScene       *_candor_walk_rules_add_scene  (CandorWalkRules *self, guint read_ms);
void             _candor_walk_rules_compile    (CandorWalkRules *self);

static inline WalkMeter *
_candor_walk_meter (CandorWalkRules *self,
                    guint            index)
{
  return &g_array_index (self->meters, WalkMeter, index);
}

static inline WalkScene *
_candor_walk_scene (CandorWalkRules *self,
                    guint            index)
{
  return &g_array_index (self->scenes, WalkScene, index);
}

static inline WalkReply *
_candor_walk_reply (CandorWalkRules *self,
                    guint            scene,
                    guint            reply)
{
  return &g_array_index (_candor_walk_scene (self, scene)->replies, WalkReply, reply);
}

static inline WalkEnding *
_candor_walk_ending (CandorWalkRules *self,
                     guint            place)
{
  return &g_array_index (self->endings, WalkEnding, place - self->scenes->len);
}

typedef enum { WALK_CLOSED, WALK_OPEN, WALK_FAILS } WalkAnswer;

/* The condition of a reply that is there; @fault (nullable) says why it FAILS. */
WalkAnswer       _candor_walk_ask              (CandorWalkRules        *self,
                                                const CandorWalkState  *state,
                                                guint                   reply,
                                                CandorFormulaFault    **fault);
/* Takes a reply without asking. */
void             _candor_walk_move             (CandorWalkRules *self,
                                                CandorWalkState *state,
                                                guint            reply);

G_END_DECLS
