/* scenario-view.c - a scenario: a conversation, and what it does
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The run of the sitting knows everything; what is here follows it. While the same walk goes on,
 * what was said stays and the next is added below; another walk in front is written anew. After a
 * reply the focus goes to what came of it, so that a reader speaks it and Tab leads to the next
 * replies.
 */

#include "scenario-view.h"

#include "block-view.h"
#include "change-note.h"
#include "css-class.h"
#include "lesson-bar-layout.h"
#include "lesson-column.h"
#include "lesson-flow.h"
#include "lesson-layout.h"
#include "lesson-scroll.h"
#include "lesson-ui.h"
#include "lesson-words.h"
#include "rich-text.h"
#include "say.h"
#include "scenario-cards.h"
#include "scenario-debrief.h"
#include "scenario-replies.h"
#include "scenario-talk.h"

#include <glib/gi18n.h>

struct _CandorScenarioView
{
  GtkWidget            parent_instance;
  CandorScenarioRun   *run;
  CandorSitting       *sitting;
  CandorLessonContext *context;

  GtkWidget           *sheet;
  GtkWidget           *column;
  GtkWidget           *state;
  GtkWidget           *forward;

  GtkWidget           *notice;      /* NULL: there is none */
  GtkWidget           *talk;
  GtkWidget           *now;         /* questions, replies, or the debrief */
  GtkWidget           *trouble;     /* why a reply could not be taken */
  guint                walk;        /* what is shown: the walk, and how much of it */
  guint                n_turns;
  gboolean             has_scene;   /* the scene after the last turn is shown */
};

G_DEFINE_FINAL_TYPE (CandorScenarioView, candor_scenario_view, GTK_TYPE_WIDGET)

static CandorScenario *
scenario_of (CandorScenarioView *self)
{
  return candor_scenario_run_get_scenario (self->run);
}

static void
show_bar (CandorScenarioView *self)
{
  gboolean can_go_on = FALSE;
  g_autofree char *state = candor_lesson_words_bar (candor_sitting_get_minutes_left (self->sitting),
                                                    candor_sitting_get_saved (self->sitting));

  g_assert (CANDOR_IS_SCENARIO_VIEW (self));

  gtk_label_set_text (GTK_LABEL (self->state), state);
  g_object_get (self->sitting, "can-go-on", &can_go_on, NULL);
  gtk_button_set_label (GTK_BUTTON (self->forward), can_go_on ? _("Next") : _("Finish"));
  candor_css_class_set (self->forward, "suggested-action", candor_scenario_run_is_ended (self->run));
}

/* --------------------------------------------------------------------- now */

static void
failed_cb (CandorScenarioView *self,
           const char         *sentence)
{
  g_assert (CANDOR_IS_SCENARIO_VIEW (self));

  candor_rich_text_set_words (CANDOR_RICH_TEXT (self->trouble), sentence);
  gtk_widget_set_visible (self->trouble, TRUE);
  candor_say (GTK_WIDGET (self), sentence);
}

static void
add_checks (CandorScenarioView *self,
            const CandorScene  *scene)
{
  for (guint i = 0; i < scene->blocks->len; i++)
    {
      CandorBlock *block = g_ptr_array_index (scene->blocks, i);
      GtkWidget *view = CANDOR_IS_CHECK_BLOCK (block) ? candor_block_view_new (block, self->context) : NULL;

      if (view != NULL)
        gtk_box_append (GTK_BOX (self->now), view);
    }
}

static void
add_replies (CandorScenarioView *self,
             const CandorScene  *scene)
{
  GtkWidget *heading = candor_rich_text_new_title (_("What do you do?"), 2);
  GtkWidget *replies = candor_scenario_replies_new (self->run);

  gtk_widget_add_css_class (heading, "candor-heading-2");
  candor_rich_text_set_leading (CANDOR_RICH_TEXT (heading), CANDOR_RICH_TEXT_TIGHT);
  add_checks (self, scene);
  gtk_box_append (GTK_BOX (self->now), heading);
  gtk_box_append (GTK_BOX (self->now), replies);
  g_signal_connect_object (replies, "failed", G_CALLBACK (failed_cb), self, G_CONNECT_SWAPPED);
}

static void
show_now (CandorScenarioView *self)
{
  const CandorScene *scene = candor_scenario_run_get_scene (self->run);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (self->now)) != NULL)
    gtk_box_remove (GTK_BOX (self->now), child);
  gtk_widget_set_visible (self->trouble, FALSE);
  if (scene != NULL)
    add_replies (self, scene);
  else
    gtk_box_append (GTK_BOX (self->now), candor_scenario_debrief_new (self->run, self->context));
}

