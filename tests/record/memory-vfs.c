/* memory-vfs.c - a disk in memory that notes what was synced, and can fail
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One connection at a time. The index of a WAL lies in memory that no power cut
 * survives, as in SQLite's own VFS.
 */

#define _GNU_SOURCE

#include <string.h>

#include <sqlite3.h>

#include "memory-vfs.h"

#define SECTOR 512

const char * const op_names[N_OPS] = { "create", "write", "truncate", "sync", "delete", "confirmed" };

/* ------------------------------------------------------------------------- files */

typedef struct
{
  GByteArray *bytes;
  GPtrArray  *shm;      /* regions of the WAL's index */
  guint       n_users;
} File;

typedef struct
{
  sqlite3_file  base;
  File         *file;
  char         *name;
  gboolean      delete_on_close;
} Handle;

static GHashTable *files;          /* name → File */
static GPtrArray *trace;
static int n_operations;
static int fail_at = -1, fail_times, fail_result;

static void
file_free (gpointer data)
{
  File *file = data;

  g_byte_array_unref (file->bytes);
  g_ptr_array_unref (file->shm);
  g_free (file);
}

static File *
file_new (void)
{
  File *file = g_new0 (File, 1);

  file->bytes = g_byte_array_new ();
  file->shm = g_ptr_array_new_with_free_func (g_free);

  return file;
}

static void
op_free (gpointer data)
{
  Op *op = data;

  g_free (op->file);
  g_clear_pointer (&op->data, g_bytes_unref);
  g_free (op);
}

static void
note (OpKind        kind,
      const char   *file,
      gint64        offset,
      const guint8 *data,
      gsize         size)
{
  Op *op;

  if (trace == NULL)
    return;
  op = g_new0 (Op, 1);
  op->kind = kind;
  op->file = g_strdup (file);
  op->offset = offset;
  op->data = data != NULL ? g_bytes_new (data, size) : NULL;
  g_ptr_array_add (trace, op);
}

/* SQLITE_OK, or what this operation fails with. */
static int
count_operation (void)
{
  int number = n_operations++;

  return fail_at >= 0 && number >= fail_at && number < fail_at + fail_times ? fail_result : SQLITE_OK;
}

/* --------------------------------------------------------------------- file methods */

static int
vfs_close (sqlite3_file *base)
{
  Handle *handle = (Handle *) base;

  handle->file->n_users--;
  if (handle->delete_on_close)
    g_hash_table_remove (files, handle->name);
  g_free (handle->name);

  return SQLITE_OK;
}

static int
vfs_read (sqlite3_file  *base,
          void          *data,
          int            amount,
          sqlite3_int64  offset)
{
  GByteArray *bytes = ((Handle *) base)->file->bytes;
  gsize there = offset >= bytes->len ? 0 : MIN ((gsize) amount, bytes->len - (gsize) offset);

  if (there > 0)
    memcpy (data, bytes->data + offset, there);
  if (there == (gsize) amount)
    return SQLITE_OK;
  memset ((char *) data + there, 0, amount - there);

  return SQLITE_IOERR_SHORT_READ;
}

static void
put_bytes (GByteArray   *bytes,
           gint64        offset,
           const guint8 *data,
           gsize         size)
{
  gsize old = bytes->len;

  if (offset + size > old)
    {
      g_byte_array_set_size (bytes, offset + size);
      memset (bytes->data + old, 0, bytes->len - old);
    }
  memcpy (bytes->data + offset, data, size);
}

static int
vfs_write (sqlite3_file  *base,
           const void    *data,
           int            amount,
           sqlite3_int64  offset)
{
  Handle *handle = (Handle *) base;
  int result = count_operation ();

  if (result != SQLITE_OK)
    {
      put_bytes (handle->file->bytes, offset, data, amount / 2);
      return result == SQLITE_FULL ? SQLITE_FULL : SQLITE_IOERR_WRITE;
    }
  put_bytes (handle->file->bytes, offset, data, amount);
  note (OP_WRITE, handle->name, offset, data, amount);

  return SQLITE_OK;
}

static void
cut_bytes (GByteArray *bytes,
           gint64      size)
{
  if (size < bytes->len)
    g_byte_array_set_size (bytes, size);
}

