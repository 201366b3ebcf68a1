/* test-read-number.c - whatever a person can type where a number is asked
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "read-number.h"

#include <string.h>

typedef struct
{
  const char  *typed;
  CandorTyped  result;
  const char  *value;
  const char  *unit;
  const char  *thousands;
} Case;

static const Case cases[] = {
  /* plain */
  { "0",             CANDOR_TYPED_NUMBER, "0", "" },
  { "12",            CANDOR_TYPED_NUMBER, "12", "" },
  { "  12 \n",       CANDOR_TYPED_NUMBER, "12", "" },
  { "007",           CANDOR_TYPED_NUMBER, "7", "" },
  { "12.5",          CANDOR_TYPED_NUMBER, "12.5", "" },
  { "12,5",          CANDOR_TYPED_NUMBER, "12.5", "" },
  { "12.50",         CANDOR_TYPED_NUMBER, "12.5", "" },
  { ".5",            CANDOR_TYPED_NUMBER, "0.5", "" },
  { ",5",            CANDOR_TYPED_NUMBER, "0.5", "" },
  { "0.125",         CANDOR_TYPED_NUMBER, "0.125", "" },
  { "0,125",         CANDOR_TYPED_NUMBER, "0.125", "" },
  { "0.0001",        CANDOR_TYPED_NUMBER, "0.0001", "" },
  { "1000.0000000000000000000", CANDOR_TYPED_NUMBER, "1000", "" },
  { "123456789012345", CANDOR_TYPED_NUMBER, "123456789012345", "" },

  /* signs */
  { "-5",            CANDOR_TYPED_NUMBER, "-5", "" },
  { "−5",            CANDOR_TYPED_NUMBER, "-5", "" },
  { "– 5",           CANDOR_TYPED_NUMBER, "-5", "" },
  { "\u20115",       CANDOR_TYPED_NUMBER, "-5", "" },
  { "+5,5",          CANDOR_TYPED_NUMBER, "5.5", "" },
  { "-,5",           CANDOR_TYPED_NUMBER, "-0.5", "" },
  { "-0",            CANDOR_TYPED_NUMBER, "0", "" },
  { "--5",           CANDOR_TYPED_NO_NUMBER },
  { "+-5",           CANDOR_TYPED_NO_NUMBER },
  { "-",             CANDOR_TYPED_NO_NUMBER },

  /* thousands */
  { "1 000",         CANDOR_TYPED_NUMBER, "1000", "" },
  { "1\u00a0000",    CANDOR_TYPED_NUMBER, "1000", "" },
  { "1\u2009000\u2009000", CANDOR_TYPED_NUMBER, "1000000", "" },
  { "1\u202f000,5",  CANDOR_TYPED_NUMBER, "1000.5", "" },
  { "1'000'000.25",  CANDOR_TYPED_NUMBER, "1000000.25", "" },
  { "1’000",         CANDOR_TYPED_NUMBER, "1000", "" },
  { "1.234,5",       CANDOR_TYPED_NUMBER, "1234.5", "" },
  { "1,234.5",       CANDOR_TYPED_NUMBER, "1234.5", "" },
  { "1.234.567",     CANDOR_TYPED_NUMBER, "1234567", "" },
  { "1,234,567",     CANDOR_TYPED_NUMBER, "1234567", "" },
  { "1.234.567,89",  CANDOR_TYPED_NUMBER, "1234567.89", "" },
  { "12,34,567.5",   CANDOR_TYPED_NUMBER, "1234567.5", "" },
  { "1 234,567",     CANDOR_TYPED_NUMBER, "1234.567", "" },
  { "1,250",         CANDOR_TYPED_EITHER, "1.25", "", "1250" },
  { "1.250",         CANDOR_TYPED_EITHER, "1.25", "", "1250" },
  { "-999,999 %",    CANDOR_TYPED_EITHER, "-999.999", "%", "-999999" },
  { "1250,125",      CANDOR_TYPED_NUMBER, "1250.125", "" },
  { "1 0",           CANDOR_TYPED_NO_NUMBER },
  { "10 00",         CANDOR_TYPED_NO_NUMBER },
  { "1000 000",      CANDOR_TYPED_NO_NUMBER },
  { "1,23,45",       CANDOR_TYPED_NO_NUMBER },
  { "1.234.56",      CANDOR_TYPED_NO_NUMBER },
  { "1.234,5,6",     CANDOR_TYPED_NO_NUMBER },
  { "1,234.567.890", CANDOR_TYPED_NO_NUMBER },
  { "1,234 567",     CANDOR_TYPED_NO_NUMBER },
  { "1234.567,8",    CANDOR_TYPED_NO_NUMBER },
  { "1.,5",          CANDOR_TYPED_NO_NUMBER },
  { "1, 250",        CANDOR_TYPED_NO_NUMBER },
  { "1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8", CANDOR_TYPED_TOO_LONG },

  /* other scripts */
  { "٣",             CANDOR_TYPED_NUMBER, "3", "" },
  { "١٢٫٥",          CANDOR_TYPED_NUMBER, "12.5", "" },
  { "١٬٢٣٤٫٥",       CANDOR_TYPED_NUMBER, "1234.5", "" },
  { "۴۲",            CANDOR_TYPED_NUMBER, "42", "" },
  { "१२.५",          CANDOR_TYPED_NUMBER, "12.5", "" },
  { "１２，５",      CANDOR_TYPED_NUMBER, "12.5", "" },
  { "\u200f٣\u200f", CANDOR_TYPED_NUMBER, "3", "" },
  { "\u202d12\u202c", CANDOR_TYPED_NUMBER, "12", "" },
  { "\ufeff12",      CANDOR_TYPED_NUMBER, "12", "" },

  /* units */
  { "12 %",          CANDOR_TYPED_NUMBER, "12", "%" },
  { "12%",           CANDOR_TYPED_NUMBER, "12", "%" },
  { "12,5\u00a0%",   CANDOR_TYPED_NUMBER, "12.5", "%" },
  { "€ 1.234,50",    CANDOR_TYPED_NUMBER, "1234.5", "€" },
  { "-€5",           CANDOR_TYPED_NUMBER, "-5", "€" },
  { "€-5",           CANDOR_TYPED_NUMBER, "-5", "€" },
  { "12,– €",        CANDOR_TYPED_NUMBER, "12", "€" },
  { "5  per   mille", CANDOR_TYPED_NUMBER, "5", "per mille" },
  { "12.",           CANDOR_TYPED_NUMBER, "12", "" },
  { "12,-",          CANDOR_TYPED_NUMBER, "12", "" },
  { "12,–",          CANDOR_TYPED_NUMBER, "12", "" },
  { "5 <b>%</b>",    CANDOR_TYPED_NUMBER, "5", "<b>%</b>" },
  { "5 😀",          CANDOR_TYPED_NUMBER, "5", "😀" },
  { "5 m²",          CANDOR_TYPED_NUMBER, "5", "m²" },

  /* none */
  { "",              CANDOR_TYPED_NOTHING },
  { " \t\u00a0\u200b", CANDOR_TYPED_NOTHING },
  { "NaN",           CANDOR_TYPED_NO_NUMBER },
  { "inf",           CANDOR_TYPED_NO_NUMBER },
  { "-Infinity",     CANDOR_TYPED_NO_NUMBER },
  { "∞",             CANDOR_TYPED_NO_NUMBER },
  { "½",             CANDOR_TYPED_NO_NUMBER },
  { "²",             CANDOR_TYPED_NO_NUMBER },
  { "three",         CANDOR_TYPED_NO_NUMBER },
  { "三",            CANDOR_TYPED_NO_NUMBER },
  { "💯",            CANDOR_TYPED_NO_NUMBER },
  { "حرية",          CANDOR_TYPED_NO_NUMBER },
  { "%",             CANDOR_TYPED_NO_NUMBER },
  { ".",             CANDOR_TYPED_NO_NUMBER },
  { ",",             CANDOR_TYPED_NO_NUMBER },
  { "1/2",           CANDOR_TYPED_NO_NUMBER },
  { "12:30",         CANDOR_TYPED_NO_NUMBER },
  { "10–20",         CANDOR_TYPED_NO_NUMBER },
  { "0x1F",          CANDOR_TYPED_NO_NUMBER },
  { "10 or 20",      CANDOR_TYPED_NO_NUMBER },
  { "2027-02-01",    CANDOR_TYPED_NO_NUMBER },
  { "12 \xff",       CANDOR_TYPED_NO_NUMBER },
  { "%s%n%d",        CANDOR_TYPED_NO_NUMBER },
  { "1e3",           CANDOR_TYPED_EXPONENT },
  { "1e999",         CANDOR_TYPED_EXPONENT },
  { "1E-999",        CANDOR_TYPED_EXPONENT },
  { "-1.5e+3",       CANDOR_TYPED_EXPONENT },
  { "1234567890123456", CANDOR_TYPED_TOO_LONG },
  { "0.1234567890123456", CANDOR_TYPED_TOO_LONG },
  { "0.0000000000000001", CANDOR_TYPED_TOO_LONG },
  { "99999999999999999999999999999999999999999999", CANDOR_TYPED_TOO_LONG },
};

