/* item-body-match.c - left sides that each get a right side
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Each left side has a button that says what it has and opens the list of right
 * sides; what is not taken yet also stands below, to be dragged up. A right side is
 * taken once: who gives it to another left side takes it away from the first.
 */

#include "item-body.h"

#include "css-class.h"
#include "item-drag.h"
#include "item-keys.h"
#include "item-part.h"
#include "lesson-link.h"
#include "lesson-popover.h"
#include "rich-text.h"
#include "say.h"

#include <glib/gi18n.h>

struct _CandorItemBodyMatch
{
  CandorItemBody  parent_instance;
  GtkWidget      *pairs;
  GtkWidget      *rest;       /* a heading, and a box of right sides that nobody has */
};

G_DEFINE_FINAL_TYPE (CandorItemBodyMatch, candor_item_body_match, CANDOR_TYPE_ITEM_BODY)

static CandorQuestion *
get_question (CandorItemBodyMatch *self)
{
  return candor_item_body_get_question (CANDOR_ITEM_BODY (self));
}

static CandorItemPart *
pair_at (CandorItemBodyMatch *self,
         guint                index)
{
  GtkWidget *child = gtk_widget_get_first_child (self->pairs);

  for (guint i = 0; i < index && child != NULL; i++)
    child = gtk_widget_get_next_sibling (child);

  return child != NULL ? CANDOR_ITEM_PART (child) : NULL;
}

static const CandorTarget *
target_of (CandorItemBodyMatch *self,
           CandorItemPart      *pair)
{
  CandorQuestion *question = get_question (self);
  const char *id = candor_response_find_value (candor_question_get_response (question), candor_item_part_get_id (pair));

  return id != NULL ? candor_item_find_target (candor_question_get_item (question), id) : NULL;
}

/* The left side that has it, or NULL. */
static CandorItemPart *
holder_of (CandorItemBodyMatch *self,
           const char          *target)
{
  CandorItemPart *pair;

  for (guint i = 0; (pair = pair_at (self, i)) != NULL; i++)
    {
      const CandorTarget *held = target_of (self, pair);

      if (held != NULL && g_str_equal (held->id, target))
        return pair;
    }

  return NULL;
}

static guint
count_open (CandorItemBodyMatch *self)
{
  CandorItemPart *pair;
  guint n = 0;

  for (guint i = 0; (pair = pair_at (self, i)) != NULL; i++)
    n += target_of (self, pair) == NULL ? 1 : 0;

  return n;
}

/* ------------------------------------------------------------------------ giving */

static void
say_given (CandorItemBodyMatch *self,
           CandorItemPart      *pair)
{
  const CandorTarget *target = target_of (self, pair);
  guint n = count_open (self);
  g_autofree char *words = NULL;

  if (target == NULL)
    words = g_strdup_printf (_("%s: taken back."), candor_item_part_get_words (pair));
  else if (n == 0)
    words = g_strdup_printf (_("%s: %s. All have one."), candor_item_part_get_words (pair),
                             candor_text_get_plain (target->words));
  else
    words = g_strdup_printf (_("%s: %s. Still open: %u."), candor_item_part_get_words (pair),
                             candor_text_get_plain (target->words), n);
  candor_say (GTK_WIDGET (self), words);
}

/* @target: (nullable). One change, so that it is taken back as one. */
static void
give (CandorItemBodyMatch *self,
      CandorItemPart      *pair,
      const char          *target)
{
  CandorQuestion *question = get_question (self);
  CandorItemPart *holder = target != NULL ? holder_of (self, target) : NULL;
  g_autoptr(CandorResponse) taken = NULL;
  g_autoptr(CandorResponse) given = NULL;

  if (!candor_question_is_open (question))
    return;

  taken = holder != NULL
    ? candor_response_with_value (candor_question_get_response (question), candor_item_part_get_id (holder), NULL)
    : candor_response_ref (candor_question_get_response (question));
  given = candor_response_with_value (taken, candor_item_part_get_id (pair), target);
  candor_question_set_response (question, given);
  gtk_widget_grab_focus (candor_item_part_get_control (pair, 0));
  say_given (self, pair);
}

static CandorItemPart *
part_around (GtkWidget *widget)
{
  GtkWidget *part = gtk_widget_get_ancestor (widget, CANDOR_TYPE_ITEM_PART);

  return part != NULL ? CANDOR_ITEM_PART (part) : NULL;
}

