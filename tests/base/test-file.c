/* test-file.c - reading what is strange, writing whole or not at all
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The system calls below stand in front of the C library's own, so that each
 * of them can be made to fail once.
 */

#define _GNU_SOURCE

#include <dlfcn.h>
#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <sys/vfs.h>
#include <sys/wait.h>
#include <unistd.h>

#include <glib/gstdio.h>

#include "helpers.h"

/* ------------------------------------------------------------------ faults */

static int fail_at = -1;      /* which of the calls to come; -1: none */
static int fail_errno;
static int n_calls;
static guint32 pretended_kind;

static gboolean
fails (void)
{
  if (n_calls++ != fail_at)
    return FALSE;
  errno = fail_errno;

  return TRUE;
}

#define REAL(name) ((__typeof__ (&name)) dlsym (RTLD_NEXT, #name))

ssize_t
write (int         fd,
       const void *data,
       size_t      size)
{
  return fails () ? -1 : REAL (write) (fd, data, size);
}

int
fsync (int fd)
{
  return fails () ? -1 : REAL (fsync) (fd);
}

int
fchmod (int    fd,
        mode_t mode)
{
  return fails () ? -1 : REAL (fchmod) (fd, mode);
}

int
rename (const char *from,
        const char *to)
{
  return fails () ? -1 : REAL (rename) (from, to);
}

int
statfs (const char    *path,
        struct statfs *status)
{
  static int (*real) (const char *, struct statfs *);
  int result;

  if (real == NULL)
    real = (int (*) (const char *, struct statfs *)) dlsym (RTLD_NEXT, "statfs");
  result = real (path, status);
  if (result == 0 && pretended_kind != 0)
    status->f_type = pretended_kind;

  return result;
}

/* ----------------------------------------------------------------- reading */

static void
assert_refused (const char  *path,
                gsize        max_size,
                CandorError  code,
                const char  *word)
{
  GError *error = NULL;
  g_autoptr(GBytes) bytes = candor_file_read (path, max_size, &error);

  g_assert_null (bytes);
  g_assert_nonnull (strstr (error->message, word));
  assert_error_code (error, (int) code);
}

static void
test_read_whole (void)
{
  g_autofree char *folder = test_folder_new ();
  g_autofree char *path = test_path (folder, "a.xml");
  g_autoptr(GError) error = NULL;
  g_autoptr(GBytes) bytes = NULL;
  g_autoptr(GBytes) exact = NULL;

  test_write (path, "0123456789");
  bytes = candor_file_read (path, 100, &error);
  g_assert_no_error (error);
  g_assert_cmpmem (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), "0123456789", 10);
  exact = candor_file_read (path, 10, &error);
  g_assert_no_error (error);
  g_assert_cmpint (g_bytes_get_size (exact), ==, 10);
  assert_refused (path, 9, CANDOR_ERROR_REFUSED, "too large");

  test_write (path, "");
  g_clear_pointer (&bytes, g_bytes_unref);
  bytes = candor_file_read (path, 0, &error);
  g_assert_no_error (error);
  g_assert_cmpint (g_bytes_get_size (bytes), ==, 0);
  test_folder_free (g_steal_pointer (&folder));
}

static void
make_socket (const char *path)
{
  struct sockaddr_un address = { AF_UNIX, "" };
  int fd = socket (AF_UNIX, SOCK_STREAM, 0);

  g_strlcpy (address.sun_path, path, sizeof address.sun_path);
  g_assert_cmpint (bind (fd, (struct sockaddr *) &address, sizeof address), ==, 0);
  close (fd);
}

static void
test_read_strange (void)
{
  g_autofree char *folder = test_folder_new ();
  g_autofree char *file = test_path (folder, "file");
  g_autofree char *link_path = test_path (folder, "link");
  g_autofree char *pipe = test_path (folder, "pipe");
  g_autofree char *socket_path = test_path (folder, "socket");
  g_autofree char *missing = test_path (folder, "missing");
  g_autofree char *under_file = test_path (folder, "file/x");

  test_write (file, "x");
  g_assert_cmpint (symlink (file, link_path), ==, 0);
  g_assert_cmpint (mkfifo (pipe, 0600), ==, 0);
  make_socket (socket_path);

  assert_refused (link_path, 100, CANDOR_ERROR_REFUSED, "link");
  assert_refused (pipe, 100, CANDOR_ERROR_REFUSED, "pipe");
  assert_refused (socket_path, 100, CANDOR_ERROR_REFUSED, "pipe or a device");
  assert_refused (folder, 100, CANDOR_ERROR_REFUSED, "folder");
  assert_refused ("/dev/zero", 100, CANDOR_ERROR_REFUSED, "device");
  assert_refused (missing, 100, CANDOR_ERROR_NOT_FOUND, "not there");
  assert_refused (under_file, 100, CANDOR_ERROR_NOT_FOUND, "not a folder");
  test_folder_free (g_steal_pointer (&folder));
}

