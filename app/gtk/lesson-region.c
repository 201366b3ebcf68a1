/* lesson-region.c - a box that can have the focus and says what it holds
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A GtkBox hands the focus on to its children and never keeps it. Whoever uses
 * a region decides when it is focusable.
 */

#include "lesson-region.h"

struct _CandorLessonRegion
{
  GtkWidget parent_instance;
};

G_DEFINE_FINAL_TYPE (CandorLessonRegion, candor_lesson_region, GTK_TYPE_WIDGET)

GtkWidget *
candor_lesson_region_new (const char *name,
                          int         spacing)
{
  GtkWidget *self;

  g_return_val_if_fail (name != NULL, NULL);

  self = g_object_new (CANDOR_TYPE_LESSON_REGION, NULL);
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (gtk_widget_get_layout_manager (self)), (guint) spacing);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);

  return self;
}

void
candor_lesson_region_append (CandorLessonRegion *self,
                             GtkWidget          *child)
{
  g_return_if_fail (CANDOR_IS_LESSON_REGION (self));
  g_return_if_fail (GTK_IS_WIDGET (child));

  gtk_widget_set_parent (child, GTK_WIDGET (self));
}

static void
candor_lesson_region_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (candor_lesson_region_parent_class)->dispose (object);
}

static void
candor_lesson_region_class_init (CandorLessonRegionClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = candor_lesson_region_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_REGION);
  gtk_widget_class_set_css_name (widget_class, "candor-region");
}

static void
candor_lesson_region_init (CandorLessonRegion *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (gtk_widget_get_layout_manager (GTK_WIDGET (self))),
                                  GTK_ORIENTATION_VERTICAL);
}
