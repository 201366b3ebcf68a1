/* item-body-highlight.c - phrases of a text
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The phrases are buttons within the text. After Check each stands below once more, with
 * what there is to say of it.
 */

#include "item-body.h"

#include "item-keys.h"
#include "item-options.h"
#include "item-passage.h"

struct _CandorItemBodyHighlight
{
  CandorItemBody  parent_instance;
  GtkWidget      *passages;
  GtkWidget      *list;         /* NULL before Check */
  gboolean        listening;
};

G_DEFINE_FINAL_TYPE (CandorItemBodyHighlight, candor_item_body_highlight, CANDOR_TYPE_ITEM_BODY)

static void
update_passages (CandorItemBodyHighlight *self)
{
  for (GtkWidget *passage = gtk_widget_get_first_child (self->passages);
       passage != NULL;
       passage = gtk_widget_get_next_sibling (passage))
    candor_item_passage_update (CANDOR_ITEM_PASSAGE (passage));
}

static void
show_list (CandorItemBodyHighlight *self)
{
  CandorItemBody *body = CANDOR_ITEM_BODY (self);
  CandorQuestion *question = candor_item_body_get_question (body);

  g_clear_pointer (&self->list, gtk_widget_unparent);
  if (candor_question_get_outcome (question) == NULL)
    return;

  self->list = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_widget_add_css_class (self->list, "candor-phrases");
  candor_item_options_fill (self->list, question, candor_item_body_get_context (body));
  candor_item_options_show_keys (self->list, FALSE);
  gtk_widget_set_parent (self->list, GTK_WIDGET (self));
}

static void
outcome_changed_cb (CandorItemBodyHighlight *self)
{
  update_passages (self);
  show_list (self);
}

/* Once, though it may be filled again. */
static void
listen (CandorItemBodyHighlight *self,
        CandorQuestion          *question)
{
  if (self->listening)
    return;
  g_signal_connect_object (question, "notify::can-check", G_CALLBACK (update_passages), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (question, "notify::outcome", G_CALLBACK (outcome_changed_cb), self, G_CONNECT_SWAPPED);
  self->listening = TRUE;
}

static void
fill (CandorItemBody *body)
{
  CandorItemBodyHighlight *self = CANDOR_ITEM_BODY_HIGHLIGHT (body);
  CandorQuestion *question = candor_item_body_get_question (body);
  GPtrArray *passages = candor_highlight_item_get_passages (CANDOR_HIGHLIGHT_ITEM (candor_question_get_item (question)));

  self->list = NULL;
  candor_item_body_clear (body);
  self->passages = gtk_box_new (GTK_ORIENTATION_VERTICAL, 10);
  gtk_widget_add_css_class (self->passages, "candor-passages");
  gtk_widget_set_parent (self->passages, GTK_WIDGET (self));
  for (guint i = 0; i < passages->len; i++)
    gtk_box_append (GTK_BOX (self->passages), candor_item_passage_new (g_ptr_array_index (passages, i), question));
  show_list (self);
  listen (self, question);
}

static GtkWidget *
button_of (CandorItemBody *body,
           guint           number)
{
  GtkWidget *button = NULL;

  for (GtkWidget *passage = gtk_widget_get_first_child (CANDOR_ITEM_BODY_HIGHLIGHT (body)->passages);
       passage != NULL && button == NULL;
       passage = gtk_widget_get_next_sibling (passage))
    button = candor_item_passage_get_button (CANDOR_ITEM_PASSAGE (passage), number);

  return button;
}

static GtkWidget *
get_first (CandorItemBody *body)
{
  return button_of (body, 1);
}

static gboolean
press (CandorItemBody  *body,
       guint            keyval,
       GdkModifierType  state,
       gboolean         bare)
{
  guint number = candor_item_keys_digit (keyval, state);
  GtkWidget *button = number > 0 && bare ? button_of (body, number) : NULL;

  if (button == NULL)
    return GDK_EVENT_PROPAGATE;

  gtk_widget_grab_focus (button);
  candor_item_passage_toggle (button);

  return GDK_EVENT_STOP;
}

/* A button takes Enter for itself; here it means Check, once something is picked. */
static gboolean
gives_enter (CandorItemBody *body,
             GtkWidget      *focus)
{
  CandorQuestion *question = candor_item_body_get_question (body);

  return GTK_IS_TOGGLE_BUTTON (focus) &&
         candor_response_is_complete (candor_question_get_response (question), candor_question_get_item (question));
}

static void
show_keys (CandorItemBody *body,
           gboolean        shown)
{
  for (GtkWidget *passage = gtk_widget_get_first_child (CANDOR_ITEM_BODY_HIGHLIGHT (body)->passages);
       passage != NULL;
       passage = gtk_widget_get_next_sibling (passage))
    candor_item_passage_set_keys (CANDOR_ITEM_PASSAGE (passage), shown);
}

static char *
dup_keys (CandorItemBody *body,
          gboolean        bare)
{
  return candor_item_options_dup_keys (candor_item_body_get_question (body), bare);
}

static void
candor_item_body_highlight_class_init (CandorItemBodyHighlightClass *klass)
{
  CandorItemBodyClass *body_class = CANDOR_ITEM_BODY_CLASS (klass);

  body_class->fill = fill;
  body_class->get_first = get_first;
  body_class->press = press;
  body_class->gives_enter = gives_enter;
  body_class->show_keys = show_keys;
  body_class->dup_keys = dup_keys;
}

static void
candor_item_body_highlight_init (CandorItemBodyHighlight *self)
{
}
