/* picture-view.c - a picture at the width of its column
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A drawing (SVG) fills the column and is drawn anew at the device's
 * resolution when its width changes; a photograph is never larger than it is.
 * Exactly one of `drawing` and `photo` is there.
 */

#include "picture-view.h"

#include <librsvg/rsvg.h>

/* No picture makes its page endless. */
#define MAX_RATIO 2.5
#define MAX_HEIGHT 560.0

struct _CandorPictureView
{
  GtkWidget   parent_instance;
  RsvgHandle *drawing;
  GdkTexture *photo;
  cairo_surface_t *drawn;  /* of the drawing, at drawn_width device pixels */
  int         drawn_width;
  int         natural_width;
  double      ratio;       /* height over width */
};

G_DEFINE_FINAL_TYPE (CandorPictureView, candor_picture_view, GTK_TYPE_WIDGET)

static gboolean
read_size_of_drawing (CandorPictureView *self)
{
  gboolean has_viewbox = FALSE;
  RsvgRectangle viewbox;
  double width, height;

  if (!rsvg_handle_get_intrinsic_size_in_pixels (self->drawing, &width, &height))
    {
      rsvg_handle_get_intrinsic_dimensions (self->drawing, NULL, NULL, NULL, NULL, &has_viewbox, &viewbox);
      width = has_viewbox ? viewbox.width : 0.0;
      height = has_viewbox ? viewbox.height : 0.0;
    }
  if (width < 1.0 || height < 1.0)
    return FALSE;

  self->natural_width = (int) CLAMP (width, 1.0, 4096.0);
  self->ratio = MIN (height / width, MAX_RATIO);

  return TRUE;
}

static gboolean
load_drawing (CandorPictureView *self,
              GBytes            *bytes)
{
  gsize size;
  const guint8 *data = g_bytes_get_data (bytes, &size);

  self->drawing = rsvg_handle_new_from_data (data, size, NULL);
  if (self->drawing == NULL)
    return FALSE;
  rsvg_handle_set_dpi (self->drawing, 96.0);

  return read_size_of_drawing (self);
}

static gboolean
load_photo (CandorPictureView *self,
            GBytes            *bytes)
{
  self->photo = gdk_texture_new_from_bytes (bytes, NULL);
  if (self->photo == NULL)
    return FALSE;

  self->natural_width = gdk_texture_get_width (self->photo);
  self->ratio = MIN ((double) gdk_texture_get_height (self->photo) / self->natural_width, MAX_RATIO);

  return TRUE;
}

GtkWidget *
candor_picture_view_new (GBytes                  *bytes,
                         const CandorPictureInfo *info,
                         const char              *alternative)
{
  g_autoptr(CandorPictureView) self = NULL;
  gboolean loaded;

  g_return_val_if_fail (bytes != NULL, NULL);
  g_return_val_if_fail (info != NULL, NULL);

  self = g_object_new (CANDOR_TYPE_PICTURE_VIEW,
                       "accessible-role", alternative != NULL ? GTK_ACCESSIBLE_ROLE_IMG
                                                              : GTK_ACCESSIBLE_ROLE_NONE,
                       NULL);
  g_object_ref_sink (self);
  loaded = info->kind == CANDOR_PICTURE_SVG ? load_drawing (self, bytes) : load_photo (self, bytes);
  if (!loaded)
    return NULL;
  if (alternative != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, alternative, -1);

  g_object_force_floating (G_OBJECT (self));
  return GTK_WIDGET (g_steal_pointer (&self));
}

/* ------------------------------------------------------------------ drawing */

static int
shown_width (CandorPictureView *self,
             int                width)
{
  int most = (int) (MAX_HEIGHT / self->ratio);

  return MAX (1, MIN (MIN (width, most), self->drawing != NULL ? width : self->natural_width));
}

static void
draw_drawing (CandorPictureView *self,
              int                width,
              int                height)
{
  RsvgRectangle viewport = { 0, 0, width, height };
  cairo_t *cr;

  g_clear_pointer (&self->drawn, cairo_surface_destroy);
  self->drawn = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, width, height);
  self->drawn_width = width;
  cr = cairo_create (self->drawn);
  rsvg_handle_render_document (self->drawing, cr, &viewport, NULL);
  cairo_destroy (cr);
}

/* Not as a texture, which GTK would convert point by point at each frame. */
static void
show_drawing (CandorPictureView     *self,
              GtkSnapshot           *snapshot,
              const graphene_rect_t *area)
{
  int scale = gtk_widget_get_scale_factor (GTK_WIDGET (self));
  int pixels = (int) area->size.width * scale;
  cairo_t *cr;

  if (self->drawn_width != pixels)
    draw_drawing (self, pixels, MAX (1, (int) (pixels * self->ratio + 0.5)));

  cr = gtk_snapshot_append_cairo (snapshot, area);
  cairo_translate (cr, area->origin.x, area->origin.y);
  cairo_scale (cr, 1.0 / scale, 1.0 / scale);
  cairo_set_source_surface (cr, self->drawn, 0, 0);
  cairo_paint (cr);
  cairo_destroy (cr);
}

void
candor_picture_view_get_shown (CandorPictureView *self,
                               graphene_rect_t   *area)
{
  int width, left;

  g_return_if_fail (CANDOR_IS_PICTURE_VIEW (self));
  g_return_if_fail (area != NULL);

  width = shown_width (self, gtk_widget_get_width (GTK_WIDGET (self)));
  left = (gtk_widget_get_width (GTK_WIDGET (self)) - width) / 2;
  *area = GRAPHENE_RECT_INIT (left, 0, width, (float) (width * self->ratio));
}

static void
candor_picture_view_snapshot (GtkWidget   *widget,
                              GtkSnapshot *snapshot)
{
  CandorPictureView *self = CANDOR_PICTURE_VIEW (widget);
  graphene_rect_t area;

  candor_picture_view_get_shown (self, &area);
  if (self->photo != NULL)
    gtk_snapshot_append_texture (snapshot, self->photo, &area);
  else
    show_drawing (self, snapshot, &area);
}

/* ------------------------------------------------------------------- layout */

static GtkSizeRequestMode
candor_picture_view_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
candor_picture_view_measure (GtkWidget      *widget,
                             GtkOrientation  orientation,
                             int             for_size,
                             int            *minimum,
                             int            *natural,
                             int            *minimum_baseline,
                             int            *natural_baseline)
{
  CandorPictureView *self = CANDOR_PICTURE_VIEW (widget);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = 24;
      *natural = MAX (24, self->natural_width);
    }
  else
    {
      int width = shown_width (self, for_size < 0 ? self->natural_width : for_size);

      *minimum = *natural = MAX (1, (int) (width * self->ratio + 0.5));
    }
  *minimum_baseline = *natural_baseline = -1;
}

static void
candor_picture_view_dispose (GObject *object)
{
  CandorPictureView *self = CANDOR_PICTURE_VIEW (object);

  g_clear_object (&self->drawing);
  g_clear_object (&self->photo);
  g_clear_pointer (&self->drawn, cairo_surface_destroy);

  G_OBJECT_CLASS (candor_picture_view_parent_class)->dispose (object);
}

static void
candor_picture_view_class_init (CandorPictureViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = candor_picture_view_dispose;
  widget_class->measure = candor_picture_view_measure;
  widget_class->get_request_mode = candor_picture_view_get_request_mode;
  widget_class->snapshot = candor_picture_view_snapshot;
  gtk_widget_class_set_css_name (widget_class, "candor-picture");
}

static void
candor_picture_view_init (CandorPictureView *self)
{
}
