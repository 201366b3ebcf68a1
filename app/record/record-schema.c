/* record-schema.c - the form of the file: making it, and bringing an older one up
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Invariants: tables, version and first event of a new record come in one
 * transaction. A migration adds and never deletes, happens after a verified
 * backup, and all its steps come in one transaction.
 */

#include <glib/gi18n.h>

#include "record-private.h"
#include "record-resources.h"

/* ----------------------------------------------------------------- statements */

gboolean
_candor_db_run_kept (CandorDb    *db,
                     const char  *sql,
                     GError     **error)
{
  CandorStatement *statement = candor_db_prepare (db, sql, error);

  return statement != NULL && candor_statement_run (statement, error);
}

gboolean
_candor_db_ask_number (CandorDb    *db,
                       const char  *sql,
                       gint64      *number,
                       GError     **error)
{
  CandorStatement *statement = candor_db_prepare (db, sql, error);
  gboolean there;

  *number = 0;
  if (statement == NULL || !candor_statement_step (statement, &there, error))
    return FALSE;
  if (there)
    {
      *number = candor_statement_get_int (statement, 0);
      candor_statement_reset (statement);
    }

  return TRUE;
}

gboolean
_candor_db_begin_reading (CandorDb  *db,
                          GError   **error)
{
  return _candor_db_run_kept (db, "BEGIN DEFERRED", error);
}

void
_candor_db_end_reading (CandorDb *db)
{
  candor_db_rollback (db);
}

/* ----------------------------------------------------------------------- lock */

/* What is only ever added to. Triggers say the same inside the file. */
static const char * const frozen_tables[] = { "event", "content", NULL };

void
_candor_record_lock (CandorRecord *self)
{
  candor_db_lock (self->db, frozen_tables);
}

/* --------------------------------------------------------------------- making */

static gboolean
run_schema (CandorDb  *db,
            GError   **error)
{
  g_autoptr(GBytes) script = g_resource_lookup_data (_candor_record_get_resource (),
                                                     "/org/candor_training/Candor/record.sql",
                                                     G_RESOURCE_LOOKUP_FLAGS_NONE, error);

  /* A resource's data end with a NUL that is not counted. */
  return script != NULL && candor_db_run (db, g_bytes_get_data (script, NULL), error);
}

static gboolean
fill_new (CandorRecord     *self,
          CandorEventKind   kind,
          const char       *text,
          GError          **error)
{
  CandorEvent event = { .kind = kind, .text = text };

  return run_schema (self->db, error) &&
         candor_db_set_version (self->db, CANDOR_RECORD_VERSION, error) &&
         _candor_record_add (self, &event, error) &&
         candor_db_commit (self->db, error);
}

gboolean
_candor_record_create (CandorRecord     *self,
                       CandorEventKind   kind,
                       const char       *text,
                       GError          **error)
{
  if (!candor_db_begin (self->db, error))
    return FALSE;

  /* Another start may have been quicker. */
  if (candor_db_get_version (self->db) != 0)
    {
      candor_db_rollback (self->db);
      return TRUE;
    }
  if (fill_new (self, kind, text, error))
    return TRUE;
  candor_db_rollback (self->db);

  return FALSE;
}

/* ------------------------------------------------------------------- migrating */

static gboolean
check_copy_cb (const char  *path,
               gpointer     user_data,
               GError     **error)
{
  g_autoptr(CandorDb) copy = candor_db_open (path, CANDOR_DB_READ_ONLY, CANDOR_RECORD_APPLICATION_ID,
                                             G_MAXINT, NULL, error);

  return copy != NULL && candor_db_check (copy, error);
}

static gboolean
back_up_first (CandorRecord  *self,
               GError       **error)
{
  g_autofree char *backup = NULL;
  CandorMoment moment = { 0 };

  if (self->vfs != NULL)
    return TRUE;
  self->clock.now (&moment, self->clock.user_data);
  backup = _candor_place_name (self->path, "record-before-migration", moment.utc_us);

  return candor_db_backup (self->db, backup, check_copy_cb, NULL, error);
}

static gboolean
run_steps (CandorRecord           *self,
           const CandorMigration  *steps,
           guint                   n_steps,
           int                     newest,
           GError                **error)
{
  int version = candor_db_get_version (self->db);

  for (guint i = 0; i < n_steps; i++)
    {
      if (steps[i].version <= version || steps[i].version > newest)
        continue;
      if (!candor_db_run (self->db, steps[i].script, error))
        return FALSE;
      version = steps[i].version;
    }
  if (version == newest)
    return candor_db_set_version (self->db, version, error);

  g_set_error (error, CANDOR_ERROR, CANDOR_ERROR_FAILED,
               _("This program does not know the way from version %d of a record to version %d."),
               version, newest);

  return FALSE;
}

gboolean
_candor_record_migrate (CandorRecord           *self,
                        const CandorMigration  *steps,
                        guint                   n_steps,
                        int                     newest,
                        GError                **error)
{
  gboolean done;

  if (candor_db_get_version (self->db) >= newest)
    return TRUE;
  if (!back_up_first (self, error))
    return FALSE;

  candor_db_unlock (self->db);
  done = candor_db_begin (self->db, error) &&
         run_steps (self, steps, n_steps, newest, error) &&
         candor_db_commit (self->db, error);
  if (!done)
    candor_db_rollback (self->db);
  _candor_record_lock (self);

  return done;
}
