/* test-draw.c - which questions an attempt asks, for ever the same; what it shows
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <string.h>

#include "cases.h"

static CandorQuiz *
load_quiz (CandorModule **module)
{
  *module = cases_load ();

  return g_ptr_array_index (candor_module_get_parts (*module), 1);
}

static char *
list_ids (GPtrArray *items)
{
  g_autoptr(GString) text = g_string_new (NULL);

  for (guint i = 0; i < items->len; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? " " : "", candor_item_get_id (g_ptr_array_index (items, i)));

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
test_pinned (void)
{
  static const struct { guint64 seed; const char *drawn; } cases[] = {
#include "draw-cases.inc"
  };
  g_autoptr(CandorModule) module = NULL;
  CandorQuiz *quiz = load_quiz (&module);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GPtrArray) items = candor_draw_items (quiz, cases[i].seed);
      g_autofree char *drawn = list_ids (items);

      g_assert_cmpstr (drawn, ==, cases[i].drawn);
      g_assert_cmpuint (items->len, ==, candor_quiz_count_asked (quiz));
    }
}

/* Of each family one at most, and with enough seeds everything comes. */
static void
test_fair (void)
{
  g_autoptr(CandorModule) module = NULL;
  CandorQuiz *quiz = load_quiz (&module);
  g_autoptr(GHashTable) counts = g_hash_table_new (g_str_hash, g_str_equal);
  const guint n_seeds = 2000;

  for (guint64 seed = 0; seed < n_seeds; seed++)
    {
      g_autoptr(GPtrArray) items = candor_draw_items (quiz, seed);
      g_autoptr(GHashTable) families = g_hash_table_new (g_str_hash, g_str_equal);

      for (guint i = 0; i < items->len; i++)
        {
          CandorItem *item = g_ptr_array_index (items, i);
          const char *id = candor_item_get_id (item);

          g_assert_true (g_hash_table_add (families, (gpointer) candor_item_get_family (item)));
          g_hash_table_insert (counts, (gpointer) id,
                               GUINT_TO_POINTER (GPOINTER_TO_UINT (g_hash_table_lookup (counts, id)) + 1));
        }
    }

  /* A variant in the pool of what is asked anyway waits for another try. */
  g_assert_false (g_hash_table_contains (counts, "a2"));
  g_assert_cmpuint (GPOINTER_TO_UINT (g_hash_table_lookup (counts, "b")), ==, n_seeds);
  g_assert_cmpuint (GPOINTER_TO_UINT (g_hash_table_lookup (counts, "a")) +
                    GPOINTER_TO_UINT (g_hash_table_lookup (counts, "a1")), ==, n_seeds);
  for (guint i = 0; i < candor_quiz_get_items (quiz)->len; i++)
    {
      const char *id = candor_item_get_id (g_ptr_array_index (candor_quiz_get_items (quiz), i));

      if (g_str_equal (id, "a2"))
        continue;
      g_assert_cmpuint (GPOINTER_TO_UINT (g_hash_table_lookup (counts, id)), >, n_seeds / 4);
    }
}

static char *
draw_again (CandorQuiz *quiz,
            const char *missed,
            const char *seen,
            guint64     seed)
{
  g_auto(GStrv) seen_ids = g_strsplit (seen, " ", -1);
  g_autoptr(GPtrArray) items = g_ptr_array_new ();
  g_autoptr(GPtrArray) drawn = NULL;

  for (guint i = 0; i < candor_quiz_get_items (quiz)->len; i++)
    if (g_str_equal (candor_item_get_id (g_ptr_array_index (candor_quiz_get_items (quiz), i)), missed))
      g_ptr_array_add (items, g_ptr_array_index (candor_quiz_get_items (quiz), i));
  g_assert_cmpuint (items->len, ==, 1);
  drawn = candor_draw_variants (quiz, items, (const char * const *) seen_ids, seed);

  return list_ids (drawn);
}

static void
test_another_try (void)
{
  g_autoptr(CandorModule) module = NULL;
  CandorQuiz *quiz = load_quiz (&module);

  for (guint64 seed = 0; seed < 50; seed++)
    {
      g_autofree char *alone = draw_again (quiz, "b", "b", seed);
      g_autofree char *last = draw_again (quiz, "a", "a a1", seed);
      g_autofree char *fresh = draw_again (quiz, "a1", "a1", seed);
      g_autofree char *none = draw_again (quiz, "a1", "a a1 a2", seed);

      g_assert_cmpstr (alone, ==, "b");
      g_assert_cmpstr (last, ==, "a2");
      g_assert_cmpstr (fresh, !=, "a1");
      g_assert_cmpstr (none, !=, "a1");
    }
}

static void
test_test_out (void)
{
  static const struct { gboolean is_whole; guint n_hints, percent; gboolean is_tested_out; } cases[] = {
    { TRUE, 0, 100, TRUE },
    { TRUE, 0, 70, TRUE },
    { TRUE, 0, 69, FALSE },
    { TRUE, 1, 100, FALSE },
    { FALSE, 0, 100, FALSE },
    { TRUE, 0, 0, FALSE },
  };
  g_autoptr(CandorModule) module = NULL;
  CandorQuiz *quiz = load_quiz (&module);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (candor_quiz_is_tested_out (quiz, cases[i].is_whole, cases[i].n_hints, cases[i].percent),
                     ==, cases[i].is_tested_out);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/assess/draw/pinned", test_pinned);
  g_test_add_func ("/assess/draw/fair", test_fair);
  g_test_add_func ("/assess/draw/another-try", test_another_try);
  g_test_add_func ("/assess/test-out", test_test_out);

  return g_test_run ();
}
