/* test-parts.c - the small parts that the window's pages are made of
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "room.h"

#include "beside-layout.h"
#include "choice-list.h"
#include "focus.h"
#include "fold.h"
#include "home-grid.h"
#include "fact-row.h"
#include "say.h"
#include "settings.h"

#include <adwaita.h>

static GtkWindow *
show (GtkWidget *child,
      int        width,
      int        height)
{
  GtkWindow *window = GTK_WINDOW (gtk_window_new ());

  gtk_window_set_default_size (window, width, height);
  gtk_window_set_child (window, child);
  gtk_window_present (window);
  room_settle ();

  return window;
}

static void
count_cb (gpointer instance,
          guint   *n)
{
  (*n)++;
}

/* ------------------------------------------------------------------- choices */

static void
test_choices (void)
{
  CandorChoiceList *list = CANDOR_CHOICE_LIST (candor_choice_list_new ("Which?"));
  GtkWindow *window = show (GTK_WIDGET (list), 300, 300);
  GtkWidget *first, *second;
  guint n_changed = 0;

  g_signal_connect (list, "changed", G_CALLBACK (count_cb), &n_changed);
  candor_choice_list_add (list, "a", "The first", "It is first.", TRUE);
  g_assert_null (candor_choice_list_get_chosen (list));
  candor_choice_list_add (list, "b", "The second", NULL, FALSE);
  g_assert_null (candor_choice_list_get_chosen (list));

  first = room_find (GTK_WIDGET (list), GTK_TYPE_CHECK_BUTTON, 0);
  second = room_find (GTK_WIDGET (list), GTK_TYPE_CHECK_BUTTON, 1);
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_ROLE_RADIO_GROUP);
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (first), GTK_ACCESSIBLE_ROLE_RADIO);
  gtk_test_accessible_assert_property (first, GTK_ACCESSIBLE_PROPERTY_LABEL, "The first");
  gtk_test_accessible_assert_property (first, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, "Which?. It is first.");
  gtk_test_accessible_assert_property (second, GTK_ACCESSIBLE_PROPERTY_LABEL, "The second");
  g_assert_false (gtk_widget_get_sensitive (second));

  candor_choice_list_choose (list, "a");
  g_assert_cmpstr (candor_choice_list_get_chosen (list), ==, "a");
  candor_choice_list_choose (list, "nothing");
  g_assert_cmpstr (candor_choice_list_get_chosen (list), ==, "a");
  g_assert_cmpuint (n_changed, ==, 1);
  candor_choice_list_choose (list, "b");
  g_assert_cmpstr (candor_choice_list_get_chosen (list), ==, "b");
  g_assert_cmpuint (n_changed, ==, 2);

  candor_choice_list_clear (list);
  g_assert_null (candor_choice_list_get_chosen (list));
  gtk_window_destroy (window);
}

/* ------------------------------------------------------------------- layouts */

static graphene_rect_t
get_bounds (GtkWidget *widget,
            GtkWidget *root)
{
  graphene_rect_t bounds;

  g_assert_true (gtk_widget_compute_bounds (widget, root, &bounds));

  return bounds;
}

static void
test_beside (void)
{
  const int widths[] = { 320, 700 };

  for (gsize i = 0; i < G_N_ELEMENTS (widths); i++)
    {
      GtkWidget *box = g_object_new (GTK_TYPE_BOX, "layout-manager", candor_beside_layout_new (), "valign", GTK_ALIGN_START, NULL);
      GtkWidget *words = g_object_new (GTK_TYPE_LABEL, "label", "Some words that are longer than one line of a narrow window is.",
                                       "wrap", TRUE, "xalign", 0.0f, NULL);
      GtkWidget *button = gtk_button_new_with_label ("Back up now");
      GtkWindow *window;
      graphene_rect_t first, second;

      gtk_box_append (GTK_BOX (box), words);
      gtk_box_append (GTK_BOX (box), button);
      window = show (box, widths[i], 300);
      first = get_bounds (words, box);
      second = get_bounds (button, box);
      if (widths[i] > 500)
        g_assert_cmpfloat (second.origin.x, >=, first.origin.x + first.size.width);
      else
        g_assert_cmpfloat (second.origin.y, >=, first.origin.y + first.size.height);
      g_assert_cmpfloat (second.origin.x + second.size.width, <=, widths[i]);
      gtk_window_destroy (window);
    }
}

