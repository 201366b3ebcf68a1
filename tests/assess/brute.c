/* brute.c - small scenarios, and a walk through them that is too simple to be wrong
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "brute.h"

#include <string.h>

#define LEAST_DECIDING 3

/* ----------------------------------------------------------------- making */

static gboolean
one_in (GRand *random,
        gint   n)
{
  return g_rand_int_range (random, 0, n) == 0;
}

static void
make_cond (const Brute *self,
           Cond        *cond,
           GRand       *random)
{
  gint other;

  *cond = (Cond) { COND_NONE, };
  if (self->n_meters == 0 || !one_in (random, 3))
    return;

  cond->kind = one_in (random, 5) ? COND_TEXT_AT : g_rand_int_range (random, COND_LEAST, COND_TEXT_AT);
  cond->meter = g_rand_int_range (random, 0, self->n_meters);
  cond->bound = g_rand_int_range (random, -1, 6);
  other = self->n_meters - 1;
  switch (cond->kind)
    {
    case COND_LEAST:
      g_snprintf (cond->text, sizeof cond->text, ":m%u >= %d", cond->meter, cond->bound);
      break;

    case COND_BELOW:
      g_snprintf (cond->text, sizeof cond->text, ":m%u < %d", cond->meter, cond->bound);
      break;

    case COND_SUM_ABOVE:
      g_snprintf (cond->text, sizeof cond->text, ":m0 + :m%d > %d", other, cond->bound);
      break;

    case COND_TEXT_AT:
      g_snprintf (cond->text, sizeof cond->text, "CASE WHEN :m%u = %d THEN 'no' ELSE 1 END", cond->meter, cond->bound);
      break;

    case COND_NONE:
    default:
      g_assert_not_reached ();
    }
}

static void
make_reply (Brute *self,
            guint  scene,
            guint  reply,
            GRand *random)
{
  BruteReply *made = &self->replies[scene][reply];
  guint n_places = self->n_scenes + self->n_endings;

  make_cond (self, &made->cond, random);
  made->target = one_in (random, 4) ? (guint) g_rand_int_range (random, 0, n_places)
                                    : (guint) g_rand_int_range (random, scene + 1, n_places);
  if (reply == 0 && !one_in (random, 3))
    made->target = scene + 1;
  made->n_effects = self->n_meters > 0 ? (guint) g_rand_int_range (random, 0, 3) : 0;
  for (guint i = 0; i < made->n_effects; i++)
    {
      made->effect_meter[i] = g_rand_int_range (random, 0, self->n_meters);
      made->effect_add[i] = one_in (random, 40) ? G_MAXINT : g_rand_int_range (random, -3, 4);
    }
  made->n_characters = g_rand_int_range (random, 5, 60);
  made->read_ms = made->n_characters * 50;
  made->taken_ms = g_rand_int_range (random, 0, 4000);
}

/* So that the first reply, which is long, goes on, and the others fail. */
static void
make_easy (Brute *self,
           GRand *random)
{
  gboolean is_long = !one_in (random, 4);

  self->rank[0] = WALK_GOOD;
  self->rank[self->n_endings - 1] = WALK_BAD;
  for (guint i = 0; i < self->n_scenes; i++)
    {
      self->n_replies[i] = MAX (self->n_replies[i], 2);
      for (guint j = 0; j < self->n_replies[i]; j++)
        {
          make_reply (self, i, j, random);
          self->replies[i][j].cond.kind = COND_NONE;
          self->replies[i][j].target = j == 0 ? i + 1 : self->n_scenes + self->n_endings - 1;
        }
      if (is_long)
        self->replies[i][0].n_characters = 61;
      if (one_in (random, 16))
        self->replies[i][1].n_characters = 61;
    }
}

/* So that the last two scenes lead to each other and nowhere else. */
static void
make_round (Brute *self,
            GRand *random)
{
  guint last = self->n_scenes - 1;

  for (guint i = last - 1; i <= last; i++)
    {
      for (guint j = 0; j < self->n_replies[i]; j++)
        self->replies[i][j].target = one_in (random, 4) ? i : 2 * last - 1 - i;
    }
}

