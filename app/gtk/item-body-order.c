/* item-body-order.c - things to put in order
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A list whose rows move: with "Move up" and "Move down", with Alt and an arrow, or
 * dragged. Until something was moved there is no answer, and what is shown is the
 * order drawn by the question.
 */

#include "item-body.h"

#include "item-drag.h"
#include "item-keys.h"
#include "item-part.h"
#include "say.h"

#include <glib/gi18n.h>

enum { UP, DOWN };

struct _CandorItemBodyOrder
{
  CandorItemBody  parent_instance;
  GtkWidget      *list;
};

G_DEFINE_FINAL_TYPE (CandorItemBodyOrder, candor_item_body_order, CANDOR_TYPE_ITEM_BODY)

static CandorQuestion *
get_question (CandorItemBodyOrder *self)
{
  return candor_item_body_get_question (CANDOR_ITEM_BODY (self));
}

/* ---------------------------------------------------------------------- the order */

/* Ids as they stand now. */
static GPtrArray *
list_ids (CandorItemBodyOrder *self)
{
  CandorResponse *response = candor_question_get_response (get_question (self));
  GListModel *options = candor_question_get_options (get_question (self));
  GPtrArray *ids = g_ptr_array_new ();

  for (guint i = 0; i < candor_response_get_n (response); i++)
    g_ptr_array_add (ids, (gpointer) candor_response_get_id (response, i));
  /* Also what a draft of an older edition does not name. */
  for (guint i = 0; i < g_list_model_get_n_items (options); i++)
    {
      g_autoptr(CandorQuestionOption) option = g_list_model_get_item (options, i);
      const char *id = candor_question_option_get_option (option)->id;

      if (!candor_response_has (response, id))
        g_ptr_array_add (ids, (gpointer) id);
    }

  return ids;
}

