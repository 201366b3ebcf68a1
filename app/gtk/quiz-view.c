/* quiz-view.c - a quiz: before it, its questions, what came of it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Which of the three stands here follows from the sitting's attempt and is
 * looked up, not kept. What the main button does follows from that: it says so.
 */

#include "quiz-view.h"

#include "lesson-bar-layout.h"
#include "lesson-column.h"
#include "lesson-flow.h"
#include "lesson-layout.h"
#include "lesson-ui.h"
#include "quiz-hand-in.h"
#include "quiz-question.h"
#include "quiz-start.h"
#include "quiz-words.h"
#include "result-view.h"

#include <glib/gi18n.h>

struct _CandorQuizView
{
  GtkWidget            parent_instance;
  CandorSitting       *sitting;
  CandorQuiz          *quiz;
  CandorLessonContext *context;
  CandorAttempt       *attempt;     /* NULL before the first */
  GSignalGroup        *of_attempt;
  GSignalGroup        *of_question;
  CandorItemView      *item;        /* NULL unless a question is in front */
  char                *place;

  GtkWidget           *scroller;
  GtkWidget           *sheet;
  GtkWidget           *trouble;
  GtkWidget           *aside;
  GtkWidget           *forward;
};

G_DEFINE_FINAL_TYPE (CandorQuizView, candor_quiz_view, GTK_TYPE_WIDGET)

enum { PROP_0, PROP_PLACE, N_PROPS };
static GParamSpec *properties[N_PROPS];

typedef enum { BEFORE, ASKING, AFTER } Phase;

static Phase
phase_of (CandorQuizView *self)
{
  if (self->attempt == NULL)
    return BEFORE;

  return candor_attempt_is_finished (self->attempt) ? AFTER : ASKING;
}

/* ------------------------------------------------------------------- showing */

static void
set_button (GtkWidget  *button,
            const char *words)
{
  gtk_widget_set_visible (button, words != NULL);
  if (words != NULL)
    gtk_button_set_label (GTK_BUTTON (button), words);
}

static gboolean
can_try_again (CandorQuizView *self)
{
  return candor_sitting_get_attempts_left (self->sitting, self->quiz) > 0;
}

static const char *
words_aside (CandorQuizView *self)
{
  if (phase_of (self) != ASKING || !candor_quiz_wants_check (self->attempt))
    return NULL;

  return candor_quiz_is_at_last (self->attempt) ? _("Hand in") : _("Skip");
}

static const char *
words_forward (CandorQuizView *self)
{
  gboolean can_go_on = FALSE;

  switch (phase_of (self))
    {
    case ASKING:
      return candor_quiz_words_forward (self->attempt);
    case AFTER:
      g_object_get (self->sitting, "can-go-on", &can_go_on, NULL);
      return can_go_on ? _("Next") : _("Finish");
    case BEFORE:
    default:
      return can_try_again (self) ? _("Start") : NULL;
    }
}

static void
show_bar (CandorQuizView *self)
{
  set_button (self->aside, words_aside (self));
  set_button (self->forward, words_forward (self));
}

static void
show_place (CandorQuizView *self)
{
  g_free (self->place);
  switch (phase_of (self))
    {
    case ASKING:
      self->place = candor_quiz_words_place (self->attempt);
      break;
    case AFTER:
      self->place = g_strdup (_("Your result"));
      break;
    case BEFORE:
    default:
      self->place = g_strdup (candor_part_get_title (CANDOR_PART (self->quiz)));
      break;
    }
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, self->place, -1);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PLACE]);
}

/* An attempt on an older edition has its sources and terms there. */
static void
follow_edition (CandorQuizView *self)
{
  CandorModule *module = self->attempt != NULL ? candor_attempt_get_module (self->attempt)
                                               : candor_sitting_get_module (self->sitting);

  if (module == candor_lesson_context_get_module (self->context))
    return;

  g_object_unref (self->context);
  self->context = candor_lesson_context_new (module, candor_study_get_today (candor_sitting_get_study (self->sitting)),
                                             self->sitting);
}

