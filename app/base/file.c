/* file.c - files of our own: written whole or not at all, and durably
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Invariant: after a successful write, replace or make the bytes and the name
 * survive a power cut; after a failed one the old file is as it was and no
 * temporary file is left. Reading stands in file-read.c.
 */

#define _GNU_SOURCE

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/statfs.h>
#include <unistd.h>

#include <glib/gi18n.h>
#include <glib/gstdio.h>

#include "file-private.h"

gboolean
_candor_file_fail (GError     **error,
                   const char  *format,
                   const char  *path)
{
  int saved_errno = errno;
  g_autofree char *shown = g_filename_display_name (path);
  g_autofree char *what = _candor_file_sentence (format, shown);

  candor_error_set_errno (error, saved_errno, what);

  return FALSE;
}

/* The formats are translated, so the compiler cannot see them; each has one
 * %s, and replacing it by hand asks for no trust in a translation. */
char *
_candor_file_sentence (const char *format,
                       const char *argument)
{
  const char *place = strstr (format, "%s");

  if (place == NULL)
    return g_strdup (format);

  return g_strdup_printf ("%.*s%s%s", (int) (place - format), format, argument, place + 2);
}

static gboolean
sync_descriptor (int fd)
{
  int result;

  do
    result = fsync (fd);
  while (result < 0 && errno == EINTR);

  return result == 0;
}

gboolean
candor_file_sync (const char  *path,
                  GError     **error)
{
  gboolean synced;
  int saved_errno;
  int fd;

  g_return_val_if_fail (path != NULL, FALSE);

  fd = open (path, O_RDONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK);
  if (fd < 0)
    return _candor_file_fail (error, _("Cannot open “%s”"), path);

  synced = sync_descriptor (fd);
  saved_errno = errno;
  close (fd);
  errno = saved_errno;
  if (!synced)
    return _candor_file_fail (error, _("Cannot save “%s” durably"), path);

  return TRUE;
}

static gboolean
sync_folder_of (const char  *path,
                GError     **error)
{
  g_autofree char *folder = g_path_get_dirname (path);

  return candor_file_sync (folder, error);
}

static gboolean
write_all (int     fd,
           GBytes *bytes)
{
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);

  while (size > 0)
    {
      ssize_t written = write (fd, data, size);

      if (written < 0 && errno == EINTR)
        continue;
      if (written < 0)
        return FALSE;
      data += written;
      size -= written;
    }

  return TRUE;
}

/* Writes, syncs and closes; a failing close counts (a network folder reports a
 * full disk only there). */
static gboolean
fill (int     fd,
      GBytes *bytes,
      guint   mode)
{
  gboolean filled = write_all (fd, bytes) &&
                    fchmod (fd, mode) == 0 &&
                    sync_descriptor (fd);
  int saved_errno = errno;

  if (close (fd) < 0 && filled)
    return FALSE;
  errno = saved_errno;

  return filled;
}

static char *
write_temporary (const char  *path,
                 GBytes      *bytes,
                 guint        mode,
                 GError     **error)
{
  g_autofree char *temporary = g_strconcat (path, ".XXXXXX", NULL);
  int fd = g_mkstemp_full (temporary, O_RDWR | O_CLOEXEC | O_NOFOLLOW, 0600);
  int saved_errno;

  if (fd < 0)
    {
      _candor_file_fail (error, _("Cannot write “%s”"), path);
      return NULL;
    }

  if (!fill (fd, bytes, mode))
    {
      saved_errno = errno;
      unlink (temporary);
      errno = saved_errno;
      _candor_file_fail (error, _("Cannot write “%s”"), path);
      return NULL;
    }

  return g_steal_pointer (&temporary);
}

gboolean
candor_file_write (const char  *path,
                   GBytes      *bytes,
                   guint        mode,
                   GError     **error)
{
  g_autofree char *temporary = NULL;

  g_return_val_if_fail (path != NULL, FALSE);
  g_return_val_if_fail (bytes != NULL, FALSE);

  temporary = write_temporary (path, bytes, mode, error);
  if (temporary == NULL)
    return FALSE;

  if (!candor_file_replace (temporary, path, error))
    {
      unlink (temporary);
      return FALSE;
    }

  return TRUE;
}

