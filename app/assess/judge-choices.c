/* judge-choices.c - all that apply, by the credit rule that the item states
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "judge-private.h"

static CandorPoints
take_wrong_from_right (const CandorTally *tally)
{
  if (tally->n_right == 0 || tally->n_wrong_picked >= tally->n_right_picked)
    return candor_points_make (0, 1);

  return candor_points_make (tally->n_right_picked - tally->n_wrong_picked, tally->n_right);
}

CandorPoints
candor_judge_by_credit (CandorCredit       credit,
                        const CandorTally *tally)
{
  switch (credit)
    {
    case CANDOR_CREDIT_PARTS:
      return candor_points_make (tally->n_good, tally->n_options);
    case CANDOR_CREDIT_RIGHT_MINUS_WRONG:
      return take_wrong_from_right (tally);
    case CANDOR_CREDIT_ALL:
    default:
      return candor_points_make (tally->n_good == tally->n_options, 1);
    }
}

static CandorPoints
judge_choices (CandorItem        *item,
               const CandorTally *tally)
{
  g_assert (CANDOR_IS_CHOICES_ITEM (item));

  return candor_judge_by_credit (candor_choices_item_get_credit (CANDOR_CHOICES_ITEM (item)), tally);
}

const CandorJudge candor_judge_choices =
{
  .form = CANDOR_FORM_MANY,
  .judge = judge_choices,
  .answers_every_option = FALSE,
};
