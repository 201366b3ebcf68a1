/* block-callout.c - a callout: practice, law, warning, example, think
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Holds paragraphs and lists, which the schema sees to.
 */

#include "block-private.h"

struct _CandorCalloutBlock
{
  CandorBlock        parent_instance;
  const char        *title;
  GPtrArray         *blocks;
  CandorCalloutKind  callout_kind;
};

G_DEFINE_FINAL_TYPE (CandorCalloutBlock, candor_callout_block, CANDOR_TYPE_BLOCK)

static const char * const callout_kinds[] = { "practice", "law", "warning", "example", "think", NULL };

static void
candor_callout_block_class_init (CandorCalloutBlockClass *klass)
{
  CANDOR_BLOCK_CLASS (klass)->kind = CANDOR_BLOCK_CALLOUT;
}

static void
candor_callout_block_init (CandorCalloutBlock *self)
{
}

CandorCalloutKind
candor_callout_block_get_callout_kind (CandorCalloutBlock *self)
{
  g_return_val_if_fail (CANDOR_IS_CALLOUT_BLOCK (self), CANDOR_CALLOUT_PRACTICE);

  return self->callout_kind;
}

const char *
candor_callout_block_get_title (CandorCalloutBlock *self)
{
  g_return_val_if_fail (CANDOR_IS_CALLOUT_BLOCK (self), NULL);

  return self->title;
}

GPtrArray *
candor_callout_block_get_blocks (CandorCalloutBlock *self)
{
  g_return_val_if_fail (CANDOR_IS_CALLOUT_BLOCK (self), NULL);

  return self->blocks;
}

static void
parse (CandorBlock         *block,
       CandorLoad          *load,
       const CandorXmlNode *node)
{
  CandorCalloutBlock *self = CANDOR_CALLOUT_BLOCK (block);

  self->title = _candor_child_content (load, node, "title");
  self->callout_kind = _candor_attribute_word (node, "kind", callout_kinds, CANDOR_CALLOUT_PRACTICE);
  self->blocks = _candor_block_parse_inside (block, load, node);
}

const CandorBlockForm _candor_callout_form =
{
  "callout", CANDOR_BLOCK_CALLOUT, CANDOR_BLOCK_LEVEL_BOX,
  candor_callout_block_get_type, parse, NULL, NULL,
};
