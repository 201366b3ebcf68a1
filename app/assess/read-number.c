/* read-number.c - a number as a person types it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Pure, and exact: digits become a whole number and a count of places. What is
 * no number stays none; nothing is guessed and nothing is rounded.
 *
 * The text is cut into groups of digits with one mark before each, then the
 * marks decide which groups are thousands and which one is the fraction.
 */

#include "read-number.h"

#include <string.h>

#define MAX_BYTES 400
#define MAX_DIGITS 15
#define MAX_GROUPS 16

typedef enum { MARK_NONE, MARK_BLANK, MARK_COMMA, MARK_POINT, MARK_FRACTION } Mark;

typedef struct
{
  Mark        mark;      /* what stands before it */
  const char *start;
  const char *end;
  guint       n_digits;
} Group;

typedef struct
{
  Group groups[MAX_GROUPS];
  guint n_groups;
  guint counts[MARK_FRACTION + 1];
} Groups;

/* -------------------------------------------------------------------- marks */

static gboolean
is_digit (const char *p)
{
  return g_unichar_isdigit (g_utf8_get_char (p));
}

static Mark
get_mark (const char *p)
{
  switch (g_utf8_get_char (p))
    {
    case ' ':
    case '\'':
    case 0x066c:   /* between thousands, in Arabic */
      return MARK_BLANK;

    case ',':
    case 0x060c:   /* the Arabic comma */
    case 0xff0c:   /* the wide one */
      return MARK_COMMA;

    case '.':
    case 0xff0e:
      return MARK_POINT;

    case 0x066b:   /* before a fraction, in Arabic */
      return MARK_FRACTION;

    default:
      return MARK_NONE;
    }
}

static gboolean
is_minus (gunichar c)
{
  return c == '-' || c == 0x2212 || c == 0x2013 || c == 0xfe63 || c == 0xff0d;
}

static gboolean
is_plus (gunichar c)
{
  return c == '+' || c == 0xff0b;
}

/* A mark belongs to the number when a digit follows. */
static gboolean
is_mark (const char *p)
{
  return get_mark (p) != MARK_NONE && is_digit (g_utf8_next_char (p));
}

/* ------------------------------------------------------------------- groups */

/* Where the number ends, or NULL when there are more groups than any has. */
static const char *
cut (const char *p,
     Groups     *groups)
{
  while (is_digit (p) || is_mark (p))
    {
      Group *group = &groups->groups[groups->n_groups];

      if (groups->n_groups++ == MAX_GROUPS)
        return NULL;
      group->mark = is_digit (p) ? MARK_NONE : get_mark (p);
      groups->counts[group->mark]++;
      if (group->mark != MARK_NONE)
        p = g_utf8_next_char (p);
      for (group->start = p; is_digit (p); p = g_utf8_next_char (p))
        group->n_digits++;
      group->end = p;
    }

  return p;
}

/* One to three digits, then groups of three; or, as in India, groups of two
 * before the last one. */
static gboolean
are_thousands (const Group *groups,
               guint        n_groups)
{
  if (n_groups < 2)
    return TRUE;
  if (groups[0].mark != MARK_NONE || groups[0].n_digits > 3 || groups[n_groups - 1].n_digits != 3)
    return FALSE;

  for (guint i = 1; i < n_groups; i++)
    {
      if (groups[i].mark != groups[1].mark)
        return FALSE;
      if (i + 1 < n_groups && (groups[i].n_digits != groups[1].n_digits || groups[i].n_digits < 2))
        return FALSE;
    }

  return groups[1].n_digits <= 3;
}

/* How many of the groups are whole, the rest being the fraction; 0 when the
 * marks make no sense. */
static guint
count_whole (const Groups *groups)
{
  const guint *counts = groups->counts;
  guint last = groups->n_groups - 1;
  Mark mark = groups->groups[last].mark;
  gboolean is_fraction;

  is_fraction = mark == MARK_FRACTION ||
                ((mark == MARK_COMMA || mark == MARK_POINT) &&
                 (counts[mark] == 1 || (counts[MARK_COMMA] > 0 && counts[MARK_POINT] > 0)));
  if (is_fraction && counts[mark] > 1)
    return 0;

  return groups->n_groups - is_fraction;
}

static gboolean
may_be_thousands (const Groups *groups)
{
  const Group *first = &groups->groups[0];
  Mark mark = groups->groups[groups->n_groups - 1].mark;

  return groups->n_groups == 2 && (mark == MARK_COMMA || mark == MARK_POINT) &&
         are_thousands (groups->groups, 2) && g_unichar_digit_value (g_utf8_get_char (first->start)) != 0;
}

/* ------------------------------------------------------------------- values */

/* FALSE when there are more digits than are judged. Zeros at either end do not
 * count. */
static gboolean
compose (const Groups  *groups,
         guint          n_whole,
         CandorDecimal *value)
{
  guint n_digits = 0, n_zeros = 0;

  *value = (CandorDecimal) { 0, 0 };
  for (guint i = 0; i < groups->n_groups; i++)
    {
      for (const char *p = groups->groups[i].start; p < groups->groups[i].end; p = g_utf8_next_char (p))
        {
          int digit = g_unichar_digit_value (g_utf8_get_char (p));

          if (i >= n_whole && digit == 0)
            {
              n_zeros++;
              continue;
            }
          for (; n_zeros > 0 && n_digits <= MAX_DIGITS; n_zeros--, value->places++)
            {
              value->num *= 10;
              n_digits++;
            }
          value->num = value->num * 10 + digit;
          value->places += i >= n_whole;
          n_digits += value->num != 0;
          if (n_digits > MAX_DIGITS)
            return FALSE;
        }
    }

  return TRUE;
}

