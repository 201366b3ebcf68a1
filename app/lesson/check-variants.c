/* check-variants.c - questions that stand for another one
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <glib/gi18n.h>

#include "check-module-private.h"
#include "item-private.h"
#include "module-private.h"

static CandorItem *
find_item (GPtrArray  *items,
           const char *id)
{
  for (guint i = 0; i < items->len; i++)
    {
      CandorItem *item = g_ptr_array_index (items, i);

      if (g_strcmp0 (candor_item_get_id (item), id) == 0)
        return item;
    }

  return NULL;
}

/* NULL: it stands on a page. */
static CandorPart *
find_quiz (CandorModule *module,
           CandorItem   *item)
{
  for (guint i = 0; i < module->parts->len; i++)
    {
      CandorPart *part = g_ptr_array_index (module->parts, i);

      if (CANDOR_IS_QUIZ (part) && g_ptr_array_find (candor_quiz_get_items (CANDOR_QUIZ (part)), item, NULL))
        return part;
    }

  return NULL;
}

static void
check_pair (CandorModule   *module,
            CandorItem     *variant,
            CandorItem     *original,
            CandorFindings *findings)
{
  const CandorPlace *place = candor_item_get_place (variant);
  const char *id = candor_item_get_id (variant);
  CandorPart *quiz = find_quiz (module, variant);

  if (candor_item_get_variant_of (original) != NULL)
    _candor_report (findings, CANDOR_CODE_VARIANT_OF_VARIANT, place, NULL,
                    _("Question “%s” is a variant of “%s”, which is one itself."),
                    id, candor_item_get_id (original));
  if (g_strcmp0 (candor_item_get_objective (variant), candor_item_get_objective (original)) != 0)
    _candor_report (findings, CANDOR_CODE_VARIANT_OTHER_OBJECTIVE, place, NULL,
                    _("Question “%s” has another objective than “%s”, whose variant it is."),
                    id, candor_item_get_id (original));
  if (quiz == NULL || quiz != find_quiz (module, original))
    _candor_report (findings, CANDOR_CODE_VARIANT_ELSEWHERE, place, NULL,
                    _("Question “%s” does not stand in one quiz with “%s”, whose variant it is."),
                    id, candor_item_get_id (original));
}

static void
check_variant (CandorModule   *module,
               CandorItem     *item,
               CandorFindings *findings)
{
  const char *of = candor_item_get_variant_of (item);
  CandorItem *original;

  if (g_strcmp0 (of, candor_item_get_id (item)) == 0)
    {
      _candor_report (findings, CANDOR_CODE_VARIANT_OF_ITSELF, candor_item_get_place (item), NULL,
                      _("Question “%s” calls itself its own variant."), of);
      return;
    }

  original = find_item (module->items, of);
  if (original != NULL)
    check_pair (module, item, original, findings);
}

void
_candor_check_variants (CandorModule *module,
                        CandorLoad   *load)
{
  g_assert (CANDOR_IS_MODULE (module));

  for (guint i = 0; i < module->items->len; i++)
    {
      CandorItem *item = g_ptr_array_index (module->items, i);

      if (candor_item_get_variant_of (item) != NULL && candor_item_get_id (item) != NULL)
        check_variant (module, item, &load->findings);
    }
}
