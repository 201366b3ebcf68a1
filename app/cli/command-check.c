/* command-check.c - candorctl check
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Looks only at the paths given. All findings in one run, as lines for a person
 * and an editor, or as JSON for a program.
 */

#include "config.h"

#include <stdio.h>

#include <glib/gi18n.h>
#include <json-glib/json-glib.h>

#include "cli-private.h"

#define USAGE "check [--json] [--strict] [--today DATE] PATH…"

static void
print_lines (const GPtrArray *problems)
{
  for (guint i = 0; i < problems->len; i++)
    {
      const CandorProblem *problem = g_ptr_array_index (problems, i);
      g_autofree char *line = candor_problem_to_line (problem);

      puts (line);
      if (candor_problem_get_reason (problem) != NULL)
        candor_cli_print_folded (NULL, 4, candor_problem_get_reason (problem));
      if (candor_problem_get_hint (problem) != NULL)
        candor_cli_print_folded (NULL, 4, candor_problem_get_hint (problem));
    }
}

static void
print_summary (guint            n_files,
               const GPtrArray *problems)
{
  g_autofree char *files = g_strdup_printf (ngettext ("%u lesson file", "%u lesson files", n_files), n_files);
  guint errors = candor_problems_count (problems, CANDOR_SEVERITY_ERROR);
  guint warnings = candor_problems_count (problems, CANDOR_SEVERITY_WARNING);
  guint notes = candor_problems_count (problems, CANDOR_SEVERITY_NOTE);

  if (problems->len == 0)
    printf (_("%s, nothing to mend.\n"), files);
  else
    printf (_("%s: errors %u, warnings %u, notes %u.\n"), files, errors, warnings, notes);
}

static void
add_text (JsonBuilder *builder,
          const char  *name,
          const char  *value)
{
  if (value == NULL)
    return;

  json_builder_set_member_name (builder, name);
  json_builder_add_string_value (builder, value);
}

static void
add_number (JsonBuilder *builder,
            const char  *name,
            gint64       value)
{
  json_builder_set_member_name (builder, name);
  json_builder_add_int_value (builder, value);
}

static void
add_problem (JsonBuilder         *builder,
             const CandorProblem *problem)
{
  const CandorPlace *place = candor_problem_get_place (problem);

  json_builder_begin_object (builder);
  add_text (builder, "file", place->file);
  add_number (builder, "line", place->line);
  add_number (builder, "column", place->column);
  add_number (builder, "offset", (gint64) place->offset);
  add_text (builder, "severity", candor_severity_to_string (candor_problem_get_severity (problem)));
  add_text (builder, "code", candor_problem_get_code (problem));
  add_text (builder, "message", candor_problem_get_message (problem));
  add_text (builder, "reason", candor_problem_get_reason (problem));
  add_text (builder, "hint", candor_problem_get_hint (problem));
  json_builder_end_object (builder);
}

static void
print_json (guint            n_files,
            const GPtrArray *problems)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (JsonNode) root = NULL;
  g_autofree char *text = NULL;

  json_builder_begin_object (builder);
  add_number (builder, "files", n_files);
  json_builder_set_member_name (builder, "problems");
  json_builder_begin_array (builder);
  for (guint i = 0; i < problems->len; i++)
    add_problem (builder, g_ptr_array_index (problems, i));
  json_builder_end_array (builder);
  json_builder_end_object (builder);

  root = json_builder_get_root (builder);
  text = json_to_string (root, TRUE);
  puts (text);
}

static int
exit_code (const GPtrArray *problems,
           gboolean         strict)
{
  if (candor_problems_has_error (problems))
    return CANDOR_EXIT_CONTENT;
  if (strict && candor_problems_count (problems, CANDOR_SEVERITY_WARNING) > 0)
    return CANDOR_EXIT_CONTENT;

  return CANDOR_EXIT_FINE;
}

int
candor_command_check (const CandorCliSetup  *setup,
                      int                    argc,
                      char                 **argv)
{
  gboolean json = FALSE, strict = FALSE, help;
  g_autofree char *today_text = NULL;
  GOptionEntry entries[] =
  {
    { "json", 0, 0, G_OPTION_ARG_NONE, &json, NULL, NULL },
    { "strict", 0, 0, G_OPTION_ARG_NONE, &strict, NULL, NULL },
    { "today", 0, 0, G_OPTION_ARG_STRING, &today_text, NULL, NULL },
    { NULL },
  };
  g_autoptr (GPtrArray) problems = candor_problems_new ();
  CandorDay today = candor_cli_today ();
  guint n_files;

  if (!candor_cli_parse (USAGE, entries, &argc, &argv, &help))
    return CANDOR_EXIT_USAGE;
  if (help)
    return CANDOR_EXIT_FINE;
  if (today_text != NULL && !candor_day_parse (today_text, &today))
    return candor_cli_usage (_("“%s” is no day; write it as 2026-11-24."), today_text);
  if (argc < 2)
    return candor_cli_usage (_("Name the files or folders to check. Usage: candorctl %s"), USAGE);

  n_files = candor_check_paths ((const char * const *) argv + 1, today, NULL, problems);
  if (json)
    print_json (n_files, problems);
  else
    print_lines (problems);

  if (n_files == 0 && !candor_problems_has_error (problems))
    return candor_cli_failed (_("There is no lesson in the paths given."));
  if (!json)
    print_summary (n_files, problems);

  return exit_code (problems, strict);
}
