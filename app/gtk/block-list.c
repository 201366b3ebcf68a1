/* block-list.c - a list: points, numbers, or things to tick off
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The number is part of what a reader says; a dot or a tick is drawing only.
 */

#include "block-view.h"

#include "lesson-column.h"
#include "rich-text.h"

#include <glib/gi18n.h>

static GtkWidget *
new_drawn_marker (const char *glyph)
{
  GtkWidget *marker = g_object_new (GTK_TYPE_LABEL,
                                    "accessible-role", GTK_ACCESSIBLE_ROLE_NONE,
                                    "label", glyph,
                                    "yalign", 0.0f,
                                    NULL);

  gtk_widget_add_css_class (marker, "candor-list-marker");

  return marker;
}

static GtkWidget *
new_tick (void)
{
  GtkWidget *tick = g_object_new (GTK_TYPE_IMAGE,
                                  "accessible-role", GTK_ACCESSIBLE_ROLE_NONE,
                                  "icon-name", "object-select-symbolic",
                                  "valign", GTK_ALIGN_START,
                                  NULL);

  gtk_widget_add_css_class (tick, "candor-list-tick");

  return tick;
}

static GtkWidget *
new_number (guint number)
{
  g_autofree char *words = g_strdup_printf ("%u.", number);
  GtkWidget *marker = gtk_label_new (words);

  gtk_label_set_yalign (GTK_LABEL (marker), 0.0f);
  gtk_widget_add_css_class (marker, "candor-list-marker");

  return marker;
}

static GtkWidget *
new_marker (CandorListKind kind,
            guint          number)
{
  switch (kind)
    {
    case CANDOR_LIST_NUMBER:
      return new_number (number);
    case CANDOR_LIST_CHECK:
      return new_tick ();
    case CANDOR_LIST_BULLET:
    default:
      return new_drawn_marker ("•");
    }
}

static GtkWidget *
new_row (CandorText          *text,
         CandorListKind       kind,
         guint                number,
         CandorLessonContext *context)
{
  GtkWidget *row = g_object_new (GTK_TYPE_BOX,
                                 "accessible-role", GTK_ACCESSIBLE_ROLE_LIST_ITEM,
                                 "spacing", 10,
                                 NULL);
  GtkWidget *words = candor_rich_text_new (text, context);

  candor_rich_text_set_leading (CANDOR_RICH_TEXT (words), CANDOR_RICH_TEXT_READING);
  gtk_widget_set_hexpand (words, TRUE);
  gtk_box_append (GTK_BOX (row), new_marker (kind, number));
  gtk_box_append (GTK_BOX (row), words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, candor_text_get_plain (text), -1);

  return row;
}

GtkWidget *
candor_block_list_new (CandorBlock         *block,
                       CandorLessonContext *context)
{
  CandorListBlock *list = CANDOR_LIST_BLOCK (block);
  GPtrArray *items = candor_list_block_get_items (list);
  g_autofree char *name = g_strdup_printf (ngettext ("List of %u entry", "List of %u entries", items->len), items->len);
  GtkWidget *self;

  self = g_object_new (GTK_TYPE_BOX,
                       "accessible-role", GTK_ACCESSIBLE_ROLE_LIST,
                       "orientation", GTK_ORIENTATION_VERTICAL,
                       NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_widget_add_css_class (self, "candor-list");
  for (guint i = 0; i < items->len; i++)
    gtk_box_append (GTK_BOX (self),
                    new_row (g_ptr_array_index (items, i), candor_list_block_get_list_kind (list), i + 1, context));

  return self;
}
