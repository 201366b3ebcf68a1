/* test-lesson-page.c - a whole sitting in one widget
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "room.h"

#include "item-option.h"
#include "item-view.h"
#include "lesson-column.h"
#include "lesson-page.h"
#include "lesson-reader.h"
#include "outline-row.h"
#include "outline-view.h"
#include "quiz-view.h"
#include "rich-text.h"
#include "sources-margin.h"

#include <adwaita.h>

static void
home_cb (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       user_data)
{
  gboolean *gone = user_data;

  *gone = TRUE;
}

static GtkWidget *
show_page (Room *room,
           int   width)
{
  GtkWidget *page = candor_lesson_page_new ();

  g_object_set (page, "sitting", room->sitting, NULL);
  room_show (room, page, width, 800);

  return page;
}

static void
act (GtkWidget  *widget,
     const char *action)
{
  g_assert_true (gtk_widget_activate_action (widget, action, NULL));
  room_settle ();
}

static void
test_empty (void)
{
  Room *room = room_new ();
  GtkWidget *page = candor_lesson_page_new ();

  room_show (room, page, 800, 600);
  g_assert_null (candor_lesson_page_get_title (CANDOR_LESSON_PAGE (page)));
  g_object_set (page, "sitting", room->sitting, NULL);
  g_object_set (page, "sitting", NULL, NULL);
  room_settle ();
  g_assert_null (room_find (page, CANDOR_TYPE_LESSON_READER, 0));

  room_free (room);
}

static void
test_titles (void)
{
  Room *room = room_new ();
  GtkWidget *page = show_page (room, 1200);

  g_assert_cmpstr (candor_lesson_page_get_title (CANDOR_LESSON_PAGE (page)), ==, "Every block - Module M - Candor");
  act (page, "lesson.next");
  g_assert_true (room_comes (page, "A calm page"));
  g_assert_cmpstr (candor_lesson_page_get_title (CANDOR_LESSON_PAGE (page)), ==, "A calm page - Module M - Candor");
  desk_go (room->sitting, "quiz");
  act (room_find (page, CANDOR_TYPE_QUIZ_VIEW, 0), "quiz.forward");
  g_assert_true (room_comes (page, "Question 1 of 2"));
  g_assert_cmpstr (candor_lesson_page_get_title (CANDOR_LESSON_PAGE (page)), ==,
                   "Question 1 of 2 - Module M - Candor");

  room_free (room);
}

/* The focus is on the title of each new page. */
static void
test_focus (void)
{
  Room *room = room_new ();
  GtkWidget *page = show_page (room, 1200);
  GtkWidget *focus = room_get_focus (room);

  g_assert_true (CANDOR_IS_RICH_TEXT (focus));
  gtk_test_accessible_assert_property (focus, GTK_ACCESSIBLE_PROPERTY_LABEL, "Every block");
  gtk_test_accessible_assert_property (focus, GTK_ACCESSIBLE_PROPERTY_LEVEL, 1);
  act (page, "lesson.next");
  g_assert_true (room_comes (page, "It rests on"));
  focus = room_get_focus (room);
  gtk_test_accessible_assert_role (focus, GTK_ACCESSIBLE_ROLE_HEADING);
  gtk_test_accessible_assert_property (focus, GTK_ACCESSIBLE_PROPERTY_LABEL, "A calm page");

  room_free (room);
}

/* The other words come at once, the focus stays on the way back, and the choice is
 * kept for pages that follow. */
