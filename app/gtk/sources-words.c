/* sources-words.c - what is said about the age of a source
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Pure functions from a source and a day to words.
 */

#include "sources-words.h"

#include <glib/gi18n.h>

char *
candor_sources_day (CandorDay day)
{
  g_autoptr(GDateTime) time = NULL;

  g_return_val_if_fail (candor_day_is_set (day), NULL);

  time = g_date_time_new_utc (day.year, MAX (day.month, 1), MAX (day.day, 1), 0, 0, 0);
  if (time == NULL)
    return candor_day_to_iso (day);
  if (day.day == 0)
    /* Translators: a month, as in "November 2026". */
    return g_date_time_format (time, day.month == 0 ? "%Y" : _("%B %Y"));

  /* Translators: a day, as in "24 Nov 2026". */
  return g_date_time_format (time, _("%-e %b %Y"));
}

char *
candor_sources_checked (const CandorSource *source)
{
  g_autofree char *day = NULL;

  g_return_val_if_fail (source != NULL, NULL);

  if (source->basis == CANDOR_BASIS_MEMORY || !candor_day_is_set (source->checked))
    return g_strdup (_("not yet checked against the source"));

  day = candor_sources_day (source->checked);
  return g_strdup_printf (_("checked %s"), day);
}

char *
candor_sources_stale (const CandorSource *source,
                      CandorDay           today)
{
  g_autofree char *day = NULL;

  g_return_val_if_fail (source != NULL, NULL);

  if (!candor_source_is_stale (source, today))
    return NULL;

  day = candor_sources_day (source->review_by);
  return g_strdup_printf (_("past its review date, %s"), day);
}

char *
candor_sources_applies (const CandorSource *source)
{
  g_autofree char *day = NULL;

  g_return_val_if_fail (source != NULL, NULL);

  if (!candor_day_is_set (source->from))
    return NULL;

  day = candor_sources_day (source->from);
  return g_strdup_printf (_("applies from %s"), day);
}

/* What is only remembered matters where others would be held to it. */
static gboolean
is_unchecked_claim (const CandorSource *source)
{
  return source->basis == CANDOR_BASIS_MEMORY &&
         (source->kind == CANDOR_SOURCE_LAW || source->kind == CANDOR_SOURCE_CASE ||
          source->kind == CANDOR_SOURCE_DATA);
}

static void
add_title (GString            *titles,
           const CandorSource *source)
{
  g_string_append_printf (titles, "%s%s", titles->len > 0 ? "; " : "", source->title);
}

char *
candor_sources_page_note (GPtrArray *sources,
                          CandorDay  today)
{
  g_autoptr(GString) stale = g_string_new (NULL);
  g_autoptr(GString) unchecked = g_string_new (NULL);
  g_autoptr(GString) note = g_string_new (NULL);

  g_return_val_if_fail (sources != NULL, NULL);

  for (guint i = 0; i < sources->len; i++)
    {
      const CandorSource *source = g_ptr_array_index (sources, i);

      if (candor_source_is_stale (source, today))
        add_title (stale, source);
      else if (is_unchecked_claim (source))
        add_title (unchecked, source);
    }

  if (stale->len > 0)
    g_string_append_printf (note,
                            _("This page rests on a source that is past its review date: %s. It may have changed since."),
                            stale->str);
  if (stale->len > 0 && unchecked->len > 0)
    g_string_append_c (note, ' ');
  if (unchecked->len > 0)
    g_string_append_printf (note,
                            _("Not yet checked against the source: %s."),
                            unchecked->str);

  return note->len > 0 ? g_string_free (g_steal_pointer (&note), FALSE) : NULL;
}

gboolean
candor_sources_may_open (const char *address)
{
  g_autofree char *scheme = NULL;

  if (address == NULL)
    return FALSE;

  scheme = g_uri_parse_scheme (address);
  return scheme != NULL &&
         (g_ascii_strcasecmp (scheme, "https") == 0 || g_ascii_strcasecmp (scheme, "http") == 0 ||
          g_ascii_strcasecmp (scheme, "mailto") == 0);
}
