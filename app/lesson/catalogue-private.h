/* catalogue-private.h - the steps in which a catalogue is made
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "catalogue-entry-private.h"

G_BEGIN_DECLS

/* What is in the folders. */
typedef struct
{
  GPtrArray *modules;       /* paths */
  GPtrArray *programs;
  GPtrArray *overlays;
  GPtrArray *problems;
} CandorCollection;

void _candor_catalogue_collect      (CandorCollection *self,
                                     const char       *folder);

/* Appends an entry for each of @paths, in their order: from the file @cache (nullable)
 * what was not changed since, the rest read by all processors and remembered there.
 * FALSE: there is no such file that could be searched. */
gboolean _candor_catalogue_read_modules (GPtrArray   *entries,
                                         GPtrArray   *paths,
                                         CandorDay    today,
                                         const char  *cache,
                                         gint64       now_us);

/* The file that can be searched; NULL: none. */
const char *_candor_catalogue_get_index (CandorCatalogue *self);

G_END_DECLS
