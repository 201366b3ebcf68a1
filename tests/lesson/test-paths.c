/* test-paths.c - checking files and folders
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <glib/gstdio.h>

#include "helpers.h"

#define LATER "<lesson id=\"later\"><title>Later</title><page id=\"later\"><title>Later</title><p>Wait.</p></page></lesson>\n"
#define FAULTY "<lesson id=\"later\"><title>Later</title><page id=\"later\"><title>Later</title><q>Wait.</q></page></lesson>\n"

typedef struct
{
  char      *folder;
  GPtrArray *problems;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->folder = make_folder ();
  fixture->problems = candor_problems_new ();
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  remove_folder (fixture->folder);
  g_free (fixture->folder);
  g_ptr_array_unref (fixture->problems);
}

/* Checks the names below the folder, "" for the folder itself. */
static guint
check (Fixture    *fixture,
       const char *one,
       const char *two)
{
  g_autofree char *path_one = g_build_filename (fixture->folder, one, NULL);
  g_autofree char *path_two = two != NULL ? g_build_filename (fixture->folder, two, NULL) : NULL;
  const char * const paths[] = { path_one, path_two, NULL };
  guint n_files;

  g_ptr_array_set_size (fixture->problems, 0);
  n_files = candor_check_paths (paths, TODAY, NULL, NULL, fixture->problems, NULL);
  print_problems (fixture->problems);

  return n_files;
}

static void
write_module (Fixture    *fixture,
              const char *name,
              const char *id,
              const char *part)
{
  g_autofree char *text = make_module (id, 1, "", "");
  g_autofree char *reference = part != NULL ? g_strdup_printf ("<lesson src=\"%s\"/>", part) : g_strdup ("");
  g_autofree char *whole = NULL;

  *strstr (text, "</module>") = '\0';
  whole = g_strconcat (text, reference, "</module>\n", NULL);
  write_text (fixture->folder, name, whole);
}

static void
test_nothing (Fixture       *fixture,
              gconstpointer  data)
{
  g_assert_cmpuint (check (fixture, "", NULL), ==, 0);
  write_text (fixture->folder, "note.txt", "<module/>");
  write_text (fixture->folder, "pom.xml", "<?xml version=\"1.0\"?><!-- x --><project/>");
  write_text (fixture->folder, "page.xml", "<html xmlns=\"http://www.w3.org/1999/xhtml\"/>");
  g_assert_cmpuint (check (fixture, "", NULL), ==, 0);
  g_assert_cmpuint (fixture->problems->len, ==, 0);

  /* Who names it wants to know. */
  g_assert_cmpuint (check (fixture, "pom.xml", NULL), ==, 1);
  g_assert_true (candor_problems_has_error (fixture->problems));
  g_assert_cmpuint (check (fixture, "gone.xml", NULL), ==, 1);
  g_assert_cmpuint (count_code (fixture->problems, "file-missing"), ==, 1);
}

static void
test_walk (Fixture       *fixture,
           gconstpointer  data)
{
  g_autofree char *loop = g_build_filename (fixture->folder, "one", "loop", NULL);

  write_module (fixture, "one/module.xml", "one", NULL);
  write_module (fixture, "one/two/three/module.xml", "three", NULL);
  write_module (fixture, ".git/module.xml", "hidden", NULL);
  write_text (fixture->folder, "almost/a.xml", "<modul/>");
  g_assert_cmpint (symlink ("..", loop), ==, 0);
  g_assert_cmpuint (check (fixture, "", NULL), ==, 3);
  g_assert_cmpuint (count_code (fixture->problems, "schema-root"), ==, 1);
}

/* However it is named, a file is checked once. */
static void
test_once (Fixture       *fixture,
           gconstpointer  data)
{
  write_module (fixture, "one/module.xml", "one", NULL);
  g_assert_cmpuint (check (fixture, "", "one/module.xml"), ==, 1);
  g_assert_cmpuint (check (fixture, "one/../one", "./one/module.xml"), ==, 1);
  g_assert_cmpuint (fixture->problems->len, ==, 0);
}

