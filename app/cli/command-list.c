/* command-list.c - candorctl list
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <stdio.h>

#include <glib/gi18n.h>

#include "cli-private.h"

static void
print_entry (CandorCatalogueEntry *entry)
{
  CandorModule *module = candor_catalogue_entry_get_module (entry);
  GPtrArray *problems = candor_catalogue_entry_get_problems (entry);
  const char *id = candor_catalogue_entry_get_id (entry);

  if (candor_catalogue_entry_get_state (entry) == CANDOR_ENTRY_BROKEN)
    {
      printf ("%-16s %s\n", id != NULL ? id : "?", candor_catalogue_entry_get_title (entry));
      printf (_("%16s cannot be shown: %u errors in %s\n"), "",
              candor_problems_count (problems, CANDOR_SEVERITY_ERROR), candor_catalogue_entry_get_path (entry));
      return;
    }

  printf ("%-16s %s\n", id, candor_catalogue_entry_get_title (entry));
  printf (_("%16s edition %u, %s, %u minutes%s\n"), "", candor_module_get_edition (module),
          candor_module_get_language (module), candor_module_get_minutes (module),
          candor_catalogue_entry_get_state (entry) == CANDOR_ENTRY_SUPERSEDED ?
            _("; a newer edition is installed") : "");
}

int
candor_command_list (const CandorCliSetup  *setup,
                     int                    argc,
                     char                 **argv)
{
  GOptionEntry entries[] = { { NULL } };
  g_autoptr (CandorCatalogue) catalogue = NULL;
  GPtrArray *problems;
  gboolean help;
  guint n;

  if (!candor_cli_parse ("list", entries, &argc, &argv, &help))
    return CANDOR_EXIT_USAGE;
  if (help)
    return CANDOR_EXIT_FINE;
  if (argc > 1)
    return candor_cli_usage (_("“list” takes no “%s”."), argv[1]);

  catalogue = candor_cli_scan (setup);
  n = g_list_model_get_n_items (G_LIST_MODEL (catalogue));
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (CandorCatalogueEntry) entry = g_list_model_get_item (G_LIST_MODEL (catalogue), i);

      print_entry (entry);
    }

  problems = candor_catalogue_get_problems (catalogue);
  for (guint i = 0; i < problems->len; i++)
    {
      g_autofree char *line = candor_problem_to_line (g_ptr_array_index (problems, i));

      puts (line);
    }

  if (n == 0)
    return candor_cli_failed (_("No lesson is installed. “--lessons DIR” names a folder that has some."));

  return CANDOR_EXIT_FINE;
}
