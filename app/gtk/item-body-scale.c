/* item-body-scale.c - the points of a scale
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Radio buttons from one end to the other. They follow the question and never lead it.
 * What is said to the one that was picked stands below all of them.
 */

#include "item-body.h"

#include "css-class.h"
#include "item-keys.h"
#include "item-options.h"
#include "item-words.h"
#include "rich-text.h"
#include "scale-layout.h"

#include <glib/gi18n.h>

#define OPTION "candor-option"

struct _CandorItemBodyScale
{
  CandorItemBody  parent_instance;
  GtkWidget      *points;
  GtkWidget      *answer;      /* what is said after Check */
  gboolean        showing;     /* the buttons are being set from the question */
  gboolean        listening;
};

G_DEFINE_FINAL_TYPE (CandorItemBodyScale, candor_item_body_scale, CANDOR_TYPE_ITEM_BODY)

static CandorQuestionOption *
option_of (GtkWidget *point)
{
  return g_object_get_data (G_OBJECT (point), OPTION);
}

/* ------------------------------------------------------------------- showing */

static void
describe (CandorItemBodyScale  *self,
          GtkWidget            *point,
          CandorQuestionOption *option)
{
  CandorQuestion *question = candor_item_body_get_question (CANDOR_ITEM_BODY (self));
  CandorItem *item = candor_question_get_item (question);
  const CandorOptionVerdict *verdict = candor_question_option_get_verdict (option);
  guint number = candor_question_option_get_number (option);
  g_autofree char *place = g_strdup_printf (_("%u of %u."), number, candor_item_get_options (item)->len);
  g_autoptr(GString) words = g_string_new (place);

  if (number == 1 && verdict == NULL)
    g_string_append_printf (words, " %s", candor_text_get_plain (candor_item_get_prompt (item)));
  if (verdict != NULL && verdict->picked)
    g_string_append_printf (words, " %s.", candor_item_words_mark (item, verdict));
  gtk_accessible_update_property (GTK_ACCESSIBLE (point), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, words->str, -1);
}

static void
show_answer (CandorItemBodyScale *self)
{
  CandorItemBody *body = CANDOR_ITEM_BODY (self);
  CandorOutcome *outcome = candor_question_get_outcome (candor_item_body_get_question (body));

  g_clear_pointer (&self->answer, gtk_widget_unparent);
  for (guint i = 0; outcome != NULL && i < candor_outcome_get_n_options (outcome); i++)
    {
      const CandorOptionVerdict *verdict = candor_outcome_get_option (outcome, i);

      if (verdict->feedback == NULL || self->answer != NULL)
        continue;
      self->answer = candor_rich_text_new (verdict->feedback, candor_item_body_get_context (body));
      gtk_widget_add_css_class (self->answer, "candor-scale-answer");
      gtk_widget_set_parent (self->answer, GTK_WIDGET (self));
    }
}

static void
show_state (CandorItemBodyScale *self)
{
  g_assert (CANDOR_IS_ITEM_BODY_SCALE (self));

  self->showing = TRUE;
  for (GtkWidget *point = gtk_widget_get_first_child (self->points);
       point != NULL;
       point = gtk_widget_get_next_sibling (point))
    {
      CandorQuestionOption *option = option_of (point);
      gboolean picked = candor_question_option_get_picked (option);

      gtk_check_button_set_active (GTK_CHECK_BUTTON (point), picked);
      candor_css_class_set (point, "candor-option-picked", picked);
      describe (self, point, option);
    }
  self->showing = FALSE;
}

static void
outcome_changed_cb (CandorItemBodyScale *self)
{
  show_state (self);
  show_answer (self);
}

/* -------------------------------------------------------------------- picking */

static void
toggled_cb (GtkCheckButton      *point,
            CandorItemBodyScale *self)
{
  CandorQuestion *question = candor_item_body_get_question (CANDOR_ITEM_BODY (self));

  /* Of a group only the one that is picked speaks. */
  if (self->showing || !gtk_check_button_get_active (point))
    return;

  candor_question_pick (question, candor_question_option_get_option (option_of (GTK_WIDGET (point)))->id, TRUE);
  show_state (self);
}

