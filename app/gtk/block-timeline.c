/* block-timeline.c - what was, is and will be, by its day
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What is still to come says so in words; a reader says the day with the entry.
 */

#include "block-view.h"

#include "rich-text.h"
#include "sources-words.h"

#include <glib/gi18n.h>

static GtkWidget *
new_date (const char *date,
          gboolean    to_come)
{
  GtkWidget *self = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);
  GtkWidget *words = gtk_label_new (date);

  gtk_widget_add_css_class (words, "candor-entry-date");
  gtk_box_append (GTK_BOX (self), words);
  if (to_come)
    {
      GtkWidget *pill = gtk_label_new (_("still to come"));

      gtk_widget_add_css_class (pill, "candor-pill");
      gtk_widget_add_css_class (pill, "candor-warm");
      gtk_widget_set_valign (pill, GTK_ALIGN_CENTER);
      gtk_box_append (GTK_BOX (self), pill);
    }

  return self;
}

static char *
name_entry (const CandorEntry *entry,
            const char        *date,
            gboolean           to_come)
{
  const char *words = candor_text_get_plain (entry->words);

  return to_come ? g_strdup_printf (_("%s, still to come: %s"), date, words) : g_strdup_printf ("%s: %s", date, words);
}

static GtkWidget *
new_entry (const CandorEntry   *entry,
           CandorLessonContext *context)
{
  gboolean to_come = candor_day_compare (entry->date, candor_lesson_context_get_today (context)) > 0;
  g_autofree char *date = candor_sources_day (entry->date);
  g_autofree char *name = name_entry (entry, date, to_come);
  GtkWidget *words = candor_rich_text_new (entry->words, context);
  GtkWidget *self = g_object_new (GTK_TYPE_BOX,
                                  "accessible-role", GTK_ACCESSIBLE_ROLE_LIST_ITEM,
                                  "orientation", GTK_ORIENTATION_VERTICAL,
                                  NULL);

  gtk_widget_add_css_class (self, "candor-entry");
  if (to_come)
    gtk_widget_add_css_class (self, "candor-entry-to-come");
  candor_rich_text_set_leading (CANDOR_RICH_TEXT (words), CANDOR_RICH_TEXT_READING);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (words), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_box_append (GTK_BOX (self), new_date (date, to_come));
  gtk_box_append (GTK_BOX (self), words);

  return self;
}

GtkWidget *
candor_block_timeline_new (CandorBlock         *block,
                           CandorLessonContext *context)
{
  GPtrArray *entries = candor_timeline_block_get_entries (CANDOR_TIMELINE_BLOCK (block));
  g_autofree char *name = g_strdup_printf (ngettext ("Timeline of %u entry", "Timeline of %u entries", entries->len),
                                           entries->len);
  GtkWidget *self = g_object_new (GTK_TYPE_BOX,
                                  "accessible-role", GTK_ACCESSIBLE_ROLE_LIST,
                                  "orientation", GTK_ORIENTATION_VERTICAL,
                                  NULL);

  gtk_widget_add_css_class (self, "candor-timeline");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  for (guint i = 0; i < entries->len; i++)
    gtk_box_append (GTK_BOX (self), new_entry (g_ptr_array_index (entries, i), context));

  return self;
}
