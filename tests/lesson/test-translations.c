/* test-translations.c - a module and its other languages
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a comparison finds stands in cases/translation-*.
 */

#include <string.h>
#include <unistd.h>

#include "helpers.h"

typedef struct
{
  char *folder;
} Fixture;

/* The small module in another language: the words do not matter here. */
static char *
translate (const char *language,
           const char *title)
{
  g_autofree char *module = make_module ("tea", 1, "", "");
  g_autofree char *named = g_strdup_printf ("language=\"%s\"", language);
  g_autofree char *titled = g_strdup_printf ("<title>%s</title>", title);
  GString *text = g_string_new (module);

  g_assert_cmpuint (g_string_replace (text, "language=\"en\"", named, 1), ==, 1);
  g_assert_cmpuint (g_string_replace (text, "<title>Asking first</title>", titled, 1), ==, 1);

  return g_string_free (text, FALSE);
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autofree char *english = make_module ("tea", 1, "", "");
  g_autofree char *german = translate ("de", "Tee");
  g_autofree char *swiss = translate ("fr-CH", "Thé");

  fixture->folder = make_folder ();
  write_text (fixture->folder, "module.xml", english);
  write_text (fixture->folder, "module.de.xml", german);
  write_text (fixture->folder, "module.fr-CH.xml", swiss);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  remove_folder (fixture->folder);
  g_free (fixture->folder);
}

static CandorModule *
load (Fixture   *fixture,
      GPtrArray *problems)
{
  g_autofree char *path = g_build_filename (fixture->folder, "module.xml", NULL);

  return candor_module_load (path, TODAY, problems);
}

static void
assert_chosen (CandorModule *module,
               const char   *languages,
               const char   *expected)
{
  g_auto(GStrv) list = g_strsplit (languages, " ", -1);
  CandorModule *chosen = candor_module_choose_language (module, (const char * const *) list);

  g_test_message ("%s", languages);
  g_assert_cmpstr (candor_module_get_language (chosen), ==, expected);
}

static void
test_loaded (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr(GPtrArray) problems = candor_problems_new ();
  g_autoptr(CandorModule) module = load (fixture, problems);
  CandorModule *german;

  g_assert_nonnull (module);
  g_assert_false (candor_problems_has_error (problems));
  g_assert_cmpuint (candor_module_get_translations (module)->len, ==, 2);

  german = candor_module_find_language (module, "DE");
  g_assert_nonnull (german);
  g_assert_cmpstr (candor_module_get_title (german), ==, "Tee");
  g_assert_cmpstr (candor_module_get_id (german), ==, "tea");
  g_assert_cmpstr (candor_module_get_digest (german), !=, candor_module_get_digest (module));
  g_assert_cmpuint (candor_module_get_translations (german)->len, ==, 0);
  g_assert_true (candor_module_find_language (module, "en") == module);
  g_assert_null (candor_module_find_language (module, "fr"));
  g_assert_null (candor_module_find_language (module, "nl"));
}

/* The bytes of a translation are enough to show it again. */
static void
test_kept (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr(GPtrArray) problems = candor_problems_new ();
  g_autoptr(CandorModule) module = load (fixture, problems);
  CandorModule *german = candor_module_find_language (module, "de");
  GPtrArray *files = candor_module_get_files (german);
  const CandorModuleFile *head = g_ptr_array_index (files, 0);
  g_autoptr(CandorModule) again = candor_module_load_bytes ("kept", files, TODAY, problems);

  g_assert_cmpstr (head->name, ==, "module.de.xml");
  g_assert_nonnull (again);
  g_assert_cmpstr (candor_module_get_digest (again), ==, candor_module_get_digest (german));
  g_assert_cmpuint (candor_module_get_translations (again)->len, ==, 0);
}

