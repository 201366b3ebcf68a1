/* test-search.c - finding words in what is installed
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <string.h>

#include <glib/gstdio.h>

#include "catalogue-cache-private.h"
#include "helpers.h"

typedef struct
{
  char            *folder;
  char            *lessons;
  char            *cache;
  CandorCatalogue *catalogue;
} Fixture;

static void
scan (Fixture *fixture)
{
  const char * const folders[] = { fixture->lessons, NULL };

  g_clear_object (&fixture->catalogue);
  fixture->catalogue = candor_catalogue_scan_cached (folders, TODAY, fixture->cache, g_get_real_time ());
}

static const char head[] =
  "<source id=\"crepe\" kind=\"paper\" basis=\"official\" checked=\"2026-04-01\"><title>Crêpes in Québec</title>"
  "<by>Zoë Müller</by></source>\n"
  "<term id=\"naive\" word=\"naïveté\">Trust without a look.</term>\n";

static const char blocks[] =
  "<p>A <term ref=\"naive\"/> is charming in a café<cite ref=\"crepe\"/>.</p>\n"
  "<figure src=\"gone.svg\"><alternative>A zeppelin over the harbour.</alternative></figure>\n";

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autofree char *english = make_module ("asking", 2, "<change edition=\"2\" date=\"2026-04-01\" kind=\"wording\">New.</change>", "");
  g_autofree char *older = make_module ("asking", 1, "", "<p>Superseded words.</p>");
  g_autofree char *other = make_module ("tasting", 1, head, blocks);
  g_autofree char *german = g_strdup (english);
  g_autoptr(GString) translated = g_string_new (german);

  fixture->folder = make_folder ();
  fixture->lessons = g_build_filename (fixture->folder, "lessons", NULL);
  fixture->cache = g_build_filename (fixture->folder, "cache", "catalogue.db", NULL);
  g_string_replace (translated, "language=\"en\"", "language=\"de\"", 1);
  g_string_replace (translated, "Asking first", "Zuerst fragen", 1);
  g_string_replace (translated, "Write the question before you write the offer.", "Erst die Frage, dann das Angebot.", 1);
  write_text (fixture->lessons, "a/module.xml", english);
  write_text (fixture->lessons, "a/module.de.xml", translated->str);
  write_text (fixture->lessons, "b/module.xml", older);
  write_text (fixture->lessons, "c/module.xml", other);
  scan (fixture);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_clear_object (&fixture->catalogue);
  remove_folder (fixture->folder);
  g_free (fixture->folder);
  g_free (fixture->lessons);
  g_free (fixture->cache);
}

static int
compare_lines (gconstpointer a,
               gconstpointer b)
{
  return strcmp (*(const char * const *) a, *(const char * const *) b);
}

/* "kind module/step/place: title", sorted, with ", " between. */
static char *
search (Fixture    *fixture,
        const char *words,
        const char *language)
{
  static const char * const kinds[] = { "module", "page", "term", "source", "question" };
  const char * const languages[] = { language, NULL };
  g_autoptr(GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);
  g_autoptr(GPtrArray) found = NULL;
  g_autoptr(GError) error = NULL;

  found = candor_catalogue_search (fixture->catalogue, words, languages, 100, NULL, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < found->len; i++)
    {
      const CandorFound *each = g_ptr_array_index (found, i);

      g_ptr_array_add (lines, g_strdup_printf ("%s %s/%s/%s: %s", kinds[each->kind], candor_catalogue_entry_get_id (each->entry),
                                               each->step != NULL ? each->step : "", each->place != NULL ? each->place : "",
                                               each->title));
    }
  g_ptr_array_sort (lines, compare_lines);
  g_ptr_array_add (lines, NULL);

  return g_strjoinv (", ", (char **) lines->pdata);
}

static void
assert_found (Fixture    *fixture,
              const char *words,
              const char *expected)
{
  g_autofree char *found = search (fixture, words, "en");

  if (strcmp (found, expected) != 0)
    g_error ("“%s”: expected “%s”, found “%s”", words, expected, found);
}

#define TASTING_PAGE "page tasting//asking: Asking"

/* -------------------------------------------------------------------- tests */

