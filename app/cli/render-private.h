/* render-private.h - lessons as lines of text
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <candor/study.h>

G_BEGIN_DECLS

/* The terminal's width, 40 … 100; 80 where there is no terminal. */
guint  candor_render_get_width (void);
/* Words wrapped at the width: @first stands before the first line, the others
 * stand under what follows it. Control characters are shown as U+FFFD. */
void   candor_render_words     (guint indent, const char *first, const char *words);
void   candor_render_text      (guint indent, const char *first, CandorText *text);
void   candor_render_gap       (void);
void   candor_render_title     (const char *title, char underline);
/* The runs as words: citations as "[2]", addresses in full. */
char  *candor_render_dup_text  (CandorText *text);

/* What blocks need beside their own text; those that stand inside others need
 * nothing, and NULL will do. */
typedef struct
{
  CandorDay        today;
  CandorCatalogue *catalogue;    /* for overlays */
} CandorRenderContext;

void   candor_render_block     (CandorBlock *block, guint indent, const CandorRenderContext *context);
void   candor_render_blocks    (GPtrArray *blocks, guint indent, const CandorRenderContext *context);
/* Kinds that are made of smaller ones. */
void   candor_render_compare   (CandorBlock *block, guint indent, const CandorRenderContext *context);
void   candor_render_steps     (CandorBlock *block, guint indent, const CandorRenderContext *context);
void   candor_render_timeline  (CandorBlock *block, guint indent, const CandorRenderContext *context);
void   candor_render_house     (CandorBlock *block, guint indent, const CandorRenderContext *context);
void   candor_render_reveal    (CandorBlock *block, guint indent, const CandorRenderContext *context);
void   candor_render_dialogue  (CandorBlock *block, guint indent, const CandorRenderContext *context);
/* Below a page: what its terms mean. */
void   candor_render_terms     (CandorPage *page);
/* Sources of a page below it, with their date notes. */
void   candor_render_sources   (CandorPage *page, CandorDay today);

/* The question and its options as shown. */
void   candor_render_question  (CandorQuestion *question);
/* The hint that was shown last. */
void   candor_render_hint      (CandorQuestion *question, CandorModule *module);
/* The points of a reflect to tick, once the words stand. */
void   candor_render_points    (CandorQuestion *question);
/* After Check: each option's response, mine and the right one, reason, sources. */
void   candor_render_outcome   (CandorQuestion *question, CandorModule *module);
/* What to type: "a number", "numbers, with a comma between". */
const char *candor_render_get_how_to_answer (CandorItem *item);
char  *candor_render_dup_option (const CandorOption *option, CandorItem *item);

void   candor_render_result    (CandorAttempt *attempt);

G_END_DECLS
