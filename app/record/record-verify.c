/* record-verify.c - is all as it was written?
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Owns the questions: does each hash follow from its row and the hash before, is
 * each content what its event committed to, is nothing missing that no erasure
 * accounts for, is the end the noted end, do the derived tables follow from the
 * events, are the taught bytes what was taught, is the file in order as a
 * database. Nothing is changed, and one state of the file answers all.
 */

#include <inttypes.h>
#include <string.h>

#include <glib/gi18n.h>

#include "record-chunk.h"
#include "record-private.h"

/* Sentences beyond this number help nobody. */
#define MAX_FINDINGS 50

#define FEW_ROWS 256

/* Triggers on `event` and `content`, see record.sql. */
#define N_WALLS 5

void
candor_verify_report_free (CandorVerifyReport *self)
{
  g_return_if_fail (self != NULL);

  g_ptr_array_unref (self->findings);
  g_free (self);
}

/* --------------------------------------------------------------------- findings
 *
 * What is wrong with event after event is one sentence with a range.
 */
typedef enum
{
  FAULT_HASH,
  FAULT_LINK,
  FAULT_GAP,
  FAULT_CONTENT,
  FAULT_MISSING,
  N_FAULTS
} Fault;

typedef struct
{
  gint64 first, last;
} Range;

typedef struct
{
  CandorDb            *db;
  GCancellable        *cancellable;
  CandorVerifyReport  *report;
  CandorBook          *book;
  CandorReader        *reader;
  CandorClockMark      clock;
  guint8               hash[CANDOR_DIGEST_SIZE];   /* of the row before */
  gint64               seq;                        /* of the row before */
  gint64               n_content;
  GChecksum           *erased;                     /* numbers of events without their content */
  char                *noted_erased;               /* by the last erasure */
  char                *found_erased;               /* up to the last erasure */
  GArray              *missing;                    /* Range: since the last erasure */
  Range                open[N_FAULTS];
  CandorChunk         *chunk;                      /* being computed */
  CandorChunk         *next;                       /* being read */
  gint64               last_read;
  GError              *error;                      /* of reading */
  gboolean             is_file_checked;            /* meanwhile, as a database */
  GError              *file_error;
} Verification;

static const char *
words_for (Fault fault)
{
  switch (fault)
    {
    case FAULT_HASH:
      return _("its entry is not what was written");
    case FAULT_LINK:
      return _("it does not follow from the event before");
    case FAULT_GAP:
      return _("it is missing");
    case FAULT_CONTENT:
      return _("its content is not what was written");
    case FAULT_MISSING:
      return _("its content is missing, and no erasure accounts for it");
    default:
      g_assert_not_reached ();
    }
}

static void
close_range (Verification *self,
             Fault         fault)
{
  Range *range = &self->open[fault];
  char *sentence;

  if (range->first == 0)
    return;

  if (range->first == range->last)
    sentence = g_strdup_printf (_("Event %" PRId64 ": %s."), range->first, words_for (fault));
  else
    sentence = g_strdup_printf (_("Events %" PRId64 " to %" PRId64 ", each: %s."),
                                range->first, range->last, words_for (fault));
  g_ptr_array_add (self->report->findings, sentence);
  range->first = range->last = 0;
}

static void
find_range (Verification *self,
            Fault         fault,
            gint64        first,
            gint64        last)
{
  Range *range = &self->open[fault];

  if (range->first == 0 || range->last + 1 != first)
    {
      close_range (self, fault);
      range->first = first;
    }
  range->last = last;
}

/* Missing content is told last: an erasure that comes after it accounts for it. */
static void
close_ranges (Verification *self)
{
  for (guint i = 0; i < self->missing->len; i++)
    {
      const Range *range = &g_array_index (self->missing, Range, i);

      find_range (self, FAULT_MISSING, range->first, range->last);
    }
  for (guint fault = 0; fault < N_FAULTS; fault++)
    close_range (self, fault);
}

static void
find (Verification *self,
      Fault         fault,
      gint64        seq)
{
  find_range (self, fault, seq, seq);
}

/* ------------------------------------------------------------------------- rows */

