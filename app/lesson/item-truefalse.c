/* item-truefalse.c - a statement that holds or does not
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Its two options are called “true” and “false”, so that records and answers
 * files speak of it as of the other kinds. Their words are English here; a
 * face says them in its own language.
 */

#include "item-private.h"

struct _CandorTruefalseItem
{
  CandorItem parent_instance;
};

G_DEFINE_FINAL_TYPE (CandorTruefalseItem, candor_truefalse_item, CANDOR_TYPE_ITEM)

static void
candor_truefalse_item_class_init (CandorTruefalseItemClass *klass)
{
  CANDOR_ITEM_CLASS (klass)->kind = CANDOR_ITEM_TRUEFALSE;
}

static void
candor_truefalse_item_init (CandorTruefalseItem *self)
{
}

static void
parse_side (CandorItem          *item,
            CandorLoad          *load,
            const CandorXmlNode *node,
            const char          *id,
            const char          *words)
{
  const CandorXmlNode *side = candor_xml_node_find (node, id);
  CandorOption *option;

  if (side == NULL)
    return;

  option = _candor_item_add_option (item, load, side, id);
  option->words = _candor_text_new_plain (load->store, words, &option->place);
}

static void
parse (CandorItem          *item,
       CandorLoad          *load,
       const CandorXmlNode *node)
{
  parse_side (item, load, node, "true", "True");
  parse_side (item, load, node, "false", "False");
}

static void
check (CandorItem     *item,
       CandorFindings *findings)
{
  _candor_check_one_right (item, findings);
  _candor_check_responses (item, findings);
}

const CandorItemForm _candor_truefalse_form =
{
  "truefalse", CANDOR_ITEM_TRUEFALSE, candor_truefalse_item_get_type, parse, NULL, check,
};
