/* audience-chooser.c - what one does at work
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "audience-chooser.h"

#include "choice-list.h"

#include <glib/gi18n.h>

struct _CandorAudienceChooser
{
  GtkWidget         parent_instance;

  GtkWidget        *heading;
  CandorChoiceList *list;
};

G_DEFINE_FINAL_TYPE (CandorAudienceChooser, candor_audience_chooser, GTK_TYPE_WIDGET)

const char *
candor_audience_find_title (CandorProgram *program,
                            const char    *id)
{
  GPtrArray *audiences = program != NULL ? candor_program_get_audiences (program) : NULL;

  for (guint i = 0; audiences != NULL && id != NULL && i < audiences->len; i++)
    {
      const CandorAudience *audience = g_ptr_array_index (audiences, i);

      if (g_str_equal (audience->id, id))
        return audience->title;
    }

  return NULL;
}

void
candor_audience_chooser_fill (CandorAudienceChooser *self,
                              CandorProgram         *program,
                              const char            *chosen)
{
  GPtrArray *audiences = program != NULL ? candor_program_get_audiences (program) : NULL;

  g_return_if_fail (CANDOR_IS_AUDIENCE_CHOOSER (self));

  candor_choice_list_clear (self->list);
  gtk_widget_set_visible (GTK_WIDGET (self), audiences != NULL && audiences->len > 0);
  for (guint i = 0; audiences != NULL && i < audiences->len; i++)
    {
      const CandorAudience *audience = g_ptr_array_index (audiences, i);

      candor_choice_list_add (self->list, audience->id, audience->title, audience->summary, TRUE);
      if (i == 0)
        candor_choice_list_choose (self->list, audience->id);
    }
  if (chosen != NULL)
    candor_choice_list_choose (self->list, chosen);
}

const char *
candor_audience_chooser_get_chosen (CandorAudienceChooser *self)
{
  g_return_val_if_fail (CANDOR_IS_AUDIENCE_CHOOSER (self), NULL);

  return candor_choice_list_get_chosen (self->list);
}

static void
candor_audience_chooser_dispose (GObject *object)
{
  CandorAudienceChooser *self = CANDOR_AUDIENCE_CHOOSER (object);

  g_clear_pointer (&self->heading, gtk_widget_unparent);
  if (self->list != NULL)
    gtk_widget_unparent (GTK_WIDGET (self->list));
  self->list = NULL;

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

  self->list = CANDOR_CHOICE_LIST (candor_choice_list_new (_("What you do")));
  gtk_widget_set_parent (GTK_WIDGET (self->list), GTK_WIDGET (self));
}
