/* privacy-page.c - Record and privacy: what is kept, where, and what one may do with it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Every row says what is so; what an action came to is written there too, and
 * spoken.
 */

#include "privacy-page.h"

#include "audience-chooser.h"
#include "dialogs.h"
#include "fact-row.h"

#include <glib/gi18n.h>

struct _CandorPrivacyPage
{
  GtkWidget      parent_instance;

  CandorStudy   *study;

  GtkWidget     *title;
  CandorFactRow *kept_row;
  CandorFactRow *file_row;
  CandorFactRow *saved_row;
  CandorFactRow *notices_row;
  CandorFactRow *profile_row;
  CandorFactRow *verify_row;
  CandorFactRow *backup_row;
  CandorFactRow *restore_row;
  CandorFactRow *export_row;
  CandorFactRow *erase_row;

  char          *export_path;    /* of the newest export; NULL before the first */
  gint64         n_said;         /* entries when the rows last said what an action came to */
};

enum { PROP_0, PROP_STUDY, PROP_SHOWS_TITLE, N_PROPS };

G_DEFINE_FINAL_TYPE (CandorPrivacyPage, candor_privacy_page, GTK_TYPE_WIDGET)

static GParamSpec *properties[N_PROPS];

static GtkWindow *
get_window (CandorPrivacyPage *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  return GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL;
}

/* What an action came to: the row says it, and its button is free again. */
static void
answer (CandorPrivacyPage *self,
        CandorFactRow     *row,
        const char        *words)
{
  g_object_get (self->study, "n-events", &self->n_said, NULL);
  candor_fact_row_set_busy (row, FALSE);
  candor_fact_row_set_words (row, words);
}

/* -------------------------------------------------------------- what is so */

static void
update_kept (CandorPrivacyPage *self)
{
  gint64 n_events = 0, first_us = 0, bytes = 0;
  g_autofree char *size = NULL, *since = NULL, *count = NULL, *words = NULL;

  g_object_get (self->study, "n-events", &n_events, "first-us", &first_us, "bytes", &bytes, NULL);
  size = g_format_size (bytes);
  count = g_strdup_printf (ngettext ("%d entry", "%d entries", (gulong) n_events), (int) n_events);
  if (first_us > 0)
    {
      g_autoptr (GDateTime) first = g_date_time_new_from_unix_utc (first_us / G_USEC_PER_SEC);
      g_autoptr (GDateTime) local = g_date_time_to_local (first);
      g_autofree char *day = g_date_time_format (local, _("%-d %B %Y"));

      since = g_strdup_printf (_(" since %s"), day);
    }
  /* Translators: "412 entries", " since 3 November 2026" or nothing, "96 kB" */
  words = g_strdup_printf (_("%s%s, %s. Pages read, answers and how sure you were, quizzes handed in, and the text "
                             "you were shown."), count, since != NULL ? since : "", size);
  candor_fact_row_set_words (self->kept_row, words);
}

static void
update_saved (CandorPrivacyPage *self)
{
  CandorSaved saved = candor_study_get_saved (self->study);
  const char *why = candor_study_get_save_trouble (self->study);
  g_autofree char *failed = NULL;

  if (candor_study_get_state (self->study) == CANDOR_STUDY_READ_ONLY)
    candor_fact_row_set_words (self->saved_row, _("This record is only read: what you do now is not saved."));
  else if (saved == CANDOR_SAVED_YES)
    candor_fact_row_set_words (self->saved_row, _("✓ All that you did is on the disk."));
  else if (saved == CANDOR_SAVED_PENDING)
    candor_fact_row_set_words (self->saved_row, _("The last change is being written."));
  else
    {
      failed = g_strdup_printf (_("⚠ The last change is not on the disk yet. %s"), why != NULL ? why : "");
      candor_fact_row_set_words (self->saved_row, failed);
    }
}

