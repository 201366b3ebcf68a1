/* item-mark.h - right or not, in a word and a sign
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lesson-context.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Within a widget of class candor-option-right or candor-option-wrong. */
GtkWidget *candor_item_mark_new (gboolean    good,
                                 const char *words);
/* A sign at the start of its words, however many lines they take. */
GtkWidget *candor_item_mark_new_sign (const char *icon_name,
                                      const char *words);
/* The same of a part that was typed, with the right answer where it was another, and
 * the reply. */
GtkWidget *candor_item_mark_new_part (const CandorOptionVerdict *verdict,
                                      const char                *words,
                                      CandorLessonContext       *context);

G_END_DECLS
