/* test-catalogue.c - what is installed, with bad neighbours
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <glib/gstdio.h>

#include "helpers.h"

typedef struct
{
  char *folder;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->folder = make_folder ();
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  remove_folder (fixture->folder);
  g_free (fixture->folder);
}

static void
add_module (Fixture    *fixture,
            const char *name,
            const char *id,
            guint       edition,
            const char *blocks)
{
  g_autofree char *change = g_strdup_printf ("<change edition=\"%u\" date=\"2026-11-01\" kind=\"wording\">New.</change>\n", edition);
  g_autofree char *text = make_module (id, edition, change, blocks);
  g_autofree char *path = g_build_filename (name, "module.xml", NULL);

  write_text (fixture->folder, path, text);
}

static CandorCatalogue *
scan (Fixture *fixture)
{
  const char * const folders[] = { fixture->folder, NULL };
  CandorCatalogue *catalogue = candor_catalogue_scan (folders, TODAY);

  print_problems (candor_catalogue_get_problems (catalogue));

  return catalogue;
}

/* "id/edition:state", "-" for what is not known; in the order of the list. */
static char *
describe (CandorCatalogue *catalogue)
{
  static const char * const states[] = { "ready", "broken", "superseded" };
  GString *words = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (catalogue)); i++)
    {
      g_autoptr(CandorCatalogueEntry) entry = g_list_model_get_item (G_LIST_MODEL (catalogue), i);
      const CandorSynopsis *synopsis = candor_catalogue_entry_get_synopsis (entry, 0);
      const char *id = candor_catalogue_entry_get_id (entry);

      g_string_append_printf (words, "%s%s/%u:%s", i > 0 ? " " : "", id != NULL ? id : "-",
                              synopsis != NULL ? synopsis->edition : 0,
                              states[candor_catalogue_entry_get_state (entry)]);
    }

  return g_string_free (words, FALSE);
}

static void
assert_scan (Fixture    *fixture,
             const char *expected)
{
  g_autoptr(CandorCatalogue) catalogue = scan (fixture);
  g_autofree char *found = describe (catalogue);

  g_assert_cmpstr (found, ==, expected);
}

/* -------------------------------------------------------------------- tests */

static char *
find_filled (CandorCatalogue *catalogue,
             const char      *place)
{
  CandorOverlay *overlay = candor_catalogue_find_overlay (catalogue, place);

  return g_strdup (overlay != NULL ? candor_overlay_get_title (overlay) : "-");
}

/* Of two that fill a place, that of the folder that was named last; a broken one
 * is a problem of the catalogue and hides no lesson. */
static void
test_overlays (Fixture       *fixture,
               gconstpointer  data)
{
  g_autofree char *first = g_build_filename (fixture->folder, "first", NULL);
  g_autofree char *last = g_build_filename (fixture->folder, "last", NULL);
  const char * const folders[] = { first, last, NULL };
  g_autoptr(CandorCatalogue) catalogue = NULL;
  g_autoptr(CandorCatalogue) again = NULL;
  g_autofree char *a = NULL;
  g_autofree char *b = NULL;
  g_autofree char *c = NULL;
  g_autofree char *found = NULL;

  write_text (first, "house.xml",
              "<overlay format=\"1\" language=\"en\"><title>First</title><place id=\"a\"><p>A.</p></place>"
              "<place id=\"b\"><p>B.</p></place></overlay>");
  write_text (last, "house.xml",
              "<overlay format=\"1\" language=\"en\"><title>Last</title><place id=\"b\"><p>B.</p></place></overlay>");
  catalogue = candor_catalogue_scan (folders, TODAY);
  g_assert_cmpuint (candor_catalogue_get_problems (catalogue)->len, ==, 0);
  a = find_filled (catalogue, "a");
  b = find_filled (catalogue, "b");
  c = find_filled (catalogue, "c");
  g_assert_cmpstr (a, ==, "First");
  g_assert_cmpstr (b, ==, "Last");
  g_assert_cmpstr (c, ==, "-");

  write_text (last, "house.xml", "<overlay format=\"1\"><title>Last</title></overlay>");
  add_module (fixture, "last/m", "asking", 1, "");
  again = candor_catalogue_scan (folders, TODAY);
  g_assert_true (candor_problems_has_error (candor_catalogue_get_problems (again)));
  found = find_filled (again, "b");
  g_assert_cmpstr (found, ==, "First");
  g_assert_nonnull (candor_catalogue_find (again, "asking"));
}

