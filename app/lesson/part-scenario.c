/* part-scenario.c - a scenario: meters, scenes, endings
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The arrays list structs of the module's store; `blocks` owns the blocks that stand in them.
 * Where replies lead follows once all scenes are known.
 */

#include <string.h>

#include <glib/gi18n.h>

#include "scenario-private.h"

struct _CandorScenario
{
  CandorPart   parent_instance;
  GPtrArray   *intro;
  GPtrArray   *meters;
  GPtrArray   *scenes;
  GPtrArray   *endings;
  GPtrArray   *blocks;
  GPtrArray   *items;
};

G_DEFINE_FINAL_TYPE (CandorScenario, candor_scenario, CANDOR_TYPE_PART)

/* Choosing between replies takes time beside reading them. */
#define SECONDS_PER_DECISION 20.0

static void
candor_scenario_finalize (GObject *object)
{
  CandorScenario *self = CANDOR_SCENARIO (object);

  g_clear_pointer (&self->items, g_ptr_array_unref);
  g_clear_pointer (&self->blocks, g_ptr_array_unref);

  G_OBJECT_CLASS (candor_scenario_parent_class)->finalize (object);
}

static void
candor_scenario_class_init (CandorScenarioClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = candor_scenario_finalize;
}

static void
candor_scenario_init (CandorScenario *self)
{
  self->blocks = g_ptr_array_new_with_free_func (g_object_unref);
  self->items = g_ptr_array_new ();
}

GPtrArray *
candor_scenario_get_intro (CandorScenario *self)
{
  g_return_val_if_fail (CANDOR_IS_SCENARIO (self), NULL);

  return self->intro;
}

GPtrArray *
candor_scenario_get_meters (CandorScenario *self)
{
  g_return_val_if_fail (CANDOR_IS_SCENARIO (self), NULL);

  return self->meters;
}

GPtrArray *
candor_scenario_get_scenes (CandorScenario *self)
{
  g_return_val_if_fail (CANDOR_IS_SCENARIO (self), NULL);

  return self->scenes;
}

GPtrArray *
candor_scenario_get_endings (CandorScenario *self)
{
  g_return_val_if_fail (CANDOR_IS_SCENARIO (self), NULL);

  return self->endings;
}

GPtrArray *
candor_scenario_get_items (CandorScenario *self)
{
  g_return_val_if_fail (CANDOR_IS_SCENARIO (self), NULL);

  return self->items;
}

G_STATIC_ASSERT (G_STRUCT_OFFSET (CandorScene, id) == 0);
G_STATIC_ASSERT (G_STRUCT_OFFSET (CandorEnding, id) == 0);

/* Of scenes or endings: both begin with their id. */
static guint
find_by_id (GPtrArray  *array,
            const char *id)
{
  for (guint i = 0; id != NULL && i < array->len; i++)
    {
      if (strcmp (*(const char **) g_ptr_array_index (array, i), id) == 0)
        return i;
    }

  return CANDOR_NOWHERE;
}

const CandorScene *
candor_scenario_find_scene (CandorScenario *self,
                            const char     *id)
{
  guint index;

  g_return_val_if_fail (CANDOR_IS_SCENARIO (self), NULL);

  index = find_by_id (self->scenes, id);

  return index != CANDOR_NOWHERE ? g_ptr_array_index (self->scenes, index) : NULL;
}

const CandorEnding *
candor_scenario_find_ending (CandorScenario *self,
                             const char     *id)
{
  guint index;

  g_return_val_if_fail (CANDOR_IS_SCENARIO (self), NULL);

  index = find_by_id (self->endings, id);

  return index != CANDOR_NOWHERE ? g_ptr_array_index (self->endings, index) : NULL;
}

/* ------------------------------------------------------------------- parse */

static void
add (GPtrArray *array,
     gpointer   what)
{
  if (what != NULL)
    g_ptr_array_add (array, what);
}

