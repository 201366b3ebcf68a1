/* command-check.c - candorctl check: what is wrong with a lesson
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Looks at the paths given and at nothing else. Codes and severity words are the
 * same in every language.
 */

#include <stdio.h>

#include <glib/gi18n.h>
#include <json-glib/json-glib.h>

#include "cli-private.h"

static void
say_once (GHashTable *said,
          const char *code,
          const char *words)
{
  g_autofree char *key = words != NULL ? g_strconcat (code, " ", words, NULL) : NULL;

  if (words != NULL && g_hash_table_add (said, g_steal_pointer (&key)))
    candor_cli_say ("    %s", words);
}

/* Why it matters is said once for a code; how to mend it each time. */
static void
say_problem (const CandorProblem *problem,
             GHashTable          *said)
{
  g_autofree char *line = candor_problem_to_line (problem);
  const char *code = candor_problem_get_code (problem);

  candor_cli_say ("%s", line);
  say_once (said, code, candor_problem_get_reason (problem));
  if (candor_problem_get_hint (problem) != NULL)
    candor_cli_say ("    %s", candor_problem_get_hint (problem));
}

/* What cannot be read, or stands where it cannot, keeps other checks from looking. */
static gboolean
hides_more (const GPtrArray *problems)
{
  for (guint i = 0; i < problems->len; i++)
    {
      const char *code = candor_problem_get_code (g_ptr_array_index (problems, i));

      if (g_str_has_prefix (code, "xml-") || g_str_has_prefix (code, "schema-"))
        return TRUE;
    }

  return FALSE;
}

static void
say_report (guint            n_files,
            const GPtrArray *problems,
            guint            n_silenced)
{
  guint n_errors = candor_problems_count (problems, CANDOR_SEVERITY_ERROR);
  guint n_warnings = candor_problems_count (problems, CANDOR_SEVERITY_WARNING);
  guint n_notes = candor_problems_count (problems, CANDOR_SEVERITY_NOTE);
  g_autoptr(GHashTable) said = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autofree char *files = g_strdup_printf (ngettext ("%u file", "%u files", n_files), n_files);
  g_autofree char *errors = g_strdup_printf (ngettext ("%u error", "%u errors", n_errors), n_errors);
  g_autofree char *warnings = g_strdup_printf (ngettext ("%u warning", "%u warnings", n_warnings), n_warnings);
  g_autofree char *notes = g_strdup_printf (ngettext ("%u note", "%u notes", n_notes), n_notes);
  g_autofree char *allowed = g_strdup_printf (ngettext ("%u silenced with a reason", "%u silenced with a reason", n_silenced),
                                              n_silenced);

  for (guint i = 0; i < problems->len; i++)
    say_problem (g_ptr_array_index (problems, i), said);

  if (hides_more (problems))
    candor_cli_say (_("More is checked once this is mended: first what can be read, then what stands where, then names and teaching."));
  if (problems->len > 0)
    candor_cli_say (_("“candorctl explain CODE” shows what a code means, with an example of wrong and of right."));
  /* Translators: a summary: "12 files: 0 errors, 1 warning, 3 notes." */
  if (n_silenced == 0)
    candor_cli_say (_("%s: %s, %s, %s."), files, errors, warnings, notes);
  else
    /* Translators: a summary: "12 files: 0 errors, 1 warning, 3 notes; 2 silenced with a reason." */
    candor_cli_say (_("%s: %s, %s, %s; %s."), files, errors, warnings, notes, allowed);
}

static void
add_count (JsonBuilder *builder,
           const char  *name,
           gint64       value)
{
  json_builder_set_member_name (builder, name);
  json_builder_add_int_value (builder, value);
}

static void
add_words (JsonBuilder *builder,
           const char  *name,
           const char  *value)
{
  g_autofree char *valid = value != NULL ? g_utf8_make_valid (value, -1) : NULL;

  json_builder_set_member_name (builder, name);
  if (valid != NULL)
    json_builder_add_string_value (builder, valid);
  else
    json_builder_add_null_value (builder);
}

static void
add_problem (JsonBuilder         *builder,
             const CandorProblem *problem)
{
  const CandorPlace *place = candor_problem_get_place (problem);

  json_builder_begin_object (builder);
  add_words (builder, "file", place->file);
  add_count (builder, "line", place->line);
  add_count (builder, "column", place->column);
  add_count (builder, "offset", (gint64) place->offset);
  add_words (builder, "severity", candor_severity_to_string (candor_problem_get_severity (problem)));
  add_words (builder, "code", candor_problem_get_code (problem));
  add_words (builder, "message", candor_problem_get_message (problem));
  add_words (builder, "reason", candor_problem_get_reason (problem));
  add_words (builder, "hint", candor_problem_get_hint (problem));
  json_builder_end_object (builder);
}

static void
add_problems (JsonBuilder     *builder,
              const char      *name,
              const GPtrArray *problems)
{
  json_builder_set_member_name (builder, name);
  json_builder_begin_array (builder);
  for (guint i = 0; i < problems->len; i++)
    add_problem (builder, g_ptr_array_index (problems, i));
  json_builder_end_array (builder);
}

