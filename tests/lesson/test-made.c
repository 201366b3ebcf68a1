/* test-made.c - links, pipes, rights and size
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Rights mean nothing to root, so these tests go on as somebody else.
 */

#include <string.h>
#include <unistd.h>

#include <glib/gstdio.h>

#include "helpers.h"
#include "made.h"

#define NOBODY 65534

static void
restore_rights (const char *folder)
{
  g_autofree char *below = g_build_filename (folder, "more", NULL);

  if (g_file_test (below, G_FILE_TEST_IS_DIR))
    g_chmod (below, 0700);
}

static void
run_case (const MadeCase *made,
          gboolean        is_bad)
{
  g_autofree char *folder = make_folder ();
  g_autofree char *path = made->make (folder, is_bad);
  const char * const paths[] = { path, NULL };
  g_autoptr(GPtrArray) problems = candor_problems_new ();

  candor_check_paths (paths, TODAY, NULL, NULL, problems, NULL);
  print_problems (problems);
  g_assert_cmpuint (count_code (problems, made->code), ==, is_bad);

  restore_rights (folder);
  remove_folder (folder);
}

static void
test_made (gconstpointer data)
{
  const MadeCase *made = data;
  gboolean is_root = geteuid () == 0;

  if (is_root)
    g_assert_cmpint (seteuid (NOBODY), ==, 0);

  run_case (made, TRUE);
  run_case (made, FALSE);

  if (is_root)
    g_assert_cmpint (seteuid (0), ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  guint n_cases;
  const MadeCase *cases;

  g_test_init (&argc, &argv, NULL);

  cases = made_cases (&n_cases);
  for (guint i = 0; i < n_cases; i++)
    {
      g_autofree char *name = g_strdup_printf ("/lesson/made/%s/%s", cases[i].code, cases[i].name);

      g_test_add_data_func (name, &cases[i], test_made);
    }

  return g_test_run ();
}
