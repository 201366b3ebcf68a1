/* block-house.c - a place that an overlay may fill
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What fills it lies in another file and is looked up by who shows the page;
 * the blocks here are what stands there otherwise.
 */

#include <glib/gi18n.h>

#include "block-private.h"

struct _CandorHouseBlock
{
  CandorBlock  parent_instance;
  const char  *ref;
  GPtrArray   *blocks;
};

G_DEFINE_FINAL_TYPE (CandorHouseBlock, candor_house_block, CANDOR_TYPE_BLOCK)

static void
candor_house_block_class_init (CandorHouseBlockClass *klass)
{
  CANDOR_BLOCK_CLASS (klass)->kind = CANDOR_BLOCK_HOUSE;
}

static void
candor_house_block_init (CandorHouseBlock *self)
{
}

const char *
candor_house_block_get_ref (CandorHouseBlock *self)
{
  g_return_val_if_fail (CANDOR_IS_HOUSE_BLOCK (self), NULL);

  return self->ref;
}

GPtrArray *
candor_house_block_get_blocks (CandorHouseBlock *self)
{
  g_return_val_if_fail (CANDOR_IS_HOUSE_BLOCK (self), NULL);

  return self->blocks;
}

static void
parse (CandorBlock         *block,
       CandorLoad          *load,
       const CandorXmlNode *node)
{
  CandorHouseBlock *self = CANDOR_HOUSE_BLOCK (block);

  self->ref = _candor_attribute (load, node, "ref");
  if (self->ref == NULL)
    self->ref = "?";
  self->blocks = _candor_block_parse_inside (block, load, node);
  g_ptr_array_add (load->houses, (gpointer) self->ref);
}

static void
check (CandorBlock              *block,
       const CandorBlockContext *context)
{
  CandorHouseBlock *self = CANDOR_HOUSE_BLOCK (block);

  if (self->blocks->len == 0)
    _candor_report (context->findings, CANDOR_CODE_HOUSE_WITHOUT_WORDS, candor_block_get_place (block), NULL,
                    _("The place “%s” is empty where no house.xml fills it."), self->ref);
}

const CandorBlockForm _candor_house_form =
{
  "house", CANDOR_BLOCK_HOUSE, CANDOR_BLOCK_LEVEL_PAGE,
  candor_house_block_get_type, parse, NULL, check,
};
