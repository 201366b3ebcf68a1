/* judge-number.c - a number as typed against the range that is right
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What cannot be read for certain is not judged: a sentence asks for another
 * form. So nobody is marked down for how their country writes numbers.
 */

#include "judge-private.h"

#include <string.h>

#include <glib/gi18n.h>

#include "read-number.h"

/* ---------------------------------------------------------------- sentences */

static void
set_no_number (GError     **error,
               const char  *typed)
{
  g_autofree char *shown = candor_judge_dup_shown (typed);

  g_set_error (error, CANDOR_ERROR, CANDOR_ERROR_INVALID,
               _("“%s” cannot be read as a number. Type it in digits, such as 12.5 or 12,5."), shown);
}

static void
set_unknown_unit (GError           **error,
                  CandorNumberItem  *item,
                  const char        *unit)
{
  GPtrArray *units = candor_number_item_get_units (item);
  g_autofree char *shown = candor_judge_dup_shown (unit);
  g_autoptr(GString) names = g_string_new (NULL);

  for (guint i = 0; i < units->len; i++)
    g_string_append_printf (names, "%s%s", i > 0 ? ", " : "", ((const CandorUnit *) g_ptr_array_index (units, i))->name);

  if (units->len == 0)
    g_set_error (error, CANDOR_ERROR, CANDOR_ERROR_INVALID, _("Type the number alone, without “%s”."), shown);
  else
    g_set_error (error, CANDOR_ERROR, CANDOR_ERROR_INVALID,
                 _("“%s” is no unit here. Type the number alone, or with one of: %s."), shown, names->str);
}

static void
set_two_ways (GError                  **error,
              const char               *typed,
              const CandorTypedNumber  *number)
{
  g_autofree char *shown = candor_judge_dup_shown (typed);
  g_autofree char *whole = candor_decimal_to_string (number->thousands);
  g_autofree char *fraction = candor_decimal_to_string (number->value);

  g_set_error (error, CANDOR_ERROR, CANDOR_ERROR_INVALID,
               _("“%s” can be read in two ways. Type %s or %s."), shown, whole, fraction);
}

static void
set_unread (GError      **error,
            CandorTyped   result,
            const char   *typed)
{
  switch (result)
    {
    case CANDOR_TYPED_NOTHING:
      g_set_error_literal (error, CANDOR_ERROR, CANDOR_ERROR_INVALID, _("Type a number."));
      break;

    case CANDOR_TYPED_EXPONENT:
      g_set_error_literal (error, CANDOR_ERROR, CANDOR_ERROR_INVALID,
                           _("Write the number out in digits: 1000, not 1e3."));
      break;

    case CANDOR_TYPED_TOO_LONG:
      g_set_error_literal (error, CANDOR_ERROR, CANDOR_ERROR_INVALID,
                           _("This is too long for a number. At most 15 digits are read."));
      break;

    case CANDOR_TYPED_NO_NUMBER:
    case CANDOR_TYPED_NUMBER:
    case CANDOR_TYPED_EITHER:
    default:
      set_no_number (error, typed);
    }
}

/* ------------------------------------------------------------------ reading */

/* As it is written, else whatever its letters' size. */
static const CandorUnit *
find_unit (CandorNumberItem *item,
           const char       *typed)
{
  GPtrArray *units = candor_number_item_get_units (item);

  for (CandorFold fold = CANDOR_FOLD_NONE; fold <= CANDOR_FOLD_CASE; fold++)
    {
      g_autofree char *wanted = candor_words_fold (typed, fold);

      for (guint i = 0; i < units->len; i++)
        {
          const CandorUnit *unit = g_ptr_array_index (units, i);
          g_autofree char *name = candor_words_fold (unit->name, fold);

          if (strcmp (name, wanted) == 0)
            return unit;
        }
    }

  return NULL;
}

static gboolean
is_right (CandorNumberItem *item,
          CandorDecimal     value)
{
  return candor_decimal_compare (candor_number_item_get_least (item), value) <= 0 &&
         candor_decimal_compare (value, candor_number_item_get_most (item)) <= 0;
}

static const CandorMistake *
find_mistake (CandorItem    *item,
              CandorDecimal  value)
{
  const CandorOption *option = candor_item_find_option (item, CANDOR_NUMBER_ANSWER);

  for (guint i = 0; i < option->mistakes->len; i++)
    {
      const CandorMistake *mistake = g_ptr_array_index (option->mistakes, i);
      CandorDecimal from, to;

      if (candor_mistake_get_range (mistake, &from, &to) &&
          candor_decimal_compare (from, value) <= 0 && candor_decimal_compare (value, to) <= 0)
        return mistake;
    }

  return NULL;
}

/* Whether the author thought of this number, in one way or the other. */
static gboolean
is_sensible (CandorNumberItem *item,
             CandorDecimal     value)
{
  return is_right (item, value) || find_mistake (CANDOR_ITEM (item), value) != NULL;
}

/* The number in the question's own unit. */
static gboolean
read_value (CandorNumberItem  *item,
            const char        *typed,
            CandorDecimal     *value,
            GError           **error)
{
  g_auto(CandorTypedNumber) number = { .unit = NULL };
  CandorTyped result = candor_read_number (typed, &number);
  CandorDecimal factor = { 1, 0 };

  if (result != CANDOR_TYPED_NUMBER && result != CANDOR_TYPED_EITHER)
    {
      set_unread (error, result, typed);
      return FALSE;
    }

  if (*number.unit != '\0')
    {
      const CandorUnit *unit = find_unit (item, number.unit);

      if (unit == NULL)
        {
          set_unknown_unit (error, item, number.unit);
          return FALSE;
        }
      factor = unit->factor;
    }
  if (result == CANDOR_TYPED_EITHER &&
      is_sensible (item, candor_decimal_multiply (number.thousands, factor)))
    {
      set_two_ways (error, typed, &number);
      return FALSE;
    }
  *value = candor_decimal_multiply (number.value, factor);

  return TRUE;
}

/* -------------------------------------------------------------------- judge */

static gboolean
takes (CandorItem *item,
       const char *id,
       const char *value)
{
  return strcmp (id, CANDOR_NUMBER_ANSWER) == 0 && value != NULL && g_utf8_validate (value, -1, NULL);
}

static gboolean
reads (CandorItem  *item,
       const char  *id,
       const char  *value,
       GError     **error)
{
  CandorDecimal number;

  return read_value (CANDOR_NUMBER_ITEM (item), value, &number, error);
}

static void
judge_parts (CandorItem          *item,
             CandorResponse      *response,
             CandorOptionVerdict *verdicts,
             guint                n)
{
  for (guint i = 0; i < n; i++)
    {
      CandorOptionVerdict *verdict = &verdicts[i];
      CandorDecimal value;

      if (verdict->value != NULL && read_value (CANDOR_NUMBER_ITEM (item), verdict->value, &value, NULL))
        {
          verdict->good = is_right (CANDOR_NUMBER_ITEM (item), value);
          verdict->mistake = verdict->good ? NULL : find_mistake (item, value);
        }
      verdict->feedback = candor_judge_find_reply (verdict);
    }
}

static CandorPoints
judge_number (CandorItem        *item,
              const CandorTally *tally)
{
  return candor_points_make (tally->n_good == tally->n_options, 1);
}

const CandorJudge candor_judge_number =
{
  .form = CANDOR_FORM_VALUES,
  .judge = judge_number,
  .judge_parts = judge_parts,
  .takes = takes,
  .reads = reads,
  .whole = CANDOR_NUMBER_ANSWER,
};
