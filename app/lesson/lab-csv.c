/* lab-csv.c - a table in a file of its own
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Comma, semicolon or tab: whatever stands most often in the first line. Quotes are
 * doubled inside quotes; a mark at the beginning, lines that end with CR, LF or both,
 * and empty lines are what programs write.
 */

#include <glib/gi18n.h>

#include "lab-private.h"

#define MARK "\xef\xbb\xbf"

typedef struct
{
  CandorLoad *load;
  CandorGrid *grid;
  const char *p, *end;
  const char *counted;   /* up to here columns are counted */
  guint       line, column;
  char        delimiter;
} Reader;

static gboolean
is_line_end (const char *p,
             const char *end)
{
  return p == end || *p == '\n' || *p == '\r';
}

static void
count_up_to (Reader     *self,
             const char *p)
{
  self->column += (guint) g_utf8_strlen (self->counted, p - self->counted);
  self->counted = p;
}

static CandorPlace
place_of (const Reader *self)
{
  return (CandorPlace) { self->grid->file, (gsize) 0, self->line, self->column };
}

static gboolean
refuse (Reader     *self,
        CandorCode  code,
        const char *message)
{
  CandorPlace place = place_of (self);

  _candor_report (&self->load->findings, code, &place, NULL, "%s", message);

  return FALSE;
}

/* ------------------------------------------------------------------- cells */

/* The text between two quotes; a line may end in it. */
static gboolean
read_quoted (Reader  *self,
             GString *text)
{
  for (self->p++; self->p < self->end; self->p++)
    {
      if (*self->p == '"' && self->p + 1 < self->end && self->p[1] == '"')
        self->p++;
      else if (*self->p == '"')
        break;
      g_string_append_c (text, *self->p);
    }
  if (self->p == self->end)
    return refuse (self, CANDOR_CODE_DATA_UNREADABLE, _("A quotation mark opens this cell and none closes it."));

  for (self->p++; self->p < self->end && *self->p == ' '; self->p++)
    ;
  if (!is_line_end (self->p, self->end) && *self->p != self->delimiter)
    return refuse (self, CANDOR_CODE_DATA_UNREADABLE, _("Something stands in this cell behind its quotation mark."));

  return TRUE;
}

static void
read_plain (Reader  *self,
            GString *text)
{
  const char *start = self->p;

  while (!is_line_end (self->p, self->end) && *self->p != self->delimiter)
    self->p++;
  g_string_append_len (text, start, self->p - start);
  g_strchomp (text->str);
}

/* Lines in quotes are counted where the cell is over. */
static void
skip_lines (Reader     *self,
            const char *from)
{
  for (const char *q = from; q < self->p; q++)
    {
      if (*q != '\n')
        continue;
      self->line++;
      self->column = 1;
      self->counted = q + 1;
    }
}

static gboolean
read_cell (Reader *self)
{
  g_autoptr(GString) text = g_string_new (NULL);
  CandorGridCell cell = { NULL, };
  const char *start;
  gboolean done = TRUE;

  while (self->p < self->end && *self->p == ' ')
    self->p++;
  count_up_to (self, self->p);
  cell.line = self->line;
  cell.column = self->column;
  start = self->p;
  if (self->p < self->end && *self->p == '"')
    done = read_quoted (self, text);
  else
    read_plain (self, text);
  if (!done)
    return FALSE;

  skip_lines (self, start);
  cell.text = g_string_chunk_insert (self->grid->texts, text->str);
  g_array_append_val (self->grid->cells, cell);

  return TRUE;
}

/* -------------------------------------------------------------------- rows */

static void
end_line (Reader *self)
{
  if (self->p < self->end && *self->p == '\r' && self->p + 1 < self->end && self->p[1] == '\n')
    self->p++;
  if (self->p < self->end)
    self->p++;
  self->line++;
  self->column = 1;
  self->counted = self->p;
}

static gboolean
read_row (Reader *self)
{
  CandorGridRow row = { self->grid->cells->len, 0, NULL, self->line };

  if (self->grid->rows->len > CANDOR_FORMULA_MAX_ROWS)
    {
      g_autofree char *message = g_strdup_printf (_("This file has more than %d rows."), CANDOR_FORMULA_MAX_ROWS);

      return refuse (self, CANDOR_CODE_DATA_TOO_LARGE, message);
    }

  while (TRUE)
    {
      if (++row.n_cells > CANDOR_FORMULA_MAX_COLUMNS)
        {
          g_autofree char *message = g_strdup_printf (_("This row has more than %d cells."), CANDOR_FORMULA_MAX_COLUMNS);

          return refuse (self, CANDOR_CODE_DATA_TOO_LARGE, message);
        }
      if (!read_cell (self))
        return FALSE;
      if (is_line_end (self->p, self->end))
        break;
      self->p++;
    }
  g_array_append_val (self->grid->rows, row);
  end_line (self);

  return TRUE;
}

static char
find_delimiter (const char *p,
                const char *end)
{
  static const char delimiters[] = { ',', ';', '\t' };
  guint counts[G_N_ELEMENTS (delimiters)] = { 0, };
  gboolean in_quotes = FALSE;
  guint best = 0;

  for (; p < end && (in_quotes || !is_line_end (p, end)); p++)
    {
      in_quotes ^= *p == '"';
      for (guint i = 0; i < G_N_ELEMENTS (delimiters); i++)
        counts[i] += !in_quotes && *p == delimiters[i];
    }
  for (guint i = 1; i < G_N_ELEMENTS (delimiters); i++)
    best = counts[i] > counts[best] ? i : best;

  return delimiters[best];
}

static gboolean
is_text (Reader *self,
         gsize   size)
{
  const char *wrong = NULL;

  if (g_utf8_validate_len (self->p, size, &wrong))
    return TRUE;

  for (const char *q = self->p; q < wrong; q++)
    {
      self->line += *q == '\n';
      self->counted = *q == '\n' ? q + 1 : self->counted;
    }
  count_up_to (self, wrong);

  return refuse (self, CANDOR_CODE_DATA_UNREADABLE, _("This file is not saved as UTF-8."));
}

gboolean
_candor_csv_read (CandorLoad        *load,
                  GBytes            *bytes,
                  const CandorPlace *place,
                  CandorGrid        *grid)
{
  Reader self = { load, grid, NULL, NULL, NULL, 1, 1, ',' };
  gsize size;

  g_assert (load != NULL);
  g_assert (grid != NULL);

  self.p = g_bytes_get_data (bytes, &size);
  if (size >= strlen (MARK) && memcmp (self.p, MARK, strlen (MARK)) == 0)
    {
      self.p += strlen (MARK);
      size -= strlen (MARK);
    }
  self.counted = self.p;
  self.end = self.p + size;
  if (size == 0)
    {
      _candor_report (&load->findings, CANDOR_CODE_DATA_WITHOUT_ROWS, place, NULL, _("The file of this table is empty."));
      return FALSE;
    }
  if (!is_text (&self, size))
    return FALSE;

  self.delimiter = find_delimiter (self.p, self.end);
  while (self.p < self.end)
    {
      if (is_line_end (self.p, self.end))
        end_line (&self);
      else if (!read_row (&self))
        return FALSE;
    }

  return TRUE;
}
