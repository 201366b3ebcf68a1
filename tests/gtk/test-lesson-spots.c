/* test-lesson-spots.c - areas, phrases, scales and own words, with buttons and keys
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "room.h"

#include "item-area.h"
#include "item-option.h"
#include "item-passage.h"
#include "item-picture.h"
#include "item-result.h"
#include "item-view.h"
#include "lesson-column.h"
#include "result-view.h"

#include <adwaita.h>

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

static void
check (CandorQuestion *question,
       GtkWidget      *view)
{
  candor_item_view_check (CANDOR_ITEM_VIEW (view));
  for (guint i = 0; i < 200 && candor_question_get_outcome (question) == NULL; i++)
    desk_spin (10);
  g_assert_nonnull (candor_question_get_outcome (question));
  room_settle ();
}

static graphene_rect_t
get_bounds (GtkWidget *widget,
            GtkWidget *root)
{
  graphene_rect_t bounds;

  g_assert_true (gtk_widget_compute_bounds (widget, root, &bounds));

  return bounds;
}

/* At once, where activating takes a moment. */
static void
click (GtkWidget *button)
{
  g_signal_emit_by_name (button, "clicked");
}

/* ------------------------------------------------------------------- hotspot */

static GtkWidget *
area (GtkWidget *view,
      guint      index)
{
  return room_find (view, CANDOR_TYPE_ITEM_AREA, index);
}

static GtkWidget *
row (GtkWidget *view,
     guint      index)
{
  return candor_item_option_get_button (CANDOR_ITEM_OPTION (room_find (view, CANDOR_TYPE_ITEM_OPTION, index)));
}

/* The picture and the list are one answer. */
static void
test_areas_and_list (void)
{
  Room *room = room_new ();
  CandorQuestion *question = desk_find_check (room->sitting, "h1");
  GtkWidget *view = show_check (room, "h1", 600);

  g_assert_cmpuint (room_count (view, CANDOR_TYPE_ITEM_AREA), ==, 3);
  gtk_test_accessible_assert_role (area (view, 0), GTK_ACCESSIBLE_ROLE_RADIO);
  gtk_test_accessible_assert_property (area (view, 0), GTK_ACCESSIBLE_PROPERTY_LABEL, "The wide Yes");
  gtk_test_accessible_assert_property (area (view, 0), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, "1 of 3, in the picture. Where?");
  gtk_test_accessible_assert_role (row (view, 0), GTK_ACCESSIBLE_ROLE_RADIO);

  click (area (view, 1));
  desk_assert_picked (question, "no");
  g_assert_true (gtk_check_button_get_active (GTK_CHECK_BUTTON (row (view, 1))));
  gtk_widget_activate (row (view, 2));
  desk_assert_picked (question, "print");
  g_assert_true (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (area (view, 2))));
  g_assert_false (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (area (view, 1))));
  /* One is picked until another is. */
  click (area (view, 2));
  desk_assert_picked (question, "print");
  g_assert_true (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (area (view, 2))));

  gtk_widget_grab_focus (row (view, 0));
  g_assert_true (room_press (room, GDK_KEY_1));
  desk_assert_picked (question, "yes");
  check (question, view);
  g_assert_cmpint (candor_outcome_get_verdict (candor_question_get_outcome (question)), ==, CANDOR_VERDICT_RIGHT);
  gtk_test_accessible_assert_property (area (view, 0), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       "1 of 3, in the picture. Your answer: right.");
  click (area (view, 1));
  desk_assert_picked (question, "yes");

  room_free (room);
}

/* Where one is picked the areas are one stop of Tab, and arrows go round and pick. */
static void
test_area_keys (void)
{
  Room *room = room_new ();
  CandorQuestion *question = desk_find_check (room->sitting, "h1");
  GtkWidget *view = show_check (room, "h1", 600);
  GtkWidget *picture = room_find (view, CANDOR_TYPE_ITEM_PICTURE, 0);

  gtk_widget_grab_focus (area (view, 0));
  g_assert_true (gtk_widget_child_focus (picture, GTK_DIR_RIGHT));
  g_assert_true (room_get_focus (room) == area (view, 1));
  desk_assert_picked (question, "no");
  g_assert_true (gtk_widget_child_focus (picture, GTK_DIR_UP));
  g_assert_true (gtk_widget_child_focus (picture, GTK_DIR_UP));
  g_assert_true (room_get_focus (room) == area (view, 2));
  desk_assert_picked (question, "print");
  g_assert_false (gtk_widget_child_focus (picture, GTK_DIR_TAB_FORWARD));
  gtk_widget_grab_focus (row (view, 0));
  g_assert_true (gtk_widget_child_focus (picture, GTK_DIR_TAB_BACKWARD));
  g_assert_true (room_get_focus (room) == area (view, 2));

  room_free (room);
}

