/* render-block.c - pages and blocks in a terminal
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One row of the table a kind of block.
 */

#include "config.h"

#include <stdio.h>

#include <glib/gi18n.h>

#include "cli-private.h"

#define INDENT 2

static void
render_p (CandorBlock *block)
{
  candor_cli_print_text (NULL, 0, candor_p_block_get_text (CANDOR_P_BLOCK (block)));
}

static void
render_heading (CandorBlock *block)
{
  CandorHeadingBlock *heading = CANDOR_HEADING_BLOCK (block);

  candor_cli_print_text (candor_heading_block_get_level (heading) == 2 ? "## " : "### ",
                         candor_heading_block_get_level (heading) + 1, candor_heading_block_get_text (heading));
}

static void
render_list (CandorBlock *block)
{
  CandorListBlock *list = CANDOR_LIST_BLOCK (block);
  GPtrArray *items = candor_list_block_get_items (list);

  for (guint i = 0; i < items->len; i++)
    {
      g_autofree char *lead = NULL;

      switch (candor_list_block_get_list_kind (list))
        {
        case CANDOR_LIST_NUMBER:
          lead = g_strdup_printf (" %2u. ", i + 1);
          break;
        case CANDOR_LIST_CHECK:
          lead = g_strdup ("  [ ] ");
          break;
        case CANDOR_LIST_BULLET:
        default:
          lead = g_strdup ("  -  ");
          break;
        }
      candor_cli_print_text (lead, 5, g_ptr_array_index (items, i));
    }
}

static void
render_figure (CandorBlock *block)
{
  CandorFigureBlock *figure = CANDOR_FIGURE_BLOCK (block);

  if (!candor_figure_block_is_decorative (figure) && candor_figure_block_get_alternative (figure) != NULL)
    {
      g_autofree char *words = g_strdup_printf (_("Picture: %s"), candor_figure_block_get_alternative (figure));

      candor_cli_print_folded ("  | ", 4, words);
    }
  if (candor_figure_block_get_caption (figure) != NULL)
    candor_cli_print_text ("  | ", 4, candor_figure_block_get_caption (figure));
}

static void
render_table (CandorBlock *block)
{
  CandorTableBlock *table = CANDOR_TABLE_BLOCK (block);

  if (candor_table_block_get_caption (table) != NULL)
    candor_cli_print_text (NULL, 0, candor_table_block_get_caption (table));

  /* Row by row as "head: cell": it folds well and reads well aloud. */
  for (guint row = 1; row <= candor_table_block_get_n_rows (table); row++)
    for (guint column = 0; column < candor_table_block_get_n_columns (table); column++)
      {
        CandorText *head = candor_table_block_get_cell (table, 0, column);
        CandorText *cell = candor_table_block_get_cell (table, row, column);
        g_autofree char *label = head != NULL ? candor_cli_render_text (head) : g_strdup ("");
        g_autofree char *words = cell != NULL ? candor_cli_render_text (cell) : g_strdup ("");
        g_autofree char *line = g_strdup_printf ("%s: %s", label, words);

        if (cell != NULL)
          candor_cli_print_folded (column == 0 ? "  -  " : NULL, 5, line);
      }
}

static const char *
name_callout (CandorCalloutKind kind)
{
  switch (kind)
    {
    case CANDOR_CALLOUT_PRACTICE:
      return _("In practice");
    case CANDOR_CALLOUT_LAW:
      return _("The law");
    case CANDOR_CALLOUT_WARNING:
      return _("Take care");
    case CANDOR_CALLOUT_EXAMPLE:
      return _("An example");
    case CANDOR_CALLOUT_THINK:
    default:
      return _("To think about");
    }
}

static void
render_callout (CandorBlock *block)
{
  CandorCalloutBlock *callout = CANDOR_CALLOUT_BLOCK (block);
  GPtrArray *blocks = candor_callout_block_get_blocks (callout);
  const char *title = candor_callout_block_get_title (callout);

  candor_cli_print_folded ("== ", 3, title != NULL ? title : name_callout (candor_callout_block_get_callout_kind (callout)));
  for (guint i = 0; i < blocks->len; i++)
    candor_cli_render_block (g_ptr_array_index (blocks, i));
}

