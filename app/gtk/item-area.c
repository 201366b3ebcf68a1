/* item-area.c - an area of a picture as a button
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A rect and a circle are what the style draws; the outline of a polygon is drawn here.
 */

#include "item-area.h"

struct _CandorItemArea
{
  GtkToggleButton   parent_instance;
  const CandorArea *area;       /* of the item, which the view keeps */
  double            ratio;
  GtkWidget        *number;
  GtkWidget        *mark;
  gboolean          has_key;
};

G_DEFINE_FINAL_TYPE (CandorItemArea, candor_item_area, GTK_TYPE_TOGGLE_BUTTON)

CandorBounds
candor_item_area_get_bounds (CandorItemArea *self)
{
  CandorBounds none = { 0, 0, 0, 0 };

  g_return_val_if_fail (CANDOR_IS_ITEM_AREA (self), none);

  return candor_area_get_bounds (self->area, self->ratio);
}

/* A small area has been made large enough to hit; what was added belongs to it, and so
 * does its outline. */
static gboolean
candor_item_area_contains (GtkWidget *widget,
                           double     x,
                           double     y)
{
  CandorItemArea *self = CANDOR_ITEM_AREA (widget);
  CandorBounds bounds = candor_item_area_get_bounds (self);
  double width = gtk_widget_get_allocated_width (widget), height = gtk_widget_get_allocated_height (widget);

  if (!GTK_WIDGET_CLASS (candor_item_area_parent_class)->contains (widget, x, y))
    return FALSE;
  if (self->area->shape == CANDOR_SHAPE_RECT || width < 1 || height < 1)
    return TRUE;

  x += (width - gtk_widget_get_width (widget)) / 2;
  y += (height - gtk_widget_get_height (widget)) / 2;

  return candor_area_contains (self->area,
                               bounds.left + (bounds.right - bounds.left) * x / width,
                               bounds.top + (bounds.bottom - bounds.top) * y / height,
                               self->ratio);
}

static void
trace_polygon (CandorItemArea *self,
               cairo_t        *cr,
               double          width,
               double          height)
{
  CandorBounds bounds = candor_item_area_get_bounds (self);
  const double *at = self->area->numbers;

  for (guint i = 0; i + 1 < self->area->n_numbers; i += 2)
    cairo_line_to (cr,
                   (at[i] - bounds.left) / MAX (bounds.right - bounds.left, 0.01) * width,
                   (at[i + 1] - bounds.top) / MAX (bounds.bottom - bounds.top, 0.01) * height);
  cairo_close_path (cr);
}

/* A light line around the line, so that it is seen on any picture. */
static void
draw_polygon (CandorItemArea *self,
              GtkSnapshot    *snapshot)
{
  double width = gtk_widget_get_width (GTK_WIDGET (self)), height = gtk_widget_get_height (GTK_WIDGET (self));
  gboolean active = gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self));
  graphene_rect_t area = GRAPHENE_RECT_INIT (-4, -4, (float) width + 8, (float) height + 8);
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, &area);
  GdkRGBA color;

  gtk_style_context_get_color (gtk_widget_get_style_context (GTK_WIDGET (self)), &color);
  trace_polygon (self, cr, width, height);
  cairo_set_source_rgba (cr, 1, 1, 1, 0.85);
  cairo_set_line_width (cr, active ? 7 : 5);
  cairo_stroke_preserve (cr);
  if (active)
    {
      cairo_set_source_rgba (cr, color.red, color.green, color.blue, 0.18);
      cairo_fill_preserve (cr);
    }
  else
    cairo_set_dash (cr, (const double[]) { 6, 4 }, 2, 0);
  gdk_cairo_set_source_rgba (cr, &color);
  cairo_set_line_width (cr, active ? 3 : 2);
  cairo_stroke (cr);
  cairo_destroy (cr);
}

static void
candor_item_area_snapshot (GtkWidget   *widget,
                           GtkSnapshot *snapshot)
{
  CandorItemArea *self = CANDOR_ITEM_AREA (widget);

  if (self->area->shape == CANDOR_SHAPE_POLYGON)
    draw_polygon (self, snapshot);
  GTK_WIDGET_CLASS (candor_item_area_parent_class)->snapshot (widget, snapshot);
}

/* --------------------------------------------------------------- the corner */

static void
show_corner (CandorItemArea *self,
             gboolean        has_mark)
{
  gtk_widget_set_visible (self->mark, has_mark);
  gtk_widget_set_visible (self->number, self->has_key && !has_mark);
}

void
candor_item_area_set_key (CandorItemArea *self,
                          gboolean        shown)
{
  g_return_if_fail (CANDOR_IS_ITEM_AREA (self));

  self->has_key = shown;
  show_corner (self, gtk_widget_get_visible (self->mark));
}

void
candor_item_area_set_mark (CandorItemArea *self,
                           CandorMark      mark)
{
  g_return_if_fail (CANDOR_IS_ITEM_AREA (self));

  gtk_image_set_from_icon_name (GTK_IMAGE (self->mark),
                                mark == CANDOR_MARK_RIGHT ? "object-select-symbolic" : "window-close-symbolic");
  show_corner (self, mark != CANDOR_MARK_NONE);
}

static void
make_corner (CandorItemArea *self,
             guint           number)
{
  GtkWidget *corner = g_object_new (GTK_TYPE_BOX, "can-target", FALSE, NULL);
  g_autofree char *words = g_strdup_printf ("%u", number);

  self->number = g_object_new (GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_NONE, "label", words, NULL);
  self->mark = g_object_new (GTK_TYPE_IMAGE, "accessible-role", GTK_ACCESSIBLE_ROLE_NONE, "visible", FALSE, NULL);
  gtk_widget_add_css_class (self->number, "candor-area-corner");
  gtk_widget_add_css_class (self->mark, "candor-area-corner");
  gtk_widget_set_halign (corner, self->area->shape == CANDOR_SHAPE_CIRCLE ? GTK_ALIGN_CENTER : GTK_ALIGN_START);
  gtk_widget_set_valign (corner, GTK_ALIGN_START);
  gtk_box_append (GTK_BOX (corner), self->number);
  gtk_box_append (GTK_BOX (corner), self->mark);
  gtk_button_set_child (GTK_BUTTON (self), corner);
}

GtkWidget *
candor_item_area_new (const CandorArea *area,
                      double            ratio,
                      guint             number,
                      gboolean          many)
{
  static const char * const classes[] = { "candor-area-rect", "candor-area-circle", "candor-area-polygon" };
  CandorItemArea *self;

  g_return_val_if_fail (area != NULL, NULL);

  self = g_object_new (CANDOR_TYPE_ITEM_AREA,
                       "accessible-role", many ? GTK_ACCESSIBLE_ROLE_CHECKBOX : GTK_ACCESSIBLE_ROLE_RADIO,
                       NULL);
  self->area = area;
  self->ratio = ratio;
  gtk_widget_add_css_class (GTK_WIDGET (self), "candor-area");
  gtk_widget_add_css_class (GTK_WIDGET (self), classes[area->shape]);
  make_corner (self, number);

  return GTK_WIDGET (self);
}

static void
candor_item_area_class_init (CandorItemAreaClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->contains = candor_item_area_contains;
  widget_class->snapshot = candor_item_area_snapshot;
}

static void
candor_item_area_init (CandorItemArea *self)
{
}
