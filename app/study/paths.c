/* paths.c - where lessons and the record are, unless somebody says otherwise
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Both programs ask here, so that they always agree. An option wins over the
 * environment, and the environment over the defaults.
 */

#include <candor/study.h>

static void
add_folder (GPtrArray  *folders,
            const char *data_folder)
{
  g_autofree char *folder = g_build_filename (data_folder, "candor", "lessons", NULL);

  if (g_file_test (folder, G_FILE_TEST_IS_DIR) &&
      !g_ptr_array_find_with_equal_func (folders, folder, g_str_equal, NULL))
    g_ptr_array_add (folders, g_steal_pointer (&folder));
}

char **
candor_study_dup_lesson_folders (const char * const *given)
{
  g_autoptr(GPtrArray) folders = g_ptr_array_new_with_free_func (g_free);
  const char * const *data_folders = g_get_system_data_dirs ();
  const char *named = g_getenv ("CANDOR_LESSONS");

  if (given != NULL && given[0] != NULL)
    return g_strdupv ((char **) given);
  if (named != NULL && *named != '\0')
    return g_strdupv ((char *[]) { (char *) named, NULL });

  add_folder (folders, g_get_user_data_dir ());
  for (gsize i = 0; data_folders[i] != NULL; i++)
    add_folder (folders, data_folders[i]);
  add_folder (folders, CANDOR_DATA_FOLDER);
  g_ptr_array_add (folders, NULL);

  return (char **) g_ptr_array_steal (folders, NULL);
}

char *
candor_study_dup_catalogue_path (void)
{
  return g_build_filename (g_get_user_cache_dir (), "candor", "catalogue.db", NULL);
}

char *
candor_study_dup_record_path (const char *given)
{
  const char *named = g_getenv ("CANDOR_RECORD");

  if (given != NULL && *given != '\0')
    return g_strdup (given);
  if (named != NULL && *named != '\0')
    return g_strdup (named);

  return candor_study_dup_default_path ();
}

char *
candor_study_dup_default_path (void)
{
  return g_build_filename (g_get_user_data_dir (), "candor", "record.db", NULL);
}
