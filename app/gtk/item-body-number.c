/* item-body-number.c - a number to type
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One line to type into, its unit beside it, and below it why a number cannot be
 * read. After Check the card says what came of it, and which number is right.
 */

#include "item-body.h"

#include "css-class.h"
#include "item-field.h"
#include "item-mark.h"
#include "item-words.h"
#include "lesson-flow.h"

#include <glib/gi18n.h>

struct _CandorItemBodyNumber
{
  CandorItemBody  parent_instance;
  GtkWidget      *card;
  GtkWidget      *field;
  GtkWidget      *sentence;
  GtkWidget      *verdict;    /* NULL before Check */
};

G_DEFINE_FINAL_TYPE (CandorItemBodyNumber, candor_item_body_number, CANDOR_TYPE_ITEM_BODY)

static CandorNumberItem *
get_item (CandorItemBody *body)
{
  return CANDOR_NUMBER_ITEM (candor_question_get_item (candor_item_body_get_question (body)));
}

/* ------------------------------------------------------------------- verdict */

static void
show (CandorItemBody *body)
{
  CandorItemBodyNumber *self = CANDOR_ITEM_BODY_NUMBER (body);
  CandorOutcome *outcome = candor_question_get_outcome (candor_item_body_get_question (body));
  const CandorOptionVerdict *verdict = outcome != NULL ? candor_outcome_get_option (outcome, 0) : NULL;
  const char *mark = verdict == NULL ? NULL : verdict->good ? _("Your answer: right") : _("Your answer: not right");
  g_autofree char *spoken = verdict != NULL ? candor_item_words_part (verdict, mark) : NULL;

  if (self->verdict != NULL)
    gtk_box_remove (GTK_BOX (self->card), g_steal_pointer (&self->verdict));
  if (verdict != NULL)
    {
      self->verdict = candor_item_mark_new_part (verdict, mark, candor_item_body_get_context (body));
      gtk_box_append (GTK_BOX (self->card), self->verdict);
    }
  candor_css_class_set (self->card, "candor-option-right", verdict != NULL && verdict->good);
  candor_css_class_set (self->card, "candor-option-wrong", verdict != NULL && !verdict->good);
  candor_item_field_show (CANDOR_ITEM_FIELD (self->field), NULL, spoken);
}

/* -------------------------------------------------------------------- making */

static void
told_cb (CandorItemBodyNumber *self)
{
  const char *sentence = candor_item_field_get_sentence (CANDOR_ITEM_FIELD (self->field));

  gtk_label_set_text (GTK_LABEL (self->sentence), sentence != NULL ? sentence : "");
  gtk_widget_set_visible (self->sentence, sentence != NULL);
}

static void
make_field (CandorItemBodyNumber *self)
{
  CandorItemBody *body = CANDOR_ITEM_BODY (self);
  CandorNumberItem *item = get_item (body);
  const char *unit = candor_number_item_get_unit (item);
  g_autofree char *name = unit != NULL ? g_strdup_printf (_("Your answer in %s"), unit) : g_strdup (_("Your answer"));

  self->field = candor_item_field_new (candor_item_body_get_question (body), CANDOR_NUMBER_ANSWER, name,
                                       candor_text_get_plain (candor_item_get_prompt (CANDOR_ITEM (item))));
  candor_item_field_set_width (CANDOR_ITEM_FIELD (self->field), 14);
  g_signal_connect_object (self->field, "told", G_CALLBACK (told_cb), self, G_CONNECT_SWAPPED);
}

static GtkWidget *
new_row (CandorItemBodyNumber *self)
{
  const char *unit = candor_number_item_get_unit (get_item (CANDOR_ITEM_BODY (self)));
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  gtk_widget_set_layout_manager (row, g_object_new (CANDOR_TYPE_LESSON_FLOW, NULL));
  gtk_box_append (GTK_BOX (row), self->field);
  if (unit != NULL)
    gtk_box_append (GTK_BOX (row), g_object_new (GTK_TYPE_LABEL, "label", unit, "wrap", TRUE, NULL));

  return row;
}

static void
fill (CandorItemBody *body)
{
  CandorItemBodyNumber *self = CANDOR_ITEM_BODY_NUMBER (body);

  candor_item_body_clear (body);
  self->verdict = NULL;
  make_field (self);
  self->sentence = g_object_new (GTK_TYPE_LABEL, "wrap", TRUE, "xalign", 0.0f, "visible", FALSE, NULL);
  gtk_widget_add_css_class (self->sentence, "candor-field-sentence");
  self->card = g_object_new (GTK_TYPE_BOX,
                             "css-name", "candor-option",
                             "orientation", GTK_ORIENTATION_VERTICAL,
                             "spacing", 6,
                             NULL);
  gtk_widget_add_css_class (self->card, "candor-field-card");
  gtk_box_append (GTK_BOX (self->card), new_row (self));
  gtk_box_append (GTK_BOX (self->card), self->sentence);
  gtk_widget_set_parent (self->card, GTK_WIDGET (self));
}

static GtkWidget *
get_first (CandorItemBody *body)
{
  return candor_item_field_get_entry (CANDOR_ITEM_FIELD (CANDOR_ITEM_BODY_NUMBER (body)->field));
}

static const char *
get_missing (CandorItemBody *body)
{
  return candor_item_field_look (CANDOR_ITEM_FIELD (CANDOR_ITEM_BODY_NUMBER (body)->field));
}

static gboolean
gives_enter (CandorItemBody *body,
             GtkWidget      *focus)
{
  return gtk_widget_is_ancestor (focus, CANDOR_ITEM_BODY_NUMBER (body)->field);
}

static void
candor_item_body_number_class_init (CandorItemBodyNumberClass *klass)
{
  CandorItemBodyClass *body_class = CANDOR_ITEM_BODY_CLASS (klass);

  body_class->fill = fill;
  body_class->show = show;
  body_class->get_first = get_first;
  body_class->get_missing = get_missing;
  body_class->gives_enter = gives_enter;
  body_class->shows_missing = TRUE;
}

static void
candor_item_body_number_init (CandorItemBodyNumber *self)
{
}
