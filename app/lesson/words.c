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
begins_with_one_of (const char         *p,
                    const char * const *marks)
{
  for (guint i = 0; marks[i] != NULL; i++)
    {
      if (strncmp (p, marks[i], strlen (marks[i])) == 0)
        return TRUE;
    }

  return FALSE;
}

static gboolean
is_pause (const char *p)
{
  static const char * const marks[] = { "–", "—", "“", "”", "„", "…", "«", "»", NULL };

  return begins_with_one_of (p, marks);
}

static gboolean
is_sign (const char *p)
{
  static const char * const marks[] = { "€", "£", "§", "×", "\u00a0", "\u202f", NULL };

  return begins_with_one_of (p, marks);
}

static inline gboolean
is_letter (const char *p)
{
  if ((guchar) *p < 0x80)
    return g_ascii_isalnum (*p);

  return !is_pause (p) && !is_sign (p) && length_of_apostrophe (p) == 0;
}

/* Length of what belongs to a word at @p, which does not begin there: a letter,
 * an apostrophe or hyphen with a letter behind it, a point within a number. */
static inline gsize
length_of_letter (const char *p)
{
  gsize apostrophe;

  if (g_ascii_isalnum (*p))
    return 1;
  if (*p == ' ' || *p == '\0')
    return 0;
  if (*p == '-')
    return is_letter (p + 1);
  if (*p == '.' || *p == ',')
    return g_ascii_isdigit (p[-1]) && g_ascii_isdigit (p[1]);

  apostrophe = length_of_apostrophe (p);
  if (apostrophe > 0)
    return is_letter (p + apostrophe) ? apostrophe : 0;

  return is_letter (p) ? g_utf8_next_char (p) - p : 0;
}

static void
look_behind (CandorWord  *word,
             const char **p)
{
  const char *q = word->end;

  word->ends_clause = word->ends_sentence = FALSE;
  for (; *q != '\0' && length_of_letter (q) == 0; q = g_utf8_next_char (q))
    {
      if (*q == ' ')
        continue;
      if (strchr (",;:()", *q) != NULL || is_pause (q))
        word->ends_clause = TRUE;
      else if (strchr (".!?", *q) != NULL && !g_ascii_isalnum (q[1]))
        word->ends_sentence = TRUE;
    }
  if (*q == '\0')
    word->ends_sentence = TRUE;
  *p = q;
}

/* Appends the @length bytes at @q, an apostrophe as one byte. */
static gsize
fold (CandorWord *word,
      gsize       n_folded,
      const char *q,
      gsize       length)
{
  if (length > 1 && length_of_apostrophe (q) > 0)
    {
      q = "'";
      length = 1;
    }
  for (gsize i = 0; i < length && n_folded + 1 < CANDOR_LONGEST_WORD; i++)
    word->folded[n_folded++] = g_ascii_tolower (q[i]);

  return n_folded;
}

gboolean
_candor_next_word (const char **p,
                   CandorWord  *word)
{
  gsize n_folded = 0;
  const char *q = *p;
  gsize length;

  while (*q != '\0' && !is_letter (q))
    q = g_utf8_next_char (q);
  if (*q == '\0')
    return FALSE;

  word->start = q;
  for (; (length = length_of_letter (q)) > 0; q += length)
    n_folded = fold (word, n_folded, q, length);
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
      if (word->folded[0] == list[i][0] && strcmp (word->folded, list[i]) == 0)
        return TRUE;
    }

  return FALSE;
}

static gboolean
begins_with_word (const char *text,
                  const char *word)
{
  gsize length = strlen (word);

  return (*text | 0x20) == *word && g_ascii_strncasecmp (text, word, length) == 0 &&
         length_of_letter (text + length) == 0;
}

static guint32
collect_initials (const char * const *list)
{
  guint32 initials = 0;

  for (guint i = 0; list[i] != NULL; i++)
    initials |= 1u << (list[i][0] & 31);

  return initials;
}

gboolean
_candor_holds_listed (const char         *text,
                      const char * const *list)
{
  guint32 initials = collect_initials (list);

  while (*text != '\0')
    {
      while (*text != '\0' && !g_ascii_isalpha (*text))
        text++;
      for (guint i = 0; (initials & (1u << (*text & 31))) != 0 && list[i] != NULL; i++)
        {
          if (begins_with_word (text, list[i]))
            return TRUE;
        }
      while ((guchar) *text > ' ')
        text++;
    }

  return FALSE;
}

static guint
count_spaces (const char *text,
              gsize       length)
{
  guint n = 0;

  for (gsize i = 0; i < length; i++)
    n += text[i] == ' ';

  return n;
}

gboolean
_candor_may_have_sentence (const char *text,
                           guint       n_words)
{
  /* Few sentences are made of words of two letters: shorter ones pass. */
  gsize least = 3 * (gsize) n_words;
  gsize left = strlen (text);

  while (left >= least)
    {
      gsize length = strcspn (text, ".!?");

      if (length >= least && count_spaces (text, length) + 1 >= n_words)
        return TRUE;
      length += strspn (text + length, ".!?");
      text += length;
      left -= length;
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
