/* item-order.c - things to put in order
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * They are written in the right order, so that to move one changes the key; what
 * is shown at first is another one.
 */

#include <glib/gi18n.h>

#include "item-private.h"

struct _CandorOrderItem
{
  CandorItem   parent_instance;
  CandorCredit credit;
};

G_DEFINE_FINAL_TYPE (CandorOrderItem, candor_order_item, CANDOR_TYPE_ITEM)

static void
candor_order_item_class_init (CandorOrderItemClass *klass)
{
  CANDOR_ITEM_CLASS (klass)->kind = CANDOR_ITEM_ORDER;
}

static void
candor_order_item_init (CandorOrderItem *self)
{
}

CandorCredit
candor_order_item_get_credit (CandorOrderItem *self)
{
  g_return_val_if_fail (CANDOR_IS_ORDER_ITEM (self), CANDOR_CREDIT_PARTS);

  return self->credit;
}

static void
parse (CandorItem          *item,
       CandorLoad          *load,
       const CandorXmlNode *node)
{
  CANDOR_ORDER_ITEM (item)->credit = _candor_credit_parse (node, CANDOR_CREDIT_PARTS);
  _candor_item_set_shuffled (item);
  _candor_item_parse_options (item, load, node);
  for (guint i = 0; i < candor_item_get_options (item)->len; i++)
    ((CandorOption *) g_ptr_array_index (candor_item_get_options (item), i))->right = TRUE;
}

static void
add_key (CandorItem   *item,
         CandorDigest *digest)
{
  GPtrArray *options = candor_item_get_options (item);

  candor_digest_add (digest, candor_credit_to_string (CANDOR_ORDER_ITEM (item)->credit), -1);
  for (guint i = 0; i < options->len; i++)
    {
      const CandorOption *option = g_ptr_array_index (options, i);

      if (option->id != NULL)
        candor_digest_add (digest, option->id, -1);
    }
}

static void
check (CandorItem     *item,
       CandorFindings *findings)
{
  if (candor_item_get_options (item)->len == 2)
    _candor_report (findings, CANDOR_CODE_ORDER_OF_TWO, candor_item_get_place (item), NULL,
                    _("Question “%s” puts only two things in order."), candor_item_get_id (item));
  _candor_check_options (item, findings);
  _candor_check_responses (item, findings);
}

const CandorItemForm _candor_order_form =
{
  .element = "order",
  .kind = CANDOR_ITEM_ORDER,
  .get_type = candor_order_item_get_type,
  .parse = parse,
  .add_key = add_key,
  .check = check,
};
