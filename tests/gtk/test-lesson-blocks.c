/* test-lesson-blocks.c - every kind of block and question has its view
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "room.h"

#include "block-table.h"
#include "block-view.h"
#include "item-view.h"
#include "lesson-column.h"
#include "picture-view.h"
#include "rich-text.h"

#include <adwaita.h>

static void
test_block_table (void)
{
  gboolean seen[CANDOR_N_BLOCK_KINDS] = { FALSE };
  guint n_rows;
  const CandorBlockView *rows = candor_block_view_table (&n_rows);

  g_assert_cmpuint (n_rows, ==, CANDOR_N_BLOCK_KINDS);
  for (guint i = 0; i < n_rows; i++)
    {
      g_assert_nonnull (rows[i].make);
      g_assert_false (seen[rows[i].kind]);
      seen[rows[i].kind] = TRUE;
    }
}

static void
test_item_table (void)
{
  gboolean seen[CANDOR_N_ITEM_KINDS] = { FALSE };
  guint n_rows;
  const CandorItemKindView *rows = candor_item_view_table (&n_rows);

  g_assert_cmpuint (n_rows, ==, CANDOR_N_ITEM_KINDS);
  for (guint i = 0; i < n_rows; i++)
    {
      g_assert_false (seen[rows[i].kind]);
      g_assert_cmpstr (rows[i].how, !=, "");
      g_assert_cmpstr (rows[i].missing, !=, "");
      g_assert_true (g_type_is_a (rows[i].get_body (), CANDOR_TYPE_ITEM_BODY));
      seen[rows[i].kind] = TRUE;
    }
}

/* Each kind can be made and shown, at each width. */
static void
test_all_shown (void)
{
  Room *room = room_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  for (guint kind = 0; kind < CANDOR_N_BLOCK_KINDS; kind++)
    {
      GtkWidget *view = candor_block_view_new (room_find_block (room, kind), room->context);

      g_assert_true (GTK_IS_WIDGET (view));
      gtk_box_append (GTK_BOX (box), view);
    }
  room_show (room, box, 800, 900);
  gtk_window_set_default_size (room->window, 320, 700);
  room_settle ();

  room_free (room);
}

static GtkWidget *
show_block (Room            *room,
            CandorBlockKind  kind,
            int              width)
{
  GtkWidget *view = candor_block_view_new (room_find_block (room, kind), room->context);

  room_show (room, view, width, 300);

  return view;
}

static void
test_heading (void)
{
  Room *room = room_new ();
  GtkWidget *view = show_block (room, CANDOR_BLOCK_HEADING, 500);

  gtk_test_accessible_assert_role (view, GTK_ACCESSIBLE_ROLE_HEADING);
  gtk_test_accessible_assert_property (view, GTK_ACCESSIBLE_PROPERTY_LEVEL, 2);

  room_free (room);
}

static void
test_list (void)
{
  Room *room = room_new ();
  GtkWidget *view = show_block (room, CANDOR_BLOCK_LIST, 500);
  GtkWidget *second = gtk_widget_get_last_child (view);

  gtk_test_accessible_assert_role (view, GTK_ACCESSIBLE_ROLE_LIST);
  gtk_test_accessible_assert_role (second, GTK_ACCESSIBLE_ROLE_LIST_ITEM);
  gtk_test_accessible_assert_property (second, GTK_ACCESSIBLE_PROPERTY_LABEL, "Another thing");
  g_assert_true (room_says (second, "2."));

  room_free (room);
}

static void
test_missing_picture (void)
{
  Room *room = room_new ();
  GtkWidget *view = show_block (room, CANDOR_BLOCK_FIGURE, 500);

  g_assert_null (room_find (view, CANDOR_TYPE_PICTURE_VIEW, 0));
  g_assert_true (room_says (view, "Two buttons of one size."));
  g_assert_true (room_says (view, "Both as easy"));

  room_free (room);
}

static const char drawing[] =
  "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 200 100'><rect width='200' height='100' fill='red'/></svg>";

