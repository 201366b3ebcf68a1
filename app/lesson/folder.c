/* folder.c - where the files of a module come from
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * candor_file_read() refuses a link at the end of a path; links on the way are
 * refused here, so nothing outside the folder is ever read.
 */

#include <string.h>
#include <sys/stat.h>

#include <glib/gi18n.h>

#include "folder-private.h"

static gboolean
has_link_on_the_way (const CandorFolder *self,
                     const char         *name)
{
  for (const char *slash = strchr (name, '/'); slash != NULL; slash = strchr (slash + 1, '/'))
    {
      g_autofree char *part = g_strndup (name, slash - name);
      g_autofree char *path = g_build_filename (self->path, part, NULL);
      struct stat status;

      if (lstat (path, &status) == 0 && S_ISLNK (status.st_mode))
        return TRUE;
    }

  return FALSE;
}

static GBytes *
find_kept (const CandorFolder  *self,
           const char          *name,
           gsize                max_size,
           GError             **error)
{
  for (guint i = 0; i < self->files->len; i++)
    {
      const CandorModuleFile *file = g_ptr_array_index (self->files, i);

      if (strcmp (file->name, name) != 0)
        continue;
      if (file->bytes != NULL && g_bytes_get_size (file->bytes) <= max_size)
        return g_bytes_ref (file->bytes);
      g_set_error (error, CANDOR_ERROR, CANDOR_ERROR_REFUSED, _("“%s” is too large."), name);
      return NULL;
    }

  g_set_error (error, CANDOR_ERROR, CANDOR_ERROR_NOT_FOUND, _("“%s” was not kept."), name);

  return NULL;
}

GBytes *
_candor_folder_read (const CandorFolder  *self,
                     const char          *name,
                     gsize                max_size,
                     GError             **error)
{
  g_autofree char *path = NULL;

  g_assert (self != NULL);
  g_assert (candor_path_is_inside (name));

  if (self->path == NULL)
    return find_kept (self, name, max_size, error);

  if (has_link_on_the_way (self, name))
    {
      g_set_error (error, CANDOR_ERROR, CANDOR_ERROR_REFUSED,
                   _("“%s” leads through a link out of the module’s folder."), name);
      return NULL;
    }
  path = g_build_filename (self->path, name, NULL);

  return candor_file_read (path, max_size, error);
}

gboolean
_candor_folder_is_over (const CandorFolder *self,
                        const char         *name,
                        gsize               max_size)
{
  g_autofree char *path = NULL;
  struct stat status;

  g_assert (self != NULL);

  if (self->path == NULL)
    return FALSE;

  path = g_build_filename (self->path, name, NULL);

  return lstat (path, &status) == 0 && S_ISREG (status.st_mode) && (guint64) status.st_size > max_size;
}

char *
_candor_folder_dup_label (const CandorFolder *self,
                          const char         *name)
{
  g_autofree char *path = NULL;

  g_assert (self != NULL);

  path = self->label[0] == '\0' ? g_strdup (name) : g_build_filename (self->label, name, NULL);

  return g_filename_display_name (path);
}
