/* room.c - what the tests of the lesson's views share
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "room.h"

#include <string.h>

#define BANNER \
  "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"640\" height=\"320\"><rect width=\"640\" height=\"320\" fill=\"#fff\"/></svg>"

Room *
room_new (void)
{
  Room *self = g_new0 (Room, 1);
  g_autofree char *text = NULL;

  g_assert_true (g_file_get_contents (LESSON_MODULE, &text, NULL, NULL));
  self->desk = desk_new ();
  desk_write (self->desk, "m/module.xml", text);
  desk_write (self->desk, "m/banner.svg", BANNER);
  desk_reopen (self->desk);
  desk_begin (self->desk);
  self->sitting = desk_sit (self->desk);
  self->module = candor_sitting_get_module (self->sitting);
  self->context = candor_lesson_context_new (self->module, (CandorDay) { 2026, 11, 24 }, self->sitting);
  self->window = GTK_WINDOW (gtk_window_new ());

  return self;
}

void
room_free (Room *self)
{
  gtk_window_destroy (self->window);
  room_settle ();
  g_clear_object (&self->context);
  g_clear_object (&self->sitting);
  desk_free (self->desk);
  g_free (self);
}

void
room_settle (void)
{
  desk_spin (60);
  while (g_main_context_pending (NULL))
    g_main_context_iteration (NULL, FALSE);
}

void
room_show (Room      *self,
           GtkWidget *child,
           int        width,
           int        height)
{
  gtk_window_set_default_size (self->window, width, height);
  gtk_window_set_child (self->window, child);
  gtk_window_present (self->window);
  room_settle ();
}

/* ------------------------------------------------------------------ content */

CandorPage *
room_find_page (Room       *self,
                const char *id)
{
  return candor_lesson_context_find_page (self->context, id);
}

CandorBlock *
room_first_block (Room       *self,
                  const char *id)
{
  return g_ptr_array_index (candor_page_get_blocks (room_find_page (self, id)), 0);
}

CandorBlock *
room_find_block (Room            *self,
                 CandorBlockKind  kind)
{
  GPtrArray *blocks = candor_page_get_blocks (room_find_page (self, "every"));

  for (guint i = 0; i < blocks->len; i++)
    if (candor_block_get_kind (g_ptr_array_index (blocks, i)) == kind)
      return g_ptr_array_index (blocks, i);

  g_assert_not_reached ();
}

/* ------------------------------------------------------------------ finding */

static GtkWidget *
find (GtkWidget *widget,
      GType      type,
      guint     *index)
{
  if (g_type_is_a (G_OBJECT_TYPE (widget), type) && (*index)-- == 0)
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find (child, type, index);

      if (found != NULL)
        return found;
    }

  return NULL;
}

GtkWidget *
room_find (GtkWidget *root,
           GType      type,
           guint      index)
{
  return find (root, type, &index);
}

guint
room_count (GtkWidget *root,
            GType      type)
{
  guint n = 0;

  while (room_find (root, type, n) != NULL)
    n++;

  return n;
}

GtkWidget *
room_find_words (GtkWidget  *root,
                 const char *words)
{
  guint n = room_count (root, GTK_TYPE_WIDGET);

  for (guint i = 0; i < n; i++)
    {
      GtkWidget *widget = room_find (root, GTK_TYPE_WIDGET, i);
      const char *said = GTK_IS_LABEL (widget) ? gtk_label_get_text (GTK_LABEL (widget))
                       : GTK_IS_INSCRIPTION (widget) ? gtk_inscription_get_text (GTK_INSCRIPTION (widget)) : NULL;

      if (said != NULL && strstr (said, words) != NULL)
        return widget;
    }

  return NULL;
}

/* Whether somebody who looks could read @words. */
gboolean
room_says (GtkWidget  *root,
           const char *words)
{
  GtkWidget *label = room_find_words (root, words);

  return label != NULL && gtk_widget_get_mapped (label);
}

gboolean
room_comes (GtkWidget  *root,
            const char *words)
{
  for (guint i = 0; i < 500 && !room_says (root, words); i++)
    desk_spin (10);
  room_settle ();

  return room_says (root, words);
}

/* ----------------------------------------------------------------- keyboard */

GtkWidget *
room_get_focus (Room *self)
{
  return gtk_window_get_focus (self->window);
}

static gboolean
ask (GtkWidget           *widget,
     GtkPropagationPhase  phase,
     guint                keyval,
     GdkModifierType      state)
{
  g_autoptr(GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr(GtkEventController) controller = g_list_model_get_item (controllers, i);
      gboolean handled = FALSE;

      if (!GTK_IS_EVENT_CONTROLLER_KEY (controller) ||
          gtk_event_controller_get_propagation_phase (controller) != phase)
        continue;
      g_signal_emit_by_name (controller, "key-pressed", keyval, 0u, state, &handled);
      if (handled)
        return TRUE;
    }

  return FALSE;
}

gboolean
room_press (Room  *self,
            guint  keyval)
{
  return room_press_with (self, keyval, 0);
}

gboolean
room_press_with (Room            *self,
                 guint            keyval,
                 GdkModifierType  state)
{
  g_autoptr(GPtrArray) path = g_ptr_array_new ();

  for (GtkWidget *widget = room_get_focus (self); widget != NULL; widget = gtk_widget_get_parent (widget))
    g_ptr_array_add (path, widget);
  for (guint i = path->len; i > 0; i--)
    if (ask (g_ptr_array_index (path, i - 1), GTK_PHASE_CAPTURE, keyval, state))
      return TRUE;
  for (guint i = 0; i < path->len; i++)
    if (ask (g_ptr_array_index (path, i), GTK_PHASE_BUBBLE, keyval, state))
      return TRUE;

  return FALSE;
}

void
room_tab (Room *self)
{
  gtk_widget_child_focus (GTK_WIDGET (self->window), GTK_DIR_TAB_FORWARD);
}
