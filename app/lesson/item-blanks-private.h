/* item-blanks-private.h - gaps in a text, and the checks of them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "block-private.h"
#include "item-private.h"

G_BEGIN_DECLS

void _candor_check_blanks (CandorItem     *self,
                           CandorFindings *findings);

G_END_DECLS
