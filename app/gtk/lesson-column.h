/* lesson-column.h - what is read from top to bottom
 *
 * One Tab stop for all its text; Up and Down go from piece to piece. A piece
 * is a widget with the style class CANDOR_LESSON_STOP that is not part of a
 * button. A button with the class CANDOR_LESSON_DOOR stands in the row, too: it
 * has a stop of Tab of its own, and the arrow keys lead to it and on.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CANDOR_LESSON_STOP "candor-stop"
#define CANDOR_LESSON_DOOR "candor-door"

#define CANDOR_TYPE_LESSON_COLUMN (candor_lesson_column_get_type ())
G_DECLARE_FINAL_TYPE (CandorLessonColumn, candor_lesson_column, CANDOR, LESSON_COLUMN, GtkBox)

GtkWidget *candor_lesson_column_new         (void);
/* Moves the focus to the first piece. */
void       candor_lesson_column_focus_first (CandorLessonColumn *self);
/* Moves the focus to @stop, a piece of this column. */
void       candor_lesson_column_focus_stop  (CandorLessonColumn *self,
                                             GtkWidget          *stop);

/* Where somebody is in the column: the number of the piece above what had the focus last, or
 * of the first that can be seen, and how far it stands below the top of the window. */
guint      candor_lesson_column_find_place  (CandorLessonColumn *self,
                                             double             *offset);
/* Goes there, in a column with the same pieces in other words. */
void       candor_lesson_column_go_to_place (CandorLessonColumn *self,
                                             guint               number,
                                             double              offset);

G_END_DECLS
