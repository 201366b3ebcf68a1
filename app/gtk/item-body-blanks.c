/* item-body-blanks.c - gaps in a text
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Entries and lists stand in the lines of the text, each called by its number. Below
 * it stands what cannot be judged, and after Check one card for each gap.
 */

#include "item-body.h"

#include "item-chooser.h"
#include "item-field.h"
#include "item-keys.h"
#include "item-mark.h"
#include "item-inline.h"
#include "item-words.h"

#include <glib/gi18n.h>

/* Letters an entry is wide: as the longest answer of all gaps, so that none gives its
 * own away. */
#define LEAST_LETTERS 8
#define MOST_LETTERS 24

struct _CandorItemBodyBlanks
{
  CandorItemBody  parent_instance;
  GPtrArray      *insets;     /* CandorItemField and CandorItemChooser, one a gap */
  GtkWidget      *sentence;
  GtkWidget      *verdicts;
  char           *words;      /* of the sentence */
};

G_DEFINE_FINAL_TYPE (CandorItemBodyBlanks, candor_item_body_blanks, CANDOR_TYPE_ITEM_BODY)

static CandorBlanksItem *
get_item (CandorItemBodyBlanks *self)
{
  return CANDOR_BLANKS_ITEM (candor_question_get_item (candor_item_body_get_question (CANDOR_ITEM_BODY (self))));
}

static char *
dup_name (CandorItemBodyBlanks *self,
          guint                 index)
{
  return g_strdup_printf (_("Blank %u of %u"), index + 1, candor_blanks_item_get_gaps (get_item (self))->len);
}

static GtkWidget *
get_control (GtkWidget *inset)
{
  return CANDOR_IS_ITEM_FIELD (inset) ? candor_item_field_get_entry (CANDOR_ITEM_FIELD (inset))
                                      : candor_item_chooser_get_button (CANDOR_ITEM_CHOOSER (inset));
}

/* ------------------------------------------------------------------- verdict */

static char *
dup_mark (CandorItemBodyBlanks      *self,
          const CandorOptionVerdict *verdict,
          guint                      index)
{
  g_autofree char *name = dup_name (self, index);
  const char *given = verdict->value != NULL
    ? candor_item_get_value_words (CANDOR_ITEM (get_item (self)), verdict->option, verdict->value) : "—";

  return g_strdup_printf (verdict->good ? _("%s: %s, right") : _("%s: %s, not right"), name, given);
}

static void
add_verdict (CandorItemBodyBlanks      *self,
             const CandorOptionVerdict *verdict,
             const char                *mark)
{
  GtkWidget *card = g_object_new (GTK_TYPE_BOX, "css-name", "candor-option", NULL);

  gtk_widget_add_css_class (card, "candor-field-card");
  gtk_widget_add_css_class (card, verdict->good ? "candor-option-right" : "candor-option-wrong");
  gtk_box_append (GTK_BOX (card),
                  candor_item_mark_new_part (verdict, mark, candor_item_body_get_context (CANDOR_ITEM_BODY (self))));
  gtk_box_append (GTK_BOX (self->verdicts), card);
}

static void
show_gap (CandorItemBodyBlanks      *self,
          guint                      index,
          const CandorOptionVerdict *verdict)
{
  GtkWidget *inset = g_ptr_array_index (self->insets, index);
  g_autofree char *mark = verdict != NULL ? dup_mark (self, verdict, index) : NULL;
  g_autofree char *spoken = verdict != NULL ? candor_item_words_part (verdict, mark) : NULL;

  if (verdict != NULL)
    add_verdict (self, verdict, mark);
  if (CANDOR_IS_ITEM_FIELD (inset))
    candor_item_field_show (CANDOR_ITEM_FIELD (inset), verdict, spoken);
  else
    candor_item_chooser_show (CANDOR_ITEM_CHOOSER (inset), verdict, spoken);
}

static void
show (CandorItemBody *body)
{
  CandorItemBodyBlanks *self = CANDOR_ITEM_BODY_BLANKS (body);
  CandorOutcome *outcome = candor_question_get_outcome (candor_item_body_get_question (body));
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (self->verdicts)) != NULL)
    gtk_box_remove (GTK_BOX (self->verdicts), child);
  for (guint i = 0; i < self->insets->len; i++)
    show_gap (self, i, outcome != NULL ? candor_outcome_get_option (outcome, i) : NULL);
}

/* ------------------------------------------------------------------ sentence */

