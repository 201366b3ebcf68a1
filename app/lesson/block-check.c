/* block-check.c - one question in its place on the page
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The item is NULL only in a module that has an error and is never handed out.
 */

#include "block-private.h"
#include "item-private.h"

struct _CandorCheckBlock
{
  CandorBlock  parent_instance;
  CandorItem  *item;
};

G_DEFINE_FINAL_TYPE (CandorCheckBlock, candor_check_block, CANDOR_TYPE_BLOCK)

static void
candor_check_block_finalize (GObject *object)
{
  CandorCheckBlock *self = CANDOR_CHECK_BLOCK (object);

  g_clear_object (&self->item);

  G_OBJECT_CLASS (candor_check_block_parent_class)->finalize (object);
}

static void
candor_check_block_class_init (CandorCheckBlockClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = candor_check_block_finalize;
  CANDOR_BLOCK_CLASS (klass)->kind = CANDOR_BLOCK_CHECK;
}

static void
candor_check_block_init (CandorCheckBlock *self)
{
}

CandorItem *
candor_check_block_get_item (CandorCheckBlock *self)
{
  g_return_val_if_fail (CANDOR_IS_CHECK_BLOCK (self), NULL);

  return self->item;
}

static void
parse (CandorBlock         *block,
       CandorLoad          *load,
       const CandorXmlNode *node)
{
  CandorCheckBlock *self = CANDOR_CHECK_BLOCK (block);

  for (const CandorXmlNode *child = candor_xml_node_find (node, NULL);
       child != NULL && self->item == NULL;
       child = candor_xml_node_find_next (child, NULL))
    self->item = _candor_item_parse (load, child);
}

static void
foreach_text (CandorBlock    *block,
              CandorTextFunc  func,
              gpointer        user_data)
{
  CandorCheckBlock *self = CANDOR_CHECK_BLOCK (block);

  if (self->item != NULL)
    _candor_item_foreach_text (self->item, func, user_data);
}

const CandorBlockForm _candor_check_form =
{
  "check", CANDOR_BLOCK_CHECK, CANDOR_BLOCK_LEVEL_PAGE,
  candor_check_block_get_type, parse, foreach_text, NULL,
};