/* Of what is silenced, the reason is its author's. */
static void
say_json (guint            n_files,
          const GPtrArray *problems,
          const GPtrArray *silenced)
{
  g_autoptr(JsonBuilder) builder = json_builder_new ();
  g_autoptr(JsonNode) root = NULL;
  g_autofree char *text = NULL;

  json_builder_begin_object (builder);
  add_count (builder, "files", n_files);
  add_count (builder, "errors", candor_problems_count (problems, CANDOR_SEVERITY_ERROR));
  add_count (builder, "warnings", candor_problems_count (problems, CANDOR_SEVERITY_WARNING));
  add_count (builder, "notes", candor_problems_count (problems, CANDOR_SEVERITY_NOTE));
  add_problems (builder, "problems", problems);
  add_problems (builder, "silenced", silenced);
  json_builder_end_object (builder);

  root = json_builder_get_root (builder);
  text = json_to_string (root, TRUE);
  candor_cli_say ("%s", text);
}

static gboolean
parse_today (const char *text,
             CandorDay  *today)
{
  if (text == NULL)
    {
      *today = candor_cli_get_today ();
      return TRUE;
    }
  if (candor_day_parse (text, today))
    return TRUE;

  candor_cli_warn (_("“%s” is no date. Write it as 2026-11-24."), text);

  return FALSE;
}

/* What is not there is no finding about a lesson. */
static gboolean
insist_on_paths (const char * const *paths)
{
  for (gsize i = 0; paths[i] != NULL; i++)
    if (!g_file_test (paths[i], G_FILE_TEST_EXISTS) && !g_file_test (paths[i], G_FILE_TEST_IS_SYMLINK))
      {
        candor_cli_warn (_("There is no “%s”."), paths[i]);
        return FALSE;
      }

  return TRUE;
}

static int
run_check (CandorCli  *cli,
           int         argc,
           char      **argv)
{
  gboolean as_json = FALSE, is_strict = FALSE;
  g_autofree char *today_text = NULL;
  g_autofree char *against = NULL;
  g_autoptr(GPtrArray) problems = candor_problems_new ();
  g_autoptr(GPtrArray) silenced = candor_problems_new ();
  g_auto(GStrv) paths = NULL;
  const GOptionEntry entries[] = {
    { "json", 0, 0, G_OPTION_ARG_NONE, &as_json, N_("Report as JSON"), NULL },
    { "against", 0, 0, G_OPTION_ARG_FILENAME, &against, N_("Say what changed since the lessons in this folder, and is not named by a change"), "FOLDER" },
    { "strict", 0, 0, G_OPTION_ARG_NONE, &is_strict, N_("Warnings count as errors"), NULL },
    { "today", 0, 0, G_OPTION_ARG_STRING, &today_text, N_("Judge review dates as of this day"), "DATE" },
    G_OPTION_ENTRY_NULL
  };
  CandorDay today;
  guint n_files;
  int status;

  if (!candor_cli_parse (cli, candor_command_check.name, candor_command_check.arguments,
                         _(candor_command_check.summary), entries, argc, argv, &paths, &status))
    return status;
  if (paths[0] == NULL)
    {
      candor_cli_warn (_("Name the files or folders to check: candorctl check PATH…"));
      return CANDOR_EXIT_USAGE;
    }
  if (!parse_today (today_text, &today))
    return CANDOR_EXIT_USAGE;

  if (!insist_on_paths ((const char * const *) paths) ||
      (against != NULL && !insist_on_paths ((const char * const []) { against, NULL })))
    return CANDOR_EXIT_FAILED;

  n_files = candor_check_paths ((const char * const *) paths, today, candor_prove_check, NULL, problems, silenced);
  if (against != NULL)
    candor_check_against ((const char * const *) paths, against, today, problems);
  if (n_files == 0 && problems->len == 0)
    {
      candor_cli_warn (_("No lesson was found in %s. A lesson is a folder with a module.xml in it."), paths[0]);
      if (as_json)
        say_json (n_files, problems, silenced);
      return CANDOR_EXIT_FAILED;
    }

  if (as_json)
    say_json (n_files, problems, silenced);
  else
    say_report (n_files, problems, silenced->len);
  if (!as_json && is_strict && !candor_problems_has_error (problems) &&
      candor_problems_count (problems, CANDOR_SEVERITY_WARNING) > 0)
    candor_cli_say (_("With --strict, warnings count as errors: not passed."));

  if (candor_problems_has_error (problems) ||
      (is_strict && candor_problems_count (problems, CANDOR_SEVERITY_WARNING) > 0))
    return n_files == 0 ? CANDOR_EXIT_FAILED : CANDOR_EXIT_CONTENT;

  return CANDOR_EXIT_FINE;
}

const CandorCommand candor_command_check = {
  "check", "[--json] [--strict] [--today DATE] [--against FOLDER] PATH…",
  N_("Says what is wrong with lessons, and where, and how to mend it."), run_check
};
