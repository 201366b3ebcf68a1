/* command-prove.c - candorctl prove: what can happen in a scenario
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Takes the file of a scenario, that of its module, or a module's id.
 */

#include <string.h>

#include <glib/gi18n.h>

#include "cli-private.h"
#include "prove-layout.h"

#define SECONDS_A_MINUTE 60

/* ----------------------------------------------------------------- loading */

static gboolean
is_part_alone (const GPtrArray *problems)
{
  for (guint i = 0; i < problems->len; i++)
    if (g_str_equal (candor_problem_get_code (g_ptr_array_index (problems, i)), "not-a-lesson-file"))
      return TRUE;

  return FALSE;
}

static int
say_errors (const GPtrArray *problems)
{
  for (guint i = 0; i < problems->len; i++)
    {
      g_autofree char *line = candor_problem_to_line (g_ptr_array_index (problems, i));

      if (candor_problem_get_severity (g_ptr_array_index (problems, i)) == CANDOR_SEVERITY_ERROR)
        candor_cli_warn ("%s", line);
    }
  candor_cli_warn (_("What has errors cannot be played. Mend it first."));

  return CANDOR_EXIT_CONTENT;
}

/* The module of a file: the file itself, or the head beside it; then @part is the file's name. */
static CandorModule *
load_file (const char  *path,
           char       **part,
           int         *status)
{
  gboolean is_folder = g_file_test (path, G_FILE_TEST_IS_DIR);
  g_autofree char *folder = is_folder ? g_strdup (path) : g_path_get_dirname (path);
  g_autofree char *head = g_build_filename (folder, "module.xml", NULL);
  g_autoptr(GPtrArray) problems = candor_problems_new ();
  CandorModule *module = candor_module_load (is_folder ? head : path, candor_cli_get_today (), problems);

  if (module == NULL && !is_folder && is_part_alone (problems) && g_file_test (head, G_FILE_TEST_EXISTS))
    {
      *part = g_path_get_basename (path);
      g_ptr_array_set_size (problems, 0);
      module = candor_module_load (head, candor_cli_get_today (), problems);
    }
  if (module == NULL)
    *status = say_errors (problems);

  return module;
}

static CandorModule *
load_module (CandorCli   *cli,
             const char  *name,
             char       **part,
             int         *status)
{
  g_autoptr(CandorCatalogue) catalogue = NULL;

  if (g_file_test (name, G_FILE_TEST_EXISTS))
    return load_file (name, part, status);

  catalogue = candor_cli_scan (cli);

  return candor_cli_find_module (catalogue, name, status);
}

/* ----------------------------------------------------------------- saying */

static char *
say_time (guint seconds)
{
  guint minutes = seconds / SECONDS_A_MINUTE;

  if (minutes == 0)
    return g_strdup_printf (_("%u s"), seconds);

  return g_strdup_printf (_("%u min %u s"), minutes, seconds % SECONDS_A_MINUTE);
}

static void
say_size (CandorScenario *scenario,
          CandorProof    *proof)
{
  guint n_scenes = candor_scenario_get_scenes (scenario)->len;
  guint n_endings = candor_scenario_get_endings (scenario)->len;
  guint n_states = candor_proof_get_n_states (proof);
  g_autofree char *scenes = g_strdup_printf (ngettext ("%u scene", "%u scenes", n_scenes), n_scenes);
  g_autofree char *endings = g_strdup_printf (ngettext ("%u ending", "%u endings", n_endings), n_endings);
  /* Translators: of a scenario: a place and what all meters show there */
  g_autofree char *states = g_strdup_printf (ngettext ("%u state", "%u states", n_states), n_states);

  /* Translators: 7 scenes, 4 endings, 123 states. */
  candor_cli_say (_("  %s, %s, %s."), scenes, endings, states);
  if (candor_proof_is_cut (proof))
    candor_cli_say (_("  There are more states than that. The figures are of those alone."));
}

