/* fold.h - a side that is folded away is not there
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* candor_fold_follow: while @flap is folded and closed its side leaves the tree that
 * readers walk; closing it while the focus is inside hands the focus to @opener.
 * @title, in the header of the page, is shown while there is room beside it. */
void candor_fold_follow (AdwFlap   *flap,
                         GtkWidget *opener,
                         GtkWidget *title);

G_END_DECLS
