/* bench-prove.c - what proving a scenario costs as it grows
 *
 * usage: bench-prove FOLDER
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Prints lines of name, floor, ours and unit. Scenarios of 10, 100 and 1,000 scenes have two
 * meters, conditions, and replies that go back. The floor of the larger ones is what the
 * smallest took, times how many more scenes × distinct states of the meters there are: so a
 * ratio of 1 is growth in step. Memory is what a finished proof holds.
 */

#include <malloc.h>
#include <stdio.h>
#include <string.h>

#include "prove-private.h"

#define N_ROUNDS 5
#define TOP 9              /* of each meter */
#define MAX_STATES 1000000

typedef struct
{
  guint  n_scenes;
  guint  n_states;
  guint  n_values;         /* distinct states of the meters */
  double us;
  double kib;
} Figures;

static void
add_effect (WalkReply *reply,
            guint      meter,
            gint       add)
{
  WalkEffect effect = { meter, add };

  g_array_append_val (reply->effects, effect);
}

static CandorWalkRules *
make_rules (guint n_scenes)
{
  static const char * const names[] = { "trust", "hours" };
  CandorWalkRules *rules = _candor_walk_rules_new_empty ();
  WalkEnding ending = { WALK_GOOD, 0 };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      WalkMeter meter = { names[i], TOP / 2, 0, TOP, i == 0 ? 1 : -1 };

      g_array_append_val (rules->meters, meter);
    }
  for (guint i = 0; i < n_scenes; i++)
    {
      WalkScene *scene = _candor_walk_rules_add_scene (rules, 1000);
      WalkReply *reply = _candor_walk_scene_add_reply (scene, i + 1, NULL);

      add_effect (reply, 0, 1);
      add_effect (reply, 1, 1);
      reply = _candor_walk_scene_add_reply (scene, MIN (i + 2, n_scenes), ":trust >= 2");
      add_effect (reply, 0, -2);
      reply = _candor_walk_scene_add_reply (scene, i >= 3 ? i - 3 : 0, ":trust + :hours > 3");
      add_effect (reply, 1, -1);
    }
  g_array_append_val (rules->endings, ending);
  _candor_walk_rules_compile (rules);

  return rules;
}

static guint
count_values (guint n_scenes)
{
  g_autoptr(CandorWalkRules) rules = make_rules (n_scenes);
  ProveStates *states = _candor_prove_states_new (rules, MAX_STATES);
  gboolean seen[TOP + 1][TOP + 1] = { { FALSE, }, };
  guint n_values = 0;

  for (guint i = 0; i < states->nodes->len; i++)
    {
      CandorWalkState state = _candor_prove_state (states, i);

      n_values += !seen[state.values[0]][state.values[1]];
      seen[state.values[0]][state.values[1]] = TRUE;
    }
  _candor_prove_states_free (states);

  return n_values;
}

static gsize
count_heap (void)
{
  struct mallinfo2 heap = mallinfo2 ();

  return heap.uordblks + heap.hblkhd;
}

/* The quickest of some rounds: the others waited for something. */
static void
measure (Figures *self,
         guint    n_scenes)
{
  self->n_scenes = n_scenes;
  self->n_values = count_values (n_scenes);
  self->us = G_MAXDOUBLE;
  for (guint i = 0; i < N_ROUNDS; i++)
    {
      CandorWalkRules *rules = make_rules (n_scenes);
      gsize before = count_heap ();
      gint64 start = g_get_monotonic_time ();
      g_autoptr(CandorProof) proof = _candor_proof_new (rules, MAX_STATES);

      self->us = MIN (self->us, (double) (g_get_monotonic_time () - start));
      self->kib = (double) (count_heap () - before) / 1024;
      self->n_states = candor_proof_get_n_states (proof);
      g_assert (!candor_proof_is_cut (proof));
    }
}

int
main (void)
{
  static const guint sizes[] = { 10, 100, 1000 };
  Figures figures[G_N_ELEMENTS (sizes)];

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    measure (&figures[i], sizes[i]);
  for (guint i = 1; i < G_N_ELEMENTS (sizes); i++)
    {
      double more = (double) figures[i].n_scenes * figures[i].n_values / (figures[0].n_scenes * figures[0].n_values);

      printf ("prove-time-%u %f %f ms\n", figures[i].n_scenes, figures[0].us * more / 1000, figures[i].us / 1000);
      printf ("prove-memory-%u %f %f KiB\n", figures[i].n_scenes, figures[0].kib * more, figures[i].kib);
    }
  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    fprintf (stderr, "%u scenes: %u of %u states, %.0f ns and %.0f bytes each\n", figures[i].n_scenes, figures[i].n_states,
             figures[i].n_scenes * figures[i].n_values, 1000 * figures[i].us / figures[i].n_states,
             1024 * figures[i].kib / figures[i].n_states);

  return 0;
}
