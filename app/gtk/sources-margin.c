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

static int
compare_numbers (gconstpointer a,
                 gconstpointer b,
                 gpointer      user_data)
{
  const CandorSource *one = *(const CandorSource * const *) a;
  const CandorSource *two = *(const CandorSource * const *) b;
  CandorLessonContext *context = user_data;

  return (int) candor_lesson_context_number (context, one->id) - (int) candor_lesson_context_number (context, two->id);
}

/* In the order of their numbers; what is not cited yet comes last. */
static GPtrArray *
sort_sources (GPtrArray           *sources,
              CandorLessonContext *context)
{
  GPtrArray *sorted = g_ptr_array_copy (sources, NULL, NULL);

  g_ptr_array_set_free_func (sorted, NULL);
  for (guint i = 0; i < sources->len; i++)
    candor_lesson_context_number (context, ((const CandorSource *) g_ptr_array_index (sources, i))->id);
  g_ptr_array_sort_with_data (sorted, compare_numbers, context);

  return sorted;
}

GtkWidget *
candor_sources_margin_new (GPtrArray           *terms,
                           GPtrArray           *sources,
                           CandorLessonContext *context)
{
  g_autoptr(GPtrArray) sorted = NULL;
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
  sorted = sort_sources (sources, context);
  for (guint i = 0; i < sorted->len; i++)
    gtk_box_append (GTK_BOX (self), candor_sources_card_new (g_ptr_array_index (sorted, i), context));

  return self;
}
