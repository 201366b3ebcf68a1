/* lesson-menu.h - the menu of a lesson: its languages above the window's own
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <candor/study.h>

G_BEGIN_DECLS

/* For the button in the header of a lesson; choosing a language is "lesson.language"
 * with its tag. */
GMenuModel *candor_lesson_menu_new (CandorSitting *sitting,
                                    GMenuModel    *window_menu);

G_END_DECLS
