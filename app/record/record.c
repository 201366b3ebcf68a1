/* record.c - opening and closing a learner's record
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Invariants: a record that is there is never replaced by a fresh one; a file of
 * a newer version, and any file opened to be read, keeps every byte.
 */

#include <glib/gi18n.h>

#include "record-private.h"

/* Steps to versions of a record after the first, oldest first; record.sql says the
 * same of a new one. */
static const CandorMigration migrations[] =
{
  { 2,
    "CREATE TABLE tested_out_state (\n"
    "  module      TEXT NOT NULL,        -- id of the module\n"
    "  part        TEXT NOT NULL,        -- id of a part that somebody tested out of\n"
    "  seq         INTEGER NOT NULL,     -- of the event that says so, the newest\n"
    "  PRIMARY KEY (module, part)\n"
    ") STRICT, WITHOUT ROWID;" },
  { 3,
    "CREATE TABLE worksheet (\n"
    "  module      TEXT NOT NULL,        -- id of the module\n"
    "  part        TEXT NOT NULL,        -- id of the worksheet\n"
    "  number      INTEGER NOT NULL,     -- counts those of a worksheet, from 1\n"
    "  of_number   INTEGER NOT NULL,     -- the one it began as a copy of, 0: none\n"
    "  name        TEXT NOT NULL,        -- what its owner calls it\n"
    "  day         TEXT,                 -- on which it was filled in, YYYY-MM-DD\n"
    "  due         TEXT,                 -- on which to look at it again; NULL: never\n"
    "  edition     INTEGER NOT NULL,     -- of the module\n"
    "  language    TEXT,                 -- in which it was asked\n"
    "  body        TEXT NOT NULL,        -- what was entered: a JSON object of texts by field\n"
    "  utc_us      INTEGER NOT NULL,     -- when it was kept\n"
    "  PRIMARY KEY (module, part, number)\n"
    ") STRICT, WITHOUT ROWID;" },
  { 4,
    "CREATE TABLE part_state (\n"
    "  module      TEXT NOT NULL,        -- id of the module\n"
    "  part        TEXT NOT NULL,        -- id of a scenario, lab or worksheet that was done\n"
    "  seq         INTEGER NOT NULL,     -- of the event that says so, the newest\n"
    "  PRIMARY KEY (module, part)\n"
    ") STRICT, WITHOUT ROWID;\n"
    "CREATE TABLE walk_state (\n"
    "  module      TEXT NOT NULL,        -- id of the module\n"
    "  walk        TEXT NOT NULL,        -- id of a walk through a scenario\n"
    "  number      TEXT NOT NULL,        -- of the reply in its walk, from 1; 'end': the ending\n"
    "  seq         INTEGER NOT NULL,     -- of the event that says so\n"
    "  PRIMARY KEY (module, walk, number)\n"
    ") STRICT, WITHOUT ROWID;" },
};
G_STATIC_ASSERT (CANDOR_RECORD_VERSION == 4);

CandorRecord *
_candor_record_new (const char        *path,
                    const CandorClock *clock,
                    const char        *program_version,
                    const char        *vfs)
{
  CandorRecord *self = g_new0 (CandorRecord, 1);

  self->path = g_strdup (path);
  self->vfs = g_strdup (vfs);
  if (clock != NULL)
    self->clock = *clock;
  self->program_version = g_strdup (program_version);
  self->notices = g_ptr_array_new_with_free_func (g_free);
  self->taught = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  return self;
}

void
candor_record_close (CandorRecord *self)
{
  g_return_if_fail (self != NULL);

  g_clear_pointer (&self->db, candor_db_close);
  g_free (self->path);
  g_free (self->vfs);
  g_free (self->program_version);
  g_ptr_array_unref (self->notices);
  g_hash_table_unref (self->taught);
  g_free (self);
}

/* ------------------------------------------------------------------- opening */

static CandorDbFlags
choose_flags (CandorRecord      *self,
              CandorRecordFlags  flags)
{
  CandorDbFlags chosen = CANDOR_DB_READ_WRITE;

  if ((flags & CANDOR_RECORD_READ_ONLY) != 0)
    return CANDOR_DB_READ_ONLY;
  if ((flags & CANDOR_RECORD_CREATE) != 0)
    chosen |= CANDOR_DB_CREATE;
  if (self->vfs == NULL && candor_file_is_remote (self->path))
    {
      g_autofree char *folder = g_path_get_dirname (self->path);

      chosen |= CANDOR_DB_CAREFUL;
      g_ptr_array_add (self->notices,
                       g_strdup_printf (_("The folder “%s” is shared over a network. Candor writes with more care there, and more slowly; "
                                          "keep the record open on one computer at a time."), folder));
    }

  return chosen;
}

static void
tell_newer (CandorRecord *self)
{
  g_ptr_array_add (self->notices,
                   g_strdup_printf (_("This record was written by a newer version of Candor (record version %d; this program writes %d). "
                                      "It can be looked at but not changed; install the newer version to go on learning."),
                                    candor_db_get_version (self->db), CANDOR_RECORD_VERSION));
}

static gboolean
fail_empty (CandorRecord  *self,
            GError       **error)
{
  g_set_error (error, CANDOR_ERROR, CANDOR_ERROR_NOT_FOUND,
               _("There is no record in “%s” yet."), self->path);

  return FALSE;
}

