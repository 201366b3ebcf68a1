/* test-lesson-answer.c - pick, say how sure, check, read, try again
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "room.h"

#include "item-certainty.h"
#include "item-hints.h"
#include "item-option.h"
#include "item-result.h"
#include "item-view.h"
#include "item-words.h"
#include "lesson-column.h"
#include "result-view.h"
#include "result-words.h"

#include <adwaita.h>

static GtkWidget *
show_question (Room            *room,
               CandorQuestion  *question,
               CandorItemPlace  place)
{
  GtkWidget *column = candor_lesson_column_new ();
  GtkWidget *view = candor_item_view_new (question, room->context, place);

  gtk_box_append (GTK_BOX (column), view);
  room_show (room, column, 600, 700);

  return view;
}

static GtkWidget *
show_check (Room       *room,
            const char *item)
{
  return show_question (room, desk_find_check (room->sitting, item), CANDOR_ITEM_PLACE_PAGE);
}

static GtkWidget *
option_button (GtkWidget *view,
               guint      index)
{
  return candor_item_option_get_button (CANDOR_ITEM_OPTION (room_find (view, CANDOR_TYPE_ITEM_OPTION, index)));
}

/* Runs until the question has an outcome, and what is shown has its place. */
static void
wait_for_outcome (CandorQuestion *question)
{
  for (guint i = 0; i < 200 && candor_question_get_outcome (question) == NULL; i++)
    desk_spin (10);
  g_assert_nonnull (candor_question_get_outcome (question));
  room_settle ();
}

static void
test_roles (void)
{
  Room *room = room_new ();
  GtkWidget *view = show_check (room, "c1");
  GtkWidget *first = option_button (view, 0);

  gtk_test_accessible_assert_role (first, GTK_ACCESSIBLE_ROLE_RADIO);
  gtk_test_accessible_assert_property (first, GTK_ACCESSIBLE_PROPERTY_LABEL, "The first");
  gtk_test_accessible_assert_property (first, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, "1 of 3. Which one?");
  gtk_test_accessible_assert_property (option_button (view, 1), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, "2 of 3.");

  view = show_check (room, "c2");
  gtk_test_accessible_assert_role (option_button (view, 0), GTK_ACCESSIBLE_ROLE_CHECKBOX);
  view = show_check (room, "c3");
  gtk_test_accessible_assert_role (option_button (view, 0), GTK_ACCESSIBLE_ROLE_RADIO);
  gtk_test_accessible_assert_property (option_button (view, 0), GTK_ACCESSIBLE_PROPERTY_LABEL, "True");

  room_free (room);
}

/* The button follows the draft, and a click makes the draft. */
static void
test_pick (void)
{
  Room *room = room_new ();
  CandorQuestion *question = desk_find_check (room->sitting, "c1");
  GtkWidget *view = show_check (room, "c1");

  gtk_widget_activate (option_button (view, 1));
  desk_assert_picked (question, "b");
  g_assert_true (gtk_check_button_get_active (GTK_CHECK_BUTTON (option_button (view, 1))));
  gtk_widget_activate (option_button (view, 2));
  desk_assert_picked (question, "c");
  g_assert_false (gtk_check_button_get_active (GTK_CHECK_BUTTON (option_button (view, 1))));
  candor_question_pick (question, "a", TRUE);
  g_assert_true (gtk_check_button_get_active (GTK_CHECK_BUTTON (option_button (view, 0))));

  room_free (room);
}

static void
test_number_keys (void)
{
  Room *room = room_new ();
  CandorQuestion *question = desk_find_check (room->sitting, "c1");
  GtkWidget *view = show_check (room, "c1");

  gtk_widget_grab_focus (option_button (view, 0));
  g_assert_true (room_press (room, GDK_KEY_2));
  desk_assert_picked (question, "b");
  g_assert_true (room_get_focus (room) == option_button (view, 1));
  g_assert_false (room_press (room, GDK_KEY_7));
  g_assert_false (room_press (room, GDK_KEY_g));
  desk_assert_picked (question, "b");

  room_free (room);
}

