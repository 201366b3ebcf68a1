/* record-tables.h - the derived tables as rows in memory
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "record-book.h"

G_BEGIN_DECLS

typedef enum
{
  CANDOR_TABLE_MODULE,
  CANDOR_TABLE_PAGE,
  CANDOR_TABLE_ATTEMPT,
  CANDOR_TABLE_ANSWER,
  CANDOR_TABLE_PROFILE,
  CANDOR_TABLE_TESTED_OUT,
  CANDOR_TABLE_PART,
  CANDOR_TABLE_WALK,
  CANDOR_N_TABLES
} CandorTableId;

#define CANDOR_MAX_KEYS 3

/* The number of a walk's ending. */
#define CANDOR_WALK_END "end"

typedef struct
{
  gsize    offset;
  gboolean is_text;   /* char *, else gint64 */
} CandorColumn;

typedef struct
{
  const char         *name;
  gsize               row_size;
  guint               n_keys;      /* the first columns, all text */
  guint               n_columns;
  const CandorColumn *columns;
  const char         *find;        /* all columns by the keys */
  const char         *all;
  const char         *put;         /* all columns */
  const char         *clear;
  int                 since;       /* version of a record from which on it is there; 0: always */
} CandorTable;

extern const CandorTable _candor_tables[CANDOR_N_TABLES];

/* Each row begins with this. */
typedef struct
{
  guint is_dirty : 1;   /* to be written */
  guint is_new : 1;     /* just made; for whoever fills it first */
} CandorTableRow;

/* Columns are explained in record.sql. */
typedef struct
{
  CandorTableRow row;
  char   *module;
  char   *digest;
  gint64  edition, started_us, last_us, completed_us, completed_edition, n_pages;
} CandorModuleRow;

typedef struct
{
  CandorTableRow row;
  char   *module, *page;
  gint64  seq;
} CandorPageRow;

typedef struct
{
  CandorTableRow row;
  char   *id;
  gint64  seq;
  char   *module, *quiz, *digest;
  gint64  edition;
  char   *of_attempt;
  gint64  seed;
  char   *items;
  gint64  began_us, finished_us, points_num, points_den, possible_num, possible_den, passed;
} CandorAttemptRow;

typedef struct
{
  CandorTableRow row;
  char   *module, *attempt, *item;
  gint64  seq;
} CandorAnswerRow;

typedef struct
{
  CandorTableRow row;
  char   *one;
  gint64  seq;
  char   *name, *audience;
} CandorProfileRow;

typedef struct
{
  CandorTableRow row;
  char   *module, *part;
  gint64  seq;
} CandorTestedOutRow;

typedef struct
{
  CandorTableRow row;
  char   *module, *part;
  gint64  seq;
} CandorPartRow;

typedef struct
{
  CandorTableRow row;
  char   *module, *walk, *number;
  gint64  seq;
} CandorWalkRow;

/* @row is the address of a pointer to the row; NULL afterwards: there is none. */
gboolean _candor_book_find    (CandorBook          *self,
                               CandorTableId        id,
                               const char * const  *keys,
                               gpointer             row,
                               GError             **error);
/* The same, but makes a row that is not there, and means to change it. */
gboolean _candor_book_need    (CandorBook          *self,
                               CandorTableId        id,
                               const char * const  *keys,
                               gpointer             row,
                               GError             **error);
void     _candor_row_set_text (char               **place,
                               const char          *text);

G_END_DECLS
