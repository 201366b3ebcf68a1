/* test-window.c - the program and its one window: what is in front, and closing
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "room.h"

#include "application.h"
#include "home-page.h"
#include "lesson-page.h"
#include "privacy-page.h"

#include <adwaita.h>

typedef struct
{
  char              *folder;
  CandorApplication *application;
  GtkWindow         *window;
  CandorStudy       *study;
} House;

static void
wait_for_title (House      *house,
                const char *title)
{
  for (guint i = 0; i < 300 && g_strcmp0 (gtk_window_get_title (house->window), title) != 0; i++)
    desk_spin (10);
  g_assert_cmpstr (gtk_window_get_title (house->window), ==, title);
  room_settle ();
}

/* The program started on an empty home, with the lessons of @desk. */
static House *
house_new (Desk *desk)
{
  House *house = g_new0 (House, 1);
  static guint n_houses;
  g_autofree char *record = NULL, *id = NULL;
  g_autoptr (GError) error = NULL;

  house->folder = g_dir_make_tmp ("candor-window-XXXXXX", NULL);
  record = g_build_filename (house->folder, "own", "record.db", NULL);
  g_setenv ("CANDOR_LESSONS", desk->lessons, TRUE);
  g_setenv ("CANDOR_RECORD", record, TRUE);

  house->application = candor_application_new ();
  /* One process has one bus: each program in it takes another name there. */
  id = g_strdup_printf ("org.candor_training.Candor.Test%u", ++n_houses);
  g_application_set_application_id (G_APPLICATION (house->application), id);
  g_application_register (G_APPLICATION (house->application), NULL, &error);
  g_assert_no_error (error);
  g_application_activate (G_APPLICATION (house->application));
  house->window = gtk_application_get_active_window (GTK_APPLICATION (house->application));
  g_assert_true (GTK_IS_WINDOW (house->window));
  g_object_add_weak_pointer (G_OBJECT (house->window), (gpointer *) &house->window);
  g_object_get (house->window, "study", &house->study, NULL);
  room_settle ();

  return house;
}

static void
house_begin (House *house)
{
  g_autoptr (GAsyncResult) result = NULL;

  candor_study_begin_async (house->study, "Mara", NULL, NULL, desk_ready, &result);
  g_object_unref (desk_wait (&result));
  wait_for_title (house, "Home - Candor");
}

/* Closes as a person does: the window goes when all is on the disk. */
static void
house_close (House *house)
{
  gtk_window_close (house->window);
  for (guint i = 0; i < 500 && house->window != NULL; i++)
    desk_spin (10);
  g_assert_null (house->window);
  g_assert_cmpint (candor_study_get_state (house->study), ==, CANDOR_STUDY_CLOSED);
}

static void
house_free (House *house)
{
  g_autofree char *command = g_strdup_printf ("rm -r %s", house->folder);

  g_clear_object (&house->study);
  g_clear_object (&house->application);
  room_settle ();
  g_assert_true (g_spawn_command_line_sync (command, NULL, NULL, NULL, NULL));
  g_free (house->folder);
  g_free (house);
}

static GtkWidget *
front (House *house,
       GType  type)
{
  GtkWidget *page = room_find (GTK_WIDGET (house->window), type, 0);

  return page != NULL && gtk_widget_get_mapped (page) ? page : NULL;
}

