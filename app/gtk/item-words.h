/* item-words.h - what is said about an answer
 *
 * Pure functions from values to words; none of them blames.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <candor/study.h>

G_BEGIN_DECLS

/* The option's words; of a true-or-false question in the window's language. */
char       *candor_item_words_option      (CandorItem *item, const CandorOption *option);
/* "Right", "Partly right", "Not right", or thanks where nothing is marked. Static. */
const char *candor_item_words_verdict     (CandorVerdict verdict);
/* What stands at an option after Check: "Your answer: right", … or NULL. Static. */
const char *candor_item_words_mark        (CandorItem *item, const CandorOptionVerdict *verdict);
/* A part that was typed, for a reader: @mark, the right answer where it is another, the
 * reply. */
char       *candor_item_words_part        (const CandorOptionVerdict *verdict, const char *mark);
/* "+3", "0", "−6". */
char       *candor_item_words_marks       (int marks);
/* "You were sure, … Marks for certainty: +3.", or NULL when nothing was said. */
char       *candor_item_words_certainty   (CandorCertainty certainty, CandorVerdict verdict);
/* "Guess", "Fairly", "Sure". Static. */
const char *candor_item_words_level       (CandorCertainty certainty);
/* What was answered, and what would be right, part by part: "Newsletter: Ask first; …". */
char       *candor_item_words_answer      (CandorItem *item, CandorResponse *response);
char       *candor_item_words_key         (CandorItem *item);
/* "The right answer: …" */
char       *candor_item_words_right       (CandorItem *item);
/* All of it in one breath, for a reader: verdict, mine, the right one, why. Where
 * nothing was answered: that, the right one, why. */
char       *candor_item_words_result      (CandorQuestion *question);

G_END_DECLS
