/* block-callout.c - what stands aside from the text: practice, law, a warning
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The kind is said in words, never by colour alone.
 */

#include "block-view.h"

#include <glib/gi18n.h>

static const struct
{
  const char *title;
  const char *style_class;
} kinds[] = {
  [CANDOR_CALLOUT_PRACTICE] = { N_("In practice"), "candor-callout-practice" },
  [CANDOR_CALLOUT_LAW]      = { N_("What the law says"), "candor-callout-law" },
  [CANDOR_CALLOUT_WARNING]  = { N_("Take care"), "candor-callout-warning" },
  [CANDOR_CALLOUT_EXAMPLE]  = { N_("For example"), "candor-callout-example" },
  [CANDOR_CALLOUT_THINK]    = { N_("Think about it"), "candor-callout-think" },
};

GtkWidget *
candor_block_callout_new (CandorBlock         *block,
                          CandorLessonContext *context)
{
  CandorCalloutBlock *callout = CANDOR_CALLOUT_BLOCK (block);
  CandorCalloutKind kind = candor_callout_block_get_callout_kind (callout);
  const char *title = candor_callout_block_get_title (callout);
  GtkWidget *self;

  if (title == NULL)
    title = _(kinds[kind].title);
  self = g_object_new (GTK_TYPE_BOX,
                       "accessible-role", GTK_ACCESSIBLE_ROLE_GROUP,
                       "orientation", GTK_ORIENTATION_VERTICAL,
                       NULL);
  gtk_widget_add_css_class (self, "candor-callout");
  gtk_widget_add_css_class (self, kinds[kind].style_class);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  gtk_box_append (GTK_BOX (self), candor_block_label_new (title, "candor-callout-title"));
  candor_block_view_append (GTK_BOX (self), candor_callout_block_get_blocks (callout), context);

  return self;
}
