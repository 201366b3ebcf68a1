/* test-lesson-arrange.c - what is matched, ordered and sorted, with buttons and keys
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "room.h"

#include "item-part.h"
#include "item-result.h"
#include "item-view.h"
#include "lesson-column.h"

#include <adwaita.h>

static GtkWidget *
show_check (Room       *room,
            const char *item)
{
  GtkWidget *column = candor_lesson_column_new ();
  GtkWidget *view = candor_item_view_new (desk_find_check (room->sitting, item), room->context, CANDOR_ITEM_PLACE_PAGE);

  gtk_box_append (GTK_BOX (column), view);
  room_show (room, column, 600, 900);

  return view;
}

/* By its words: the parts of a sort change their places. */
static CandorItemPart *
find_part (GtkWidget  *view,
           const char *words)
{
  for (guint i = 0; i < room_count (view, CANDOR_TYPE_ITEM_PART); i++)
    {
      CandorItemPart *part = CANDOR_ITEM_PART (room_find (view, CANDOR_TYPE_ITEM_PART, i));

      if (g_str_equal (candor_item_part_get_words (part), words))
        return part;
    }

  g_assert_not_reached ();
}

static GtkWidget *
button_of (GtkWidget  *view,
           const char *words,
           guint       index)
{
  return candor_item_part_get_control (find_part (view, words), index);
}

static void
press_button (GtkWidget *button)
{
  g_assert_true (gtk_widget_get_mapped (button));
  g_assert_true (gtk_widget_is_sensitive (button));
  gtk_widget_grab_focus (button);
  g_signal_emit_by_name (button, "clicked");
}

static void
assert_name (GtkWidget  *widget,
             const char *name)
{
  gtk_test_accessible_assert_property (widget, GTK_ACCESSIBLE_PROPERTY_LABEL, name);
}

static void
assert_spoken (Room       *room,
               const char *words)
{
  gtk_test_accessible_assert_property (room_get_focus (room), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, words);
}

static void
assert_answer (CandorQuestion *question,
               const char     *expected)
{
  g_autofree char *text = candor_response_to_string (candor_question_get_response (question));

  g_assert_cmpstr (text, ==, expected);
}

static void
check (Room           *room,
       GtkWidget      *view,
       CandorQuestion *question)
{
  candor_item_view_check (CANDOR_ITEM_VIEW (view));
  for (guint i = 0; i < 200 && candor_question_get_outcome (question) == NULL; i++)
    desk_spin (10);
  g_assert_nonnull (candor_question_get_outcome (question));
  room_settle ();
}

/* ------------------------------------------------------------------------- order */

static void
assert_shown (GtkWidget  *view,
              const char *one,
              const char *two,
              const char *three)
{
  const char *words[] = { one, two, three };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    g_assert_cmpstr (candor_item_part_get_words (CANDOR_ITEM_PART (room_find (view, CANDOR_TYPE_ITEM_PART, i))),
                     ==, words[i]);
}

/* Makes it Gamma, Alpha, Beta, whatever was drawn. */
static void
set_order (CandorQuestion *question,
           const char     *order)
{
  g_autoptr(CandorResponse) response = candor_response_parse (candor_question_get_item (question), order, NULL);

  candor_question_set_response (question, response);
}

/* At first another order than the right one is shown, and it is no answer. */
static void
test_order_at_first (void)
{
  Room *room = room_new ();
  CandorQuestion *question = desk_find_check (room->sitting, "o1");
  GtkWidget *view = show_check (room, "o1");
  const char *first = candor_item_part_get_words (CANDOR_ITEM_PART (room_find (view, CANDOR_TYPE_ITEM_PART, 0)));
  const char *second = candor_item_part_get_words (CANDOR_ITEM_PART (room_find (view, CANDOR_TYPE_ITEM_PART, 1)));

  g_assert_false (g_str_equal (first, "Alpha") && g_str_equal (second, "Beta"));
  assert_answer (question, "");
  candor_item_view_check (CANDOR_ITEM_VIEW (view));
  room_settle ();
  g_assert_null (candor_question_get_outcome (question));
  g_assert_true (room_says (view, "as they stand, they are not in order"));
  g_assert_true (room_get_focus (room) == button_of (view, first, 1));

  room_free (room);
}

