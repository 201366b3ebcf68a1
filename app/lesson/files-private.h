/* files-private.h - the bytes that were taught
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "load-private.h"

G_BEGIN_DECLS

/* A file with what is needed to read it again; lives in the module's store. */
typedef struct
{
  CandorModuleFile   file;     /* must stand first */
  const char        *folder;   /* NULL: the bytes are there */
  CandorPictureInfo  info;
} CandorShownFile;

/* Whether the picture @name was asked for before; @picture is what came of it,
 * or NULL. */
gboolean _candor_files_is_known    (CandorLoad *load, const char *name, const CandorShownFile **picture);

/* Reads a picture of the module's folder. All pictures together are limited. */
GBytes  *_candor_files_read_media  (CandorLoad *load, const char *name, GError **error);

/* Notes that the module has the text @name, and keeps its bytes. */
void     _candor_files_add_text    (CandorLoad *load, const char *name, GBytes *bytes);

/* Notes that the module shows @name. The bytes are kept only where they
 * cannot be read again. */
const CandorShownFile *
         _candor_files_add_picture (CandorLoad              *load,
                                    const char              *name,
                                    GBytes                  *bytes,
                                    const CandorPictureInfo *info);

/* The bytes as they were when the module was loaded. */
GBytes  *_candor_files_read_again  (const CandorShownFile *self, GError **error);

/* Hex digest over the sorted names and digests of @files. */
char    *_candor_files_digest     (const GPtrArray *files);

/* Digests each of @files that has none yet. */
void     _candor_files_settle     (GPtrArray *files, CandorStore *store);

G_END_DECLS
