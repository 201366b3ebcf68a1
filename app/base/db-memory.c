/* db-memory.c - how much memory SQLite takes on this thread
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * SQLite's own limit is one for all of its users: a formula that runs wild would take
 * the memory of the record. So its allocator is wrapped, once for the process, and
 * counts for the thread that has set itself a budget. Others pay a look at a variable
 * of their thread.
 */

#include "db-memory.h"

#include <sqlite3.h>

static sqlite3_mem_methods plain;
static _Thread_local gboolean is_counting;
static _Thread_local gint64 left;

static gboolean
take (gint64 size)
{
  if (!is_counting)
    return TRUE;
  if (size > 0 && size > left)
    return FALSE;
  left -= size;

  return TRUE;
}

static void
give_back (gint64 size)
{
  if (is_counting)
    left += size;
}

static void *
allocate (int size)
{
  void *memory = take (size) ? plain.xMalloc (size) : NULL;

  if (memory != NULL)
    give_back (size - plain.xSize (memory));

  return memory;
}

static void
release (void *memory)
{
  if (memory != NULL)
    give_back (plain.xSize (memory));
  plain.xFree (memory);
}

static void *
resize (void *memory,
        int   size)
{
  int before = plain.xSize (memory);
  void *larger = take ((gint64) size - before) ? plain.xRealloc (memory, size) : NULL;

  if (larger != NULL)
    give_back (size - plain.xSize (larger));

  return larger;
}

gboolean
_candor_db_memory_watch (void)
{
  static gsize state;

  if (g_once_init_enter (&state))
    {
      sqlite3_mem_methods watched;
      gboolean done;

      done = sqlite3_config (SQLITE_CONFIG_GETMALLOC, &plain) == SQLITE_OK;
      watched = plain;
      watched.xMalloc = allocate;
      watched.xFree = release;
      watched.xRealloc = resize;
      done = done && sqlite3_config (SQLITE_CONFIG_MALLOC, &watched) == SQLITE_OK;
      g_once_init_leave (&state, done ? 1 : 2);
    }

  return state == 1;
}

void
_candor_db_memory_begin (gint64 budget)
{
  g_assert (!is_counting);

  is_counting = TRUE;
  left = budget;
}

void
_candor_db_memory_end (void)
{
  g_assert (is_counting);

  is_counting = FALSE;
}
