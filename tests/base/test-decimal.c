/* test-decimal.c - exact decimal numbers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "helpers.h"

static CandorDecimal
decimal (const char *text)
{
  CandorDecimal value = { 0, 0 };

  g_assert_true (candor_decimal_parse (text, &value));

  return value;
}

static void
assert_words (CandorDecimal  value,
              const char    *words)
{
  g_autofree char *text = candor_decimal_to_string (value);

  g_assert_cmpstr (text, ==, words);
}

static void
test_parse (void)
{
  static const char * const wrong[] = {
    "", "-", ".", "1.", ".5", "1,5", "+1", " 1", "1 ", "1e3", "NaN", "--1", "1.2.3", "٣", "0x1",
    "1234567890123", "1.1234567", "-.5",
  };
  CandorDecimal value;

  assert_words (decimal ("12.5"), "12.5");
  assert_words (decimal ("-12.50"), "-12.5");
  assert_words (decimal ("0"), "0");
  assert_words (decimal ("-0"), "0");
  assert_words (decimal ("007.007"), "7.007");
  assert_words (decimal ("0.000001"), "0.000001");
  assert_words (decimal ("999999999999.999999"), "999999999999.999999");
  assert_words (decimal ("100"), "100");
  for (gsize i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      g_test_message ("“%s”", wrong[i]);
      g_assert_false (candor_decimal_parse (wrong[i], &value));
    }
}

static void
test_exact (void)
{
  CandorDecimal sum = { 0, 0 };

  for (guint i = 0; i < 10; i++)
    sum = candor_decimal_add (sum, decimal ("0.1"));
  g_assert_cmpint (candor_decimal_compare (sum, decimal ("1")), ==, 0);

  assert_words (candor_decimal_add (decimal ("0.3"), candor_decimal_negate (decimal ("0.1"))), "0.2");
  assert_words (candor_decimal_multiply (decimal ("12.5"), decimal ("0.02")), "0.25");
  assert_words (candor_decimal_multiply (decimal ("-999999999999.999999"), decimal ("999999999999.999999")),
                "-999999999999999998000000.000000000001");
}

static void
test_compare (void)
{
  CandorDecimal huge = { (__int128) 1 << 120, 0 };
  CandorDecimal tiny = { 1, 20 };

  g_assert_cmpint (candor_decimal_compare (decimal ("1.5"), decimal ("1.50")), ==, 0);
  g_assert_cmpint (candor_decimal_compare (decimal ("-2"), decimal ("1.9")), <, 0);
  g_assert_cmpint (candor_decimal_compare (decimal ("0.11"), decimal ("0.2")), <, 0);
  g_assert_cmpint (candor_decimal_compare (decimal ("0"), decimal ("-0.000")), ==, 0);
  /* What cannot be brought to the same places is still compared. */
  g_assert_cmpint (candor_decimal_compare (huge, tiny), >, 0);
  g_assert_cmpint (candor_decimal_compare (candor_decimal_negate (huge), tiny), <, 0);
  g_assert_cmpint (candor_decimal_compare (candor_decimal_multiply (huge, huge), huge), >, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/base/decimal/parse", test_parse);
  g_test_add_func ("/base/decimal/exact", test_exact);
  g_test_add_func ("/base/decimal/compare", test_compare);

  return g_test_run ();
}
