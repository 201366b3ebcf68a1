/* item-view.c - one question in front of a person
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Answer, say how sure, Check, read what each part has to say. How one answers is the
 * body's, one for each kind. The view shows what the question says and decides
 * nothing; the result stands below the body as soon as there is an outcome, and
 * takes the focus when it was asked for here (not when an old answer is found again).
 */

#include "item-view.h"

#include "item-certainty.h"
#include "item-hints.h"
#include "item-keys.h"
#include "item-result.h"
#include "item-words.h"
#include "lesson-column.h"
#include "lesson-flow.h"
#include "lesson-scroll.h"
#include "lesson-ui.h"
#include "rich-text.h"
#include "say.h"

#include <glib/gi18n.h>

struct _CandorItemView
{
  GtkWidget            parent_instance;
  CandorQuestion      *question;
  CandorLessonContext *context;
  CandorItemPlace      place;
  CandorItemKeys      *keys_control;

  GtkWidget           *pill;
  GtkWidget           *prompt;
  GtkWidget           *how;
  CandorItemBody      *body;
  GtkWidget           *certainty;
  GtkWidget           *hints;
  GtkWidget           *hint;
  GtkWidget           *result;
  GtkWidget           *buttons;
  GtkWidget           *check;
  GtkWidget           *undo;
  GtkWidget           *again;
  GtkWidget           *keys;
};

G_DEFINE_FINAL_TYPE (CandorItemView, candor_item_view, GTK_TYPE_WIDGET)

enum { CHECKED, N_SIGNALS };
static guint signals[N_SIGNALS];

static const CandorItemKindView kinds[] = {
  {
    CANDOR_ITEM_CHOICE, candor_item_body_pick_get_type,
    N_("Pick one answer."), N_("Pick an answer first."),
  },
  {
    CANDOR_ITEM_CHOICES, candor_item_body_pick_get_type,
    N_("Pick every answer that fits."), N_("Pick an answer first."),
  },
  {
    CANDOR_ITEM_TRUEFALSE, candor_item_body_pick_get_type,
    N_("True or false?"), N_("Pick an answer first."),
  },
  {
    CANDOR_ITEM_MATCH, candor_item_body_match_get_type,
    N_("Give each one on the left what belongs to it. Choose it there, or drag it."),
    N_("Something is still without its other half."),
  },
  {
    CANDOR_ITEM_ORDER, candor_item_body_order_get_type,
    N_("Put them in order: move or drag them."),
    N_("Move at least one first: as they stand, they are not in order."),
  },
  {
    CANDOR_ITEM_SORT, candor_item_body_sort_get_type,
    N_("Put each thing where it belongs, or drag it there."),
    N_("Something is not sorted yet."),
  },
  {
    CANDOR_ITEM_BLANKS, candor_item_body_blanks_get_type,
    N_("Fill the blanks."), N_("A blank is still empty."),
  },
  {
    CANDOR_ITEM_NUMBER, candor_item_body_number_get_type,
    N_("Type a number."), N_("Type a number first."),
  },
  {
    CANDOR_ITEM_HOTSPOT, candor_item_body_hotspot_get_type,
    N_("Pick what fits, in the picture or in the list below it."), N_("Pick an area first."),
  },
  {
    CANDOR_ITEM_HIGHLIGHT, candor_item_body_highlight_get_type,
    N_("Pick every phrase that fits."), N_("Pick a phrase first."),
  },
  {
    CANDOR_ITEM_SCALE, candor_item_body_scale_get_type,
    N_("Pick what fits you. Nothing here is right or wrong."), N_("Pick an answer first."),
  },
  {
    CANDOR_ITEM_REFLECT, candor_item_body_reflect_get_type,
    N_("Write your answer. Nobody marks it."), N_("Write something first."),
  },
};

const CandorItemKindView *
candor_item_view_table (guint *n_rows)
{
  g_return_val_if_fail (n_rows != NULL, NULL);

  *n_rows = G_N_ELEMENTS (kinds);
  return kinds;
}

