/* outline-row.c - one step in the outline
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Done, changed and current are said in the row's name too: a tick and a shade are for
 * the eye alone. That a step changed is a word for the eye as well.
 */

#include "outline-row.h"

#include "css-class.h"
#include "lesson-words.h"
#include "rich-text.h"

#include <candor/lesson/lab.h>
#include <glib/gi18n.h>

struct _CandorOutlineRow
{
  GtkListBoxRow  parent_instance;
  CandorStep    *step;
  GtkWidget     *tick;
  GtkWidget     *changed;
  gboolean       current;
};

G_DEFINE_FINAL_TYPE (CandorOutlineRow, candor_outline_row, GTK_TYPE_LIST_BOX_ROW)

static gboolean
is_part (CandorOutlineRow *self)
{
  return candor_step_get_page (self->step) == NULL;
}

/* "Quiz · Try it out": a page stands below its lesson's name, a part that is met as a whole alone. */
static char *
say_title (CandorOutlineRow *self)
{
  CandorPart *part = candor_step_get_part (self->step);
  const char *title = candor_step_get_title (self->step);

  if (!is_part (self))
    return g_strdup (title);

  if (CANDOR_IS_SCENARIO (part))
    return g_strdup_printf (_("Scenario · %s"), title);

  return CANDOR_IS_LAB (part) ? g_strdup_printf (_("Lab · %s"), title) : g_strdup_printf (_("Quiz · %s"), title);
}

static const char *
say_done (CandorOutlineRow *self)
{
  if (!is_part (self))
    return _("read");

  return CANDOR_IS_QUIZ (candor_step_get_part (self->step)) ? _("passed") : _("done");
}

static void
show_state (CandorOutlineRow *self)
{
  gboolean done = candor_step_get_is_done (self->step);
  gboolean tested_out = candor_step_get_is_tested_out (self->step);
  g_autofree char *title = say_title (self);
  g_autoptr(GString) name = g_string_new (title);

  if (done)
    g_string_append_printf (name, ", %s", say_done (self));
  else if (tested_out)
    g_string_append_printf (name, ", %s", _("tested out, not read"));
  else if (candor_step_get_is_changed (self->step))
    g_string_append_printf (name, ", %s", _("changed since you learned it"));
  if (self->current)
    g_string_append_printf (name, ", %s", _("you are here"));
  gtk_image_set_from_icon_name (GTK_IMAGE (self->tick), tested_out ? "media-skip-forward-symbolic" : "object-select-symbolic");
  gtk_widget_set_tooltip_text (self->tick, tested_out ? _("Tested out, not read") : NULL);
  gtk_widget_set_visible (self->changed, candor_step_get_is_changed (self->step));
  gtk_widget_set_visible (self->tick, !candor_step_get_is_changed (self->step));
  gtk_widget_set_opacity (self->tick, done || tested_out ? 1.0 : 0.0);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name->str, -1);
}

static GtkWidget *
new_title (CandorOutlineRow *self)
{
  g_autofree char *words = say_title (self);
  GtkWidget *title = candor_rich_text_new_words (words);

  gtk_widget_set_hexpand (title, TRUE);

  return title;
}

GtkWidget *
candor_outline_row_new (CandorStep *step)
{
  CandorOutlineRow *self;
  GtkWidget *box, *words;

  g_return_val_if_fail (CANDOR_IS_STEP (step), NULL);

  self = g_object_new (CANDOR_TYPE_OUTLINE_ROW, NULL);
  self->step = g_object_ref (step);
  box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  gtk_box_append (GTK_BOX (words), new_title (self));
  gtk_box_append (GTK_BOX (words), self->changed);
  gtk_box_append (GTK_BOX (box), words);
  gtk_box_append (GTK_BOX (box), self->tick);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), box);
  gtk_widget_add_css_class (GTK_WIDGET (self), is_part (self) ? "candor-outline-part" : "candor-outline-page");
  g_signal_connect_object (step, "notify::is-done", G_CALLBACK (show_state), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (step, "notify::is-tested-out", G_CALLBACK (show_state), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (step, "notify::is-changed", G_CALLBACK (show_state), self, G_CONNECT_SWAPPED);
  show_state (self);

  return GTK_WIDGET (self);
}

CandorStep *
candor_outline_row_get_step (CandorOutlineRow *self)
{
  g_return_val_if_fail (CANDOR_IS_OUTLINE_ROW (self), NULL);

  return self->step;
}

void
candor_outline_row_set_current (CandorOutlineRow *self,
                                gboolean          current)
{
  g_return_if_fail (CANDOR_IS_OUTLINE_ROW (self));

  if (self->current == current)
    return;
  self->current = current;
  candor_css_class_set (GTK_WIDGET (self), "candor-current", current);
  show_state (self);
}

GtkWidget *
candor_outline_row_new_header (CandorOutlineRow *self)
{
  g_autofree char *words = NULL;
  GtkWidget *header;

  g_return_val_if_fail (CANDOR_IS_OUTLINE_ROW (self), NULL);

  if (is_part (self))
    return NULL;

  words = candor_lesson_words_part (self->step);
  header = candor_rich_text_new_words (words);
  gtk_widget_add_css_class (header, "candor-outline-header");

  return header;
}

static void
candor_outline_row_dispose (GObject *object)
{
  g_clear_object (&CANDOR_OUTLINE_ROW (object)->step);

  G_OBJECT_CLASS (candor_outline_row_parent_class)->dispose (object);
}

static void
candor_outline_row_class_init (CandorOutlineRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = candor_outline_row_dispose;
}

static void
candor_outline_row_init (CandorOutlineRow *self)
{
  self->tick = g_object_new (GTK_TYPE_IMAGE,
                             "accessible-role", GTK_ACCESSIBLE_ROLE_NONE,
                             "icon-name", "object-select-symbolic",
                             NULL);
  gtk_widget_add_css_class (self->tick, "candor-good");
  self->changed = g_object_new (GTK_TYPE_LABEL,
                                "label", _("changed"),
                                "halign", GTK_ALIGN_START,
                                "visible", FALSE,
                                NULL);
  gtk_widget_add_css_class (self->changed, "candor-pill");
  gtk_widget_add_css_class (self->changed, "candor-warm");
}
