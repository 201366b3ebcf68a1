/* points.c - fractions of integers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Every fraction that leaves this file is in lowest terms with a denominator
 * above zero. What comes in may come from a record, so it is not trusted to be.
 */

#include <candor/assess.h>

/* Wide enough for a product of any two halves. */
typedef __int128 Wide;

static Wide
greatest_divisor (Wide a,
                  Wide b)
{
  while (b != 0)
    {
      Wide rest = a % b;

      a = b;
      b = rest;
    }

  return a;
}

static gint64
into_range (Wide value)
{
  return value > G_MAXINT64 ? G_MAXINT64 : value < -G_MAXINT64 ? -G_MAXINT64 : (gint64) value;
}

static CandorPoints
reduce (Wide num,
        Wide den)
{
  Wide divisor;

  if (den < 0)
    {
      num = -num;
      den = -den;
    }

  divisor = greatest_divisor (num < 0 ? -num : num, den);

  return (CandorPoints) { into_range (num / divisor), into_range (den / divisor) };
}

/* A fraction read from elsewhere may have no denominator: it counts as none. */
static CandorPoints
make_sound (CandorPoints points)
{
  return points.den == 0 ? (CandorPoints) { 0, 1 } : reduce (points.num, points.den);
}

CandorPoints
candor_points_make (gint64 num,
                    gint64 den)
{
  g_return_val_if_fail (den != 0, ((CandorPoints) { 0, 1 }));

  return reduce (num, den);
}

CandorPoints
candor_points_add (CandorPoints a,
                   CandorPoints b)
{
  CandorPoints one = make_sound (a);
  CandorPoints two = make_sound (b);

  return reduce ((Wide) one.num * two.den + (Wide) two.num * one.den,
                 (Wide) one.den * two.den);
}

int
candor_points_compare (CandorPoints a,
                       CandorPoints b)
{
  CandorPoints one = make_sound (a);
  CandorPoints two = make_sound (b);
  Wide left = (Wide) one.num * two.den;
  Wide right = (Wide) two.num * one.den;

  return (left > right) - (left < right);
}

char *
candor_points_to_string (CandorPoints points)
{
  CandorPoints sound = make_sound (points);

  if (sound.den == 1)
    return g_strdup_printf ("%" G_GINT64_FORMAT, sound.num);

  return g_strdup_printf ("%" G_GINT64_FORMAT "/%" G_GINT64_FORMAT, sound.num, sound.den);
}

guint
candor_points_percent (CandorPoints a,
                       CandorPoints b)
{
  CandorPoints one = make_sound (a);
  CandorPoints two = make_sound (b);
  Wide num = (Wide) one.num * two.den;
  Wide den = (Wide) one.den * two.num;
  Wide whole, rest;

  if (den <= 0 || num <= 0)
    return 0;

  whole = num / den;
  if (whole > G_MAXUINT / 100 - 1)
    return G_MAXUINT;
  /* The rest is below den, so halving den keeps 200 × rest in range. */
  rest = num % den;
  while (den > ((Wide) 1 << 100))
    {
      den >>= 1;
      rest >>= 1;
    }

  return (guint) (whole * 100 + (200 * rest + den) / (2 * den));
}
