/* catalogue-cache.c - the file in which a catalogue is remembered
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Derived and never relied on: an error anywhere means that lessons are read
 * as if there were no such file, and a file that is not in order is thrown away.
 * What was remembered counts only while the files say the same (see
 * catalogue-stamp.c) and while nothing else has changed that findings depend
 * on: the language, the schema, the table of codes, the day.
 */

#include <errno.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "catalogue-cache-private.h"
#include "lesson-resources.h"
#include "synopsis-private.h"

struct _CandorCatalogueCache
{
  CandorDb    *db;
  CandorStore *store;        /* strings of all entries that were remembered */
  gint64       next_passage; /* 0: not asked yet */
};

/* ---------------------------------------------------------------- opening */

static char *
digest_maker (void)
{
  g_autofree char *schema = candor_digest_bytes (candor_lesson_get_schema ());
  CandorDigest *digest = candor_digest_new ("candor-catalogue-1");
  guint n_codes;
  const CandorCheckCode * const *codes = candor_check_codes (&n_codes);
  guint8 raw[CANDOR_DIGEST_SIZE];
  char hex[2 * CANDOR_DIGEST_SIZE + 1];

  candor_digest_add (digest, CANDOR_VERSION, -1);
  candor_digest_add (digest, schema, -1);
  for (guint i = 0; i < n_codes; i++)
    {
      candor_digest_add (digest, codes[i]->code, -1);
      candor_digest_add_int (digest, codes[i]->severity);
      candor_digest_add (digest, codes[i]->reason, -1);
      candor_digest_add (digest, codes[i]->hint, -1);
    }
  candor_digest_finish (digest, raw);
  candor_digest_to_hex (raw, hex);

  return g_strdup (hex);
}

static gboolean
fill_new (CandorDb   *db,
          const char *maker)
{
  static const char sql[] = "INSERT INTO made_by (one, digest) VALUES (1, ?1)";
  g_autoptr(GBytes) script = g_resource_lookup_data (candor_lesson_get_resource (),
                                                     "/org/candor_training/Candor/catalogue.sql",
                                                     G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  CandorStatement *statement;

  g_assert (script != NULL);

  if (!candor_db_begin (db, NULL))
    return FALSE;
  /* A resource's data end with a NUL that is not counted. */
  if (!candor_db_run (db, g_bytes_get_data (script, NULL), NULL) ||
      (statement = candor_db_prepare (db, sql, NULL)) == NULL)
    return FALSE;
  candor_statement_bind_text (statement, 1, maker);

  return candor_statement_run (statement, NULL) &&
         candor_db_set_version (db, CANDOR_CATALOGUE_VERSION, NULL) &&
         candor_db_commit (db, NULL);
}

static gboolean
is_made_by (CandorDb   *db,
            const char *maker)
{
  static const char sql[] = "SELECT digest FROM made_by";
  CandorStatement *statement = candor_db_prepare (db, sql, NULL);
  gboolean is_same, there;

  if (statement == NULL || !candor_statement_step (statement, &there, NULL) || !there)
    return FALSE;
  is_same = g_strcmp0 (candor_statement_get_text (statement, 0), maker) == 0;
  candor_statement_reset (statement);

  return is_same;
}

static CandorDb *
try_to_open (const char *path,
             gboolean   *is_useless)
{
  g_autofree char *maker = digest_maker ();
  g_autoptr(GError) error = NULL;
  g_autoptr(CandorDb) db = candor_db_open (path, CANDOR_DB_CREATE | CANDOR_DB_DERIVED,
                                           CANDOR_CATALOGUE_APPLICATION_ID,
                         CANDOR_CATALOGUE_VERSION, NULL, &error);

  *is_useless = g_error_matches (error, CANDOR_ERROR, CANDOR_ERROR_DAMAGED);
  if (db == NULL)
    return NULL;
  if (candor_db_get_version (db) == 0 && fill_new (db, maker))
    return g_steal_pointer (&db);
  if (!candor_db_is_newer (db) && is_made_by (db, maker))
    return g_steal_pointer (&db);

  *is_useless = TRUE;

  return NULL;
}

void
_candor_catalogue_cache_throw_away (const char *path)
{
  static const char * const endings[] = { "", "-wal", "-shm", "-journal" };

  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    {
      g_autofree char *name = g_strconcat (path, endings[i], NULL);

      unlink (name);
    }
}

CandorCatalogueCache *
_candor_catalogue_cache_open (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);
  CandorCatalogueCache *self;
  gboolean is_useless = FALSE;
  CandorDb *db;

  if (!candor_file_make_private_folder (folder, NULL))
    return NULL;

  db = try_to_open (path, &is_useless);
  if (db == NULL && is_useless)
    {
      _candor_catalogue_cache_throw_away (path);
      db = try_to_open (path, &is_useless);
    }
  if (db == NULL)
    return NULL;

  self = g_new0 (CandorCatalogueCache, 1);
  self->db = db;
  self->store = _candor_store_new ();

  return self;
}

