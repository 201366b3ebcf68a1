/* item-body-pick.c - options to pick
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Radio buttons where only one can be picked, check buttons where several may be.
 * Number keys pick.
 */

#include "item-body.h"

#include "item-options.h"

struct _CandorItemBodyPick
{
  CandorItemBody parent_instance;
};

G_DEFINE_FINAL_TYPE (CandorItemBodyPick, candor_item_body_pick, CANDOR_TYPE_ITEM_BODY)

static void
fill (CandorItemBody *body)
{
  candor_item_body_clear (body);
  candor_item_options_fill (GTK_WIDGET (body), candor_item_body_get_question (body), candor_item_body_get_context (body));
}

static GtkWidget *
get_first (CandorItemBody *body)
{
  return candor_item_options_get_first (GTK_WIDGET (body));
}

static gboolean
press (CandorItemBody  *body,
       guint            keyval,
       GdkModifierType  state,
       gboolean         bare)
{
  return candor_item_options_press (GTK_WIDGET (body), keyval, state, bare);
}

static void
show_keys (CandorItemBody *body,
           gboolean        shown)
{
  candor_item_options_show_keys (GTK_WIDGET (body), shown);
}

static char *
dup_keys (CandorItemBody *body,
          gboolean        bare)
{
  return candor_item_options_dup_keys (candor_item_body_get_question (body), bare);
}

static void
candor_item_body_pick_class_init (CandorItemBodyPickClass *klass)
{
  CandorItemBodyClass *body_class = CANDOR_ITEM_BODY_CLASS (klass);

  body_class->fill = fill;
  body_class->get_first = get_first;
  body_class->press = press;
  body_class->show_keys = show_keys;
  body_class->dup_keys = dup_keys;
}

static void
candor_item_body_pick_init (CandorItemBodyPick *self)
{
}
