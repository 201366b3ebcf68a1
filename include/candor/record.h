/* candor/record.h - what is remembered
 *
 * Floor 3. One SQLite file per learner: an append-only chain of events, kept
 * tables beside it, and projections derived from it. Rules and reasons:
 *
 *   frozen   event                     insert only; hash chain
 *   kept     content draft position worksheet taught taught_module, and the noted head
 *   derived  state of modules, pages, parts, answers, attempts, walks and the profile;
 *            dropped and rebuilt by the same function that runs live
 *
 * A CandorRecord belongs to one thread for its life. Clock, randomness and
 * paths come in as parameters. Nothing here ever starts a fresh record over an
 * old one.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <candor/assess.h>

G_BEGIN_DECLS

/* "CNDR". */
#define CANDOR_RECORD_APPLICATION_ID 0x434e4452
#define CANDOR_RECORD_VERSION        4   /* 2: parts that were tested out; 3: worksheets; 4: parts that were done, walks */

/* ---------------------------------------------------------------- moments */

typedef struct
{
  gint64 utc_us;           /* wall clock, microseconds since 1970 */
  int    offset_minutes;   /* of local time from UTC */
  char   boot_id[40];      /* of the running system; "" when unknown */
  gint64 boot_ms;          /* CLOCK_BOOTTIME */
} CandorMoment;

/* Where time and randomness come from. */
typedef struct
{
  void     (*now)    (CandorMoment *moment, gpointer user_data);
  void     (*random) (guint8 *bytes, gsize n, gpointer user_data);
  gpointer   user_data;
} CandorClock;

/* ----------------------------------------------------------------- events
 *
 * Kinds have fixed numbers for ever.
 */
typedef enum
{
  CANDOR_EVENT_BEGAN            = 1,   /* first event of a record */
  CANDOR_EVENT_PROFILE          = 2,   /* name and audience were set (content: name, audience) */
  CANDOR_EVENT_MODULE_STARTED   = 3,   /* first page of a module on this edition, or in this language */
  CANDOR_EVENT_PAGE_READ        = 4,   /* moved on from a page (content: page) */
  CANDOR_EVENT_ATTEMPT_BEGAN    = 5,   /* a quiz attempt (content: attempt, quiz, seed, of_attempt, items) */
  CANDOR_EVENT_ANSWERED         = 6,   /* one response judged */
  CANDOR_EVENT_ATTEMPT_FINISHED = 7,   /* handed in (content: attempt, quiz, points, possible, passed) */
  CANDOR_EVENT_MODULE_COMPLETED = 8,   /* the measure */
  CANDOR_EVENT_CONSENT          = 9,   /* a switch (content: text = which, passed = on) */
  CANDOR_EVENT_ERASED           = 10,  /* tombstone (content-free; module says what class: "text", "content",
                                          "everything"; digest covers the numbers of all events without
                                          content); comes with candor_record_erase() only */
  CANDOR_EVENT_SEGMENT          = 11,  /* goes on after damage (content: text names the range) */
  CANDOR_EVENT_RESTORED         = 12,  /* a backup was put back (content: text) */
  CANDOR_EVENT_TESTED_OUT       = 13,  /* somebody showed to know parts without having read them
                                          (content: attempt, quiz, parts, points, possible) */
  CANDOR_EVENT_REPLIED          = 14,  /* a reply was taken in a scenario (content: part, attempt = the walk, of =
                                          the walk it branches from, try = number of the reply in its walk, scene,
                                          reply, text = why, in own words) */
  CANDOR_EVENT_SCENARIO_ENDED   = 15,  /* a walk came to its end (content: part, attempt, scene = the ending, verdict) */
  CANDOR_EVENT_LAB_FINISHED     = 16,  /* a lab was done (content: part, tasks = ids of those reached, settings as
                                          JSON, text = own words) */
  CANDOR_EVENT_WORKSHEET_SAVED  = 17,  /* a worksheet was filled in (content: part, and nothing of what stands in it) */
} CandorEventKind;
/* "began", "profile", "module-started", … ; static; NULL for an unknown number. */
const char *candor_event_kind_to_string (CandorEventKind kind);

/* CandorEvent: an event to append or as read. Plain struct; strings are
 * borrowed from the caller on append; from a read they belong to the event
 * (candor_event_free). Fields that do not apply are NULL or 0.
 *
 * The first group is the envelope and stays for ever. The second is content:
 * JSON in a side table under a salted commitment, and can be erased.
 */
