/* block-quote.c - words of somebody else
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <glib/gi18n.h>

#include "block-private.h"

struct _CandorQuoteBlock
{
  CandorBlock  parent_instance;
  GPtrArray   *paragraphs;
  const char  *by;
  const char  *cite;
};

G_DEFINE_FINAL_TYPE (CandorQuoteBlock, candor_quote_block, CANDOR_TYPE_BLOCK)

static void
candor_quote_block_class_init (CandorQuoteBlockClass *klass)
{
  CANDOR_BLOCK_CLASS (klass)->kind = CANDOR_BLOCK_QUOTE;
}

static void
candor_quote_block_init (CandorQuoteBlock *self)
{
}

GPtrArray *
candor_quote_block_get_paragraphs (CandorQuoteBlock *self)
{
  g_return_val_if_fail (CANDOR_IS_QUOTE_BLOCK (self), NULL);

  return self->paragraphs;
}

const char *
candor_quote_block_get_by (CandorQuoteBlock *self)
{
  g_return_val_if_fail (CANDOR_IS_QUOTE_BLOCK (self), NULL);

  return self->by;
}

const char *
candor_quote_block_get_cite (CandorQuoteBlock *self)
{
  g_return_val_if_fail (CANDOR_IS_QUOTE_BLOCK (self), NULL);

  return self->cite;
}

static void
parse (CandorBlock         *block,
       CandorLoad          *load,
       const CandorXmlNode *node)
{
  CandorQuoteBlock *self = CANDOR_QUOTE_BLOCK (block);

  self->paragraphs = _candor_parse_texts (load, node, "p");
  self->by = _candor_child_content (load, node, "by");
  self->cite = _candor_attribute_ref (load, node, "cite", CANDOR_SPACE_SOURCE);
}

static void
foreach_text (CandorBlock    *block,
              CandorTextFunc  func,
              gpointer        user_data)
{
  _candor_texts_foreach (CANDOR_QUOTE_BLOCK (block)->paragraphs, func, user_data);
}

static void
check (CandorBlock              *block,
       const CandorBlockContext *context)
{
  CandorQuoteBlock *self = CANDOR_QUOTE_BLOCK (block);

  for (guint i = 0; i < self->paragraphs->len; i++)
    _candor_check_not_empty (context->findings, g_ptr_array_index (self->paragraphs, i), N_("this quote"));
}

const CandorBlockForm _candor_quote_form =
{
  "quote", CANDOR_BLOCK_QUOTE, CANDOR_BLOCK_LEVEL_PLAIN,
  candor_quote_block_get_type, parse, foreach_text, check,
};
