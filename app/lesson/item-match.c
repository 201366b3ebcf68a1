/* item-match.c - pairs
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A pair is a part, its right side the target that belongs to it; both go by the
 * pair's id. A spare is a target that belongs to no part.
 */

#include "item-private.h"

struct _CandorMatchItem
{
  CandorItem   parent_instance;
  CandorCredit credit;
};

G_DEFINE_FINAL_TYPE (CandorMatchItem, candor_match_item, CANDOR_TYPE_ITEM)

static void
candor_match_item_class_init (CandorMatchItemClass *klass)
{
  CANDOR_ITEM_CLASS (klass)->kind = CANDOR_ITEM_MATCH;
}

static void
candor_match_item_init (CandorMatchItem *self)
{
}

CandorCredit
candor_match_item_get_credit (CandorMatchItem *self)
{
  g_return_val_if_fail (CANDOR_IS_MATCH_ITEM (self), CANDOR_CREDIT_PARTS);

  return self->credit;
}

static void
parse_pair (CandorItem          *item,
            CandorLoad          *load,
            const CandorXmlNode *node,
            const CandorXmlNode *pair)
{
  const char *id = _candor_attribute_id (load, pair, CANDOR_SPACE_TARGET, node);
  const CandorXmlNode *right = candor_xml_node_find (pair, "right");
  CandorOption *option = _candor_item_add_option (item, load, pair, id);

  option->right = TRUE;
  option->target = id;
  option->words = _candor_text_parse_child (load, pair, "left");
  if (option->words == NULL)
    option->words = _candor_text_new_plain (load->store, "", &option->place);
  _candor_refer_mistakes (load, pair);
  if (right != NULL)
    _candor_item_add_target (item, load, right, id);
}

static void
parse (CandorItem          *item,
       CandorLoad          *load,
       const CandorXmlNode *node)
{
  CANDOR_MATCH_ITEM (item)->credit = _candor_credit_parse (node, CANDOR_CREDIT_PARTS);
  for (const CandorXmlNode *child = candor_xml_node_find (node, "pair");
       child != NULL;
       child = candor_xml_node_find_next (child, "pair"))
    parse_pair (item, load, node, child);

  for (const CandorXmlNode *child = candor_xml_node_find (node, "spare");
       child != NULL;
       child = candor_xml_node_find_next (child, "spare"))
    _candor_item_add_target (item, load, child, _candor_attribute_id (load, child, CANDOR_SPACE_TARGET, node));
}

static void
add_key (CandorItem   *item,
         CandorDigest *digest)
{
  candor_digest_add (digest, candor_credit_to_string (CANDOR_MATCH_ITEM (item)->credit), -1);
}

static void
check (CandorItem     *item,
       CandorFindings *findings)
{
  _candor_check_options (item, findings);
  _candor_check_targets (item, findings);
  _candor_check_responses (item, findings);
}

const CandorItemForm _candor_match_form =
{
  .element = "match",
  .kind = CANDOR_ITEM_MATCH,
  .get_type = candor_match_item_get_type,
  .parse = parse,
  .add_key = add_key,
  .check = check,
};
