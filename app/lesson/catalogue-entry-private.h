/* catalogue-entry-private.h - an entry while the catalogue is being made
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "check-private.h"
#include "load-private.h"
#include "module-private.h"

G_BEGIN_DECLS

struct _CandorCatalogueEntry
{
  GObject           parent_instance;
  CandorStore      *store;        /* of the strings, and of the synopses */
  const char       *path;
  const char       *id;           /* NULL: not known */
  const char       *title;
  const char       *names;        /* of all files that were looked at, one a line */
  GPtrArray        *synopses;     /* CandorSynopsis; none: broken */
  GPtrArray        *problems;
  CandorPlace       id_place;
  CandorEntryState  state;

  GMutex            lock;         /* of what follows */
  CandorModule     *module;       /* when somebody wanted it */
  GBytes           *stamp;        /* of its files, then; NULL: unsure */
  char             *module_names; /* as @names, of @module */
  CandorDay         today;
};

/* A new one without anything. */
CandorCatalogueEntry *_candor_catalogue_entry_new       (CandorStore          *store,
                                                         const char           *path,
                                                         CandorDay             today);
/* Reads all of the module. @reading (nullable) takes what came of it, a module that is not
 * fit to be taught; without it the entry keeps the module. */
CandorCatalogueEntry *_candor_catalogue_entry_read      (const char           *path,
                                                         CandorDay             today,
                                                         CandorModuleReading  *reading);
void                  _candor_catalogue_entry_supersede (CandorCatalogueEntry *self);
/* Takes the module away, and says why. */
void                  _candor_catalogue_entry_break     (CandorCatalogueEntry *self,
                                                         CandorProblem        *problem);
/* That @other holds another text under the same id and edition. */
CandorProblem        *_candor_catalogue_entry_report_double
                                                        (CandorCatalogueEntry *self,
                                                         CandorCatalogueEntry *other);

/* The module's own synopsis; the entry is not broken. */
static inline const CandorSynopsis *
_candor_catalogue_entry_own (CandorCatalogueEntry *self)
{
  return g_ptr_array_index (self->synopses, 0);
}

G_END_DECLS
