/* test-lesson-typed.c - numbers and blanks, with keys and lists, and what cannot be judged
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "room.h"

#include "item-chooser.h"
#include "item-field.h"
#include "item-result.h"
#include "item-view.h"
#include "lesson-column.h"

#include <adwaita.h>
#include <string.h>

#define MEGABYTE (1024 * 1024)

/* What a window may draw of it; the sentences of tests/assess/test-typed.c are longer. */
static const char * const odd[] = {
  "1e999", "NaN", "٣", "1.234,5", "1.000.000,5", "<b>", "&amp;", "%s%n", "😀", "👩\u200d💻", "حرية", "\u202e52\u202c", "-", "\\", "|", ",",
};

static GtkWidget *
show_check (Room       *room,
            const char *item,
            int         width)
{
  GtkWidget *column = candor_lesson_column_new ();
  GtkWidget *view = candor_item_view_new (desk_find_check (room->sitting, item), room->context, CANDOR_ITEM_PLACE_PAGE);

  gtk_box_append (GTK_BOX (column), view);
  room_show (room, column, width, 900);

  return view;
}

static GtkWidget *
entry_of (GtkWidget *view,
          guint      index)
{
  return candor_item_field_get_entry (CANDOR_ITEM_FIELD (room_find (view, CANDOR_TYPE_ITEM_FIELD, index)));
}

static GtkWidget *
button_of (GtkWidget *view)
{
  return candor_item_chooser_get_button (CANDOR_ITEM_CHOOSER (room_find (view, CANDOR_TYPE_ITEM_CHOOSER, 0)));
}

/* All at once, as it comes from the clipboard. */
static void
paste (GtkWidget  *entry,
       const char *words)
{
  int position = 0;

  gtk_editable_delete_text (GTK_EDITABLE (entry), 0, -1);
  gtk_editable_insert_text (GTK_EDITABLE (entry), words, -1, &position);
}

static const char *
get_value (CandorQuestion *question,
           const char     *id)
{
  CandorResponse *response = candor_question_get_response (question);

  return response != NULL ? candor_response_find_value (response, id) : NULL;
}

static void
assert_name (GtkWidget  *widget,
             const char *name)
{
  gtk_test_accessible_assert_property (widget, GTK_ACCESSIBLE_PROPERTY_LABEL, name);
}

static void
assert_description (GtkWidget  *widget,
                    const char *words)
{
  gtk_test_accessible_assert_property (widget, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, words);
}

static void
assert_stays_open (Room           *room,
                   GtkWidget      *view,
                   CandorQuestion *question,
                   GtkWidget      *focus,
                   const char     *sentence)
{
  candor_item_view_check (CANDOR_ITEM_VIEW (view));
  room_settle ();
  g_assert_null (candor_question_get_outcome (question));
  g_assert_true (room_says (view, sentence));
  g_assert_true (gtk_widget_is_ancestor (room_get_focus (room), focus) || room_get_focus (room) == focus);
}

static void
check (GtkWidget      *view,
       CandorQuestion *question)
{
  candor_item_view_check (CANDOR_ITEM_VIEW (view));
  for (guint i = 0; i < 200 && candor_question_get_outcome (question) == NULL; i++)
    desk_spin (10);
  g_assert_nonnull (candor_question_get_outcome (question));
  room_settle ();
}

/* -------------------------------------------------------------------- number */