static void
say_ways (CandorProof *proof)
{
  guint64 n_ways = candor_proof_get_n_ways (proof);
  guint shortest = 0, longest = 0;
  gboolean has_shortest = candor_proof_get_shortest (proof, &shortest);
  g_autofree char *from = say_time (shortest);
  g_autofree char *to = NULL;

  if (!has_shortest)
    {
      candor_cli_say (_("  No way leads to an ending."));
      return;
    }
  if (!candor_proof_get_longest (proof, &longest))
    {
      candor_cli_say (_("  One can go round, so there is no end of ways. The quickest takes %s to read."), from);
      return;
    }
  to = say_time (longest);
  if (n_ways == G_MAXUINT64)
    candor_cli_say (_("  More ways to an ending than can be counted; the quickest takes %s to read, the longest %s."), from, to);
  else if (n_ways == 1)
    candor_cli_say (_("  One way to an ending; it takes %s to read."), from);
  else
    {
      g_autofree char *ways = g_strdup_printf ("%" G_GUINT64_FORMAT, n_ways);

      candor_cli_say (_("  %s ways to an ending; they take from %s to %s to read."), ways, from, to);
    }
}

static char *
say_ranges (CandorScenario *scenario,
            CandorProof    *proof,
            guint           ending)
{
  GPtrArray *meters = candor_scenario_get_meters (scenario);
  GString *words = g_string_new (NULL);

  for (guint i = 0; i < meters->len; i++)
    {
      const CandorMeter *meter = g_ptr_array_index (meters, i);
      gint least, most;

      if (!candor_proof_get_range (proof, ending, i, &least, &most))
        continue;
      g_string_append (words, i > 0 ? ", " : "");
      if (least == most)
        g_string_append_printf (words, "%s %d", meter->name, least);
      else
        /* Translators: a meter, and the least and the most that it shows at an ending */
        g_string_append_printf (words, _("%s %d to %d"), meter->name, least, most);
    }

  return g_string_free (words, FALSE);
}

static void
say_ending (CandorScenario *scenario,
            CandorProof    *proof,
            guint           index)
{
  const CandorEnding *ending = g_ptr_array_index (candor_scenario_get_endings (scenario), index);
  g_autofree char *ranges = say_ranges (scenario, proof, index);
  g_autofree CandorWalkStep *steps = NULL;
  g_autofree char *way = NULL;
  guint n_steps;

  candor_cli_say ("  %s (%s)", ending->id, _(candor_ending_verdict_to_string (ending->verdict)));
  if (!candor_proof_dup_way (proof, candor_scenario_get_scenes (scenario)->len + index, &steps, &n_steps))
    {
      candor_cli_say (_("    No way leads there."));
      return;
    }
  if (ranges[0] != '\0')
    candor_cli_say ("    %s", ranges);
  way = candor_proof_say_way (proof, steps, n_steps);
  candor_cli_say (_("    A shortest way: %s."), way);
}

static void
say_problems (CandorProof *proof)
{
  g_autoptr(GPtrArray) problems = candor_proof_list_problems (proof);

  for (guint i = 0; i < problems->len; i++)
    {
      g_autofree char *line = candor_problem_to_line (g_ptr_array_index (problems, i));

      candor_cli_say ("  %s", line);
    }
  if (problems->len == 0 && !candor_proof_is_cut (proof))
    candor_cli_say (_("  Every place can be reached, every way ends, and no reply is best in everything."));
}

static void
say_proof (CandorScenario *scenario,
           CandorProof    *proof)
{
  candor_cli_say ("%s (%s)", candor_part_get_title (CANDOR_PART (scenario)), candor_part_get_id (CANDOR_PART (scenario)));
  say_size (scenario, proof);
  say_ways (proof);
  for (guint i = 0; i < candor_scenario_get_endings (scenario)->len; i++)
    say_ending (scenario, proof, i);
  say_problems (proof);
}

/* ------------------------------------------------------------------ running */

