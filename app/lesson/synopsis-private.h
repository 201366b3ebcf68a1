/* synopsis-private.h - what a list of modules shows of one
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "module-private.h"

G_BEGIN_DECLS

/* Of @module alone, without its translations; all strings go to @store. */
CandorSynopsis *_candor_synopsis_new         (CandorStore          *store,
                                              CandorModule         *module);

/* The steps as one text, for the cache, and back; @text stays with @store. */
char           *_candor_synopsis_write_steps (const CandorSynopsis *self);
void            _candor_synopsis_read_steps  (CandorSynopsis       *self,
                                              CandorStore          *store,
                                              const char           *text);

G_END_DECLS
