/* play-reflect.c - own words, typed in a terminal, and the points ticked after
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <glib/gi18n.h>

#include "play-private.h"

/* With the words that stand already; the points come anew. */
static gboolean
tick_points (CandorQuestion *question,
             const char     *line)
{
  CandorItem *item = candor_question_get_item (question);
  g_autoptr(CandorResponse) points = candor_play_parse_numbers (question, line);
  const char *words = candor_response_find_value (candor_question_get_response (question), CANDOR_REFLECT_WORDS);
  g_autoptr(CandorResponse) response = NULL;

  if (points == NULL)
    return FALSE;

  response = candor_response_with_value (points, CANDOR_REFLECT_WORDS, words);
  candor_question_set_response (question, response);

  return candor_response_is_complete (response, item);
}

static CandorStepOn
tick_by_hand (CandorQuestion *question)
{
  if (g_list_model_get_n_items (candor_question_get_options (question)) == 0)
    return CANDOR_STEP_ON;

  candor_render_points (question);
  for (;;)
    {
      g_autofree char *line =
        candor_play_read_line (_("Which of these did you name? Numbers with a comma between, or Enter for none"));

      if (line == NULL || g_str_equal (line, "q"))
        return CANDOR_STEP_LEAVE;
      if (tick_points (question, line))
        return CANDOR_STEP_ON;
      candor_cli_say ("%s", _("Type numbers from the list, Enter for none, or q to leave."));
    }
}

CandorStepOn
candor_play_reflect (CandorPlay     *self,
                     CandorQuestion *question,
                     gboolean        may_skip,
                     gboolean       *is_skipped)
{
  CandorItem *item = candor_question_get_item (question);

  for (;;)
    {
      g_autofree char *how = candor_play_dup_how (question);
      g_autofree char *line = candor_play_read_line (how);

      if (candor_play_takes_hint (self, question, line))
        continue;
      if (line == NULL || g_str_equal (line, "q"))
        return CANDOR_STEP_LEAVE;
      if (*line != '\0')
        candor_question_set_value (question, CANDOR_REFLECT_WORDS, line);
      if (candor_response_is_complete (candor_question_get_response (question), item))
        return tick_by_hand (question);
      if (may_skip)
        {
          *is_skipped = TRUE;
          return CANDOR_STEP_ON;
        }
      candor_cli_say ("%s", _("Write something, or q to leave."));
    }
}
