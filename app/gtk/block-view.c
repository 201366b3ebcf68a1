/* block-view.c - from a block to what stands on the page
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The table, and the kinds that are a text and nothing more.
 */

#include "block-view.h"

#include "rich-text.h"

static const CandorBlockView views[] = {
  { CANDOR_BLOCK_P,       candor_block_paragraph_new },
  { CANDOR_BLOCK_HEADING, candor_block_heading_new },
  { CANDOR_BLOCK_LIST,    candor_block_list_new },
  { CANDOR_BLOCK_FIGURE,  candor_block_figure_new },
  { CANDOR_BLOCK_TABLE,   candor_block_table_new },
  { CANDOR_BLOCK_CALLOUT, candor_block_callout_new },
  { CANDOR_BLOCK_QUOTE,   candor_block_quote_new },
  { CANDOR_BLOCK_CHECK,   candor_block_check_new },
  { CANDOR_BLOCK_COMPARE, candor_block_compare_new },
  { CANDOR_BLOCK_STEPS,   candor_block_steps_new },
  { CANDOR_BLOCK_TIMELINE, candor_block_timeline_new },
  { CANDOR_BLOCK_DIALOGUE, candor_block_dialogue_new },
  { CANDOR_BLOCK_REVEAL,  candor_block_reveal_new },
  { CANDOR_BLOCK_HOUSE,   candor_block_house_new },
};

const CandorBlockView *
candor_block_view_table (guint *n_rows)
{
  g_return_val_if_fail (n_rows != NULL, NULL);

  *n_rows = G_N_ELEMENTS (views);
  return views;
}

GtkWidget *
candor_block_view_new (CandorBlock         *block,
                       CandorLessonContext *context)
{
  g_return_val_if_fail (CANDOR_IS_BLOCK (block), NULL);
  g_return_val_if_fail (CANDOR_IS_LESSON_CONTEXT (context), NULL);

  for (guint i = 0; i < G_N_ELEMENTS (views); i++)
    if (views[i].kind == candor_block_get_kind (block))
      return views[i].make (block, context);

  g_return_val_if_reached (NULL);
}

void
candor_block_view_append (GtkBox              *box,
                          GPtrArray           *blocks,
                          CandorLessonContext *context)
{
  g_return_if_fail (GTK_IS_BOX (box));
  g_return_if_fail (blocks != NULL);

  for (guint i = 0; i < blocks->len; i++)
    {
      GtkWidget *view = candor_block_view_new (g_ptr_array_index (blocks, i), context);

      if (view != NULL)
        gtk_box_append (box, view);
    }
}

GtkWidget *
candor_block_paragraph_new (CandorBlock         *block,
                            CandorLessonContext *context)
{
  GtkWidget *self = candor_rich_text_new (candor_p_block_get_text (CANDOR_P_BLOCK (block)), context);

  gtk_widget_add_css_class (self, "candor-paragraph");
  candor_rich_text_set_leading (CANDOR_RICH_TEXT (self), CANDOR_RICH_TEXT_READING);

  return self;
}

GtkWidget *
candor_block_heading_new (CandorBlock         *block,
                          CandorLessonContext *context)
{
  CandorHeadingBlock *heading = CANDOR_HEADING_BLOCK (block);
  guint level = candor_heading_block_get_level (heading);
  GtkWidget *self = candor_rich_text_new_heading (candor_heading_block_get_text (heading), context, level);

  gtk_widget_add_css_class (self, level == 2 ? "candor-heading-2" : "candor-heading-3");
  candor_rich_text_set_leading (CANDOR_RICH_TEXT (self), CANDOR_RICH_TEXT_TIGHT);

  return self;
}

GtkWidget *
candor_block_label_new (const char *words,
                        const char *style_class)
{
  GtkWidget *self;

  g_return_val_if_fail (words != NULL, NULL);

  self = candor_rich_text_new_words (words);
  if (style_class != NULL)
    gtk_widget_add_css_class (self, style_class);

  return self;
}
