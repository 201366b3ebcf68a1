/* record-private.h - what the files of the record share
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <candor/base/db.h>
#include <candor/record.h>

#include "record-book.h"
#include "record-row.h"

G_BEGIN_DECLS

struct _CandorRecord
{
  CandorDb    *db;
  char        *path;
  char        *vfs;               /* NULL: files as usual */
  CandorClock  clock;
  char        *program_version;
  GPtrArray   *notices;           /* char *, NULL-terminated */
  GHashTable  *taught;            /* set: digests of modules whose bytes are kept */
  gint64       taught_version;    /* data version to which that set belongs */
  gint64       data_version;      /* last told by candor_record_has_changed() */
  gboolean     read_only;
};

/* Opens by somebody who holds the folder, or a file that nobody swaps. */
CandorRecord *
          _candor_record_open     (const char         *path,
                                   CandorRecordFlags   flags,
                                   const CandorClock  *clock,
                                   const char         *program_version,
                                   const char         *vfs,
                                   GError            **error);

/* Without a file yet. */
CandorRecord *
          _candor_record_new      (const char        *path,
                                   const CandorClock *clock,
                                   const char        *program_version,
                                   const char        *vfs);

/* ------------------------------------------------------------- statements */

/* Runs a constant text that takes no values and gives no rows. */
gboolean  _candor_db_run_kept     (CandorDb      *db,
                                   const char    *sql,
                                   GError       **error);
/* The first column of the only row; 0 without one. */
gboolean  _candor_db_ask_number   (CandorDb      *db,
                                   const char    *sql,
                                   gint64        *number,
                                   GError       **error);
/* A transaction that only reads: one state of the file for many questions. */
gboolean  _candor_db_begin_reading (CandorDb     *db,
                                   GError       **error);
void      _candor_db_end_reading  (CandorDb      *db);

/* ----------------------------------------------------------------- schema */

typedef struct
{
  int         version;            /* that the file has afterwards */
  const char *script;             /* adds, never deletes */
} CandorMigration;

/* One transaction: tables and the first event, @kind with @text. */
gboolean  _candor_record_create   (CandorRecord    *self,
                                   CandorEventKind  kind,
                                   const char      *text,
                                   GError         **error);
/* Backs up, then goes step by step to @newest. */
gboolean  _candor_record_migrate  (CandorRecord          *self,
                                   const CandorMigration *steps,
                                   guint                  n_steps,
                                   int                    newest,
                                   GError               **error);
void      _candor_record_lock     (CandorRecord  *self);

/* ----------------------------------------------------------------- append */

/* Inside a transaction of the caller. */
gboolean  _candor_record_add      (CandorRecord  *self,
                                   CandorEvent   *event,
                                   GError       **error);
/* Inside a transaction: @is_known when @event says what the record holds already;
 * REFUSED when it does not fit what came meanwhile. Sets the number of a try. */
gboolean  _candor_record_look_again (CandorRecord *self,
                                   CandorEvent   *event,
                                   gboolean      *is_known,
                                   GError       **error);
/* The end of the chain; DAMAGED when the noted end and the last event are not
 * the same. @seq is 0 when there is no event. */
gboolean  _candor_db_read_head    (CandorDb      *db,
                                   gint64        *seq,
                                   guint8         hash[CANDOR_DIGEST_SIZE],
                                   GError       **error);

gboolean  _candor_record_remove_draft (CandorRecord *self,
                                   const char    *module,
                                   const char    *place,
                                   GError       **error);

/* ----------------------------------------------------------------- taught */

gboolean  _candor_record_load_taught_set (CandorRecord *self, GError **error);
/* Inside a transaction. @added: whether the set must learn of it after the commit. */
gboolean  _candor_record_keep_taught (CandorRecord  *self,
                                      CandorModule  *module,
                                      gboolean      *added,
                                      GError       **error);
/* Unpacks each kept file and appends a sentence for each that is not what it was. */
gboolean  _candor_db_check_taught    (CandorDb      *db,
                                      GPtrArray     *findings,
                                      GError       **error);
/* Unpacks bytes of a row of `taught`; NULL where they are not what they were. */
GBytes   *_candor_taught_unpack      (gconstpointer  packed,
                                      gsize          packed_size,
                                      gsize          size,
                                      const char    *digest);

/* ---------------------------------------------------------------- rebuild */

/* Folds all events into a new book. */
gboolean  _candor_db_fold_all     (CandorDb      *db,
                                   CandorBook    *book,
                                   GError       **error);
/* Inside a transaction of the caller. */
gboolean  _candor_record_refill   (CandorRecord  *self,
                                   GError       **error);

