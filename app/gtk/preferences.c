/* preferences.c - text size, number keys, motion, name and path
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What is changed holds at once, and what is forgotten is gone at once; name and
 * path are written to the record when the window closes, in one event.
 */

#include "preferences.h"

#include "audience-chooser.h"
#include "dialogs.h"
#include "fact-row.h"
#include "focus.h"
#include "settings.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#define CANDOR_TYPE_PREFERENCES (candor_preferences_get_type ())
G_DECLARE_FINAL_TYPE (CandorPreferences, candor_preferences, CANDOR, PREFERENCES, AdwWindow)

struct _CandorPreferences
{
  AdwWindow              parent_instance;

  CandorStudy           *study;

  GtkLabel              *scale_label;
  GtkScale              *scale;
  GtkAdjustment         *text_scale;
  GtkCheckButton        *number_keys;
  GtkCheckButton        *reduce_motion;
  GtkEntry              *name;
  CandorAudienceChooser *audience;
  GtkWidget             *folders_heading;
  GtkBox                *folders;
};

G_DEFINE_FINAL_TYPE (CandorPreferences, candor_preferences, ADW_TYPE_WINDOW)

static void
scale_changed_cb (CandorPreferences *self)
{
  g_autofree char *words = g_strdup_printf (_("Text size: %d %%"), (int) gtk_adjustment_get_value (self->text_scale));

  gtk_label_set_label (self->scale_label, words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->scale), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
}

/* -------------------------------------------------------------------- folders */

static void
update_folders (CandorPreferences *self)
{
  gboolean any = gtk_widget_get_first_child (GTK_WIDGET (self->folders)) != NULL;

  gtk_widget_set_visible (self->folders_heading, any);
  gtk_widget_set_visible (GTK_WIDGET (self->folders), any);
}

static void
forget_cb (CandorFactRow     *row,
           CandorPreferences *self)
{
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (self));
  g_autofree char *path = NULL;

  g_object_get (row, "words", &path, NULL);
  gtk_widget_activate_action (GTK_WIDGET (parent), "app.forget-folder", "s", path);
  gtk_widget_child_focus (GTK_WIDGET (self), GTK_DIR_TAB_BACKWARD);
  gtk_box_remove (self->folders, GTK_WIDGET (row));
  update_folders (self);
}

static void
show_folders (CandorPreferences  *self,
              const char * const *paths)
{
  for (gsize i = 0; paths != NULL && paths[i] != NULL; i++)
    {
      g_autofree char *name = g_path_get_basename (paths[i]);
      GtkWidget *row = g_object_new (CANDOR_TYPE_FACT_ROW, "title", name, "words", paths[i], "button-label", _("Forget"), NULL);

      g_signal_connect_object (row, "pressed", G_CALLBACK (forget_cb), self, 0);
      gtk_box_append (self->folders, row);
    }

  update_folders (self);
}

/* -------------------------------------------------------------------- profile */

static void
profile_set_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr (GtkWindow) parent = user_data;
  g_autoptr (GError) error = NULL;

  if (!candor_study_set_profile_finish (CANDOR_STUDY (source), result, &error))
    candor_dialog_tell (parent, _("Name and path were not changed"), error->message);
}

static gboolean
candor_preferences_close_request (GtkWindow *window)
{
  CandorPreferences *self = CANDOR_PREFERENCES (window);
  g_autofree char *typed = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->name))));
  const char *name = typed[0] != '\0' ? typed : NULL;
  const char *audience = candor_audience_chooser_get_chosen (self->audience);

  if (candor_study_get_state (self->study) == CANDOR_STUDY_READY &&
      (g_strcmp0 (name, candor_study_get_name (self->study)) != 0 ||
       (audience != NULL && g_strcmp0 (audience, candor_study_get_audience (self->study)) != 0)))
    candor_study_set_profile_async (self->study, name, audience, NULL, profile_set_cb,
                                    g_object_ref (gtk_window_get_transient_for (window)));

  return GTK_WINDOW_CLASS (candor_preferences_parent_class)->close_request (window);
}

static void
candor_preferences_dispose (GObject *object)
{
  g_clear_object (&CANDOR_PREFERENCES (object)->study);

  G_OBJECT_CLASS (candor_preferences_parent_class)->dispose (object);
}

