/* judge-spots.c - areas of a picture and phrases of a text, by the credit rule of the item
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Both are judged as `choices`. A hotspot where one area is picked is judged as `choice`;
 * which of the two it is, judge.c asks the item.
 */

#include "judge-private.h"

static CandorPoints
judge_hotspot (CandorItem        *item,
               const CandorTally *tally)
{
  g_assert (CANDOR_IS_HOTSPOT_ITEM (item));

  return candor_judge_by_credit (candor_hotspot_item_get_credit (CANDOR_HOTSPOT_ITEM (item)), tally);
}

static CandorPoints
judge_highlight (CandorItem        *item,
                 const CandorTally *tally)
{
  g_assert (CANDOR_IS_HIGHLIGHT_ITEM (item));

  return candor_judge_by_credit (candor_highlight_item_get_credit (CANDOR_HIGHLIGHT_ITEM (item)), tally);
}

const CandorJudge candor_judge_hotspot =
{
  .form = CANDOR_FORM_MANY,
  .judge = judge_hotspot,
};

const CandorJudge candor_judge_highlight =
{
  .form = CANDOR_FORM_MANY,
  .judge = judge_highlight,
};
