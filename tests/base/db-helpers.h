/* db-helpers.h - a folder with a database in it, and questions to that
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <candor/base/db.h>

#include "helpers.h"

G_BEGIN_DECLS

#define APPLICATION 0x43414e44
#define NEWEST      3

/* Of the test that runs. */
extern char *folder;
extern char *path;

void      set_up         (void);
void      tear_down      (void);

CandorDb *open_db        (CandorDbFlags  flags);
/* A new one with two tables, of version 1. */
CandorDb *make_db        (void);
void      insert         (CandorDb      *db,
                          gint64         seq,
                          const char    *body);
/* The first column of the first row. */
char     *ask            (CandorDb      *db,
                          const char    *sql);
void      assert_answer  (CandorDb      *db,
                          const char    *sql,
                          const char    *expected);
void      assert_fails   (CandorDb      *db,
                          const char    *sql,
                          CandorError    code);
void      assert_no_open (CandorDbFlags  flags,
                          CandorError    code);
/* Past our door, leaving the WAL as a crash would. */
void      raw            (const char    *sql);
char     *digest_of      (const char    *name);
void      assert_list    (const char    *expected);

#define ADD(name, function) \
  g_test_add (name, char, NULL, (void (*) (char *, gconstpointer)) set_up, \
              (void (*) (char *, gconstpointer)) function, (void (*) (char *, gconstpointer)) tear_down)

G_END_DECLS
