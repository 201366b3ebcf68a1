/* words.c - short texts, compared as somebody who marks them by hand would
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <candor/base.h>

/* --------------------------------------------------------------------- fold */

/* Marks of direction, joints of width zero, soft hyphens: nobody sees them. */
static gboolean
is_invisible (gunichar c)
{
  return c == 0x00ad || c == 0x061c || c == 0x200b || c == 0x200e || c == 0x200f || c == 0xfeff ||
         (c >= 0x202a && c <= 0x202e) || (c >= 0x2060 && c <= 0x2069);
}

static gunichar
straighten (gunichar c)
{
  switch (c)
    {
    case 0x2018:   /* ‘ */
    case 0x2019:   /* ’ */
    case 0x02bc:   /* ʼ */
      return '\'';

    case 0x2010:   /* hyphens that are no minus of ASCII */
    case 0x2011:
      return '-';

    default:
      return c;
    }
}

static gboolean
is_accent (gunichar c)
{
  return g_unichar_type (c) == G_UNICODE_NON_SPACING_MARK;
}

/* @text without what is not compared, white space folded. */
static char *
tidy (const char *text,
      gboolean    drops_accents)
{
  GString *tidy = g_string_new (NULL);
  gboolean owes_blank = FALSE;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (is_invisible (c) || (drops_accents && is_accent (c)))
        continue;
      if (g_unichar_isspace (c))
        {
          owes_blank = tidy->len > 0;
          continue;
        }
      if (owes_blank)
        g_string_append_c (tidy, ' ');
      owes_blank = FALSE;
      g_string_append_unichar (tidy, straighten (c));
    }

  return g_string_free (tidy, FALSE);
}

char *
candor_words_fold (const char *text,
                   CandorFold  fold)
{
  g_autofree char *cased = NULL;
  g_autofree char *apart = NULL;
  g_autofree char *clean = NULL;
  char *folded;

  g_return_val_if_fail (text != NULL, NULL);

  if (!g_utf8_validate (text, -1, NULL))
    return g_strdup ("");

  cased = (fold & CANDOR_FOLD_CASE) != 0 ? g_utf8_casefold (text, -1) : g_strdup (text);
  apart = g_utf8_normalize (cased, -1, G_NORMALIZE_NFD);
  clean = tidy (apart, (fold & CANDOR_FOLD_ACCENTS) != 0);
  folded = g_utf8_normalize (clean, -1, G_NORMALIZE_NFC);

  return folded;
}

/* ----------------------------------------------------------------- distance
 *
 * Damerau and Levenshtein with swaps of neighbours (optimal alignment): three
 * rows of the table of distances between the beginnings of both texts.
 */
typedef struct
{
  gunichar *a, *b;
  glong     n_a, n_b;
  guint    *before, *above, *row;
} Table;

static guint
least_of (guint x,
          guint y)
{
  return x < y ? x : y;
}

static guint
find_distance (const Table *table,
               glong        i,
               glong        j)
{
  guint changed = table->above[j - 1] + (table->a[i - 1] != table->b[j - 1]);
  guint best = least_of (changed, least_of (table->above[j], table->row[j - 1]) + 1);

  if (i > 1 && j > 1 && table->a[i - 1] == table->b[j - 2] && table->a[i - 2] == table->b[j - 1])
    best = least_of (best, table->before[j - 2] + 1);

  return best;
}

static void
turn_rows (Table *table)
{
  guint *spare = table->before;

  table->before = table->above;
  table->above = table->row;
  table->row = spare;
}

static guint
fill (Table *table,
      guint  limit)
{
  for (glong j = 0; j <= table->n_b; j++)
    table->above[j] = (guint) j;

  for (glong i = 1; i <= table->n_a; i++)
    {
      guint least = table->row[0] = (guint) i;

      for (glong j = 1; j <= table->n_b; j++)
        {
          table->row[j] = find_distance (table, i, j);
          least = least_of (least, table->row[j]);
        }
      /* A swap reaches back two rows; the row above has one less at best. */
      if (least > limit + 1)
        return limit + 1;
      turn_rows (table);
    }

  return least_of (table->above[table->n_b], limit + 1);
}

guint
candor_words_distance (const char *a,
                       const char *b,
                       guint       limit)
{
  Table table = { NULL, };
  g_autofree guint *rows = NULL;
  guint distance;

  g_return_val_if_fail (a != NULL, limit + 1);
  g_return_val_if_fail (b != NULL, limit + 1);

  table.n_a = g_utf8_strlen (a, -1);
  table.n_b = g_utf8_strlen (b, -1);
  if ((gulong) ABS (table.n_a - table.n_b) > limit)
    return limit + 1;

  table.a = g_utf8_to_ucs4_fast (a, -1, NULL);
  table.b = g_utf8_to_ucs4_fast (b, -1, NULL);
  table.before = rows = g_new0 (guint, 3 * (table.n_b + 1));
  table.above = table.before + table.n_b + 1;
  table.row = table.above + table.n_b + 1;
  distance = fill (&table, limit);
  g_free (table.a);
  g_free (table.b);

  return distance;
}
