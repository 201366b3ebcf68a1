/* overlay-private.h - an overlay while it is being made
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "load-private.h"

G_BEGIN_DECLS

/* NULL when it cannot be read; with an error only @is_for_check answers with
 * what there is, to be looked at and not shown. */
CandorOverlay *_candor_overlay_read         (const CandorFolder *folder,
                                             const char         *name,
                                             GBytes             *bytes,
                                             CandorDay           today,
                                             gboolean            is_for_check,
                                             GPtrArray          *problems,
                                              GPtrArray          *silenced);

/* Reports each place that is not among the ids in @known, a set of what the
 * modules ask for. */
void           _candor_overlay_check_places (CandorOverlay      *self,
                                             GHashTable         *known,
                                             GPtrArray          *problems);

G_END_DECLS
