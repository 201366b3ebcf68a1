/* candor/base/db.h - the one door for SQLite
 *
 * The only users of SQLite are the files app/base/db*.c. A CandorDb belongs
 * to one thread at a time. Every statement is a constant text that is prepared
 * once and kept with the connection. Text after the first statement of a
 * prepared text is a programming error.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <candor/base.h>

G_BEGIN_DECLS

typedef struct _CandorDb        CandorDb;
typedef struct _CandorStatement CandorStatement;

typedef enum
{
  CANDOR_DB_READ_WRITE = 0,
  CANDOR_DB_CREATE     = 1 << 0,   /* make the file (0600) when it is missing */
  CANDOR_DB_READ_ONLY  = 1 << 1,   /* change no byte; a WAL is still read */
  CANDOR_DB_CAREFUL    = 1 << 2,   /* network folder: journal DELETE, synchronous EXTRA */
  CANDOR_DB_DERIVED    = 1 << 3,   /* can be made again: synchronous NORMAL, no secure_delete; never waits
                                      for another to have written */
} CandorDbFlags;

/* candor_db_open:
 * @application_id: of a file that is ours; a new file gets it
 * @newest_version: highest user_version this program knows
 * @vfs: (nullable): name of a registered VFS, for tests
 *
 * In this order: a regular file and no link; application_id and user_version
 * (DAMAGED when it is empty, no database, or somebody else's; a newer one is opened
 * read-only and candor_db_is_newer() says so); then WAL, synchronous FULL,
 * foreign_keys, trusted_schema off, cell_size_check, secure_delete, DEFENSIVE,
 * a busy timeout of 5 s (while opening below 1 s). Errors: NOT_FOUND, NOT_ALLOWED, BUSY, FULL, DAMAGED,
 * REFUSED.
 */
CandorDb   *candor_db_open            (const char     *path,
                                       CandorDbFlags   flags,
                                       gint32          application_id,
                                       int             newest_version,
                                       const char     *vfs,
                                       GError        **error);
void        candor_db_close           (CandorDb *self);   /* checkpoints what it can */
const char *candor_db_get_path        (CandorDb *self);
gboolean    candor_db_is_read_only    (CandorDb *self);
gboolean    candor_db_is_newer        (CandorDb *self);
int         candor_db_get_version     (CandorDb *self);
gboolean    candor_db_set_version     (CandorDb *self, int version, GError **error);

/* Runs a script of several statements (schema, migration). */
gboolean    candor_db_run             (CandorDb *self, const char *script, GError **error);

/* Names of tables that the authorizer keeps: no UPDATE, DELETE, DROP or ALTER
 * on them from now on; candor_db_unlock() lifts it for a migration until
 * candor_db_lock() is called again. @tables is NULL-terminated and static. */
void        candor_db_lock            (CandorDb *self, const char * const *tables);
void        candor_db_unlock          (CandorDb *self);

/* BEGIN IMMEDIATE … COMMIT. A nested begin is a programming error. A commit
 * that fails has rolled back. Rollback never fails and may be called when no
 * transaction is open. */
gboolean    candor_db_begin           (CandorDb *self, GError **error);
gboolean    candor_db_commit          (CandorDb *self, GError **error);
void        candor_db_rollback        (CandorDb *self);
gboolean    candor_db_in_transaction  (CandorDb *self);

/* candor_db_prepare: the prepared statement for @sql (a constant: it is kept
 * by its address), reset and with no values bound. Borrowed. */
CandorStatement *candor_db_prepare    (CandorDb *self, const char *sql, GError **error);

/* Parameters count from 1. A NULL text or blob binds NULL. Data are copied. */
void        candor_statement_bind_int  (CandorStatement *self, int index, gint64 value);
void        candor_statement_bind_real (CandorStatement *self, int index, double value);
void        candor_statement_bind_text (CandorStatement *self, int index, const char *text);
void        candor_statement_bind_blob (CandorStatement *self, int index, const void *data, gsize length);

/* Steps once. @row says whether there is a row (may be NULL). After the last
 * row or an error the statement is reset. */
gboolean    candor_statement_step      (CandorStatement *self, gboolean *row, GError **error);
/* Steps to the end; for statements without rows. */
gboolean    candor_statement_run       (CandorStatement *self, GError **error);
void        candor_statement_reset     (CandorStatement *self);

/* Columns count from 0; borrowed until the next step. */
gint64      candor_statement_get_int   (CandorStatement *self, int column);
double      candor_statement_get_real  (CandorStatement *self, int column);
const char *candor_statement_get_text  (CandorStatement *self, int column);
gconstpointer candor_statement_get_blob (CandorStatement *self, int column, gsize *length);
gboolean    candor_statement_is_null   (CandorStatement *self, int column);

gint64      candor_db_get_last_rowid   (CandorDb *self);
gint64      candor_db_get_n_changes    (CandorDb *self);
/* Changes when another connection commits (PRAGMA data_version). */
gint64      candor_db_get_data_version (CandorDb *self);

/* Full integrity_check and foreign_key_check; FALSE with DAMAGED names the
 * first finding. */
gboolean    candor_db_check            (CandorDb *self, GError **error);

/* VACUUM INTO a temporary file (0600) beside @path, fsync, rename, fsync
 * folder. What the copy holds is for the caller to verify before: see @verify,
 * which gets the temporary file's path and may refuse it. The copy lies in the
 * file system, also when the database itself is on another VFS. */
typedef gboolean (*CandorDbVerifyFunc) (const char *path, gpointer user_data, GError **error);
gboolean    candor_db_backup           (CandorDb            *self,
                                        const char          *path,
                                        CandorDbVerifyFunc   verify,
                                        gpointer             user_data,
                                        GError             **error);

/* wal_checkpoint(TRUNCATE), VACUUM, checkpoint again: what was deleted is no
 * longer in file or WAL. */
gboolean    candor_db_purge            (CandorDb *self, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CandorDb, candor_db_close)

G_END_DECLS