static void
candor_preferences_class_init (CandorPreferencesClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = candor_preferences_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = candor_preferences_close_request;

  g_type_ensure (CANDOR_TYPE_AUDIENCE_CHOOSER);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/candor_training/Candor/preferences.ui");
  gtk_widget_class_bind_template_child (widget_class, CandorPreferences, scale_label);
  gtk_widget_class_bind_template_child (widget_class, CandorPreferences, scale);
  gtk_widget_class_bind_template_child (widget_class, CandorPreferences, text_scale);
  gtk_widget_class_bind_template_child (widget_class, CandorPreferences, number_keys);
  gtk_widget_class_bind_template_child (widget_class, CandorPreferences, reduce_motion);
  gtk_widget_class_bind_template_child (widget_class, CandorPreferences, name);
  gtk_widget_class_bind_template_child (widget_class, CandorPreferences, audience);
  gtk_widget_class_bind_template_child (widget_class, CandorPreferences, folders_heading);
  gtk_widget_class_bind_template_child (widget_class, CandorPreferences, folders);
}

static void
candor_preferences_init (CandorPreferences *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_object (self->text_scale, "value-changed", G_CALLBACK (scale_changed_cb), self, G_CONNECT_SWAPPED);
}

void
candor_preferences_present (GtkWindow   *parent,
                            CandorStudy *study,
                            GSettings   *settings)
{
  g_auto (GStrv) opened = NULL;
  CandorPreferences *self;
  gboolean writable;

  g_return_if_fail (GTK_IS_WINDOW (parent));
  g_return_if_fail (CANDOR_IS_STUDY (study));

  self = g_object_new (CANDOR_TYPE_PREFERENCES, "transient-for", parent, "destroy-with-parent", TRUE, NULL);
  candor_focus_prepare_dialog (GTK_WINDOW (self), parent, 480, 640);
  self->study = g_object_ref (study);
  if (settings != NULL)
    {
      g_settings_bind (settings, "text-scale", self->text_scale, "value", G_SETTINGS_BIND_DEFAULT);
      g_settings_bind (settings, "number-keys", self->number_keys, "active", G_SETTINGS_BIND_DEFAULT);
      g_settings_bind (settings, "reduce-motion", self->reduce_motion, "active", G_SETTINGS_BIND_DEFAULT);
    }
  opened = settings != NULL ? g_settings_get_strv (settings, "lesson-folders") : NULL;
  show_folders (self, (const char * const *) opened);
  gtk_widget_set_sensitive (GTK_WIDGET (self->scale), settings != NULL);
  gtk_widget_set_sensitive (GTK_WIDGET (self->number_keys), settings != NULL);
  gtk_widget_set_sensitive (GTK_WIDGET (self->reduce_motion), settings != NULL);
  scale_changed_cb (self);

  writable = candor_study_get_state (study) == CANDOR_STUDY_READY;
  gtk_editable_set_text (GTK_EDITABLE (self->name), candor_study_get_name (study) != NULL ? candor_study_get_name (study) : "");
  candor_audience_chooser_fill (self->audience, candor_catalogue_get_program (candor_study_get_catalogue (study)),
                                candor_study_get_audience (study));
  gtk_widget_set_sensitive (GTK_WIDGET (self->name), writable);
  gtk_widget_set_sensitive (GTK_WIDGET (self->audience), writable);

  gtk_window_present (GTK_WINDOW (self));
}

/* ------------------------------------------------------------------- applying */

/* The desktop's own size of text, remembered before we scale it. */
static int desktop_dpi;

static void
apply_cb (GSettings *settings)
{
  GtkSettings *gtk = gtk_settings_get_default ();

  if (gtk == NULL)
    return;
  if (desktop_dpi == 0)
    g_object_get (gtk, "gtk-xft-dpi", &desktop_dpi, NULL);
  if (desktop_dpi <= 0)
    desktop_dpi = 96 * 1024;

  g_object_set (gtk, "gtk-xft-dpi", desktop_dpi * candor_settings_get_text_scale (settings) / 100, NULL);
  if (candor_settings_get_reduce_motion (settings))
    g_object_set (gtk, "gtk-enable-animations", FALSE, NULL);
  else
    gtk_settings_reset_property (gtk, "gtk-enable-animations");
}

void
candor_preferences_apply (GSettings *settings)
{
  if (settings == NULL)
    return;

  g_signal_connect (settings, "changed::text-scale", G_CALLBACK (apply_cb), NULL);
  g_signal_connect (settings, "changed::reduce-motion", G_CALLBACK (apply_cb), NULL);
  apply_cb (settings);
}