static void
test_kinds (Fixture       *fixture,
            gconstpointer  data)
{
  assert_found (fixture, "charming ", TASTING_PAGE);
  assert_found (fixture, "zeppelin ", TASTING_PAGE);
  assert_found (fixture, "trust look ", "term tasting//naive: naïveté");
  assert_found (fixture, "Zoë ", "source tasting//crepe: Crêpes in Québec");
  assert_found (fixture, "superseded ", "");
  assert_found (fixture, "nowhere ", "");
}

/* Of a question what is asked and why; no option, and what is said to it. */
static void
test_questions (Fixture       *fixture,
                gconstpointer  data)
{
  assert_found (fixture, "comes first ",
                "question asking/asking/first: What comes first?, question tasting/asking/first: What comes first?");
  assert_found (fixture, "can say no ",
                "question asking/asking/first: What comes first?, question tasting/asking/first: What comes first?");
  assert_found (fixture, "nobody was asked ", "");
}

static void
test_accents (Fixture       *fixture,
              gconstpointer  data)
{
  static const char * const same[] = { "café ", "cafe ", "CAFÉ ", "cafe\xcc\x81 ", "Cafè " };

  for (guint i = 0; i < G_N_ELEMENTS (same); i++)
    assert_found (fixture, same[i], TASTING_PAGE);
  assert_found (fixture, "quebec crepes ", "source tasting//crepe: Crêpes in Québec");
  assert_found (fixture, "muller ", "source tasting//crepe: Crêpes in Québec");
  assert_found (fixture, "naivete trust ", "term tasting//naive: naïveté");
}

/* While somebody types the last word is a beginning; behind a blank it is whole. */
static void
test_beginning (Fixture       *fixture,
                gconstpointer  data)
{
  assert_found (fixture, "zepp", TASTING_PAGE);
  assert_found (fixture, "zepp ", "");
  assert_found (fixture, "charm zeppelin", "");
  assert_found (fixture, "charming zepp", TASTING_PAGE);
}

/* Each module in the language that is read. */
static void
test_languages (Fixture       *fixture,
                gconstpointer  data)
{
  g_autofree char *german = search (fixture, "Angebot ", "de");
  g_autofree char *english = search (fixture, "Angebot ", "en");
  g_autofree char *english_as_german = search (fixture, "offer ", "de");

  g_assert_cmpstr (german, ==, "page asking//asking: Asking");
  g_assert_cmpstr (english, ==, "");
  g_assert_cmpstr (english_as_german, ==, TASTING_PAGE);
}

static void
test_excerpt (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr(GPtrArray) found = candor_catalogue_search (fixture->catalogue, "cafe", NULL, 10, NULL, NULL);
  const CandorFound *first = g_ptr_array_index (found, 0);
  g_autoptr(GPtrArray) none = NULL;
  CandorFound *copy;

  g_assert_nonnull (strstr (first->excerpt, "charming in a café"));
  g_assert_null (strchr (first->excerpt, '\n'));
  g_assert_true (g_utf8_validate (first->excerpt, -1, NULL));
  g_assert_cmpuint (first->n_marks, ==, 2);
  g_assert_cmpmem (first->excerpt + first->marks[0], first->marks[1] - first->marks[0], "café", strlen ("café"));
  copy = candor_found_copy (first);
  g_assert_cmpstr (copy->excerpt, ==, first->excerpt);
  g_assert_true (copy->entry == first->entry);
  candor_found_free (copy);

  none = candor_catalogue_search (fixture->catalogue, "cafe", NULL, 0, NULL, NULL);
  g_assert_cmpuint (none->len, ==, 0);
}

/* A title counts more than a word in passing. */
static void
test_order (Fixture       *fixture,
            gconstpointer  data)
{
  g_autofree char *passing = make_module ("passing", 1, "", "<p>In passing, naivete is named.</p>");
  g_autoptr(GPtrArray) found = NULL;

  write_text (fixture->lessons, "0/module.xml", passing);
  scan (fixture);
  found = candor_catalogue_search (fixture->catalogue, "naivete ", NULL, 10, NULL, NULL);
  g_assert_cmpuint (found->len, ==, 3);
  g_assert_cmpint (((const CandorFound *) g_ptr_array_index (found, 0))->kind, ==, CANDOR_FOUND_TERM);
}

