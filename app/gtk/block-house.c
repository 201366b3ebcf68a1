/* block-house.c - a place that an overlay may fill
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What comes from the house stands in a frame that says so; what the module says
 * otherwise stands there as the rest of the page does.
 */

#include "block-view.h"

#include <glib/gi18n.h>

static GtkWidget *
new_frame (const CandorHousePlace *place,
           const char             *house,
           CandorLessonContext    *context)
{
  g_autofree char *title = g_strdup_printf (_("From us: %s"), house);
  GtkWidget *self = g_object_new (GTK_TYPE_BOX,
                                  "accessible-role", GTK_ACCESSIBLE_ROLE_GROUP,
                                  "orientation", GTK_ORIENTATION_VERTICAL,
                                  NULL);

  gtk_widget_add_css_class (self, "candor-callout");
  gtk_widget_add_css_class (self, "candor-house");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  gtk_box_append (GTK_BOX (self), candor_block_label_new (title, "candor-callout-title"));
  candor_block_view_append (GTK_BOX (self), place->blocks, context);

  return self;
}

GtkWidget *
candor_block_house_new (CandorBlock         *block,
                        CandorLessonContext *context)
{
  CandorHouseBlock *house = CANDOR_HOUSE_BLOCK (block);
  GPtrArray *blocks = candor_house_block_get_blocks (house);
  CandorOverlay *overlay = candor_lesson_context_find_overlay (context, candor_house_block_get_ref (house));
  GtkWidget *self;

  if (overlay != NULL)
    return new_frame (candor_overlay_find_place (overlay, candor_house_block_get_ref (house)),
                      candor_overlay_get_title (overlay), context);
  if (blocks->len == 0)
    return NULL;

  self = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  candor_block_view_append (GTK_BOX (self), blocks, context);

  return self;
}
