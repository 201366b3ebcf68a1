/* prove-flaws.c - what is wrong with a scenario
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A flaw that can be seen at one state holds whatever else there is. One that is about all
 * states is found only where all were looked at.
 */

#include "prove-private.h"

#include <string.h>

/* Fewer scenes with the same pattern are chance. */
#define LEAST_DECIDING 3

typedef struct
{
  const ProveStates *states;
  const ProveRanks  *ranks;
  CandorWalkRules   *rules;
  guint             *first_node;     /* of each place the first state, or NONE */
  guint             *first_reply;    /* of each scene the number of its first reply among all */
  guint              n_replies;
  guint8            *best;           /* of each reply: _candor_prove_best_replies() */
  guint8            *was_open;       /* of each reply */
  GPtrArray         *flaws;
} Search;

#define NONE G_MAXUINT

void
_candor_flaw_free (CandorFlaw *self)
{
  if (self == NULL)
    return;

  g_free (self->fault);
  g_free (self->way);
  g_free (self);
}

/* @node: NONE where there is no way to show. */
static CandorFlaw *
add_flaw (Search         *self,
          CandorFlawKind  kind,
          guint           place,
          guint           reply,
          guint           node)
{
  CandorFlaw *flaw = g_new0 (CandorFlaw, 1);

  flaw->kind = kind;
  flaw->place = place;
  flaw->reply = reply;
  flaw->meter = NONE;
  if (node == NONE)
    node = 0;
  flaw->way = _candor_prove_dup_way (self->states, node, &flaw->n_steps);
  flaw->at = _candor_prove_state (self->states, node);
  g_ptr_array_add (self->flaws, flaw);

  return flaw;
}

static guint *
number_replies (CandorWalkRules *rules,
                guint           *n_replies)
{
  guint *first = g_new0 (guint, rules->scenes->len + 1);

  for (guint i = 0; i < rules->scenes->len; i++)
    first[i + 1] = first[i] + _candor_walk_scene (rules, i)->replies->len;
  *n_replies = first[rules->scenes->len];

  return first;
}

guint8 *
_candor_prove_best_replies (const ProveStates *states,
                            const ProveRanks  *ranks)
{
  guint n_replies;
  g_autofree guint *first = number_replies (states->rules, &n_replies);
  guint8 *best = g_new0 (guint8, n_replies + 1);

  g_assert (ranks != NULL);

  for (guint i = 0; i < states->n_expanded; i++)
    {
      const ProveNode *node = _candor_prove_node (states, i);

      for (guint j = 0; j < node->n_edges; j++)
        {
          const ProveEdge *edge = _candor_prove_edge (states, node, j);
          guint8 *of_reply = &best[first[node->place] + edge->reply];

          *of_reply = MAX (*of_reply, ranks->best[edge->target]);
        }
    }

  return best;
}

static void
search_init (Search            *self,
             const ProveStates *states,
             const ProveRanks  *ranks,
             GPtrArray         *flaws)
{
  guint n_places = states->rules->scenes->len + states->rules->endings->len;

  *self = (Search) { states, ranks, states->rules, .flaws = flaws };
  self->first_node = g_new (guint, n_places);
  memset (self->first_node, 0xff, n_places * sizeof (guint));
  self->first_reply = number_replies (self->rules, &self->n_replies);
  self->best = _candor_prove_best_replies (states, ranks);
  self->was_open = g_new0 (guint8, self->n_replies + 1);

  for (guint i = 0; i < states->nodes->len; i++)
    {
      const ProveNode *node = _candor_prove_node (states, i);

      if (self->first_node[node->place] == NONE)
        self->first_node[node->place] = i;
      for (guint j = 0; j < node->n_edges; j++)
        self->was_open[self->first_reply[node->place] + _candor_prove_edge (states, node, j)->reply] = TRUE;
    }
}

static void
search_clear (Search *self)
{
  g_free (self->first_node);
  g_free (self->first_reply);
  g_free (self->best);
  g_free (self->was_open);
}

/* ------------------------------------------------------------------ places */

/* A state at which a reply would lead to @place, if only it were open. */
static guint
find_almost (Search *self,
             guint   place,
             guint  *reply)
{
  for (guint scene = 0; scene < self->rules->scenes->len; scene++)
    {
      for (guint i = 0; self->first_node[scene] != NONE && i < _candor_walk_scene (self->rules, scene)->replies->len; i++)
        {
          if (_candor_walk_reply (self->rules, scene, i)->target != place)
            continue;
          *reply = i;
          return self->first_node[scene];
        }
    }
  *reply = NONE;

  return NONE;
}

static void
find_unreached (Search *self)
{
  for (guint place = 0; place < self->rules->scenes->len + self->rules->endings->len; place++)
    {
      guint reply, node;

      if (self->first_node[place] != NONE)
        continue;
      node = find_almost (self, place, &reply);
      add_flaw (self, CANDOR_FLAW_UNREACHED, place, reply, node);
    }
}

