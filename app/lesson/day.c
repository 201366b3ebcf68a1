/* day.c - a day without a clock
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <string.h>

#include <candor/lesson.h>

int
candor_day_compare (CandorDay a,
                    CandorDay b)
{
  int one = (a.year * 16 + a.month) * 32 + a.day;
  int two = (b.year * 16 + b.month) * 32 + b.day;

  return (one > two) - (one < two);
}

gboolean
candor_day_is_set (CandorDay day)
{
  return day.year != 0;
}

static gboolean
read_digits (const char *text,
             guint       n_digits,
             guint      *number)
{
  *number = 0;
  for (guint i = 0; i < n_digits; i++)
    {
      if (!g_ascii_isdigit (text[i]))
        return FALSE;
      *number = *number * 10 + g_ascii_digit_value (text[i]);
    }

  return TRUE;
}

gboolean
candor_day_parse (const char *iso,
                  CandorDay  *day)
{
  guint year, month, number;

  g_return_val_if_fail (day != NULL, FALSE);

  *day = (CandorDay) { 0, 0, 0 };
  if (iso == NULL ||
      !read_digits (iso, 4, &year) || iso[4] != '-' ||
      !read_digits (iso + 5, 2, &month) || iso[7] != '-' ||
      !read_digits (iso + 8, 2, &number) || iso[10] != '\0' ||
      !g_date_valid_dmy (number, month, year))
    return FALSE;

  *day = (CandorDay) { year, month, number };

  return TRUE;
}

gboolean
candor_day_parse_part (const char *iso,
                       CandorDay  *day)
{
  guint year, month = 1;

  g_return_val_if_fail (day != NULL, FALSE);

  *day = (CandorDay) { 0, 0, 0 };
  if (iso == NULL || strlen (iso) > strlen ("2026-11"))
    return candor_day_parse (iso, day);

  if (!read_digits (iso, 4, &year) || year == 0 ||
      (iso[4] != '\0' && (iso[4] != '-' || !read_digits (iso + 5, 2, &month) || iso[7] != '\0')) ||
      !g_date_valid_month (month))
    return FALSE;

  *day = (CandorDay) { year, iso[4] != '\0' ? month : 0, 0 };

  return TRUE;
}

char *
candor_day_to_iso (CandorDay day)
{
  if (day.month == 0)
    return g_strdup_printf ("%04u", day.year);
  if (day.day == 0)
    return g_strdup_printf ("%04u-%02u", day.year, day.month);

  return g_strdup_printf ("%04u-%02u-%02u", day.year, day.month, day.day);
}

static gboolean
parse_period (const char *period,
              guint      *count,
              char       *unit)
{
  const char *p = period;

  if (*p++ != 'P')
    return FALSE;
  for (*count = 0; g_ascii_isdigit (*p) && p - period <= 3; p++)
    *count = *count * 10 + g_ascii_digit_value (*p);
  *unit = *p;

  return p > period + 1 && *p != '\0' && p[1] == '\0';
}

CandorDay
candor_day_add (CandorDay   day,
                const char *period)
{
  GDate date;
  guint count;
  char unit;

  g_return_val_if_fail (period != NULL, day);

  if (!g_date_valid_dmy (day.day, day.month, day.year) ||
      !parse_period (period, &count, &unit))
    return day;

  g_date_clear (&date, 1);
  g_date_set_dmy (&date, day.day, day.month, day.year);
  switch (unit)
    {
    case 'D': g_date_add_days (&date, count);     break;
    case 'W': g_date_add_days (&date, 7 * count); break;
    case 'M': g_date_add_months (&date, count);   break;
    case 'Y': g_date_add_years (&date, count);    break;
    default:  break;
    }

  return (CandorDay) { g_date_get_year (&date), g_date_get_month (&date), g_date_get_day (&date) };
}