static void
parse (CandorPart          *part,
       CandorLoad          *load,
       const CandorXmlNode *node)
{
  CandorScenario *self = CANDOR_SCENARIO (part);
  CandorScenarioParse parse = { load, node, NULL, self->blocks, self->items };

  self->intro = _candor_parse_texts (load, node, "p");
  self->meters = parse.meters = _candor_store_array (load->store);
  self->scenes = _candor_store_array (load->store);
  self->endings = _candor_store_array (load->store);

  for (const CandorXmlNode *child = candor_xml_node_find (node, NULL);
       child != NULL;
       child = candor_xml_node_find_next (child, NULL))
    {
      if (_candor_node_is (child, "meter"))
        add (self->meters, _candor_meter_parse (&parse, child));
      else if (_candor_node_is (child, "scene"))
        add (self->scenes, _candor_scene_parse (&parse, child));
      else if (_candor_node_is (child, "ending"))
        add (self->endings, _candor_ending_parse (&parse, child));
    }
}

static void
add_items (CandorPart *part,
           GPtrArray  *items)
{
  CandorScenario *self = CANDOR_SCENARIO (part);

  for (guint i = 0; i < self->items->len; i++)
    g_ptr_array_add (items, g_ptr_array_index (self->items, i));
}

/* ------------------------------------------------------------------ settle */

static void
settle_reply (CandorScenario *self,
              CandorReply    *reply)
{
  reply->target = find_by_id (self->scenes, reply->to);
  if (reply->target != CANDOR_NOWHERE)
    return;

  reply->target = find_by_id (self->endings, reply->to);
  reply->ends = reply->target != CANDOR_NOWHERE;
}

static void
settle (CandorPart   *part,
        CandorModule *module,
        CandorLoad   *load)
{
  CandorScenario *self = CANDOR_SCENARIO (part);

  for (guint i = 0; i < self->blocks->len; i++)
    _candor_block_settle (g_ptr_array_index (self->blocks, i));
  for (guint i = 0; i < self->scenes->len; i++)
    {
      const CandorScene *scene = g_ptr_array_index (self->scenes, i);

      for (guint j = 0; j < scene->replies->len; j++)
        settle_reply (self, g_ptr_array_index (scene->replies, j));
    }
}

static void
count_words_cb (CandorText *text,
                gpointer    user_data)
{
  guint *n_words = user_data;

  *n_words += candor_text_count_words (text);
}

/* Nobody reads it all: a way of middle length meets half of the scenes and one ending. */
static double
count_seconds (CandorPart *part)
{
  CandorScenario *self = CANDOR_SCENARIO (part);
  guint of_scenes = 0, of_endings = 0, of_intro = 0;

  _candor_texts_foreach (self->intro, count_words_cb, &of_intro);
  for (guint i = 0; i < self->scenes->len; i++)
    _candor_scene_foreach_text (g_ptr_array_index (self->scenes, i), count_words_cb, &of_scenes);
  for (guint i = 0; i < self->endings->len; i++)
    _candor_ending_foreach_text (g_ptr_array_index (self->endings, i), count_words_cb, &of_endings);

  return (of_intro + of_scenes / 2.0 + of_endings / (double) MAX (self->endings->len, 1)) * 60 / CANDOR_WORDS_PER_MINUTE +
         self->scenes->len / 2.0 * SECONDS_PER_DECISION + self->items->len / 2.0 * CANDOR_SECONDS_PER_ITEM;
}

static void
check (CandorPart     *part,
       CandorModule   *module,
       CandorFindings *findings)
{
  _candor_check_scenario (CANDOR_SCENARIO (part), module, findings);
}

const CandorPartForm _candor_scenario_form =
{
  "scenario", candor_scenario_get_type, parse, add_items, settle, count_seconds, _candor_part_add_one_step,
  _candor_part_share_at_once, check, TRUE,
};
