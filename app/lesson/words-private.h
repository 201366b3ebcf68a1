/* words-private.h - going through a text word by word
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define CANDOR_LONGEST_WORD 32

typedef struct
{
  const char *start;                       /* in the text */
  const char *end;
  char        folded[CANDOR_LONGEST_WORD]; /* in small letters, ’ as '; cut when longer */
  gboolean    ends_clause;                 /* a comma, colon, bracket or dash follows */
  gboolean    ends_sentence;               /* . ! ? follows, or the end of the text */
} CandorWord;

/* The next word from *@p on, which moves behind it and what closes it. */
gboolean _candor_next_word (const char **p, CandorWord *word);

/* Whether the folded word stands in the NULL-terminated list. */
gboolean _candor_word_is_one_of (const CandorWord *word, const char * const *list);

/* Whether a word of the text stands in the NULL-terminated list of small
 * words; found faster than by going through all words. */
gboolean _candor_holds_listed (const char *text, const char * const *list);

/* A first look: FALSE when no sentence of the text can have @n_words. */
gboolean _candor_may_have_sentence (const char *text, guint n_words);

/* How many words the longest sentence has, and where it begins. */
guint    _candor_longest_sentence (const char *text, const char **start);

G_END_DECLS
