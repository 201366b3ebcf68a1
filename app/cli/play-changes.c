/* play-changes.c - what changed since it was learned, in a terminal
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The author's sentence, then each line that differs, as it was and as it is, with the
 * words that went and that came in brackets.
 */

#include <glib/gi18n.h>

#include "play-private.h"

static void
render_changes (GPtrArray *changes)
{
  gboolean is_of_meaning = FALSE;

  for (guint i = 0; i < changes->len; i++)
    is_of_meaning |= candor_change_is_of_meaning (g_ptr_array_index (changes, i));

  candor_render_words (0, "! ", is_of_meaning ? _("Changed since you learned it")
                                              : _("In other words since you learned it; nothing to do again"));
  for (guint i = 0; i < changes->len; i++)
    {
      const CandorChange *change = g_ptr_array_index (changes, i);
      g_autofree char *day = candor_day_to_iso (change->date);
      g_autofree char *words =
        g_strdup_printf (_("Edition %u, %s, %s: %s"), change->edition, day, candor_change_say_kind (change), change->words);

      candor_render_words (2, "", words);
    }
}

/* "A yes lasts for [two years.]" */
static char *
bracket (const char *line,
         GArray     *spans)
{
  GString *words = g_string_new (NULL);
  guint at = 0;

  for (guint i = 0; i < spans->len; i++)
    {
      CandorSpan span = g_array_index (spans, CandorSpan, i);

      g_string_append_len (words, line + at, span.from - at);
      g_string_append_c (words, '[');
      g_string_append_len (words, line + span.from, span.to - span.from);
      g_string_append_c (words, ']');
      at = span.to;
    }
  g_string_append (words, line + at);

  return g_string_free (words, FALSE);
}

static void
render_side (const char *mark,
             const char *line,
             GArray     *spans,
             const char *missing)
{
  g_autofree char *words = line != NULL ? bracket (line, spans) : g_strdup (missing);

  candor_render_words (2, mark, words);
}

static void
render_differences (GPtrArray *differences)
{
  if (differences->len == 0)
    {
      candor_render_words (2, "", _("The words are the same as before; what changed is said above."));
      return;
    }

  for (guint i = 0; i < differences->len; i++)
    {
      const CandorDifference *difference = g_ptr_array_index (differences, i);

      render_side (_("before: "), difference->before, difference->before_spans, _("This was not there."));
      render_side (_("now:    "), difference->after, difference->after_spans, _("This is not there any more."));
    }
}

void
candor_play_say_changes (CandorPlay *self,
                         CandorStep *step)
{
  g_autoptr(GPtrArray) changes = candor_sitting_list_changes (self->sitting, step);
  g_autoptr(GPtrArray) differences = NULL;
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) error = NULL;
  GAsyncResult *ready = NULL;

  if (changes->len == 0)
    return;

  render_changes (changes);
  candor_sitting_compare_async (self->sitting, step, NULL, candor_cli_ready, &ready);
  result = candor_cli_wait (&ready);
  differences = candor_sitting_compare_finish (self->sitting, result, &error);
  if (differences != NULL)
    render_differences (differences);
  else
    {
      g_autofree char *words = g_strdup_printf (_("The earlier text cannot be shown. %s"), error->message);

      candor_render_words (2, "", words);
    }
  candor_render_gap ();
}
