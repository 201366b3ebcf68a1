/* catalogue-entry-private.h - an entry while the catalogue is being made
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "check-private.h"

G_BEGIN_DECLS

CandorCatalogueEntry *_candor_catalogue_entry_read      (const char           *path,
                                                         CandorDay             today);
void                  _candor_catalogue_entry_supersede (CandorCatalogueEntry *self);
/* Takes the module away, and says why. */
void                  _candor_catalogue_entry_break     (CandorCatalogueEntry *self,
                                                         CandorProblem        *problem);
/* That @other holds another text under the same id and edition. */
CandorProblem        *_candor_catalogue_entry_report_double
                                                        (CandorCatalogueEntry *self,
                                                         CandorCatalogueEntry *other);

G_END_DECLS
