/* item-field.c - a line to type into, with what is said about it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The question holds the answer; the entry shows it. Whoever types gets the time to
 * finish a number before anything is said about it, and what is wrong goes away with
 * the key that mends it.
 */

#include "item-field.h"

#include "css-class.h"

#include <string.h>

/* Milliseconds without a key after which a sentence comes. */
#define REST 900
/* Letters. Longer than anything that is judged, and short enough to be drawn. */
#define MAX_LETTERS 500

struct _CandorItemField
{
  GtkWidget       parent_instance;
  GtkWidget      *icon;       /* of the verdict */
  GtkWidget      *entry;
  CandorQuestion *question;
  const char     *id;
  char           *hint;
  char           *verdict;    /* NULL before Check */
  char           *sentence;   /* NULL: nothing to say */
  guint           rest;       /* source, 0 for none */
  gboolean        showing;    /* the entry is being set from the question */
};

G_DEFINE_FINAL_TYPE (CandorItemField, candor_item_field, GTK_TYPE_WIDGET)

enum { TOLD, N_SIGNALS };
static guint signals[N_SIGNALS];

static const char *
get_typed (CandorItemField *self)
{
  return gtk_editable_get_text (GTK_EDITABLE (self->entry));
}

/* The verdict before the sentence before the hint. */
static void
describe (CandorItemField *self)
{
  const char *words = self->verdict != NULL ? self->verdict : self->sentence != NULL ? self->sentence : self->hint;

  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, words, -1);
}

static void
tell (CandorItemField *self,
      const char      *sentence)
{
  if (g_strcmp0 (sentence, self->sentence) == 0)
    return;

  g_free (self->sentence);
  self->sentence = g_strdup (sentence);
  candor_css_class_set (self->entry, "error", sentence != NULL);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_STATE_INVALID,
                               sentence != NULL ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE, -1);
  describe (self);
  g_signal_emit (self, signals[TOLD], 0);
}

static char *
dup_reason (CandorItemField *self)
{
  g_autoptr(GError) error = NULL;

  if (candor_item_reads (candor_question_get_item (self->question), self->id, get_typed (self), &error))
    return NULL;

  return g_strdup (error->message);
}

static void
stop_resting (CandorItemField *self)
{
  g_clear_handle_id (&self->rest, g_source_remove);
}

/* Says what is wrong with what stands there; of an empty line nothing. */
static void
judge (CandorItemField *self)
{
  g_autofree char *reason = NULL;

  stop_resting (self);
  if (candor_question_is_open (self->question) && *get_typed (self) != '\0')
    reason = dup_reason (self);
  tell (self, reason);
}

static gboolean
rested_cb (gpointer user_data)
{
  CandorItemField *self = user_data;

  self->rest = 0;
  judge (self);

  return G_SOURCE_REMOVE;
}

static void
changed_cb (CandorItemField *self)
{
  g_assert (CANDOR_IS_ITEM_FIELD (self));

  if (self->showing)
    return;

  candor_question_set_value (self->question, self->id, get_typed (self));
  stop_resting (self);
  if (self->sentence != NULL)
    judge (self);
  else
    self->rest = g_timeout_add (REST, rested_cb, self);
}

static void
left_cb (CandorItemField *self)
{
  g_assert (CANDOR_IS_ITEM_FIELD (self));

  judge (self);
}

/* ------------------------------------------------------------------- showing */

static void
show_typed (CandorItemField *self)
{
  CandorResponse *response = candor_question_get_response (self->question);
  const char *typed = response != NULL ? candor_response_find_value (response, self->id) : NULL;

  if (typed == NULL)
    typed = "";
  if (strcmp (typed, get_typed (self)) == 0)
    return;

  self->showing = TRUE;
  gtk_editable_set_text (GTK_EDITABLE (self->entry), typed);
  gtk_editable_set_position (GTK_EDITABLE (self->entry), -1);
  self->showing = FALSE;
  if (self->sentence != NULL)
    judge (self);
}

static void
show_verdict (CandorItemField           *self,
              const CandorOptionVerdict *verdict)
{
  gtk_widget_set_visible (self->icon, verdict != NULL);
  gtk_image_set_from_icon_name (GTK_IMAGE (self->icon),
                                verdict != NULL && verdict->good ? "object-select-symbolic" : "window-close-symbolic");
  candor_css_class_set (GTK_WIDGET (self), "candor-field-right", verdict != NULL && verdict->good);
  candor_css_class_set (GTK_WIDGET (self), "candor-field-wrong", verdict != NULL && !verdict->good);
}