static CandorTyped
evaluate (const Groups      *groups,
          CandorTypedNumber *number)
{
  guint n_whole = count_whole (groups);
  gboolean starts_with_mark = groups->groups[0].mark != MARK_NONE;

  if (n_whole == 0 && !(starts_with_mark && groups->n_groups == 1))
    return CANDOR_TYPED_NO_NUMBER;
  if (!are_thousands (groups->groups, n_whole))
    return CANDOR_TYPED_NO_NUMBER;
  if (!compose (groups, n_whole, &number->value))
    return CANDOR_TYPED_TOO_LONG;
  if (!may_be_thousands (groups))
    return CANDOR_TYPED_NUMBER;

  return compose (groups, 2, &number->thousands) ? CANDOR_TYPED_EITHER : CANDOR_TYPED_TOO_LONG;
}

/* --------------------------------------------------------------------- text */

static gboolean
holds_digit (const char *text)
{
  for (; *text != '\0'; text = g_utf8_next_char (text))
    {
      if (is_digit (text))
        return TRUE;
    }

  return FALSE;
}

static gboolean
is_exponent (const char *rest)
{
  if ((*rest | 0x20) != 'e')
    return FALSE;
  rest++;
  if (*rest == '+' || is_minus (g_utf8_get_char (rest)))
    rest = g_utf8_next_char (rest);

  return is_digit (rest);
}

/* Behind what closes a sentence or stands for no cents: "12." and "12,–". */
static const char *
skip_nothing (const char *rest)
{
  Mark mark = get_mark (rest);
  const char *next;

  if (mark != MARK_COMMA && mark != MARK_POINT)
    return rest;
  next = g_utf8_next_char (rest);
  if (is_minus (g_utf8_get_char (next)))
    return g_utf8_next_char (next);

  return *next == '\0' ? next : rest;
}

/* Takes one sign out of what stands before the digits. FALSE when there are
 * two. */
static gboolean
take_sign (const char *start,
           const char *end,
           GString    *words,
           gboolean   *negative)
{
  gboolean has_sign = FALSE;

  for (const char *p = start; p < end; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (!is_minus (c) && !is_plus (c))
        {
          g_string_append_unichar (words, c);
          continue;
        }
      if (has_sign)
        return FALSE;
      has_sign = TRUE;
      *negative = is_minus (c);
    }

  return TRUE;
}

static const char *
find_start (const char *text)
{
  while (*text != '\0' && !is_digit (text) &&
         !((get_mark (text) == MARK_COMMA || get_mark (text) == MARK_POINT ||
            get_mark (text) == MARK_FRACTION) && is_mark (text)))
    text = g_utf8_next_char (text);

  return text;
}

/* Reads text that candor_words_fold() has made. */
static CandorTyped
read_folded (const char        *text,
             CandorTypedNumber *number)
{
  g_autoptr(GString) words = g_string_new (NULL);
  Groups groups = { 0 };
  gboolean negative = FALSE;
  const char *start = find_start (text);
  const char *rest;
  CandorTyped typed;

  if (*start == '\0' || !take_sign (text, start, words, &negative))
    return CANDOR_TYPED_NO_NUMBER;
  rest = cut (start, &groups);
  if (rest == NULL)
    return CANDOR_TYPED_TOO_LONG;
  if (is_exponent (rest))
    return CANDOR_TYPED_EXPONENT;
  if (holds_digit (rest))
    return CANDOR_TYPED_NO_NUMBER;

  typed = evaluate (&groups, number);
  if (typed != CANDOR_TYPED_NUMBER && typed != CANDOR_TYPED_EITHER)
    return typed;

  if (negative)
    {
      number->value = candor_decimal_negate (number->value);
      number->thousands = candor_decimal_negate (number->thousands);
    }
  g_string_append (words, skip_nothing (rest));
  number->unit = candor_words_fold (words->str, CANDOR_FOLD_NONE);

  return typed;
}

CandorTyped
candor_read_number (const char        *typed,
                    CandorTypedNumber *number)
{
  g_autofree char *folded = NULL;

  g_return_val_if_fail (typed != NULL, CANDOR_TYPED_NOTHING);
  g_return_val_if_fail (number != NULL, CANDOR_TYPED_NOTHING);

  *number = (CandorTypedNumber) { .unit = NULL };
  if (strlen (typed) > MAX_BYTES)
    return CANDOR_TYPED_TOO_LONG;

  folded = candor_words_fold (typed, CANDOR_FOLD_NONE);
  if (*folded == '\0')
    return *typed == '\0' || g_utf8_validate (typed, -1, NULL) ? CANDOR_TYPED_NOTHING : CANDOR_TYPED_NO_NUMBER;

  return read_folded (folded, number);
}

void
candor_typed_number_clear (CandorTypedNumber *number)
{
  g_return_if_fail (number != NULL);

  g_clear_pointer (&number->unit, g_free);
}
