/* render-inside.c - blocks that hold other blocks, as lines of text
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <glib/gi18n.h>

#include "cli-private.h"
#include "render-private.h"

static const char *
name_column (CandorColumnKind kind)
{
  switch (kind)
    {
    case CANDOR_COLUMN_GOOD: return _("Like this");
    case CANDOR_COLUMN_BAD:  return _("Not like this");
    case CANDOR_COLUMN_NEITHER:
    default:                 return NULL;
    }
}

static void
render_column (const CandorCompareColumn *column,
               guint               indent)
{
  const char *const marks[] = {
    [CANDOR_COLUMN_NEITHER] = "| ",
    [CANDOR_COLUMN_GOOD] = "+ ",
    [CANDOR_COLUMN_BAD] = "x ",
  };
  const char *kind = name_column (column->kind);
  g_autofree char *both = NULL;

  if (kind != NULL && column->title != NULL)
    both = g_strdup_printf ("%s: %s", kind, column->title);
  candor_render_words (indent, marks[column->kind],
                       both != NULL ? both : kind != NULL ? kind : column->title != NULL ? column->title : "");
  candor_render_blocks (column->blocks, indent + 2);
}

void
candor_render_compare (CandorBlock *block,
                       guint        indent)
{
  GPtrArray *columns = candor_compare_block_get_columns (CANDOR_COMPARE_BLOCK (block));

  for (guint i = 0; i < columns->len; i++)
    render_column (g_ptr_array_index (columns, i), indent);
}

void
candor_render_steps (CandorBlock *block,
                     guint        indent)
{
  GPtrArray *stages = candor_steps_block_get_stages (CANDOR_STEPS_BLOCK (block));

  for (guint i = 0; i < stages->len; i++)
    {
      const CandorStage *stage = g_ptr_array_index (stages, i);
      g_autofree char *number = g_strdup_printf ("%u. ", i + 1);

      candor_render_words (indent, number, stage->title);
      candor_render_blocks (stage->blocks, indent + 3);
    }
}
