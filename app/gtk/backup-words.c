/* backup-words.c - what is in a backup, in words for a person
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "backup-words.h"

#include <glib/gi18n.h>

char *
candor_backup_words_when (gint64 us)
{
  g_autoptr (GDateTime) utc = g_date_time_new_from_unix_utc (us / G_USEC_PER_SEC);
  g_autoptr (GDateTime) local = g_date_time_to_local (utc);

  return g_date_time_format (local, _("%-d %B %Y, %H:%M"));
}

/* The title of a module that is still installed, its id otherwise. */
static const char *
name_module (CandorStudy *study,
             const char  *id)
{
  CandorCatalogueEntry *entry = candor_catalogue_find (candor_study_get_catalogue (study), id);

  return entry != NULL ? candor_catalogue_entry_get_title (entry) : id;
}

char *
candor_backup_words_what (CandorStudy *study,
                          gint64       n_events,
                          gint64       last_us,
                          const char  *module)
{
  g_autofree char *last = NULL;
  g_autofree char *count = NULL;

  g_return_val_if_fail (CANDOR_IS_STUDY (study), NULL);

  last = candor_backup_words_when (last_us);
  count = g_strdup_printf (ngettext ("%d entry", "%d entries", (gulong) n_events), (int) n_events);

  /* Translators: "412 entries", "24 November 2026, 10:12", the title of a module */
  return module != NULL ? g_strdup_printf (_("%s, the last on %s: %s"), count, last, name_module (study, module))
                        : g_strdup_printf (_("%s, the last on %s"), count, last);
}
