/* command-explain.c - candorctl explain: what a code means, with examples
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The table stands in app/lesson/explain-*.c.
 */

#include <string.h>

#include <glib/gi18n.h>

#include "cli-private.h"

#define INDENT "    "

/* A line of an example as a person reads it: what is short for more is written
 * out in words, and what is invisible is seen. */
static char *
describe_line (const char *line)
{
  g_autofree char *visible = g_strdup (line);
  g_auto(GStrv) parts = NULL;

  if (g_str_has_prefix (line, "× "))
    {
      guint n_times = g_ascii_strtoull (line + strlen ("× "), NULL, 10);

      return g_strdup_printf (ngettext ("… and so on, %u time", "… and so on, %u times", n_times), n_times);
    }

  for (char *p = visible; *p != '\0'; p++)
    {
      if (g_ascii_iscntrl (*p))
        *p = '?';
    }
  parts = g_strsplit (visible, "<module/>", -1);

  return g_strjoinv ("<module …> … </module>", parts);
}

static void
say_example (const char *title,
             const char *example)
{
  g_auto(GStrv) lines = NULL;

  if (example == NULL)
    return;

  lines = g_strsplit (example, "\n", -1);
  candor_cli_say ("\n%s", title);
  for (guint i = 0; lines[i] != NULL && lines[i + 1] != NULL; i++)
    {
      g_autofree char *line = describe_line (lines[i]);

      candor_cli_say (INDENT "%s", line);
    }
}

static void
say_code (const CandorCheckCode *row)
{
  candor_cli_say ("%s: %s", candor_severity_to_string (row->severity), row->code);
  candor_cli_say ("%s", _(row->message));
  candor_cli_say ("\n%s %s", _("Why:"), _(row->reason));
  candor_cli_say ("%s %s", _("To mend it:"), _(row->hint));
  say_example (_("Wrong:"), row->wrong);
  say_example (_("Right:"), row->right);
}

static void
say_all (void)
{
  guint n_codes;
  const CandorCheckCode * const *codes = candor_check_codes (&n_codes);

  for (guint i = 0; i < n_codes; i++)
    {
      if (i > 0)
        candor_cli_say ("\n%s\n", "────────────────");
      say_code (codes[i]);
    }
}

static void
list_codes (void)
{
  guint n_codes;
  const CandorCheckCode * const *codes = candor_check_codes (&n_codes);

  for (guint i = 0; i < n_codes; i++)
    candor_cli_say ("%-8s %-30s %s", candor_severity_to_string (codes[i]->severity), codes[i]->code, _(codes[i]->message));
  candor_cli_say (_("\ncandorctl explain CODE says more, with an example of wrong and of right."));
}

static void
warn_unknown (const char *name)
{
  guint n_codes;
  const CandorCheckCode * const *codes = candor_check_codes (&n_codes);
  g_autofree const char **names = g_new0 (const char *, n_codes + 1);
  const char *nearest;

  for (guint i = 0; i < n_codes; i++)
    names[i] = codes[i]->code;
  nearest = candor_id_nearest (name, names);

  if (nearest != NULL)
    candor_cli_warn (_("There is no code “%s”. Did you mean “%s”?"), name, nearest);
  else
    candor_cli_warn (_("There is no code “%s”. candorctl explain lists them all."), name);
}

static int
run_explain (CandorCli  *cli,
             int         argc,
             char      **argv)
{
  gboolean all = FALSE;
  g_auto(GStrv) names = NULL;
  const GOptionEntry entries[] = {
    { "all", 0, 0, G_OPTION_ARG_NONE, &all, N_("Explain every code"), NULL },
    G_OPTION_ENTRY_NULL
  };
  int status;

  if (!candor_cli_parse (cli, candor_command_explain.name, candor_command_explain.arguments,
                         _(candor_command_explain.summary), entries, argc, argv, &names, &status))
    return status;

  if (all)
    say_all ();
  else if (names[0] == NULL)
    list_codes ();

  for (gsize i = 0; !all && names[i] != NULL; i++)
    {
      const CandorCheckCode *row = candor_check_find_code (names[i]);

      if (row == NULL)
        {
          warn_unknown (names[i]);
          return CANDOR_EXIT_USAGE;
        }
      if (i > 0)
        candor_cli_say ("%s", "");
      say_code (row);
    }

  return CANDOR_EXIT_FINE;
}

const CandorCommand candor_command_explain = {
  "explain", "[--all] [CODE…]",
  N_("Says what the code of a finding means, with an example of wrong and of right."), run_explain
};
