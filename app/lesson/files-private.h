/* files-private.h - the bytes that were taught
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "load-private.h"

G_BEGIN_DECLS

/* Whether @name was asked for before; @bytes is what came of it, or NULL. */
gboolean _candor_files_is_known   (CandorLoad *load, const char *name, GBytes **bytes);

/* Reads a picture of the module's folder. All pictures together are limited. */
GBytes  *_candor_files_read_media (CandorLoad *load, const char *name, GError **error);

/* Notes that the module shows @name; once is enough. */
void     _candor_files_add        (CandorLoad *load, const char *name, GBytes *bytes);

/* Hex digest over the sorted names and digests of @files. */
char    *_candor_files_digest     (const GPtrArray *files);

/* Digests each of @files that has none yet. */
void     _candor_files_settle     (GPtrArray *files, CandorStore *store);

G_END_DECLS
