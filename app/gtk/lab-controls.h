/* lab-controls.h - what a learner moves in a lab
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <candor/study/lab.h>

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* All controls below each other, each by pointer, by arrow keys and by typing, and a button that
 * puts them back. */
GtkWidget *candor_lab_controls_new (CandorLabRun *run);

G_END_DECLS
