/* candor/lesson/difference.h - what two editions of a text say differently
 *
 * Included by <candor/lesson.h>. Pure: from two texts to what differs, in lines as a person
 * reads them.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <candor/lesson.h>

G_BEGIN_DECLS

/* The words of a page in its order, a paragraph, cell or picture's alternative a line; its
 * questions with what is asked, the parts, which of them are right, and why. char *, UTF-8. */
GPtrArray *candor_page_list_lines (CandorPage *self);
GPtrArray *candor_item_list_lines (CandorItem *self);
/* Of a quiz: what it says first, then its questions. */
GPtrArray *candor_quiz_list_lines (CandorQuiz *self);
/* Of the page or quiz @step; NULL: there is none. */
GPtrArray *candor_module_list_lines (CandorModule *self, const char *step);

/* Bytes of a line, from the first to the one behind the last. */
typedef struct { guint from, to; } CandorSpan;

/* A line, and what stands in its place. */
typedef struct
{
  char   *before;          /* (nullable): NULL where the line is new */
  char   *after;           /* (nullable): NULL where it is gone */
  GArray *before_spans;    /* CandorSpan: words that are not there any more, from left to right */
  GArray *after_spans;     /* CandorSpan: words that are new */
} CandorDifference;
void       candor_difference_free (CandorDifference *self);

/* Only the lines that differ, in order; CandorDifference. */
GPtrArray *candor_lines_compare   (GPtrArray *before, GPtrArray *after);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CandorDifference, candor_difference_free)

G_END_DECLS
