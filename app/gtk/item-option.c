/* item-option.c - one option of a question: picked before, answered after
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The check button follows the model and never leads it: a click tells the
 * question, and what the question then says is shown. So nothing that is not
 * in the draft can look picked, and after Check a click changes nothing.
 */

#include "item-option.h"

#include "css-class.h"
#include "item-mark.h"
#include "item-words.h"
#include "rich-text.h"

#include <glib/gi18n.h>

struct _CandorItemOption
{
  GtkWidget             parent_instance;
  CandorQuestion       *question;
  CandorQuestionOption *option;
  CandorLessonContext  *context;
  GtkWidget            *button;
  GtkWidget            *column;       /* the words, and the mark below them */
  GtkWidget            *mark;         /* icon and words of the verdict, or NULL */
  GtkWidget            *key;
  GtkWidget            *response;     /* NULL until there is one */
  guint                 n_options;
  gboolean              showing;      /* the button is being set from the model */
};

G_DEFINE_FINAL_TYPE (CandorItemOption, candor_item_option, GTK_TYPE_WIDGET)

static gboolean
is_many (CandorItemOption *self)
{
  return candor_item_takes_many (candor_question_get_item (self->question));
}

/* --------------------------------------------------------------- the picking */

static void
show_picked (CandorItemOption *self)
{
  gboolean picked = candor_question_option_get_picked (self->option);

  self->showing = TRUE;
  gtk_check_button_set_active (GTK_CHECK_BUTTON (self->button), picked);
  self->showing = FALSE;
  candor_css_class_set (GTK_WIDGET (self), "candor-option-picked", picked);
}

/* A button of a group takes the others along, also when the question then
 * takes nothing: all of them are shown anew. */
static void
show_all_picked (CandorItemOption *self)
{
  for (GtkWidget *child = gtk_widget_get_first_child (gtk_widget_get_parent (GTK_WIDGET (self)));
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (CANDOR_IS_ITEM_OPTION (child))
      show_picked (CANDOR_ITEM_OPTION (child));
}

static void
toggled_cb (GtkCheckButton   *button,
            CandorItemOption *self)
{
  gboolean active = gtk_check_button_get_active (button);

  g_assert (CANDOR_IS_ITEM_OPTION (self));

  /* Of a group only the one that is picked speaks. */
  if (self->showing || (!active && !is_many (self)))
    return;

  candor_question_pick (self->question, candor_question_option_get_option (self->option)->id, active);
  show_all_picked (self);
}

/* --------------------------------------------------------------- the verdict */

/* The question itself stands in the first option's description: a reader says
 * no name of the group around. */
static void
describe (CandorItemOption *self)
{
  const CandorOptionVerdict *verdict = candor_question_option_get_verdict (self->option);
  CandorItem *item = candor_question_get_item (self->question);
  guint number = candor_question_option_get_number (self->option);
  g_autofree char *place = g_strdup_printf (_("%u of %u."), number, self->n_options);
  g_autoptr(GString) words = g_string_new (place);

  if (number == 1 && verdict == NULL)
    g_string_append_printf (words, " %s",
                            candor_text_get_plain (candor_item_get_prompt (item)));
  if (verdict != NULL && candor_item_words_mark (item, verdict) != NULL)
    g_string_append_printf (words, " %s.", candor_item_words_mark (item, verdict));
  if (verdict != NULL && verdict->feedback != NULL)
    g_string_append_printf (words, " %s", candor_text_get_plain (verdict->feedback));

  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, words->str, -1);
}

static void
show_mark (CandorItemOption          *self,
           const CandorOptionVerdict *verdict)
{
  CandorItem *item = candor_question_get_item (self->question);
  const char *words = verdict != NULL ? candor_item_words_mark (item, verdict) : NULL;
  gboolean scored = candor_item_is_scored (item);
  gboolean good = verdict != NULL && (verdict->right || !scored);

  if (self->mark != NULL)
    gtk_box_remove (GTK_BOX (self->column), g_steal_pointer (&self->mark));
  if (words != NULL)
    {
      self->mark = candor_item_mark_new (good, words);
      gtk_box_append (GTK_BOX (self->column), self->mark);
    }
  candor_css_class_set (GTK_WIDGET (self), "candor-option-right", words != NULL && good && scored);
  candor_css_class_set (GTK_WIDGET (self), "candor-option-wrong", words != NULL && !good);
}

static void
show_response (CandorItemOption          *self,
               const CandorOptionVerdict *verdict)
{
  g_clear_pointer (&self->response, gtk_widget_unparent);
  if (verdict == NULL || verdict->feedback == NULL)
    return;

  self->response = candor_rich_text_new (verdict->feedback, self->context);
  gtk_widget_add_css_class (self->response, "candor-response");
  gtk_widget_set_parent (self->response, GTK_WIDGET (self));
}

static void
show_verdict (CandorItemOption *self)
{
  const CandorOptionVerdict *verdict = candor_question_option_get_verdict (self->option);

  show_mark (self, verdict);
  show_response (self, verdict);
  candor_css_class_set (GTK_WIDGET (self), "candor-option-judged", verdict != NULL);
  describe (self);
}

