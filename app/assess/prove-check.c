/* prove-check.c - the prover's findings, for a check of lessons
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What only follows from another finding is left out: a scene that nothing leads to because
 * the scene before it has the same fault, or because the reply to it never opens.
 */

#include "prove-private.h"

#include <glib/gi18n.h>

#define NONE G_MAXUINT

typedef struct
{
  CandorProof    *proof;
  CandorScenario *scenario;
  GPtrArray      *problems;
  guint           n_scenes;
  guint           n_places;
} Report;

static const CandorScene *
get_scene (const Report *self,
           guint         place)
{
  return g_ptr_array_index (candor_scenario_get_scenes (self->scenario), place);
}

static const CandorEnding *
get_ending (const Report *self,
            guint         place)
{
  return g_ptr_array_index (candor_scenario_get_endings (self->scenario), place - self->n_scenes);
}

static const CandorReply *
get_reply (const Report *self,
           guint         scene,
           guint         reply)
{
  return g_ptr_array_index (get_scene (self, scene)->replies, reply);
}

/* “ This way: … (Trust 4).” behind a sentence; empty where it is seen at once. */
static char *
say_shown (const Report     *self,
           const CandorFlaw *flaw)
{
  g_autofree char *way = candor_proof_say_way (self->proof, flaw->way, flaw->n_steps);
  g_autofree char *meters = candor_proof_say_meters (self->proof, &flaw->at);

  if (way == NULL)
    return g_strdup ("");
  if (meters == NULL)
    /* Translators: behind the sentence of a finding: a way on which it can be seen */
    return g_strdup_printf (_(" This way: %s."), way);

  /* Translators: behind the sentence of a finding: a way on which it can be seen, and the meters then */
  return g_strdup_printf (_(" This way: %s; then %s."), way, meters);
}

static void
add_problem (const Report      *self,
             const char        *code,
             const CandorPlace *place,
             const char        *message)
{
  const CandorCheckCode *row = candor_check_find_code (code);

  g_ptr_array_add (self->problems,
                   candor_problem_new (row->severity, code, place, message, _(row->reason), _(row->hint)));
}

static void
add (const Report      *self,
     const char        *code,
     const CandorPlace *place,
     const CandorFlaw  *flaw,
     const char        *sentence)
{
  g_autofree char *shown = say_shown (self, flaw);
  g_autofree char *message = g_strconcat (sentence, shown, NULL);

  add_problem (self, code, place, message);
}

/* --------------------------------------------------------------- follow-ups */

/* The first flaw of @kind about @place, or NULL. */
static const CandorFlaw *
find_flaw (const Report   *self,
           CandorFlawKind  kind,
           guint           place)
{
  GPtrArray *flaws = candor_proof_get_flaws (self->proof);

  for (guint i = 0; i < flaws->len; i++)
    {
      const CandorFlaw *flaw = g_ptr_array_index (flaws, i);

      if (flaw->kind == kind && flaw->place == place)
        return flaw;
    }

  return NULL;
}

/* Marks @place and what lies behind it, as far as it has a flaw of @kind. */
static void
mark_behind (const Report   *self,
             CandorFlawKind  kind,
             guint           place,
             guint8         *marks)
{
  g_autoptr(GArray) queue = g_array_new (FALSE, FALSE, sizeof (guint));
  CandorWalkRules *rules = _candor_proof_get_rules (self->proof);

  marks[place] = TRUE;
  g_array_append_val (queue, place);
  for (guint i = 0; i < queue->len; i++)
    {
      guint at = g_array_index (queue, guint, i);

      for (guint j = 0; at < self->n_scenes && j < _candor_walk_scene (rules, at)->replies->len; j++)
        {
          guint target = _candor_walk_reply (rules, at, j)->target;

          if (marks[target] || find_flaw (self, kind, target) == NULL)
            continue;
          marks[target] = TRUE;
          g_array_append_val (queue, target);
        }
    }
}

static gboolean
is_led_to (const Report   *self,
           CandorFlawKind  kind,
           guint           place)
{
  CandorWalkRules *rules = _candor_proof_get_rules (self->proof);

  for (guint scene = 0; scene < self->n_scenes; scene++)
    {
      if (scene == place || find_flaw (self, kind, scene) == NULL)
        continue;
      for (guint i = 0; i < _candor_walk_scene (rules, scene)->replies->len; i++)
        if (_candor_walk_reply (rules, scene, i)->target == place)
          return TRUE;
    }

  return FALSE;
}

