/* test-points.c - fractions, certainty, and the shuffle that never changes
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <candor/assess.h>

static void
assert_points (CandorPoints points,
               gint64       num,
               gint64       den)
{
  g_assert_cmpint (points.num, ==, num);
  g_assert_cmpint (points.den, ==, den);
}

static void
test_lowest_terms (void)
{
  assert_points (candor_points_make (6, 4), 3, 2);
  assert_points (candor_points_make (0, 7), 0, 1);
  assert_points (candor_points_make (3, -9), -1, 3);
  assert_points (candor_points_make (-4, -2), 2, 1);
  assert_points (candor_points_make (G_MAXINT64, G_MAXINT64), 1, 1);
}

static void
test_thirds_add_up (void)
{
  CandorPoints third = candor_points_make (1, 3);
  CandorPoints sum = candor_points_make (0, 1);

  for (guint i = 0; i < 3; i++)
    sum = candor_points_add (sum, third);
  assert_points (sum, 1, 1);
  assert_points (candor_points_add (candor_points_make (1, 2), candor_points_make (-1, 3)), 1, 6);

  /* One without a denominator is none: records of other programs may hold it. */
  assert_points (candor_points_add ((CandorPoints) { 5, 0 }, third), 1, 3);
}

static void
test_compare (void)
{
  g_assert_cmpint (candor_points_compare (candor_points_make (1, 3), candor_points_make (2, 6)), ==, 0);
  g_assert_cmpint (candor_points_compare (candor_points_make (1, 3), candor_points_make (1, 2)), <, 0);
  g_assert_cmpint (candor_points_compare (candor_points_make (-1, 3), candor_points_make (-1, 2)), >, 0);
  g_assert_cmpint (candor_points_compare (candor_points_make (G_MAXINT64, 3),
                                          candor_points_make (G_MAXINT64 - 1, 3)), >, 0);
}

static void
test_words (void)
{
  g_autofree char *whole = candor_points_to_string (candor_points_make (4, 2));
  g_autofree char *part = candor_points_to_string (candor_points_make (2, 6));
  g_autofree char *none = candor_points_to_string ((CandorPoints) { 3, 0 });

  g_assert_cmpstr (whole, ==, "2");
  g_assert_cmpstr (part, ==, "1/3");
  g_assert_cmpstr (none, ==, "0");
}

static void
test_percent (void)
{
  static const struct { gint64 num, den, of_num, of_den; guint percent; } cases[] = {
    { 0, 1, 5, 1, 0 },   { 5, 1, 5, 1, 100 }, { 1, 3, 1, 1, 33 },  { 2, 3, 1, 1, 67 },
    { 1, 8, 1, 1, 13 },  { 1, 200, 1, 1, 1 }, { 1, 201, 1, 1, 0 }, { 1, 1, 0, 1, 0 },
    { -1, 2, 1, 1, 0 },  { 11, 1, 14, 1, 79 }, { 139, 200, 1, 1, 70 }, { 3, 2, 3, 1, 50 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpuint (candor_points_percent (candor_points_make (cases[i].num, cases[i].den),
                                             candor_points_make (cases[i].of_num, cases[i].of_den)),
                      ==, cases[i].percent);
  g_assert_cmpuint (candor_points_percent (candor_points_make (1, 1), (CandorPoints) { 1, 0 }), ==, 0);
  g_assert_cmpuint (candor_points_percent (candor_points_make (G_MAXINT64, 1),
                                           candor_points_make (1, G_MAXINT64)), ==, G_MAXUINT);
  g_assert_cmpuint (candor_points_percent (candor_points_make (G_MAXINT64 - 1, G_MAXINT64),
                                           candor_points_make (1, 1)), ==, 100);
}

static void
test_certainty (void)
{
  static const struct { const char *word; CandorCertainty certainty; int right, wrong; } cases[] = {
    { "none", CANDOR_CERTAINTY_NONE, 0, 0 },
    { "guess", CANDOR_CERTAINTY_GUESS, 1, 0 },
    { "fairly", CANDOR_CERTAINTY_FAIRLY, 2, -2 },
    { "sure", CANDOR_CERTAINTY_SURE, 3, -6 },
  };
  CandorCertainty certainty = CANDOR_CERTAINTY_SURE;

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_assert_true (candor_certainty_parse (cases[i].word, &certainty));
      g_assert_cmpint (certainty, ==, cases[i].certainty);
      g_assert_cmpstr (candor_certainty_to_string (certainty), ==, cases[i].word);
      g_assert_cmpint (candor_certainty_mark (certainty, TRUE), ==, cases[i].right);
      g_assert_cmpint (candor_certainty_mark (certainty, FALSE), ==, cases[i].wrong);
    }
  g_assert_false (candor_certainty_parse ("Sure", &certainty));
  g_assert_false (candor_certainty_parse ("", &certainty));
  g_assert_false (candor_certainty_parse (NULL, &certainty));
}

/* Found once, pinned for ever: a record keeps only the seed. */
static void
test_shuffle_is_pinned (void)
{
  static const struct { guint64 seed; const char *name; guint n; const char *order; } cases[] = {
#include "order-cases.inc"
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree guint *order = candor_order_shuffle (cases[i].seed, cases[i].name, cases[i].n);
      g_autoptr(GString) text = g_string_new (NULL);

      for (guint j = 0; j < cases[i].n; j++)
        g_string_append_printf (text, "%s%u", j > 0 ? " " : "", order[j]);
      g_assert_cmpstr (text->str, ==, cases[i].order);
    }
}

static void
test_shuffle_is_fair (void)
{
  guint counts[4][4] = { 0 };

  for (guint64 seed = 0; seed < 8000; seed++)
    {
      g_autofree guint *order = candor_order_shuffle (seed, "item", 4);
      guint seen = 0;

      for (guint place = 0; place < 4; place++)
        {
          seen |= 1u << order[place];
          counts[order[place]][place]++;
        }
      g_assert_cmpuint (seen, ==, 0xf);
    }

  /* 2,000 expected in each cell, standard deviation 39: five of them. */
  for (guint i = 0; i < 4; i++)
    for (guint place = 0; place < 4; place++)
      {
        g_assert_cmpuint (counts[i][place], >, 1805);
        g_assert_cmpuint (counts[i][place], <, 2195);
      }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/assess/points/lowest-terms", test_lowest_terms);
  g_test_add_func ("/assess/points/thirds-add-up", test_thirds_add_up);
  g_test_add_func ("/assess/points/compare", test_compare);
  g_test_add_func ("/assess/points/words", test_words);
  g_test_add_func ("/assess/points/percent", test_percent);
  g_test_add_func ("/assess/certainty", test_certainty);
  g_test_add_func ("/assess/order/pinned", test_shuffle_is_pinned);
  g_test_add_func ("/assess/order/fair", test_shuffle_is_fair);

  return g_test_run ();
}
