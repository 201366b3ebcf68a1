/* record-place.c - the folder of a record, and the names in it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 *   record.db               the record, with -wal and -shm while it is open
 *   record-KIND-STAMP.db    files kept aside
 *   record.db.next-NAME     a file that is whole and about to take the place of
 *                           the record; NAME is where the present one goes
 *   record.db.making…       a file that is being made; of no use to anybody
 *
 * Invariant: once a `.next-` file has its name, the swap will be ended by
 * whoever opens the record next, so that no cut in between leaves a folder
 * without a record, or a record with the WAL of another.
 */

#define _GNU_SOURCE

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <glib/gi18n.h>
#include <glib/gstdio.h>

#include "record-private.h"

#define NEXT   ".next-"
#define MAKING ".making"

#define MAX_NAMES 1000

/* What SQLite keeps beside a database. */
static const char * const companions[] = { "-wal", "-shm", "-journal" };

/* --------------------------------------------------------------------- stamps */

char *
_candor_stamp_from_us (gint64 us)
{
  g_autoptr(GDateTime) time = g_date_time_new_from_unix_utc (us / G_USEC_PER_SEC);

  if (time == NULL)
    return g_strdup ("19700101T000000Z");

  return g_strdup_printf ("%04d%02d%02dT%02d%02d%02dZ",
                          g_date_time_get_year (time), g_date_time_get_month (time),
                          g_date_time_get_day_of_month (time), g_date_time_get_hour (time),
                          g_date_time_get_minute (time), g_date_time_get_second (time));
}

static int
digits_at (const char *text,
           guint       from,
           guint       n)
{
  int value = 0;

  for (guint i = from; i < from + n; i++)
    value = value * 10 + (text[i] - '0');

  return value;
}

gint64
_candor_stamp_to_us (const char *stamp)
{
  static const char form[] = "00000000T000000Z";
  g_autoptr(GDateTime) time = NULL;

  if (strlen (stamp) != strlen (form))
    return -1;
  for (guint i = 0; form[i] != '\0'; i++)
    if (form[i] == '0' ? !g_ascii_isdigit (stamp[i]) : stamp[i] != form[i])
      return -1;

  time = g_date_time_new_utc (digits_at (stamp, 0, 4), digits_at (stamp, 4, 2), digits_at (stamp, 6, 2),
                              digits_at (stamp, 9, 2), digits_at (stamp, 11, 2), digits_at (stamp, 13, 2));

  return time != NULL ? g_date_time_to_unix (time) * G_USEC_PER_SEC : -1;
}

char *
_candor_day_from_us (gint64 us)
{
  g_autofree char *stamp = _candor_stamp_from_us (us);

  return g_strdup_printf ("%.4s-%.2s-%.2s", stamp, stamp + 4, stamp + 6);
}

char *
_candor_place_name (const char *path,
                    const char *prefix,
                    gint64      us)
{
  g_autofree char *folder = g_path_get_dirname (path);

  for (;; us += G_USEC_PER_SEC)
    {
      g_autofree char *stamp = _candor_stamp_from_us (us);
      g_autofree char *name = g_strconcat (prefix, "-", stamp, ".db", NULL);
      char *whole = g_build_filename (folder, name, NULL);

      if (!g_file_test (whole, G_FILE_TEST_EXISTS) || us > G_MAXINT64 / 2)
        return whole;
      g_free (whole);
    }
}

/* --------------------------------------------------------------------- removing */

static gboolean
fail_with (GError     **error,
           const char  *what)
{
  candor_error_set_errno (error, errno, what);

  return FALSE;
}

static gboolean
remove_file (const char  *path,
             GError     **error)
{
  g_autofree char *what = NULL;

  if (unlink (path) == 0 || errno == ENOENT)
    return TRUE;
  what = g_strdup_printf (_("Cannot remove “%s”"), path);

  return fail_with (error, what);
}

static gboolean
sync_folder_of (const char  *path,
                GError     **error)
{
  g_autofree char *folder = g_path_get_dirname (path);

  return candor_file_sync (folder, error);
}

static gboolean
remove_companions (const char  *path,
                   GError     **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (companions); i++)
    {
      g_autofree char *name = g_strconcat (path, companions[i], NULL);

      if (!remove_file (name, error))
        return FALSE;
    }

  return TRUE;
}

/* The database goes last: what is left of an interrupted removal is still a
 * record that says what it is. */
gboolean
_candor_files_remove (const char  *path,
                      GError     **error)
{
  return remove_companions (path, error) &&
         remove_file (path, error) &&
         sync_folder_of (path, error);
}

/* -------------------------------------------------------------------- swapping */

/* Never takes the place of a file that is there. */
static gboolean
rename_to_free (const char *from,
                const char *to)
{
  if (renameat2 (AT_FDCWD, from, AT_FDCWD, to, RENAME_NOREPLACE) == 0)
    return TRUE;

  /* Not every file system knows it. */
  return errno == EINVAL && link (from, to) == 0 && unlink (from) == 0;
}

