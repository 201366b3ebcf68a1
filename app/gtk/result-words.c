/* result-words.c - what is said of a quiz that was handed in
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "result-words.h"

#include "item-words.h"

#include <glib/gi18n.h>

char *
candor_result_words_score (const CandorResult *result)
{
  g_return_val_if_fail (result != NULL, NULL);

  return g_strdup_printf (_("%u of %u"), candor_result_get_n_right (result), candor_result_get_n_items (result));
}

const char *
candor_result_words_verdict (const CandorResult *result)
{
  g_return_val_if_fail (result != NULL, NULL);

  return candor_result_has_passed (result) ? _("Passed") : _("Not yet");
}

char *
candor_result_words_meaning (const CandorResult *result,
                             guint               pass)
{
  guint percent;

  g_return_val_if_fail (result != NULL, NULL);

  percent = candor_result_get_percent (result);
  if (candor_result_has_passed (result) && candor_result_get_missed (result)->len == 0)
    return g_strdup (_("Everything was right."));
  if (candor_result_has_passed (result))
    return g_strdup_printf (_("That is %u %% of the points; %u %% were needed. What you missed stands below, with the reasons."),
                            percent, pass);

  return g_strdup_printf (_("That is %u %% of the points; %u %% are needed. Nothing is lost: read again what stands below, then try only what you missed."),
                          percent, pass);
}

static const char *
words_for_one_right (CandorCertainty certainty)
{
  switch (certainty)
    {
    case CANDOR_CERTAINTY_SURE:
      return _("You were sure of one answer, and right.");
    case CANDOR_CERTAINTY_FAIRLY:
      return _("You were fairly sure of one answer, and right.");
    case CANDOR_CERTAINTY_GUESS:
    default:
      return _("You guessed one answer, and were right.");
    }
}

static const char *
words_for_one_wrong (CandorCertainty certainty)
{
  switch (certainty)
    {
    case CANDOR_CERTAINTY_SURE:
      return _("You were sure of one answer, and not right.");
    case CANDOR_CERTAINTY_FAIRLY:
      return _("You were fairly sure of one answer, and not right.");
    case CANDOR_CERTAINTY_GUESS:
    default:
      return _("You guessed one answer, and were not right.");
    }
}

char *
candor_result_words_certainty (const CandorResult *result,
                               CandorCertainty     certainty)
{
  guint right = 0, wrong = 0, all;

  g_return_val_if_fail (result != NULL, NULL);
  g_return_val_if_fail (certainty != CANDOR_CERTAINTY_NONE, NULL);

  candor_result_count (result, certainty, &right, &wrong);
  all = right + wrong;
  if (all == 0)
    return NULL;

  if (all == 1)
    return g_strdup (right == 1 ? words_for_one_right (certainty) : words_for_one_wrong (certainty));

  switch (certainty)
    {
    case CANDOR_CERTAINTY_SURE:
      return g_strdup_printf (_("You were sure of %u answers, and right with %u of them."), all, right);
    case CANDOR_CERTAINTY_FAIRLY:
      return g_strdup_printf (_("You were fairly sure of %u answers, and right with %u of them."), all, right);
    case CANDOR_CERTAINTY_GUESS:
    default:
      return g_strdup_printf (_("You guessed %u answers, and were right with %u of them."), all, right);
    }
}

char *
candor_result_words_marks (const CandorResult *result)
{
  g_autofree char *marks = NULL;
  int sum = 0;
  guint n = 0;

  g_return_val_if_fail (result != NULL, NULL);

  for (CandorCertainty certainty = CANDOR_CERTAINTY_GUESS; certainty <= CANDOR_CERTAINTY_SURE; certainty++)
    {
      guint right = 0, wrong = 0;

      candor_result_count (result, certainty, &right, &wrong);
      sum += (int) right * candor_certainty_mark (certainty, TRUE);
      sum += (int) wrong * candor_certainty_mark (certainty, FALSE);
      n += right + wrong;
    }
  if (n == 0)
    return NULL;

  marks = candor_item_words_marks (sum);
  return g_strdup_printf (_("Marks for certainty: %s of %d. They never change whether you pass."),
                          marks, (int) n * candor_certainty_mark (CANDOR_CERTAINTY_SURE, TRUE));
}

const char *
candor_result_words_judgement (const CandorResult *result)
{
  guint sure_right = 0, sure_wrong = 0, guess_right = 0, guess_wrong = 0;

  g_return_val_if_fail (result != NULL, NULL);

  candor_result_count (result, CANDOR_CERTAINTY_SURE, &sure_right, &sure_wrong);
  candor_result_count (result, CANDOR_CERTAINTY_GUESS, &guess_right, &guess_wrong);
  if (sure_wrong > 0)
    return _("What you were sure of and missed stands first below: it is worth the most.");
  if (guess_right > guess_wrong && guess_right > 1)
    return _("You know more than you trust yourself to know.");
  if (sure_right > 0)
    return _("You judged well what you know.");

  return NULL;
}
