/* field-private.h - what was entered, as a value
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <candor/assess/filling.h>
#include <candor/base/formula.h>

G_BEGIN_DECLS

/* field.c: of a text that is not empty. */
gboolean _candor_field_read_number (const CandorField  *field,
                                    const char         *text,
                                    double             *value,
                                    GError            **error);
gboolean _candor_field_read_day    (const char         *text,
                                    CandorDay          *day,
                                    GError            **error);

G_END_DECLS
