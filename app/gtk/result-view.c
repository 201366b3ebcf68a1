/* result-view.c - what came of a quiz, and what to read again
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * First the result in words, then how sure against how right, then the pages,
 * then each question that was missed with all its reasons.
 */

#include "result-view.h"

#include "block-view.h"
#include "change-note.h"
#include "item-view.h"
#include "lesson-flow.h"
#include "lesson-link.h"
#include "lesson-region.h"
#include "result-words.h"
#include "rich-text.h"

#include <glib/gi18n.h>

static void
add_heading (GtkWidget  *column,
             const char *words)
{
  GtkWidget *heading = candor_rich_text_new_title (words, 2);

  gtk_widget_add_css_class (heading, "candor-heading-2");
  gtk_box_append (GTK_BOX (column), heading);
}

/* ------------------------------------------------------------------ the score */

static GtkWidget *
new_score_line (const CandorResult *result)
{
  g_autofree char *score = candor_result_words_score (result);
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *number = gtk_label_new (score);
  GtkWidget *meaning = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *verdict = gtk_label_new (candor_result_words_verdict (result));
  GtkWidget *icon = g_object_new (GTK_TYPE_IMAGE,
                                  "accessible-role", GTK_ACCESSIBLE_ROLE_NONE,
                                  "icon-name", candor_result_has_passed (result)
                                               ? "object-select-symbolic" : "view-refresh-symbolic",
                                  NULL);

  gtk_widget_set_layout_manager (line, g_object_new (CANDOR_TYPE_LESSON_FLOW, NULL));
  gtk_label_set_wrap (GTK_LABEL (number), TRUE);
  gtk_label_set_xalign (GTK_LABEL (number), 0.0f);
  gtk_widget_add_css_class (line, "candor-score");
  gtk_widget_add_css_class (number, "candor-score-number");
  gtk_widget_add_css_class (verdict, "candor-score-verdict");
  gtk_box_append (GTK_BOX (line), number);
  gtk_box_append (GTK_BOX (meaning), icon);
  gtk_box_append (GTK_BOX (meaning), verdict);
  gtk_box_append (GTK_BOX (line), meaning);

  return line;
}

static GtkWidget *
new_meter (const CandorResult *result)
{
  GtkWidget *meter = g_object_new (GTK_TYPE_PROGRESS_BAR,
                                   "fraction", candor_result_get_percent (result) / 100.0,
                                   NULL);
  g_autofree char *words = g_strdup_printf (_("%u percent of the points"), candor_result_get_percent (result));

  gtk_accessible_update_property (GTK_ACCESSIBLE (meter), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);

  return meter;
}

/* Said with the region, so no piece of its own. */
static GtkWidget *
new_meaning (const char *words)
{
  GtkWidget *label = gtk_label_new (words);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0.0f);

  return label;
}

static void
add_score (GtkWidget          *column,
           const CandorResult *result,
           CandorAttempt      *attempt)
{
  guint pass = candor_quiz_get_pass (candor_attempt_get_quiz (attempt));
  guint n_again = candor_attempt_is_retry (attempt) ? g_list_model_get_n_items (candor_attempt_get_questions (attempt)) : 0;
  g_autofree char *score = candor_result_words_score (result);
  g_autofree char *meaning = candor_result_words_meaning (result, pass, n_again);
  g_autofree char *name = g_strdup_printf ("%s. %s. %s", score, candor_result_words_verdict (result), meaning);
  GtkWidget *card = candor_lesson_region_new (name, 10);

  gtk_widget_add_css_class (card, "candor-card");
  gtk_widget_add_css_class (card, candor_result_has_passed (result) ? "candor-result-right" : "candor-result-care");
  gtk_widget_add_css_class (card, CANDOR_LESSON_STOP);
  candor_lesson_region_append (CANDOR_LESSON_REGION (card), new_score_line (result));
  candor_lesson_region_append (CANDOR_LESSON_REGION (card), new_meter (result));
  candor_lesson_region_append (CANDOR_LESSON_REGION (card), new_meaning (meaning));
  gtk_box_append (GTK_BOX (column), card);
}