static void
test_plain (void)
{
  Room *room = room_new ();
  GtkWidget *page = show_page (room, 1200);
  CandorStudy *study = candor_sitting_get_study (room->sitting);
  GtkWidget *focus;

  g_assert_false (room_says (page, "Read in plain language"));
  desk_go (room->sitting, "heard-of");
  room_settle ();
  g_assert_true (room_says (page, "Somebody remembers it"));
  gtk_test_accessible_assert_property (room_get_focus (room), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       "One sentence, and no picture.");

  room_tab (room);
  focus = room_get_focus (room);
  g_assert_true (room_says (focus, "Read in plain language"));
  g_signal_emit_by_name (focus, "clicked");
  room_settle ();
  g_assert_true (candor_study_get_plain (study));
  g_assert_true (room_says (page, "Said in few words."));
  g_assert_false (room_says (page, "Somebody remembers it"));
  g_assert_true (room_says (room_get_focus (room), "Read the full text"));

  desk_go (room->sitting, "calm");
  room_settle ();
  g_assert_true (room_says (page, "It rests on"));
  desk_go (room->sitting, "heard-of");
  room_settle ();
  g_assert_true (room_says (page, "Said in few words."));
  candor_study_set_plain (study, FALSE);
  room_settle ();
  g_assert_true (room_says (page, "Somebody remembers it"));

  room_free (room);
}

/* From the page's start to its first answer: at most eight Tabs. */
static void
test_tabs (void)
{
  Room *room = room_new ();
  guint n = 0;

  show_page (room, 1200);
  while (n <= 8 && !GTK_IS_CHECK_BUTTON (room_get_focus (room)))
    {
      room_tab (room);
      n++;
    }
  g_assert_cmpuint (n, <=, 8);
  g_assert_true (GTK_IS_CHECK_BUTTON (room_get_focus (room)));

  room_free (room);
}

static void
test_default (void)
{
  Room *room = room_new ();
  GtkWidget *page = show_page (room, 1200);
  GtkWidget *forward = gtk_window_get_default_widget (room->window);

  g_assert_true (GTK_IS_BUTTON (forward));
  g_assert_cmpstr (gtk_button_get_label (GTK_BUTTON (forward)), ==, "Next");
  desk_go (room->sitting, "quiz");
  room_settle ();
  g_assert_cmpstr (gtk_button_get_label (GTK_BUTTON (gtk_window_get_default_widget (room->window))), ==, "Start");
  g_assert_nonnull (page);

  room_free (room);
}

static void
test_outline (void)
{
  Room *room = room_new ();
  GtkWidget *page = show_page (room, 1200);
  GtkWidget *first = room_find (page, CANDOR_TYPE_OUTLINE_ROW, 0);

  g_assert_cmpuint (room_count (page, CANDOR_TYPE_OUTLINE_ROW), ==, 8);
  gtk_test_accessible_assert_property (first, GTK_ACCESSIBLE_PROPERTY_LABEL, "Every block, you are here");
  act (page, "lesson.next");
  g_assert_true (room_comes (page, "It rests on"));
  gtk_test_accessible_assert_property (first, GTK_ACCESSIBLE_PROPERTY_LABEL, "Every block, read");
  gtk_test_accessible_assert_property (room_find (page, CANDOR_TYPE_OUTLINE_ROW, 1), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "A calm page, you are here");

  room_free (room);
}

/* Words and sources stand beside the text where there is room, below where not. */
static void
test_margin (void)
{
  Room *room = room_new ();
  GtkWidget *page = show_page (room, 1300);
  GtkWidget *column = room_find (page, CANDOR_TYPE_LESSON_COLUMN, 0);
  GtkWidget *margin = gtk_widget_get_next_sibling (column);
  graphene_rect_t text, beside;

  g_assert_true (room_says (margin, "A clear yes to one purpose."));
  g_assert_true (room_says (margin, "checked 20 Nov 2026"));
  g_assert_true (room_says (margin, "past its review date, 1 Mar 2021"));
  g_assert_true (room_says (margin, "applies from 2 Aug 2027"));
  g_assert_true (room_says (column, "This page rests on a source that is past its review date"));
  g_assert_true (gtk_widget_compute_bounds (column, page, &text));
  g_assert_true (gtk_widget_compute_bounds (margin, page, &beside));
  g_assert_cmpfloat (beside.origin.x, >=, text.origin.x + text.size.width);

  room_free (room);
  room = room_new ();
  page = show_page (room, 340);
  column = room_find (page, CANDOR_TYPE_LESSON_COLUMN, 0);
  margin = gtk_widget_get_next_sibling (column);
  g_assert_true (gtk_widget_compute_bounds (column, page, &text));
  g_assert_true (gtk_widget_compute_bounds (margin, page, &beside));
  g_assert_cmpfloat (beside.origin.y, >=, text.origin.y + text.size.height);
  g_assert_cmpfloat (beside.origin.x + beside.size.width, <=, 340);

  room_free (room);
}