static void
check_chain (Verification    *self,
             const CandorRow *row,
             gboolean         has_hash)
{
  if (row->seq != self->seq + 1)
    find_range (self, FAULT_GAP, self->seq + 1, row->seq - 1);
  if (!has_hash)
    find (self, FAULT_HASH, row->seq);
  if (row->previous.length != sizeof self->hash || memcmp (row->previous.data, self->hash, sizeof self->hash) != 0)
    find (self, FAULT_LINK, row->seq);

  /* The next row is measured by what stands here, so that one changed row is
   * one finding and not a million. */
  memset (self->hash, 0, sizeof self->hash);
  if (row->hash.data != NULL)
    memcpy (self->hash, row->hash.data, MIN (row->hash.length, sizeof self->hash));
  self->seq = row->seq;
}

static void
note_missing (Verification *self,
              gint64        seq)
{
  Range fresh = { seq, seq };
  Range *last = self->missing->len > 0
                ? &g_array_index (self->missing, Range, self->missing->len - 1) : NULL;

  _candor_erased_add (self->erased, seq);
  self->report->n_erased++;
  if (last != NULL && last->last + 1 == seq)
    last->last = seq;
  else
    g_array_append_val (self->missing, fresh);
}

static void
check_content (Verification    *self,
               const CandorRow *row,
               gboolean         keeps_word)
{
  if (row->body.data != NULL || row->salt.data != NULL)
    {
      self->n_content++;
      if (!keeps_word)
        find (self, FAULT_CONTENT, row->seq);
    }
  else if (row->commitment.data != NULL)
    {
      note_missing (self, row->seq);
    }
}

/* An erasure names all that was without content by then. A later one names it
 * anew, so only the last can still be compared. */
static void
check_erasure (Verification    *self,
               const CandorRow *row)
{
  if (row->kind != CANDOR_EVENT_ERASED)
    return;

  g_free (self->noted_erased);
  g_free (self->found_erased);
  self->noted_erased = g_strndup (row->digest.data != NULL ? row->digest.data : "", row->digest.length);
  self->found_erased = _candor_erased_to_hex (self->erased);
  g_array_set_size (self->missing, 0);
}

static void
check_row (Verification *self,
           CandorChunk  *chunk,
           guint         index)
{
  const CandorRow *row = _candor_chunk_get_row (chunk, index);

  check_chain (self, row, _candor_chunk_has_hash (chunk, index));
  check_content (self, row, _candor_chunk_keeps_word (chunk, index));
  check_erasure (self, row);
  self->report->n_events++;
  if (_candor_clock_mark_step (&self->clock, row) != CANDOR_CLOCK_FINE)
    self->report->n_clock_flags++;
}

/* ----------------------------------------------------------------------- chunks
 *
 * While one hand reads the next rows and folds them, the others compute the
 * hashes of those that were read before.
 */
static gboolean
fold_row_cb (const CandorRow *row,
             gpointer         user_data)
{
  Verification *self = user_data;

  self->last_read = row->seq;

  return _candor_book_fold (self->book, _candor_reader_read (self->reader, row), &self->error);
}

static void
read_on (Verification *self)
{
  _candor_chunk_fill (self->next, self->db, self->last_read, fold_row_cb, self,
                      self->error == NULL ? &self->error : NULL);
}

static void
work_cb (guint    index,
         gpointer user_data)
{
  Verification *self = user_data;

  if (index == 0)
    read_on (self);
  else
    _candor_chunk_compute (self->chunk, index - 1);
}

/* A few rows are done before another hand could be called. */
static void
work_on_chunk (Verification *self)
{
  if (_candor_chunk_get_n_rows (self->chunk) >= FEW_ROWS)
    {
      candor_work_map (1 + CANDOR_CHUNK_SLICES, work_cb, self, NULL);
      return;
    }
  for (guint i = 0; i < 1 + CANDOR_CHUNK_SLICES; i++)
    work_cb (i, self);
}

static void
swap_chunks (Verification *self)
{
  CandorChunk *chunk = self->chunk;

  self->chunk = self->next;
  self->next = chunk;
}

