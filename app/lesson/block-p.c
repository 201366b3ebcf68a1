/* block-p.c - a paragraph
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <glib/gi18n.h>

#include "block-private.h"

struct _CandorPBlock
{
  CandorBlock  parent_instance;
  CandorText  *text;
};

G_DEFINE_FINAL_TYPE (CandorPBlock, candor_p_block, CANDOR_TYPE_BLOCK)

static void
candor_p_block_class_init (CandorPBlockClass *klass)
{
  CANDOR_BLOCK_CLASS (klass)->kind = CANDOR_BLOCK_P;
}

static void
candor_p_block_init (CandorPBlock *self)
{
}

CandorText *
candor_p_block_get_text (CandorPBlock *self)
{
  g_return_val_if_fail (CANDOR_IS_P_BLOCK (self), NULL);

  return self->text;
}

static void
parse (CandorBlock         *block,
       CandorLoad          *load,
       const CandorXmlNode *node)
{
  CANDOR_P_BLOCK (block)->text = _candor_text_parse (load, node);
}

static void
foreach_text (CandorBlock    *block,
              CandorTextFunc  func,
              gpointer        user_data)
{
  func (CANDOR_P_BLOCK (block)->text, user_data);
}

static void
check (CandorBlock              *block,
       const CandorBlockContext *context)
{
  _candor_check_not_empty (context->findings, CANDOR_P_BLOCK (block)->text, N_("this paragraph"));
}

const CandorBlockForm _candor_p_form =
{
  "p", CANDOR_BLOCK_P, CANDOR_BLOCK_LEVEL_PLAIN,
  candor_p_block_get_type, parse, foreach_text, check,
};
