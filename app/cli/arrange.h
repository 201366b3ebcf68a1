/* arrange.h - what is matched, ordered and sorted, in a terminal
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <candor/study.h>

G_BEGIN_DECLS

/* Whether the parts of @item are put somewhere rather than picked. */
gboolean        candor_arrange_is_for         (CandorItem     *item);
void            candor_arrange_render         (CandorQuestion *question);
/* The same with what came of each part. */
void            candor_arrange_render_judged  (CandorQuestion *question);
/* What was typed, put over what stands there already. NULL: not understood. */
CandorResponse *candor_arrange_parse          (CandorQuestion *question,
                                               const char     *line);
/* What was not understood, or is still missing. */
char           *candor_arrange_dup_help       (CandorQuestion *question,
                                               gboolean        may_skip);

G_END_DECLS
