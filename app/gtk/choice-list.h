/* choice-list.h - one of several, as radio buttons with a title and a sentence each
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* CandorChoiceList: signal `changed`: another one was picked. Its property
 * `question` (string) is what the choice answers: it names the group and is read
 * before the first choice, because the label of a group alone is not spoken. */
#define CANDOR_TYPE_CHOICE_LIST (candor_choice_list_get_type ())
G_DECLARE_FINAL_TYPE (CandorChoiceList, candor_choice_list, CANDOR, CHOICE_LIST, GtkWidget)

GtkWidget  *candor_choice_list_new        (const char       *question);
/* @words: (nullable): a sentence below the title. @id is what get_chosen() answers. */
void        candor_choice_list_add        (CandorChoiceList *self,
                                           const char       *id,
                                           const char       *title,
                                           const char       *words,
                                           gboolean          allowed);
void        candor_choice_list_clear      (CandorChoiceList *self);
void        candor_choice_list_choose     (CandorChoiceList *self,
                                           const char       *id);
/* Id of what is picked, or NULL. Borrowed. */
const char *candor_choice_list_get_chosen (CandorChoiceList *self);

G_END_DECLS
