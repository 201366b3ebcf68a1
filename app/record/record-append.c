/* record-append.c - the end of the chain
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Invariant: an event, its content, the noted head and the projections come in
 * one transaction, or none of them. The transaction begins IMMEDIATE, so the
 * head that was read is the head until the commit: two programs cannot fork
 * the chain.
 */

#include <inttypes.h>
#include <string.h>

#include <glib/gi18n.h>

#include "record-private.h"
#include "record-sheet-private.h"

/* -------------------------------------------------------------------- head */

static gboolean
fail_cut (GError   **error,
          gint64     last,
          gint64     noted)
{
  g_set_error (error, CANDOR_ERROR, CANDOR_ERROR_DAMAGED,
               _("The record is damaged: it ends with event %" PRId64 ", but event %" PRId64
                 " was noted as its last. Leave the file as it is and restore a backup."), last, noted);

  return FALSE;
}

gboolean
_candor_db_read_head (CandorDb  *db,
                      gint64    *seq,
                      guint8     hash[CANDOR_DIGEST_SIZE],
                      GError   **error)
{
  static const char sql[] =
    "SELECT (SELECT max (seq) FROM event), h.seq, h.hash, e.hash = h.hash"
    " FROM (SELECT 1) LEFT JOIN head AS h ON h.one = 1 LEFT JOIN event AS e ON e.seq = h.seq";
  CandorStatement *statement = candor_db_prepare (db, sql, error);
  gint64 last, noted;
  gconstpointer bytes;
  gboolean same;
  gsize length;

  if (statement == NULL || !candor_statement_step (statement, NULL, error))
    return FALSE;

  last = candor_statement_get_int (statement, 0);
  noted = candor_statement_get_int (statement, 1);
  bytes = candor_statement_get_blob (statement, 2, &length);
  same = last == noted && (last == 0 || (candor_statement_get_int (statement, 3) == 1 && length == CANDOR_DIGEST_SIZE));
  memset (hash, 0, CANDOR_DIGEST_SIZE);
  if (same && last > 0)
    memcpy (hash, bytes, CANDOR_DIGEST_SIZE);
  *seq = last;
  candor_statement_reset (statement);

  return same || fail_cut (error, last, noted);
}

static gboolean
note_head (CandorDb         *db,
           const CandorRow  *row,
           GError          **error)
{
  static const char sql[] = "INSERT OR REPLACE INTO head (one, seq, hash) VALUES (1, ?1, ?2)";
  CandorStatement *statement = candor_db_prepare (db, sql, error);

  if (statement == NULL)
    return FALSE;
  candor_statement_bind_int (statement, 1, row->seq);
  candor_statement_bind_blob (statement, 2, row->hash.data, row->hash.length);

  return candor_statement_run (statement, error);
}

/* --------------------------------------------------------------------- rows */

static CandorSlice
slice_of_text (const char *text)
{
  CandorSlice slice = { text, text != NULL ? strlen (text) : 0 };

  return slice;
}

static CandorSlice
slice_of_bytes (const guint8 *bytes,
                gsize         length)
{
  CandorSlice slice = { bytes, length };

  return slice;
}

static gboolean
insert_event (CandorDb         *db,
              const CandorRow  *row,
              GError          **error)
{
  static const char sql[] =
    "INSERT INTO event (seq, kind, module, digest, edition, language, utc_us, offset, boot_id, boot_ms,"
    " program, commitment, previous, hash)"
    " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14)";
  CandorStatement *statement = candor_db_prepare (db, sql, error);

  if (statement == NULL)
    return FALSE;
  candor_statement_bind_int (statement, 1, row->seq);
  candor_statement_bind_int (statement, 2, row->kind);
  candor_statement_bind_text (statement, 3, row->module.data);
  candor_statement_bind_text (statement, 4, row->digest.data);
  candor_statement_bind_int (statement, 5, row->edition);
  candor_statement_bind_text (statement, 6, row->language.data);
  candor_statement_bind_int (statement, 7, row->utc_us);
  candor_statement_bind_int (statement, 8, row->offset);
  candor_statement_bind_text (statement, 9, row->boot_id.data);
  candor_statement_bind_int (statement, 10, row->boot_ms);
  candor_statement_bind_text (statement, 11, row->program.data);
  candor_statement_bind_blob (statement, 12, row->commitment.data, row->commitment.length);
  candor_statement_bind_blob (statement, 13, row->previous.data, row->previous.length);
  candor_statement_bind_blob (statement, 14, row->hash.data, row->hash.length);

  return candor_statement_run (statement, error);
}

