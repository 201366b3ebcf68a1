/* prove-private.h - the states of a scenario, and what is found in them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <candor/assess/prove.h>

#include "walk-private.h"

G_BEGIN_DECLS

typedef struct
{
  guint place;
  guint first_edge;
  guint n_edges;
  guint parent;        /* the state from which it was found first; the first state: its own */
  guint parent_reply;
} ProveNode;

typedef struct
{
  guint target;        /* a state */
  guint reply;
} ProveEdge;

typedef struct
{
  guint  node;
  guint  reply;
  char  *message;      /* (nullable) */
} ProveFault;

/* The nearer a state is to the start, the smaller its number; 0 is the start. */
typedef struct
{
  CandorWalkRules *rules;
  GArray          *nodes;         /* ProveNode */
  GArray          *values;        /* gint: as many as there are meters, for each node */
  GArray          *edges;         /* ProveEdge, those of a node together */
  guint           *slots;         /* a hash table: number of a node and 1 */
  guint            n_slots;       /* a power of two */
  guint            n_expanded;    /* states whose replies were taken; all, or it is cut */
  GArray          *faults;        /* ProveFault: of each reply the first */
} ProveStates;

/* prove-states.c */
ProveStates *_candor_prove_states_new  (CandorWalkRules *rules, guint max_states);
void         _candor_prove_states_free (ProveStates *self);
/* From the start to @node; @n_steps of them. */
CandorWalkStep *_candor_prove_dup_way  (const ProveStates *self, guint node, guint *n_steps);
CandorWalkState _candor_prove_state    (const ProveStates *self, guint node);

static inline const ProveNode *
_candor_prove_node (const ProveStates *self,
                    guint              node)
{
  return &g_array_index (self->nodes, ProveNode, node);
}

static inline const ProveEdge *
_candor_prove_edge (const ProveStates *self,
                    const ProveNode   *node,
                    guint              index)
{
  return &g_array_index (self->edges, ProveEdge, node->first_edge + index);
}

static inline gboolean
_candor_prove_is_cut (const ProveStates *self)
{
  return self->n_expanded < self->nodes->len;
}

/* prove-ranks.c: of every state what it leads to. */
typedef struct
{
  guint8 *best;        /* WalkRank: the best ending that can be reached */
  guint8 *can_stop;    /* whether an ending, a dead end or what was not looked at can be reached */
} ProveRanks;

void         _candor_prove_ranks_init  (ProveRanks *self, const ProveStates *states);
void         _candor_prove_ranks_clear (ProveRanks *self);

/* prove-figures.c */
typedef struct
{
  gboolean  goes_round;
  guint64   n_ways;
  gboolean  has_shortest, has_longest;
  guint64   shortest_ms, longest_ms;
} ProveFigures;

void         _candor_prove_count       (ProveFigures *self, const ProveStates *states, const ProveRanks *ranks);

/* prove-flaws.c: appends CandorFlaw. */
void         _candor_prove_find_flaws  (const ProveStates *states, const ProveRanks *ranks, GPtrArray *flaws);
/* The best rank over all states of the scene in which the reply is open: WalkRank, for each
 * reply of each scene one after the other; NOWHERE too where it never is. */
guint8      *_candor_prove_best_replies (const ProveStates *states, const ProveRanks *ranks);
void         _candor_flaw_free         (CandorFlaw *self);

CandorWalkRules *_candor_proof_get_rules (CandorProof *self);

/* prove.c: for a test, of rules that were made for it. Takes them. */
CandorProof *_candor_proof_new         (CandorWalkRules *rules, guint max_states);

G_END_DECLS
