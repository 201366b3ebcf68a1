/* catalogue-collect.c - which module and program files there are in the folders
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * In a folder and one level below. No file is opened here.
 */

#include <dirent.h>
#include <errno.h>
#include <string.h>
#include <sys/stat.h>

#include <glib/gi18n.h>

#include "catalogue-private.h"

static void
report_folder (CandorCollection *self,
               const char       *folder,
               int               saved_errno)
{
  g_autofree char *shown = g_filename_display_name (folder);
  CandorPlace place = { shown, 0, 0, 0 };

  g_ptr_array_add (self->problems,
                   _candor_finding_new (CANDOR_CODE_FOLDER_UNREADABLE, &place, NULL,
                                        _("The lesson folder cannot be read: %s."), g_strerror (saved_errno)));
}

/* Anything called so counts, whatever it is: a pipe or a link is a finding
 * and not a file that is overlooked. */
static void
collect_files (CandorCollection *self,
               const char       *folder)
{
  struct
  {
    const char *name;
    GPtrArray  *paths;
  }
  wanted[] =
  {
    { "module.xml", self->modules },
    { "program.xml", self->programs },
    { CANDOR_OVERLAY_NAME, self->overlays },
  };

  for (guint i = 0; i < G_N_ELEMENTS (wanted); i++)
    {
      g_autofree char *path = g_build_filename (folder, wanted[i].name, NULL);
      struct stat status;

      if (lstat (path, &status) == 0)
        g_ptr_array_add (wanted[i].paths, g_steal_pointer (&path));
      else if (errno != ENOENT && errno != ENOTDIR)
        {
          report_folder (self, folder, errno);
          return;
        }
    }
}

static int
compare_strings (gconstpointer a,
                 gconstpointer b)
{
  return strcmp (*(const char * const *) a, *(const char * const *) b);
}

/* Most file systems say so with the name. */
static gboolean
is_folder (const struct dirent *found,
           const char          *path)
{
  if (found->d_type == DT_UNKNOWN || found->d_type == DT_LNK)
    return g_file_test (path, G_FILE_TEST_IS_DIR);

  return found->d_type == DT_DIR;
}

static GPtrArray *
list_folders (const char *folder)
{
  GPtrArray *paths;
  DIR *dir = opendir (folder);
  const struct dirent *found;

  if (dir == NULL)
    return NULL;

  paths = g_ptr_array_new_with_free_func (g_free);
  while ((found = readdir (dir)) != NULL)
    {
      g_autofree char *path = NULL;

      if (found->d_name[0] == '.')
        continue;
      path = g_build_filename (folder, found->d_name, NULL);
      if (is_folder (found, path))
        g_ptr_array_add (paths, g_steal_pointer (&path));
    }
  closedir (dir);
  g_ptr_array_sort (paths, compare_strings);

  return paths;
}

void
_candor_catalogue_collect (CandorCollection *self,
                           const char       *folder)
{
  g_autoptr(GPtrArray) below = NULL;

  g_assert (self != NULL);
  g_assert (folder != NULL);

  errno = 0;
  below = list_folders (folder);
  if (below == NULL)
    {
      report_folder (self, folder, errno != 0 ? errno : ENOENT);
      return;
    }

  collect_files (self, folder);
  for (guint i = 0; i < below->len; i++)
    collect_files (self, g_ptr_array_index (below, i));
}
