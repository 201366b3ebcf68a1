/* item-part.c - one part of a question that is moved or put somewhere
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "item-part.h"

#include "beside-layout.h"
#include "columns-layout.h"
#include "css-class.h"
#include "item-mark.h"
#include "lesson-flow.h"
#include "rich-text.h"

struct _CandorItemPart
{
  GtkWidget   parent_instance;
  const char *id;
  CandorText *words;
  GtkWidget  *face;        /* the words' column, then the controls */
  GtkWidget  *number;
  GtkWidget  *column;
  GtkWidget  *controls;
  GtkWidget  *mark;        /* NULL before Check, so the next */
  GtkWidget  *feedback;
};

G_DEFINE_FINAL_TYPE (CandorItemPart, candor_item_part, GTK_TYPE_WIDGET)

const char *
candor_item_part_get_id (CandorItemPart *self)
{
  g_return_val_if_fail (CANDOR_IS_ITEM_PART (self), NULL);

  return self->id;
}

const char *
candor_item_part_get_words (CandorItemPart *self)
{
  g_return_val_if_fail (CANDOR_IS_ITEM_PART (self), NULL);

  return candor_text_get_plain (self->words);
}

void
candor_item_part_set_number (CandorItemPart *self,
                             guint           number)
{
  g_autofree char *words = NULL;

  g_return_if_fail (CANDOR_IS_ITEM_PART (self));

  words = g_strdup_printf ("%u", number);
  gtk_label_set_text (GTK_LABEL (self->number), words);
  gtk_widget_set_visible (self->number, number > 0);
  candor_css_class_set (GTK_WIDGET (self), "candor-part-numbered", number > 0);
}

void
candor_item_part_add_control (CandorItemPart *self,
                              GtkWidget      *control)
{
  g_return_if_fail (CANDOR_IS_ITEM_PART (self));
  g_return_if_fail (GTK_IS_WIDGET (control));

  gtk_box_append (GTK_BOX (self->controls), control);
}

GtkWidget *
candor_item_part_get_control (CandorItemPart *self,
                              guint           index)
{
  GtkWidget *control;

  g_return_val_if_fail (CANDOR_IS_ITEM_PART (self), NULL);

  control = gtk_widget_get_first_child (self->controls);
  for (guint i = 0; i < index && control != NULL; i++)
    control = gtk_widget_get_next_sibling (control);

  return control;
}

void
candor_item_part_show_controls (CandorItemPart *self,
                                gboolean        shown)
{
  g_return_if_fail (CANDOR_IS_ITEM_PART (self));

  gtk_widget_set_visible (self->controls, shown);
  candor_css_class_set (GTK_WIDGET (self), "candor-part-open", shown);
}

/* ------------------------------------------------------------------ the verdict */

void
candor_item_part_unjudge (CandorItemPart *self)
{
  g_return_if_fail (CANDOR_IS_ITEM_PART (self));

  if (self->mark != NULL)
    gtk_box_remove (GTK_BOX (self->column), g_steal_pointer (&self->mark));
  g_clear_pointer (&self->feedback, gtk_widget_unparent);
  gtk_widget_remove_css_class (GTK_WIDGET (self), "candor-option-right");
  gtk_widget_remove_css_class (GTK_WIDGET (self), "candor-option-wrong");
  gtk_widget_remove_css_class (GTK_WIDGET (self), "candor-option-judged");
}

void
candor_item_part_judge (CandorItemPart      *self,
                        gboolean             good,
                        const char          *mark,
                        CandorText          *feedback,
                        CandorLessonContext *context)
{
  g_return_if_fail (CANDOR_IS_ITEM_PART (self));
  g_return_if_fail (mark != NULL);

  candor_item_part_unjudge (self);
  self->mark = candor_item_mark_new (good, mark);
  gtk_box_append (GTK_BOX (self->column), self->mark);
  if (feedback != NULL)
    {
      self->feedback = candor_rich_text_new (feedback, context);
      gtk_widget_add_css_class (self->feedback, "candor-response");
      gtk_widget_set_parent (self->feedback, GTK_WIDGET (self));
    }
  gtk_widget_add_css_class (GTK_WIDGET (self), good ? "candor-option-right" : "candor-option-wrong");
  gtk_widget_add_css_class (GTK_WIDGET (self), "candor-option-judged");
}

/* ----------------------------------------------------------------------- making */

static void
set_form (CandorItemPart     *self,
          CandorItemPartForm  form)
{
  switch (form)
    {
    case CANDOR_ITEM_PART_BELOW:
      gtk_orientable_set_orientation (GTK_ORIENTABLE (self->face), GTK_ORIENTATION_VERTICAL);
      gtk_box_set_spacing (GTK_BOX (self->face), 8);
      gtk_widget_set_layout_manager (self->controls, g_object_new (CANDOR_TYPE_LESSON_FLOW, NULL));
      break;

    case CANDOR_ITEM_PART_HALF:
      gtk_widget_set_layout_manager (self->face, candor_columns_layout_new ());
      break;

    case CANDOR_ITEM_PART_BESIDE:
    default:
      gtk_widget_set_layout_manager (self->face, candor_beside_layout_new ());
      break;
    }
}

GtkWidget *
candor_item_part_new (CandorText         *words,
                      const char         *id,
                      CandorItemPartForm  form)
{
  CandorItemPart *self;
  GtkWidget *text;

  g_return_val_if_fail (words != NULL, NULL);
  g_return_val_if_fail (id != NULL, NULL);

  self = g_object_new (CANDOR_TYPE_ITEM_PART, NULL);
  self->id = id;
  self->words = candor_text_ref (words);
  set_form (self, form);
  text = candor_rich_text_new (words, NULL);
  gtk_widget_add_css_class (text, "candor-option-words");
  gtk_box_append (GTK_BOX (self->column), text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, candor_text_get_plain (words), -1);

  return GTK_WIDGET (self);
}

static void
candor_item_part_dispose (GObject *object)
{
  CandorItemPart *self = CANDOR_ITEM_PART (object);

  g_clear_pointer (&self->face, gtk_widget_unparent);
  g_clear_pointer (&self->feedback, gtk_widget_unparent);
  g_clear_pointer (&self->words, candor_text_unref);

  G_OBJECT_CLASS (candor_item_part_parent_class)->dispose (object);
}

static void
candor_item_part_class_init (CandorItemPartClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = candor_item_part_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "candor-option");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
candor_item_part_init (CandorItemPart *self)
{
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);

  gtk_orientable_set_orientation (GTK_ORIENTABLE (gtk_widget_get_layout_manager (GTK_WIDGET (self))),
                                  GTK_ORIENTATION_VERTICAL);
  self->number = g_object_new (GTK_TYPE_LABEL, "valign", GTK_ALIGN_START, "visible", FALSE, NULL);
  gtk_widget_add_css_class (self->number, "candor-part-number");
  self->column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  gtk_widget_set_hexpand (self->column, TRUE);
  gtk_box_append (GTK_BOX (words), self->number);
  gtk_box_append (GTK_BOX (words), self->column);
  self->controls = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  gtk_widget_add_css_class (self->controls, "candor-part-controls");
  self->face = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  gtk_widget_add_css_class (self->face, "candor-part-face");
  gtk_box_append (GTK_BOX (self->face), words);
  gtk_box_append (GTK_BOX (self->face), self->controls);
  gtk_widget_set_parent (self->face, GTK_WIDGET (self));
}
