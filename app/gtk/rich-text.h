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

/* For texts of plain words (property "words"); NULL for none. */
void        candor_rich_text_set_words   (CandorRichText *self,
                                          const char     *words);
const char *candor_rich_text_get_words   (CandorRichText *self);
/* Distance of the lines, in heights of the font: of text to read, of small
 * print (unless said), of headings. */
#define CANDOR_RICH_TEXT_READING 1.36
#define CANDOR_RICH_TEXT_PLAIN   1.18
#define CANDOR_RICH_TEXT_TIGHT   1.05
void        candor_rich_text_set_leading (CandorRichText *self,
                                          double          leading);
guint       candor_rich_text_get_n_links (CandorRichText *self);

G_END_DECLS
