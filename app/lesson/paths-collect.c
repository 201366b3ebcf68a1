/* paths-collect.c - which files a check looks at
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Only what was named and what lies below it. Folders behind links are not
 * entered, so there is no walking in circles; hidden ones are not either.
 */

#include <errno.h>
#include <string.h>
#include <sys/stat.h>

#include <glib/gi18n.h>

#include "check-private.h"
#include "paths-private.h"

#define MAX_DEPTH 32

typedef struct
{
  GPtrArray  *files;
  GPtrArray  *problems;
  GHashTable *keys;
  const char *here;
} Collection;

void
_candor_lesson_file_free (CandorLessonFile *self)
{
  if (self->key != self->path)
    g_free (self->key);
  g_free (self->path);
  g_free (self);
}

static void
add_file (Collection *collection,
          const char *path,
          gboolean    was_named,
          guint       depth)
{
  CandorLessonFile *file = g_new (CandorLessonFile, 1);

  *file = (CandorLessonFile) { g_strdup (path), g_canonicalize_filename (path, collection->here), was_named, depth };
  if (strcmp (file->key, file->path) == 0)
    {
      g_free (file->key);
      file->key = file->path;
    }
  if (g_hash_table_contains (collection->keys, file->key))
    {
      _candor_lesson_file_free (file);
      return;
    }
  g_hash_table_add (collection->keys, file->key);
  g_ptr_array_add (collection->files, file);
}

static void
report_errno (Collection *collection,
              CandorCode  code,
              const char *path,
              int         saved_errno)
{
  g_autofree char *shown = g_filename_display_name (path);
  CandorPlace place = { shown, 0, 0, 0 };

  g_ptr_array_add (collection->problems,
                   _candor_finding_new (code, &place, NULL, _("This cannot be read: %s."), g_strerror (saved_errno)));
}

static int
compare_strings (gconstpointer a,
                 gconstpointer b)
{
  return strcmp (*(const char * const *) a, *(const char * const *) b);
}

/* In the order of the names, so that the same folder gives the same answer. */
static GPtrArray *
list_names (const char *folder)
{
  GPtrArray *names;
  GDir *dir = g_dir_open (folder, 0, NULL);
  const char *name;

  if (dir == NULL)
    return NULL;

  names = g_ptr_array_new_with_free_func (g_free);
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      if (name[0] != '.')
        g_ptr_array_add (names, g_strdup (name));
    }
  g_dir_close (dir);
  g_ptr_array_sort (names, compare_strings);

  return names;
}

static void
walk (Collection *collection,
      const char *folder,
      guint       depth)
{
  g_autoptr(GPtrArray) names = NULL;

  errno = 0;
  names = list_names (folder);
  if (names == NULL)
    {
      report_errno (collection, CANDOR_CODE_FOLDER_UNREADABLE, folder, errno);
      return;
    }

  for (guint i = 0; i < names->len; i++)
    {
      const char *name = g_ptr_array_index (names, i);
      g_autofree char *path = g_build_filename (folder, name, NULL);
      struct stat status;

      /* Whatever is called so, if it is no plain file, is a finding. */
      if (g_str_has_suffix (name, ".xml"))
        add_file (collection, path, FALSE, depth);
      else if (depth < MAX_DEPTH && lstat (path, &status) == 0 && S_ISDIR (status.st_mode))
        walk (collection, path, depth + 1);
    }
}

void
_candor_collect_paths (const char * const *paths,
                       const char         *here,
                       GPtrArray          *files,
                       GPtrArray          *problems)
{
  g_autoptr(GHashTable) keys = g_hash_table_new (g_str_hash, g_str_equal);
  Collection collection = { files, problems, keys, here };

  g_assert (paths != NULL);

  for (guint i = 0; paths[i] != NULL; i++)
    {
      struct stat status;

      if (stat (paths[i], &status) == 0 && S_ISDIR (status.st_mode))
        walk (&collection, paths[i], 0);
      else
        add_file (&collection, paths[i], TRUE, 0);
    }
}

/* -------------------------------------------------------- the first element */

static const char *
skip_past (const char *p,
           const char *end,
           const char *mark)
{
  const char *found = g_strstr_len (p, end - p, mark);

  return found != NULL ? found + strlen (mark) : end;
}

/* The name of the first element, or NULL where there is none to be seen. */
static char *
find_root_name (GBytes *bytes)
{
  gsize size;
  const char *p = g_bytes_get_data (bytes, &size);
  const char *end = p + size;
  const char *start;

  if (size >= 3 && memcmp (p, "\xef\xbb\xbf", 3) == 0)
    p += 3;
  while (p < end)
    {
      while (p < end && g_ascii_isspace (*p))
        p++;
      if (end - p >= 4 && memcmp (p, "<!--", 4) == 0)
        p = skip_past (p + 4, end, "-->");
      else if (end - p >= 2 && memcmp (p, "<?", 2) == 0)
        p = skip_past (p + 2, end, "?>");
      else
        break;
    }
  if (end - p < 2 || *p != '<')
    return NULL;

  start = ++p;
  while (p < end && (g_ascii_isalnum (*p) || strchr ("-_.:", *p) != NULL))
    p++;

  return p > start ? g_strndup (start, MIN (p - start, 64)) : NULL;
}

static const char * const root_names[] = { "module", "program", "overlay", "lesson", "quiz", "scenario", "worksheet", NULL };

gboolean
_candor_is_root_name (const char *name)
{
  return g_strv_contains (root_names, name);
}

CandorRootKind
_candor_root_kind (GBytes *bytes)
{
  static const CandorRootKind kinds[] =
  {
    CANDOR_ROOT_MODULE, CANDOR_ROOT_PROGRAM, CANDOR_ROOT_OVERLAY,
  };
  g_autofree char *name = find_root_name (bytes);

  if (name == NULL)
    return CANDOR_ROOT_UNCLEAR;
  for (guint i = 0; root_names[i] != NULL; i++)
    {
      if (strcmp (name, root_names[i]) == 0)
        return i < G_N_ELEMENTS (kinds) ? kinds[i] : CANDOR_ROOT_PART;
    }

  return candor_id_nearest (name, root_names) != NULL ? CANDOR_ROOT_UNCLEAR : CANDOR_ROOT_OTHER;
}
