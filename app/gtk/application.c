/* application.c - the program: one window, one record
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Owns the study and the list of lesson folders that were opened; the settings
 * only remember that list, where there are settings. A second start raises the
 * first window. The record is opened before the first frame, so that no empty page
 * is shown first; the lessons are looked through while GTK gets ready, and the
 * record is opened while the window is made.
 */

#include "application.h"

#include "preferences.h"
#include "settings.h"
#include "window.h"

#include <candor/study.h>
#include <glib/gi18n.h>

/* Longer than this the window does not wait for the record. */
#define PATIENCE_MS 2000

struct _CandorApplication
{
  AdwApplication  parent_instance;

  GSettings      *settings;
  CandorStudy    *study;
  char           *lessons;   /* --lessons: replaces the system's and the user's folders */
  char           *record;
  char          **opened;    /* lesson folders that were opened in the window */

  CandorWorker   *scanner;   /* until the first window is made */
  CandorCatalogue *scanned;  /* by it */
};

G_DEFINE_FINAL_TYPE (CandorApplication, candor_application, ADW_TYPE_APPLICATION)

static char **
list_folders (CandorApplication *self)
{
  const char *given[] = { self->lessons, NULL };
  g_auto (GStrv) folders = candor_study_dup_lesson_folders (given);
  g_autoptr (GStrvBuilder) all = g_strv_builder_new ();

  g_strv_builder_addv (all, (const char **) folders);
  g_strv_builder_addv (all, (const char **) self->opened);

  return g_strv_builder_end (all);
}

static CandorCatalogue *
scan (const char * const *folders)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  CandorDay today = { (guint16) g_date_time_get_year (now), (guint8) g_date_time_get_month (now),
                      (guint8) g_date_time_get_day_of_month (now) };
  g_autofree char *cache = candor_study_dup_catalogue_path ();

  return candor_catalogue_scan_cached (folders, today, cache, g_get_real_time ());
}

static void
scan_run (GTask        *task,
          gpointer      source,
          gpointer      folders,
          GCancellable *cancellable)
{
  CANDOR_APPLICATION (source)->scanned = scan (folders);
}

static void
begin_scan (CandorApplication *self)
{
  g_autoptr (GTask) task = g_task_new (self, NULL, NULL, NULL);

  g_task_set_task_data (task, list_folders (self), (GDestroyNotify) g_strfreev);
  self->scanner = candor_worker_new ("candor-scan");
  candor_worker_push (self->scanner, task, scan_run);
}

static CandorCatalogue *
end_scan (CandorApplication *self)
{
  if (self->scanner == NULL)
    begin_scan (self);
  g_clear_pointer (&self->scanner, candor_worker_free);

  return g_steal_pointer (&self->scanned);
}

/* The settings remember the list, the study shows what is in it. */
static void
follow_folders (CandorApplication *self)
{
  g_auto (GStrv) folders = list_folders (self);
  g_autoptr (CandorCatalogue) catalogue = scan ((const char * const *) folders);

  if (self->settings != NULL)
    g_settings_set_strv (self->settings, "lesson-folders", (const char * const *) self->opened);
  candor_study_set_catalogue (self->study, catalogue);
}

static void
add_folder_action (GSimpleAction     *action,
                   GVariant          *parameter,
                   CandorApplication *self)
{
  const char *path = g_variant_get_string (parameter, NULL);

  if (!g_strv_contains ((const char * const *) self->opened, path))
    {
      g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

      g_strv_builder_addv (builder, (const char **) self->opened);
      g_strv_builder_add (builder, path);
      g_strfreev (self->opened);
      self->opened = g_strv_builder_end (builder);
    }
  follow_folders (self);
}

static void
forget_folder_action (GSimpleAction     *action,
                      GVariant          *parameter,
                      CandorApplication *self)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (gsize i = 0; self->opened[i] != NULL; i++)
    if (!g_str_equal (self->opened[i], g_variant_get_string (parameter, NULL)))
      g_strv_builder_add (builder, self->opened[i]);
  g_strfreev (self->opened);
  self->opened = g_strv_builder_end (builder);
  follow_folders (self);
}

static gboolean
patience_ends_cb (gpointer user_data)
{
  gboolean *ended = user_data;

  *ended = TRUE;

  return G_SOURCE_REMOVE;
}

static void
begin_study (CandorApplication *self)
{
  g_autofree char *path = candor_study_dup_record_path (self->record);
  g_autofree char *chosen = candor_settings_dup_lesson_language (self->settings);
  g_auto (GStrv) languages = candor_study_dup_languages (chosen);
  g_autoptr (CandorCatalogue) catalogue = end_scan (self);

  self->study = candor_study_new (path, catalogue, NULL);
  candor_study_set_languages (self->study, (const char * const *) languages);
  candor_study_open_async (self->study, NULL, NULL, NULL);
}

