/* prove-figures.c - how many ways there are, and how long they take
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Only states from which an ending can be reached count. Where one can come back to such a
 * state there is no end of ways; else the states have an order in which every way goes
 * forward, and one pass along it counts and measures them all.
 */

#include "prove-private.h"

#include <string.h>

static gboolean
is_alive (const ProveRanks *ranks,
          guint             node)
{
  return ranks->best[node] != WALK_NOWHERE;
}

static gboolean
is_scene (const ProveStates *states,
          const ProveNode   *node)
{
  return node->place < states->rules->scenes->len;
}

/* What is read at a state before one of its replies is taken: the scene, and all that it
 * offers. */
static guint64
read_ms (const ProveStates *states,
         const ProveNode   *node)
{
  guint64 ms;

  if (!is_scene (states, node))
    return _candor_walk_ending (states->rules, node->place)->read_ms;

  ms = _candor_walk_scene (states->rules, node->place)->read_ms;
  for (guint i = 0; i < node->n_edges; i++)
    ms += _candor_walk_reply (states->rules, node->place, _candor_prove_edge (states, node, i)->reply)->read_ms;

  return ms;
}

static guint64
taken_ms (const ProveStates *states,
          const ProveNode   *node,
          const ProveEdge   *edge)
{
  return _candor_walk_reply (states->rules, node->place, edge->reply)->taken_ms;
}

/* ------------------------------------------------------------------- ways */

static guint64
add_ways (guint64 a,
          guint64 b)
{
  return a > G_MAXUINT64 - b ? G_MAXUINT64 : a + b;
}

/* For each living state, how many replies lead to it from living ones. */
static guint *
count_sources (const ProveStates *states,
               const ProveRanks  *ranks)
{
  guint *n_sources = g_new0 (guint, states->nodes->len);

  for (guint i = 0; i < states->nodes->len; i++)
    {
      const ProveNode *node = _candor_prove_node (states, i);

      for (guint j = 0; is_alive (ranks, i) && j < node->n_edges; j++)
        n_sources[_candor_prove_edge (states, node, j)->target]++;
    }

  return n_sources;
}

/* The living states so that every reply goes forward, as far as there is such an order. */
static GArray *
sort_states (const ProveStates *states,
             const ProveRanks  *ranks)
{
  g_autofree guint *n_sources = count_sources (states, ranks);
  GArray *order = g_array_new (FALSE, FALSE, sizeof (guint));
  guint start = 0;

  if (is_alive (ranks, start) && n_sources[start] == 0)
    g_array_append_val (order, start);
  for (guint i = 0; i < order->len; i++)
    {
      const ProveNode *node = _candor_prove_node (states, g_array_index (order, guint, i));

      for (guint j = 0; j < node->n_edges; j++)
        {
          guint target = _candor_prove_edge (states, node, j)->target;

          if (--n_sources[target] == 0 && is_alive (ranks, target))
            g_array_append_val (order, target);
        }
    }

  return order;
}

static guint
count_alive (const ProveStates *states,
             const ProveRanks  *ranks)
{
  guint n_alive = 0;

  for (guint i = 0; i < states->nodes->len; i++)
    n_alive += is_alive (ranks, i);

  return n_alive;
}

static void
measure_ways (ProveFigures      *self,
              const ProveStates *states,
              const ProveRanks  *ranks,
              const GArray      *order)
{
  g_autofree guint64 *n_ways = g_new0 (guint64, states->nodes->len);
  g_autofree guint64 *longest = g_new0 (guint64, states->nodes->len);

  n_ways[0] = 1;
  for (guint i = 0; i < order->len; i++)
    {
      guint at = g_array_index (order, guint, i);
      const ProveNode *node = _candor_prove_node (states, at);

      longest[at] += read_ms (states, node);
      for (guint j = 0; j < node->n_edges; j++)
        {
          const ProveEdge *edge = _candor_prove_edge (states, node, j);

          n_ways[edge->target] = add_ways (n_ways[edge->target], n_ways[at]);
          longest[edge->target] = MAX (longest[edge->target], longest[at] + taken_ms (states, node, edge));
        }
      if (is_scene (states, node))
        continue;
      self->n_ways = add_ways (self->n_ways, n_ways[at]);
      self->longest_ms = MAX (self->longest_ms, longest[at]);
      self->has_longest = TRUE;
    }
}

