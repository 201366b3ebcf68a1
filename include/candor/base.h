/* candor/base.h - the ground: problems, ids, digests, decimals, words, files, pictures, work
 *
 * Floor 0. Knows nothing of lessons, learners or windows. XML stands in
 * candor/base/xml.h, SQLite in candor/base/db.h.
 *
 * Nothing here reads a clock, the environment or settings, prints, or logs
 * above debug. Unless a comment says otherwise every function may be called
 * from any thread, strings are UTF-8, and a returned pointer of a `dup_`,
 * `new` or `read` function belongs to the caller.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* ------------------------------------------------------------------ errors
 *
 * A GError says that an operation failed. Its message is one sentence for
 * a person: what happened, and what to do where there is something to do.
 * Only what a caller branches on has a code of its own.
 */
#define CANDOR_ERROR (candor_error_quark ())

typedef enum
{
  CANDOR_ERROR_FAILED,        /* nothing a caller would branch on */
  CANDOR_ERROR_NOT_FOUND,     /* the file or row is not there */
  CANDOR_ERROR_NOT_ALLOWED,   /* permissions, read-only place */
  CANDOR_ERROR_FULL,          /* no space left, quota */
  CANDOR_ERROR_BUSY,          /* somebody else holds the lock */
  CANDOR_ERROR_DAMAGED,       /* not a database, failed verification, cut file */
  CANDOR_ERROR_NEWER,         /* written by a newer version of the program */
  CANDOR_ERROR_REFUSED,       /* hostile or unusable input: link, pipe, too big */
  CANDOR_ERROR_INVALID,       /* content with errors; the list of problems says which */
} CandorError;

GQuark candor_error_quark (void);

/* candor_error_set_errno: sets a CANDOR_ERROR from @saved_errno with a
 * sentence naming @what (for example "Cannot write /home/…/record.db"). */
void   candor_error_set_errno (GError     **error,
                               int          saved_errno,
                               const char  *what);

/* --------------------------------------------------------------- problems
 *
 * A finding about content, with its place. Immutable, reference counted,
 * may cross threads. Lists are `GPtrArray` of CandorProblem with the free
 * function set; use candor_problems_new().
 */
typedef enum
{
  CANDOR_SEVERITY_NOTE,
  CANDOR_SEVERITY_WARNING,
  CANDOR_SEVERITY_ERROR,
} CandorSeverity;

/* "note", "warning" or "error"; never translated. Static. */
const char *candor_severity_to_string (CandorSeverity severity);

/* Where something stands. @file is an interned or borrowed string that lives
 * as long as the object that carries the place. @line and @column start at 1,
 * @column counts code points; 0 means "the file as a whole". @offset counts
 * bytes from 0. */
typedef struct
{
  const char *file;
  gsize       offset;
  guint       line;
  guint       column;
} CandorPlace;

#define CANDOR_TYPE_PROBLEM (candor_problem_get_type ())
typedef struct _CandorProblem CandorProblem;

GType          candor_problem_get_type     (void);

/* candor_problem_new:
 * @code: stable code, lower-case words joined by '-', e.g. "no-right-answer"
 * @place: copied, the file name too
 * @message: one line: what is wrong, naming the thing ("Question “x” has …")
 * @reason: (nullable): why it matters, one sentence
 * @hint: (nullable): how to mend it, one sentence
 */
CandorProblem *candor_problem_new          (CandorSeverity     severity,
                                            const char        *code,
                                            const CandorPlace *place,
                                            const char        *message,
                                            const char        *reason,
                                            const char        *hint);
CandorProblem *candor_problem_ref          (CandorProblem *self);
void           candor_problem_unref        (CandorProblem *self);
CandorSeverity candor_problem_get_severity (const CandorProblem *self);
const char    *candor_problem_get_code     (const CandorProblem *self);
const CandorPlace *
               candor_problem_get_place    (const CandorProblem *self);
const char    *candor_problem_get_message  (const CandorProblem *self);
const char    *candor_problem_get_reason   (const CandorProblem *self);
const char    *candor_problem_get_hint     (const CandorProblem *self);