static GtkWidget *
new_column (CandorQuizView *self)
{
  follow_edition (self);
  candor_lesson_context_begin_sheet (self->context);
  switch (phase_of (self))
    {
    case ASKING:
      return candor_quiz_question_new (self->attempt, self->context, &self->item);
    case AFTER:
      return candor_result_view_new (self->attempt, self->context);
    case BEFORE:
    default:
      return candor_quiz_start_new (self->quiz, self->context);
    }
}

static void
tell (CandorQuizView *self,
      const char     *words)
{
  gtk_label_set_text (GTK_LABEL (self->trouble), words != NULL ? words : "");
  gtk_widget_set_visible (self->trouble, words != NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->forward),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, words != NULL ? words : "", -1);
}

static void
show (CandorQuizView *self)
{
  GtkWidget *old = gtk_widget_get_first_child (self->sheet);
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scroller));

  self->item = NULL;
  g_signal_group_set_target (self->of_question, NULL);
  if (old != NULL)
    gtk_box_remove (GTK_BOX (self->sheet), old);
  gtk_box_append (GTK_BOX (self->sheet), new_column (self));
  if (self->item != NULL)
    g_signal_group_set_target (self->of_question, candor_item_view_get_question (self->item));
  gtk_adjustment_set_value (adjustment, 0.0);
  tell (self, NULL);
  show_bar (self);
  show_place (self);
}

void
candor_quiz_view_focus (CandorQuizView *self)
{
  GtkWidget *column;

  g_return_if_fail (CANDOR_IS_QUIZ_VIEW (self));

  column = gtk_widget_get_first_child (self->sheet);
  if (CANDOR_IS_LESSON_COLUMN (column))
    candor_lesson_column_focus_first (CANDOR_LESSON_COLUMN (column));
}

static void
moved_cb (CandorQuizView *self)
{
  g_assert (CANDOR_IS_QUIZ_VIEW (self));

  show (self);
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    candor_quiz_view_focus (self);
}

static void
take_attempt (CandorQuizView *self,
              CandorAttempt  *attempt)
{
  g_set_object (&self->attempt, attempt);
  g_signal_group_set_target (self->of_attempt, attempt);
}

/* -------------------------------------------------------------------- moving */

static void
begin_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr(CandorQuizView) self = user_data;
  g_autoptr(GError) error = NULL;
  CandorAttempt *attempt;

  attempt = candor_sitting_begin_attempt_finish (CANDOR_SITTING (source), result, &error);
  if (self->sitting == NULL)
    return;
  if (attempt == NULL)
    tell (self, error->message);
  else
    {
      take_attempt (self, candor_sitting_get_attempt (self->sitting, self->quiz));
      moved_cb (self);
    }
}

static void
begin (CandorQuizView *self,
       gboolean        only_missed)
{
  candor_sitting_begin_attempt_async (self->sitting, self->quiz, only_missed, NULL, begin_cb, g_object_ref (self));
}

static void
go_cb (GObject      *source,
       GAsyncResult *result,
       gpointer      user_data)
{
  g_autoptr(CandorQuizView) self = user_data;
  g_autoptr(GError) error = NULL;

  if (!candor_attempt_go_finish (CANDOR_ATTEMPT (source), result, &error) && self->sitting != NULL)
    tell (self, error->message);
}

static void
go (CandorQuizView *self,
    guint           position)
{
  candor_attempt_go_async (self->attempt, position, NULL, go_cb, g_object_ref (self));
}

static void
finish_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr(CandorQuizView) self = user_data;
  g_autoptr(GError) error = NULL;

  if (!candor_attempt_finish_finish (CANDOR_ATTEMPT (source), result, &error) && self->sitting != NULL)
    tell (self, error->message);
}

static void
asked_cb (gboolean hand_in,
          gpointer user_data)
{
  CandorQuizView *self = user_data;
  guint first;

  if (self->attempt == NULL || candor_attempt_is_finished (self->attempt))
    return;
  if (hand_in)
    candor_attempt_finish_async (self->attempt, NULL, finish_cb, g_object_ref (self));
  else if (candor_quiz_count_unanswered (self->attempt, &first) > 0)
    go (self, first);
}

