/* block-view.h - from a block to what stands on the page
 *
 * One row a kind; a test walks the table and fails where a kind is missing.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lesson-context.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef struct
{
  CandorBlockKind   kind;
  /* NULL where the block cannot stand alone (a check without a sitting). */
  GtkWidget      *(*make) (CandorBlock *block, CandorLessonContext *context);
} CandorBlockView;

const CandorBlockView *candor_block_view_table (guint *n_rows);
GtkWidget             *candor_block_view_new   (CandorBlock         *block,
                                                CandorLessonContext *context);
/* The views of @blocks below what @box holds. */
void                   candor_block_view_append (GtkBox              *box,
                                                GPtrArray           *blocks,
                                                CandorLessonContext *context);

/* What the rows name. */
GtkWidget *candor_block_paragraph_new (CandorBlock *block, CandorLessonContext *context);
GtkWidget *candor_block_heading_new   (CandorBlock *block, CandorLessonContext *context);
GtkWidget *candor_block_list_new      (CandorBlock *block, CandorLessonContext *context);
GtkWidget *candor_block_figure_new    (CandorBlock *block, CandorLessonContext *context);
GtkWidget *candor_block_table_new     (CandorBlock *block, CandorLessonContext *context);
GtkWidget *candor_block_callout_new   (CandorBlock *block, CandorLessonContext *context);
GtkWidget *candor_block_quote_new     (CandorBlock *block, CandorLessonContext *context);
GtkWidget *candor_block_check_new     (CandorBlock *block, CandorLessonContext *context);
GtkWidget *candor_block_compare_new   (CandorBlock *block, CandorLessonContext *context);
GtkWidget *candor_block_steps_new     (CandorBlock *block, CandorLessonContext *context);
GtkWidget *candor_block_timeline_new  (CandorBlock *block, CandorLessonContext *context);
GtkWidget *candor_block_dialogue_new  (CandorBlock *block, CandorLessonContext *context);
GtkWidget *candor_block_reveal_new    (CandorBlock *block, CandorLessonContext *context);
GtkWidget *candor_block_house_new     (CandorBlock *block, CandorLessonContext *context);   /* NULL: nothing stands there */

/* A piece of text of our own, met by the arrow keys like the author's. */
GtkWidget *candor_block_label_new     (const char *words, const char *style_class);

G_END_DECLS
