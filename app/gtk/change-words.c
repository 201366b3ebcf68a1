/* change-words.c - what is said about a correction
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Pure functions from a change, or a module on Home, to words.
 */

#include "change-words.h"

#include "sources-words.h"

#include <glib/gi18n.h>

char *
candor_change_words (const CandorChange *change)
{
  g_autofree char *day = NULL;

  g_return_val_if_fail (change != NULL, NULL);

  if (!candor_day_is_set (change->date))
    return g_strdup_printf (_("Edition %u, %s: %s"), change->edition, candor_change_say_kind (change), change->words);

  day = candor_sources_day (change->date);

  /* Translators: "Edition 2, 20 Nov 2026, the right answer: The law is new." */
  return g_strdup_printf (_("Edition %u, %s, %s: %s"), change->edition, day, candor_change_say_kind (change), change->words);
}

const char *
candor_change_words_heading (GPtrArray *changes)
{
  g_return_val_if_fail (changes != NULL, NULL);

  for (guint i = 0; i < changes->len; i++)
    if (candor_change_is_of_meaning (g_ptr_array_index (changes, i)))
      return _("Changed since you learned it");

  return _("In other words since you learned it; nothing to do again");
}

char *
candor_change_words_places (CandorStudyModule *module)
{
  g_autofree char *places = NULL;
  guint n, edition;

  g_return_val_if_fail (CANDOR_IS_STUDY_MODULE (module), NULL);

  g_object_get (module, "n-changed", &n, "completed-edition", &edition, NULL);
  places = g_strdup_printf (ngettext ("%u place is to be looked at again.", "%u places are to be looked at again.", n), n);
  if (edition == 0)
    return g_steal_pointer (&places);

  return g_strdup_printf (_("%s What you did on edition %u stays as it was."), places, edition);
}

char *
candor_change_words_revised (CandorStudyModule *module)
{
  g_autofree char *change = NULL, *iso = NULL, *shown = NULL;
  CandorDay day;

  g_return_val_if_fail (CANDOR_IS_STUDY_MODULE (module), NULL);

  g_object_get (module, "change", &change, "changed-on", &iso, NULL);
  if (change == NULL || iso == NULL || !candor_day_parse (iso, &day))
    return g_steal_pointer (&change);

  shown = candor_sources_day (day);

  /* Translators: "Revised on 20 Nov 2026: The law is new." */
  return g_strdup_printf (_("Revised on %s: %s"), shown, change);
}
