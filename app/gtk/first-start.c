/* first-start.c - before there is a record: what will be kept, and for whom
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Three sentences, an optional name, the audience, nothing else. The page goes
 * when the study's state says that there is a record.
 */

#include "first-start.h"

#include "audience-chooser.h"
#include "say.h"

#include <glib/gi18n.h>

struct _CandorFirstStart
{
  GtkWidget              parent_instance;

  CandorStudy           *study;

  GtkLabel              *kept;
  GtkEntry              *name;
  CandorAudienceChooser *audience;
  GtkLabel              *problem;
  GtkWidget             *begin;
};

enum { PROP_0, PROP_STUDY, N_PROPS };

G_DEFINE_FINAL_TYPE (CandorFirstStart, candor_first_start, GTK_TYPE_WIDGET)

static GParamSpec *properties[N_PROPS];

static void
begun_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (CandorFirstStart) self = user_data;
  g_autoptr (GError) error = NULL;

  if (candor_study_begin_finish (CANDOR_STUDY (source), result, &error))
    return;

  gtk_label_set_label (self->problem, error->message);
  gtk_widget_set_visible (GTK_WIDGET (self->problem), TRUE);
  gtk_widget_set_sensitive (self->begin, TRUE);
  gtk_widget_grab_focus (self->begin);
  candor_say (self->begin, error->message);
}

static void
begin_cb (CandorFirstStart *self)
{
  g_autofree char *name = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->name))));

  gtk_widget_set_visible (GTK_WIDGET (self->problem), FALSE);
  gtk_widget_set_sensitive (self->begin, FALSE);
  candor_study_begin_async (self->study, name[0] != '\0' ? name : NULL, candor_audience_chooser_get_chosen (self->audience), NULL, begun_cb,
                            g_object_ref (self));
}

static void
set_study (CandorFirstStart *self,
           CandorStudy      *study)
{
  g_autofree char *words = NULL;

  if (!g_set_object (&self->study, study) || study == NULL)
    return;

  words = g_strdup_printf (_("Candor notes which pages you read, what you answer and how sure you were, so that you "
                             "can stop at any time and go on. It keeps this in one file on this computer, %s, and "
                             "sends nothing anywhere. You can look at it, take a copy and erase it whenever you like, "
                             "under Record and privacy."),
                           candor_study_get_record_path (study));
  gtk_label_set_label (self->kept, words);
  candor_audience_chooser_fill (self->audience,
                                candor_catalogue_get_program (candor_study_get_catalogue (study)), NULL);
}

static void
candor_first_start_get_property (GObject    *object,
                                 guint       id,
                                 GValue     *value,
                                 GParamSpec *pspec)
{
  if (id == PROP_STUDY)
    g_value_set_object (value, CANDOR_FIRST_START (object)->study);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
candor_first_start_set_property (GObject      *object,
                                 guint         id,
                                 const GValue *value,
                                 GParamSpec   *pspec)
{
  if (id == PROP_STUDY)
    set_study (CANDOR_FIRST_START (object), g_value_get_object (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
candor_first_start_dispose (GObject *object)
{
  CandorFirstStart *self = CANDOR_FIRST_START (object);
  GtkWidget *child;

  g_clear_object (&self->study);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (candor_first_start_parent_class)->dispose (object);
}

static void
candor_first_start_class_init (CandorFirstStartClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = candor_first_start_get_property;
  object_class->set_property = candor_first_start_set_property;
  object_class->dispose = candor_first_start_dispose;

  properties[PROP_STUDY] = g_param_spec_object ("study", NULL, NULL, CANDOR_TYPE_STUDY,
                                                G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (CANDOR_TYPE_AUDIENCE_CHOOSER);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/candor_training/Candor/first-start.ui");
  gtk_widget_class_bind_template_child (widget_class, CandorFirstStart, kept);
  gtk_widget_class_bind_template_child (widget_class, CandorFirstStart, name);
  gtk_widget_class_bind_template_child (widget_class, CandorFirstStart, audience);
  gtk_widget_class_bind_template_child (widget_class, CandorFirstStart, problem);
  gtk_widget_class_bind_template_child (widget_class, CandorFirstStart, begin);
  gtk_widget_class_bind_template_callback (widget_class, begin_cb);
}

static void
candor_first_start_init (CandorFirstStart *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
