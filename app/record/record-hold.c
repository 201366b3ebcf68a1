/* record-hold.c - one at a time in the folder of a record
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Whoever opens a record, puts another in its place or takes it away holds the
 * folder meanwhile: so nobody opens a record in the middle of a swap, and no two
 * end the same swap. The lock is on the folder itself, which leaves no file
 * behind, works where nothing can be written, and ends with the process.
 *
 * Invariant: nobody waits much longer than WAIT_MS.
 */

#include <errno.h>
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <glib/gi18n.h>

#include "record-private.h"

#define WAIT_MS  800
#define PAUSE_MS 10

static gboolean
wait_for (int fd)
{
  guint n_pauses = 0;

  while (flock (fd, LOCK_EX | LOCK_NB) < 0)
    {
      /* A network folder may know no such lock. */
      if (errno != EWOULDBLOCK && errno != EINTR)
        return TRUE;
      if (n_pauses++ >= WAIT_MS / PAUSE_MS)
        return FALSE;
      g_usleep (PAUSE_MS * 1000);
    }

  return TRUE;
}

gboolean
_candor_hold_take (const char  *path,
                   int         *hold,
                   GError     **error)
{
  g_autofree char *folder = g_path_get_dirname (path);

  /* Where there is no folder there is nothing to swap. */
  *hold = open (folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (*hold < 0 || wait_for (*hold))
    return TRUE;

  _candor_hold_leave (hold);
  g_set_error (error, CANDOR_ERROR, CANDOR_ERROR_BUSY,
               _("Another program is opening “%s” or putting it back. Wait a moment and try again."), path);

  return FALSE;
}

void
_candor_hold_leave (int *hold)
{
  if (*hold >= 0)
    close (*hold);
  *hold = -1;
}
