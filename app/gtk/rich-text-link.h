/* rich-text-link.h - a stretch of words that leads somewhere, for keys and readers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CANDOR_TYPE_RICH_TEXT_LINK (candor_rich_text_link_get_type ())
G_DECLARE_FINAL_TYPE (CandorRichTextLink, candor_rich_text_link, CANDOR, RICH_TEXT_LINK, GtkWidget)

/* @label: what a reader says; @description: what it leads to */
GtkWidget *candor_rich_text_link_new         (const char         *label,
                                              const char         *description);

/* The popover that stands at the words; taken, and gone when it closes. */
void       candor_rich_text_link_set_popover (CandorRichTextLink *self,
                                              GtkWidget          *popover);

G_END_DECLS