static void
update_notices (CandorPrivacyPage *self)
{
  const char * const *notices = candor_study_get_notices (self->study);
  g_autofree char *words = notices != NULL ? g_strjoinv ("\n", (char **) notices) : g_strdup ("");

  gtk_widget_set_visible (GTK_WIDGET (self->notices_row), words[0] != '\0');
  candor_fact_row_set_words (self->notices_row, words);
}

static void
update_profile (CandorPrivacyPage *self)
{
  const char *name = candor_study_get_name (self->study);
  const char *audience = candor_audience_find_title (candor_catalogue_get_program (candor_study_get_catalogue (self->study)),
                                                     candor_study_get_audience (self->study));
  g_autofree char *words = g_strdup_printf (_("Name: %s. What you do: %s."), name != NULL ? name : _("not given"),
                                            audience != NULL ? audience : _("not chosen"));

  candor_fact_row_set_words (self->profile_row, words);
}

static void
set_first_words (CandorPrivacyPage *self)
{
  g_autofree char *folder = g_strdup_printf (_("In %s. One is made when the window closes and every half hour of use."),
                                             candor_study_get_backup_folder (self->study));

  candor_fact_row_set_words (self->verify_row, _("Checks that nothing was changed, added or lost."));
  candor_fact_row_set_words (self->backup_row, folder);
  candor_fact_row_set_words (self->restore_row, _("You see what is in each before you choose. The present file is kept."));
  candor_fact_row_set_words (self->export_row, _("One file to keep or to give away."));
  candor_fact_row_set_words (self->erase_row, _("Your own words, some days, or everything; in the backups too."));
}

/* What a check or a backup found is true of the record as it then was: once
 * something was added, erased or put back, the rows say again what they do. */
static void
forget_answers (CandorPrivacyPage *self)
{
  gint64 n_events = 0;

  g_object_get (self->study, "n-events", &n_events, NULL);
  if (n_events == self->n_said)
    return;

  self->n_said = n_events;
  set_first_words (self);
}

static void
update (CandorPrivacyPage *self)
{
  gboolean writable = candor_study_get_state (self->study) == CANDOR_STUDY_READY;

  forget_answers (self);
  update_kept (self);
  update_saved (self);
  update_notices (self);
  update_profile (self);
  candor_fact_row_set_words (self->file_row, candor_study_get_record_path (self->study));
  candor_fact_row_set_allowed (self->saved_row, writable);
  candor_fact_row_set_allowed (self->profile_row, writable);
  candor_fact_row_set_allowed (self->backup_row, writable);
  candor_fact_row_set_allowed (self->restore_row, writable);
  candor_fact_row_set_allowed (self->erase_row, writable);
}

/* ---------------------------------------------------------------------- saving */

static void
saved_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (CandorPrivacyPage) self = user_data;

  /* A failure stands in the study: the row says it. */
  candor_study_save_finish (CANDOR_STUDY (source), result, NULL);
  candor_fact_row_set_busy (self->saved_row, FALSE);
  update_saved (self);
}

static void
save_cb (CandorPrivacyPage *self)
{
  candor_fact_row_set_busy (self->saved_row, TRUE);
  candor_study_save_async (self->study, NULL, saved_cb, g_object_ref (self));
}

static void
change_cb (CandorPrivacyPage *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.preferences", NULL);
}

/* ------------------------------------------------------------------- verifying */

static char *
describe_intact (const CandorVerifyReport *report)
{
  GString *text = g_string_new (NULL);

  g_string_append_printf (text, ngettext ("✓ Intact: %d entry; nothing was changed, added or lost.",
                                          "✓ Intact: %d entries; nothing was changed, added or lost.", (gulong) report->n_events),
                          (int) report->n_events);
  if (report->n_erased > 0)
    g_string_append_printf (text, ngettext (" The content of %d was erased.", " The content of %d was erased.",
                                            (gulong) report->n_erased), (int) report->n_erased);
  if (report->n_clock_flags > 0)
    g_string_append_printf (text, ngettext (" The clock jumped at %d entry.", " The clock jumped at %d entries.",
                                            (gulong) report->n_clock_flags), (int) report->n_clock_flags);

  return g_string_free (text, FALSE);
}

