/* prove.c - a scenario's proof
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "prove-private.h"

#define MS_A_SECOND 1000

struct _CandorProof
{
  grefcount        count;
  CandorWalkRules *rules;
  ProveStates     *states;
  guint8          *best;          /* _candor_prove_best_replies() */
  GPtrArray       *flaws;
  ProveFigures     figures;
};

G_DEFINE_BOXED_TYPE (CandorProof, candor_proof, candor_proof_ref, candor_proof_unref)

const char *
candor_flaw_kind_to_string (CandorFlawKind kind)
{
  static const char * const words[CANDOR_N_FLAWS] =
  {
    "unreached", "dead-end", "no-way-out", "meter-unread", "never-open", "condition-fails", "dominant",
    "right-is-first", "right-is-longest",
  };

  g_return_val_if_fail (kind < CANDOR_N_FLAWS, NULL);

  return words[kind];
}

CandorProof *
_candor_proof_new (CandorWalkRules *rules,
                   guint            max_states)
{
  CandorProof *self = g_new0 (CandorProof, 1);
  ProveRanks ranks;

  g_ref_count_init (&self->count);
  self->rules = rules;
  self->flaws = g_ptr_array_new_with_free_func ((GDestroyNotify) _candor_flaw_free);
  self->states = _candor_prove_states_new (rules, max_states);
  _candor_prove_ranks_init (&ranks, self->states);
  self->best = _candor_prove_best_replies (self->states, &ranks);
  _candor_prove_find_flaws (self->states, &ranks, self->flaws);
  _candor_prove_count (&self->figures, self->states, &ranks);
  _candor_prove_ranks_clear (&ranks);

  return self;
}

CandorProof *
candor_prove (CandorScenario *scenario,
              guint           max_states)
{
  g_return_val_if_fail (CANDOR_IS_SCENARIO (scenario), NULL);
  g_return_val_if_fail (max_states > 0, NULL);

  return _candor_proof_new (candor_walk_rules_new (scenario), max_states);
}

CandorProof *
candor_proof_ref (CandorProof *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_ref_count_inc (&self->count);

  return self;
}

void
candor_proof_unref (CandorProof *self)
{
  g_return_if_fail (self != NULL);

  if (!g_ref_count_dec (&self->count))
    return;

  g_ptr_array_unref (self->flaws);
  _candor_prove_states_free (self->states);
  candor_walk_rules_free (self->rules);
  g_free (self->best);
  g_free (self);
}

GPtrArray *
candor_proof_get_flaws (CandorProof *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->flaws;
}

CandorWalkRules *
_candor_proof_get_rules (CandorProof *self)
{
  g_assert (self != NULL);

  return self->rules;
}

gboolean
candor_proof_is_cut (CandorProof *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return _candor_prove_is_cut (self->states);
}

guint
candor_proof_get_n_states (CandorProof *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->states->nodes->len;
}

guint64
candor_proof_get_n_ways (CandorProof *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->figures.n_ways;
}

gboolean
candor_proof_goes_round (CandorProof *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->figures.goes_round;
}

static gboolean
get_seconds (gboolean  has,
             guint64   ms,
             guint    *seconds)
{
  if (has)
    *seconds = (guint) MIN ((ms + MS_A_SECOND / 2) / MS_A_SECOND, G_MAXUINT);

  return has;
}

gboolean
candor_proof_get_shortest (CandorProof *self,
                           guint       *seconds)
{
  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (seconds != NULL, FALSE);

  return get_seconds (self->figures.has_shortest, self->figures.shortest_ms, seconds);
}

gboolean
candor_proof_get_longest (CandorProof *self,
                          guint       *seconds)
{
  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (seconds != NULL, FALSE);

  return get_seconds (self->figures.has_longest, self->figures.longest_ms, seconds);
}

gboolean
candor_proof_get_range (CandorProof *self,
                        guint        ending,
                        guint        meter,
                        gint        *least,
                        gint        *most)
{
  gboolean is_reached = FALSE;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (ending < self->rules->endings->len, FALSE);
  g_return_val_if_fail (meter < self->rules->meters->len, FALSE);
  g_return_val_if_fail (least != NULL && most != NULL, FALSE);

  for (guint i = 0; i < self->states->nodes->len; i++)
    {
      CandorWalkState state;

      if (_candor_prove_node (self->states, i)->place != self->rules->scenes->len + ending)
        continue;
      state = _candor_prove_state (self->states, i);
      *least = is_reached ? MIN (*least, state.values[meter]) : state.values[meter];
      *most = is_reached ? MAX (*most, state.values[meter]) : state.values[meter];
      is_reached = TRUE;
    }

  return is_reached;
}

gboolean
candor_proof_dup_way (CandorProof     *self,
                      guint            place,
                      CandorWalkStep **way,
                      guint           *n_steps)
{
  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (way != NULL && n_steps != NULL, FALSE);

  for (guint i = 0; i < self->states->nodes->len; i++)
    {
      if (_candor_prove_node (self->states, i)->place != place)
        continue;
      *way = _candor_prove_dup_way (self->states, i, n_steps);
      return TRUE;
    }

  return FALSE;
}

gboolean
candor_proof_get_best (CandorProof         *self,
                       guint                scene,
                       guint                reply,
                       CandorEndingVerdict *best)
{
  static const CandorEndingVerdict verdicts[] =
  {
    [WALK_BAD] = CANDOR_ENDING_BAD, [WALK_MIXED] = CANDOR_ENDING_MIXED, [WALK_GOOD] = CANDOR_ENDING_GOOD,
  };
  guint number = reply;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (scene < self->rules->scenes->len, FALSE);
  g_return_val_if_fail (reply < _candor_walk_scene (self->rules, scene)->replies->len, FALSE);
  g_return_val_if_fail (best != NULL, FALSE);

  for (guint i = 0; i < scene; i++)
    number += _candor_walk_scene (self->rules, i)->replies->len;
  if (self->best[number] == WALK_NOWHERE)
    return FALSE;
  *best = verdicts[self->best[number]];

  return TRUE;
}
