/* block-compare.c - columns side by side: so, and not so
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <glib/gi18n.h>

#include "block-private.h"

struct _CandorCompareBlock
{
  CandorBlock  parent_instance;
  GPtrArray   *columns;
};

G_DEFINE_FINAL_TYPE (CandorCompareBlock, candor_compare_block, CANDOR_TYPE_BLOCK)

static const char * const column_kinds[] = { "neither", "good", "bad", NULL };

static void
candor_compare_block_class_init (CandorCompareBlockClass *klass)
{
  CANDOR_BLOCK_CLASS (klass)->kind = CANDOR_BLOCK_COMPARE;
}

static void
candor_compare_block_init (CandorCompareBlock *self)
{
}

GPtrArray *
candor_compare_block_get_columns (CandorCompareBlock *self)
{
  g_return_val_if_fail (CANDOR_IS_COMPARE_BLOCK (self), NULL);

  return self->columns;
}

static void
parse (CandorBlock         *block,
       CandorLoad          *load,
       const CandorXmlNode *node)
{
  CandorCompareBlock *self = CANDOR_COMPARE_BLOCK (block);

  self->columns = _candor_store_array (load->store);
  for (const CandorXmlNode *child = candor_xml_node_find (node, "column");
       child != NULL;
       child = candor_xml_node_find_next (child, "column"))
    {
      CandorCompareColumn *column = _candor_store_new_struct (load->store, CandorCompareColumn);

      column->kind = _candor_attribute_word (child, "kind", column_kinds, CANDOR_COLUMN_NEITHER);
      column->title = _candor_child_content (load, child, "title");
      column->blocks = _candor_block_parse_inside (block, load, child);
      column->place = _candor_load_place (load, child);
      g_ptr_array_add (self->columns, column);
    }
}

static void
check_name (const CandorCompareColumn *column,
            guint               number,
            CandorFindings     *findings)
{
  if (column->kind == CANDOR_COLUMN_NEITHER && column->title == NULL)
    _candor_report (findings, CANDOR_CODE_COLUMN_WITHOUT_NAME, &column->place, NULL,
                    _("Column %u of this comparison has neither a title nor a kind."), number);
}

static gboolean
are_all (GPtrArray        *columns,
         CandorColumnKind  kind)
{
  for (guint i = 0; i < columns->len; i++)
    {
      if (((const CandorCompareColumn *) g_ptr_array_index (columns, i))->kind != kind)
        return FALSE;
    }

  return TRUE;
}

static void
check (CandorBlock              *block,
       const CandorBlockContext *context)
{
  CandorCompareBlock *self = CANDOR_COMPARE_BLOCK (block);

  for (guint i = 0; i < self->columns->len; i++)
    check_name (g_ptr_array_index (self->columns, i), i + 1, context->findings);

  if (self->columns->len < 2)
    return;
  if (are_all (self->columns, CANDOR_COLUMN_GOOD))
    _candor_report (context->findings, CANDOR_CODE_COLUMNS_ALIKE, candor_block_get_place (block), NULL,
                    _("Every column of this comparison is good."));
  else if (are_all (self->columns, CANDOR_COLUMN_BAD))
    _candor_report (context->findings, CANDOR_CODE_COLUMNS_ALIKE, candor_block_get_place (block), NULL,
                    _("Every column of this comparison is bad."));
}

const CandorBlockForm _candor_compare_form =
{
  "compare", CANDOR_BLOCK_COMPARE, CANDOR_BLOCK_LEVEL_PAGE,
  candor_compare_block_get_type, parse, NULL, check,
};
