/* home-changed.h - a module that changed since it was learned
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <candor/study.h>
#include <gtk/gtk.h>

G_BEGIN_DECLS

/* NULL where nothing of @module is to be looked at again. */
GtkWidget *candor_home_changed_new (CandorStudyModule *module);

G_END_DECLS
