/* judge-placed.c - parts that are put to a target: pairs, and things in bins
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "judge-private.h"

static CandorCredit
get_credit (CandorItem *item)
{
  if (CANDOR_IS_MATCH_ITEM (item))
    return candor_match_item_get_credit (CANDOR_MATCH_ITEM (item));

  return candor_sort_item_get_credit (CANDOR_SORT_ITEM (item));
}

static CandorPoints
judge_placed (CandorItem        *item,
              const CandorTally *tally)
{
  if (get_credit (item) == CANDOR_CREDIT_ALL)
    return candor_points_make (tally->n_good == tally->n_options, 1);

  return candor_points_make (tally->n_good, tally->n_options);
}

static void
judge_parts (CandorItem          *item,
             CandorResponse      *response,
             CandorOptionVerdict *verdicts,
             guint                n)
{
  g_assert (CANDOR_IS_ITEM (item));

  for (guint i = 0; i < n; i++)
    {
      CandorOptionVerdict *verdict = &verdicts[i];

      verdict->good = verdict->value != NULL && g_strcmp0 (verdict->value, verdict->option->target) == 0;
      if (!verdict->good)
        verdict->mistake = candor_judge_find_mistake (verdict->option, verdict->value);
      verdict->feedback = candor_judge_find_reply (verdict);
    }
}

const CandorJudge candor_judge_placed =
{
  .form = CANDOR_FORM_VALUES,
  .judge = judge_placed,
  .judge_parts = judge_parts,
};
