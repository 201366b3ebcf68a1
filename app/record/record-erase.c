/* record-erase.c - erasing what somebody did, wrote or is called
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Owns the only way in which content leaves a record. Deleting, the tombstone
 * and the new projections are one transaction; then the file is rewritten, so
 * that the bytes are gone, then the copies. Whatever stops it in between, the
 * next opening ends it, and so does doing it again.
 */

#include <string.h>

#include <glib/gi18n.h>
#include <glib/gstdio.h>

#include "record-private.h"

/* What a tombstone names as its module. */
static const char * const class_names[] =
{
  [CANDOR_ERASE_TEXT] = "text",
  [CANDOR_ERASE_CONTENT] = "content",
  [CANDOR_ERASE_EVERYTHING] = "everything",
};

typedef struct
{
  CandorEraseWhat  what;
  gint64           from_us, to_us;
  CandorReader    *reader;
  GArray          *seqs;        /* gint64: events whose content goes */
  const CandorErasing *note;    /* NULL: a copy, of which nothing has to follow */
} Erasure;

/* ------------------------------------------------------------------------ which */

static gboolean
is_in_period (const Erasure *self,
              gint64         utc_us)
{
  return self->what == CANDOR_ERASE_EVERYTHING || (self->from_us == 0 && self->to_us == 0) ||
         (utc_us >= self->from_us && utc_us < self->to_us);
}

/* A consent's text is the name of a switch, and two kinds carry a sentence of the
 * program; all other text is somebody's own. */
static gboolean
has_own_words (const CandorEvent *event)
{
  return event->name != NULL ||
         (event->text != NULL && event->kind != CANDOR_EVENT_CONSENT &&
          event->kind != CANDOR_EVENT_SEGMENT && event->kind != CANDOR_EVENT_RESTORED);
}

/* Content that cannot be read may hold anything, so it goes. */
static gboolean
collect_cb (const CandorRow *row,
            gpointer         user_data)
{
  Erasure *self = user_data;
  const CandorEvent *event;

  if (row->body.data == NULL || !is_in_period (self, row->utc_us))
    return TRUE;
  event = _candor_reader_read (self->reader, row);
  if (self->what != CANDOR_ERASE_TEXT || !event->has_content || has_own_words (event))
    g_array_append_val (self->seqs, row->seq);

  return TRUE;
}

/* ---------------------------------------------------------------------- deleting */

