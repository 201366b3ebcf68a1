/* draft-private.h - the text of a draft
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <candor/study.h>

G_BEGIN_DECLS

/* "option-id,option-id|sure"; NULL when there is nothing to keep. */
char *candor_draft_format (CandorResponse *response, CandorCertainty certainty);
/* Never fails: what the item does not have is left out. */
void  candor_draft_parse  (CandorItem *item, const char *text,
                           CandorResponse **response, CandorCertainty *certainty);

G_END_DECLS
