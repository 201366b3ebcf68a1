/* typed.h - questions that are answered by typing, in a terminal
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <candor/study.h>

G_BEGIN_DECLS

gboolean        candor_typed_is_for         (CandorItem     *item);
/* What has been typed so far. */
void            candor_typed_render         (CandorQuestion *question);
/* After Check: what was typed, what is right, the reply. */
void            candor_typed_render_judged  (CandorQuestion *question);
/* The answer with the line in it. */
CandorResponse *candor_typed_parse          (CandorQuestion *question,
                                             const char     *line);
/* @how, with the blank that is asked for. */
char           *candor_typed_dup_how        (CandorQuestion *question,
                                             const char     *how);
/* What is missing in the answer: a sentence. @was_taken: the last line is in it. */
char           *candor_typed_dup_help       (CandorQuestion *question,
                                             gboolean        was_taken);

G_END_DECLS