void
brute_make (Brute *self,
            GRand *random)
{
  memset (self, 0, sizeof *self);
  self->n_meters = g_rand_int_range (random, 0, MOST_METERS + 1);
  self->n_scenes = g_rand_int_range (random, 1, MOST_SCENES + 1);
  self->n_endings = g_rand_int_range (random, 1, MOST_ENDINGS + 1);
  for (guint i = 0; i < self->n_meters; i++)
    {
      self->from[i] = g_rand_int_range (random, -1, 2);
      self->to[i] = self->from[i] + g_rand_int_range (random, 1, 6);
      self->start[i] = g_rand_int_range (random, self->from[i], self->to[i] + 1);
      self->good[i] = one_in (random, 3) ? -1 : 1;
    }
  for (guint i = 0; i < self->n_endings; i++)
    {
      self->rank[i] = g_rand_int_range (random, WALK_BAD, WALK_GOOD + 1);
      self->ending_ms[i] = g_rand_int_range (random, 0, 9000);
    }
  for (guint i = 0; i < self->n_scenes; i++)
    {
      self->scene_ms[i] = g_rand_int_range (random, 0, 9000);
      self->n_replies[i] = g_rand_int_range (random, 1, MOST_REPLIES + 1);
      for (guint j = 0; j < self->n_replies[i]; j++)
        make_reply (self, i, j, random);
    }
  if (one_in (random, 7) && self->n_endings > 1)
    make_easy (self, random);
  else if (one_in (random, 20) && self->n_scenes > 1)
    make_round (self, random);
}

CandorWalkRules *
brute_to_rules (const Brute *self)
{
  static const char * const names[MOST_METERS] = { "m0", "m1" };
  CandorWalkRules *rules = _candor_walk_rules_new_empty ();

  for (guint i = 0; i < self->n_meters; i++)
    {
      WalkMeter meter = { names[i], self->start[i], self->from[i], self->to[i], self->good[i] };

      g_array_append_val (rules->meters, meter);
    }
  for (guint i = 0; i < self->n_scenes; i++)
    {
      WalkScene *scene = _candor_walk_rules_add_scene (rules, self->scene_ms[i]);

      for (guint j = 0; j < self->n_replies[i]; j++)
        {
          const BruteReply *reply = &self->replies[i][j];
          WalkReply *added = _candor_walk_scene_add_reply (scene, reply->target,
                                                           reply->cond.kind != COND_NONE ? reply->cond.text : NULL);

          added->n_characters = reply->n_characters;
          added->read_ms = reply->read_ms;
          added->taken_ms = reply->taken_ms;
          for (guint k = 0; k < reply->n_effects; k++)
            {
              WalkEffect effect = { reply->effect_meter[k], reply->effect_add[k] };

              g_array_append_val (added->effects, effect);
            }
        }
    }
  for (guint i = 0; i < self->n_endings; i++)
    {
      WalkEnding ending = { self->rank[i], self->ending_ms[i] };

      g_array_append_val (rules->endings, ending);
    }
  _candor_walk_rules_compile (rules);

  return rules;
}

/* ---------------------------------------------------------------- walking */

gboolean
brute_fails (const Brute      *self,
             const BruteState *state,
             guint             reply)
{
  const Cond *cond = &self->replies[state->place][reply].cond;

  return cond->kind == COND_TEXT_AT && state->values[cond->meter] == cond->bound;
}

gboolean
brute_is_open (const Brute      *self,
               const BruteState *state,
               guint             reply)
{
  const Cond *cond = &self->replies[state->place][reply].cond;

  switch (cond->kind)
    {
    case COND_LEAST:
      return state->values[cond->meter] >= cond->bound;

    case COND_BELOW:
      return state->values[cond->meter] < cond->bound;

    case COND_SUM_ABOVE:
      return state->values[0] + state->values[self->n_meters - 1] > cond->bound;

    case COND_TEXT_AT:
      return !brute_fails (self, state, reply);

    case COND_NONE:
    default:
      return TRUE;
    }
}

void
brute_take (const Brute *self,
            BruteState  *state,
            guint        reply)
{
  const BruteReply *taken = &self->replies[state->place][reply];

  for (guint i = 0; i < taken->n_effects; i++)
    {
      guint meter = taken->effect_meter[i];
      double value = (double) state->values[meter] + taken->effect_add[i];

      if (value > self->to[meter])
        value = self->to[meter];
      if (value < self->from[meter])
        value = self->from[meter];
      state->values[meter] = (gint) value;
    }
  state->place = taken->target;
}