static void
hand_in (CandorQuizView *self)
{
  guint first;
  guint n = candor_quiz_count_unanswered (self->attempt, &first);

  if (n == 0)
    asked_cb (TRUE, self);
  else
    candor_quiz_ask_hand_in (GTK_WIDGET (self), n, asked_cb, g_object_ref (self), g_object_unref);
}

static void
go_on (CandorQuizView *self)
{
  if (candor_quiz_is_at_last (self->attempt))
    hand_in (self);
  else
    go (self, candor_attempt_get_position (self->attempt) + 1);
}

static void
forward_action (GtkWidget  *widget,
                const char *name,
                GVariant   *parameter)
{
  CandorQuizView *self = CANDOR_QUIZ_VIEW (widget);

  if (phase_of (self) == BEFORE)
    begin (self, FALSE);
  else if (phase_of (self) == AFTER)
    gtk_widget_activate_action (widget, "lesson.next", NULL);
  else if (candor_quiz_wants_check (self->attempt))
    candor_item_view_check (self->item);
  else
    go_on (self);
}

static void
aside_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  CandorQuizView *self = CANDOR_QUIZ_VIEW (widget);

  if (phase_of (self) == ASKING)
    go_on (self);
}

static void
retry_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  begin (CANDOR_QUIZ_VIEW (widget), TRUE);
}

static void
again_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  begin (CANDOR_QUIZ_VIEW (widget), FALSE);
}

static void
changed_action (GtkWidget  *widget,
                const char *name,
                GVariant   *parameter)
{
  CandorQuizView *self = CANDOR_QUIZ_VIEW (widget);

  candor_sitting_begin_changed_async (self->sitting, self->quiz, NULL, begin_cb, g_object_ref (self));
}

static void
back_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  CandorQuizView *self = CANDOR_QUIZ_VIEW (widget);
  guint position = phase_of (self) == ASKING ? candor_attempt_get_position (self->attempt) : 0;

  if (position > 0)
    go (self, position - 1);
  else
    gtk_widget_activate_action (widget, "lesson.back", NULL);
}

/* ---------------------------------------------------------------------- life */

const char *
candor_quiz_view_get_place (CandorQuizView *self)
{
  g_return_val_if_fail (CANDOR_IS_QUIZ_VIEW (self), NULL);

  return self->place;
}

gboolean
candor_quiz_view_is_asking (CandorQuizView *self)
{
  g_return_val_if_fail (CANDOR_IS_QUIZ_VIEW (self), FALSE);

  return phase_of (self) == ASKING;
}

GtkWidget *
candor_quiz_view_new (CandorQuiz          *quiz,
                      CandorLessonContext *context)
{
  CandorQuizView *self;

  g_return_val_if_fail (CANDOR_IS_QUIZ (quiz), NULL);
  g_return_val_if_fail (CANDOR_IS_LESSON_CONTEXT (context), NULL);
  g_return_val_if_fail (candor_lesson_context_get_sitting (context) != NULL, NULL);

  self = g_object_new (CANDOR_TYPE_QUIZ_VIEW, NULL);
  self->quiz = g_object_ref (quiz);
  self->context = g_object_ref (context);
  self->sitting = g_object_ref (candor_lesson_context_get_sitting (context));
  take_attempt (self, candor_sitting_get_attempt (self->sitting, quiz));
  show (self);

  return GTK_WIDGET (self);
}

/* Enter does what the main button says wherever nothing else takes it. */
static void
candor_quiz_view_map (GtkWidget *widget)
{
  GtkRoot *root = gtk_widget_get_root (widget);

  GTK_WIDGET_CLASS (candor_quiz_view_parent_class)->map (widget);
  if (GTK_IS_WINDOW (root))
    gtk_window_set_default_widget (GTK_WINDOW (root), CANDOR_QUIZ_VIEW (widget)->forward);
}

