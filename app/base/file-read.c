/* file-read.c - the only way in which a file from outside is read
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Owns the questions put before the first byte: no link, a regular file, not
 * too large. The size is asked of the open file, and reading stops one byte
 * after the limit, so a file that changes meanwhile gains nothing.
 */

#include <errno.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <glib/gi18n.h>

#include "file-private.h"

static void
refuse (GError     **error,
        const char  *format,
        const char  *path)
{
  g_autofree char *shown = g_filename_display_name (path);
  g_autofree char *sentence = _candor_file_sentence (format, shown);

  g_set_error_literal (error, CANDOR_ERROR, CANDOR_ERROR_REFUSED, sentence);
}

static void
refuse_size (GError     **error,
             const char  *path,
             gsize        max_size)
{
  g_autofree char *shown = g_filename_display_name (path);
  g_autofree char *most = g_format_size_full (max_size, G_FORMAT_SIZE_IEC_UNITS);

  g_set_error (error, CANDOR_ERROR, CANDOR_ERROR_REFUSED,
               /* Translators: a file name and a size */
               _("“%s” is too large: at most %s are read."), shown, most);
}

static gboolean
is_readable_kind (const char         *path,
                  const struct stat  *status,
                  GError            **error)
{
  if (S_ISREG (status->st_mode))
    return TRUE;

  if (S_ISDIR (status->st_mode))
    refuse (error, _("“%s” is a folder, not a file."), path);
  else if (S_ISFIFO (status->st_mode))
    refuse (error, _("“%s” is a pipe, not a file."), path);
  else
    refuse (error, _("“%s” is a device, not a file."), path);

  return FALSE;
}

/* @limit bytes at most; @buffer has that room. Bytes read, or -1. */
static gssize
read_up_to (int     fd,
            guint8 *buffer,
            gsize   limit)
{
  gsize size = 0;

  while (size < limit)
    {
      ssize_t got = read (fd, buffer + size, limit - size);

      if (got < 0 && errno == EINTR)
        continue;
      if (got < 0)
        return -1;
      if (got == 0)
        break;
      size += got;
    }

  return size;
}

static GBytes *
read_open_file (const char  *path,
                int          fd,
                gsize        max_size,
                GError     **error)
{
  g_autofree guint8 *buffer = NULL;
  struct stat status;
  gssize size;
  gsize limit;

  if (fstat (fd, &status) < 0)
    {
      _candor_file_fail (error, _("Cannot read “%s”"), path);
      return NULL;
    }
  if (!is_readable_kind (path, &status, error))
    return NULL;
  if ((guint64) status.st_size > max_size)
    {
      refuse_size (error, path, max_size);
      return NULL;
    }

  /* One byte more than it says, to notice that it grows. */
  limit = (gsize) status.st_size + 1;
  buffer = g_malloc (limit);
  size = read_up_to (fd, buffer, limit);
  if (size < 0)
    {
      _candor_file_fail (error, _("Cannot read “%s”"), path);
      return NULL;
    }
  if ((gsize) size == limit)
    {
      refuse (error, _("“%s” was written to while it was read. Try again."), path);
      return NULL;
    }

  return g_bytes_new_take (g_steal_pointer (&buffer), size);
}

GBytes *
candor_file_read (const char  *path,
                  gsize        max_size,
                  GError     **error)
{
  GBytes *bytes;
  int fd;

  g_return_val_if_fail (path != NULL, NULL);

  fd = open (path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC | O_NOCTTY);
  if (fd < 0)
    {
      _candor_file_fail (error, _("Cannot read “%s”"), path);
      return NULL;
    }

  bytes = read_open_file (path, fd, max_size, error);
  close (fd);

  return bytes;
}
