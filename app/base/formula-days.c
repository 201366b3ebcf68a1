/* formula-days.c - the functions of a formula that work on days
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * In place of SQLite's, which know 'now' and the zone of this machine.
 */

#include "formula-private.h"

#include <stdlib.h>
#include <string.h>

#include <glib/gi18n.h>

/* What GDate's count of days lacks to the astronomers'. */
#define JULIAN_BEFORE 1721424.5

#define MOST_CHANGE 100000   /* days, months or years: beyond all that has a date here */

static gboolean
read_day (sqlite3_value *value,
          GDate         *day)
{
  const char *text = sqlite3_value_type (value) == SQLITE_TEXT ? (const char *) sqlite3_value_text (value) : NULL;
  int year, month, number;

  if (text == NULL || strlen (text) != 10)
    return FALSE;
  for (guint i = 0; i < 10; i++)
    {
      if (i == 4 || i == 7 ? text[i] != '-' : !g_ascii_isdigit (text[i]))
        return FALSE;
    }

  year = atoi (text);
  month = atoi (text + 5);
  number = atoi (text + 8);
  if (year < 1 || !g_date_valid_dmy ((GDateDay) number, (GDateMonth) month, (GDateYear) year))
    return FALSE;
  g_date_set_dmy (day, (GDateDay) number, (GDateMonth) month, (GDateYear) year);

  return TRUE;
}

/* "+14 days" */
static gboolean
read_change (sqlite3_value *value,
             gint64        *amount,
             char          *unit)
{
  const char *text = sqlite3_value_type (value) == SQLITE_TEXT ? (const char *) sqlite3_value_text (value) : "";
  static const char * const units[] = { "day", "days", "month", "months", "year", "years", NULL };
  char *end;

  *amount = g_ascii_strtoll (text, &end, 10);
  if (end == text || *end != ' ' || ABS (*amount) > MOST_CHANGE || !g_strv_contains (units, end + 1))
    return FALSE;
  *unit = end[1];

  return TRUE;
}

/* FALSE where the calendar ends. */
static gboolean
change_day (GDate  *day,
            gint64  amount,
            char    unit)
{
  gint64 julian = g_date_get_julian (day) + amount;
  gint64 months = (gint64) g_date_get_year (day) * 12 + g_date_get_month (day) - 1 + (unit == 'y' ? amount * 12 : amount);
  GDateDay number = g_date_get_day (day);
  GDateYear year = (GDateYear) (months / 12);
  GDateMonth month = (GDateMonth) (months % 12 + 1);

  if (unit == 'd' ? julian < 1 || julian > 3652059 : months < 12 || months >= 12 * 10000)
    return FALSE;

  if (unit == 'd')
    g_date_set_julian (day, (guint32) julian);
  else
    g_date_set_dmy (day, MIN (number, g_date_get_days_in_month (month, year)), month, year);

  return TRUE;
}

static void
run_date (sqlite3_context  *context,
          int               n_values,
          sqlite3_value   **values)
{
  GDate day;
  char text[32];

  if (n_values == 0)
    {
      sqlite3_result_error (context, _("“date” wants a day: write date(:today)."), -1);
      return;
    }
  if (!read_day (values[0], &day))
    return;

  for (int i = 1; i < n_values; i++)
    {
      gint64 amount;
      char unit;

      if (!read_change (values[i], &amount, &unit))
        {
          sqlite3_result_error (context, _("“date” knows changes such as '+14 days', '-1 month' and '+1 year'."), -1);
          return;
        }
      if (!change_day (&day, amount, unit))
        return;
    }

  g_snprintf (text, sizeof text, "%04d-%02d-%02d", g_date_get_year (&day), g_date_get_month (&day), g_date_get_day (&day));
  sqlite3_result_text (context, text, -1, SQLITE_TRANSIENT);
}

static void
run_julianday (sqlite3_context  *context,
               int               n_values,
               sqlite3_value   **values)
{
  GDate day;

  if (n_values != 1)
    sqlite3_result_error (context, _("“julianday” wants one day: write julianday(:today)."), -1);
  else if (read_day (values[0], &day))
    sqlite3_result_double (context, g_date_get_julian (&day) + JULIAN_BEFORE);
}

void
_candor_formula_add_days (CandorFormulaSpace *space)
{
  const int flags = SQLITE_UTF8 | SQLITE_DETERMINISTIC;

  sqlite3_create_function_v2 (space->handle, "date", -1, flags, NULL, run_date, NULL, NULL, NULL);
  sqlite3_create_function_v2 (space->handle, "julianday", -1, flags, NULL, run_julianday, NULL, NULL, NULL);
}