static void
verified_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (CandorPrivacyPage) self = user_data;
  g_autoptr (CandorVerifyReport) report = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *words = NULL;

  report = candor_study_verify_finish (CANDOR_STUDY (source), result, &error);
  if (report == NULL)
    {
      words = g_strdup_printf (_("The check could not be finished: %s"), error->message);
    }
  else if (report->intact)
    {
      words = describe_intact (report);
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
  candor_fact_row_set_busy (self->verify_row, TRUE);
  candor_fact_row_set_words (self->verify_row, _("Checking…"));
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

  path = candor_study_backup_finish (CANDOR_STUDY (source), result, &error);
  if (error != NULL)
    words = g_strdup_printf (_("No backup was made: %s"), error->message);
  else if (path != NULL)
    words = g_strdup_printf (_("✓ Backed up and checked: %s"), path);
  else
    words = g_strdup (_("The newest backup holds all of this already."));

  answer (self, self->backup_row, words);
}

static void
backup_cb (CandorPrivacyPage *self)
{
  candor_fact_row_set_busy (self->backup_row, TRUE);
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
    words = g_strdup_printf (_("✓ Everything was written to %s."), self->export_path);
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

      g_free (self->export_path);
      self->export_path = g_file_get_path (file);
      candor_study_export_async (self->study, self->export_path, NULL, exported_cb, g_object_ref (self));
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
  static const char *watched[] = { "notify::n-events", "notify::name", "notify::audience", "notify::catalogue", "notify::state",
                                   "notify::saved", "notify::save-trouble", "notify::notices", "notify::bytes" };

  if (!g_set_object (&self->study, study) || study == NULL)
    return;

  for (gsize i = 0; i < G_N_ELEMENTS (watched); i++)
    g_signal_connect_object (study, watched[i], G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_object_get (study, "n-events", &self->n_said, NULL);
  set_first_words (self);
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
  else if (id == PROP_SHOWS_TITLE)
    g_value_set_boolean (value, gtk_widget_get_visible (CANDOR_PRIVACY_PAGE (object)->title));
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
  else if (id == PROP_SHOWS_TITLE)
    gtk_widget_set_visible (CANDOR_PRIVACY_PAGE (object)->title, g_value_get_boolean (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
candor_privacy_page_dispose (GObject *object)
{
  CandorPrivacyPage *self = CANDOR_PRIVACY_PAGE (object);
  GtkWidget *child;

  g_clear_object (&self->study);
  g_clear_pointer (&self->export_path, g_free);
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
  properties[PROP_SHOWS_TITLE] = g_param_spec_boolean ("shows-title", NULL, NULL, FALSE,
                                                       G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (CANDOR_TYPE_FACT_ROW);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/candor_training/Candor/privacy-page.ui");
  gtk_widget_class_bind_template_child (widget_class, CandorPrivacyPage, title);
  gtk_widget_class_bind_template_child (widget_class, CandorPrivacyPage, kept_row);
  gtk_widget_class_bind_template_child (widget_class, CandorPrivacyPage, file_row);
  gtk_widget_class_bind_template_child (widget_class, CandorPrivacyPage, saved_row);
  gtk_widget_class_bind_template_child (widget_class, CandorPrivacyPage, notices_row);
  gtk_widget_class_bind_template_child (widget_class, CandorPrivacyPage, profile_row);
  gtk_widget_class_bind_template_child (widget_class, CandorPrivacyPage, verify_row);
  gtk_widget_class_bind_template_child (widget_class, CandorPrivacyPage, backup_row);
  gtk_widget_class_bind_template_child (widget_class, CandorPrivacyPage, restore_row);
  gtk_widget_class_bind_template_child (widget_class, CandorPrivacyPage, export_row);
  gtk_widget_class_bind_template_child (widget_class, CandorPrivacyPage, erase_row);
  gtk_widget_class_bind_template_callback (widget_class, save_cb);
  gtk_widget_class_bind_template_callback (widget_class, change_cb);
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
