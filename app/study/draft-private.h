/* draft-private.h - the text of a draft
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <candor/study.h>

G_BEGIN_DECLS

/* What somebody did with a question and has not handed in. */
typedef struct
{
  CandorResponse  *response;
  CandorCertainty  certainty;
  guint            n_shown;    /* hints */
} CandorDraft;

/* "option-id,option-id|sure|2", without the last where no hint was shown; NULL when
 * there is nothing to keep. */
char *candor_draft_format (const CandorDraft *self);
/* Never fails: what the item does not have is left out. */
void  candor_draft_parse  (CandorDraft *self, CandorItem *item, const char *text);

G_END_DECLS