void
_candor_catalogue_cache_close (CandorCatalogueCache *self)
{
  g_assert (self != NULL);

  candor_db_close (self->db);
  _candor_store_unref (self->store);
  g_free (self);
}

void
_candor_catalogue_cache_discard (CandorCatalogueCache *self)
{
  g_autofree char *path = g_strdup (candor_db_get_path (self->db));

  _candor_catalogue_cache_close (self);
  _candor_catalogue_cache_throw_away (path);
}

CandorDb *
_candor_catalogue_cache_look (const char  *path,
                              GError     **error)
{
  return candor_db_open (path, CANDOR_DB_READ_ONLY | CANDOR_DB_DERIVED, CANDOR_CATALOGUE_APPLICATION_ID,
                         CANDOR_CATALOGUE_VERSION, NULL, error);
}

/* ---------------------------------------------------------------- reading */

void
_candor_catalogue_row_clear (CandorCatalogueRow *self)
{
  g_clear_object (&self->entry);
  g_clear_pointer (&self->stamp, g_bytes_unref);
}

static const char *
keep (CandorCatalogueCache *self,
      const char           *text)
{
  return text != NULL ? _candor_store_copy (self->store, text, strlen (text)) : NULL;
}

static CandorCatalogueEntry *
make_entry (CandorCatalogueCache *self,
            CandorStatement      *statement,
            CandorDay             today)
{
  CandorCatalogueEntry *entry =
    _candor_catalogue_entry_new (self->store, candor_statement_get_text (statement, 1), today);

  entry->id = keep (self, candor_statement_get_text (statement, 2));
  entry->title = keep (self, candor_statement_get_text (statement, 3));
  entry->names = keep (self, candor_statement_get_text (statement, 4));
  entry->id_place.file = keep (self, candor_statement_get_text (statement, 8));
  entry->id_place.offset = (gsize) candor_statement_get_int (statement, 9);
  entry->id_place.line = (guint) candor_statement_get_int (statement, 10);
  entry->id_place.column = (guint) candor_statement_get_int (statement, 11);
  entry->state = CANDOR_ENTRY_BROKEN;

  return entry;
}

static void
fill_row (CandorCatalogueCache *self,
          CandorCatalogueRow   *row,
          CandorStatement      *statement,
          CandorDay             today)
{
  CandorDays days = { (guint) candor_statement_get_int (statement, 6), (guint) candor_statement_get_int (statement, 7) };
  gconstpointer stamp;
  gsize size;

  row->id = candor_statement_get_int (statement, 0);
  stamp = candor_statement_get_blob (statement, 5, &size);
  if (stamp == NULL || !_candor_days_contain (days, today))
    return;

  row->stamp = g_bytes_new (stamp, size);
  row->entry = make_entry (self, statement, today);
}

static gboolean
is_gone (const char *path)
{
  struct stat status;

  return lstat (path, &status) < 0 && (errno == ENOENT || errno == ENOTDIR);
}

