/* term-card.c - a word and what it means
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Copies its words when it is made.
 */

#include "term-card.h"

#include "rich-text.h"

#include <glib/gi18n.h>

struct _CandorTermCard
{
  GtkWidget parent_instance;
};

G_DEFINE_FINAL_TYPE (CandorTermCard, candor_term_card, GTK_TYPE_WIDGET)

static void
add_words (CandorTermCard *self,
           const char     *words,
           const char     *style_class)
{
  GtkWidget *text = candor_rich_text_new_words (words);

  gtk_widget_add_css_class (text, style_class);
  gtk_widget_set_parent (text, GTK_WIDGET (self));
}

static char *
say_meaning (const CandorTerm    *term,
             CandorLessonContext *context)
{
  CandorModule *module = candor_lesson_context_get_module (context);
  const CandorSource *source = term->cite != NULL ? candor_module_find_source (module, term->cite) : NULL;
  const char *meaning = candor_text_get_plain (term->definition);

  return source != NULL ? g_strdup_printf ("%s [%u]", meaning, candor_lesson_context_number (context, source->id)) : g_strdup (meaning);
}

static char *
with_capital (const char *word)
{
  g_autofree char *first = g_utf8_substring (word, 0, *word != '\0' ? 1 : 0);
  g_autofree char *capital = g_utf8_strup (first, -1);

  return g_strconcat (capital, word + strlen (first), NULL);
}

/* "Inference, here: guesses", where the sheet words it otherwise. A plural is
 * the same word. */
static char *
say_word (const CandorTerm    *term,
          CandorLessonContext *context)
{
  const char *here = candor_lesson_context_find_word (context, term->id);
  g_autofree char *word = with_capital (term->word);
  g_autofree char *folded_here = here != NULL ? g_utf8_casefold (here, -1) : NULL;
  g_autofree char *folded_word = g_utf8_casefold (term->word, -1);

  if (here == NULL || g_str_has_prefix (folded_here, folded_word))
    return g_steal_pointer (&word);

  return g_strdup_printf (_("%s, here: %s"), word, here);
}

GtkWidget *
candor_term_card_new (const CandorTerm    *term,
                      CandorLessonContext *context)
{
  CandorTermCard *self;
  g_autofree char *word = NULL, *meaning = NULL;

  g_return_val_if_fail (term != NULL, NULL);
  g_return_val_if_fail (CANDOR_IS_LESSON_CONTEXT (context), NULL);

  self = g_object_new (CANDOR_TYPE_TERM_CARD, NULL);
  word = say_word (term, context);
  add_words (self, word, "candor-term-word");
  meaning = say_meaning (term, context);
  add_words (self, meaning, "candor-term-meaning");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, word, -1);

  return GTK_WIDGET (self);
}

static void
candor_term_card_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (candor_term_card_parent_class)->dispose (object);
}

static void
candor_term_card_class_init (CandorTermCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = candor_term_card_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
candor_term_card_init (CandorTermCard *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), 2);
}
