/* prove-states.c - every state that a walk can come to
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Breadth first, so that the way along the parents is a shortest one. States are numbers
 * in flat arrays and are told apart by an open hash table: what a state costs does not
 * depend on how many there are. It ends for every scenario: states, edges and the steps
 * that conditions take are counted.
 */

#include "prove-private.h"

#include <string.h>

/* Replies taken, for each state that is allowed. */
#define EDGES_A_STATE 8
/* What all conditions together may cost; an ordinary one costs about ten. */
#define STEPS_A_STATE 500
#define LEAST_SLOTS 64

/* ------------------------------------------------------------- hash table */

static guint
hash_state (const ProveStates *self,
            guint              place,
            const gint        *values)
{
  guint64 hash = 14695981039346656037ULL ^ place;

  for (guint i = 0; i < self->rules->meters->len; i++)
    hash = (hash ^ (guint) values[i]) * 1099511628211ULL;
  hash ^= hash >> 29;

  return (guint) (hash * 0x9e3779b97f4a7c15ULL >> 32);
}

static const gint *
get_values (const ProveStates *self,
            guint              node)
{
  return (const gint *) (gpointer) self->values->data + (gsize) node * self->rules->meters->len;
}

static gboolean
is_at (const ProveStates     *self,
       guint                  node,
       const CandorWalkState *state)
{
  return _candor_prove_node (self, node)->place == state->place &&
         memcmp (get_values (self, node), state->values, self->rules->meters->len * sizeof (gint)) == 0;
}

/* Its slot, or the empty one where it would stand. */
static guint *
find_slot (const ProveStates     *self,
           const CandorWalkState *state)
{
  guint at = hash_state (self, state->place, state->values) & (self->n_slots - 1);

  while (self->slots[at] != 0 && !is_at (self, self->slots[at] - 1, state))
    at = (at + 1) & (self->n_slots - 1);

  return &self->slots[at];
}

static void
grow (ProveStates *self)
{
  g_free (self->slots);
  self->n_slots *= 2;
  self->slots = g_new0 (guint, self->n_slots);
  for (guint i = 0; i < self->nodes->len; i++)
    {
      CandorWalkState state = _candor_prove_state (self, i);

      *find_slot (self, &state) = i + 1;
    }
}

static guint
add_node (ProveStates           *self,
          const CandorWalkState *state,
          guint                  parent,
          guint                  reply)
{
  ProveNode node = { state->place, 0, 0, parent, reply };

  g_array_append_val (self->nodes, node);
  g_array_append_vals (self->values, state->values, self->rules->meters->len);
  if (self->nodes->len > self->n_slots / 2)
    grow (self);
  else
    *find_slot (self, state) = self->nodes->len;

  return self->nodes->len - 1;
}

/* ----------------------------------------------------------------- walking */

static void
note_fault (ProveStates        *self,
            guint               node,
            guint               reply,
            CandorFormulaFault *fault)
{
  guint place = _candor_prove_node (self, node)->place;
  ProveFault noted = { node, reply, NULL };

  for (guint i = 0; i < self->faults->len; i++)
    {
      const ProveFault *known = &g_array_index (self->faults, ProveFault, i);

      if (known->reply == reply && _candor_prove_node (self, known->node)->place == place)
        return;
    }
  noted.message = fault != NULL ? g_strdup (fault->message) : NULL;
  g_array_append_val (self->faults, noted);
}

static gboolean
is_open (ProveStates           *self,
         guint                  node,
         const CandorWalkState *state,
         guint                  reply)
{
  g_autoptr(CandorFormulaFault) fault = NULL;
  WalkAnswer answer = _candor_walk_ask (self->rules, state, reply, &fault);

  if (answer == WALK_FAILS)
    note_fault (self, node, reply, fault);

  return answer == WALK_OPEN;
}

