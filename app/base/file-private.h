/* file-private.h - what the files of this room share about files
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <candor/base.h>

G_BEGIN_DECLS

/* @format with its one "%s" replaced. */
char     *_candor_file_sentence (const char  *format,
                                 const char  *argument);

/* Sets @error from errno with @format, which names @path. Always FALSE. */
gboolean  _candor_file_fail     (GError     **error,
                                 const char  *format,
                                 const char  *path);

/* As candor_file_write(), but fails where something of that name is there. */
gboolean  _candor_file_create   (const char  *path,
                                 GBytes      *bytes,
                                 guint        mode,
                                 GError     **error);

G_END_DECLS
