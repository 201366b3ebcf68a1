/* quiz-question.c - one question of an attempt, alone on the screen
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "quiz-question.h"

#include "lesson-words.h"
#include "quiz-words.h"

#include <glib/gi18n.h>

static void
show_place (CandorSitting *sitting,
            GParamSpec    *pspec,
            GtkWidget     *label)
{
  const char *place = g_object_get_data (G_OBJECT (label), "candor-place");
  g_autofree char *words = NULL;

  words = g_strdup_printf ("%s · %s", place, candor_lesson_words_saved (candor_sitting_get_saved (sitting)));
  gtk_label_set_text (GTK_LABEL (label), words);
}

static void
show_answered (CandorAttempt *attempt,
               GParamSpec    *pspec,
               GtkWidget     *bar)
{
  guint n = g_list_model_get_n_items (candor_attempt_get_questions (attempt));

  gtk_progress_bar_set_fraction (GTK_PROGRESS_BAR (bar),
                                 n > 0 ? (double) candor_attempt_get_n_answered (attempt) / n : 0.0);
}

static GtkWidget *
new_place (CandorAttempt *attempt,
           CandorSitting *sitting)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 16);
  GtkWidget *bar = g_object_new (GTK_TYPE_PROGRESS_BAR,
                                 "hexpand", TRUE,
                                 "valign", GTK_ALIGN_CENTER,
                                 NULL);
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_add_css_class (label, "candor-secondary");
  gtk_widget_add_css_class (line, "candor-quiz-place");
  gtk_accessible_update_property (GTK_ACCESSIBLE (bar), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Questions answered"), -1);
  g_signal_connect_object (attempt, "notify::n-answered", G_CALLBACK (show_answered), bar, 0);
  show_answered (attempt, NULL, bar);
  g_object_set_data_full (G_OBJECT (label), "candor-place", candor_quiz_words_place (attempt), g_free);
  if (sitting != NULL)
    {
      g_signal_connect_object (sitting, "notify::saved", G_CALLBACK (show_place), label, 0);
      show_place (sitting, NULL, label);
    }
  gtk_box_append (GTK_BOX (line), bar);
  gtk_box_append (GTK_BOX (line), label);

  return line;
}

GtkWidget *
candor_quiz_question_new (CandorAttempt       *attempt,
                          CandorLessonContext *context,
                          CandorItemView     **view)
{
  GtkWidget *column, *item;

  g_return_val_if_fail (CANDOR_IS_ATTEMPT (attempt), NULL);
  g_return_val_if_fail (CANDOR_IS_LESSON_CONTEXT (context), NULL);
  g_return_val_if_fail (view != NULL, NULL);

  column = candor_lesson_column_new ();
  item = candor_item_view_new (candor_attempt_get_question (attempt, candor_attempt_get_position (attempt)),
                               context, CANDOR_ITEM_PLACE_QUIZ);
  gtk_box_append (GTK_BOX (column), new_place (attempt, candor_lesson_context_get_sitting (context)));
  gtk_box_append (GTK_BOX (column), item);
  *view = CANDOR_ITEM_VIEW (item);

  return column;
}
