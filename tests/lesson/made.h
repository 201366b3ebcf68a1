/* made.h - cases that no file in the tree can hold: links, pipes, rights, size
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Makes a case in the empty @folder; when @is_bad is FALSE, the same without
 * the fault. Returns the path to check. */
typedef char *(*MadeFunc) (const char *folder, gboolean is_bad);

typedef struct
{
  const char *code;
  const char *name;
  MadeFunc    make;
} MadeCase;

const MadeCase *made_cases         (guint *n_cases);
gboolean        made_code_has_case (const char *code);

G_END_DECLS
