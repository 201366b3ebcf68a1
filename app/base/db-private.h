/* db-private.h - what the files of the database door share
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <sqlite3.h>

#include <candor/base/db.h>

G_BEGIN_DECLS

struct _CandorDb
{
  sqlite3            *handle;
  char               *path;
  char               *vfs;             /* NULL: files as usual */
  GHashTable         *statements;      /* address of the text → CandorStatement */
  const char * const *kept_tables;     /* what the authorizer keeps, or NULL */
  gint32              application_id;
  int                 patience_ms;     /* how long a lock of somebody else is waited for */
  guint               read_only : 1;
  guint               newer : 1;
  guint               locked : 1;
  guint               may_attach : 1;  /* only while VACUUM runs */
};

struct _CandorStatement
{
  CandorDb     *db;
  sqlite3_stmt *handle;
};

/* Sets @error from SQLite's @result for the file at @path. Always FALSE. */
gboolean _candor_db_fail_with    (GError      **error,
                                  sqlite3      *handle,
                                  int           result,
                                  const char   *path);
/* The same for what @self said last. */
gboolean _candor_db_fail         (CandorDb     *self,
                                  GError      **error);
gboolean _candor_db_fail_damaged (GError      **error,
                                  const char   *format,
                                  const char   *path);

/* Runs a constant text without rows of interest. */
gboolean _candor_db_execute      (CandorDb     *self,
                                  const char   *sql,
                                  GError      **error);
/* The first column of the first row of a constant text, unprepared; NULL and
 * an error when there is none. */
char    *_candor_db_ask          (CandorDb     *self,
                                  const char   *sql,
                                  GError      **error);
gboolean _candor_db_ask_int      (CandorDb     *self,
                                  const char   *sql,
                                  gint64       *answer,
                                  GError      **error);

void     _candor_db_set_authorizer (CandorDb   *self);

G_END_DECLS
