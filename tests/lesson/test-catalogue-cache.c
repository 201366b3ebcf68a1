/* test-catalogue-cache.c - what is remembered of the lessons, and when it is not believed
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Whether something was remembered shows where the memory was tampered with: another
 * title stands in the list.
 */

#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <glib/gstdio.h>

#include "catalogue-cache-private.h"
#include "helpers.h"

typedef struct
{
  char   *folder;
  char   *lessons;
  char   *cache;
  gint64  now_us;      /* long after all that the test writes, so that it is trusted */
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->folder = make_folder ();
  fixture->lessons = g_build_filename (fixture->folder, "lessons", NULL);
  fixture->cache = g_build_filename (fixture->folder, "cache", "catalogue.db", NULL);
  fixture->now_us = g_get_real_time () + 60 * G_USEC_PER_SEC;
  g_assert_cmpint (g_mkdir (fixture->lessons, 0700), ==, 0);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  remove_folder (fixture->folder);
  g_free (fixture->folder);
  g_free (fixture->lessons);
  g_free (fixture->cache);
}

static void
add_module (Fixture    *fixture,
            const char *name,
            const char *id,
            const char *head,
            const char *blocks)
{
  g_autofree char *text = make_module (id, 1, head, blocks);
  g_autofree char *path = g_build_filename (name, "module.xml", NULL);

  write_text (fixture->lessons, path, text);
}

static CandorCatalogue *
scan_on (Fixture   *fixture,
         CandorDay  today)
{
  const char * const folders[] = { fixture->lessons, NULL };

  return candor_catalogue_scan_cached (folders, today, fixture->cache, fixture->now_us);
}

static CandorCatalogue *
scan (Fixture *fixture)
{
  return scan_on (fixture, TODAY);
}

/* Everything that a catalogue knows, as text. */
static char *
dump (CandorCatalogue *catalogue)
{
  GString *words = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (catalogue)); i++)
    {
      g_autoptr(CandorCatalogueEntry) entry = g_list_model_get_item (G_LIST_MODEL (catalogue), i);
      GPtrArray *problems = candor_catalogue_entry_get_problems (entry);
      const CandorSynopsis *synopsis;

      g_string_append_printf (words, "%s %s %s %u\n", candor_catalogue_entry_get_path (entry),
                              candor_catalogue_entry_get_id (entry), candor_catalogue_entry_get_title (entry),
                              candor_catalogue_entry_get_state (entry));
      for (guint j = 0; (synopsis = candor_catalogue_entry_get_synopsis (entry, j)) != NULL; j++)
        {
          g_string_append_printf (words, "  %s %s %s %s %u %u\n", synopsis->language, synopsis->title, synopsis->summary,
                                  synopsis->digest, synopsis->edition, synopsis->minutes);
          for (guint k = 0; k < synopsis->n_steps; k++)
            g_string_append_printf (words, "    %s %s %s %u %u %u\n", synopsis->steps[k].id, synopsis->steps[k].title,
                                    synopsis->steps[k].part, synopsis->steps[k].lesson, synopsis->steps[k].seconds,
                                    synopsis->steps[k].changed_in);
        }
      for (guint j = 0; j < problems->len; j++)
        {
          const CandorProblem *problem = g_ptr_array_index (problems, j);
          g_autofree char *line = candor_problem_to_line (problem);

          g_string_append_printf (words, "  %s (%s) (%s) %" G_GSIZE_FORMAT "\n", line, candor_problem_get_reason (problem),
                                  candor_problem_get_hint (problem), candor_problem_get_place (problem)->offset);
        }
    }
  for (guint i = 0; i < candor_catalogue_get_problems (catalogue)->len; i++)
    {
      g_autofree char *line = candor_problem_to_line (g_ptr_array_index (candor_catalogue_get_problems (catalogue), i));

      g_string_append_printf (words, "%s\n", line);
    }

  return g_string_free (words, FALSE);
}

/* Twice, so that the second has something to remember; and as without a cache. */
static void
assert_as_read (Fixture    *fixture,
                const char *what)
{
  const char * const folders[] = { fixture->lessons, NULL };
  g_autoptr(CandorCatalogue) read = candor_catalogue_scan (folders, TODAY);
  g_autofree char *expected = dump (read);

  for (guint i = 0; i < 2; i++)
    {
      g_autoptr(CandorCatalogue) remembered = scan (fixture);
      g_autofree char *found = dump (remembered);

      if (strcmp (found, expected) != 0)
        g_error ("%s, scan %u: expected\n%s\nfound\n%s", what, i, expected, found);
    }
}