/* ----------------------------------------------------------- the quickest */

typedef struct
{
  guint64 ms;
  guint   node;
} Waiting;

/* A heap: none waits longer than those at twice its number and the one behind. */
static void
push (GArray  *heap,
      Waiting  entry)
{
  guint at = heap->len;

  g_array_append_val (heap, entry);
  while (at > 0 && g_array_index (heap, Waiting, (at - 1) / 2).ms > entry.ms)
    {
      g_array_index (heap, Waiting, at) = g_array_index (heap, Waiting, (at - 1) / 2);
      at = (at - 1) / 2;
    }
  g_array_index (heap, Waiting, at) = entry;
}

static Waiting
pop (GArray *heap)
{
  Waiting first = g_array_index (heap, Waiting, 0);
  Waiting last = g_array_index (heap, Waiting, heap->len - 1);
  guint at = 0;

  g_array_set_size (heap, heap->len - 1);
  while (2 * at + 1 < heap->len)
    {
      guint child = 2 * at + 1;

      if (child + 1 < heap->len &&
          g_array_index (heap, Waiting, child + 1).ms < g_array_index (heap, Waiting, child).ms)
        child++;
      if (g_array_index (heap, Waiting, child).ms >= last.ms)
        break;
      g_array_index (heap, Waiting, at) = g_array_index (heap, Waiting, child);
      at = child;
    }
  if (heap->len > 0)
    g_array_index (heap, Waiting, at) = last;

  return first;
}

static void
push_targets (const ProveStates *states,
              const ProveRanks  *ranks,
              GArray            *heap,
              guint64           *best,
              Waiting            from)
{
  const ProveNode *node = _candor_prove_node (states, from.node);
  guint64 ms = from.ms + read_ms (states, node);

  for (guint i = 0; i < node->n_edges; i++)
    {
      const ProveEdge *edge = _candor_prove_edge (states, node, i);
      Waiting next = { ms + taken_ms (states, node, edge), edge->target };

      if (!is_alive (ranks, next.node) || next.ms >= best[next.node])
        continue;
      best[next.node] = next.ms;
      push (heap, next);
    }
}

static void
find_shortest (ProveFigures      *self,
               const ProveStates *states,
               const ProveRanks  *ranks)
{
  g_autoptr(GArray) heap = g_array_new (FALSE, FALSE, sizeof (Waiting));
  g_autofree guint64 *best = g_new (guint64, states->nodes->len);
  Waiting start = { 0, 0 };

  memset (best, 0xff, states->nodes->len * sizeof (guint64));
  best[0] = 0;
  push (heap, start);
  while (heap->len > 0)
    {
      Waiting next = pop (heap);
      const ProveNode *node = _candor_prove_node (states, next.node);
      guint64 whole = next.ms + read_ms (states, node);

      if (next.ms > best[next.node] || (self->has_shortest && next.ms >= self->shortest_ms))
        continue;
      if (is_scene (states, node))
        push_targets (states, ranks, heap, best, next);
      else if (!self->has_shortest || whole < self->shortest_ms)
        {
          self->has_shortest = TRUE;
          self->shortest_ms = whole;
        }
    }
}

void
_candor_prove_count (ProveFigures      *self,
                     const ProveStates *states,
                     const ProveRanks  *ranks)
{
  g_autoptr(GArray) order = NULL;

  g_assert (self != NULL);
  g_assert (states != NULL);

  *self = (ProveFigures) { FALSE, };
  if (!is_alive (ranks, 0))
    return;

  order = sort_states (states, ranks);
  self->goes_round = order->len < count_alive (states, ranks);
  if (!self->goes_round)
    measure_ways (self, states, ranks, order);
  find_shortest (self, states, ranks);
}