static void
test_empty (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr(CandorCatalogue) catalogue = scan (fixture);

  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (catalogue)), ==, 0);
  g_assert_true (g_list_model_get_item_type (G_LIST_MODEL (catalogue)) == CANDOR_TYPE_CATALOGUE_ENTRY);
  g_assert_null (g_list_model_get_item (G_LIST_MODEL (catalogue), 0));
  g_assert_null (candor_catalogue_get_program (catalogue));
  g_assert_null (candor_catalogue_find (catalogue, "asking"));
  g_assert_cmpuint (candor_catalogue_get_problems (catalogue)->len, ==, 0);
}

static void
test_ready (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr(CandorCatalogue) catalogue = NULL;
  g_autofree char *path = g_build_filename (fixture->folder, "one", "module.xml", NULL);
  CandorCatalogueEntry *entry;
  g_autofree char *id = NULL, *title = NULL, *entry_path = NULL;
  g_autoptr(CandorModule) module = NULL;
  const CandorSynopsis *synopsis;
  guint state;

  add_module (fixture, "one", "asking", 1, "");
  add_module (fixture, ".", "stopping", 1, "");
  add_module (fixture, "one/deeper", "hidden", 1, "");
  add_module (fixture, ".git", "hidden", 1, "");
  catalogue = scan (fixture);
  entry = candor_catalogue_find (catalogue, "asking");

  g_assert_nonnull (entry);
  g_assert_nonnull (candor_catalogue_find (catalogue, "stopping"));
  g_assert_null (candor_catalogue_find (catalogue, "hidden"));
  g_assert_cmpstr (candor_catalogue_entry_get_path (entry), ==, path);
  g_assert_cmpstr (candor_catalogue_entry_get_title (entry), ==, "Asking first");
  g_assert_cmpuint (candor_catalogue_entry_get_problems (entry)->len, ==, 0);
  g_object_get (entry, "id", &id, "title", &title, "path", &entry_path, "state", &state, NULL);
  g_assert_cmpstr (id, ==, "asking");
  g_assert_cmpstr (title, ==, "Asking first");
  g_assert_cmpstr (entry_path, ==, path);
  g_assert_cmpuint (state, ==, CANDOR_ENTRY_READY);

  synopsis = candor_catalogue_entry_get_synopsis (entry, 0);
  module = candor_catalogue_entry_dup_module (entry, NULL);
  g_assert_cmpstr (synopsis->digest, ==, candor_module_get_digest (module));
  g_assert_cmpstr (synopsis->summary, ==, "How to ask before you write.");
  g_assert_cmpstr (synopsis->language, ==, "en");
  g_assert_cmpuint (synopsis->minutes, ==, 1);
  g_assert_cmpuint (synopsis->n_steps, ==, 1);
  g_assert_cmpstr (synopsis->steps[0].id, ==, "asking");
  g_assert_cmpstr (synopsis->steps[0].title, ==, "Asking");
  g_assert_cmpuint (synopsis->steps[0].lesson, ==, 1);
  g_assert_cmpuint (synopsis->steps[0].seconds, ==, 60);
  g_assert_null (candor_catalogue_entry_get_synopsis (entry, 1));
}

static CandorModule *
open_module (CandorCatalogueEntry *entry,
             CandorError           expected)
{
  g_autoptr(GError) error = NULL;
  CandorModule *module = candor_catalogue_entry_dup_module (entry, &error);

  if (module == NULL)
    {
      g_assert_error (error, CANDOR_ERROR, (int) expected);
      g_assert_cmpint (strlen (error->message), >, 20);
    }

  return module;
}