/* Root may read everything; nobody may not. */
static void
test_read_forbidden (void)
{
  g_autofree char *folder = test_folder_new ();
  g_autofree char *path = test_path (folder, "a");
  int status;
  pid_t child;

  test_write (path, "x");
  g_chmod (path, 0000);
  g_chmod (folder, 0711);
  child = fork ();
  if (child == 0)
    {
      g_autoptr(GError) error = NULL;

      if (geteuid () == 0 && setuid (65534) != 0)
        _exit (2);
      candor_file_read (path, 100, &error);
      _exit (g_error_matches (error, CANDOR_ERROR, CANDOR_ERROR_NOT_ALLOWED) ? 0 : 1);
    }
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  g_assert_cmpint (WEXITSTATUS (status), ==, 0);
  test_folder_free (g_steal_pointer (&folder));
}

/* A file that says it is empty and is not, as those of the kernel do. */
static void
test_read_growing (void)
{
  assert_refused ("/proc/self/maps", 1 << 20, CANDOR_ERROR_REFUSED, "while it was read");
}

/* ----------------------------------------------------------------- writing */

static guint
mode_of (const char *path)
{
  struct stat status;

  g_assert_cmpint (stat (path, &status), ==, 0);

  return status.st_mode & 07777;
}

static void
test_write_new (void)
{
  g_autofree char *folder = test_folder_new ();
  g_autofree char *path = test_path (folder, "a");
  g_autoptr(GBytes) bytes = g_bytes_new_static ("new\0text", 8);
  g_autoptr(GBytes) back = NULL;
  g_autofree char *list = NULL;
  g_autoptr(GError) error = NULL;

  g_assert_true (candor_file_write (path, bytes, 0600, &error));
  g_assert_no_error (error);
  back = candor_file_read (path, 100, &error);
  g_assert_true (g_bytes_equal (bytes, back));
  g_assert_cmpuint (mode_of (path), ==, 0600);

  g_assert_true (candor_file_write (path, bytes, 0640, &error));
  g_assert_cmpuint (mode_of (path), ==, 0640);
  list = test_list (folder);
  g_assert_cmpstr (list, ==, "a");
  test_folder_free (g_steal_pointer (&folder));
}

/* Each call on the way fails once: old or new bytes, never others, and no
 * temporary file. */
static void
test_write_faults (void)
{
  static const struct { int saved_errno; CandorError code; } faults[] =
    { { ENOSPC, CANDOR_ERROR_FULL }, { EIO, CANDOR_ERROR_FAILED }, { EACCES, CANDOR_ERROR_NOT_ALLOWED } };
  g_autofree char *folder = test_folder_new ();
  g_autofree char *path = test_path (folder, "a");
  g_autoptr(GBytes) bytes = g_bytes_new_static ("new", 3);
  int n_failed = 0;

  for (guint i = 0; i < G_N_ELEMENTS (faults); i++)
    {
      for (int k = 0; k < 6; k++)
        {
          GError *error = NULL;
          g_autofree char *list = NULL;
          g_autofree char *text = NULL;
          gboolean written;

          test_write (path, "old");
          n_calls = 0;
          fail_errno = faults[i].saved_errno;
          fail_at = k;
          written = candor_file_write (path, bytes, 0600, &error);
          fail_at = -1;

          text = test_read (path);
          list = test_list (folder);
          g_assert_cmpstr (list, ==, "a");
          if (written)
            {
              g_assert_no_error (error);
              g_assert_cmpstr (text, ==, "new");
              continue;
            }
          n_failed++;
          /* Only the folder's own sync comes after the rename. */
          g_assert_cmpstr (text, ==, k == 4 ? "new" : "old");
          assert_error_code (error, (int) faults[i].code);
        }
    }

  /* write, fchmod, fsync, rename, fsync of the folder. */
  g_assert_cmpint (n_failed, ==, 5 * (int) G_N_ELEMENTS (faults));
  test_folder_free (g_steal_pointer (&folder));
}

static void
test_write_nowhere (void)
{
  g_autofree char *folder = test_folder_new ();
  g_autofree char *missing = test_path (folder, "no/a");
  g_autofree char *inside = test_path (folder, "dir");
  g_autofree char *list = NULL;
  g_autoptr(GBytes) bytes = g_bytes_new_static ("new", 3);
  GError *error = NULL;

  g_assert_false (candor_file_write (missing, bytes, 0600, &error));
  assert_error_code (error, CANDOR_ERROR_NOT_FOUND);

  g_mkdir (inside, 0700);
  g_assert_false (candor_file_write (inside, bytes, 0600, &error));
  assert_error_code (error, CANDOR_ERROR_REFUSED);
  list = test_list (folder);
  g_assert_cmpstr (list, ==, "dir");
  test_folder_free (g_steal_pointer (&folder));
}

