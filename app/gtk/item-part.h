/* item-part.h - one part of a question that is moved or put somewhere
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lesson-context.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A card: its number (where it has one), its words, and below or beside them what
 * can be done with it; after Check a mark and what there is to say. */
#define CANDOR_TYPE_ITEM_PART (candor_item_part_get_type ())
G_DECLARE_FINAL_TYPE (CandorItemPart, candor_item_part, CANDOR, ITEM_PART, GtkWidget)

/* Where its controls stand. */
typedef enum
{
  CANDOR_ITEM_PART_BESIDE,    /* small ones, at the end of the line */
  CANDOR_ITEM_PART_BELOW,     /* several, in lines */
  CANDOR_ITEM_PART_HALF,      /* one as wide as the words, beside them while there is room */
} CandorItemPartForm;

/* @id: kept by the caller's item. */
GtkWidget  *candor_item_part_new         (CandorText         *words,
                                          const char         *id,
                                          CandorItemPartForm  form);
const char *candor_item_part_get_id      (CandorItemPart *self);
const char *candor_item_part_get_words   (CandorItemPart *self);
/* 0: none. */
void        candor_item_part_set_number  (CandorItemPart *self,
                                          guint           number);
/* A button beside the words, in the order of the calls. */
void        candor_item_part_add_control (CandorItemPart *self,
                                          GtkWidget      *control);
GtkWidget  *candor_item_part_get_control (CandorItemPart *self,
                                          guint           index);
void        candor_item_part_show_controls (CandorItemPart *self,
                                            gboolean        shown);
/* After Check. @mark: in words; @feedback: (nullable). */
void        candor_item_part_judge       (CandorItemPart      *self,
                                          gboolean             good,
                                          const char          *mark,
                                          CandorText          *feedback,
                                          CandorLessonContext *context);
/* Before Check again. */
void        candor_item_part_unjudge     (CandorItemPart *self);

G_END_DECLS