/* Of each scene the state that comes first, in which @has. */
static void
find_in_states (Search         *self,
                CandorFlawKind  kind,
                gboolean      (*has) (const Search *self, guint node))
{
  g_autofree guint *found = g_new (guint, self->rules->scenes->len);

  memset (found, 0xff, self->rules->scenes->len * sizeof (guint));
  for (guint i = 0; i < self->states->n_expanded; i++)
    {
      guint place = _candor_prove_node (self->states, i)->place;

      if (place < self->rules->scenes->len && found[place] == NONE && has (self, i))
        found[place] = i;
    }
  for (guint scene = 0; scene < self->rules->scenes->len; scene++)
    {
      if (found[scene] != NONE)
        add_flaw (self, kind, scene, NONE, found[scene]);
    }
}

static gboolean
is_dead_end (const Search *self,
             guint         node)
{
  return _candor_prove_node (self->states, node)->n_edges == 0;
}

static gboolean
is_without_way_out (const Search *self,
                    guint         node)
{
  return !self->ranks->can_stop[node];
}

/* ------------------------------------------------------ meters, conditions */

static gboolean
is_read (CandorWalkRules *rules,
         guint            meter)
{
  for (guint scene = 0; scene < rules->scenes->len; scene++)
    {
      for (guint i = 0; i < _candor_walk_scene (rules, scene)->replies->len; i++)
        {
          GArray *reads = _candor_walk_reply (rules, scene, i)->reads;

          for (guint j = 0; j < reads->len; j++)
            if (g_array_index (reads, guint, j) == meter)
              return TRUE;
        }
    }

  return FALSE;
}

/* The first state to which one comes with the meter moved. */
static guint
find_moved (Search *self,
            guint   meter)
{
  gint start = _candor_walk_meter (self->rules, meter)->start;

  for (guint i = 0; i < self->states->nodes->len; i++)
    {
      if (_candor_prove_state (self->states, i).values[meter] != start)
        return i;
    }

  return NONE;
}

static void
find_unread (Search *self)
{
  for (guint meter = 0; meter < self->rules->meters->len; meter++)
    {
      if (!is_read (self->rules, meter))
        add_flaw (self, CANDOR_FLAW_METER_UNREAD, NONE, NONE, find_moved (self, meter))->meter = meter;
    }
}

static const ProveFault *
find_fault (Search *self,
            guint   scene,
            guint   reply)
{
  for (guint i = 0; i < self->states->faults->len; i++)
    {
      const ProveFault *fault = &g_array_index (self->states->faults, ProveFault, i);

      if (fault->reply == reply && _candor_prove_node (self->states, fault->node)->place == scene)
        return fault;
    }

  return NULL;
}

static void
find_never_open (Search *self)
{
  for (guint scene = 0; scene < self->rules->scenes->len; scene++)
    {
      for (guint i = 0; self->first_node[scene] != NONE && i < _candor_walk_scene (self->rules, scene)->replies->len; i++)
        {
          if (!self->was_open[self->first_reply[scene] + i] && find_fault (self, scene, i) == NULL)
            add_flaw (self, CANDOR_FLAW_NEVER_OPEN, scene, i, self->first_node[scene]);
        }
    }
}

static void
find_failing (Search *self)
{
  for (guint scene = 0; scene < self->rules->scenes->len; scene++)
    {
      for (guint i = 0; i < _candor_walk_scene (self->rules, scene)->replies->len; i++)
        {
          const ProveFault *fault = find_fault (self, scene, i);

          if (fault != NULL)
            add_flaw (self, CANDOR_FLAW_CONDITION_FAILS, scene, i, fault->node)->fault = g_strdup (fault->message);
        }
    }
}

/* --------------------------------------------------------------- dominance */

/* Whether @one leaves no meter worse than @other does, one better, and does not spoil the end. */
static gboolean
is_better (const Search *self,
           guint         one,
           guint         other)
{
  CandorWalkState a = _candor_prove_state (self->states, one);
  CandorWalkState b = _candor_prove_state (self->states, other);
  gboolean has_better = FALSE;

  for (guint i = 0; i < self->rules->meters->len; i++)
    {
      gint64 more = ((gint64) a.values[i] - b.values[i]) * _candor_walk_meter (self->rules, i)->good;

      if (more < 0)
        return FALSE;
      has_better = has_better || more > 0;
    }

  return has_better && self->ranks->best[one] >= self->ranks->best[other];
}

/* Whether the edge @index of @node is better than all others. */
static gboolean
dominates (const Search    *self,
           const ProveNode *node,
           guint            index)
{
  guint target = _candor_prove_edge (self->states, node, index)->target;

  for (guint i = 0; i < node->n_edges; i++)
    {
      if (i != index && !is_better (self, target, _candor_prove_edge (self->states, node, i)->target))
        return FALSE;
    }

  return TRUE;
}

