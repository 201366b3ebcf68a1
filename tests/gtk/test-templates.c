/* test-templates.c - every template is made once
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The tool that validates templates does not know libadwaita's parents, so each is
 * made for real. A template that no case here shows fails.
 */

#include "room.h"

#include "application.h"
#include "first-start.h"
#include "home-page.h"
#include "lab-view.h"
#include "lesson-page.h"
#include "preferences.h"
#include "privacy-page.h"
#include "quiz-view.h"
#include "scenario-view.h"
#include "trouble-page.h"
#include "window.h"

#include <string.h>

#define BASE "/org/candor_training/Candor/"

/* "CandorHomePage" of <template class="CandorHomePage" …; NULL: no template. */
static char *
find_class (const char *file)
{
  static const char mark[] = "<template class=\"";
  g_autofree char *path = g_strconcat (BASE, file, NULL);
  g_autoptr (GBytes) bytes = g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  const char *start;

  g_assert_nonnull (bytes);
  start = g_strstr_len (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), mark);
  if (start == NULL)
    return NULL;
  start += strlen (mark);

  return g_strndup (start, strcspn (start, "\""));
}

static void
mark_classes (GHashTable *waiting,
              GtkWidget  *root)
{
  g_hash_table_remove (waiting, G_OBJECT_TYPE_NAME (root));
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    mark_classes (waiting, child);
}

static void
mark_page (GHashTable  *waiting,
           GType        type,
           CandorStudy *study)
{
  GtkWidget *page = g_object_ref_sink (g_object_new (type, "study", study, NULL));

  mark_classes (waiting, page);
  g_object_unref (page);
}

static void
mark_windows (GHashTable *waiting)
{
  g_autoptr (GListModel) windows = g_object_ref (gtk_window_get_toplevels ());

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

      mark_classes (waiting, window);
    }
}

/* A lab may stand in a module of its own. */
static void
mark_lab (GHashTable *waiting,
          Room       *room)
{
  g_autoptr (GPtrArray) problems = candor_problems_new ();
  g_autoptr (CandorModule) module = candor_module_load (FIGURES, (CandorDay) { 2026, 11, 24 }, problems);
  CandorLab *lab = CANDOR_LAB (g_ptr_array_index (candor_module_get_parts (module), 0));
  GtkWidget *view = g_object_ref_sink (candor_lab_view_new (lab, room->context));

  mark_classes (waiting, view);
  g_object_unref (view);
}

static void
mark_scenario (GHashTable *waiting,
               Room       *room)
{
  g_autoptr (GPtrArray) problems = candor_problems_new ();
  g_autoptr (CandorModule) module = candor_module_load (TALKS, (CandorDay) { 2026, 11, 24 }, problems);
  CandorScenario *scenario = CANDOR_SCENARIO (g_ptr_array_index (candor_module_get_parts (module), 1));
  GtkWidget *view = g_object_ref_sink (candor_scenario_view_new (scenario, room->context));

  mark_classes (waiting, view);
  g_object_unref (view);
}

static GHashTable *
list_templates (void)
{
  GHashTable *waiting = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_auto (GStrv) files = g_resources_enumerate_children (BASE, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);

  for (gsize i = 0; files[i] != NULL; i++)
    {
      char *name = g_str_has_suffix (files[i], ".ui") ? find_class (files[i]) : NULL;

      if (name != NULL)
        g_hash_table_add (waiting, name);
    }
  g_assert_cmpuint (g_hash_table_size (waiting), >=, 10);

  return waiting;
}

static void
test_templates (void)
{
  g_autoptr (GHashTable) waiting = list_templates ();
  g_autoptr (CandorApplication) application = candor_application_new ();
  Room *room = room_new ();
  GtkWidget *page = candor_lesson_page_new ();
  GtkWindow *window;
  GHashTableIter iter;
  gpointer name;
  guint left = 0;

  g_application_register (G_APPLICATION (application), NULL, NULL);
  window = GTK_WINDOW (candor_window_new (GTK_APPLICATION (application), room->desk->study, NULL));
  gtk_window_present (window);
  candor_preferences_present (window, room->desk->study, NULL);
  room_settle ();
  mark_windows (waiting);
  gtk_window_destroy (window);

  mark_page (waiting, CANDOR_TYPE_HOME_PAGE, room->desk->study);
  mark_page (waiting, CANDOR_TYPE_FIRST_START, room->desk->study);
  mark_page (waiting, CANDOR_TYPE_PRIVACY_PAGE, room->desk->study);
  mark_page (waiting, CANDOR_TYPE_TROUBLE_PAGE, room->desk->study);

  g_object_set (page, "sitting", room->sitting, NULL);
  room_show (room, page, 1200, 800);
  desk_answer (desk_find_check (room->sitting, "c1"), "b", CANDOR_CERTAINTY_NONE);
  desk_check (desk_find_check (room->sitting, "c1"));
  room_settle ();
  mark_classes (waiting, page);
  desk_go (room->sitting, "quiz");
  room_settle ();
  mark_classes (waiting, page);

  mark_lab (waiting, room);
  mark_scenario (waiting, room);

  g_hash_table_iter_init (&iter, waiting);
  while (g_hash_table_iter_next (&iter, &name, NULL))
    {
      g_test_message ("no case shows the template of %s", (const char *) name);
      left++;
    }
  g_assert_cmpuint (left, ==, 0);

  g_clear_object (&application);
  room_free (room);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add_func ("/gtk/templates", test_templates);

  return g_test_run ();
}
