/* formula-ranks.c - median and percentiles
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The numbers of all rows are kept in SQLite's own memory, so that the limit of an
 * evaluation holds for them too.
 */

#include "formula-private.h"

#include <math.h>
#include <stdlib.h>

#include <glib/gi18n.h>

#define FIRST_ROOM 64

typedef struct
{
  double  *numbers;
  guint    n, room;
  double   percent;
  gboolean is_full;    /* no memory was left */
} Ranks;

static gboolean
make_room (Ranks *ranks)
{
  guint room = ranks->room == 0 ? FIRST_ROOM : ranks->room * 2;
  double *numbers;

  if (ranks->n < ranks->room)
    return TRUE;
  numbers = sqlite3_realloc64 (ranks->numbers, room * sizeof *numbers);
  if (numbers == NULL)
    return FALSE;
  ranks->numbers = numbers;
  ranks->room = room;

  return TRUE;
}

static void
step_ranks (sqlite3_context  *context,
            int               n_values,
            sqlite3_value   **values)
{
  Ranks *ranks = sqlite3_aggregate_context (context, sizeof *ranks);
  double x, percent = 50;

  if (ranks == NULL || ranks->is_full)
    return;
  if (n_values > 1 && (!_candor_formula_get_number (values[1], &percent) || !(percent >= 0 && percent <= 100)))
    {
      sqlite3_result_error (context, _("A percentile lies between 0 and 100."), -1);
      return;
    }
  ranks->percent = percent;
  if (!_candor_formula_get_number (values[0], &x))
    return;

  ranks->is_full = !make_room (ranks);
  if (!ranks->is_full)
    ranks->numbers[ranks->n++] = x;
}

static int
compare_numbers (const void *a,
                 const void *b)
{
  double x = *(const double *) a;
  double y = *(const double *) b;

  return (x > y) - (x < y);
}

/* Type 7 of Hyndman and Fan (1996). */
static double
find_rank (const Ranks *ranks)
{
  double place = (ranks->n - 1) * ranks->percent / 100;
  guint below = (guint) floor (place);
  double low = ranks->numbers[below];

  if (below + 1 >= ranks->n)
    return low;

  return low + (place - below) * (ranks->numbers[below + 1] - low);
}

static void
give_ranks (sqlite3_context *context)
{
  Ranks *ranks = sqlite3_aggregate_context (context, 0);

  if (ranks == NULL)
    return;

  if (ranks->is_full)
    sqlite3_result_error_nomem (context);
  else if (ranks->n > 0 && _candor_formula_spend (context, ranks->n))
    {
      qsort (ranks->numbers, ranks->n, sizeof *ranks->numbers, compare_numbers);
      sqlite3_result_double (context, find_rank (ranks));
    }
  sqlite3_free (ranks->numbers);
  ranks->numbers = NULL;
}

void
_candor_formula_add_ranks (CandorFormulaSpace *space)
{
  const int flags = SQLITE_UTF8 | SQLITE_DETERMINISTIC;

  sqlite3_create_function_v2 (space->handle, "median", 1, flags, space, NULL, step_ranks, give_ranks, NULL);
  sqlite3_create_function_v2 (space->handle, "percentile", 2, flags, space, NULL, step_ranks, give_ranks, NULL);
}