static void
test_order_buttons (void)
{
  Room *room = room_new ();
  CandorQuestion *question = desk_find_check (room->sitting, "o1");
  GtkWidget *view = show_check (room, "o1");

  set_order (question, "c,a,b");
  assert_shown (view, "Gamma", "Alpha", "Beta");
  assert_name (button_of (view, "Alpha", 0), "Move up: Alpha");
  assert_name (button_of (view, "Alpha", 1), "Move down: Alpha");
  g_assert_false (gtk_widget_is_sensitive (button_of (view, "Gamma", 0)));
  g_assert_false (gtk_widget_is_sensitive (button_of (view, "Beta", 1)));

  press_button (button_of (view, "Gamma", 1));
  assert_shown (view, "Alpha", "Gamma", "Beta");
  assert_answer (question, "a,c,b");
  assert_spoken (room, "Gamma: now 2 of 3.");
  g_assert_true (room_get_focus (room) == button_of (view, "Gamma", 1));

  /* At the end there is no way on, and the focus stays with the row. */
  press_button (button_of (view, "Gamma", 1));
  assert_answer (question, "a,b,c");
  g_assert_true (room_get_focus (room) == button_of (view, "Gamma", 0));
  assert_spoken (room, "Gamma: now 3 of 3.");

  room_free (room);
}

static void
test_order_keys (void)
{
  Room *room = room_new ();
  CandorQuestion *question = desk_find_check (room->sitting, "o1");
  GtkWidget *view = show_check (room, "o1");

  set_order (question, "c,a,b");
  g_assert_true (room_says (view, "Keys: 1 to 3 go to a row, Alt with ↑ or ↓ moves it, Ctrl+Z takes back, Ctrl+Enter checks"));
  gtk_widget_grab_focus (button_of (view, "Gamma", 1));
  g_assert_true (room_press (room, GDK_KEY_3));
  g_assert_true (room_get_focus (room) == button_of (view, "Beta", 0));
  g_assert_true (room_press_with (room, GDK_KEY_Up, GDK_ALT_MASK));
  assert_answer (question, "c,b,a");
  g_assert_true (room_press_with (room, GDK_KEY_Down, GDK_ALT_MASK));
  assert_answer (question, "c,a,b");
  g_assert_false (room_press (room, GDK_KEY_Up));
  /* Enter is the button's own; with Ctrl it checks. */
  g_assert_false (room_press (room, GDK_KEY_Return));
  g_assert_true (room_press_with (room, GDK_KEY_Return, GDK_CONTROL_MASK));
  g_assert_true (room_comes (view, "Partly right"));

  room_free (room);
}

static void
test_order_judged (void)
{
  Room *room = room_new ();
  CandorQuestion *question = desk_find_check (room->sitting, "o1");
  GtkWidget *view = show_check (room, "o1");

  set_order (question, "c,a,b");
  check (room, view, question);
  g_assert_true (room_says (GTK_WIDGET (find_part (view, "Gamma")), "Not right: this is number 3"));
  g_assert_true (room_says (GTK_WIDGET (find_part (view, "Alpha")), "Right among the others"));
  g_assert_true (room_says (GTK_WIDGET (find_part (view, "Gamma")), "It is the third."));
  g_assert_false (gtk_widget_get_mapped (button_of (view, "Gamma", 1)));
  assert_name (room_find (view, CANDOR_TYPE_ITEM_RESULT, 0),
               "Partly right. Your answer: Gamma; Alpha; Beta. The right answer: Alpha; Beta; Gamma. Because.");

  gtk_widget_activate_action (view, "item.try-again", NULL);
  room_settle ();
  g_assert_false (room_says (view, "Not right: this is number 3"));
  g_assert_true (gtk_widget_get_mapped (button_of (view, "Gamma", 1)));

  room_free (room);
}

/* Each move is taken back by itself; what was found in the record is not. */
static void
test_undo (void)
{
  Room *room = room_new ();
  CandorQuestion *question = desk_find_check (room->sitting, "o1");
  GtkWidget *view = show_check (room, "o1");

  g_assert_false (room_says (view, "Undo"));
  set_order (question, "c,a,b");
  press_button (button_of (view, "Gamma", 1));
  g_assert_true (room_says (view, "Undo"));
  gtk_widget_activate_action (view, "item.undo", NULL);
  assert_answer (question, "c,a,b");
  assert_spoken (room, "Taken back. Your answer: Gamma; Alpha; Beta.");
  gtk_widget_activate_action (view, "item.undo", NULL);
  assert_answer (question, "");
  room_settle ();
  g_assert_false (room_says (view, "Undo"));

  set_order (question, "c,a,b");
  check (room, view, question);
  g_assert_false (candor_question_can_undo (question));
  g_assert_false (room_says (view, "Undo"));

  room_free (room);
}