typedef struct
{
  gint64           seq;             /* set by append */
  CandorEventKind  kind;
  const char      *module;
  const char      *digest;          /* hex: of the item for ANSWERED, else of the module */
  guint            edition;
  const char      *language;
  CandorMoment     moment;          /* set by append from the clock */
  const char      *program_version;
  char             hash[2 * CANDOR_DIGEST_SIZE + 1];   /* set by append */

  gboolean         has_content;     /* on a read: FALSE once erased, or when it cannot be read */
  const char      *item;
  const char      *key_digest;
  const char      *page;
  const char      *quiz;
  const char      *attempt;         /* id of the attempt, a random hex string */
  const char      *of_attempt;      /* a retry of what was missed in that attempt */
  const char * const *items;        /* of an attempt, in its order */
  guint64          seed;
  guint            try_number;      /* from 1 */
  const char      *response;        /* candor_response_to_string() */
  const char      *verdict;         /* candor_verdict_to_string() */
  CandorPoints     points;          /* den 0: does not apply */
  CandorPoints     possible;
  gboolean         passed;
  const char      *certainty;
  const char * const *objectives;
  const char * const *misconceptions;
  const char      *name;
  const char      *audience;
  const char      *text;
  guint            n_hints;         /* shown before the answer */
  const char * const *parts;        /* ids of the parts that were tested out */
  const char * const *houses;       /* digests of the overlays that filled places of the page */
  const char      *part;            /* of a scenario, lab, worksheet */
  const char      *scene;           /* id of the scene, or of the ending */
  const char      *reply;
  const char * const *tasks;
  const char      *settings;
} CandorEvent;

void candor_event_free (CandorEvent *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CandorEvent, candor_event_free)

/* ------------------------------------------------------------------ record */

typedef struct _CandorRecord CandorRecord;

typedef enum
{
  CANDOR_RECORD_MUST_EXIST = 0,
  CANDOR_RECORD_CREATE     = 1 << 0,
  CANDOR_RECORD_READ_ONLY  = 1 << 1,
} CandorRecordFlags;

/* candor_record_open:
 * @path: the file; its folder is made 0700, the file 0600. A folder that was there
 *   is narrowed when there is nothing in it but a record's things; a notice says so
 * @clock, @program_version: (nullable) with CANDOR_RECORD_READ_ONLY
 * @vfs: (nullable): for tests
 *
 * Migrates an older file after a verified backup of it. A file of a newer
 * version opens read-only. Errors (CANDOR_ERROR): NOT_FOUND, NOT_ALLOWED,
 * BUSY, FULL, DAMAGED, REFUSED, each with a sentence that says what to do.
 * A new file gets its BEGAN event. Without CREATE a file whose making was cut short
 * before anything was recorded is NOT_FOUND. A swap by restore or go_on that was cut
 * short is ended here. READ_ONLY changes no byte of the file.
 */
CandorRecord *candor_record_open         (const char         *path,
                                          CandorRecordFlags   flags,
                                          const CandorClock  *clock,
                                          const char         *program_version,
                                          const char         *vfs,
                                          GError            **error);
void          candor_record_close        (CandorRecord *self);
const char   *candor_record_get_path     (CandorRecord *self);
gboolean      candor_record_is_read_only (CandorRecord *self);
gboolean      candor_record_is_newer     (CandorRecord *self);
/* TRUE once after another program wrote to the file since the last call. */
gboolean      candor_record_has_changed  (CandorRecord *self);
/* Sentences worth telling once after opening (permissions were narrowed, the
 * folder is on a network), NULL-terminated, may be empty. */
const char * const *candor_record_get_notices (CandorRecord *self);

/* candor_record_append: one transaction: reads the head, inserts event,
 * content and projections, keeps @taught when it was not kept yet, deletes the
 * draft at (@event->module, @clear_draft), commits. Sets seq, moment and hash of @event.
 * On failure nothing changed. */
gboolean candor_record_append (CandorRecord  *self,
                               CandorEvent   *event,
                               CandorModule  *taught,        /* (nullable) */
                               const char    *clear_draft,   /* (nullable) place */
                               GError       **error);

/* candor_record_append_once: the same for what another window may have recorded
 * meanwhile, decided inside the transaction. What is recorded but once (a module started
 * or completed, a page read and parts tested out on an edition, an attempt handed in, a walk
 * ended) is not recorded again:
 * then @event keeps seq 0. A try gets the next number. REFUSED for a second attempt
 * beside an open one, for a second answer within an attempt, and for a second reply in one place of a walk. */
gboolean candor_record_append_once (CandorRecord  *self,
                                    CandorEvent   *event,
                                    CandorModule  *taught,        /* (nullable) */
                                    const char    *clear_draft,   /* (nullable) place */
                                    GError       **error);

/* candor_record_foreach: events in order of seq, from @after + 1. @func returns
 * FALSE to stop, and asks nothing of this record. The event lasts as long as the
 * call. */
