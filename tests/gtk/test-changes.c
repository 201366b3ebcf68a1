/* test-changes.c - what is shown of a newer edition
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "change-note.h"
#include "change-words.h"
#include "difference-view.h"
#include "home-changed.h"
#include "lesson-region.h"
#include "room.h"

#include <adwaita.h>

static void
install (Desk       *desk,
         const char *edition)
{
  g_autofree char *path = g_build_filename (EDITIONS, edition, "module.xml", NULL);
  g_autofree char *text = NULL;
  g_autoptr(GString) edited = NULL;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  edited = g_string_new (text);
  g_assert_cmpuint (g_string_replace (edited, "id=\"letters\"", "id=\"m\"", 1), ==, 1);
  desk_write (desk, "m/module.xml", edited->str);
}

/* Both pages read in edition 1, and edition 2 opened. */
static CandorSitting *
renew (Desk *desk)
{
  g_autoptr(CandorSitting) first = NULL;

  install (desk, "1");
  g_clear_object (&desk->study);
  g_clear_object (&desk->catalogue);
  desk_reopen (desk);
  desk_begin (desk);
  first = desk_sit (desk);
  desk_next (first);
  desk_next (first);
  g_clear_object (&first);
  desk_save (desk);
  install (desk, "2");
  desk_reopen (desk);

  return desk_sit (desk);
}

/* Shows @child, which the window owns. */
static GtkWindow *
present (GtkWidget *child)
{
  GtkWindow *window = GTK_WINDOW (gtk_window_new ());

  gtk_window_set_default_size (window, 900, 800);
  gtk_window_set_child (window, child);
  gtk_window_present (window);
  room_settle ();

  return window;
}

static void
test_note (void)
{
  Desk *desk = desk_new ();
  g_autoptr(CandorSitting) sitting = renew (desk);
  CandorStep *step = candor_sitting_find_step (sitting, "asking");
  GtkWidget *note = candor_change_note_new (sitting, step);
  GtkWindow *window = present (note);
  GtkWidget *button = room_find (note, GTK_TYPE_BUTTON, 0);

  g_assert_true (room_says (note, "Changed since you learned it"));
  g_assert_true (room_says (note, "Edition 2, 20 Nov 2026, the meaning: A yes to a newsletter now lasts for one year."));
  g_assert_cmpuint (room_count (note, CANDOR_TYPE_LESSON_REGION), ==, 0);
  g_signal_emit_by_name (button, "clicked");
  g_assert_true (room_comes (note, "A yes to one newsletter lasts for two years."));
  g_assert_cmpuint (room_count (note, CANDOR_TYPE_LESSON_REGION), ==, 4);
  g_assert_true (room_says (note, "Hide what changed"));
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       "2 lines differ. What stood there, and what stands there now:");
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (room_find (note, CANDOR_TYPE_LESSON_REGION, 0)),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Edition 1: A yes to one newsletter lasts for two years. (gone now: two years.)");

  /* It is read once, and hidden and shown again without. */
  g_signal_emit_by_name (button, "clicked");
  g_assert_true (room_says (note, "Show what changed"));
  g_signal_emit_by_name (button, "clicked");
  g_assert_cmpuint (room_count (note, CANDOR_TYPE_LESSON_REGION), ==, 4);

  gtk_window_destroy (window);
  g_clear_object (&sitting);
  desk_free (desk);
}

static void
test_no_note (void)
{
  Desk *desk = desk_new ();
  g_autoptr(CandorSitting) sitting = renew (desk);
  GtkWidget *reworded = candor_change_note_new (sitting, candor_sitting_find_step (sitting, "tone"));
  GtkWindow *window = present (reworded);

  g_assert_true (room_says (reworded, "In other words since you learned it; nothing to do again"));
  /* What was not learned before is simply what stands there. */
  g_assert_null (candor_change_note_new (sitting, candor_sitting_find_step (sitting, "stopping")));
  g_assert_null (candor_change_note_new (sitting, candor_sitting_find_step (sitting, "quiz")));

  gtk_window_destroy (window);
  g_clear_object (&sitting);
  desk_free (desk);
}

static void
test_home (void)
{
  Desk *desk = desk_new ();
  g_autoptr(CandorSitting) sitting = renew (desk);
  g_autoptr(CandorStudyModule) module = g_list_model_get_item (candor_study_get_modules (desk->study), 0);
  GtkWidget *card = candor_home_changed_new (module);
  GtkWindow *window = present (card);

  g_assert_true (room_says (card, "Letters people asked for"));
  g_assert_true (room_says (card, "Revised on 20 Nov 2026: A yes to a newsletter now lasts for one year."));
  g_assert_true (room_says (card, "1 place is to be looked at again."));
  desk_go (sitting, "asking");
  desk_next (sitting);
  g_assert_null (candor_home_changed_new (module));

  gtk_window_destroy (window);
  g_clear_object (&module);
  g_clear_object (&sitting);
  desk_free (desk);
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add_func ("/gtk/changes/note", test_note);
  g_test_add_func ("/gtk/changes/no-note", test_no_note);
  g_test_add_func ("/gtk/changes/home", test_home);

  return g_test_run ();
}
