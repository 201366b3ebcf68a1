/* lesson-link.h - a button that looks like a link
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CANDOR_TYPE_LESSON_LINK (candor_lesson_link_get_type ())
G_DECLARE_FINAL_TYPE (CandorLessonLink, candor_lesson_link, CANDOR, LESSON_LINK, GtkButton)

/* Opens @popover (taken). */
GtkWidget *candor_lesson_link_new         (const char       *words,
                                           GtkWidget        *popover);
/* Leads to the step @id by the action lesson.go-to. */
GtkWidget *candor_lesson_link_new_to_step (const char       *words,
                                           const char       *id);
void       candor_lesson_link_set_words   (CandorLessonLink *self,
                                           const char       *words);
void       candor_lesson_link_set_popover (CandorLessonLink *self,
                                           GtkWidget        *popover);

G_END_DECLS
