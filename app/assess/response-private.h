/* response-private.h - filling in a response before anybody sees it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <candor/assess.h>

G_BEGIN_DECLS

/* Nothing when @id stands already. */
void _candor_response_add  (CandorResponse *self,
                            const char     *id,
                            const char     *value);
void _candor_response_sort (CandorResponse *self);

G_END_DECLS
