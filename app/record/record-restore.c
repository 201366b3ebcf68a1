/* record-restore.c - putting a backup back, going on after damage, and leaving
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Invariants: what takes the place of a record was verified before; what was
 * there is kept aside with every byte; at no moment, cut short or not, is
 * there no record where one was.
 */

#include <string.h>

#include <glib/gi18n.h>

#include "record-private.h"

static gint64
now_us (const CandorClock *clock)
{
  CandorMoment moment = { 0 };

  clock->now (&moment, clock->user_data);

  return moment.utc_us;
}

static gboolean
check_nobody (const char  *path,
              GError     **error)
{
  if (!_candor_place_is_in_use (path))
    return TRUE;

  g_set_error (error, CANDOR_ERROR, CANDOR_ERROR_BUSY,
               _("Another program has “%s” open. Close it and try again."), path);

  return FALSE;
}

/* The name of a file that is being made beside the record. */
static char *
clear_making (const char  *path,
              GError     **error)
{
  g_autofree char *making = g_strconcat (path, ".making", NULL);

  return _candor_files_remove (making, error) ? g_steal_pointer (&making) : NULL;
}

/* --------------------------------------------------------------------- restoring */

/* Copies a good backup to @making; the copy is verified, not only the original.
 * The connection stays read-only; but for the pragma, SQLite would not even write
 * another file. */
static gboolean
copy_backup (const char  *backup,
             const char  *making,
             GError     **error)
{
  g_autoptr(CandorRecord) record = NULL;

  if (!_candor_record_file_is_good (backup, NULL, NULL, error))
    return FALSE;
  record = _candor_record_open (backup, CANDOR_RECORD_READ_ONLY, NULL, NULL, NULL, error);

  return record != NULL &&
         candor_db_run (record->db, "PRAGMA query_only = OFF", error) &&
         candor_db_backup (record->db, making, _candor_record_check_copy, NULL, error);
}

static gboolean
note_restored (const char         *making,
               const char         *backup,
               const CandorClock  *clock,
               const char         *program_version,
               GError            **error)
{
  g_autofree char *name = g_path_get_basename (backup);
  CandorEvent event = { .kind = CANDOR_EVENT_RESTORED, .text = name };
  g_autoptr(CandorRecord) record = NULL;

  record = _candor_record_open (making, CANDOR_RECORD_MUST_EXIST, clock, program_version, NULL, error);

  /* An erasure of that time was ended long ago. */
  return record != NULL && _candor_erasing_clear (record->db, error) &&
         candor_record_append (record, &event, NULL, NULL, error);
}

static gboolean
refuse_newer (const char  *backup,
              GError     **error)
{
  g_autoptr(CandorRecord) record = _candor_record_open (backup, CANDOR_RECORD_READ_ONLY, NULL, NULL, NULL, error);

  if (record == NULL)
    return FALSE;
  if (!candor_record_is_newer (record))
    return TRUE;

  g_set_error_literal (error, CANDOR_ERROR, CANDOR_ERROR_NEWER,
                       _("This backup was made by a newer version of Candor. Install that version to restore it."));

  return FALSE;
}

static gboolean
restore_held (const char         *path,
              const char         *backup,
              const CandorClock  *clock,
              const char         *program_version,
              GError            **error)
{
  g_autofree char *making = NULL;
  g_autofree char *aside = NULL;

  if (!_candor_place_settle (path, error) || !check_nobody (path, error) ||
      !refuse_newer (backup, error))
    return FALSE;
  making = clear_making (path, error);
  if (making == NULL)
    return FALSE;

  if (!copy_backup (backup, making, error) ||
      !note_restored (making, backup, clock, program_version, error))
    {
      _candor_files_remove (making, NULL);
      return FALSE;
    }
  aside = _candor_place_name (path, CANDOR_BEFORE_RESTORE, now_us (clock));

  return _candor_place_swap (path, making, aside, error);
}

gboolean
candor_record_restore (const char         *path,
                       const char         *backup,
                       const CandorClock  *clock,
                       const char         *program_version,
                       GError            **error)
{
  gboolean restored;
  int hold;

  g_return_val_if_fail (path != NULL && backup != NULL, FALSE);
  g_return_val_if_fail (clock != NULL && program_version != NULL, FALSE);

  if (!_candor_hold_take (path, &hold, error))
    return FALSE;
  restored = restore_held (path, backup, clock, program_version, error);
  _candor_hold_leave (&hold);

  return restored;
}

