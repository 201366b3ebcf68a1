/* privacy-page.c - Record and privacy: what is kept, where, and what one may do with it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Every row says what is so in its subtitle; what an action came to is written
 * there too, and spoken.
 */

#include "privacy-page.h"

#include "dialogs.h"
#include "say.h"

#include <adwaita.h>
#include <glib/gi18n.h>

struct _CandorPrivacyPage
{
  GtkWidget     parent_instance;

  CandorStudy  *study;

  AdwActionRow *kept_row;
  AdwActionRow *file_row;
  AdwActionRow *profile_row;
  AdwActionRow *verify_row;
  AdwActionRow *backup_row;
  AdwActionRow *restore_row;
  AdwActionRow *export_row;
  AdwActionRow *erase_row;
  GtkWidget    *verify_button;
  GtkWidget    *backup_button;
  GtkWidget    *restore_button;
  GtkWidget    *export_button;
  GtkWidget    *erase_button;
};

enum { PROP_0, PROP_STUDY, N_PROPS };

G_DEFINE_FINAL_TYPE (CandorPrivacyPage, candor_privacy_page, GTK_TYPE_WIDGET)

static GParamSpec *properties[N_PROPS];

static GtkWindow *
get_window (CandorPrivacyPage *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  return GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL;
}

/* Writes it in the row and has it spoken. */
static void
answer (CandorPrivacyPage *self,
        AdwActionRow      *row,
        const char        *words)
{
  adw_action_row_set_subtitle (row, words);
  candor_say (GTK_WIDGET (self), words);
}

/* The button alone is read as "Check now": the row's title goes with it. */
static void
name_button (AdwActionRow *row,
             GtkWidget    *button)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), -1);
}

static void
update (CandorPrivacyPage *self)
{
  gint64 n_events = 0, first_us = 0, bytes = 0;
  const char *name = candor_study_get_name (self->study);
  const char *audience = candor_study_get_audience (self->study);
  g_autofree char *size = NULL, *since = NULL, *kept = NULL, *profile = NULL, *folder = NULL;
  g_autoptr (GDateTime) first = NULL, local = NULL;
  gboolean writable = candor_study_get_state (self->study) == CANDOR_STUDY_READY;

  g_object_get (self->study, "n-events", &n_events, "first-us", &first_us, "bytes", &bytes, NULL);
  first = g_date_time_new_from_unix_utc (first_us / G_USEC_PER_SEC);
  local = g_date_time_to_local (first);
  since = g_date_time_format (local, "%-d %B %Y");
  size = g_format_size (bytes);
  kept = g_strdup_printf (ngettext ("%d event since %s, %s. Pages read, answers and how sure you were, quizzes handed in, "
                                    "and the text you were shown.",
                                    "%d events since %s, %s. Pages read, answers and how sure you were, quizzes handed in, "
                                    "and the text you were shown.", (gulong) n_events),
                          (int) n_events, since, size);
  profile = g_strdup_printf (_("Name: %s. Path: %s."), name != NULL ? name : _("not given"),
                             audience != NULL ? audience : _("not chosen"));
  folder = g_strdup_printf (_("In %s. One is made when the window closes and every half hour of use."),
                            candor_study_get_backup_folder (self->study));

  adw_action_row_set_subtitle (self->kept_row, kept);
  adw_action_row_set_subtitle (self->file_row, candor_study_get_record_path (self->study));
  adw_action_row_set_subtitle (self->profile_row, profile);
  adw_action_row_set_subtitle (self->backup_row, folder);
  gtk_widget_set_sensitive (self->backup_button, writable);
  gtk_widget_set_sensitive (self->erase_button, writable);
}

/* ------------------------------------------------------------------- verifying */

static void
verified_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (CandorPrivacyPage) self = user_data;
  g_autoptr (CandorVerifyReport) report = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *words = NULL;

  gtk_widget_set_sensitive (self->verify_button, TRUE);
  report = candor_study_verify_finish (CANDOR_STUDY (source), result, &error);
  if (report == NULL)
    {
      words = g_strdup_printf (_("The check could not be finished: %s"), error->message);
    }
  else if (report->intact)
    {
      words = g_strdup_printf (_("✓ Intact: %d events, unbroken since the first."), (int) report->n_events);
    }
  else
    {
      GString *text = g_string_new (_("⚠ Not intact."));

      for (guint i = 0; i < report->findings->len && i < 5; i++)
        g_string_append_printf (text, "\n%s", (const char *) g_ptr_array_index (report->findings, i));
      words = g_string_free (text, FALSE);
    }

  answer (self, self->verify_row, words);
}

static void
verify_cb (CandorPrivacyPage *self)
{
  gtk_widget_set_sensitive (self->verify_button, FALSE);
  adw_action_row_set_subtitle (self->verify_row, _("Checking…"));
  candor_study_verify_async (self->study, NULL, verified_cb, g_object_ref (self));
}

/* ------------------------------------------------------------------- backing up */

static void
backed_up_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr (CandorPrivacyPage) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *path = NULL;
  g_autofree char *words = NULL;

  gtk_widget_set_sensitive (self->backup_button, TRUE);
  path = candor_study_backup_finish (CANDOR_STUDY (source), result, &error);
  if (error != NULL)
    words = g_strdup_printf (_("No backup was made: %s"), error->message);
  else if (path != NULL)
    words = g_strdup_printf (_("✓ Backed up and checked: %s"), path);
  else
    words = g_strdup (_("Nothing changed since the newest backup."));

  answer (self, self->backup_row, words);
}

static void
backup_cb (CandorPrivacyPage *self)
{
  gtk_widget_set_sensitive (self->backup_button, FALSE);
  candor_study_backup_async (self->study, NULL, backed_up_cb, g_object_ref (self));
}