static void
test_picture (void)
{
  Room *room = room_new ();
  g_autoptr(GBytes) bytes = g_bytes_new_static (drawing, sizeof drawing - 1);
  g_autoptr(GBytes) broken = g_bytes_new_static ("<svg", 4);
  CandorPictureInfo info = { CANDOR_PICTURE_SVG, 0, 0 };
  CandorPictureInfo photo = { CANDOR_PICTURE_PNG, 1, 1 };
  GtkWidget *view = candor_picture_view_new (bytes, &info, "Red");
  int height;

  g_assert_nonnull (view);
  room_show (room, view, 400, 300);
  gtk_test_accessible_assert_role (view, GTK_ACCESSIBLE_ROLE_IMG);
  gtk_test_accessible_assert_property (view, GTK_ACCESSIBLE_PROPERTY_LABEL, "Red");
  gtk_widget_measure (view, GTK_ORIENTATION_VERTICAL, 600, NULL, &height, NULL, NULL);
  g_assert_cmpint (height, ==, 300);
  g_assert_null (candor_picture_view_new (broken, &info, "Red"));
  g_assert_null (candor_picture_view_new (broken, &photo, "Red"));

  room_free (room);
}

/* A table where there is room; its pairs where there is none; never both. */
static void
test_table (void)
{
  Room *room = room_new ();
  GtkWidget *view = show_block (room, CANDOR_BLOCK_TABLE, 700);
  GtkWidget *table = room_find (view, CANDOR_TYPE_BLOCK_CELLS, 0);
  GtkWidget *grid = gtk_widget_get_first_child (table);
  GtkWidget *pairs = gtk_widget_get_last_child (table);

  gtk_test_accessible_assert_property (table, GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Table with 3 columns and 2 rows: Figures");
  g_assert_true (gtk_widget_get_mapped (grid));
  g_assert_false (gtk_widget_get_mapped (pairs));
  gtk_test_accessible_assert_state (pairs, GTK_ACCESSIBLE_STATE_HIDDEN, TRUE);
  gtk_test_accessible_assert_role (gtk_grid_get_child_at (GTK_GRID (grid), 1, 0), GTK_ACCESSIBLE_ROLE_COLUMN_HEADER);

  room_free (room);
  room = room_new ();
  view = show_block (room, CANDOR_BLOCK_TABLE, 210);
  table = room_find (view, CANDOR_TYPE_BLOCK_CELLS, 0);
  grid = gtk_widget_get_first_child (table);
  pairs = gtk_widget_get_last_child (table);
  g_assert_false (gtk_widget_get_mapped (grid));
  gtk_test_accessible_assert_state (grid, GTK_ACCESSIBLE_STATE_HIDDEN, TRUE);
  g_assert_true (room_says (pairs, "61 of 100"));
  g_assert_true (room_says (pairs, "Share"));

  room_free (room);
}

static void
test_callout (void)
{
  Room *room = room_new ();
  GtkWidget *view = show_block (room, CANDOR_BLOCK_CALLOUT, 500);

  gtk_test_accessible_assert_role (view, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_test_accessible_assert_property (view, GTK_ACCESSIBLE_PROPERTY_LABEL, "In practice");
  g_assert_true (room_says (view, "In practice"));
  g_assert_true (room_says (view, "Ask first."));

  room_free (room);
}

static void
test_quote (void)
{
  Room *room = room_new ();
  GtkWidget *view = show_block (room, CANDOR_BLOCK_QUOTE, 500);

  g_assert_true (room_says (view, "It was said."));
  g_assert_true (room_says (view, "Somebody"));
  g_assert_true (room_says (view, "Open source [1]"));

  room_free (room);
}

/* Beside each other where there is room, else below each other; named in words. */
static void
test_compare (void)
{
  Room *room = room_new ();
  GtkWidget *view = show_block (room, CANDOR_BLOCK_COMPARE, 700);
  GtkWidget *good = gtk_widget_get_first_child (view);
  GtkWidget *bad = gtk_widget_get_last_child (view);
  graphene_rect_t one, two;

  gtk_test_accessible_assert_property (view, GTK_ACCESSIBLE_PROPERTY_LABEL, "Comparison of 2");
  gtk_test_accessible_assert_property (good, GTK_ACCESSIBLE_PROPERTY_LABEL, "Like this: Easy");
  gtk_test_accessible_assert_property (bad, GTK_ACCESSIBLE_PROPERTY_LABEL, "Not like this");
  g_assert_true (room_says (good, "Like this"));
  g_assert_true (room_says (good, "Easy"));
  g_assert_true (room_says (bad, "Not like this"));
  g_assert_true (room_says (bad, "Yes only."));
  g_assert_true (gtk_widget_compute_bounds (good, view, &one) && gtk_widget_compute_bounds (bad, view, &two));
  g_assert_cmpfloat (two.origin.x, >=, one.origin.x + one.size.width);
  g_assert_cmpfloat_with_epsilon (one.size.width, two.size.width, 2);
  g_assert_cmpfloat_with_epsilon (one.origin.y, two.origin.y, 1);

  room_free (room);
  room = room_new ();
  view = show_block (room, CANDOR_BLOCK_COMPARE, 300);
  good = gtk_widget_get_first_child (view);
  bad = gtk_widget_get_last_child (view);
  g_assert_true (gtk_widget_compute_bounds (good, view, &one) && gtk_widget_compute_bounds (bad, view, &two));
  g_assert_cmpfloat (two.origin.y, >=, one.origin.y + one.size.height);
  g_assert_cmpfloat_with_epsilon (one.origin.x, two.origin.x, 1);

  room_free (room);
}

static void
test_steps (void)
{
  Room *room = room_new ();
  GtkWidget *view = show_block (room, CANDOR_BLOCK_STEPS, 500);
  GtkWidget *second = gtk_widget_get_last_child (view);

  gtk_test_accessible_assert_role (view, GTK_ACCESSIBLE_ROLE_LIST);
  gtk_test_accessible_assert_role (second, GTK_ACCESSIBLE_ROLE_LIST_ITEM);
  gtk_test_accessible_assert_property (second, GTK_ACCESSIBLE_PROPERTY_LABEL, "Step 2 of 2: Wait");
  gtk_test_accessible_assert_property (room_find (second, CANDOR_TYPE_RICH_TEXT, 0),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL, "Step 2 of 2: Wait");
  g_assert_true (room_says (second, "2"));
  g_assert_true (room_says (view, "In words."));

  room_free (room);
}

static void
test_timeline (void)
{
  Room *room = room_new ();
  GtkWidget *view = show_block (room, CANDOR_BLOCK_TIMELINE, 500);
  GtkWidget *first = gtk_widget_get_first_child (view);
  GtkWidget *last = gtk_widget_get_last_child (view);

  gtk_test_accessible_assert_property (view, GTK_ACCESSIBLE_PROPERTY_LABEL, "Timeline of 2 entries");
  gtk_test_accessible_assert_property (first, GTK_ACCESSIBLE_PROPERTY_LABEL, "25 May 2018: It began.");
  gtk_test_accessible_assert_property (last, GTK_ACCESSIBLE_PROPERTY_LABEL, "August 2027, still to come: It goes on.");
  g_assert_true (room_says (first, "25 May 2018"));
  g_assert_false (room_says (first, "still to come"));
  g_assert_true (room_says (last, "still to come"));

  room_free (room);
}

static void
test_dialogue (void)
{
  Room *room = room_new ();
  GtkWidget *view = show_block (room, CANDOR_BLOCK_DIALOGUE, 500);
  GtkWidget *first = gtk_widget_get_first_child (view);
  GtkWidget *last = gtk_widget_get_last_child (view);

  gtk_test_accessible_assert_role (first, GTK_ACCESSIBLE_ROLE_LIST_ITEM);
  gtk_test_accessible_assert_property (first, GTK_ACCESSIBLE_PROPERTY_LABEL, "Mara (Person)");
  g_assert_true (room_says (first, "Mara (Person)"));
  g_assert_true (room_says (last, "AI"));
  g_assert_true (room_says (last, "Here."));
  g_assert_true (room_says (last, "It made this up."));
  gtk_test_accessible_assert_property (room_find (last, CANDOR_TYPE_RICH_TEXT, 2),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL, "Note: It made this up.");

  room_free (room);
}

/* Hidden from eyes and readers until the button is pressed. */
static void
test_reveal (void)
{
  Room *room = room_new ();
  GtkWidget *view = show_block (room, CANDOR_BLOCK_REVEAL, 500);
  GtkWidget *button = room_find (view, GTK_TYPE_BUTTON, 0);
  GtkWidget *content = gtk_widget_get_last_child (view);

  gtk_test_accessible_assert_property (view, GTK_ACCESSIBLE_PROPERTY_LABEL, "Whose yes is it?");
  gtk_test_accessible_assert_property (button, GTK_ACCESSIBLE_PROPERTY_LABEL, "Show");
  gtk_test_accessible_assert_state (button, GTK_ACCESSIBLE_STATE_EXPANDED, FALSE);
  g_assert_false (gtk_widget_get_mapped (content));

  g_signal_emit_by_name (button, "clicked");
  room_settle ();
  gtk_test_accessible_assert_property (button, GTK_ACCESSIBLE_PROPERTY_LABEL, "Hide");
  gtk_test_accessible_assert_state (button, GTK_ACCESSIBLE_STATE_EXPANDED, TRUE);
  g_assert_true (gtk_widget_get_mapped (content));
  g_assert_true (room_says (content, "Nobody acted."));

  g_signal_emit_by_name (button, "clicked");
  gtk_test_accessible_assert_state (button, GTK_ACCESSIBLE_STATE_EXPANDED, FALSE);
  g_assert_false (gtk_widget_get_mapped (content));

  room_free (room);
}

/* The arrow keys pass by the button, and go on into what it has shown. */
static void
test_reveal_by_keys (void)
{
  Room *room = room_new ();
  GtkWidget *column = candor_lesson_column_new ();
  GtkWidget *view = candor_block_view_new (room_find_block (room, CANDOR_BLOCK_REVEAL), room->context);
  GtkWidget *after = candor_block_label_new ("After", NULL);
  GtkWidget *button = room_find (view, GTK_TYPE_BUTTON, 0);

  gtk_box_append (GTK_BOX (column), view);
  gtk_box_append (GTK_BOX (column), after);
  room_show (room, column, 500, 400);
  candor_lesson_column_focus_first (CANDOR_LESSON_COLUMN (column));
  g_assert_true (room_get_focus (room) == gtk_widget_get_first_child (view));
  room_press (room, GDK_KEY_Down);
  g_assert_true (room_get_focus (room) == button);
  room_press (room, GDK_KEY_Down);
  g_assert_true (room_get_focus (room) == after);
  room_press (room, GDK_KEY_Up);
  g_assert_true (room_get_focus (room) == button);
  g_assert_true (gtk_widget_get_focusable (button));

  g_signal_emit_by_name (button, "clicked");
  room_settle ();
  room_press (room, GDK_KEY_Down);
  g_assert_true (gtk_widget_is_ancestor (room_get_focus (room), gtk_widget_get_last_child (view)));
  room_press (room, GDK_KEY_Down);
  g_assert_true (room_get_focus (room) == after);

  room_free (room);
}

/* Nothing asks for more than a narrow window has. */
static void
test_narrow (void)
{
  Room *room = room_new ();

  for (guint kind = 0; kind < CANDOR_N_BLOCK_KINDS; kind++)
    {
      g_autoptr(GtkWidget) view = g_object_ref_sink (candor_block_view_new (room_find_block (room, kind), room->context));
      int minimum;

      gtk_widget_measure (view, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
      g_assert_cmpint (minimum, <=, 288);
    }

  room_free (room);
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add_func ("/lesson-blocks/block-table", test_block_table);
  g_test_add_func ("/lesson-blocks/item-table", test_item_table);
  g_test_add_func ("/lesson-blocks/all-shown", test_all_shown);
  g_test_add_func ("/lesson-blocks/heading", test_heading);
  g_test_add_func ("/lesson-blocks/list", test_list);
  g_test_add_func ("/lesson-blocks/missing-picture", test_missing_picture);
  g_test_add_func ("/lesson-blocks/picture", test_picture);
  g_test_add_func ("/lesson-blocks/table", test_table);
  g_test_add_func ("/lesson-blocks/callout", test_callout);
  g_test_add_func ("/lesson-blocks/quote", test_quote);
  g_test_add_func ("/lesson-blocks/compare", test_compare);
  g_test_add_func ("/lesson-blocks/steps", test_steps);
  g_test_add_func ("/lesson-blocks/timeline", test_timeline);
  g_test_add_func ("/lesson-blocks/dialogue", test_dialogue);
  g_test_add_func ("/lesson-blocks/reveal", test_reveal);
  g_test_add_func ("/lesson-blocks/reveal-by-keys", test_reveal_by_keys);
  g_test_add_func ("/lesson-blocks/narrow", test_narrow);

  return g_test_run ();
}