/* Whatever is typed: signs of the query language are no signs. */
static void
test_hostile (Fixture       *fixture,
              gconstpointer  data)
{
  static const char * const typed[] =
  {
    "", " ", "\"", "'", "*", "\"\"\"", "AND", "OR NOT", "NEAR(café, 2)", "title:café", "title : *", "{title body} : x", "-café", "^café",
    "café AND", "(café", "café)", "ca*fé", "café;--", "; DROP TABLE passage", "%", "\\", "\xff\xfe", "\x01\x02", "…", "!!!", "+", "?",
  };
  g_autofree char *long_word = g_strnfill (1000000, 'x');
  g_autofree char *long_words = g_strnfill (10000, ' ');

  for (guint i = 0; i < G_N_ELEMENTS (typed); i++)
    g_free (search (fixture, typed[i], "en"));
  g_free (search (fixture, long_word, "en"));
  for (gsize i = 0; i < 10000; i += 2)
    long_words[i] = 'a';
  g_free (search (fixture, long_words, "en"));

  assert_found (fixture, "café)", TASTING_PAGE);
  assert_found (fixture, "\"café\"", TASTING_PAGE);
  assert_found (fixture, "café - charming ", TASTING_PAGE);
}

/* What others have in the same file is not ours to show. */
static void
test_other_folders (Fixture       *fixture,
                    gconstpointer  data)
{
  g_autofree char *elsewhere = g_build_filename (fixture->folder, "elsewhere", NULL);
  g_autofree char *text = make_module ("elsewhere", 1, "", "<p>Unheard-of words.</p>");
  const char * const folders[] = { elsewhere, NULL };
  g_autoptr(CandorCatalogue) other = NULL;

  write_text (elsewhere, "x/module.xml", text);
  other = candor_catalogue_scan_cached (folders, TODAY, fixture->cache, g_get_real_time ());
  assert_found (fixture, "unheard ", "");
  assert_found (fixture, "zeppelin ", TASTING_PAGE);
}

static void
test_without_index (Fixture       *fixture,
                    gconstpointer  data)
{
  const char * const folders[] = { fixture->lessons, NULL };
  g_autoptr(CandorCatalogue) bare = candor_catalogue_scan (folders, TODAY);
  g_autoptr(GCancellable) cancellable = g_cancellable_new ();
  g_autoptr(GError) error = NULL;
  g_autofree char *bytes = NULL;
  gsize size;

  g_assert_null (candor_catalogue_search (bare, "café", NULL, 10, NULL, &error));
  g_assert_error (error, CANDOR_ERROR, CANDOR_ERROR_NOT_FOUND);
  g_clear_error (&error);

  g_cancellable_cancel (cancellable);
  g_assert_null (candor_catalogue_search (fixture->catalogue, "café", NULL, 10, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_error (&error);

  /* Damaged: said once, and gone; the next scan makes another. */
  g_assert_true (g_file_get_contents (fixture->cache, &bytes, &size, NULL));
  memset (bytes + 4096, 0x5a, size - 4096);
  g_file_set_contents (fixture->cache, bytes, size, NULL);
  g_assert_null (candor_catalogue_search (fixture->catalogue, "café", NULL, 10, NULL, &error));
  g_assert_error (error, CANDOR_ERROR, CANDOR_ERROR_DAMAGED);
  scan (fixture);
  assert_found (fixture, "café", TASTING_PAGE);
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
    { "/lesson/search/kinds",         test_kinds },
    { "/lesson/search/questions",     test_questions },
    { "/lesson/search/accents",       test_accents },
    { "/lesson/search/beginning",     test_beginning },
    { "/lesson/search/languages",     test_languages },
    { "/lesson/search/excerpt",       test_excerpt },
    { "/lesson/search/order",         test_order },
    { "/lesson/search/hostile",       test_hostile },
    { "/lesson/search/other-folders", test_other_folders },
    { "/lesson/search/without-index", test_without_index },
  };

  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].name, Fixture, NULL, set_up, tests[i].func, tear_down);

  return g_test_run ();
}
