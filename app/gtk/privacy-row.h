/* privacy-row.h - one fact about the record, and what one may do about it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* CandorPrivacyRow: properties
 *   title         string
 *   words         string: what is so, or what an action came to; spoken when it changes
 *                 while the button has the focus
 *   button-label  string or NULL: no button
 *   is-destructive  boolean: the button is drawn as one that takes something away
 *   is-busy       boolean: presses are ignored; the focus stays where it is
 * Signal: pressed.
 */
#define CANDOR_TYPE_PRIVACY_ROW (candor_privacy_row_get_type ())
G_DECLARE_FINAL_TYPE (CandorPrivacyRow, candor_privacy_row, CANDOR, PRIVACY_ROW, GtkWidget)

void candor_privacy_row_set_words   (CandorPrivacyRow *self,
                                     const char       *words);
void candor_privacy_row_set_busy    (CandorPrivacyRow *self,
                                     gboolean          is_busy);
/* Whether its button can be pressed at all. */
void candor_privacy_row_set_allowed (CandorPrivacyRow *self,
                                     gboolean          allowed);

G_END_DECLS
