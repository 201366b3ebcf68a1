/* block-steps.c - what is done one after the other
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The number stands beside the step; a reader says it with the title.
 */

#include "block-view.h"

#include <glib/gi18n.h>

static GtkWidget *
new_number (guint number)
{
  g_autofree char *words = g_strdup_printf ("%u", number);
  GtkWidget *self = g_object_new (GTK_TYPE_LABEL,
                                  "accessible-role", GTK_ACCESSIBLE_ROLE_NONE,
                                  "label", words,
                                  "valign", GTK_ALIGN_START,
                                  NULL);

  gtk_widget_add_css_class (self, "candor-step-number");

  return self;
}

static GtkWidget *
new_step (const CandorStage   *stage,
          guint                number,
          guint                n_stages,
          CandorLessonContext *context)
{
  g_autofree char *name = g_strdup_printf (_("Step %u of %u: %s"), number, n_stages, stage->title);
  GtkWidget *self = g_object_new (GTK_TYPE_BOX,
                                  "accessible-role", GTK_ACCESSIBLE_ROLE_LIST_ITEM,
                                  "spacing", 14,
                                  NULL);
  GtkWidget *content = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *title = candor_block_label_new (stage->title, "candor-step-title");

  gtk_widget_add_css_class (self, "candor-step");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (title), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_box_append (GTK_BOX (content), title);
  candor_block_view_append (GTK_BOX (content), stage->blocks, context);
  gtk_widget_set_hexpand (content, TRUE);
  gtk_box_append (GTK_BOX (self), new_number (number));
  gtk_box_append (GTK_BOX (self), content);

  return self;
}

GtkWidget *
candor_block_steps_new (CandorBlock         *block,
                        CandorLessonContext *context)
{
  GPtrArray *stages = candor_steps_block_get_stages (CANDOR_STEPS_BLOCK (block));
  g_autofree char *name = g_strdup_printf (ngettext ("%u step", "%u steps", stages->len), stages->len);
  GtkWidget *self = g_object_new (GTK_TYPE_BOX,
                                  "accessible-role", GTK_ACCESSIBLE_ROLE_LIST,
                                  "orientation", GTK_ORIENTATION_VERTICAL,
                                  NULL);

  gtk_widget_add_css_class (self, "candor-steps");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  for (guint i = 0; i < stages->len; i++)
    gtk_box_append (GTK_BOX (self), new_step (g_ptr_array_index (stages, i), i + 1, stages->len, context));

  return self;
}
