/* judge-blanks.c - what stands in the gaps of a text
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What was typed is compared as the author says. A mistake that the author expected
 * stays one, however near it is to an answer: slack is for slips, not for beliefs.
 */

#include "judge-private.h"

#include <string.h>

#include <glib/gi18n.h>

/* Letters; longer than any word or two that a gap may ask for. */
#define MAX_LETTERS 200

static const CandorGap *
find_gap (CandorItem *item,
          const char *id)
{
  return candor_blanks_item_find_gap (CANDOR_BLANKS_ITEM (item), id);
}

static gboolean
takes (CandorItem *item,
       const char *id,
       const char *value)
{
  const CandorGap *gap = find_gap (item, id);

  if (gap == NULL || value == NULL || !g_utf8_validate (value, -1, NULL))
    return FALSE;

  return gap->choices->len == 0 || candor_gap_find_choice (gap, value) != NULL;
}

static gboolean
reads (CandorItem  *item,
       const char  *id,
       const char  *value,
       GError     **error)
{
  const CandorGap *gap = find_gap (item, id);
  g_autofree char *folded = NULL;

  if (gap == NULL || gap->choices->len > 0)
    return TRUE;

  /* Bytes first: nobody waits while a book is folded. */
  if (strlen (value) <= 4 * MAX_LETTERS)
    folded = candor_words_fold (value, gap->fold);
  if (folded != NULL && *folded == '\0')
    g_set_error_literal (error, CANDOR_ERROR, CANDOR_ERROR_INVALID, _("Type what belongs here."));
  else if (folded == NULL || g_utf8_strlen (folded, -1) > MAX_LETTERS)
    g_set_error_literal (error, CANDOR_ERROR, CANDOR_ERROR_INVALID, _("This is too long for a gap. A word or two are enough."));
  else
    return TRUE;

  return FALSE;
}

/* -------------------------------------------------------------------- judge */

static guint
find_distance (const CandorGap *gap,
               const char      *folded,
               guint            limit)
{
  guint least = limit + 1;

  for (guint i = 0; i < gap->answers->len && least > 0; i++)
    {
      g_autofree char *answer = candor_words_fold (g_ptr_array_index (gap->answers, i), gap->fold);

      least = MIN (least, candor_words_distance (answer, folded, limit));
    }

  return least;
}

static const CandorMistake *
find_mistake (const CandorGap *gap,
              const char      *folded)
{
  for (guint i = 0; i < gap->option->mistakes->len; i++)
    {
      const CandorMistake *mistake = g_ptr_array_index (gap->option->mistakes, i);
      g_autofree char *answer = candor_words_fold (mistake->answer, gap->fold);

      if (strcmp (answer, folded) == 0)
        return mistake;
    }

  return NULL;
}

static void
judge_typed (const CandorGap     *gap,
             CandorOptionVerdict *verdict)
{
  g_autofree char *folded = candor_words_fold (verdict->value, gap->fold);

  verdict->good = find_distance (gap, folded, 0) == 0;
  if (!verdict->good)
    verdict->mistake = find_mistake (gap, folded);
  if (!verdict->good && verdict->mistake == NULL)
    verdict->good = find_distance (gap, folded, gap->slack) <= gap->slack;
}

static void
judge_chosen (CandorOptionVerdict *verdict)
{
  verdict->good = g_strcmp0 (verdict->value, verdict->option->target) == 0;
  if (!verdict->good)
    verdict->mistake = candor_judge_find_mistake (verdict->option, verdict->value);
}

static void
judge_parts (CandorItem          *item,
             CandorResponse      *response,
             CandorOptionVerdict *verdicts,
             guint                n)
{
  for (guint i = 0; i < n; i++)
    {
      CandorOptionVerdict *verdict = &verdicts[i];
      const CandorGap *gap = find_gap (item, verdict->option->id);

      if (verdict->value != NULL && gap->choices->len > 0)
        judge_chosen (verdict);
      else if (verdict->value != NULL && reads (item, verdict->option->id, verdict->value, NULL))
        judge_typed (gap, verdict);
      verdict->feedback = candor_judge_find_reply (verdict);
    }
}

static CandorPoints
judge_blanks (CandorItem        *item,
              const CandorTally *tally)
{
  if (candor_blanks_item_get_credit (CANDOR_BLANKS_ITEM (item)) == CANDOR_CREDIT_ALL)
    return candor_points_make (tally->n_good == tally->n_options, 1);

  return candor_points_make (tally->n_good, tally->n_options);
}

const CandorJudge candor_judge_blanks =
{
  .form = CANDOR_FORM_VALUES,
  .judge = judge_blanks,
  .judge_parts = judge_parts,
  .takes = takes,
  .reads = reads,
};
