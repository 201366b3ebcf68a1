/* item-inline.c - a text with widgets in its lines
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The words are one Pango layout, in which each widget is a shape of its size: so
 * lines break around it, in either direction of writing, and its own text stands on
 * the line of the others. A widget that is wider than the text gets the whole width.
 */

#include "item-inline.h"

#include "em.h"
#include "lesson-column.h"
#include "rich-text-runs.h"

/* The least width, in ems, and the room between two lines. */
#define LEAST_EMS 4.0
#define LINE_EMS 0.35

typedef struct
{
  GtkWidget *widget;
  guint      start;      /* of its character in the words */
  int        width;      /* as it was measured last */
  int        height;
  int        baseline;   /* from its top */
  gboolean   has_line;   /* it has a baseline of its own */
} Inset;

struct _CandorItemInline
{
  GtkWidget      parent_instance;
  PangoLayout   *layout;      /* NULL until it is asked for */
  char          *words;
  PangoAttrList *attributes;  /* without the shapes */
  GArray        *insets;      /* Inset, from the start of the text */
};

G_DEFINE_FINAL_TYPE (CandorItemInline, candor_item_inline, GTK_TYPE_WIDGET)

static Inset *
inset_at (CandorItemInline *self,
          guint             index)
{
  return &g_array_index (self->insets, Inset, index);
}

/* -------------------------------------------------------------------- layout */

/* A widget without a line of its own stands in the middle of the others'. */
static int
middle_baseline (CandorItemInline *self,
                 int               height)
{
  PangoContext *context = gtk_widget_get_pango_context (GTK_WIDGET (self));
  PangoFontMetrics *metrics = pango_context_get_metrics (context, NULL, NULL);
  int ascent = pango_font_metrics_get_ascent (metrics) / PANGO_SCALE;
  int descent = pango_font_metrics_get_descent (metrics) / PANGO_SCALE;

  pango_font_metrics_unref (metrics);

  return (height + ascent - descent) / 2;
}

/* @width: of the text, -1 for one line. */
static void
measure_inset (CandorItemInline *self,
               Inset            *inset,
               int               width)
{
  int least, natural, baseline;

  gtk_widget_measure (inset->widget, GTK_ORIENTATION_HORIZONTAL, -1, &least, &natural, NULL, NULL);
  inset->width = width < 0 ? natural : MAX (least, MIN (natural, width));
  gtk_widget_measure (inset->widget, GTK_ORIENTATION_VERTICAL, inset->width, NULL, &inset->height, NULL, &baseline);
  inset->has_line = baseline >= 0;
  inset->baseline = inset->has_line ? baseline : middle_baseline (self, inset->height);
}

static PangoAttribute *
new_shape (const Inset *inset)
{
  PangoRectangle area = { 0, -inset->baseline * PANGO_SCALE, inset->width * PANGO_SCALE, inset->height * PANGO_SCALE };
  PangoAttribute *shape = pango_attr_shape_new (&area, &area);

  shape->start_index = inset->start;
  shape->end_index = inset->start + strlen (CANDOR_RICH_BLANK);

  return shape;
}

static PangoLayout *
get_layout (CandorItemInline *self,
            int               width)
{
  g_autoptr(PangoAttrList) attributes = pango_attr_list_copy (self->attributes);

  if (self->layout == NULL)
    {
      self->layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), self->words);
      pango_layout_set_wrap (self->layout, PANGO_WRAP_WORD_CHAR);
      pango_layout_set_spacing (self->layout, (int) (LINE_EMS * candor_em_of (GTK_WIDGET (self)) * PANGO_SCALE));
    }
  for (guint i = 0; i < self->insets->len; i++)
    {
      measure_inset (self, inset_at (self, i), width);
      pango_attr_list_insert (attributes, new_shape (inset_at (self, i)));
    }
  pango_layout_set_attributes (self->layout, attributes);
  pango_layout_set_width (self->layout, width < 0 ? -1 : width * PANGO_SCALE);

  return self->layout;
}

