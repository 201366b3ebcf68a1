/* item-body-pick.c - options to pick
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Radio buttons where only one can be picked, check buttons where several may be.
 * Number keys pick.
 */

#include "item-body.h"

#include "item-keys.h"
#include "item-option.h"

#include <glib/gi18n.h>

struct _CandorItemBodyPick
{
  CandorItemBody parent_instance;
};

G_DEFINE_FINAL_TYPE (CandorItemBodyPick, candor_item_body_pick, CANDOR_TYPE_ITEM_BODY)

static CandorItemOption *
option_at (CandorItemBody *body,
           guint           index)
{
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (body));

  for (guint i = 0; i < index && child != NULL; i++)
    child = gtk_widget_get_next_sibling (child);

  return child != NULL ? CANDOR_ITEM_OPTION (child) : NULL;
}

static guint
count_options (CandorItemBody *body)
{
  return g_list_model_get_n_items (candor_question_get_options (candor_item_body_get_question (body)));
}

static gboolean
picks_many (CandorItemBody *body)
{
  CandorItem *item = candor_question_get_item (candor_item_body_get_question (body));

  return candor_item_get_kind (item) == CANDOR_ITEM_CHOICES;
}

static void
fill (CandorItemBody *body)
{
  CandorQuestion *question = candor_item_body_get_question (body);
  GListModel *options = candor_question_get_options (question);
  gboolean many = picks_many (body);
  GtkAccessibleRole role = many ? GTK_ACCESSIBLE_ROLE_CHECKBOX : GTK_ACCESSIBLE_ROLE_RADIO;
  CandorItemOption *group = NULL;

  candor_item_body_clear (body);
  for (guint i = 0; i < g_list_model_get_n_items (options); i++)
    {
      g_autoptr(CandorQuestionOption) option = g_list_model_get_item (options, i);
      GtkWidget *row = candor_item_option_new (question, option, candor_item_body_get_context (body), role, group);

      if (!many && group == NULL)
        group = CANDOR_ITEM_OPTION (row);
      gtk_widget_set_parent (row, GTK_WIDGET (body));
    }
}

static GtkWidget *
get_first (CandorItemBody *body)
{
  CandorItemOption *first = option_at (body, 0);

  return first != NULL ? candor_item_option_get_button (first) : NULL;
}

static gboolean
press (CandorItemBody  *body,
       guint            keyval,
       GdkModifierType  state,
       gboolean         bare)
{
  guint number = candor_item_keys_digit (keyval, state);
  CandorItemOption *option = number > 0 && bare ? option_at (body, number - 1) : NULL;
  GtkWidget *button;

  if (option == NULL)
    return GDK_EVENT_PROPAGATE;

  button = candor_item_option_get_button (option);
  gtk_widget_grab_focus (button);
  gtk_widget_activate (button);

  return GDK_EVENT_STOP;
}

static void
show_keys (CandorItemBody *body,
           gboolean        shown)
{
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (body));
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    candor_item_option_set_keys (CANDOR_ITEM_OPTION (child), shown);
}

static char *
dup_keys (CandorItemBody *body,
          gboolean        bare)
{
  guint n = MIN (9, count_options (body));

  if (!bare)
    return NULL;

  return n == 2 ? g_strdup (_("1 or 2 pick")) : g_strdup_printf (_("1 to %u pick"), n);
}

static void
candor_item_body_pick_class_init (CandorItemBodyPickClass *klass)
{
  CandorItemBodyClass *body_class = CANDOR_ITEM_BODY_CLASS (klass);

  body_class->fill = fill;
  body_class->get_first = get_first;
  body_class->press = press;
  body_class->show_keys = show_keys;
  body_class->dup_keys = dup_keys;
}

static void
candor_item_body_pick_init (CandorItemBodyPick *self)
{
}
