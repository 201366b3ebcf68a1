/* xml-source.c - the bytes of a file, and how offsets become places
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Lines end at LF. Columns count code points, and a byte order mark is none.
 * A table of code points before each block keeps a place cheap even where a
 * file of megabytes is one line.
 */

#include <string.h>

#include "xml-private.h"

#define BLOCK 1024

static inline gboolean
begins_character (char c)
{
  return ((guchar) c & 0xc0) != 0x80;
}

/* Of a whole block: the fixed length lets the compiler take many at once. */
static guint32
count_block (const char *data)
{
  guint32 n = 0;

  for (guint i = 0; i < BLOCK; i++)
    n += begins_character (data[i]);

  return n;
}

static void
index_lines (CandorXmlSource *self)
{
  const char *end = self->data + self->size;
  const char *line = self->data + self->start;

  while (line != NULL)
    {
      guint32 offset = line - self->data;

      g_array_append_val (self->lines, offset);
      line = line < end ? memchr (line, '\n', end - line) : NULL;
      if (line != NULL)
        line++;
    }
}

static void
index_characters (CandorXmlSource *self)
{
  guint32 n_characters = 0;

  for (gsize i = 0; i < self->size; i += BLOCK)
    {
      g_array_append_val (self->characters, n_characters);
      if (self->size - i >= BLOCK)
        n_characters += count_block (self->data + i);
    }
}

/* An interned name outlives the document, and so do places with it; another is
 * copied. */
static const char *
keep_name (CandorXmlSource *self,
           const char      *file)
{
  if (g_quark_to_string (g_quark_try_string (file)) == file)
    return file;

  self->own_name = g_strdup (file);

  return self->own_name;
}

void
_candor_xml_source_init (CandorXmlSource *self,
                         const char      *file,
                         GBytes          *bytes)
{
  g_assert (self != NULL);
  g_assert (bytes != NULL);

  self->file = keep_name (self, file);
  self->bytes = g_bytes_ref (bytes);
  self->data = g_bytes_get_data (bytes, &self->size);
  /* Of no bytes there is no address. */
  if (self->data == NULL)
    self->data = "";
  self->start = self->size >= 3 && memcmp (self->data, "\xef\xbb\xbf", 3) == 0 ? 3 : 0;
  self->lines = g_array_new (FALSE, FALSE, sizeof (guint32));
  self->characters = g_array_new (FALSE, FALSE, sizeof (guint32));
  index_lines (self);
  index_characters (self);
}

void
_candor_xml_source_clear (CandorXmlSource *self)
{
  g_assert (self != NULL);

  g_clear_pointer (&self->own_name, g_free);
  g_clear_pointer (&self->bytes, g_bytes_unref);
  g_clear_pointer (&self->lines, g_array_unref);
  g_clear_pointer (&self->characters, g_array_unref);
}

/* Index of the last line that begins at or before @offset. */
static guint
find_line (const CandorXmlSource *self,
           gsize                  offset)
{
  guint low = 0, high = self->lines->len;

  while (high - low > 1)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (self->lines, guint32, middle) <= offset)
        low = middle;
      else
        high = middle;
    }

  return low;
}

static guint
count_characters (const CandorXmlSource *self,
                  gsize                  offset)
{
  gsize block = offset / BLOCK;
  guint n;

  if (block >= self->characters->len)
    {
      if (self->characters->len == 0)
        return 0;
      block = self->characters->len - 1;
    }

  n = g_array_index (self->characters, guint32, block);
  for (gsize i = block * BLOCK; i < offset; i++)
    n += begins_character (self->data[i]);

  return n;
}

void
_candor_xml_source_place (const CandorXmlSource *self,
                          gsize                  offset,
                          CandorPlace           *place)
{
  guint line;

  g_assert (self != NULL);
  g_assert (place != NULL);

  offset = CLAMP (offset, self->start, MAX (self->size, self->start));
  line = find_line (self, offset);
  place->file = self->file;
  place->offset = offset;
  place->line = line + 1;
  place->column = count_characters (self, offset) -
                  count_characters (self, g_array_index (self->lines, guint32, line)) + 1;
}

void
_candor_xml_report (const CandorXmlSource *source,
                    GPtrArray             *problems,
                    const char            *code,
                    gsize                  offset,
                    const char            *message,
                    const char            *reason,
                    const char            *hint)
{
  CandorPlace place;

  _candor_xml_source_place (source, offset, &place);
  g_ptr_array_add (problems,
                   candor_problem_new (CANDOR_SEVERITY_ERROR, code, &place,
                                       message, reason, hint));
}

const char *
_candor_xml_skip_space (const char *p,
                        const char *end)
{
  while (p < end && _candor_xml_is_space (*p))
    p++;

  return p;
}

const char *
_candor_xml_skip_name (const char *p,
                       const char *end)
{
  while (p < end && _candor_xml_continues_name (*p))
    p++;

  return p;
}

gboolean
_candor_xml_next_pair (const char    **p,
                       const char     *end,
                       CandorXmlPair  *pair)
{
  const char *here = _candor_xml_skip_space (*p, end);
  const char *quote;

  pair->name.start = here;
  here = _candor_xml_skip_name (here, end);
  pair->name.length = here - pair->name.start;
  here = _candor_xml_skip_space (here, end);
  if (pair->name.length == 0 || here >= end || *here != '=')
    return FALSE;

  here = _candor_xml_skip_space (here + 1, end);
  if (here >= end || (*here != '"' && *here != '\''))
    return FALSE;

  quote = memchr (here + 1, *here, end - here - 1);
  if (quote == NULL)
    return FALSE;

  pair->value.start = here + 1;
  pair->value.length = quote - here - 1;
  *p = quote + 1;

  return TRUE;
}
