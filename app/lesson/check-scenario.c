/* check-scenario.c - a scenario that can be walked, and whose consequences are said
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Looks at each scene and reply by itself. What follows only from walking (what is out of
 * reach, what has no way out) is for the prover.
 */

#include <stdlib.h>

#include <glib/gi18n.h>

#include "check-formula-private.h"
#include "item-private.h"
#include "scenario-private.h"

/* ------------------------------------------------------------------ meters */

static gboolean
is_moved (CandorScenario *self,
          guint           meter)
{
  GPtrArray *scenes = candor_scenario_get_scenes (self);

  for (guint i = 0; i < scenes->len; i++)
    {
      GPtrArray *replies = ((const CandorScene *) g_ptr_array_index (scenes, i))->replies;

      for (guint j = 0; j < replies->len; j++)
        {
          GPtrArray *effects = ((const CandorReply *) g_ptr_array_index (replies, j))->effects;

          for (guint k = 0; k < effects->len; k++)
            if (((const CandorEffect *) g_ptr_array_index (effects, k))->meter == meter)
              return TRUE;
        }
    }

  return FALSE;
}

/* Of two with one id effects find the first. */
static gboolean
is_first_of_its_name (GPtrArray *meters,
                      guint      index)
{
  const CandorMeter *meter = g_ptr_array_index (meters, index);

  for (guint i = 0; i < index; i++)
    if (g_str_equal (((const CandorMeter *) g_ptr_array_index (meters, i))->id, meter->id))
      return FALSE;

  return TRUE;
}

static void
check_meter (CandorScenario *self,
             guint           index,
             CandorFindings *findings)
{
  GPtrArray *meters = candor_scenario_get_meters (self);
  const CandorMeter *meter = g_ptr_array_index (meters, index);

  if (meter->from >= meter->to)
    _candor_report (findings, CANDOR_CODE_METER_OUT_OF_RANGE, &meter->place, NULL,
                    _("Meter “%s” goes from %d to %d."), meter->id, meter->from, meter->to);
  else if (meter->start < meter->from || meter->start > meter->to)
    _candor_report (findings, CANDOR_CODE_METER_OUT_OF_RANGE, &meter->place, NULL,
                    _("Meter “%s” starts at %d and goes from %d to %d."), meter->id, meter->start, meter->from, meter->to);
  if (is_first_of_its_name (meters, index) && !is_moved (self, index))
    _candor_report (findings, CANDOR_CODE_METER_WITHOUT_EFFECT, &meter->place, NULL,
                    _("No reply moves the meter “%s”."), meter->id);
}

/* ----------------------------------------------------------------- replies */

static void
check_effect (const CandorReply  *reply,
              const CandorEffect *effect,
              const CandorMeter  *meter,
              CandorFindings     *findings)
{
  if (meter->from >= meter->to || abs (effect->add) <= meter->to - meter->from)
    return;

  _candor_report (findings, CANDOR_CODE_EFFECT_TOO_LARGE, &effect->place, NULL,
                  _("Reply “%s” moves the meter “%s” by %d, and it goes from %d to %d."),
                  reply->id, meter->id, effect->add, meter->from, meter->to);
}

static void
check_words (const CandorReply *reply,
             CandorFindings    *findings)
{
  for (guint i = 0; i < reply->words->len; i++)
    _candor_check_not_empty (findings, g_ptr_array_index (reply->words, i), N_("this paragraph"));
  if (reply->consequence != NULL)
    _candor_check_not_empty (findings, reply->consequence, N_("this consequence"));
  else if (reply->effects->len > 0)
    _candor_report (findings, CANDOR_CODE_REPLY_WITHOUT_CONSEQUENCE, &reply->place, NULL,
                    _("Reply “%s” moves a meter and does not say what comes of it."), reply->id);
}

