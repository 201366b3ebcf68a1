/* item-drag.c - parts of a question, moved with the pointer
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What travels is an object of this program that names its question: text dragged
 * in from elsewhere, or from another question of the page, finds no place here.
 */

#include "item-drag.h"

#define CANDOR_TYPE_ITEM_DRAG (candor_item_drag_get_type ())
G_DECLARE_FINAL_TYPE (CandorItemDrag, candor_item_drag, CANDOR, ITEM_DRAG, GObject)

struct _CandorItemDrag
{
  GObject         parent_instance;
  CandorQuestion *question;
  const char     *id;
};

G_DEFINE_FINAL_TYPE (CandorItemDrag, candor_item_drag, G_TYPE_OBJECT)

static void
candor_item_drag_finalize (GObject *object)
{
  g_clear_object (&CANDOR_ITEM_DRAG (object)->question);

  G_OBJECT_CLASS (candor_item_drag_parent_class)->finalize (object);
}

static void
candor_item_drag_class_init (CandorItemDragClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = candor_item_drag_finalize;
}

static void
candor_item_drag_init (CandorItemDrag *self)
{
}

/* -------------------------------------------------------------------- source */

static GdkContentProvider *
prepare_cb (GtkDragSource  *source,
            double          x,
            double          y,
            CandorItemDrag *what)
{
  if (!candor_question_is_open (what->question))
    return NULL;

  return gdk_content_provider_new_typed (CANDOR_TYPE_ITEM_DRAG, what);
}

static void
drag_begin_cb (GtkDragSource *source,
               GdkDrag       *drag,
               gpointer       user_data)
{
  GtkWidget *widget = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (source));
  g_autoptr(GdkPaintable) picture = gtk_widget_paintable_new (widget);

  gtk_drag_source_set_icon (source, picture, 16, 16);
  gtk_widget_add_css_class (widget, "candor-dragged");
}

static void
drag_end_cb (GtkDragSource *source,
             GdkDrag       *drag,
             gboolean       delete_data,
             gpointer       user_data)
{
  gtk_widget_remove_css_class (gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (source)), "candor-dragged");
}

/* A hand that could take hold, while it could. */
static void
show_open (GtkWidget      *widget,
           GParamSpec     *pspec,
           CandorQuestion *question)
{
  gtk_widget_set_cursor_from_name (widget, candor_question_is_open (question) ? "grab" : NULL);
}

void
candor_item_drag_add_source (GtkWidget      *widget,
                             CandorQuestion *question,
                             const char     *id)
{
  GtkDragSource *source;
  CandorItemDrag *what;

  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (CANDOR_IS_QUESTION (question));
  g_return_if_fail (id != NULL);

  what = g_object_new (CANDOR_TYPE_ITEM_DRAG, NULL);
  what->question = g_object_ref (question);
  what->id = id;
  source = gtk_drag_source_new ();
  gtk_drag_source_set_actions (source, GDK_ACTION_MOVE);
  g_signal_connect_data (source, "prepare", G_CALLBACK (prepare_cb), what, (GClosureNotify) (GCallback) g_object_unref, 0);
  g_signal_connect (source, "drag-begin", G_CALLBACK (drag_begin_cb), NULL);
  g_signal_connect (source, "drag-end", G_CALLBACK (drag_end_cb), NULL);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (source));
  g_signal_connect_object (question, "notify::is-open", G_CALLBACK (show_open), widget, G_CONNECT_SWAPPED);
  show_open (widget, NULL, question);
}

/* --------------------------------------------------------------------- place */

typedef struct
{
  CandorQuestion     *question;
  CandorItemDropFunc  func;
  gpointer            user_data;
} Place;

static void
place_free (gpointer  data,
            GClosure *closure)
{
  Place *place = data;

  g_object_unref (place->question);
  g_free (place);
}

static gboolean
drop_cb (GtkDropTarget *target,
         const GValue  *value,
         double         x,
         double         y,
         Place         *place)
{
  GtkWidget *widget = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (target));
  CandorItemDrag *what = g_value_get_object (value);

  if (what == NULL || what->question != place->question || !candor_question_is_open (place->question))
    return FALSE;

  place->func (widget, what->id, y > gtk_widget_get_height (widget) / 2.0, place->user_data);

  return TRUE;
}

void
candor_item_drag_add_place (GtkWidget          *widget,
                            CandorQuestion     *question,
                            CandorItemDropFunc  func,
                            gpointer            user_data)
{
  GtkDropTarget *target;
  Place *place;

  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (CANDOR_IS_QUESTION (question));
  g_return_if_fail (func != NULL);

  place = g_new (Place, 1);
  *place = (Place) { g_object_ref (question), func, user_data };
  target = gtk_drop_target_new (CANDOR_TYPE_ITEM_DRAG, GDK_ACTION_MOVE);
  g_signal_connect_data (target, "drop", G_CALLBACK (drop_cb), place, place_free, 0);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (target));
}
