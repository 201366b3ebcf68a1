/* field.c - what was entered, read as what a field asks for
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "field-private.h"

#include <string.h>

#include <glib/gi18n.h>

#include "read-number.h"

/* ----------------------------------------------------------------- numbers */

static void
refuse (GError     **error,
        const char  *sentence)
{
  g_set_error_literal (error, CANDOR_ERROR, CANDOR_ERROR_INVALID, sentence);
}

static void
refuse_shown (GError     **error,
              const char  *format,
              const char  *shown)
{
  g_auto(GStrv) parts = g_strsplit (format, "%s", 2);
  g_autofree char *sentence = g_strconcat (parts[0], shown, parts[1], NULL);

  refuse (error, sentence);
}

static gboolean
has_own_unit (const CandorField       *field,
              const CandorTypedNumber *number)
{
  return number->unit[0] == '\0' || (field->unit != NULL && g_ascii_strcasecmp (number->unit, field->unit) == 0);
}

static gboolean
refuse_unit (const CandorField *field,
             GError           **error)
{
  if (field->unit != NULL)
    refuse_shown (error, _("Type the number alone; it is counted in: %s."), field->unit);
  else
    refuse (error, _("Type the number alone, without a unit."));

  return FALSE;
}

static gboolean
refuse_two_readings (const CandorTypedNumber *number,
                     GError                 **error)
{
  g_autofree char *fraction = candor_decimal_to_string (number->value);
  g_autofree char *whole = candor_decimal_to_string (number->thousands);

  g_set_error (error, CANDOR_ERROR, CANDOR_ERROR_INVALID,
               _("This can be read in two ways. Type %s or %s."), whole, fraction);

  return FALSE;
}

gboolean
_candor_field_read_number (const CandorField *field,
                           const char        *text,
                           double            *value,
                           GError           **error)
{
  g_auto(CandorTypedNumber) number = { 0 };
  CandorTyped typed = candor_read_number (text, &number);
  g_autofree char *digits = NULL;

  switch (typed)
    {
    case CANDOR_TYPED_NUMBER:
      break;

    case CANDOR_TYPED_EITHER:
      return refuse_two_readings (&number, error);

    case CANDOR_TYPED_EXPONENT:
      refuse (error, _("Write the number out in digits: 1000, not 1e3."));
      return FALSE;

    case CANDOR_TYPED_TOO_LONG:
      refuse (error, _("This is too long for a number. At most 15 digits are read."));
      return FALSE;

    case CANDOR_TYPED_NOTHING:
    case CANDOR_TYPED_NO_NUMBER:
    default:
      refuse (error, _("This cannot be read as a number. Type it in digits, such as 12.5 or 12,5."));
      return FALSE;
    }
  if (!has_own_unit (field, &number))
    return refuse_unit (field, error);

  digits = candor_decimal_to_string (number.value);
  *value = g_ascii_strtod (digits, NULL);

  return TRUE;
}

/* -------------------------------------------------------------------- dates */

/* "25.11.2026", as it is written in many countries: the day first, and points. */
static gboolean
read_day_first (const char *text,
                CandorDay  *day)
{
  g_auto(GStrv) parts = g_strsplit (text, ".", 4);
  g_autofree char *iso = NULL;
  guint64 numbers[3];

  if (g_strv_length (parts) != 3)
    return FALSE;
  for (guint i = 0; i < 3; i++)
    {
      if (!g_ascii_string_to_unsigned (g_strstrip (parts[i]), 10, 1, 9999, &numbers[i], NULL))
        return FALSE;
    }
  iso = g_strdup_printf ("%04u-%02u-%02u", (guint) numbers[2], (guint) numbers[1], (guint) numbers[0]);

  return candor_day_parse (iso, day);
}

gboolean
_candor_field_read_day (const char  *text,
                        CandorDay   *day,
                        GError     **error)
{
  g_autofree char *plain = g_strstrip (g_strdup (text));

  if (candor_day_parse (plain, day) || read_day_first (plain, day))
    return TRUE;

  refuse (error, _("This cannot be read as a day. Type it as 2026-11-25 or 25.11.2026."));

  return FALSE;
}