static void
test_number (void)
{
  Room *room = room_new ();
  CandorQuestion *question = desk_find_check (room->sitting, "n1");
  GtkWidget *view = show_check (room, "n1", 600);

  assert_name (entry_of (view, 0), "Your answer in %");
  assert_description (entry_of (view, 0), "How many in a hundred?");
  assert_stays_open (room, view, question, entry_of (view, 0), "Type a number.");
  assert_description (entry_of (view, 0), "Type a number.");
  g_assert_true (gtk_widget_has_css_class (entry_of (view, 0), "error"));

  /* The key that mends it takes the sentence away. */
  paste (entry_of (view, 0), "0,25");
  g_assert_false (gtk_widget_has_css_class (entry_of (view, 0), "error"));
  assert_description (entry_of (view, 0), "How many in a hundred?");
  g_assert_true (room_press (room, GDK_KEY_Return));
  g_assert_true (room_comes (view, "Your answer: not right"));
  g_assert_true (room_says (view, "The right answer: 25\u00a0%"));
  g_assert_true (room_says (view, "That is a share."));
  g_assert_false (gtk_editable_get_editable (GTK_EDITABLE (entry_of (view, 0))));
  assert_name (room_find (view, CANDOR_TYPE_ITEM_RESULT, 0),
               "Not right. Your answer: 0,25. The right answer: 25\u00a0%. Because.");

  gtk_widget_activate_action (view, "item.try-again", NULL);
  room_settle ();
  g_assert_true (gtk_editable_get_editable (GTK_EDITABLE (entry_of (view, 0))));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry_of (view, 0))), ==, "");

  room_free (room);
}

/* Nothing is said while somebody types; after a rest it is. */
static void
test_number_rests (void)
{
  Room *room = room_new ();
  GtkWidget *view = show_check (room, "n1", 600);

  gtk_widget_grab_focus (entry_of (view, 0));
  paste (entry_of (view, 0), "1e999");
  room_settle ();
  g_assert_false (room_says (view, "Write the number out"));
  g_assert_true (room_comes (view, "Write the number out in digits"));
  assert_description (entry_of (view, 0), "Write the number out in digits: 1000, not 1e3.");

  room_free (room);
}

/* -------------------------------------------------------------------- blanks */

static void
test_blanks (void)
{
  Room *room = room_new ();
  CandorQuestion *question = desk_find_check (room->sitting, "b1");
  GtkWidget *view = show_check (room, "b1", 600);

  assert_name (entry_of (view, 0), "Blank 1 of 3");
  assert_description (entry_of (view, 0), "What belongs there? A yes is blank 1, comes blank 2");
  assert_name (button_of (view), "Blank 2 of 3: nothing chosen");
  assert_name (entry_of (view, 1), "Blank 3 of 3");
  assert_description (entry_of (view, 1), "and is given for one blank 3.");
  g_assert_true (room_says (view, "Tab goes to the next blank, Alt with ↑ or ↓ chooses"));

  /* What is missing is said where it is, one after the other. */
  assert_stays_open (room, view, question, entry_of (view, 0), "Blank 1 of 3: Type what belongs here.");
  paste (entry_of (view, 0), "fre");
  assert_stays_open (room, view, question, button_of (view), "Blank 2 of 3: choose what belongs there.");
  g_assert_false (room_says (view, "Type what belongs here."));
  g_assert_true (room_press_with (room, GDK_KEY_Down, GDK_ALT_MASK));
  assert_stays_open (room, view, question, entry_of (view, 1), "Blank 3 of 3: Type what belongs here.");
  g_assert_false (room_says (view, "choose what belongs there"));
  paste (entry_of (view, 1), "Purpose");
  g_assert_true (room_press (room, GDK_KEY_Return));
  g_assert_true (room_comes (view, "Blank 1 of 3: fre, right"));
  g_assert_cmpint (candor_outcome_get_verdict (candor_question_get_outcome (question)), ==, CANDOR_VERDICT_RIGHT);
  assert_name (room_find (view, CANDOR_TYPE_ITEM_RESULT, 0),
               "Right. Your answer: fre; before; Purpose. Because.");

  room_free (room);
}