static void
check_reply (CandorScenario    *self,
             const CandorReply *reply,
             CandorFindings    *findings)
{
  GPtrArray *meters = candor_scenario_get_meters (self);

  for (guint i = 0; i < reply->effects->len; i++)
    {
      const CandorEffect *effect = g_ptr_array_index (reply->effects, i);

      check_effect (reply, effect, g_ptr_array_index (meters, effect->meter), findings);
    }
  check_words (reply, findings);
}

/* What the meters are called in conditions; their values do not matter here. */
static CandorFormulaSpace *
declare_meters (CandorScenario *self)
{
  GPtrArray *meters = candor_scenario_get_meters (self);
  CandorFormulaSpace *space = candor_formula_space_new (NULL);

  for (guint i = 0; i < meters->len; i++)
    {
      const CandorMeter *meter = g_ptr_array_index (meters, i);

      if (candor_formula_name_is_valid (meter->id))
        candor_formula_space_set (space, meter->id, candor_formula_number (meter->start), NULL);
    }

  return space;
}

static void
check_condition (const CandorReply  *reply,
                 CandorFormulaSpace *space,
                 CandorFindings     *findings)
{
  const CandorLoadedReply *loaded = (const CandorLoadedReply *) reply;
  g_autoptr(CandorFormulaFault) fault = NULL;
  g_autoptr(CandorFormula) formula = NULL;
  CandorCode code = CANDOR_CODE_CONDITION_FORMULA;

  formula = candor_formula_compile (space, reply->when, -1, CANDOR_FORMULA_VALUE, &fault);
  if (formula != NULL)
    return;

  if (fault->kind == CANDOR_FORMULA_FAULT_UNKNOWN && reply->when[fault->offset] == ':')
    code = CANDOR_CODE_UNKNOWN_METER;
  _candor_report_formula (findings, code, loaded->node, "when", fault);
}

static void
check_conditions (CandorScenario *self,
                  CandorFindings *findings)
{
  g_autoptr(CandorFormulaSpace) space = NULL;
  GPtrArray *scenes = candor_scenario_get_scenes (self);

  for (guint i = 0; i < scenes->len; i++)
    {
      GPtrArray *replies = ((const CandorScene *) g_ptr_array_index (scenes, i))->replies;

      for (guint j = 0; j < replies->len; j++)
        {
          const CandorReply *reply = g_ptr_array_index (replies, j);

          if (reply->when == NULL)
            continue;
          if (space == NULL)
            space = declare_meters (self);
          check_condition (reply, space, findings);
        }
    }
}

static gboolean
say_the_same (const CandorReply *one,
              const CandorReply *two)
{
  if (one->words->len != two->words->len)
    return FALSE;

  for (guint i = 0; i < one->words->len; i++)
    {
      if (!_candor_text_says_the_same (g_ptr_array_index (one->words, i), g_ptr_array_index (two->words, i)))
        return FALSE;
    }

  return TRUE;
}

/* Two that are never open together may be worded alike; whether they are, nobody can tell here. */
static void
check_alike (const CandorScene *scene,
             guint              index,
             CandorFindings    *findings)
{
  const CandorReply *reply = g_ptr_array_index (scene->replies, index);

  for (guint i = 0; i < index && reply->when == NULL; i++)
    {
      const CandorReply *other = g_ptr_array_index (scene->replies, i);

      if (other->when != NULL || !say_the_same (reply, other))
        continue;
      _candor_report (findings, CANDOR_CODE_REPLIES_ALIKE, &reply->place, NULL,
                      _("Replies “%s” and “%s” of scene “%s” have the same words."), other->id, reply->id, scene->id);
      return;
    }
}

/* A reply that leads into another scenario: its id is known, and there is no way there. */
static void
check_target (CandorScenario    *self,
              const CandorReply *reply,
              CandorModule      *module,
              CandorFindings    *findings)
{
  GPtrArray *parts = candor_module_get_parts (module);

  for (guint i = 0; reply->target == CANDOR_NOWHERE && i < parts->len; i++)
    {
      CandorPart *part = g_ptr_array_index (parts, i);

      if (part == CANDOR_PART (self) || !CANDOR_IS_SCENARIO (part) ||
          (candor_scenario_find_scene (CANDOR_SCENARIO (part), reply->to) == NULL &&
           candor_scenario_find_ending (CANDOR_SCENARIO (part), reply->to) == NULL))
        continue;
      _candor_report (findings, CANDOR_CODE_UNKNOWN_SCENE, &reply->place, NULL,
                      _("“%s” stands in the scenario “%s”, and no reply leads there from another one."),
                      reply->to, candor_part_get_id (part));
      return;
    }
}

