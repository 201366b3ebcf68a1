/* area-private.h - the areas of a picture
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <candor/lesson/item.h>

G_BEGIN_DECLS

/* Whether the numbers are as many as the shape takes. */
gboolean _candor_area_has_shape (const CandorArea *self);
/* @ratio: the picture's height over its width. */
gboolean _candor_areas_overlap  (const CandorArea *one,
                                 const CandorArea *other,
                                 double            ratio);

G_END_DECLS