void
candor_item_field_show (CandorItemField           *self,
                        const CandorOptionVerdict *verdict,
                        const char                *spoken)
{
  gboolean open;

  g_return_if_fail (CANDOR_IS_ITEM_FIELD (self));

  open = candor_question_is_open (self->question);
  show_typed (self);
  gtk_editable_set_editable (GTK_EDITABLE (self->entry), open);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_READ_ONLY, !open, -1);
  show_verdict (self, verdict);
  g_free (self->verdict);
  self->verdict = g_strdup (spoken);
  if (!open)
    {
      stop_resting (self);
      tell (self, NULL);
    }
  describe (self);
}

const char *
candor_item_field_get_id (CandorItemField *self)
{
  g_return_val_if_fail (CANDOR_IS_ITEM_FIELD (self), NULL);

  return self->id;
}

GtkWidget *
candor_item_field_get_entry (CandorItemField *self)
{
  g_return_val_if_fail (CANDOR_IS_ITEM_FIELD (self), NULL);

  return self->entry;
}

void
candor_item_field_set_width (CandorItemField *self,
                             int              n_letters)
{
  g_return_if_fail (CANDOR_IS_ITEM_FIELD (self));

  gtk_editable_set_width_chars (GTK_EDITABLE (self->entry), n_letters);
}

const char *
candor_item_field_get_sentence (CandorItemField *self)
{
  g_return_val_if_fail (CANDOR_IS_ITEM_FIELD (self), NULL);

  return self->sentence;
}

const char *
candor_item_field_look (CandorItemField *self)
{
  g_autofree char *reason = NULL;

  g_return_val_if_fail (CANDOR_IS_ITEM_FIELD (self), NULL);

  stop_resting (self);
  reason = dup_reason (self);
  tell (self, reason);

  return self->sentence;
}

/* -------------------------------------------------------------------- making */

GtkWidget *
candor_item_field_new (CandorQuestion *question,
                       const char     *id,
                       const char     *name,
                       const char     *hint)
{
  CandorItemField *self;
  GtkEventController *focus;

  g_return_val_if_fail (CANDOR_IS_QUESTION (question), NULL);
  g_return_val_if_fail (id != NULL, NULL);
  g_return_val_if_fail (name != NULL && hint != NULL, NULL);

  self = g_object_new (CANDOR_TYPE_ITEM_FIELD, NULL);
  self->question = g_object_ref (question);
  self->id = id;
  self->hint = g_strdup (hint);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_signal_connect_swapped (self->entry, "changed", G_CALLBACK (changed_cb), self);
  focus = gtk_event_controller_focus_new ();
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (left_cb), self);
  gtk_widget_add_controller (self->entry, focus);

  return GTK_WIDGET (self);
}

static void
candor_item_field_dispose (GObject *object)
{
  CandorItemField *self = CANDOR_ITEM_FIELD (object);

  stop_resting (self);
  g_clear_pointer (&self->icon, gtk_widget_unparent);
  g_clear_pointer (&self->entry, gtk_widget_unparent);
  g_clear_object (&self->question);
  g_clear_pointer (&self->hint, g_free);
  g_clear_pointer (&self->verdict, g_free);
  g_clear_pointer (&self->sentence, g_free);

  G_OBJECT_CLASS (candor_item_field_parent_class)->dispose (object);
}

static void
candor_item_field_class_init (CandorItemFieldClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = candor_item_field_dispose;
  signals[TOLD] = g_signal_new ("told", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "candor-field");
}

static void
candor_item_field_init (CandorItemField *self)
{
  self->icon = g_object_new (GTK_TYPE_IMAGE, "accessible-role", GTK_ACCESSIBLE_ROLE_NONE, "visible", FALSE, NULL);
  gtk_widget_set_parent (self->icon, GTK_WIDGET (self));
  self->entry = g_object_new (GTK_TYPE_ENTRY, "max-length", MAX_LETTERS, "hexpand", TRUE, NULL);
  gtk_widget_set_parent (self->entry, GTK_WIDGET (self));
}