/* -------------------------------------------------------------------- talk */

/* What is new since the view was shown last; answers with where it begins. */
static GtkWidget *
append_talk (CandorScenarioView *self)
{
  GPtrArray *turns = candor_scenario_run_get_turns (self->run);
  const CandorScene *scene = candor_scenario_run_get_scene (self->run);
  GtkWidget *first = NULL;

  for (; self->n_turns < turns->len; self->n_turns++)
    {
      const CandorWalkTurn *turn = g_ptr_array_index (turns, self->n_turns);
      GtkWidget *words;

      if (!self->has_scene)
        candor_talk_append_scene (GTK_BOX (self->talk), turn->scene, self->context);
      words = candor_talk_append_turn (GTK_BOX (self->talk), turn, scenario_of (self), self->context);
      first = first != NULL ? first : words;
      self->has_scene = FALSE;
    }
  if (scene != NULL && !self->has_scene)
    {
      GtkWidget *words = candor_talk_append_scene (GTK_BOX (self->talk), scene, self->context);

      first = first != NULL ? first : words;
      self->has_scene = TRUE;
    }

  return first;
}

static void
clear_talk (CandorScenarioView *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (self->talk)) != NULL)
    gtk_box_remove (GTK_BOX (self->talk), child);
  self->n_turns = 0;
  self->has_scene = FALSE;
  self->walk = candor_scenario_run_get_walk (self->run);
}

static gboolean
goes_on (CandorScenarioView *self)
{
  return self->walk == candor_scenario_run_get_walk (self->run) &&
         self->n_turns <= candor_scenario_run_get_turns (self->run)->len;
}

static void
show_notice (CandorScenarioView *self)
{
  const char *notice = candor_scenario_run_get_notice (self->run);

  candor_rich_text_set_words (CANDOR_RICH_TEXT (self->notice), notice);
  gtk_widget_set_visible (self->notice, notice != NULL);
}

static void
lead_to (CandorScenarioView *self,
         GtkWidget          *stop)
{
  if (stop == NULL || !gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;

  candor_lesson_scroll_to (stop);
  candor_lesson_column_focus_stop (CANDOR_LESSON_COLUMN (self->column), stop);
}

/* The focus is where the consequence stands, and a reader speaks that; what it did to the meters
 * stands below it and beside it. */
static void
say_effects (CandorScenarioView *self)
{
  GPtrArray *turns = candor_scenario_run_get_turns (self->run);
  g_autofree char *effects =
    turns->len > 0 ? candor_walk_turn_say_effects (g_ptr_array_index (turns, turns->len - 1), scenario_of (self)) : NULL;

  if (effects != NULL && *effects != '\0' && gtk_widget_get_mapped (GTK_WIDGET (self)))
    candor_say (GTK_WIDGET (self), effects);
}

static void
changed_cb (CandorScenarioView *self)
{
  gboolean was_going_on = goes_on (self);
  guint n_before = self->n_turns;
  GtkWidget *first;

  g_assert (CANDOR_IS_SCENARIO_VIEW (self));

  if (!was_going_on)
    clear_talk (self);
  show_bar (self);
  show_notice (self);
  first = append_talk (self);
  if (was_going_on && self->n_turns == n_before)
    return;

  show_now (self);
  /* Of another walk the end, or what is to be decided now, is what one wants to see. */
  lead_to (self, was_going_on ? first : gtk_widget_get_first_child (candor_scenario_run_is_ended (self->run)
                                                                     ? gtk_widget_get_first_child (self->now) : self->now));
  if (was_going_on)
    say_effects (self);
}

/* ------------------------------------------------------------------- making */

static void
add_head (CandorScenarioView *self)
{
  CandorPart *part = CANDOR_PART (scenario_of (self));
  GPtrArray *intro = candor_scenario_get_intro (scenario_of (self));
  GtkWidget *title = candor_rich_text_new_title (candor_part_get_title (part), 1);
  CandorStep *step = candor_sitting_find_step (self->sitting, candor_part_get_id (part));
  GtkWidget *change = step != NULL ? candor_change_note_new (self->sitting, step) : NULL;

  gtk_widget_add_css_class (title, "candor-page-title");
  gtk_box_append (GTK_BOX (self->column), title);
  if (change != NULL)
    gtk_box_append (GTK_BOX (self->column), change);
  self->notice = candor_block_label_new ("", "candor-page-note");
  gtk_box_append (GTK_BOX (self->column), self->notice);
  for (guint i = 0; i < intro->len; i++)
    {
      GtkWidget *words = candor_rich_text_new (g_ptr_array_index (intro, i), self->context);

      gtk_widget_add_css_class (words, "candor-paragraph");
      gtk_widget_add_css_class (words, "candor-secondary");
      candor_rich_text_set_leading (CANDOR_RICH_TEXT (words), CANDOR_RICH_TEXT_READING);
      gtk_box_append (GTK_BOX (self->column), words);
    }
}

static void
add_cards (CandorScenarioView *self)
{
  GtkWidget *side = gtk_box_new (GTK_ORIENTATION_VERTICAL, 14);
  GtkWidget *meters = candor_scenario_meters_new (self->run);

  if (meters != NULL)
    gtk_box_append (GTK_BOX (side), meters);
  gtk_box_append (GTK_BOX (side), candor_scenario_way_new (self->run));
  gtk_box_append (GTK_BOX (self->sheet), side);
}

static void
fill (CandorScenarioView *self)
{
  add_head (self);
  self->talk = candor_talk_new ();
  self->now = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  self->trouble = candor_block_label_new ("", "candor-page-note");
  gtk_box_append (GTK_BOX (self->column), self->talk);
  gtk_box_append (GTK_BOX (self->column), self->now);
  gtk_box_append (GTK_BOX (self->column), self->trouble);
  add_cards (self);
  clear_talk (self);
  show_notice (self);
  append_talk (self);
  show_now (self);
  show_bar (self);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  candor_part_get_title (CANDOR_PART (scenario_of (self))), -1);
}

