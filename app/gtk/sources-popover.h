/* sources-popover.h - what stands behind a citation or an address
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lesson-context.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The source @id of the context's module; NULL when it has none. */
GtkWidget *candor_sources_popover_new             (CandorLessonContext *context,
                                                   const char          *id);
/* The whole address, and a button that opens it; NULL when it may not be opened. */
GtkWidget *candor_sources_popover_new_for_address (const char          *address);

G_END_DECLS