/* ---------------------------------------------------------------------- going on */

typedef struct
{
  gint64 first, last;
  char   hash[2 * CANDOR_DIGEST_SIZE + 1];
} Readable;

static gboolean
note_readable_cb (const CandorRow *row,
                  gpointer         user_data)
{
  Readable *readable = user_data;

  if (readable->first == 0)
    readable->first = row->seq;
  readable->last = row->seq;
  if (row->hash.length == CANDOR_DIGEST_SIZE)
    candor_digest_to_hex (row->hash.data, readable->hash);

  return TRUE;
}

/* What the first event of the new segment says: as far as the old file can be
 * read, which events it held and where its chain stood. */
static char *
describe_damage (const char *path,
                 const char *aside)
{
  g_autofree char *name = g_path_get_basename (aside);
  g_autoptr(CandorDb) db = candor_db_open (path, CANDOR_DB_READ_ONLY, CANDOR_RECORD_APPLICATION_ID, G_MAXINT, NULL, NULL);
  Readable readable = { 0 };

  if (db != NULL)
    _candor_db_foreach_row (db, 0, note_readable_cb, &readable, NULL);
  if (readable.last == 0)
    return g_strdup_printf ("The record before this one is damaged and kept in %s; no event of it can be read.", name);

  return g_strdup_printf ("The record before this one is damaged and kept in %s; "
                          "events %" G_GINT64_FORMAT " to %" G_GINT64_FORMAT " can be read, the last with hash %s.",
                          name, readable.first, readable.last, readable.hash);
}

/* A damaged record only: for everything else there is a better way. */
static gboolean
check_damaged (const char  *path,
               GError     **error)
{
  g_autoptr(GError) local_error = NULL;

  if (_candor_record_file_is_good (path, NULL, NULL, &local_error))
    {
      g_set_error (error, CANDOR_ERROR, CANDOR_ERROR_REFUSED,
                   _("“%s” is in order; there is nothing to go on from."), path);
      return FALSE;
    }
  if (g_error_matches (local_error, CANDOR_ERROR, CANDOR_ERROR_DAMAGED))
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&local_error));

  return FALSE;
}

static gboolean
make_segment (const char         *making,
              const char         *words,
              const CandorClock  *clock,
              const char         *program_version,
              GError            **error)
{
  g_autoptr(CandorRecord) record = _candor_record_new (making, clock, program_version, NULL);

  record->db = candor_db_open (making, CANDOR_DB_CREATE, CANDOR_RECORD_APPLICATION_ID, CANDOR_RECORD_VERSION, NULL, error);

  return record->db != NULL && _candor_record_create (record, CANDOR_EVENT_SEGMENT, words, error);
}

static gboolean
go_on_held (const char         *path,
            const CandorClock  *clock,
            const char         *program_version,
            GError            **error)
{
  g_autofree char *making = NULL;
  g_autofree char *aside = NULL;
  g_autofree char *words = NULL;

  if (!_candor_place_settle (path, error) || !check_nobody (path, error) || !check_damaged (path, error))
    return FALSE;
  making = clear_making (path, error);
  if (making == NULL)
    return FALSE;

  aside = _candor_place_name (path, "record-damaged", now_us (clock));
  words = describe_damage (path, aside);
  if (!make_segment (making, words, clock, program_version, error) ||
      !_candor_record_file_is_good (making, NULL, NULL, error))
    {
      _candor_files_remove (making, NULL);
      return FALSE;
    }

  return _candor_place_swap (path, making, aside, error);
}

gboolean
candor_record_go_on (const char         *path,
                     const CandorClock  *clock,
                     const char         *program_version,
                     GError            **error)
{
  gboolean gone_on;
  int hold;

  g_return_val_if_fail (path != NULL, FALSE);
  g_return_val_if_fail (clock != NULL && program_version != NULL, FALSE);

  if (!_candor_hold_take (path, &hold, error))
    return FALSE;
  gone_on = go_on_held (path, clock, program_version, error);
  _candor_hold_leave (&hold);

  return gone_on;
}
