/* play-scenario.c - a scenario in a terminal, by numbers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What is replied goes to the run of the sitting, as what is pressed in the window does.
 */

#include <glib/gi18n.h>

#include "play-private.h"

typedef enum { AFTER_GO_ON, AFTER_BACK, AFTER_ANOTHER_WAY, AFTER_LEAVE } After;

/* ------------------------------------------------------------------ showing */

static void
show_scene (CandorPlay        *self,
            const CandorScene *scene)
{
  CandorRenderContext context = { self->today, candor_study_get_catalogue (self->study) };

  if (scene->speaker != NULL)
    candor_render_words (0, "", scene->speaker);
  for (guint i = 0; i < scene->blocks->len; i++)
    {
      if (!CANDOR_IS_CHECK_BLOCK (g_ptr_array_index (scene->blocks, i)))
        candor_render_block (g_ptr_array_index (scene->blocks, i), scene->speaker != NULL ? 2 : 0, &context);
    }
  candor_render_gap ();
}

static void
show_consequence (CandorScenarioRun    *run,
                  const CandorWalkTurn *turn,
                  guint                 indent)
{
  g_autofree char *effects = candor_walk_turn_say_effects (turn, candor_scenario_run_get_scenario (run));

  if (turn->reply->consequence != NULL)
    candor_render_text (indent, "→ ", turn->reply->consequence);
  if (*effects != '\0')
    candor_render_words (indent, "  ", effects);
}

static void
show_taken (CandorScenarioRun    *run,
            const CandorWalkTurn *turn)
{
  g_autofree char *words = candor_reply_dup_words (turn->reply);

  candor_render_words (0, "", _("You"));
  candor_render_words (2, "", words);
  show_consequence (run, turn, 2);
  candor_render_gap ();
}

static void
show_meters (CandorScenarioRun *run)
{
  GPtrArray *meters = candor_scenario_get_meters (candor_scenario_run_get_scenario (run));

  if (meters->len == 0)
    return;
  candor_render_words (0, "", _("Where you stand"));
  for (guint i = 0; i < meters->len; i++)
    {
      g_autofree char *words = candor_meter_say (g_ptr_array_index (meters, i), candor_scenario_run_get_values (run)[i]);

      candor_render_words (2, "", words);
    }
  candor_render_gap ();
}

static void
show_start (CandorPlay        *self,
            CandorScenarioRun *run)
{
  CandorScenario *scenario = candor_scenario_run_get_scenario (run);
  GPtrArray *intro = candor_scenario_get_intro (scenario);
  GPtrArray *turns = candor_scenario_run_get_turns (run);

  candor_render_title (candor_part_get_title (CANDOR_PART (scenario)), '=');
  candor_play_say_changes (self, candor_sitting_find_step (self->sitting, candor_part_get_id (CANDOR_PART (scenario))));
  if (candor_scenario_run_get_notice (run) != NULL)
    {
      candor_render_words (0, "", candor_scenario_run_get_notice (run));
      candor_render_gap ();
    }
  for (guint i = 0; i < intro->len; i++)
    {
      candor_render_text (0, "", g_ptr_array_index (intro, i));
      candor_render_gap ();
    }
  for (guint i = 0; i < turns->len && !candor_scenario_run_is_ended (run); i++)
    {
      const CandorWalkTurn *turn = g_ptr_array_index (turns, i);

      show_scene (self, turn->scene);
      show_taken (run, turn);
    }
}

/* ------------------------------------------------------------------ the end */

static void
show_roads (CandorScenarioRun    *run,
            const CandorWalkTurn *turn,
            guint                 index)
{
  g_autoptr(GPtrArray) open = candor_scenario_run_list_open_at (run, index);

  for (guint i = 0; i < open->len; i++)
    {
      const CandorReply *reply = g_ptr_array_index (open, i);
      g_autofree char *words = candor_reply_dup_words (reply);
      g_autofree char *road = NULL;

      if (reply == turn->reply)
        continue;
      road = g_strdup_printf (_("Not taken: %s"), words);
      candor_render_words (4, "- ", road);
      if (reply->consequence != NULL)
        candor_render_text (6, "→ ", reply->consequence);
    }
}