typedef gboolean (*CandorEventFunc) (const CandorEvent *event, gpointer user_data);
gboolean candor_record_foreach (CandorRecord *self, gint64 after,
                                CandorEventFunc func, gpointer user_data, GError **error);

/* ------------------------------------------------------------------- kept */

/* Drafts: one row per (module, place), overwritten. @place is an item id, or
 * attempt id + '/' + item id. @text is what study writes. A NULL text deletes. */
gboolean  candor_record_set_draft  (CandorRecord *self, const char *module, const char *place,
                                    const char *text, GError **error);
char     *candor_record_dup_draft  (CandorRecord *self, const char *module, const char *place,
                                    GError **error);   /* NULL without error: none */
/* place -> text of a module. */
GHashTable *candor_record_list_drafts (CandorRecord *self, const char *module, GError **error);

/* Where somebody is in a module: the id of a page or of a quiz. */
gboolean  candor_record_set_position (CandorRecord *self, const char *module, const char *step, GError **error);
char     *candor_record_dup_position (CandorRecord *self, const char *module, GError **error);
/* The module in which the position changed last; NULL: none. */
char     *candor_record_dup_last_module (CandorRecord *self, GError **error);

/* Profile as set by the newest PROFILE event; @name and @audience may come
 * back NULL. Setting it is an append. */
gboolean  candor_record_get_profile (CandorRecord *self, char **name, char **audience, GError **error);

/* The bytes that were taught: files of a module by its digest, as
 * CandorModuleFile (free with the array), ready for candor_module_load_bytes().
 * NULL with NOT_FOUND. */
GPtrArray *candor_record_dup_taught (CandorRecord *self, const char *module_digest, GError **error);
/* Keeps a company's own words, shown in places of a page, in the same way and by its own digest,
 * in a transaction of its own: before the event that names it. */
gboolean   candor_record_keep_overlay (CandorRecord *self, CandorOverlay *overlay, GError **error);
/* The same of an edition of a module: in @language where it was taught in that, else in the one
 * it was taught in last. */
GPtrArray *candor_record_dup_taught_edition (CandorRecord *self, const char *module, guint edition,
                                             const char *language, GError **error);

/* ---------------------------------------------------------------- derived */

typedef struct
{
  char   *module;
  char   *digest;           /* of the edition last started */
  guint   edition;
  gint64  started_us;
  gint64  last_us;
  gint64  completed_us;     /* 0: not yet */
  guint   completed_edition;
  guint   n_pages_read;
} CandorModuleState;
void       candor_module_state_free (CandorModuleState *self);
GPtrArray *candor_record_list_modules (CandorRecord *self, GError **error);  /* CandorModuleState */

/* Ids of pages read in a module, each with the edition in which it was read last
 * (GPOINTER_TO_UINT). */
GHashTable *candor_record_list_pages (CandorRecord *self, const char *module, GError **error);

/* The same for ids of scenarios, labs and worksheets that were done. */
GHashTable *candor_record_list_parts (CandorRecord *self, const char *module, GError **error);

/* The walks through the scenarios of a module: events REPLIED and SCENARIO_ENDED in order of
 * seq, of all walks. What was erased is missing. CandorEvent. */
GPtrArray  *candor_record_list_walks (CandorRecord *self, const char *module, GError **error);

/* The same for ids of parts that were tested out. */
GHashTable *candor_record_list_tested_out (CandorRecord *self, const char *module, GError **error);

typedef struct
{
  char         *id;
  char         *module;
  char         *quiz;
  char         *module_digest;   /* the edition it is pinned to */
  guint         edition;
  char         *of_attempt;      /* (nullable) */
  guint64       seed;
  char        **items;           /* in its order */
  gint64        began_us;
  gint64        finished_us;     /* 0: open */
  CandorPoints  points;
  CandorPoints  possible;
  gboolean      passed;
} CandorAttemptState;
void       candor_attempt_state_free (CandorAttemptState *self);
GPtrArray *candor_record_list_attempts (CandorRecord *self, const char *module, GError **error);  /* oldest first */

/* Newest answers: events ANSWERED, one per item, the newest try; of one attempt, or
 * (NULL) of checks on pages. CandorEvent, in order of seq. */
GPtrArray *candor_record_list_answers  (CandorRecord *self, const char *module, const char *attempt, GError **error);

typedef struct
{
  gint64 n_events;
  gint64 first_us, last_us;
  gint64 bytes;             /* file and WAL */
  char   head[2 * CANDOR_DIGEST_SIZE + 1];
} CandorRecordSummary;
gboolean candor_record_summarise (CandorRecord *self, CandorRecordSummary *summary, GError **error);

/* ------------------------------------------------------------ maintenance */

