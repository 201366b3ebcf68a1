/* lesson-link.c - a button that looks like a link
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Its words wrap (those of a GtkMenuButton do not), and it may have a popover,
 * which is its child and opens at a click.
 */

#include "lesson-link.h"

#include "rich-text.h"

struct _CandorLessonLink
{
  GtkButton  parent_instance;
  GtkWidget *words;
  GtkWidget *popover;    /* NULL where it leads elsewhere */
};

G_DEFINE_FINAL_TYPE (CandorLessonLink, candor_lesson_link, GTK_TYPE_BUTTON)

static void
candor_lesson_link_clicked (GtkButton *button)
{
  CandorLessonLink *self = CANDOR_LESSON_LINK (button);

  if (self->popover != NULL)
    gtk_popover_popup (GTK_POPOVER (self->popover));
}

void
candor_lesson_link_set_words (CandorLessonLink *self,
                              const char       *words)
{
  g_return_if_fail (CANDOR_IS_LESSON_LINK (self));
  g_return_if_fail (words != NULL);

  candor_rich_text_set_words (CANDOR_RICH_TEXT (self->words), words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  candor_rich_text_get_words (CANDOR_RICH_TEXT (self->words)), -1);
}

void
candor_lesson_link_set_popover (CandorLessonLink *self,
                                GtkWidget        *popover)
{
  g_return_if_fail (CANDOR_IS_LESSON_LINK (self));
  g_return_if_fail (popover == NULL || GTK_IS_POPOVER (popover));

  g_clear_pointer (&self->popover, gtk_widget_unparent);
  self->popover = popover;
  if (popover != NULL)
    gtk_widget_set_parent (popover, GTK_WIDGET (self));
}

GtkWidget *
candor_lesson_link_new (const char *words,
                        GtkWidget  *popover)
{
  CandorLessonLink *self;

  g_return_val_if_fail (words != NULL, NULL);

  self = g_object_new (CANDOR_TYPE_LESSON_LINK, NULL);
  candor_lesson_link_set_words (self, words);
  candor_lesson_link_set_popover (self, popover);

  return GTK_WIDGET (self);
}

GtkWidget *
candor_lesson_link_new_to_step (const char *words,
                                const char *id)
{
  GtkWidget *self;

  g_return_val_if_fail (id != NULL, NULL);

  self = candor_lesson_link_new (words, NULL);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self), "lesson.go-to");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self), "s", id);

  return self;
}

static void
candor_lesson_link_size_allocate (GtkWidget *widget,
                                  int        width,
                                  int        height,
                                  int        baseline)
{
  CandorLessonLink *self = CANDOR_LESSON_LINK (widget);

  GTK_WIDGET_CLASS (candor_lesson_link_parent_class)->size_allocate (widget, width, height, baseline);
  if (gtk_widget_get_layout_manager (widget) == NULL)
    gtk_widget_size_allocate (gtk_button_get_child (GTK_BUTTON (self)),
                              &(GtkAllocation) { 0, 0, width, height }, baseline);
  if (self->popover != NULL)
    gtk_popover_present (GTK_POPOVER (self->popover));
}

static void
candor_lesson_link_dispose (GObject *object)
{
  g_clear_pointer (&CANDOR_LESSON_LINK (object)->popover, gtk_widget_unparent);

  G_OBJECT_CLASS (candor_lesson_link_parent_class)->dispose (object);
}

static void
candor_lesson_link_class_init (CandorLessonLinkClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = candor_lesson_link_dispose;
  GTK_WIDGET_CLASS (klass)->size_allocate = candor_lesson_link_size_allocate;
  GTK_BUTTON_CLASS (klass)->clicked = candor_lesson_link_clicked;
}

static void
candor_lesson_link_init (CandorLessonLink *self)
{
  self->words = candor_rich_text_new_words ("");
  gtk_button_set_child (GTK_BUTTON (self), self->words);
  gtk_button_set_has_frame (GTK_BUTTON (self), FALSE);
  gtk_widget_set_halign (GTK_WIDGET (self), GTK_ALIGN_START);
  gtk_widget_add_css_class (GTK_WIDGET (self), "candor-address");
}
