/* scene.c - meters, scenes with their replies, endings
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The structs live in the module's store. Blocks are objects that hold that store, so the
 * scenario owns them and the structs only list them.
 */

#include <string.h>

#include <glib/gi18n.h>

#include "item-private.h"
#include "scenario-private.h"

/* A meter that says nothing of its ends. */
#define LEAST 0
#define MOST 10

static const char * const directions[] = { "up", "down", NULL };
static const char * const verdicts[] = { "bad", "mixed", "good", NULL };
static const char * const parties[] = { "customer", "colleague", "shop", NULL };

static const char * const party_words[CANDOR_N_PARTIES] = { N_("The customer"), N_("The colleague"), N_("The shop") };

const char *
candor_ending_verdict_to_string (CandorEndingVerdict verdict)
{
  g_return_val_if_fail (verdict <= CANDOR_ENDING_GOOD, NULL);

  return verdicts[verdict];
}

gboolean
candor_ending_verdict_parse (const char          *word,
                             CandorEndingVerdict *verdict)
{
  g_return_val_if_fail (verdict != NULL, FALSE);

  for (guint i = 0; word != NULL && verdicts[i] != NULL; i++)
    {
      if (strcmp (verdicts[i], word) == 0)
        {
          *verdict = i;
          return TRUE;
        }
    }

  return FALSE;
}

const char *
candor_party_say (CandorParty party)
{
  g_return_val_if_fail (party < CANDOR_N_PARTIES, NULL);

  return _(party_words[party]);
}

/* ------------------------------------------------------------------ meters */

/* The schema has looked at the number already, and at how long it is. */
static int
parse_int (const CandorXmlNode *node,
           const char          *name,
           int                  missing)
{
  const char *value = candor_xml_node_get_attribute (node, name);
  gint64 number = value != NULL ? g_ascii_strtoll (value, NULL, 10) : missing;

  return (int) CLAMP (number, -1000000, 1000000);
}

CandorMeter *
_candor_meter_parse (CandorScenarioParse *self,
                     const CandorXmlNode *node)
{
  CandorMeter *meter;

  g_assert (self != NULL);

  if (!_candor_load_has_room (self->load))
    return NULL;

  meter = _candor_store_new_struct (self->load->store, CandorMeter);
  meter->place = _candor_load_place (self->load, node);
  meter->id = _candor_attribute_id (self->load, node, CANDOR_SPACE_METER, self->scenario);
  meter->name = _candor_content (self->load, node);
  meter->from = parse_int (node, "from", LEAST);
  meter->to = parse_int (node, "to", MOST);
  meter->start = parse_int (node, "start", meter->from);
  meter->is_good_up = _candor_attribute_word (node, "good", directions, 0) == 0;

  return meter;
}

static guint
find_meter (GPtrArray  *meters,
            const char *id)
{
  for (guint i = 0; id != NULL && i < meters->len; i++)
    {
      if (strcmp (((const CandorMeter *) g_ptr_array_index (meters, i))->id, id) == 0)
        return i;
    }

  return CANDOR_NOWHERE;
}

/* ----------------------------------------------------------------- replies */

static void
parse_effect (CandorScenarioParse *self,
              const CandorXmlNode *node,
              GPtrArray           *effects)
{
  CandorEffect *effect;
  const char *id;

  if (!_candor_load_has_room (self->load))
    return;

  effect = _candor_store_new_struct (self->load->store, CandorEffect);
  id = _candor_attribute_ref (self->load, node, "meter", CANDOR_SPACE_METER);
  effect->place = _candor_load_place (self->load, node);
  effect->meter = find_meter (self->meters, id);
  effect->add = parse_int (node, "add", 0);
  if (effect->meter != CANDOR_NOWHERE)
    g_ptr_array_add (effects, effect);
}

/* Letter by letter, so that a fault has its place in it. */
static const char *
keep_condition (CandorScenarioParse *self,
                const CandorXmlNode *node)
{
  const char *text = candor_xml_node_get_attribute (node, "when");

  /* An empty one the schema has refused. */
  return text != NULL && text[0] != '\0' ? _candor_store_copy (self->load->store, text, strlen (text)) : NULL;
}

static CandorReply *
parse_reply (CandorScenarioParse *self,
             const CandorXmlNode *scene,
             const CandorXmlNode *node)
{
  static const char * const reasons[] = { "ask", NULL };
  CandorLoadedReply *loaded = _candor_store_new_struct (self->load->store, CandorLoadedReply);
  CandorReply *reply = &loaded->reply;

  reply->place = _candor_load_place (self->load, node);
  reply->id = _candor_attribute_id (self->load, node, CANDOR_SPACE_REPLY, scene);
  reply->to = _candor_attribute_ref (self->load, node, "to", CANDOR_SPACE_SCENE);
  reply->target = CANDOR_NOWHERE;
  reply->when = keep_condition (self, node);
  reply->words = _candor_parse_texts (self->load, node, "p");
  reply->consequence = _candor_text_parse_child (self->load, node, "consequence");
  reply->asks_reason = _candor_attribute_word (node, "reason", reasons, 1) == 0;
  reply->effects = _candor_store_array (self->load->store);
  if (reply->to == NULL)
    reply->to = "?";
  for (const CandorXmlNode *child = candor_xml_node_find (node, "effect");
       child != NULL;
       child = candor_xml_node_find_next (child, "effect"))
    parse_effect (self, child, reply->effects);
  loaded->node = node;

  return reply;
}