static void
add_test_out (GtkWidget           *column,
              CandorQuiz          *quiz,
              CandorLessonContext *context)
{
  CandorSitting *sitting = candor_lesson_context_get_sitting (context);
  g_autofree char *lessons = sitting != NULL ? candor_sitting_say_test_out (sitting, quiz, TRUE) : NULL;
  g_autofree char *words = NULL;

  if (lessons == NULL)
    return;
  words = g_strdup_printf (_("You have tested out of %s. All of it stays open to read."), lessons);
  gtk_box_append (GTK_BOX (column), candor_block_label_new (words, "candor-page-note"));
}

/* ------------------------------------------------------------- how sure I was */

static void
add_certainty (GtkWidget          *column,
               const CandorResult *result)
{
  static const CandorCertainty levels[] = {
    CANDOR_CERTAINTY_SURE, CANDOR_CERTAINTY_FAIRLY, CANDOR_CERTAINTY_GUESS,
  };
  const char *judgement = candor_result_words_judgement (result);
  g_autofree char *marks = candor_result_words_marks (result);
  GtkWidget *card = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  gboolean any = FALSE;

  g_object_ref_sink (card);
  gtk_widget_add_css_class (card, "candor-card");
  for (guint i = 0; i < G_N_ELEMENTS (levels); i++)
    {
      g_autofree char *words = candor_result_words_certainty (result, levels[i]);

      if (words == NULL)
        continue;
      gtk_box_append (GTK_BOX (card), candor_block_label_new (words, NULL));
      any = TRUE;
    }
  if (marks != NULL)
    gtk_box_append (GTK_BOX (card), candor_block_label_new (marks, "candor-secondary"));
  if (any && judgement != NULL)
    gtk_box_append (GTK_BOX (card), candor_block_label_new (judgement, "candor-judgement"));
  if (any)
    {
      add_heading (column, _("How sure, and how right"));
      gtk_box_append (GTK_BOX (column), card);
    }
  g_object_unref (card);
}

/* ------------------------------------------------------------- what comes next */

/* Its words wrap in a narrow window. */
static GtkWidget *
new_button (const char *words,
            const char *action)
{
  GtkWidget *label = gtk_label_new (words);
  GtkWidget *button = gtk_button_new ();

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_justify (GTK_LABEL (label), GTK_JUSTIFY_CENTER);
  gtk_button_set_child (GTK_BUTTON (button), label);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);

  return button;
}

static void
add_tries (GtkWidget           *column,
           const CandorResult  *result,
           CandorQuiz          *quiz,
           CandorLessonContext *context)
{
  CandorSitting *sitting = candor_lesson_context_get_sitting (context);
  GtkWidget *line;

  if (sitting == NULL || candor_sitting_get_attempts_left (sitting, quiz) == 0)
    return;

  line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  gtk_widget_set_layout_manager (line, g_object_new (CANDOR_TYPE_LESSON_FLOW, NULL));
  gtk_widget_add_css_class (line, "candor-tries");
  if (candor_result_get_missed (result)->len > 0)
    gtk_box_append (GTK_BOX (line), new_button (_("Retry only what I missed"), "quiz.retry"));
  gtk_box_append (GTK_BOX (line), new_button (_("Take it again"), "quiz.again"));
  gtk_box_append (GTK_BOX (column), line);
}

/* The quiz as it stands there now, whatever edition the result is of. */
static void
add_changed (GtkWidget           *column,
             CandorQuiz          *quiz,
             CandorLessonContext *context)
{
  CandorSitting *sitting = candor_lesson_context_get_sitting (context);
  CandorStep *step = sitting != NULL ? candor_sitting_find_step (sitting, candor_part_get_id (CANDOR_PART (quiz))) : NULL;
  GtkWidget *note = step != NULL ? candor_change_note_new (sitting, step) : NULL;
  g_autoptr(GPtrArray) changed = NULL;

  if (note == NULL)
    return;

  gtk_box_append (GTK_BOX (column), note);
  changed = candor_sitting_list_changed_items (sitting, CANDOR_QUIZ (candor_step_get_part (step)));
  if (changed->len > 0)
    {
      g_autofree char *words = g_strdup_printf (ngettext ("Answer the %u question that changed",
                                                          "Answer the %u questions that changed", changed->len), changed->len);
      GtkWidget *button = new_button (words, "quiz.changed");

      gtk_widget_set_halign (button, GTK_ALIGN_START);
      gtk_widget_add_css_class (button, "candor-change-again");
      gtk_widget_add_css_class (button, CANDOR_LESSON_DOOR);
      gtk_box_append (GTK_BOX (column), button);
    }
}