/* Makes, migrates, or leaves alone. */
static gboolean
bring_up (CandorRecord       *self,
          CandorRecordFlags   flags,
          GError            **error)
{
  int version = candor_db_get_version (self->db);

  self->read_only = candor_db_is_read_only (self->db);
  if (candor_db_is_newer (self->db))
    {
      tell_newer (self);
      return TRUE;
    }

  /* A file of ours without a version: its making was interrupted before anything
   * was recorded. */
  if (version == 0 && (self->read_only || (flags & CANDOR_RECORD_CREATE) == 0))
    return fail_empty (self, error);
  if (self->read_only)
    return TRUE;
  if (version == 0)
    return _candor_record_create (self, CANDOR_EVENT_BEGAN, NULL, error);

  return _candor_record_migrate (self, migrations, G_N_ELEMENTS (migrations), CANDOR_RECORD_VERSION, error);
}

/* The tables of a file of ours are there unless something took them away; what
 * SQLite says then is of no use to a person. What a newer version keeps where
 * is not for us to say. */
static gboolean
look_inside (CandorRecord  *self,
             GError       **error)
{
  g_autoptr(GError) local_error = NULL;
  guint8 hash[CANDOR_DIGEST_SIZE];
  gint64 seq;

  if (candor_db_is_newer (self->db))
    return TRUE;
  if (_candor_db_read_head (self->db, &seq, hash, &local_error) &&
      _candor_record_load_taught_set (self, &local_error))
    return TRUE;

  if (!g_error_matches (local_error, CANDOR_ERROR, CANDOR_ERROR_FAILED))
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }
  g_set_error (error, CANDOR_ERROR, CANDOR_ERROR_DAMAGED,
               _("“%s” is damaged: a part of it is missing. Leave the file as it is and restore a backup."), self->path);

  return FALSE;
}

static gboolean
open_file (CandorRecord       *self,
           CandorRecordFlags   flags,
           GError            **error)
{
  self->db = candor_db_open (self->path, choose_flags (self, flags), CANDOR_RECORD_APPLICATION_ID,
                             CANDOR_RECORD_VERSION, self->vfs, error);

  return self->db != NULL;
}

CandorRecord *
_candor_record_open (const char         *path,
                     CandorRecordFlags   flags,
                     const CandorClock  *clock,
                     const char         *program_version,
                     const char         *vfs,
                     GError            **error)
{
  g_autoptr(CandorRecord) self = _candor_record_new (path, clock, program_version, vfs);
  gboolean read_only = (flags & CANDOR_RECORD_READ_ONLY) != 0;

  if (vfs == NULL && !_candor_place_settle (path, error))
    return NULL;
  if (vfs == NULL && !_candor_place_check_size (path, error))
    return NULL;
  if (vfs == NULL && !read_only &&
      !_candor_place_ready (path, (flags & CANDOR_RECORD_CREATE) != 0, self->notices, error))
    return NULL;

  if (!open_file (self, flags, error) || !bring_up (self, flags, error) || !look_inside (self, error))
    return NULL;

  _candor_record_lock (self);
  self->data_version = candor_db_get_data_version (self->db);
  g_ptr_array_add (self->notices, NULL);

  return g_steal_pointer (&self);
}

/* Of an erasure that was cut short. What cannot be ended now is told, and tried
 * again at the next opening. */
static void
end_erasing (CandorRecord *self)
{
  g_autoptr(GError) error = NULL;

  if (self->read_only || self->vfs != NULL || _candor_record_end_erasing (self, &error))
    return;

  _candor_erasing_explain (&error);
  g_ptr_array_insert (self->notices, self->notices->len - 1, g_strdup (error->message));
}

CandorRecord *
candor_record_open (const char         *path,
                    CandorRecordFlags   flags,
                    const CandorClock  *clock,
                    const char         *program_version,
                    const char         *vfs,
                    GError            **error)
{
  CandorRecord *self;
  int hold = -1;

  g_return_val_if_fail (path != NULL, NULL);
  g_return_val_if_fail ((flags & CANDOR_RECORD_READ_ONLY) != 0 || (clock != NULL && program_version != NULL), NULL);

  if (vfs == NULL && !_candor_hold_take (path, &hold, error))
    return NULL;
  self = _candor_record_open (path, flags, clock, program_version, vfs, error);
  if (self != NULL)
    end_erasing (self);
  _candor_hold_leave (&hold);

  return self;
}

/* ------------------------------------------------------------------ questions */

const char *
candor_record_get_path (CandorRecord *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->path;
}

gboolean
candor_record_is_read_only (CandorRecord *self)
{
  g_return_val_if_fail (self != NULL, TRUE);

  return self->read_only;
}

gboolean
candor_record_is_newer (CandorRecord *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return candor_db_is_newer (self->db);
}

gboolean
candor_record_has_changed (CandorRecord *self)
{
  gint64 version, before;

  g_return_val_if_fail (self != NULL, FALSE);

  version = candor_db_get_data_version (self->db);
  before = self->data_version;
  self->data_version = version;

  return version != before;
}

const char * const *
candor_record_get_notices (CandorRecord *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return (const char * const *) self->notices->pdata;
}
