/* home-changed.c - a module that changed since it was learned
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What changed in a sentence of its author, how much is to be looked at again, and a
 * button that leads there. Of wording alone Home's card has a word; it needs no card here.
 */

#include "home-changed.h"

#include "beside-layout.h"
#include "change-words.h"

#include <glib/gi18n.h>

static void
add_words (GtkWidget  *box,
           const char *words,
           const char *style_class)
{
  GtkWidget *label;

  if (words == NULL)
    return;

  label = g_object_new (GTK_TYPE_LABEL, "label", words, "xalign", 0.0f, "wrap", TRUE,
                        "wrap-mode", PANGO_WRAP_WORD_CHAR, NULL);
  if (style_class != NULL)
    gtk_widget_add_css_class (label, style_class);
  gtk_box_append (GTK_BOX (box), label);
}

static GtkWidget *
new_button (CandorStudyModule *module,
            const char        *revised,
            const char        *places)
{
  GtkWidget *button = gtk_button_new_with_label (_("Read what changed"));
  g_autofree char *spoken = g_strdup_printf (_("Read what changed: %s"), candor_study_module_get_title (module));
  g_autofree char *more = revised != NULL ? g_strdup_printf ("%s %s", revised, places) : g_strdup (places);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.open-changed");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", candor_study_module_get_id (module));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, more, -1);

  return button;
}

GtkWidget *
candor_home_changed_new (CandorStudyModule *module)
{
  g_autofree char *revised = NULL, *places = NULL;
  GtkWidget *card, *box;
  guint n;

  g_return_val_if_fail (CANDOR_IS_STUDY_MODULE (module), NULL);

  g_object_get (module, "n-changed", &n, NULL);
  if (n == 0)
    return NULL;

  revised = candor_change_words_revised (module);
  places = candor_change_words_places (module);
  card = g_object_new (GTK_TYPE_BOX, "layout-manager", candor_beside_layout_new (), NULL);
  gtk_widget_add_css_class (card, "candor-card");
  box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  add_words (box, candor_study_module_get_title (module), "heading");
  add_words (box, revised, NULL);
  add_words (box, places, "candor-secondary");
  gtk_box_append (GTK_BOX (card), box);
  gtk_box_append (GTK_BOX (card), new_button (module, revised, places));

  return card;
}