static int
vfs_truncate (sqlite3_file  *base,
              sqlite3_int64  size)
{
  Handle *handle = (Handle *) base;

  if (count_operation () != SQLITE_OK)
    return SQLITE_IOERR_TRUNCATE;
  cut_bytes (handle->file->bytes, size);
  note (OP_TRUNCATE, handle->name, size, NULL, 0);

  return SQLITE_OK;
}

static int
vfs_sync (sqlite3_file *base,
          int           flags)
{
  Handle *handle = (Handle *) base;

  if (count_operation () != SQLITE_OK)
    return SQLITE_IOERR_FSYNC;
  note (OP_SYNC, handle->name, 0, NULL, 0);

  return SQLITE_OK;
}

static int
vfs_file_size (sqlite3_file  *base,
               sqlite3_int64 *size)
{
  *size = ((Handle *) base)->file->bytes->len;

  return SQLITE_OK;
}

static int
vfs_lock (sqlite3_file *base,
          int           level)
{
  return SQLITE_OK;
}

static int
vfs_check_reserved (sqlite3_file *base,
                    int          *reserved)
{
  *reserved = 0;

  return SQLITE_OK;
}

static int
vfs_file_control (sqlite3_file *base,
                  int           what,
                  void         *argument)
{
  return SQLITE_NOTFOUND;
}

static int
vfs_sector_size (sqlite3_file *base)
{
  return SECTOR;
}

/* As SQLite's own VFS: a torn write changes nothing beside it. */
static int
vfs_characteristics (sqlite3_file *base)
{
  return SQLITE_IOCAP_POWERSAFE_OVERWRITE;
}

static int
vfs_shm_map (sqlite3_file   *base,
             int             region,
             int             size,
             int             extend,
             void volatile **memory)
{
  GPtrArray *shm = ((Handle *) base)->file->shm;

  *memory = NULL;
  if (region >= (int) shm->len && !extend)
    return SQLITE_OK;
  while ((int) shm->len <= region)
    g_ptr_array_add (shm, g_malloc0 (size));
  *memory = g_ptr_array_index (shm, region);

  return SQLITE_OK;
}

static int
vfs_shm_lock (sqlite3_file *base,
              int           offset,
              int           n,
              int           flags)
{
  return SQLITE_OK;
}

static void
vfs_shm_barrier (sqlite3_file *base)
{
}

static int
vfs_shm_unmap (sqlite3_file *base,
               int           forget)
{
  g_ptr_array_set_size (((Handle *) base)->file->shm, 0);

  return SQLITE_OK;
}

static const sqlite3_io_methods methods =
{
  2, vfs_close, vfs_read, vfs_write, vfs_truncate, vfs_sync, vfs_file_size, vfs_lock, vfs_lock, vfs_check_reserved,
  vfs_file_control, vfs_sector_size, vfs_characteristics, vfs_shm_map, vfs_shm_lock, vfs_shm_barrier, vfs_shm_unmap,
  NULL, NULL,
};

/* ---------------------------------------------------------------------- vfs methods */

static int
vfs_open (sqlite3_vfs  *vfs,
          const char   *name,
          sqlite3_file *base,
          int           flags,
          int          *out_flags)
{
  Handle *handle = (Handle *) base;
  static int n_temporary;

  memset (handle, 0, sizeof *handle);
  handle->name = name != NULL ? g_strdup (name) : g_strdup_printf ("temporary-%d", n_temporary++);
  handle->file = g_hash_table_lookup (files, handle->name);
  if (handle->file == NULL)
    {
      if ((flags & SQLITE_OPEN_CREATE) == 0 || count_operation () != SQLITE_OK)
        {
          g_free (handle->name);
          return SQLITE_CANTOPEN;
        }
      handle->file = file_new ();
      g_hash_table_insert (files, g_strdup (handle->name), handle->file);
      note (OP_CREATE, handle->name, 0, NULL, 0);
    }
  handle->delete_on_close = (flags & SQLITE_OPEN_DELETEONCLOSE) != 0;
  handle->file->n_users++;
  base->pMethods = &methods;
  if (out_flags != NULL)
    *out_flags = flags;

  return SQLITE_OK;
}

static int
vfs_delete (sqlite3_vfs *vfs,
            const char  *name,
            int          sync_folder)
{
  if (!g_hash_table_contains (files, name))
    return SQLITE_IOERR_DELETE_NOENT;
  if (count_operation () != SQLITE_OK)
    return SQLITE_IOERR_DELETE;
  g_hash_table_remove (files, name);
  note (OP_DELETE, name, sync_folder, NULL, 0);

  return SQLITE_OK;
}