/* -------------------------------------------------------- scenes, endings */

static void
check_blocks (GPtrArray      *blocks,
              CandorModule   *module,
              CandorFindings *findings)
{
  CandorBlockContext context = { findings, NULL, NULL, NULL, candor_module_get_language (module) };

  for (guint i = 0; i < blocks->len; i++)
    {
      context.before = i > 0 ? g_ptr_array_index (blocks, i - 1) : NULL;
      context.after = i + 1 < blocks->len ? g_ptr_array_index (blocks, i + 1) : NULL;
      _candor_block_check (g_ptr_array_index (blocks, i), &context);
    }
}

static void
check_scene (CandorScenario    *self,
             const CandorScene *scene,
             CandorModule      *module,
             CandorFindings    *findings)
{
  check_blocks (scene->blocks, module, findings);
  if (scene->replies->len == 0)
    _candor_report (findings, CANDOR_CODE_SCENE_WITHOUT_REPLY, &scene->place, NULL,
                    _("Scene “%s” has no reply."), scene->id);
  for (guint i = 0; i < scene->replies->len; i++)
    {
      check_reply (self, g_ptr_array_index (scene->replies, i), findings);
      check_target (self, g_ptr_array_index (scene->replies, i), module, findings);
      check_alike (scene, i, findings);
    }
}

static void
check_ending (const CandorEnding *ending,
              CandorModule       *module,
              CandorFindings     *findings)
{
  static const char * const parties[CANDOR_N_PARTIES] = { "customer", "colleague", "shop" };

  check_blocks (ending->debrief, module, findings);
  for (guint i = 0; i < CANDOR_N_PARTIES; i++)
    {
      if (ending->outcomes[i] != NULL)
        _candor_check_not_empty (findings, ending->outcomes[i], N_("this outcome"));
      else
        _candor_report (findings, CANDOR_CODE_ENDING_WITHOUT_OUTCOME, &ending->place, NULL,
                        _("Ending “%s” has no <outcome for=\"%s\">."), ending->id, parties[i]);
    }
}

void
_candor_check_scenario (CandorScenario *self,
                        CandorModule   *module,
                        CandorFindings *findings)
{
  GPtrArray *intro = candor_scenario_get_intro (self);
  GPtrArray *meters = candor_scenario_get_meters (self);
  GPtrArray *scenes = candor_scenario_get_scenes (self);
  GPtrArray *endings = candor_scenario_get_endings (self);
  const CandorPlace *place = candor_part_get_place (CANDOR_PART (self));
  const char *id = candor_part_get_id (CANDOR_PART (self));

  g_assert (CANDOR_IS_SCENARIO (self));

  if (scenes->len == 0)
    _candor_report (findings, CANDOR_CODE_SCENARIO_WITHOUT_SCENES, place, NULL, _("Scenario “%s” has no scenes."), id);
  else if (endings->len == 0)
    _candor_report (findings, CANDOR_CODE_SCENARIO_WITHOUT_ENDING, place, NULL, _("Scenario “%s” has no ending."), id);
  for (guint i = 0; i < intro->len; i++)
    _candor_check_not_empty (findings, g_ptr_array_index (intro, i), N_("this paragraph"));
  for (guint i = 0; i < meters->len; i++)
    check_meter (self, i, findings);
  for (guint i = 0; i < scenes->len; i++)
    check_scene (self, g_ptr_array_index (scenes, i), module, findings);
  check_conditions (self, findings);
  for (guint i = 0; i < endings->len; i++)
    check_ending (g_ptr_array_index (endings, i), module, findings);
}