/* What is opened is what stands there now; what cannot be shown any more is said. */
static void
test_opened (Fixture       *fixture,
             gconstpointer  data)
{
  static const char figure[] = "<figure src=\"drawing.svg\"><alternative>Two squares.</alternative></figure>";
  static const char drawing[] = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"2\" height=\"2\"/>";
  static const char larger[] = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"30\" height=\"30\"/>";
  g_autofree char *path = g_build_filename (fixture->folder, "a", "module.xml", NULL);
  g_autoptr(CandorCatalogue) catalogue = NULL;
  g_autoptr(CandorModule) first = NULL, again = NULL, redrawn = NULL, rewritten = NULL;
  g_autoptr(GBytes) bytes = NULL;
  CandorCatalogueEntry *entry;

  write_text (fixture->folder, "a/drawing.svg", drawing);
  add_module (fixture, "a", "asking", 1, figure);
  catalogue = scan (fixture);
  entry = candor_catalogue_find (catalogue, "asking");
  first = open_module (entry, 0);
  again = open_module (entry, 0);
  g_assert_true (first == again);

  write_text (fixture->folder, "a/drawing.svg", larger);
  redrawn = open_module (entry, 0);
  bytes = candor_module_read_file (redrawn, "drawing.svg", NULL);
  g_assert_cmpuint (g_bytes_get_size (bytes), ==, strlen (larger));
  g_assert_cmpstr (candor_module_get_digest (redrawn), !=, candor_module_get_digest (first));

  add_module (fixture, "a", "asking", 2, figure);
  rewritten = open_module (entry, 0);
  g_assert_cmpuint (candor_module_get_edition (rewritten), ==, 2);

  add_module (fixture, "a", "asking", 2, "<p/>");
  g_assert_null (open_module (entry, CANDOR_ERROR_INVALID));
  add_module (fixture, "a", "another", 1, "");
  g_assert_null (open_module (entry, CANDOR_ERROR_NOT_FOUND));
  g_assert_cmpint (g_unlink (path), ==, 0);
  g_assert_null (open_module (entry, CANDOR_ERROR_NOT_FOUND));
}

static void
test_editions (Fixture       *fixture,
               gconstpointer  data)
{
  g_autoptr(CandorCatalogue) catalogue = NULL;
  CandorCatalogueEntry *entry;

  add_module (fixture, "a", "asking", 2, "");
  add_module (fixture, "b", "asking", 10, "");
  add_module (fixture, "c", "asking", 1, "");
  assert_scan (fixture, "asking/2:superseded asking/10:ready asking/1:superseded");

  catalogue = scan (fixture);
  entry = candor_catalogue_find (catalogue, "asking");
  g_assert_cmpuint (candor_catalogue_entry_get_synopsis (entry, 0)->edition, ==, 10);
}

/* The newest one is broken: the one before still teaches. */
static void
test_newest_broken (Fixture       *fixture,
                    gconstpointer  data)
{
  add_module (fixture, "a", "asking", 1, "");
  add_module (fixture, "b", "asking", 2, "<p>One<cite ref=\"nowhere\"/></p>");
  assert_scan (fixture, "asking/1:ready asking/0:broken");
}

static void
test_doubles (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr(CandorCatalogue) catalogue = NULL;

  add_module (fixture, "a", "asking", 2, "");
  add_module (fixture, "b", "asking", 2, "<p>Another text.</p>");
  add_module (fixture, "c", "asking", 1, "");
  add_module (fixture, "d", "stopping", 1, "");
  assert_scan (fixture, "asking/0:broken asking/0:broken asking/1:ready stopping/1:ready");

  catalogue = scan (fixture);
  g_assert_cmpuint (count_code (candor_catalogue_get_problems (catalogue), "same-edition"), ==, 2);
  for (guint i = 0; i < 2; i++)
    {
      g_autoptr(CandorCatalogueEntry) entry = g_list_model_get_item (G_LIST_MODEL (catalogue), i);

      g_assert_cmpuint (count_code (candor_catalogue_entry_get_problems (entry), "same-edition"), ==, 1);
    }
}

/* The same bytes in two folders are one text. */
static void
test_copies (Fixture       *fixture,
             gconstpointer  data)
{
  add_module (fixture, "a", "asking", 2, "");
  add_module (fixture, "b", "asking", 2, "");
  assert_scan (fixture, "asking/2:ready");
}