/* Of each scene the reply that dominates in every state in which there is a choice, or NONE.
 * No two of one state can. */
static void
find_dominant (Search *self)
{
  guint n_scenes = self->rules->scenes->len;
  g_autofree guint *dominant = g_new (guint, n_scenes);
  g_autofree guint *shown = g_new (guint, n_scenes);

  memset (shown, 0xff, n_scenes * sizeof (guint));
  for (guint i = 0; i < self->states->n_expanded; i++)
    {
      const ProveNode *node = _candor_prove_node (self->states, i);
      guint here = NONE;

      if (node->n_edges < 2)
        continue;
      for (guint j = 0; j < node->n_edges && here == NONE; j++)
        if (dominates (self, node, j))
          here = _candor_prove_edge (self->states, node, j)->reply;
      if (shown[node->place] == NONE)
        {
          shown[node->place] = i;
          dominant[node->place] = here;
        }
      else if (dominant[node->place] != here)
        dominant[node->place] = NONE;
    }
  for (guint scene = 0; scene < n_scenes; scene++)
    {
      if (shown[scene] != NONE && dominant[scene] != NONE)
        add_flaw (self, CANDOR_FLAW_DOMINANT, scene, dominant[scene], shown[scene]);
    }
}

/* ---------------------------------------------------------------- patterns */

/* The one reply of the scene that leads to the best verdict of all; NONE where there is none,
 * or several do. Then the scene does not decide. */
static guint
find_right (Search *self,
            guint   scene)
{
  guint right = NONE;
  guint8 best = WALK_NOWHERE;
  guint n_open = 0, n_best = 0;

  for (guint i = 0; i < _candor_walk_scene (self->rules, scene)->replies->len; i++)
    {
      guint number = self->first_reply[scene] + i;

      if (!self->was_open[number])
        continue;
      n_open++;
      if (self->best[number] > best)
        {
          best = self->best[number];
          right = i;
          n_best = 0;
        }
      n_best += self->best[number] == best;
    }

  return best != WALK_NOWHERE && n_open > 1 && n_best == 1 ? right : NONE;
}

static gboolean
stands_first (Search *self,
              guint   scene,
              guint   right)
{
  for (guint i = 0; i < right; i++)
    {
      if (self->was_open[self->first_reply[scene] + i])
        return FALSE;
    }

  return TRUE;
}

static gboolean
is_longest (Search *self,
            guint   scene,
            guint   right)
{
  guint length = _candor_walk_reply (self->rules, scene, right)->n_characters;

  for (guint i = 0; i < _candor_walk_scene (self->rules, scene)->replies->len; i++)
    {
      if (i != right && self->was_open[self->first_reply[scene] + i] &&
          _candor_walk_reply (self->rules, scene, i)->n_characters >= length)
        return FALSE;
    }

  return TRUE;
}

static void
add_pattern (Search         *self,
             CandorFlawKind  kind,
             guint           n_deciding,
             guint           n_alike,
             guint           last)
{
  if (n_deciding >= LEAST_DECIDING && n_alike == n_deciding)
    add_flaw (self, kind, NONE, NONE, self->first_node[last])->n_scenes = n_deciding;
}

static void
find_patterns (Search *self)
{
  guint n_deciding = 0, n_first = 0, n_longest = 0, last = NONE;

  for (guint scene = 0; scene < self->rules->scenes->len; scene++)
    {
      guint right = find_right (self, scene);

      if (right == NONE)
        continue;
      n_deciding++;
      n_first += stands_first (self, scene, right);
      n_longest += is_longest (self, scene, right);
      last = scene;
    }
  add_pattern (self, CANDOR_FLAW_RIGHT_IS_FIRST, n_deciding, n_first, last);
  add_pattern (self, CANDOR_FLAW_RIGHT_IS_LONGEST, n_deciding, n_longest, last);
}

/* ---------------------------------------------------------------------- all */

void
_candor_prove_find_flaws (const ProveStates *states,
                          const ProveRanks  *ranks,
                          GPtrArray         *flaws)
{
  gboolean is_whole = !_candor_prove_is_cut (states);
  Search search;

  g_assert (flaws != NULL);

  search_init (&search, states, ranks, flaws);
  if (is_whole)
    find_unreached (&search);
  find_in_states (&search, CANDOR_FLAW_DEAD_END, is_dead_end);
  find_in_states (&search, CANDOR_FLAW_NO_WAY_OUT, is_without_way_out);
  find_unread (&search);
  if (is_whole)
    find_never_open (&search);
  find_failing (&search);
  if (is_whole)
    {
      find_dominant (&search);
      find_patterns (&search);
    }
  search_clear (&search);
}