static gboolean
delete_content (CandorDb       *db,
                const Erasure  *erasure,
                GError        **error)
{
  static const char sql[] = "DELETE FROM content WHERE seq = ?1";

  for (guint i = 0; i < erasure->seqs->len; i++)
    {
      CandorStatement *statement = candor_db_prepare (db, sql, error);

      if (statement == NULL)
        return FALSE;
      candor_statement_bind_int (statement, 1, g_array_index (erasure->seqs, gint64, i));
      if (!candor_statement_run (statement, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
delete_of_period (CandorDb       *db,
                  const char     *sql,
                  const Erasure  *erasure,
                  GError        **error)
{
  CandorStatement *statement = candor_db_prepare (db, sql, error);

  if (statement == NULL)
    return FALSE;
  candor_statement_bind_int (statement, 1, erasure->what == CANDOR_ERASE_EVERYTHING ||
                                           (erasure->from_us == 0 && erasure->to_us == 0));
  candor_statement_bind_int (statement, 2, erasure->from_us);
  candor_statement_bind_int (statement, 3, erasure->to_us);

  return candor_statement_run (statement, error);
}

/* All of it is somebody's own words. */
static gboolean
delete_own_words (CandorDb       *db,
                  const Erasure  *erasure,
                  GError        **error)
{
  return delete_of_period (db, "DELETE FROM draft WHERE ?1 OR (utc_us >= ?2 AND utc_us < ?3)", erasure, error) &&
         delete_of_period (db, "DELETE FROM worksheet WHERE ?1 OR (utc_us >= ?2 AND utc_us < ?3)", erasure, error);
}

static gboolean
delete_the_rest (CandorDb       *db,
                 const Erasure  *erasure,
                 GError        **error)
{
  return erasure->what != CANDOR_ERASE_EVERYTHING ||
         (_candor_db_run_kept (db, "DELETE FROM position", error) &&
          _candor_db_run_kept (db, "DELETE FROM taught_module", error) &&
          _candor_db_run_kept (db, "DELETE FROM taught", error));
}

/* --------------------------------------------------------------------- tombstone */

static char *
digest_erased (CandorDb  *db,
               GError   **error)
{
  static const char sql[] =
    "SELECT seq FROM event AS e WHERE commitment IS NOT NULL"
    " AND NOT EXISTS (SELECT 1 FROM content AS c WHERE c.seq = e.seq) ORDER BY seq";
  g_autoptr(GChecksum) sum = g_checksum_new (G_CHECKSUM_SHA256);
  CandorStatement *statement = candor_db_prepare (db, sql, error);
  gboolean there;

  if (statement == NULL)
    return NULL;

  for (;;)
    {
      if (!candor_statement_step (statement, &there, error))
        return NULL;
      if (!there)
        return _candor_erased_to_hex (sum);
      _candor_erased_add (sum, candor_statement_get_int (statement, 0));
    }
}

static gboolean
add_tombstone (CandorRecord   *self,
               const Erasure  *erasure,
               GError        **error)
{
  g_autofree char *digest = digest_erased (self->db, error);
  CandorEvent event = { .kind = CANDOR_EVENT_ERASED, .module = class_names[erasure->what], .digest = digest };

  return digest != NULL && _candor_record_add (self, &event, error);
}

/* Whoever erases a name has not changed jobs: the audience is said anew. */
static gboolean
keep_audience (CandorRecord   *self,
               const Erasure  *erasure,
               const char     *audience,
               GError        **error)
{
  g_autofree char *name = NULL;
  g_autofree char *left = NULL;
  CandorEvent event = { .kind = CANDOR_EVENT_PROFILE, .audience = audience };

  if (erasure->what != CANDOR_ERASE_TEXT || audience == NULL)
    return TRUE;
  if (!candor_record_get_profile (self, &name, &left, error))
    return FALSE;

  return left != NULL || _candor_record_add (self, &event, error);
}

/* ------------------------------------------------------------------------ inside */

static gboolean
erase_in_transaction (CandorRecord  *self,
                      Erasure       *erasure,
                      GError       **error)
{
  g_autofree char *name = NULL;
  g_autofree char *audience = NULL;

  return candor_record_get_profile (self, &name, &audience, error) &&
         _candor_db_foreach_row (self->db, 0, collect_cb, erasure, error) &&
         delete_content (self->db, erasure, error) &&
         delete_own_words (self->db, erasure, error) &&
         delete_the_rest (self->db, erasure, error) &&
         add_tombstone (self, erasure, error) &&
         _candor_record_refill (self, error) &&
         keep_audience (self, erasure, audience, error) &&
         (erasure->note == NULL || _candor_erasing_note (self->db, erasure->note, error)) &&
         candor_db_commit (self->db, error);
}

static gboolean
erase_inside (CandorRecord         *self,
              CandorEraseWhat       what,
              gint64                from_us,
              gint64                to_us,
              const CandorErasing  *note,
              GError              **error)
{
  g_autoptr(CandorReader) reader = _candor_reader_new ();
  g_autoptr(GArray) seqs = g_array_new (FALSE, FALSE, sizeof (gint64));
  Erasure erasure = { what, from_us, to_us, reader, seqs, note };
  gboolean erased;

  candor_db_unlock (self->db);
  erased = candor_db_begin (self->db, error) && erase_in_transaction (self, &erasure, error);
  if (!erased)
    candor_db_rollback (self->db);
  _candor_record_lock (self);

  return erased;
}

/* ------------------------------------------------------------------------ copies */

static gboolean
remove_all (GPtrArray   *files,
            const char  *but,
            GError     **error)
{
  for (guint i = 0; i < files->len; i++)
    if (g_strcmp0 (g_ptr_array_index (files, i), but) != 0 &&
        !_candor_files_remove (g_ptr_array_index (files, i), error))
      return FALSE;

  return TRUE;
}

/* The newest backup holds all that the older ones hold; so one new one takes the
 * place of all. */
static gboolean
renew_backups (CandorRecord  *self,
               const char    *folder,
               GError       **error)
{
  g_autoptr(GPtrArray) files = _candor_backup_list_files (folder, error);
  g_autofree char *fresh = NULL;
  CandorMoment moment = { 0 };

  if (files == NULL)
    return FALSE;
  if (files->len == 0)
    return TRUE;
  self->clock.now (&moment, self->clock.user_data);
  fresh = _candor_record_make_backup (self, folder, moment.utc_us, error);
  if (fresh == NULL)
    return FALSE;

  return remove_all (files, NULL, error);
}

/* A record that was put aside whole is erased in the same way. */
static gboolean
erase_aside (CandorRecord     *self,
             const char       *path,
             CandorEraseWhat   what,
             gint64            from_us,
             gint64            to_us)
{
  g_autoptr(CandorRecord) aside = NULL;

  if (strstr (path, "record-before-restore-") == NULL || !_candor_record_file_is_good (path, NULL, NULL, NULL))
    return FALSE;
  aside = _candor_record_open (path, CANDOR_RECORD_MUST_EXIST, &self->clock, self->program_version, NULL, NULL);

  return aside != NULL && !aside->read_only && erase_inside (aside, what, from_us, to_us, NULL, NULL) &&
         candor_db_purge (aside->db, NULL);
}

/* What SQLite keeps beside a database goes with it, as long as there is one. */
static gboolean
is_companion (const char *path)
{
  const char *ending = strrchr (path, '-');
  g_autofree char *database = NULL;

  if (ending == NULL || !(g_str_equal (ending, "-wal") || g_str_equal (ending, "-shm") || g_str_equal (ending, "-journal")))
    return FALSE;
  database = g_strndup (path, ending - path);

  return g_file_test (database, G_FILE_TEST_EXISTS);
}

static gboolean
erase_others (CandorRecord     *self,
              CandorEraseWhat   what,
              gint64            from_us,
              gint64            to_us,
              GError          **error)
{
  g_autoptr(GPtrArray) others = _candor_place_list_others (self->path, error);

  for (guint i = 0; others != NULL && i < others->len; i++)
    {
      const char *path = g_ptr_array_index (others, i);

      if (!is_companion (path) &&
          !erase_aside (self, path, what, from_us, to_us) &&
          !_candor_files_remove (path, error))
        return FALSE;
    }

  return others != NULL;
}

static gboolean
clear_copies (CandorRecord         *self,
              const CandorErasing  *erasing,
              GError              **error)
{
  return (erasing->backup_folder == NULL || renew_backups (self, erasing->backup_folder, error)) &&
         erase_others (self, erasing->what, erasing->from_us, erasing->to_us, error);
}

gboolean
_candor_record_end_erasing (CandorRecord  *self,
                            GError       **error)
{
  g_autoptr(GArray) list = _candor_erasing_list (self->db, error);

  if (list == NULL || (list->len > 0 && !candor_db_purge (self->db, error)))
    return FALSE;
  for (guint i = 0; self->vfs == NULL && i < list->len; i++)
    if (!clear_copies (self, &g_array_index (list, CandorErasing, i), error))
      return FALSE;

  return list->len == 0 || _candor_erasing_clear (self->db, error);
}

gboolean
candor_record_erase (CandorRecord     *self,
                     CandorEraseWhat   what,
                     gint64            from_us,
                     gint64            to_us,
                     const char       *backup_folder,
                     GError          **error)
{
  CandorErasing note = { what, from_us, to_us, (char *) backup_folder };
  g_autoptr(GError) local_error = NULL;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail ((guint) what < G_N_ELEMENTS (class_names), FALSE);

  if (!erase_inside (self, what, from_us, to_us, &note, error))
    return FALSE;
  if (_candor_record_load_taught_set (self, &local_error) &&
      _candor_record_end_erasing (self, &local_error))
    return TRUE;

  _candor_erasing_explain (&local_error);
  g_propagate_error (error, g_steal_pointer (&local_error));

  return FALSE;
}

/* ----------------------------------------------------------------------- leaving */

/* The record goes last: as long as it is there, somebody can ask again. */
static gboolean
delete_held (const char  *path,
             const char  *backup_folder,
             GError     **error)
{
  g_autoptr(GPtrArray) backups = NULL;
  g_autoptr(GPtrArray) others = NULL;

  if (_candor_place_is_in_use (path))
    {
      g_set_error (error, CANDOR_ERROR, CANDOR_ERROR_BUSY,
                   _("Another program has “%s” open. Close it and try again."), path);
      return FALSE;
    }

  if (backup_folder != NULL)
    {
      backups = _candor_backup_list_files (backup_folder, error);
      if (backups == NULL || !remove_all (backups, NULL, error))
        return FALSE;
      g_rmdir (backup_folder);
    }
  others = _candor_place_list_others (path, error);

  return others != NULL && remove_all (others, NULL, error) && _candor_files_remove (path, error);
}

gboolean
candor_record_delete (const char  *path,
                      const char  *backup_folder,
                      GError     **error)
{
  gboolean deleted;
  int hold;

  g_return_val_if_fail (path != NULL, FALSE);

  if (!_candor_hold_take (path, &hold, error))
    return FALSE;
  deleted = delete_held (path, backup_folder, error);
  _candor_hold_leave (&hold);

  return deleted;
}