/* FALSE when there would be more states than @max_states. */
static gboolean
expand (ProveStates *self,
        guint        node,
        guint        max_states)
{
  CandorWalkState here = _candor_prove_state (self, node);
  guint first_edge = self->edges->len;
  guint n_replies;

  if (here.place >= self->rules->scenes->len)
    return TRUE;

  n_replies = _candor_walk_scene (self->rules, here.place)->replies->len;
  for (guint reply = 0; reply < n_replies; reply++)
    {
      CandorWalkState next = here;
      ProveEdge edge = { 0, reply };

      if (!is_open (self, node, &here, reply))
        continue;
      _candor_walk_move (self->rules, &next, reply);
      edge.target = *find_slot (self, &next);
      if (edge.target == 0 && self->nodes->len >= max_states)
        {
          g_array_set_size (self->edges, first_edge);
          return FALSE;
        }
      edge.target = edge.target != 0 ? edge.target - 1 : add_node (self, &next, node, reply);
      g_array_append_val (self->edges, edge);
    }
  g_array_index (self->nodes, ProveNode, node).first_edge = first_edge;
  g_array_index (self->nodes, ProveNode, node).n_edges = self->edges->len - first_edge;

  return TRUE;
}

static void
clear_fault (gpointer data)
{
  g_clear_pointer (&((ProveFault *) data)->message, g_free);
}

ProveStates *
_candor_prove_states_new (CandorWalkRules *rules,
                          guint            max_states)
{
  ProveStates *self = g_new0 (ProveStates, 1);
  CandorWalkState start;
  guint64 max_edges = (guint64) max_states * EDGES_A_STATE;
  gint64 max_steps = (gint64) max_states * STEPS_A_STATE;

  g_assert (rules != NULL && rules->scenes->len > 0);
  g_assert (max_states > 0);

  self->rules = rules;
  self->nodes = g_array_new (FALSE, FALSE, sizeof (ProveNode));
  self->values = g_array_sized_new (FALSE, FALSE, sizeof (gint), 1);   /* there is one though there are no meters */
  self->edges = g_array_new (FALSE, FALSE, sizeof (ProveEdge));
  self->faults = g_array_new (FALSE, FALSE, sizeof (ProveFault));
  g_array_set_clear_func (self->faults, clear_fault);
  self->n_slots = LEAST_SLOTS;
  self->slots = g_new0 (guint, self->n_slots);

  start = candor_walk_start (rules);
  add_node (self, &start, 0, 0);
  max_steps += candor_formula_space_get_steps (rules->space);
  while (self->n_expanded < self->nodes->len &&
         self->edges->len < max_edges &&
         candor_formula_space_get_steps (rules->space) < max_steps &&
         expand (self, self->n_expanded, max_states))
    self->n_expanded++;

  return self;
}

void
_candor_prove_states_free (ProveStates *self)
{
  if (self == NULL)
    return;

  g_array_unref (self->nodes);
  g_array_unref (self->values);
  g_array_unref (self->edges);
  g_array_unref (self->faults);
  g_free (self->slots);
  g_free (self);
}

/* ------------------------------------------------------------------- ways */

CandorWalkState
_candor_prove_state (const ProveStates *self,
                     guint              node)
{
  CandorWalkState state = { 0, };

  state.place = _candor_prove_node (self, node)->place;
  memcpy (state.values, get_values (self, node), self->rules->meters->len * sizeof (gint));

  return state;
}

CandorWalkStep *
_candor_prove_dup_way (const ProveStates *self,
                       guint              node,
                       guint             *n_steps)
{
  CandorWalkStep *way;

  *n_steps = 0;
  for (guint at = node; at != 0; at = _candor_prove_node (self, at)->parent)
    (*n_steps)++;

  way = g_new (CandorWalkStep, *n_steps);
  for (guint at = node, i = *n_steps; i-- > 0; at = _candor_prove_node (self, at)->parent)
    {
      const ProveNode *here = _candor_prove_node (self, at);

      way[i] = (CandorWalkStep) { _candor_prove_node (self, here->parent)->place, here->parent_reply };
    }

  return way;
}
