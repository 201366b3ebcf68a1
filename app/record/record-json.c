/* record-json.c - the little JSON that the record itself speaks
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Owns the canonical form of content: no white space, the short escapes where
 * JSON has one, \u00xx for other control characters, all else as it is. A
 * commitment covers these bytes, so the form never changes. A reader of a
 * million events must not make an object of each value: hence a cursor that
 * works in place.
 */

#include <string.h>

#include "record-json.h"

#define MAX_DEPTH 16

/* ----------------------------------------------------------------- writing */

static char
short_escape (char c)
{
  switch (c)
    {
    case '"':  return '"';
    case '\\': return '\\';
    case '\b': return 'b';
    case '\f': return 'f';
    case '\n': return 'n';
    case '\r': return 'r';
    case '\t': return 't';
    default:   return '\0';
    }
}

void
_candor_json_add_string (GString    *out,
                         const char *text)
{
  const char *start = text;

  g_string_append_c (out, '"');
  for (const char *p = text; *p != '\0'; p++)
    {
      char escape = short_escape (*p);

      if (escape == '\0' && (guchar) *p >= 0x20)
        continue;

      g_string_append_len (out, start, p - start);
      if (escape != '\0')
        {
          g_string_append_c (out, '\\');
          g_string_append_c (out, escape);
        }
      else
        {
          g_string_append_printf (out, "\\u%04x", *p);
        }
      start = p + 1;
    }
  g_string_append (out, start);
  g_string_append_c (out, '"');
}

void
_candor_json_add_strings (GString            *out,
                          const char * const *texts)
{
  g_string_append_c (out, '[');
  for (guint i = 0; texts != NULL && texts[i] != NULL; i++)
    {
      if (i > 0)
        g_string_append_c (out, ',');
      _candor_json_add_string (out, texts[i]);
    }
  g_string_append_c (out, ']');
}

/* ----------------------------------------------------------------- reading */

gboolean
_candor_json_take (CandorJsonCursor *self,
                   char              what)
{
  if (*self->at != what)
    return FALSE;
  self->at++;

  return TRUE;
}

static gboolean
take_word (CandorJsonCursor *self,
           const char       *word)
{
  gsize length = strlen (word);

  if (strncmp (self->at, word, length) != 0)
    return FALSE;
  self->at += length;

  return TRUE;
}

static gboolean
take_four (CandorJsonCursor *self,
           gunichar         *unit)
{
  *unit = 0;
  for (guint i = 0; i < 4; i++)
    {
      int digit = g_ascii_xdigit_value (self->at[i]);

      if (digit < 0)
        return FALSE;
      *unit = *unit * 16 + digit;
    }
  self->at += 4;

  return TRUE;
}

/* After "\u". U+0000 would end the string, half a pair is no character. */
static gboolean
take_code_point (CandorJsonCursor  *self,
                 char             **end)
{
  gunichar unit, second;

  if (!take_four (self, &unit))
    return FALSE;
  if (unit >= 0xd800 && unit < 0xdc00)
    {
      if (!take_word (self, "\\u") || !take_four (self, &second) ||
          second < 0xdc00 || second >= 0xe000)
        return FALSE;
      unit = 0x10000 + ((unit - 0xd800) << 10) + (second - 0xdc00);
    }
  if (unit == 0 || !g_unichar_validate (unit))
    return FALSE;
  *end += g_unichar_to_utf8 (unit, *end);

  return TRUE;
}

static gboolean
take_escape (CandorJsonCursor  *self,
             char             **end)
{
  static const char names[] = "\"\\/bfnrt";
  static const char meanings[] = "\"\\/\b\f\n\r\t";
  char name = *self->at;
  const char *found;

  if (name == 'u')
    {
      self->at++;
      return take_code_point (self, end);
    }

  found = name == '\0' ? NULL : strchr (names, name);
  if (found == NULL)
    return FALSE;
  self->at++;
  *(*end)++ = meanings[found - names];

  return TRUE;
}

gboolean
_candor_json_take_string (CandorJsonCursor  *self,
                          char             **text)
{
  char *end;

  if (!_candor_json_take (self, '"'))
    return FALSE;
  *text = end = self->at;

  for (;;)
    {
      char c = *self->at;

      if ((guchar) c < 0x20)
        return FALSE;
      self->at++;
      if (c == '"')
        break;
      if (c != '\\')
        *end++ = c;
      else if (!take_escape (self, &end))
        return FALSE;
    }
  /* At the latest the closing quote's own place. */
  *end = '\0';

  return TRUE;
}

gboolean
_candor_json_take_int (CandorJsonCursor *self,
                       gint64           *value)
{
  const char *digits = self->at + (*self->at == '-' ? 1 : 0);
  guint64 magnitude = 0;
  gboolean negative = digits != self->at;

  if (!g_ascii_isdigit (*digits))
    return FALSE;
  for (; g_ascii_isdigit (*digits); digits++)
    {
      if (magnitude > (G_MAXINT64 - 9) / 10)
        return FALSE;
      magnitude = magnitude * 10 + (*digits - '0');
    }
  *value = negative ? -(gint64) magnitude : (gint64) magnitude;
  self->at = (char *) digits;

  return TRUE;
}

gboolean
_candor_json_take_bool (CandorJsonCursor *self,
                        gboolean         *value)
{
  *value = take_word (self, "true");

  return *value || take_word (self, "false");
}

gboolean
_candor_json_take_strings (CandorJsonCursor *self,
                           GPtrArray        *texts)
{
  char *text;

  if (!_candor_json_take (self, '['))
    return FALSE;
  if (!_candor_json_take (self, ']'))
    {
      do
        {
          if (!_candor_json_take_string (self, &text))
            return FALSE;
          g_ptr_array_add (texts, text);
        }
      while (_candor_json_take (self, ','));
      if (!_candor_json_take (self, ']'))
        return FALSE;
    }
  g_ptr_array_add (texts, NULL);

  return TRUE;
}

/* Nothing in a record has more than two levels; a limit, because damage can
 * look like a thousand brackets. */
static gboolean
skip_value (CandorJsonCursor *self,
            guint             depth)
{
  char closing = *self->at == '{' ? '}' : ']';
  gboolean value;
  char *text;

  if (*self->at == '"')
    return _candor_json_take_string (self, &text);
  if (*self->at != '{' && *self->at != '[')
    {
      gsize length = strspn (self->at, "+-.0123456789eE");

      self->at += length;
      return length > 0 || take_word (self, "null") || _candor_json_take_bool (self, &value);
    }

  if (depth == MAX_DEPTH)
    return FALSE;
  self->at++;
  if (_candor_json_take (self, closing))
    return TRUE;
  do
    {
      if (closing == '}' &&
          !(_candor_json_take_string (self, &text) && _candor_json_take (self, ':')))
        return FALSE;
      if (!skip_value (self, depth + 1))
        return FALSE;
    }
  while (_candor_json_take (self, ','));

  return _candor_json_take (self, closing);
}

gboolean
_candor_json_skip (CandorJsonCursor *self)
{
  return skip_value (self, 0);
}
