/* term-card.h - a word and what it means
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lesson-context.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CANDOR_TYPE_TERM_CARD (candor_term_card_get_type ())
G_DECLARE_FINAL_TYPE (CandorTermCard, candor_term_card, CANDOR, TERM_CARD, GtkWidget)

GtkWidget *candor_term_card_new (const CandorTerm    *term,
                                 CandorLessonContext *context);

G_END_DECLS
