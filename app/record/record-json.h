/* record-json.h - the little JSON that the record itself speaks
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <candor/base.h>

G_BEGIN_DECLS

/* Writing: one canonical form, so that the same value is the same bytes. */
void     _candor_json_add_string  (GString            *out,
                                   const char         *text);
void     _candor_json_add_strings (GString            *out,
                                   const char * const *texts);

/* Reading: works inside a writable, NUL-terminated copy; strings are unescaped
 * in place and stay valid as long as that copy. Each answers FALSE where the text
 * is something else, and then the cursor is of no more use. */
typedef struct
{
  char *at;
} CandorJsonCursor;

gboolean _candor_json_take        (CandorJsonCursor *self, char what);
gboolean _candor_json_take_string (CandorJsonCursor *self, char **text);
gboolean _candor_json_take_int    (CandorJsonCursor *self, gint64 *value);
gboolean _candor_json_take_bool   (CandorJsonCursor *self, gboolean *value);
/* Appends the strings to @texts, and NULL. */
gboolean _candor_json_take_strings (CandorJsonCursor *self, GPtrArray *texts);
/* Any value. */
gboolean _candor_json_skip        (CandorJsonCursor *self);

G_END_DECLS
