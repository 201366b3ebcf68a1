/* walk.c - one step of a scenario
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "walk-private.h"

/* ------------------------------------------------------------------- rules */

static void
clear_reply (gpointer data)
{
  WalkReply *reply = data;

  g_clear_pointer (&reply->condition, candor_formula_free);
  g_clear_pointer (&reply->reads, g_array_unref);
  g_clear_pointer (&reply->effects, g_array_unref);
}

static void
clear_scene (gpointer data)
{
  WalkScene *scene = data;

  g_clear_pointer (&scene->replies, g_array_unref);
}

CandorWalkRules *
_candor_walk_rules_new_empty (void)
{
  CandorWalkRules *self = g_new0 (CandorWalkRules, 1);

  self->space = candor_formula_space_new (NULL);
  self->meters = g_array_new (FALSE, TRUE, sizeof (WalkMeter));
  self->scenes = g_array_new (FALSE, TRUE, sizeof (WalkScene));
  g_array_set_clear_func (self->scenes, clear_scene);
  self->endings = g_array_new (FALSE, TRUE, sizeof (WalkEnding));

  return self;
}

void
candor_walk_rules_free (CandorWalkRules *self)
{
  if (self == NULL)
    return;

  g_array_unref (self->scenes);
  g_array_unref (self->endings);
  g_array_unref (self->meters);
  candor_formula_space_free (self->space);
  g_clear_object (&self->scenario);
  g_free (self);
}

WalkScene *
_candor_walk_rules_add_scene (CandorWalkRules *self,
                              guint            read_ms)
{
  WalkScene scene = { g_array_new (FALSE, TRUE, sizeof (WalkReply)), read_ms };

  g_assert (self != NULL);

  g_array_set_clear_func (scene.replies, clear_reply);
  g_array_append_val (self->scenes, scene);

  return _candor_walk_scene (self, self->scenes->len - 1);
}

WalkReply *
_candor_walk_scene_add_reply (WalkScene  *self,
                              guint       target,
                              const char *when)
{
  WalkReply reply = { .target = target, .when = when };

  g_assert (self != NULL);

  reply.reads = g_array_new (FALSE, FALSE, sizeof (guint));
  reply.effects = g_array_new (FALSE, FALSE, sizeof (WalkEffect));
  g_array_append_val (self->replies, reply);

  return &g_array_index (self->replies, WalkReply, self->replies->len - 1);
}

static void
note_reads (CandorWalkRules *self,
            WalkReply       *reply)
{
  const char * const *names = candor_formula_get_parameters (reply->condition);

  for (guint i = 0; i < self->meters->len; i++)
    {
      if (g_strv_contains (names, _candor_walk_meter (self, i)->name))
        g_array_append_val (reply->reads, i);
    }
}

static void
set_meter (CandorWalkRules *self,
           guint            meter,
           gint             value)
{
  candor_formula_space_set (self->space, _candor_walk_meter (self, meter)->name, candor_formula_number (value), NULL);
}

/* What cannot be compiled the check of the lesson has said. */
void
_candor_walk_rules_compile (CandorWalkRules *self)
{
  g_assert (self != NULL);

  for (guint i = 0; i < self->meters->len; i++)
    set_meter (self, i, _candor_walk_meter (self, i)->start);

  for (guint i = 0; i < self->scenes->len; i++)
    {
      for (guint j = 0; j < _candor_walk_scene (self, i)->replies->len; j++)
        {
          WalkReply *reply = _candor_walk_reply (self, i, j);

          if (reply->when != NULL)
            reply->condition = candor_formula_compile (self->space, reply->when, -1, CANDOR_FORMULA_VALUE, NULL);
          if (reply->condition != NULL)
            note_reads (self, reply);
        }
    }
}

/* ------------------------------------------------------------------- steps */

WalkAnswer
_candor_walk_ask (CandorWalkRules        *self,
                  const CandorWalkState  *state,
                  guint                   reply,
                  CandorFormulaFault    **fault)
{
  const WalkReply *asked;
  gboolean truth;

  g_assert (self != NULL);
  g_assert (state != NULL);

  asked = _candor_walk_reply (self, state->place, reply);
  if (asked->when == NULL)
    return WALK_OPEN;
  if (asked->condition == NULL)
    return WALK_CLOSED;

  for (guint i = 0; i < asked->reads->len; i++)
    {
      guint meter = g_array_index (asked->reads, guint, i);

      set_meter (self, meter, state->values[meter]);
    }
  if (!candor_formula_evaluate_truth (asked->condition, &truth, fault))
    return WALK_FAILS;

  return truth ? WALK_OPEN : WALK_CLOSED;
}

void
_candor_walk_move (CandorWalkRules *self,
                   CandorWalkState *state,
                   guint            reply)
{
  const WalkReply *taken;

  g_assert (self != NULL);
  g_assert (state != NULL);

  taken = _candor_walk_reply (self, state->place, reply);
  for (guint i = 0; i < taken->effects->len; i++)
    {
      const WalkEffect *effect = &g_array_index (taken->effects, WalkEffect, i);
      const WalkMeter *meter = _candor_walk_meter (self, effect->meter);
      gint64 value = (gint64) state->values[effect->meter] + effect->add;

      state->values[effect->meter] = (gint) CLAMP (value, meter->from, meter->to);
    }
  state->place = taken->target;
}

CandorWalkState
candor_walk_start (CandorWalkRules *rules)
{
  CandorWalkState state = { 0, };

  g_return_val_if_fail (rules != NULL, state);

  for (guint i = 0; i < rules->meters->len; i++)
    state.values[i] = _candor_walk_meter (rules, i)->start;

  return state;
}

gboolean
candor_walk_is_ended (CandorWalkRules       *rules,
                      const CandorWalkState *state)
{
  g_return_val_if_fail (rules != NULL, TRUE);
  g_return_val_if_fail (state != NULL, TRUE);

  return state->place >= rules->scenes->len;
}

guint
candor_walk_get_ending (CandorWalkRules       *rules,
                        const CandorWalkState *state)
{
  g_return_val_if_fail (rules != NULL, 0);
  g_return_val_if_fail (state != NULL, 0);
  g_return_val_if_fail (candor_walk_is_ended (rules, state), 0);

  return state->place - rules->scenes->len;
}

gboolean
candor_walk_is_open (CandorWalkRules       *rules,
                     const CandorWalkState *state,
                     guint                  reply)
{
  g_return_val_if_fail (rules != NULL, FALSE);
  g_return_val_if_fail (state != NULL, FALSE);

  return !candor_walk_is_ended (rules, state) &&
         reply < _candor_walk_scene (rules, state->place)->replies->len &&
         _candor_walk_ask (rules, state, reply, NULL) == WALK_OPEN;
}

gboolean
candor_walk_take (CandorWalkRules *rules,
                  CandorWalkState *state,
                  guint            reply)
{
  g_return_val_if_fail (rules != NULL, FALSE);
  g_return_val_if_fail (state != NULL, FALSE);

  if (!candor_walk_is_open (rules, state, reply))
    return FALSE;

  _candor_walk_move (rules, state, reply);

  return TRUE;
}
