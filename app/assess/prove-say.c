/* prove-say.c - ways and meters in words
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "prove-private.h"

#include <glib/gi18n.h>

/* Of a longer way the first and the last steps are said. */
#define MOST_STEPS 9
#define FIRST_STEPS 3
#define LAST_STEPS 5

static void
add_step (GString              *words,
          CandorScenario       *scenario,
          const CandorWalkStep *step)
{
  const CandorScene *scene = g_ptr_array_index (candor_scenario_get_scenes (scenario), step->scene);
  const CandorReply *reply = g_ptr_array_index (scene->replies, step->reply);

  if (words->len > 0)
    /* Translators: between two steps of a way: “send” at “start”, then “keep” at “later” */
    g_string_append (words, _(", then "));
  /* Translators: a step of a way: the reply “send” at the scene “start” */
  g_string_append_printf (words, _("“%s” at “%s”"), reply->id, scene->id);
}

char *
candor_proof_say_way (CandorProof          *self,
                      const CandorWalkStep *way,
                      guint                 n_steps)
{
  CandorScenario *scenario;
  GString *words;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (way != NULL || n_steps == 0, NULL);

  scenario = _candor_proof_get_rules (self)->scenario;
  g_return_val_if_fail (scenario != NULL, NULL);
  if (n_steps == 0)
    return NULL;

  words = g_string_new (NULL);
  for (guint i = 0; i < n_steps; i++)
    {
      if (n_steps > MOST_STEPS && i == FIRST_STEPS)
        {
          i = n_steps - LAST_STEPS;
          g_string_append_printf (words, ngettext (", then %u more", ", then %u more", i - FIRST_STEPS), i - FIRST_STEPS);
        }
      add_step (words, scenario, &way[i]);
    }

  return g_string_free (words, FALSE);
}

char *
candor_proof_say_meters (CandorProof           *self,
                         const CandorWalkState *state)
{
  GPtrArray *meters;
  GString *words;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (state != NULL, NULL);
  g_return_val_if_fail (_candor_proof_get_rules (self)->scenario != NULL, NULL);

  meters = candor_scenario_get_meters (_candor_proof_get_rules (self)->scenario);
  if (meters->len == 0)
    return NULL;

  words = g_string_new (NULL);
  for (guint i = 0; i < meters->len; i++)
    {
      const CandorMeter *meter = g_ptr_array_index (meters, i);

      /* Translators: a meter and what it shows: Trust 4 */
      g_string_append_printf (words, "%s%s %d", i > 0 ? ", " : "", meter->name, state->values[i]);
    }

  return g_string_free (words, FALSE);
}
