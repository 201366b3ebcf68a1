/* command-record.c - candorctl record: the table of its actions
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <glib/gi18n.h>

#include "record-private.h"

static const CandorCommand *const actions[] = {
  &candor_action_show,
  &candor_action_verify,
  &candor_action_rebuild,
  &candor_action_backup,
  &candor_action_restore,
  &candor_action_export,
  &candor_action_erase,
  NULL
};

gboolean
candor_cli_parse_action (CandorCli            *cli,
                         const CandorCommand  *action,
                         const GOptionEntry   *entries,
                         guint                 n_allowed,
                         int                   argc,
                         char                **argv,
                         GStrv                *rest,
                         int                  *status)
{
  g_autofree char *name = g_strdup_printf ("record %s", action->name);

  if (!candor_cli_parse (cli, name, action->arguments, _(action->summary), entries, argc, argv, rest, status))
    return FALSE;
  if (g_strv_length (*rest) <= n_allowed)
    return TRUE;

  candor_cli_warn (_("%s takes no “%s”."), name, (*rest)[n_allowed]);
  *status = CANDOR_EXIT_USAGE;

  return FALSE;
}

CandorStudy *
candor_cli_new_study (CandorCli *cli)
{
  const char *const nowhere[] = { NULL };
  g_autoptr(CandorCatalogue) catalogue = candor_catalogue_scan (nowhere, candor_cli_get_today ());
  g_autofree char *path = candor_cli_dup_record_path (cli);

  return candor_study_new (path, catalogue, NULL);
}

CandorStudy *
candor_cli_open_record (CandorCli *cli)
{
  const char *const nowhere[] = { NULL };
  g_autoptr(CandorCatalogue) catalogue = candor_catalogue_scan (nowhere, candor_cli_get_today ());

  return candor_cli_open_study (cli, catalogue, FALSE);
}

static void
say_help (void)
{
  for (gsize i = 0; actions[i] != NULL; i++)
    {
      candor_cli_say ("  candorctl record %s %s", actions[i]->name, actions[i]->arguments);
      candor_cli_say ("      %s", _(actions[i]->summary));
    }
}

static int
run_record (CandorCli  *cli,
            int         argc,
            char      **argv)
{
  const CandorCommand *action;

  if (argc == 0)
    {
      candor_cli_warn (_("Say what to do with the record: candorctl record --help lists it."));
      return CANDOR_EXIT_USAGE;
    }
  if (g_str_equal (argv[0], "--help") || g_str_equal (argv[0], "-h"))
    {
      say_help ();
      return CANDOR_EXIT_FINE;
    }
  if (argv[0][0] == '-')
    {
      candor_cli_warn (_("Options stand after the action: candorctl record show %s"), argv[0]);
      return CANDOR_EXIT_USAGE;
    }

  action = candor_cli_find_command (actions, _("action"), argv[0]);
  if (action == NULL)
    return CANDOR_EXIT_USAGE;

  return action->run (cli, argc - 1, argv + 1);
}

const CandorCommand candor_command_record = {
  "record", "show|verify|rebuild|backup|restore|export|erase",
  N_("Looks at the record, checks it, copies it, puts it back or erases from it."), run_record
};