/* Each area lies where the file says, at any width, and can be hit. */
static void
test_area_places (void)
{
  const int widths[] = { 320, 640, 1000 };

  for (gsize i = 0; i < G_N_ELEMENTS (widths); i++)
    {
      Room *room = room_new ();
      GtkWidget *view = show_check (room, "h1", widths[i]);
      GtkWidget *picture = room_find (view, CANDOR_TYPE_ITEM_PICTURE, 0);
      graphene_rect_t whole = get_bounds (picture, picture);
      graphene_rect_t yes = get_bounds (area (view, 0), picture);
      graphene_rect_t print = get_bounds (area (view, 2), picture);

      g_assert_cmpfloat_with_epsilon (yes.origin.x, whole.size.width * 0.1f, 3);
      g_assert_cmpfloat_with_epsilon (yes.size.width, whole.size.width * 0.5f, 3);
      g_assert_cmpfloat (print.size.height, >=, 24);
      g_assert_cmpfloat (print.size.width, >=, 24);
      /* What was made larger than it is written lies on no neighbour. */
      g_assert_cmpfloat (print.origin.y, >=, yes.origin.y + yes.size.height - 1);
      /* The corner of a circle is none of it. */
      g_assert_false (gtk_widget_contains (area (view, 1), 2, 2));
      g_assert_true (gtk_widget_contains (area (view, 1), gtk_widget_get_width (area (view, 1)) / 2.0,
                                          gtk_widget_get_height (area (view, 1)) / 2.0));
      room_free (room);
    }
}

/* The picture was changed or taken away since the lesson was opened: its words and the
 * list stand there. */
static void
test_without_picture (void)
{
  Room *room = room_new ();
  CandorQuestion *question = desk_find_check (room->sitting, "h1");
  GtkWidget *view;

  desk_write (room->desk, "m/banner.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\"/>");
  view = show_check (room, "h1", 600);
  g_assert_cmpuint (room_count (view, CANDOR_TYPE_ITEM_AREA), ==, 0);
  g_assert_true (room_says (view, "A banner with two buttons."));
  gtk_widget_activate (row (view, 0));
  desk_assert_picked (question, "yes");
  check (question, view);
  g_assert_cmpint (candor_outcome_get_verdict (candor_question_get_outcome (question)), ==, CANDOR_VERDICT_RIGHT);

  room_free (room);
}

/* ----------------------------------------------------------------- highlight */

static GtkWidget *
phrase (GtkWidget *view,
        guint      index)
{
  return room_find (view, GTK_TYPE_TOGGLE_BUTTON, index);
}

static void
test_phrases (void)
{
  Room *room = room_new ();
  CandorQuestion *question = desk_find_check (room->sitting, "l1");
  GtkWidget *view = show_check (room, "l1", 600);

  g_assert_cmpuint (room_count (view, CANDOR_TYPE_ITEM_PASSAGE), ==, 2);
  g_assert_cmpuint (room_count (view, CANDOR_TYPE_ITEM_OPTION), ==, 0);
  gtk_test_accessible_assert_property (room_find (view, CANDOR_TYPE_ITEM_PASSAGE, 0), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "You get a letter and mail from our partners.");
  gtk_test_accessible_assert_role (phrase (view, 0), GTK_ACCESSIBLE_ROLE_CHECKBOX);
  gtk_test_accessible_assert_property (phrase (view, 0), GTK_ACCESSIBLE_PROPERTY_LABEL, "a letter");
  gtk_test_accessible_assert_property (phrase (view, 0), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, "1 of 3. Which words?");

  click (phrase (view, 0));
  click (phrase (view, 2));
  desk_assert_picked (question, "letter,stop");
  gtk_widget_grab_focus (phrase (view, 0));
  g_assert_true (room_press (room, GDK_KEY_1));
  g_assert_true (room_press (room, GDK_KEY_2));
  desk_assert_picked (question, "partners,stop");
  g_assert_true (room_get_focus (room) == phrase (view, 1));

  check (question, view);
  /* Each phrase stands below with what there is to say. */
  g_assert_cmpuint (room_count (view, CANDOR_TYPE_ITEM_OPTION), ==, 3);
  gtk_test_accessible_assert_property (phrase (view, 1), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, "2 of 3. Your answer: right.");
  gtk_test_accessible_assert_property (phrase (view, 2), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       "3 of 3. You picked this; it does not fit.");
  candor_question_try_again (question);
  room_settle ();
  g_assert_cmpuint (room_count (view, CANDOR_TYPE_ITEM_OPTION), ==, 0);
  g_assert_false (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (phrase (view, 1))));

  room_free (room);
}