static void
choose_cb (GtkWidget           *choice,
           CandorItemBodyMatch *self)
{
  CandorItemPart *pair = part_around (choice);
  const char *target = g_object_get_data (G_OBJECT (choice), "candor-target");

  gtk_popover_popdown (GTK_POPOVER (gtk_widget_get_ancestor (choice, GTK_TYPE_POPOVER)));
  give (self, pair, target);
}

/* On a left side: what was dragged is a right side. */
static void
drop_on_pair_cb (GtkWidget  *place,
                 const char *id,
                 gboolean    at_end,
                 gpointer    user_data)
{
  give (user_data, CANDOR_ITEM_PART (place), id);
}

static void
drop_on_rest_cb (GtkWidget  *place,
                 const char *id,
                 gboolean    at_end,
                 gpointer    user_data)
{
  CandorItemPart *holder = holder_of (user_data, id);

  if (holder != NULL)
    give (user_data, holder, NULL);
}

/* The next right side up or down the list that nobody has; at the ends, none. */
static void
turn (CandorItemBodyMatch *self,
      CandorItemPart      *pair,
      int                  step)
{
  GPtrArray *targets = candor_question_get_targets (get_question (self));
  const CandorTarget *held = target_of (self, pair);
  guint index;
  int at = -1;

  if (held != NULL && g_ptr_array_find (targets, held, &index))
    at = (int) index;
  else if (step < 0)
    at = (int) targets->len;
  for (at += step; at >= 0 && at < (int) targets->len; at += step)
    {
      const CandorTarget *target = g_ptr_array_index (targets, at);

      if (holder_of (self, target->id) == NULL)
        {
          give (self, pair, target->id);
          return;
        }
    }
  if (held != NULL)
    give (self, pair, NULL);
}

static gboolean
press (CandorItemBody  *body,
       guint            keyval,
       GdkModifierType  state,
       gboolean         bare)
{
  CandorItemBodyMatch *self = CANDOR_ITEM_BODY_MATCH (body);
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (body));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  guint number = candor_item_keys_digit (keyval, state);
  int step = candor_item_keys_move (keyval, state);
  CandorItemPart *pair = NULL;

  if (focus != NULL && gtk_widget_is_ancestor (focus, self->pairs))
    pair = part_around (focus);
  if (bare && number > 0 && pair_at (self, number - 1) != NULL)
    gtk_widget_grab_focus (candor_item_part_get_control (pair_at (self, number - 1), 0));
  else if (step != 0 && pair != NULL)
    turn (self, pair, step);
  else
    return GDK_EVENT_PROPAGATE;

  return GDK_EVENT_STOP;
}

static char *
dup_keys (CandorItemBody *body,
          gboolean        bare)
{
  guint n = g_list_model_get_n_items (candor_question_get_options (candor_item_body_get_question (body)));

  if (!bare)
    return g_strdup (_("Alt with ↑ or ↓ changes it"));

  return n == 2
    ? g_strdup (_("1 or 2 go to a row, Alt with ↑ or ↓ changes it"))
    : g_strdup_printf (_("1 to %u go to a row, Alt with ↑ or ↓ changes it"), MIN (9, n));
}

/* ---------------------------------------------------------------------- the list */

static GtkWidget *
new_choice (CandorItemBodyMatch *self,
            const char          *words,
            const char          *target)
{
  GtkWidget *choice = candor_lesson_link_new (words, NULL);

  gtk_widget_remove_css_class (choice, "candor-address");
  gtk_widget_add_css_class (choice, "candor-match-choice");
  gtk_button_set_has_frame (GTK_BUTTON (choice), TRUE);
  gtk_widget_set_halign (choice, GTK_ALIGN_FILL);
  g_object_set_data (G_OBJECT (choice), "candor-target", (gpointer) target);
  g_signal_connect (choice, "clicked", G_CALLBACK (choose_cb), self);

  return choice;
}

