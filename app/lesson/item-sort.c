/* item-sort.c - things to put into bins
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Authors write what belongs together in a row, so the things are always shown
 * mixed; the bins stand as they are written.
 */

#include <glib/gi18n.h>

#include "item-private.h"

struct _CandorSortItem
{
  CandorItem   parent_instance;
  CandorCredit credit;
};

G_DEFINE_FINAL_TYPE (CandorSortItem, candor_sort_item, CANDOR_TYPE_ITEM)

static void
candor_sort_item_class_init (CandorSortItemClass *klass)
{
  CANDOR_ITEM_CLASS (klass)->kind = CANDOR_ITEM_SORT;
}

static void
candor_sort_item_init (CandorSortItem *self)
{
}

CandorCredit
candor_sort_item_get_credit (CandorSortItem *self)
{
  g_return_val_if_fail (CANDOR_IS_SORT_ITEM (self), CANDOR_CREDIT_PARTS);

  return self->credit;
}

static void
parse_option (CandorItem          *item,
              CandorLoad          *load,
              const CandorXmlNode *node,
              const CandorXmlNode *child)
{
  const char *id = _candor_attribute_id (load, child, CANDOR_SPACE_OPTION, node);
  CandorOption *option = _candor_item_add_option (item, load, child, id);

  option->right = TRUE;
  option->target = _candor_attribute_ref (load, child, "bin", CANDOR_SPACE_TARGET);
  option->words = _candor_text_parse (load, child);
  _candor_refer_mistakes (load, child);
}

static void
parse (CandorItem          *item,
       CandorLoad          *load,
       const CandorXmlNode *node)
{
  CANDOR_SORT_ITEM (item)->credit = _candor_credit_parse (node, CANDOR_CREDIT_PARTS);
  _candor_item_set_shuffled (item);
  for (const CandorXmlNode *child = candor_xml_node_find (node, "bin");
       child != NULL;
       child = candor_xml_node_find_next (child, "bin"))
    _candor_item_add_target (item, load, child, _candor_attribute_id (load, child, CANDOR_SPACE_TARGET, node));

  for (const CandorXmlNode *child = candor_xml_node_find (node, "option");
       child != NULL;
       child = candor_xml_node_find_next (child, "option"))
    parse_option (item, load, node, child);
}

static void
add_key (CandorItem   *item,
         CandorDigest *digest)
{
  candor_digest_add (digest, candor_credit_to_string (CANDOR_SORT_ITEM (item)->credit), -1);
}

static gboolean
all_belong_together (CandorItem *item)
{
  GPtrArray *options = candor_item_get_options (item);

  for (guint i = 1; i < options->len; i++)
    {
      const CandorOption *one = g_ptr_array_index (options, i - 1);
      const CandorOption *two = g_ptr_array_index (options, i);

      if (g_strcmp0 (one->target, two->target) != 0)
        return FALSE;
    }

  return options->len > 0;
}

static void
check (CandorItem     *item,
       CandorFindings *findings)
{
  if (all_belong_together (item))
    _candor_report (findings, CANDOR_CODE_ALL_IN_ONE_BIN, candor_item_get_place (item), NULL,
                    _("In question “%s” everything belongs into one bin."), candor_item_get_id (item));
  _candor_check_options (item, findings);
  _candor_check_targets (item, findings);
  _candor_check_responses (item, findings);
}

const CandorItemForm _candor_sort_form =
{
  .element = "sort",
  .kind = CANDOR_ITEM_SORT,
  .get_type = candor_sort_item_get_type,
  .parse = parse,
  .add_key = add_key,
  .check = check,
};
