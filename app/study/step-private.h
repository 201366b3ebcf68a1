/* step-private.h - making a step
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <candor/study.h>

#include "memory-private.h"

G_BEGIN_DECLS

CandorStep *candor_step_new         (const CandorOutlineRow *row);
void        candor_step_set_is_done (CandorStep *self, gboolean is_done);

G_END_DECLS
