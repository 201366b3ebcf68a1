/* window.h - the one window on a record
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>
#include <candor/study.h>

G_BEGIN_DECLS

#define CANDOR_TYPE_WINDOW (candor_window_get_type ())
G_DECLARE_FINAL_TYPE (CandorWindow, candor_window, CANDOR, WINDOW, AdwApplicationWindow)

CandorWindow *candor_window_new (GtkApplication *application,
                                 CandorStudy    *study,
                                 GSettings      *settings);

G_END_DECLS