static void
test_broken (Fixture       *fixture,
             gconstpointer  data)
{
  g_autofree char *pipe = g_build_filename (fixture->folder, "pipe", "module.xml", NULL);
  g_autofree char *link = g_build_filename (fixture->folder, "link", "module.xml", NULL);
  g_autofree char *folder = g_build_filename (fixture->folder, "folder", "module.xml", NULL);

  add_module (fixture, "good", "asking", 1, "");
  write_text (fixture->folder, "cut/module.xml", "<module format=\"1\" id=\"cut\"><title>Cut off</title><summ");
  write_text (fixture->folder, "empty/module.xml", "");
  write_text (fixture->folder, "packed/module.xml", "\x1f\x8b\x08");
  write_text (fixture->folder, "unclear/module.xml",
              "<module format=\"1\" id=\"unclear\" edition=\"1\" language=\"en\" minutes=\"1\" licence=\"x\">"
              "<title>Unclear</title><summary>s</summary></module>");
  write_text (fixture->folder, "pipe/note.txt", "");
  write_text (fixture->folder, "link/note.txt", "");
  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  g_assert_cmpint (mkfifo (pipe, 0600), ==, 0);
  g_assert_cmpint (symlink ("../good/module.xml", link), ==, 0);

  assert_scan (fixture, "asking/1:ready -/0:broken -/0:broken -/0:broken -/0:broken -/0:broken -/0:broken unclear/0:broken");
}

/* A broken one is called by its title where that can be read, else by its
 * folder, and says what is wrong. */
static void
test_card (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr(CandorCatalogue) catalogue = NULL;
  g_autoptr(CandorCatalogueEntry) first = NULL, second = NULL;

  write_text (fixture->folder, "nothing/module.xml", "");
  add_module (fixture, "asked", "asking", 1, "<p/>");
  catalogue = scan (fixture);
  first = g_list_model_get_item (G_LIST_MODEL (catalogue), 0);
  second = g_list_model_get_item (G_LIST_MODEL (catalogue), 1);

  g_assert_cmpstr (candor_catalogue_entry_get_title (first), ==, "Asking first");
  g_assert_cmpstr (candor_catalogue_entry_get_id (first), ==, "asking");
  g_assert_null (candor_catalogue_entry_get_synopsis (first, 0));
  g_assert_cmpuint (count_code (candor_catalogue_entry_get_problems (first), "empty-text"), ==, 1);
  g_assert_cmpstr (candor_catalogue_entry_get_title (second), ==, "nothing");
  g_assert_null (candor_catalogue_entry_get_id (second));
  g_assert_cmpuint (count_code (candor_catalogue_entry_get_problems (second), "xml-empty"), ==, 1);
}

static void
test_folders (Fixture       *fixture,
              gconstpointer  data)
{
  g_autofree char *gone = g_build_filename (fixture->folder, "gone", NULL);
  g_autofree char *file = g_build_filename (fixture->folder, "good", "module.xml", NULL);
  const char * const folders[] = { gone, file, fixture->folder, NULL };
  g_autoptr(CandorCatalogue) catalogue = NULL;

  add_module (fixture, "good", "asking", 1, "");
  catalogue = candor_catalogue_scan (folders, TODAY);
  g_assert_nonnull (candor_catalogue_find (catalogue, "asking"));
  g_assert_cmpuint (count_code (candor_catalogue_get_problems (catalogue), "folder-unreadable"), ==, 2);
  g_assert_cmpstr (candor_problem_get_place (find_problem (candor_catalogue_get_problems (catalogue),
                                                           "folder-unreadable"))->file, ==, gone);
}

static void
write_program (Fixture    *fixture,
               const char *name,
               guint       edition,
               const char *module)
{
  g_autofree char *text = g_strdup_printf (
    "<program format=\"1\" id=\"shop\" edition=\"%u\" language=\"en\"><title>The shop</title>"
    "<audience id=\"writers\"><title>Who writes</title><summary>Letters.</summary></audience>"
    "<system id=\"recommender\"><title>Recommender</title><decides>What is shown.</decides><affects>All.</affects></system>"
    "<path audience=\"writers\"><take module=\"%s\" systems=\"recommender\" required=\"yes\" within=\"P14D\" renew=\"P1Y\">"
    "Letters begin\n with a question.</take></path></program>", edition, module);

  write_text (fixture->folder, name, text);
}

