/* id.c - ids: what is one, how one is made, which one was meant
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Ids are ASCII, so bytes are characters here. Words that are compared may be
 * anything an author typed; they are compared byte by byte, which errs on the
 * side of "not near".
 */

#include <string.h>

#include <candor/base.h>

#define MAX_ID_LENGTH 64

static gboolean
is_id_character (char c)
{
  return g_ascii_isalnum (c) || c == '.' || c == '_' || c == '-';
}

gboolean
candor_id_is_valid (const char *id)
{
  gsize length;

  if (id == NULL || !g_ascii_isalpha (id[0]))
    return FALSE;

  for (length = 1; id[length] != '\0'; length++)
    {
      if (length == MAX_ID_LENGTH || !is_id_character (id[length]))
        return FALSE;
    }

  return TRUE;
}

/* Cuts at a word's end where there is one in the second half. */
static void
shorten (GString *id)
{
  const char *dash;

  if (id->len <= MAX_ID_LENGTH)
    return;

  g_string_truncate (id, MAX_ID_LENGTH + 1);
  dash = strrchr (id->str, '-');
  if (dash != NULL && dash - id->str > MAX_ID_LENGTH / 2)
    g_string_truncate (id, dash - id->str);
  else
    g_string_truncate (id, MAX_ID_LENGTH);
}

char *
candor_id_from_text (const char *text)
{
  g_autofree char *valid = NULL;
  g_autofree char *ascii = NULL;
  GString *id;

  g_return_val_if_fail (text != NULL, NULL);

  valid = g_utf8_make_valid (text, -1);
  /* A fixed locale: the same text makes the same id on every machine. */
  ascii = g_str_to_ascii (valid, "C");
  id = g_string_new (NULL);

  for (const char *p = ascii; *p != '\0'; p++)
    {
      if (g_ascii_isalnum (*p))
        g_string_append_c (id, g_ascii_tolower (*p));
      else if (*p != '\'' && id->len > 0 && id->str[id->len - 1] != '-')
        g_string_append_c (id, '-');
    }

  if (id->len == 0)
    g_string_assign (id, "id");
  else if (!g_ascii_isalpha (id->str[0]))
    g_string_prepend (id, "id-");

  shorten (id);
  while (id->str[id->len - 1] == '-')
    g_string_truncate (id, id->len - 1);

  return g_string_free (id, FALSE);
}

static guint
smallest (guint a,
          guint b,
          guint c)
{
  return MIN (MIN (a, b), c);
}

/* Optimal string alignment: insert, delete, replace, and swap of neighbours,
 * case ignored. Both words are shorter than MAX_ID_LENGTH. */
static guint
edit_distance (const char *a,
               const char *b)
{
  guint rows[3][MAX_ID_LENGTH + 1];
  guint *before = rows[0], *last = rows[1], *row = rows[2];
  gsize length_b = strlen (b);

  for (gsize j = 0; j <= length_b; j++)
    last[j] = j;

  for (gsize i = 1; a[i - 1] != '\0'; i++)
    {
      char here = g_ascii_tolower (a[i - 1]);
      guint *spare;

      row[0] = i;
      for (gsize j = 1; j <= length_b; j++)
        {
          char there = g_ascii_tolower (b[j - 1]);

          row[j] = smallest (last[j] + 1, row[j - 1] + 1,
                             last[j - 1] + (here != there));
          if (i > 1 && j > 1 && here != there &&
              here == g_ascii_tolower (b[j - 2]) &&
              there == g_ascii_tolower (a[i - 2]))
            row[j] = MIN (row[j], before[j - 2] + 1);
        }

      spare = before;
      before = last;
      last = row;
      row = spare;
    }

  return last[length_b];
}

const char *
candor_id_nearest (const char         *word,
                   const char * const *candidates)
{
  const char *nearest = NULL;
  guint best = G_MAXUINT;

  g_return_val_if_fail (word != NULL, NULL);
  g_return_val_if_fail (candidates != NULL, NULL);

  if (word[0] == '\0' || strlen (word) >= MAX_ID_LENGTH)
    return NULL;

  for (gsize i = 0; candidates[i] != NULL; i++)
    {
      gsize length = strlen (candidates[i]);
      guint distance;

      if (length >= MAX_ID_LENGTH)
        continue;

      distance = edit_distance (word, candidates[i]);
      /* One slip in a short word, two in a word of five and more: beyond
       * that another word is likelier than a slip. */
      if (distance < best && distance < MAX (length, strlen (word)) &&
          distance <= 1 + MAX (length, strlen (word)) / 5)
        {
          best = distance;
          nearest = candidates[i];
        }
    }

  return nearest;
}
