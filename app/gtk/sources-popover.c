/* sources-popover.c - what stands behind a citation or an address
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Nothing leaves the program but by the button under the whole address.
 */

#include "sources-popover.h"

#include "lesson-popover.h"
#include "rich-text-runs.h"
#include "sources-card.h"
#include "sources-words.h"

#include <glib/gi18n.h>

/* All of the card in one breath. */
static char *
say_source (const CandorSource  *source,
            CandorLessonContext *context)
{
  CandorDay today = candor_lesson_context_get_today (context);
  g_autofree char *checked = candor_sources_checked (source);
  g_autofree char *stale = candor_sources_stale (source, today);
  g_autofree char *applies = candor_sources_applies (source);

  return g_strdup_printf (_("Source %u: %s. %s. %s. %s %s"), candor_lesson_context_number (context, source->id), source->title,
                          source->locator != NULL ? source->locator : "", checked,
                          applies != NULL ? applies : "", stale != NULL ? stale : "");
}

GtkWidget *
candor_sources_popover_new (CandorLessonContext *context,
                            const char          *id)
{
  const CandorSource *source;
  g_autofree char *name = NULL;

  g_return_val_if_fail (CANDOR_IS_LESSON_CONTEXT (context), NULL);
  g_return_val_if_fail (id != NULL, NULL);

  source = candor_module_find_source (candor_lesson_context_get_module (context), id);
  if (source == NULL)
    return NULL;

  name = say_source (source, context);
  return candor_lesson_popover_new (name, candor_sources_card_new (source, context));
}

static void
open_cb (GtkButton  *button,
         const char *address)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (button));
  GtkWidget *popover = gtk_widget_get_ancestor (GTK_WIDGET (button), GTK_TYPE_POPOVER);

  g_assert (GTK_IS_BUTTON (button));

  gtk_show_uri (GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL, address, GDK_CURRENT_TIME);
  if (popover != NULL)
    gtk_popover_popdown (GTK_POPOVER (popover));
}

static GtkWidget *
new_wrapping_label (const char    *words,
                    PangoWrapMode  mode)
{
  g_autofree char *isolated = candor_rich_text_isolate (words);
  GtkWidget *label = gtk_label_new (isolated);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), mode);
  gtk_label_set_xalign (GTK_LABEL (label), 0.0f);

  return label;
}

static GtkWidget *
new_open_button (const char *address)
{
  gboolean mail = g_ascii_strncasecmp (address, "mailto:", 7) == 0;
  GtkWidget *button = gtk_button_new_with_label (mail ? _("Write an e-mail") : _("Open in the browser"));

  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, address, -1);
  g_signal_connect_data (button, "clicked", G_CALLBACK (open_cb), g_strdup (address),
                         (GClosureNotify) (GCallback) g_free, 0);

  return button;
}

GtkWidget *
candor_sources_popover_new_for_address (const char *address)
{
  GtkWidget *box, *words, *note;
  g_autofree char *name = NULL;

  if (!candor_sources_may_open (address))
    return NULL;

  box = g_object_new (GTK_TYPE_BOX,
                      "accessible-role", GTK_ACCESSIBLE_ROLE_GROUP,
                      "orientation", GTK_ORIENTATION_VERTICAL,
                      "spacing", 8,
                      NULL);
  note = new_wrapping_label (_("This leads out of Candor, to:"), PANGO_WRAP_WORD_CHAR);
  gtk_widget_add_css_class (note, "candor-secondary");
  gtk_box_append (GTK_BOX (box), note);
  words = new_wrapping_label (address, PANGO_WRAP_CHAR);
  gtk_box_append (GTK_BOX (box), words);
  gtk_box_append (GTK_BOX (box), new_open_button (address));

  name = g_strdup_printf (_("This leads out of Candor, to: %s"), address);

  return candor_lesson_popover_new (name, box);
}
