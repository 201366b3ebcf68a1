/* block-reveal.c - something to think about first, and what comes then
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What is hidden is neither drawn nor read. Opening it leaves the focus on the
 * button; the arrow keys lead on into what is shown.
 */

#include "block-view.h"

#include "lesson-column.h"
#include "rich-text.h"

#include <glib/gi18n.h>

static void
show_state (GtkButton *button,
            GtkWidget *content)
{
  gboolean open = gtk_widget_get_visible (content);
  GtkWidget *arrow = gtk_widget_get_first_child (gtk_button_get_child (button));
  GtkWidget *words = gtk_widget_get_last_child (gtk_button_get_child (button));

  gtk_image_set_from_icon_name (GTK_IMAGE (arrow), open ? "pan-down-symbolic" : "pan-end-symbolic");
  gtk_label_set_text (GTK_LABEL (words), open ? _("Hide") : _("Show"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, open ? _("Hide") : _("Show"), -1);
  gtk_accessible_update_state (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_STATE_EXPANDED, open, -1);
}

static void
clicked_cb (GtkButton *button,
            GtkWidget *content)
{
  g_assert (GTK_IS_BUTTON (button));

  gtk_widget_set_visible (content, !gtk_widget_get_visible (content));
  show_state (button, content);
}

static GtkWidget *
new_button (CandorText *prompt,
            GtkWidget  *content)
{
  GtkWidget *self = gtk_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  gtk_box_append (GTK_BOX (box), g_object_new (GTK_TYPE_IMAGE, "accessible-role", GTK_ACCESSIBLE_ROLE_NONE, NULL));
  gtk_box_append (GTK_BOX (box), gtk_label_new (NULL));
  gtk_button_set_child (GTK_BUTTON (self), box);
  gtk_widget_set_halign (self, GTK_ALIGN_START);
  gtk_widget_add_css_class (self, "candor-reveal-button");
  gtk_widget_add_css_class (self, CANDOR_LESSON_DOOR);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, candor_text_get_plain (prompt), -1);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_RELATION_CONTROLS, content, NULL, -1);
  g_signal_connect_object (self, "clicked", G_CALLBACK (clicked_cb), content, 0);
  show_state (GTK_BUTTON (self), content);

  return self;
}

GtkWidget *
candor_block_reveal_new (CandorBlock         *block,
                         CandorLessonContext *context)
{
  CandorRevealBlock *reveal = CANDOR_REVEAL_BLOCK (block);
  CandorText *text = candor_reveal_block_get_prompt (reveal);
  GtkWidget *prompt = candor_rich_text_new (text, context);
  GtkWidget *content = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *self = g_object_new (GTK_TYPE_BOX,
                                  "accessible-role", GTK_ACCESSIBLE_ROLE_GROUP,
                                  "orientation", GTK_ORIENTATION_VERTICAL,
                                  NULL);

  gtk_widget_add_css_class (self, "candor-reveal");
  gtk_widget_add_css_class (prompt, "candor-reveal-prompt");
  gtk_widget_add_css_class (content, "candor-reveal-content");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, candor_text_get_plain (text), -1);
  gtk_widget_set_visible (content, FALSE);
  candor_block_view_append (GTK_BOX (content), candor_reveal_block_get_blocks (reveal), context);
  gtk_box_append (GTK_BOX (self), prompt);
  gtk_box_append (GTK_BOX (self), new_button (text, content));
  gtk_box_append (GTK_BOX (self), content);

  return self;
}