static int
vfs_access (sqlite3_vfs *vfs,
            const char  *name,
            int          flags,
            int         *answer)
{
  File *file = g_hash_table_lookup (files, name);

  *answer = file != NULL && (flags != SQLITE_ACCESS_EXISTS || file->bytes->len > 0);

  return SQLITE_OK;
}

static int
vfs_full_path (sqlite3_vfs *vfs,
               const char  *name,
               int          n,
               char        *out)
{
  g_strlcpy (out, name, n);

  return SQLITE_OK;
}

static int
vfs_randomness (sqlite3_vfs *vfs,
                int          n,
                char        *out)
{
  static guint8 next;

  for (int i = 0; i < n; i++)
    out[i] = (char) (next = (guint8) (next * 5 + 3));

  return n;
}

static int
vfs_sleep (sqlite3_vfs *vfs,
           int          us)
{
  return us;
}

static int
vfs_current_time (sqlite3_vfs *vfs,
                  double      *julian)
{
  *julian = 2461369.0;

  return SQLITE_OK;
}

void
memory_vfs_register (void)
{
  static sqlite3_vfs vfs =
  {
    .iVersion = 1, .szOsFile = sizeof (Handle), .mxPathname = 512, .zName = MEMORY_VFS,
    .xOpen = vfs_open, .xDelete = vfs_delete, .xAccess = vfs_access, .xFullPathname = vfs_full_path,
    .xRandomness = vfs_randomness, .xSleep = vfs_sleep, .xCurrentTime = vfs_current_time,
  };

  files = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, file_free);
  sqlite3_vfs_register (&vfs, 0);
}

void
memory_vfs_clear (void)
{
  g_hash_table_remove_all (files);
}

GPtrArray *
memory_vfs_trace (void)
{
  trace = g_ptr_array_new_with_free_func (op_free);

  return g_ptr_array_ref (trace);
}

void
memory_vfs_stop_trace (void)
{
  g_clear_pointer (&trace, g_ptr_array_unref);
}

void
memory_vfs_mark (gint64 number)
{
  note (OP_MARK, NULL, number, NULL, 0);
}

void
memory_vfs_fail (int nth,
                 int n_times,
                 int result)
{
  fail_at = nth;
  fail_times = n_times;
  fail_result = result;
  n_operations = 0;
}

int
memory_vfs_count (void)
{
  return n_operations;
}

void
memory_vfs_put (const char   *name,
                const guint8 *data,
                gsize         size)
{
  File *file = file_new ();

  g_byte_array_append (file->bytes, data, size);
  g_hash_table_insert (files, g_strdup (name), file);
}

gboolean
memory_vfs_contains (const char *words)
{
  GHashTableIter iter;
  gpointer data;

  g_hash_table_iter_init (&iter, files);
  while (g_hash_table_iter_next (&iter, NULL, &data))
    {
      GByteArray *bytes = ((File *) data)->bytes;

      if (memmem (bytes->data, bytes->len, words, strlen (words)) != NULL)
        return TRUE;
    }

  return FALSE;
}

/* --------------------------------------------------------------------- power cuts */

typedef struct
{
  GByteArray *durable;
  GPtrArray  *pending;     /* const Op: writes and truncations since the last sync */
  gboolean    is_named;    /* its folder entry is on the disk */
  gboolean    is_deleted;  /* but perhaps not on the disk */
} DiskFile;

struct _Disk
{
  GHashTable *files;       /* name → DiskFile */
};

static void
disk_file_free (gpointer data)
{
  DiskFile *file = data;

  g_byte_array_unref (file->durable);
  g_ptr_array_unref (file->pending);
  g_free (file);
}

Disk *
disk_new (void)
{
  Disk *self = g_new0 (Disk, 1);

  self->files = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, disk_file_free);

  return self;
}

void
disk_free (Disk *self)
{
  g_hash_table_unref (self->files);
  g_free (self);
}

static void
apply_to (GByteArray *bytes,
          const Op   *op)
{
  if (op->kind == OP_TRUNCATE)
    cut_bytes (bytes, op->offset);
  else
    put_bytes (bytes, op->offset, g_bytes_get_data (op->data, NULL), g_bytes_get_size (op->data));
}

/* A name that is used again is another file: what the old one held stays
 * possible until the deletion is on the disk. */
