/* main.c - candorctl: the same engine without a window
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Owns the table of commands and the options that hold for each of them.
 */

#include "config.h"

#include <locale.h>
#include <stdio.h>
#include <string.h>

#include <glib/gi18n.h>

#include "cli-private.h"

static const CandorCommand commands[] =
{
  { "check", "[--json] [--strict] [--today DATE] PATH…", N_("find every fault of lesson files"), candor_command_check },
  { "list", "", N_("say which modules are installed"), candor_command_list },
  { "play", "MODULE [--answers FILE]", N_("take a module in the terminal"), candor_command_play },
  { "record", "show|verify|rebuild|backup|restore|export|erase", N_("look after the record"), candor_command_record },
};

static void
print_help (void)
{
  puts (_("Usage: candorctl [--lessons DIR] [--record FILE] COMMAND …"));
  puts ("");
  for (gsize i = 0; i < G_N_ELEMENTS (commands); i++)
    {
      printf ("  candorctl %s %s\n", commands[i].name, commands[i].arguments);
      printf ("      %s\n", _(commands[i].help));
    }
  puts ("");
  puts (_("--lessons DIR   look for lessons there only (or CANDOR_LESSONS)"));
  puts (_("--record FILE   use that record (or CANDOR_RECORD)"));
  puts (_("Exit codes: 0 fine, 1 failed, 2 wrong usage, 3 the content has errors."));
}

/* Takes "--name VALUE" or "--name=VALUE" out of @argv wherever it stands.
 * FALSE when its value is missing. */
static gboolean
take_option (int         *argc,
             char       **argv,
             const char  *name,
             char       **value)
{
  gsize length = strlen (name);
  int kept = 1;
  gboolean fine = TRUE;

  for (int i = 1; i < *argc; i++)
    {
      const char *found = NULL;

      if (g_str_equal (argv[i], name))
        {
          found = i + 1 < *argc ? argv[++i] : NULL;
          fine = fine && found != NULL;
        }
      else if (g_str_has_prefix (argv[i], name) && argv[i][length] == '=')
        {
          found = argv[i] + length + 1;
        }
      else
        {
          argv[kept++] = argv[i];
          continue;
        }

      if (found != NULL)
        {
          g_free (*value);
          *value = g_strdup (found);
        }
    }

  *argc = kept;
  argv[kept] = NULL;

  return fine;
}

static int
run_command (const CandorCliSetup *setup,
             int                   argc,
             char                **argv)
{
  const char *names[G_N_ELEMENTS (commands) + 1] = { NULL };
  const char *nearest;

  for (gsize i = 0; i < G_N_ELEMENTS (commands); i++)
    {
      names[i] = commands[i].name;
      if (g_str_equal (argv[0], commands[i].name))
        return commands[i].run (setup, argc, argv);
    }

  nearest = candor_id_nearest (argv[0], names);
  if (nearest != NULL)
    return candor_cli_usage (_("There is no command “%s”. Did you mean “%s”?"), argv[0], nearest);

  return candor_cli_usage (_("There is no command “%s”. “candorctl --help” lists them."), argv[0]);
}

int
main (int   argc,
      char *argv[])
{
  g_autofree char *lessons = NULL;
  g_autofree char *record_given = NULL;
  g_autofree char *record = NULL;
  CandorCliSetup setup;

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, CANDOR_LOCALEDIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);

  if (!take_option (&argc, argv, "--lessons", &lessons))
    return candor_cli_usage (_("“--lessons” needs a folder."));
  if (!take_option (&argc, argv, "--record", &record_given))
    return candor_cli_usage (_("“--record” needs a file."));

  if (argc < 2)
    {
      print_help ();
      return CANDOR_EXIT_USAGE;
    }
  if (g_str_equal (argv[1], "--help") || g_str_equal (argv[1], "-h") || g_str_equal (argv[1], "help"))
    {
      print_help ();
      return CANDOR_EXIT_FINE;
    }
  if (g_str_equal (argv[1], "--version"))
    {
      puts ("candorctl " CANDOR_VERSION);
      return CANDOR_EXIT_FINE;
    }

  record = candor_study_dup_record_path (record_given);
  setup.lessons = lessons;
  setup.record = record;

  return run_command (&setup, argc - 1, argv + 1);
}
