/* item-chooser.c - a gap of a text that is filled from a list
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A drop-down of GTK does not tell a reader what stands in it, and its words do not
 * wrap. So this is a button whose name is the gap and what stands there.
 */

#include "item-chooser.h"

#include "css-class.h"
#include "lesson-link.h"
#include "lesson-popover.h"
#include "rich-text.h"
#include "say.h"

#include <glib/gi18n.h>

struct _CandorItemChooser
{
  GtkWidget        parent_instance;
  GtkWidget       *button;
  CandorQuestion  *question;
  const CandorGap *gap;
  char            *name;
  char            *hint;
  gboolean         has_list;   /* before Check */
};

G_DEFINE_FINAL_TYPE (CandorItemChooser, candor_item_chooser, GTK_TYPE_WIDGET)

static const CandorTarget *
get_chosen (CandorItemChooser *self)
{
  CandorResponse *response = candor_question_get_response (self->question);
  const char *id = response != NULL ? candor_response_find_value (response, self->gap->option->id) : NULL;

  return id != NULL ? candor_gap_find_choice (self->gap, id) : NULL;
}

static void
choose (CandorItemChooser  *self,
        const CandorTarget *choice)
{
  g_autofree char *words = NULL;

  if (!candor_question_is_open (self->question))
    return;

  candor_question_set_value (self->question, self->gap->option->id, choice->id);
  words = g_strdup_printf ("%s: %s", self->name, candor_text_get_plain (choice->words));
  candor_say (GTK_WIDGET (self), words);
}

static void
choice_cb (GtkWidget         *button,
           CandorItemChooser *self)
{
  const CandorTarget *choice = g_object_get_data (G_OBJECT (button), "candor-choice");

  gtk_popover_popdown (GTK_POPOVER (gtk_widget_get_ancestor (button, GTK_TYPE_POPOVER)));
  gtk_widget_grab_focus (self->button);
  choose (self, choice);
}

void
candor_item_chooser_turn (CandorItemChooser *self,
                          int                step)
{
  GPtrArray *choices;
  guint index;
  int at;

  g_return_if_fail (CANDOR_IS_ITEM_CHOOSER (self));

  choices = self->gap->choices;
  if (g_ptr_array_find (choices, get_chosen (self), &index))
    at = CLAMP ((int) index + step, 0, (int) choices->len - 1);
  else
    at = step > 0 ? 0 : (int) choices->len - 1;
  choose (self, g_ptr_array_index (choices, at));
}

/* ------------------------------------------------------------------ the list */

static GtkWidget *
new_choice (CandorItemChooser  *self,
            const CandorTarget *choice)
{
  GtkWidget *button = candor_lesson_link_new (candor_text_get_plain (choice->words), NULL);

  gtk_widget_remove_css_class (button, "candor-address");
  gtk_widget_add_css_class (button, "candor-match-choice");
  gtk_button_set_has_frame (GTK_BUTTON (button), TRUE);
  gtk_widget_set_halign (button, GTK_ALIGN_FILL);
  g_object_set_data (G_OBJECT (button), "candor-choice", (gpointer) choice);
  g_signal_connect (button, "clicked", G_CALLBACK (choice_cb), self);

  return button;
}

static GtkWidget *
new_popover (CandorItemChooser *self)
{
  GtkWidget *list = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);

  for (guint i = 0; i < self->gap->choices->len; i++)
    gtk_box_append (GTK_BOX (list), new_choice (self, g_ptr_array_index (self->gap->choices, i)));

  return candor_lesson_popover_new (self->name, list);
}

/* After Check there is nothing to choose any more. */
static void
show_list (CandorItemChooser *self)
{
  gboolean open = candor_question_is_open (self->question);

  if (open == self->has_list)
    return;
  self->has_list = open;
  candor_lesson_link_set_popover (CANDOR_LESSON_LINK (self->button), open ? new_popover (self) : NULL);
}

/* ------------------------------------------------------------------- showing */

void
candor_item_chooser_show (CandorItemChooser         *self,
                          const CandorOptionVerdict *verdict,
                          const char                *spoken)
{
  const CandorTarget *chosen;
  const char *words, *mark;
  g_autofree char *name = NULL;
  g_autofree char *shown = NULL;

  g_return_if_fail (CANDOR_IS_ITEM_CHOOSER (self));

  chosen = get_chosen (self);
  words = chosen != NULL ? candor_text_get_plain (chosen->words) : _("Choose…");
  mark = verdict == NULL ? "" : verdict->good ? "✓ " : "✗ ";
  shown = g_strconcat (mark, words, NULL);
  name = chosen != NULL ? g_strdup_printf ("%s: %s", self->name, words) : g_strdup_printf (_("%s: nothing chosen"), self->name);
  candor_lesson_link_set_words (CANDOR_LESSON_LINK (self->button), shown);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, spoken != NULL ? spoken : self->hint, -1);
  show_list (self);
  candor_css_class_set (self->button, "candor-match-given", chosen != NULL && verdict == NULL);
  candor_css_class_set (self->button, "candor-field-right", verdict != NULL && verdict->good);
  candor_css_class_set (self->button, "candor-field-wrong", verdict != NULL && !verdict->good);
}

GtkWidget *
candor_item_chooser_get_button (CandorItemChooser *self)
{
  g_return_val_if_fail (CANDOR_IS_ITEM_CHOOSER (self), NULL);

  return self->button;
}

/* -------------------------------------------------------------------- making */

GtkWidget *
candor_item_chooser_new (CandorQuestion  *question,
                         const CandorGap *gap,
                         const char      *name,
                         const char      *hint)
{
  CandorItemChooser *self;

  g_return_val_if_fail (CANDOR_IS_QUESTION (question), NULL);
  g_return_val_if_fail (gap != NULL, NULL);
  g_return_val_if_fail (name != NULL && hint != NULL, NULL);

  self = g_object_new (CANDOR_TYPE_ITEM_CHOOSER, NULL);
  self->question = g_object_ref (question);
  self->gap = gap;
  self->name = g_strdup (name);
  self->hint = g_strdup (hint);
  self->button = candor_lesson_link_new ("", NULL);
  gtk_widget_remove_css_class (self->button, "candor-address");
  gtk_widget_add_css_class (self->button, "candor-match-slot");
  gtk_button_set_has_frame (GTK_BUTTON (self->button), TRUE);
  gtk_widget_set_parent (self->button, GTK_WIDGET (self));

  return GTK_WIDGET (self);
}

static void
candor_item_chooser_dispose (GObject *object)
{
  CandorItemChooser *self = CANDOR_ITEM_CHOOSER (object);

  g_clear_pointer (&self->button, gtk_widget_unparent);
  g_clear_object (&self->question);
  g_clear_pointer (&self->name, g_free);
  g_clear_pointer (&self->hint, g_free);

  G_OBJECT_CLASS (candor_item_chooser_parent_class)->dispose (object);
}

static void
candor_item_chooser_class_init (CandorItemChooserClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = candor_item_chooser_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "candor-chooser");
}

static void
candor_item_chooser_init (CandorItemChooser *self)
{
}
