/* formula-sums.c - sums, means and spreads
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Sums carry what each addition loses (Neumaier, 1974); whole numbers are summed as such
 * while they fit. Spreads follow the mean from row to row (Welford, 1962), counted from
 * the first, which loses nothing where the numbers are large and close to each other.
 */

#include "formula-private.h"

#include <math.h>

/* --------------------------------------------------------------------- sums */

typedef enum
{
  GIVE_SUM,
  GIVE_TOTAL,   /* 0 of nothing */
  GIVE_MEAN,
} Give;

typedef struct
{
  gint64   n;
  gint64   whole;
  double   sum, lost;
  gboolean is_fraction;
} Sum;

static void
add_real (Sum    *sum,
          double  x)
{
  double after = sum->sum + x;

  sum->lost += fabs (sum->sum) >= fabs (x) ? (sum->sum - after) + x : (x - after) + sum->sum;
  sum->sum = after;
}

static void
turn_to_fraction (Sum *sum)
{
  if (!sum->is_fraction)
    add_real (sum, (double) sum->whole);
  sum->is_fraction = TRUE;
}

static void
add_to_sum (Sum           *sum,
            sqlite3_value *value,
            int            sign)
{
  double x;

  if (!_candor_formula_get_number (value, &x))
    return;
  sum->n += sign;

  if (!sum->is_fraction && sqlite3_value_numeric_type (value) == SQLITE_INTEGER)
    {
      gint64 whole = sqlite3_value_int64 (value);
      gint64 after;

      if (!(sign > 0 ? __builtin_add_overflow (sum->whole, whole, &after) : __builtin_sub_overflow (sum->whole, whole, &after)))
        {
          sum->whole = after;
          return;
        }
    }
  turn_to_fraction (sum);
  add_real (sum, sign * x);
}

static void
step_sum (sqlite3_context  *context,
          int               n_values,
          sqlite3_value   **values)
{
  Sum *sum = sqlite3_aggregate_context (context, sizeof *sum);

  if (sum != NULL)
    add_to_sum (sum, values[0], 1);
}

static void
drop_from_sum (sqlite3_context  *context,
               int               n_values,
               sqlite3_value   **values)
{
  Sum *sum = sqlite3_aggregate_context (context, sizeof *sum);

  if (sum != NULL)
    add_to_sum (sum, values[0], -1);
}

static double
get_sum (const Sum *sum)
{
  if (!sum->is_fraction)
    return (double) sum->whole;

  /* Beyond counting there is nothing to mend. */
  return isfinite (sum->sum) ? sum->sum + sum->lost : sum->sum;
}

static void
give_sum (sqlite3_context *context)
{
  static const Sum none = { 0, };
  const Sum *sum = sqlite3_aggregate_context (context, 0);
  Give give = (Give) GPOINTER_TO_INT (sqlite3_user_data (context));

  if (sum == NULL)
    sum = &none;

  if (give == GIVE_TOTAL)
    sqlite3_result_double (context, get_sum (sum));
  else if (sum->n == 0)
    sqlite3_result_null (context);
  else if (give == GIVE_MEAN)
    sqlite3_result_double (context, get_sum (sum) / (double) sum->n);
  else if (sum->is_fraction)
    sqlite3_result_double (context, get_sum (sum));
  else
    sqlite3_result_int64 (context, sum->whole);
}

/* ------------------------------------------------------------------- spreads */

typedef enum
{
  GIVE_ROOT        = 1 << 0,   /* the deviation, not the variance */
  GIVE_OF_ALL      = 1 << 1,   /* divided by n */
  GIVE_CORRELATION = 1 << 2,
} Spread;

typedef struct
{
  gint64 n;
  double first_x, first_y;              /* what all are counted from */
  double mean_x, mean_y;
  double square_x, square_y, product;   /* sums of differences from the mean */
} Moments;

static void
add_to_moments (Moments *moments,
                double   x,
                double   y)
{
  double off_x, off_y;

  if (moments->n == 0)
    {
      moments->first_x = x;
      moments->first_y = y;
    }
  x -= moments->first_x;
  y -= moments->first_y;
  off_x = x - moments->mean_x;
  off_y = y - moments->mean_y;
  moments->n++;
  moments->mean_x += off_x / (double) moments->n;
  moments->mean_y += off_y / (double) moments->n;
  moments->square_x += off_x * (x - moments->mean_x);
  moments->square_y += off_y * (y - moments->mean_y);
  moments->product += off_x * (y - moments->mean_y);
}

static void
step_moments (sqlite3_context  *context,
              int               n_values,
              sqlite3_value   **values)
{
  Moments *moments = sqlite3_aggregate_context (context, sizeof *moments);
  double x, y;

  if (moments != NULL && _candor_formula_get_number (values[0], &x) &&
      _candor_formula_get_number (values[n_values - 1], &y))
    add_to_moments (moments, x, y);
}

static void
give_moments (sqlite3_context *context)
{
  const Moments *moments = sqlite3_aggregate_context (context, 0);
  int give = GPOINTER_TO_INT (sqlite3_user_data (context));
  gint64 n;
  double variance;

  if (moments == NULL)
    return;

  if ((give & GIVE_CORRELATION) != 0)
    {
      if (moments->square_x > 0 && moments->square_y > 0)
        sqlite3_result_double (context, moments->product / (sqrt (moments->square_x) * sqrt (moments->square_y)));
      return;
    }

  n = (give & GIVE_OF_ALL) != 0 ? moments->n : moments->n - 1;
  if (n < 1)
    return;
  variance = moments->square_x / (double) n;
  sqlite3_result_double (context, (give & GIVE_ROOT) != 0 ? sqrt (variance) : variance);
}

static const struct
{
  const char *name;
  int         n_values;
  int         give;
} spreads[] =
{
  { "variance",     1, 0                       },
  { "variance_pop", 1, GIVE_OF_ALL             },
  { "stddev",       1, GIVE_ROOT               },
  { "stddev_pop",   1, GIVE_ROOT | GIVE_OF_ALL },
  { "correlation",  2, GIVE_CORRELATION        },
};

static const struct
{
  const char *name;
  Give        give;
} sums[] =
{
  { "sum",   GIVE_SUM   },
  { "total", GIVE_TOTAL },
  { "avg",   GIVE_MEAN  },
};

void
_candor_formula_add_sums (CandorFormulaSpace *space)
{
  const int flags = SQLITE_UTF8 | SQLITE_DETERMINISTIC;

  for (guint i = 0; i < G_N_ELEMENTS (sums); i++)
    sqlite3_create_window_function (space->handle, sums[i].name, 1, flags, GINT_TO_POINTER (sums[i].give),
                                    step_sum, give_sum, give_sum, drop_from_sum, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (spreads); i++)
    sqlite3_create_function_v2 (space->handle, spreads[i].name, spreads[i].n_values, flags, GINT_TO_POINTER (spreads[i].give),
                                NULL, step_moments, give_moments, NULL);
}
