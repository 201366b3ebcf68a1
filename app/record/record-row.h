/* record-row.h - one event as it lies in the file, and as it is read
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <candor/base/db.h>
#include <candor/record.h>

G_BEGIN_DECLS

#define CANDOR_SALT_SIZE 16

/* Bytes that belong to somebody else; data is NULL for an SQL NULL only. */
typedef struct
{
  const void *data;
  gsize       length;
} CandorSlice;

/* The columns of `event` and `content`, not yet understood: what is hashed is
 * what lies in the file. */
typedef struct
{
  gint64      seq;
  gint64      kind;
  CandorSlice module;
  CandorSlice digest;
  gint64      edition;
  CandorSlice language;
  gint64      utc_us;
  gint64      offset;
  CandorSlice boot_id;
  gint64      boot_ms;
  CandorSlice program;
  CandorSlice commitment;
  CandorSlice previous;
  CandorSlice hash;
  CandorSlice salt;       /* NULL: no content there */
  CandorSlice body;
} CandorRow;

/* SHA-256 over all columns before `hash`. */
void     _candor_row_hash     (const CandorRow *self,
                               guint8           out[CANDOR_DIGEST_SIZE]);
/* Whether the content there is what the event committed to; TRUE without content. */
gboolean _candor_row_keeps_word (const CandorRow *self);

/* A sum over the numbers of events whose content was erased: an erasure notes
 * it, so that nothing else can go missing in its shadow. */
void     _candor_erased_add    (GChecksum *sum,
                                gint64     seq);
char    *_candor_erased_to_hex (GChecksum *sum);

/* How a wall clock can be wrong, as far as the row before shows it. */
typedef enum
{
  CANDOR_CLOCK_FINE,
  CANDOR_CLOCK_WENT_BACK,
  CANDOR_CLOCK_IS_AHEAD,   /* more than a day beyond what the system's own clock says */
} CandorClockFlag;

/* What is needed of the row before. */
typedef struct
{
  gboolean is_set;
  gint64   utc_us;
  gint64   boot_ms;
  char     boot_id[40];
} CandorClockMark;

CandorClockFlag _candor_clock_mark_step (CandorClockMark *self,
                                         const CandorRow *row);

/* Rows in order of seq, from @after + 1; @func answers FALSE to stop. The
 * slices last as long as the call. */
typedef gboolean (*CandorRowFunc) (const CandorRow *row, gpointer user_data);
gboolean _candor_db_foreach_row (CandorDb       *db,
                                 gint64          after,
                                 CandorRowFunc   func,
                                 gpointer        user_data,
                                 GError        **error);
/* The columns, in the order in which _candor_row_read() takes them. */
#define CANDOR_ROW_COLUMNS \
  "e.seq, e.kind, e.module, e.digest, e.edition, e.language, e.utc_us, e.offset, e.boot_id, e.boot_ms," \
  " e.program, e.commitment, e.previous, e.hash, c.salt, c.body"
void     _candor_row_read       (CandorRow       *self,
                                 CandorStatement *statement);

/* ---------------------------------------------------------------- content */

/* The canonical body of @event; NULL when it has no content. */
char    *_candor_body_encode    (const CandorEvent *event);

/* Reads rows into one event that is used again and again. */
typedef struct _CandorReader CandorReader;
CandorReader      *_candor_reader_new  (void);
void               _candor_reader_free (CandorReader    *self);
/* Borrowed until the next read, or as long as @row. */
const CandorEvent *_candor_reader_read (CandorReader    *self,
                                        const CandorRow *row);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CandorReader, _candor_reader_free)

/* For candor_event_free(). */
CandorEvent *_candor_event_copy (const CandorEvent *event);

G_END_DECLS