/* A phrase that does not fit into its line goes on in the next one. */
static void
test_phrase_over_lines (void)
{
  Room *room = room_new ();
  GtkWidget *view = show_check (room, "l1", 320);
  GtkWidget *passage = room_find (view, CANDOR_TYPE_ITEM_PASSAGE, 1);
  graphene_rect_t whole = get_bounds (passage, passage);
  graphene_rect_t stop = get_bounds (phrase (view, 2), passage);

  g_assert_cmpfloat (stop.size.height, >=, 24);
  g_assert_cmpfloat (stop.size.height, <, whole.size.height / 2);
  g_assert_cmpfloat (stop.origin.x + stop.size.width, <=, whole.size.width + 4);

  room_free (room);
}

/* --------------------------------------------------------------------- scale */

static void
test_scale (void)
{
  Room *room = room_new ();
  CandorQuestion *question = desk_find_check (room->sitting, "q1");
  GtkWidget *view = show_check (room, "q1", 600);
  GtkWidget *never = room_find (view, GTK_TYPE_CHECK_BUTTON, 0);
  GtkWidget *often = room_find (view, GTK_TYPE_CHECK_BUTTON, 2);
  graphene_rect_t one, other;

  gtk_test_accessible_assert_role (never, GTK_ACCESSIBLE_ROLE_RADIO);
  gtk_test_accessible_assert_property (never, GTK_ACCESSIBLE_PROPERTY_LABEL, "Never");
  gtk_test_accessible_assert_property (never, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, "1 of 3. How often?");
  one = get_bounds (never, view);
  other = get_bounds (often, view);
  g_assert_cmpfloat_with_epsilon (one.origin.y, other.origin.y, 0.5);
  g_assert_cmpfloat (other.origin.x, >=, one.origin.x + one.size.width);

  gtk_widget_grab_focus (never);
  g_assert_true (room_press (room, GDK_KEY_3));
  desk_assert_picked (question, "often");
  g_assert_true (gtk_check_button_get_active (GTK_CHECK_BUTTON (often)));
  gtk_widget_activate (never);
  desk_assert_picked (question, "never");
  check (question, view);
  g_assert_cmpint (candor_outcome_get_verdict (candor_question_get_outcome (question)), ==, CANDOR_VERDICT_UNSCORED);
  g_assert_nonnull (room_find_words (view, "Thank you. This is not marked."));
  g_assert_true (room_says (view, "Good that you say so."));
  gtk_test_accessible_assert_property (never, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, "1 of 3. Your answer.");

  room_free (room);
}

static void
test_scale_stacked (void)
{
  Room *room = room_new ();
  GtkWidget *view = show_check (room, "q1", 240);
  graphene_rect_t one = get_bounds (room_find (view, GTK_TYPE_CHECK_BUTTON, 0), view);
  graphene_rect_t other = get_bounds (room_find (view, GTK_TYPE_CHECK_BUTTON, 1), view);

  g_assert_cmpfloat (other.origin.y, >=, one.origin.y + one.size.height);
  g_assert_cmpfloat (one.size.height, >=, 24);

  room_free (room);
}

/* ------------------------------------------------------------------- reflect */

static void
write_words (GtkWidget  *view,
             const char *words)
{
  GtkWidget *text = room_find (view, GTK_TYPE_TEXT_VIEW, 0);

  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (text)), words, -1);
}

static void
test_own_words (void)
{
  Room *room = room_new ();
  CandorQuestion *question = desk_find_check (room->sitting, "r1");
  GtkWidget *view = show_check (room, "r1", 600);
  GtkWidget *text = room_find (view, GTK_TYPE_TEXT_VIEW, 0);
  GtkWidget *point = row (view, 0);

  gtk_test_accessible_assert_property (text, GTK_ACCESSIBLE_PROPERTY_LABEL, "Your words");
  g_assert_false (gtk_text_view_get_accepts_tab (GTK_TEXT_VIEW (text)));
  g_assert_false (gtk_widget_get_mapped (point));

  /* Checked too early: the focus goes to where the words belong. */
  candor_item_view_check (CANDOR_ITEM_VIEW (view));
  g_assert_true (room_get_focus (room) == text);
  g_assert_nonnull (room_find_words (view, "Write something first."));

  write_words (view, "Ask, then\nwrite | <b>");
  room_settle ();
  desk_assert_picked (question, "words:Ask\\, then\\nwrite \\| <b>");
  g_assert_true (gtk_widget_get_mapped (point));
  gtk_test_accessible_assert_role (point, GTK_ACCESSIBLE_ROLE_CHECKBOX);
  gtk_widget_activate (point);
  g_assert_true (candor_response_has (candor_question_get_response (question), "who"));

  check (question, view);
  g_assert_false (gtk_text_view_get_editable (GTK_TEXT_VIEW (text)));
  g_assert_true (room_says (view, "Mara asks her customers first."));
  g_assert_true (room_says (view, "Say why."));
  g_assert_nonnull (room_find_words (view, "You named this"));

  /* What was written is where the next try begins. */
  gtk_widget_activate_action (view, "item.try-again", NULL);
  room_settle ();
  g_assert_true (gtk_text_view_get_editable (GTK_TEXT_VIEW (text)));
  g_assert_true (candor_question_can_check (question));

  room_free (room);
}

