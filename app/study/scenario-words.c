/* scenario-words.c - what happens in a scenario, said in words
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Whoever does not see the meters and the map reads or hears these sentences; window and
 * terminal say the same.
 */

#include <glib/gi18n.h>

#include "scenario-private.h"

char *
candor_walk_turn_say_effects (const CandorWalkTurn *self,
                              CandorScenario       *scenario)
{
  GPtrArray *meters;
  GString *words = g_string_new (NULL);

  g_return_val_if_fail (self != NULL, g_string_free (words, FALSE));
  g_return_val_if_fail (CANDOR_IS_SCENARIO (scenario), g_string_free (words, FALSE));

  meters = candor_scenario_get_meters (scenario);
  for (guint i = 0; i < meters->len; i++)
    {
      const CandorMeter *meter = g_ptr_array_index (meters, i);

      if (self->after[i] == self->before[i])
        continue;
      if (words->len > 0)
        g_string_append_c (words, ' ');
      /* Translators: a meter, and what it showed before and after: "Trust rises from 3 to 5." */
      g_string_append_printf (words, self->after[i] > self->before[i] ? _("%s rises from %d to %d.") : _("%s falls from %d to %d."),
                              meter->name, self->before[i], self->after[i]);
    }

  return g_string_free (words, FALSE);
}

char *
candor_meter_say (const CandorMeter *self,
                  int                value)
{
  g_return_val_if_fail (self != NULL, NULL);

  /* Translators: a meter, what it shows, and its ends: "Trust: 5, between 0 and 10" */
  return g_strdup_printf (_("%s: %d, between %d and %d"), self->name, value, self->from, self->to);
}

const char *
candor_ending_verdict_say (CandorEndingVerdict verdict)
{
  static const char * const words[] =
  {
    [CANDOR_ENDING_BAD] = N_("It ended badly"),
    [CANDOR_ENDING_MIXED] = N_("It ended with something won and something lost"),
    [CANDOR_ENDING_GOOD] = N_("It ended well"),
  };

  g_return_val_if_fail (verdict <= CANDOR_ENDING_GOOD, NULL);

  return _(words[verdict]);
}

static void
say_turn (CandorScenarioRun *run,
          guint              index,
          GString           *words)
{
  const CandorWalkTurn *turn = g_ptr_array_index (candor_scenario_run_get_turns (run), index);
  g_autoptr(GPtrArray) open = candor_scenario_run_list_open_at (run, index);
  g_autofree char *reply = candor_reply_dup_words (turn->reply);
  guint n_others = open->len - 1;

  /* Translators: a decision on the map: its number, and the reply that was taken */
  g_string_append_printf (words, _("Decision %u: “%s”"), index + 1, reply);
  g_string_append_c (words, ' ');
  g_string_append_printf (words, ngettext ("(%u road not taken).", "(%u roads not taken).", n_others), n_others);
  g_string_append_c (words, ' ');
}

char *
candor_scenario_run_say_way (CandorScenarioRun *self)
{
  GString *words = g_string_new (NULL);
  const CandorEnding *ending;
  guint n_turns;

  g_return_val_if_fail (CANDOR_IS_SCENARIO_RUN (self), g_string_free (words, FALSE));

  n_turns = candor_scenario_run_get_turns (self)->len;
  ending = candor_scenario_run_get_ending (self);
  for (guint i = 0; i < n_turns; i++)
    say_turn (self, i, words);
  if (ending != NULL)
    g_string_append_printf (words, "%s.", candor_ending_verdict_say (ending->verdict));
  else
    {
      g_autoptr(GPtrArray) open = candor_scenario_run_list_open (self);

      g_string_append_printf (words, ngettext ("You are at decision %u, with %u reply.", "You are at decision %u, with %u replies.",
                                               open->len), n_turns + 1, open->len);
    }

  return g_string_free (words, FALSE);
}
