/* block-check.c - a quick check in place
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "block-view.h"

#include "item-view.h"

GtkWidget *
candor_block_check_new (CandorBlock         *block,
                        CandorLessonContext *context)
{
  CandorSitting *sitting = candor_lesson_context_get_sitting (context);
  CandorQuestion *question;

  if (sitting == NULL)
    return NULL;

  question = candor_sitting_get_question (sitting, candor_check_block_get_item (CANDOR_CHECK_BLOCK (block)));

  return candor_item_view_new (question, context, CANDOR_ITEM_PLACE_PAGE);
}