/* A megabyte is pasted: it is all there, and nothing stands still. */
static void
test_very_many_words (void)
{
  Room *room = room_new ();
  CandorQuestion *question = desk_find_check (room->sitting, "r1");
  GtkWidget *view = show_check (room, "r1", 600);
  g_autofree char *words = g_strnfill (1024 * 1024, 'x');

  write_words (view, words);
  room_settle ();
  g_assert_cmpstr (candor_response_find_value (candor_question_get_response (question), CANDOR_REFLECT_WORDS), ==, words);
  g_assert_cmpint (gtk_widget_get_height (view), <, 2000);

  room_free (room);
}

#define AT_END \
  "<module format=\"1\" id=\"m\" edition=\"1\" language=\"en\" minutes=\"1\" licence=\"CC0-1.0\">" \
  "<title>M</title><summary>S</summary><objective id=\"know\" level=\"apply\">Know</objective>" \
  "<quiz id=\"own\" feedback=\"at-end\"><truefalse id=\"t\" objective=\"know\"><prompt>Is it?</prompt>" \
  "<true right=\"yes\"><response>It is.</response></true><false><response>It is.</response></false><why>Because.</why></truefalse>" \
  "<reflect id=\"r\"><prompt>In your words?</prompt><model>Mara asks twice.</model>" \
  "<point id=\"who\">You said who.<unticked>Say who.</unticked></point></reflect></quiz></module>"

/* Where a quiz explains all at its end, own words meet their model there; they count for
 * nothing. */
static void
test_own_words_at_end (void)
{
  Desk *desk = desk_new ();
  GtkWindow *window = GTK_WINDOW (gtk_window_new ());
  g_autoptr(CandorSitting) sitting = NULL;
  g_autoptr(CandorLessonContext) context = NULL;
  g_autoptr(CandorAttempt) attempt = NULL;
  GtkWidget *result;

  desk_write (desk, "m/module.xml", AT_END);
  desk_reopen (desk);
  desk_begin (desk);
  sitting = desk_sit (desk);
  context = candor_lesson_context_new (candor_sitting_get_module (sitting), (CandorDay) { 2026, 11, 24 }, sitting);
  attempt = desk_attempt (sitting, "own", FALSE);
  candor_question_pick (candor_attempt_get_question (attempt, 0), "true", TRUE);
  candor_question_set_value (candor_attempt_get_question (attempt, 1), CANDOR_REFLECT_WORDS, "Ask once");
  g_assert_true (candor_question_is_answered (candor_attempt_get_question (attempt, 1)));
  desk_finish (attempt);
  g_assert_cmpuint (candor_result_get_n_items (candor_attempt_get_result (attempt)), ==, 1);
  g_assert_cmpuint (candor_result_get_percent (candor_attempt_get_result (attempt)), ==, 100);

  result = candor_result_view_new (attempt, context);
  gtk_window_set_child (window, result);
  gtk_window_present (window);
  room_settle ();
  g_assert_true (room_says (result, "Not marked"));
  g_assert_true (room_says (result, "Mara asks twice."));
  g_assert_cmpuint (room_count (result, CANDOR_TYPE_ITEM_VIEW), ==, 1);

  gtk_window_destroy (window);
  room_settle ();
  g_clear_object (&attempt);
  g_clear_object (&context);
  g_clear_object (&sitting);
  desk_free (desk);
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add_func ("/gtk/spots/areas-and-list", test_areas_and_list);
  g_test_add_func ("/gtk/spots/area-keys", test_area_keys);
  g_test_add_func ("/gtk/spots/area-places", test_area_places);
  g_test_add_func ("/gtk/spots/without-picture", test_without_picture);
  g_test_add_func ("/gtk/spots/phrases", test_phrases);
  g_test_add_func ("/gtk/spots/phrase-over-lines", test_phrase_over_lines);
  g_test_add_func ("/gtk/spots/scale", test_scale);
  g_test_add_func ("/gtk/spots/scale-stacked", test_scale_stacked);
  g_test_add_func ("/gtk/spots/own-words", test_own_words);
  g_test_add_func ("/gtk/spots/very-many-words", test_very_many_words);
  g_test_add_func ("/gtk/spots/own-words-at-end", test_own_words_at_end);

  return g_test_run ();
}