static void
test_width (void)
{
  Room *room = room_new ();
  GtkWidget *page = show_page (room, 1000);
  const char *steps[] = { "every", "calm", "heard-of", "quiz" };

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      int minimum;

      desk_go (room->sitting, steps[i]);
      gtk_widget_measure (page, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
      g_assert_cmpint (minimum, <=, 320);
    }

  room_free (room);
}

/* Answers the question in front by way of the view. */
static void
answer (GtkWidget *quiz,
        guint      option)
{
  CandorItemView *item = CANDOR_ITEM_VIEW (room_find (quiz, CANDOR_TYPE_ITEM_VIEW, 0));
  CandorQuestion *question = candor_item_view_get_question (item);

  gtk_widget_activate (candor_item_option_get_button (CANDOR_ITEM_OPTION (room_find (quiz, CANDOR_TYPE_ITEM_OPTION, option))));
  candor_question_set_certainty (question, CANDOR_CERTAINTY_FAIRLY);
  act (quiz, "quiz.forward");
  for (guint i = 0; i < 500 && candor_question_get_outcome (question) == NULL; i++)
    desk_spin (10);
  g_assert_nonnull (candor_question_get_outcome (question));
  act (quiz, "quiz.forward");
}

static void
test_quiz (void)
{
  Room *room = room_new ();
  GtkWidget *page = show_page (room, 1200);
  GtkWidget *quiz;
  gboolean home = FALSE;
  g_autoptr(GSimpleActionGroup) actions = g_simple_action_group_new ();
  g_autoptr(GSimpleAction) action = g_simple_action_new ("home", NULL);

  g_signal_connect (action, "activate", G_CALLBACK (home_cb), &home);
  g_action_map_add_action (G_ACTION_MAP (actions), G_ACTION (action));
  gtk_widget_insert_action_group (GTK_WIDGET (room->window), "win", G_ACTION_GROUP (actions));

  desk_go (room->sitting, "quiz");
  room_settle ();
  quiz = room_find (page, CANDOR_TYPE_QUIZ_VIEW, 0);
  g_assert_true (room_comes (quiz, "You pass with 70\u00a0%."));
  act (quiz, "quiz.forward");
  g_assert_true (room_comes (page, "Question 1 of 2"));
  answer (quiz, 1);
  g_assert_true (room_comes (page, "Question 2 of 2"));
  answer (quiz, 0);
  g_assert_true (room_comes (quiz, "Your result"));
  g_assert_true (room_comes (quiz, "1 of 2"));
  g_assert_true (room_comes (quiz, "Not yet"));
  g_assert_true (room_comes (quiz, "Worth reading again"));
  g_assert_nonnull (room_find_words (quiz, "One?"));
  g_assert_null (room_find_words (quiz, "Two?"));

  act (quiz, "quiz.retry");
  g_assert_true (room_comes (page, "Question 1 of 1"));
  answer (quiz, 0);
  g_assert_true (room_comes (quiz, "Passed"));
  g_assert_true (room_comes (quiz, "2 of 2"));
  act (quiz, "quiz.forward");
  g_assert_true (room_comes (page, "At the end"));
  g_assert_false (home);
  desk_go (room->sitting, "end");
  act (page, "lesson.next");
  for (guint i = 0; i < 500 && !home; i++)
    desk_spin (10);
  g_assert_true (home);

  room_free (room);
}