static CandorDb *
open_cache (Fixture *fixture)
{
  CandorDb *db = candor_db_open (fixture->cache, 0, CANDOR_CATALOGUE_APPLICATION_ID, CANDOR_CATALOGUE_VERSION, NULL, NULL);

  g_assert_nonnull (db);

  return db;
}

static void
tamper (Fixture    *fixture,
        const char *sql)
{
  g_autoptr(CandorDb) db = open_cache (fixture);
  g_autoptr(GError) error = NULL;

  candor_db_run (db, sql, &error);
  g_assert_no_error (error);
}

/* How many of the entries are what the tampered cache says. */
static guint
count_remembered (Fixture   *fixture,
                  CandorDay  today)
{
  g_autoptr(CandorCatalogue) catalogue = NULL;
  guint n = 0;

  tamper (fixture, "UPDATE entry SET title = title || '!'");
  catalogue = scan_on (fixture, today);
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (catalogue)); i++)
    {
      g_autoptr(CandorCatalogueEntry) entry = g_list_model_get_item (G_LIST_MODEL (catalogue), i);

      n += g_str_has_suffix (candor_catalogue_entry_get_title (entry), "!");
    }
  tamper (fixture, "UPDATE entry SET title = rtrim (title, '!')");

  return n;
}

/* -------------------------------------------------------------------- tests */

static void
test_same (Fixture       *fixture,
           gconstpointer  data)
{
  struct stat status;

  assert_as_read (fixture, "nothing");
  add_module (fixture, "a", "asking", "", "<p>Always and never, everybody knows.</p>");
  add_module (fixture, "b", "broken", "", "<p/>");
  add_module (fixture, "c", "asking", "", "<p>Another text of one edition.</p>");
  add_module (fixture, "d", "stopping", "", "<figure src=\"gone.svg\"><alternative>A gap.</alternative></figure>");
  write_text (fixture->lessons, "e/module.xml", "");
  write_text (fixture->lessons, "f/module.xml", "<module>");
  assert_as_read (fixture, "some");
  g_assert_cmpuint (count_remembered (fixture, TODAY), ==, 6);

  /* Nobody else's business. */
  g_assert_cmpint (stat (fixture->cache, &status), ==, 0);
  g_assert_cmpint (status.st_mode & 077, ==, 0);
}

static void
replace (Fixture    *fixture,
         const char *name,
         const char *from,
         const char *to)
{
  g_autofree char *path = g_build_filename (fixture->lessons, name, NULL);
  g_autofree char *text = NULL;
  g_autoptr(GString) changed = NULL;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  changed = g_string_new (text);
  g_assert_cmpuint (g_string_replace (changed, from, to, 1), ==, 1);
  write_text (fixture->lessons, name, changed->str);
}

/* Each change is seen, and the others stay remembered. */
static void
test_changes (Fixture       *fixture,
              gconstpointer  data)
{
  static const char drawing[] = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"2\" height=\"2\"/>";
  static const char bare[] = "<lesson><title>More</title><page id=\"more\"><title>More</title><p>More words.</p></page></lesson>";
  g_autofree char *removed = g_build_filename (fixture->lessons, "a", "drawing.svg", NULL);
  g_autofree char *head = g_build_filename (fixture->lessons, "a", "module.xml", NULL);
  g_autofree char *translation = g_build_filename (fixture->lessons, "a", "module.de.xml", NULL);
  g_autofree char *german = NULL;

  add_module (fixture, "a", "asking", "", "<figure src=\"drawing.svg\"><alternative>Two squares.</alternative></figure>");
  add_module (fixture, "b", "stopping", "", "");
  replace (fixture, "a/module.xml", "</module>", "<lesson id=\"more\" src=\"more.xml\"/></module>");
  write_text (fixture->lessons, "a/more.xml", bare);
  assert_as_read (fixture, "without the picture");

  write_text (fixture->lessons, "a/drawing.svg", drawing);
  assert_as_read (fixture, "the picture came");
  replace (fixture, "a/drawing.svg", "width=\"2\"", "width=\"3\"");
  assert_as_read (fixture, "another picture of the same size");
  replace (fixture, "a/more.xml", "More words", "Less words");
  assert_as_read (fixture, "another part");
  replace (fixture, "a/module.xml", "How to ask", "Why to ask");
  assert_as_read (fixture, "another head");
  g_assert_true (g_file_get_contents (head, &german, NULL, NULL));
  write_text (fixture->lessons, "a/module.de.xml", german);
  assert_as_read (fixture, "a translation in the wrong language");
  replace (fixture, "a/module.de.xml", "language=\"en\"", "language=\"de\"");
  assert_as_read (fixture, "a translation");
  replace (fixture, "a/module.de.xml", "id=\"more\"", "id=\"other\"");
  assert_as_read (fixture, "a broken translation");
  g_assert_cmpint (g_unlink (translation), ==, 0);
  assert_as_read (fixture, "no translation");
  g_assert_cmpint (g_unlink (removed), ==, 0);
  assert_as_read (fixture, "the picture went");
  g_assert_cmpint (mkfifo (removed, 0600), ==, 0);
  assert_as_read (fixture, "a pipe in its place");
  replace (fixture, "a/module.xml", "</module>", "");
  assert_as_read (fixture, "broken");
  g_assert_cmpint (g_unlink (head), ==, 0);
  assert_as_read (fixture, "gone");
  add_module (fixture, "c", "asking", "", "");
  assert_as_read (fixture, "elsewhere");

  g_assert_cmpuint (count_remembered (fixture, TODAY), ==, 2);
  add_module (fixture, "c", "asking", "", "<p>Changed.</p>");
  g_assert_cmpuint (count_remembered (fixture, TODAY), ==, 1);
}