/* @found: number of the entry → CandorCatalogueRow. */
static gboolean
read_entries (CandorCatalogueCache *self,
              GHashTable           *wanted,
              CandorDay             today,
              GHashTable           *found,
              GArray               *others)
{
  static const char sql[] =
    "SELECT id, path, module, title, names, stamp, first_day, last_day, id_file, id_offset, id_line, id_column FROM entry";
  CandorStatement *statement = candor_db_prepare (self->db, sql, NULL);
  gboolean there = statement != NULL;

  while (there)
    {
      const char *path;
      CandorCatalogueRow *row;
      gint64 id;

      if (!candor_statement_step (statement, &there, NULL))
        return FALSE;
      if (!there)
        return TRUE;
      id = candor_statement_get_int (statement, 0);
      path = candor_statement_get_text (statement, 1);
      row = g_hash_table_lookup (wanted, path);
      if (row != NULL)
        {
          fill_row (self, row, statement, today);
          g_hash_table_insert (found, GSIZE_TO_POINTER ((gsize) id), row);
        }
      else if (is_gone (path))
        g_array_append_val (others, id);
    }

  return FALSE;
}

static CandorCatalogueEntry *
find_entry (GHashTable      *found,
            CandorStatement *statement)
{
  CandorCatalogueRow *row = g_hash_table_lookup (found, GSIZE_TO_POINTER ((gsize) candor_statement_get_int (statement, 0)));

  return row != NULL ? row->entry : NULL;
}

static void
add_synopsis (CandorCatalogueCache *self,
              CandorCatalogueEntry *entry,
              CandorStatement      *statement)
{
  CandorSynopsis *synopsis = _candor_store_new_struct (self->store, CandorSynopsis);

  synopsis->language = keep (self, candor_statement_get_text (statement, 1));
  synopsis->title = keep (self, candor_statement_get_text (statement, 2));
  synopsis->summary = keep (self, candor_statement_get_text (statement, 3));
  synopsis->digest = keep (self, candor_statement_get_text (statement, 4));
  synopsis->edition = (guint) candor_statement_get_int (statement, 5);
  synopsis->minutes = (guint) candor_statement_get_int (statement, 6);
  _candor_synopsis_read_steps (synopsis, self->store, candor_statement_get_text (statement, 7));
  g_ptr_array_add (entry->synopses, synopsis);
  entry->state = CANDOR_ENTRY_READY;
}

static void
add_problem (CandorCatalogueCache *self,
             CandorCatalogueEntry *entry,
             CandorStatement      *statement)
{
  CandorPlace place = { candor_statement_get_text (statement, 3), (gsize) candor_statement_get_int (statement, 4),
                        (guint) candor_statement_get_int (statement, 5), (guint) candor_statement_get_int (statement, 6) };

  g_ptr_array_add (entry->problems,
                   candor_problem_new ((CandorSeverity) candor_statement_get_int (statement, 1),
                                       candor_statement_get_text (statement, 2), place.file != NULL ? &place : NULL,
                                       candor_statement_get_text (statement, 7),
                                       candor_statement_get_text (statement, 8),
                                       candor_statement_get_text (statement, 9)));
}

/* Of all rows of a table whose first column is the entry's number. */
static gboolean
read_table (CandorCatalogueCache *self,
            const char           *sql,
            GHashTable           *found,
            void                (*add) (CandorCatalogueCache *, CandorCatalogueEntry *, CandorStatement *))
{
  CandorStatement *statement = candor_db_prepare (self->db, sql, NULL);
  gboolean there = statement != NULL;

  while (there)
    {
      CandorCatalogueEntry *entry;

      if (!candor_statement_step (statement, &there, NULL))
        return FALSE;
      if (!there)
        return TRUE;
      entry = find_entry (found, statement);
      if (entry != NULL)
        add (self, entry, statement);
    }

  return FALSE;
}

gboolean
_candor_catalogue_cache_read (CandorCatalogueCache *self,
                              GHashTable           *wanted,
                              CandorDay             today,
                              GArray               *others)
{
  static const char synopses[] =
    "SELECT entry, language, title, summary, digest, edition, minutes, steps FROM synopsis ORDER BY entry, number";
  static const char problems[] =
    "SELECT entry, severity, code, file, offset, line, column, message, reason, hint FROM problem ORDER BY entry, number";
  static const char begin[] = "BEGIN";
  g_autoptr(GHashTable) found = g_hash_table_new (NULL, NULL);
  CandorStatement *statement = candor_db_prepare (self->db, begin, NULL);
  gboolean is_read;

  g_assert (self != NULL);

  /* The three tables as they are at one moment. */
  is_read = statement != NULL && candor_statement_run (statement, NULL) &&
            read_entries (self, wanted, today, found, others) &&
            read_table (self, synopses, found, add_synopsis) &&
            read_table (self, problems, found, add_problem);
  candor_db_rollback (self->db);

  return is_read;
}