/* "file:line:column: severity: code: message" without a newline; control
 * characters in any part are shown as U+FFFD. Line and column are left out
 * where they are 0. */
char          *candor_problem_to_line      (const CandorProblem *self);

GPtrArray     *candor_problems_new         (void);
/* Orders by file, line, column, then severity (errors first), then code. */
void           candor_problems_sort        (GPtrArray *problems);
guint          candor_problems_count       (const GPtrArray *problems,
                                            CandorSeverity   severity);
static inline gboolean
candor_problems_has_error (const GPtrArray *problems)
{
  return candor_problems_count (problems, CANDOR_SEVERITY_ERROR) > 0;
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CandorProblem, candor_problem_unref)

/* -------------------------------------------------------------------- ids
 *
 * [A-Za-z][A-Za-z0-9._-]*, at most 64 bytes.
 */
gboolean    candor_id_is_valid   (const char *id);
/* Makes a valid id out of any text ("Asking is part" -> "asking-is-part"). */
char       *candor_id_from_text  (const char *text);
/* The element of @candidates (NULL-terminated) nearest to @word by edit
 * distance, or NULL when none is near. Borrowed. */
const char *candor_id_nearest    (const char         *word,
                                  const char * const *candidates);

/* ---------------------------------------------------------------- digests
 *
 * SHA-256 throughout, as 64 lower-case hex digits or 32 raw bytes.
 */
#define CANDOR_DIGEST_SIZE 32

char  *candor_digest_bytes (GBytes *bytes);                /* hex */

/* Digest of a tagged sequence of fields, each preceded by its length as 8
 * bytes big-endian, so that no two different sequences have one digest. The
 * tag is the first field; an integer is a field of 8 bytes; a NULL field is
 * the length 2^64-1 and no bytes. */
typedef struct _CandorDigest CandorDigest;
CandorDigest *candor_digest_new      (const char *version_tag);
void          candor_digest_add      (CandorDigest *self, const void *data, gssize length);
void          candor_digest_add_int  (CandorDigest *self, gint64 value);   /* 8 bytes big-endian */
void          candor_digest_finish   (CandorDigest *self, guint8 out[CANDOR_DIGEST_SIZE]); /* frees */
/* HMAC-SHA-256. */
void          candor_digest_commit   (const guint8 *salt, gsize salt_length,
                                      const void *body, gsize body_length,
                                      guint8 out[CANDOR_DIGEST_SIZE]);
void          candor_digest_to_hex   (const guint8 digest[CANDOR_DIGEST_SIZE],
                                      char         hex[2 * CANDOR_DIGEST_SIZE + 1]);

/* --------------------------------------------------------------- decimals
 *
 * Exact decimal numbers, @num divided by ten @places times: 0.1 is 0.1. Of what
 * candor_decimal_parse() and a person's typing give, sums and products stay
 * exact.
 */
typedef struct
{
  G_GNUC_EXTENSION __int128 num;
  guint                     places;
} CandorDecimal;

/* As files have it: "-12.5"; at most 12 digits before the point and 6 behind. */
gboolean      candor_decimal_parse     (const char *text, CandorDecimal *value);
char         *candor_decimal_to_string (CandorDecimal value);
/* Right for all, however far apart. */
int           candor_decimal_compare   (CandorDecimal a, CandorDecimal b);
CandorDecimal candor_decimal_add       (CandorDecimal a, CandorDecimal b);
CandorDecimal candor_decimal_negate    (CandorDecimal a);
CandorDecimal candor_decimal_multiply  (CandorDecimal a, CandorDecimal b);

/* ------------------------------------------------------------------ words
 *
 * Short texts as somebody who marks them by hand would compare them.
 */
typedef enum
{
  CANDOR_FOLD_NONE    = 0,
  CANDOR_FOLD_CASE    = 1 << 0,   /* "Consent" as "consent", "Maß" as "mass" */
  CANDOR_FOLD_ACCENTS = 1 << 1,   /* "café" as "cafe" */
} CandorFold;

/* The form in which two texts are compared: NFC, no white space around and one
 * blank between words, straight apostrophes and hyphens, nothing invisible; and
 * what @fold says. Never NULL: text that is no UTF-8 is "". */