static gboolean
insert_content (CandorDb         *db,
                const CandorRow  *row,
                GError          **error)
{
  static const char sql[] = "INSERT INTO content (seq, salt, body) VALUES (?1, ?2, ?3)";
  CandorStatement *statement;

  if (row->body.data == NULL)
    return TRUE;

  statement = candor_db_prepare (db, sql, error);
  if (statement == NULL)
    return FALSE;
  candor_statement_bind_int (statement, 1, row->seq);
  candor_statement_bind_blob (statement, 2, row->salt.data, row->salt.length);
  candor_statement_bind_text (statement, 3, row->body.data);

  return candor_statement_run (statement, error);
}

static gboolean
project (CandorDb           *db,
         const CandorEvent  *event,
         GError            **error)
{
  g_autoptr(CandorBook) book = _candor_book_new (db);

  return _candor_book_fold (book, event, error) &&
         _candor_book_store (book, db, error);
}

/* -------------------------------------------------------------------- event */

static gboolean
is_text (const char *text)
{
  return text == NULL || g_utf8_validate (text, -1, NULL);
}

static gboolean
check_texts (const CandorEvent  *event,
             const char         *body,
             GError            **error)
{
  if (is_text (event->module) && is_text (event->digest) && is_text (event->language) && is_text (body))
    return TRUE;

  g_set_error_literal (error, CANDOR_ERROR, CANDOR_ERROR_INVALID,
                       _("This cannot be recorded: it holds bytes that are no text."));

  return FALSE;
}

static void
commit_to (CandorRecord *self,
           CandorRow    *row,
           const char   *body,
           guint8        salt[CANDOR_SALT_SIZE],
           guint8        commitment[CANDOR_DIGEST_SIZE])
{
  if (body == NULL)
    return;

  self->clock.random (salt, CANDOR_SALT_SIZE, self->clock.user_data);
  row->salt = slice_of_bytes (salt, CANDOR_SALT_SIZE);
  row->body = slice_of_text (body);
  candor_digest_commit (salt, CANDOR_SALT_SIZE, body, row->body.length, commitment);
  row->commitment = slice_of_bytes (commitment, CANDOR_DIGEST_SIZE);
}

static void
fill_envelope (CandorRow         *row,
               const CandorEvent *event)
{
  row->kind = event->kind;
  row->module = slice_of_text (event->module);
  row->digest = slice_of_text (event->digest);
  row->edition = event->edition;
  row->language = slice_of_text (event->language);
  row->utc_us = event->moment.utc_us;
  row->offset = event->moment.offset_minutes;
  row->boot_id = slice_of_text (event->moment.boot_id);
  row->boot_ms = event->moment.boot_ms;
  row->program = slice_of_text (event->program_version);
}

gboolean
_candor_record_add (CandorRecord  *self,
                    CandorEvent   *event,
                    GError       **error)
{
  g_autofree char *body = _candor_body_encode (event);
  guint8 previous[CANDOR_DIGEST_SIZE], hash[CANDOR_DIGEST_SIZE], commitment[CANDOR_DIGEST_SIZE];
  guint8 salt[CANDOR_SALT_SIZE];
  CandorRow row = { 0 };

  if (!check_texts (event, body, error) ||
      !_candor_db_read_head (self->db, &row.seq, previous, error))
    return FALSE;

  row.seq++;
  self->clock.now (&event->moment, self->clock.user_data);
  event->seq = row.seq;
  event->program_version = self->program_version;
  event->has_content = TRUE;
  fill_envelope (&row, event);
  commit_to (self, &row, body, salt, commitment);
  row.previous = slice_of_bytes (previous, sizeof previous);
  _candor_row_hash (&row, hash);
  row.hash = slice_of_bytes (hash, sizeof hash);
  candor_digest_to_hex (hash, event->hash);

  return insert_event (self->db, &row, error) &&
         insert_content (self->db, &row, error) &&
         note_head (self->db, &row, error) &&
         project (self->db, event, error);
}