static CandorItemPart *
find_part (CandorItemBodyOrder *self,
           const char          *id)
{
  for (GtkWidget *child = gtk_widget_get_first_child (self->list);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (g_strcmp0 (candor_item_part_get_id (CANDOR_ITEM_PART (child)), id) == 0)
      return CANDOR_ITEM_PART (child);

  return NULL;
}

static CandorItemPart *
part_at (CandorItemBodyOrder *self,
         guint                index)
{
  GtkWidget *child = gtk_widget_get_first_child (self->list);

  for (guint i = 0; i < index && child != NULL; i++)
    child = gtk_widget_get_next_sibling (child);

  return child != NULL ? CANDOR_ITEM_PART (child) : NULL;
}

static guint
place_of (CandorItemBodyOrder *self,
          CandorItemPart      *part)
{
  guint place = 0;

  for (GtkWidget *child = gtk_widget_get_prev_sibling (GTK_WIDGET (part));
       child != NULL;
       child = gtk_widget_get_prev_sibling (child))
    place++;

  return place;
}

static guint
count_parts (CandorItemBodyOrder *self)
{
  return g_list_model_get_n_items (candor_question_get_options (get_question (self)));
}

/* ---------------------------------------------------------------------- the moves */

/* The button that was pressed keeps the focus; at an end it has nothing more to do
 * there, and the other one has. */
static void
keep_focus (CandorItemPart *part,
            guint           wanted)
{
  GtkWidget *button = candor_item_part_get_control (part, wanted);

  if (!gtk_widget_is_sensitive (button))
    button = candor_item_part_get_control (part, wanted == UP ? DOWN : UP);
  gtk_widget_grab_focus (button);
}

static void
move (CandorItemBodyOrder *self,
      const char          *id,
      guint                to,
      guint                button)
{
  g_autoptr(GPtrArray) ids = list_ids (self);
  g_autoptr(CandorResponse) response = NULL;
  g_autofree char *words = NULL;
  CandorItemPart *part = find_part (self, id);
  guint from;

  if (part == NULL || !candor_question_is_open (get_question (self)) ||
      !g_ptr_array_find_with_equal_func (ids, id, g_str_equal, &from) || to >= ids->len)
    return;

  g_ptr_array_insert (ids, (int) to, g_ptr_array_steal_index (ids, from));
  g_ptr_array_add (ids, NULL);
  response = candor_response_new_order ((const char * const *) ids->pdata);
  candor_question_set_response (get_question (self), response);
  keep_focus (part, button);
  words = g_strdup_printf (_("%s: now %u of %u."), candor_item_part_get_words (part), to + 1, ids->len - 1);
  candor_say (GTK_WIDGET (self), words);
}

static void
step (CandorItemBodyOrder *self,
      CandorItemPart      *part,
      guint                button)
{
  guint place = place_of (self, part);

  if (button == UP && place > 0)
    move (self, candor_item_part_get_id (part), place - 1, button);
  else if (button == DOWN && place + 1 < count_parts (self))
    move (self, candor_item_part_get_id (part), place + 1, button);
}

static CandorItemPart *
part_around (GtkWidget *widget)
{
  GtkWidget *part = gtk_widget_get_ancestor (widget, CANDOR_TYPE_ITEM_PART);

  return part != NULL ? CANDOR_ITEM_PART (part) : NULL;
}

static void
up_cb (GtkButton           *button,
       CandorItemBodyOrder *self)
{
  step (self, part_around (GTK_WIDGET (button)), UP);
}

static void
down_cb (GtkButton           *button,
         CandorItemBodyOrder *self)
{
  step (self, part_around (GTK_WIDGET (button)), DOWN);
}

/* It takes the place of the row it is dropped on, or the one after it. */
static void
drop_cb (GtkWidget  *place,
         const char *id,
         gboolean    at_end,
         gpointer    user_data)
{
  CandorItemBodyOrder *self = user_data;
  CandorItemPart *part = find_part (self, id);
  guint from, to;

  if (part == NULL)
    return;
  from = place_of (self, part);
  to = place_of (self, CANDOR_ITEM_PART (place)) + (at_end ? 1 : 0);
  if (to > from)
    to--;
  if (to != from)
    move (self, id, to, to < from ? UP : DOWN);
}

/* ------------------------------------------------------------------------ the keys */

static gboolean
press (CandorItemBody  *body,
       guint            keyval,
       GdkModifierType  state,
       gboolean         bare)
{
  CandorItemBodyOrder *self = CANDOR_ITEM_BODY_ORDER (body);
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (body));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  CandorItemPart *part = focus != NULL && gtk_widget_is_ancestor (focus, self->list) ? part_around (focus) : NULL;
  guint number = candor_item_keys_digit (keyval, state);

  if (bare && number > 0 && (part = part_at (self, number - 1)) != NULL)
    keep_focus (part, UP);
  else if (candor_item_keys_move (keyval, state) != 0 && part != NULL)
    step (self, part, candor_item_keys_move (keyval, state) < 0 ? UP : DOWN);
  else
    return GDK_EVENT_PROPAGATE;

  return GDK_EVENT_STOP;
}

static char *
dup_keys (CandorItemBody *body,
          gboolean        bare)
{
  guint n = MIN (9, count_parts (CANDOR_ITEM_BODY_ORDER (body)));

  if (!bare)
    return g_strdup (_("Alt with ↑ or ↓ moves"));

  return n == 2
    ? g_strdup (_("1 or 2 go to a row, Alt with ↑ or ↓ moves it"))
    : g_strdup_printf (_("1 to %u go to a row, Alt with ↑ or ↓ moves it"), n);
}

/* --------------------------------------------------------------------- the showing */

