/* step-private.h - making a step
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <candor/study.h>

#include "memory-private.h"

G_BEGIN_DECLS

CandorStep *candor_step_new         (const CandorOutlineRow *row);
void        candor_step_set_state   (CandorStep *self, gboolean is_done, gboolean is_tested_out, gboolean is_changed);
void        candor_step_set_learned_in (CandorStep *self, guint edition);

G_END_DECLS
