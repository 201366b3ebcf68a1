/* words.c - going through a text word by word
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Letters of ASCII become small; the letters of other scripts stay as they
 * are, which is enough for the short lists that the checks look words up in.
 */

#include <string.h>

#include "words-private.h"

static gsize
length_of_apostrophe (const char *p)
{
  if (*p == '\'')
    return 1;

  return strncmp (p, "’", strlen ("’")) == 0 ? strlen ("’") : 0;
}

static gboolean
is_dash_or_quote (const char *p)
{
  static const char * const marks[] = { "–", "—", "“", "”", "„", "…", "«", "»" };

  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    {
      if (strncmp (p, marks[i], strlen (marks[i])) == 0)
        return TRUE;
    }

  return FALSE;
}

static gboolean
is_letter (const char *p)
{
  if (g_ascii_isalnum (*p))
    return TRUE;

  return (guchar) *p >= 0x80 && !is_dash_or_quote (p) && length_of_apostrophe (p) == 0;
}

/* Length of what belongs to a word at @p: a letter, or an apostrophe or
 * hyphen with a letter behind it. */
static gsize
length_of_letter (const char *p)
{
  gsize apostrophe = length_of_apostrophe (p);

  if (*p == '\0')
    return 0;
  if (apostrophe > 0)
    return is_letter (p + apostrophe) ? apostrophe : 0;
  if (*p == '-')
    return is_letter (p + 1) ? 1 : 0;
  if (!is_letter (p))
    return 0;

  return g_utf8_next_char (p) - p;
}

static void
look_behind (CandorWord  *word,
             const char **p)
{
  const char *q = word->end;

  word->ends_clause = word->ends_sentence = FALSE;
  for (; *q != '\0' && length_of_letter (q) == 0; q = g_utf8_next_char (q))
    {
      if (strchr (",;:()", *q) != NULL || is_dash_or_quote (q))
        word->ends_clause = TRUE;
      else if (strchr (".!?", *q) != NULL && (q[1] == '\0' || !g_ascii_isalnum (q[1])))
        word->ends_sentence = TRUE;
    }
  if (*q == '\0')
    word->ends_sentence = TRUE;
  *p = q;
}

gboolean
_candor_next_word (const char **p,
                   CandorWord  *word)
{
  gsize n_folded = 0;
  const char *q = *p;
  gsize length;

  while (*q != '\0' && (length_of_letter (q) == 0 || !is_letter (q)))
    q = g_utf8_next_char (q);
  if (*q == '\0')
    return FALSE;

  word->start = q;
  while ((length = length_of_letter (q)) > 0)
    {
      gboolean is_apostrophe = length_of_apostrophe (q) > 0;

      for (gsize i = 0; i < (is_apostrophe ? 1 : length) && n_folded + 1 < CANDOR_LONGEST_WORD; i++)
        word->folded[n_folded++] = is_apostrophe ? '\'' : g_ascii_tolower (q[i]);
      q += length;
    }
  word->folded[n_folded] = '\0';
  word->end = q;
  look_behind (word, p);

  return TRUE;
}

gboolean
_candor_word_is_one_of (const CandorWord   *word,
                        const char * const *list)
{
  for (guint i = 0; list[i] != NULL; i++)
    {
      if (strcmp (word->folded, list[i]) == 0)
        return TRUE;
    }

  return FALSE;
}

guint
_candor_longest_sentence (const char  *text,
                          const char **start)
{
  const char *sentence = text;
  guint longest = 0, n_words = 0;
  CandorWord word;

  while (_candor_next_word (&text, &word))
    {
      n_words++;
      if (!word.ends_sentence)
        continue;
      if (n_words > longest)
        {
          longest = n_words;
          *start = sentence;
        }
      sentence = text;
      n_words = 0;
    }

  return longest;
}
