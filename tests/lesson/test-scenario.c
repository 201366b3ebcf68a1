/* test-scenario.c - what a scenario holds once it is loaded
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <string.h>

#include "helpers.h"

static CandorScenario *
find_scenario (CandorModule *module)
{
  GPtrArray *parts = candor_module_get_parts (module);

  for (guint i = 0; i < parts->len; i++)
    {
      if (CANDOR_IS_SCENARIO (g_ptr_array_index (parts, i)))
        return g_ptr_array_index (parts, i);
    }
  g_assert_not_reached ();
}

static CandorModule *
load_case (const char *name)
{
  g_autofree char *folder = g_path_get_dirname (CASES);
  g_autofree char *path = g_build_filename ("cases", name, NULL);

  return load_module (folder, path);
}

static const CandorReply *
get_reply (const CandorScene *scene,
           guint              index)
{
  g_assert_cmpuint (index, <, scene->replies->len);

  return g_ptr_array_index (scene->replies, index);
}

static void
test_meters (void)
{
  g_autoptr(CandorModule) module = load_case ("unknown-scene/good.xml");
  CandorScenario *scenario = find_scenario (module);
  GPtrArray *meters = candor_scenario_get_meters (scenario);
  const CandorMeter *trust = g_ptr_array_index (meters, 0);
  const CandorMeter *cost = g_ptr_array_index (meters, 1);

  g_assert_cmpuint (meters->len, ==, 2);
  g_assert_cmpstr (trust->id, ==, "trust");
  g_assert_cmpstr (trust->name, ==, "Trust");
  g_assert_cmpint (trust->start, ==, 5);
  g_assert_cmpint (trust->from, ==, 0);
  g_assert_cmpint (trust->to, ==, 10);
  g_assert_true (trust->is_good_up);
  g_assert_cmpint (cost->from, ==, -5);
  g_assert_cmpint (cost->to, ==, 20);
  g_assert_false (cost->is_good_up);
}

static void
test_replies (void)
{
  g_autoptr(CandorModule) module = load_case ("unknown-scene/good.xml");
  CandorScenario *scenario = find_scenario (module);
  const CandorScene *letter = candor_scenario_find_scene (scenario, "letter");
  const CandorReply *truth = get_reply (letter, 0), *evade = get_reply (letter, 1), *wait = get_reply (letter, 2);
  g_autofree char *words = candor_reply_dup_words (truth);

  g_assert_cmpuint (letter->replies->len, ==, 3);
  g_assert_cmpstr (letter->speaker, ==, "Customer");
  g_assert_true (candor_scene_find_reply (letter, "evade") == evade);
  g_assert_null (candor_scene_find_reply (letter, "end"));
  g_assert_cmpstr (words, ==, "Say that it was a machine.");
  g_assert_true (truth->asks_reason);
  g_assert_false (evade->asks_reason);
  g_assert_null (truth->when);
  g_assert_cmpstr (evade->when, ==, ":trust >= 3");
  g_assert_cmpuint (truth->effects->len, ==, 2);
  g_assert_cmpuint (((const CandorEffect *) g_ptr_array_index (truth->effects, 1))->meter, ==, 1);
  g_assert_cmpint (((const CandorEffect *) g_ptr_array_index (evade->effects, 0))->add, ==, -3);
  g_assert_cmpstr (candor_text_get_plain (evade->consequence), ==, "The customer asks once more.");
  g_assert_null (wait->consequence);

  g_assert_false (truth->ends);
  g_assert_cmpuint (truth->target, ==, 1);
  g_assert_true (wait->ends);
  g_assert_cmpuint (wait->target, ==, 0);
}

static void
test_endings (void)
{
  g_autoptr(CandorModule) module = load_case ("unknown-scene/good.xml");
  CandorScenario *scenario = find_scenario (module);
  const CandorEnding *end = candor_scenario_find_ending (scenario, "end");
  CandorEndingVerdict verdict;

  g_assert_null (candor_scenario_find_ending (scenario, "letter"));
  g_assert_null (candor_scenario_find_scene (scenario, "end"));
  g_assert_cmpint (end->verdict, ==, CANDOR_ENDING_MIXED);
  g_assert_cmpuint (end->debrief->len, ==, 1);
  g_assert_cmpstr (candor_text_get_plain (end->outcomes[CANDOR_PARTY_SHOP]), ==, "Kept a customer.");
  g_assert_cmpstr (candor_party_say (CANDOR_PARTY_CUSTOMER), ==, "The customer");

  g_assert_true (candor_ending_verdict_parse ("bad", &verdict));
  g_assert_cmpint (verdict, ==, CANDOR_ENDING_BAD);
  g_assert_false (candor_ending_verdict_parse ("fair", &verdict));
  g_assert_cmpstr (candor_ending_verdict_to_string (CANDOR_ENDING_GOOD), ==, "good");
}

/* Its questions are questions of the module; its minutes a part of the module's. */
static void
test_part (void)
{
  g_autoptr(CandorModule) module = load_case ("unknown-scene/good.xml");
  CandorScenario *scenario = find_scenario (module);
  GPtrArray *scenes = candor_scenario_get_scenes (scenario);
  GPtrArray *items = candor_scenario_get_items (scenario);
  const CandorScene *relief = g_ptr_array_index (scenes, 1);

  g_assert_cmpstr (candor_part_get_title (CANDOR_PART (scenario)), ==, "The complaint");
  g_assert_cmpuint (candor_scenario_get_intro (scenario)->len, ==, 1);
  g_assert_cmpuint (scenes->len, ==, 2);
  g_assert_cmpuint (candor_scenario_get_endings (scenario)->len, ==, 1);
  g_assert_cmpuint (items->len, ==, 1);
  g_assert_true (g_ptr_array_index (relief->items, 0) == g_ptr_array_index (items, 0));
  g_assert_true (g_ptr_array_find (candor_module_get_items (module), g_ptr_array_index (items, 0), NULL));
  g_assert_cmpuint (candor_part_get_seconds (CANDOR_PART (scenario)), >, 30);
  g_assert_cmpuint (candor_part_get_seconds (CANDOR_PART (scenario)), <, 120);
}