static const CandorItemKindView *
find_kind (CandorItemKind kind)
{
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (kinds[i].kind == kind)
      return &kinds[i];

  g_return_val_if_reached (&kinds[0]);
}

/* ---------------------------------------------------------------- the answer */

static void
tell (CandorItemView *self,
      const char     *words)
{
  gtk_label_set_text (GTK_LABEL (self->hint), words != NULL ? words : "");
  gtk_widget_set_visible (self->hint, words != NULL);
}

/* Whether something is missing in the answer itself, not only how sure one is. */
static gboolean
lacks_answer (CandorItemView *self)
{
  CandorResponse *response = candor_question_get_response (self->question);

  return response == NULL || !candor_response_is_complete (response, candor_question_get_item (self->question));
}

static const char *
words_missing (CandorItemView *self)
{
  const char *own;

  if (!lacks_answer (self))
    return _("Say how sure you are, then check.");
  own = candor_item_body_get_missing (self->body);

  return own != NULL ? own : _(find_kind (candor_item_get_kind (candor_question_get_item (self->question)))->missing);
}

/* Says what is missing, where the eye and the focus then are. */
static void
ask_for_missing (CandorItemView *self)
{
  GtkWidget *certainty = gtk_widget_get_first_child (self->certainty);
  GtkWidget *first = candor_item_body_get_first (self->body);
  const char *words = words_missing (self);

  tell (self, lacks_answer (self) && candor_item_body_shows_missing (self->body) ? NULL : words);
  if (certainty != NULL && !lacks_answer (self))
    candor_item_certainty_focus (CANDOR_ITEM_CERTAINTY (certainty));
  else if (first != NULL)
    {
      gtk_widget_grab_focus (first);
      gtk_accessible_update_property (GTK_ACCESSIBLE (first), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, words, -1);
    }
}

static void
focus_result (CandorItemView *self)
{
  GtkWidget *column = gtk_widget_get_ancestor (GTK_WIDGET (self), CANDOR_TYPE_LESSON_COLUMN);
  GtkWidget *result = gtk_widget_get_first_child (self->result);

  if (result == NULL || column == NULL)
    return;
  candor_lesson_scroll_to (result);
  candor_lesson_column_focus_stop (CANDOR_LESSON_COLUMN (column), result);
}

static void
check_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr(CandorItemView) self = user_data;
  g_autoptr(GError) error = NULL;
  gboolean checked;

  checked = candor_question_check_finish (CANDOR_QUESTION (source), result, &error);
  /* Taken down meanwhile: the answer is kept all the same. */
  if (self->question == NULL)
    return;
  tell (self, checked ? NULL : error->message);
  if (!checked)
    return;

  focus_result (self);
  g_signal_emit (self, signals[CHECKED], 0);
}

void
candor_item_view_check (CandorItemView *self)
{
  g_return_if_fail (CANDOR_IS_ITEM_VIEW (self));

  if (!candor_question_is_open (self->question))
    return;
  if (candor_question_can_check (self->question))
    candor_question_check_async (self->question, NULL, check_cb, g_object_ref (self));
  else
    ask_for_missing (self);
}

static void
check_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  candor_item_view_check (CANDOR_ITEM_VIEW (widget));
}

static void
try_again_action (GtkWidget  *widget,
                  const char *name,
                  GVariant   *parameter)
{
  CandorItemView *self = CANDOR_ITEM_VIEW (widget);
  GtkWidget *first;

  candor_question_try_again (self->question);
  first = candor_item_body_get_first (self->body);
  if (first != NULL)
    gtk_widget_grab_focus (first);
}

static void
hint_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  GtkWidget *hints = gtk_widget_get_first_child (CANDOR_ITEM_VIEW (widget)->hints);

  if (hints != NULL)
    candor_item_hints_next (CANDOR_ITEM_HINTS (hints));
}

