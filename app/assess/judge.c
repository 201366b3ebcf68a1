/* judge.c - from an item and a response to an outcome
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Owns the table of judges, one row for each kind of question. Pure.
 */

#include "judge-private.h"

/* Letters of what was typed that a sentence shows. */
#define MAX_SHOWN 40

static const CandorJudge *const judges[CANDOR_N_ITEM_KINDS] = {
  [CANDOR_ITEM_CHOICE]    = &candor_judge_choice,
  [CANDOR_ITEM_CHOICES]   = &candor_judge_choices,
  [CANDOR_ITEM_TRUEFALSE] = &candor_judge_choice,
  [CANDOR_ITEM_MATCH]     = &candor_judge_placed,
  [CANDOR_ITEM_ORDER]     = &candor_judge_order,
  [CANDOR_ITEM_SORT]      = &candor_judge_placed,
  [CANDOR_ITEM_BLANKS]    = &candor_judge_blanks,
  [CANDOR_ITEM_NUMBER]    = &candor_judge_number,
  [CANDOR_ITEM_HOTSPOT]   = &candor_judge_hotspot,
  [CANDOR_ITEM_HIGHLIGHT] = &candor_judge_highlight,
  [CANDOR_ITEM_SCALE]     = &candor_judge_scale,
  [CANDOR_ITEM_REFLECT]   = &candor_judge_reflect,
};

const CandorJudge *
candor_judge_find (CandorItem *item)
{
  g_assert (CANDOR_IS_ITEM (item));

  /* One kind, and two ways to answer it. */
  if (CANDOR_IS_HOTSPOT_ITEM (item) && !candor_hotspot_item_takes_many (CANDOR_HOTSPOT_ITEM (item)))
    return &candor_judge_choice;

  return judges[candor_item_get_kind (item)];
}

gboolean
candor_item_is_scored (CandorItem *item)
{
  g_return_val_if_fail (CANDOR_IS_ITEM (item), FALSE);

  return candor_judge_find (item)->judge != NULL;
}

gboolean
candor_item_reads (CandorItem  *item,
                   const char  *id,
                   const char  *typed,
                   GError     **error)
{
  const CandorJudge *judge;

  g_return_val_if_fail (CANDOR_IS_ITEM (item), FALSE);
  g_return_val_if_fail (id != NULL, FALSE);
  g_return_val_if_fail (typed != NULL, FALSE);

  judge = candor_judge_find (item);

  return judge->reads == NULL || judge->reads (item, id, typed, error);
}

char *
candor_judge_dup_shown (const char *typed)
{
  g_autofree char *folded = candor_words_fold (typed, CANDOR_FOLD_NONE);
  g_autofree char *head = NULL;

  if (g_utf8_strlen (folded, -1) <= MAX_SHOWN)
    return g_steal_pointer (&folded);

  head = g_utf8_substring (folded, 0, MAX_SHOWN);

  return g_strconcat (head, "…", NULL);
}

const CandorMistake *
candor_judge_find_mistake (const CandorOption *option,
                           const char         *value)
{
  g_assert (option != NULL);

  for (guint i = 0; value != NULL && i < option->mistakes->len; i++)
    {
      const CandorMistake *mistake = g_ptr_array_index (option->mistakes, i);

      if (g_strcmp0 (mistake->answer, value) == 0)
        return mistake;
    }

  return NULL;
}

CandorText *
candor_judge_find_reply (const CandorOptionVerdict *verdict)
{
  g_assert (verdict != NULL);

  return verdict->mistake != NULL ? verdict->mistake->reply : verdict->option->response;
}

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
judge_picks (const CandorJudge   *judge,
             CandorOptionVerdict *verdicts,
             guint                n)
{
  for (guint i = 0; i < n; i++)
    {
      CandorOptionVerdict *verdict = &verdicts[i];

      verdict->good = !verdict->picked == !verdict->right;
      verdict->feedback = find_feedback (judge, verdict->option, verdict->picked);
    }
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

  judge = candor_judge_find (item);
  options = candor_item_get_options (item);
  verdicts = g_new0 (CandorOptionVerdict, MAX (options->len, 1));

  for (guint i = 0; i < options->len; i++)
    {
      const CandorOption *option = g_ptr_array_index (options, i);

      verdicts[i].option = option;
      verdicts[i].picked = candor_response_has (response, option->id);
      verdicts[i].right = option->right;
      verdicts[i].value = candor_response_find_value (response, option->id);
    }

  if (judge->judge_parts != NULL)
    judge->judge_parts (item, response, verdicts, options->len);
  else
    judge_picks (judge, verdicts, options->len);
  for (guint i = 0; i < options->len; i++)
    tally_option (&tally, &verdicts[i]);

  if (judge->judge != NULL && tally.n_right_picked + tally.n_wrong_picked > 0)
    share = judge->judge (item, &tally);

  return candor_outcome_new (item, response, verdicts, options->len, share);
}
