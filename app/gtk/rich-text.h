/* rich-text.h - a paragraph's worth of runs on the screen
 *
 * Its role and name, with links that keys and readers can reach. Used alone it
 * takes no focus; in a CandorLessonColumn the arrow keys come by.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lesson-context.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CANDOR_TYPE_RICH_TEXT (candor_rich_text_get_type ())
G_DECLARE_FINAL_TYPE (CandorRichText, candor_rich_text, CANDOR, RICH_TEXT, GtkWidget)

/* @context: (nullable): without one, nothing leads anywhere (inside a button) */
GtkWidget *candor_rich_text_new         (CandorText          *text,
                                         CandorLessonContext *context);
/* The same with role HEADING. */
GtkWidget *candor_rich_text_new_heading (CandorText          *text,
                                         CandorLessonContext *context,
                                         guint                level);
/* Plain words of our own, and a heading of them. */
GtkWidget *candor_rich_text_new_words   (const char          *words);
GtkWidget *candor_rich_text_new_title   (const char          *words,
                                         guint                level);

guint      candor_rich_text_get_n_links (CandorRichText      *self);

G_END_DECLS
