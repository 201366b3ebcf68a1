/* formula-texts.c - the functions of a formula that work on texts
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * In place of SQLite's: these know all letters, take the same time whatever is asked of
 * them or say what they took, and follow no locale.
 */

#include "formula-private.h"

#include <string.h>

#include <glib/gi18n.h>

#define BYTES_A_STEP 64
#define LETTERS_A_STEP 8

static const char *
get_text (sqlite3_value *value)
{
  return sqlite3_value_type (value) == SQLITE_NULL ? NULL : (const char *) sqlite3_value_text (value);
}

/* ---------------------------------------------------------------- one letter */

static void
change_letters (sqlite3_context  *context,
                sqlite3_value    *value,
                gunichar        (*change) (gunichar letter))
{
  const char *text = get_text (value);
  g_autoptr(GString) changed = NULL;

  if (text == NULL || !_candor_formula_spend (context, (gint64) strlen (text) / LETTERS_A_STEP))
    return;

  changed = g_string_sized_new (strlen (text) + 1);
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    g_string_append_unichar (changed, change (g_utf8_get_char (p)));
  sqlite3_result_text (context, changed->str, (int) changed->len, SQLITE_TRANSIENT);
}

static void
run_lower (sqlite3_context  *context,
           int               n_values,
           sqlite3_value   **values)
{
  change_letters (context, values[0], g_unichar_tolower);
}

static void
run_upper (sqlite3_context  *context,
           int               n_values,
           sqlite3_value   **values)
{
  change_letters (context, values[0], g_unichar_toupper);
}

/* ------------------------------------------------------------------ searching */

static void
run_instr (sqlite3_context  *context,
           int               n_values,
           sqlite3_value   **values)
{
  const char *text = get_text (values[0]);
  const char *wanted = get_text (values[1]);
  const char *found;

  if (text == NULL || wanted == NULL)
    return;

  found = strstr (text, wanted);
  sqlite3_result_int64 (context, found == NULL ? 0 : g_utf8_pointer_to_offset (text, found) + 1);
}

static gunichar
fold (const char *p)
{
  return g_unichar_tolower (g_utf8_get_char (p));
}

typedef struct
{
  const char *text, *pattern;
  const char *star_text, *star_pattern;   /* where the last “%” may take one more */
  gunichar    escape;                     /* 0: none */
  gint64      n_looks;
} Like;

/* Whether the letter of the pattern takes the one of the text; the pattern moves on. */
static gboolean
take_letter (Like *like)
{
  const char *p = like->pattern;

  if (*p == '\0' || *like->text == '\0')
    return FALSE;
  if (like->escape != 0 && g_utf8_get_char (p) == like->escape && p[1] != '\0')
    p = g_utf8_next_char (p);
  else if (*p == '_')
    {
      like->pattern = p + 1;
      return TRUE;
    }
  if (fold (p) != fold (like->text))
    return FALSE;
  like->pattern = g_utf8_next_char (p);

  return TRUE;
}

static gboolean
go_back (Like *like)
{
  if (like->star_pattern == NULL || *like->star_text == '\0')
    return FALSE;
  like->star_text = g_utf8_next_char (like->star_text);
  like->text = like->star_text;
  like->pattern = like->star_pattern;

  return TRUE;
}

/* Only the last “%” needs to be tried again: looks are text times pattern at most. */
static gboolean
matches (Like *like)
{
  while (*like->text != '\0' || *like->pattern != '\0')
    {
      gboolean is_star = *like->pattern == '%' && like->escape != '%';

      like->n_looks++;
      if (is_star)
        {
          like->star_pattern = ++like->pattern;
          like->star_text = like->text;
        }
      else if (take_letter (like))
        like->text = g_utf8_next_char (like->text);
      else if (!go_back (like))
        return FALSE;
    }

  return TRUE;
}

/* X LIKE Y is like (Y, X). */
static void
run_like (sqlite3_context  *context,
          int               n_values,
          sqlite3_value   **values)
{
  Like like = { .pattern = get_text (values[0]), .text = get_text (values[1]) };
  const char *escape = n_values > 2 ? get_text (values[2]) : "";
  gboolean is_match;

  if (like.pattern == NULL || like.text == NULL || escape == NULL)
    return;
  if (*escape != '\0')
    like.escape = g_utf8_get_char (escape);

  is_match = matches (&like);
  if (_candor_formula_spend (context, like.n_looks / 4))
    sqlite3_result_int (context, is_match);
}

/* ------------------------------------------------------------------- trimming */

static gboolean
is_among (const char *letter,
          const char *letters)
{
  return *letter != '\0' && g_utf8_strchr (letters, -1, g_utf8_get_char (letter)) != NULL;
}

static void
run_trim (sqlite3_context  *context,
          int               n_values,
          sqlite3_value   **values)
{
  const char *text = get_text (values[0]);
  const char *letters = n_values > 1 ? get_text (values[1]) : " ";
  const char *end;

  if (text == NULL || letters == NULL ||
      !_candor_formula_spend (context, (gint64) (strlen (text) * strlen (letters) / BYTES_A_STEP)))
    return;

  while (is_among (text, letters))
    text = g_utf8_next_char (text);
  end = text + strlen (text);
  while (end > text && is_among (g_utf8_prev_char (end), letters))
    end = g_utf8_prev_char (end);
  sqlite3_result_text (context, text, (int) (end - text), SQLITE_TRANSIENT);
}

void
_candor_formula_add_texts (CandorFormulaSpace *space)
{
  const int flags = SQLITE_UTF8 | SQLITE_DETERMINISTIC;

  sqlite3_create_function_v2 (space->handle, "lower", 1, flags, space, run_lower, NULL, NULL, NULL);
  sqlite3_create_function_v2 (space->handle, "upper", 1, flags, space, run_upper, NULL, NULL, NULL);
  sqlite3_create_function_v2 (space->handle, "instr", 2, flags, NULL, run_instr, NULL, NULL, NULL);
  sqlite3_create_function_v2 (space->handle, "like", 2, flags, space, run_like, NULL, NULL, NULL);
  sqlite3_create_function_v2 (space->handle, "like", 3, flags, space, run_like, NULL, NULL, NULL);
  sqlite3_create_function_v2 (space->handle, "trim", 1, flags, space, run_trim, NULL, NULL, NULL);
  sqlite3_create_function_v2 (space->handle, "trim", 2, flags, space, run_trim, NULL, NULL, NULL);
}
