/* judge.c - from an item and a response to an outcome
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Owns the table of judges, one row for each kind of question. Pure.
 */

#include "judge-private.h"

static const CandorJudge *const judges[CANDOR_N_ITEM_KINDS] = {
  [CANDOR_ITEM_CHOICE]    = &candor_judge_choice,
  [CANDOR_ITEM_CHOICES]   = &candor_judge_choices,
  [CANDOR_ITEM_TRUEFALSE] = &candor_judge_choice,
};

static CandorText *
find_feedback (const CandorJudge  *judge,
               const CandorOption *option,
               gboolean            picked)
{
  if (picked || judge->answers_every_option)
    return option->response;

  return option->unticked;
}

static void
tally_option (CandorTally               *tally,
              const CandorOptionVerdict *verdict)
{
  tally->n_options++;
  tally->n_right += verdict->right ? 1 : 0;
  tally->n_good += verdict->good ? 1 : 0;
  tally->n_right_picked += verdict->picked && verdict->right ? 1 : 0;
  tally->n_wrong_picked += verdict->picked && !verdict->right ? 1 : 0;
}

CandorOutcome *
candor_score (CandorItem     *item,
              CandorResponse *response)
{
  g_autofree CandorOptionVerdict *verdicts = NULL;
  const CandorJudge *judge;
  CandorTally tally = { 0 };
  CandorPoints share = { 0, 1 };
  GPtrArray *options;

  g_return_val_if_fail (CANDOR_IS_ITEM (item), NULL);
  g_return_val_if_fail (response != NULL, NULL);

  judge = judges[candor_item_get_kind (item)];
  options = candor_item_get_options (item);
  verdicts = g_new0 (CandorOptionVerdict, MAX (options->len, 1));

  for (guint i = 0; i < options->len; i++)
    {
      const CandorOption *option = g_ptr_array_index (options, i);
      CandorOptionVerdict *verdict = &verdicts[i];

      verdict->option = option;
      verdict->picked = candor_response_has (response, option->id);
      verdict->right = option->right;
      verdict->good = !verdict->picked == !verdict->right;
      verdict->feedback = find_feedback (judge, option, verdict->picked);
      tally_option (&tally, verdict);
    }

  if (tally.n_right_picked + tally.n_wrong_picked > 0)
    share = judge->judge (item, &tally);

  return candor_outcome_new (item, response, verdicts, options->len, share);
}