/* ----------------------------------------------------------------- verify */

/* Verifies what stands in @db, whoever opened it. */
CandorVerifyReport *
          _candor_db_verify       (CandorDb      *db,
                                   GCancellable  *cancellable,
                                   GError       **error);

/* ---------------------------------------------------------------- erasing */

/* What was erased and has to leave the copies too. */
typedef struct
{
  CandorEraseWhat  what;
  gint64           from_us, to_us;
  char            *backup_folder;   /* (nullable) */
} CandorErasing;

/* Inside the transaction that erases. */
gboolean  _candor_erasing_note    (CandorDb            *db,
                                   const CandorErasing *erasing,
                                   GError             **error);
/* CandorErasing; empty where all is at its end. */
GArray   *_candor_erasing_list    (CandorDb      *db,
                                   GError       **error);
gboolean  _candor_erasing_clear   (CandorDb      *db,
                                   GError       **error);
/* Says in @error that the record itself is rid of it. */
void      _candor_erasing_explain (GError       **error);
/* Rewrites the file and clears the copies of all that is noted. */
gboolean  _candor_record_end_erasing (CandorRecord *self,
                                   GError       **error);

/* ------------------------------------------------------------------- hold */

/* Takes the folder of @path for this thread alone; BUSY when that takes long. */
gboolean  _candor_hold_take       (const char    *path,
                                   int           *hold,
                                   GError       **error);
void      _candor_hold_leave      (int           *hold);

/* ------------------------------------------------------------------ files */

/* "20261124T101112Z", and back; -1 when it is none. */
char     *_candor_stamp_from_us   (gint64         us);
gint64    _candor_stamp_to_us     (const char    *stamp);
/* "2026-11-24". */
char     *_candor_day_from_us     (gint64         us);

/* Removes @path and what SQLite keeps beside it, then syncs the folder. */
gboolean  _candor_files_remove    (const char    *path,
                                   GError       **error);
/* A file that is ready takes the place of the record; what was there goes to
 * @aside, in the same folder, or beside it where something has that name. The
 * caller holds the folder. Once this returns TRUE, and also when the power
 * goes in the middle, the new one is or will be there at the next opening. */
gboolean  _candor_place_swap      (const char    *path,
                                   const char    *ready,
                                   const char    *aside,
                                   GError       **error);
/* Ends a swap that was interrupted; TRUE when there is none. The caller holds
 * the folder. */
gboolean  _candor_place_settle    (const char    *path,
                                   GError       **error);
/* How the file is called that a restore keeps aside. */
#define CANDOR_BEFORE_RESTORE "record-before-restore"
/* A path in the folder of @path, free of any file: PREFIX-STAMP.db. */
char     *_candor_place_name      (const char    *path,
                                   const char    *prefix,
                                   gint64         us);
/* Files in the folder of @path that belong to the record but are neither it
 * nor its WAL: kept aside (and their WALs), or left by an interrupted
 * operation. char *. */
GPtrArray *_candor_place_list_others (const char *path,
                                   GError       **error);
/* Whether another process has the file open. */
gboolean  _candor_place_is_in_use (const char    *path);
/* DAMAGED when the end of the file was cut off; to be asked before SQLite
 * touches it. */
gboolean  _candor_place_check_size (const char    *path,
                                   GError       **error);
/* Makes the folder, narrows permissions, and adds sentences to @notices. */
gboolean  _candor_place_ready     (const char    *path,
                                   gboolean       create,
                                   GPtrArray     *notices,
                                   GError       **error);

/* Opens @path read-only and verifies; FALSE with a sentence when not all is in
 * order. @report may be NULL. */
gboolean  _candor_record_file_is_good (const char          *path,
                                       GCancellable        *cancellable,
                                       CandorVerifyReport **report,
                                       GError             **error);
/* The same as a CandorDbVerifyFunc. */
gboolean  _candor_record_check_copy   (const char    *path,
                                       gpointer       unused,
                                       GError       **error);

/* A new backup, needed or not. */
char     *_candor_record_make_backup (CandorRecord *self,
                                      const char   *folder,
                                      gint64        now_us,
                                      GError      **error);
/* The files of all backups in @folder, temporary ones too. char *. */
GPtrArray *_candor_backup_list_files (const char   *folder,
                                      GError      **error);
/* Which of @n moments to keep, newest first in @made_us. */
void      _candor_backup_thin     (const gint64  *made_us,
                                   guint          n,
                                   gint64         now_us,
                                   gboolean      *keep);

G_END_DECLS