/* What goes leaves nothing behind. */
static void
test_forgotten (Fixture       *fixture,
                gconstpointer  data)
{
  static const char * const queries[] =
    { "SELECT count (*) FROM entry", "SELECT count (*) FROM synopsis", "SELECT count (*) FROM passage" };
  g_autofree char *folder = g_build_filename (fixture->lessons, "a", NULL);
  g_autoptr(CandorCatalogue) catalogue = NULL;

  add_module (fixture, "a", "asking", "", "");
  add_module (fixture, "b", "stopping", "", "");
  for (guint i = 0; i < 3; i++)
    {
      add_module (fixture, "b", "stopping", "", i % 2 == 0 ? "<p>One.</p>" : "<p>Two.</p>");
      assert_as_read (fixture, "again");
    }
  remove_folder (folder);
  catalogue = scan (fixture);

  for (guint i = 0; i < G_N_ELEMENTS (queries); i++)
    {
      g_autoptr(CandorDb) db = open_cache (fixture);
      CandorStatement *statement = candor_db_prepare (db, queries[i], NULL);

      g_assert_true (candor_statement_step (statement, NULL, NULL));
      /* Of passages: the module, its objective with it; the page; its question. */
      g_assert_cmpint (candor_statement_get_int (statement, 0), ==, i < 2 ? 1 : 3);
    }
}

/* A file that was written just now may be written once more without a trace. */
static void
test_too_young (Fixture       *fixture,
                gconstpointer  data)
{
  add_module (fixture, "a", "asking", "", "");
  fixture->now_us = g_get_real_time ();
  assert_as_read (fixture, "young");
  g_assert_cmpuint (count_remembered (fixture, TODAY), ==, 0);

  fixture->now_us += 60 * G_USEC_PER_SEC;
  assert_as_read (fixture, "old");
  g_assert_cmpuint (count_remembered (fixture, TODAY), ==, 1);
}

static guint
count_findings (Fixture    *fixture,
                CandorDay   today,
                const char *code)
{
  g_autoptr(CandorCatalogue) catalogue = scan_on (fixture, today);
  g_autoptr(CandorCatalogueEntry) entry = g_list_model_get_item (G_LIST_MODEL (catalogue), 0);

  return count_code (candor_catalogue_entry_get_problems (entry), code);
}

