/* render-sources.c - what stands below a page: its words, and what it rests on
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <glib/gi18n.h>

#include "cli-private.h"
#include "render-private.h"

static void
append_part (GString    *words,
             const char *part)
{
  if (part != NULL)
    g_string_append_printf (words, ", %s", part);
}

static void
append_notes (GString            *words,
              const CandorSource *source,
              CandorDay           today)
{
  g_autofree char *checked = candor_day_to_iso (source->checked);
  g_autofree char *from = candor_day_to_iso (source->from);
  g_autofree char *review_by = candor_day_to_iso (source->review_by);

  if (candor_day_is_set (source->checked))
    g_string_append_printf (words, _(" (checked %s)"), checked);
  else
    g_string_append (words, _(" (not yet checked against the source)"));
  if (candor_day_is_set (source->from))
    g_string_append_printf (words, _(" (applies from %s)"), from);
  if (candor_source_is_stale (source, today))
    g_string_append_printf (words, _(" (was to be reviewed by %s)"), review_by);
}

static void
render_source (const CandorSource *source,
               CandorDay           today)
{
  g_autofree char *number = g_strdup_printf ("[%u] ", source->number);
  g_autoptr(GString) words = g_string_new (source->title);

  append_part (words, source->by);
  append_part (words, source->date);
  append_part (words, source->locator);
  append_notes (words, source, today);
  if (source->href != NULL)
    g_string_append_printf (words, " <%s>", source->href);

  candor_render_words (0, number, words->str);
}

static gboolean
needs_a_check (const CandorSource *source)
{
  return !candor_day_is_set (source->checked) &&
         (source->kind == CANDOR_SOURCE_LAW || source->kind == CANDOR_SOURCE_CASE ||
          source->kind == CANDOR_SOURCE_DATA);
}

void
candor_render_terms (CandorPage *page)
{
  GPtrArray *terms = candor_page_get_terms (page);

  for (guint i = 0; i < terms->len; i++)
    {
      const CandorTerm *term = g_ptr_array_index (terms, i);
      g_autofree char *meaning = candor_render_dup_text (term->definition);
      g_autofree char *words = g_strconcat (term->word, ": ", meaning, NULL);

      candor_render_words (0, "", words);
    }
  if (terms->len > 0)
    candor_render_gap ();
}

void
candor_render_sources (CandorPage *page,
                       CandorDay   today)
{
  GPtrArray *sources = candor_page_get_sources (page);
  gboolean is_stale = FALSE, is_unchecked = FALSE;

  if (sources->len == 0)
    return;

  for (guint i = 0; i < sources->len; i++)
    {
      const CandorSource *source = g_ptr_array_index (sources, i);

      render_source (source, today);
      is_stale |= candor_source_is_stale (source, today);
      is_unchecked |= needs_a_check (source);
    }
  if (is_stale)
    candor_render_words (0, "! ", _("This page rests on a source past its review date."));
  if (is_unchecked)
    candor_render_words (0, "! ", _("This page rests on something not yet checked against the source."));
  candor_render_gap ();
}