char         *candor_words_fold        (const char *text, CandorFold fold);
/* How many letters have to be changed, added, left out, or swapped with their
 * neighbour to make @b of @a; @limit + 1 where it is more than @limit. */
guint         candor_words_distance    (const char *a, const char *b, guint limit);

/* ------------------------------------------------------------------ files */

/* candor_file_read: the only way in which a file from outside is read.
 * Opens with O_NOFOLLOW | O_NONBLOCK, insists on a regular file of at most
 * @max_size bytes and reads it into memory. Errors: NOT_FOUND, NOT_ALLOWED,
 * REFUSED (link, folder, pipe, too large: the sentence says which). */
GBytes  *candor_file_read          (const char *path, gsize max_size, GError **error);

/* candor_file_write: temporary file in the same folder, fsync, rename, fsync
 * of the folder. On failure no temporary file is left, and the old file is as
 * it was; only when the folder's own sync fails does the new one stand in its
 * place already. @mode for example 0600. */
gboolean candor_file_write         (const char *path, GBytes *bytes, guint mode, GError **error);

/* Makes @path and its parents, the last one with mode 0700; a folder that is
 * there with wider permissions is narrowed. */
gboolean candor_file_make_private_folder (const char *path, GError **error);

/* fsync of a file or folder. */
gboolean candor_file_sync          (const char *path, GError **error);

/* Renames @from onto @to in the same file system and syncs the folder. */
gboolean candor_file_replace       (const char *from, const char *to, GError **error);

/* TRUE when @path lies on a network or FUSE file system (NFS, SMB, 9p, …). */
gboolean candor_file_is_remote     (const char *path);

/* candor_path_is_inside: whether the relative @name stays in its folder: not
 * empty, not absolute, no "..", no backslash, no control character. */
gboolean candor_path_is_inside     (const char *name);

/* --------------------------------------------------------------- pictures */

typedef enum
{
  CANDOR_PICTURE_UNKNOWN,
  CANDOR_PICTURE_PNG,
  CANDOR_PICTURE_JPEG,
  CANDOR_PICTURE_SVG,
} CandorPictureKind;

#define CANDOR_PICTURE_MAX_BYTES  (8 * 1024 * 1024)
#define CANDOR_PICTURE_MAX_PIXELS (40 * 1000 * 1000)
#define CANDOR_PICTURE_WARN_BYTES (1024 * 1024)

typedef struct
{
  CandorPictureKind kind;
  guint             width;    /* 0 for an SVG that states none */
  guint             height;
} CandorPictureInfo;

/* candor_picture_probe: kind and size from the first bytes, before anything is
 * decoded. An SVG that names anything outside itself (href other than '#…' or
 * a picture in data:, url(), @import, a DTD, an entity, a script) is REFUSED
 * with a sentence; a picture that ends before its size is said is DAMAGED. */
gboolean candor_picture_probe (GBytes             *bytes,
                               CandorPictureInfo  *info,
                               GError            **error);

/* ------------------------------------------------------------------- work
 *
 * The only place that makes threads.
 */

/* candor_work_map: calls @func for each of @n_items (0 … n-1) on up to one
 * thread per processor and waits. @func must be thread-safe; what it allocates
 * it should also free (one malloc arena per thread). Stops early when
 * @cancellable is cancelled. */
typedef void (*CandorWorkFunc) (guint index, gpointer user_data);
void     candor_work_map  (guint           n_items,
                           CandorWorkFunc  func,
                           gpointer        user_data,
                           GCancellable   *cancellable);

/* CandorWorker: one named thread that runs jobs in the order given. What is
 * made on it may stay on it for its life. candor_worker_free() runs what is
 * queued, then joins the thread. */
typedef struct _CandorWorker CandorWorker;
CandorWorker *candor_worker_new  (const char *name);
void          candor_worker_free (CandorWorker *self);
/* Runs @func on the worker's thread as a GTask worker; the task's callback
 * arrives on the main context that was thread-default when the task was made.
 * Takes its own reference on @task. */
void          candor_worker_push (CandorWorker    *self,
                                  GTask           *task,
                                  GTaskThreadFunc  func);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CandorWorker, candor_worker_free)

G_END_DECLS
