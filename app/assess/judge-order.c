/* judge-order.c - things put in order
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What counts is the longest run of things that stand in the right order relative
 * to each other, with or without others between them. Who moves one thing too far
 * loses one step, not all that it passed by.
 */

#include "judge-private.h"

/* The place of each part in the response, n where it has none. */
static void
find_places (const CandorResponse *response,
             CandorOptionVerdict  *verdicts,
             guint                 n)
{
  for (guint i = 0; i < n; i++)
    {
      verdicts[i].place = n;
      for (guint j = 0; j < candor_response_get_n (response); j++)
        if (g_strcmp0 (candor_response_get_id (response, j), verdicts[i].option->id) == 0)
          verdicts[i].place = j;
    }
}

/* lengths[i]: of the longest run that begins with part i. */
static void
measure_runs (const CandorOptionVerdict *verdicts,
              guint                      n,
              guint                     *lengths)
{
  for (guint i = n; i-- > 0; )
    {
      lengths[i] = verdicts[i].place < n ? 1 : 0;
      for (guint j = i + 1; lengths[i] > 0 && j < n; j++)
        if (verdicts[j].place < n && verdicts[j].place > verdicts[i].place)
          lengths[i] = MAX (lengths[i], lengths[j] + 1);
    }
}

/* Of several longest runs, the one that begins with the earliest part as written,
 * goes on with the earliest, and so on. */
static void
mark_longest (CandorOptionVerdict *verdicts,
              guint                n,
              const guint         *lengths)
{
  guint wanted = 0;
  const CandorOptionVerdict *last = NULL;

  for (guint i = 0; i < n; i++)
    wanted = MAX (wanted, lengths[i]);

  for (guint i = 0; i < n && wanted > 0; i++)
    {
      if (lengths[i] != wanted || (last != NULL && verdicts[i].place < last->place))
        continue;
      verdicts[i].good = TRUE;
      last = &verdicts[i];
      wanted--;
    }
}

static void
judge_parts (CandorItem          *item,
             CandorResponse      *response,
             CandorOptionVerdict *verdicts,
             guint                n)
{
  g_autofree guint *lengths = g_new0 (guint, MAX (n, 1));

  g_assert (CANDOR_IS_ORDER_ITEM (item));

  find_places (response, verdicts, n);
  measure_runs (verdicts, n, lengths);
  mark_longest (verdicts, n, lengths);
  for (guint i = 0; i < n; i++)
    verdicts[i].feedback = verdicts[i].option->response;
}

static CandorPoints
judge_order (CandorItem        *item,
             const CandorTally *tally)
{
  if (tally->n_options < 2 || candor_order_item_get_credit (CANDOR_ORDER_ITEM (item)) == CANDOR_CREDIT_ALL)
    return candor_points_make (tally->n_good == tally->n_options, 1);

  return candor_points_make ((gint64) tally->n_good - 1, (gint64) tally->n_options - 1);
}

const CandorJudge candor_judge_order =
{
  .form = CANDOR_FORM_ORDER,
  .judge = judge_order,
  .judge_parts = judge_parts,
};
