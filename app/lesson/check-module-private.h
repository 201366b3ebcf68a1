/* check-module-private.h - the checks by theme
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "load-private.h"

G_BEGIN_DECLS

/* check-ids.c: doubles, and references that lead nowhere. */
void  _candor_check_ids        (CandorLoad *load);
/* "Did you mean “…”?", or NULL when no id is near. */
char *_candor_hint_nearest     (const char *word, const char * const *ids);

/* check-links.c: what links lead to, days that are none. */
void  _candor_check_links      (CandorLoad *load);

/* check-markdown.c: signs that have a meaning elsewhere. */
void  _candor_check_markdown   (CandorLoad *load);

/* check-head.c: entries that nobody uses, sources, changes. */
void  _candor_check_head       (CandorModule *module, CandorLoad *load);

/* check-size.c: minutes, titles. */
void  _candor_check_size       (CandorModule *module, CandorLoad *load);

/* check-keys.c: where the right answers stand, part by part. */
void  _candor_check_keys       (CandorModule *module, CandorLoad *load);

/* check-variants.c: questions that name another one. */
void  _candor_check_variants   (CandorModule *module, CandorLoad *load);

/* check-draws.c: whether the pool of @quiz has what its draws ask for. */
void  _candor_check_draws      (CandorQuiz *quiz, CandorModule *module, CandorFindings *findings);

/* check-claims.c: law, cases and figures without a source. */
void  _candor_check_claims     (CandorModule *module, CandorLoad *load);

/* check-plain.c: pages in plain language, and what is spoken of them. */
void  _candor_check_plain      (CandorModule *module, CandorLoad *load);

/* check-wording.c: how questions and pages are worded. */
void  _candor_check_wording    (CandorModule *module, CandorLoad *load);

/* The longest sentence met so far, of more words than it began with. */
typedef struct
{
  CandorText *text;     /* NULL: none is longer */
  guint       n_words;
} CandorLongestSentence;

/* For _candor_block_foreach_text(); @longest: CandorLongestSentence. */
void  _candor_find_longest_sentence_cb (CandorText *text, gpointer longest);

G_END_DECLS
