/* record-taught.c - the bytes that were taught
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Each file once by its digest, compressed. Names are kept as data and never
 * become names of files. Invariant: a module is kept with all its files or
 * not at all; the set in memory knows at most what the file holds, so that an
 * append asks nothing when there is nothing to keep.
 */

#include <string.h>

#include <glib/gi18n.h>

#include "record-private.h"

#define MAX_FILE_SIZE (64 * 1024 * 1024)

/* ------------------------------------------------------------------- packing */

static GBytes *
convert_all (GConverter    *converter,
             gconstpointer  data,
             gsize          size,
             gsize          limit)
{
  g_autoptr(GInputStream) source = g_memory_input_stream_new_from_data (data, size, NULL);
  g_autoptr(GInputStream) converted = g_converter_input_stream_new (source, converter);
  g_autoptr(GByteArray) out = g_byte_array_new ();
  guint8 buffer[32 * 1024];
  gssize n;

  while ((n = g_input_stream_read (converted, buffer, sizeof buffer, NULL, NULL)) > 0)
    {
      g_byte_array_append (out, buffer, n);
      if (out->len > limit)
        return NULL;
    }

  return n < 0 ? NULL : g_byte_array_free_to_bytes (g_steal_pointer (&out));
}

static GBytes *
pack (GBytes *bytes)
{
  g_autoptr(GZlibCompressor) compressor = g_zlib_compressor_new (G_ZLIB_COMPRESSOR_FORMAT_ZLIB, -1);
  gsize size;
  gconstpointer data = g_bytes_get_data (bytes, &size);

  return convert_all (G_CONVERTER (compressor), data, size, G_MAXSSIZE);
}

GBytes *
_candor_taught_unpack (gconstpointer  packed,
                       gsize          packed_size,
                       gsize          size,
                       const char    *digest)
{
  g_autoptr(GZlibDecompressor) decompressor = g_zlib_decompressor_new (G_ZLIB_COMPRESSOR_FORMAT_ZLIB);
  g_autoptr(GBytes) bytes = NULL;
  g_autofree char *found = NULL;

  if (packed == NULL || digest == NULL || size > MAX_FILE_SIZE)
    return NULL;
  bytes = convert_all (G_CONVERTER (decompressor), packed, packed_size, size);
  if (bytes == NULL || g_bytes_get_size (bytes) != size)
    return NULL;
  found = candor_digest_bytes (bytes);

  return g_str_equal (found, digest) ? g_steal_pointer (&bytes) : NULL;
}

/* --------------------------------------------------------------------- keeping */

gboolean
_candor_record_load_taught_set (CandorRecord  *self,
                                GError       **error)
{
  static const char sql[] = "SELECT DISTINCT module_digest FROM taught_module";
  CandorStatement *statement = candor_db_prepare (self->db, sql, error);
  gboolean there;

  g_hash_table_remove_all (self->taught);
  self->taught_version = candor_db_get_data_version (self->db);
  if (statement == NULL)
    return FALSE;

  for (;;)
    {
      if (!candor_statement_step (statement, &there, error))
        return FALSE;
      if (!there)
        return TRUE;
      g_hash_table_add (self->taught, g_strdup (candor_statement_get_text (statement, 0)));
    }
}

/* A module or an overlay: what was taught together, under one digest. */
typedef struct
{
  const char    *digest;
  GPtrArray     *files;      /* CandorModuleFile */
  CandorModule  *module;
  CandorOverlay *overlay;    /* one of the two is NULL */
} Taught;

static GBytes *
read_again (const Taught            *taught,
            const CandorModuleFile  *file,
            GError                 **error)
{
  return taught->module != NULL ? candor_module_read_file (taught->module, file->name, error)
                                : candor_overlay_read_file (taught->overlay, file, error);
}

