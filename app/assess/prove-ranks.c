/* prove-ranks.c - what every state leads to
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Backwards from where walks end, along replies turned round: each is followed once for
 * each of the four questions, however long the ways are.
 */

#include "prove-private.h"

/* The states that lead to each state, one after the other. */
typedef struct
{
  guint *first;      /* of each state, and one more */
  guint *sources;
} Reversed;

static void
reverse (Reversed          *self,
         const ProveStates *states)
{
  g_autofree guint *filled = g_new0 (guint, states->nodes->len);

  self->first = g_new0 (guint, (gsize) states->nodes->len + 1);
  self->sources = g_new (guint, (gsize) states->edges->len + 1);
  for (guint i = 0; i < states->edges->len; i++)
    self->first[g_array_index (states->edges, ProveEdge, i).target + 1]++;
  for (guint i = 0; i < states->nodes->len; i++)
    self->first[i + 1] += self->first[i];

  for (guint i = 0; i < states->nodes->len; i++)
    {
      const ProveNode *node = _candor_prove_node (states, i);

      for (guint j = 0; j < node->n_edges; j++)
        {
          guint target = _candor_prove_edge (states, node, j)->target;

          self->sources[self->first[target] + filled[target]++] = i;
        }
    }
}

/* Marks what leads to the states in @queue, which are marked, and is not marked yet. */
static void
spread (const Reversed *reversed,
        GArray         *queue,
        guint8         *marks,
        guint8          mark)
{
  for (guint i = 0; i < queue->len; i++)
    {
      guint node = g_array_index (queue, guint, i);

      for (guint j = reversed->first[node]; j < reversed->first[node + 1]; j++)
        {
          guint source = reversed->sources[j];

          if (marks[source] != 0)
            continue;
          marks[source] = mark;
          g_array_append_val (queue, source);
        }
    }
}

static gboolean
is_ending (const ProveStates *states,
           guint              node)
{
  return _candor_prove_node (states, node)->place >= states->rules->scenes->len;
}

static gboolean
stops (const ProveStates *states,
       guint              node)
{
  return is_ending (states, node) || node >= states->n_expanded || _candor_prove_node (states, node)->n_edges == 0;
}

static void
rank (ProveRanks        *self,
      const ProveStates *states,
      const Reversed    *reversed,
      WalkRank           wanted)
{
  g_autoptr(GArray) queue = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < states->nodes->len; i++)
    {
      if (!is_ending (states, i) ||
          _candor_walk_ending (states->rules, _candor_prove_node (states, i)->place)->rank != wanted)
        continue;
      self->best[i] = wanted;
      g_array_append_val (queue, i);
    }
  spread (reversed, queue, self->best, wanted);
}

void
_candor_prove_ranks_init (ProveRanks        *self,
                          const ProveStates *states)
{
  g_autoptr(GArray) queue = g_array_new (FALSE, FALSE, sizeof (guint));
  Reversed reversed = { NULL, NULL };

  g_assert (self != NULL);
  g_assert (states != NULL);

  self->best = g_new0 (guint8, states->nodes->len);
  self->can_stop = g_new0 (guint8, states->nodes->len);
  reverse (&reversed, states);

  for (WalkRank wanted = WALK_GOOD; wanted > WALK_NOWHERE; wanted--)
    rank (self, states, &reversed, wanted);
  for (guint i = 0; i < states->nodes->len; i++)
    {
      if (!stops (states, i))
        continue;
      self->can_stop[i] = TRUE;
      g_array_append_val (queue, i);
    }
  spread (&reversed, queue, self->can_stop, TRUE);

  g_free (reversed.first);
  g_free (reversed.sources);
}

void
_candor_prove_ranks_clear (ProveRanks *self)
{
  g_assert (self != NULL);

  g_clear_pointer (&self->best, g_free);
  g_clear_pointer (&self->can_stop, g_free);
}