/* ------------------------------------------------------------------- making */

static GtkWidget *
new_words (CandorItemOption *self)
{
  CandorItem *item = candor_question_get_item (self->question);
  const CandorOption *option = candor_question_option_get_option (self->option);
  g_autofree char *plain = candor_item_words_option (item, option);
  GtkWidget *words;

  if (candor_item_get_kind (item) != CANDOR_ITEM_TRUEFALSE)
    return candor_rich_text_new (option->words, NULL);

  words = gtk_label_new (plain);
  gtk_label_set_wrap (GTK_LABEL (words), TRUE);
  gtk_label_set_xalign (GTK_LABEL (words), 0.0f);

  return words;
}

static GtkWidget *
new_key (guint number)
{
  g_autofree char *words = g_strdup_printf ("%u", number);
  GtkWidget *key = g_object_new (GTK_TYPE_LABEL,
                                 "accessible-role", GTK_ACCESSIBLE_ROLE_NONE,
                                 "label", words,
                                 "valign", GTK_ALIGN_START,
                                 NULL);

  gtk_widget_add_css_class (key, "candor-key");

  return key;
}

static GtkWidget *
new_face (CandorItemOption *self)
{
  GtkWidget *face = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *words = new_words (self);

  gtk_widget_add_css_class (words, "candor-option-words");
  self->column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  gtk_widget_set_hexpand (self->column, TRUE);
  gtk_box_append (GTK_BOX (self->column), words);
  gtk_box_append (GTK_BOX (face), self->column);
  self->key = new_key (candor_question_option_get_number (self->option));
  gtk_box_append (GTK_BOX (face), self->key);

  return face;
}

static void
make_button (CandorItemOption  *self,
             GtkAccessibleRole  role,
             CandorItemOption  *group)
{
  CandorItem *item = candor_question_get_item (self->question);
  g_autofree char *name = candor_item_words_option (item, candor_question_option_get_option (self->option));

  self->button = g_object_new (GTK_TYPE_CHECK_BUTTON, "accessible-role", role, NULL);
  gtk_check_button_set_child (GTK_CHECK_BUTTON (self->button), new_face (self));
  if (group != NULL)
    gtk_check_button_set_group (GTK_CHECK_BUTTON (self->button), GTK_CHECK_BUTTON (group->button));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_widget_set_parent (self->button, GTK_WIDGET (self));
  g_signal_connect (self->button, "toggled", G_CALLBACK (toggled_cb), self);
}

GtkWidget *
candor_item_option_new (CandorQuestion       *question,
                        CandorQuestionOption *option,
                        CandorLessonContext  *context,
                        GtkAccessibleRole     role,
                        CandorItemOption     *group)
{
  CandorItemOption *self;

  g_return_val_if_fail (CANDOR_IS_QUESTION (question), NULL);
  g_return_val_if_fail (CANDOR_IS_QUESTION_OPTION (option), NULL);
  g_return_val_if_fail (CANDOR_IS_LESSON_CONTEXT (context), NULL);

  self = g_object_new (CANDOR_TYPE_ITEM_OPTION, NULL);
  self->question = g_object_ref (question);
  self->option = g_object_ref (option);
  self->context = g_object_ref (context);
  self->n_options = g_list_model_get_n_items (candor_question_get_options (question));
  make_button (self, role, group);
  g_signal_connect_object (option, "notify::picked", G_CALLBACK (show_picked), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (option, "notify::is-judged", G_CALLBACK (show_verdict), self, G_CONNECT_SWAPPED);
  show_picked (self);
  show_verdict (self);

  return GTK_WIDGET (self);
}

GtkWidget *
candor_item_option_get_button (CandorItemOption *self)
{
  g_return_val_if_fail (CANDOR_IS_ITEM_OPTION (self), NULL);

  return self->button;
}

void
candor_item_option_set_keys (CandorItemOption *self,
                             gboolean          shown)
{
  g_return_if_fail (CANDOR_IS_ITEM_OPTION (self));

  gtk_widget_set_visible (self->key, shown && candor_question_option_get_number (self->option) <= 9);
}

static void
candor_item_option_dispose (GObject *object)
{
  CandorItemOption *self = CANDOR_ITEM_OPTION (object);

  g_clear_pointer (&self->button, gtk_widget_unparent);
  g_clear_pointer (&self->response, gtk_widget_unparent);
  g_clear_object (&self->question);
  g_clear_object (&self->option);
  g_clear_object (&self->context);

  G_OBJECT_CLASS (candor_item_option_parent_class)->dispose (object);
}

static void
candor_item_option_class_init (CandorItemOptionClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = candor_item_option_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "candor-option");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
candor_item_option_init (CandorItemOption *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (gtk_widget_get_layout_manager (GTK_WIDGET (self))),
                                  GTK_ORIENTATION_VERTICAL);
}
