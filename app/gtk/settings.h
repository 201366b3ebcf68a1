/* settings.h - how somebody likes the window
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* candor_settings_new: the settings of the program, or NULL where their schema is
 * not installed: then the defaults hold and nothing is remembered. */
GSettings *candor_settings_new              (void);

/* Each answers the default when @settings is NULL. */
gboolean   candor_settings_get_number_keys  (GSettings *settings);
gboolean   candor_settings_get_reduce_motion (GSettings *settings);
int        candor_settings_get_text_scale   (GSettings *settings);   /* percent */
/* The language that was chosen in a lesson last; "" for none. */
char      *candor_settings_dup_lesson_language (GSettings *settings);

G_END_DECLS