static void
show_way (CandorScenarioRun *run)
{
  GPtrArray *turns = candor_scenario_run_get_turns (run);

  candor_render_words (0, "", _("Your way"));
  for (guint i = 0; i < turns->len; i++)
    {
      const CandorWalkTurn *turn = g_ptr_array_index (turns, i);
      g_autofree char *number = g_strdup_printf ("%u. ", i + 1);
      g_autofree char *words = candor_reply_dup_words (turn->reply);

      candor_render_words (2, number, words);
      if (turn->reason != NULL)
        {
          g_autofree char *reason = g_strdup_printf (_("Your reason: %s"), turn->reason);

          candor_render_words (5, "", reason);
        }
      show_consequence (run, turn, 5);
      show_roads (run, turn, i);
    }
  candor_render_gap ();
}

static void
show_end (CandorPlay        *self,
          CandorScenarioRun *run)
{
  CandorRenderContext context = { self->today, candor_study_get_catalogue (self->study) };
  const CandorEnding *ending = candor_scenario_run_get_ending (run);

  candor_render_title (candor_ending_verdict_say (ending->verdict), '-');
  for (guint i = 0; i < CANDOR_N_PARTIES; i++)
    {
      g_autofree char *first = g_strdup_printf ("%s: ", candor_party_say (i));

      if (ending->outcomes[i] != NULL)
        candor_render_text (0, first, ending->outcomes[i]);
    }
  candor_render_gap ();
  candor_render_blocks (ending->debrief, 0, &context);
  candor_render_gap ();
  show_meters (run);
  show_way (run);
}

static gboolean
branch (CandorScenarioRun *run,
        guint              turn)
{
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) error = NULL;
  GAsyncResult *ready = NULL;

  candor_scenario_run_branch_async (run, turn, NULL, candor_cli_ready, &ready);
  result = candor_cli_wait (&ready);
  if (candor_scenario_run_branch_finish (run, result, &error))
    return TRUE;
  candor_cli_warn ("%s", error->message);

  return FALSE;
}

/* The first decision of the way for which another answer is left. */
static gboolean
find_turn_by_script (CandorPlay        *self,
                     CandorScenarioRun *run,
                     guint             *turn)
{
  GPtrArray *turns = candor_scenario_run_get_turns (run);

  for (*turn = 0; *turn < turns->len; (*turn)++)
    {
      if (candor_script_has_reply (self->script, candor_scenario_run_get_scenario (run),
                                   ((const CandorWalkTurn *) g_ptr_array_index (turns, *turn))->scene))
        return TRUE;
    }

  return FALSE;
}

static After
ask_what_now (CandorPlay        *self,
              CandorScenarioRun *run,
              guint             *turn)
{
  guint n_turns = candor_scenario_run_get_turns (run)->len;

  if (self->script != NULL)
    return find_turn_by_script (self, run, turn) ? AFTER_ANOTHER_WAY : AFTER_GO_ON;

  for (;;)
    {
      g_autofree char *line = candor_play_read_line (_("Enter goes on, a number tries another way from that decision, b goes back, "
                                                       "q leaves"));
      guint64 number;

      if (line == NULL || g_str_equal (line, "q"))
        return AFTER_LEAVE;
      if (*line == '\0' || g_str_equal (line, "n"))
        return AFTER_GO_ON;
      if (g_str_equal (line, "b"))
        return AFTER_BACK;
      if (g_ascii_string_to_unsigned (line, 10, 1, n_turns, &number, NULL))
        {
          *turn = (guint) number - 1;
          return AFTER_ANOTHER_WAY;
        }
    }
}

/* ----------------------------------------------------------------- replying */

static CandorStepOn
take (CandorPlay        *self,
      CandorScenarioRun *run,
      const CandorReply *reply)
{
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) error = NULL;
  GAsyncResult *ready = NULL;
  GPtrArray *turns;

  candor_scenario_run_reply_async (run, reply, NULL, candor_cli_ready, &ready);
  result = candor_cli_wait (&ready);
  if (!candor_scenario_run_reply_finish (run, result, &error))
    {
      candor_cli_warn ("%s", error->message);
      return CANDOR_STEP_FAILED;
    }

  turns = candor_scenario_run_get_turns (run);
  show_taken (run, g_ptr_array_index (turns, turns->len - 1));
  candor_play_say_saved (self);
  candor_render_gap ();

  return CANDOR_STEP_ON;
}

