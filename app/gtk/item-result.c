/* item-result.c - what came of an answer: the verdict, the reason, the source
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A region that takes the focus and whose name is the whole result, because
 * nothing else is spoken at once. Made anew for each outcome.
 */

#include "item-result.h"

#include "item-mark.h"
#include "item-words.h"
#include "lesson-column.h"
#include "lesson-link.h"
#include "lesson-ui.h"
#include "rich-text.h"
#include "sources-popover.h"

#include <glib/gi18n.h>

struct _CandorItemResult
{
  GtkWidget  parent_instance;
  GtkWidget *key;
  GtkWidget *certainty;
  GtkWidget *links;
};

G_DEFINE_FINAL_TYPE (CandorItemResult, candor_item_result, GTK_TYPE_WIDGET)

/* The first thing that stands there. @style: (nullable) */
static void
add_head (CandorItemResult *self,
          const char       *icon_name,
          const char       *words,
          const char       *style)
{
  GtkWidget *head = candor_item_mark_new_sign (icon_name, words);

  gtk_widget_add_css_class (head, "candor-item-verdict");
  gtk_widget_insert_after (head, GTK_WIDGET (self), NULL);
  if (style != NULL)
    gtk_widget_add_css_class (GTK_WIDGET (self), style);
}

static void
show_verdict (CandorItemResult *self,
              CandorVerdict     verdict)
{
  gboolean right = verdict == CANDOR_VERDICT_RIGHT;

  add_head (self, right ? "object-select-symbolic" : "dialog-information-symbolic", candor_item_words_verdict (verdict),
            verdict == CANDOR_VERDICT_UNSCORED ? NULL : right ? "candor-result-right" : "candor-result-care");
}

/* Handed in without an answer: no option has a mark that says what was right. */
static void
show_missed (CandorItemResult *self,
             CandorItem       *item)
{
  g_autofree char *key = candor_item_words_right (item);

  add_head (self, "dialog-information-symbolic", _("No answer given"), "candor-result-care");
  gtk_label_set_text (GTK_LABEL (self->key), key);
  gtk_widget_set_visible (self->key, TRUE);
  gtk_widget_set_visible (self->certainty, FALSE);
}

static void
show_certainty (CandorItemResult *self,
                CandorQuestion   *question,
                CandorVerdict     verdict)
{
  g_autofree char *words = candor_item_words_certainty (candor_question_get_certainty (question), verdict);

  gtk_widget_set_visible (self->certainty, words != NULL);
  gtk_label_set_text (GTK_LABEL (self->certainty), words != NULL ? words : "");
}

static void
add_why (CandorItemResult    *self,
         CandorText          *why,
         CandorLessonContext *context)
{
  GtkWidget *words;

  if (why == NULL)
    return;
  words = candor_rich_text_new (why, context);
  gtk_widget_add_css_class (words, "candor-why");
  gtk_widget_insert_before (words, GTK_WIDGET (self), self->links);
}

static void
add_source (CandorItemResult    *self,
            const char          *id,
            CandorLessonContext *context)
{
  const CandorSource *source = candor_module_find_source (candor_lesson_context_get_module (context), id);
  g_autofree char *words = NULL;
  guint number;

  if (source == NULL)
    return;
  number = candor_lesson_context_number (context, id);
  words = source->locator != NULL
    ? g_strdup_printf ("[%u] %s, %s", number, source->title, source->locator)
    : g_strdup_printf ("[%u] %s", number, source->title);
  gtk_box_append (GTK_BOX (self->links),
                  candor_lesson_link_new (words, candor_sources_popover_new (context, id)));
}

static void
add_page (CandorItemResult    *self,
          const char          *id,
          CandorLessonContext *context)
{
  CandorPage *page = id != NULL ? candor_lesson_context_find_page (context, id) : NULL;
  g_autofree char *words = NULL;

  if (page == NULL)
    return;
  words = g_strdup_printf (_("Read again: %s"), candor_page_get_title (page));
  gtk_box_append (GTK_BOX (self->links), candor_lesson_link_new_to_step (words, id));
}

GtkWidget *
candor_item_result_new (CandorQuestion      *question,
                        CandorLessonContext *context)
{
  CandorItemResult *self;
  CandorItem *item;
  CandorOutcome *outcome;
  g_autofree char *result = NULL;

  g_return_val_if_fail (CANDOR_IS_QUESTION (question), NULL);
  g_return_val_if_fail (CANDOR_IS_LESSON_CONTEXT (context), NULL);

  self = g_object_new (CANDOR_TYPE_ITEM_RESULT, NULL);
  item = candor_question_get_item (question);
  outcome = candor_question_get_outcome (question);
  if (outcome != NULL)
    {
      show_verdict (self, candor_outcome_get_verdict (outcome));
      show_certainty (self, question, candor_outcome_get_verdict (outcome));
    }
  else
    show_missed (self, item);
  add_why (self, candor_item_get_why (item), context);
  for (const char * const *id = candor_item_get_why_cite (item); id != NULL && *id != NULL; id++)
    add_source (self, *id, context);
  add_page (self, candor_item_get_why_see (item), context);
  result = candor_item_words_result (question);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, result, -1);

  return GTK_WIDGET (self);
}

static void
candor_item_result_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (candor_item_result_parent_class)->dispose (object);
}

static void
candor_item_result_class_init (CandorItemResultClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = candor_item_result_dispose;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_REGION);
  gtk_widget_class_set_template_from_resource (widget_class, CANDOR_LESSON_UI ("item-result.ui"));
  gtk_widget_class_bind_template_child (widget_class, CandorItemResult, key);
  gtk_widget_class_bind_template_child (widget_class, CandorItemResult, certainty);
  gtk_widget_class_bind_template_child (widget_class, CandorItemResult, links);
}

static void
candor_item_result_init (CandorItemResult *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_add_css_class (GTK_WIDGET (self), CANDOR_LESSON_STOP);
}