/* The path of somebody's first minutes. */
static void
test_places (void)
{
  Desk *desk = desk_new ();
  House *house = house_new (desk);

  g_assert_cmpstr (gtk_window_get_title (house->window), ==, "Welcome - Candor");
  house_begin (house);
  g_assert_nonnull (front (house, CANDOR_TYPE_HOME_PAGE));
  g_assert_false (room_says (GTK_WIDGET (house->window), "Welcome to Candor"));

  gtk_widget_activate_action (GTK_WIDGET (house->window), "win.show", "s", "privacy");
  wait_for_title (house, "Record and privacy - Candor");
  g_assert_nonnull (front (house, CANDOR_TYPE_PRIVACY_PAGE));
  g_assert_null (front (house, CANDOR_TYPE_HOME_PAGE));
  /* What is not shown is not in the tree either. */
  g_assert_false (gtk_widget_get_visible (room_find (GTK_WIDGET (house->window), CANDOR_TYPE_HOME_PAGE, 0)));

  gtk_widget_activate_action (GTK_WIDGET (house->window), "win.open-module", "s", "m");
  for (guint i = 0; i < 300 && front (house, CANDOR_TYPE_LESSON_PAGE) == NULL; i++)
    desk_spin (10);
  g_assert_nonnull (front (house, CANDOR_TYPE_LESSON_PAGE));
  g_assert_true (g_str_has_suffix (gtk_window_get_title (house->window), " - Candor"));
  g_assert_cmpstr (gtk_window_get_title (house->window), !=, "Record and privacy - Candor");

  gtk_widget_activate_action (GTK_WIDGET (house->window), "win.home", NULL);
  wait_for_title (house, "Home - Candor");
  g_assert_null (front (house, CANDOR_TYPE_LESSON_PAGE));

  house_close (house);
  house_free (house);
  desk_free (desk);
}

/* A second close while the first is under way changes nothing; the backup is there. */
static void
test_close (void)
{
  Desk *desk = desk_new ();
  House *house = house_new (desk);
  g_autoptr (GDir) backups = NULL;

  house_begin (house);
  gtk_window_close (house->window);
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (house->window)));
  house_close (house);
  backups = g_dir_open (candor_study_get_backup_folder (house->study), 0, NULL);
  g_assert_nonnull (backups);
  g_assert_nonnull (g_dir_read_name (backups));
  house_free (house);
  desk_free (desk);
}

static GtkWindow *
find_dialog (const char *title)
{
  g_autoptr (GListModel) windows = g_object_ref (gtk_window_get_toplevels ());

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i);

      if (g_strcmp0 (gtk_window_get_title (window), title) == 0)
        return window;
    }

  g_error ("no window “%s”", title);
}

static void
press_label (GtkWidget  *root,
             const char *label)
{
  GtkWidget *button = gtk_widget_get_ancestor (room_find_words (root, label), GTK_TYPE_BUTTON);

  g_signal_emit_by_name (button, "clicked");
}

/* An opened folder is looked through and remembered once, and can be forgotten. */
static void
test_folders (void)
{
  Desk *desk = desk_new (), *other = desk_new ();
  House *house = house_new (desk);
  g_autoptr (GSettings) settings = g_settings_new ("org.candor_training.Candor");
  g_auto (GStrv) opened = NULL;
  GtkWindow *dialog;

  desk_write (other, "n/module.xml", "<module format=\"1\" id=\"n\">\n  <title>N\n</module>\n");
  house_begin (house);
  g_action_group_activate_action (G_ACTION_GROUP (house->application), "add-folder", g_variant_new_string (other->lessons));
  g_action_group_activate_action (G_ACTION_GROUP (house->application), "add-folder", g_variant_new_string (other->lessons));
  room_settle ();
  opened = g_settings_get_strv (settings, "lesson-folders");
  g_assert_cmpuint (g_strv_length (opened), ==, 1);
  g_assert_cmpstr (opened[0], ==, other->lessons);
  g_assert_true (room_says (GTK_WIDGET (house->window), "⚠ cannot be shown"));

  gtk_widget_activate_action (GTK_WIDGET (house->window), "win.preferences", NULL);
  room_settle ();
  dialog = find_dialog ("Preferences");
  press_label (GTK_WIDGET (dialog), "Forget");
  room_settle ();
  g_assert_false (room_says (GTK_WIDGET (dialog), other->lessons));
  g_assert_false (room_says (GTK_WIDGET (house->window), "⚠ cannot be shown"));
  g_clear_pointer (&opened, g_strfreev);
  opened = g_settings_get_strv (settings, "lesson-folders");
  g_assert_cmpuint (g_strv_length (opened), ==, 0);
  gtk_window_close (dialog);
  room_settle ();

  house_close (house);
  house_free (house);
  desk_free (other);
  desk_free (desk);
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add_func ("/window/places", test_places);
  g_test_add_func ("/window/close", test_close);
  g_test_add_func ("/window/folders", test_folders);

  return g_test_run ();
}