static void
candor_quiz_view_unmap (GtkWidget *widget)
{
  GtkRoot *root = gtk_widget_get_root (widget);

  if (GTK_IS_WINDOW (root) &&
      gtk_window_get_default_widget (GTK_WINDOW (root)) == CANDOR_QUIZ_VIEW (widget)->forward)
    gtk_window_set_default_widget (GTK_WINDOW (root), NULL);
  GTK_WIDGET_CLASS (candor_quiz_view_parent_class)->unmap (widget);
}

static void
candor_quiz_view_get_property (GObject    *object,
                               guint       prop_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  if (prop_id == PROP_PLACE)
    g_value_set_string (value, CANDOR_QUIZ_VIEW (object)->place);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
candor_quiz_view_dispose (GObject *object)
{
  CandorQuizView *self = CANDOR_QUIZ_VIEW (object);
  GtkWidget *child;

  g_signal_group_set_target (self->of_attempt, NULL);
  g_signal_group_set_target (self->of_question, NULL);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->attempt);
  g_clear_object (&self->sitting);
  g_clear_object (&self->quiz);
  g_clear_object (&self->context);

  G_OBJECT_CLASS (candor_quiz_view_parent_class)->dispose (object);
}

static void
candor_quiz_view_finalize (GObject *object)
{
  CandorQuizView *self = CANDOR_QUIZ_VIEW (object);

  g_object_unref (self->of_attempt);
  g_object_unref (self->of_question);
  g_free (self->place);

  G_OBJECT_CLASS (candor_quiz_view_parent_class)->finalize (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, CANDOR_LESSON_UI ("quiz-view.ui"));
  gtk_widget_class_bind_template_child (widget_class, CandorQuizView, scroller);
  gtk_widget_class_bind_template_child (widget_class, CandorQuizView, sheet);
  gtk_widget_class_bind_template_child (widget_class, CandorQuizView, trouble);
  gtk_widget_class_bind_template_child (widget_class, CandorQuizView, aside);
  gtk_widget_class_bind_template_child (widget_class, CandorQuizView, forward);
}

static void
candor_quiz_view_class_init (CandorQuizViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = candor_quiz_view_get_property;
  object_class->dispose = candor_quiz_view_dispose;
  object_class->finalize = candor_quiz_view_finalize;
  properties[PROP_PLACE] = g_param_spec_string ("place", NULL, NULL, NULL,
                                                G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  widget_class->map = candor_quiz_view_map;
  widget_class->unmap = candor_quiz_view_unmap;
  gtk_widget_class_install_action (widget_class, "quiz.forward", NULL, forward_action);
  gtk_widget_class_install_action (widget_class, "quiz.aside", NULL, aside_action);
  gtk_widget_class_install_action (widget_class, "quiz.retry", NULL, retry_action);
  gtk_widget_class_install_action (widget_class, "quiz.again", NULL, again_action);
  gtk_widget_class_install_action (widget_class, "quiz.changed", NULL, changed_action);
  gtk_widget_class_install_action (widget_class, "quiz.back", NULL, back_action);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_MAIN);
  bind_template (widget_class);
}

static void
candor_quiz_view_init (CandorQuizView *self)
{
  g_type_ensure (CANDOR_TYPE_LESSON_BAR_LAYOUT);
  g_type_ensure (CANDOR_TYPE_LESSON_FLOW);
  g_type_ensure (CANDOR_TYPE_LESSON_LAYOUT);
  gtk_widget_init_template (GTK_WIDGET (self));
  self->of_attempt = g_signal_group_new (CANDOR_TYPE_ATTEMPT);
  g_signal_group_connect_swapped (self->of_attempt, "notify::position", G_CALLBACK (moved_cb), self);
  g_signal_group_connect_swapped (self->of_attempt, "notify::is-finished", G_CALLBACK (moved_cb), self);
  self->of_question = g_signal_group_new (CANDOR_TYPE_QUESTION);
  g_signal_group_connect_swapped (self->of_question, "notify::outcome", G_CALLBACK (show_bar), self);
  g_signal_group_connect_swapped (self->of_question, "notify::is-open", G_CALLBACK (show_bar), self);
}