static void
add_pages (GtkWidget          *column,
           const CandorResult *result)
{
  GPtrArray *pages = candor_result_get_pages (result);
  GtkWidget *card;

  if (pages->len == 0)
    return;

  add_heading (column, _("Worth reading again"));
  card = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  gtk_widget_add_css_class (card, "candor-card");
  for (guint i = 0; i < pages->len; i++)
    {
      CandorPage *page = g_ptr_array_index (pages, i);

      gtk_box_append (GTK_BOX (card),
                      candor_lesson_link_new_to_step (candor_page_get_title (page), candor_page_get_id (page)));
    }
  gtk_box_append (GTK_BOX (column), card);
}

static CandorQuestion *
find_question (CandorAttempt *attempt,
               CandorItem    *item)
{
  guint n = g_list_model_get_n_items (candor_attempt_get_questions (attempt));

  for (guint i = 0; i < n; i++)
    {
      CandorQuestion *question = candor_attempt_get_question (attempt, i);

      if (g_strcmp0 (candor_item_get_id (candor_question_get_item (question)), candor_item_get_id (item)) == 0)
        return question;
    }

  return NULL;
}

static void
add_missed (GtkWidget           *column,
            CandorAttempt       *attempt,
            const CandorResult  *result,
            CandorLessonContext *context)
{
  GPtrArray *missed = candor_result_get_missed (result);

  if (missed->len == 0)
    return;

  add_heading (column, _("What you missed"));
  for (guint i = 0; i < missed->len; i++)
    {
      CandorQuestion *question = find_question (attempt, g_ptr_array_index (missed, i));

      if (question != NULL)
        gtk_box_append (GTK_BOX (column), candor_item_view_new (question, context, CANDOR_ITEM_PLACE_RESULT));
    }
}

/* Where all is explained at the end, so is what nobody marks: own words have something
 * to stand beside. */
static void
add_unmarked (GtkWidget           *column,
              CandorAttempt       *attempt,
              CandorLessonContext *context)
{
  guint n = g_list_model_get_n_items (candor_attempt_get_questions (attempt));
  gboolean has_any = FALSE;

  if (candor_quiz_get_feedback (candor_attempt_get_quiz (attempt)) != CANDOR_FEEDBACK_AT_END)
    return;

  for (guint i = 0; i < n; i++)
    {
      CandorQuestion *question = candor_attempt_get_question (attempt, i);

      if (candor_item_is_scored (candor_question_get_item (question)) || candor_question_get_outcome (question) == NULL)
        continue;
      if (!has_any)
        add_heading (column, _("Not marked"));
      has_any = TRUE;
      gtk_box_append (GTK_BOX (column), candor_item_view_new (question, context, CANDOR_ITEM_PLACE_RESULT));
    }
}

GtkWidget *
candor_result_view_new (CandorAttempt       *attempt,
                        CandorLessonContext *context)
{
  CandorResult *result;
  CandorQuiz *quiz;
  GtkWidget *column, *title;

  g_return_val_if_fail (CANDOR_IS_ATTEMPT (attempt), NULL);
  g_return_val_if_fail (CANDOR_IS_LESSON_CONTEXT (context), NULL);

  result = candor_attempt_get_result (attempt);
  quiz = candor_attempt_get_quiz (attempt);
  g_return_val_if_fail (result != NULL, NULL);

  column = candor_lesson_column_new ();
  title = candor_rich_text_new_title (_("Your result"), 1);
  gtk_widget_add_css_class (title, "candor-page-title");
  gtk_box_append (GTK_BOX (column), title);
  add_score (column, result, attempt);
  add_changed (column, quiz, context);
  add_test_out (column, quiz, context);
  add_tries (column, result, quiz, context);
  add_certainty (column, result);
  add_pages (column, result);
  add_missed (column, attempt, result, context);
  add_unmarked (column, attempt, context);

  return column;
}
