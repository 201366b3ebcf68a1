/* helpers.c - what the tests of lesson share
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <string.h>

#include <glib/gstdio.h>

#include "helpers.h"

char *
make_folder (void)
{
  g_autoptr(GError) error = NULL;
  char *path = g_dir_make_tmp ("candor-lesson-XXXXXX", &error);

  g_assert_no_error (error);

  return path;
}

void
remove_folder (const char *path)
{
  GDir *dir = g_dir_open (path, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *below = g_build_filename (path, name, NULL);

      if (g_file_test (below, G_FILE_TEST_IS_DIR) && !g_file_test (below, G_FILE_TEST_IS_SYMLINK))
        remove_folder (below);
      else
        g_assert_cmpint (g_unlink (below), ==, 0);
    }
  g_clear_pointer (&dir, g_dir_close);
  g_assert_cmpint (g_rmdir (path), ==, 0);
}

void
write_bytes (const char    *folder,
             const char    *name,
             gconstpointer  data,
             gsize          size)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autofree char *parent = g_path_get_dirname (path);
  g_autoptr(GError) error = NULL;

  g_assert_cmpint (g_mkdir_with_parents (parent, 0700), ==, 0);
  g_file_set_contents (path, data, size, &error);
  g_assert_no_error (error);
}

void
write_text (const char *folder,
            const char *name,
            const char *text)
{
  write_bytes (folder, name, text, strlen (text));
}

char *
make_module (const char *id,
             guint       edition,
             const char *head,
             const char *blocks)
{
  return g_strdup_printf (
    "<module format=\"1\" id=\"%s\" edition=\"%u\" language=\"en\" minutes=\"1\" licence=\"CC0-1.0\">\n"
    "<title>Asking first</title>\n"
    "<summary>How to ask before you write.</summary>\n"
    "<objective id=\"ask\" level=\"apply\">Ask before you write</objective>\n"
    "%s"
    "<lesson id=\"before\"><title>Before you send</title>\n"
    "<page id=\"asking\"><title>Asking</title>\n"
    "<p>Write the question before you write the offer.</p>\n"
    "%s"
    "<check><choice id=\"first\" objective=\"ask\"><prompt>What comes first?</prompt>\n"
    "<option id=\"question\" right=\"yes\">The question<response>Yes.</response></option>\n"
    "<option id=\"offer\">The offer<response>Then nobody was asked.</response></option>\n"
    "<why see=\"asking\">Who is asked first can say no.</why></choice></check>\n"
    "</page></lesson></module>\n",
    id, edition, head, blocks);
}

void
print_problems (GPtrArray *problems)
{
  for (guint i = 0; i < problems->len; i++)
    {
      g_autofree char *line = candor_problem_to_line (g_ptr_array_index (problems, i));

      g_test_message ("%s", line);
    }
}

CandorModule *
load_module (const char *folder,
             const char *name)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autoptr(GPtrArray) problems = candor_problems_new ();
  CandorModule *module = candor_module_load (path, TODAY, problems);

  print_problems (problems);
  g_assert_false (candor_problems_has_error (problems));
  g_assert_nonnull (module);

  return module;
}

CandorModule *
load_text (const char *text)
{
  g_autoptr(GPtrArray) problems = candor_problems_new ();
  g_autoptr(GPtrArray) files = g_ptr_array_new ();
  g_autoptr(GBytes) bytes = g_bytes_new (text, strlen (text));
  CandorModuleFile head = { "module.xml", NULL, bytes };
  CandorModule *module;

  g_ptr_array_add (files, &head);
  module = candor_module_load_bytes ("kept", files, TODAY, problems);
  print_problems (problems);
  g_assert_false (candor_problems_has_error (problems));
  g_assert_nonnull (module);

  return module;
}

CandorProblem *
find_problem (GPtrArray  *problems,
              const char *code)
{
  for (guint i = 0; i < problems->len; i++)
    {
      CandorProblem *problem = g_ptr_array_index (problems, i);

      if (strcmp (candor_problem_get_code (problem), code) == 0)
        return problem;
    }

  return NULL;
}

guint
count_code (GPtrArray  *problems,
            const char *code)
{
  guint n = 0;

  for (guint i = 0; i < problems->len; i++)
    n += strcmp (candor_problem_get_code (g_ptr_array_index (problems, i)), code) == 0;

  return n;
}
