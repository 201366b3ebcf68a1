/* folder-private.h - where the files of a module come from
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A folder on disk, or kept bytes; the stages of loading do not know which.
 */
#pragma once

#include <candor/lesson.h>

G_BEGIN_DECLS

typedef struct
{
  const char      *label;      /* stands before names in problems, "" for none */
  const char      *path;       /* of the folder, or NULL for kept bytes */
  const GPtrArray *files;      /* CandorModuleFile, when @path is NULL */
} CandorFolder;

/* Reads @name, which stays in the folder: no "..", no link on the way. */
GBytes     *_candor_folder_read  (const CandorFolder  *self,
                                  const char          *name,
                                  gsize                max_size,
                                  GError             **error);

/* Whether @name is a file of more than @max_size bytes. */
gboolean    _candor_folder_is_over (const CandorFolder *self,
                                    const char         *name,
                                    gsize               max_size);

/* The name that problems carry. */
char       *_candor_folder_dup_label (const CandorFolder *self,
                                      const char         *name);

G_END_DECLS
