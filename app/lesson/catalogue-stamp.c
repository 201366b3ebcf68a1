/* catalogue-stamp.c - whether files are as they were
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A file that is written to, replaced, taken away or put there shows in its
 * number, size or times, a new one beside the others in the folder's times. No
 * byte of a file is read.
 */

#include <string.h>
#include <sys/stat.h>

#include "catalogue-stamp-private.h"

/* As coarse as the times of any file system are. */
#define GRAIN_US (2 * G_USEC_PER_SEC)

/* All zero where there is no such file. */
typedef struct
{
  guint64 number;
  gint64  size;
  gint64  changed_ns;      /* by the system's account */
  gint64  modified_ns;     /* anybody may set it */
} Mark;

static gint64
to_ns (const struct timespec *time)
{
  return time->tv_sec * G_GINT64_CONSTANT (1000000000) + time->tv_nsec;
}

static void
add_mark (GByteArray *marks,
          const char *path)
{
  Mark mark = { 0, 0, 0, 0 };
  struct stat status;

  if (lstat (path, &status) == 0)
    mark = (Mark) { status.st_ino, status.st_size, to_ns (&status.st_ctim), to_ns (&status.st_mtim) };
  g_byte_array_append (marks, (const guint8 *) &mark, sizeof mark);
}

GBytes *
_candor_stamp_new (const char *folder,
                   const char *names)
{
  GByteArray *marks = g_byte_array_new ();
  g_autoptr(GString) path = g_string_new (folder);
  gsize start;

  g_assert (folder != NULL);
  g_assert (names != NULL);

  add_mark (marks, path->str);
  g_string_append_c (path, G_DIR_SEPARATOR);
  start = path->len;
  while (*names != '\0')
    {
      gsize length = strcspn (names, "\n");

      g_string_truncate (path, start);
      g_string_append_len (path, names, length);
      add_mark (marks, path->str);
      names += length + (names[length] == '\n');
    }

  return g_byte_array_free_to_bytes (marks);
}

gboolean
_candor_stamp_is_settled (GBytes *self,
                          gint64  now_us)
{
  gsize size;
  const Mark *marks = g_bytes_get_data (self, &size);
  gint64 from_ns = (now_us - GRAIN_US) * 1000;
  gint64 until_ns = (now_us + GRAIN_US) * 1000;

  for (gsize i = 0; i < size / sizeof *marks; i++)
    {
      if (marks[i].changed_ns >= from_ns ||
          (marks[i].modified_ns >= from_ns && marks[i].modified_ns < until_ns))
        return FALSE;
    }

  return TRUE;
}
