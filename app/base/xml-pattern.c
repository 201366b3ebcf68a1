/* xml-pattern.c - patterns of the schema, without the general machinery
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Most patterns are a row of letters and classes of letters, each with its
 * number of times, where what comes next can be told by looking at one
 * character: these are walked along. All others are left to libxml2.
 */

#include <string.h>

#include <libxml/xmlregexp.h>

#include "xml-value.h"

typedef struct
{
  guint64 letters[2];     /* of ASCII */
  guint   least;
  guint   most;           /* G_MAXUINT: any number */
} Piece;

struct _CandorXmlPattern
{
  GArray       *pieces;   /* Piece; or NULL: */
  xmlRegexpPtr  regexp;
};

static void
add_letter (Piece *piece,
            guchar c)
{
  piece->letters[c >> 6] |= G_GUINT64_CONSTANT (1) << (c & 63);
}

static gboolean
has_letter (const Piece *piece,
            guchar       c)
{
  return c < 0x80 && (piece->letters[c >> 6] >> (c & 63) & 1) != 0;
}

static gboolean
share_a_letter (const Piece *one,
                const Piece *two)
{
  return (one->letters[0] & two->letters[0]) != 0 || (one->letters[1] & two->letters[1]) != 0;
}

/* ---------------------------------------------------------------- reading */

/* A character that stands for itself, plain or behind a backslash; 0: another
 * thing stands there. A letter behind a backslash is a class. */
static guchar
read_letter (const char **p,
             const char  *special)
{
  guchar c = **p;
  gboolean is_escaped = c == '\\';

  if (is_escaped)
    c = (*p)[1];
  if (c <= 0x20 || c >= 0x7f || (is_escaped ? g_ascii_isalnum (c) : strchr (special, c) != NULL))
    return 0;
  *p += is_escaped ? 2 : 1;

  return c;
}

/* Behind the '['. */
static gboolean
read_class (const char **p,
            Piece       *piece)
{
  static const char special[] = "[]^-\\";

  while (**p != ']')
    {
      guchar first = read_letter (p, special);
      guchar last = first;

      if (first == 0)
        return FALSE;
      if (**p == '-')
        {
          (*p)++;
          last = read_letter (p, special);
        }
      if (last < first)
        return FALSE;
      for (guint c = first; c <= last; c++)
        add_letter (piece, (guchar) c);
    }
  (*p)++;

  return TRUE;
}

static gboolean
read_number (const char **p,
             guint       *number)
{
  char *end;
  guint64 value;

  if (!g_ascii_isdigit (**p))
    return FALSE;
  value = g_ascii_strtoull (*p, &end, 10);
  *number = (guint) MIN (value, G_MAXUINT - 1);
  *p = end;

  return TRUE;
}

/* "{2,3}", behind the '{'. */
static gboolean
read_range (const char **p,
            Piece       *piece)
{
  if (!read_number (p, &piece->least))
    return FALSE;

  piece->most = piece->least;
  if (**p == ',')
    {
      (*p)++;
      piece->most = G_MAXUINT;
      if (**p != '}' && !read_number (p, &piece->most))
        return FALSE;
    }
  if (**p != '}')
    return FALSE;
  (*p)++;

  return piece->least <= piece->most;
}

static gboolean
read_times (const char **p,
            Piece       *piece)
{
  piece->least = piece->most = 1;
  switch (**p)
    {
    case '*':
      piece->least = 0;
      piece->most = G_MAXUINT;
      break;
    case '+':
      piece->most = G_MAXUINT;
      break;
    case '?':
      piece->least = 0;
      break;
    case '{':
      (*p)++;
      return read_range (p, piece);
    default:
      return TRUE;
    }
  (*p)++;

  return TRUE;
}

static gboolean
read_piece (const char **p,
            Piece       *piece)
{
  guchar c;

  *piece = (Piece) { { 0, 0 }, 1, 1 };
  if (**p == '[')
    {
      (*p)++;
      return read_class (p, piece) && read_times (p, piece);
    }

  c = read_letter (p, "[].\\?*+{}()|^$");
  if (c == 0)
    return FALSE;
  add_letter (piece, c);

  return read_times (p, piece);
}

/* Whether as many as there are may be taken of each piece without looking
 * ahead. */
static gboolean
is_plain (const GArray *pieces)
{
  for (guint i = 0; i + 1 < pieces->len; i++)
    {
      const Piece *piece = &g_array_index (pieces, Piece, i);
      const Piece *next = &g_array_index (pieces, Piece, i + 1);

      if (piece->least != piece->most && (next->least == 0 || share_a_letter (piece, next)))
        return FALSE;
    }

  return TRUE;
}

static GArray *
read_pieces (const char *text)
{
  g_autoptr(GArray) pieces = g_array_new (FALSE, FALSE, sizeof (Piece));
  const char *p = text;

  while (*p != '\0')
    {
      Piece piece;

      if (!read_piece (&p, &piece))
        return NULL;
      g_array_append_val (pieces, piece);
    }

  return is_plain (pieces) ? g_steal_pointer (&pieces) : NULL;
}

/* --------------------------------------------------------------- matching */

CandorXmlPattern *
_candor_xml_pattern_new (const char *text)
{
  CandorXmlPattern *self = g_new0 (CandorXmlPattern, 1);

  self->pieces = read_pieces (text);
  if (self->pieces != NULL)
    return self;

  self->regexp = xmlRegexpCompile ((const xmlChar *) text);
  if (self->regexp == NULL)
    g_clear_pointer (&self, _candor_xml_pattern_free);

  return self;
}

void
_candor_xml_pattern_free (CandorXmlPattern *self)
{
  g_clear_pointer (&self->pieces, g_array_unref);
  g_clear_pointer (&self->regexp, xmlRegFreeRegexp);
  g_free (self);
}

gboolean
_candor_xml_pattern_matches (const CandorXmlPattern *self,
                             const char             *text)
{
  if (self->regexp != NULL)
    return xmlRegexpExec (self->regexp, (const xmlChar *) text) == 1;

  for (guint i = 0; i < self->pieces->len; i++)
    {
      const Piece *piece = &g_array_index (self->pieces, Piece, i);
      guint n = 0;

      while (n < piece->most && has_letter (piece, *text))
        {
          text++;
          n++;
        }
      if (n < piece->least)
        return FALSE;
    }

  return *text == '\0';
}
