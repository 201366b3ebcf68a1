/* fault-vfs.h - SQLite's own file system, in which one operation fails
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define FAULT_VFS "candor-fault"

/* Registers it, once. */
void  fault_vfs_init   (void);
/* The @nth write, sync or truncate from now on fails with @result, an SQLite
 * code, and so do all after it when @for_ever. -1: none. */
void  fault_vfs_set    (int      nth,
                        int      result,
                        gboolean for_ever);
/* Operations since the last fault_vfs_set(). */
int   fault_vfs_count  (void);

G_END_DECLS
