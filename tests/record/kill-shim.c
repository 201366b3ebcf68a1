/* kill-shim.c - dies at the n-th call that changes a file
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Loaded before the C library (LD_PRELOAD). Counts the calls by which a program
 * changes files; before the one with the number in KILL_AT it says which one
 * it is and kills the process. A write that is struck has written half.
 */

#define _GNU_SOURCE

#include <dlfcn.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/types.h>
#include <unistd.h>

#define EXPORT __attribute__ ((visibility ("default")))

static long n_calls;
static char calls[1 << 16];    /* first letters, for whoever wants to choose */

EXPORT long kill_shim_count (void);
EXPORT const char *kill_shim_calls (void);

const char *
kill_shim_calls (void)
{
  return calls;
}

long
kill_shim_count (void)
{
  return n_calls;
}

static int
is_struck (char letter)
{
  static long kill_at = -2;

  if (kill_at == -2)
    kill_at = getenv ("KILL_AT") != NULL ? atol (getenv ("KILL_AT")) : -1;

  if (n_calls < (long) sizeof calls - 1)
    calls[n_calls] = letter;

  return n_calls++ == kill_at;
}

static void *
find (const char *name)
{
  return dlsym (RTLD_NEXT, name);
}

static ssize_t
real_write (int         fd,
            const void *data,
            size_t      size)
{
  static ssize_t (*real) (int, const void *, size_t);

  if (real == NULL)
    *(void **) &real = find ("write");

  return real (fd, data, size);
}

static void
die (const char *call)
{
  real_write (2, call, strlen (call));
  kill (getpid (), SIGKILL);
  for (;;)
    pause ();
}

EXPORT ssize_t
write (int         fd,
       const void *data,
       size_t      size)
{
  /* What is said to the one who watches is no file. */
  if (fd > 2 && is_struck ('w'))
    {
      real_write (fd, data, size / 2);
      die ("write");
    }

  return real_write (fd, data, size);
}

static ssize_t
pwrite_any (int         fd,
            const void *data,
            size_t      size,
            off64_t     offset)
{
  static ssize_t (*real) (int, const void *, size_t, off64_t);

  if (real == NULL)
    *(void **) &real = find ("pwrite64");
  if (is_struck ('p'))
    {
      real (fd, data, size / 2, offset);
      die ("pwrite");
    }

  return real (fd, data, size, offset);
}

EXPORT ssize_t
pwrite (int         fd,
        const void *data,
        size_t      size,
        off_t       offset)
{
  return pwrite_any (fd, data, size, offset);
}

EXPORT ssize_t
pwrite64 (int         fd,
          const void *data,
          size_t      size,
          off64_t     offset)
{
  return pwrite_any (fd, data, size, offset);
}

/* A call that takes @parameters and gives an int. */
#define STRIKE(letter, name, parameters, arguments) \
  EXPORT int \
  name parameters \
  { \
    static int (*real) parameters; \
    if (real == NULL) \
      *(void **) &real = find (#name); \
    if (is_struck (letter)) \
      die (#name); \
    return real arguments; \
  }

STRIKE ('f', fsync, (int fd), (fd))
STRIKE ('d', fdatasync, (int fd), (fd))
STRIKE ('t', ftruncate, (int fd, off_t size), (fd, size))
STRIKE ('t', ftruncate64, (int fd, off64_t size), (fd, size))
STRIKE ('u', unlink, (const char *path), (path))
STRIKE ('m', rmdir, (const char *path), (path))
STRIKE ('r', rename, (const char *from, const char *to), (from, to))
STRIKE ('r', renameat2, (int from_fd, const char *from, int to_fd, const char *to, unsigned int flags),
        (from_fd, from, to_fd, to, flags))
STRIKE ('l', link, (const char *from, const char *to), (from, to))