/* What stands now is said, for who does not see it. */
static void
undo_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  CandorItemView *self = CANDOR_ITEM_VIEW (widget);
  gboolean had_focus = gtk_widget_has_focus (self->undo);
  GtkWidget *first = candor_item_body_get_first (self->body);
  g_autofree char *answer = NULL;
  g_autofree char *words = NULL;

  candor_question_undo (self->question);
  if (had_focus && !candor_question_can_undo (self->question) && first != NULL)
    gtk_widget_grab_focus (first);
  answer = candor_item_words_answer (candor_question_get_item (self->question),
                                     candor_question_get_response (self->question));
  words = g_strdup_printf (_("Taken back. Your answer: %s."), answer);
  candor_say (widget, words);
}

/* ---------------------------------------------------------------- the showing */

static void
show_result (CandorItemView *self)
{
  GtkWidget *old = gtk_widget_get_first_child (self->result);

  if (old != NULL)
    gtk_box_remove (GTK_BOX (self->result), old);
  if (candor_question_get_outcome (self->question) != NULL || self->place == CANDOR_ITEM_PLACE_RESULT)
    {
      GtkWidget *result = candor_item_result_new (self->question, self->context);

      gtk_widget_set_hexpand (result, TRUE);
      gtk_box_append (GTK_BOX (self->result), result);
    }
}

static void
show_undo (CandorItemView *self)
{
  gboolean can = candor_question_can_undo (self->question);

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "item.undo", can);
  gtk_widget_set_visible (self->undo, can);
}

static void
show_state (CandorItemView *self)
{
  gboolean open = candor_question_is_open (self->question);
  gboolean on_page = self->place == CANDOR_ITEM_PLACE_PAGE;

  gtk_widget_set_visible (self->check, on_page && open);
  gtk_widget_set_visible (self->again, on_page && !open);
  gtk_widget_set_visible (self->how, open);
  show_undo (self);
  gtk_widget_set_visible (self->certainty, candor_question_asks_certainty (self->question) && open);
  candor_item_keys_update (self->keys_control);
}

static void
outcome_changed_cb (CandorItemView *self)
{
  g_assert (CANDOR_IS_ITEM_VIEW (self));

  show_result (self);
  show_state (self);
}

/* Once something was picked, the request to pick has been met. */
static void
can_check_changed_cb (CandorItemView *self)
{
  g_assert (CANDOR_IS_ITEM_VIEW (self));

  tell (self, NULL);
}

/* -------------------------------------------------------------------- making */

static void
add_body (CandorItemView *self)
{
  const CandorItemKindView *kind = find_kind (candor_item_get_kind (candor_question_get_item (self->question)));
  GtkWidget *body = candor_item_body_new (kind->get_body (), self->question, self->context);

  gtk_label_set_text (GTK_LABEL (self->how), _(kind->how));
  gtk_widget_insert_after (body, GTK_WIDGET (self), self->how);
  self->body = CANDOR_ITEM_BODY (body);
}

static void
fill_prompt (CandorItemView *self)
{
  CandorItem *item = candor_question_get_item (self->question);
  guint level = self->place == CANDOR_ITEM_PLACE_QUIZ ? 1 : 3;
  GtkWidget *prompt = candor_rich_text_new_heading (candor_item_get_prompt (item), self->context, level);

  gtk_widget_set_hexpand (prompt, TRUE);
  gtk_widget_add_css_class (prompt, "candor-prompt");
  candor_rich_text_set_leading (CANDOR_RICH_TEXT (prompt), CANDOR_RICH_TEXT_TIGHT);
  gtk_box_append (GTK_BOX (self->prompt), prompt);
}

static void
dress (CandorItemView *self)
{
  gtk_widget_set_visible (self->pill, self->place == CANDOR_ITEM_PLACE_PAGE);
  if (self->place == CANDOR_ITEM_PLACE_QUIZ)
    gtk_widget_add_css_class (GTK_WIDGET (self), "candor-item-quiz");
  else
    gtk_widget_add_css_class (GTK_WIDGET (self), "candor-card");
  if (candor_question_asks_certainty (self->question))
    gtk_box_append (GTK_BOX (self->certainty), candor_item_certainty_new (self->question));
  if (candor_question_get_n_hints (self->question) > 0)
    gtk_box_append (GTK_BOX (self->hints), candor_item_hints_new (self->question, self->context));
}

