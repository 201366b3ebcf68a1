/* item-hints.c - help before the answer
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What was shown, and a button for the next one. A new hint takes the focus, so
 * that it is read out; all of it goes away with the answer, whose reason says more.
 */

#include "item-hints.h"

#include "lesson-column.h"
#include "lesson-link.h"
#include "lesson-region.h"
#include "lesson-scroll.h"
#include "rich-text.h"

#include <glib/gi18n.h>

struct _CandorItemHints
{
  GtkWidget            parent_instance;
  CandorQuestion      *question;
  CandorLessonContext *context;
  GtkWidget           *shown;
  GtkWidget           *button;
};

G_DEFINE_FINAL_TYPE (CandorItemHints, candor_item_hints, GTK_TYPE_WIDGET)

static char *
name_hint (CandorItemHints *self,
           guint            number)
{
  return g_strdup_printf (_("Hint %u of %u"), number, candor_question_get_n_hints (self->question));
}

static GtkWidget *
new_hint (CandorItemHints *self,
          guint            index)
{
  const CandorHint *hint = candor_question_get_hint (self->question, index);
  CandorPage *page = hint->see != NULL ? candor_lesson_context_find_page (self->context, hint->see) : NULL;
  g_autofree char *number = name_hint (self, index + 1);
  g_autofree char *name = g_strdup_printf ("%s. %s", number, candor_text_get_plain (hint->words));
  GtkWidget *region = candor_lesson_region_new (name, 4);
  GtkWidget *head = gtk_label_new (number);
  GtkWidget *words = candor_rich_text_new (hint->words, self->context);

  gtk_widget_add_css_class (region, "candor-hint");
  gtk_widget_add_css_class (region, CANDOR_LESSON_STOP);
  gtk_label_set_xalign (GTK_LABEL (head), 0.0f);
  gtk_widget_add_css_class (head, "candor-hint-head");
  /* The numbers of sources stand high and need the room. */
  candor_rich_text_set_leading (CANDOR_RICH_TEXT (words), CANDOR_RICH_TEXT_READING);
  candor_lesson_region_append (CANDOR_LESSON_REGION (region), head);
  candor_lesson_region_append (CANDOR_LESSON_REGION (region), words);
  if (page != NULL)
    {
      g_autofree char *way = g_strdup_printf (_("Read again: %s"), candor_page_get_title (page));

      candor_lesson_region_append (CANDOR_LESSON_REGION (region), candor_lesson_link_new_to_step (way, hint->see));
    }

  return region;
}

static guint
count_children (GtkWidget *box)
{
  guint n = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (box); child != NULL; child = gtk_widget_get_next_sibling (child))
    n++;

  return n;
}

static void
show_button (CandorItemHints *self)
{
  guint n_hints = candor_question_get_n_hints (self->question);
  guint n_shown = candor_question_get_n_shown (self->question);
  g_autofree char *words = n_shown == 0
    ? g_strdup (_("Show a hint"))
    : g_strdup_printf (_("Show the next hint (%u of %u)"), n_shown + 1, n_hints);

  gtk_button_set_label (GTK_BUTTON (self->button), words);
  gtk_widget_set_visible (self->button, n_shown < n_hints);
}

static void
show_state (CandorItemHints *self)
{
  guint n_shown = candor_question_get_n_shown (self->question);

  g_assert (CANDOR_IS_ITEM_HINTS (self));

  while (count_children (self->shown) > n_shown)
    gtk_box_remove (GTK_BOX (self->shown), gtk_widget_get_last_child (self->shown));
  for (guint i = count_children (self->shown); i < n_shown; i++)
    gtk_box_append (GTK_BOX (self->shown), new_hint (self, i));
  show_button (self);
  gtk_widget_set_visible (GTK_WIDGET (self), candor_question_is_open (self->question));
}

void
candor_item_hints_next (CandorItemHints *self)
{
  GtkWidget *column, *newest;
  guint n;

  g_return_if_fail (CANDOR_IS_ITEM_HINTS (self));

  n = candor_question_get_n_shown (self->question);
  candor_question_show_hint (self->question);
  if (candor_question_get_n_shown (self->question) == n)
    return;

  column = gtk_widget_get_ancestor (GTK_WIDGET (self), CANDOR_TYPE_LESSON_COLUMN);
  newest = gtk_widget_get_last_child (self->shown);
  if (column == NULL || newest == NULL)
    return;
  candor_lesson_scroll_to (newest);
  candor_lesson_column_focus_stop (CANDOR_LESSON_COLUMN (column), newest);
}

GtkWidget *
candor_item_hints_new (CandorQuestion      *question,
                       CandorLessonContext *context)
{
  CandorItemHints *self;

  g_return_val_if_fail (CANDOR_IS_QUESTION (question), NULL);
  g_return_val_if_fail (CANDOR_IS_LESSON_CONTEXT (context), NULL);

  self = g_object_new (CANDOR_TYPE_ITEM_HINTS, NULL);
  self->question = g_object_ref (question);
  self->context = g_object_ref (context);
  g_signal_connect_object (question, "notify::n-shown", G_CALLBACK (show_state), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (question, "notify::is-open", G_CALLBACK (show_state), self, G_CONNECT_SWAPPED);
  show_state (self);

  return GTK_WIDGET (self);
}

static void
candor_item_hints_dispose (GObject *object)
{
  CandorItemHints *self = CANDOR_ITEM_HINTS (object);

  g_clear_pointer (&self->shown, gtk_widget_unparent);
  g_clear_pointer (&self->button, gtk_widget_unparent);
  g_clear_object (&self->question);
  g_clear_object (&self->context);

  G_OBJECT_CLASS (candor_item_hints_parent_class)->dispose (object);
}

static void
candor_item_hints_class_init (CandorItemHintsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = candor_item_hints_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "candor-hints");
}

static void
candor_item_hints_init (CandorItemHints *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (gtk_widget_get_layout_manager (GTK_WIDGET (self))),
                                  GTK_ORIENTATION_VERTICAL);
  self->shown = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);
  gtk_widget_set_parent (self->shown, GTK_WIDGET (self));
  self->button = gtk_button_new ();
  gtk_widget_set_halign (self->button, GTK_ALIGN_START);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->button), "item.hint");
  gtk_widget_set_parent (self->button, GTK_WIDGET (self));
}