static void
report_unreached_place (const Report *self,
                        guint         place)
{
  const CandorFlaw *flaw = find_flaw (self, CANDOR_FLAW_UNREACHED, place);
  gboolean is_scene = place < self->n_scenes;
  g_autofree char *sentence = NULL;

  sentence = is_scene ? g_strdup_printf (_("No way leads to the scene “%s”."), get_scene (self, place)->id)
                      : g_strdup_printf (_("No way leads to the ending “%s”."), get_ending (self, place)->id);
  add (self, "scene-out-of-reach", is_scene ? &get_scene (self, place)->place : &get_ending (self, place)->place,
       flaw, sentence);
}

/* First those that no other one leads to, then of those that lead to each other the first. */
static void
report_unreached (const Report *self)
{
  g_autofree guint8 *marks = g_new0 (guint8, self->n_places);

  /* What a reply that never opens leads to is said there. */
  for (guint place = 0; place < self->n_places; place++)
    {
      const CandorFlaw *flaw = find_flaw (self, CANDOR_FLAW_UNREACHED, place);

      if (flaw != NULL && flaw->reply != NONE)
        mark_behind (self, CANDOR_FLAW_UNREACHED, place, marks);
    }
  for (guint pass = 0; pass < 2; pass++)
    {
      for (guint place = 0; place < self->n_places; place++)
        {
          if (marks[place] || find_flaw (self, CANDOR_FLAW_UNREACHED, place) == NULL ||
              (pass == 0 && is_led_to (self, CANDOR_FLAW_UNREACHED, place)))
            continue;
          report_unreached_place (self, place);
          mark_behind (self, CANDOR_FLAW_UNREACHED, place, marks);
        }
    }
}

static void
report_no_way_out (const Report *self)
{
  g_autofree guint8 *marks = g_new0 (guint8, self->n_places);

  while (TRUE)
    {
      const CandorFlaw *nearest = NULL;
      g_autofree char *sentence = NULL;

      for (guint place = 0; place < self->n_scenes; place++)
        {
          const CandorFlaw *flaw = find_flaw (self, CANDOR_FLAW_NO_WAY_OUT, place);

          if (flaw != NULL && !marks[place] && (nearest == NULL || flaw->n_steps < nearest->n_steps))
            nearest = flaw;
        }
      if (nearest == NULL)
        return;

      sentence = g_strdup_printf (_("From the scene “%s” one can go round for ever and come to no ending."),
                                  get_scene (self, nearest->place)->id);
      add (self, "scene-without-way-out", &get_scene (self, nearest->place)->place, nearest, sentence);
      mark_behind (self, CANDOR_FLAW_NO_WAY_OUT, nearest->place, marks);
    }
}

/* ------------------------------------------------------------ one by one */

static void
report_reply (const Report     *self,
              const CandorFlaw *flaw)
{
  const CandorScene *scene = get_scene (self, flaw->place);
  const CandorReply *reply = get_reply (self, flaw->place, flaw->reply);
  g_autofree char *sentence = NULL;

  switch (flaw->kind)
    {
    case CANDOR_FLAW_NEVER_OPEN:
      sentence = g_strdup_printf (_("The condition of reply “%s” never holds at the scene “%s”: “%s”."),
                                  reply->id, scene->id, reply->when);
      add (self, "condition-never-true", &reply->place, flaw, sentence);
      break;

    case CANDOR_FLAW_CONDITION_FAILS:
      sentence = g_strdup_printf (_("The condition of reply “%s” cannot be computed at the scene “%s”. %s"),
                                  reply->id, scene->id, flaw->fault != NULL ? flaw->fault : "");
      add (self, "condition-fails", &reply->place, flaw, g_strchomp (sentence));
      break;

    case CANDOR_FLAW_DOMINANT:
    default:
      sentence = g_strdup_printf (_("Reply “%s” is the best on every meter whenever scene “%s” gives a choice, and never ends worse."),
                                  reply->id, scene->id);
      add (self, "dominant-reply", &reply->place, flaw, sentence);
      break;
    }
}

static void
report_pattern (const Report     *self,
                const CandorFlaw *flaw)
{
  const CandorPlace *place = candor_part_get_place (CANDOR_PART (self->scenario));
  gboolean is_first = flaw->kind == CANDOR_FLAW_RIGHT_IS_FIRST;
  g_autofree char *sentence =
    is_first ? g_strdup_printf (_("In all %u scenes of “%s” that decide, the reply to the best ending stands first."),
                                flaw->n_scenes, candor_part_get_id (CANDOR_PART (self->scenario)))
             : g_strdup_printf (_("In all %u scenes of “%s” that decide, the reply to the best ending is the longest."),
                                flaw->n_scenes, candor_part_get_id (CANDOR_PART (self->scenario)));

  add (self, is_first ? "right-reply-first" : "right-reply-longest", place, flaw, sentence);
}

