/* preferences.h - text size, number keys, motion, name and path
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <candor/study.h>

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* @settings: (nullable): then only what stands in the record can be changed */
void candor_preferences_present (GtkWindow   *parent,
                                 CandorStudy *study,
                                 GSettings   *settings);

/* Follows the settings from now on: text size and motion of the whole program. */
void candor_preferences_apply   (GSettings   *settings);

G_END_DECLS