static CandorStepOn
reply_by_script (CandorPlay        *self,
                 CandorScenarioRun *run,
                 GPtrArray         *open)
{
  g_autofree char *id = NULL;
  g_autofree char *reason = NULL;
  const CandorScene *scene = candor_scenario_run_get_scene (run);
  const CandorReply *reply;

  if (!candor_script_take_reply (self->script, candor_scenario_run_get_scenario (run), scene, &id, &reason))
    return CANDOR_STEP_LEAVE;
  reply = candor_scene_find_reply (scene, id);
  if (!g_ptr_array_find (open, reply, NULL))
    {
      candor_cli_warn (_("The reply “%s” of scene “%s” cannot be taken here."), id, scene->id);
      return CANDOR_STEP_FAILED;
    }
  if (reason != NULL && reply->asks_reason)
    candor_scenario_run_pick (run, reply, reason);

  return take (self, run, reply);
}

/* Empty: none is given. */
static CandorStepOn
ask_reason (CandorScenarioRun *run,
            const CandorReply *reply)
{
  g_autofree char *line = NULL;

  if (!reply->asks_reason)
    return CANDOR_STEP_ON;
  candor_scenario_run_pick (run, reply, candor_scenario_run_get_picked (run) == reply ? candor_scenario_run_get_reason (run) : NULL);
  line = candor_play_read_line (_("Why? Nobody else reads it; Enter leaves it out"));
  if (line == NULL)
    return CANDOR_STEP_LEAVE;
  if (*line != '\0')
    candor_scenario_run_pick (run, reply, line);

  return CANDOR_STEP_ON;
}

static CandorStepOn
reply_by_hand (CandorPlay        *self,
               CandorScenarioRun *run,
               GPtrArray         *open)
{
  for (;;)
    {
      g_autofree char *line = candor_play_read_line (_("The number of a reply, b goes back, q leaves"));
      guint64 number;
      CandorStepOn on;

      if (line == NULL || g_str_equal (line, "q"))
        return CANDOR_STEP_LEAVE;
      if (g_str_equal (line, "b"))
        return CANDOR_STEP_BACK;
      if (!g_ascii_string_to_unsigned (line, 10, 1, open->len, &number, NULL))
        continue;
      on = ask_reason (run, g_ptr_array_index (open, number - 1));

      return on == CANDOR_STEP_ON ? take (self, run, g_ptr_array_index (open, number - 1)) : on;
    }
}

/* A question in the scene that was answered already is not asked once more. */
static CandorStepOn
ask_checks (CandorPlay        *self,
            const CandorScene *scene)
{
  for (guint i = 0; i < scene->items->len; i++)
    {
      CandorQuestion *question = candor_sitting_get_question (self->sitting, g_ptr_array_index (scene->items, i));
      CandorStepOn on = candor_question_is_open (question) ? candor_play_ask_check (self, question) : CANDOR_STEP_ON;

      if (on != CANDOR_STEP_ON)
        return on;
    }

  return CANDOR_STEP_ON;
}

static CandorStepOn
decide (CandorPlay        *self,
        CandorScenarioRun *run)
{
  const CandorScene *scene = candor_scenario_run_get_scene (run);
  g_autoptr(GPtrArray) open = candor_scenario_run_list_open (run);
  CandorStepOn on;

  show_scene (self, scene);
  on = ask_checks (self, scene);
  if (on != CANDOR_STEP_ON)
    return on;

  show_meters (run);
  candor_render_words (0, "", _("What do you do?"));
  for (guint i = 0; i < open->len; i++)
    {
      g_autofree char *number = g_strdup_printf ("%u. ", i + 1);
      g_autofree char *words = candor_reply_dup_words (g_ptr_array_index (open, i));

      candor_render_words (2, number, words);
    }
  candor_render_gap ();

  return self->script != NULL ? reply_by_script (self, run, open) : reply_by_hand (self, run, open);
}

CandorStepOn
candor_play_scenario (CandorPlay     *self,
                      CandorScenario *scenario)
{
  CandorScenarioRun *run = candor_sitting_get_scenario (self->sitting, scenario);

  show_start (self, run);
  for (;;)
    {
      guint turn = 0;

      while (!candor_scenario_run_is_ended (run))
        {
          CandorStepOn on = self->script != NULL && candor_script_is_over (self->script) ? CANDOR_STEP_LEAVE : decide (self, run);

          if (on != CANDOR_STEP_ON)
            return on;
        }
      show_end (self, run);
      switch (ask_what_now (self, run, &turn))
        {
        case AFTER_ANOTHER_WAY:
          if (!branch (run, turn))
            return CANDOR_STEP_FAILED;
          break;
        case AFTER_LEAVE:
          return CANDOR_STEP_LEAVE;
        case AFTER_BACK:
          return CANDOR_STEP_BACK;
        case AFTER_GO_ON:
        default:
          return CANDOR_STEP_ON;
        }
    }
}
