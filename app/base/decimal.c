/* decimal.c - exact decimal numbers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A whole number and how many of its digits stand behind the point. No binary
 * fraction is ever made. What does not fit stays at the largest number there
 * is; the limits on what is read keep sums and products far from it.
 */

#include <string.h>

#include <candor/base.h>

typedef __int128 Wide;

#define MAX_WHOLE_DIGITS 12
#define MAX_PLACES 6

static const Wide largest = (Wide) (~(unsigned __int128) 0 >> 1);

static Wide
limit_of_sign (gboolean negative)
{
  return negative ? -largest : largest;
}

/* FALSE when it did not fit. */
static gboolean
shift (Wide  *num,
       guint  places)
{
  for (; places > 0 && *num != 0; places--)
    {
      if (__builtin_mul_overflow (*num, (Wide) 10, num))
        return FALSE;
    }

  return TRUE;
}

/* Brings both to the same places. What does not fit is larger than whatever the
 * other can be. */
static void
align (CandorDecimal *a,
       CandorDecimal *b)
{
  CandorDecimal *shorter = a->places < b->places ? a : b;
  guint places = MAX (a->places, b->places);
  gboolean negative = shorter->num < 0;

  if (!shift (&shorter->num, places - shorter->places))
    shorter->num = limit_of_sign (negative);
  shorter->places = places;
}

static const char *
read_digits (const char *p,
             Wide       *num,
             guint      *n_digits)
{
  for (*n_digits = 0; g_ascii_isdigit (*p); p++, (*n_digits)++)
    {
      if (*n_digits >= MAX_WHOLE_DIGITS)
        return NULL;
      *num = *num * 10 + (*p - '0');
    }

  return *n_digits > 0 ? p : NULL;
}

gboolean
candor_decimal_parse (const char    *text,
                      CandorDecimal *value)
{
  gboolean negative;
  guint n_digits;
  guint places = 0;
  Wide num = 0;

  g_return_val_if_fail (text != NULL, FALSE);
  g_return_val_if_fail (value != NULL, FALSE);

  negative = *text == '-';
  text = read_digits (text + negative, &num, &n_digits);
  if (text != NULL && *text == '.')
    text = read_digits (text + 1, &num, &places);
  if (text == NULL || *text != '\0' || places > MAX_PLACES)
    return FALSE;

  *value = (CandorDecimal) { negative ? -num : num, places };

  return TRUE;
}

char *
candor_decimal_to_string (CandorDecimal value)
{
  char digits[64];
  gsize at = sizeof digits - 1;
  gboolean negative = value.num < 0;
  guint places = value.places;
  unsigned __int128 rest = negative ? -(unsigned __int128) value.num : (unsigned __int128) value.num;

  g_return_val_if_fail (places < 24, NULL);

  for (; places > 0 && rest % 10 == 0; places--)
    rest /= 10;

  digits[at] = '\0';
  for (guint i = 0; rest != 0 || i <= places; i++)
    {
      if (i > 0 && i == places)
        digits[--at] = '.';
      digits[--at] = '0' + (char) (rest % 10);
      rest /= 10;
    }
  if (negative)
    digits[--at] = '-';

  return g_strdup (digits + at);
}

int
candor_decimal_compare (CandorDecimal a,
                        CandorDecimal b)
{
  align (&a, &b);

  return (a.num > b.num) - (a.num < b.num);
}

CandorDecimal
candor_decimal_add (CandorDecimal a,
                    CandorDecimal b)
{
  CandorDecimal sum;

  align (&a, &b);
  sum.places = a.places;
  if (__builtin_add_overflow (a.num, b.num, &sum.num))
    sum.num = limit_of_sign (a.num < 0);

  return sum;
}

CandorDecimal
candor_decimal_negate (CandorDecimal a)
{
  a.num = a.num < -largest ? largest : -a.num;

  return a;
}

CandorDecimal
candor_decimal_multiply (CandorDecimal a,
                         CandorDecimal b)
{
  CandorDecimal product = { 0, a.places + b.places };

  if (__builtin_mul_overflow (a.num, b.num, &product.num))
    product.num = limit_of_sign ((a.num < 0) != (b.num < 0));

  return product;
}
