/* home-card.h - one module on Home
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <candor/study.h>

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CANDOR_TYPE_HOME_CARD (candor_home_card_get_type ())
G_DECLARE_FINAL_TYPE (CandorHomeCard, candor_home_card, CANDOR, HOME_CARD, GtkButton)

/* @position: in the path, from 1; 0 for a module outside it */
GtkWidget *candor_home_card_new (CandorStudyModule *module, guint position);

G_END_DECLS