char *
candor_reply_dup_words (const CandorReply *self)
{
  GString *words = g_string_new (NULL);

  g_return_val_if_fail (self != NULL, g_string_free (words, FALSE));

  for (guint i = 0; i < self->words->len; i++)
    g_string_append_printf (words, "%s%s", i > 0 ? " " : "", candor_text_get_plain (g_ptr_array_index (self->words, i)));

  return g_string_free (words, FALSE);
}

/* ------------------------------------------------------------------ scenes */

/* A part of the scenario's blocks, as an array of the store. */
static GPtrArray *
parse_blocks (CandorScenarioParse *self,
              const CandorXmlNode *node)
{
  guint first = self->blocks->len;
  GPtrArray *blocks = _candor_store_array (self->load->store);

  _candor_block_parse_all (self->load, node, self->blocks);
  for (guint i = first; i < self->blocks->len; i++)
    g_ptr_array_add (blocks, g_ptr_array_index (self->blocks, i));

  return blocks;
}

static GPtrArray *
collect_items (CandorScenarioParse *self,
               GPtrArray           *blocks)
{
  GPtrArray *items = _candor_store_array (self->load->store);

  for (guint i = 0; i < blocks->len; i++)
    {
      CandorBlock *block = g_ptr_array_index (blocks, i);
      CandorItem *item = CANDOR_IS_CHECK_BLOCK (block) ? candor_check_block_get_item (CANDOR_CHECK_BLOCK (block)) : NULL;

      if (item == NULL)
        continue;
      g_ptr_array_add (items, item);
      g_ptr_array_add (self->items, item);
    }

  return items;
}

CandorScene *
_candor_scene_parse (CandorScenarioParse *self,
                     const CandorXmlNode *node)
{
  CandorScene *scene;

  g_assert (self != NULL);

  if (!_candor_load_has_room (self->load))
    return NULL;

  scene = _candor_store_new_struct (self->load->store, CandorScene);
  scene->place = _candor_load_place (self->load, node);
  scene->id = _candor_attribute_id (self->load, node, CANDOR_SPACE_SCENE, NULL);
  scene->speaker = _candor_attribute (self->load, node, "speaker");
  scene->blocks = parse_blocks (self, node);
  scene->items = collect_items (self, scene->blocks);
  scene->replies = _candor_store_array (self->load->store);
  for (const CandorXmlNode *child = candor_xml_node_find (node, "reply");
       child != NULL && _candor_load_has_room (self->load);
       child = candor_xml_node_find_next (child, "reply"))
    g_ptr_array_add (scene->replies, parse_reply (self, node, child));

  return scene;
}

const CandorReply *
candor_scene_find_reply (const CandorScene *self,
                         const char        *id)
{
  g_return_val_if_fail (self != NULL, NULL);

  for (guint i = 0; id != NULL && i < self->replies->len; i++)
    {
      const CandorReply *reply = g_ptr_array_index (self->replies, i);

      if (strcmp (reply->id, id) == 0)
        return reply;
    }

  return NULL;
}

static void
foreach_text_of_reply (const CandorReply *self,
                       CandorTextFunc     func,
                       gpointer           user_data)
{
  _candor_texts_foreach (self->words, func, user_data);
  if (self->consequence != NULL)
    func (self->consequence, user_data);
}

void
_candor_scene_foreach_text (const CandorScene *self,
                            CandorTextFunc     func,
                            gpointer           user_data)
{
  g_assert (self != NULL);

  for (guint i = 0; i < self->blocks->len; i++)
    {
      if (!CANDOR_IS_CHECK_BLOCK (g_ptr_array_index (self->blocks, i)))
        _candor_block_foreach_text (g_ptr_array_index (self->blocks, i), func, user_data);
    }
  for (guint i = 0; i < self->replies->len; i++)
    foreach_text_of_reply (g_ptr_array_index (self->replies, i), func, user_data);
}

/* ----------------------------------------------------------------- endings */

CandorEnding *
_candor_ending_parse (CandorScenarioParse *self,
                      const CandorXmlNode *node)
{
  const CandorXmlNode *debrief = candor_xml_node_find (node, "debrief");
  CandorEnding *ending;

  g_assert (self != NULL);

  if (!_candor_load_has_room (self->load))
    return NULL;

  ending = _candor_store_new_struct (self->load->store, CandorEnding);
  ending->place = _candor_load_place (self->load, node);
  ending->id = _candor_attribute_id (self->load, node, CANDOR_SPACE_SCENE, NULL);
  ending->verdict = _candor_attribute_word (node, "verdict", verdicts, CANDOR_ENDING_MIXED);
  ending->debrief = debrief != NULL ? parse_blocks (self, debrief) : _candor_store_array (self->load->store);
  for (const CandorXmlNode *child = candor_xml_node_find (node, "outcome");
       child != NULL;
       child = candor_xml_node_find_next (child, "outcome"))
    {
      guint party = _candor_attribute_word (child, "for", parties, CANDOR_N_PARTIES);

      if (party < CANDOR_N_PARTIES && ending->outcomes[party] == NULL)
        ending->outcomes[party] = _candor_text_parse (self->load, child);
    }

  return ending;
}

void
_candor_ending_foreach_text (const CandorEnding *self,
                             CandorTextFunc      func,
                             gpointer            user_data)
{
  g_assert (self != NULL);

  _candor_blocks_foreach_text (self->debrief, func, user_data);
  for (guint i = 0; i < CANDOR_N_PARTIES; i++)
    {
      if (self->outcomes[i] != NULL)
        func (self->outcomes[i], user_data);
    }
}