static gboolean
keep_file (CandorDb                *db,
           const Taught            *taught,
           const CandorModuleFile  *file,
           GError                 **error)
{
  static const char ask[] = "SELECT 1 FROM taught WHERE digest = ?1";
  static const char put[] = "INSERT INTO taught (digest, size, packed) VALUES (?1, ?2, ?3)";
  CandorStatement *statement = candor_db_prepare (db, ask, error);
  g_autoptr(GBytes) packed = NULL;
  g_autoptr(GBytes) bytes = NULL;
  gconstpointer data;
  gboolean there;
  gsize size;

  if (statement == NULL)
    return FALSE;
  candor_statement_bind_text (statement, 1, file->digest);
  if (!candor_statement_step (statement, &there, error))
    return FALSE;
  candor_statement_reset (statement);
  if (there)
    return TRUE;

  bytes = read_again (taught, file, error);
  if (bytes == NULL)
    return FALSE;
  packed = pack (bytes);
  statement = candor_db_prepare (db, put, error);
  if (statement == NULL)
    return FALSE;
  data = g_bytes_get_data (packed, &size);
  candor_statement_bind_text (statement, 1, file->digest);
  candor_statement_bind_int (statement, 2, g_bytes_get_size (bytes));
  candor_statement_bind_blob (statement, 3, data, size);

  return candor_statement_run (statement, error);
}

static gboolean
name_file (CandorDb                *db,
           const char              *module_digest,
           guint                    number,
           const CandorModuleFile  *file,
           GError                 **error)
{
  static const char sql[] =
    "INSERT OR IGNORE INTO taught_module (module_digest, number, name, digest) VALUES (?1, ?2, ?3, ?4)";
  CandorStatement *statement = candor_db_prepare (db, sql, error);

  if (statement == NULL)
    return FALSE;
  candor_statement_bind_text (statement, 1, module_digest);
  candor_statement_bind_int (statement, 2, number);
  candor_statement_bind_text (statement, 3, file->name);
  candor_statement_bind_text (statement, 4, file->digest);

  return candor_statement_run (statement, error);
}

static gboolean
keep (CandorRecord  *self,
      const Taught  *taught,
      gboolean      *added,
      GError       **error)
{
  /* Another program may have erased what this one remembers. */
  if (self->taught_version != candor_db_get_data_version (self->db) &&
      !_candor_record_load_taught_set (self, error))
    return FALSE;
  if (g_hash_table_contains (self->taught, taught->digest))
    return TRUE;

  for (guint i = 0; i < taught->files->len; i++)
    {
      const CandorModuleFile *file = g_ptr_array_index (taught->files, i);

      if (!keep_file (self->db, taught, file, error) || !name_file (self->db, taught->digest, i, file, error))
        return FALSE;
    }
  *added = TRUE;

  return TRUE;
}

gboolean
_candor_record_keep_taught (CandorRecord  *self,
                            CandorModule  *module,
                            gboolean      *added,
                            GError       **error)
{
  const Taught taught = { candor_module_get_digest (module), candor_module_get_files (module), module, NULL };

  return keep (self, &taught, added, error);
}

gboolean
candor_record_keep_overlay (CandorRecord   *self,
                            CandorOverlay  *overlay,
                            GError        **error)
{
  Taught taught = { NULL, };
  gboolean added = FALSE;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (CANDOR_IS_OVERLAY (overlay), FALSE);

  taught.digest = candor_overlay_get_digest (overlay);
  taught.files = candor_overlay_get_files (overlay);
  taught.overlay = overlay;
  if (!candor_db_begin (self->db, error))
    return FALSE;
  if (!keep (self, &taught, &added, error) || !candor_db_commit (self->db, error))
    {
      candor_db_rollback (self->db);
      return FALSE;
    }
  if (added)
    g_hash_table_add (self->taught, g_strdup (taught.digest));

  return TRUE;
}

/* --------------------------------------------------------------------- reading */

static void
module_file_free (gpointer data)
{
  CandorModuleFile *file = data;

  g_free ((char *) file->name);
  g_free ((char *) file->digest);
  g_bytes_unref (file->bytes);
  g_free (file);
}

static CandorModuleFile *
read_file (CandorStatement  *statement,
           GError          **error)
{
  const char *name = candor_statement_get_text (statement, 0);
  const char *digest = candor_statement_get_text (statement, 1);
  CandorModuleFile *file;
  gconstpointer packed;
  GBytes *bytes;
  gsize size;

  packed = candor_statement_get_blob (statement, 3, &size);
  bytes = _candor_taught_unpack (packed, size, (gsize) candor_statement_get_int (statement, 2), digest);
  if (bytes == NULL)
    {
      g_set_error (error, CANDOR_ERROR, CANDOR_ERROR_DAMAGED,
                   _("The kept copy of “%s” is damaged: it is not what was taught."), name);
      return NULL;
    }

  file = g_new (CandorModuleFile, 1);
  file->name = g_strdup (name);
  file->digest = g_strdup (digest);
  file->bytes = bytes;

  return file;
}