/* ---------------------------------------------------------------- writing */

static gboolean
find_next_passage (CandorCatalogueCache *self)
{
  static const char sql[] = "SELECT rowid FROM passage ORDER BY rowid DESC LIMIT 1";
  CandorStatement *statement = candor_db_prepare (self->db, sql, NULL);
  gboolean there;

  if (statement == NULL || !candor_statement_step (statement, &there, NULL))
    return FALSE;
  self->next_passage = there ? candor_statement_get_int (statement, 0) + 1 : 1;
  candor_statement_reset (statement);

  return TRUE;
}

gboolean
_candor_catalogue_cache_begin (CandorCatalogueCache *self)
{
  g_assert (self != NULL);

  return candor_db_begin (self->db, NULL);
}

gboolean
_candor_catalogue_cache_end (CandorCatalogueCache *self)
{
  g_assert (self != NULL);

  return candor_db_commit (self->db, NULL);
}

gboolean
_candor_catalogue_cache_remove (CandorCatalogueCache *self,
                                gint64                id)
{
  static const char passages[] =
    "DELETE FROM passage WHERE rowid >= (SELECT first_passage FROM entry WHERE id = ?1)"
    " AND rowid < (SELECT end_passage FROM entry WHERE id = ?1)";
  static const char entry[] = "DELETE FROM entry WHERE id = ?1";
  const char * const both[] = { passages, entry };

  g_assert (self != NULL);

  for (guint i = 0; i < G_N_ELEMENTS (both); i++)
    {
      CandorStatement *statement = candor_db_prepare (self->db, both[i], NULL);

      if (statement == NULL)
        return FALSE;
      candor_statement_bind_int (statement, 1, id);
      if (!candor_statement_run (statement, NULL))
        return FALSE;
    }

  return TRUE;
}

static gboolean
insert_entry (CandorCatalogueCache *self,
              CandorCatalogueEntry *entry,
              CandorDays            days,
              GBytes               *stamp,
              guint                 n_passages)
{
  static const char sql[] =
    "INSERT INTO entry (path, module, title, names, stamp, first_day, last_day, id_file, id_offset, id_line, id_column,"
    " first_passage, end_passage) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)";
  CandorStatement *statement = candor_db_prepare (self->db, sql, NULL);
  gsize size = 0;
  gconstpointer data = stamp != NULL ? g_bytes_get_data (stamp, &size) : NULL;

  if (statement == NULL)
    return FALSE;
  candor_statement_bind_text (statement, 1, entry->path);
  candor_statement_bind_text (statement, 2, entry->id);
  candor_statement_bind_text (statement, 3, entry->title);
  candor_statement_bind_text (statement, 4, entry->names);
  candor_statement_bind_blob (statement, 5, data, size);
  candor_statement_bind_int (statement, 6, days.first);
  candor_statement_bind_int (statement, 7, days.last);
  candor_statement_bind_text (statement, 8, entry->id_place.file);
  candor_statement_bind_int (statement, 9, entry->id_place.offset);
  candor_statement_bind_int (statement, 10, entry->id_place.line);
  candor_statement_bind_int (statement, 11, entry->id_place.column);
  candor_statement_bind_int (statement, 12, self->next_passage);
  candor_statement_bind_int (statement, 13, self->next_passage + n_passages);

  return candor_statement_run (statement, NULL);
}

