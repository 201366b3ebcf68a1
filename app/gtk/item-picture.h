/* item-picture.h - a picture with areas to pick
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lesson-context.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CANDOR_TYPE_ITEM_PICTURE (candor_item_picture_get_type ())
G_DECLARE_FINAL_TYPE (CandorItemPicture, candor_item_picture, CANDOR, ITEM_PICTURE, GtkWidget)

/* Of a hotspot. Where the picture cannot be shown its words stand there, and no areas. */
GtkWidget *candor_item_picture_new      (CandorQuestion      *question,
                                         CandorLessonContext *context);
/* Whether the areas show their numbers. */
void       candor_item_picture_set_keys (CandorItemPicture   *self,
                                         gboolean             shown);
/* Shows what the question says now. */
void       candor_item_picture_update   (CandorItemPicture   *self);
/* The button of the area with this number; NULL without a picture. */
GtkWidget *candor_item_picture_get_area (CandorItemPicture   *self,
                                         guint                number);

G_END_DECLS