/* A bar takes what the words leave; they stand below it, and whole, before they break. */
static void
test_beside_whole (void)
{
  const int widths[] = { 320, 700 };

  for (gsize i = 0; i < G_N_ELEMENTS (widths); i++)
    {
      GtkWidget *box = g_object_new (GTK_TYPE_BOX, "layout-manager", candor_beside_layout_new_whole (), "valign", GTK_ALIGN_START, NULL);
      GtkWidget *bar = gtk_progress_bar_new ();
      GtkWidget *words = g_object_new (GTK_TYPE_LABEL, "label", "Question 3 of 8 · saved", "wrap", TRUE,
                                       "natural-wrap-mode", GTK_NATURAL_WRAP_NONE, NULL);
      GtkWindow *window;
      graphene_rect_t first, second;

      gtk_box_append (GTK_BOX (box), bar);
      gtk_box_append (GTK_BOX (box), words);
      window = show (box, widths[i], 300);
      first = get_bounds (bar, box);
      second = get_bounds (words, box);
      g_assert_cmpint (pango_layout_get_line_count (gtk_label_get_layout (GTK_LABEL (words))), ==, 1);
      if (widths[i] > 500)
        g_assert_cmpfloat (second.origin.x, >=, first.origin.x + first.size.width);
      else
        g_assert_cmpfloat (second.origin.y, >=, first.origin.y + first.size.height);
      g_assert_cmpfloat (first.size.width, >=, 260);
      gtk_window_destroy (window);
    }
}

static void
test_grid (void)
{
  const struct { int width; guint n_columns; } cases[] = { { 320, 1 }, { 600, 2 }, { 900, 3 }, { 1300, 3 } };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      GtkWidget *box = g_object_new (GTK_TYPE_BOX, "layout-manager", candor_home_grid_new (), "valign", GTK_ALIGN_START, NULL);
      GtkWindow *window;
      GtkWidget *cards[4];
      guint n_first_row = 0;

      for (gsize c = 0; c < G_N_ELEMENTS (cards); c++)
        {
          cards[c] = g_object_new (GTK_TYPE_LABEL, "label", c == 1 ? "A card of several words" : "A card", "wrap", TRUE, NULL);
          gtk_box_append (GTK_BOX (box), cards[c]);
        }
      window = show (box, cases[i].width, 400);
      for (gsize c = 0; c < G_N_ELEMENTS (cards); c++)
        if (get_bounds (cards[c], box).origin.y < 1)
          n_first_row++;
      g_assert_cmpuint (n_first_row, ==, cases[i].n_columns);
      gtk_window_destroy (window);
    }
}

/* ---------------------------------------------------------------------- rows */

static void
test_row (void)
{
  CandorFactRow *row = g_object_new (CANDOR_TYPE_FACT_ROW, "title", "Check my record", "button-label", "Check now", NULL);
  GtkWindow *window = show (GTK_WIDGET (row), 500, 200);
  GtkWidget *button = room_find (GTK_WIDGET (row), GTK_TYPE_BUTTON, 0);
  guint n_pressed = 0;

  g_signal_connect (row, "pressed", G_CALLBACK (count_cb), &n_pressed);
  gtk_widget_grab_focus (button);
  candor_fact_row_set_words (row, "Intact.");
  gtk_test_accessible_assert_property (button, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, "Check my record. Intact.");

  g_signal_emit_by_name (button, "clicked");
  g_assert_cmpuint (n_pressed, ==, 1);
  candor_fact_row_set_busy (row, TRUE);
  g_signal_emit_by_name (button, "clicked");
  g_assert_cmpuint (n_pressed, ==, 1);
  g_assert_true (gtk_window_get_focus (window) == button);
  candor_fact_row_set_busy (row, FALSE);
  g_signal_emit_by_name (button, "clicked");
  g_assert_cmpuint (n_pressed, ==, 2);

  /* Without a button the words themselves can be reached. */
  g_object_set (row, "button-label", NULL, NULL);
  g_assert_false (gtk_widget_get_visible (button));
  g_assert_true (gtk_label_get_selectable (GTK_LABEL (room_find_words (GTK_WIDGET (row), "Intact."))));
  gtk_window_destroy (window);
}

/* ----------------------------------------------------- what readers are told */

