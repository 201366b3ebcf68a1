/* item-choices.c - all that apply
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Each option is answered whether it was ticked or not, so each may have two
 * replies.
 */

#include "item-private.h"

struct _CandorChoicesItem
{
  CandorItem   parent_instance;
  CandorCredit credit;
};

G_DEFINE_FINAL_TYPE (CandorChoicesItem, candor_choices_item, CANDOR_TYPE_ITEM)

static void
candor_choices_item_class_init (CandorChoicesItemClass *klass)
{
  CANDOR_ITEM_CLASS (klass)->kind = CANDOR_ITEM_CHOICES;
}

static void
candor_choices_item_init (CandorChoicesItem *self)
{
}

CandorCredit
candor_choices_item_get_credit (CandorChoicesItem *self)
{
  g_return_val_if_fail (CANDOR_IS_CHOICES_ITEM (self), CANDOR_CREDIT_ALL);

  return self->credit;
}

static void
parse (CandorItem          *item,
       CandorLoad          *load,
       const CandorXmlNode *node)
{
  CANDOR_CHOICES_ITEM (item)->credit = _candor_credit_parse (node, CANDOR_CREDIT_ALL);
  _candor_item_parse_options (item, load, node);
}

static void
add_key (CandorItem   *item,
         CandorDigest *digest)
{
  candor_digest_add (digest, candor_credit_to_string (CANDOR_CHOICES_ITEM (item)->credit), -1);
}

static void
check (CandorItem     *item,
       CandorFindings *findings)
{
  _candor_check_some_right (item, findings);
  _candor_check_options (item, findings);
  _candor_check_responses (item, findings);
}

const CandorItemForm _candor_choices_form =
{
  "choices", CANDOR_ITEM_CHOICES, candor_choices_item_get_type, parse, add_key, check,
};