static int
least_width (CandorItemInline *self)
{
  int width = (int) (LEAST_EMS * candor_em_of (GTK_WIDGET (self)));

  for (guint i = 0; i < self->insets->len; i++)
    {
      int least;

      gtk_widget_measure (inset_at (self, i)->widget, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
      width = MAX (width, least);
    }

  return width;
}

static void
candor_item_inline_measure (GtkWidget      *widget,
                             GtkOrientation  orientation,
                             int             for_size,
                             int            *minimum,
                             int            *natural,
                             int            *minimum_baseline,
                             int            *natural_baseline)
{
  CandorItemInline *self = CANDOR_ITEM_INLINE (widget);

  *minimum_baseline = *natural_baseline = -1;
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = least_width (self);
      pango_layout_get_pixel_size (get_layout (self, -1), natural, NULL);
      *natural = MAX (*minimum, *natural);
    }
  else
    {
      pango_layout_get_pixel_size (get_layout (self, for_size), NULL, minimum);
      *natural = *minimum;
    }
}

static GtkSizeRequestMode
candor_item_inline_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

/* The baseline of the line in which the character at @index stands. */
static int
find_baseline (PangoLayout *layout,
               guint        index)
{
  PangoLayoutIter *iter = pango_layout_get_iter (layout);
  int baseline = 0;

  do
    {
      PangoLayoutLine *line = pango_layout_iter_get_line_readonly (iter);

      baseline = pango_layout_iter_get_baseline (iter) / PANGO_SCALE;
      if ((int) index < line->start_index + line->length)
        break;
    }
  while (pango_layout_iter_next_line (iter));
  pango_layout_iter_free (iter);

  return baseline;
}

static void
candor_item_inline_size_allocate (GtkWidget *widget,
                                   int        width,
                                   int        height,
                                   int        baseline)
{
  CandorItemInline *self = CANDOR_ITEM_INLINE (widget);
  PangoLayout *layout = get_layout (self, width);

  for (guint i = 0; i < self->insets->len; i++)
    {
      const Inset *inset = inset_at (self, i);
      PangoRectangle place;

      pango_layout_index_to_pos (layout, (int) inset->start, &place);
      /* Of a character that runs to the left, the width is negative. */
      gtk_widget_size_allocate (inset->widget,
                                &(GtkAllocation) { MIN (place.x, place.x + place.width) / PANGO_SCALE,
                                                   find_baseline (layout, inset->start) - inset->baseline,
                                                   inset->width, inset->height },
                                inset->has_line ? inset->baseline : -1);
    }
}

static void
candor_item_inline_snapshot (GtkWidget   *widget,
                              GtkSnapshot *snapshot)
{
  CandorItemInline *self = CANDOR_ITEM_INLINE (widget);

  gtk_snapshot_render_layout (snapshot, gtk_widget_get_style_context (widget), 0, 0,
                              get_layout (self, gtk_widget_get_width (widget)));
  GTK_WIDGET_CLASS (candor_item_inline_parent_class)->snapshot (widget, snapshot);
}

/* As one reads: the middles of what stands in one line differ by a pixel, by which the
 * order of GTK goes. */
static gboolean
candor_item_inline_focus (GtkWidget        *widget,
                           GtkDirectionType  direction)
{
  CandorItemInline *self = CANDOR_ITEM_INLINE (widget);
  int step = direction == GTK_DIR_TAB_FORWARD ? 1 : -1;
  GtkWidget *within = gtk_widget_get_focus_child (widget);
  int n = (int) self->insets->len;
  int at = step > 0 ? 0 : n - 1;

  if (direction != GTK_DIR_TAB_FORWARD && direction != GTK_DIR_TAB_BACKWARD)
    return GTK_WIDGET_CLASS (candor_item_inline_parent_class)->focus (widget, direction);

  for (int i = 0; i < n && within != NULL; i++)
    if (inset_at (self, i)->widget == within)
      at = i;
  for (; at >= 0 && at < n; at += step)
    if (gtk_widget_child_focus (inset_at (self, at)->widget, direction))
      return TRUE;

  return FALSE;
}

