/* block-quote.c - somebody's own words
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "block-view.h"

#include "lesson-flow.h"
#include "lesson-link.h"
#include "rich-text.h"
#include "sources-popover.h"

#include <glib/gi18n.h>

static GtkWidget *
new_citation (const char          *id,
              CandorLessonContext *context)
{
  const CandorSource *source = candor_module_find_source (candor_lesson_context_get_module (context), id);
  g_autofree char *words = NULL;

  if (source == NULL)
    return NULL;
  words = g_strdup_printf (_("Open source [%u]"), candor_lesson_context_number (context, id));

  return candor_lesson_link_new (words, candor_sources_popover_new (context, id));
}

static GtkWidget *
new_attribution (CandorQuoteBlock    *quote,
                 CandorLessonContext *context)
{
  const char *by = candor_quote_block_get_by (quote);
  const char *cite = candor_quote_block_get_cite (quote);
  GtkWidget *citation = cite != NULL ? new_citation (cite, context) : NULL;
  GtkWidget *self;

  if (by == NULL && citation == NULL)
    return NULL;

  self = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  gtk_widget_set_layout_manager (self, g_object_new (CANDOR_TYPE_LESSON_FLOW, NULL));
  if (by != NULL)
    gtk_box_append (GTK_BOX (self), candor_block_label_new (by, "candor-secondary"));
  if (citation != NULL)
    gtk_box_append (GTK_BOX (self), citation);

  return self;
}

GtkWidget *
candor_block_quote_new (CandorBlock         *block,
                        CandorLessonContext *context)
{
  CandorQuoteBlock *quote = CANDOR_QUOTE_BLOCK (block);
  GPtrArray *paragraphs = candor_quote_block_get_paragraphs (quote);
  GtkWidget *attribution = new_attribution (quote, context);
  GtkWidget *self;

  self = g_object_new (GTK_TYPE_BOX,
                       "accessible-role", GTK_ACCESSIBLE_ROLE_GROUP,
                       "orientation", GTK_ORIENTATION_VERTICAL,
                       NULL);
  gtk_widget_add_css_class (self, "candor-quote");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Quotation"), -1);
  for (guint i = 0; i < paragraphs->len; i++)
    {
      GtkWidget *words = candor_rich_text_new (g_ptr_array_index (paragraphs, i), context);

      candor_rich_text_set_leading (CANDOR_RICH_TEXT (words), CANDOR_RICH_TEXT_READING);
      gtk_box_append (GTK_BOX (self), words);
    }
  if (attribution != NULL)
    gtk_box_append (GTK_BOX (self), attribution);

  return self;
}
