/* render-result.c - what came of a quiz
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <glib/gi18n.h>

#include "cli-private.h"
#include "render-private.h"

static void
render_certainty (CandorResult *result)
{
  static const struct { CandorCertainty certainty; const char *words; } levels[] = {
    { CANDOR_CERTAINTY_SURE, N_("sure") },
    { CANDOR_CERTAINTY_FAIRLY, N_("fairly sure") },
    { CANDOR_CERTAINTY_GUESS, N_("a guess") },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (levels); i++)
    {
      guint n_right, n_wrong;

      candor_result_count (result, levels[i].certainty, &n_right, &n_wrong);
      if (n_right + n_wrong > 0)
        candor_cli_say (_("  %s: %u right, %u not"), _(levels[i].words), n_right, n_wrong);
    }
}

static void
render_missed (CandorResult *result)
{
  GPtrArray *missed = candor_result_get_missed (result);
  GPtrArray *pages = candor_result_get_pages (result);

  if (missed->len > 0)
    candor_cli_say ("%s", _("What to look at again:"));
  for (guint i = 0; i < missed->len; i++)
    candor_render_text (2, "- ", candor_item_get_prompt (g_ptr_array_index (missed, i)));

  if (pages->len > 0)
    candor_cli_say ("%s", _("Where it stands:"));
  for (guint i = 0; i < pages->len; i++)
    candor_render_words (2, "- ", candor_page_get_title (g_ptr_array_index (pages, i)));
}

static char *
describe_count (CandorResult *result)
{
  guint right = candor_result_get_n_right (result);
  guint partly = candor_result_get_n_partly (result);
  guint all = candor_result_get_n_items (result);

  return partly > 0
    ? g_strdup_printf (_("%u right, %u partly right, of %u."), right, partly, all)
    : g_strdup_printf (_("%u right, of %u."), right, all);
}

void
candor_render_result (CandorAttempt *attempt)
{
  CandorResult *result = candor_attempt_get_result (attempt);
  CandorQuiz *quiz = candor_attempt_get_quiz (attempt);
  g_autofree char *points = NULL;
  g_autofree char *possible = NULL;
  g_autofree char *count = NULL;

  if (result == NULL)
    return;

  points = candor_result_say_points (result);
  possible = candor_result_say_possible (result);
  candor_render_title (candor_part_get_title (CANDOR_PART (quiz)), '-');
  candor_cli_say (_("%s of %s points, %u %%. %s"), points, possible, candor_result_get_percent (result),
                  candor_result_has_passed (result) ? _("Passed.") : _("Not passed yet."));
  count = describe_count (result);
  candor_cli_say ("%s", count);
  if (candor_quiz_asks_certainty (quiz))
    candor_cli_say (_("Passing takes %u %%; how sure you were does not count."), candor_quiz_get_pass (quiz));
  else
    candor_cli_say (_("Passing takes %u %%."), candor_quiz_get_pass (quiz));
  render_certainty (result);
  render_missed (result);
  candor_render_gap ();
}
