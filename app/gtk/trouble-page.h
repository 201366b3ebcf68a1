/* trouble-page.h - the record cannot be used: what happened, what to do
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <candor/study.h>

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* One input property: `study`. */
#define CANDOR_TYPE_TROUBLE_PAGE (candor_trouble_page_get_type ())
G_DECLARE_FINAL_TYPE (CandorTroublePage, candor_trouble_page, CANDOR, TROUBLE_PAGE, GtkWidget)

/* To the button that helps most; what happened is its description, so it is read too. */
void candor_trouble_page_focus (CandorTroublePage *self);

G_END_DECLS
