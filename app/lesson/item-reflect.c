/* item-reflect.c - own words beside a model answer
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Nobody marks the words. Who wrote them ticks the points that they named, and
 * reads then what others would have written.
 */

#include <glib/gi18n.h>

#include "block-private.h"
#include "item-private.h"

struct _CandorReflectItem
{
  CandorItem  parent_instance;
  CandorText *model;   /* NULL only in a module that has an error */
};

G_DEFINE_FINAL_TYPE (CandorReflectItem, candor_reflect_item, CANDOR_TYPE_ITEM)

static void
candor_reflect_item_class_init (CandorReflectItemClass *klass)
{
  CANDOR_ITEM_CLASS (klass)->kind = CANDOR_ITEM_REFLECT;
}

static void
candor_reflect_item_init (CandorReflectItem *self)
{
}

CandorText *
candor_reflect_item_get_model (CandorReflectItem *self)
{
  g_return_val_if_fail (CANDOR_IS_REFLECT_ITEM (self), NULL);

  return self->model;
}

static void
parse (CandorItem          *item,
       CandorLoad          *load,
       const CandorXmlNode *node)
{
  CANDOR_REFLECT_ITEM (item)->model = _candor_text_parse_child (load, node, "model");
  _candor_item_parse_parts (item, load, node, "point");
}

static void
foreach_text (CandorItem     *item,
              CandorTextFunc  func,
              gpointer        user_data)
{
  CandorReflectItem *self = CANDOR_REFLECT_ITEM (item);

  if (self->model != NULL)
    func (self->model, user_data);
}

static void
check_point (CandorItem         *item,
             const CandorOption *point,
             CandorFindings     *findings)
{
  /* "words" stands for what was written; see candor/assess.h. */
  if (g_strcmp0 (point->id, CANDOR_REFLECT_WORDS) == 0)
    _candor_report (findings, CANDOR_CODE_DUPLICATE_ID, &point->place, NULL,
                    _("The id “%s” is kept for the words that somebody writes."), point->id);
  if (point->unticked == NULL || _candor_text_is_empty (point->unticked))
    _candor_report (findings, CANDOR_CODE_OPTION_WITHOUT_RESPONSE, &point->place, NULL,
                    _("Point “%s” of “%s” says nothing to who left it unticked."),
                    point->id, candor_item_get_id (item));
}

static void
check (CandorItem     *item,
       CandorFindings *findings)
{
  CandorReflectItem *self = CANDOR_REFLECT_ITEM (item);
  GPtrArray *points = candor_item_get_options (item);

  if (self->model != NULL && _candor_text_is_empty (self->model))
    _candor_report (findings, CANDOR_CODE_REFLECT_WITHOUT_MODEL, candor_item_get_place (item), NULL,
                    _("Question “%s” has no model answer."), candor_item_get_id (item));
  if (points->len == 0)
    _candor_report (findings, CANDOR_CODE_REFLECT_WITHOUT_POINTS, candor_item_get_place (item), NULL,
                    _("Question “%s” has no points to compare with."), candor_item_get_id (item));
  for (guint i = 0; i < points->len; i++)
    check_point (item, g_ptr_array_index (points, i), findings);
  _candor_check_not_empty (findings, candor_item_get_prompt (item), N_("this prompt"));
  _candor_check_options (item, findings);
}

const CandorItemForm _candor_reflect_form =
{
  .element = "reflect",
  .kind = CANDOR_ITEM_REFLECT,
  .get_type = candor_reflect_item_get_type,
  .parse = parse,
  .check = check,
  .foreach_text = foreach_text,
};