static void
test_parts (Fixture       *fixture,
            gconstpointer  data)
{
  g_autofree char *part = g_build_filename (fixture->folder, "parts", "later.xml", NULL);

  write_module (fixture, "module.xml", "one", "parts/later.xml");
  write_text (fixture->folder, "parts/later.xml", FAULTY);

  /* With its module, alone, and both: one finding, in the part's own file. */
  g_assert_cmpuint (check (fixture, "", NULL), ==, 2);
  g_assert_cmpuint (fixture->problems->len, ==, 1);
  g_assert_cmpstr (candor_problem_get_place (g_ptr_array_index (fixture->problems, 0))->file, ==, part);
  g_assert_cmpuint (check (fixture, "module.xml", NULL), ==, 1);
  g_assert_cmpuint (fixture->problems->len, ==, 1);
  g_assert_cmpuint (check (fixture, "parts/later.xml", NULL), ==, 1);
  g_assert_cmpuint (fixture->problems->len, ==, 1);
  g_assert_cmpuint (check (fixture, "module.xml", "parts"), ==, 2);
  g_assert_cmpuint (fixture->problems->len, ==, 1);
}

/* What a lone part refers to stands elsewhere and is no fault of it. */
static void
test_lone_part (Fixture       *fixture,
                gconstpointer  data)
{
  write_text (fixture->folder, "later.xml",
              "<lesson id=\"later\"><title>Later</title><page id=\"later\"><title>Later</title>"
              "<p>Wait<cite ref=\"gdpr\"/>.</p></page></lesson>\n");
  g_assert_cmpuint (check (fixture, "later.xml", NULL), ==, 1);
  g_assert_cmpuint (fixture->problems->len, ==, 0);
}

/* An error in a program keeps no other back. */
static void
test_program_in_one_run (Fixture       *fixture,
                         gconstpointer  data)
{
  write_module (fixture, "a/module.xml", "one", NULL);
  write_text (fixture->folder, "program.xml",
              "<program format=\"1\" id=\"p\" edition=\"1\" language=\"en\"><title>P</title>"
              "<audience id=\"all\"><title>All</title><summary>All.</summary></audience>"
              "<audience id=\"some\"><title>Some</title><summary>Some.</summary></audience>"
              "<system id=\"bot\"><title>Bot</title><decides>Words.</decides><affects>Readers.</affects></system>"
              "<path audience=\"all\"><take module=\"gone\" systems=\"robot\">Why.</take><take>Why.</take></path></program>");
  check (fixture, "", NULL);
  g_assert_cmpuint (count_code (fixture->problems, "unknown-system"), ==, 1);
  g_assert_cmpuint (count_code (fixture->problems, "unknown-module"), ==, 1);
  g_assert_cmpuint (count_code (fixture->problems, "audience-without-path"), ==, 1);
}

static void
test_hostile (Fixture       *fixture,
              gconstpointer  data)
{
  g_autofree char *pipe = g_build_filename (fixture->folder, "pipe.xml", NULL);
  g_autofree char *link = g_build_filename (fixture->folder, "link.xml", NULL);
  g_autofree char *folder = g_build_filename (fixture->folder, "folder.xml", NULL);

  write_module (fixture, "module.xml", "one", NULL);
  write_text (fixture->folder, "packed.xml", "\x1f\x8b\x08");
  write_text (fixture->folder, "empty.xml", "");
  write_text (fixture->folder, "words.xml", "These are words.");
  write_text (fixture->folder, "comment.xml", "<!-- never closed");
  g_assert_cmpint (mkfifo (pipe, 0600), ==, 0);
  g_assert_cmpint (symlink ("/etc/passwd", link), ==, 0);
  g_assert_cmpint (g_mkdir (folder, 0700), ==, 0);

  g_assert_cmpuint (check (fixture, "", NULL), ==, 8);
  g_assert_cmpuint (count_code (fixture->problems, "file-refused"), ==, 3);
  g_assert_cmpuint (count_code (fixture->problems, "xml-packed"), ==, 1);
  g_assert_cmpuint (count_code (fixture->problems, "xml-empty"), ==, 1);
  g_assert_cmpuint (fixture->problems->len, ==, 7);
}