static void
restore_cb (CandorPrivacyPage *self)
{
  candor_privacy_restore (get_window (self), self->study);
}

/* -------------------------------------------------------------------- exporting */

static void
exported_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (CandorPrivacyPage) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *words = NULL;

  if (candor_study_export_finish (CANDOR_STUDY (source), result, &error))
    words = g_strdup (_("✓ Everything was written to the file."));
  else
    words = g_strdup_printf (_("Nothing was written: %s"), error->message);

  answer (self, self->export_row, words);
}

static void
export_chosen_cb (GtkNativeDialog   *chooser,
                  int                response,
                  CandorPrivacyPage *self)
{
  if (response == GTK_RESPONSE_ACCEPT)
    {
      g_autoptr (GFile) file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (chooser));

      candor_study_export_async (self->study, g_file_peek_path (file), NULL, exported_cb, g_object_ref (self));
    }

  g_object_unref (chooser);
}

static void
export_cb (CandorPrivacyPage *self)
{
  GtkFileChooserNative *chooser = gtk_file_chooser_native_new (_("Export everything"), get_window (self),
                                                               GTK_FILE_CHOOSER_ACTION_SAVE, _("Export"), _("Cancel"));

  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (chooser), "candor-record.json");
  g_signal_connect_object (chooser, "response", G_CALLBACK (export_chosen_cb), self, 0);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}

static void
erase_cb (CandorPrivacyPage *self)
{
  candor_privacy_erase (get_window (self), self->study);
}

/* -------------------------------------------------------------------- the page */

static void
set_study (CandorPrivacyPage *self,
           CandorStudy       *study)
{
  if (!g_set_object (&self->study, study) || study == NULL)
    return;

  g_signal_connect_object (study, "notify::n-events", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (study, "notify::name", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (study, "notify::audience", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (study, "notify::state", G_CALLBACK (update), self, G_CONNECT_SWAPPED);

  name_button (self->kept_row, GTK_WIDGET (self->kept_row));
  name_button (self->file_row, GTK_WIDGET (self->file_row));
  name_button (self->profile_row, GTK_WIDGET (self->profile_row));
  name_button (self->verify_row, self->verify_button);
  name_button (self->backup_row, self->backup_button);
  name_button (self->restore_row, self->restore_button);
  name_button (self->export_row, self->export_button);
  name_button (self->erase_row, self->erase_button);
  adw_action_row_set_subtitle (self->verify_row, _("Recomputes every link of the chain since the first event."));
  adw_action_row_set_subtitle (self->restore_row, _("You see what is in each before you choose. The present file is kept."));
  adw_action_row_set_subtitle (self->export_row, _("All of it as one JSON file that any program can read."));
  adw_action_row_set_subtitle (self->erase_row, _("Your own words, a period, or everything; in the backups too."));
  update (self);
}

static void
candor_privacy_page_get_property (GObject    *object,
                                  guint       id,
                                  GValue     *value,
                                  GParamSpec *pspec)
{
  if (id == PROP_STUDY)
    g_value_set_object (value, CANDOR_PRIVACY_PAGE (object)->study);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
candor_privacy_page_set_property (GObject      *object,
                                  guint         id,
                                  const GValue *value,
                                  GParamSpec   *pspec)
{
  if (id == PROP_STUDY)
    set_study (CANDOR_PRIVACY_PAGE (object), g_value_get_object (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
candor_privacy_page_dispose (GObject *object)
{
  CandorPrivacyPage *self = CANDOR_PRIVACY_PAGE (object);
  GtkWidget *child;

  g_clear_object (&self->study);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (candor_privacy_page_parent_class)->dispose (object);
}

static void
candor_privacy_page_class_init (CandorPrivacyPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = candor_privacy_page_get_property;
  object_class->set_property = candor_privacy_page_set_property;
  object_class->dispose = candor_privacy_page_dispose;

  properties[PROP_STUDY] = g_param_spec_object ("study", NULL, NULL, CANDOR_TYPE_STUDY,
                                                G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/candor_training/Candor/privacy-page.ui");
  gtk_widget_class_bind_template_child (widget_class, CandorPrivacyPage, kept_row);
  gtk_widget_class_bind_template_child (widget_class, CandorPrivacyPage, file_row);
  gtk_widget_class_bind_template_child (widget_class, CandorPrivacyPage, profile_row);
  gtk_widget_class_bind_template_child (widget_class, CandorPrivacyPage, verify_row);
  gtk_widget_class_bind_template_child (widget_class, CandorPrivacyPage, backup_row);
  gtk_widget_class_bind_template_child (widget_class, CandorPrivacyPage, restore_row);
  gtk_widget_class_bind_template_child (widget_class, CandorPrivacyPage, export_row);
  gtk_widget_class_bind_template_child (widget_class, CandorPrivacyPage, erase_row);
  gtk_widget_class_bind_template_child (widget_class, CandorPrivacyPage, verify_button);
  gtk_widget_class_bind_template_child (widget_class, CandorPrivacyPage, backup_button);
  gtk_widget_class_bind_template_child (widget_class, CandorPrivacyPage, restore_button);
  gtk_widget_class_bind_template_child (widget_class, CandorPrivacyPage, export_button);
  gtk_widget_class_bind_template_child (widget_class, CandorPrivacyPage, erase_button);
  gtk_widget_class_bind_template_callback (widget_class, verify_cb);
  gtk_widget_class_bind_template_callback (widget_class, backup_cb);
  gtk_widget_class_bind_template_callback (widget_class, restore_cb);
  gtk_widget_class_bind_template_callback (widget_class, export_cb);
  gtk_widget_class_bind_template_callback (widget_class, erase_cb);
}

static void
candor_privacy_page_init (CandorPrivacyPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