/* Where something lies under the name already, a number is added to it. */
static gboolean
move_file (const char  *from,
           const char  *to,
           GError     **error)
{
  g_autofree char *what = NULL;
  g_autofree char *name = g_strdup (to);

  for (guint n = 2; !rename_to_free (from, name); n++)
    {
      if (errno == ENOENT)
        return TRUE;
      if (errno != EEXIST || n > MAX_NAMES)
        {
          what = g_strdup_printf (_("Cannot move “%s” aside"), from);
          return fail_with (error, what);
        }
      g_free (name);
      name = g_strdup_printf ("%s-%u", to, n);
    }

  return TRUE;
}

static gboolean
move_aside (const char  *path,
            const char  *aside,
            GError     **error)
{
  g_autofree char *index = g_strconcat (path, "-shm", NULL);

  if (!move_file (path, aside, error))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (companions); i++)
    {
      g_autofree char *from = g_strconcat (path, companions[i], NULL);
      g_autofree char *to = g_strconcat (aside, companions[i], NULL);

      if (!g_str_equal (companions[i], "-shm") && !move_file (from, to, error))
        return FALSE;
    }

  return remove_file (index, error) && sync_folder_of (path, error);
}

/* Each step may be done again: what has moved is not there any more. */
static gboolean
end_swap (const char  *path,
          const char  *next,
          GError     **error)
{
  const char *name = strstr (next, NEXT) + strlen (NEXT);
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *aside = g_build_filename (folder, name, NULL);
  g_autofree char *what = NULL;

  if (!move_aside (path, aside, error))
    return FALSE;
  if (rename_to_free (next, path))
    return sync_folder_of (path, error);
  what = g_strdup_printf (_("Cannot put “%s” in its place"), path);

  return fail_with (error, what);
}

