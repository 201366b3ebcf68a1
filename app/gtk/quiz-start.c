/* quiz-start.c - before the first question: what it will be like
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Everything that could surprise later is said before.
 */

#include "quiz-start.h"

#include "block-view.h"
#include "rich-text.h"

#include <glib/gi18n.h>

static void
add_fact (GtkWidget  *list,
          const char *words)
{
  GtkWidget *row = g_object_new (GTK_TYPE_BOX,
                                 "accessible-role", GTK_ACCESSIBLE_ROLE_LIST_ITEM,
                                 "spacing", 10,
                                 NULL);
  GtkWidget *icon = g_object_new (GTK_TYPE_IMAGE,
                                  "accessible-role", GTK_ACCESSIBLE_ROLE_NONE,
                                  "icon-name", "object-select-symbolic",
                                  "valign", GTK_ALIGN_START,
                                  NULL);
  GtkWidget *label = candor_block_label_new (words, NULL);

  gtk_widget_add_css_class (icon, "candor-list-tick");
  gtk_widget_set_hexpand (label, TRUE);
  gtk_box_append (GTK_BOX (row), icon);
  gtk_box_append (GTK_BOX (row), label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  gtk_box_append (GTK_BOX (list), row);
}

static void
add_length (GtkWidget  *list,
            CandorQuiz *quiz)
{
  guint n = candor_quiz_count_asked (quiz);
  guint minutes = MAX (1, (n * candor_quiz_get_item_seconds (quiz) + 30) / 60);
  g_autofree char *words = NULL;

  words = g_strdup_printf (ngettext ("%u question, one on each screen; about %u min.",
                                     "%u questions, one on each screen; about %u min.", n), n, minutes);
  add_fact (list, words);
}

static void
add_pass (GtkWidget  *list,
          CandorQuiz *quiz)
{
  g_autofree char *words = NULL;

  if (candor_quiz_get_pass (quiz) == 0)
    return;
  words = g_strdup_printf (_("You pass with %u\u00a0%%."), candor_quiz_get_pass (quiz));
  add_fact (list, words);
}

static void
add_attempts (GtkWidget           *list,
              CandorQuiz          *quiz,
              CandorLessonContext *context)
{
  CandorSitting *sitting = candor_lesson_context_get_sitting (context);
  guint left = sitting != NULL ? candor_sitting_get_attempts_left (sitting, quiz) : G_MAXUINT;
  g_autofree char *words = NULL;

  if (left == G_MAXUINT)
    words = g_strdup (_("You can take it as often as you like."));
  else
    words = g_strdup_printf (ngettext ("You can take it %u more time.", "You can take it %u more times.", left), left);
  add_fact (list, words);
}

static void
add_test_out (GtkWidget           *list,
              CandorQuiz          *quiz,
              CandorLessonContext *context)
{
  CandorSitting *sitting = candor_lesson_context_get_sitting (context);
  g_autofree char *lessons = sitting != NULL ? candor_sitting_say_test_out (sitting, quiz, FALSE) : NULL;
  g_autofree char *words = NULL;

  if (lessons == NULL)
    return;
  words = g_strdup_printf (_("Who passes in one go and without hints has tested out of %s: reading it is up to you then."), lessons);
  add_fact (list, words);
}

static void
add_facts (GtkWidget           *column,
           CandorQuiz          *quiz,
           CandorLessonContext *context)
{
  GtkWidget *list = g_object_new (GTK_TYPE_BOX,
                                  "accessible-role", GTK_ACCESSIBLE_ROLE_LIST,
                                  "orientation", GTK_ORIENTATION_VERTICAL,
                                  NULL);

  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, _("How this quiz goes"), -1);
  gtk_widget_add_css_class (list, "candor-card");
  gtk_widget_add_css_class (list, "candor-facts");
  add_length (list, quiz);
  add_pass (list, quiz);
  add_fact (list, candor_quiz_get_feedback (quiz) == CANDOR_FEEDBACK_AT_ONCE
                  ? _("Each answer is explained at once.")
                  : _("All answers are explained at the end; until then you can change them."));
  if (candor_quiz_asks_certainty (quiz))
    add_fact (list, _("You also say how sure you are. It never changes the result; it shows you how well you know what you know."));
  add_test_out (list, quiz, context);
  add_attempts (list, quiz, context);
  if (candor_quiz_get_pool (quiz)->len > 0)
    add_fact (list, _("Questions are drawn from a larger number; another time there are others."));
  add_fact (list, _("Stop whenever you like: every answer is kept."));
  gtk_box_append (GTK_BOX (column), list);
}

GtkWidget *
candor_quiz_start_new (CandorQuiz          *quiz,
                       CandorLessonContext *context)
{
  GtkWidget *column, *title;
  GPtrArray *intro;

  g_return_val_if_fail (CANDOR_IS_QUIZ (quiz), NULL);
  g_return_val_if_fail (CANDOR_IS_LESSON_CONTEXT (context), NULL);

  column = candor_lesson_column_new ();
  intro = candor_quiz_get_intro (quiz);
  title = candor_rich_text_new_title (candor_part_get_title (CANDOR_PART (quiz)), 1);
  gtk_widget_add_css_class (title, "candor-page-title");
  gtk_box_append (GTK_BOX (column), title);
  for (guint i = 0; i < intro->len; i++)
    {
      GtkWidget *words = candor_rich_text_new (g_ptr_array_index (intro, i), context);

      gtk_widget_add_css_class (words, "candor-paragraph");
      candor_rich_text_set_leading (CANDOR_RICH_TEXT (words), CANDOR_RICH_TEXT_READING);
      gtk_box_append (GTK_BOX (column), words);
    }
  add_facts (column, quiz, context);

  return column;
}