/* ---------------------------------------------------------------------- all */

gboolean
candor_field_reads (const CandorField  *field,
                    const char         *text,
                    GError            **error)
{
  double number;
  CandorDay day;

  g_return_val_if_fail (field != NULL, FALSE);
  g_return_val_if_fail (text != NULL, FALSE);

  if (text[strspn (text, " \t\n\r")] == '\0')
    return TRUE;

  switch (field->kind)
    {
    case CANDOR_FIELD_NUMBER:
      return _candor_field_read_number (field, text, &number, error);

    case CANDOR_FIELD_DATE:
      return _candor_field_read_day (text, &day, error);

    case CANDOR_FIELD_CHOICE:
      if (candor_field_find_option (field, text) != NULL)
        return TRUE;
      refuse_shown (error, _("“%s” can no longer be chosen. Pick another one."), text);
      return FALSE;

    case CANDOR_FIELD_TEXT:
    case CANDOR_FIELD_LIST:
    default:
      if (strlen (text) <= CANDOR_FORMULA_MAX_TEXT)
        return TRUE;
      refuse (error, _("This is so long that the advice looks at its beginning only."));
      return FALSE;
    }
}

static char *
show_number (const CandorField *field,
             const char        *text)
{
  double number;

  if (field->unit == NULL || strstr (text, field->unit) != NULL || !_candor_field_read_number (field, text, &number, NULL))
    return g_strdup (text);

  return g_strdup_printf ("%s\u00a0%s", text, field->unit);
}

char *
candor_field_show (const CandorField *field,
                   const char        *text)
{
  const CandorFieldOption *option;
  g_auto(GStrv) entries = NULL;
  CandorDay day;

  g_return_val_if_fail (field != NULL, NULL);
  g_return_val_if_fail (text != NULL, NULL);

  switch (field->kind)
    {
    case CANDOR_FIELD_CHOICE:
      option = candor_field_find_option (field, text);
      return g_strdup (option != NULL ? candor_text_get_plain (option->words) : text);

    case CANDOR_FIELD_NUMBER:
      return show_number (field, text);

    case CANDOR_FIELD_DATE:
      return _candor_field_read_day (text, &day, NULL) ? candor_day_to_iso (day) : g_strdup (text);

    case CANDOR_FIELD_LIST:
      entries = candor_list_split (text);
      return g_strjoinv (", ", entries);

    case CANDOR_FIELD_TEXT:
    default:
      return g_strdup (text);
    }
}

GPtrArray *
candor_worksheet_list_missing (CandorWorksheet     *self,
                               const CandorFilling *filling)
{
  GPtrArray *missing = g_ptr_array_new ();
  GPtrArray *fields;

  g_return_val_if_fail (CANDOR_IS_WORKSHEET (self), missing);
  g_return_val_if_fail (filling != NULL, missing);

  fields = candor_worksheet_get_fields (self);
  for (guint i = 0; i < fields->len; i++)
    {
      const CandorField *field = g_ptr_array_index (fields, i);
      const char *text = candor_filling_get (filling, field->id);

      if (field->required && (text[0] == '\0' || !candor_field_reads (field, text, NULL)))
        g_ptr_array_add (missing, (gpointer) field);
    }

  return missing;
}

const char **
candor_worksheet_list_unasked (CandorWorksheet     *self,
                               const CandorFilling *filling)
{
  const char **ids;
  guint n_kept = 0;

  g_return_val_if_fail (CANDOR_IS_WORKSHEET (self), NULL);
  g_return_val_if_fail (filling != NULL, NULL);

  ids = candor_filling_list_fields (filling);
  for (guint i = 0; ids[i] != NULL; i++)
    {
      if (candor_worksheet_find_field (self, ids[i]) == NULL)
        ids[n_kept++] = ids[i];
    }
  ids[n_kept] = NULL;

  return ids;
}