typedef struct
{
  gint64     n_events;
  gint64     n_erased;          /* events whose content was erased */
  gint64     n_clock_flags;     /* wall clock went back, or more than a day ahead */
  gboolean   intact;
  GPtrArray *findings;          /* char *: one sentence each, names the events */
} CandorVerifyReport;
void candor_verify_report_free (CandorVerifyReport *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CandorVerifyReport, candor_verify_report_free)

/* candor_record_verify: recomputes every hash, every commitment whose content
 * is there, the count and the head; checks the projections against a rebuild
 * in memory and the file's own integrity. Changes nothing. NULL when it could
 * not be finished: as loud as a broken chain. */
CandorVerifyReport *candor_record_verify (CandorRecord *self, GCancellable *cancellable, GError **error);

/* Drops the derived tables and fills them again from the events. */
gboolean   candor_record_rebuild (CandorRecord *self, GError **error);

typedef struct
{
  char   *path;
  gint64  made_us;           /* from its name */
  gint64  bytes;
  gboolean good;             /* opened and verified */
  gboolean kept_aside;       /* no backup: the record that stood here before one was put back */
  gint64  n_events;
  gint64  last_us;           /* of its newest event */
  char   *summary;           /* "412 events, last on 2026-11-24: consent" */
  char   *trouble;           /* (nullable) why it is not good */
  char   *module;            /* (nullable) id of the one that was worked on last */
} CandorBackup;
void       candor_backup_free (CandorBackup *self);

/* Copies into @folder as record-YYYYMMDDTHHMMSSZ.db, verified, clears what killed
 * writers left more than an hour ago, then thins: all
 * of the last day, one a day for two weeks, one a week for two months, one a
 * month beyond, and whatever holds more events than those that stay. Does nothing
 * (and says so by *@path NULL) when nothing changed since the newest backup. */
gboolean   candor_record_backup  (CandorRecord *self, const char *folder, char **path, GError **error);
/* Newest first: that which holds most events, and of two that hold as many the one made
 * last; names are from a clock, and clocks jump. Each is opened and verified. */
GPtrArray *candor_backup_list    (const char *folder, GCancellable *cancellable, GError **error);  /* CandorBackup */
/* candor_backup_list_aside: what candor_record_restore() kept beside the record at @path,
 * in the same order and looked into in the same way; it can be put back like a backup. */
GPtrArray *candor_backup_list_aside (const char *path, GCancellable *cancellable, GError **error);  /* CandorBackup */
/* candor_record_restore: puts @backup in the place of @path. Nobody may have the
 * record open (BUSY when another process has). The file that was there (with its WAL)
 * is kept aside as record-before-restore-….db in the same folder and never deleted but
 * by an erasure. Appends a RESTORED event. DAMAGED or NEWER: the backup is of no use and
 * nothing was changed. */
gboolean   candor_record_restore (const char *path, const char *backup, const CandorClock *clock,
                                  const char *program_version, GError **error);
/* candor_record_go_on: for a damaged file without a good backup: keeps it aside as
 * record-damaged-….db, untouched, and begins a new segment whose first event, SEGMENT,
 * names the damaged range as far as it can be read. REFUSED when the record is in order. */
gboolean   candor_record_go_on   (const char *path, const CandorClock *clock,
                                  const char *program_version, GError **error);

/* candor_record_export: everything as JSON (schema: assets/schema/record.json),
 * written as candor_file_write() does. */
gboolean   candor_record_export  (CandorRecord *self, const char *path, GError **error);
GBytes    *candor_record_export_bytes (CandorRecord *self, GError **error);

typedef enum
{
  CANDOR_ERASE_TEXT,         /* content of events with free text (reasons, own words, name) in the period,
                                and drafts; the audience is said anew */
  CANDOR_ERASE_CONTENT,      /* all content of events in the period, their drafts too */
  CANDOR_ERASE_EVERYTHING,   /* all content, drafts, profile, taught bytes, positions, of any time */
} CandorEraseWhat;
/* candor_record_erase: deletes content and salts of events with @from_us ≤ utc <
 * @to_us (both 0: all), appends a tombstone, purges the file, and deletes or
 * rewrites the backups in @backup_folder so that no byte of it is left: one new backup
 * takes the place of all. Files kept aside are erased in the same way, or deleted where
 * that cannot be (damaged ones, copies from before a migration). The chain still
 * verifies. When it fails once the content is gone, the error says so; the next
 * candor_record_open() that may write ends it, and so does asking again. */
gboolean   candor_record_erase   (CandorRecord *self, CandorEraseWhat what,
                                  gint64 from_us, gint64 to_us,
                                  const char *backup_folder, GError **error);
/* Deletes the record, its WAL, backups and files kept aside: the learner is gone. BUSY
 * when another process has it open. */
gboolean   candor_record_delete  (const char *path, const char *backup_folder, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CandorRecord, candor_record_close)

G_END_DECLS