static void
test_blanks_list (void)
{
  Room *room = room_new ();
  CandorQuestion *question = desk_find_check (room->sitting, "b1");
  GtkWidget *view = show_check (room, "b1", 600);
  GtkWidget *button = button_of (view), *popover, *label;

  gtk_widget_grab_focus (button);
  g_signal_emit_by_name (button, "clicked");
  room_settle ();
  popover = room_find (button, GTK_TYPE_POPOVER, 0);
  g_assert_true (gtk_widget_get_mapped (popover));
  /* Words that look like markup are words. */
  label = room_find_words (popover, "after <b> &amp;");
  g_assert_nonnull (label);
  g_signal_emit_by_name (gtk_widget_get_ancestor (label, GTK_TYPE_BUTTON), "clicked");
  room_settle ();
  g_assert_cmpstr (get_value (question, "when"), ==, "after");
  assert_name (button, "Blank 2 of 3: after <b> &amp;");
  g_assert_true (room_get_focus (room) == button);
  assert_description (button, "Blank 2 of 3: after <b> &amp;");

  /* Without Alt the arrows are the window's own; at the end the last one stays. */
  g_assert_false (room_press (room, GDK_KEY_Up));
  g_assert_true (room_press_with (room, GDK_KEY_Down, GDK_ALT_MASK));
  g_assert_cmpstr (get_value (question, "when"), ==, "after");
  g_assert_true (room_press_with (room, GDK_KEY_Up, GDK_ALT_MASK));
  g_assert_cmpstr (get_value (question, "when"), ==, "before");

  room_free (room);
}

static void
test_blanks_judged (void)
{
  Room *room = room_new ();
  CandorQuestion *question = desk_find_check (room->sitting, "b1");
  GtkWidget *view = show_check (room, "b1", 600);

  paste (entry_of (view, 0), "silent");
  candor_question_set_value (question, "when", "after");
  paste (entry_of (view, 1), "purpose");
  check (view, question);
  g_assert_true (room_says (view, "Blank 1 of 3: silent, not right"));
  g_assert_true (room_says (view, "The right answer: free"));
  g_assert_true (room_says (view, "Silence says nothing."));
  g_assert_true (room_says (view, "Blank 2 of 3: after <b> &amp;, not right"));
  g_assert_true (room_says (view, "Then it is too late."));
  g_assert_true (room_says (view, "Blank 3 of 3: purpose, right"));
  g_assert_true (room_says (view, "It belongs to one question."));
  assert_description (entry_of (view, 0), "Blank 1 of 3: silent, not right. The right answer: free. Silence says nothing.");
  assert_description (button_of (view),
                      "Blank 2 of 3: after <b> &amp;, not right. The right answer: before. Then it is too late.");
  assert_name (room_find (view, CANDOR_TYPE_ITEM_RESULT, 0),
               "Partly right. Your answer: silent; after <b> &amp;; purpose. "
               "The right answer: free; before; purpose. Because.");
  /* There is nothing to change any more. */
  g_assert_false (gtk_editable_get_editable (GTK_EDITABLE (entry_of (view, 0))));
  g_assert_null (room_find (button_of (view), GTK_TYPE_POPOVER, 0));
  gtk_widget_grab_focus (button_of (view));
  room_press_with (room, GDK_KEY_Up, GDK_ALT_MASK);
  g_assert_cmpstr (get_value (question, "when"), ==, "after");

  gtk_widget_activate_action (view, "item.try-again", NULL);
  room_settle ();
  g_assert_false (room_says (view, "not right"));
  g_assert_true (gtk_editable_get_editable (GTK_EDITABLE (entry_of (view, 0))));

  room_free (room);
}

/* ----------------------------------------------------------------- bad input */