static gboolean
insert_synopses (CandorCatalogueCache *self,
                 CandorCatalogueEntry *entry,
                 gint64                id)
{
  static const char sql[] =
    "INSERT INTO synopsis (entry, number, language, title, summary, digest, edition, minutes, steps)"
    " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)";

  for (guint i = 0; i < entry->synopses->len; i++)
    {
      const CandorSynopsis *synopsis = g_ptr_array_index (entry->synopses, i);
      g_autofree char *steps = _candor_synopsis_write_steps (synopsis);
      CandorStatement *statement = candor_db_prepare (self->db, sql, NULL);

      if (statement == NULL)
        return FALSE;
      candor_statement_bind_int (statement, 1, id);
      candor_statement_bind_int (statement, 2, i);
      candor_statement_bind_text (statement, 3, synopsis->language);
      candor_statement_bind_text (statement, 4, synopsis->title);
      candor_statement_bind_text (statement, 5, synopsis->summary);
      candor_statement_bind_text (statement, 6, synopsis->digest);
      candor_statement_bind_int (statement, 7, synopsis->edition);
      candor_statement_bind_int (statement, 8, synopsis->minutes);
      candor_statement_bind_text (statement, 9, steps);
      if (!candor_statement_run (statement, NULL))
        return FALSE;
    }

  return TRUE;
}

static gboolean
insert_problems (CandorCatalogueCache *self,
                 CandorCatalogueEntry *entry,
                 gint64                id)
{
  static const char sql[] =
    "INSERT INTO problem (entry, number, severity, code, file, offset, line, column, message, reason, hint)"
    " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)";

  for (guint i = 0; i < entry->problems->len; i++)
    {
      const CandorProblem *problem = g_ptr_array_index (entry->problems, i);
      const CandorPlace *place = candor_problem_get_place (problem);
      CandorStatement *statement = candor_db_prepare (self->db, sql, NULL);

      if (statement == NULL)
        return FALSE;
      candor_statement_bind_int (statement, 1, id);
      candor_statement_bind_int (statement, 2, i);
      candor_statement_bind_int (statement, 3, candor_problem_get_severity (problem));
      candor_statement_bind_text (statement, 4, candor_problem_get_code (problem));
      candor_statement_bind_text (statement, 5, place->file);
      candor_statement_bind_int (statement, 6, place->offset);
      candor_statement_bind_int (statement, 7, place->line);
      candor_statement_bind_int (statement, 8, place->column);
      candor_statement_bind_text (statement, 9, candor_problem_get_message (problem));
      candor_statement_bind_text (statement, 10, candor_problem_get_reason (problem));
      candor_statement_bind_text (statement, 11, candor_problem_get_hint (problem));
      if (!candor_statement_run (statement, NULL))
        return FALSE;
    }

  return TRUE;
}

static gboolean
insert_passages (CandorCatalogueCache *self,
                 const GArray         *passages,
                 gint64                id)
{
  static const char sql[] =
    "INSERT INTO passage (rowid, title, body, entry, kind, language, place, step) VALUES (?8, ?1, ?2, ?3, ?4, ?5, ?6, ?7)";

  for (guint i = 0; i < passages->len; i++)
    {
      const CandorPassage *passage = &g_array_index (passages, CandorPassage, i);
      CandorStatement *statement = candor_db_prepare (self->db, sql, NULL);

      if (statement == NULL)
        return FALSE;
      candor_statement_bind_text (statement, 1, passage->title);
      candor_statement_bind_text (statement, 2, passage->body);
      candor_statement_bind_int (statement, 3, id);
      candor_statement_bind_int (statement, 4, passage->kind);
      candor_statement_bind_text (statement, 5, passage->language);
      candor_statement_bind_text (statement, 6, passage->place);
      candor_statement_bind_text (statement, 7, passage->step);
      candor_statement_bind_int (statement, 8, self->next_passage++);
      if (!candor_statement_run (statement, NULL))
        return FALSE;
    }

  return TRUE;
}

gboolean
_candor_catalogue_cache_add (CandorCatalogueCache *self,
                             CandorCatalogueEntry *entry,
                             CandorDays            days,
                             GBytes               *stamp,
                             const GArray         *passages)
{
  gint64 id;

  g_assert (self != NULL);
  g_assert (CANDOR_IS_CATALOGUE_ENTRY (entry));

  if ((self->next_passage == 0 && !find_next_passage (self)) ||
      !insert_entry (self, entry, days, stamp, passages->len))
    return FALSE;
  id = candor_db_get_last_rowid (self->db);

  return insert_synopses (self, entry, id) &&
         insert_problems (self, entry, id) &&
         insert_passages (self, passages, id);
}
