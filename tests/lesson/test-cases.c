/* test-cases.c - one folder a code, with what is wrong and what is right
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * cases/CODE/bad….xml (or a folder bad…/) stands beside bad….expected, which
 * holds every finding, one a line: "code line column", and the file where the
 * case is a folder. cases/CODE/good… has no finding at all. A code has cases
 * here, or among those that test-made.c makes; one without fails.
 *
 * With CANDOR_WRITE_EXPECTED=1 the expected files are written anew; look at
 * the difference before you keep it.
 */

#include <string.h>

#include <candor/assess.h>

#include "helpers.h"
#include "made.h"

static gboolean
is_case (const char *folder,
         const char *name,
         const char *beginning)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);

  return g_str_has_prefix (name, beginning) &&
         (g_str_has_suffix (name, ".xml") || g_file_test (path, G_FILE_TEST_IS_DIR));
}

static GPtrArray *
list_cases (const char *folder,
            const char *beginning)
{
  GPtrArray *cases = g_ptr_array_new_with_free_func (g_free);
  GDir *dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      if (is_case (folder, name, beginning))
        g_ptr_array_add (cases, g_build_filename (folder, name, NULL));
    }
  g_clear_pointer (&dir, g_dir_close);

  return cases;
}

/* What a check of the case says, in the form of the expected files. */
static char *
check_case (const char *path)
{
  const char * const paths[] = { path, NULL };
  g_autoptr(GPtrArray) problems = candor_problems_new ();
  gboolean is_folder = g_file_test (path, G_FILE_TEST_IS_DIR);
  GString *found = g_string_new (NULL);

  g_assert_cmpuint (candor_check_paths (paths, TODAY, candor_prove_check, NULL, problems, NULL), >, 0);
  print_problems (problems);
  for (guint i = 0; i < problems->len; i++)
    {
      CandorProblem *problem = g_ptr_array_index (problems, i);
      const CandorPlace *place = candor_problem_get_place (problem);

      g_string_append_printf (found, "%s %u %u", candor_problem_get_code (problem), place->line, place->column);
      if (is_folder)
        g_string_append_printf (found, " %s", place->file + strlen (path) + 1);
      g_string_append_c (found, '\n');
    }

  return g_string_free (found, FALSE);
}

static char *
name_expected (const char *path)
{
  gsize length = strlen (path) - (g_str_has_suffix (path, ".xml") ? strlen (".xml") : 0);

  return g_strdup_printf ("%.*s.expected", (int) length, path);
}

static gboolean
names_code (const char *found,
            const char *code)
{
  g_auto(GStrv) lines = g_strsplit (found, "\n", -1);
  g_autofree char *beginning = g_strconcat (code, " ", NULL);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      if (g_str_has_prefix (lines[i], beginning))
        return TRUE;
    }

  return FALSE;
}

static void
test_bad (gconstpointer data)
{
  const char *path = data;
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *code = g_path_get_basename (folder);
  g_autofree char *expected_path = name_expected (path);
  g_autofree char *found = check_case (path);
  g_autofree char *expected = NULL;

  g_assert_true (names_code (found, code));
  if (g_getenv ("CANDOR_WRITE_EXPECTED") != NULL)
    g_assert_true (g_file_set_contents (expected_path, found, -1, NULL));
  g_assert_true (g_file_get_contents (expected_path, &expected, NULL, NULL));
  g_assert_cmpstr (found, ==, expected);
}

static void
test_good (gconstpointer data)
{
  g_autofree char *found = check_case (data);

  g_assert_cmpstr (found, ==, "");
}

/* Loading says the same as checking, though it works out places at once. */
static void
test_loaded (gconstpointer data)
{
  const char *path = data;
  const char * const paths[] = { path, NULL };
  g_autoptr(GPtrArray) checked = candor_problems_new ();
  g_autoptr(GPtrArray) loaded = candor_problems_new ();
  g_autoptr(CandorModule) module = candor_module_load (path, TODAY, loaded);
  gboolean has_error = candor_problems_has_error (loaded);

  candor_check_paths (paths, TODAY, NULL, NULL, checked, NULL);
  g_assert_cmpuint (loaded->len, ==, checked->len);
  for (guint i = 0; i < loaded->len; i++)
    {
      g_autofree char *one = candor_problem_to_line (g_ptr_array_index (loaded, i));
      g_autofree char *two = candor_problem_to_line (g_ptr_array_index (checked, i));

      g_assert_cmpstr (one, ==, two);
    }
  g_assert_true ((module == NULL) == has_error);
}

