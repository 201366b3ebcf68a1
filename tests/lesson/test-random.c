/* test-random.c - modules with elements lost, doubled and moved
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Whatever an author's hand or a stranger does to a file: there is a module,
 * or an error that says why not; and each finding has its place. The same
 * numbers each time, so a failure can be found again.
 */

#include <string.h>

#include "helpers.h"

#define SEED 20261124

typedef struct
{
  GRand  *random;
  char   *source;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->random = g_rand_new_with_seed (SEED);
  g_assert_true (g_file_get_contents (data, &fixture->source, NULL, NULL));
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_rand_free (fixture->random);
  g_free (fixture->source);
}

/* Offset of the '<' of some start tag, or 0. */
static gsize
pick_element (Fixture *fixture,
              GString *text)
{
  gsize start = g_rand_int_range (fixture->random, 0, text->len);
  const char *p = text->str + start;

  while (*p != '\0' && !(*p == '<' && g_ascii_isalpha (p[1])))
    p++;

  return *p != '\0' ? (gsize) (p - text->str) : 0;
}

/* Up to the end of the element at @start; nested ones of the same name may cut
 * it short, which is one more fault. */
static gsize
measure_element (GString *text,
                 gsize    start)
{
  const char *tag = text->str + start;
  gsize name_length = strcspn (tag + 1, " />\n");
  const char *tag_end = strchr (tag, '>');
  g_autofree char *end_tag = g_strdup_printf ("</%.*s>", (int) name_length, tag + 1);
  const char *end;

  if (tag_end == NULL || tag_end[-1] == '/')
    return tag_end != NULL ? (gsize) (tag_end + 1 - tag) : 1;
  end = strstr (tag, end_tag);

  return end != NULL ? (gsize) (end + strlen (end_tag) - tag) : (gsize) (tag_end + 1 - tag);
}

static void
change_value (Fixture *fixture,
              GString *text,
              gsize    start)
{
  static const char * const values[] =
  {
    "", " ", "asking", "gdpr", "yes", "no", "0", "-1", "99999999999999999999", "a b c", "../x", "%s%n", "ä", "2026-01-01Z", "]]>",
  };
  const char *quote = strchr (text->str + start, '"');
  const char *end = quote != NULL ? strchr (quote + 1, '"') : NULL;
  gsize at;

  if (end == NULL)
    return;
  at = quote + 1 - text->str;
  g_string_erase (text, at, end - quote - 1);
  g_string_insert (text, at, values[g_rand_int_range (fixture->random, 0, G_N_ELEMENTS (values))]);
}

static void
mutate (Fixture *fixture,
        GString *text)
{
  gsize start = pick_element (fixture, text);
  gsize length = measure_element (text, start);
  g_autofree char *element = g_strndup (text->str + start, length);

  switch (g_rand_int_range (fixture->random, 0, 4))
    {
    case 0:
      g_string_erase (text, start, length);
      break;

    case 1:
      g_string_insert (text, start, element);
      break;

    case 2:
      /* Moved or doubled, as it happens. */
      g_string_insert (text, pick_element (fixture, text), element);
      break;

    default:
      change_value (fixture, text, start);
    }
}

static void
assert_sound (const char *text,
              gsize       length)
{
  g_autoptr(GPtrArray) problems = candor_problems_new ();
  g_autoptr(GPtrArray) files = g_ptr_array_new ();
  g_autoptr(GBytes) bytes = g_bytes_new (text, length);
  CandorModuleFile head = { "module.xml", NULL, bytes };
  g_autoptr(CandorModule) module = NULL;

  g_ptr_array_add (files, &head);
  module = candor_module_load_bytes ("kept", files, TODAY, problems);
  g_assert_true ((module == NULL) == candor_problems_has_error (problems));
  for (guint i = 0; i < problems->len; i++)
    {
      CandorProblem *problem = g_ptr_array_index (problems, i);
      const CandorPlace *place = candor_problem_get_place (problem);

      g_assert_cmpstr (place->file, ==, "kept/module.xml");
      g_assert_cmpuint (place->offset, <=, length);
      g_assert_true (g_utf8_validate (candor_problem_get_message (problem), -1, NULL));
    }
  for (guint i = 0; module != NULL && i < candor_module_get_items (module)->len; i++)
    g_assert_nonnull (candor_item_get_digest (g_ptr_array_index (candor_module_get_items (module), i)));
}

static void
test_mutations (Fixture       *fixture,
                gconstpointer  data)
{
  guint n_rounds = g_getenv ("CANDOR_QUICK") != NULL ? 200 : 2000;

  for (guint i = 0; i < n_rounds; i++)
    {
      GString *text = g_string_new (fixture->source);
      guint n_faults = g_rand_int_range (fixture->random, 1, 6);

      for (guint j = 0; j < n_faults && text->len > 0; j++)
        mutate (fixture, text);
      assert_sound (text->str, text->len);
      g_string_free (text, TRUE);
    }
}

/* An editor is closed, a copy is cut: at every length. */
static void
test_cut (Fixture       *fixture,
          gconstpointer  data)
{
  gsize length = strlen (fixture->source);
  gsize step = g_getenv ("CANDOR_QUICK") != NULL ? 37 : 5;

  for (gsize i = 0; i < length; i += step)
    assert_sound (fixture->source, i);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/lesson/random/mutations", Fixture, DATA "/full/module.xml", set_up, test_mutations, tear_down);
  g_test_add ("/lesson/random/mutations-of-blocks", Fixture, DATA "/blocks/module.xml", set_up, test_mutations, tear_down);
  g_test_add ("/lesson/random/cut", Fixture, DATA "/full/module.xml", set_up, test_cut, tear_down);
  g_test_add ("/lesson/random/cut-of-blocks", Fixture, DATA "/blocks/module.xml", set_up, test_cut, tear_down);

  return g_test_run ();
}
