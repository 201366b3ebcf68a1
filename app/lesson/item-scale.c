/* item-scale.c - how often, how much, how far one agrees
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A survey: whatever somebody says of themselves is neither right nor wrong.
 */

#include <glib/gi18n.h>

#include "block-private.h"
#include "item-private.h"

struct _CandorScaleItem
{
  CandorItem parent_instance;
};

G_DEFINE_FINAL_TYPE (CandorScaleItem, candor_scale_item, CANDOR_TYPE_ITEM)

static void
candor_scale_item_class_init (CandorScaleItemClass *klass)
{
  CANDOR_ITEM_CLASS (klass)->kind = CANDOR_ITEM_SCALE;
}

static void
candor_scale_item_init (CandorScaleItem *self)
{
}

static void
check_key (CandorItem         *item,
           const CandorOption *option,
           CandorFindings     *findings)
{
  if (option->right)
    _candor_report (findings, CANDOR_CODE_SCALE_WITH_KEY, &option->place, NULL,
                    _("On the scale “%s” the point “%s” is marked as right."), candor_item_get_id (item), option->id);
  else if (option->misconception != NULL)
    _candor_report (findings, CANDOR_CODE_SCALE_WITH_KEY, &option->place, NULL,
                    _("On the scale “%s” the point “%s” carries a misconception."), candor_item_get_id (item), option->id);
}

static void
check (CandorItem     *item,
       CandorFindings *findings)
{
  GPtrArray *options = candor_item_get_options (item);

  for (guint i = 0; i < options->len; i++)
    check_key (item, g_ptr_array_index (options, i), findings);
  _candor_check_not_empty (findings, candor_item_get_prompt (item), N_("this prompt"));
  _candor_check_options (item, findings);
}

const CandorItemForm _candor_scale_form =
{
  .element = "scale",
  .kind = CANDOR_ITEM_SCALE,
  .get_type = candor_scale_item_get_type,
  .parse = _candor_item_parse_options,
  .check = check,
};
