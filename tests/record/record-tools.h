/* record-tools.h - what the tests of the record share
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <sqlite3.h>

#include <candor/record.h>

G_BEGIN_DECLS

/* A clock that goes one second a question and can be set, and random bytes that
 * are the same in every run. */
typedef struct
{
  CandorClock clock;
  gint64      now_us;
  gint64      step_us;
  char        boot_id[40];
  GRand      *rand;
} Tools;

Tools        *tools_new         (void);
void          tools_free        (Tools *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Tools, tools_free)

/* 2026-11-24 10:00 UTC. */
#define TOOLS_START_US G_GINT64_CONSTANT (1795514400000000)

/* An empty private folder of its own; tools_remove_folder() takes all of it away. */
char         *tools_make_folder (void);
void          tools_remove_folder (const char *folder);

CandorRecord *tools_open        (Tools *self, const char *path, CandorRecordFlags flags);
/* The events of a sitting: profile, a module with pages and checks, an attempt. */
void          tools_live        (Tools *self, CandorRecord *record, const char *module);
void          tools_append      (CandorRecord *record, CandorEvent *event);
void          tools_answer      (CandorRecord *record, const char *module, const char *attempt,
                                 const char *item, const char *response);
gint64        tools_count       (CandorRecord *record);

void          tools_assert_intact (CandorRecord *record);
/* That a verification says no, and that a finding has @words in it. */
void          tools_assert_finding (const char *path, const char *words);

/* SQLite without any of our walls. */
sqlite3      *tools_open_raw    (const char *path);
void          tools_run_raw     (sqlite3 *db, const char *sql);
/* Runs @sql with the triggers away, and puts them back. */
void          tools_tamper      (const char *path, const char *sql);
/* All rows of @tables, which is NULL-terminated, as text. */
char         *tools_dump        (const char *path, const char * const *tables);
extern const char * const tools_derived_tables[];

GBytes       *tools_read        (const char *path);
void          tools_write       (const char *path, GBytes *bytes);
gboolean      tools_bytes_contain (GBytes *bytes, const char *words);
/* Names of all files under @folder in which @words stand, one a line; NULL: none. */
char         *tools_find_words  (const char *folder, const char *words);

/* Runs @func in a process of its own, as an ordinary user where this one is root;
 * whether it ended well. */
typedef void (*ToolsFunc) (gpointer user_data);
void          tools_run_as_user (const char *folder, ToolsFunc func, gpointer user_data);

/* A number from the environment; a tenth of @otherwise where only a quick look is
 * wanted (CANDOR_QUICK). */
guint         tools_get_count   (const char *variable, guint otherwise);

G_END_DECLS
