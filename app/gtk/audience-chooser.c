/* audience-chooser.c - what one does at work, as radio buttons
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Drop-down lists never tell their value to a reader in GTK 4.8; radio buttons do.
 */

#include "audience-chooser.h"

#include <glib/gi18n.h>

#define AUDIENCE_ID "candor-audience-id"

struct _CandorAudienceChooser
{
  GtkWidget  parent_instance;

  GtkWidget *heading;
  GtkWidget *list;
};

G_DEFINE_FINAL_TYPE (CandorAudienceChooser, candor_audience_chooser, GTK_TYPE_WIDGET)

static GtkWidget *
make_choice (const CandorAudience *audience,
             GtkCheckButton       *group,
             gboolean              first)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "wrap", TRUE, "xalign", 0.0f, "margin-start", 6, NULL);
  g_autofree char *words = g_strdup_printf ("%s\n%s", audience->title, audience->summary);
  g_autofree char *question = g_strdup_printf ("%s. %s", _("What you do"), audience->summary);
  GtkWidget *choice = g_object_new (GTK_TYPE_CHECK_BUTTON, "accessible-role", GTK_ACCESSIBLE_ROLE_RADIO,
                                    "child", label, "group", group, NULL);

  gtk_label_set_label (GTK_LABEL (label), words);
  /* The group's label is not spoken: the first choice says what is asked. */
  gtk_accessible_update_property (GTK_ACCESSIBLE (choice), GTK_ACCESSIBLE_PROPERTY_LABEL, audience->title,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, first ? question : audience->summary, -1);
  g_object_set_data_full (G_OBJECT (choice), AUDIENCE_ID, g_strdup (audience->id), g_free);

  return choice;
}

void
candor_audience_chooser_fill (CandorAudienceChooser *self,
                              CandorProgram         *program,
                              const char            *chosen)
{
  GPtrArray *audiences = program != NULL ? candor_program_get_audiences (program) : NULL;
  GtkCheckButton *group = NULL;
  GtkWidget *child;

  g_return_if_fail (CANDOR_IS_AUDIENCE_CHOOSER (self));

  while ((child = gtk_widget_get_first_child (self->list)) != NULL)
    gtk_box_remove (GTK_BOX (self->list), child);

  gtk_widget_set_visible (GTK_WIDGET (self), audiences != NULL);
  for (guint i = 0; audiences != NULL && i < audiences->len; i++)
    {
      const CandorAudience *audience = g_ptr_array_index (audiences, i);
      GtkWidget *choice = make_choice (audience, group, i == 0);

      if (group == NULL)
        group = GTK_CHECK_BUTTON (choice);
      if (i == 0 || (chosen != NULL && g_str_equal (audience->id, chosen)))
        gtk_check_button_set_active (GTK_CHECK_BUTTON (choice), TRUE);
      gtk_box_append (GTK_BOX (self->list), choice);
    }
}

const char *
candor_audience_chooser_get_chosen (CandorAudienceChooser *self)
{
  g_return_val_if_fail (CANDOR_IS_AUDIENCE_CHOOSER (self), NULL);

  for (GtkWidget *child = gtk_widget_get_first_child (self->list); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (gtk_check_button_get_active (GTK_CHECK_BUTTON (child)))
      return g_object_get_data (G_OBJECT (child), AUDIENCE_ID);

  return NULL;
}

static void
candor_audience_chooser_dispose (GObject *object)
{
  CandorAudienceChooser *self = CANDOR_AUDIENCE_CHOOSER (object);

  g_clear_pointer (&self->heading, gtk_widget_unparent);
  g_clear_pointer (&self->list, gtk_widget_unparent);

  G_OBJECT_CLASS (candor_audience_chooser_parent_class)->dispose (object);
}

static void
candor_audience_chooser_class_init (CandorAudienceChooserClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = candor_audience_chooser_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BOX_LAYOUT);
}

static void
candor_audience_chooser_init (CandorAudienceChooser *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), 6);

  self->heading = g_object_new (GTK_TYPE_LABEL, "label", _("What you do"), "xalign", 0.0f, "wrap", TRUE, NULL);
  gtk_widget_add_css_class (self->heading, "heading");
  gtk_widget_set_parent (self->heading, GTK_WIDGET (self));

  self->list = g_object_new (GTK_TYPE_BOX, "orientation", GTK_ORIENTATION_VERTICAL, "spacing", 6,
                             "accessible-role", GTK_ACCESSIBLE_ROLE_RADIO_GROUP, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, _("What you do"), -1);
  gtk_widget_set_parent (self->list, GTK_WIDGET (self));
}