/* Findings that depend on the day are as of that day. */
static void
test_days (Fixture       *fixture,
           gconstpointer  data)
{
  static const CandorDay before = { 2026, 3, 31 }, checked = { 2026, 4, 1 }, due = { 2027, 4, 1 }, after = { 2027, 4, 2 };
  static const CandorDay late = { 2030, 1, 1 }, unset = { 0, 0, 0 };
  static const struct { const CandorDay *today; guint n_ahead, n_stale; } steps[] =
  {
    { &before, 1, 0 }, { &checked, 0, 0 }, { &due, 0, 0 }, { &after, 0, 1 }, { &late, 0, 1 }, { &due, 0, 0 },
    { &before, 1, 0 }, { &unset, 0, 0 }, { &after, 0, 1 }, { &before, 1, 0 },
  };

  add_module (fixture, "a", "asking",
              "<source id=\"law\" kind=\"law\" basis=\"official\" checked=\"2026-04-01\" review-by=\"2027-04-01\"><title>Law</title></source>",
              "<p>It is so.<cite ref=\"law\"/></p>");
  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      g_assert_cmpuint (count_findings (fixture, *steps[i].today, "source-checked-ahead"), ==, steps[i].n_ahead);
      g_assert_cmpuint (count_findings (fixture, *steps[i].today, "source-past-review"), ==, steps[i].n_stale);
    }

  /* Between the two nothing is read again. */
  count_findings (fixture, checked, "");
  g_assert_cmpuint (count_remembered (fixture, due), ==, 1);
  g_assert_cmpuint (count_remembered (fixture, after), ==, 0);
  count_findings (fixture, after, "");
  g_assert_cmpuint (count_remembered (fixture, late), ==, 1);
}

/* Another version of the program, or another language, finds other words. */
static void
test_other_maker (Fixture       *fixture,
                  gconstpointer  data)
{
  add_module (fixture, "a", "asking", "", "");
  assert_as_read (fixture, "ours");
  tamper (fixture, "UPDATE made_by SET digest = 'theirs'");
  g_assert_cmpuint (count_remembered (fixture, TODAY), ==, 0);
  assert_as_read (fixture, "ours again");
  g_assert_cmpuint (count_remembered (fixture, TODAY), ==, 1);
}

/* ---------------------------------------------------------------- bad files */

static void
cut (Fixture *fixture)
{
  g_assert_cmpint (truncate (fixture->cache, 3000), ==, 0);
}

static void
empty (Fixture *fixture)
{
  g_assert_cmpint (truncate (fixture->cache, 0), ==, 0);
}

static void
overwrite (Fixture *fixture)
{
  g_autofree char *name = g_path_get_basename (fixture->cache);
  g_autofree char *folder = g_path_get_dirname (fixture->cache);

  write_text (folder, name, "This is no database, and nobody said that it is one.");
}

/* The pages behind the first. */
static void
scribble (Fixture *fixture)
{
  g_autofree char *bytes = NULL;
  gsize size;

  g_assert_true (g_file_get_contents (fixture->cache, &bytes, &size, NULL));
  g_assert_cmpuint (size, >, 8192);
  memset (bytes + 4096, 0x5a, size - 4096);
  g_file_set_contents (fixture->cache, bytes, size, NULL);
}

static void
be_foreign (Fixture *fixture)
{
  tamper (fixture, "PRAGMA application_id = 7");
}

static void
be_newer (Fixture *fixture)
{
  tamper (fixture, "PRAGMA user_version = 99");
}

static void
lose_table (Fixture *fixture)
{
  tamper (fixture, "DROP TABLE synopsis");
}

static void
lose_index (Fixture *fixture)
{
  tamper (fixture, "DROP TABLE passage");
}

static void
test_bad_files (Fixture       *fixture,
                gconstpointer  data)
{
  static const struct { const char *name; void (*spoil) (Fixture *); } ways[] =
  {
    { "cut", cut }, { "empty", empty }, { "overwritten", overwrite }, { "scribbled over", scribble },
    { "foreign", be_foreign }, { "newer", be_newer }, { "without a table", lose_table },
  };

  add_module (fixture, "a", "asking", "", "");
  for (guint i = 0; i < G_N_ELEMENTS (ways); i++)
    {
      g_autofree char *wal = g_strconcat (fixture->cache, "-wal", NULL);

      assert_as_read (fixture, "before");
      ways[i].spoil (fixture);
      g_unlink (wal);
      assert_as_read (fixture, ways[i].name);
      g_assert_cmpuint (count_remembered (fixture, TODAY), ==, 1);
    }
}

/* Found out when something is to be written: that scan is as without a cache, and the
 * next one makes the file again. */
static void
test_bad_index (Fixture       *fixture,
                gconstpointer  data)
{
  add_module (fixture, "a", "asking", "", "");
  assert_as_read (fixture, "before");
  lose_index (fixture);
  add_module (fixture, "a", "asking", "", "<p>Changed.</p>");
  assert_as_read (fixture, "after");
  g_assert_cmpuint (count_remembered (fixture, TODAY), ==, 1);
}

