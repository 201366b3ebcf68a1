/* block-list.c - a list: bullets, numbers, or boxes to tick
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <glib/gi18n.h>

#include "block-private.h"

struct _CandorListBlock
{
  CandorBlock     parent_instance;
  GPtrArray      *items;
  CandorListKind  list_kind;
};

G_DEFINE_FINAL_TYPE (CandorListBlock, candor_list_block, CANDOR_TYPE_BLOCK)

static const char * const list_kinds[] = { "bullet", "number", "check", NULL };

static void
candor_list_block_class_init (CandorListBlockClass *klass)
{
  CANDOR_BLOCK_CLASS (klass)->kind = CANDOR_BLOCK_LIST;
}

static void
candor_list_block_init (CandorListBlock *self)
{
}

CandorListKind
candor_list_block_get_list_kind (CandorListBlock *self)
{
  g_return_val_if_fail (CANDOR_IS_LIST_BLOCK (self), CANDOR_LIST_BULLET);

  return self->list_kind;
}

GPtrArray *
candor_list_block_get_items (CandorListBlock *self)
{
  g_return_val_if_fail (CANDOR_IS_LIST_BLOCK (self), NULL);

  return self->items;
}

static void
parse (CandorBlock         *block,
       CandorLoad          *load,
       const CandorXmlNode *node)
{
  CandorListBlock *self = CANDOR_LIST_BLOCK (block);

  self->items = _candor_parse_texts (load, node, "item");
  self->list_kind = _candor_attribute_word (node, "kind", list_kinds, CANDOR_LIST_BULLET);
}

static void
foreach_text (CandorBlock    *block,
              CandorTextFunc  func,
              gpointer        user_data)
{
  _candor_texts_foreach (CANDOR_LIST_BLOCK (block)->items, func, user_data);
}

static void
check (CandorBlock              *block,
       const CandorBlockContext *context)
{
  CandorListBlock *self = CANDOR_LIST_BLOCK (block);

  for (guint i = 0; i < self->items->len; i++)
    _candor_check_not_empty (context->findings, g_ptr_array_index (self->items, i), N_("this item of the list"));

  if (self->items->len == 1 && self->list_kind != CANDOR_LIST_CHECK)
    _candor_report (context->findings, CANDOR_CODE_LIST_OF_ONE, candor_block_get_place (block), NULL,
                    _("This list has one item only."));
}

const CandorBlockForm _candor_list_form =
{
  "list", CANDOR_BLOCK_LIST, CANDOR_BLOCK_LEVEL_PLAIN,
  candor_list_block_get_type, parse, foreach_text, check,
};
