/* tell.c - a sentence in passing
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A toast as libadwaita 1.2 makes it cuts a long sentence, is silent for a reader, and
 * its button has no name: the words wrap here, are spoken, and the button is named.
 */

#include <glib/gi18n.h>

#include "say.h"
#include "tell.h"

#define LINE_CHARS   60
#define BESIDE_WORDS 140   /* margins and the button, in pixels */

/* A toast takes the width that its words would like, even beyond the window's. */
static int
count_line_chars (GtkWidget *overlay)
{
  PangoContext *context = gtk_widget_get_pango_context (overlay);
  PangoFontMetrics *metrics = pango_context_get_metrics (context, NULL, NULL);
  int char_width = pango_font_metrics_get_approximate_char_width (metrics) / PANGO_SCALE;

  pango_font_metrics_unref (metrics);

  return CLAMP ((gtk_widget_get_width (overlay) - BESIDE_WORDS) / MAX (char_width, 1), 1, LINE_CHARS);
}

static GtkWidget *
words_new (const char *sentence,
           int         line_chars)
{
  GtkWidget *label = gtk_label_new (sentence);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_max_width_chars (GTK_LABEL (label), line_chars);
  gtk_label_set_xalign (GTK_LABEL (label), 0);

  return label;
}

/* The toast's own button is the only one beside its words. */
static void
name_buttons (GtkWidget *widget)
{
  if (GTK_IS_BUTTON (widget) && gtk_widget_has_css_class (widget, "circular"))
    {
      gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Close"), -1);
      return;
    }

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    name_buttons (child);
}

static void
words_mapped (GtkWidget *words)
{
  GtkWidget *toast = gtk_widget_get_ancestor (words, g_type_from_name ("AdwToastWidget"));

  if (toast != NULL)
    name_buttons (toast);
}

void
candor_tell (AdwToastOverlay *overlay,
             const char      *sentence)
{
  AdwToast *toast;
  GtkWidget *words;

  g_return_if_fail (ADW_IS_TOAST_OVERLAY (overlay));
  g_return_if_fail (sentence != NULL);

  toast = adw_toast_new ("");
  words = words_new (sentence, count_line_chars (GTK_WIDGET (overlay)));
  g_signal_connect (words, "map", G_CALLBACK (words_mapped), NULL);
  adw_toast_set_custom_title (toast, words);
  adw_toast_overlay_add_toast (overlay, toast);
  candor_say (GTK_WIDGET (overlay), sentence);
}