static GtkWindow *
find_dialog (void)
{
  g_autoptr(GList) windows = gtk_window_list_toplevels ();

  for (GList *l = windows; l != NULL; l = l->next)
    if (ADW_IS_MESSAGE_DIALOG (l->data))
      return l->data;

  return NULL;
}

/* With feedback at the end nothing is judged before it is handed in. */
static void
test_at_end (void)
{
  Room *room = room_new ();
  GtkWidget *page = show_page (room, 1200);
  GtkWidget *quiz;

  desk_go (room->sitting, "end");
  room_settle ();
  quiz = room_find (page, CANDOR_TYPE_QUIZ_VIEW, 0);
  act (quiz, "quiz.forward");
  g_assert_true (room_comes (quiz, "Three?"));
  gtk_widget_activate (candor_item_option_get_button (CANDOR_ITEM_OPTION (room_find (quiz, CANDOR_TYPE_ITEM_OPTION, 1))));
  act (quiz, "quiz.forward");
  g_assert_true (room_comes (quiz, "Four?"));
  act (quiz, "quiz.back");
  g_assert_true (room_comes (quiz, "Three?"));
  g_assert_false (room_says (quiz, "You picked this; it does not fit"));
  g_assert_true (gtk_check_button_get_active (GTK_CHECK_BUTTON (room_find (quiz, GTK_TYPE_CHECK_BUTTON, 1))));
  act (quiz, "quiz.forward");
  gtk_widget_activate (candor_item_option_get_button (CANDOR_ITEM_OPTION (room_find (quiz, CANDOR_TYPE_ITEM_OPTION, 0))));
  act (quiz, "quiz.forward");
  g_assert_null (find_dialog ());
  g_assert_true (room_comes (quiz, "1 of 2"));
  g_assert_nonnull (room_find_words (quiz, "You picked this; it does not fit"));

  room_free (room);
}

/* Handing in asks once when something has no answer, and then does it. */
static void
test_hand_in (void)
{
  Room *room = room_new ();
  GtkWidget *page = show_page (room, 1200);
  GtkWidget *quiz;
  GtkWindow *dialog;

  desk_go (room->sitting, "quiz");
  room_settle ();
  quiz = room_find (page, CANDOR_TYPE_QUIZ_VIEW, 0);
  act (quiz, "quiz.forward");
  answer (quiz, 0);
  act (quiz, "quiz.aside");
  dialog = find_dialog ();
  g_assert_nonnull (dialog);
  g_assert_cmpstr (adw_message_dialog_get_heading (ADW_MESSAGE_DIALOG (dialog)), ==, "1 question has no answer yet");
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (dialog), "answer");
  room_settle ();
  g_assert_true (room_comes (page, "Question 2 of 2"));

  act (quiz, "quiz.aside");
  dialog = find_dialog ();
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (dialog), "hand-in");
  g_assert_true (room_comes (quiz, "Your result"));

  room_free (room);
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add_func ("/lesson-page/empty", test_empty);
  g_test_add_func ("/lesson-page/titles", test_titles);
  g_test_add_func ("/lesson-page/focus", test_focus);
  g_test_add_func ("/lesson-page/plain", test_plain);
  g_test_add_func ("/lesson-page/tabs", test_tabs);
  g_test_add_func ("/lesson-page/default", test_default);
  g_test_add_func ("/lesson-page/outline", test_outline);
  g_test_add_func ("/lesson-page/margin", test_margin);
  g_test_add_func ("/lesson-page/width", test_width);
  g_test_add_func ("/lesson-page/quiz", test_quiz);
  g_test_add_func ("/lesson-page/at-end", test_at_end);
  g_test_add_func ("/lesson-page/hand-in", test_hand_in);

  return g_test_run ();
}
