/* Starts a program and watches its window from outside, as an eye does.
 *
 * usage: frames SECONDS COMMAND [ARGUMENT…]
 *
 * Prints one line: milliseconds from fork to the first drawing that covers most
 * of the window (not to the black place that the server makes for it), and to the
 * last drawing before the screen came to rest; then,
 * after SECONDS, the process's CPU milliseconds until rest, its private dirty
 * and resident memory in KiB, and its wake-ups in the last second. Ends the
 * program with SIGTERM.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <X11/Xlib.h>
#include <X11/Xutil.h>
#include <X11/extensions/Xdamage.h>
#include <glib.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#define REST_MS 400

typedef struct
{
  double first;
  double complete;
} Frames;

static double
now_ms (void)
{
  return g_get_monotonic_time () / 1000.0;
}

/* A window goes while we look at it: that is no fault. */
static int
ignore_error (Display     *display,
              XErrorEvent *event)
{
  return 0;
}

/* The whole screen counts as damaged at first: that is read away before the
 * program starts. Answers the number of the event. */
static int
begin_watch (Display *display)
{
  int damage_event, damage_error;
  XEvent event;

  if (!XDamageQueryExtension (display, &damage_event, &damage_error))
    g_error ("The display has no DAMAGE extension");

  XDamageCreate (display, DefaultRootWindow (display), XDamageReportRawRectangles);
  XSync (display, False);
  while (XPending (display) > 0)
    XNextEvent (display, &event);

  return damage_event;
}

/* Before a program draws there is what the screen itself is: black. */
static gboolean
is_black (Display          *display,
          const XRectangle *area)
{
  XImage *image = XGetImage (display, DefaultRootWindow (display), area->x + area->width / 2,
                             area->y + area->height / 2, 1, 1, AllPlanes, ZPixmap);
  gboolean black = image == NULL || (XGetPixel (image, 0, 0) & 0xffffff) == 0;

  if (image != NULL)
    XDestroyImage (image);

  return black;
}

static void
watch_frames (Display *display,
              int      damage_event,
              double   start,
              double   limit_ms,
              Frames  *frames)
{
  for (;;)
    {
      double now = now_ms ();
      struct pollfd fd = { ConnectionNumber (display), POLLIN, 0 };

      if (now - start > limit_ms)
        break;
      if (frames->first > 0 && now - start - frames->complete > REST_MS)
        break;

      if (XPending (display) == 0)
        poll (&fd, 1, 20);

      while (XPending (display) > 0)
        {
          XEvent event;
          const XDamageNotifyEvent *notify = (const XDamageNotifyEvent *) &event;
          double at;

          XNextEvent (display, &event);
          if (event.type != damage_event + XDamageNotify)
            continue;

          at = now_ms () - start;
          if (notify->area.width >= 300 && notify->area.height >= 300 && frames->first == 0 &&
              !is_black (display, &notify->area))
            frames->first = at;
          if (frames->first > 0)
            frames->complete = at;
        }
    }
}

/* Time on a processor, in milliseconds, of all its threads, also those that ended. */
static double
read_cpu_ms (pid_t pid)
{
  struct timespec spent = { 0, 0 };
  clockid_t clock;

  if (clock_getcpuclockid (pid, &clock) != 0 || clock_gettime (clock, &spent) != 0)
    return 0;

  return spent.tv_sec * 1e3 + spent.tv_nsec / 1e6;
}

static guint64
read_switches (pid_t pid)
{
  g_autofree char *tasks = g_strdup_printf ("/proc/%d/task", pid);
  g_autoptr (GDir) dir = g_dir_open (tasks, 0, NULL);
  guint64 total = 0;
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (tasks, name, "status", NULL);
      g_autofree char *text = NULL;
      const char *found;

      if (g_file_get_contents (path, &text, NULL, NULL) &&
          (found = strstr (text, "\nvoluntary_ctxt_switches:")) != NULL)
        total += g_ascii_strtoull (found + strlen ("\nvoluntary_ctxt_switches:"), NULL, 10);
    }

  return total;
}

static guint64
read_memory (pid_t       pid,
             const char *field)
{
  g_autofree char *path = g_strdup_printf ("/proc/%d/smaps_rollup", pid);
  g_autofree char *text = NULL;
  g_autofree char *label = g_strdup_printf ("\n%s:", field);
  const char *found;

  if (!g_file_get_contents (path, &text, NULL, NULL) || (found = strstr (text, label)) == NULL)
    return 0;

  return g_ascii_strtoull (found + strlen (label), NULL, 10);
}

int
main (int   argc,
      char *argv[])
{
  Frames frames = { 0, 0 };
  Display *display;
  double seconds, start, cpu;
  guint64 before;
  pid_t pid;
  int damage_event;

  if (argc < 3)
    {
      fputs ("usage: frames SECONDS COMMAND [ARGUMENT...]\n", stderr);
      return 2;
    }

  seconds = g_ascii_strtod (argv[1], NULL);
  display = XOpenDisplay (NULL);
  if (display == NULL)
    {
      fputs ("frames: there is no display\n", stderr);
      return 1;
    }
  XSetErrorHandler (ignore_error);
  damage_event = begin_watch (display);

  start = now_ms ();
  pid = fork ();
  if (pid == 0)
    {
      execvp (argv[2], argv + 2);
      _exit (127);
    }

  watch_frames (display, damage_event, start, 20000, &frames);
  cpu = read_cpu_ms (pid);
  g_usleep ((gulong) (seconds * G_USEC_PER_SEC));
  before = read_switches (pid);
  g_usleep (G_USEC_PER_SEC);

  printf ("first %.1f complete %.1f cpu %.1f dirty %" G_GUINT64_FORMAT " rss %" G_GUINT64_FORMAT
          " wakeups %" G_GUINT64_FORMAT "\n",
          frames.first, frames.complete, cpu, read_memory (pid, "Private_Dirty"), read_memory (pid, "Rss"),
          read_switches (pid) - before);

  kill (pid, SIGTERM);
  waitpid (pid, NULL, 0);
  XCloseDisplay (display);

  return frames.first > 0 ? 0 : 1;
}
