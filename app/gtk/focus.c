/* focus.c - where the keyboard is, is seen
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * State: one flag a window, on the window: whether its person uses keys.
 */

#include "focus.h"

#define USES_KEYS "candor-uses-keys"

static gboolean
key_pressed_cb (GtkEventControllerKey *controller,
                guint                  keyval,
                guint                  keycode,
                GdkModifierType        state,
                GtkWindow             *window)
{
  g_object_set_data (G_OBJECT (window), USES_KEYS, GINT_TO_POINTER (TRUE));

  return GDK_EVENT_PROPAGATE;
}

static void
pressed_cb (GtkGestureClick *gesture,
            int              n_press,
            double           x,
            double           y,
            GtkWindow       *window)
{
  g_object_set_data (G_OBJECT (window), USES_KEYS, NULL);
}

static void
focus_visible_cb (GtkWindow *window)
{
  if (!gtk_window_get_focus_visible (window) && g_object_get_data (G_OBJECT (window), USES_KEYS) != NULL)
    gtk_window_set_focus_visible (window, TRUE);
}

void
candor_focus_keep_visible (GtkWindow *window)
{
  GtkEventController *keys;
  GtkGesture *click;

  g_return_if_fail (GTK_IS_WINDOW (window));

  keys = gtk_event_controller_key_new ();
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_pressed_cb), window);
  gtk_widget_add_controller (GTK_WIDGET (window), keys);

  click = gtk_gesture_click_new ();
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), 0);
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (click), GTK_PHASE_CAPTURE);
  g_signal_connect (click, "pressed", G_CALLBACK (pressed_cb), window);
  gtk_widget_add_controller (GTK_WIDGET (window), GTK_EVENT_CONTROLLER (click));

  g_signal_connect (window, "notify::focus-visible", G_CALLBACK (focus_visible_cb), NULL);
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