static void
set_not_kept (GError **error)
{
  g_set_error_literal (error, CANDOR_ERROR, CANDOR_ERROR_NOT_FOUND,
                       _("The record keeps no copy of this edition."));
}

GPtrArray *
candor_record_dup_taught_edition (CandorRecord  *self,
                                  const char    *module,
                                  guint          edition,
                                  const char    *language,
                                  GError       **error)
{
  /* An answer carries the digest of its question, which is no module's. */
  static const char sql[] =
    "SELECT e.digest FROM event AS e WHERE e.module = ?1 AND e.edition = ?2"
    " AND EXISTS (SELECT 1 FROM taught_module AS t WHERE t.module_digest = e.digest)"
    " ORDER BY e.language = ?3 DESC, e.seq DESC LIMIT 1";
  g_autofree char *digest = NULL;
  CandorStatement *statement;
  gboolean there;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (module != NULL, NULL);
  g_return_val_if_fail (language != NULL, NULL);

  statement = candor_db_prepare (self->db, sql, error);
  if (statement == NULL)
    return NULL;
  candor_statement_bind_text (statement, 1, module);
  candor_statement_bind_int (statement, 2, edition);
  candor_statement_bind_text (statement, 3, language);
  if (!candor_statement_step (statement, &there, error))
    return NULL;
  if (!there)
    {
      set_not_kept (error);
      return NULL;
    }
  digest = g_strdup (candor_statement_get_text (statement, 0));
  candor_statement_reset (statement);

  return candor_record_dup_taught (self, digest, error);
}

GPtrArray *
candor_record_dup_taught (CandorRecord  *self,
                          const char    *module_digest,
                          GError       **error)
{
  static const char sql[] =
    "SELECT m.name, m.digest, t.size, t.packed FROM taught_module AS m LEFT JOIN taught AS t USING (digest)"
    " WHERE m.module_digest = ?1 ORDER BY m.number";
  g_autoptr(GPtrArray) files = g_ptr_array_new_with_free_func (module_file_free);
  CandorStatement *statement;
  gboolean there;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (module_digest != NULL, NULL);

  statement = candor_db_prepare (self->db, sql, error);
  if (statement == NULL)
    return NULL;
  candor_statement_bind_text (statement, 1, module_digest);

  for (;;)
    {
      CandorModuleFile *file;

      if (!candor_statement_step (statement, &there, error))
        return NULL;
      if (!there)
        break;
      file = read_file (statement, error);
      if (file == NULL)
        {
          candor_statement_reset (statement);
          return NULL;
        }
      g_ptr_array_add (files, file);
    }
  if (files->len > 0)
    return g_steal_pointer (&files);

  set_not_kept (error);

  return NULL;
}

gboolean
_candor_db_check_taught (CandorDb   *db,
                         GPtrArray  *findings,
                         GError    **error)
{
  static const char sql[] = "SELECT digest, size, packed FROM taught";
  CandorStatement *statement = candor_db_prepare (db, sql, error);
  gboolean there;

  if (statement == NULL)
    return FALSE;

  for (;;)
    {
      g_autoptr(GBytes) bytes = NULL;
      gconstpointer packed;
      const char *digest;
      gsize size;

      if (!candor_statement_step (statement, &there, error))
        return FALSE;
      if (!there)
        return TRUE;

      digest = candor_statement_get_text (statement, 0);
      packed = candor_statement_get_blob (statement, 2, &size);
      bytes = _candor_taught_unpack (packed, size, (gsize) candor_statement_get_int (statement, 1), digest);
      if (bytes == NULL)
        g_ptr_array_add (findings,
                         /* Translators: a digest of 64 digits */
                         g_strdup_printf (_("The kept copy of a taught file is not what was taught (%s)."), digest));
    }
}
