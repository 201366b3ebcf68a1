/* answers-private.h - an answers file: what to answer to which question
 *
 * One line an answer: `question-id = option-id[,option-id] | guess|fairly|sure`.
 * `#` begins a comment, `stop` alone ends the sitting there. A question that is
 * named several times gets its answers in that order, a try each.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <candor/study.h>

G_BEGIN_DECLS

typedef struct _CandorAnswers CandorAnswers;

typedef struct
{
  char            *item;
  char            *options;     /* as typed */
  CandorCertainty  certainty;
  guint            line;
} CandorAnswer;

/* Errors: INVALID with the line's number, and those of reading a file. */
CandorAnswers      *candor_answers_read (const char *path, GError **error);
void                candor_answers_free (CandorAnswers *self);
/* The next answer to @item, taken out; NULL: there is none. */
const CandorAnswer *candor_answers_take (CandorAnswers *self, const char *item);
/* TRUE when an answer to @item waits. */
gboolean            candor_answers_has  (CandorAnswers *self, const char *item);
/* The file says "stop" before any further answer. */
gboolean            candor_answers_is_over (CandorAnswers *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CandorAnswers, candor_answers_free)

G_END_DECLS