static gboolean
is_same (const BruteState *a,
         const BruteState *b)
{
  return a->place == b->place && a->values[0] == b->values[0] && a->values[1] == b->values[1];
}

static gboolean
is_in (const BruteState *states,
       guint             n_states,
       const BruteState *wanted)
{
  for (guint i = 0; i < n_states; i++)
    if (is_same (&states[i], wanted))
      return TRUE;

  return FALSE;
}

/* Everything behind @state and itself, in no order. */
static guint
collect (const Brute      *self,
         const BruteState *state,
         BruteState       *found,
         guint             n_found)
{
  if (is_in (found, n_found, state) || n_found == MOST_STATES)
    return n_found;

  found[n_found++] = *state;
  for (guint i = 0; state->place < self->n_scenes && i < self->n_replies[state->place]; i++)
    {
      BruteState next = *state;

      if (!brute_is_open (self, state, i))
        continue;
      brute_take (self, &next, i);
      n_found = collect (self, &next, found, n_found);
    }

  return n_found;
}

static guint
count_open (const Brute      *self,
            const BruteState *state)
{
  guint n_open = 0;

  for (guint i = 0; i < self->n_replies[state->place]; i++)
    n_open += brute_is_open (self, state, i);

  return n_open;
}

WalkRank
brute_best (const BruteWalk  *self,
            const BruteState *state)
{
  BruteState behind[MOST_STATES];
  guint n_behind = collect (self->of, state, behind, 0);
  WalkRank best = WALK_NOWHERE;

  for (guint i = 0; i < n_behind; i++)
    {
      if (behind[i].place >= self->of->n_scenes)
        best = MAX (best, self->of->rank[behind[i].place - self->of->n_scenes]);
    }

  return best;
}

/* Every way one by one; @way is what lies behind. */
static void
go (BruteWalk        *self,
    const BruteState *state,
    BruteState       *way,
    guint             n_way,
    guint64           ms)
{
  const Brute *of = self->of;

  if (self->too_large || self->goes_round || brute_best (self, state) == WALK_NOWHERE)
    return;
  if (is_in (way, n_way, state))
    {
      self->goes_round = TRUE;
      return;
    }
  if (state->place >= of->n_scenes)
    {
      ms += of->ending_ms[state->place - of->n_scenes];
      self->longest_ms = MAX (self->longest_ms, ms);
      self->too_large = ++self->n_ways > MOST_WAYS;
      return;
    }

  way[n_way] = *state;
  ms += of->scene_ms[state->place];
  for (guint i = 0; i < of->n_replies[state->place]; i++)
    ms += brute_is_open (of, state, i) ? of->replies[state->place][i].read_ms : 0;
  for (guint i = 0; i < of->n_replies[state->place]; i++)
    {
      BruteState next = *state;

      if (!brute_is_open (of, state, i))
        continue;
      brute_take (of, &next, i);
      go (self, &next, way, n_way + 1, ms + of->replies[state->place][i].taken_ms);
    }
}

static guint
find_state (const BruteWalk  *self,
            const BruteState *state)
{
  for (guint i = 0; i < self->n_states; i++)
    if (is_same (&self->states[i], state))
      return i;

  g_assert_not_reached ();
}

/* Goes over all states until nothing gets quicker any more. */
static void
find_shortest (BruteWalk *self)
{
  const Brute *of = self->of;
  guint64 best[MOST_STATES];
  gboolean has_changed = TRUE;

  memset (best, 0xff, sizeof best);
  best[0] = 0;
  while (has_changed)
    {
      has_changed = FALSE;
      for (guint i = 0; i < self->n_states; i++)
        {
          const BruteState *state = &self->states[i];
          guint64 ms = best[i];

          if (best[i] == G_MAXUINT64 || state->place >= of->n_scenes)
            continue;
          ms += of->scene_ms[state->place];
          for (guint j = 0; j < of->n_replies[state->place]; j++)
            ms += brute_is_open (of, state, j) ? of->replies[state->place][j].read_ms : 0;
          for (guint j = 0; j < of->n_replies[state->place]; j++)
            {
              BruteState next = *state;
              guint number;

              if (!brute_is_open (of, state, j))
                continue;
              brute_take (of, &next, j);
              number = find_state (self, &next);
              if (ms + of->replies[state->place][j].taken_ms < best[number])
                {
                  best[number] = ms + of->replies[state->place][j].taken_ms;
                  has_changed = TRUE;
                }
            }
        }
    }
  for (guint i = 0; i < self->n_states; i++)
    {
      if (self->states[i].place < of->n_scenes)
        continue;
      best[i] += of->ending_ms[self->states[i].place - of->n_scenes];
      self->shortest_ms = self->has_shortest ? MIN (self->shortest_ms, best[i]) : best[i];
      self->has_shortest = TRUE;
    }
}

