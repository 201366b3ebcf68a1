/* rich-text-link.c - a stretch of words that leads somewhere, for keys and readers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Lies over the words that its parent draws and draws nothing but the focus
 * ring: a label's own links are no widgets, so that a reader does not meet
 * them and Tab stops at each of them. It takes the focus only when its parent
 * gives it (arrow keys), and gives the role back when it leaves.
 */

#include "rich-text-link.h"

struct _CandorRichTextLink
{
  GtkWidget  parent_instance;
  GtkWidget *popover;
};

G_DEFINE_FINAL_TYPE (CandorRichTextLink, candor_rich_text_link, GTK_TYPE_WIDGET)

static gboolean
drop_popover_cb (gpointer user_data)
{
  CandorRichTextLink *self = user_data;

  g_clear_pointer (&self->popover, gtk_widget_unparent);

  return G_SOURCE_REMOVE;
}

static void
popover_closed_cb (GtkPopover         *popover,
                   CandorRichTextLink *self)
{
  g_assert (GTK_IS_POPOVER (popover));
  g_assert (CANDOR_IS_RICH_TEXT_LINK (self));

  /* It may not go while it is still telling that it closed. */
  g_idle_add_full (G_PRIORITY_DEFAULT, drop_popover_cb, g_object_ref (self), g_object_unref);
}

GtkWidget *
candor_rich_text_link_new (const char *label,
                           const char *description)
{
  GtkWidget *self;

  g_return_val_if_fail (label != NULL, NULL);
  g_return_val_if_fail (description != NULL, NULL);

  self = g_object_new (CANDOR_TYPE_RICH_TEXT_LINK, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, description,
                                  -1);

  return self;
}

void
candor_rich_text_link_set_popover (CandorRichTextLink *self,
                                   GtkWidget          *popover)
{
  g_return_if_fail (CANDOR_IS_RICH_TEXT_LINK (self));
  g_return_if_fail (GTK_IS_POPOVER (popover));

  g_clear_pointer (&self->popover, gtk_widget_unparent);
  self->popover = popover;
  gtk_widget_set_parent (popover, GTK_WIDGET (self));
  g_signal_connect (popover, "closed", G_CALLBACK (popover_closed_cb), self);
  gtk_popover_popup (GTK_POPOVER (popover));
}

static void
candor_rich_text_link_measure (GtkWidget      *widget,
                               GtkOrientation  orientation,
                               int             for_size,
                               int            *minimum,
                               int            *natural,
                               int            *minimum_baseline,
                               int            *natural_baseline)
{
  /* The words beneath decide where it lies. */
  *minimum = *natural = 0;
  *minimum_baseline = *natural_baseline = -1;
}

static void
candor_rich_text_link_size_allocate (GtkWidget *widget,
                                     int        width,
                                     int        height,
                                     int        baseline)
{
  CandorRichTextLink *self = CANDOR_RICH_TEXT_LINK (widget);

  if (self->popover != NULL)
    gtk_popover_present (GTK_POPOVER (self->popover));
}

static void
leave_cb (GtkEventControllerFocus *controller,
          GtkWidget               *self)
{
  g_assert (CANDOR_IS_RICH_TEXT_LINK (self));

  if (CANDOR_RICH_TEXT_LINK (self)->popover == NULL)
    gtk_widget_set_focusable (self, FALSE);
}

static void
candor_rich_text_link_dispose (GObject *object)
{
  CandorRichTextLink *self = CANDOR_RICH_TEXT_LINK (object);

  g_clear_pointer (&self->popover, gtk_widget_unparent);

  G_OBJECT_CLASS (candor_rich_text_link_parent_class)->dispose (object);
}

static void
candor_rich_text_link_class_init (CandorRichTextLinkClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = candor_rich_text_link_dispose;
  widget_class->measure = candor_rich_text_link_measure;
  widget_class->size_allocate = candor_rich_text_link_size_allocate;
  gtk_widget_class_set_css_name (widget_class, "candor-link");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LINK);
}

static void
candor_rich_text_link_init (CandorRichTextLink *self)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();

  /* The pointer meets the words, which know where each of them ends. */
  gtk_widget_set_can_target (GTK_WIDGET (self), FALSE);
  g_signal_connect (focus, "leave", G_CALLBACK (leave_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), focus);
}
