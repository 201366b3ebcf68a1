/* item-body-hotspot.c - areas of a picture, and the same areas as a list
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Both say the same and do the same: who cannot see or hit the areas picks from the list.
 */

#include "item-body.h"

#include "item-options.h"
#include "item-picture.h"

#include <glib/gi18n.h>

struct _CandorItemBodyHotspot
{
  CandorItemBody  parent_instance;
  GtkWidget      *picture;
  GtkWidget      *list;
  gboolean        listening;
};

G_DEFINE_FINAL_TYPE (CandorItemBodyHotspot, candor_item_body_hotspot, CANDOR_TYPE_ITEM_BODY)

static void
show_state (CandorItemBodyHotspot *self)
{
  candor_item_picture_update (CANDOR_ITEM_PICTURE (self->picture));
}

/* Once, though it may be filled again. */
static void
listen (CandorItemBodyHotspot *self,
        CandorQuestion        *question)
{
  if (self->listening)
    return;
  g_signal_connect_object (question, "notify::can-check", G_CALLBACK (show_state), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (question, "notify::outcome", G_CALLBACK (show_state), self, G_CONNECT_SWAPPED);
  self->listening = TRUE;
}

static void
fill (CandorItemBody *body)
{
  CandorItemBodyHotspot *self = CANDOR_ITEM_BODY_HOTSPOT (body);
  CandorQuestion *question = candor_item_body_get_question (body);
  CandorLessonContext *context = candor_item_body_get_context (body);

  candor_item_body_clear (body);
  self->picture = candor_item_picture_new (question, context);
  self->list = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_widget_add_css_class (self->list, "candor-areas");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _("The areas of the picture"), -1);
  candor_item_options_fill (self->list, question, context);
  gtk_widget_set_parent (self->picture, GTK_WIDGET (self));
  gtk_widget_set_parent (self->list, GTK_WIDGET (self));
  listen (self, question);
}

static GtkWidget *
get_first (CandorItemBody *body)
{
  return candor_item_options_get_first (CANDOR_ITEM_BODY_HOTSPOT (body)->list);
}

static gboolean
press (CandorItemBody  *body,
       guint            keyval,
       GdkModifierType  state,
       gboolean         bare)
{
  return candor_item_options_press (CANDOR_ITEM_BODY_HOTSPOT (body)->list, keyval, state, bare);
}

/* A button takes Enter for itself; here it means Check, once something is picked. */
static gboolean
gives_enter (CandorItemBody *body,
             GtkWidget      *focus)
{
  CandorQuestion *question = candor_item_body_get_question (body);

  return GTK_IS_TOGGLE_BUTTON (focus) &&
         candor_response_is_complete (candor_question_get_response (question), candor_question_get_item (question));
}

static void
show_keys (CandorItemBody *body,
           gboolean        shown)
{
  CandorItemBodyHotspot *self = CANDOR_ITEM_BODY_HOTSPOT (body);

  candor_item_picture_set_keys (CANDOR_ITEM_PICTURE (self->picture), shown);
  candor_item_options_show_keys (self->list, shown);
}

static char *
dup_keys (CandorItemBody *body,
          gboolean        bare)
{
  return candor_item_options_dup_keys (candor_item_body_get_question (body), bare);
}

static void
candor_item_body_hotspot_class_init (CandorItemBodyHotspotClass *klass)
{
  CandorItemBodyClass *body_class = CANDOR_ITEM_BODY_CLASS (klass);

  body_class->fill = fill;
  body_class->get_first = get_first;
  body_class->press = press;
  body_class->gives_enter = gives_enter;
  body_class->show_keys = show_keys;
  body_class->dup_keys = dup_keys;
}

static void
candor_item_body_hotspot_init (CandorItemBodyHotspot *self)
{
}
