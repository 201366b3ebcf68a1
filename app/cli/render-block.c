/* render-block.c - each kind of block as lines of text
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Owns the table of kinds. A check stands here by its question alone; who plays
 * asks it.
 */

#include <glib/gi18n.h>

#include "cli-private.h"
#include "render-private.h"

static void
render_p (CandorBlock               *block,
          guint                      indent,
          const CandorRenderContext *context)
{
  candor_render_text (indent, "", candor_p_block_get_text (CANDOR_P_BLOCK (block)));
}

static void
render_heading (CandorBlock               *block,
                guint                      indent,
                const CandorRenderContext *context)
{
  CandorHeadingBlock *heading = CANDOR_HEADING_BLOCK (block);

  candor_render_text (indent, candor_heading_block_get_level (heading) == 2 ? "## " : "### ",
                      candor_heading_block_get_text (heading));
}

static void
render_list (CandorBlock               *block,
             guint                      indent,
             const CandorRenderContext *context)
{
  CandorListBlock *list = CANDOR_LIST_BLOCK (block);
  GPtrArray *items = candor_list_block_get_items (list);

  for (guint i = 0; i < items->len; i++)
    {
      g_autofree char *number = g_strdup_printf ("%u. ", i + 1);
      const char *const marks[] = {
        [CANDOR_LIST_BULLET] = "- ",
        [CANDOR_LIST_NUMBER] = number,
        [CANDOR_LIST_CHECK] = "[ ] ",
      };

      candor_render_text (indent + 2, marks[candor_list_block_get_list_kind (list)],
                          g_ptr_array_index (items, i));
    }
}

static void
render_figure (CandorBlock               *block,
               guint                      indent,
               const CandorRenderContext *context)
{
  CandorFigureBlock *figure = CANDOR_FIGURE_BLOCK (block);

  if (!candor_figure_block_is_decorative (figure) &&
      candor_figure_block_get_alternative (figure) != NULL)
    candor_render_words (indent, _("Picture: "), candor_figure_block_get_alternative (figure));
  if (candor_figure_block_get_caption (figure) != NULL)
    candor_render_text (indent, "", candor_figure_block_get_caption (figure));
}

/* Row by row with the heads named: readable at any width and when read aloud. */
static void
render_row (CandorTableBlock *table,
            guint             row,
            guint             indent)
{
  guint n_columns = candor_table_block_get_n_columns (table);

  for (guint column = 0; column < n_columns; column++)
    {
      CandorText *head = candor_table_block_get_cell (table, 0, column);
      CandorText *cell = candor_table_block_get_cell (table, row, column);
      g_autofree char *words = NULL;
      g_autofree char *line = NULL;

      if (cell == NULL)
        continue;
      words = candor_render_dup_text (cell);
      if (head != NULL)
        line = g_strdup_printf ("%s: %s", candor_text_get_plain (head), words);
      candor_render_words (indent, column == 0 ? "- " : "  ", line != NULL ? line : words);
    }
}

static void
render_table (CandorBlock               *block,
              guint                      indent,
              const CandorRenderContext *context)
{
  CandorTableBlock *table = CANDOR_TABLE_BLOCK (block);

  if (candor_table_block_get_caption (table) != NULL)
    candor_render_text (indent, "", candor_table_block_get_caption (table));
  for (guint row = 1; row <= candor_table_block_get_n_rows (table); row++)
    render_row (table, row, indent + 2);
}

static const char *
name_callout (CandorCalloutKind kind)
{
  switch (kind)
    {
    case CANDOR_CALLOUT_PRACTICE: return _("In practice");
    case CANDOR_CALLOUT_LAW:      return _("The law");
    case CANDOR_CALLOUT_WARNING:  return _("Take care");
    case CANDOR_CALLOUT_EXAMPLE:  return _("Example");
    case CANDOR_CALLOUT_THINK:
    default:                      return _("Think about it");
    }
}

static void
render_callout (CandorBlock               *block,
                guint                      indent,
                const CandorRenderContext *context)
{
  CandorCalloutBlock *callout = CANDOR_CALLOUT_BLOCK (block);
  const char *kind = name_callout (candor_callout_block_get_callout_kind (callout));
  const char *title = candor_callout_block_get_title (callout);
  g_autofree char *line = title != NULL ? g_strdup_printf ("%s: %s", kind, title) : g_strdup (kind);

  candor_render_words (indent, "* ", line);
  candor_render_blocks (candor_callout_block_get_blocks (callout), indent + 2, context);
}

static void
render_quote (CandorBlock               *block,
              guint                      indent,
              const CandorRenderContext *context)
{
  CandorQuoteBlock *quote = CANDOR_QUOTE_BLOCK (block);
  GPtrArray *paragraphs = candor_quote_block_get_paragraphs (quote);

  for (guint i = 0; i < paragraphs->len; i++)
    candor_render_text (indent, "> ", g_ptr_array_index (paragraphs, i));
  if (candor_quote_block_get_by (quote) != NULL)
    candor_render_words (indent, "> -- ", candor_quote_block_get_by (quote));
}

static void
render_check (CandorBlock               *block,
              guint                      indent,
              const CandorRenderContext *context)
{
  candor_render_text (indent, "? ",
                      candor_item_get_prompt (candor_check_block_get_item (CANDOR_CHECK_BLOCK (block))));
}

static void (*const renderers[CANDOR_N_BLOCK_KINDS]) (CandorBlock *, guint, const CandorRenderContext *) = {
  [CANDOR_BLOCK_P]       = render_p,
  [CANDOR_BLOCK_HEADING] = render_heading,
  [CANDOR_BLOCK_LIST]    = render_list,
  [CANDOR_BLOCK_FIGURE]  = render_figure,
  [CANDOR_BLOCK_TABLE]   = render_table,
  [CANDOR_BLOCK_CALLOUT] = render_callout,
  [CANDOR_BLOCK_QUOTE]   = render_quote,
  [CANDOR_BLOCK_CHECK]   = render_check,
  [CANDOR_BLOCK_COMPARE] = candor_render_compare,
  [CANDOR_BLOCK_STEPS]   = candor_render_steps,
  [CANDOR_BLOCK_TIMELINE] = candor_render_timeline,
  [CANDOR_BLOCK_DIALOGUE] = candor_render_dialogue,
  [CANDOR_BLOCK_REVEAL]  = candor_render_reveal,
  [CANDOR_BLOCK_HOUSE]   = candor_render_house,
};

void
candor_render_block (CandorBlock               *block,
                     guint                      indent,
                     const CandorRenderContext *context)
{
  g_assert (CANDOR_IS_BLOCK (block));

  renderers[candor_block_get_kind (block)] (block, indent, context);
}

void
candor_render_blocks (GPtrArray                 *blocks,
                      guint                      indent,
                      const CandorRenderContext *context)
{
  g_assert (blocks != NULL);

  for (guint i = 0; i < blocks->len; i++)
    candor_render_block (g_ptr_array_index (blocks, i), indent, context);
}