static void
test_cases (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const Case *row = &cases[i];
      g_auto(CandorTypedNumber) number = { .unit = NULL };
      g_autofree char *value = NULL;
      g_autofree char *thousands = NULL;

      g_autofree char *shown = g_strescape (row->typed, NULL);

      g_test_message ("“%s”", shown);
      g_assert_cmpint (candor_read_number (row->typed, &number), ==, row->result);
      g_assert_cmpstr (number.unit, ==, row->unit);
      value = candor_decimal_to_string (number.value);
      thousands = candor_decimal_to_string (number.thousands);
      if (row->value != NULL)
        g_assert_cmpstr (value, ==, row->value);
      if (row->thousands != NULL)
        g_assert_cmpstr (thousands, ==, row->thousands);
    }
}

/* Longer than anybody types by hand: looked at no further. */
static void
test_large (void)
{
  static const char fills[] = { '9', ' ', '.', '-', 'e', '%', '\n' };

  for (gsize i = 0; i < sizeof fills; i++)
    {
      g_autofree char *text = g_strnfill (1 << 20, fills[i]);
      g_auto(CandorTypedNumber) number = { .unit = NULL };

      g_assert_cmpint (candor_read_number (text, &number), ==, CANDOR_TYPED_TOO_LONG);
      g_assert_null (number.unit);
    }
}

/* Every text of a few such letters is read, and what is read means one thing:
 * written out again and read again it is the same. */
static void
test_every_short_text (void)
{
  static const char letters[] = "01,. -e%'";
  const guint n = sizeof letters - 1;

  for (guint code = 0; code < n * n * n * n * n * n; code++)
    {
      char text[8] = { 0 };
      guint rest = code;
      g_auto(CandorTypedNumber) number = { .unit = NULL };
      g_auto(CandorTypedNumber) again = { .unit = NULL };
      g_autofree char *plain = NULL;

      for (guint i = 0; i < 6; i++, rest /= n)
        text[i] = letters[rest % n];
      if (candor_read_number (text, &number) != CANDOR_TYPED_NUMBER)
        continue;
      plain = candor_decimal_to_string (number.value);
      if (candor_read_number (plain, &again) == CANDOR_TYPED_NUMBER)
        g_assert_cmpint (candor_decimal_compare (number.value, again.value), ==, 0);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/assess/read-number/cases", test_cases);
  g_test_add_func ("/assess/read-number/large", test_large);
  g_test_add_func ("/assess/read-number/short", test_every_short_text);

  return g_test_run ();
}
