/* sources-margin.h - the terms and sources of a page
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lesson-context.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* @terms: const CandorTerm; @sources: const CandorSource. NULL when both are empty. */
GtkWidget *candor_sources_margin_new (GPtrArray           *terms,
                                      GPtrArray           *sources,
                                      CandorLessonContext *context);

G_END_DECLS