static gboolean
clear_draft (CandorRecord  *self,
             const char    *module,
             const char    *place,
             GError       **error)
{
  return module == NULL || place == NULL ||
         _candor_record_remove_draft (self, module, place, error);
}

static gboolean
append (CandorRecord  *self,
        CandorEvent   *event,
        CandorModule  *taught,
        const char    *clear,
        CandorSheet   *sheet,
        gboolean       is_once,
        GError       **error)
{
  guint number = sheet != NULL ? sheet->number : 0;
  gboolean added = FALSE;
  gboolean is_known = FALSE;

  if (!candor_db_begin (self->db, error))
    return FALSE;
  if ((sheet != NULL && !_candor_record_keep_sheet (self, sheet, error)) ||
      (is_once && !_candor_record_look_again (self, event, &is_known, error)) ||
      (!is_known && !_candor_record_add (self, event, error)) ||
      (taught != NULL && !_candor_record_keep_taught (self, taught, &added, error)) ||
      !clear_draft (self, event->module, clear, error) ||
      !candor_db_commit (self->db, error))
    {
      candor_db_rollback (self->db);
      if (sheet != NULL)
        sheet->number = number;
      return FALSE;
    }
  if (added)
    g_hash_table_add (self->taught, g_strdup (candor_module_get_digest (taught)));
  if (is_known)
    self->clock.now (&event->moment, self->clock.user_data);

  return TRUE;
}

static gboolean
can_append (CandorRecord      *self,
            const CandorEvent *event)
{
  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (event != NULL, FALSE);
  g_return_val_if_fail (candor_event_kind_to_string (event->kind) != NULL, FALSE);
  /* A tombstone comes with an erasure only. */
  g_return_val_if_fail (event->kind != CANDOR_EVENT_ERASED, FALSE);
  g_return_val_if_fail (event->points.den >= 0 && event->possible.den >= 0, FALSE);

  return TRUE;
}

gboolean
candor_record_append (CandorRecord  *self,
                      CandorEvent   *event,
                      CandorModule  *taught,
                      const char    *clear,
                      GError       **error)
{
  return can_append (self, event) && append (self, event, taught, clear, NULL, FALSE, error);
}

gboolean
candor_record_append_once (CandorRecord  *self,
                           CandorEvent   *event,
                           CandorModule  *taught,
                           const char    *clear,
                           GError       **error)
{
  return can_append (self, event) && append (self, event, taught, clear, NULL, TRUE, error);
}

gboolean
candor_record_append_sheet (CandorRecord  *self,
                            CandorSheet   *sheet,
                            CandorEvent   *event,
                            CandorModule  *taught,
                            const char    *clear,
                            GError       **error)
{
  g_return_val_if_fail (sheet != NULL, FALSE);

  return can_append (self, event) && append (self, event, taught, clear, sheet, FALSE, error);
}

/* ------------------------------------------------------------------- reading */

typedef struct
{
  CandorReader    *reader;
  CandorEventFunc  func;
  gpointer         user_data;
} Telling;

static gboolean
tell_row_cb (const CandorRow *row,
             gpointer         user_data)
{
  Telling *telling = user_data;

  return telling->func (_candor_reader_read (telling->reader, row), telling->user_data);
}

gboolean
candor_record_foreach (CandorRecord     *self,
                       gint64            after,
                       CandorEventFunc   func,
                       gpointer          user_data,
                       GError          **error)
{
  g_autoptr(CandorReader) reader = NULL;
  Telling telling;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (func != NULL, FALSE);

  reader = _candor_reader_new ();
  telling = (Telling) { reader, func, user_data };

  return _candor_db_foreach_row (self->db, after, tell_row_cb, &telling, error);
}
