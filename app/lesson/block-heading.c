/* block-heading.c - a heading within a page
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The page's title is level 1, so levels here are 2 and 3.
 */

#include <glib/gi18n.h>

#include "block-private.h"

struct _CandorHeadingBlock
{
  CandorBlock  parent_instance;
  CandorText  *text;
  guint        level;
};

G_DEFINE_FINAL_TYPE (CandorHeadingBlock, candor_heading_block, CANDOR_TYPE_BLOCK)

static void
candor_heading_block_class_init (CandorHeadingBlockClass *klass)
{
  CANDOR_BLOCK_CLASS (klass)->kind = CANDOR_BLOCK_HEADING;
}

static void
candor_heading_block_init (CandorHeadingBlock *self)
{
}

CandorText *
candor_heading_block_get_text (CandorHeadingBlock *self)
{
  g_return_val_if_fail (CANDOR_IS_HEADING_BLOCK (self), NULL);

  return self->text;
}

guint
candor_heading_block_get_level (CandorHeadingBlock *self)
{
  g_return_val_if_fail (CANDOR_IS_HEADING_BLOCK (self), 2);

  return self->level;
}

static void
parse (CandorBlock         *block,
       CandorLoad          *load,
       const CandorXmlNode *node)
{
  CandorHeadingBlock *self = CANDOR_HEADING_BLOCK (block);

  self->text = _candor_text_parse (load, node);
  self->level = CLAMP (_candor_attribute_uint (node, "level", 2), 2, 3);
}

static void
foreach_text (CandorBlock    *block,
              CandorTextFunc  func,
              gpointer        user_data)
{
  func (CANDOR_HEADING_BLOCK (block)->text, user_data);
}

/* Whether the heading @block has something below it: anything but the end of
 * the page or a heading that stands as high. */
static gboolean
has_text_below (CandorHeadingBlock *self,
                CandorBlock        *after)
{
  if (after == NULL)
    return FALSE;

  return !CANDOR_IS_HEADING_BLOCK (after) || CANDOR_HEADING_BLOCK (after)->level > self->level;
}

static void
check (CandorBlock              *block,
       const CandorBlockContext *context)
{
  CandorHeadingBlock *self = CANDOR_HEADING_BLOCK (block);

  _candor_check_not_empty (context->findings, self->text, N_("this heading"));
  if (!has_text_below (self, context->after))
    _candor_report (context->findings, CANDOR_CODE_HEADING_WITHOUT_TEXT, candor_block_get_place (block), NULL,
                    _("Nothing stands below the heading “%s”."), candor_text_get_plain (self->text));
}

const CandorBlockForm _candor_heading_form =
{
  "heading", CANDOR_BLOCK_HEADING, CANDOR_BLOCK_LEVEL_PAGE,
  candor_heading_block_get_type, parse, foreach_text, check,
};
