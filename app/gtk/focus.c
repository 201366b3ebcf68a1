/* focus.c - where the keyboard is, is seen
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * GTK takes the ring away three seconds after the last key. Showing it again by the
 * window's property would start those three seconds anew, and so wake the program
 * for ever; so the state that draws the ring is set on the widgets themselves.
 *
 * State: one Ring a window: whether its person uses keys, and whose ring we showed.
 */

#include "focus.h"

typedef struct
{
  GtkWindow *window;
  GtkWidget *shown;       /* weak */
  gboolean   uses_keys;
} Ring;

static void
hide_ring (Ring *ring)
{
  for (GtkWidget *widget = ring->shown; widget != NULL; widget = gtk_widget_get_parent (widget))
    gtk_widget_unset_state_flags (widget, GTK_STATE_FLAG_FOCUS_VISIBLE);

  g_clear_weak_pointer (&ring->shown);
}

static void
show_ring (Ring *ring)
{
  g_set_weak_pointer (&ring->shown, gtk_window_get_focus (ring->window));

  for (GtkWidget *widget = ring->shown; widget != NULL; widget = gtk_widget_get_parent (widget))
    gtk_widget_set_state_flags (widget, GTK_STATE_FLAG_FOCUS_VISIBLE, FALSE);
}

static gboolean
key_pressed_cb (GtkEventControllerKey *controller,
                guint                  keyval,
                guint                  keycode,
                GdkModifierType        state,
                Ring                  *ring)
{
  ring->uses_keys = TRUE;

  return GDK_EVENT_PROPAGATE;
}

static void
pressed_cb (GtkGestureClick *gesture,
            int              n_press,
            double           x,
            double           y,
            Ring            *ring)
{
  ring->uses_keys = FALSE;
  hide_ring (ring);
}

static void
focus_changed_cb (GtkWindow  *window,
                  GParamSpec *pspec,
                  Ring       *ring)
{
  hide_ring (ring);
  if (ring->uses_keys)
    show_ring (ring);
}

static void
focus_visible_cb (GtkWindow  *window,
                  GParamSpec *pspec,
                  Ring       *ring)
{
  if (ring->uses_keys && !gtk_window_get_focus_visible (window))
    show_ring (ring);
}

static void
ring_free (gpointer data)
{
  Ring *ring = data;

  g_clear_weak_pointer (&ring->shown);
  g_free (ring);
}

void
candor_focus_keep_visible (GtkWindow *window)
{
  GtkEventController *keys;
  GtkGesture *click;
  Ring *ring;

  g_return_if_fail (GTK_IS_WINDOW (window));

  ring = g_new0 (Ring, 1);
  ring->window = window;
  g_object_set_data_full (G_OBJECT (window), "candor-focus-ring", ring, ring_free);

  keys = gtk_event_controller_key_new ();
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_pressed_cb), ring);
  gtk_widget_add_controller (GTK_WIDGET (window), keys);

  click = gtk_gesture_click_new ();
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), 0);
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (click), GTK_PHASE_CAPTURE);
  g_signal_connect (click, "pressed", G_CALLBACK (pressed_cb), ring);
  gtk_widget_add_controller (GTK_WIDGET (window), GTK_EVENT_CONTROLLER (click));

  g_signal_connect (window, "notify::focus-widget", G_CALLBACK (focus_changed_cb), ring);
  g_signal_connect (window, "notify::focus-visible", G_CALLBACK (focus_visible_cb), ring);
}

void
candor_focus_prepare_dialog (GtkWindow *dialog,
                             GtkWindow *parent,
                             int        width,
                             int        height)
{
  GtkEventController *keys;

  g_return_if_fail (GTK_IS_WINDOW (dialog));
  g_return_if_fail (GTK_IS_WINDOW (parent));

  keys = gtk_shortcut_controller_new ();
  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (keys),
                                        gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_Escape, 0),
                                                          gtk_named_action_new ("window.close")));
  gtk_widget_add_controller (GTK_WIDGET (dialog), keys);
  candor_focus_keep_visible (dialog);
  if (gtk_widget_has_css_class (GTK_WIDGET (parent), "candor-narrow"))
    gtk_widget_add_css_class (GTK_WIDGET (dialog), "candor-narrow");
  gtk_window_set_default_size (dialog,
                               MIN (width, MAX (gtk_widget_get_width (GTK_WIDGET (parent)), 300)),
                               MIN (height, MAX (gtk_widget_get_height (GTK_WIDGET (parent)), 240)));
}
