/* record-row.c - rows of the chain: reading, hashing, commitment, clock
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Owns what enters an event's hash and in which order: it never changes. What
 * is hashed are the bytes that lie in the file, not what we make of them.
 */

#include <string.h>

#include "record-row.h"

/* ----------------------------------------------------------------- hashing */

static void
add_slice (CandorDigest *digest,
           CandorSlice   slice)
{
  candor_digest_add (digest, slice.data, slice.data != NULL ? (gssize) slice.length : 0);
}

void
_candor_row_hash (const CandorRow *self,
                  guint8           out[CANDOR_DIGEST_SIZE])
{
  CandorDigest *digest = candor_digest_new ("candor-event-1");

  candor_digest_add_int (digest, self->seq);
  candor_digest_add_int (digest, self->kind);
  add_slice (digest, self->module);
  add_slice (digest, self->digest);
  candor_digest_add_int (digest, self->edition);
  add_slice (digest, self->language);
  candor_digest_add_int (digest, self->utc_us);
  candor_digest_add_int (digest, self->offset);
  add_slice (digest, self->boot_id);
  candor_digest_add_int (digest, self->boot_ms);
  add_slice (digest, self->program);
  add_slice (digest, self->commitment);
  add_slice (digest, self->previous);
  candor_digest_finish (digest, out);
}

gboolean
_candor_row_keeps_word (const CandorRow *self)
{
  guint8 commitment[CANDOR_DIGEST_SIZE];

  if (self->salt.data == NULL && self->body.data == NULL)
    return TRUE;
  if (self->commitment.length != sizeof commitment || self->salt.length != CANDOR_SALT_SIZE)
    return FALSE;
  candor_digest_commit (self->salt.data, self->salt.length, self->body.data, self->body.length, commitment);

  return memcmp (commitment, self->commitment.data, sizeof commitment) == 0;
}

void
_candor_erased_add (GChecksum *sum,
                    gint64     seq)
{
  guint64 big_endian = GUINT64_TO_BE ((guint64) seq);

  g_checksum_update (sum, (const guchar *) &big_endian, sizeof big_endian);
}

char *
_candor_erased_to_hex (GChecksum *sum)
{
  g_autoptr(GChecksum) copy = g_checksum_copy (sum);

  return g_strdup (g_checksum_get_string (copy));
}

/* ------------------------------------------------------------------- clock */

static void
set_mark (CandorClockMark *self,
          const CandorRow *row)
{
  gsize length = MIN (row->boot_id.length, sizeof self->boot_id - 1);

  self->is_set = TRUE;
  self->utc_us = row->utc_us;
  self->boot_ms = row->boot_ms;
  memset (self->boot_id, 0, sizeof self->boot_id);
  memcpy (self->boot_id, row->boot_id.data, length);
}

/* Between two events of one running system the wall clock moves as its own
 * clock does; over a restart only "back" can be told. */
CandorClockFlag
_candor_clock_mark_step (CandorClockMark *self,
                         const CandorRow *row)
{
  CandorClockMark before = *self;

  set_mark (self, row);
  if (!before.is_set)
    return CANDOR_CLOCK_FINE;
  if (row->utc_us < before.utc_us)
    return CANDOR_CLOCK_WENT_BACK;
  if (before.boot_id[0] != '\0' && strcmp (before.boot_id, self->boot_id) == 0 &&
      (double) row->utc_us - (double) before.utc_us -
      ((double) row->boot_ms - (double) before.boot_ms) * 1000 > (double) G_TIME_SPAN_DAY)
    return CANDOR_CLOCK_IS_AHEAD;

  return CANDOR_CLOCK_FINE;
}

/* ----------------------------------------------------------------- reading */

/* SQLite answers NULL for bytes of length 0; here NULL means SQL's NULL. */
static CandorSlice
get_slice (CandorStatement *statement,
           int              column)
{
  CandorSlice slice;

  slice.data = candor_statement_get_blob (statement, column, &slice.length);
  if (slice.data == NULL && !candor_statement_is_null (statement, column))
    slice.data = "";

  return slice;
}

void
_candor_row_read (CandorRow       *self,
                  CandorStatement *statement)
{
  self->seq = candor_statement_get_int (statement, 0);
  self->kind = candor_statement_get_int (statement, 1);
  self->module = get_slice (statement, 2);
  self->digest = get_slice (statement, 3);
  self->edition = candor_statement_get_int (statement, 4);
  self->language = get_slice (statement, 5);
  self->utc_us = candor_statement_get_int (statement, 6);
  self->offset = candor_statement_get_int (statement, 7);
  self->boot_id = get_slice (statement, 8);
  self->boot_ms = candor_statement_get_int (statement, 9);
  self->program = get_slice (statement, 10);
  self->commitment = get_slice (statement, 11);
  self->previous = get_slice (statement, 12);
  self->hash = get_slice (statement, 13);
  self->salt = get_slice (statement, 14);
  self->body = get_slice (statement, 15);
}

gboolean
_candor_db_foreach_row (CandorDb       *db,
                        gint64          after,
                        CandorRowFunc   func,
                        gpointer        user_data,
                        GError        **error)
{
  static const char sql[] =
    "SELECT " CANDOR_ROW_COLUMNS
    " FROM event AS e LEFT JOIN content AS c ON c.seq = e.seq"
    " WHERE e.seq > ?1 ORDER BY e.seq";
  CandorStatement *statement = candor_db_prepare (db, sql, error);
  CandorRow row;
  gboolean there;

  if (statement == NULL)
    return FALSE;
  candor_statement_bind_int (statement, 1, after);

  for (;;)
    {
      if (!candor_statement_step (statement, &there, error))
        return FALSE;
      if (!there)
        return TRUE;

      _candor_row_read (&row, statement);
      if (!func (&row, user_data))
        break;
    }
  candor_statement_reset (statement);

  return TRUE;
}
