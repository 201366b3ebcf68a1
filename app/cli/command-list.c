/* command-list.c - candorctl list: what is installed
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One line a module: id, edition, minutes, languages, title, with a tab between. Of
 * languages its own comes first; between them stands a comma.
 * Broken ones and problems of folders go to standard error.
 */

#include <string.h>

#include <glib/gi18n.h>

#include "cli-private.h"

/* Of two modules that claim one edition, each is fine alone: the folder that was
 * looked into is what to check, not the file. */
static char *
dup_folder_to_check (CandorCli  *cli,
                     const char *path)
{
  g_auto(GStrv) folders = candor_study_dup_lesson_folders ((const char * const *) cli->lessons);

  for (gsize i = 0; folders[i] != NULL; i++)
    {
      gsize length = strlen (folders[i]);

      if (strncmp (path, folders[i], length) == 0 &&
          (path[length] == G_DIR_SEPARATOR || g_str_has_suffix (folders[i], G_DIR_SEPARATOR_S)))
        return candor_cli_quote (folders[i]);
    }

  return candor_cli_quote (path);
}

static void
warn_broken (CandorCli            *cli,
             CandorCatalogueEntry *entry)
{
  g_autofree char *folder = dup_folder_to_check (cli, candor_catalogue_entry_get_path (entry));

  candor_cli_warn (_("%s: has errors and is left out; candorctl check %s says which."),
                   candor_catalogue_entry_get_title (entry), folder);
}

static char *
dup_languages (CandorCatalogueEntry *entry)
{
  GString *languages = g_string_new (NULL);
  const CandorSynopsis *synopsis;

  for (guint i = 0; (synopsis = candor_catalogue_entry_get_synopsis (entry, i)) != NULL; i++)
    g_string_append_printf (languages, "%s%s", i > 0 ? "," : "", synopsis->language);

  return g_string_free (languages, FALSE);
}

static void
list_entry (CandorCli            *cli,
            CandorCatalogueEntry *entry)
{
  const CandorSynopsis *synopsis = candor_catalogue_entry_get_synopsis (entry, 0);
  g_autofree char *languages = NULL;
  gboolean is_old = candor_catalogue_entry_get_state (entry) == CANDOR_ENTRY_SUPERSEDED;

  if (synopsis == NULL)
    {
      warn_broken (cli, entry);
      return;
    }

  languages = dup_languages (entry);
  candor_cli_say ("%s\t%u\t%u\t%s\t%s%s%s",
                  candor_catalogue_entry_get_id (entry), synopsis->edition, synopsis->minutes, languages,
                  synopsis->title,
                  is_old ? "\t" : "", is_old ? _("a newer edition is installed") : "");
}

static void
warn_empty (CandorCli *cli)
{
  for (gsize i = 0; cli->lessons != NULL && cli->lessons[i] != NULL; i++)
    {
      g_autofree char *shown = g_filename_display_name (cli->lessons[i]);

      candor_cli_warn (_("No module.xml was found in %s or one folder below it."), shown);
    }
  if (cli->lessons == NULL)
    candor_cli_warn (_("No lessons are installed. Name a folder with --lessons DIR."));
}

static int
run_list (CandorCli  *cli,
          int         argc,
          char      **argv)
{
  g_autoptr(CandorCatalogue) catalogue = NULL;
  g_auto(GStrv) rest = NULL;
  GPtrArray *problems;
  guint n;
  int status;

  if (!candor_cli_parse (cli, candor_command_list.name, candor_command_list.arguments,
                         _(candor_command_list.summary), NULL, argc, argv, &rest, &status))
    return status;
  if (rest[0] != NULL)
    {
      candor_cli_warn (_("list takes no “%s”."), rest[0]);
      return CANDOR_EXIT_USAGE;
    }

  catalogue = candor_cli_scan (cli);
  problems = candor_catalogue_get_problems (catalogue);
  for (guint i = 0; i < problems->len; i++)
    {
      g_autofree char *line = candor_problem_to_line (g_ptr_array_index (problems, i));

      candor_cli_warn ("%s", line);
    }

  n = g_list_model_get_n_items (G_LIST_MODEL (catalogue));
  for (guint i = 0; i < n; i++)
    {
      g_autoptr(CandorCatalogueEntry) entry = g_list_model_get_item (G_LIST_MODEL (catalogue), i);

      list_entry (cli, entry);
    }
  if (n > 0)
    return CANDOR_EXIT_FINE;

  warn_empty (cli);

  return CANDOR_EXIT_FAILED;
}

const CandorCommand candor_command_list = {
  "list", "", N_("Lists the lessons that are installed."), run_list
};
