/* test-rooms.c - first start, Home, Record and privacy, trouble, and the window around them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "room.h"

#include "application.h"
#include "dialogs.h"
#include "first-start.h"
#include "home-card.h"
#include "home-page.h"
#include "lesson-page.h"
#include "privacy-page.h"
#include "fact-row.h"
#include "trouble-page.h"
#include "window.h"

#include <adwaita.h>
#include <glib/gstdio.h>

/* The name and target of the action that a page asked its window for. */
static char *asked;

static void
asked_cb (GSimpleAction *action,
          GVariant      *target,
          gpointer       user_data)
{
  g_free (asked);
  asked = target != NULL ? g_strdup_printf ("%s %s", g_action_get_name (G_ACTION (action)), g_variant_get_string (target, NULL))
                         : g_strdup (g_action_get_name (G_ACTION (action)));
}

static GtkWindow *
show (GtkWidget *page)
{
  static const GActionEntry actions[] =
  {
    { .name = "open-module", .activate = asked_cb, .parameter_type = "s" },
    { .name = "show-problems", .activate = asked_cb, .parameter_type = "s" },
    { .name = "open-folder", .activate = asked_cb },
    { .name = "preferences", .activate = asked_cb },
  };
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();
  GtkWindow *window = GTK_WINDOW (gtk_window_new ());

  g_action_map_add_action_entries (G_ACTION_MAP (group), actions, G_N_ELEMENTS (actions), NULL);
  gtk_widget_insert_action_group (GTK_WIDGET (window), "win", G_ACTION_GROUP (group));
  gtk_window_set_default_size (window, 900, 900);
  gtk_window_set_child (window, page);
  gtk_window_present (window);
  room_settle ();

  return window;
}

static GtkWidget *
make_page (GType  type,
           Desk  *desk)
{
  return g_object_new (type, "study", desk->study, NULL);
}

static GtkWidget *
find_button (GtkWidget  *root,
             const char *label)
{
  for (guint i = 0; i < room_count (root, GTK_TYPE_BUTTON); i++)
    {
      GtkWidget *button = room_find (root, GTK_TYPE_BUTTON, i);

      if (g_strcmp0 (gtk_button_get_label (GTK_BUTTON (button)), label) == 0)
        return button;
    }

  g_error ("no button “%s”", label);
}

static void
press (GtkWidget  *root,
       const char *label)
{
  g_signal_emit_by_name (find_button (root, label), "clicked");
}

static void
wait_for_state (Desk             *desk,
                CandorStudyState  state)
{
  for (guint i = 0; i < 300 && candor_study_get_state (desk->study) != state; i++)
    desk_spin (10);
  g_assert_cmpint (candor_study_get_state (desk->study), ==, state);
  room_settle ();
}

/* -------------------------------------------------------------- first start */

static void
test_first_start (void)
{
  Desk *desk = desk_new ();
  GtkWidget *page;
  GtkWindow *window;

  desk_open (desk);
  g_assert_cmpint (candor_study_get_state (desk->study), ==, CANDOR_STUDY_NEW);
  page = make_page (CANDOR_TYPE_FIRST_START, desk);
  window = show (page);
  g_assert_true (room_says (page, candor_study_get_record_path (desk->study)));
  gtk_editable_set_text (GTK_EDITABLE (room_find (page, GTK_TYPE_ENTRY, 0)), "  Mara ");
  press (page, "Begin");
  wait_for_state (desk, CANDOR_STUDY_READY);
  g_assert_cmpstr (candor_study_get_name (desk->study), ==, "Mara");
  gtk_window_destroy (window);
  desk_free (desk);
}

/* A record that cannot be made is a sentence beside the button, which can be pressed again. */
static void
test_first_start_fails (void)
{
  Desk *desk = desk_new ();
  g_autofree char *folder = g_path_get_dirname (desk->path);
  GtkWidget *page;
  GtkWindow *window;

  desk_open (desk);
  page = make_page (CANDOR_TYPE_FIRST_START, desk);
  window = show (page);
  g_assert_true (g_file_set_contents (folder, "in the way", -1, NULL));
  press (page, "Begin");
  for (guint i = 0; i < 100 && !gtk_widget_get_sensitive (find_button (page, "Begin")); i++)
    desk_spin (10);
  room_settle ();
  g_assert_cmpint (candor_study_get_state (desk->study), !=, CANDOR_STUDY_READY);
  g_assert_true (gtk_window_get_focus (window) == find_button (page, "Begin"));
  gtk_window_destroy (window);
  g_assert_cmpint (g_unlink (folder), ==, 0);
  desk_free (desk);
}

/* --------------------------------------------------------------------- home */

