/* item-keys.c - number keys pick, G F S say how sure, Enter checks
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A key controller of the question's own view: it hears nothing while the
 * focus is elsewhere. Bare keys can be switched off (`number-keys`), and what
 * is on the screen says which ones there are.
 */

#include "item-keys.h"

#include "item-certainty.h"
#include "item-option.h"
#include "item-words.h"
#include "say.h"
#include "settings.h"

#include <glib/gi18n.h>

struct _CandorItemKeys
{
  CandorItemView *view;       /* whose part this is */
  GtkWidget      *options;
  GtkWidget      *certainty;
  GtkWidget      *words;
  GSettings      *settings;   /* NULL where none are installed */
};

static gboolean
are_on (CandorItemKeys *self)
{
  return candor_settings_get_number_keys (self->settings);
}

static CandorItemOption *
option_at (CandorItemKeys *self,
           guint           index)
{
  GtkWidget *child = gtk_widget_get_first_child (self->options);

  for (guint i = 0; i < index && child != NULL; i++)
    child = gtk_widget_get_next_sibling (child);

  return child != NULL ? CANDOR_ITEM_OPTION (child) : NULL;
}

static gboolean
pick (CandorItemKeys *self,
      guint           index)
{
  CandorItemOption *option = option_at (self, index);
  GtkWidget *button;

  if (option == NULL)
    return GDK_EVENT_PROPAGATE;

  button = candor_item_option_get_button (option);
  gtk_widget_grab_focus (button);
  gtk_widget_activate (button);

  return GDK_EVENT_STOP;
}

static gboolean
say_how_sure (CandorItemKeys *self,
              guint           keyval)
{
  CandorQuestion *question = candor_item_view_get_question (self->view);
  CandorCertainty certainty = CANDOR_CERTAINTY_NONE;

  if (keyval == GDK_KEY_g)
    certainty = CANDOR_CERTAINTY_GUESS;
  else if (keyval == GDK_KEY_f)
    certainty = CANDOR_CERTAINTY_FAIRLY;
  else if (keyval == GDK_KEY_s)
    certainty = CANDOR_CERTAINTY_SURE;
  if (certainty == CANDOR_CERTAINTY_NONE || self->certainty == NULL)
    return GDK_EVENT_PROPAGATE;

  candor_question_set_certainty (question, certainty);
  candor_say (GTK_WIDGET (self->view), candor_item_words_level (certainty));

  return GDK_EVENT_STOP;
}

static gboolean
key_pressed_cb (GtkEventControllerKey *controller,
                guint                  keyval,
                guint                  keycode,
                GdkModifierType        state,
                CandorItemKeys        *self)
{
  CandorQuestion *question = candor_item_view_get_question (self->view);

  if ((state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK)) != 0 ||
      !candor_question_is_open (question) || !are_on (self))
    return GDK_EVENT_PROPAGATE;

  if (keyval >= GDK_KEY_1 && keyval <= GDK_KEY_9)
    return pick (self, keyval - GDK_KEY_1);
  if (keyval >= GDK_KEY_KP_1 && keyval <= GDK_KEY_KP_9)
    return pick (self, keyval - GDK_KEY_KP_1);

  return say_how_sure (self, gdk_keyval_to_lower (keyval));
}

/* A check button takes Enter for itself; here it means what the main button
 * says, once something is picked. Space picks. */
static gboolean
enter_pressed_cb (GtkEventControllerKey *controller,
                  guint                  keyval,
                  guint                  keycode,
                  GdkModifierType        state,
                  CandorItemKeys        *self)
{
  CandorQuestion *question = candor_item_view_get_question (self->view);
  CandorResponse *response = candor_question_get_response (question);
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self->view));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if ((keyval != GDK_KEY_Return && keyval != GDK_KEY_KP_Enter) || !GTK_IS_CHECK_BUTTON (focus) ||
      !candor_question_is_open (question) || response == NULL ||
      !candor_response_is_complete (response, candor_question_get_item (question)))
    return GDK_EVENT_PROPAGATE;

  if (candor_item_view_get_place (self->view) == CANDOR_ITEM_PLACE_QUIZ)
    gtk_widget_activate_default (GTK_WIDGET (self->view));
  else
    candor_item_view_check (self->view);

  return GDK_EVENT_STOP;
}

static char *
words_of_keys (CandorItemKeys *self)
{
  CandorQuestion *question = candor_item_view_get_question (self->view);
  guint n = MIN (9, g_list_model_get_n_items (candor_question_get_options (question)));
  g_autofree char *numbers = n == 2 ? g_strdup (_("1 or 2")) : g_strdup_printf (_("1 to %u"), n);

  if (candor_item_view_get_place (self->view) != CANDOR_ITEM_PLACE_QUIZ)
    return g_strdup_printf (_("Keys: %s pick, Enter checks"), numbers);
  if (candor_question_asks_certainty (question))
    return g_strdup_printf (_("Keys: %s pick, G F S how sure, Enter goes on"), numbers);

  return g_strdup_printf (_("Keys: %s pick, Enter goes on"), numbers);
}

void
candor_item_keys_update (CandorItemKeys *self)
{
  gboolean shown;
  g_autofree char *words = NULL;

  g_return_if_fail (self != NULL);

  shown = are_on (self) && candor_question_is_open (candor_item_view_get_question (self->view));
  words = words_of_keys (self);
  gtk_label_set_text (GTK_LABEL (self->words), words);
  gtk_widget_set_visible (self->words, shown);
  for (GtkWidget *child = gtk_widget_get_first_child (self->options);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    candor_item_option_set_keys (CANDOR_ITEM_OPTION (child), shown);
  if (self->certainty != NULL)
    candor_item_certainty_set_keys (CANDOR_ITEM_CERTAINTY (self->certainty), shown);
}

static void
add_controller (CandorItemKeys      *self,
                GtkPropagationPhase  phase,
                GCallback            callback)
{
  GtkEventController *controller = gtk_event_controller_key_new ();

  gtk_event_controller_set_propagation_phase (controller, phase);
  g_signal_connect (controller, "key-pressed", callback, self);
  gtk_widget_add_controller (GTK_WIDGET (self->view), controller);
}

CandorItemKeys *
candor_item_keys_new (CandorItemView *view,
                      GtkWidget      *options,
                      GtkWidget      *certainty,
                      GtkWidget      *words)
{
  CandorItemKeys *self;

  g_return_val_if_fail (CANDOR_IS_ITEM_VIEW (view), NULL);
  g_return_val_if_fail (GTK_IS_WIDGET (options), NULL);
  g_return_val_if_fail (GTK_IS_LABEL (words), NULL);

  self = g_new0 (CandorItemKeys, 1);
  self->view = view;
  self->options = options;
  self->certainty = certainty;
  self->words = words;
  self->settings = candor_settings_new ();
  add_controller (self, GTK_PHASE_BUBBLE, G_CALLBACK (key_pressed_cb));
  add_controller (self, GTK_PHASE_CAPTURE, G_CALLBACK (enter_pressed_cb));
  if (self->settings != NULL)
    g_signal_connect_swapped (self->settings, "changed::number-keys", G_CALLBACK (candor_item_keys_update), self);

  return self;
}

void
candor_item_keys_free (CandorItemKeys *self)
{
  g_return_if_fail (self != NULL);

  if (self->settings != NULL)
    g_signal_handlers_disconnect_by_data (self->settings, self);
  g_clear_object (&self->settings);
  g_free (self);
}
