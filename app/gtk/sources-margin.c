/* sources-margin.c - the terms and sources of a page
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Beside the column when there is room, below it otherwise: where it lies is
 * the layout's business.
 */

#include "sources-margin.h"

#include "sources-card.h"
#include "term-card.h"

#include <glib/gi18n.h>

GtkWidget *
candor_sources_margin_new (GPtrArray           *terms,
                           GPtrArray           *sources,
                           CandorLessonContext *context)
{
  GtkWidget *self;

  g_return_val_if_fail (terms != NULL, NULL);
  g_return_val_if_fail (sources != NULL, NULL);
  g_return_val_if_fail (CANDOR_IS_LESSON_CONTEXT (context), NULL);

  if (terms->len == 0 && sources->len == 0)
    return NULL;

  self = g_object_new (GTK_TYPE_BOX,
                       "accessible-role", GTK_ACCESSIBLE_ROLE_REGION,
                       "orientation", GTK_ORIENTATION_VERTICAL,
                       "spacing", 14,
                       NULL);
  gtk_widget_add_css_class (self, "candor-margin");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _("Words and sources of this page"), -1);
  for (guint i = 0; i < terms->len; i++)
    gtk_box_append (GTK_BOX (self), candor_term_card_new (g_ptr_array_index (terms, i), context));
  for (guint i = 0; i < sources->len; i++)
    gtk_box_append (GTK_BOX (self),
                    candor_sources_card_new (g_ptr_array_index (sources, i),
                                             candor_lesson_context_get_today (context)));

  return self;
}