static GtkWidget *
find_card (GtkWidget  *page,
           const char *words)
{
  return gtk_widget_get_ancestor (room_find_words (page, words), CANDOR_TYPE_HOME_CARD);
}

static void
test_home (void)
{
  Room *room = room_new ();
  GtkWidget *page;
  GtkWindow *window;

  desk_write (room->desk, "broken/module.xml", "<module format=\"1\" id=\"broken\">\n  <title>Broken\n</module>\n");
  g_clear_object (&room->context);
  g_clear_object (&room->sitting);
  desk_close (room->desk);
  desk_reopen (room->desk);
  page = make_page (CANDOR_TYPE_HOME_PAGE, room->desk);
  window = show (page);
  g_assert_cmpuint (room_count (page, CANDOR_TYPE_HOME_CARD), ==, 2);
  g_assert_true (room_says (page, "⚠ cannot be shown"));
  g_assert_true (room_says (page, "Also installed"));
  g_assert_false (room_says (page, "Your path"));
  g_assert_false (room_says (page, "No lessons here yet"));

  candor_home_page_focus (CANDOR_HOME_PAGE (page));
  g_assert_true (gtk_window_get_focus (window) == find_button (page, "Resume"));
  press (page, "Resume");
  g_assert_cmpstr (asked, ==, "open-module m");
  g_signal_emit_by_name (find_card (page, "⚠ cannot be shown"), "clicked");
  g_assert_true (g_str_has_prefix (asked, "show-problems /") && g_str_has_suffix (asked, "broken/module.xml"));
  gtk_window_destroy (window);
  room_free (room);
}

/* Many modules come in batches; the focus goes on with the new ones. */
static void
test_home_many (void)
{
  Desk *desk = desk_new ();
  GtkWidget *page;
  GtkWindow *window;

  for (guint i = 0; i < 70; i++)
    {
      g_autofree char *name = g_strdup_printf ("x%u/module.xml", i);

      desk_write (desk, name, "<module format=\"1\">");
    }
  desk_reopen (desk);
  desk_begin (desk);
  page = make_page (CANDOR_TYPE_HOME_PAGE, desk);
  window = show (page);
  g_assert_cmpuint (room_count (page, CANDOR_TYPE_HOME_CARD), ==, 12);
  press (page, "Show more (59 are left)");
  room_settle ();
  g_assert_cmpuint (room_count (page, CANDOR_TYPE_HOME_CARD), ==, 71);
  g_assert_true (gtk_window_get_focus (window) == room_find (page, CANDOR_TYPE_HOME_CARD, 12));
  gtk_window_destroy (window);
  desk_free (desk);
}

static void
test_home_empty (void)
{
  Desk *desk = desk_new ();
  g_autoptr (CandorCatalogue) nothing = NULL;
  const char *folders[] = { "/nowhere/at/all", NULL };
  GtkWidget *page;
  GtkWindow *window;

  desk_begin (desk);
  nothing = candor_catalogue_scan (folders, (CandorDay) { 2026, 11, 24 });
  candor_study_set_catalogue (desk->study, nothing);
  page = make_page (CANDOR_TYPE_HOME_PAGE, desk);
  window = show (page);
  g_assert_true (room_says (page, "No lessons here yet"));
  g_assert_true (room_says (page, "/nowhere/at/all"));
  press (page, "Open lesson folder…");
  g_assert_cmpstr (asked, ==, "open-folder");
  gtk_window_destroy (window);
  desk_free (desk);
}

/* ------------------------------------------------------------------ privacy */

static void
wait_for_words (GtkWidget  *page,
                const char *words)
{
  for (guint i = 0; i < 300 && !room_says (page, words); i++)
    desk_spin (10);
  g_assert_true (room_says (page, words));
}

static void
test_privacy (void)
{
  Desk *desk = desk_new ();
  GtkWidget *page;
  GtkWindow *window;

  desk_begin (desk);
  page = make_page (CANDOR_TYPE_PRIVACY_PAGE, desk);
  window = show (page);
  g_assert_true (room_says (page, "2 entries since"));
  g_assert_true (room_says (page, candor_study_get_record_path (desk->study)));
  g_assert_true (room_says (page, "✓ All that you did is on the disk."));
  g_assert_true (room_says (page, "Name: Mara."));
  g_assert_false (room_says (page, "Worth knowing"));

  gtk_widget_grab_focus (find_button (page, "Check now"));
  press (page, "Check now");
  wait_for_words (page, "✓ Intact: 2 entries; nothing was changed, added or lost.");
  g_assert_true (gtk_window_get_focus (window) == find_button (page, "Check now"));
  press (page, "Back up now");
  wait_for_words (page, "✓ Backed up and checked:");
  press (page, "Back up now");
  wait_for_words (page, "The newest backup holds all of this already.");
  press (page, "Change…");
  g_assert_cmpstr (asked, ==, "preferences");
  gtk_window_destroy (window);
  desk_free (desk);
}

