/* lesson-page.h - one sitting: outline, page, quiz, result
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <candor/study.h>
#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CANDOR_TYPE_LESSON_PAGE (candor_lesson_page_get_type ())
G_DECLARE_FINAL_TYPE (CandorLessonPage, candor_lesson_page, CANDOR, LESSON_PAGE, GtkWidget)

/* CandorLessonPage: properties
 *   sitting   CandorSitting or NULL, read-write
 *   title     string, read-only: "Question 3 of 10 - Consent - Candor"
 *   language  string or NULL, read-write: of the text that is shown; setting it
 *             changes the text where somebody is, and the sitting with it
 * Actions that it answers for its views: lesson.next, lesson.back,
 * lesson.go-to (id of a step), lesson.outline, lesson.language (a tag). It goes home by `win.home`.
 */
GtkWidget     *candor_lesson_page_new         (void);
CandorSitting *candor_lesson_page_get_sitting (CandorLessonPage *self);
void           candor_lesson_page_set_sitting (CandorLessonPage *self,
                                               CandorSitting    *sitting);
const char    *candor_lesson_page_get_title   (CandorLessonPage *self);
/* To the page's title or the question; done by itself whenever the step changes. */
void           candor_lesson_page_focus       (CandorLessonPage *self);

G_END_DECLS
