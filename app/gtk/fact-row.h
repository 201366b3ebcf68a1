/* fact-row.h - one fact, and what one may do about it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* CandorFactRow: properties
 *   title         string
 *   words         string: what is so, or what an action came to; spoken when it changes
 *                 while the button has the focus
 *   button-label  string or NULL: no button
 *   is-destructive  boolean: the button is drawn as one that takes something away
 *   is-busy       boolean: presses are ignored; the focus stays where it is
 * Signal: pressed.
 */
#define CANDOR_TYPE_FACT_ROW (candor_fact_row_get_type ())
G_DECLARE_FINAL_TYPE (CandorFactRow, candor_fact_row, CANDOR, FACT_ROW, GtkWidget)

void candor_fact_row_set_words   (CandorFactRow *self,
                                  const char    *words);
void candor_fact_row_set_busy    (CandorFactRow *self,
                                  gboolean       is_busy);
/* Whether its button can be pressed at all. */
void candor_fact_row_set_allowed (CandorFactRow *self,
                                  gboolean       allowed);

G_END_DECLS