static void
listen (CandorItemView *self)
{
  g_signal_connect_object (self->question, "notify::outcome", G_CALLBACK (outcome_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->question, "notify::is-open", G_CALLBACK (show_state), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->question, "notify::can-undo", G_CALLBACK (show_undo), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->question, "notify::can-check", G_CALLBACK (can_check_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->question, "notify::n-shown", G_CALLBACK (show_state), self, G_CONNECT_SWAPPED);
  /* After the body, which answers the same signal first. */
  g_signal_connect_object (candor_question_get_options (self->question), "items-changed",
                           G_CALLBACK (show_state), self, G_CONNECT_SWAPPED);
}

GtkWidget *
candor_item_view_new (CandorQuestion      *question,
                      CandorLessonContext *context,
                      CandorItemPlace      place)
{
  CandorItemView *self;

  g_return_val_if_fail (CANDOR_IS_QUESTION (question), NULL);
  g_return_val_if_fail (CANDOR_IS_LESSON_CONTEXT (context), NULL);

  self = g_object_new (CANDOR_TYPE_ITEM_VIEW, NULL);
  self->question = g_object_ref (question);
  self->context = g_object_ref (context);
  self->place = place;
  fill_prompt (self);
  add_body (self);
  dress (self);
  self->keys_control = candor_item_keys_new (self, self->body, gtk_widget_get_first_child (self->certainty), self->keys);
  listen (self);
  show_result (self);
  show_state (self);

  return GTK_WIDGET (self);
}

CandorQuestion *
candor_item_view_get_question (CandorItemView *self)
{
  g_return_val_if_fail (CANDOR_IS_ITEM_VIEW (self), NULL);

  return self->question;
}

CandorItemPlace
candor_item_view_get_place (CandorItemView *self)
{
  g_return_val_if_fail (CANDOR_IS_ITEM_VIEW (self), CANDOR_ITEM_PLACE_PAGE);

  return self->place;
}

static void
candor_item_view_dispose (GObject *object)
{
  CandorItemView *self = CANDOR_ITEM_VIEW (object);
  GtkWidget *child;

  g_clear_pointer (&self->keys_control, candor_item_keys_free);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->question);
  g_clear_object (&self->context);

  G_OBJECT_CLASS (candor_item_view_parent_class)->dispose (object);
}

static void
candor_item_view_class_init (CandorItemViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = candor_item_view_dispose;
  signals[CHECKED] = g_signal_new ("checked", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                   0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_install_action (widget_class, "item.check", NULL, check_action);
  gtk_widget_class_install_action (widget_class, "item.undo", NULL, undo_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_z, GDK_CONTROL_MASK, "item.undo", NULL);
  gtk_widget_class_install_action (widget_class, "item.try-again", NULL, try_again_action);
  gtk_widget_class_install_action (widget_class, "item.hint", NULL, hint_action);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class, CANDOR_LESSON_UI ("item-view.ui"));
  gtk_widget_class_bind_template_child (widget_class, CandorItemView, pill);
  gtk_widget_class_bind_template_child (widget_class, CandorItemView, prompt);
  gtk_widget_class_bind_template_child (widget_class, CandorItemView, how);
  gtk_widget_class_bind_template_child (widget_class, CandorItemView, certainty);
  gtk_widget_class_bind_template_child (widget_class, CandorItemView, hints);
  gtk_widget_class_bind_template_child (widget_class, CandorItemView, hint);
  gtk_widget_class_bind_template_child (widget_class, CandorItemView, result);
  gtk_widget_class_bind_template_child (widget_class, CandorItemView, buttons);
  gtk_widget_class_bind_template_child (widget_class, CandorItemView, check);
  gtk_widget_class_bind_template_child (widget_class, CandorItemView, undo);
  gtk_widget_class_bind_template_child (widget_class, CandorItemView, again);
  gtk_widget_class_bind_template_child (widget_class, CandorItemView, keys);
}

static void
candor_item_view_init (CandorItemView *self)
{
  g_type_ensure (CANDOR_TYPE_LESSON_FLOW);
  gtk_widget_init_template (GTK_WIDGET (self));
}
