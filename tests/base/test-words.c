/* test-words.c - short texts, compared as by hand
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <string.h>

#include "helpers.h"

typedef struct
{
  const char *typed;
  CandorFold  fold;
  const char *folded;
} FoldCase;

#define BOTH (CANDOR_FOLD_CASE | CANDOR_FOLD_ACCENTS)

static const FoldCase folds[] = {
  { "consent",                  CANDOR_FOLD_NONE,    "consent" },
  { "  freely \t\n  given ",    CANDOR_FOLD_NONE,    "freely given" },
  { "\u00a0free\u2009will\u00a0", CANDOR_FOLD_NONE,  "free will" },
  { "Consent",                  CANDOR_FOLD_NONE,    "Consent" },
  { "CONSENT",                  CANDOR_FOLD_CASE,    "consent" },
  { "Maß",                      CANDOR_FOLD_CASE,    "mass" },
  { "ΣΊΣΥΦΟΣ",                  BOTH,                "σισυφοσ" },
  { "cafe\u0301",               CANDOR_FOLD_NONE,    "caf\u00e9" },
  { "Café",                     CANDOR_FOLD_ACCENTS, "Cafe" },
  { "Ärzte",                    BOTH,                "arzte" },
  { "Ärzte",                    CANDOR_FOLD_CASE,    "ärzte" },
  { "customer’s opt\u2011in",   CANDOR_FOLD_NONE,    "customer's opt-in" },
  { "\u200ffree\u202e\u00ad",   CANDOR_FOLD_NONE,    "free" },
  { "حرية",                     BOTH,                "حرية" },
  { "👩\u200d💻 Yes",            CANDOR_FOLD_CASE,    "👩\u200d💻 yes" },
  { "",                         BOTH,                "" },
  { " \u200b ",                 BOTH,                "" },
  { "bad \xff",                 BOTH,                "" },
  { "<b>&amp;</b>",             BOTH,                "<b>&amp;</b>" },
};

static void
test_fold (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (folds); i++)
    {
      g_autofree char *folded = candor_words_fold (folds[i].typed, folds[i].fold);
      g_autofree char *again = candor_words_fold (folded, folds[i].fold);

      g_assert_cmpstr (folded, ==, folds[i].folded);
      g_assert_cmpstr (again, ==, folded);
    }
}

typedef struct
{
  const char *a;
  const char *b;
  guint       limit;
  guint       distance;
} DistanceCase;

static const DistanceCase distances[] = {
  { "",        "",         0, 0 },
  { "consent", "consent",  0, 0 },
  { "consent", "consent",  3, 0 },
  { "consent", "konsent",  1, 1 },
  { "consent", "consnt",   1, 1 },
  { "consent", "conssent", 1, 1 },
  { "consent", "conesnt",  1, 1 },   /* neighbours swapped */
  { "consent", "conesnt",  0, 1 },
  { "consent", "ocnsetn",  2, 2 },
  { "consent", "tnesnoc",  2, 3 },
  { "kitten",  "sitting",  5, 3 },
  { "ab",      "",         2, 2 },
  { "",        "abc",      1, 2 },
  { "größe",   "grosse",   5, 3 },   /* letters, not bytes */
  { "abcdef",  "ghijkl",   2, 3 },
  { "abcdef",  "ghijkl",   6, 6 },
  { "abcde",   "bacde",    1, 1 },
  { "😀x",     "x😀",      1, 1 },
};

static void
test_distance (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (distances); i++)
    {
      const DistanceCase *row = &distances[i];

      g_test_message ("%s %s %u", row->a, row->b, row->limit);
      g_assert_cmpuint (candor_words_distance (row->a, row->b, row->limit), ==, row->distance);
      g_assert_cmpuint (candor_words_distance (row->b, row->a, row->limit), ==, row->distance);
    }
}

/* A short way out must not change what comes out. */
static void
test_limit_changes_nothing (void)
{
  GRand *rand = g_rand_new_with_seed (7);

  for (guint n = 0; n < 3000; n++)
    {
      char a[12] = { 0 }, b[12] = { 0 };
      guint whole;

      for (int i = g_rand_int_range (rand, 0, 11); i > 0; i--)
        a[i - 1] = (char) g_rand_int_range (rand, 'a', 'd');
      for (int i = g_rand_int_range (rand, 0, 11); i > 0; i--)
        b[i - 1] = (char) g_rand_int_range (rand, 'a', 'd');
      whole = candor_words_distance (a, b, 100);
      for (guint limit = 0; limit < 12; limit++)
        g_assert_cmpuint (candor_words_distance (a, b, limit), ==, MIN (whole, limit + 1));
    }
  g_rand_free (rand);
}

/* A whole book pasted is no way to make the program stand still. */
static void
test_large (void)
{
  g_autofree char *book = g_strnfill (1 << 20, 'e');
  g_autofree char *folded = candor_words_fold (book, BOTH);

  g_assert_cmpuint (strlen (folded), ==, 1 << 20);
  g_assert_cmpuint (candor_words_distance (folded, "consent", 3), ==, 4);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/base/words/fold", test_fold);
  g_test_add_func ("/base/words/distance", test_distance);
  g_test_add_func ("/base/words/limit", test_limit_changes_nothing);
  g_test_add_func ("/base/words/large", test_large);

  return g_test_run ();
}