/* Up to an error all rows are checked: what can be read is told. */
static void
check_rows (Verification *self)
{
  read_on (self);
  while (_candor_chunk_get_n_rows (self->next) > 0)
    {
      swap_chunks (self);
      work_on_chunk (self);
      for (guint i = 0; i < _candor_chunk_get_n_rows (self->chunk); i++)
        check_row (self, self->chunk, i);
      if (self->error != NULL || g_cancellable_set_error_if_cancelled (self->cancellable, &self->error))
        break;
    }
  close_ranges (self);
}

/* ------------------------------------------------------------------------ whole */

static void
add_finding (Verification *self,
             const char   *sentence)
{
  g_ptr_array_add (self->report->findings, g_strdup (sentence));
}

static void
check_erased (Verification *self)
{
  if (g_strcmp0 (self->noted_erased, self->found_erased) != 0)
    add_finding (self, _("What was erased is not what the last erasure noted: content is missing, or came back."));
}

/* What is not met on the way along the chain: rows before its beginning, and
 * content that belongs to no event. Where no number is missing, that can only
 * lie outside of them, and nothing needs to be counted. */
static gboolean
check_strays (Verification  *self,
              GError       **error)
{
  static const char any_event[] = "SELECT EXISTS (SELECT 1 FROM event WHERE seq < 1)";
  static const char any_content[] =
    "SELECT EXISTS (SELECT 1 FROM content WHERE seq < 1)"
    " OR EXISTS (SELECT 1 FROM content WHERE seq > (SELECT coalesce (max (seq), 0) FROM event))";
  gboolean gapless = self->seq == self->report->n_events;
  gint64 stray_event, stray_content, n_content = self->n_content;

  if (!_candor_db_ask_number (self->db, any_event, &stray_event, error) ||
      !_candor_db_ask_number (self->db, any_content, &stray_content, error) ||
      (!gapless && !_candor_db_ask_number (self->db, "SELECT count (*) FROM content", &n_content, error)))
    return FALSE;
  if (stray_event != 0)
    add_finding (self, _("There are events outside the chain."));
  if (stray_content != 0 || n_content != self->n_content)
    add_finding (self, _("There is content that belongs to no event."));

  return TRUE;
}

/* The triggers that refuse to change what was recorded. */
static gboolean
check_walls (Verification  *self,
             GError       **error)
{
  static const char sql[] =
    "SELECT count (*) FROM sqlite_schema WHERE type = 'trigger' AND tbl_name IN ('event', 'content')";
  gint64 n_walls;

  if (!_candor_db_ask_number (self->db, sql, &n_walls, error))
    return FALSE;
  if (n_walls < N_WALLS)
    add_finding (self, _("The rules that keep events from being changed were taken out of the file."));

  return TRUE;
}

static gboolean
check_head (Verification  *self,
            GError       **error)
{
  g_autoptr(GError) local_error = NULL;
  guint8 hash[CANDOR_DIGEST_SIZE];
  gint64 seq;

  if (self->report->n_events == 0)
    add_finding (self, _("The record has no event at all."));
  if (_candor_db_read_head (self->db, &seq, hash, &local_error))
    return TRUE;
  if (!g_error_matches (local_error, CANDOR_ERROR, CANDOR_ERROR_DAMAGED))
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }
  add_finding (self, local_error->message);

  return TRUE;
}

/* The file as a database, through a connection of its own where there can be one:
 * that takes as long as a quarter of the rows, and needs nothing of them. */
static void
check_file (Verification *self)
{
  g_autoptr(CandorDb) other = candor_db_open (candor_db_get_path (self->db), CANDOR_DB_READ_ONLY,
                                              CANDOR_RECORD_APPLICATION_ID, G_MAXINT, NULL, NULL);

  self->is_file_checked = other != NULL;
  if (other != NULL)
    candor_db_check (other, &self->file_error);
}

static void
check_half_cb (guint    index,
               gpointer user_data)
{
  Verification *self = user_data;

  if (index == 0)
    check_rows (self);
  else
    check_file (self);
}

static gboolean
take_file_error (Verification  *self,
                 GError       **error)
{
  if (!self->is_file_checked)
    return candor_db_check (self->db, error);
  if (self->file_error == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&self->file_error));

  return FALSE;
}