/* -------------------------------------------------------------------------- sort */

static void
test_sort_buttons (void)
{
  Room *room = room_new ();
  CandorQuestion *question = desk_find_check (room->sitting, "s1");
  GtkWidget *view = show_check (room, "s1");

  assert_name (button_of (view, "Ticked", 1), "Put into A yes: Ticked");
  assert_name (button_of (view, "Ticked", 2), "Put into No yes: Ticked");
  g_assert_false (gtk_widget_get_visible (button_of (view, "Ticked", 3)));
  g_assert_true (room_says (view, "Still to sort"));

  press_button (button_of (view, "Ticked", 1));
  assert_answer (question, "a:yes");
  assert_spoken (room, "Ticked: put into A yes. Still to sort: 2.");
  g_assert_true (CANDOR_ITEM_PART (gtk_widget_get_ancestor (room_get_focus (room), CANDOR_TYPE_ITEM_PART)) !=
                 find_part (view, "Ticked"));
  g_assert_false (gtk_widget_get_visible (button_of (view, "Ticked", 1)));

  assert_name (button_of (view, "Ticked", 3), "Take back: Ticked");
  press_button (button_of (view, "Ticked", 3));
  assert_answer (question, "");
  assert_spoken (room, "Ticked: taken back.");

  room_free (room);
}

static void
test_sort_keys (void)
{
  Room *room = room_new ();
  CandorQuestion *question = desk_find_check (room->sitting, "s1");
  GtkWidget *view = show_check (room, "s1");

  gtk_widget_grab_focus (button_of (view, "Silence", 1));
  g_assert_true (room_press (room, GDK_KEY_1));
  assert_answer (question, "b:yes");
  g_assert_false (room_press (room, GDK_KEY_3));

  gtk_widget_grab_focus (button_of (view, "Silence", 2));
  g_assert_true (room_press_with (room, GDK_KEY_Down, GDK_ALT_MASK));
  assert_answer (question, "b:no");
  gtk_widget_grab_focus (button_of (view, "Silence", 1));
  g_assert_true (room_press_with (room, GDK_KEY_Up, GDK_ALT_MASK));
  g_assert_true (room_press_with (room, GDK_KEY_Up, GDK_ALT_MASK));
  assert_answer (question, "");

  room_free (room);
}

static void
test_sort_judged (void)
{
  Room *room = room_new ();
  CandorQuestion *question = desk_find_check (room->sitting, "s1");
  GtkWidget *view = show_check (room, "s1");

  candor_question_set_value (question, "a", "yes");
  candor_question_set_value (question, "b", "yes");
  candor_item_view_check (CANDOR_ITEM_VIEW (view));
  room_settle ();
  g_assert_true (room_says (view, "Something is not sorted yet."));
  g_assert_true (room_get_focus (room) == button_of (view, "Weather", 1));

  candor_question_set_value (question, "c", "no");
  check (room, view, question);
  g_assert_false (room_says (view, "Still to sort"));
  g_assert_true (room_says (GTK_WIDGET (find_part (view, "Silence")), "Not right: it belongs to “No yes”"));
  g_assert_true (room_says (GTK_WIDGET (find_part (view, "Silence")), "Silence is silence."));
  g_assert_true (room_says (GTK_WIDGET (find_part (view, "Ticked")), "Right"));
  assert_name (room_find (view, CANDOR_TYPE_ITEM_RESULT, 0),
               "Partly right. Your answer: Ticked: A yes; Silence: A yes; Weather: No yes. "
               "The right answer: Ticked: A yes; Silence: No yes; Weather: No yes. Because.");

  room_free (room);
}

/* ------------------------------------------------------------------------- match */

static GtkWidget *
open_list (GtkWidget  *view,
           const char *words)
{
  GtkWidget *slot = button_of (view, words, 0);
  GtkWidget *popover;

  press_button (slot);
  room_settle ();
  popover = room_find (slot, GTK_TYPE_POPOVER, 0);
  g_assert_true (gtk_widget_get_mapped (popover));

  return popover;
}