static void
test_replace (void)
{
  g_autofree char *folder = test_folder_new ();
  g_autofree char *from = test_path (folder, "from");
  g_autofree char *to = test_path (folder, "to");
  g_autofree char *text = NULL;
  GError *error = NULL;

  test_write (from, "1");
  test_write (to, "2");
  g_assert_true (candor_file_replace (from, to, &error));
  g_assert_no_error (error);
  text = test_read (to);
  g_assert_cmpstr (text, ==, "1");
  g_assert_false (candor_file_replace (from, to, &error));
  assert_error_code (error, CANDOR_ERROR_NOT_FOUND);
  g_assert_true (candor_file_sync (to, &error));
  g_assert_true (candor_file_sync (folder, &error));
  g_assert_false (candor_file_sync (from, &error));
  assert_error_code (error, CANDOR_ERROR_NOT_FOUND);
  test_folder_free (g_steal_pointer (&folder));
}

/* ----------------------------------------------------------------- folders */

/* What cannot be made private is not used as if it were. */
static void
test_private_folder_faults (void)
{
  g_autofree char *folder = test_folder_new ();
  g_autofree char *deep = test_path (folder, "a/b");
  GError *error = NULL;

  n_calls = 0;
  fail_errno = EIO;
  fail_at = 0;
  g_assert_false (candor_file_make_private_folder (deep, &error));
  fail_at = -1;
  assert_error_code (error, CANDOR_ERROR_FAILED);
  g_assert_true (candor_file_make_private_folder (deep, &error));
  g_assert_no_error (error);
  test_folder_free (g_steal_pointer (&folder));
}

static void
test_private_folder (void)
{
  g_autofree char *folder = test_folder_new ();
  g_autofree char *deep = test_path (folder, "a/b/c");
  g_autofree char *file = test_path (folder, "file");
  g_autofree char *under = test_path (folder, "file/x");
  GError *error = NULL;

  g_assert_true (candor_file_make_private_folder (deep, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (mode_of (deep), ==, 0700);

  g_chmod (deep, 0755);
  g_assert_true (candor_file_make_private_folder (deep, &error));
  g_assert_cmpuint (mode_of (deep), ==, 0700);

  test_write (file, "x");
  g_assert_false (candor_file_make_private_folder (file, &error));
  assert_error_code (error, CANDOR_ERROR_NOT_FOUND);
  g_assert_false (candor_file_make_private_folder (under, &error));
  assert_error_code (error, CANDOR_ERROR_NOT_FOUND);
  test_folder_free (g_steal_pointer (&folder));
}

static void
test_remote (void)
{
  g_autofree char *folder = test_folder_new ();
  g_autofree char *missing = test_path (folder, "not/yet/there");

  g_assert_false (candor_file_is_remote (folder));
  g_assert_false (candor_file_is_remote (missing));
  pretended_kind = 0x6969;
  g_assert_true (candor_file_is_remote (folder));
  g_assert_true (candor_file_is_remote (missing));
  pretended_kind = 0xff534d42;
  g_assert_true (candor_file_is_remote (folder));
  pretended_kind = 0;
  test_folder_free (g_steal_pointer (&folder));
}

static void
test_inside (void)
{
  g_assert_true (candor_path_is_inside ("a.xml"));
  g_assert_true (candor_path_is_inside ("media/banner.svg"));
  g_assert_true (candor_path_is_inside ("a..b/c"));
  g_assert_true (candor_path_is_inside ("größe.png"));
  g_assert_false (candor_path_is_inside (NULL));
  g_assert_false (candor_path_is_inside (""));
  g_assert_false (candor_path_is_inside ("/etc/passwd"));
  g_assert_false (candor_path_is_inside (".."));
  g_assert_false (candor_path_is_inside ("../a"));
  g_assert_false (candor_path_is_inside ("a/../../b"));
  g_assert_false (candor_path_is_inside ("a/.."));
  g_assert_false (candor_path_is_inside ("a\\b"));
  g_assert_false (candor_path_is_inside ("a\nb"));
  g_assert_false (candor_path_is_inside ("a\x7f"));
  g_assert_false (candor_path_is_inside ("a\xff"));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/file/read-whole", test_read_whole);
  g_test_add_func ("/file/read-strange", test_read_strange);
  g_test_add_func ("/file/read-forbidden", test_read_forbidden);
  g_test_add_func ("/file/read-growing", test_read_growing);
  g_test_add_func ("/file/write-new", test_write_new);
  g_test_add_func ("/file/write-faults", test_write_faults);
  g_test_add_func ("/file/write-nowhere", test_write_nowhere);
  g_test_add_func ("/file/replace", test_replace);
  g_test_add_func ("/file/private-folder", test_private_folder);
  g_test_add_func ("/file/private-folder-faults", test_private_folder_faults);
  g_test_add_func ("/file/remote", test_remote);
  g_test_add_func ("/file/inside", test_inside);

  return g_test_run ();
}
