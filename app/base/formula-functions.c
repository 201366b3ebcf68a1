/* formula-functions.c - which functions a formula may call, and the plain ones of ours
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Owns the list. What is not on it cannot be called, whatever SQLite has. Each of ours
 * is pure; where a number has no result there is none (SQL's NULL), never a wrong one.
 */

#include "formula-private.h"

#include <float.h>
#include <math.h>

#define MAX_PLACES 12

static const char * const allowed[] =
{
  "abs", "avg", "ceil", "coalesce", "correlation", "count", "cume_dist", "date", "dense_rank", "exp", "first_value",
  "floor", "ifnull", "iif", "instr", "julianday", "lag", "last_value", "lead", "length", "like", "ln", "log10",
  "logistic", "lower", "max", "median", "min", "ntile", "nullif", "percent_rank", "percentile", "pow", "power", "rank",
  "round", "row_number", "sign", "sqrt", "stddev", "stddev_pop", "substr", "substring", "sum", "total", "trim",
  "typeof", "upper", "variance", "variance_pop", NULL
};

gboolean
_candor_formula_allows (const char *function)
{
  g_autofree char *name = g_ascii_strdown (function, -1);

  return g_strv_contains (allowed, name);
}

const char * const *
_candor_formula_allowed_functions (void)
{
  return allowed;
}

gboolean
_candor_formula_get_number (sqlite3_value *value,
                            double        *number)
{
  int type = sqlite3_value_numeric_type (value);

  if (type != SQLITE_INTEGER && type != SQLITE_FLOAT)
    return FALSE;
  *number = sqlite3_value_double (value);

  return TRUE;
}

/* ------------------------------------------------------------- of one number */

typedef double (*OneFunc) (double x);

static double
find_logistic (double x)
{
  return 1 / (1 + exp (-x));
}

static double
find_ln (double x)
{
  return x > 0 ? log (x) : NAN;
}

static double
find_log10 (double x)
{
  return x > 0 ? log10 (x) : NAN;
}

/* A NaN becomes NULL. */
static void
run_one (sqlite3_context  *context,
         int               n_values,
         sqlite3_value   **values)
{
  const OneFunc *function = sqlite3_user_data (context);
  double x;

  if (_candor_formula_get_number (values[0], &x))
    sqlite3_result_double (context, (*function) (x));
}

static const struct
{
  const char *name;
  OneFunc     function;
} of_one[] =
{
  { "ceil",     ceil          },
  { "exp",      exp           },
  { "floor",    floor         },
  { "ln",       find_ln       },
  { "log10",    find_log10    },
  { "logistic", find_logistic },
  { "sqrt",     sqrt          },
};

/* ------------------------------------------------------------ of two numbers */

static void
run_power (sqlite3_context  *context,
           int               n_values,
           sqlite3_value   **values)
{
  double base, exponent;

  if (_candor_formula_get_number (values[0], &base) && _candor_formula_get_number (values[1], &exponent))
    sqlite3_result_double (context, pow (base, exponent));
}

/* A number that people write as 2.675 lies a hair below its half: what is nearer to a
 * half than the sixteenth digit counts as one. */
static double
round_to (double x,
          int    places)
{
  double scale = pow (10, places);
  double scaled = x * scale;

  if (!isfinite (scaled) || fabs (scaled) >= 1 / DBL_EPSILON)
    return x;

  return round (scaled * (1 + 2 * DBL_EPSILON)) / scale;
}

static void
run_round (sqlite3_context  *context,
           int               n_values,
           sqlite3_value   **values)
{
  double x, places = 0;

  if (!_candor_formula_get_number (values[0], &x) || (n_values > 1 && !_candor_formula_get_number (values[1], &places)))
    return;

  sqlite3_result_double (context, round_to (x, (int) CLAMP (places, 0, MAX_PLACES)));
}

void
_candor_formula_add_functions (CandorFormulaSpace *space)
{
  const int flags = SQLITE_UTF8 | SQLITE_DETERMINISTIC;

  for (guint i = 0; i < G_N_ELEMENTS (of_one); i++)
    sqlite3_create_function_v2 (space->handle, of_one[i].name, 1, flags, (gpointer) &of_one[i].function, run_one, NULL, NULL, NULL);

  sqlite3_create_function_v2 (space->handle, "pow", 2, flags, NULL, run_power, NULL, NULL, NULL);
  sqlite3_create_function_v2 (space->handle, "power", 2, flags, NULL, run_power, NULL, NULL, NULL);
  sqlite3_create_function_v2 (space->handle, "round", 1, flags, NULL, run_round, NULL, NULL, NULL);
  sqlite3_create_function_v2 (space->handle, "round", 2, flags, NULL, run_round, NULL, NULL, NULL);
}
