/* memory-vfs.h - a disk in memory that notes what was synced, and can fail
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define MEMORY_VFS "candor-memory"

typedef enum
{
  OP_CREATE,
  OP_WRITE,
  OP_TRUNCATE,
  OP_SYNC,
  OP_DELETE,
  OP_MARK,       /* the program confirmed something */
  N_OPS
} OpKind;

extern const char * const op_names[N_OPS];

typedef struct
{
  OpKind  kind;
  char   *file;
  gint64  offset;    /* of a write; length of a truncation; number of a mark */
  GBytes *data;      /* of a write */
} Op;

void       memory_vfs_register  (void);
/* Forgets all files. */
void       memory_vfs_clear     (void);

/* From now on every operation that changes something is noted; the list is the
 * caller's, with its free function. */
GPtrArray *memory_vfs_trace     (void);
void       memory_vfs_stop_trace (void);
void       memory_vfs_mark      (gint64 number);

/* From the @nth operation that changes something on (from 0), @n_times of them
 * fail with @result; a write that fails has written half. @nth < 0: none. */
void       memory_vfs_fail      (int nth, int n_times, int result);
/* Number of operations since, failed ones too. */
int        memory_vfs_count     (void);

void       memory_vfs_put       (const char *file, const guint8 *data, gsize size);
/* Whether @words stand in any file. */
gboolean   memory_vfs_contains  (const char *words);

/* ------------------------------------------------------------------ power cuts
 *
 * A disk as it would be found after a power cut: what was synced is there; of
 * what was not, each piece may be there, missing, or torn, in any order.
 */
typedef struct _Disk Disk;
Disk *disk_new   (void);
void  disk_free  (Disk *self);
void  disk_apply (Disk *self, const Op *op);
/* Puts one of the possible worlds into the VFS. */
void  disk_crash (Disk *self, GRand *rand);

G_END_DECLS
