/* test-explain.c - the examples of the table of codes are true
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a row shows as wrong has that finding and no other, what it shows as
 * right has none; both are read as the files that they stand for. Rights mean
 * nothing to root, so these tests go on as somebody else.
 */

#include <string.h>
#include <unistd.h>

#include <glib/gstdio.h>

#include <candor/assess.h>

#include "frame.h"
#include "helpers.h"

#define NOBODY 65534

/* A check walks a folder and never takes one kind of file for another; a
 * loading that wants a module does. What a check refuses to read for its size,
 * one from kept bytes may be given. */
static void
load (const char *folder,
      GPtrArray  *problems)
{
  g_autofree char *path = g_build_filename (folder, "module.xml", NULL);
  g_autofree char *text = NULL;
  g_autoptr(CandorModule) module = NULL;
  g_autoptr(CandorModule) kept = NULL;
  g_autoptr(GPtrArray) files = g_ptr_array_new ();
  CandorModuleFile file = { "module.xml", NULL, NULL };
  gsize size;

  module = candor_module_load (path, TODAY, problems);
  if (!g_file_get_contents (path, &text, &size, NULL))
    return;
  file.bytes = g_bytes_new_take (g_steal_pointer (&text), size);
  g_ptr_array_add (files, &file);
  kept = candor_module_load_bytes (folder, files, TODAY, problems);
  g_bytes_unref (file.bytes);
}

static GPtrArray *
find_problems (const char *code,
               const char *example)
{
  g_autofree char *folder = make_folder ();
  g_autofree char *below = g_build_filename (folder, "more", NULL);
  const char * const paths[] = { folder, NULL };
  GPtrArray *problems = candor_problems_new ();

  frame_write (folder, example);
  candor_check_paths (paths, TODAY, candor_prove_check, NULL, problems, NULL);
  if (strcmp (code, "not-a-lesson-file") == 0 || strcmp (code, "xml-too-large") == 0)
    load (folder, problems);
  print_problems (problems);

  if (g_file_test (below, G_FILE_TEST_IS_DIR))
    g_chmod (below, 0700);
  remove_folder (folder);

  return problems;
}

static gboolean
has_all_texts (const CandorCheckCode *row)
{
  const struct { const char *name, *text; } texts[] =
  {
    { "message", row->message }, { "reason", row->reason }, { "hint", row->hint },
    { "wrong", row->wrong }, { "right", row->right },
  };
  gboolean has_all = TRUE;

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      if (texts[i].text != NULL)
        continue;
      g_test_message ("%s: its row in app/lesson/explain-*.c lacks .%s", row->code, texts[i].name);
      g_test_fail ();
      has_all = FALSE;
    }

  return has_all;
}

static void
test_example (gconstpointer data)
{
  const CandorCheckCode *row = data;
  g_autoptr(GPtrArray) wrong = NULL;
  g_autoptr(GPtrArray) right = NULL;
  gboolean is_root = geteuid () == 0;

  /* The one that no file is known to lead to; base/test-xml-schema.c has a
   * schema that does. */
  if (strcmp (row->code, "schema-content") == 0)
    return;
  if (!has_all_texts (row))
    return;

  if (is_root)
    g_assert_cmpint (seteuid (NOBODY), ==, 0);
  wrong = find_problems (row->code, row->wrong);
  right = find_problems (row->code, row->right);
  if (is_root)
    g_assert_cmpint (seteuid (0), ==, 0);

  g_assert_true (g_str_has_suffix (row->message, "."));
  g_assert_cmpuint (count_code (wrong, row->code), >, 0);
  if (strcmp (row->code, "xml-too-large") != 0 && strcmp (row->code, "more-findings") != 0)
    g_assert_cmpuint (count_code (wrong, row->code), ==, wrong->len);
  if (strcmp (row->code, "not-a-lesson-file") == 0)
    return;
  g_assert_cmpuint (right->len, ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  guint n_codes;
  const CandorCheckCode * const *codes;

  g_test_init (&argc, &argv, NULL);

  codes = candor_check_codes (&n_codes);
  for (guint i = 0; i < n_codes; i++)
    {
      g_autofree char *name = g_strdup_printf ("/lesson/explain/%s", codes[i]->code);

      g_test_add_data_func (name, codes[i], test_example);
    }

  return g_test_run ();
}
