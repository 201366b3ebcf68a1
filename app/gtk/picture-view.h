/* picture-view.h - a picture at the width of its column
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <candor/base.h>
#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CANDOR_TYPE_PICTURE_VIEW (candor_picture_view_get_type ())
G_DECLARE_FINAL_TYPE (CandorPictureView, candor_picture_view, CANDOR, PICTURE_VIEW, GtkWidget)

/* candor_picture_view_new:
 * @alternative: (nullable): NULL for decoration, which readers pass over
 *
 * NULL when the bytes are no picture after all. */
GtkWidget *candor_picture_view_new (GBytes                  *bytes,
                                    const CandorPictureInfo *info,
                                    const char              *alternative);

/* Where in the widget the picture is drawn, once it has its size. */
void       candor_picture_view_get_shown (CandorPictureView *self,
                                          graphene_rect_t   *area);

G_END_DECLS
