/* files.c - the bytes that were taught, and the digest that names them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Each file counts once, however often it is shown. Names are relative to the
 * module's folder and mean nothing outside it. The bytes of pictures pass by:
 * only their digest stays, so that a hundred modules cost no more memory than
 * their words.
 */

#include <string.h>

#include <glib/gi18n.h>

#include "files-private.h"

/* What a module's pictures may hold together. */
#define MAX_MEDIA_BYTES (64 * 1024 * 1024)

gboolean
_candor_files_is_known (CandorLoad             *load,
                        const char             *name,
                        const CandorShownFile **picture)
{
  gpointer value;

  g_assert (load != NULL);

  if (!g_hash_table_lookup_extended (load->files, name, NULL, &value))
    return FALSE;

  *picture = value;

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

static const char *
copy_digest (CandorStore *store,
             GBytes      *bytes)
{
  g_autofree char *hex = candor_digest_bytes (bytes);

  return _candor_store_copy (store, hex, strlen (hex));
}

static CandorShownFile *
add_file (CandorLoad *load,
          const char *name)
{
  CandorShownFile *self = _candor_store_new_struct (load->store, CandorShownFile);

  self->file.name = _candor_store_copy (load->store, name, strlen (name));
  g_ptr_array_add (load->module_files, self);
  g_hash_table_replace (load->files, (gpointer) self->file.name, self);

  return self;
}

void
_candor_files_add_text (CandorLoad *load,
                        const char *name,
                        GBytes     *bytes)
{
  g_assert (load != NULL);

  if (g_hash_table_lookup (load->files, name) == NULL)
    add_file (load, name)->file.bytes = _candor_store_hold (load->store, bytes);
}

const CandorShownFile *
_candor_files_add_picture (CandorLoad              *load,
                           const char              *name,
                           GBytes                  *bytes,
                           const CandorPictureInfo *info)
{
  CandorShownFile *self;

  g_assert (load != NULL);

  self = add_file (load, name);
  self->info = *info;
  if (load->folder.path == NULL)
    self->file.bytes = _candor_store_hold (load->store, bytes);
  else
    {
      if (load->stored_folder == NULL)
        load->stored_folder = _candor_store_copy (load->store, load->folder.path, strlen (load->folder.path));
      self->folder = load->stored_folder;
      if (load->purpose != CANDOR_TO_CHECK)
        self->file.digest = copy_digest (load->store, bytes);
    }

  return self;
}

GBytes *
_candor_files_read_again (const CandorShownFile  *self,
                          GError                **error)
{
  CandorFolder folder = { "", self->folder, NULL };
  g_autoptr(GBytes) bytes = NULL;
  g_autofree char *digest = NULL;

  if (self->file.bytes != NULL)
    return g_bytes_ref (self->file.bytes);

  bytes = _candor_folder_read (&folder, self->file.name, CANDOR_PICTURE_MAX_BYTES, error);
  if (bytes == NULL)
    return NULL;
  digest = candor_digest_bytes (bytes);
  if (strcmp (digest, self->file.digest) == 0)
    return g_steal_pointer (&bytes);

  g_set_error (error, CANDOR_ERROR, CANDOR_ERROR_DAMAGED,
               _("The picture “%s” was changed while its lesson was open. Go back to Home and open the lesson again."),
               self->file.name);

  return NULL;
}

void
_candor_files_settle (GPtrArray   *files,
                      CandorStore *store)
{
  for (guint i = 0; i < files->len; i++)
    {
      CandorModuleFile *file = g_ptr_array_index (files, i);

      if (file->digest == NULL)
        file->digest = copy_digest (store, file->bytes);
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