void
brute_walk (BruteWalk   *self,
            const Brute *of)
{
  BruteState start = { 0, };
  BruteState way[MOST_STATES];

  memset (self, 0, sizeof *self);
  self->of = of;
  for (guint i = 0; i < of->n_meters; i++)
    start.values[i] = of->start[i];
  self->n_states = collect (of, &start, self->states, 0);
  self->too_large = self->n_states == MOST_STATES;
  go (self, &start, way, 0, 0);
  find_shortest (self);
}

/* ------------------------------------------------------------------ flaws */

static void
add (GPtrArray      *lines,
     CandorFlawKind  kind,
     gint            place,
     gint            reply,
     gint            meter)
{
  g_ptr_array_add (lines, g_strdup_printf ("%s %d %d %d", candor_flaw_kind_to_string (kind), place, reply, meter));
}

static gboolean
is_reached (const BruteWalk *self,
            guint            place)
{
  for (guint i = 0; i < self->n_states; i++)
    if (self->states[i].place == place)
      return TRUE;

  return FALSE;
}

static gboolean
is_trap (const BruteWalk  *self,
         const BruteState *state)
{
  BruteState behind[MOST_STATES];
  guint n_behind = collect (self->of, state, behind, 0);

  for (guint i = 0; i < n_behind; i++)
    {
      if (behind[i].place >= self->of->n_scenes || count_open (self->of, &behind[i]) == 0)
        return FALSE;
    }

  return TRUE;
}

static gboolean
is_ever (const BruteWalk *self,
         guint            scene,
         guint            reply,
         gboolean       (*has) (const Brute *, const BruteState *, guint))
{
  for (guint i = 0; i < self->n_states; i++)
    if (self->states[i].place == scene && has (self->of, &self->states[i], reply))
      return TRUE;

  return FALSE;
}

static gboolean
reads (const Cond *cond,
       guint       meter,
       guint       n_meters)
{
  if (cond->kind == COND_SUM_ABOVE)
    return meter == 0 || meter == n_meters - 1;

  return cond->kind != COND_NONE && cond->meter == meter;
}

static gboolean
is_read (const Brute *self,
         guint        meter)
{
  for (guint i = 0; i < self->n_scenes; i++)
    for (guint j = 0; j < self->n_replies[i]; j++)
      if (reads (&self->replies[i][j].cond, meter, self->n_meters))
        return TRUE;

  return FALSE;
}

WalkRank
brute_best_reply (const BruteWalk *self,
                  guint            scene,
                  guint            reply)
{
  WalkRank best = WALK_NOWHERE;

  for (guint i = 0; i < self->n_states; i++)
    {
      BruteState next = self->states[i];

      if (next.place != scene || !brute_is_open (self->of, &next, reply))
        continue;
      brute_take (self->of, &next, reply);
      best = MAX (best, brute_best (self, &next));
    }

  return best;
}

/* Whether @one beats @other at @state, by the words of the header. */
static gboolean
beats (const BruteWalk  *self,
       const BruteState *state,
       guint             one,
       guint             other)
{
  BruteState a = *state, b = *state;
  gint more = 0;

  brute_take (self->of, &a, one);
  brute_take (self->of, &b, other);
  for (guint i = 0; i < self->of->n_meters; i++)
    {
      gint gain = (a.values[i] - b.values[i]) * self->of->good[i];

      if (gain < 0)
        return FALSE;
      more += gain;
    }

  return more > 0 && brute_best (self, &a) >= brute_best (self, &b);
}