void
candor_scenario_view_focus (CandorScenarioView *self)
{
  g_return_if_fail (CANDOR_IS_SCENARIO_VIEW (self));

  candor_lesson_column_focus_first (CANDOR_LESSON_COLUMN (self->column));
}

static void
candor_scenario_view_dispose (GObject *object)
{
  CandorScenarioView *self = CANDOR_SCENARIO_VIEW (object);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->run);
  g_clear_object (&self->sitting);
  g_clear_object (&self->context);

  G_OBJECT_CLASS (candor_scenario_view_parent_class)->dispose (object);
}

static void
candor_scenario_view_class_init (CandorScenarioViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = candor_scenario_view_dispose;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_MAIN);
  gtk_widget_class_set_template_from_resource (widget_class, CANDOR_LESSON_UI ("scenario-view.ui"));
  gtk_widget_class_bind_template_child (widget_class, CandorScenarioView, sheet);
  gtk_widget_class_bind_template_child (widget_class, CandorScenarioView, column);
  gtk_widget_class_bind_template_child (widget_class, CandorScenarioView, state);
  gtk_widget_class_bind_template_child (widget_class, CandorScenarioView, forward);
}

static void
candor_scenario_view_init (CandorScenarioView *self)
{
  g_type_ensure (CANDOR_TYPE_LESSON_BAR_LAYOUT);
  g_type_ensure (CANDOR_TYPE_LESSON_COLUMN);
  g_type_ensure (CANDOR_TYPE_LESSON_FLOW);
  g_type_ensure (CANDOR_TYPE_LESSON_LAYOUT);
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
candor_scenario_view_new (CandorScenario      *scenario,
                          CandorLessonContext *context)
{
  CandorScenarioView *self;

  g_return_val_if_fail (CANDOR_IS_SCENARIO (scenario), NULL);
  g_return_val_if_fail (CANDOR_IS_LESSON_CONTEXT (context), NULL);
  g_return_val_if_fail (candor_lesson_context_get_sitting (context) != NULL, NULL);

  self = g_object_new (CANDOR_TYPE_SCENARIO_VIEW, NULL);
  self->context = g_object_ref (context);
  self->sitting = g_object_ref (candor_lesson_context_get_sitting (context));
  self->run = g_object_ref (candor_sitting_get_scenario (self->sitting, scenario));
  candor_lesson_context_begin_sheet (context);
  fill (self);
  g_signal_connect_object (self->run, "notify::version", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->sitting, "notify::can-go-on", G_CALLBACK (show_bar), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->sitting, "notify::saved", G_CALLBACK (show_bar), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->sitting, "notify::minutes-left", G_CALLBACK (show_bar), self, G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}
