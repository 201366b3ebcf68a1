/* judge-choice.c - one answer of several: all or nothing
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A truefalse is a choice of two and is judged the same.
 */

#include "judge-private.h"

static CandorPoints
judge_choice (CandorItem        *item,
              const CandorTally *tally)
{
  g_assert (CANDOR_IS_ITEM (item));

  return candor_points_make (tally->n_right_picked == 1 && tally->n_wrong_picked == 0, 1);
}

const CandorJudge candor_judge_choice =
{
  .form = CANDOR_FORM_ONE,
  .judge = judge_choice,
  .answers_every_option = TRUE,
};