static gboolean
is_dominant (const BruteWalk *self,
             guint            scene,
             guint            reply)
{
  guint n_choices = 0;

  for (guint i = 0; i < self->n_states; i++)
    {
      const BruteState *state = &self->states[i];

      if (state->place != scene || count_open (self->of, state) < 2)
        continue;
      n_choices++;
      if (!brute_is_open (self->of, state, reply))
        return FALSE;
      for (guint j = 0; j < self->of->n_replies[scene]; j++)
        if (j != reply && brute_is_open (self->of, state, j) && !beats (self, state, reply, j))
          return FALSE;
    }

  return n_choices > 0;
}

/* The right reply of a scene that decides, or -1. */
static gint
find_right (const BruteWalk *self,
            guint            scene)
{
  WalkRank best = WALK_NOWHERE;
  gint right = -1;
  guint n_best = 0, n_offered = 0;

  for (guint i = 0; i < self->of->n_replies[scene]; i++)
    best = MAX (best, brute_best_reply (self, scene, i));
  for (guint i = 0; i < self->of->n_replies[scene]; i++)
    {
      if (!is_ever (self, scene, i, brute_is_open))
        continue;
      n_offered++;
      if (brute_best_reply (self, scene, i) != best)
        continue;
      n_best++;
      right = (gint) i;
    }

  return best != WALK_NOWHERE && n_offered > 1 && n_best == 1 ? right : -1;
}

static void
find_patterns (const BruteWalk *self,
               GPtrArray       *lines)
{
  guint n_deciding = 0, n_first = 0, n_longest = 0;

  for (guint i = 0; i < self->of->n_scenes; i++)
    {
      gint right = find_right (self, i);
      gboolean is_first = TRUE, is_longest = TRUE;

      if (right < 0)
        continue;
      for (gint j = 0; j < (gint) self->of->n_replies[i]; j++)
        {
          if (j == right || !is_ever (self, i, j, brute_is_open))
            continue;
          is_first = is_first && right < j;
          is_longest = is_longest && self->of->replies[i][right].n_characters > self->of->replies[i][j].n_characters;
        }
      n_deciding++;
      n_first += is_first;
      n_longest += is_longest;
    }
  if (n_deciding >= LEAST_DECIDING && n_first == n_deciding)
    add (lines, CANDOR_FLAW_RIGHT_IS_FIRST, -1, -1, -1);
  if (n_deciding >= LEAST_DECIDING && n_longest == n_deciding)
    add (lines, CANDOR_FLAW_RIGHT_IS_LONGEST, -1, -1, -1);
}

static void
find_in_scene (const BruteWalk *self,
               guint            scene,
               GPtrArray       *lines)
{
  gboolean has_dead_end = FALSE, has_trap = FALSE;

  for (guint i = 0; i < self->n_states; i++)
    {
      if (self->states[i].place != scene)
        continue;
      has_dead_end = has_dead_end || count_open (self->of, &self->states[i]) == 0;
      has_trap = has_trap || is_trap (self, &self->states[i]);
    }
  if (has_dead_end)
    add (lines, CANDOR_FLAW_DEAD_END, scene, -1, -1);
  if (has_trap)
    add (lines, CANDOR_FLAW_NO_WAY_OUT, scene, -1, -1);
  for (guint i = 0; i < self->of->n_replies[scene]; i++)
    {
      if (is_ever (self, scene, i, brute_fails))
        add (lines, CANDOR_FLAW_CONDITION_FAILS, scene, i, -1);
      else if (!is_ever (self, scene, i, brute_is_open))
        add (lines, CANDOR_FLAW_NEVER_OPEN, scene, i, -1);
      if (is_dominant (self, scene, i))
        add (lines, CANDOR_FLAW_DOMINANT, scene, i, -1);
    }
}

void
brute_find_flaws (const BruteWalk *self,
                  GPtrArray       *lines)
{
  for (guint i = 0; i < self->of->n_scenes + self->of->n_endings; i++)
    {
      if (!is_reached (self, i))
        add (lines, CANDOR_FLAW_UNREACHED, i, -1, -1);
      else if (i < self->of->n_scenes)
        find_in_scene (self, i, lines);
    }
  for (guint i = 0; i < self->of->n_meters; i++)
    if (!is_read (self->of, i))
      add (lines, CANDOR_FLAW_METER_UNREAD, -1, -1, i);
  find_patterns (self, lines);
}