static GtkWidget *
new_point (CandorItemBodyScale  *self,
           CandorQuestionOption *option,
           GtkWidget            *group)
{
  const char *words = candor_text_get_plain (candor_question_option_get_option (option)->words);
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", words, "wrap", TRUE, "wrap-mode", PANGO_WRAP_WORD,
                                   "justify", GTK_JUSTIFY_CENTER, NULL);
  GtkWidget *point = g_object_new (GTK_TYPE_CHECK_BUTTON,
                                   "accessible-role", GTK_ACCESSIBLE_ROLE_RADIO,
                                   "child", label,
                                   "layout-manager", g_object_new (CANDOR_TYPE_SCALE_POINT_LAYOUT, NULL),
                                   NULL);

  if (group != NULL)
    gtk_check_button_set_group (GTK_CHECK_BUTTON (point), GTK_CHECK_BUTTON (group));
  gtk_widget_add_css_class (point, "candor-scale-point");
  g_object_set_data_full (G_OBJECT (point), OPTION, g_object_ref (option), g_object_unref);
  gtk_accessible_update_property (GTK_ACCESSIBLE (point), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  g_signal_connect (point, "toggled", G_CALLBACK (toggled_cb), self);

  return point;
}

/* Once, though it may be filled again. */
static void
listen (CandorItemBodyScale *self,
        CandorQuestion      *question)
{
  if (self->listening)
    return;
  g_signal_connect_object (question, "notify::can-check", G_CALLBACK (show_state), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (question, "notify::outcome", G_CALLBACK (outcome_changed_cb), self, G_CONNECT_SWAPPED);
  self->listening = TRUE;
}

static void
fill (CandorItemBody *body)
{
  CandorItemBodyScale *self = CANDOR_ITEM_BODY_SCALE (body);
  CandorQuestion *question = candor_item_body_get_question (body);
  GListModel *options = candor_question_get_options (question);
  GtkWidget *first = NULL;

  self->answer = NULL;
  candor_item_body_clear (body);
  self->points = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  gtk_widget_set_layout_manager (self->points, g_object_new (CANDOR_TYPE_SCALE_LAYOUT, NULL));
  gtk_widget_set_parent (self->points, GTK_WIDGET (self));
  for (guint i = 0; i < g_list_model_get_n_items (options); i++)
    {
      g_autoptr(CandorQuestionOption) option = g_list_model_get_item (options, i);
      GtkWidget *point = new_point (self, option, first);

      if (first == NULL)
        first = point;
      gtk_box_append (GTK_BOX (self->points), point);
    }
  outcome_changed_cb (self);
  listen (self, question);
}

static GtkWidget *
get_first (CandorItemBody *body)
{
  return gtk_widget_get_first_child (CANDOR_ITEM_BODY_SCALE (body)->points);
}

static gboolean
press (CandorItemBody  *body,
       guint            keyval,
       GdkModifierType  state,
       gboolean         bare)
{
  guint number = candor_item_keys_digit (keyval, state);
  GtkWidget *point = get_first (body);

  if (number == 0 || !bare)
    return GDK_EVENT_PROPAGATE;
  for (guint i = 1; i < number && point != NULL; i++)
    point = gtk_widget_get_next_sibling (point);
  if (point == NULL)
    return GDK_EVENT_PROPAGATE;

  gtk_widget_grab_focus (point);
  gtk_widget_activate (point);

  return GDK_EVENT_STOP;
}

static char *
dup_keys (CandorItemBody *body,
          gboolean        bare)
{
  return candor_item_options_dup_keys (candor_item_body_get_question (body), bare);
}

static void
candor_item_body_scale_class_init (CandorItemBodyScaleClass *klass)
{
  CandorItemBodyClass *body_class = CANDOR_ITEM_BODY_CLASS (klass);

  body_class->fill = fill;
  body_class->get_first = get_first;
  body_class->press = press;
  body_class->dup_keys = dup_keys;
}

static void
candor_item_body_scale_init (CandorItemBodyScale *self)
{
}
