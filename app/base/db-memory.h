/* db-memory.h - how much memory SQLite takes on this thread
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Before anything else of SQLite. FALSE when somebody has used it before: then nothing
 * is watched. */
gboolean _candor_db_memory_watch (void);

/* From begin to end SQLite gets at most @budget bytes more than it gives back, on this
 * thread; then its allocations fail. Not nested. */
void     _candor_db_memory_begin (gint64 budget);
void     _candor_db_memory_end   (void);

G_END_DECLS
