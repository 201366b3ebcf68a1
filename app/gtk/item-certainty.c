/* item-certainty.c - "How sure are you?"
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Three radio buttons that follow the question's `certainty`, as the options
 * follow theirs.
 */

#include "item-certainty.h"

#include "css-class.h"
#include "item-words.h"
#include "lesson-flow.h"

#include <glib/gi18n.h>

#define N_LEVELS 3

struct _CandorItemCertainty
{
  GtkWidget       parent_instance;
  CandorQuestion *question;
  GtkWidget      *heading;
  GtkWidget      *buttons[N_LEVELS];
  GtkWidget      *keys[N_LEVELS];
  gboolean        showing;
};

G_DEFINE_FINAL_TYPE (CandorItemCertainty, candor_item_certainty, GTK_TYPE_WIDGET)

static const CandorCertainty levels[N_LEVELS] = {
  CANDOR_CERTAINTY_GUESS, CANDOR_CERTAINTY_FAIRLY, CANDOR_CERTAINTY_SURE,
};

static void
show_certainty (CandorItemCertainty *self)
{
  self->showing = TRUE;
  for (guint i = 0; i < N_LEVELS; i++)
    {
      gboolean picked = candor_question_get_certainty (self->question) == levels[i];

      gtk_check_button_set_active (GTK_CHECK_BUTTON (self->buttons[i]), picked);
      candor_css_class_set (self->buttons[i], "candor-option-picked", picked);
    }
  self->showing = FALSE;
}

static void
toggled_cb (GtkCheckButton      *button,
            CandorItemCertainty *self)
{
  g_assert (CANDOR_IS_ITEM_CERTAINTY (self));

  if (self->showing || !gtk_check_button_get_active (button))
    return;

  for (guint i = 0; i < N_LEVELS; i++)
    if (GTK_WIDGET (button) == self->buttons[i])
      candor_question_set_certainty (self->question, levels[i]);
  show_certainty (self);
}

static GtkWidget *
new_key (guint index)
{
  static const char *keys[N_LEVELS] = { "G", "F", "S" };
  GtkWidget *key = g_object_new (GTK_TYPE_LABEL,
                                 "accessible-role", GTK_ACCESSIBLE_ROLE_NONE,
                                 "label", keys[index],
                                 NULL);

  gtk_widget_add_css_class (key, "candor-key");

  return key;
}

static void
make_button (CandorItemCertainty *self,
             guint                index)
{
  g_autofree char *place = g_strdup_printf (_("%u of %u. How sure are you?"), index + 1, (guint) N_LEVELS);
  GtkWidget *face = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);
  GtkWidget *button;

  self->keys[index] = new_key (index);
  gtk_box_append (GTK_BOX (face), gtk_label_new (candor_item_words_level (levels[index])));
  gtk_box_append (GTK_BOX (face), self->keys[index]);
  button = g_object_new (GTK_TYPE_CHECK_BUTTON, "accessible-role", GTK_ACCESSIBLE_ROLE_RADIO, NULL);
  gtk_check_button_set_child (GTK_CHECK_BUTTON (button), face);
  if (index > 0)
    gtk_check_button_set_group (GTK_CHECK_BUTTON (button), GTK_CHECK_BUTTON (self->buttons[0]));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, candor_item_words_level (levels[index]),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, place,
                                  -1);
  gtk_widget_add_css_class (button, "candor-level");
  g_signal_connect (button, "toggled", G_CALLBACK (toggled_cb), self);
  self->buttons[index] = button;
  gtk_widget_set_parent (button, GTK_WIDGET (self));
}

GtkWidget *
candor_item_certainty_new (CandorQuestion *question)
{
  CandorItemCertainty *self;

  g_return_val_if_fail (CANDOR_IS_QUESTION (question), NULL);

  self = g_object_new (CANDOR_TYPE_ITEM_CERTAINTY, NULL);
  self->question = g_object_ref (question);
  g_signal_connect_object (question, "notify::certainty", G_CALLBACK (show_certainty), self, G_CONNECT_SWAPPED);
  show_certainty (self);

  return GTK_WIDGET (self);
}

void
candor_item_certainty_focus (CandorItemCertainty *self)
{
  g_return_if_fail (CANDOR_IS_ITEM_CERTAINTY (self));

  gtk_widget_grab_focus (self->buttons[0]);
}

void
candor_item_certainty_set_keys (CandorItemCertainty *self,
                                gboolean             shown)
{
  g_return_if_fail (CANDOR_IS_ITEM_CERTAINTY (self));

  for (guint i = 0; i < N_LEVELS; i++)
    gtk_widget_set_visible (self->keys[i], shown);
}

static void
candor_item_certainty_dispose (GObject *object)
{
  CandorItemCertainty *self = CANDOR_ITEM_CERTAINTY (object);

  g_clear_pointer (&self->heading, gtk_widget_unparent);
  for (guint i = 0; i < N_LEVELS; i++)
    g_clear_pointer (&self->buttons[i], gtk_widget_unparent);
  g_clear_object (&self->question);

  G_OBJECT_CLASS (candor_item_certainty_parent_class)->dispose (object);
}

static void
candor_item_certainty_class_init (CandorItemCertaintyClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = candor_item_certainty_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, CANDOR_TYPE_LESSON_FLOW);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_RADIO_GROUP);
  gtk_widget_class_set_css_name (widget_class, "candor-certainty");
}

static void
candor_item_certainty_init (CandorItemCertainty *self)
{
  self->heading = gtk_label_new (_("How sure are you?"));
  gtk_label_set_wrap (GTK_LABEL (self->heading), TRUE);
  gtk_widget_set_parent (self->heading, GTK_WIDGET (self));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _("How sure are you?"), -1);
  for (guint i = 0; i < N_LEVELS; i++)
    make_button (self, i);
}
