/* picture-private.h - between picture.c and picture-svg.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <candor/base.h>

G_BEGIN_DECLS

/* Sets REFUSED with @sentence. Always FALSE. */
gboolean _candor_picture_refuse    (GError             **error,
                                    const char          *sentence);

/* Whether the bytes are text whose first tag is <svg>. */
gboolean _candor_picture_is_svg    (const guint8        *data,
                                    gsize                size);

gboolean _candor_picture_probe_svg (GBytes              *bytes,
                                    CandorPictureInfo   *info,
                                    GError             **error);

G_END_DECLS