/* Waits for the record as long as nobody would notice. */
static void
wait_for_study (CandorApplication *self)
{
  gboolean ended = FALSE;
  guint patience = g_timeout_add (PATIENCE_MS, patience_ends_cb, &ended);

  while (candor_study_get_state (self->study) == CANDOR_STUDY_CLOSED && !ended)
    g_main_context_iteration (NULL, TRUE);
  if (!ended)
    g_source_remove (patience);
}

static void
candor_application_activate (GApplication *application)
{
  CandorApplication *self = CANDOR_APPLICATION (application);
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (self));

  if (window == NULL)
    {
      begin_study (self);
      window = GTK_WINDOW (candor_window_new (GTK_APPLICATION (self), self->study, self->settings));
      wait_for_study (self);
    }

  gtk_window_present (window);
}

static void
quit_action (GSimpleAction     *action,
             GVariant          *parameter,
             CandorApplication *self)
{
  /* By way of the window, which saves first; dialogs above it go with it. */
  for (GList *each = gtk_application_get_windows (GTK_APPLICATION (self)); each != NULL; each = each->next)
    if (CANDOR_IS_WINDOW (each->data))
      {
        gtk_window_close (each->data);
        return;
      }

  g_application_quit (G_APPLICATION (self));
}

static void
set_accel (CandorApplication *self,
           const char        *action,
           const char        *accel)
{
  gtk_application_set_accels_for_action (GTK_APPLICATION (self), action, (const char *[]) { accel, NULL });
}

static void
candor_application_startup (GApplication *application)
{
  CandorApplication *self = CANDOR_APPLICATION (application);
  static const struct { const char *name; const char *type; GCallback func; } actions[] =
  {
    { "quit", NULL, G_CALLBACK (quit_action) },
    { "add-folder", "s", G_CALLBACK (add_folder_action) },
    { "forget-folder", "s", G_CALLBACK (forget_folder_action) },
  };

  /* Without a display this ends the program, and nothing may have begun by then. */
  gtk_init ();
  self->settings = candor_settings_new ();
  self->opened = self->settings != NULL ? g_settings_get_strv (self->settings, "lesson-folders") : g_new0 (char *, 1);
  begin_scan (self);

  G_APPLICATION_CLASS (candor_application_parent_class)->startup (application);

  candor_preferences_apply (self->settings);

  for (gsize i = 0; i < G_N_ELEMENTS (actions); i++)
    {
      g_autoptr (GSimpleAction) action = g_simple_action_new (actions[i].name, (const GVariantType *) actions[i].type);

      g_signal_connect_object (action, "activate", actions[i].func, self, 0);
      g_action_map_add_action (G_ACTION_MAP (self), G_ACTION (action));
    }

  set_accel (self, "app.quit", "<Control>q");
  set_accel (self, "window.close", "<Control>w");
  set_accel (self, "win.home", "<Alt>Home");
  set_accel (self, "win.open-folder", "<Control>o");
  set_accel (self, "win.preferences", "<Control>comma");
  set_accel (self, "win.shortcuts", "<Control>question");
}

static int
candor_application_handle_local_options (GApplication *application,
                                         GVariantDict *options)
{
  CandorApplication *self = CANDOR_APPLICATION (application);

  if (g_variant_dict_contains (options, "version"))
    {
      g_print ("candor %s\n", CANDOR_VERSION);
      return 0;
    }

  g_variant_dict_lookup (options, "lessons", "^ay", &self->lessons);
  g_variant_dict_lookup (options, "record", "^ay", &self->record);

  return -1;
}

static void
candor_application_finalize (GObject *object)
{
  CandorApplication *self = CANDOR_APPLICATION (object);

  g_clear_pointer (&self->scanner, candor_worker_free);
  g_clear_object (&self->scanned);
  g_clear_object (&self->settings);
  g_clear_object (&self->study);
  g_free (self->lessons);
  g_free (self->record);
  g_strfreev (self->opened);

  G_OBJECT_CLASS (candor_application_parent_class)->finalize (object);
}

static void
candor_application_class_init (CandorApplicationClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = candor_application_finalize;
  application_class->activate = candor_application_activate;
  application_class->startup = candor_application_startup;
  application_class->handle_local_options = candor_application_handle_local_options;
}

static void
candor_application_init (CandorApplication *self)
{
  static const GOptionEntry entries[] =
  {
    { "lessons", 0, 0, G_OPTION_ARG_FILENAME, NULL, N_("Look for lessons in this folder only"), N_("DIR") },
    { "record", 0, 0, G_OPTION_ARG_FILENAME, NULL, N_("Use this record"), N_("FILE") },
    { "version", 0, 0, G_OPTION_ARG_NONE, NULL, N_("Say which version this is"), NULL },
    { NULL },
  };

  g_application_add_main_option_entries (G_APPLICATION (self), entries);
}

CandorApplication *
candor_application_new (void)
{
  return g_object_new (CANDOR_TYPE_APPLICATION,
                       "application-id", "org.candor_training.Candor",
                       "resource-base-path", "/org/candor_training/Candor",
                       NULL);
}
