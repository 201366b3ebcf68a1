/* fault-vfs.c - SQLite's own file system, in which one operation fails
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Every file is opened by the real file system; only its table of functions is
 * replaced by a copy in which writing, syncing and truncating count.
 */

#include <sqlite3.h>

#include "fault-vfs.h"

typedef struct
{
  sqlite3_io_methods        patched;      /* first: files point here */
  const sqlite3_io_methods *real;
} Slot;

static sqlite3_vfs *real_vfs;
static sqlite3_vfs vfs;
static Slot slots[8];
static int n_operations;
static int fault_at = -1;
static int fault_result;
static gboolean fault_for_ever;

static const sqlite3_io_methods *
real_of (sqlite3_file *file)
{
  return ((const Slot *) file->pMethods)->real;
}

static int
operate (void)
{
  int n = n_operations++;

  return fault_at >= 0 && (n == fault_at || (fault_for_ever && n > fault_at)) ? fault_result : SQLITE_OK;
}

static int
fault_write (sqlite3_file  *file,
             const void    *data,
             int            size,
             sqlite3_int64  offset)
{
  int result = operate ();

  return result != SQLITE_OK ? result : real_of (file)->xWrite (file, data, size, offset);
}

static int
fault_truncate (sqlite3_file  *file,
                sqlite3_int64  size)
{
  int result = operate ();

  return result != SQLITE_OK ? result : real_of (file)->xTruncate (file, size);
}

static int
fault_sync (sqlite3_file *file,
            int           flags)
{
  int result = operate ();

  return result != SQLITE_OK ? result : real_of (file)->xSync (file, flags);
}

static Slot *
get_slot (const sqlite3_io_methods *real)
{
  for (guint i = 0; i < G_N_ELEMENTS (slots); i++)
    {
      Slot *slot = &slots[i];

      if (slot->real == real)
        return slot;
      if (slot->real == NULL)
        {
          slot->real = real;
          slot->patched = *real;
          slot->patched.xWrite = fault_write;
          slot->patched.xTruncate = fault_truncate;
          slot->patched.xSync = fault_sync;
          return slot;
        }
    }

  g_error ("more kinds of files than expected");
}

static int
fault_open (sqlite3_vfs  *self,
            const char   *name,
            sqlite3_file *file,
            int           flags,
            int          *out_flags)
{
  int result = real_vfs->xOpen (real_vfs, name, file, flags, out_flags);

  if (file->pMethods != NULL)
    file->pMethods = &get_slot (file->pMethods)->patched;

  return result;
}

void
fault_vfs_init (void)
{
  if (real_vfs != NULL)
    return;

  real_vfs = sqlite3_vfs_find (NULL);
  vfs = *real_vfs;
  vfs.zName = FAULT_VFS;
  vfs.xOpen = fault_open;
  sqlite3_vfs_register (&vfs, 0);
}

void
fault_vfs_set (int      nth,
               int      result,
               gboolean for_ever)
{
  n_operations = 0;
  fault_at = nth;
  fault_result = result;
  fault_for_ever = for_ever;
}

int
fault_vfs_count (void)
{
  return n_operations;
}
