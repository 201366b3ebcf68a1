/* item-body-reflect.c - own words, then a model answer beside them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The points to tick come when there are words: before, they would say what to write.
 * After Check the words stay where they are and cannot be changed; the model answer
 * stands beside them, or below where there is no room.
 */

#include "item-body.h"

#include "columns-layout.h"
#include "item-options.h"
#include "rich-text.h"

#include <glib/gi18n.h>

#define LEAST_HEIGHT 112
#define MOST_HEIGHT  320

struct _CandorItemBodyReflect
{
  CandorItemBody  parent_instance;
  GtkWidget      *words;     /* a text view */
  GtkWidget      *model;     /* the column of the model answer */
  GtkWidget      *points;    /* what was named, with its list */
  GtkWidget      *list;
  gboolean        showing;   /* the words are being set from the question */
  gboolean        listening;
};

G_DEFINE_FINAL_TYPE (CandorItemBodyReflect, candor_item_body_reflect, CANDOR_TYPE_ITEM_BODY)

/* ----------------------------------------------------------------- the words */

static char *
dup_written (CandorItemBodyReflect *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->words));
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);

  return gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
}

static void
written_cb (CandorItemBodyReflect *self)
{
  g_autofree char *words = NULL;

  g_assert (CANDOR_IS_ITEM_BODY_REFLECT (self));

  if (self->showing)
    return;
  words = dup_written (self);
  candor_question_set_value (candor_item_body_get_question (CANDOR_ITEM_BODY (self)), CANDOR_REFLECT_WORDS, words);
}

static void
show_words (CandorItemBodyReflect *self,
            CandorQuestion        *question)
{
  const char *words = candor_response_find_value (candor_question_get_response (question), CANDOR_REFLECT_WORDS);
  g_autofree char *written = dup_written (self);

  if (words == NULL)
    words = "";
  if (g_strcmp0 (words, written) == 0)
    return;

  self->showing = TRUE;
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->words)), words, -1);
  self->showing = FALSE;
}

static void
show_state (CandorItemBodyReflect *self)
{
  CandorQuestion *question = candor_item_body_get_question (CANDOR_ITEM_BODY (self));
  CandorItem *item = candor_question_get_item (question);
  gboolean judged = candor_question_get_outcome (question) != NULL;
  gboolean written = candor_response_is_complete (candor_question_get_response (question), item);

  show_words (self, question);
  gtk_text_view_set_editable (GTK_TEXT_VIEW (self->words), candor_question_is_open (question));
  gtk_widget_set_visible (self->model, judged);
  gtk_widget_set_visible (self->points, written && candor_item_get_options (item)->len > 0);
}

/* ------------------------------------------------------------------- making */

static GtkWidget *
new_title (const char *words)
{
  GtkWidget *title = g_object_new (GTK_TYPE_LABEL, "label", words, "xalign", 0.0f, "wrap", TRUE, NULL);

  gtk_widget_add_css_class (title, "candor-own-title");

  return title;
}

static void
make_words (CandorItemBodyReflect *self,
            CandorText            *prompt)
{
  self->words = g_object_new (GTK_TYPE_TEXT_VIEW,
                              "accepts-tab", FALSE,
                              "wrap-mode", GTK_WRAP_WORD_CHAR,
                              "top-margin", 10, "bottom-margin", 10,
                              "left-margin", 12, "right-margin", 12,
                              NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->words),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _("Your words"),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, candor_text_get_plain (prompt),
                                  GTK_ACCESSIBLE_PROPERTY_MULTI_LINE, TRUE,
                                  -1);
  g_signal_connect_object (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->words)), "changed",
                           G_CALLBACK (written_cb), self, G_CONNECT_SWAPPED);
}

static GtkWidget *
new_column_of_words (CandorItemBodyReflect *self)
{
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  GtkWidget *scrolled = g_object_new (GTK_TYPE_SCROLLED_WINDOW,
                                      "child", self->words,
                                      "hscrollbar-policy", GTK_POLICY_NEVER,
                                      "propagate-natural-height", TRUE,
                                      "min-content-height", LEAST_HEIGHT,
                                      "max-content-height", MOST_HEIGHT,
                                      NULL);

  gtk_widget_add_css_class (scrolled, "candor-own-words");
  gtk_box_append (GTK_BOX (column), new_title (_("Your words")));
  gtk_box_append (GTK_BOX (column), scrolled);

  return column;
}

static GtkWidget *
new_column_of_model (CandorItemBody *body)
{
  CandorItem *item = candor_question_get_item (candor_item_body_get_question (body));
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  GtkWidget *words = candor_rich_text_new (candor_reflect_item_get_model (CANDOR_REFLECT_ITEM (item)),
                                           candor_item_body_get_context (body));

  gtk_widget_add_css_class (words, "candor-own-model");
  gtk_box_append (GTK_BOX (column), new_title (_("A good answer")));
  gtk_box_append (GTK_BOX (column), words);

  return column;
}

static void
make_points (CandorItemBodyReflect *self)
{
  CandorItemBody *body = CANDOR_ITEM_BODY (self);

  self->list = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  candor_item_options_fill (self->list, candor_item_body_get_question (body), candor_item_body_get_context (body));
  self->points = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  gtk_widget_add_css_class (self->points, "candor-own-points");
  gtk_box_append (GTK_BOX (self->points), new_title (_("Which of these did you name?")));
  gtk_box_append (GTK_BOX (self->points), self->list);
}

/* Once, though it may be filled again. */
static void
listen (CandorItemBodyReflect *self,
        CandorQuestion        *question)
{
  static const char * const signals[] = { "notify::can-check", "notify::outcome", "notify::is-open" };

  for (gsize i = 0; i < G_N_ELEMENTS (signals) && !self->listening; i++)
    g_signal_connect_object (question, signals[i], G_CALLBACK (show_state), self, G_CONNECT_SWAPPED);
  self->listening = TRUE;
}

static void
fill (CandorItemBody *body)
{
  CandorItemBodyReflect *self = CANDOR_ITEM_BODY_REFLECT (body);
  CandorItem *item = candor_question_get_item (candor_item_body_get_question (body));
  GtkWidget *columns = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  candor_item_body_clear (body);
  make_words (self, candor_item_get_prompt (item));
  self->model = new_column_of_model (body);
  make_points (self);
  gtk_widget_set_layout_manager (columns, candor_columns_layout_new ());
  gtk_box_append (GTK_BOX (columns), new_column_of_words (self));
  gtk_box_append (GTK_BOX (columns), self->model);
  gtk_widget_set_parent (columns, GTK_WIDGET (self));
  gtk_widget_set_parent (self->points, GTK_WIDGET (self));
  candor_item_options_show_keys (self->list, FALSE);
  show_state (self);
  listen (self, candor_item_body_get_question (body));
}

static GtkWidget *
get_first (CandorItemBody *body)
{
  return CANDOR_ITEM_BODY_REFLECT (body)->words;
}

static void
candor_item_body_reflect_class_init (CandorItemBodyReflectClass *klass)
{
  CandorItemBodyClass *body_class = CANDOR_ITEM_BODY_CLASS (klass);

  body_class->fill = fill;
  body_class->get_first = get_first;
  body_class->enter_is_own = TRUE;
}

static void
candor_item_body_reflect_init (CandorItemBodyReflect *self)
{
}
