/* What one run of a program costs.
 *
 * usage: spend COMMAND…
 *
 * Runs COMMAND with its output thrown away and prints "WALL-MS CPU-MS PEAK-KIB". A
 * driver in Python would count its own memory, which a child has until it becomes
 * another program; this one is small.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

static double
now_ms (void)
{
  struct timespec now;

  clock_gettime (CLOCK_MONOTONIC, &now);

  return now.tv_sec * 1e3 + now.tv_nsec / 1e6;
}

static double
to_ms (struct timeval time)
{
  return time.tv_sec * 1e3 + time.tv_usec / 1e3;
}

static void
become (char **command)
{
  int nothing = open ("/dev/null", O_WRONLY);

  dup2 (nothing, STDOUT_FILENO);
  dup2 (nothing, STDERR_FILENO);
  execvp (command[0], command);
  _exit (127);
}

int
main (int   argc,
      char *argv[])
{
  double start = now_ms ();
  struct rusage usage;
  pid_t child;
  int status;

  if (argc < 2 || (child = fork ()) < 0)
    return 2;
  if (child == 0)
    become (argv + 1);
  if (wait4 (child, &status, 0, &usage) != child || !WIFEXITED (status) || WEXITSTATUS (status) != 0)
    return 1;

  printf ("%.3f %.3f %ld\n", now_ms () - start, to_ms (usage.ru_utime) + to_ms (usage.ru_stime), usage.ru_maxrss);

  return 0;
}