static gboolean
check_all (Verification  *self,
           GError       **error)
{
  candor_work_map (2, check_half_cb, self, NULL);
  if (self->error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&self->error));
      return FALSE;
    }
  check_erased (self);

  return check_strays (self, error) &&
         check_walls (self, error) &&
         check_head (self, error) &&
         _candor_book_compare (self->book, self->db, self->report->findings, error) &&
         _candor_db_check_taught (self->db, self->report->findings, error) &&
         !g_cancellable_set_error_if_cancelled (self->cancellable, error) &&
         take_file_error (self, error);
}

/* What cannot be read is a finding; what could not be asked is a failure. */
static gboolean
check_and_tell (Verification  *self,
                GError       **error)
{
  g_autoptr(GError) local_error = NULL;

  if (!check_all (self, &local_error))
    {
      if (!g_error_matches (local_error, CANDOR_ERROR, CANDOR_ERROR_DAMAGED))
        {
          g_propagate_error (error, g_steal_pointer (&local_error));
          return FALSE;
        }
      add_finding (self, local_error->message);
    }
  self->report->intact = self->report->findings->len == 0;

  return TRUE;
}

static void
shorten (GPtrArray *findings)
{
  guint n_more = findings->len > MAX_FINDINGS ? findings->len - MAX_FINDINGS : 0;

  if (n_more == 0)
    return;
  g_ptr_array_set_size (findings, MAX_FINDINGS);
  g_ptr_array_add (findings, g_strdup_printf (ngettext ("There is %u more finding.", "There are %u more findings.", n_more),
                                              n_more));
}

CandorVerifyReport *
_candor_db_verify (CandorDb      *db,
                   GCancellable  *cancellable,
                   GError       **error)
{
  g_autoptr(CandorVerifyReport) report = g_new0 (CandorVerifyReport, 1);
  Verification self = { .db = db, .cancellable = cancellable, .report = report };
  gboolean done;

  report->findings = g_ptr_array_new_with_free_func (g_free);
  if (!_candor_db_begin_reading (db, error))
    return NULL;

  self.book = _candor_book_new (NULL);
  self.reader = _candor_reader_new ();
  self.chunk = _candor_chunk_new ();
  self.next = _candor_chunk_new ();
  self.erased = g_checksum_new (G_CHECKSUM_SHA256);
  self.missing = g_array_new (FALSE, FALSE, sizeof (Range));
  done = check_and_tell (&self, error);
  _candor_db_end_reading (db);
  shorten (report->findings);

  g_clear_error (&self.file_error);
  g_array_unref (self.missing);
  g_checksum_free (self.erased);
  g_free (self.noted_erased);
  g_free (self.found_erased);
  _candor_chunk_free (self.chunk);
  _candor_chunk_free (self.next);
  _candor_reader_free (self.reader);
  _candor_book_free (self.book);

  return done ? g_steal_pointer (&report) : NULL;
}

CandorVerifyReport *
candor_record_verify (CandorRecord  *self,
                      GCancellable  *cancellable,
                      GError       **error)
{
  g_return_val_if_fail (self != NULL, NULL);

  return _candor_db_verify (self->db, cancellable, error);
}

/* ------------------------------------------------------------------------ files */

gboolean
_candor_record_file_is_good (const char          *path,
                             GCancellable        *cancellable,
                             CandorVerifyReport **report,
                             GError             **error)
{
  g_autoptr(CandorRecord) record = _candor_record_open (path, CANDOR_RECORD_READ_ONLY, NULL, NULL, NULL, error);
  g_autoptr(CandorVerifyReport) own = NULL;

  if (record != NULL)
    own = candor_record_verify (record, cancellable, error);
  if (own == NULL)
    return FALSE;
  if (!own->intact)
    {
      g_set_error_literal (error, CANDOR_ERROR, CANDOR_ERROR_DAMAGED, g_ptr_array_index (own->findings, 0));
      return FALSE;
    }
  if (report != NULL)
    *report = g_steal_pointer (&own);

  return TRUE;
}

gboolean
_candor_record_check_copy (const char  *path,
                           gpointer     unused,
                           GError     **error)
{
  return _candor_record_file_is_good (path, NULL, NULL, error);
}