static void
test_chosen (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr(GPtrArray) problems = candor_problems_new ();
  g_autoptr(CandorModule) module = load (fixture, problems);

  assert_chosen (module, "de", "de");
  assert_chosen (module, "de-AT", "de");
  assert_chosen (module, "fr", "fr-CH");
  assert_chosen (module, "fr-CA de", "fr-CH");
  assert_chosen (module, "nl de en", "de");
  assert_chosen (module, "en-GB de", "en");
  assert_chosen (module, "deu", "en");
  assert_chosen (module, "nl", "en");
  g_assert_true (candor_module_choose_language (module, NULL) == module);
}

/* A bad translation is said and left out; the others and the original stay. */
static void
test_bad_one_stays_out (Fixture       *fixture,
                        gconstpointer  data)
{
  g_autoptr(GPtrArray) problems = candor_problems_new ();
  g_autofree char *other = make_module ("coffee", 1, "", "");
  g_autoptr(CandorModule) module = NULL;

  write_text (fixture->folder, "module.de.xml", other);
  module = load (fixture, problems);
  g_assert_nonnull (module);
  g_assert_nonnull (find_problem (problems, "translation-other-module"));
  g_assert_null (candor_module_find_language (module, "de"));
  g_assert_nonnull (candor_module_find_language (module, "fr-CH"));
}

static void
test_bad_files (Fixture       *fixture,
                gconstpointer  data)
{
  g_autoptr(GPtrArray) problems = candor_problems_new ();
  g_autofree char *target = g_build_filename (fixture->folder, "module.xml", NULL);
  g_autofree char *link = g_build_filename (fixture->folder, "module.nl.xml", NULL);
  g_autoptr(CandorModule) module = NULL;

  write_text (fixture->folder, "module.de.xml", "<module");
  write_text (fixture->folder, "module.Old.xml", "<module");
  write_text (fixture->folder, "module.backup.xml", "<module");
  write_text (fixture->folder, "module..xml", "<module");
  g_assert_cmpint (symlink (target, link), ==, 0);

  module = load (fixture, problems);
  g_assert_nonnull (module);
  g_assert_cmpuint (candor_module_get_translations (module)->len, ==, 1);
  g_assert_nonnull (find_problem (problems, "file-refused"));
  for (guint i = 0; i < problems->len; i++)
    {
      const CandorPlace *place = candor_problem_get_place (g_ptr_array_index (problems, i));

      g_assert_null (strstr (place->file, "module.Old"));
      g_assert_null (strstr (place->file, "module.backup"));
      g_assert_null (strstr (place->file, "module..xml"));
    }
}

/* With a broken original there is nothing to compare; each says its own. */
static void
test_broken_original (Fixture       *fixture,
                      gconstpointer  data)
{
  g_autoptr(GPtrArray) problems = candor_problems_new ();
  const char * const paths[] = { fixture->folder, NULL };

  write_text (fixture->folder, "module.xml", "<module");
  g_assert_cmpuint (candor_check_paths (paths, TODAY, NULL, NULL, problems, NULL), ==, 3);
  for (guint i = 0; i < problems->len; i++)
    {
      const char *code = candor_problem_get_code (g_ptr_array_index (problems, i));

      g_assert_false (g_str_has_prefix (code, "translation-"));
    }
}

static void
test_names (void)
{
  g_autofree char *german = candor_language_dup_name ("de");
  g_autofree char *swiss = candor_language_dup_name ("fr-CH");
  g_autofree char *unknown = candor_language_dup_name ("tlh");

  g_assert_cmpstr (german, ==, "Deutsch");
  g_assert_cmpstr (swiss, ==, "Français (CH)");
  g_assert_cmpstr (unknown, ==, "tlh");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define add(path, func) g_test_add ("/lesson/translations/" path, Fixture, NULL, set_up, func, tear_down)
  add ("loaded", test_loaded);
  add ("kept", test_kept);
  add ("chosen", test_chosen);
  add ("bad-one-stays-out", test_bad_one_stays_out);
  add ("bad-files", test_bad_files);
  add ("broken-original", test_broken_original);
#undef add
  g_test_add_func ("/lesson/translations/names", test_names);

  return g_test_run ();
}
