/* item-option.h - one option of a question: picked before, answered after
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lesson-context.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CANDOR_TYPE_ITEM_OPTION (candor_item_option_get_type ())
G_DECLARE_FINAL_TYPE (CandorItemOption, candor_item_option, CANDOR, ITEM_OPTION, GtkWidget)

/* @role: RADIO or CHECKBOX. @group: (nullable): another option of the same
 * question when only one can be picked. */
GtkWidget *candor_item_option_new        (CandorQuestion       *question,
                                          CandorQuestionOption *option,
                                          CandorLessonContext  *context,
                                          GtkAccessibleRole     role,
                                          CandorItemOption     *group);
GtkWidget *candor_item_option_get_button (CandorItemOption     *self);
void       candor_item_option_set_keys   (CandorItemOption     *self,
                                          gboolean              shown);

G_END_DECLS
