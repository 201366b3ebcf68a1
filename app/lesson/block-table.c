/* block-table.c - a table with a head and rows
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The head says how many columns there are. A longer row loses its end, which
 * is an error of the check; a shorter one ends in empty cells.
 */

#include <glib/gi18n.h>

#include "block-private.h"

struct _CandorTableBlock
{
  CandorBlock  parent_instance;
  CandorText  *caption;
  GPtrArray   *rows;        /* GPtrArray of CandorText, the head first */
  guint        n_columns;
};

G_DEFINE_FINAL_TYPE (CandorTableBlock, candor_table_block, CANDOR_TYPE_BLOCK)

static void
candor_table_block_class_init (CandorTableBlockClass *klass)
{
  CANDOR_BLOCK_CLASS (klass)->kind = CANDOR_BLOCK_TABLE;
}

static void
candor_table_block_init (CandorTableBlock *self)
{
}

CandorText *
candor_table_block_get_caption (CandorTableBlock *self)
{
  g_return_val_if_fail (CANDOR_IS_TABLE_BLOCK (self), NULL);

  return self->caption;
}

guint
candor_table_block_get_n_columns (CandorTableBlock *self)
{
  g_return_val_if_fail (CANDOR_IS_TABLE_BLOCK (self), 0);

  return self->n_columns;
}

guint
candor_table_block_get_n_rows (CandorTableBlock *self)
{
  g_return_val_if_fail (CANDOR_IS_TABLE_BLOCK (self), 0);

  return self->rows->len > 0 ? self->rows->len - 1 : 0;
}

CandorText *
candor_table_block_get_cell (CandorTableBlock *self,
                             guint             row,
                             guint             column)
{
  GPtrArray *cells;

  g_return_val_if_fail (CANDOR_IS_TABLE_BLOCK (self), NULL);
  g_return_val_if_fail (row < self->rows->len, NULL);
  g_return_val_if_fail (column < self->n_columns, NULL);

  cells = g_ptr_array_index (self->rows, row);

  return column < cells->len ? g_ptr_array_index (cells, column) : NULL;
}

static void
parse (CandorBlock         *block,
       CandorLoad          *load,
       const CandorXmlNode *node)
{
  CandorTableBlock *self = CANDOR_TABLE_BLOCK (block);
  const CandorXmlNode *head = candor_xml_node_find (node, "head");

  self->caption = _candor_text_parse_child (load, node, "caption");
  self->rows = _candor_store_array (load->store);
  if (head == NULL)
    return;

  g_ptr_array_add (self->rows, _candor_parse_texts (load, head, "cell"));
  self->n_columns = ((GPtrArray *) g_ptr_array_index (self->rows, 0))->len;
  for (const CandorXmlNode *row = candor_xml_node_find (node, "row");
       row != NULL;
       row = candor_xml_node_find_next (row, "row"))
    g_ptr_array_add (self->rows, _candor_parse_texts (load, row, "cell"));
}

static void
foreach_text (CandorBlock    *block,
              CandorTextFunc  func,
              gpointer        user_data)
{
  CandorTableBlock *self = CANDOR_TABLE_BLOCK (block);

  if (self->caption != NULL)
    func (self->caption, user_data);
  for (guint i = 0; i < self->rows->len; i++)
    _candor_texts_foreach (g_ptr_array_index (self->rows, i), func, user_data);
}

static void
check_row (CandorTableBlock *self,
           guint             number,
           CandorFindings   *findings)
{
  GPtrArray *cells = g_ptr_array_index (self->rows, number);
  CandorPlace place;

  if (cells->len == self->n_columns || cells->len == 0)
    return;

  if (cells->len > self->n_columns)
    {
      place = _candor_text_get_place (g_ptr_array_index (cells, self->n_columns));
      _candor_report (findings, CANDOR_CODE_ROW_TOO_LONG, &place, NULL,
                      _("Cells in row %u: %u; in the head of the table: %u."), number, cells->len, self->n_columns);
    }
  else
    {
      place = _candor_text_get_place (g_ptr_array_index (cells, 0));
      _candor_report (findings, CANDOR_CODE_ROW_TOO_SHORT, &place, NULL,
                      _("Cells in row %u: %u; in the head of the table: %u."), number, cells->len, self->n_columns);
    }
}

static void
check (CandorBlock              *block,
       const CandorBlockContext *context)
{
  CandorTableBlock *self = CANDOR_TABLE_BLOCK (block);

  for (guint i = 1; i < self->rows->len; i++)
    check_row (self, i, context->findings);
}

const CandorBlockForm _candor_table_form =
{
  "table", CANDOR_BLOCK_TABLE, CANDOR_BLOCK_LEVEL_PLAIN,
  candor_table_block_get_type, parse, foreach_text, check,
};
