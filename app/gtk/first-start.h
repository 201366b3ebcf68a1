/* first-start.h - before there is a record: what will be kept, and for whom
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <candor/study.h>

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* One input property: `study`. */
#define CANDOR_TYPE_FIRST_START (candor_first_start_get_type ())
G_DECLARE_FINAL_TYPE (CandorFirstStart, candor_first_start, CANDOR, FIRST_START, GtkWidget)

G_END_DECLS
