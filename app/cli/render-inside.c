/* render-inside.c - blocks that are made of smaller ones, as lines of text
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
               guint                      indent,
               const CandorRenderContext *context)
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
  candor_render_blocks (column->blocks, indent + 2, context);
}

void
candor_render_compare (CandorBlock               *block,
                       guint                      indent,
                       const CandorRenderContext *context)
{
  GPtrArray *columns = candor_compare_block_get_columns (CANDOR_COMPARE_BLOCK (block));

  for (guint i = 0; i < columns->len; i++)
    render_column (g_ptr_array_index (columns, i), indent, context);
}

void
candor_render_steps (CandorBlock               *block,
                     guint                      indent,
                     const CandorRenderContext *context)
{
  GPtrArray *stages = candor_steps_block_get_stages (CANDOR_STEPS_BLOCK (block));

  for (guint i = 0; i < stages->len; i++)
    {
      const CandorStage *stage = g_ptr_array_index (stages, i);
      g_autofree char *number = g_strdup_printf ("%u. ", i + 1);

      candor_render_words (indent, number, stage->title);
      candor_render_blocks (stage->blocks, indent + 3, context);
    }
}

void
candor_render_timeline (CandorBlock               *block,
                        guint                      indent,
                        const CandorRenderContext *context)
{
  GPtrArray *entries = candor_timeline_block_get_entries (CANDOR_TIMELINE_BLOCK (block));

  for (guint i = 0; i < entries->len; i++)
    {
      const CandorEntry *entry = g_ptr_array_index (entries, i);
      gboolean to_come = candor_day_compare (entry->date, context->today) > 0;
      g_autofree char *date = candor_day_to_iso (entry->date);
      g_autofree char *line = g_strconcat (date, to_come ? _(" (still to come)") : "", NULL);

      candor_render_words (indent, "- ", line);
      candor_render_text (indent + 2, "", entry->words);
    }
}

static const char *
name_who (CandorWho who)
{
  switch (who)
    {
    case CANDOR_WHO_MACHINE:  return _("AI");
    case CANDOR_WHO_CUSTOMER: return _("Customer");
    case CANDOR_WHO_PERSON:
    default:                  return _("Person");
    }
}

static void
render_turn (const CandorTurn          *turn,
             guint                      indent,
             const CandorRenderContext *context)
{
  const char *who = name_who (turn->who);
  g_autofree char *line = turn->speaker != NULL ? g_strdup_printf ("%s (%s):", turn->speaker, who)
                                                : g_strdup_printf ("%s:", who);

  candor_render_words (indent, "", line);
  candor_render_blocks (turn->blocks, indent + 2, context);
  for (guint i = 0; i < turn->notes->len; i++)
    candor_render_text (indent + 4, _("Note: "), g_ptr_array_index (turn->notes, i));
}

void
candor_render_dialogue (CandorBlock               *block,
                        guint                      indent,
                        const CandorRenderContext *context)
{
  GPtrArray *turns = candor_dialogue_block_get_turns (CANDOR_DIALOGUE_BLOCK (block));

  for (guint i = 0; i < turns->len; i++)
    render_turn (g_ptr_array_index (turns, i), indent, context);
}

/* All of it at once; who plays asks for the rest. */
void
candor_render_reveal (CandorBlock               *block,
                      guint                      indent,
                      const CandorRenderContext *context)
{
  CandorRevealBlock *reveal = CANDOR_REVEAL_BLOCK (block);

  candor_render_text (indent, "? ", candor_reveal_block_get_prompt (reveal));
  candor_render_blocks (candor_reveal_block_get_blocks (reveal), indent + 2, context);
}

void
candor_render_house (CandorBlock               *block,
                     guint                      indent,
                     const CandorRenderContext *context)
{
  CandorHouseBlock *house = CANDOR_HOUSE_BLOCK (block);
  const char *ref = candor_house_block_get_ref (house);
  CandorOverlay *overlay = candor_catalogue_find_overlay (context->catalogue, ref);
  g_autofree char *title = NULL;

  if (overlay == NULL)
    {
      candor_render_blocks (candor_house_block_get_blocks (house), indent, context);
      return;
    }

  title = g_strdup_printf (_("From us: %s"), candor_overlay_get_title (overlay));
  candor_render_words (indent, "* ", title);
  candor_render_blocks (candor_overlay_find_place (overlay, ref)->blocks, indent + 2, context);
}