static void
test_own_file (void)
{
  g_autoptr(CandorModule) module = load_case ("file-missing/good-scenario/module.xml");
  CandorScenario *scenario = find_scenario (module);

  g_assert_cmpstr (candor_part_get_id (CANDOR_PART (scenario)), ==, "complaint");
  g_assert_true (g_str_has_suffix (candor_part_get_place (CANDOR_PART (scenario))->file, "complaint.xml"));
}

/* A change that names a scene touches the scenario. */
static void
test_changes (void)
{
  g_autofree char *text = NULL;
  g_autofree char *path = g_build_filename (CASES, "unknown-scene", "good.xml", NULL);
  g_autoptr(CandorModule) module = NULL;
  g_auto(GStrv) parts = NULL;
  g_autofree char *changed = NULL;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  parts = g_strsplit (text, "  <lesson id=\"before\">", 2);
  changed = g_strconcat (parts[0], "<change edition=\"1\" date=\"2026-11-01\" kind=\"meaning\" at=\"relief\">She calls.</change>"
                         "<lesson id=\"before\">", parts[1], NULL);
  module = load_text (changed);
  g_assert_cmpuint (candor_module_find_changed_in (module, "complaint"), ==, 1);
  g_assert_cmpuint (candor_module_find_changed_in (module, "asking"), ==, 0);
}

/* What was read in it, in the order of the file. */
static void
test_lines (void)
{
  g_autoptr(CandorModule) module = load_case ("unknown-scene/good.xml");
  g_autoptr(GPtrArray) lines = candor_module_list_lines (module, "complaint", FALSE);

  g_assert_nonnull (lines);
  g_assert_cmpstr (g_ptr_array_index (lines, 0), ==, "A customer writes. You are on duty.");
  g_assert_cmpstr (g_ptr_array_index (lines, 1), ==, "Customer");
  g_assert_cmpstr (g_ptr_array_index (lines, lines->len - 1), ==, "Kept a customer.");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/lesson/scenario/meters", test_meters);
  g_test_add_func ("/lesson/scenario/replies", test_replies);
  g_test_add_func ("/lesson/scenario/endings", test_endings);
  g_test_add_func ("/lesson/scenario/part", test_part);
  g_test_add_func ("/lesson/scenario/own-file", test_own_file);
  g_test_add_func ("/lesson/scenario/changes", test_changes);
  g_test_add_func ("/lesson/scenario/lines", test_lines);

  return g_test_run ();
}
