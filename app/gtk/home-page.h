/* home-page.h - where one is, and what to go on with
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <candor/study.h>

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* One input property: `study`. */
#define CANDOR_TYPE_HOME_PAGE (candor_home_page_get_type ())
G_DECLARE_FINAL_TYPE (CandorHomePage, candor_home_page, CANDOR, HOME_PAGE, GtkWidget)

/* To the button that goes on. */
void candor_home_page_focus (CandorHomePage *self);

G_END_DECLS
