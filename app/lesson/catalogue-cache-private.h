/* catalogue-cache-private.h - the file in which a catalogue is remembered
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Whatever is wrong with the file, the lessons are read without it.
 */
#pragma once

#include <candor/base/db.h>

#include "catalogue-entry-private.h"
#include "passages-private.h"

G_BEGIN_DECLS

/* "CaIx" */
#define CANDOR_CATALOGUE_APPLICATION_ID 0x43614978
#define CANDOR_CATALOGUE_VERSION        3

typedef struct _CandorCatalogueCache CandorCatalogueCache;

/* A file that is damaged, somebody else's, or made by another version is made anew.
 * NULL where none can be had. */
CandorCatalogueCache *_candor_catalogue_cache_open   (const char           *path);
void                  _candor_catalogue_cache_close  (CandorCatalogueCache *self);
/* Closes it, and takes the file away. */
void                  _candor_catalogue_cache_discard (CandorCatalogueCache *self);
void                  _candor_catalogue_cache_throw_away (const char       *path);

/* What is remembered of the file @path: the entry as it would be read now, if
 * the files are still as @stamp says. */
typedef struct
{
  gint64                id;        /* 0: nothing */
  CandorCatalogueEntry *entry;     /* NULL: must be read anew */
  GBytes               *stamp;
} CandorCatalogueRow;

void                  _candor_catalogue_row_clear    (CandorCatalogueRow   *self);

/* Fills the rows of @wanted: path → CandorCatalogueRow. The numbers of all others go
 * to @others (gint64), where their file is gone. FALSE: nothing can be relied on. */
gboolean              _candor_catalogue_cache_read   (CandorCatalogueCache *self,
                                                      GHashTable           *wanted,
                                                      CandorDay             today,
                                                      GArray               *others);

/* Between the two what is written is all or nothing. FALSE: nothing can be written. */
gboolean              _candor_catalogue_cache_begin  (CandorCatalogueCache *self);
gboolean              _candor_catalogue_cache_end    (CandorCatalogueCache *self);

gboolean              _candor_catalogue_cache_remove (CandorCatalogueCache *self,
                                                      gint64                id);
/* @stamp may be NULL: then the files are read again the next time. */
gboolean              _candor_catalogue_cache_add    (CandorCatalogueCache *self,
                                                      CandorCatalogueEntry *entry,
                                                      CandorDays            days,
                                                      GBytes               *stamp,
                                                      const GArray         *passages);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CandorCatalogueCache, _candor_catalogue_cache_close)

/* For a search: the connection, to read only; NULL with an error where it cannot be
 * had. */
CandorDb             *_candor_catalogue_cache_look   (const char           *path,
                                                      GError              **error);

G_END_DECLS
