/* main.c - candorctl, the same engine without a display
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Owns the table of commands and the options that hold for all of them.
 */

#include <locale.h>
#include <string.h>

#include <glib/gi18n.h>

#include "cli-private.h"

static const CandorCommand *const commands[] = {
  &candor_command_check,
  &candor_command_explain,
  &candor_command_list,
  &candor_command_new,
  &candor_command_play,
  &candor_command_prove,
  &candor_command_record,
  NULL
};

static void
say_help (void)
{
  candor_cli_say (_("Usage: candorctl [--lessons DIR] [--record FILE] COMMAND …"));
  candor_cli_say ("%s", "");
  for (gsize i = 0; commands[i] != NULL; i++)
    {
      candor_cli_say ("  candorctl %s %s", commands[i]->name, commands[i]->arguments);
      candor_cli_say ("      %s", _(commands[i]->summary));
    }
  candor_cli_say ("%s", "");
  candor_cli_say ("  --lessons DIR   %s", _("lessons from this folder and no other (also CANDOR_LESSONS)"));
  candor_cli_say ("  --record FILE   %s", _("another record (also CANDOR_RECORD)"));
  candor_cli_say ("  --version, --help");
  candor_cli_say ("%s", "");
  candor_cli_say (_("Exit codes: 0 fine, 1 failed, 2 wrong use, 3 the content has errors."));
}

/* Options before the command; @argv is moved to the command's name. */
static gboolean
take_option (CandorCli   *cli,
             int         *argc,
             char      ***argv)
{
  static const struct { const char *name; gboolean is_lessons; } options[] = {
    { "--lessons", TRUE },
    { "--record", FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (options); i++)
    {
      gsize length = strlen (options[i].name);
      const char *value = NULL;
      int n_taken = 1;

      if (!g_str_has_prefix ((*argv)[0], options[i].name))
        continue;
      if ((*argv)[0][length] == '=')
        value = (*argv)[0] + length + 1;
      else if ((*argv)[0][length] == '\0' && *argc > 1)
        {
          value = (*argv)[1];
          n_taken = 2;
        }
      if (value == NULL)
        continue;

      if (options[i].is_lessons)
        {
          g_strfreev (cli->lessons);
          cli->lessons = g_strdupv ((char *[]) { (char *) value, NULL });
        }
      else
        {
          g_free (cli->record);
          cli->record = g_strdup (value);
        }
      *argc -= n_taken;
      *argv += n_taken;
      return TRUE;
    }

  return FALSE;
}

static int
run (CandorCli  *cli,
     int         argc,
     char      **argv)
{
  const CandorCommand *command;

  while (argc > 0 && take_option (cli, &argc, &argv))
    ;

  if (argc == 0)
    {
      candor_cli_warn (_("Say what to do: candorctl --help lists the commands."));
      return CANDOR_EXIT_USAGE;
    }
  if (g_str_equal (argv[0], "--help") || g_str_equal (argv[0], "-h"))
    {
      say_help ();
      return CANDOR_EXIT_FINE;
    }
  if (g_str_equal (argv[0], "--version"))
    {
      candor_cli_say ("candorctl %s", CANDOR_VERSION);
      return CANDOR_EXIT_FINE;
    }
  if (argv[0][0] == '-')
    {
      candor_cli_warn (_("Unknown option “%s”, or its value is missing. candorctl --help lists the options."), argv[0]);
      return CANDOR_EXIT_USAGE;
    }

  command = candor_cli_find_command (commands, _("command"), argv[0]);
  if (command == NULL)
    return CANDOR_EXIT_USAGE;

  return command->run (cli, argc - 1, argv + 1);
}

int
main (int    argc,
      char **argv)
{
  CandorCli cli = { 0 };
  const char *locale_folder = g_getenv ("CANDOR_LOCALE");   /* before it is installed */
  int status;

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, locale_folder != NULL ? locale_folder : CANDOR_LOCALE_FOLDER);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
  g_set_prgname ("candorctl");

  status = run (&cli, argc - 1, argv + 1);
  g_strfreev (cli.lessons);
  g_free (cli.record);

  return candor_cli_finish (status);
}
