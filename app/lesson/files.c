/* files.c - the bytes that were taught, and the digest that names them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Each file counts once, however often it is shown. Names are relative to the
 * module's folder and mean nothing outside it.
 */

#include <string.h>

#include <glib/gi18n.h>

#include "files-private.h"

/* What a module's pictures may hold together. */
#define MAX_MEDIA_BYTES (64 * 1024 * 1024)

gboolean
_candor_files_is_known (CandorLoad  *load,
                        const char  *name,
                        GBytes     **bytes)
{
  gpointer value;

  g_assert (load != NULL);

  if (!g_hash_table_lookup_extended (load->files, name, NULL, &value))
    return FALSE;

  *bytes = value != NULL ? g_bytes_ref (((CandorModuleFile *) value)->bytes) : NULL;

  return TRUE;
}

GBytes *
_candor_files_read_media (CandorLoad  *load,
                          const char  *name,
                          GError     **error)
{
  gsize left = MAX_MEDIA_BYTES - load->n_media_bytes;
  GBytes *bytes;

  g_assert (load != NULL);

  /* Known from now on; what cannot be read is not tried a second time. */
  g_hash_table_insert (load->files, (gpointer) name, NULL);
  bytes = _candor_folder_read (&load->folder, name, MIN (left, CANDOR_PICTURE_MAX_BYTES), error);
  if (bytes != NULL)
    load->n_media_bytes += g_bytes_get_size (bytes);

  return bytes;
}

static void
file_free (gpointer data)
{
  CandorModuleFile *file = data;

  g_bytes_unref (file->bytes);
}

void
_candor_files_add (CandorLoad *load,
                   const char *name,
                   GBytes     *bytes)
{
  CandorModuleFile *file;

  g_assert (load != NULL);

  if (g_hash_table_lookup (load->files, name) != NULL)
    return;

  g_ptr_array_set_free_func (load->module_files, file_free);
  file = _candor_store_new_struct (load->store, CandorModuleFile);
  file->name = _candor_store_copy (load->store, name, strlen (name));
  file->bytes = g_bytes_ref (bytes);
  g_ptr_array_add (load->module_files, file);
  g_hash_table_replace (load->files, (gpointer) file->name, file);
}

void
_candor_files_settle (GPtrArray   *files,
                      CandorStore *store)
{
  for (guint i = 0; i < files->len; i++)
    {
      CandorModuleFile *file = g_ptr_array_index (files, i);
      g_autofree char *hex = candor_digest_bytes (file->bytes);

      file->digest = _candor_store_copy (store, hex, strlen (hex));
    }
}

static int
compare_names (gconstpointer a,
               gconstpointer b)
{
  const CandorModuleFile *one = *(const CandorModuleFile * const *) a;
  const CandorModuleFile *two = *(const CandorModuleFile * const *) b;

  return strcmp (one->name, two->name);
}

char *
_candor_files_digest (const GPtrArray *files)
{
  g_autoptr(GPtrArray) sorted = g_ptr_array_sized_new (files->len);
  CandorDigest *digest = candor_digest_new ("candor-module-1");
  guint8 raw[CANDOR_DIGEST_SIZE];
  char hex[2 * CANDOR_DIGEST_SIZE + 1];

  for (guint i = 0; i < files->len; i++)
    g_ptr_array_add (sorted, g_ptr_array_index (files, i));
  g_ptr_array_sort (sorted, compare_names);

  for (guint i = 0; i < sorted->len; i++)
    {
      const CandorModuleFile *file = g_ptr_array_index (sorted, i);

      candor_digest_add (digest, file->name, -1);
      candor_digest_add (digest, file->digest, -1);
    }
  candor_digest_finish (digest, raw);
  candor_digest_to_hex (raw, hex);

  return g_strdup (hex);
}