static void
test_sorted (Fixture       *fixture,
             gconstpointer  data)
{
  for (guint i = 0; i < 40; i++)
    {
      g_autofree char *name = g_strdup_printf ("m%02u/module.xml", 39 - i);
      g_autofree char *id = g_strdup_printf ("m%u", i);
      g_autofree char *text = make_module (id, 1, "", "<p/><list><item>One.</item></list><p/>");

      write_text (fixture->folder, name, text);
    }
  g_assert_cmpuint (check (fixture, "", NULL), ==, 40);
  g_assert_cmpuint (fixture->problems->len, ==, 120);
  for (guint i = 1; i < fixture->problems->len; i++)
    {
      const CandorPlace *one = candor_problem_get_place (g_ptr_array_index (fixture->problems, i - 1));
      const CandorPlace *two = candor_problem_get_place (g_ptr_array_index (fixture->problems, i));

      g_assert_cmpint (strcmp (one->file, two->file), <=, 0);
      if (strcmp (one->file, two->file) == 0)
        g_assert_cmpuint (one->offset, <, two->offset);
    }
}

static void
test_cancelled (Fixture       *fixture,
                gconstpointer  data)
{
  const char * const paths[] = { fixture->folder, NULL };
  g_autoptr(GCancellable) cancellable = g_cancellable_new ();

  write_module (fixture, "module.xml", "one", "gone.xml");
  g_cancellable_cancel (cancellable);
  g_assert_cmpuint (candor_check_paths (paths, TODAY, NULL, cancellable, fixture->problems, NULL), ==, 0);
  g_assert_cmpuint (fixture->problems->len, ==, 0);
}

/* Relative paths stay relative in what is said. */
static void
test_relative (Fixture       *fixture,
               gconstpointer  data)
{
  const char * const paths[] = { "module.xml", NULL };
  g_autofree char *before = g_get_current_dir ();
  g_autoptr(CandorModule) module = NULL;

  write_module (fixture, "module.xml", "one", "later.xml");
  write_text (fixture->folder, "later.xml", FAULTY);
  g_assert_cmpint (g_chdir (fixture->folder), ==, 0);
  g_assert_cmpuint (candor_check_paths (paths, TODAY, NULL, NULL, fixture->problems, NULL), ==, 1);
  g_assert_cmpstr (candor_problem_get_place (g_ptr_array_index (fixture->problems, 0))->file, ==, "later.xml");
  write_text (fixture->folder, "later.xml", LATER);
  module = load_module (".", "module.xml");
  g_clear_object (&module);
  g_assert_cmpint (g_chdir (before), ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  static const struct
  {
    const char *name;
    void      (*func) (Fixture *, gconstpointer);
  }
  tests[] =
  {
    { "/lesson/paths/nothing",   test_nothing },
    { "/lesson/paths/walk",      test_walk },
    { "/lesson/paths/once",      test_once },
    { "/lesson/paths/parts",     test_parts },
    { "/lesson/paths/lone-part", test_lone_part },
    { "/lesson/paths/program-in-one-run", test_program_in_one_run },
    { "/lesson/paths/hostile",   test_hostile },
    { "/lesson/paths/sorted",    test_sorted },
    { "/lesson/paths/cancelled", test_cancelled },
    { "/lesson/paths/relative",  test_relative },
  };

  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].name, Fixture, NULL, set_up, tests[i].func, tear_down);

  return g_test_run ();
}