static void
test_fold (void)
{
  AdwFlap *flap = ADW_FLAP (adw_flap_new ());
  GtkWidget *side = gtk_button_new_with_label ("Side");
  GtkWidget *page = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *opener = gtk_button_new_with_label ("Open");
  GtkWidget *title = gtk_label_new ("Title");
  GtkWindow *window;

  gtk_box_append (GTK_BOX (page), opener);
  gtk_box_append (GTK_BOX (page), title);
  adw_flap_set_flap (flap, side);
  adw_flap_set_content (flap, page);
  window = show (GTK_WIDGET (flap), 500, 200);
  candor_fold_follow (flap, opener, title);
  gtk_test_accessible_assert_state (side, GTK_ACCESSIBLE_STATE_HIDDEN, FALSE);

  /* It closes as it folds. */
  gtk_widget_grab_focus (side);
  adw_flap_set_fold_policy (flap, ADW_FLAP_FOLD_POLICY_ALWAYS);
  gtk_test_accessible_assert_state (side, GTK_ACCESSIBLE_STATE_HIDDEN, TRUE);
  g_assert_true (gtk_window_get_focus (window) == opener);
  g_assert_true (gtk_widget_get_visible (side));

  /* The title takes its width all the same, or the flap would unfold again. */
  gtk_test_accessible_assert_state (title, GTK_ACCESSIBLE_STATE_HIDDEN, TRUE);
  g_assert_true (gtk_widget_get_visible (title));
  g_assert_cmpfloat (gtk_widget_get_opacity (title), <, 0.01);

  /* Over the page it keeps the focus. */
  adw_flap_set_reveal_flap (flap, TRUE);
  gtk_test_accessible_assert_state (side, GTK_ACCESSIBLE_STATE_HIDDEN, FALSE);
  g_assert_false (gtk_widget_get_can_focus (page));
  adw_flap_set_reveal_flap (flap, FALSE);
  g_assert_true (gtk_widget_get_can_focus (page));
  gtk_window_destroy (window);
}

static void
test_say (void)
{
  GtkWidget *button = gtk_button_new_with_label ("Press");
  GtkWindow *window = show (button, 200, 100);

  gtk_widget_grab_focus (button);
  candor_say (GTK_WIDGET (window), "Saved.");
  gtk_test_accessible_assert_property (button, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, "Saved.");
  candor_say_in_dialog (window, "The whole body.");
  gtk_test_accessible_assert_property (window, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, "The whole body.");
  gtk_window_destroy (window);
}

static void
press_key (GtkWindow *window)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (GTK_WIDGET (window));
  gboolean handled = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_EVENT_CONTROLLER_KEY (controller))
        g_signal_emit_by_name (controller, "key-pressed", (guint) GDK_KEY_Tab, 0u, (GdkModifierType) 0, &handled);
    }
}

static gboolean
has_ring (GtkWidget *widget)
{
  return (gtk_widget_get_state_flags (widget) & GTK_STATE_FLAG_FOCUS_VISIBLE) != 0;
}

/* GTK's own three seconds end by the property: the ring must stay all the same. */
static void
test_ring (void)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *one = gtk_button_new_with_label ("One"), *two = gtk_button_new_with_label ("Two");
  GtkWindow *window;

  gtk_box_append (GTK_BOX (box), one);
  gtk_box_append (GTK_BOX (box), two);
  window = show (box, 200, 100);
  candor_focus_keep_visible (window);
  gtk_widget_grab_focus (one);
  gtk_window_set_focus_visible (window, TRUE);
  gtk_window_set_focus_visible (window, FALSE);
  g_assert_false (has_ring (one));

  press_key (window);
  gtk_window_set_focus_visible (window, TRUE);
  gtk_window_set_focus_visible (window, FALSE);
  g_assert_true (has_ring (one));
  g_assert_false (gtk_window_get_focus_visible (window));

  gtk_widget_grab_focus (two);
  g_assert_false (has_ring (one));
  g_assert_true (has_ring (two));
  gtk_window_destroy (window);
}

/* ------------------------------------------------------------------ settings */

static void
test_settings (void)
{
  g_autoptr (GSettings) settings = candor_settings_new ();

  g_assert_true (G_IS_SETTINGS (settings));
  g_settings_set_int (settings, "text-scale", 150);
  g_assert_cmpint (candor_settings_get_text_scale (settings), ==, 150);
  g_settings_set_boolean (settings, "number-keys", FALSE);
  g_assert_false (candor_settings_get_number_keys (settings));
  g_settings_set_boolean (settings, "reduce-motion", TRUE);
  g_assert_true (candor_settings_get_reduce_motion (settings));

  /* Where the schema is missing the defaults hold. */
  g_assert_cmpint (candor_settings_get_text_scale (NULL), ==, 100);
  g_assert_true (candor_settings_get_number_keys (NULL));
  g_assert_false (candor_settings_get_reduce_motion (NULL));
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add_func ("/parts/choices", test_choices);
  g_test_add_func ("/parts/beside", test_beside);
  g_test_add_func ("/parts/beside-whole", test_beside_whole);
  g_test_add_func ("/parts/grid", test_grid);
  g_test_add_func ("/parts/row", test_row);
  g_test_add_func ("/parts/fold", test_fold);
  g_test_add_func ("/parts/say", test_say);
  g_test_add_func ("/parts/ring", test_ring);
  g_test_add_func ("/parts/settings", test_settings);

  return g_test_run ();
}