static char *
find_next (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *base = g_path_get_basename (path);
  g_autofree char *prefix = g_strconcat (base, NEXT, NULL);
  g_autoptr(GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    if (g_str_has_prefix (name, prefix) && candor_path_is_inside (name) && strchr (name, '/') == NULL)
      return g_build_filename (folder, name, NULL);

  return NULL;
}

gboolean
_candor_place_settle (const char  *path,
                      GError     **error)
{
  g_autofree char *next = find_next (path);

  return next == NULL || end_swap (path, next, error);
}

/* What is still in a WAL would be left behind. Without one the other companions
 * are of no use. */
static gboolean
close_ready (const char  *ready,
             GError     **error)
{
  g_autofree char *wal = g_strconcat (ready, "-wal", NULL);
  struct stat status;

  if (stat (wal, &status) < 0 || status.st_size == 0)
    return remove_companions (ready, error);

  g_set_error (error, CANDOR_ERROR, CANDOR_ERROR_FAILED,
               _("“%s” could not be finished. Nothing was changed; try again."), ready);

  return FALSE;
}

gboolean
_candor_place_swap (const char  *path,
                    const char  *ready,
                    const char  *aside,
                    GError     **error)
{
  g_autofree char *name = g_path_get_basename (aside);
  g_autofree char *next = g_strconcat (path, NEXT, name, NULL);

  return close_ready (ready, error) &&
         candor_file_replace (ready, next, error) &&
         end_swap (path, next, error);
}

/* ---------------------------------------------------------------------- listing */

static GDir *
open_folder (const char  *folder,
             GError     **error)
{
  g_autoptr(GError) local_error = NULL;
  GDir *dir = g_dir_open (folder, 0, &local_error);

  if (dir == NULL)
    g_set_error_literal (error, CANDOR_ERROR,
                         g_error_matches (local_error, G_FILE_ERROR, G_FILE_ERROR_NOENT)
                         ? CANDOR_ERROR_NOT_FOUND : CANDOR_ERROR_NOT_ALLOWED,
                         local_error->message);

  return dir;
}

GPtrArray *
_candor_place_list_others (const char  *path,
                           GError     **error)
{
  g_autoptr(GPtrArray) others = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *base = g_path_get_basename (path);
  g_autofree char *making = g_strconcat (base, MAKING, NULL);
  g_autofree char *next = g_strconcat (base, NEXT, NULL);
  g_autoptr(GDir) dir = open_folder (folder, error);
  const char *name;

  if (dir == NULL)
    return NULL;

  while ((name = g_dir_read_name (dir)) != NULL)
    if (g_str_has_prefix (name, making) || g_str_has_prefix (name, next) ||
        g_str_has_prefix (name, "record-before-") || g_str_has_prefix (name, "record-damaged-"))
      g_ptr_array_add (others, g_build_filename (folder, name, NULL));

  return g_steal_pointer (&others);
}

/* SQLite holds a lock on the shared range of its lock bytes as long as a
 * connection reads a WAL: the range is part of the file format. */
gboolean
_candor_place_is_in_use (const char *path)
{
  struct flock lock = { .l_type = F_WRLCK, .l_whence = SEEK_SET, .l_start = 0x40000002, .l_len = 510 };
  int fd = open (path, O_RDWR | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC | O_NOCTTY);
  gboolean in_use;

  if (fd < 0)
    return FALSE;
  in_use = fcntl (fd, F_GETLK, &lock) == 0 && lock.l_type != F_UNLCK;
  close (fd);

  return in_use;
}

/* ------------------------------------------------------------------------- size */

/* What nearly every database has, and the least that one can have. */
#define USUAL_PAGE_SIZE 4096
#define LEAST_SIZE      512

/* So little is left that nothing but the first words says what it was. */
static gboolean
is_beginning (const char *path)
{
  static const char magic[] = "SQLite format 3";
  g_autoptr(GBytes) bytes = candor_file_read (path, LEAST_SIZE, NULL);

  return bytes != NULL && g_bytes_get_size (bytes) >= sizeof magic &&
         memcmp (g_bytes_get_data (bytes, NULL), magic, sizeof magic) == 0;
}

static gboolean
is_cut (const char *path)
{
  g_autofree char *wal = g_strconcat (path, "-wal", NULL);
  g_autoptr(CandorDb) db = NULL;
  gint64 page_size = 0;
  struct stat status;
  gint64 size;

  if (lstat (path, &status) < 0 || !S_ISREG (status.st_mode) || status.st_size % USUAL_PAGE_SIZE == 0)
    return FALSE;
  size = status.st_size;
  if (size < LEAST_SIZE)
    return is_beginning (path);
  if (stat (wal, &status) == 0 && status.st_size > 0)
    return FALSE;

  /* Opened by ourselves and closed again, the file would lose the locks that a
   * connection of this process has on it. */
  db = candor_db_open (path, CANDOR_DB_READ_ONLY, CANDOR_RECORD_APPLICATION_ID, G_MAXINT, NULL, NULL);

  return db != NULL && _candor_db_ask_number (db, "PRAGMA page_size", &page_size, NULL) &&
         page_size > 0 && size % page_size != 0;
}

/* SQLite takes a last page of which a part is missing for a whole one, and makes
 * it whole with zeros. While a WAL holds pages that is no damage. */
gboolean
_candor_place_check_size (const char  *path,
                          GError     **error)
{
  if (!is_cut (path))
    return TRUE;

  g_set_error (error, CANDOR_ERROR, CANDOR_ERROR_DAMAGED,
               _("“%s” is damaged: its end was cut off. Leave the file as it is and restore a backup."), path);

  return FALSE;
}

/* ------------------------------------------------------------------ permissions */

/* Whether there is nothing in the folder but a learner's things: only then it is
 * ours to close. */
static gboolean
is_own_folder (const char *folder,
               const char *base)
{
  g_autoptr(GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  if (dir == NULL)
    return FALSE;
  while ((name = g_dir_read_name (dir)) != NULL)
    if (!g_str_has_prefix (name, base) && !g_str_has_prefix (name, "record") &&
        !g_str_equal (name, "backups") && !g_str_equal (name, "lessons"))
      return FALSE;

  return TRUE;
}

static void
narrow_folder (const char *folder,
               const char *base,
               GPtrArray  *notices)
{
  struct stat status;

  if (stat (folder, &status) < 0 || (status.st_mode & 077) == 0)
    return;

  if ((status.st_mode & S_ISVTX) == 0 && is_own_folder (folder, base) && chmod (folder, status.st_mode & 0700) == 0)
    g_ptr_array_add (notices,
                     g_strdup_printf (_("Others on this computer could look into “%s”. It is now closed to them."), folder));
  else if ((status.st_mode & S_ISVTX) == 0)
    g_ptr_array_add (notices,
                     g_strdup_printf (_("Others on this computer can look into “%s”, where other files lie too. "
                                        "The record itself is closed to them."), folder));
}

static void
narrow_file (const char *path,
             GPtrArray  *notices)
{
  struct stat status;

  if (lstat (path, &status) < 0 || !S_ISREG (status.st_mode) || (status.st_mode & 077) == 0)
    return;

  if (chmod (path, status.st_mode & 0600) == 0)
    g_ptr_array_add (notices,
                     g_strdup_printf (_("Others on this computer could read “%s”. It is now closed to them."), path));
  else
    g_ptr_array_add (notices,
                     g_strdup_printf (_("Others on this computer can read “%s”, and this could not be changed."), path));
}

gboolean
_candor_place_ready (const char  *path,
                     gboolean     create,
                     GPtrArray   *notices,
                     GError     **error)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *base = g_path_get_basename (path);

  if (create && !g_file_test (folder, G_FILE_TEST_EXISTS) &&
      !candor_file_make_private_folder (folder, error))
    return FALSE;
  narrow_folder (folder, base, notices);
  narrow_file (path, notices);

  return TRUE;
}
