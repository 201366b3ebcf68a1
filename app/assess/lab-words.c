/* lab-words.c - settings and figures as a person reads them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A figure is rounded to the digits that its author wants; halves go away from zero, as people
 * round, and minus zero is never shown.
 */

#include <math.h>
#include <string.h>

#include <glib/gi18n.h>

#include "lab-private.h"

/* Beyond this a double has no digits behind the point. */
#define LARGEST_WITH_DIGITS 1e15
/* Behind the point; more than any double of that size needs to show that it is no half. */
#define ALL_DIGITS 30

/* Whether @number lies exactly between two with so many @decimals. */
static gboolean
is_half (double number,
         guint  decimals)
{
  char digits[64];
  const char *rest;

  if (fabs (number) > LARGEST_WITH_DIGITS)
    return FALSE;
  g_ascii_formatd (digits, sizeof digits, "%.30f", number);
  rest = strchr (digits, '.') + 1 + decimals;

  return rest[0] == '5' && strspn (rest + 1, "0") == ALL_DIGITS - decimals - 1;
}

static char *
write_number (double number,
              guint  decimals)
{
  char digits[400];
  char format[8];

  decimals = MIN (decimals, 6);
  if (is_half (number, decimals))
    number = nextafter (number, copysign (INFINITY, number));
  g_snprintf (format, sizeof format, "%%.%uf", decimals);
  g_ascii_formatd (digits, sizeof digits, format, number);

  return g_strdup (digits[0] == '-' && strspn (digits + 1, "0.") == strlen (digits + 1) ? digits + 1 : digits);
}

static char *
with_unit (const char *number,
           const char *unit)
{
  return unit != NULL ? g_strdup_printf ("%s %s", number, unit) : g_strdup (number);
}

char *
candor_lab_dup_short (double number)
{
  char digits[G_ASCII_DTOSTR_BUF_SIZE];

  if (!isfinite (number))
    return g_strdup ("–");
  if (fabs (number) >= 1e6 && fabs (number) < LARGEST_WITH_DIGITS)
    return write_number (number, 0);

  g_ascii_formatd (digits, sizeof digits, "%.6g", number + 0.0);

  return g_strdup (digits);
}

/* ---------------------------------------------------------------- controls */

char *
candor_lab_control_dup_number (const CandorLabControl *self,
                               double                  value)
{
  g_return_val_if_fail (self != NULL, NULL);

  return write_number (value, self->decimals);
}

char *
candor_lab_control_dup_shown (const CandorLabControl *self,
                              double                  value)
{
  g_autofree char *number = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  for (guint i = 0; i < self->settings->len; i++)
    {
      const CandorLabSetting *setting = g_ptr_array_index (self->settings, i);

      if (setting->value == value)
        return g_strdup (setting->words);
    }
  if (self->kind == CANDOR_CONTROL_SWITCH)
    return g_strdup (value != 0 ? C_("switch", "on") : C_("switch", "off"));

  number = candor_lab_control_dup_number (self, value);

  return with_unit (number, self->unit);
}

/* ---------------------------------------------------------------- measures */

static const CandorLabMeasure *
measure_of (CandorLabFigures *self,
            guint             index)
{
  return g_ptr_array_index (candor_lab_get_measures (self->lab), index);
}

char *
candor_lab_figures_dup_shown (CandorLabFigures *self,
                              guint             measure)
{
  const CandorLabMeasure *there;
  g_autofree char *written = NULL;
  g_autofree char *percent = NULL;
  double number;

  g_return_val_if_fail (self != NULL, NULL);

  if (!candor_lab_figures_get_number (self, measure, &number))
    return g_strdup (_("cannot be counted here"));

  there = measure_of (self, measure);
  if (there->format != CANDOR_MEASURE_PERCENT)
    {
      written = write_number (number, there->decimals);
      return with_unit (written, there->unit);
    }

  written = write_number (100 * number, there->decimals);
  percent = g_strdup_printf ("%s\u202f%%", written);

  return with_unit (percent, there->unit);
}

const char *
candor_lab_figures_get_target_words (CandorLabFigures *self,
                                     guint             measure)
{
  const CandorLabMeasure *there;

  g_return_val_if_fail (self != NULL, NULL);

  switch (candor_lab_figures_get_target (self, measure))
    {
    case CANDOR_TARGET_MET:
      there = measure_of (self, measure);
      return there->met != NULL ? there->met : _("target met");
    case CANDOR_TARGET_MISSED:
      there = measure_of (self, measure);
      return there->missed != NULL ? there->missed : _("target missed");
    case CANDOR_TARGET_NONE:
    default:
      return NULL;
    }
}

/* -------------------------------------------------------------------- said */

static void
say_control (GString                *said,
             const CandorLabControl *control,
             double                  value)
{
  g_autofree char *shown = candor_lab_control_dup_shown (control, value);

  g_string_append_printf (said, "%s: %s. ", control->words, shown);
}

static void
say_measure (GString          *said,
             CandorLabFigures *self,
             guint             index)
{
  const CandorLabMeasure *measure = measure_of (self, index);
  g_autofree char *shown = candor_lab_figures_dup_shown (self, index);
  const char *target = candor_lab_figures_get_target_words (self, index);

  g_string_append (said, measure->words);
  if (measure->group != NULL)
    g_string_append_printf (said, ", %s", measure->group);
  g_string_append_printf (said, ": %s", shown);
  if (target != NULL)
    g_string_append_printf (said, ", %s", target);
  g_string_append (said, ". ");
}

char *
candor_lab_figures_dup_said (CandorLabFigures *self,
                             gboolean          with_settings)
{
  GPtrArray *controls;
  GString *said;

  g_return_val_if_fail (self != NULL, NULL);

  said = g_string_new (NULL);
  controls = candor_lab_get_controls (self->lab);
  for (guint i = 0; with_settings && i < controls->len; i++)
    say_control (said, g_ptr_array_index (controls, i), self->settings[i]);
  for (guint i = 0; i < candor_lab_get_measures (self->lab)->len; i++)
    say_measure (said, self, i);

  return g_strchomp (g_string_free (said, FALSE));
}
