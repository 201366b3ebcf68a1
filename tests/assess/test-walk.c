/* test-walk.c - single steps of a walk, and where the prover stops
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "prove-private.h"

static void
add_meter (CandorWalkRules *rules,
           const char      *name,
           gint             start,
           gint             from,
           gint             to)
{
  WalkMeter meter = { name, start, from, to, 1 };

  g_array_append_val (rules->meters, meter);
}

static void
add_ending (CandorWalkRules *rules,
            WalkRank         rank)
{
  WalkEnding ending = { rank, 0 };

  g_array_append_val (rules->endings, ending);
}

static void
add_effect (WalkReply *reply,
            guint      meter,
            gint       add)
{
  WalkEffect effect = { meter, add };

  g_array_append_val (reply->effects, effect);
}

/* Two meters, two scenes and an ending; of the first scene's replies the second is closed. */
static CandorWalkRules *
make_rules (void)
{
  CandorWalkRules *rules = _candor_walk_rules_new_empty ();
  WalkScene *scene;
  WalkReply *reply;

  add_meter (rules, "trust", 5, 0, 10);
  add_meter (rules, "time", G_MAXINT - 1, G_MININT, G_MAXINT);
  scene = _candor_walk_rules_add_scene (rules, 0);
  reply = _candor_walk_scene_add_reply (scene, 1, ":trust >= 5");
  add_effect (reply, 0, 3);
  add_effect (reply, 0, 4);
  add_effect (reply, 0, -1);
  add_effect (reply, 1, G_MAXINT);
  _candor_walk_scene_add_reply (scene, 1, ":trust < 5");
  scene = _candor_walk_rules_add_scene (rules, 0);
  add_effect (_candor_walk_scene_add_reply (scene, 2, NULL), 1, G_MININT);
  _candor_walk_scene_add_reply (scene, 2, "nonsense (");
  _candor_walk_scene_add_reply (scene, 2, ":trust / 0");
  _candor_walk_scene_add_reply (scene, 2, "'yes'");
  add_ending (rules, WALK_GOOD);
  _candor_walk_rules_compile (rules);

  return rules;
}

/* Each effect is held at once: 5 and 3 and 4 are 10, less 1 are 9. */
static void
test_steps (void)
{
  g_autoptr(CandorWalkRules) rules = make_rules ();
  CandorWalkState state = candor_walk_start (rules);

  g_assert_cmpuint (state.place, ==, 0);
  g_assert_cmpint (state.values[0], ==, 5);
  g_assert_false (candor_walk_is_ended (rules, &state));
  g_assert_true (candor_walk_is_open (rules, &state, 0));
  g_assert_false (candor_walk_is_open (rules, &state, 1));
  g_assert_false (candor_walk_is_open (rules, &state, 2));
  g_assert_false (candor_walk_take (rules, &state, 1));
  g_assert_cmpuint (state.place, ==, 0);

  g_assert_true (candor_walk_take (rules, &state, 0));
  g_assert_cmpuint (state.place, ==, 1);
  g_assert_cmpint (state.values[0], ==, 9);
  g_assert_cmpint (state.values[1], ==, G_MAXINT);

  g_assert_true (candor_walk_take (rules, &state, 0));
  g_assert_cmpint (state.values[1], ==, -1);
  g_assert_true (candor_walk_is_ended (rules, &state));
  g_assert_cmpuint (candor_walk_get_ending (rules, &state), ==, 0);
  g_assert_false (candor_walk_is_open (rules, &state, 0));
  g_assert_false (candor_walk_take (rules, &state, 0));
}

/* What cannot be read, divides by zero or is a text holds nowhere. */
static void
test_conditions (void)
{
  g_autoptr(CandorWalkRules) rules = make_rules ();
  g_autoptr(CandorFormulaFault) fault = NULL;
  CandorWalkState state = candor_walk_start (rules);

  g_assert_true (candor_walk_take (rules, &state, 0));
  g_assert_cmpint (_candor_walk_ask (rules, &state, 1, NULL), ==, WALK_CLOSED);
  g_assert_cmpint (_candor_walk_ask (rules, &state, 2, NULL), ==, WALK_CLOSED);
  g_assert_cmpint (_candor_walk_ask (rules, &state, 3, &fault), ==, WALK_FAILS);
  g_assert_nonnull (fault);
  for (guint i = 1; i < 4; i++)
    g_assert_false (candor_walk_is_open (rules, &state, i));
}

