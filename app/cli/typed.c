/* typed.c - questions that are answered by typing, in a terminal
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "typed.h"

#include <glib/gi18n.h>

#include "render-private.h"

gboolean
candor_typed_is_for (CandorItem *item)
{
  return candor_item_get_kind (item) == CANDOR_ITEM_NUMBER;
}

/* -------------------------------------------------------------- rendering */

void
candor_typed_render (CandorQuestion *question)
{
  const char *typed = candor_response_find_value (candor_question_get_response (question), CANDOR_NUMBER_ANSWER);
  const char *unit = candor_number_item_get_unit (CANDOR_NUMBER_ITEM (candor_question_get_item (question)));

  if (unit != NULL)
    candor_render_words (2, _("In: "), unit);
  if (typed != NULL)
    candor_render_words (2, _("Typed: "), typed);
}

static void
render_judged_part (const CandorOptionVerdict *verdict)
{
  candor_render_words (2, verdict->good ? _("Your answer, right: ") : _("Your answer, not right: "),
                       verdict->value != NULL ? verdict->value : "—");
  if (!verdict->good)
    candor_render_text (2, _("The right answer: "), verdict->option->words);
  if (verdict->feedback != NULL)
    candor_render_text (8, "", verdict->feedback);
}

void
candor_typed_render_judged (CandorQuestion *question)
{
  CandorOutcome *outcome = candor_question_get_outcome (question);

  for (guint i = 0; i < candor_outcome_get_n_options (outcome); i++)
    render_judged_part (candor_outcome_get_option (outcome, i));
}

/* ---------------------------------------------------------------- reading */

CandorResponse *
candor_typed_parse (CandorQuestion *question,
                    const char     *line)
{
  return candor_response_with_value (candor_question_get_response (question), CANDOR_NUMBER_ANSWER, line);
}

char *
candor_typed_dup_help (CandorQuestion *question)
{
  const char *typed = candor_response_find_value (candor_question_get_response (question), CANDOR_NUMBER_ANSWER);
  g_autoptr(GError) error = NULL;

  candor_item_reads (candor_question_get_item (question), CANDOR_NUMBER_ANSWER, typed != NULL ? typed : "", &error);

  return g_strdup (error != NULL ? error->message : "");
}
