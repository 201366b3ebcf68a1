/* difference.c - what differs between two lists of lines
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The longest run of things that both have stays, first of lines, then, in lines
 * that took each other's place, of words. Two lines take each other's place when they
 * have enough words in common to be read side by side. Beyond MAX_CELLS all is said
 * to differ: nobody reads that word by word.
 */

#include <string.h>

#include <candor/lesson/difference.h>

#define MAX_CELLS (4u * 1000 * 1000)

void
candor_difference_free (CandorDifference *self)
{
  g_return_if_fail (self != NULL);

  g_free (self->before);
  g_free (self->after);
  g_array_unref (self->before_spans);
  g_array_unref (self->after_spans);
  g_free (self);
}

/* ------------------------------------------------- the longest run of both */

typedef struct
{
  const char *text;      /* not ended by a NUL when it is a word */
  guint       from, to;  /* bytes of the line */
  gboolean    stays;     /* the other list has it, too */
} Piece;

static gboolean
is_same (const Piece *a,
         const Piece *b)
{
  guint n = a->to - a->from;

  return n == b->to - b->from && memcmp (a->text + a->from, b->text + b->from, n) == 0;
}

#define AT(array, i) (&g_array_index ((array), Piece, (i)))

/* Lengths of the longest runs of the tails from i and j. */
static guint *
measure_tails (GArray *one,
               GArray *two)
{
  guint width = two->len + 1;
  guint *lengths = g_new0 (guint, (gsize) (one->len + 1) * width);

  for (guint i = one->len; i > 0; i--)
    for (guint j = two->len; j > 0; j--)
      {
        guint *here = &lengths[(i - 1) * width + j - 1];

        *here = is_same (AT (one, i - 1), AT (two, j - 1))
          ? lengths[i * width + j] + 1
          : MAX (lengths[i * width + j - 1], lengths[(i - 1) * width + j]);
      }

  return lengths;
}

static void
mark_common (GArray *one,
             GArray *two)
{
  g_autofree guint *lengths = NULL;
  guint width = two->len + 1;

  if ((guint64) one->len * two->len > MAX_CELLS)
    return;

  lengths = measure_tails (one, two);
  for (guint i = 0, j = 0; i < one->len && j < two->len; )
    {
      if (is_same (AT (one, i), AT (two, j)))
        AT (one, i++)->stays = AT (two, j++)->stays = TRUE;
      else if (lengths[(i + 1) * width + j] >= lengths[i * width + j + 1])
        i++;
      else
        j++;
    }
}

/* ------------------------------------------------------------------ words */

static GArray *
split_words (const char *line)
{
  GArray *words = g_array_new (FALSE, TRUE, sizeof (Piece));

  for (const char *p = line; *p != '\0'; )
    {
      gsize n = strcspn (p, " ");
      Piece piece = { line, (guint) (p - line), (guint) (p - line + n), FALSE };

      if (n > 0)
        g_array_append_val (words, piece);
      p += n + strspn (p + n, " ");
    }

  return words;
}

/* Words that follow each other make one span. */
static GArray *
list_spans (GArray *words)
{
  GArray *spans = g_array_new (FALSE, FALSE, sizeof (CandorSpan));
  gboolean goes_on = FALSE;

  for (guint i = 0; i < words->len; i++)
    {
      const Piece *word = AT (words, i);
      CandorSpan span = { word->from, word->to };

      if (!word->stays && goes_on)
        g_array_index (spans, CandorSpan, spans->len - 1).to = word->to;
      else if (!word->stays)
        g_array_append_val (spans, span);
      goes_on = !word->stays;
    }

  return spans;
}

static guint
count_common (GArray *words)
{
  guint n = 0;

  for (guint i = 0; i < words->len; i++)
    n += AT (words, i)->stays;

  return n;
}

static void
add (GPtrArray  *differences,
     const char *before,
     const char *after,
     GArray     *before_words,
     GArray     *after_words)
{
  CandorDifference *difference = g_new0 (CandorDifference, 1);

  difference->before = g_strdup (before);
  difference->after = g_strdup (after);
  difference->before_spans = list_spans (before_words);
  difference->after_spans = list_spans (after_words);
  g_ptr_array_add (differences, difference);
}

/* Either side may be NULL. */
static void
add_alone (GPtrArray  *differences,
           const char *before,
           const char *after)
{
  g_autoptr(GArray) before_words = split_words (before != NULL ? before : "");
  g_autoptr(GArray) after_words = split_words (after != NULL ? after : "");

  add (differences, before, after, before_words, after_words);
}

static gboolean
add_pair (GPtrArray  *differences,
          const char *before,
          const char *after)
{
  g_autoptr(GArray) before_words = split_words (before);
  g_autoptr(GArray) after_words = split_words (after);

  mark_common (before_words, after_words);
  if (3 * count_common (after_words) < MAX (before_words->len, after_words->len))
    return FALSE;

  add (differences, before, after, before_words, after_words);

  return TRUE;
}

/* ------------------------------------------------------------------ lines */

static GArray *
list_pieces (GPtrArray *lines)
{
  GArray *pieces = g_array_new (FALSE, TRUE, sizeof (Piece));

  for (guint i = 0; i < lines->len; i++)
    {
      const char *line = g_ptr_array_index (lines, i);
      Piece piece = { line, 0, (guint) strlen (line), FALSE };

      g_array_append_val (pieces, piece);
    }

  return pieces;
}

/* Lines between two that both have: those that are alike stand beside each other. */
static void
add_gap (GPtrArray *differences,
         GArray    *before,
         guint      i,
         guint      i_end,
         GArray    *after,
         guint      j,
         guint      j_end)
{
  while (i < i_end || j < j_end)
    {
      if (i < i_end && j < j_end && add_pair (differences, AT (before, i)->text, AT (after, j)->text))
        {
          i++;
          j++;
        }
      else if (i < i_end && (i_end - i >= j_end - j))
        add_alone (differences, AT (before, i++)->text, NULL);
      else
        add_alone (differences, NULL, AT (after, j++)->text);
    }
}

static guint
find_staying (GArray *pieces,
              guint   from)
{
  while (from < pieces->len && !AT (pieces, from)->stays)
    from++;

  return from;
}

GPtrArray *
candor_lines_compare (GPtrArray *before,
                      GPtrArray *after)
{
  GPtrArray *differences = g_ptr_array_new_with_free_func ((GDestroyNotify) candor_difference_free);
  g_autoptr(GArray) one = NULL;
  g_autoptr(GArray) two = NULL;
  guint i = 0, j = 0;

  g_return_val_if_fail (before != NULL, differences);
  g_return_val_if_fail (after != NULL, differences);

  one = list_pieces (before);
  two = list_pieces (after);
  mark_common (one, two);
  while (i < one->len || j < two->len)
    {
      guint i_end = find_staying (one, i);
      guint j_end = find_staying (two, j);

      add_gap (differences, one, i, i_end, two, j, j_end);
      i = i_end + 1;
      j = j_end + 1;
    }

  return differences;
}