/* One scene that goes round and counts: as many states as it counts to, if nothing stops it. */
static CandorWalkRules *
make_counter (const char *when)
{
  CandorWalkRules *rules = _candor_walk_rules_new_empty ();
  WalkScene *scene;

  add_meter (rules, "n", 0, 0, 1000000000);
  scene = _candor_walk_rules_add_scene (rules, 0);
  add_effect (_candor_walk_scene_add_reply (scene, 0, when), 0, 1);
  _candor_walk_scene_add_reply (scene, 1, NULL);
  add_ending (rules, WALK_GOOD);
  _candor_walk_rules_compile (rules);

  return rules;
}

static void
test_bounds (void)
{
  g_autoptr(CandorProof) many = _candor_proof_new (make_counter (":n >= 0"), 5000);
  g_autoptr(CandorProof) few = _candor_proof_new (make_counter (":n < 100"), 5000);
  g_autoptr(CandorProof) dear = NULL;
  gint least, most;

  g_assert_true (candor_proof_is_cut (many));
  g_assert_cmpuint (candor_proof_get_n_states (many), ==, 5000);

  g_assert_false (candor_proof_is_cut (few));
  g_assert_cmpuint (candor_proof_get_n_states (few), ==, 202);
  g_assert_cmpuint (candor_proof_get_n_ways (few), ==, 101);
  g_assert_false (candor_proof_goes_round (few));
  g_assert_true (candor_proof_get_range (few, 0, 0, &least, &most));
  g_assert_cmpint (least, ==, 0);
  g_assert_cmpint (most, ==, 100);

  /* A condition that counts to ten thousand each time ends it sooner. */
  dear = _candor_proof_new (make_counter (":n >= 0 AND (WITH RECURSIVE c (x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM c "
                                          "WHERE x < 10000) SELECT count (*) FROM c) > 0"), 5000);
  g_assert_true (candor_proof_is_cut (dear));
  g_assert_cmpuint (candor_proof_get_n_states (dear), <, 1000);
}

/* Ten thousand scenes with two replies to the next: more ways than can be counted. */
static void
test_many_ways (void)
{
  CandorWalkRules *rules = _candor_walk_rules_new_empty ();
  g_autoptr(CandorProof) proof = NULL;
  g_autofree CandorWalkStep *way = NULL;
  guint n_steps = 0, shortest = 0, longest = 0;

  for (guint i = 0; i < 10000; i++)
    {
      WalkScene *scene = _candor_walk_rules_add_scene (rules, 1000);

      _candor_walk_scene_add_reply (scene, i + 1, NULL);
      _candor_walk_scene_add_reply (scene, i + 1, NULL)->taken_ms = 1000;
    }
  add_ending (rules, WALK_MIXED);
  proof = _candor_proof_new (rules, 20000);

  g_assert_cmpuint (candor_proof_get_n_ways (proof), ==, G_MAXUINT64);
  g_assert_true (candor_proof_get_shortest (proof, &shortest));
  g_assert_cmpuint (shortest, ==, 10000);
  g_assert_true (candor_proof_get_longest (proof, &longest));
  g_assert_cmpuint (longest, ==, 20000);
  g_assert_true (candor_proof_dup_way (proof, 10000, &way, &n_steps));
  g_assert_cmpuint (n_steps, ==, 10000);
  g_assert_cmpuint (way[9999].scene, ==, 9999);
  g_assert_false (candor_proof_dup_way (proof, 10001, &way, &n_steps));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/assess/walk/steps", test_steps);
  g_test_add_func ("/assess/walk/conditions", test_conditions);
  g_test_add_func ("/assess/walk/bounds", test_bounds);
  g_test_add_func ("/assess/walk/many-ways", test_many_ways);

  return g_test_run ();
}
