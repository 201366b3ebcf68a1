/* sources-card.h - one source: what it is, how fresh, where to find it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lesson-context.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CANDOR_TYPE_SOURCES_CARD (candor_sources_card_get_type ())
G_DECLARE_FINAL_TYPE (CandorSourcesCard, candor_sources_card, CANDOR, SOURCES_CARD, GtkWidget)

/* @source belongs to the module, which must outlive the card's making only. */
GtkWidget *candor_sources_card_new (const CandorSource  *source,
                                    CandorLessonContext *context);

G_END_DECLS