gboolean
_candor_file_create (const char  *path,
                     GBytes      *bytes,
                     guint        mode,
                     GError     **error)
{
  g_autofree char *temporary = write_temporary (path, bytes, mode, error);
  gboolean placed;

  if (temporary == NULL)
    return FALSE;

  /* Unlike a rename this never takes the place of a file that is there. */
  placed = renameat2 (AT_FDCWD, temporary, AT_FDCWD, path, RENAME_NOREPLACE) == 0;
  if (!placed && errno == EINVAL)
    placed = link (temporary, path) == 0 && unlink (temporary) == 0;
  if (!placed)
    {
      int saved_errno = errno;

      unlink (temporary);
      errno = saved_errno;
      return _candor_file_fail (error, _("Cannot make “%s”"), path);
    }

  return sync_folder_of (path, error);
}

gboolean
candor_file_replace (const char  *from,
                     const char  *to,
                     GError     **error)
{
  g_return_val_if_fail (from != NULL, FALSE);
  g_return_val_if_fail (to != NULL, FALSE);

  if (rename (from, to) < 0)
    return _candor_file_fail (error, _("Cannot write “%s”"), to);

  return sync_folder_of (to, error);
}

/* Each folder's name lasts once the folder above is synced. */
static gboolean
make_folder (const char  *path,
             GError     **error)
{
  g_autofree char *parent = g_path_get_dirname (path);

  if (g_file_test (path, G_FILE_TEST_IS_DIR))
    return TRUE;
  if (!g_str_equal (parent, path) && !make_folder (parent, error))
    return FALSE;
  if (mkdir (path, 0700) < 0 && errno != EEXIST)
    return _candor_file_fail (error, _("Cannot make the folder “%s”"), path);

  return candor_file_sync (parent, error);
}

gboolean
candor_file_make_private_folder (const char  *path,
                                 GError     **error)
{
  g_autofree char *whole = NULL;
  struct stat status;

  g_return_val_if_fail (path != NULL, FALSE);

  whole = g_canonicalize_filename (path, NULL);
  if (!make_folder (whole, error))
    return FALSE;
  if (stat (whole, &status) < 0)
    return _candor_file_fail (error, _("Cannot open the folder “%s”"), whole);
  if (!S_ISDIR (status.st_mode))
    {
      errno = ENOTDIR;
      return _candor_file_fail (error, _("Cannot make the folder “%s”"), whole);
    }
  if ((status.st_mode & 077) != 0 && chmod (whole, 0700) < 0)
    return _candor_file_fail (error, _("Cannot make the folder “%s” private"), whole);

  return TRUE;
}

/* From statfs(2) and linux/magic.h: what is shared over a network, or goes
 * through a program of its own (FUSE) whose locks and syncs nobody knows. */
static const guint32 remote_kinds[] =
{
  0x00006969,   /* NFS */
  0x0000517b,   /* SMB */
  0xff534d42,   /* CIFS */
  0xfe534d42,   /* SMB2 */
  0x01021997,   /* 9p */
  0x65735546,   /* FUSE */
  0x73757245,   /* Coda */
  0x5346414f,   /* AFS */
  0x6b414653,   /* kAFS */
  0x00c36400,   /* Ceph */
  0x0000564c,   /* NCP */
  0x0bd00bd0,   /* Lustre */
  0x01161970,   /* GFS2 */
  0x7461636f,   /* OCFS2 */
  0x786f4256,   /* VirtualBox shared folder */
  0xbacbacbc,   /* VMware shared folder */
};

gboolean
candor_file_is_remote (const char *path)
{
  g_autofree char *there = NULL;
  struct statfs status;

  g_return_val_if_fail (path != NULL, FALSE);

  /* A file that is still to be made lies where its nearest folder lies. */
  there = g_canonicalize_filename (path, NULL);
  while (statfs (there, &status) < 0)
    {
      char *parent = g_path_get_dirname (there);
      gboolean at_top = g_str_equal (parent, there);

      g_free (there);
      there = parent;
      if (at_top)
        return FALSE;
    }

  for (guint i = 0; i < G_N_ELEMENTS (remote_kinds); i++)
    {
      if ((guint32) status.f_type == remote_kinds[i])
        return TRUE;
    }

  return FALSE;
}

gboolean
candor_path_is_inside (const char *name)
{
  g_auto(GStrv) parts = NULL;

  if (name == NULL || name[0] == '\0' || name[0] == '/' ||
      !g_utf8_validate (name, -1, NULL))
    return FALSE;

  for (const char *p = name; *p != '\0'; p = g_utf8_next_char (p))
    {
      if (*p == '\\' || g_unichar_iscntrl (g_utf8_get_char (p)))
        return FALSE;
    }

  parts = g_strsplit (name, "/", -1);

  return !g_strv_contains ((const char * const *) parts, "..");
}
