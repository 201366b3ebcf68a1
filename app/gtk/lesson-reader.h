/* lesson-reader.h - one page of a lesson, and the way on
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lesson-context.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CANDOR_TYPE_LESSON_READER (candor_lesson_reader_get_type ())
G_DECLARE_FINAL_TYPE (CandorLessonReader, candor_lesson_reader, CANDOR, LESSON_READER, GtkWidget)

/* @page: of the module of @context, which has a sitting */
GtkWidget *candor_lesson_reader_new   (CandorPage          *page,
                                       CandorLessonContext *context);
/* To the title. */
void       candor_lesson_reader_focus (CandorLessonReader  *self);
/* To the switch of plain language, on a page that has it. */
void       candor_lesson_reader_focus_plain (CandorLessonReader *self);

/* Where somebody is on the page, and going there in the same page in other words; see
 * candor_lesson_column_find_place(). */
guint      candor_lesson_reader_find_place  (CandorLessonReader *self,
                                             double             *offset);
void       candor_lesson_reader_go_to_place (CandorLessonReader *self,
                                             guint               number,
                                             double              offset);

G_END_DECLS