/* One sentence at a time: that of the first gap that has one. */
static void
told_cb (CandorItemBodyBlanks *self)
{
  g_assert (CANDOR_IS_ITEM_BODY_BLANKS (self));

  g_clear_pointer (&self->words, g_free);
  for (guint i = 0; i < self->insets->len && self->words == NULL; i++)
    {
      GtkWidget *inset = g_ptr_array_index (self->insets, i);
      const char *words = CANDOR_IS_ITEM_FIELD (inset) ? candor_item_field_get_sentence (CANDOR_ITEM_FIELD (inset)) : NULL;
      g_autofree char *name = dup_name (self, i);

      if (words != NULL)
        self->words = g_strdup_printf ("%s: %s", name, words);
    }
  gtk_label_set_text (GTK_LABEL (self->sentence), self->words != NULL ? self->words : "");
  gtk_widget_set_visible (self->sentence, self->words != NULL);
}

/* The first gap that lacks something, or the first one. */
static guint
find_first (CandorItemBodyBlanks *self)
{
  CandorQuestion *question = candor_item_body_get_question (CANDOR_ITEM_BODY (self));
  CandorResponse *response = candor_question_get_response (question);
  GPtrArray *options = candor_item_get_options (CANDOR_ITEM (get_item (self)));

  for (guint i = 0; i < options->len && response != NULL; i++)
    {
      const char *id = ((const CandorOption *) g_ptr_array_index (options, i))->id;
      const char *value = candor_response_find_value (response, id);

      if (value == NULL || !candor_item_reads (CANDOR_ITEM (get_item (self)), id, value, NULL))
        return i;
    }

  return 0;
}

static GtkWidget *
get_first (CandorItemBody *body)
{
  CandorItemBodyBlanks *self = CANDOR_ITEM_BODY_BLANKS (body);

  return self->insets->len > 0 ? get_control (g_ptr_array_index (self->insets, find_first (self))) : NULL;
}

static const char *
get_missing (CandorItemBody *body)
{
  CandorItemBodyBlanks *self = CANDOR_ITEM_BODY_BLANKS (body);
  guint index = find_first (self);
  g_autofree char *name = dup_name (self, index);
  GtkWidget *inset = g_ptr_array_index (self->insets, index);

  if (CANDOR_IS_ITEM_FIELD (inset))
    candor_item_field_look (CANDOR_ITEM_FIELD (inset));
  else
    {
      g_free (self->words);
      self->words = g_strdup_printf (_("%s: choose what belongs there."), name);
      gtk_label_set_text (GTK_LABEL (self->sentence), self->words);
      gtk_widget_set_visible (self->sentence, TRUE);
    }

  return self->words;
}

/* ---------------------------------------------------------------------- keys */

static gboolean
gives_enter (CandorItemBody *body,
             GtkWidget      *focus)
{
  return gtk_widget_get_ancestor (focus, CANDOR_TYPE_ITEM_FIELD) != NULL;
}

static gboolean
press (CandorItemBody  *body,
       guint            keyval,
       GdkModifierType  state,
       gboolean         bare)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (body));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  GtkWidget *chooser = focus != NULL ? gtk_widget_get_ancestor (focus, CANDOR_TYPE_ITEM_CHOOSER) : NULL;
  int step = candor_item_keys_move (keyval, state);

  if (step == 0 || chooser == NULL)
    return GDK_EVENT_PROPAGATE;
  candor_item_chooser_turn (CANDOR_ITEM_CHOOSER (chooser), step < 0 ? -1 : 1);

  return GDK_EVENT_STOP;
}

static gboolean
has_list (CandorItemBodyBlanks *self)
{
  for (guint i = 0; i < self->insets->len; i++)
    if (CANDOR_IS_ITEM_CHOOSER (g_ptr_array_index (self->insets, i)))
      return TRUE;

  return FALSE;
}

static char *
dup_keys (CandorItemBody *body,
          gboolean        bare)
{
  if (!has_list (CANDOR_ITEM_BODY_BLANKS (body)))
    return g_strdup (_("Tab goes to the next blank"));

  return g_strdup (_("Tab goes to the next blank, Alt with ↑ or ↓ chooses"));
}

/* -------------------------------------------------------------------- making */

static int
count_letters (CandorItemBodyBlanks *self)
{
  GPtrArray *gaps = candor_blanks_item_get_gaps (get_item (self));
  glong most = LEAST_LETTERS;

  for (guint i = 0; i < gaps->len; i++)
    {
      const CandorGap *gap = g_ptr_array_index (gaps, i);

      for (guint j = 0; j < gap->answers->len; j++)
        most = MAX (most, g_utf8_strlen (g_ptr_array_index (gap->answers, j), -1));
    }

  return (int) MIN (most, MOST_LETTERS);
}

