/* term-popover.h - the meaning of a word, at the word
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lesson-context.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* NULL when the context's module has no such term. */
GtkWidget *candor_term_popover_new (CandorLessonContext *context,
                                    const char          *id);

G_END_DECLS
