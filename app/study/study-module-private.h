/* study-module-private.h - making and updating a card on Home
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <candor/study.h>

#include "memory-private.h"

G_BEGIN_DECLS

/* @text: (nullable) of @entry in the language that is read here
 * @take: (nullable): the step of the path that names it */
CandorStudyModule *candor_study_module_new    (CandorCatalogueEntry *entry,
                                               const CandorSynopsis *text,
                                               const CandorTake     *take,
                                               const char           *notice);
/* Of what is not there any more: @memory has an attempt under way. */
CandorStudyModule *candor_study_module_new_gone (const CandorMemory *memory);
/* @memory: (nullable): never opened */
void               candor_study_module_update (CandorStudyModule  *self,
                                               const CandorMemory *memory);
gboolean           candor_study_module_is_on_path (CandorStudyModule *self);

G_END_DECLS