static char *
words_of_choice (CandorItemBodyMatch *self,
                 CandorItemPart      *pair,
                 const CandorTarget  *target)
{
  CandorItemPart *holder = holder_of (self, target->id);

  if (holder == NULL)
    return g_strdup (candor_text_get_plain (target->words));
  if (holder == pair)
    return g_strdup_printf (_("%s (as it is now)"), candor_text_get_plain (target->words));

  return g_strdup_printf (_("%s (now with %s)"), candor_text_get_plain (target->words),
                          candor_item_part_get_words (holder));
}

/* The list is made anew when it opens: it says who has what. */
static void
fill_list (CandorItemBodyMatch *self,
           CandorItemPart      *pair,
           GtkWidget           *list)
{
  GPtrArray *targets = candor_question_get_targets (get_question (self));
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (list)) != NULL)
    gtk_box_remove (GTK_BOX (list), child);
  for (guint i = 0; i < targets->len; i++)
    {
      const CandorTarget *target = g_ptr_array_index (targets, i);
      g_autofree char *words = words_of_choice (self, pair, target);

      gtk_box_append (GTK_BOX (list), new_choice (self, words, target->id));
    }
  if (target_of (self, pair) != NULL)
    gtk_box_append (GTK_BOX (list), new_choice (self, _("Take back"), NULL));
}

static void
list_shown_cb (GtkWidget           *popover,
               CandorItemBodyMatch *self)
{
  fill_list (self, part_around (popover), g_object_get_data (G_OBJECT (popover), "candor-list"));
}

static GtkWidget *
new_popover (CandorItemBodyMatch *self,
             const CandorOption  *option)
{
  g_autofree char *name = g_strdup_printf (_("What belongs to “%s”?"), candor_text_get_plain (option->words));
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *list = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *heading = candor_rich_text_new_words (name);
  GtkWidget *popover;

  gtk_widget_add_css_class (heading, "candor-bin-words");
  gtk_box_append (GTK_BOX (box), heading);
  gtk_box_append (GTK_BOX (box), list);
  popover = candor_lesson_popover_new (name, box);
  g_object_set_data (G_OBJECT (popover), "candor-list", list);
  g_signal_connect (popover, "show", G_CALLBACK (list_shown_cb), self);

  return popover;
}

/* ----------------------------------------------------------------------- showing */

