/* fuzz-lesson.c - any bytes as a module, and any text as an answer
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * All five stages run over the input: read, schema, parse, settle, check. A module
 * without an error is then answered: each question with its own key's ids, with
 * nothing, and with pieces of the input; its labs are moved, its scenarios proved.
 * Whatever comes of it must be consistent with itself; the sanitizers see the rest.
 */

#include <string.h>

#include <candor/assess.h>
#include <candor/assess/lab.h>
#include <candor/lesson/block.h>

int LLVMFuzzerTestOneInput (const guint8 *data, gsize size);

#define LONGEST_ANSWER 400
#define MOST_STATES 2000   /* of one scenario */

static void
answer (CandorItem *item,
        const char *text)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(CandorResponse) response = candor_response_parse (item, text, &error);
  g_autoptr(CandorResponse) kept = candor_response_restore (item, text);
  g_autoptr(CandorResponse) again = NULL;
  g_autoptr(CandorOutcome) outcome = NULL;
  g_autofree char *written = NULL;
  CandorPoints points, possible;

  g_assert ((response == NULL) == (error != NULL));
  if (response == NULL)
    response = g_steal_pointer (&kept);

  written = candor_response_to_string (response);
  again = candor_response_restore (item, written);
  g_assert (candor_response_equal (response, again));

  outcome = candor_score (item, response);
  points = candor_outcome_get_points (outcome);
  possible = candor_outcome_get_possible (outcome);
  g_assert (points.num >= 0 && points.den > 0);
  g_assert (candor_points_compare (points, possible) <= 0);
  candor_response_is_complete (response, item);
}

static void
answer_with_ids (CandorItem *item)
{
  GPtrArray *options = candor_item_get_options (item);
  g_autoptr(GString) all = g_string_new (NULL);

  for (guint i = 0; i < options->len; i++)
    {
      const CandorOption *option = g_ptr_array_index (options, i);

      g_string_append_printf (all, "%s%s", i > 0 ? "," : "", option->id);
      if (option->target != NULL)
        g_string_append_printf (all, ":%s", option->target);
      answer (item, option->id);
    }
  answer (item, all->str);
}

static void
answer_all (CandorModule *module,
            const guint8 *data,
            gsize         size)
{
  GPtrArray *items = candor_module_get_items (module);
  gsize length = MIN (size, LONGEST_ANSWER);
  g_autofree char *piece = g_utf8_make_valid ((const char *) data + size - length, (gssize) length);

  for (guint i = 0; i < items->len; i++)
    {
      CandorItem *item = g_ptr_array_index (items, i);

      answer (item, "");
      answer (item, piece);
      answer_with_ids (item);
    }
}

/* To both ends and to what is typed: the same settings give the same words, and what is
 * written down is found again. */
static void
move_lab (CandorLab  *lab,
          const char *text)
{
  g_autoptr(CandorLabFigures) figures = candor_lab_figures_new (lab);
  g_autoptr(CandorLabFigures) again = candor_lab_figures_new (lab);
  GPtrArray *controls = candor_lab_get_controls (lab);
  g_autofree char *settings = NULL;
  g_autofree char *said = NULL;
  g_autofree char *said_again = NULL;
  double value;

  candor_lab_figures_apply (figures, text);
  for (guint i = 0; i < controls->len; i++)
    {
      const CandorLabControl *control = g_ptr_array_index (controls, i);

      if (candor_lab_control_read (control, text, &value, NULL))
        g_assert (value >= control->from && value <= control->to);
      candor_lab_figures_set (figures, i, i % 2 == 0 ? control->to : control->from);
    }
  settings = candor_lab_figures_dup_settings (figures);
  candor_lab_figures_apply (again, settings);
  said = candor_lab_figures_dup_said (figures, TRUE);
  said_again = candor_lab_figures_dup_said (again, TRUE);
  g_assert_cmpstr (said, ==, said_again);
  for (guint i = 0; i < candor_lab_get_plots (lab)->len; i++)
    candor_lab_drawing_free (candor_lab_figures_draw (figures, i));
}

static void
move_labs (CandorModule *module,
           const guint8 *data,
           gsize         size)
{
  GPtrArray *parts = candor_module_get_parts (module);
  gsize length = MIN (size, LONGEST_ANSWER);
  g_autofree char *piece = g_utf8_make_valid ((const char *) data + size - length, (gssize) length);

  for (guint i = 0; i < parts->len; i++)
    {
      if (CANDOR_IS_LAB (g_ptr_array_index (parts, i)))
        move_lab (g_ptr_array_index (parts, i), piece);
    }
}

/* Each way that the prover shows can be walked, and leads to where it says. */
static void
follow (CandorWalkRules  *rules,
        const CandorFlaw *flaw)
{
  CandorWalkState state = candor_walk_start (rules);

  for (guint i = 0; i < flaw->n_steps; i++)
    {
      g_assert_cmpuint (state.place, ==, flaw->way[i].scene);
      g_assert_true (candor_walk_take (rules, &state, flaw->way[i].reply));
    }
  g_assert_cmpuint (state.place, ==, flaw->at.place);
  g_assert_cmpmem (state.values, sizeof state.values, flaw->at.values, sizeof flaw->at.values);
}

static void
prove_scenario (CandorScenario *scenario)
{
  g_autoptr(CandorProof) proof = candor_prove (scenario, MOST_STATES);
  g_autoptr(CandorWalkRules) rules = candor_walk_rules_new (scenario);
  g_autoptr(GPtrArray) problems = candor_proof_list_problems (proof);
  GPtrArray *flaws = candor_proof_get_flaws (proof);

  for (guint i = 0; i < flaws->len; i++)
    follow (rules, g_ptr_array_index (flaws, i));
  for (guint i = 0; i < problems->len; i++)
    g_free (candor_problem_to_line (g_ptr_array_index (problems, i)));
}

static void
prove_scenarios (CandorModule *module)
{
  GPtrArray *parts = candor_module_get_parts (module);

  for (guint i = 0; i < parts->len; i++)
    {
      if (CANDOR_IS_SCENARIO (g_ptr_array_index (parts, i)))
        prove_scenario (g_ptr_array_index (parts, i));
    }
}

static void
free_file (gpointer data)
{
  CandorModuleFile *file = data;

  g_bytes_unref (file->bytes);
  g_free (file);
}

int
LLVMFuzzerTestOneInput (const guint8 *data,
                        gsize         size)
{
  g_autoptr(GPtrArray) files = g_ptr_array_new_with_free_func (free_file);
  g_autoptr(GPtrArray) problems = candor_problems_new ();
  g_autoptr(CandorModule) module = NULL;
  CandorModuleFile *file = g_new0 (CandorModuleFile, 1);

  file->name = "module.xml";
  file->bytes = g_bytes_new (data, size);
  g_ptr_array_add (files, file);
  /* What a lab may name as its table. */
  file = g_new0 (CandorModuleFile, 1);
  file->name = "band.csv";
  file->bytes = g_bytes_new (data, size);
  g_ptr_array_add (files, file);

  module = candor_module_load_bytes ("fuzz", files, (CandorDay) { 2026, 11, 24 }, problems);
  for (guint i = 0; i < problems->len; i++)
    g_free (candor_problem_to_line (g_ptr_array_index (problems, i)));
  g_assert (module != NULL || problems->len > 0);
  if (module != NULL)
    {
      answer_all (module, data, size);
      move_labs (module, data, size);
      prove_scenarios (module);
    }

  return 0;
}
