/* quiz-question.c - one question of an attempt, alone on the screen
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "quiz-question.h"

#include "beside-layout.h"
#include "lesson-words.h"
#include "quiz-words.h"

#include <glib/gi18n.h>

/* What is picked and can be handed in counts, checked or not. */
static void
show_answered (GtkWidget  *line,
               GParamSpec *pspec,
               GObject    *emitter)
{
  CandorAttempt *attempt = g_object_get_data (G_OBJECT (line), "candor-attempt");
  CandorSitting *sitting = g_object_get_data (G_OBJECT (line), "candor-sitting");
  guint n = g_list_model_get_n_items (candor_attempt_get_questions (attempt));
  guint first;
  guint answered = n - candor_quiz_count_unanswered (attempt, &first);
  g_autofree char *question = candor_quiz_words_place (attempt);
  g_autofree char *words = g_strdup_printf (_("%s · %u answered"), question, answered);
  g_autofree char *place = sitting != NULL
    ? g_strdup_printf ("%s · %s", words, candor_lesson_words_saved (candor_sitting_get_saved (sitting)))
    : g_strdup (words);

  gtk_progress_bar_set_fraction (GTK_PROGRESS_BAR (gtk_widget_get_first_child (line)), n > 0 ? (double) answered / n : 0.0);
  gtk_label_set_text (GTK_LABEL (gtk_widget_get_last_child (line)), place);
}

static GtkWidget *
new_place (CandorAttempt *attempt,
           CandorSitting *sitting)
{
  GtkWidget *line = g_object_new (GTK_TYPE_BOX, "layout-manager", candor_beside_layout_new_whole (), NULL);
  GtkWidget *bar = g_object_new (GTK_TYPE_PROGRESS_BAR,
                                 "hexpand", TRUE,
                                 "valign", GTK_ALIGN_CENTER,
                                 NULL);
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "wrap", TRUE, "natural-wrap-mode", GTK_NATURAL_WRAP_NONE, NULL);

  gtk_widget_add_css_class (label, "candor-secondary");
  gtk_widget_add_css_class (line, "candor-quiz-place");
  gtk_accessible_update_property (GTK_ACCESSIBLE (bar), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Questions answered"), -1);
  gtk_box_append (GTK_BOX (line), bar);
  gtk_box_append (GTK_BOX (line), label);
  g_object_set_data_full (G_OBJECT (line), "candor-attempt", g_object_ref (attempt), g_object_unref);
  g_signal_connect_object (attempt, "notify::n-answered", G_CALLBACK (show_answered), line, G_CONNECT_SWAPPED);
  g_signal_connect_object (candor_attempt_get_question (attempt, candor_attempt_get_position (attempt)),
                           "notify::can-check", G_CALLBACK (show_answered), line, G_CONNECT_SWAPPED);
  if (sitting != NULL)
    {
      g_object_set_data_full (G_OBJECT (line), "candor-sitting", g_object_ref (sitting), g_object_unref);
      g_signal_connect_object (sitting, "notify::saved", G_CALLBACK (show_answered), line, G_CONNECT_SWAPPED);
    }
  show_answered (line, NULL, NULL);

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
