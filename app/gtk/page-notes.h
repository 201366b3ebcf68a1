/* page-notes.h - what a page says of itself, below its title
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lesson-context.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Appends to @column what there is to say to this person about @page; often nothing. */
void candor_page_notes_append (GtkBox              *column,
                               CandorPage          *page,
                               CandorLessonContext *context);

G_END_DECLS