static void
candor_item_inline_css_changed (GtkWidget         *widget,
                                 GtkCssStyleChange *change)
{
  CandorItemInline *self = CANDOR_ITEM_INLINE (widget);

  GTK_WIDGET_CLASS (candor_item_inline_parent_class)->css_changed (widget, change);
  g_clear_object (&self->layout);
  gtk_widget_queue_resize (widget);
}

static void
candor_item_inline_direction_changed (GtkWidget        *widget,
                                       GtkTextDirection  before)
{
  g_clear_object (&CANDOR_ITEM_INLINE (widget)->layout);
}

/* -------------------------------------------------------------------- making */

GtkWidget *
candor_item_inline_new (CandorText            *text,
                         const char            *name,
                         CandorItemInlineFunc  make,
                         gpointer               user_data)
{
  static const GdkRGBA accent = { 0.06f, 0.36f, 0.39f, 1.0f };
  g_autoptr(GArray) spans = g_array_new (FALSE, FALSE, sizeof (CandorRichSpan));
  CandorItemInline *self;

  g_return_val_if_fail (text != NULL, NULL);
  g_return_val_if_fail (name != NULL, NULL);
  g_return_val_if_fail (make != NULL, NULL);

  self = g_object_new (CANDOR_TYPE_ITEM_INLINE, NULL);
  self->words = candor_rich_text_render (text, &accent, &self->attributes, spans, NULL);
  for (guint i = 0; i < spans->len; i++)
    {
      const CandorRichSpan *span = &g_array_index (spans, CandorRichSpan, i);
      Inset inset = { span->kind == CANDOR_RUN_BLANK ? make (span->ref, user_data) : NULL, span->start, };

      if (inset.widget == NULL)
        continue;
      gtk_widget_set_parent (inset.widget, GTK_WIDGET (self));
      g_array_append_val (self->insets, inset);
    }
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);

  return GTK_WIDGET (self);
}

static void
candor_item_inline_dispose (GObject *object)
{
  CandorItemInline *self = CANDOR_ITEM_INLINE (object);

  for (guint i = 0; i < self->insets->len; i++)
    gtk_widget_unparent (inset_at (self, i)->widget);
  g_array_set_size (self->insets, 0);
  g_clear_object (&self->layout);

  G_OBJECT_CLASS (candor_item_inline_parent_class)->dispose (object);
}

static void
candor_item_inline_finalize (GObject *object)
{
  CandorItemInline *self = CANDOR_ITEM_INLINE (object);

  g_array_unref (self->insets);
  g_clear_pointer (&self->attributes, pango_attr_list_unref);
  g_free (self->words);

  G_OBJECT_CLASS (candor_item_inline_parent_class)->finalize (object);
}

static void
candor_item_inline_class_init (CandorItemInlineClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = candor_item_inline_dispose;
  object_class->finalize = candor_item_inline_finalize;
  widget_class->measure = candor_item_inline_measure;
  widget_class->size_allocate = candor_item_inline_size_allocate;
  widget_class->get_request_mode = candor_item_inline_get_request_mode;
  widget_class->snapshot = candor_item_inline_snapshot;
  widget_class->focus = candor_item_inline_focus;
  widget_class->css_changed = candor_item_inline_css_changed;
  widget_class->direction_changed = candor_item_inline_direction_changed;
  gtk_widget_class_set_css_name (widget_class, "candor-text");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
candor_item_inline_init (CandorItemInline *self)
{
  self->insets = g_array_new (FALSE, FALSE, sizeof (Inset));
  gtk_widget_add_css_class (GTK_WIDGET (self), CANDOR_LESSON_STOP);
}
