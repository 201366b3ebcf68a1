/* walk-rules.c - a scenario as numbers, read from the lesson
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "walk-private.h"

#define MS_A_WORD (60 * 1000 / CANDOR_WORDS_PER_MINUTE)
#define MS_AN_ITEM (1000 * CANDOR_SECONDS_PER_ITEM)

static guint
read_text (const CandorText *text)
{
  return text != NULL ? (guint) (candor_text_count_words (text) * MS_A_WORD) : 0;
}

static guint
read_blocks (GPtrArray *blocks)
{
  guint n_words = 0;

  for (guint i = 0; i < blocks->len; i++)
    n_words += candor_block_count_words (g_ptr_array_index (blocks, i));

  return (guint) (n_words * MS_A_WORD);
}

static void
add_meters (CandorWalkRules *self)
{
  GPtrArray *meters = candor_scenario_get_meters (self->scenario);

  for (guint i = 0; i < MIN (meters->len, CANDOR_WALK_MAX_METERS); i++)
    {
      const CandorMeter *meter = g_ptr_array_index (meters, i);
      WalkMeter added = { meter->id, meter->start, meter->from, meter->to, meter->is_good_up ? 1 : -1 };

      g_array_append_val (self->meters, added);
    }
}

static void
add_reply (WalkScene         *scene,
           const CandorReply *reply,
           guint              n_scenes)
{
  WalkReply *added = _candor_walk_scene_add_reply (scene, reply->target + (reply->ends ? n_scenes : 0), reply->when);

  for (guint i = 0; i < reply->words->len; i++)
    {
      const CandorText *text = g_ptr_array_index (reply->words, i);

      added->read_ms += read_text (text);
      added->n_characters += (guint) g_utf8_strlen (candor_text_get_plain (text), -1);
    }
  added->taken_ms = read_text (reply->consequence);

  for (guint i = 0; i < reply->effects->len; i++)
    {
      const CandorEffect *effect = g_ptr_array_index (reply->effects, i);
      WalkEffect one = { effect->meter, effect->add };

      if (effect->meter < CANDOR_WALK_MAX_METERS)
        g_array_append_val (added->effects, one);
    }
}

static void
add_scenes (CandorWalkRules *self)
{
  GPtrArray *scenes = candor_scenario_get_scenes (self->scenario);

  for (guint i = 0; i < scenes->len; i++)
    {
      const CandorScene *scene = g_ptr_array_index (scenes, i);
      guint read_ms = read_blocks (scene->blocks) + (guint) (scene->items->len * MS_AN_ITEM);
      WalkScene *added = _candor_walk_rules_add_scene (self, read_ms);

      for (guint j = 0; j < scene->replies->len; j++)
        add_reply (added, g_ptr_array_index (scene->replies, j), scenes->len);
    }
}

static void
add_endings (CandorWalkRules *self)
{
  static const WalkRank ranks[] =
  {
    [CANDOR_ENDING_BAD] = WALK_BAD, [CANDOR_ENDING_MIXED] = WALK_MIXED, [CANDOR_ENDING_GOOD] = WALK_GOOD,
  };
  GPtrArray *endings = candor_scenario_get_endings (self->scenario);

  for (guint i = 0; i < endings->len; i++)
    {
      const CandorEnding *ending = g_ptr_array_index (endings, i);
      WalkEnding added = { ranks[ending->verdict], read_blocks (ending->debrief) };

      for (guint party = 0; party < CANDOR_N_PARTIES; party++)
        added.read_ms += read_text (ending->outcomes[party]);
      g_array_append_val (self->endings, added);
    }
}

CandorWalkRules *
candor_walk_rules_new (CandorScenario *scenario)
{
  CandorWalkRules *self;

  g_return_val_if_fail (CANDOR_IS_SCENARIO (scenario), NULL);

  self = _candor_walk_rules_new_empty ();
  self->scenario = g_object_ref (scenario);
  add_meters (self);
  add_scenes (self);
  add_endings (self);
  _candor_walk_rules_compile (self);

  return self;
}