static void
render_quote (CandorBlock *block)
{
  CandorQuoteBlock *quote = CANDOR_QUOTE_BLOCK (block);
  GPtrArray *paragraphs = candor_quote_block_get_paragraphs (quote);

  for (guint i = 0; i < paragraphs->len; i++)
    candor_cli_print_text ("  > ", 4, g_ptr_array_index (paragraphs, i));
  if (candor_quote_block_get_by (quote) != NULL)
    candor_cli_print_folded ("  — ", 4, candor_quote_block_get_by (quote));
}

static void
render_check (CandorBlock *block)
{
  candor_cli_print_folded (NULL, 0, _("(A quick check follows the page.)"));
}

static const struct
{
  CandorBlockKind kind;
  void (*render) (CandorBlock *block);
} renderings[CANDOR_N_BLOCK_KINDS] =
{
  { CANDOR_BLOCK_P, render_p },
  { CANDOR_BLOCK_HEADING, render_heading },
  { CANDOR_BLOCK_LIST, render_list },
  { CANDOR_BLOCK_FIGURE, render_figure },
  { CANDOR_BLOCK_TABLE, render_table },
  { CANDOR_BLOCK_CALLOUT, render_callout },
  { CANDOR_BLOCK_QUOTE, render_quote },
  { CANDOR_BLOCK_CHECK, render_check },
};

void
candor_cli_render_block (CandorBlock *block)
{
  for (gsize i = 0; i < G_N_ELEMENTS (renderings); i++)
    if (renderings[i].kind == candor_block_get_kind (block))
      renderings[i].render (block);
}

/* What a reader must know of a source's age. */
static char *
describe_age (const CandorSource *source,
              CandorDay           today)
{
  GString *words = g_string_new (NULL);

  if (candor_day_is_set (source->checked))
    {
      g_autofree char *day = candor_day_to_iso (source->checked);

      g_string_append_printf (words, _("checked %s"), day);
    }
  else
    {
      g_string_append (words, _("not yet checked against the source"));
    }

  if (candor_source_is_stale (source, today))
    g_string_append (words, _("; past its review date"));
  if (candor_day_is_set (source->from) && candor_day_compare (today, source->from) < 0)
    {
      g_autofree char *day = candor_day_to_iso (source->from);

      g_string_append_printf (words, _("; applies from %s"), day);
    }

  return g_string_free (words, FALSE);
}

static void
render_sources (CandorPage *page,
                CandorDay   today)
{
  GPtrArray *sources = candor_page_get_sources (page);
  gboolean stale = FALSE;

  for (guint i = 0; i < sources->len; i++)
    {
      const CandorSource *source = g_ptr_array_index (sources, i);
      g_autofree char *lead = g_strdup_printf ("  [%u] ", source->number);
      g_autofree char *age = describe_age (source, today);
      g_autofree char *line = g_strdup_printf ("%s%s%s (%s)", source->title, source->locator != NULL ? ", " : "",
                                               source->locator != NULL ? source->locator : "", age);

      stale = stale || candor_source_is_stale (source, today);
      candor_cli_print_folded (lead, 6, line);
    }

  if (stale)
    candor_cli_print_folded (NULL, 0, _("This page rests on a source that is past its review date."));
}

static void
render_terms (CandorPage *page)
{
  GPtrArray *terms = candor_page_get_terms (page);

  for (guint i = 0; i < terms->len; i++)
    {
      const CandorTerm *term = g_ptr_array_index (terms, i);
      g_autofree char *words = candor_cli_render_text (term->definition);
      g_autofree char *line = g_strdup_printf ("%s: %s", term->word, words);

      candor_cli_print_folded ("  * ", 4, line);
    }
}

void
candor_cli_render_page (CandorSitting *sitting,
                        CandorStep    *step)
{
  CandorPage *page = candor_step_get_page (step);
  GPtrArray *blocks = candor_page_get_blocks (page);

  printf ("\n");
  candor_cli_print_folded ("# ", 2, candor_page_get_title (page));
  printf ("\n");
  for (guint i = 0; i < blocks->len; i++)
    {
      candor_cli_render_block (g_ptr_array_index (blocks, i));
      printf ("\n");
    }
  render_terms (page);
  render_sources (page, candor_study_get_today (candor_sitting_get_study (sitting)));
}