static void
show_slot (CandorItemBodyMatch *self,
           CandorItemPart      *pair)
{
  GtkWidget *slot = candor_item_part_get_control (pair, 0);
  const CandorTarget *target = target_of (self, pair);
  const char *words = target != NULL ? candor_text_get_plain (target->words) : _("Choose…");
  g_autofree char *name = g_strdup_printf ("%s: %s", candor_item_part_get_words (pair), words);

  candor_lesson_link_set_words (CANDOR_LESSON_LINK (slot), words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (slot), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  candor_css_class_set (slot, "candor-match-given", target != NULL);
}

static void
judge (CandorItemBodyMatch *self,
       CandorItemPart      *pair,
       guint                index)
{
  CandorQuestionOption *option;
  const CandorOptionVerdict *verdict;
  const CandorTarget *mine = target_of (self, pair), *right;
  g_autofree char *mark = NULL;

  option = g_list_model_get_item (candor_question_get_options (get_question (self)), index);
  verdict = candor_question_option_get_verdict (option);
  g_object_unref (option);
  if (verdict == NULL)
    {
      candor_item_part_unjudge (pair);
      return;
    }
  right = candor_item_find_target (candor_question_get_item (get_question (self)), verdict->option->target);
  mark = verdict->good
    ? g_strdup_printf (_("Right: %s"), candor_text_get_plain (right->words))
    : g_strdup_printf (_("Not right: %s. Right: %s"), mine != NULL ? candor_text_get_plain (mine->words) : _("none"),
                       candor_text_get_plain (right->words));
  candor_item_part_judge (pair, verdict->good, mark, verdict->feedback,
                          candor_item_body_get_context (CANDOR_ITEM_BODY (self)));
}

/* What nobody has, in the order shown. */
static void
show_rest (CandorItemBodyMatch *self)
{
  GtkWidget *box = gtk_widget_get_last_child (self->rest);
  gboolean some = FALSE;

  for (GtkWidget *card = gtk_widget_get_first_child (box); card != NULL; card = gtk_widget_get_next_sibling (card))
    {
      gboolean free = holder_of (self, candor_item_part_get_id (CANDOR_ITEM_PART (card))) == NULL;

      gtk_widget_set_visible (card, free);
      some = some || free;
    }
  gtk_widget_set_visible (self->rest, some && candor_question_is_open (get_question (self)));
}

static void
show (CandorItemBody *body)
{
  CandorItemBodyMatch *self = CANDOR_ITEM_BODY_MATCH (body);
  gboolean open = candor_question_is_open (get_question (self));
  CandorItemPart *pair;

  for (guint i = 0; (pair = pair_at (self, i)) != NULL; i++)
    {
      show_slot (self, pair);
      candor_item_part_show_controls (pair, open);
      judge (self, pair, i);
    }
  show_rest (self);
}

/* ------------------------------------------------------------------------ making */

static void
add_pair (CandorItemBodyMatch *self,
          const CandorOption  *option,
          guint                number)
{
  GtkWidget *pair = candor_item_part_new (option->words, option->id, CANDOR_ITEM_PART_HALF);
  GtkWidget *slot = candor_lesson_link_new ("", new_popover (self, option));

  gtk_widget_remove_css_class (slot, "candor-address");
  gtk_widget_add_css_class (slot, "candor-match-slot");
  gtk_button_set_has_frame (GTK_BUTTON (slot), TRUE);
  gtk_widget_set_halign (slot, GTK_ALIGN_FILL);
  gtk_widget_set_hexpand (slot, TRUE);
  candor_item_part_set_number (CANDOR_ITEM_PART (pair), number);
  candor_item_part_add_control (CANDOR_ITEM_PART (pair), slot);
  candor_item_drag_add_place (pair, get_question (self), drop_on_pair_cb, self);
  gtk_box_append (GTK_BOX (self->pairs), pair);
}

static void
add_rest (CandorItemBodyMatch *self)
{
  GPtrArray *targets = candor_question_get_targets (get_question (self));
  GtkWidget *heading = candor_rich_text_new_words (_("Still to give"));
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->rest = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_widget_add_css_class (self->rest, "candor-bin");
  gtk_widget_add_css_class (heading, "candor-bin-words");
  gtk_box_append (GTK_BOX (self->rest), heading);
  gtk_box_append (GTK_BOX (self->rest), box);
  for (guint i = 0; i < targets->len; i++)
    {
      const CandorTarget *target = g_ptr_array_index (targets, i);
      GtkWidget *card = candor_item_part_new (target->words, target->id, CANDOR_ITEM_PART_BELOW);

      candor_item_part_show_controls (CANDOR_ITEM_PART (card), FALSE);
      candor_item_drag_add_source (card, get_question (self), target->id);
      gtk_box_append (GTK_BOX (box), card);
    }
  candor_item_drag_add_place (self->rest, get_question (self), drop_on_rest_cb, self);
  gtk_widget_set_parent (self->rest, GTK_WIDGET (self));
}

static void
fill (CandorItemBody *body)
{
  CandorItemBodyMatch *self = CANDOR_ITEM_BODY_MATCH (body);
  GListModel *options = candor_question_get_options (get_question (self));

  candor_item_body_clear (body);
  self->pairs = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_widget_set_parent (self->pairs, GTK_WIDGET (self));
  for (guint i = 0; i < g_list_model_get_n_items (options); i++)
    {
      g_autoptr(CandorQuestionOption) option = g_list_model_get_item (options, i);

      add_pair (self, candor_question_option_get_option (option), i + 1);
    }
  add_rest (self);
}

static GtkWidget *
get_first (CandorItemBody *body)
{
  CandorItemBodyMatch *self = CANDOR_ITEM_BODY_MATCH (body);
  CandorItemPart *pair;

  for (guint i = 0; (pair = pair_at (self, i)) != NULL; i++)
    if (target_of (self, pair) == NULL)
      return candor_item_part_get_control (pair, 0);

  return NULL;
}

static void
candor_item_body_match_class_init (CandorItemBodyMatchClass *klass)
{
  CandorItemBodyClass *body_class = CANDOR_ITEM_BODY_CLASS (klass);

  body_class->fill = fill;
  body_class->show = show;
  body_class->get_first = get_first;
  body_class->press = press;
  body_class->dup_keys = dup_keys;
  body_class->enter_is_own = TRUE;
}

static void
candor_item_body_match_init (CandorItemBodyMatch *self)
{
}