static void
name_button (GtkWidget      *button,
             const char     *format,
             CandorItemPart *part)
{
  g_autofree char *name = g_strdup_printf ("%s: %s", format, candor_item_part_get_words (part));

  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

/* Where it stands, and at the first one the question itself: a reader says no name of
 * the list around. */
static void
describe (CandorItemBodyOrder *self,
          CandorItemPart      *part,
          guint                place,
          guint                n)
{
  CandorText *prompt = candor_item_get_prompt (candor_question_get_item (get_question (self)));
  g_autofree char *words = g_strdup_printf (_("%u of %u."), place + 1, n);
  g_autofree char *first = g_strdup_printf ("%s %s", words, candor_text_get_plain (prompt));

  for (guint i = UP; i <= DOWN; i++)
    gtk_accessible_update_property (GTK_ACCESSIBLE (candor_item_part_get_control (part, i)),
                                    GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, place == 0 ? first : words, -1);
}

static void
judge (CandorItemBodyOrder *self,
       CandorItemPart      *part,
       guint                place,
       guint                key)
{
  CandorOutcome *outcome = candor_question_get_outcome (get_question (self));
  const CandorOptionVerdict *verdict = outcome != NULL ? candor_outcome_get_option (outcome, key) : NULL;
  g_autofree char *mark = NULL;

  if (verdict == NULL)
    {
      candor_item_part_unjudge (part);
      return;
    }
  if (verdict->good)
    mark = g_strdup (place == key ? _("Right") : _("Right among the others"));
  else
    mark = g_strdup_printf (_("Not right: this is number %u"), key + 1);
  candor_item_part_judge (part, verdict->good, mark, verdict->feedback,
                          candor_item_body_get_context (CANDOR_ITEM_BODY (self)));
}

static guint
key_of (CandorItemBodyOrder *self,
        const char          *id)
{
  GPtrArray *options = candor_item_get_options (candor_question_get_item (get_question (self)));
  guint i;

  for (i = 0; i + 1 < options->len; i++)
    if (g_strcmp0 (((const CandorOption *) g_ptr_array_index (options, i))->id, id) == 0)
      break;

  return i;
}

static void
show (CandorItemBody *body)
{
  CandorItemBodyOrder *self = CANDOR_ITEM_BODY_ORDER (body);
  g_autoptr(GPtrArray) ids = list_ids (self);
  gboolean open = candor_question_is_open (get_question (self));
  CandorItemPart *last = NULL;

  for (guint i = 0; i < ids->len; i++)
    {
      const char *id = g_ptr_array_index (ids, i);
      CandorItemPart *part = find_part (self, id);

      gtk_box_reorder_child_after (GTK_BOX (self->list), GTK_WIDGET (part), GTK_WIDGET (last));
      candor_item_part_set_number (part, i + 1);
      gtk_widget_set_sensitive (candor_item_part_get_control (part, UP), i > 0);
      gtk_widget_set_sensitive (candor_item_part_get_control (part, DOWN), i + 1 < ids->len);
      candor_item_part_show_controls (part, open);
      describe (self, part, i, ids->len);
      judge (self, part, i, key_of (self, id));
      last = part;
    }
}

/* ----------------------------------------------------------------------- making */

static GtkWidget *
new_button (CandorItemBodyOrder *self,
            const char          *icon,
            const char          *tooltip,
            GCallback            callback)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_widget_set_tooltip_text (button, tooltip);
  gtk_widget_add_css_class (button, "candor-part-button");
  g_signal_connect (button, "clicked", callback, self);

  return button;
}

static void
add_part (CandorItemBodyOrder *self,
          const CandorOption  *option)
{
  GtkWidget *part = candor_item_part_new (option->words, option->id, CANDOR_ITEM_PART_BESIDE);
  GtkWidget *up = new_button (self, "go-up-symbolic", _("Move up"), G_CALLBACK (up_cb));
  GtkWidget *down = new_button (self, "go-down-symbolic", _("Move down"), G_CALLBACK (down_cb));

  name_button (up, _("Move up"), CANDOR_ITEM_PART (part));
  name_button (down, _("Move down"), CANDOR_ITEM_PART (part));
  candor_item_part_add_control (CANDOR_ITEM_PART (part), up);
  candor_item_part_add_control (CANDOR_ITEM_PART (part), down);
  candor_item_drag_add_source (part, get_question (self), option->id);
  candor_item_drag_add_place (part, get_question (self), drop_cb, self);
  gtk_box_append (GTK_BOX (self->list), part);
}

static void
fill (CandorItemBody *body)
{
  CandorItemBodyOrder *self = CANDOR_ITEM_BODY_ORDER (body);
  GListModel *options = candor_question_get_options (get_question (self));

  candor_item_body_clear (body);
  self->list = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_widget_set_parent (self->list, GTK_WIDGET (body));
  for (guint i = 0; i < g_list_model_get_n_items (options); i++)
    {
      g_autoptr(CandorQuestionOption) option = g_list_model_get_item (options, i);

      add_part (self, candor_question_option_get_option (option));
    }
}

static GtkWidget *
get_first (CandorItemBody *body)
{
  CandorItemPart *part = part_at (CANDOR_ITEM_BODY_ORDER (body), 0);

  return part != NULL ? candor_item_part_get_control (part, DOWN) : NULL;
}

static void
candor_item_body_order_class_init (CandorItemBodyOrderClass *klass)
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
candor_item_body_order_init (CandorItemBodyOrder *self)
{
}