/* Where there can be no file the lessons are there all the same. */
static void
test_no_place (Fixture       *fixture,
               gconstpointer  data)
{
  g_autofree char *folder = g_path_get_dirname (fixture->cache);
  g_autofree char *elsewhere = g_build_filename (fixture->folder, "precious", NULL);
  g_autofree char *kept = NULL;

  add_module (fixture, "a", "asking", "", "");
  g_assert_cmpint (g_mkdir_with_parents (fixture->cache, 0700), ==, 0);
  assert_as_read (fixture, "a folder of that name");
  g_assert_cmpint (g_rmdir (fixture->cache), ==, 0);

  write_text (fixture->folder, "precious", "not ours");
  g_assert_cmpint (symlink (elsewhere, fixture->cache), ==, 0);
  assert_as_read (fixture, "a link");
  g_assert_true (g_file_get_contents (elsewhere, &kept, NULL, NULL));
  g_assert_cmpstr (kept, ==, "not ours");
  g_assert_cmpint (g_unlink (fixture->cache), ==, 0);

  g_assert_cmpint (g_rmdir (folder), ==, 0);
  write_text (fixture->folder, "cache", "a file where the folder should be");
  assert_as_read (fixture, "no folder");
}

/* Two at once: the one that comes second does not wait, and finds all the same. */
static void
test_busy (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr(CandorDb) other = NULL;
  gint64 start;

  add_module (fixture, "a", "asking", "", "");
  assert_as_read (fixture, "before");
  other = open_cache (fixture);
  g_assert_true (candor_db_begin (other, NULL));
  add_module (fixture, "a", "asking", "", "<p>Changed.</p>");
  start = g_get_monotonic_time ();
  assert_as_read (fixture, "while somebody writes");
  g_assert_cmpint (g_get_monotonic_time () - start, <, 2 * G_USEC_PER_SEC);
  g_assert_true (candor_db_commit (other, NULL));
  g_clear_pointer (&other, candor_db_close);
  assert_as_read (fixture, "after");
  g_assert_cmpuint (count_remembered (fixture, TODAY), ==, 1);
}

/* More than may wait, so that all hands write. */
static void
test_many (Fixture       *fixture,
           gconstpointer  data)
{
  for (guint i = 0; i < 200; i++)
    {
      g_autofree char *id = g_strdup_printf ("m%u", i);

      add_module (fixture, id, id, "", "<p>One.</p>");
    }
  assert_as_read (fixture, "many");
  g_assert_cmpuint (count_remembered (fixture, TODAY), ==, 200);
}

/* A remembered entry opens as one that was read. */
static void
test_opened (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr(CandorCatalogue) first = NULL, second = NULL;
  g_autoptr(CandorModule) module = NULL, again = NULL, changed = NULL;
  CandorCatalogueEntry *entry;

  add_module (fixture, "a", "asking", "", "");
  first = scan (fixture);
  second = scan (fixture);
  entry = candor_catalogue_find (second, "asking");
  module = candor_catalogue_entry_dup_module (entry, NULL);
  g_assert_cmpstr (candor_module_get_digest (module), ==, candor_catalogue_entry_get_synopsis (entry, 0)->digest);
  again = candor_catalogue_entry_dup_module (entry, NULL);
  g_assert_true (module == again);

  add_module (fixture, "a", "asking", "", "<p>Changed.</p>");
  changed = candor_catalogue_entry_dup_module (entry, NULL);
  g_assert_cmpstr (candor_module_get_digest (changed), !=, candor_module_get_digest (module));
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
    { "/lesson/catalogue-cache/same",        test_same },
    { "/lesson/catalogue-cache/changes",     test_changes },
    { "/lesson/catalogue-cache/forgotten",   test_forgotten },
    { "/lesson/catalogue-cache/too-young",   test_too_young },
    { "/lesson/catalogue-cache/days",        test_days },
    { "/lesson/catalogue-cache/other-maker", test_other_maker },
    { "/lesson/catalogue-cache/bad-files",   test_bad_files },
    { "/lesson/catalogue-cache/bad-index",   test_bad_index },
    { "/lesson/catalogue-cache/no-place",    test_no_place },
    { "/lesson/catalogue-cache/busy",        test_busy },
    { "/lesson/catalogue-cache/many",        test_many },
    { "/lesson/catalogue-cache/opened",      test_opened },
  };

  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].name, Fixture, NULL, set_up, tests[i].func, tear_down);

  return g_test_run ();
}
