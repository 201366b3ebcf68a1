/* helpers.c - folders, files and lists of findings for tests
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <string.h>
#include <unistd.h>

#include <glib/gstdio.h>

#include "helpers.h"

char *
test_folder_new (void)
{
  g_autoptr(GError) error = NULL;
  char *folder = g_dir_make_tmp ("candor-test-XXXXXX", &error);

  g_assert_no_error (error);

  return folder;
}

static void
remove_all (const char *path)
{
  if (g_file_test (path, G_FILE_TEST_IS_DIR) && !g_file_test (path, G_FILE_TEST_IS_SYMLINK))
    {
      g_autoptr(GDir) dir = NULL;
      const char *name;

      g_chmod (path, 0700);
      dir = g_dir_open (path, 0, NULL);
      while ((name = g_dir_read_name (dir)) != NULL)
        {
          g_autofree char *inside = g_build_filename (path, name, NULL);

          remove_all (inside);
        }
    }

  g_assert_cmpint (g_remove (path), ==, 0);
}

void
test_folder_free (char *folder)
{
  remove_all (folder);
  g_free (folder);
}

char *
test_path (const char *folder,
           const char *name)
{
  return g_build_filename (folder, name, NULL);
}

void
test_write (const char *path,
            const char *text)
{
  g_assert_true (g_file_set_contents (path, text, -1, NULL));
}

char *
test_read (const char *path)
{
  char *text = NULL;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));

  return text;
}

static int
compare_names (gconstpointer a,
               gconstpointer b)
{
  return strcmp (*(const char * const *) a, *(const char * const *) b);
}

char *
test_list (const char *folder)
{
  g_autoptr(GDir) dir = g_dir_open (folder, 0, NULL);
  g_autoptr(GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    g_ptr_array_add (names, g_strdup (name));
  g_ptr_array_sort (names, compare_names);
  g_ptr_array_add (names, NULL);

  return g_strjoinv (" ", (char **) names->pdata);
}

char *
test_codes (GPtrArray *problems)
{
  GString *codes = g_string_new (NULL);

  for (guint i = 0; i < problems->len; i++)
    {
      const CandorProblem *problem = g_ptr_array_index (problems, i);
      const CandorPlace *place = candor_problem_get_place (problem);

      g_string_append_printf (codes, "%s%s@%u:%u", i > 0 ? " " : "",
                              candor_problem_get_code (problem), place->line, place->column);
    }

  return g_string_free (codes, FALSE);
}
