/* item-options.c - rows to pick from
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What several bodies have: the options one below the other. Number keys pick.
 */

#include "item-options.h"

#include "item-keys.h"
#include "item-option.h"

#include <glib/gi18n.h>

static CandorItemOption *
option_at (GtkWidget *list,
           guint      index)
{
  GtkWidget *child = gtk_widget_get_first_child (list);

  for (guint i = 0; i < index && child != NULL; i++)
    child = gtk_widget_get_next_sibling (child);

  return child != NULL ? CANDOR_ITEM_OPTION (child) : NULL;
}

void
candor_item_options_fill (GtkWidget           *list,
                          CandorQuestion      *question,
                          CandorLessonContext *context)
{
  GListModel *options = candor_question_get_options (question);
  gboolean many = candor_item_takes_many (candor_question_get_item (question));
  GtkAccessibleRole role = many ? GTK_ACCESSIBLE_ROLE_CHECKBOX : GTK_ACCESSIBLE_ROLE_RADIO;
  CandorItemOption *group = NULL;

  g_return_if_fail (GTK_IS_WIDGET (list));

  for (guint i = 0; i < g_list_model_get_n_items (options); i++)
    {
      g_autoptr(CandorQuestionOption) option = g_list_model_get_item (options, i);
      GtkWidget *row = candor_item_option_new (question, option, context, role, group);

      if (!many && group == NULL)
        group = CANDOR_ITEM_OPTION (row);
      gtk_widget_set_parent (row, list);
    }
}

GtkWidget *
candor_item_options_get_first (GtkWidget *list)
{
  CandorItemOption *first;

  g_return_val_if_fail (GTK_IS_WIDGET (list), NULL);

  first = option_at (list, 0);

  return first != NULL ? candor_item_option_get_button (first) : NULL;
}

gboolean
candor_item_options_press (GtkWidget       *list,
                           guint            keyval,
                           GdkModifierType  state,
                           gboolean         bare)
{
  guint number = candor_item_keys_digit (keyval, state);
  CandorItemOption *option;
  GtkWidget *button;

  g_return_val_if_fail (GTK_IS_WIDGET (list), GDK_EVENT_PROPAGATE);

  option = number > 0 && bare ? option_at (list, number - 1) : NULL;
  if (option == NULL)
    return GDK_EVENT_PROPAGATE;

  button = candor_item_option_get_button (option);
  gtk_widget_grab_focus (button);
  gtk_widget_activate (button);

  return GDK_EVENT_STOP;
}

void
candor_item_options_show_keys (GtkWidget *list,
                               gboolean   shown)
{
  g_return_if_fail (GTK_IS_WIDGET (list));

  for (GtkWidget *child = gtk_widget_get_first_child (list);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    candor_item_option_set_keys (CANDOR_ITEM_OPTION (child), shown);
}

char *
candor_item_options_dup_keys (CandorQuestion *question,
                              gboolean        bare)
{
  guint n;

  g_return_val_if_fail (CANDOR_IS_QUESTION (question), NULL);

  n = MIN (9, g_list_model_get_n_items (candor_question_get_options (question)));
  if (!bare || n == 0)
    return NULL;

  return n == 2 ? g_strdup (_("1 or 2 pick")) : g_strdup_printf (_("1 to %u pick"), n);
}