static void
create (Disk       *self,
        const char *name)
{
  DiskFile *file = g_new0 (DiskFile, 1);

  file->durable = g_byte_array_new ();
  file->pending = g_ptr_array_new ();
  g_hash_table_insert (self->files, g_strdup (name), file);
}

static gboolean
is_deleted_cb (gpointer name,
               gpointer data,
               gpointer user_data)
{
  return ((DiskFile *) data)->is_deleted;
}

/* The first time, SQLite's own VFS syncs the folder too: then the name of the
 * file is on the disk, and every deletion before. */
static void
sync_file (Disk     *self,
           DiskFile *file)
{
  for (guint i = 0; i < file->pending->len; i++)
    apply_to (file->durable, g_ptr_array_index (file->pending, i));
  g_ptr_array_set_size (file->pending, 0);
  if (!file->is_named)
    g_hash_table_foreach_remove (self->files, is_deleted_cb, NULL);
  file->is_named = TRUE;
}

void
disk_apply (Disk     *self,
            const Op *op)
{
  DiskFile *file = op->file != NULL ? g_hash_table_lookup (self->files, op->file) : NULL;

  switch (op->kind)
    {
    case OP_CREATE:
      create (self, op->file);
      break;
    case OP_WRITE:
    case OP_TRUNCATE:
      g_ptr_array_add (file->pending, (gpointer) op);
      break;
    case OP_SYNC:
      sync_file (self, file);
      break;
    case OP_DELETE:
      if (op->offset != 0)
        g_hash_table_remove (self->files, op->file);
      else
        file->is_deleted = TRUE;
      break;
    case OP_MARK:
    case N_OPS:
    default:
      break;
    }
}

/* Some sectors of a write arrive, and of one of them perhaps a part. */
static void
tear (GByteArray *bytes,
      const Op   *op,
      GRand      *rand)
{
  gsize size;
  const guint8 *data = g_bytes_get_data (op->data, &size);

  for (gsize at = 0; at < size; at += SECTOR)
    if (g_rand_boolean (rand))
      put_bytes (bytes, op->offset + at, data + at, MIN (SECTOR, size - at));
}

static void
shuffle (GPtrArray *ops,
         GRand     *rand)
{
  for (guint i = ops->len; i > 1; i--)
    {
      guint k = g_rand_int_range (rand, 0, i);
      gpointer swap = ops->pdata[i - 1];

      ops->pdata[i - 1] = ops->pdata[k];
      ops->pdata[k] = swap;
    }
}

/* How a disk treats what it was not told to keep: from nothing of it to all. */
static void
settle (GByteArray *bytes,
        GPtrArray  *pending,
        GRand      *rand)
{
  g_autoptr(GPtrArray) ops = g_ptr_array_new ();
  int mood = g_rand_int_range (rand, 0, 4);

  for (guint i = 0; i < pending->len; i++)
    g_ptr_array_add (ops, g_ptr_array_index (pending, i));
  if (mood == 0)
    return;
  if (mood == 1)
    g_ptr_array_set_size (ops, g_rand_int_range (rand, 0, ops->len + 1));
  if (mood == 3)
    shuffle (ops, rand);

  for (guint i = 0; i < ops->len; i++)
    {
      const Op *op = g_ptr_array_index (ops, i);
      gboolean is_last = i + 1 == ops->len;

      if (mood == 1 && !is_last)
        apply_to (bytes, op);
      else if (op->kind == OP_WRITE && g_rand_int_range (rand, 0, 3) == 0)
        tear (bytes, op, rand);
      else if (mood == 1 || g_rand_boolean (rand))
        apply_to (bytes, op);
    }
}

void
disk_crash (Disk  *self,
            GRand *rand)
{
  GHashTableIter iter;
  gpointer name, data;

  memory_vfs_clear ();
  g_hash_table_iter_init (&iter, self->files);
  while (g_hash_table_iter_next (&iter, &name, &data))
    {
      DiskFile *file = data;
      g_autoptr(GByteArray) bytes = NULL;

      if ((!file->is_named || file->is_deleted) && g_rand_boolean (rand))
        continue;
      bytes = g_byte_array_sized_new (file->durable->len + 65536);
      g_byte_array_append (bytes, file->durable->data, file->durable->len);
      settle (bytes, file->pending, rand);
      memory_vfs_put (name, bytes->data, bytes->len);
    }
}