/* Whatever is typed stands there as it was typed, and the window lays it out. */
static void
assert_kept (Room       *room,
             const char *item,
             const char *id)
{
  CandorQuestion *question = desk_find_check (room->sitting, item);
  GtkWidget *view = show_check (room, item, 360);

  for (gsize i = 0; i < G_N_ELEMENTS (odd); i++)
    {
      g_test_message ("%s = %s", item, odd[i]);
      paste (entry_of (view, 0), odd[i]);
      g_assert_cmpstr (get_value (question, id), ==, odd[i]);
      g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry_of (view, 0))), ==, odd[i]);
      if (!candor_item_reads (candor_question_get_item (question), id, odd[i], NULL))
        {
          candor_item_view_check (CANDOR_ITEM_VIEW (view));
          room_settle ();
          g_assert_null (candor_question_get_outcome (question));
          g_assert_true (gtk_widget_has_css_class (entry_of (view, 0), "error"));
        }
      g_assert_cmpint (gtk_widget_get_width (view), <=, 360);
    }
}

static void
test_odd (void)
{
  Room *room = room_new ();

  assert_kept (room, "n1", CANDOR_NUMBER_ANSWER);
  assert_kept (room, "b1", "how");

  room_free (room);
}

/* What looks like markup is drawn and read as it was typed, also when judged. */
static void
test_markup (void)
{
  Room *room = room_new ();
  CandorQuestion *question = desk_find_check (room->sitting, "b1");
  GtkWidget *view = show_check (room, "b1", 600);

  paste (entry_of (view, 0), "<b>free</b>");
  candor_question_set_value (question, "when", "before");
  paste (entry_of (view, 1), "&amp;%s");
  check (view, question);
  g_assert_true (room_says (view, "Blank 1 of 3: <b>free</b>, not right"));
  g_assert_true (room_says (view, "Blank 3 of 3: &amp;%s, not right"));
  assert_name (room_find (view, CANDOR_TYPE_ITEM_RESULT, 0),
               "Partly right. Your answer: <b>free</b>; before; &amp;%s. "
               "The right answer: free; before; purpose. Because.");

  room_free (room);
}

/* A book from the clipboard: a sentence, at once. */
static void
test_book (void)
{
  Room *room = room_new ();
  g_autofree char *book = g_strnfill (MEGABYTE, '9');
  CandorQuestion *number = desk_find_check (room->sitting, "n1"), *blanks = desk_find_check (room->sitting, "b1");
  GtkWidget *view = show_check (room, "n1", 600);
  gint64 began = g_get_monotonic_time ();

  paste (entry_of (view, 0), book);
  assert_stays_open (room, view, number, entry_of (view, 0), "This is too long for a number. At most 15 digits are read.");
  view = show_check (room, "b1", 600);
  paste (entry_of (view, 0), book);
  assert_stays_open (room, view, blanks, entry_of (view, 0),
                     "Blank 1 of 3: This is too long for a gap. A word or two are enough.");
  g_assert_cmpint (g_get_monotonic_time () - began, <, 5 * G_USEC_PER_SEC);

  room_free (room);
}

/* What a terminal kept, longer than a line can be, is there until a key changes it. */
static void
test_longer_than_the_line (void)
{
  Room *room = room_new ();
  g_autofree char *words = g_strnfill (MEGABYTE, 'w');
  CandorQuestion *question = desk_find_check (room->sitting, "b1");
  GtkWidget *view;

  candor_question_set_value (question, "how", words);
  view = show_check (room, "b1", 600);
  gtk_widget_grab_focus (entry_of (view, 0));
  room_tab (room);
  room_settle ();
  g_assert_cmpstr (get_value (question, "how"), ==, words);

  room_free (room);
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add_func ("/typed/number", test_number);
  g_test_add_func ("/typed/number/rests", test_number_rests);
  g_test_add_func ("/typed/blanks", test_blanks);
  g_test_add_func ("/typed/blanks/list", test_blanks_list);
  g_test_add_func ("/typed/blanks/judged", test_blanks_judged);
  g_test_add_func ("/typed/odd", test_odd);
  g_test_add_func ("/typed/markup", test_markup);
  g_test_add_func ("/typed/book", test_book);
  g_test_add_func ("/typed/longer", test_longer_than_the_line);

  return g_test_run ();
}
