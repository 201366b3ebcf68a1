/* item-hint.c - help before the answer, in three steps
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * From a thought over the passage to the answer itself: in this order, each
 * kind once. A hint belongs to the text of a question and not to its key.
 */

#include <glib/gi18n.h>

#include "block-private.h"
#include "item-private.h"

static const char * const kinds[] = { "idea", "passage", "answer", NULL };

void
_candor_hints_parse (GPtrArray           *hints,
                     CandorLoad          *load,
                     const CandorXmlNode *node)
{
  g_assert (hints != NULL);

  for (const CandorXmlNode *child = candor_xml_node_find (node, "hint");
       child != NULL;
       child = candor_xml_node_find_next (child, "hint"))
    {
      CandorHint *hint = _candor_store_new_struct (load->store, CandorHint);

      hint->kind = _candor_attribute_word (child, "kind", kinds, CANDOR_HINT_IDEA);
      hint->words = _candor_text_parse (load, child);
      hint->see = _candor_attribute_ref (load, child, "see", CANDOR_SPACE_STEP);
      hint->place = _candor_load_place (load, child);
      g_ptr_array_add (hints, hint);
    }
}

static void
check_order (CandorItem       *self,
             const CandorHint *hint,
             const CandorHint *before,
             CandorFindings   *findings)
{
  if (hint->kind > before->kind)
    return;

  if (hint->kind == before->kind)
    _candor_report (findings, CANDOR_CODE_HINTS_OUT_OF_ORDER, &hint->place, NULL,
                    _("Question “%s” has two hints of the kind “%s”."),
                    candor_item_get_id (self), kinds[hint->kind]);
  else
    _candor_report (findings, CANDOR_CODE_HINTS_OUT_OF_ORDER, &hint->place, NULL,
                    _("In question “%s” the hint “%s” comes after the hint “%s”."),
                    candor_item_get_id (self), kinds[hint->kind], kinds[before->kind]);
}

void
_candor_hints_check (CandorItem     *self,
                     CandorFindings *findings)
{
  GPtrArray *hints = candor_item_get_hints (self);

  for (guint i = 0; i < hints->len; i++)
    {
      const CandorHint *hint = g_ptr_array_index (hints, i);

      _candor_check_not_empty (findings, hint->words, N_("this hint"));
      if (i > 0)
        check_order (self, hint, g_ptr_array_index (hints, i - 1), findings);
      if (hint->kind == CANDOR_HINT_PASSAGE && hint->see == NULL)
        _candor_report (findings, CANDOR_CODE_PASSAGE_WITHOUT_PAGE, &hint->place, NULL,
                        _("The hint of question “%s” speaks of a passage and names no page."),
                        candor_item_get_id (self));
    }
}
