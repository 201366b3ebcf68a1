/* scenario-replies.c - what one can reply, by number
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A reply is a button: pressing it takes it. One that asks for a reason opens a field below
 * itself first; the reason is a draft while it is typed, and may be left out. The digits press
 * a reply while the focus is on one of them, where bare keys are switched on.
 */

#include "scenario-replies.h"

#include "css-class.h"
#include "item-keys.h"
#include "lesson-scroll.h"
#include "rich-text.h"
#include "settings.h"

#include <glib/gi18n.h>

#define LEAST_HEIGHT 70

struct _CandorScenarioReplies
{
  GtkBox             parent_instance;
  CandorScenarioRun *run;
  GPtrArray         *replies;      /* const CandorReply, as numbered */
  GPtrArray         *buttons;
  GtkWidget         *reason;       /* the field and its button; NULL: none is asked for */
  GtkWidget         *words;        /* the field */
  GSettings         *settings;     /* NULL where none are installed */
};

G_DEFINE_FINAL_TYPE (CandorScenarioReplies, candor_scenario_replies, GTK_TYPE_BOX)

enum { FAILED, N_SIGNALS };

static guint signals[N_SIGNALS];

/* ----------------------------------------------------------------- taking */

static void
taken_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr(CandorScenarioReplies) self = user_data;
  g_autoptr(GError) error = NULL;

  if (candor_scenario_run_reply_finish (CANDOR_SCENARIO_RUN (source), result, &error))
    return;
  gtk_widget_set_sensitive (GTK_WIDGET (self), TRUE);
  g_signal_emit (self, signals[FAILED], 0, error->message);
}

static void
take (CandorScenarioReplies *self,
      const CandorReply     *reply)
{
  gtk_widget_set_sensitive (GTK_WIDGET (self), FALSE);
  candor_scenario_run_reply_async (self->run, reply, NULL, taken_cb, g_object_ref (self));
}

/* ------------------------------------------------------------------- reason */

static char *
dup_reason (CandorScenarioReplies *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->words));
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);

  return gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
}

static void
typed_cb (CandorScenarioReplies *self)
{
  g_autofree char *reason = dup_reason (self);

  g_assert (CANDOR_IS_SCENARIO_REPLIES (self));

  candor_scenario_run_pick (self->run, candor_scenario_run_get_picked (self->run), reason);
}

static void
confirm_cb (CandorScenarioReplies *self)
{
  const CandorReply *picked = candor_scenario_run_get_picked (self->run);

  g_assert (CANDOR_IS_SCENARIO_REPLIES (self));

  if (picked != NULL)
    take (self, picked);
}

static GtkWidget *
new_field (CandorScenarioReplies *self)
{
  const char *reason = candor_scenario_run_get_reason (self->run);
  GtkWidget *scrolled;

  self->words = g_object_new (GTK_TYPE_TEXT_VIEW, "accepts-tab", FALSE, "wrap-mode", GTK_WRAP_WORD_CHAR,
                              "top-margin", 10, "bottom-margin", 10, "left-margin", 12, "right-margin", 12, NULL);
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->words)), reason != NULL ? reason : "", -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->words), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Why?"),
                                  GTK_ACCESSIBLE_PROPERTY_MULTI_LINE, TRUE, -1);
  g_signal_connect_object (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->words)), "changed",
                           G_CALLBACK (typed_cb), self, G_CONNECT_SWAPPED);
  scrolled = g_object_new (GTK_TYPE_SCROLLED_WINDOW, "child", self->words, "hscrollbar-policy", GTK_POLICY_NEVER,
                           "propagate-natural-height", TRUE, "min-content-height", LEAST_HEIGHT, "focusable", FALSE, NULL);
  gtk_widget_add_css_class (scrolled, "candor-own-words");

  return scrolled;
}

static void
add_reason (CandorScenarioReplies *self,
            GtkWidget             *below)
{
  GtkWidget *title = candor_rich_text_new_words (_("Why? Nobody else reads it, and you can leave it out."));
  GtkWidget *confirm = gtk_button_new_with_label (_("Reply"));

  self->reason = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);
  gtk_widget_add_css_class (self->reason, "candor-reply-reason");
  gtk_widget_add_css_class (confirm, "suggested-action");
  gtk_widget_set_halign (confirm, GTK_ALIGN_START);
  gtk_box_append (GTK_BOX (self->reason), title);
  gtk_box_append (GTK_BOX (self->reason), new_field (self));
  gtk_box_append (GTK_BOX (self->reason), confirm);
  g_signal_connect_object (confirm, "clicked", G_CALLBACK (confirm_cb), self, G_CONNECT_SWAPPED);
  gtk_box_insert_child_after (GTK_BOX (self), self->reason, below);
}

static void
show_picked (CandorScenarioReplies *self)
{
  const CandorReply *picked = candor_scenario_run_get_picked (self->run);

  if (self->reason != NULL)
    gtk_box_remove (GTK_BOX (self), g_steal_pointer (&self->reason));
  self->words = NULL;
  for (guint i = 0; i < self->replies->len; i++)
    {
      gboolean is_picked = g_ptr_array_index (self->replies, i) == picked;

      candor_css_class_set (g_ptr_array_index (self->buttons, i), "candor-reply-picked", is_picked);
      if (is_picked)
        add_reason (self, g_ptr_array_index (self->buttons, i));
    }
}

