/* item-keys.c - the keys of a question
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One map for all kinds. A digit means the part with that number: it is picked, or
 * taken up; Alt and an arrow move what has the focus; G F S say how sure; ? shows
 * a hint; Enter checks; Ctrl+Z takes back. What a digit or an arrow does is the body's; the rest
 * is here. A key controller of the question's own view: it hears nothing while the
 * focus is elsewhere. Bare keys can be switched off (`number-keys`), and what is on
 * the screen says which ones there are.
 */

#include "item-keys.h"

#include "item-certainty.h"
#include "item-words.h"
#include "say.h"
#include "settings.h"

#include <glib/gi18n.h>

struct _CandorItemKeys
{
  CandorItemView *view;       /* whose part this is */
  CandorItemBody *body;
  GtkWidget      *certainty;
  GtkWidget      *words;
  GSettings      *settings;   /* NULL where none are installed */
};

static gboolean
are_on (CandorItemKeys *self)
{
  return candor_settings_get_number_keys (self->settings);
}

guint
candor_item_keys_digit (guint           keyval,
                        GdkModifierType state)
{
  if ((state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK)) != 0)
    return 0;
  if (keyval >= GDK_KEY_1 && keyval <= GDK_KEY_9)
    return keyval - GDK_KEY_1 + 1;
  if (keyval >= GDK_KEY_KP_1 && keyval <= GDK_KEY_KP_9)
    return keyval - GDK_KEY_KP_1 + 1;

  return 0;
}

static gboolean
has_more_hints (CandorQuestion *question)
{
  return candor_question_get_n_shown (question) < candor_question_get_n_hints (question);
}

int
candor_item_keys_move (guint           keyval,
                       GdkModifierType state)
{
  if ((state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK)) != GDK_ALT_MASK)
    return 0;
  if (keyval == GDK_KEY_Up || keyval == GDK_KEY_KP_Up)
    return -1;
  if (keyval == GDK_KEY_Down || keyval == GDK_KEY_KP_Down)
    return 1;

  return 0;
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

  if (!candor_question_is_open (question))
    return GDK_EVENT_PROPAGATE;
  if (candor_item_body_press (self->body, keyval, state, are_on (self)) == GDK_EVENT_STOP)
    return GDK_EVENT_STOP;
  if ((state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK)) != 0 || !are_on (self))
    return GDK_EVENT_PROPAGATE;
  if (keyval == GDK_KEY_question && has_more_hints (question))
    return gtk_widget_activate_action (GTK_WIDGET (self->view), "item.hint", NULL);

  return say_how_sure (self, gdk_keyval_to_lower (keyval));
}

/* A check button takes Enter for itself; here it means what the main button
 * says, once something is picked. Space picks. */
static gboolean
means_check (CandorItemKeys  *self,
             GtkWidget       *focus,
             GdkModifierType  state)
{
  CandorQuestion *question = candor_item_view_get_question (self->view);

  if ((state & GDK_CONTROL_MASK) != 0 || candor_item_body_gives_enter (self->body, focus))
    return TRUE;

  return GTK_IS_CHECK_BUTTON (focus) &&
         candor_response_is_complete (candor_question_get_response (question), candor_question_get_item (question));
}

static gboolean
enter_pressed_cb (GtkEventControllerKey *controller,
                  guint                  keyval,
                  guint                  keycode,
                  GdkModifierType        state,
                  CandorItemKeys        *self)
{
  CandorQuestion *question = candor_item_view_get_question (self->view);
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self->view));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if ((keyval != GDK_KEY_Return && keyval != GDK_KEY_KP_Enter) ||
      !candor_question_is_open (question) || !means_check (self, focus, state))
    return GDK_EVENT_PROPAGATE;

  if (candor_item_view_get_place (self->view) == CANDOR_ITEM_PLACE_QUIZ)
    gtk_widget_activate_default (GTK_WIDGET (self->view));
  else
    candor_item_view_check (self->view);

  return GDK_EVENT_STOP;
}

static const char *
words_of_enter (CandorItemKeys *self)
{
  gboolean in_quiz = candor_item_view_get_place (self->view) == CANDOR_ITEM_PLACE_QUIZ;

  if (candor_item_body_enter_is_own (self->body))
    return in_quiz ? _("Ctrl+Enter goes on") : _("Ctrl+Enter checks");

  return in_quiz ? _("Enter goes on") : _("Enter checks");
}

/* The keys of the body, of how sure one is, and Enter; NULL where there are none of
 * its own. */
static char *
words_of_keys (CandorItemKeys *self)
{
  gboolean bare = are_on (self);
  g_autofree char *own = candor_item_body_dup_keys (self->body, bare);
  g_autoptr(GPtrArray) words = g_ptr_array_new ();
  g_autofree char *list = NULL;

  if (own == NULL && !bare)
    return NULL;
  if (own != NULL)
    g_ptr_array_add (words, own);
  if (bare && self->certainty != NULL)
    g_ptr_array_add (words, (gpointer) _("G F S how sure"));
  if (bare && has_more_hints (candor_item_view_get_question (self->view)))
    g_ptr_array_add (words, (gpointer) _("? shows a hint"));
  g_ptr_array_add (words, (gpointer) _("Ctrl+Z takes back"));
  g_ptr_array_add (words, (gpointer) words_of_enter (self));
  g_ptr_array_add (words, NULL);
  list = g_strjoinv (", ", (char **) words->pdata);

  return g_strdup_printf (_("Keys: %s"), list);
}

void
candor_item_keys_update (CandorItemKeys *self)
{
  gboolean open;
  g_autofree char *words = NULL;

  g_return_if_fail (self != NULL);

  open = candor_question_is_open (candor_item_view_get_question (self->view));
  words = words_of_keys (self);
  gtk_label_set_text (GTK_LABEL (self->words), words != NULL ? words : "");
  gtk_widget_set_visible (self->words, open && words != NULL);
  candor_item_body_show_keys (self->body, open && are_on (self));
  if (self->certainty != NULL)
    candor_item_certainty_set_keys (CANDOR_ITEM_CERTAINTY (self->certainty), open && are_on (self));
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
                      CandorItemBody *body,
                      GtkWidget      *certainty,
                      GtkWidget      *words)
{
  CandorItemKeys *self;

  g_return_val_if_fail (CANDOR_IS_ITEM_VIEW (view), NULL);
  g_return_val_if_fail (CANDOR_IS_ITEM_BODY (body), NULL);
  g_return_val_if_fail (GTK_IS_LABEL (words), NULL);

  self = g_new0 (CandorItemKeys, 1);
  self->view = view;
  self->body = body;
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
