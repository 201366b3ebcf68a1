/* block-reveal.c - something to think about first, and what comes then
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <glib/gi18n.h>

#include "block-private.h"

struct _CandorRevealBlock
{
  CandorBlock  parent_instance;
  CandorText  *prompt;
  GPtrArray   *blocks;
  gboolean     has_prompt;     /* without one the schema has complained */
};

G_DEFINE_FINAL_TYPE (CandorRevealBlock, candor_reveal_block, CANDOR_TYPE_BLOCK)

static void
candor_reveal_block_class_init (CandorRevealBlockClass *klass)
{
  CANDOR_BLOCK_CLASS (klass)->kind = CANDOR_BLOCK_REVEAL;
}

static void
candor_reveal_block_init (CandorRevealBlock *self)
{
}

CandorText *
candor_reveal_block_get_prompt (CandorRevealBlock *self)
{
  g_return_val_if_fail (CANDOR_IS_REVEAL_BLOCK (self), NULL);

  return self->prompt;
}

GPtrArray *
candor_reveal_block_get_blocks (CandorRevealBlock *self)
{
  g_return_val_if_fail (CANDOR_IS_REVEAL_BLOCK (self), NULL);

  return self->blocks;
}

static void
parse (CandorBlock         *block,
       CandorLoad          *load,
       const CandorXmlNode *node)
{
  CandorRevealBlock *self = CANDOR_REVEAL_BLOCK (block);
  CandorPlace place = _candor_load_place (load, node);

  self->prompt = _candor_text_parse_child (load, node, "prompt");
  self->has_prompt = self->prompt != NULL;
  if (!self->has_prompt)
    self->prompt = _candor_text_new_plain (load->store, "", &place);
  self->blocks = _candor_block_parse_inside (block, load, node);
}

static void
foreach_text (CandorBlock    *block,
              CandorTextFunc  func,
              gpointer        user_data)
{
  CandorRevealBlock *self = CANDOR_REVEAL_BLOCK (block);

  func (self->prompt, user_data);
  _candor_blocks_foreach_text (self->blocks, func, user_data);
}

static void
check (CandorBlock              *block,
       const CandorBlockContext *context)
{
  CandorRevealBlock *self = CANDOR_REVEAL_BLOCK (block);

  if (self->has_prompt)
    _candor_check_not_empty (context->findings, self->prompt, N_("this prompt"));
}

const CandorBlockForm _candor_reveal_form =
{
  "reveal", CANDOR_BLOCK_REVEAL, CANDOR_BLOCK_LEVEL_PAGE,
  candor_reveal_block_get_type, parse, foreach_text, check,
};