static void
test_program (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr(CandorCatalogue) catalogue = NULL;
  CandorProgram *program;
  const CandorAudience *audience;
  const CandorSystem *system;
  const CandorTake *take;
  g_autofree char *id = NULL, *title = NULL;
  guint edition;

  add_module (fixture, "good", "asking", 1, "");
  write_program (fixture, "program.xml", 3, "askin");
  write_program (fixture, "old/program.xml", 2, "asking");
  write_text (fixture->folder, "bad/program.xml", "<program/>");
  catalogue = scan (fixture);
  program = candor_catalogue_get_program (catalogue);

  g_assert_cmpstr (candor_program_get_id (program), ==, "shop");
  g_assert_cmpuint (candor_program_get_edition (program), ==, 3);
  g_assert_cmpstr (candor_program_get_title (program), ==, "The shop");
  audience = g_ptr_array_index (candor_program_get_audiences (program), 0);
  g_assert_cmpstr (audience->title, ==, "Who writes");
  g_assert_cmpstr (audience->summary, ==, "Letters.");
  system = g_ptr_array_index (candor_program_get_systems (program), 0);
  g_assert_cmpstr (system->decides, ==, "What is shown.");
  g_assert_cmpstr (system->affects, ==, "All.");
  take = g_ptr_array_index (candor_program_find_path (program, "writers"), 0);
  g_assert_cmpstr (take->module, ==, "askin");
  g_assert_cmpstr (take->systems[0], ==, "recommender");
  g_assert_null (take->systems[1]);
  g_assert_true (take->required);
  g_assert_cmpstr (take->within, ==, "P14D");
  g_assert_cmpstr (take->renew, ==, "P1Y");
  g_assert_cmpstr (take->why, ==, "Letters begin with a question.");
  g_assert_null (candor_program_find_path (program, "sellers"));
  g_object_get (program, "id", &id, "title", &title, "edition", &edition, NULL);
  g_assert_cmpstr (id, ==, "shop");
  g_assert_cmpstr (title, ==, "The shop");
  g_assert_cmpuint (edition, ==, 3);

  g_assert_cmpuint (count_code (candor_catalogue_get_problems (catalogue), "unknown-module"), ==, 1);
  g_assert_cmpstr (candor_problem_get_hint (find_problem (candor_catalogue_get_problems (catalogue), "unknown-module")),
                   ==, "Did you mean “asking”?");
  g_assert_true (candor_problems_has_error (candor_catalogue_get_problems (catalogue)));
}

/* Threads read what one of them has written. */
static void
test_many (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr(CandorCatalogue) catalogue = NULL;

  for (guint i = 0; i < 60; i++)
    {
      g_autofree char *id = g_strdup_printf ("m%u", i);

      add_module (fixture, id, id, 1, "<p>One.</p>");
    }
  catalogue = scan (fixture);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (catalogue)), ==, 60);
  for (guint i = 0; i < 60; i++)
    {
      g_autofree char *id = g_strdup_printf ("m%u", i);

      g_assert_nonnull (candor_catalogue_find (catalogue, id));
    }
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
    { "/lesson/catalogue/empty",         test_empty },
    { "/lesson/catalogue/ready",         test_ready },
    { "/lesson/catalogue/opened",        test_opened },
    { "/lesson/catalogue/editions",      test_editions },
    { "/lesson/catalogue/newest-broken", test_newest_broken },
    { "/lesson/catalogue/doubles",       test_doubles },
    { "/lesson/catalogue/copies",        test_copies },
    { "/lesson/catalogue/broken",        test_broken },
    { "/lesson/catalogue/card",          test_card },
    { "/lesson/catalogue/folders",       test_folders },
    { "/lesson/catalogue/program",       test_program },
    { "/lesson/catalogue/many",          test_many },
    { "/lesson/catalogue/overlays",      test_overlays },
  };

  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].name, Fixture, NULL, set_up, tests[i].func, tear_down);

  return g_test_run ();
}