/* Of the module's scenarios that of the file @part, that with @id, or all. */
static GPtrArray *
choose (CandorModule *module,
        const char   *part,
        const char   *id)
{
  GPtrArray *parts = candor_module_get_parts (module);
  GPtrArray *chosen = g_ptr_array_new ();

  for (guint i = 0; i < parts->len; i++)
    {
      CandorPart *each = g_ptr_array_index (parts, i);
      g_autofree char *name = g_path_get_basename (candor_part_get_place (each)->file);

      if (CANDOR_IS_SCENARIO (each) &&
          (part == NULL || g_str_equal (name, part)) &&
          (id == NULL || g_str_equal (candor_part_get_id (each), id)))
        g_ptr_array_add (chosen, each);
    }

  return chosen;
}

static int
draw (CandorScenario *scenario,
      CandorProof    *proof,
      const char     *path)
{
  g_autoptr(CandorDrawing) drawing = candor_drawing_new (scenario);
  g_autoptr(GError) error = NULL;
  g_autoptr(GBytes) bytes = NULL;
  char *svg = candor_drawing_to_svg (drawing, scenario, proof);

  bytes = g_bytes_new_take (svg, strlen (svg));
  if (!candor_file_write (path, bytes, 0644, &error))
    return candor_cli_fail (error);
  candor_cli_say (_("The drawing is in %s"), path);

  return CANDOR_EXIT_FINE;
}

static int
prove_all (GPtrArray  *scenarios,
           const char *svg)
{
  int status = CANDOR_EXIT_FINE;

  for (guint i = 0; i < scenarios->len; i++)
    {
      CandorScenario *scenario = g_ptr_array_index (scenarios, i);
      g_autoptr(CandorProof) proof = candor_prove (scenario, CANDOR_PROOF_MAX_STATES);

      if (i > 0)
        candor_cli_say ("%s", "");
      say_proof (scenario, proof);
      if (svg != NULL)
        status = draw (scenario, proof, svg);
    }

  return status;
}

static int
run_prove (CandorCli  *cli,
           int         argc,
           char      **argv)
{
  g_autofree char *svg = NULL;
  g_autofree char *part = NULL;
  g_auto(GStrv) names = NULL;
  g_autoptr(CandorModule) module = NULL;
  g_autoptr(GPtrArray) scenarios = NULL;
  const GOptionEntry entries[] = {
    { "svg", 0, 0, G_OPTION_ARG_FILENAME, &svg, N_("Draw the scenes and where the replies lead"), "FILE" },
    G_OPTION_ENTRY_NULL
  };
  int status;

  if (!candor_cli_parse (cli, candor_command_prove.name, candor_command_prove.arguments,
                         _(candor_command_prove.summary), entries, argc, argv, &names, &status))
    return status;
  if (names[0] == NULL || g_strv_length (names) > 2)
    {
      candor_cli_warn (_("Name a scenario's file or a module: candorctl prove FILE|MODULE [SCENARIO]"));
      return CANDOR_EXIT_USAGE;
    }

  module = load_module (cli, names[0], &part, &status);
  if (module == NULL)
    return status;
  scenarios = choose (module, part, names[1]);
  if (scenarios->len == 0)
    {
      if (names[1] != NULL)
        candor_cli_warn (_("There is no scenario “%s” in “%s”."), names[1], candor_module_get_title (module));
      else
        candor_cli_warn (_("There is no scenario in “%s”."), candor_module_get_title (module));
      return CANDOR_EXIT_FAILED;
    }
  if (svg != NULL && scenarios->len > 1)
    {
      candor_cli_warn (_("A drawing is of one scenario; name it behind the module."));
      return CANDOR_EXIT_USAGE;
    }

  return prove_all (scenarios, svg);
}

const CandorCommand candor_command_prove = {
  "prove", "[--svg FILE] FILE|MODULE [SCENARIO]",
  N_("Plays every way of a scenario, and says what can happen."), run_prove
};