/* ------------------------------------------------------------------ trouble */

static void
spoil (Desk *desk)
{
  g_autofree char *bytes = NULL;
  gsize n;

  g_assert_true (g_file_get_contents (desk->path, &bytes, &n, NULL));
  for (gsize i = 100; i < MIN (n, 5000); i++)
    bytes[i] ^= 0x5a;
  g_assert_true (g_file_set_contents (desk->path, bytes, (gssize) n, NULL));
}

static GtkWidget *
open_trouble (Desk *desk)
{
  g_autoptr (GAsyncResult) result = NULL;

  g_clear_object (&desk->study);
  desk->study = candor_study_new (desk->path, desk->catalogue, &desk->clock);
  candor_study_open_async (desk->study, NULL, desk_ready, &result);
  g_object_unref (desk_wait (&result));
  g_assert_cmpint (candor_study_get_state (desk->study), ==, CANDOR_STUDY_TROUBLE);

  return make_page (CANDOR_TYPE_TROUBLE_PAGE, desk);
}

static void
test_trouble_damaged (void)
{
  Desk *desk = desk_new ();
  GtkWidget *page;
  GtkWindow *window;

  desk_begin (desk);
  desk_close (desk);
  spoil (desk);
  page = open_trouble (desk);
  window = show (page);
  g_assert_true (room_says (page, "Your record cannot be opened"));
  g_assert_true (room_says (page, "The newest backup: 2 entries, the last on 24 November 2026, "));
  g_assert_true (gtk_widget_get_mapped (find_button (page, "Try again")));
  g_assert_true (gtk_widget_get_mapped (find_button (page, "Keep the file aside and go on")));
  candor_trouble_page_focus (CANDOR_TROUBLE_PAGE (page));
  g_assert_true (gtk_window_get_focus (window) == find_button (page, "Go back to this backup"));

  press (page, "Try again");
  g_assert_true (room_says (page, "One moment…"));
  for (guint i = 0; i < 300 && room_says (page, "One moment…"); i++)
    desk_spin (10);
  g_assert_cmpint (candor_study_get_state (desk->study), ==, CANDOR_STUDY_TROUBLE);
  press (page, "Go back to this backup");
  wait_for_state (desk, CANDOR_STUDY_READY);
  gtk_window_destroy (window);
  desk_free (desk);
}

static void
test_trouble_missing (void)
{
  Desk *desk = desk_new ();
  GtkWidget *page;
  GtkWindow *window;

  desk_begin (desk);
  desk_close (desk);
  g_assert_cmpint (g_unlink (desk->path), ==, 0);
  page = open_trouble (desk);
  window = show (page);
  g_assert_true (room_says (page, "Your record is not in its place"));
  press (page, "Begin a new record, keep the backups");
  wait_for_state (desk, CANDOR_STUDY_READY);
  gtk_window_destroy (window);
  desk_free (desk);
}

/* A folder in the place of the record: nothing to put back, nothing to go on from. */
static void
test_trouble_refused (void)
{
  Desk *desk = desk_new ();
  GtkWidget *page;
  GtkWindow *window;

  g_assert_cmpint (g_mkdir_with_parents (desk->path, 0700), ==, 0);
  page = open_trouble (desk);
  window = show (page);
  g_assert_false (gtk_widget_get_mapped (find_button (page, "Go back to this backup")));
  g_assert_false (gtk_widget_get_mapped (find_button (page, "Keep the file aside and go on")));
  candor_trouble_page_focus (CANDOR_TROUBLE_PAGE (page));
  g_assert_true (gtk_window_get_focus (window) == find_button (page, "Try again"));

  g_assert_cmpint (g_rmdir (desk->path), ==, 0);
  press (page, "Try again");
  wait_for_state (desk, CANDOR_STUDY_NEW);
  gtk_window_destroy (window);
  desk_free (desk);
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add_func ("/rooms/first-start", test_first_start);
  g_test_add_func ("/rooms/first-start/fails", test_first_start_fails);
  g_test_add_func ("/rooms/home", test_home);
  g_test_add_func ("/rooms/home/empty", test_home_empty);
  g_test_add_func ("/rooms/home/many", test_home_many);
  g_test_add_func ("/rooms/privacy", test_privacy);
  g_test_add_func ("/rooms/trouble/damaged", test_trouble_damaged);
  g_test_add_func ("/rooms/trouble/missing", test_trouble_missing);
  g_test_add_func ("/rooms/trouble/refused", test_trouble_refused);

  return g_test_run ();
}
