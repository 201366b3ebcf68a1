/* scenario-walks.c - what events of a scenario amount to
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Pure. A walk is its replies; where they lead in the text that is shown, and what the meters
 * show on the way, is found by going them anew.
 */

#include <string.h>

#include "scenario-private.h"

static void
taken_free (gpointer data)
{
  CandorTaken *taken = data;

  g_free (taken->scene);
  g_free (taken->reply);
  g_free (taken->reason);
  g_free (taken);
}

CandorWalk *
candor_walk_new (const char *id,
                 const char *of)
{
  CandorWalk *self = g_new0 (CandorWalk, 1);

  self->id = g_strdup (id);
  self->of = g_strdup (of);
  self->taken = g_ptr_array_new_with_free_func (taken_free);
  self->turns = g_ptr_array_new_with_free_func (g_free);

  return self;
}

void
candor_walk_free (CandorWalk *self)
{
  g_assert (self != NULL);

  g_free (self->id);
  g_free (self->of);
  g_ptr_array_unref (self->taken);
  g_ptr_array_unref (self->turns);
  g_free (self);
}

void
candor_walk_add (CandorWalk *self,
                 const char *scene,
                 const char *reply,
                 const char *reason)
{
  CandorTaken *taken = g_new0 (CandorTaken, 1);

  g_assert (self != NULL);

  taken->scene = g_strdup (scene);
  taken->reply = g_strdup (reply);
  taken->reason = g_strdup (reason);
  g_ptr_array_add (self->taken, taken);
}

/* ----------------------------------------------------------------- reading */

static CandorWalk *
find_walk (GPtrArray  *walks,
           const char *id)
{
  for (guint i = 0; i < walks->len; i++)
    {
      CandorWalk *walk = g_ptr_array_index (walks, i);

      if (strcmp (walk->id, id) == 0)
        return walk;
    }

  return NULL;
}

static CandorWalk *
need_walk (GPtrArray         *walks,
           const CandorEvent *event)
{
  CandorWalk *walk = find_walk (walks, event->attempt);

  if (walk == NULL)
    {
      walk = candor_walk_new (event->attempt, event->of_attempt);
      g_ptr_array_add (walks, walk);
    }

  return walk;
}

static void
read_event (GPtrArray         *walks,
            const CandorEvent *event)
{
  CandorWalk *walk = need_walk (walks, event);

  if (event->kind == CANDOR_EVENT_SCENARIO_ENDED)
    walk->is_noted = TRUE;
  else if (event->scene == NULL || event->reply == NULL || event->try_number != walk->taken->len + 1)
    walk->has_hole = TRUE;
  else
    candor_walk_add (walk, event->scene, event->reply, event->text);
}

GPtrArray *
candor_walks_read (GPtrArray  *events,
                   const char *part)
{
  GPtrArray *walks = g_ptr_array_new_with_free_func ((GDestroyNotify) candor_walk_free);

  g_assert (events != NULL);

  for (guint i = 0; i < events->len; i++)
    {
      const CandorEvent *event = g_ptr_array_index (events, i);

      if (event->attempt != NULL && g_strcmp0 (event->part, part) == 0)
        read_event (walks, event);
    }

  return walks;
}

/* --------------------------------------------------------------- replaying */

static guint
find_reply (const CandorScene *scene,
            const char        *id)
{
  for (guint i = 0; i < scene->replies->len; i++)
    {
      if (strcmp (((const CandorReply *) g_ptr_array_index (scene->replies, i))->id, id) == 0)
        return i;
    }

  return G_MAXUINT;
}

static gboolean
go (CandorWalk        *self,
    CandorScenario    *scenario,
    CandorWalkRules   *rules,
    const CandorTaken *taken)
{
  GPtrArray *scenes = candor_scenario_get_scenes (scenario);
  CandorWalkTurn *turn;
  const CandorScene *scene;
  guint reply;

  if (candor_walk_is_ended (rules, &self->state))
    return FALSE;
  scene = g_ptr_array_index (scenes, self->state.place);
  if (strcmp (scene->id, taken->scene) != 0)
    return FALSE;
  reply = find_reply (scene, taken->reply);
  if (reply == G_MAXUINT || !candor_walk_is_open (rules, &self->state, reply))
    return FALSE;

  turn = g_new0 (CandorWalkTurn, 1);
  turn->scene = scene;
  turn->reply = g_ptr_array_index (scene->replies, reply);
  turn->reason = taken->reason;
  memcpy (turn->before, self->state.values, sizeof turn->before);
  candor_walk_take (rules, &self->state, reply);
  memcpy (turn->after, self->state.values, sizeof turn->after);
  g_ptr_array_add (self->turns, turn);

  return TRUE;
}

gboolean
candor_walk_replay (CandorWalk      *self,
                    CandorScenario  *scenario,
                    CandorWalkRules *rules)
{
  g_assert (self != NULL);
  g_assert (CANDOR_IS_SCENARIO (scenario));

  g_ptr_array_set_size (self->turns, 0);
  self->state = candor_walk_start (rules);
  for (guint i = 0; i < self->taken->len; i++)
    {
      if (!go (self, scenario, rules, g_ptr_array_index (self->taken, i)))
        return FALSE;
    }

  return !self->has_hole && (!self->is_noted || candor_walk_is_ended (rules, &self->state));
}
