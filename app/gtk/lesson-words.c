/* lesson-words.c - small words of a sitting
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lesson-words.h"

#include <glib/gi18n.h>

char *
candor_lesson_words_minutes (guint minutes)
{
  if (minutes == 0)
    return g_strdup (_("under a minute left"));

  return g_strdup_printf (ngettext ("%u\u00a0min\u00a0left", "%u\u00a0min\u00a0left", minutes), minutes);
}

const char *
candor_lesson_words_saved (CandorSaved saved)
{
  switch (saved)
    {
    case CANDOR_SAVED_YES:
      return _("saved");
    case CANDOR_SAVED_PENDING:
      return _("saving …");
    case CANDOR_SAVED_FAILED:
    default:
      return _("not saved yet");
    }
}

char *
candor_lesson_words_bar (guint       minutes,
                         CandorSaved saved)
{
  g_autofree char *left = candor_lesson_words_minutes (minutes);

  return g_strdup_printf ("%s\u00a0· %s", left, candor_lesson_words_saved (saved));
}

char *
candor_lesson_words_part (CandorStep *step)
{
  CandorPart *part;
  guint number = 0;

  g_return_val_if_fail (CANDOR_IS_STEP (step), NULL);

  part = candor_step_get_part (step);
  g_object_get (step, "lesson-number", &number, NULL);
  if (number == 0)
    return g_strdup (candor_part_get_title (part));

  return g_strdup_printf (_("Lesson %u · %s"), number, candor_part_get_title (part));
}
