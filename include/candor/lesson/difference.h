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

/* The words of the page or quiz @step in its order, a paragraph, cell or picture's alternative a
 * line (char *, UTF-8); NULL: there is none. Of a question what is asked and the parts; with
 * @with_keys also which of them are right, and why, else in an order that does not tell. */
GPtrArray *candor_module_list_lines (CandorModule *self, const char *step, gboolean with_keys);

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