/* The key and the button show the next one, which is read out as it has the focus. */
static void
test_hints (void)
{
  Room *room = room_new ();
  CandorQuestion *question = desk_find_check (room->sitting, "c1");
  GtkWidget *view = show_check (room, "c1");
  GtkWidget *hints = room_find (view, CANDOR_TYPE_ITEM_HINTS, 0);

  g_assert_true (gtk_widget_get_visible (hints));
  g_assert_true (room_says (hints, "Show a hint"));
  g_assert_null (room_find (show_check (room, "c2"), CANDOR_TYPE_ITEM_HINTS, 0));

  view = show_check (room, "c1");
  hints = room_find (view, CANDOR_TYPE_ITEM_HINTS, 0);
  g_assert_nonnull (room_find_words (view, "Keys: 1 to 3 pick, ? shows a hint, Ctrl+Z takes back, Enter checks"));
  gtk_widget_grab_focus (option_button (view, 0));
  g_assert_true (room_press (room, GDK_KEY_question));
  room_settle ();
  g_assert_cmpuint (candor_question_get_n_shown (question), ==, 1);
  gtk_test_accessible_assert_property (room_get_focus (room), GTK_ACCESSIBLE_PROPERTY_LABEL, "Hint 1 of 2. Count them.");

  gtk_widget_activate_action (view, "item.hint", NULL);
  room_settle ();
  gtk_test_accessible_assert_property (room_get_focus (room), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Hint 2 of 2. It stands on the calm page.");
  g_assert_true (room_says (hints, "Read again: A calm page"));
  g_assert_null (room_find_words (view, "Keys: 1 to 3 pick, ? shows a hint, Ctrl+Z takes back, Enter checks"));
  g_assert_false (room_press (room, GDK_KEY_question));

  /* After the answer the reason says more. */
  candor_question_pick (question, "a", TRUE);
  candor_item_view_check (CANDOR_ITEM_VIEW (view));
  wait_for_outcome (question);
  g_assert_false (gtk_widget_get_visible (hints));

  room_free (room);
}

/* Check without an answer says what is missing and leads there. */
static void
test_missing (void)
{
  Room *room = room_new ();
  GtkWidget *view = show_check (room, "c1");

  candor_item_view_check (CANDOR_ITEM_VIEW (view));
  room_settle ();
  g_assert_true (room_says (view, "Pick an answer first."));
  g_assert_true (room_get_focus (room) == option_button (view, 0));
  g_assert_null (room_find (view, CANDOR_TYPE_ITEM_RESULT, 0));
  g_assert_cmpuint (candor_question_get_tries (desk_find_check (room->sitting, "c1")), ==, 0);

  room_free (room);
}

static void
test_wrong (void)
{
  Room *room = room_new ();
  CandorQuestion *question = desk_find_check (room->sitting, "c1");
  GtkWidget *view = show_check (room, "c1");
  GtkWidget *result;

  candor_question_pick (question, "b", TRUE);
  gtk_widget_grab_focus (option_button (view, 1));
  g_assert_true (room_press (room, GDK_KEY_Return));
  wait_for_outcome (question);

  g_assert_true (room_says (view, "You picked this; it does not fit"));
  g_assert_true (room_says (view, "The right answer"));
  g_assert_true (room_says (view, "Yes, the first."));
  g_assert_true (room_says (view, "No, not that."));
  g_assert_true (room_says (view, "Nor that."));
  g_assert_true (room_says (view, "Because of the law."));
  g_assert_true (room_says (view, "[1] The law, Art. 7"));
  g_assert_true (room_says (view, "Read again: A calm page"));
  gtk_test_accessible_assert_property (option_button (view, 1), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       "2 of 3. You picked this; it does not fit. No, not that.");

  result = room_find (view, CANDOR_TYPE_ITEM_RESULT, 0);
  g_assert_true (room_get_focus (room) == result);
  gtk_test_accessible_assert_role (result, GTK_ACCESSIBLE_ROLE_REGION);
  gtk_test_accessible_assert_property (result, GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Not right. Your answer: The second. The right answer: The first. Because of the law.");

  room_free (room);
}

/* After Check a click changes nothing, also of what is shown. */
static void
test_closed (void)
{
  Room *room = room_new ();
  CandorQuestion *question = desk_find_check (room->sitting, "c1");
  GtkWidget *view = show_check (room, "c1");

  candor_question_pick (question, "b", TRUE);
  desk_check (question);
  gtk_widget_activate (option_button (view, 0));
  desk_assert_picked (question, "b");
  g_assert_true (gtk_check_button_get_active (GTK_CHECK_BUTTON (option_button (view, 1))));
  g_assert_false (gtk_check_button_get_active (GTK_CHECK_BUTTON (option_button (view, 0))));

  gtk_widget_activate_action (view, "item.try-again", NULL);
  room_settle ();
  g_assert_null (room_find (view, CANDOR_TYPE_ITEM_RESULT, 0));
  g_assert_false (room_says (view, "You picked this; it does not fit"));
  gtk_widget_activate (option_button (view, 0));
  desk_assert_picked (question, "a");

  room_free (room);
}

/* Of several, what was left out is answered too. */
static void
test_many (void)
{
  Room *room = room_new ();
  CandorQuestion *question = desk_find_check (room->sitting, "c2");
  GtkWidget *view = show_check (room, "c2");

  gtk_widget_activate (option_button (view, 0));
  desk_assert_picked (question, "a");
  desk_check (question);
  room_settle ();
  g_assert_true (room_says (view, "Your answer: right"));
  g_assert_true (room_says (view, "Also right; you had not picked it"));
  g_assert_true (room_says (view, "B was right too."));

  room_free (room);
}

static void
test_certainty (void)
{
  Room *room = room_new ();
  CandorAttempt *attempt = desk_attempt (room->sitting, "quiz", FALSE);
  CandorQuestion *question = desk_find_question (attempt, "one");
  GtkWidget *view = show_question (room, question, CANDOR_ITEM_PLACE_QUIZ);
  GtkWidget *certainty = room_find (view, CANDOR_TYPE_ITEM_CERTAINTY, 0);

  gtk_test_accessible_assert_role (certainty, GTK_ACCESSIBLE_ROLE_RADIO_GROUP);
  gtk_test_accessible_assert_property (certainty, GTK_ACCESSIBLE_PROPERTY_LABEL, "How sure are you?");
  gtk_test_accessible_assert_role (room_find (certainty, GTK_TYPE_CHECK_BUTTON, 2), GTK_ACCESSIBLE_ROLE_RADIO);
  g_assert_cmpuint (room_count (view, GTK_TYPE_BUTTON), ==, 3);

  candor_question_pick (question, "b", TRUE);
  candor_item_view_check (CANDOR_ITEM_VIEW (view));
  g_assert_true (room_says (view, "Say how sure you are"));
  g_assert_true (room_get_focus (room) == room_find (certainty, GTK_TYPE_CHECK_BUTTON, 0));
  g_assert_true (room_press (room, GDK_KEY_s));
  g_assert_cmpint (candor_question_get_certainty (question), ==, CANDOR_CERTAINTY_SURE);
  g_assert_true (gtk_check_button_get_active (GTK_CHECK_BUTTON (room_find (certainty, GTK_TYPE_CHECK_BUTTON, 2))));
  candor_item_view_check (CANDOR_ITEM_VIEW (view));
  wait_for_outcome (question);
  g_assert_true (room_says (view, "You were sure."));
  g_assert_true (room_says (view, "Marks for certainty: \u22126."));

  room_free (room);
}

static void
test_result_words (void)
{
  Room *room = room_new ();
  CandorAttempt *attempt = desk_attempt (room->sitting, "quiz", FALSE);
  CandorResult *result;
  g_autofree char *score = NULL, *meaning = NULL, *sure = NULL, *guessed = NULL, *marks = NULL;

  desk_answer (desk_find_question (attempt, "one"), "a", CANDOR_CERTAINTY_SURE);
  desk_answer (desk_find_question (attempt, "two"), "b", CANDOR_CERTAINTY_SURE);
  desk_finish (attempt);
  result = candor_attempt_get_result (attempt);
  score = candor_result_words_score (result);
  meaning = candor_result_words_meaning (result, 70, 0);
  sure = candor_result_words_certainty (result, CANDOR_CERTAINTY_SURE);
  marks = candor_result_words_marks (result);
  guessed = candor_result_words_certainty (result, CANDOR_CERTAINTY_GUESS);

  g_assert_cmpstr (score, ==, "1 of 2 points");
  g_assert_cmpstr (candor_result_words_verdict (result), ==, "Not yet");
  g_assert_nonnull (strstr (meaning, "1 right, of 2. That is 50\u00a0% of the points; 70\u00a0% are needed"));
  g_assert_cmpstr (sure, ==, "You were sure of 2 answers, and right with 1 of them. Marks: \u22123.");
  g_assert_true (g_str_has_prefix (marks, "Marks for certainty, all together: \u22123 of 6."));
  g_assert_null (guessed);

  room_free (room);
}

/* What was handed in without an answer says what would have been right. */
static void
test_result_without_answer (void)
{
  Room *room = room_new ();
  CandorAttempt *attempt = desk_attempt (room->sitting, "quiz", FALSE);
  GtkWidget *view, *result;

  desk_answer (desk_find_question (attempt, "one"), "a", CANDOR_CERTAINTY_SURE);
  desk_finish (attempt);
  view = candor_result_view_new (attempt, room->context);
  room_show (room, view, 360, 900);
  g_assert_cmpuint (room_count (view, CANDOR_TYPE_ITEM_RESULT), ==, 1);
  result = room_find (view, CANDOR_TYPE_ITEM_RESULT, 0);
  g_assert_true (room_says (result, "No answer given"));
  g_assert_true (room_says (result, "The right answer: Right two"));
  gtk_test_accessible_assert_property (result, GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "No answer given. The right answer: Right two. Because.");

  room_free (room);
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add_func ("/lesson-answer/roles", test_roles);
  g_test_add_func ("/lesson-answer/pick", test_pick);
  g_test_add_func ("/lesson-answer/number-keys", test_number_keys);
  g_test_add_func ("/lesson-answer/hints", test_hints);
  g_test_add_func ("/lesson-answer/missing", test_missing);
  g_test_add_func ("/lesson-answer/wrong", test_wrong);
  g_test_add_func ("/lesson-answer/closed", test_closed);
  g_test_add_func ("/lesson-answer/many", test_many);
  g_test_add_func ("/lesson-answer/certainty", test_certainty);
  g_test_add_func ("/lesson-answer/result-words", test_result_words);
  g_test_add_func ("/lesson-answer/result-without-answer", test_result_without_answer);

  return g_test_run ();
}