/* "Consent is blank 1 and comes blank 2." */
static char *
dup_spoken (CandorItemBodyBlanks *self,
            const CandorText     *passage)
{
  GPtrArray *gaps = candor_blanks_item_get_gaps (get_item (self));
  g_autoptr(GString) words = g_string_new (NULL);

  for (guint i = 0; i < candor_text_get_n_runs (passage); i++)
    {
      const CandorRun *run = candor_text_get_run (passage, i);
      const CandorGap *gap = run->kind == CANDOR_RUN_BLANK ? candor_blanks_item_find_gap (get_item (self), run->ref) : NULL;
      guint index;

      if (gap != NULL && g_ptr_array_find (gaps, gap, &index))
        g_string_append_printf (words, _("blank %u"), index + 1);
      else
        g_string_append (words, run->text);
    }

  return g_string_free (g_steal_pointer (&words), FALSE);
}

typedef struct
{
  CandorItemBodyBlanks *self;
  const char           *spoken;   /* the passage */
} Making;

/* The question itself is read with the first gap: nothing else says it there. */
static char *
dup_hint (const Making *making,
          guint         index)
{
  const char *prompt = candor_text_get_plain (candor_item_get_prompt (CANDOR_ITEM (get_item (making->self))));

  return index == 0 ? g_strdup_printf ("%s %s", prompt, making->spoken) : g_strdup (making->spoken);
}

static GtkWidget *
make_inset (const char *ref,
            gpointer    user_data)
{
  const Making *making = user_data;
  CandorItemBodyBlanks *self = making->self;
  CandorQuestion *question = candor_item_body_get_question (CANDOR_ITEM_BODY (self));
  const CandorGap *gap = candor_blanks_item_find_gap (get_item (self), ref);
  g_autofree char *name = dup_name (self, self->insets->len);
  g_autofree char *hint = dup_hint (making, self->insets->len);
  GtkWidget *inset;

  if (gap->choices->len > 0)
    inset = candor_item_chooser_new (question, gap, name, hint);
  else
    {
      inset = candor_item_field_new (question, gap->option->id, name, hint);
      candor_item_field_set_width (CANDOR_ITEM_FIELD (inset), count_letters (self));
      g_signal_connect_object (inset, "told", G_CALLBACK (told_cb), self, G_CONNECT_SWAPPED);
    }
  g_ptr_array_add (self->insets, inset);

  return inset;
}

static GtkWidget *
new_passage (CandorItemBodyBlanks *self,
             CandorText           *text)
{
  g_autofree char *spoken = dup_spoken (self, text);
  Making making = { self, spoken };
  GtkWidget *passage = candor_item_inline_new (text, spoken, make_inset, &making);

  gtk_widget_add_css_class (passage, "candor-passage");

  return passage;
}

static void
fill (CandorItemBody *body)
{
  CandorItemBodyBlanks *self = CANDOR_ITEM_BODY_BLANKS (body);
  GPtrArray *passages = candor_blanks_item_get_passages (get_item (self));

  candor_item_body_clear (body);
  g_ptr_array_set_size (self->insets, 0);
  for (guint i = 0; i < passages->len; i++)
    gtk_widget_set_parent (new_passage (self, g_ptr_array_index (passages, i)), GTK_WIDGET (self));
  self->sentence = g_object_new (GTK_TYPE_LABEL, "wrap", TRUE, "xalign", 0.0f, "visible", FALSE, NULL);
  gtk_widget_add_css_class (self->sentence, "candor-field-sentence");
  gtk_widget_set_parent (self->sentence, GTK_WIDGET (self));
  self->verdicts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_widget_set_parent (self->verdicts, GTK_WIDGET (self));
}

static void
candor_item_body_blanks_finalize (GObject *object)
{
  CandorItemBodyBlanks *self = CANDOR_ITEM_BODY_BLANKS (object);

  g_ptr_array_unref (self->insets);
  g_free (self->words);

  G_OBJECT_CLASS (candor_item_body_blanks_parent_class)->finalize (object);
}

static void
candor_item_body_blanks_class_init (CandorItemBodyBlanksClass *klass)
{
  CandorItemBodyClass *body_class = CANDOR_ITEM_BODY_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = candor_item_body_blanks_finalize;
  body_class->fill = fill;
  body_class->show = show;
  body_class->get_first = get_first;
  body_class->get_missing = get_missing;
  body_class->press = press;
  body_class->gives_enter = gives_enter;
  body_class->dup_keys = dup_keys;
  body_class->shows_missing = TRUE;
}

static void
candor_item_body_blanks_init (CandorItemBodyBlanks *self)
{
  self->insets = g_ptr_array_new ();
}
