/* item-body.h - where a question is answered: what stands between its prompt and Check
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lesson-context.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CANDOR_TYPE_ITEM_BODY (candor_item_body_get_type ())
G_DECLARE_DERIVABLE_TYPE (CandorItemBody, candor_item_body, CANDOR, ITEM_BODY, GtkWidget)

/* One subclass for each way of answering; several kinds may share one. Its
 * children stand below each other. It shows what the question says and tells the
 * question what is done; it never holds an answer of its own. */
struct _CandorItemBodyClass
{
  GtkWidgetClass parent_class;

  /* Makes everything that stands in it; what stood there is gone. Called once when
   * it is made, and again when the question shows other options. */
  void        (* fill)        (CandorItemBody *self);
  /* Shows what the question says now: response, outcome, whether it is open. Called
   * after fill(), and when one of them changes. (nullable) */
  void        (* show)        (CandorItemBody *self);
  /* Where the focus goes when something is missing or another try begins: the first
   * thing to do. (nullable) */
  GtkWidget  *(* get_first)   (CandorItemBody *self);
  /* What is missing before Check, in the window's language. NULL (also for the
   * function): what the kind's row says. */
  const char *(* get_missing) (CandorItemBody *self);
  /* A key while the focus is within; @bare: keys without Ctrl or Alt are on. Returns
   * GDK_EVENT_STOP when it did something. (nullable) */
  gboolean    (* press)       (CandorItemBody  *self,
                               guint            keyval,
                               GdkModifierType  state,
                               gboolean         bare);
  /* Whether Enter at @focus checks, rather than doing something of its own. Check
   * buttons need no saying so; Ctrl+Enter always checks. (nullable) */
  gboolean    (* gives_enter) (CandorItemBody *self,
                               GtkWidget      *focus);
  /* Shows or hides the keys on the parts. (nullable) */
  void        (* show_keys)   (CandorItemBody *self,
                               gboolean        shown);
  /* "1 to 4 pick": its part of the sentence that says which keys there are; @bare as
   * in press(). NULL (also for the function): none. */
  char       *(* dup_keys)    (CandorItemBody *self,
                               gboolean        bare);
  /* Enter presses buttons or breaks lines here: it is Ctrl+Enter that checks, and
   * what is on the screen says so. */
  gboolean       enter_is_own;
  /* What is missing is shown beside the part that lacks it, so not below all. */
  gboolean       shows_missing;
};

CandorQuestion      *candor_item_body_get_question (CandorItemBody *self);
CandorLessonContext *candor_item_body_get_context  (CandorItemBody *self);
/* For fill(): takes out all that stands in it. */
void                 candor_item_body_clear        (CandorItemBody *self);

GtkWidget           *candor_item_body_new          (GType                type,
                                                    CandorQuestion      *question,
                                                    CandorLessonContext *context);
GtkWidget           *candor_item_body_get_first    (CandorItemBody      *self);
const char          *candor_item_body_get_missing  (CandorItemBody      *self);
gboolean             candor_item_body_press        (CandorItemBody      *self,
                                                    guint                keyval,
                                                    GdkModifierType      state,
                                                    gboolean             bare);
gboolean             candor_item_body_gives_enter  (CandorItemBody      *self,
                                                    GtkWidget           *focus);
void                 candor_item_body_show_keys    (CandorItemBody      *self,
                                                    gboolean             shown);
gboolean             candor_item_body_enter_is_own (CandorItemBody      *self);
gboolean             candor_item_body_shows_missing (CandorItemBody     *self);
char                *candor_item_body_dup_keys     (CandorItemBody      *self,
                                                    gboolean             bare);

/* ------------------------------------------------------------- the subclasses */

/* Options to pick: radio or check buttons. */
#define CANDOR_TYPE_ITEM_BODY_PICK (candor_item_body_pick_get_type ())
G_DECLARE_FINAL_TYPE (CandorItemBodyPick, candor_item_body_pick, CANDOR, ITEM_BODY_PICK, CandorItemBody)

/* Things to put in order: rows that move. */
#define CANDOR_TYPE_ITEM_BODY_ORDER (candor_item_body_order_get_type ())
G_DECLARE_FINAL_TYPE (CandorItemBodyOrder, candor_item_body_order, CANDOR, ITEM_BODY_ORDER, CandorItemBody)

/* Things to put into bins. */
#define CANDOR_TYPE_ITEM_BODY_SORT (candor_item_body_sort_get_type ())
G_DECLARE_FINAL_TYPE (CandorItemBodySort, candor_item_body_sort, CANDOR, ITEM_BODY_SORT, CandorItemBody)

/* Left sides that each get a right side. */
#define CANDOR_TYPE_ITEM_BODY_MATCH (candor_item_body_match_get_type ())
G_DECLARE_FINAL_TYPE (CandorItemBodyMatch, candor_item_body_match, CANDOR, ITEM_BODY_MATCH, CandorItemBody)
/* Gaps in a text. */
#define CANDOR_TYPE_ITEM_BODY_BLANKS (candor_item_body_blanks_get_type ())
G_DECLARE_FINAL_TYPE (CandorItemBodyBlanks, candor_item_body_blanks, CANDOR, ITEM_BODY_BLANKS, CandorItemBody)

/* A number to type. */
#define CANDOR_TYPE_ITEM_BODY_NUMBER (candor_item_body_number_get_type ())
G_DECLARE_FINAL_TYPE (CandorItemBodyNumber, candor_item_body_number, CANDOR, ITEM_BODY_NUMBER, CandorItemBody)

/* A picture with areas, and the same areas as a list. */
#define CANDOR_TYPE_ITEM_BODY_HOTSPOT (candor_item_body_hotspot_get_type ())
G_DECLARE_FINAL_TYPE (CandorItemBodyHotspot, candor_item_body_hotspot, CANDOR, ITEM_BODY_HOTSPOT, CandorItemBody)

/* A text with phrases. */
#define CANDOR_TYPE_ITEM_BODY_HIGHLIGHT (candor_item_body_highlight_get_type ())
G_DECLARE_FINAL_TYPE (CandorItemBodyHighlight, candor_item_body_highlight, CANDOR, ITEM_BODY_HIGHLIGHT, CandorItemBody)

/* Points from one end to the other. */
#define CANDOR_TYPE_ITEM_BODY_SCALE (candor_item_body_scale_get_type ())
G_DECLARE_FINAL_TYPE (CandorItemBodyScale, candor_item_body_scale, CANDOR, ITEM_BODY_SCALE, CandorItemBody)

/* Own words, then a model answer beside them. */
#define CANDOR_TYPE_ITEM_BODY_REFLECT (candor_item_body_reflect_get_type ())
G_DECLARE_FINAL_TYPE (CandorItemBodyReflect, candor_item_body_reflect, CANDOR, ITEM_BODY_REFLECT, CandorItemBody)

G_END_DECLS