static gboolean
is_moved (const Report *self,
          guint         meter)
{
  CandorWalkRules *rules = _candor_proof_get_rules (self->proof);

  for (guint scene = 0; scene < self->n_scenes; scene++)
    {
      for (guint i = 0; i < _candor_walk_scene (rules, scene)->replies->len; i++)
        {
          GArray *effects = _candor_walk_reply (rules, scene, i)->effects;

          for (guint j = 0; j < effects->len; j++)
            if (g_array_index (effects, WalkEffect, j).meter == meter)
              return TRUE;
        }
    }

  return FALSE;
}

static void
report_meter (const Report     *self,
              const CandorFlaw *flaw)
{
  const CandorMeter *meter = g_ptr_array_index (candor_scenario_get_meters (self->scenario), flaw->meter);
  g_autofree char *sentence = g_strdup_printf (_("No condition asks for the meter “%s”."), meter->id);

  add (self, "meter-never-read", &meter->place, flaw, sentence);
}

static void
report_flaw (const Report     *self,
             const CandorFlaw *flaw)
{
  g_autofree char *sentence = NULL;

  switch (flaw->kind)
    {
    case CANDOR_FLAW_DEAD_END:
      sentence = g_strdup_printf (_("The scene “%s” can be reached with no reply open."), get_scene (self, flaw->place)->id);
      add (self, "scene-dead-end", &get_scene (self, flaw->place)->place, flaw, sentence);
      break;

    case CANDOR_FLAW_METER_UNREAD:
      /* One that nothing moves is a fault of its own. */
      if (is_moved (self, flaw->meter))
        report_meter (self, flaw);
      break;

    case CANDOR_FLAW_NEVER_OPEN:
    case CANDOR_FLAW_CONDITION_FAILS:
    case CANDOR_FLAW_DOMINANT:
      report_reply (self, flaw);
      break;

    case CANDOR_FLAW_RIGHT_IS_FIRST:
    case CANDOR_FLAW_RIGHT_IS_LONGEST:
      report_pattern (self, flaw);
      break;

    /* Together, above. */
    case CANDOR_FLAW_UNREACHED:
    case CANDOR_FLAW_NO_WAY_OUT:
    default:
      break;
    }
}

static void
report_cut (const Report *self)
{
  g_autofree char *message =
    g_strdup_printf (ngettext ("“%s” has more than %u state; what lies behind them was not played.",
                               "“%s” has more than %u states; what lies behind them was not played.",
                               candor_proof_get_n_states (self->proof)),
                     candor_part_get_id (CANDOR_PART (self->scenario)), candor_proof_get_n_states (self->proof));

  add_problem (self, "scenario-too-wide", candor_part_get_place (CANDOR_PART (self->scenario)), message);
}

GPtrArray *
candor_proof_list_problems (CandorProof *self)
{
  Report report = { self, };
  GPtrArray *flaws;

  g_return_val_if_fail (self != NULL, NULL);

  report.scenario = _candor_proof_get_rules (self)->scenario;
  g_return_val_if_fail (report.scenario != NULL, NULL);
  report.problems = candor_problems_new ();
  report.n_scenes = candor_scenario_get_scenes (report.scenario)->len;
  report.n_places = report.n_scenes + candor_scenario_get_endings (report.scenario)->len;

  flaws = candor_proof_get_flaws (self);
  report_unreached (&report);
  report_no_way_out (&report);
  for (guint i = 0; i < flaws->len; i++)
    report_flaw (&report, g_ptr_array_index (flaws, i));
  if (candor_proof_is_cut (self))
    report_cut (&report);

  return report.problems;
}

void
candor_prove_check (CandorScenario *scenario,
                    guint          *effort,
                    CandorFindings *findings)
{
  g_autoptr(CandorProof) proof = NULL;
  g_autoptr(GPtrArray) problems = NULL;

  g_return_if_fail (CANDOR_IS_SCENARIO (scenario));
  g_return_if_fail (effort != NULL);
  g_return_if_fail (findings != NULL);

  proof = candor_prove (scenario, CLAMP (*effort, 1, CANDOR_PROOF_MAX_STATES));
  *effort -= MIN (*effort, candor_proof_get_n_states (proof));
  problems = candor_proof_list_problems (proof);
  for (guint i = 0; i < problems->len; i++)
    {
      const CandorProblem *problem = g_ptr_array_index (problems, i);

      candor_findings_add (findings, candor_problem_get_code (problem), candor_problem_get_place (problem),
                           candor_problem_get_message (problem));
    }
}
