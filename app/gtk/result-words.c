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
  g_autofree char *points = NULL, *possible = NULL;

  g_return_val_if_fail (result != NULL, NULL);

  points = candor_result_say_points (result);
  possible = candor_result_say_possible (result);

  return g_strdup_printf (_("%s of %s points"), points, possible);
}

const char *
candor_result_words_verdict (const CandorResult *result)
{
  g_return_val_if_fail (result != NULL, NULL);

  return candor_result_has_passed (result) ? _("Passed") : _("Not yet");
}

/* "1 right, 1 partly right, of 5.": what the points are made of. */
static char *
say_count (const CandorResult *result)
{
  guint right = candor_result_get_n_right (result);
  guint partly = candor_result_get_n_partly (result);
  guint all = candor_result_get_n_items (result);

  return partly > 0
    ? g_strdup_printf (_("%u right, %u partly right, of %u."), right, partly, all)
    : g_strdup_printf (_("%u right, of %u."), right, all);
}

static char *
say_all_right (guint n_again)
{
  if (n_again == 0)
    return g_strdup (_("Everything was right."));

  return g_strdup_printf (ngettext ("All right now, the last one at another try.",
                                    "All right now, the last %u at another try.", n_again), n_again);
}

char *
candor_result_words_meaning (const CandorResult *result,
                             guint               pass,
                             guint               n_again)
{
  g_autofree char *count = NULL;
  guint percent;

  g_return_val_if_fail (result != NULL, NULL);

  percent = candor_result_get_percent (result);
  if (candor_result_has_passed (result) && candor_result_get_missed (result)->len == 0)
    return say_all_right (n_again);

  count = say_count (result);
  if (candor_result_has_passed (result))
    return g_strdup_printf (_("%s That is %u\u00a0%% of the points; %u\u00a0%% were needed. What you missed stands below, with the reasons."),
                            count, percent, pass);

  return g_strdup_printf (_("%s That is %u\u00a0%% of the points; %u\u00a0%% are needed. Nothing is lost: read again what stands below, then try only what you missed."),
                          count, percent, pass);
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
      return _("You were sure of one answer, and missed it.");
    case CANDOR_CERTAINTY_FAIRLY:
      return _("You were fairly sure of one answer, and missed it.");
    case CANDOR_CERTAINTY_GUESS:
    default:
      return _("You guessed one answer, and missed it.");
    }
}

static char *
words_for_many (CandorCertainty certainty,
                guint           all,
                guint           right)
{
  gboolean none = right == 0;

  switch (certainty)
    {
    case CANDOR_CERTAINTY_SURE:
      return none ? g_strdup_printf (_("You were sure of %u answers, and missed them."), all)
                  : g_strdup_printf (_("You were sure of %u answers, and right with %u of them."), all, right);
    case CANDOR_CERTAINTY_FAIRLY:
      return none ? g_strdup_printf (_("You were fairly sure of %u answers, and missed them."), all)
                  : g_strdup_printf (_("You were fairly sure of %u answers, and right with %u of them."), all, right);
    case CANDOR_CERTAINTY_GUESS:
    default:
      return none ? g_strdup_printf (_("You guessed %u answers, and missed them."), all)
                  : g_strdup_printf (_("You guessed %u answers, and were right with %u of them."), all, right);
    }
}

/* What the answers given with @certainty brought; their number is @all. */
static int
sum_marks (const CandorResult *result,
           CandorCertainty     certainty,
           guint              *right,
           guint              *all)
{
  guint wrong = 0;

  candor_result_count (result, certainty, right, &wrong);
  *all = *right + wrong;

  return (int) *right * candor_certainty_mark (certainty, TRUE) +
         (int) wrong * candor_certainty_mark (certainty, FALSE);
}

char *
candor_result_words_certainty (const CandorResult *result,
                               CandorCertainty     certainty)
{
  g_autofree char *words = NULL, *marks = NULL;
  guint right = 0, all = 0;
  int sum;

  g_return_val_if_fail (result != NULL, NULL);
  g_return_val_if_fail (certainty != CANDOR_CERTAINTY_NONE, NULL);

  sum = sum_marks (result, certainty, &right, &all);
  if (all == 0)
    return NULL;

  marks = candor_item_words_marks (sum);
  if (all == 1)
    words = g_strdup (right == 1 ? words_for_one_right (certainty) : words_for_one_wrong (certainty));
  else
    words = words_for_many (certainty, all, right);

  /* Translators: a sentence, then "-6" */
  return g_strdup_printf (_("%s Marks: %s."), words, marks);
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
      guint right = 0, all = 0;

      sum += sum_marks (result, certainty, &right, &all);
      n += all;
    }
  if (n == 0)
    return NULL;

  marks = candor_item_words_marks (sum);
  return g_strdup_printf (_("Marks for certainty, all together: %s of %d. They never change whether you pass."),
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
    return _("What you were sure of and missed comes first below: a second look helps most there.");
  if (guess_right > guess_wrong && guess_right > 1)
    return _("You know more than you trust yourself to know.");
  if (sure_right > 0)
    return _("You judged well what you know.");

  return NULL;
}