static void
press (CandorScenarioReplies *self,
       guint                  index)
{
  const CandorReply *reply = g_ptr_array_index (self->replies, index);

  if (!reply->asks_reason)
    {
      candor_scenario_run_pick (self->run, NULL, NULL);
      take (self, reply);
      return;
    }

  candor_scenario_run_pick (self->run, reply, candor_scenario_run_get_picked (self->run) == reply
                                              ? candor_scenario_run_get_reason (self->run) : NULL);
  show_picked (self);
  candor_lesson_scroll_to (self->reason);
  gtk_widget_grab_focus (self->words);
}

/* ------------------------------------------------------------------- making */

static void
clicked_cb (CandorScenarioReplies *self,
            GtkWidget             *button)
{
  guint index;

  g_assert (CANDOR_IS_SCENARIO_REPLIES (self));

  if (g_ptr_array_find (self->buttons, button, &index))
    press (self, index);
}

static gboolean
key_pressed_cb (GtkEventControllerKey *controller,
                guint                  keyval,
                guint                  keycode,
                GdkModifierType        state,
                CandorScenarioReplies *self)
{
  guint digit = candor_item_keys_digit (keyval, state);
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));

  g_assert (CANDOR_IS_SCENARIO_REPLIES (self));

  if (digit == 0 || digit > self->replies->len || !candor_settings_get_number_keys (self->settings) ||
      !g_ptr_array_find (self->buttons, focus, NULL))
    return GDK_EVENT_PROPAGATE;
  press (self, digit - 1);

  return GDK_EVENT_STOP;
}

static GtkWidget *
new_number (guint number)
{
  g_autofree char *words = g_strdup_printf ("%u", number);
  GtkWidget *self = g_object_new (GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_NONE, "label", words,
                                  "valign", GTK_ALIGN_START, NULL);

  gtk_widget_add_css_class (self, "candor-reply-number");

  return self;
}

static GtkWidget *
new_words (const CandorReply *reply)
{
  GtkWidget *self = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  for (guint i = 0; i < reply->words->len; i++)
    gtk_box_append (GTK_BOX (self), candor_rich_text_new (g_ptr_array_index (reply->words, i), NULL));
  gtk_widget_set_hexpand (self, TRUE);

  return self;
}

static void
add_reply (CandorScenarioReplies *self,
           const CandorReply     *reply)
{
  g_autofree char *words = candor_reply_dup_words (reply);
  g_autofree char *place = g_strdup_printf (_("%u of %u."), self->buttons->len + 1, self->replies->len);
  GtkWidget *button = gtk_button_new ();
  GtkWidget *face = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);

  gtk_box_append (GTK_BOX (face), new_number (self->buttons->len + 1));
  gtk_box_append (GTK_BOX (face), new_words (reply));
  gtk_button_set_child (GTK_BUTTON (button), face);
  gtk_widget_add_css_class (button, "candor-reply");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, words,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, place, -1);
  g_signal_connect_object (button, "clicked", G_CALLBACK (clicked_cb), self, G_CONNECT_SWAPPED);
  g_ptr_array_add (self->buttons, button);
  gtk_box_append (GTK_BOX (self), button);
}

static void
candor_scenario_replies_dispose (GObject *object)
{
  CandorScenarioReplies *self = CANDOR_SCENARIO_REPLIES (object);

  g_clear_object (&self->run);
  g_clear_object (&self->settings);

  G_OBJECT_CLASS (candor_scenario_replies_parent_class)->dispose (object);
}

static void
candor_scenario_replies_finalize (GObject *object)
{
  CandorScenarioReplies *self = CANDOR_SCENARIO_REPLIES (object);

  g_ptr_array_unref (self->replies);
  g_ptr_array_unref (self->buttons);

  G_OBJECT_CLASS (candor_scenario_replies_parent_class)->finalize (object);
}

static void
candor_scenario_replies_class_init (CandorScenarioRepliesClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = candor_scenario_replies_dispose;
  G_OBJECT_CLASS (klass)->finalize = candor_scenario_replies_finalize;
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);

  signals[FAILED] = g_signal_new ("failed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
candor_scenario_replies_init (CandorScenarioReplies *self)
{
  GtkEventController *key = gtk_event_controller_key_new ();

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 10);
  self->settings = candor_settings_new ();
  self->buttons = g_ptr_array_new ();
  g_signal_connect (key, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), key);
}

GtkWidget *
candor_scenario_replies_new (CandorScenarioRun *run)
{
  CandorScenarioReplies *self;

  g_return_val_if_fail (CANDOR_IS_SCENARIO_RUN (run), NULL);

  self = g_object_new (CANDOR_TYPE_SCENARIO_REPLIES, NULL);
  self->run = g_object_ref (run);
  self->replies = candor_scenario_run_list_open (run);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("What do you do?"), -1);
  for (guint i = 0; i < self->replies->len; i++)
    add_reply (self, g_ptr_array_index (self->replies, i));
  show_picked (self);

  return GTK_WIDGET (self);
}
