/* clock-private.h - what study draws from a clock
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <candor/study.h>

G_BEGIN_DECLS

CandorDay  candor_clock_get_day   (const CandorClock *clock);   /* local */
/* 1 … 2^63-1, so that it fits where integers are signed. */
guint64    candor_clock_draw_seed (const CandorClock *clock);
/* 16 hex digits. */
char      *candor_clock_draw_id   (const CandorClock *clock);

G_END_DECLS
