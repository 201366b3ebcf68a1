/* item-choice.c - one answer of several
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "item-private.h"

struct _CandorChoiceItem
{
  CandorItem parent_instance;
};

G_DEFINE_FINAL_TYPE (CandorChoiceItem, candor_choice_item, CANDOR_TYPE_ITEM)

static void
candor_choice_item_class_init (CandorChoiceItemClass *klass)
{
  CANDOR_ITEM_CLASS (klass)->kind = CANDOR_ITEM_CHOICE;
}

static void
candor_choice_item_init (CandorChoiceItem *self)
{
}

static void
check (CandorItem     *item,
       CandorFindings *findings)
{
  _candor_check_one_right (item, findings);
  _candor_check_options (item, findings);
  _candor_check_responses (item, findings);
}

const CandorItemForm _candor_choice_form =
{
  "choice", CANDOR_ITEM_CHOICE, candor_choice_item_get_type, _candor_item_parse_options, NULL, check,
};