/* -------------------------------------------------------------- completeness */

static void
test_codes_have_cases (void)
{
  guint n_codes;
  const CandorCheckCode * const *codes = candor_check_codes (&n_codes);

  g_assert_cmpuint (n_codes, >=, 60);
  for (guint i = 0; i < n_codes; i++)
    {
      g_autofree char *folder = g_build_filename (CASES, codes[i]->code, NULL);
      g_autoptr(GPtrArray) bad = list_cases (folder, "bad");
      g_autoptr(GPtrArray) good = list_cases (folder, "good");

      if (made_code_has_case (codes[i]->code))
        continue;
      if (bad->len > 0 && good->len > 0)
        continue;
      g_test_message ("%s has no %s case: write tests/lesson/cases/%s/%s.xml",
                      codes[i]->code, bad->len == 0 ? "bad" : "good", codes[i]->code, bad->len == 0 ? "bad" : "good");
      g_test_fail ();
    }
}

static void
test_cases_have_codes (void)
{
  GDir *dir = g_dir_open (CASES, 0, NULL);
  const char *name;

  g_assert_nonnull (dir);
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_test_message ("%s", name);
      g_assert_nonnull (candor_check_find_code (name));
    }
  g_dir_close (dir);
}

/* A row is complete, its code is one, and no two rows share it. */
static void
test_table (void)
{
  guint n_codes;
  const CandorCheckCode * const *codes = candor_check_codes (&n_codes);

  for (guint i = 0; i < n_codes; i++)
    {
      g_assert_nonnull (codes[i]);
      g_test_message ("%s", codes[i]->code);
      g_assert_cmpuint (codes[i]->number, ==, i);
      g_assert_true (g_regex_match_simple ("^[a-z]+(-[a-z]+)*$", codes[i]->code, 0, 0));
      g_assert_true (g_str_has_suffix (codes[i]->reason, "."));
      g_assert_true (g_str_has_suffix (codes[i]->hint, "."));
      for (guint j = 0; j < i; j++)
        g_assert_cmpstr (codes[i]->code, !=, codes[j]->code);
    }
}

/* -------------------------------------------------------------------- tests */

static void
add_case (const char    *path,
          const char    *kind,
          GTestDataFunc  func)
{
  g_autofree char *name = g_strdup_printf ("/lesson/%s/%s", kind, path + strlen (CASES) + 1);

  g_test_add_data_func_full (name, g_strdup (path), func, g_free);
}

static gboolean
holds_module (const char *path)
{
  g_autofree char *text = NULL;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));

  return strstr (text, "<module ") != NULL;
}

static void
add_cases_of (const char *code)
{
  g_autofree char *folder = g_build_filename (CASES, code, NULL);
  g_autoptr(GPtrArray) bad = list_cases (folder, "bad");
  g_autoptr(GPtrArray) good = list_cases (folder, "good");

  for (guint i = 0; i < bad->len; i++)
    {
      const char *path = g_ptr_array_index (bad, i);

      add_case (path, "bad", test_bad);
      if (g_str_has_suffix (path, ".xml") && holds_module (path))
        add_case (path, "loaded", test_loaded);
    }
  for (guint i = 0; i < good->len; i++)
    add_case (g_ptr_array_index (good, i), "good", test_good);
}

int
main (int   argc,
      char *argv[])
{
  guint n_codes;
  const CandorCheckCode * const *codes;

  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/lesson/codes/have-cases", test_codes_have_cases);
  g_test_add_func ("/lesson/cases/have-codes", test_cases_have_codes);
  g_test_add_func ("/lesson/codes/table", test_table);
  codes = candor_check_codes (&n_codes);
  for (guint i = 0; i < n_codes; i++)
    add_cases_of (codes[i]->code);

  return g_test_run ();
}
