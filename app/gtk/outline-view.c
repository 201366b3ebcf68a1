/* outline-view.c - what the module holds, and what is done
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A list of the sitting's steps in their order. Arrow keys move the focus and
 * nothing else; Enter or a click goes there.
 */

#include "outline-view.h"

#include "lesson-scroll.h"
#include "lesson-ui.h"
#include "outline-row.h"

#include <glib/gi18n.h>

struct _CandorOutlineView
{
  GtkWidget      parent_instance;
  CandorSitting *sitting;
  GtkWidget     *scroller;
  GtkListBox    *list;
};

G_DEFINE_FINAL_TYPE (CandorOutlineView, candor_outline_view, GTK_TYPE_WIDGET)

enum { PROP_0, PROP_SITTING, N_PROPS };
static GParamSpec *properties[N_PROPS];

enum { CHOSEN, N_SIGNALS };
static guint signals[N_SIGNALS];

static void
show_current (CandorOutlineView *self)
{
  CandorStep *step = candor_sitting_get_step (self->sitting);
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL; i++)
    {
      gboolean current = candor_outline_row_get_step (CANDOR_OUTLINE_ROW (row)) == step;

      candor_outline_row_set_current (CANDOR_OUTLINE_ROW (row), current);
      if (current)
        candor_lesson_scroll_to (GTK_WIDGET (row));
    }
}

static GtkWidget *
new_row_cb (gpointer item,
            gpointer user_data)
{
  return candor_outline_row_new (CANDOR_STEP (item));
}

static void
header_cb (GtkListBoxRow *row,
           GtkListBoxRow *before,
           gpointer       user_data)
{
  CandorOutlineRow *self = CANDOR_OUTLINE_ROW (row);
  CandorPart *part = candor_step_get_part (candor_outline_row_get_step (self));
  gboolean first = before == NULL ||
                   candor_step_get_part (candor_outline_row_get_step (CANDOR_OUTLINE_ROW (before))) != part;

  if (!first)
    gtk_list_box_row_set_header (row, NULL);
  else if (gtk_list_box_row_get_header (row) == NULL)
    gtk_list_box_row_set_header (row, candor_outline_row_new_header (self));
}

static void
row_activated_cb (GtkListBox        *list,
                  GtkListBoxRow     *row,
                  CandorOutlineView *self)
{
  CandorStep *step = candor_outline_row_get_step (CANDOR_OUTLINE_ROW (row));

  g_assert (CANDOR_IS_OUTLINE_VIEW (self));

  g_signal_emit (self, signals[CHOSEN], 0);
  gtk_widget_activate_action (GTK_WIDGET (self), "lesson.go-to", "s", candor_step_get_id (step));
}

void
candor_outline_view_set_sitting (CandorOutlineView *self,
                                 CandorSitting     *sitting)
{
  g_return_if_fail (CANDOR_IS_OUTLINE_VIEW (self));
  g_return_if_fail (sitting == NULL || CANDOR_IS_SITTING (sitting));

  if (self->sitting == sitting)
    return;
  if (self->sitting != NULL)
    g_signal_handlers_disconnect_by_data (self->sitting, self);
  g_set_object (&self->sitting, sitting);
  gtk_list_box_bind_model (self->list, sitting != NULL ? candor_sitting_get_steps (sitting) : NULL,
                           new_row_cb, NULL, NULL);
  if (sitting != NULL)
    {
      g_signal_connect_swapped (sitting, "notify::step", G_CALLBACK (show_current), self);
      show_current (self);
    }
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SITTING]);
}

GtkWidget *
candor_outline_view_new (void)
{
  return g_object_new (CANDOR_TYPE_OUTLINE_VIEW, NULL);
}

static void
candor_outline_view_get_property (GObject    *object,
                                  guint       prop_id,
                                  GValue     *value,
                                  GParamSpec *pspec)
{
  if (prop_id == PROP_SITTING)
    g_value_set_object (value, CANDOR_OUTLINE_VIEW (object)->sitting);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
candor_outline_view_set_property (GObject      *object,
                                  guint         prop_id,
                                  const GValue *value,
                                  GParamSpec   *pspec)
{
  if (prop_id == PROP_SITTING)
    candor_outline_view_set_sitting (CANDOR_OUTLINE_VIEW (object), g_value_get_object (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
candor_outline_view_dispose (GObject *object)
{
  CandorOutlineView *self = CANDOR_OUTLINE_VIEW (object);

  if (self->sitting != NULL)
    g_signal_handlers_disconnect_by_data (self->sitting, self);
  g_clear_pointer (&self->scroller, gtk_widget_unparent);
  g_clear_object (&self->sitting);

  G_OBJECT_CLASS (candor_outline_view_parent_class)->dispose (object);
}

static void
candor_outline_view_class_init (CandorOutlineViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = candor_outline_view_get_property;
  object_class->set_property = candor_outline_view_set_property;
  object_class->dispose = candor_outline_view_dispose;
  properties[PROP_SITTING] = g_param_spec_object ("sitting", NULL, NULL, CANDOR_TYPE_SITTING,
                                                  G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  signals[CHOSEN] = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                  0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_NAVIGATION);
  gtk_widget_class_set_template_from_resource (widget_class, CANDOR_LESSON_UI ("outline-view.ui"));
  gtk_widget_class_bind_template_child (widget_class, CandorOutlineView, scroller);
  gtk_widget_class_bind_template_child (widget_class, CandorOutlineView, list);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
}

static void
candor_outline_view_init (CandorOutlineView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_list_box_set_header_func (self->list, header_cb, NULL, NULL);
}
