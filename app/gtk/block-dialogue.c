/* block-dialogue.c - a conversation to examine
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Who speaks is said in words above each turn; the side and the colour only
 * help to see it sooner. The author's notes stand below the turn they speak of.
 */

#include "block-view.h"

#include "rich-text.h"

#include <glib/gi18n.h>

static const struct
{
  const char *words;
  const char *icon;
  const char *style_class;
} whos[] = {
  [CANDOR_WHO_PERSON]   = { N_("Person"), "avatar-default-symbolic", "candor-turn-person" },
  [CANDOR_WHO_MACHINE]  = { N_("AI"), "computer-symbolic", "candor-turn-machine" },
  [CANDOR_WHO_CUSTOMER] = { N_("Customer"), "system-users-symbolic", "candor-turn-customer" },
};

static char *
name_turn (const CandorTurn *turn)
{
  const char *who = _(whos[turn->who].words);

  return turn->speaker != NULL ? g_strdup_printf ("%s (%s)", turn->speaker, who) : g_strdup (who);
}

static GtkWidget *
new_icon (const char *name)
{
  return g_object_new (GTK_TYPE_IMAGE,
                       "accessible-role", GTK_ACCESSIBLE_ROLE_NONE,
                       "icon-name", name,
                       "valign", GTK_ALIGN_START,
                       NULL);
}

static GtkWidget *
new_header (const CandorTurn *turn,
            const char       *name)
{
  GtkWidget *self = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *words = candor_block_label_new (name, NULL);

  gtk_widget_add_css_class (self, "candor-turn-header");
  gtk_widget_set_hexpand (words, TRUE);
  gtk_box_append (GTK_BOX (self), new_icon (whos[turn->who].icon));
  gtk_box_append (GTK_BOX (self), words);

  return self;
}

static GtkWidget *
new_note (CandorText          *note,
          CandorLessonContext *context)
{
  g_autofree char *name = g_strdup_printf (_("Note: %s"), candor_text_get_plain (note));
  GtkWidget *self = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *words = candor_rich_text_new (note, context);

  gtk_widget_add_css_class (self, "candor-turn-note");
  gtk_widget_set_hexpand (words, TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (words), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_box_append (GTK_BOX (self), new_icon ("dialog-information-symbolic"));
  gtk_box_append (GTK_BOX (self), words);

  return self;
}

static GtkWidget *
new_turn (const CandorTurn    *turn,
          CandorLessonContext *context)
{
  g_autofree char *name = name_turn (turn);
  GtkWidget *self = g_object_new (GTK_TYPE_BOX,
                                  "accessible-role", GTK_ACCESSIBLE_ROLE_LIST_ITEM,
                                  "orientation", GTK_ORIENTATION_VERTICAL,
                                  NULL);
  GtkWidget *bubble = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_widget_add_css_class (self, "candor-turn");
  gtk_widget_add_css_class (self, whos[turn->who].style_class);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_widget_add_css_class (bubble, "candor-turn-words");
  gtk_box_append (GTK_BOX (bubble), new_header (turn, name));
  candor_block_view_append (GTK_BOX (bubble), turn->blocks, context);
  gtk_box_append (GTK_BOX (self), bubble);
  for (guint i = 0; i < turn->notes->len; i++)
    gtk_box_append (GTK_BOX (self), new_note (g_ptr_array_index (turn->notes, i), context));

  return self;
}

GtkWidget *
candor_block_dialogue_new (CandorBlock         *block,
                           CandorLessonContext *context)
{
  GPtrArray *turns = candor_dialogue_block_get_turns (CANDOR_DIALOGUE_BLOCK (block));
  g_autofree char *name = g_strdup_printf (ngettext ("Dialogue of %u turn", "Dialogue of %u turns", turns->len),
                                           turns->len);
  GtkWidget *self = g_object_new (GTK_TYPE_BOX,
                                  "accessible-role", GTK_ACCESSIBLE_ROLE_LIST,
                                  "orientation", GTK_ORIENTATION_VERTICAL,
                                  NULL);

  gtk_widget_add_css_class (self, "candor-dialogue");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  for (guint i = 0; i < turns->len; i++)
    gtk_box_append (GTK_BOX (self), new_turn (g_ptr_array_index (turns, i), context));

  return self;
}
