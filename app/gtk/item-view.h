/* item-view.h - one question in front of a person
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "item-body.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Where it stands decides how large it is and who has the Check button. */
typedef enum
{
  CANDOR_ITEM_PLACE_PAGE,     /* a quick check among the text, with its own buttons */
  CANDOR_ITEM_PLACE_QUIZ,     /* alone on a screen; the bar has the buttons */
  CANDOR_ITEM_PLACE_RESULT,   /* one of several to look back at */
} CandorItemPlace;

/* One row a kind; a test walks the table and fails where a kind is missing. */
typedef struct
{
  CandorItemKind   kind;
  GType          (*get_body) (void);   /* a CandorItemBody */
  const char      *how;                /* what to do, to be translated */
  const char      *missing;            /* said when it is checked too early, to be translated */
} CandorItemKindView;

const CandorItemKindView *candor_item_view_table (guint *n_rows);

#define CANDOR_TYPE_ITEM_VIEW (candor_item_view_get_type ())
G_DECLARE_FINAL_TYPE (CandorItemView, candor_item_view, CANDOR, ITEM_VIEW, GtkWidget)

/* Signal "checked": an answer was judged at this person's request. */
GtkWidget      *candor_item_view_new          (CandorQuestion      *question,
                                               CandorLessonContext *context,
                                               CandorItemPlace      place);
CandorQuestion *candor_item_view_get_question (CandorItemView      *self);
CandorItemPlace candor_item_view_get_place    (CandorItemView      *self);
/* Judges, or says what is missing and leads there. */
void            candor_item_view_check        (CandorItemView      *self);

G_END_DECLS
