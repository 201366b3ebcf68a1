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
candor_callout_block_finalize (GObject *object)
{
  CandorCalloutBlock *self = CANDOR_CALLOUT_BLOCK (object);

  g_clear_pointer (&self->blocks, g_ptr_array_unref);

  G_OBJECT_CLASS (candor_callout_block_parent_class)->finalize (object);
}

static void
candor_callout_block_class_init (CandorCalloutBlockClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = candor_callout_block_finalize;
  CANDOR_BLOCK_CLASS (klass)->kind = CANDOR_BLOCK_CALLOUT;
}

static void
candor_callout_block_init (CandorCalloutBlock *self)
{
  self->blocks = g_ptr_array_new_with_free_func (g_object_unref);
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

/* Only these two: a callout in a callout in a callout would have no end. */
static gboolean
may_stand_inside (const CandorXmlNode *node)
{
  return _candor_node_is (node, "p") || _candor_node_is (node, "list");
}

static void
parse (CandorBlock         *block,
       CandorLoad          *load,
       const CandorXmlNode *node)
{
  CandorCalloutBlock *self = CANDOR_CALLOUT_BLOCK (block);

  self->title = _candor_child_content (load, node, "title");
  self->callout_kind = _candor_attribute_word (node, "kind", callout_kinds, CANDOR_CALLOUT_PRACTICE);
  for (const CandorXmlNode *child = candor_xml_node_find (node, NULL);
       child != NULL;
       child = candor_xml_node_find_next (child, NULL))
    {
      CandorBlock *inner = may_stand_inside (child) ? _candor_block_parse (load, child) : NULL;

      if (inner != NULL)
        g_ptr_array_add (self->blocks, inner);
    }
}

static void
foreach_text (CandorBlock    *block,
              CandorTextFunc  func,
              gpointer        user_data)
{
  CandorCalloutBlock *self = CANDOR_CALLOUT_BLOCK (block);

  for (guint i = 0; i < self->blocks->len; i++)
    _candor_block_foreach_text (g_ptr_array_index (self->blocks, i), func, user_data);
}

static void
check (CandorBlock              *block,
       const CandorBlockContext *context)
{
  CandorCalloutBlock *self = CANDOR_CALLOUT_BLOCK (block);

  for (guint i = 0; i < self->blocks->len; i++)
    _candor_block_check (g_ptr_array_index (self->blocks, i), context);
}

const CandorBlockForm _candor_callout_form =
{
  "callout", CANDOR_BLOCK_CALLOUT, candor_callout_block_get_type, parse, foreach_text, check,
};
