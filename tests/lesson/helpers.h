/* helpers.h - what the tests of lesson share
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <candor/lesson.h>

G_BEGIN_DECLS

/* The day on which all tests take place. */
#define TODAY ((CandorDay) { 2026, 11, 24 })

/* A folder of its own for a test; removed with all that is in it. */
char         *make_folder   (void);
void          remove_folder (const char *path);

/* Writes @text to @name below @folder, making folders on the way. */
void          write_text    (const char *folder, const char *name, const char *text);
void          write_bytes   (const char *folder, const char *name, gconstpointer data, gsize size);

/* A small module without any finding, with @head in front of its lesson and
 * @blocks on its page. */
char         *make_module   (const char *id, guint edition, const char *head, const char *blocks);

/* Loads @name from @folder; fails the test when there is an error. */
CandorModule *load_module   (const char *folder, const char *name);
/* From the text of a single file. */
CandorModule *load_text     (const char *text);

/* The first problem with @code, or NULL. */
CandorProblem *find_problem (GPtrArray *problems, const char *code);
guint          count_code   (GPtrArray *problems, const char *code);
void           print_problems (GPtrArray *problems);

G_END_DECLS
