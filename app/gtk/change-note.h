/* change-note.h - what changed on a page or in a quiz since it was learned
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <candor/study.h>
#include <gtk/gtk.h>

G_BEGIN_DECLS

/* NULL where nothing did, or where it was not learned before. */
GtkWidget *candor_change_note_new (CandorSitting *sitting,
                                   CandorStep    *step);

G_END_DECLS
