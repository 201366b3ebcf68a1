/* frame.h - an example of the table of codes becomes files that can be checked
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Writes what @example shows (candor/lesson.h says how it reads) to files in
 * the empty @folder: elements go into a module that has no finding of its own,
 * each where it belongs. Then runs its commands. */
void frame_write (const char *folder, const char *example);

G_END_DECLS
