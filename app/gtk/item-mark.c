/* item-mark.c - right or not, in a word and a sign
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "item-mark.h"

#include "rich-text.h"

#include <glib/gi18n.h>

GtkWidget *
candor_item_mark_new_sign (const char *icon_name,
                           const char *words)
{
  GtkWidget *mark, *icon, *label;

  g_return_val_if_fail (icon_name != NULL, NULL);
  g_return_val_if_fail (words != NULL, NULL);

  mark = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  icon = g_object_new (GTK_TYPE_IMAGE,
                       "accessible-role", GTK_ACCESSIBLE_ROLE_NONE,
                       "valign", GTK_ALIGN_START,
                       "icon-name", icon_name,
                       NULL);
  label = candor_rich_text_new_words (words);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_add_css_class (icon, "candor-mark-icon");
  gtk_box_append (GTK_BOX (mark), icon);
  gtk_box_append (GTK_BOX (mark), label);

  return mark;
}

GtkWidget *
candor_item_mark_new (gboolean    good,
                      const char *words)
{
  GtkWidget *mark = candor_item_mark_new_sign (good ? "object-select-symbolic" : "window-close-symbolic", words);

  gtk_widget_add_css_class (mark, "candor-mark");

  return mark;
}

GtkWidget *
candor_item_mark_new_part (const CandorOptionVerdict *verdict,
                           const char                *words,
                           CandorLessonContext       *context)
{
  GtkWidget *part;
  g_autofree char *right = NULL;

  g_return_val_if_fail (verdict != NULL, NULL);
  g_return_val_if_fail (words != NULL, NULL);

  part = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  right = g_strdup_printf (_("The right answer: %s"), candor_text_get_plain (verdict->option->words));
  gtk_box_append (GTK_BOX (part), candor_item_mark_new (verdict->good, words));
  if (!verdict->good)
    gtk_box_append (GTK_BOX (part), candor_rich_text_new_words (right));
  if (verdict->feedback != NULL)
    gtk_box_append (GTK_BOX (part), candor_rich_text_new (verdict->feedback, context));

  return part;
}