static void
choose (GtkWidget  *view,
        const char *words,
        const char *choice)
{
  GtkWidget *popover = open_list (view, words);
  GtkWidget *label = room_find_words (popover, choice);

  g_assert_nonnull (label);
  g_signal_emit_by_name (gtk_widget_get_ancestor (label, GTK_TYPE_BUTTON), "clicked");
  room_settle ();
}

static void
test_match (void)
{
  Room *room = room_new ();
  CandorQuestion *question = desk_find_check (room->sitting, "m1");
  GtkWidget *view = show_check (room, "m1");

  assert_name (button_of (view, "Letter", 0), "Letter: Choose…");
  choose (view, "Letter", "Send it");
  assert_answer (question, "letter:receipt");
  assert_name (button_of (view, "Letter", 0), "Letter: Send it");
  g_assert_true (room_get_focus (room) == button_of (view, "Letter", 0));
  assert_spoken (room, "Letter: Send it. Still open: 1.");
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (find_part (view, "Send it"))));

  /* Who takes what another has, takes it away there; and it is one step. */
  choose (view, "Receipt", "Send it (now with Letter)");
  assert_answer (question, "receipt:receipt");
  gtk_widget_activate_action (view, "item.undo", NULL);
  assert_answer (question, "letter:receipt");
  choose (view, "Letter", "Take back");
  assert_answer (question, "");
  assert_spoken (room, "Letter: taken back.");

  room_free (room);
}

static void
test_match_keys (void)
{
  Room *room = room_new ();
  CandorQuestion *question = desk_find_check (room->sitting, "m1");
  GtkWidget *view = show_check (room, "m1");
  GPtrArray *targets = candor_question_get_targets (question);
  const CandorTarget *first = g_ptr_array_index (targets, 0), *second = g_ptr_array_index (targets, 1);
  g_autofree char *one = g_strdup_printf ("letter:%s", first->id);
  g_autofree char *two = g_strdup_printf ("letter:%s,receipt:%s", first->id, second->id);

  gtk_widget_grab_focus (button_of (view, "Letter", 0));
  g_assert_true (room_press_with (room, GDK_KEY_Down, GDK_ALT_MASK));
  assert_answer (question, one);
  g_assert_true (room_press (room, GDK_KEY_2));
  g_assert_true (room_get_focus (room) == button_of (view, "Receipt", 0));
  g_assert_true (room_press_with (room, GDK_KEY_Down, GDK_ALT_MASK));
  assert_answer (question, two);
  g_assert_true (room_press_with (room, GDK_KEY_Up, GDK_ALT_MASK));
  assert_answer (question, one);

  room_free (room);
}

static void
test_match_judged (void)
{
  Room *room = room_new ();
  CandorQuestion *question = desk_find_check (room->sitting, "m1");
  GtkWidget *view = show_check (room, "m1");

  candor_question_set_value (question, "letter", "receipt");
  candor_question_set_value (question, "receipt", "spare");
  check (room, view, question);
  g_assert_true (room_says (GTK_WIDGET (find_part (view, "Letter")), "Not right: Send it. Right: Ask first"));
  g_assert_true (room_says (GTK_WIDGET (find_part (view, "Letter")), "Nobody waits for a letter."));
  g_assert_true (room_says (GTK_WIDGET (find_part (view, "Receipt")), "They wait for it."));
  assert_name (room_find (view, CANDOR_TYPE_ITEM_RESULT, 0),
               "Not right. Your answer: Letter: Send it; Receipt: Burn it. "
               "The right answer: Letter: Ask first; Receipt: Send it. Because.");

  room_free (room);
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add_func ("/arrange/order/at-first", test_order_at_first);
  g_test_add_func ("/arrange/order/buttons", test_order_buttons);
  g_test_add_func ("/arrange/order/keys", test_order_keys);
  g_test_add_func ("/arrange/order/judged", test_order_judged);
  g_test_add_func ("/arrange/undo", test_undo);
  g_test_add_func ("/arrange/sort/buttons", test_sort_buttons);
  g_test_add_func ("/arrange/sort/keys", test_sort_keys);
  g_test_add_func ("/arrange/sort/judged", test_sort_judged);
  g_test_add_func ("/arrange/match/list", test_match);
  g_test_add_func ("/arrange/match/keys", test_match_keys);
  g_test_add_func ("/arrange/match/judged", test_match_judged);

  return g_test_run ();
}
