/* rich-text.c - a paragraph's worth of runs on the screen
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The role, the name and the focus are this widget's. The words are drawn by a
 * GtkInscription inside, which lets a reader go letter by letter; it holds words
 * and Pango attributes, never markup. A label would do both, but asks for its
 * least width by laying out each letter on a line of its own, which costs ten
 * times the rest; here a second layout (`layout`) says how high the words are at
 * a width and where each link lies.
 *
 * Each span that leads somewhere has a CandorRichTextLink lying over its first
 * line; clicks are found in the layout, so that a span over two lines works on
 * both. Left and right walk the links, Enter opens one, Escape goes back.
 */

#include "rich-text.h"

#include "em.h"
#include "lesson-column.h"
#include "rich-text-link.h"
#include "rich-text-runs.h"
#include "sources-popover.h"
#include "term-popover.h"

#include <glib/gi18n.h>

/* The least width of a text, in ems: about three letters. */
#define LEAST_EMS 2.0
/* Bytes. What is longer than any line need not be laid out to know that it is. */
#define LONG      240

struct _CandorRichText
{
  GtkWidget            parent_instance;
  GtkWidget           *inscription;
  PangoLayout         *layout;     /* NULL until it is asked for */
  int                  natural;    /* width of `layout` in one line, */
  guint                serial;     /* when the Pango context was at this */
  CandorText          *text;       /* NULL for plain words */
  char                *words;      /* as they stand on the screen */
  PangoAttrList       *attributes;
  double               leading;
  CandorLessonContext *context;    /* NULL: nothing leads anywhere */
  GArray              *spans;      /* CandorRichSpan */
  GPtrArray           *links;      /* CandorRichTextLink, one a span, children of ours */
  GdkRGBA              accent;
};

G_DEFINE_FINAL_TYPE (CandorRichText, candor_rich_text, GTK_TYPE_WIDGET)

enum { PROP_0, PROP_WORDS, PROP_LEADING, N_PROPS };
static GParamSpec *properties[N_PROPS];

static const CandorRichSpan *
span_at (CandorRichText *self,
         guint           index)
{
  return &g_array_index (self->spans, CandorRichSpan, index);
}

/* ------------------------------------------------------------------ opening */

static void
open_span (CandorRichText *self,
           guint           index)
{
  const CandorRichSpan *span = span_at (self, index);
  CandorRichTextLink *link = g_ptr_array_index (self->links, index);
  GtkWidget *popover = NULL;

  switch (span->kind)
    {
    case CANDOR_RUN_TERM:
      popover = candor_term_popover_new (self->context, span->ref);
      break;
    case CANDOR_RUN_CITE:
      popover = candor_sources_popover_new (self->context, span->ref);
      break;
    case CANDOR_RUN_LINK:
      popover = candor_sources_popover_new_for_address (span->ref);
      break;
    case CANDOR_RUN_PAGE:
      gtk_widget_activate_action (GTK_WIDGET (self), "lesson.go-to", "s", span->ref);
      break;
    default:
      g_assert_not_reached ();
    }

  if (popover != NULL)
    candor_rich_text_link_set_popover (link, popover);
}

/* -------------------------------------------------------------------- links */

static char *
describe_source (CandorRichText *self,
                 const char     *id)
{
  CandorModule *module = candor_lesson_context_get_module (self->context);
  const CandorSource *source = candor_module_find_source (module, id);

  return source != NULL ? g_strdup_printf (_("Source: %s"), source->title) : g_strdup (_("Source"));
}

static char *
describe_span (CandorRichText       *self,
               const CandorRichSpan *span)
{
  switch (span->kind)
    {
    case CANDOR_RUN_TERM:
      return g_strdup (_("Explains the word"));
    case CANDOR_RUN_CITE:
      return describe_source (self, span->ref);
    case CANDOR_RUN_LINK:
      return g_strdup_printf (_("Address outside: %s"), span->ref);
    case CANDOR_RUN_PAGE:
    default:
      return g_strdup (_("A page of this module"));
    }
}

static void
add_link (CandorRichText       *self,
          const CandorRichSpan *span)
{
  g_autofree char *number = g_strndup (self->words + span->start, span->end - span->start);
  g_autofree char *description = describe_span (self, span);
  GtkWidget *link;

  link = candor_rich_text_link_new (span->kind == CANDOR_RUN_CITE ? number : span->text, description);
  gtk_widget_set_parent (link, GTK_WIDGET (self));
  g_ptr_array_add (self->links, link);
}

static void
set_attribute_of_all (PangoAttrList *attributes,
                      double         leading)
{
  PangoAttribute *attribute = pango_attr_line_height_new (leading);

  attribute->start_index = PANGO_ATTR_INDEX_FROM_TEXT_BEGINNING;
  attribute->end_index = PANGO_ATTR_INDEX_TO_TEXT_END;
  pango_attr_list_insert_before (attributes, attribute);
}

/* Outside of a window an inscription would find its style anew each time. */
static void
fill_inscription (CandorRichText *self)
{
  const char *shown = gtk_inscription_get_text (GTK_INSCRIPTION (self->inscription));

  if (gtk_widget_get_root (GTK_WIDGET (self)) == NULL || (shown == NULL && self->words[0] == '\0'))
    return;

  gtk_inscription_set_text (GTK_INSCRIPTION (self->inscription), self->words);
  gtk_inscription_set_attributes (GTK_INSCRIPTION (self->inscription), self->attributes);
}

static void
show_words (CandorRichText *self)
{
  set_attribute_of_all (self->attributes, self->leading);
  g_clear_object (&self->layout);
  self->serial = 0;
  fill_inscription (self);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

/* Once for each text: whoever holds it may give it another name, which other colours
 * or leading leave alone. */
static void
name_after_words (CandorRichText *self)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, self->words, -1);
}

static void
render (CandorRichText *self)
{
  gboolean leads = self->context != NULL;

  g_array_set_size (self->spans, 0);
  g_clear_pointer (&self->attributes, pango_attr_list_unref);
  if (self->text != NULL)
    {
      g_free (self->words);
      self->words = candor_rich_text_render (self->text, &self->accent, &self->attributes, leads ? self->spans : NULL,
                                             self->context);
    }
  else
    self->attributes = pango_attr_list_new ();
  show_words (self);
}

static int
focused_link (CandorRichText *self)
{
  for (guint i = 0; i < self->links->len; i++)
    if (gtk_widget_has_focus (g_ptr_array_index (self->links, i)))
      return (int) i;

  return -1;
}

static void
focus_link (CandorRichText *self,
            int             index)
{
  GtkWidget *target = index < 0 ? GTK_WIDGET (self) : g_ptr_array_index (self->links, index);

  gtk_widget_set_focusable (target, TRUE);
  gtk_widget_grab_focus (target);
}

static gboolean
walk_links (CandorRichText *self,
            gboolean        forward)
{
  int next = focused_link (self) + (forward ? 1 : -1);

  if (self->links->len == 0 || next < -1)
    return FALSE;
  if (next < (int) self->links->len)
    focus_link (self, next);

  return TRUE;
}

static gboolean
key_pressed_cb (GtkEventControllerKey *controller,
                guint                  keyval,
                guint                  keycode,
                GdkModifierType        state,
                CandorRichText        *self)
{
  gboolean rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  int index;

  g_assert (CANDOR_IS_RICH_TEXT (self));

  if ((state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SHIFT_MASK)) != 0)
    return GDK_EVENT_PROPAGATE;
  if (keyval == GDK_KEY_Right || keyval == GDK_KEY_Left)
    return walk_links (self, (keyval == GDK_KEY_Right) != rtl);

  index = focused_link (self);
  if (index < 0)
    return GDK_EVENT_PROPAGATE;
  if (keyval == GDK_KEY_Escape)
    focus_link (self, -1);
  else if (keyval == GDK_KEY_Return || keyval == GDK_KEY_KP_Enter || keyval == GDK_KEY_space)
    open_span (self, (guint) index);
  else
    return GDK_EVENT_PROPAGATE;

  return GDK_EVENT_STOP;
}

/* ------------------------------------------------------------------- layout */

static PangoLayout *
get_layout (CandorRichText *self,
            int             width)
{
  if (self->layout == NULL)
    {
      self->layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), self->words);
      pango_layout_set_attributes (self->layout, self->attributes);
      pango_layout_set_wrap (self->layout, PANGO_WRAP_WORD_CHAR);
    }
  pango_layout_set_width (self->layout, width < 0 ? -1 : width * PANGO_SCALE);

  return self->layout;
}

/* As it stands on the screen. */
static PangoLayout *
get_shown_layout (CandorRichText *self)
{
  return get_layout (self, gtk_widget_get_width (GTK_WIDGET (self)));
}

/* ------------------------------------------------------------------ pointer */

static int
span_at_point (CandorRichText *self,
               double          x,
               double          y)
{
  int index, trailing;

  if (!pango_layout_xy_to_index (get_shown_layout (self), (int) (x * PANGO_SCALE), (int) (y * PANGO_SCALE),
                                 &index, &trailing))
    return -1;

  for (guint i = 0; i < self->spans->len; i++)
    if ((guint) index >= span_at (self, i)->start && (guint) index < span_at (self, i)->end)
      return (int) i;

  return -1;
}

static void
released_cb (GtkGestureClick *gesture,
             int              n_press,
             double           x,
             double           y,
             CandorRichText  *self)
{
  int index;

  g_assert (CANDOR_IS_RICH_TEXT (self));

  index = span_at_point (self, x, y);
  if (index < 0)
    return;
  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  open_span (self, (guint) index);
}

static void
motion_cb (GtkEventControllerMotion *controller,
           double                    x,
           double                    y,
           CandorRichText           *self)
{
  g_assert (CANDOR_IS_RICH_TEXT (self));

  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), span_at_point (self, x, y) >= 0 ? "pointer" : NULL);
}

/* ------------------------------------------------------------------- places */

typedef void (*SegmentFunc) (const graphene_rect_t *area, int baseline, gpointer user_data);

static void
visit_line (PangoLayoutIter      *iter,
            const CandorRichSpan *span,
            SegmentFunc           func,
            gpointer              user_data)
{
  PangoLayoutLine *line = pango_layout_iter_get_line_readonly (iter);
  int line_end = line->start_index + line->length;
  PangoRectangle logical;
  g_autofree int *ranges = NULL;
  int baseline, n_ranges;

  if (line->start_index >= (int) span->end || line_end <= (int) span->start)
    return;

  pango_layout_iter_get_line_extents (iter, NULL, &logical);
  baseline = pango_layout_iter_get_baseline (iter) / PANGO_SCALE;
  pango_layout_line_get_x_ranges (line,
                                  MAX (line->start_index, (int) span->start), MIN (line_end, (int) span->end),
                                  &ranges, &n_ranges);
  for (int i = 0; i < n_ranges; i++)
    {
      graphene_rect_t area = GRAPHENE_RECT_INIT (ranges[2 * i] / PANGO_SCALE,
                                                 logical.y / PANGO_SCALE,
                                                 (ranges[2 * i + 1] - ranges[2 * i]) / PANGO_SCALE,
                                                 logical.height / PANGO_SCALE);

      func (&area, baseline, user_data);
    }
}

/* Each piece of a span, line by line. */
static void
visit_span (CandorRichText       *self,
            const CandorRichSpan *span,
            SegmentFunc           func,
            gpointer              user_data)
{
  g_autoptr(PangoLayoutIter) iter = pango_layout_get_iter (get_shown_layout (self));

  do
    visit_line (iter, span, func, user_data);
  while (pango_layout_iter_next_line (iter));
}

static void
take_first (const graphene_rect_t *area,
            int                    baseline,
            gpointer               user_data)
{
  graphene_rect_t *first = user_data;

  if (first->size.width < 1)
    *first = *area;
}

static void
candor_rich_text_size_allocate (GtkWidget *widget,
                                int        width,
                                int        height,
                                int        baseline)
{
  CandorRichText *self = CANDOR_RICH_TEXT (widget);

  gtk_widget_size_allocate (self->inscription, &(GtkAllocation) { 0, 0, width, height }, baseline);
  for (guint i = 0; i < self->links->len; i++)
    {
      graphene_rect_t area = GRAPHENE_RECT_INIT (0, 0, 0, 0);

      visit_span (self, span_at (self, i), take_first, &area);
      gtk_widget_size_allocate (g_ptr_array_index (self->links, i),
                                &(GtkAllocation) { (int) area.origin.x, (int) area.origin.y,
                                                   (int) area.size.width, (int) area.size.height },
                                -1);
    }
}

/* Asked for again and again, while `layout` stays at the width that is shown. */
static int
natural_width (CandorRichText *self)
{
  guint serial = pango_context_get_serial (gtk_widget_get_pango_context (GTK_WIDGET (self)));
  gsize length = strlen (self->words);
  PangoRectangle logical;

  if (length > LONG)
    return (int) (length * candor_em_of (GTK_WIDGET (self)) / 2);
  if (self->serial != serial)
    {
      pango_layout_get_pixel_extents (get_layout (self, -1), NULL, &logical);
      self->natural = logical.width;
      self->serial = serial;
    }

  return self->natural;
}

static void
candor_rich_text_measure (GtkWidget      *widget,
                          GtkOrientation  orientation,
                          int             for_size,
                          int            *minimum,
                          int            *natural,
                          int            *minimum_baseline,
                          int            *natural_baseline)
{
  CandorRichText *self = CANDOR_RICH_TEXT (widget);
  PangoRectangle logical;

  /* No baseline: a box that lines up by it asks for less than it then takes. */
  *minimum_baseline = *natural_baseline = -1;
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = (int) (LEAST_EMS * candor_em_of (widget));
      *natural = MAX (*minimum, natural_width (self));
    }
  else
    {
      pango_layout_get_pixel_extents (get_layout (self, for_size), NULL, &logical);
      *minimum = *natural = logical.height;
    }
}

static GtkSizeRequestMode
candor_rich_text_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

/* ------------------------------------------------------------------ drawing */

typedef struct
{
  cairo_t *cr;
  GtkSnapshot *snapshot;
  GdkRGBA  color;
} Dots;

/* Pango knows no dotted line. */
static void
draw_dots (const graphene_rect_t *area,
           int                    baseline,
           gpointer               user_data)
{
  Dots *dots = user_data;
  graphene_rect_t strip = GRAPHENE_RECT_INIT (area->origin.x, baseline + 2, area->size.width, 3);
  cairo_t *cr = gtk_snapshot_append_cairo (dots->snapshot, &strip);

  gdk_cairo_set_source_rgba (cr, &dots->color);
  cairo_set_line_width (cr, 1.6);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  cairo_set_dash (cr, (const double[]) { 0.0, 3.2 }, 2, 0.0);
  cairo_move_to (cr, area->origin.x + 1, baseline + 3.5);
  cairo_line_to (cr, area->origin.x + area->size.width - 1, baseline + 3.5);
  cairo_stroke (cr);
  cairo_destroy (cr);
}

static void
candor_rich_text_snapshot (GtkWidget   *widget,
                           GtkSnapshot *snapshot)
{
  CandorRichText *self = CANDOR_RICH_TEXT (widget);
  Dots dots = { .snapshot = snapshot, .color = self->accent };

  GTK_WIDGET_CLASS (candor_rich_text_parent_class)->snapshot (widget, snapshot);
  for (guint i = 0; i < self->spans->len; i++)
    if (span_at (self, i)->kind == CANDOR_RUN_TERM)
      visit_span (self, span_at (self, i), draw_dots, &dots);
}

static void
candor_rich_text_css_changed (GtkWidget         *widget,
                              GtkCssStyleChange *change)
{
  CandorRichText *self = CANDOR_RICH_TEXT (widget);
  GdkRGBA accent;

  GTK_WIDGET_CLASS (candor_rich_text_parent_class)->css_changed (widget, change);
  if (!gtk_style_context_lookup_color (gtk_widget_get_style_context (widget), "accent_color", &accent) ||
      gdk_rgba_equal (&accent, &self->accent))
    return;

  self->accent = accent;
  if (self->spans->len > 0)
    render (self);
}

/* --------------------------------------------------------------------- life */

static void
candor_rich_text_root (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (candor_rich_text_parent_class)->root (widget);
  fill_inscription (CANDOR_RICH_TEXT (widget));
}

static void
listen (CandorRichText *self)
{
  GtkEventController *key = gtk_event_controller_key_new ();
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkGesture *click = gtk_gesture_click_new ();

  g_signal_connect (key, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  g_signal_connect (motion, "motion", G_CALLBACK (motion_cb), self);
  g_signal_connect (click, "released", G_CALLBACK (released_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), key);
  gtk_widget_add_controller (GTK_WIDGET (self), motion);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
}

static GtkWidget *
new_with_text (CandorText          *text,
               CandorLessonContext *context,
               GtkAccessibleRole    role)
{
  CandorRichText *self = g_object_new (CANDOR_TYPE_RICH_TEXT, "accessible-role", role, NULL);

  self->text = candor_text_ref (text);
  g_set_object (&self->context, context);
  render (self);
  name_after_words (self);
  for (guint i = 0; i < self->spans->len; i++)
    add_link (self, span_at (self, i));
  if (self->spans->len > 0)
    listen (self);

  return GTK_WIDGET (self);
}

static void
set_level (CandorRichText *self,
           guint           level)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LEVEL, (int) level, -1);
}

GtkWidget *
candor_rich_text_new (CandorText          *text,
                      CandorLessonContext *context)
{
  g_return_val_if_fail (text != NULL, NULL);
  g_return_val_if_fail (context == NULL || CANDOR_IS_LESSON_CONTEXT (context), NULL);

  return new_with_text (text, context, GTK_ACCESSIBLE_ROLE_LABEL);
}

GtkWidget *
candor_rich_text_new_heading (CandorText          *text,
                              CandorLessonContext *context,
                              guint                level)
{
  GtkWidget *self;

  g_return_val_if_fail (text != NULL, NULL);
  g_return_val_if_fail (context == NULL || CANDOR_IS_LESSON_CONTEXT (context), NULL);

  self = new_with_text (text, context, GTK_ACCESSIBLE_ROLE_HEADING);
  set_level (CANDOR_RICH_TEXT (self), level);

  return self;
}

void
candor_rich_text_set_words (CandorRichText *self,
                            const char     *words)
{
  g_return_if_fail (CANDOR_IS_RICH_TEXT (self));
  g_return_if_fail (self->text == NULL);

  g_free (self->words);
  self->words = candor_rich_text_isolate (words != NULL ? words : "");
  render (self);
  name_after_words (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_WORDS]);
}

const char *
candor_rich_text_get_words (CandorRichText *self)
{
  g_return_val_if_fail (CANDOR_IS_RICH_TEXT (self), NULL);

  return self->words;
}

void
candor_rich_text_set_leading (CandorRichText *self,
                              double          leading)
{
  g_return_if_fail (CANDOR_IS_RICH_TEXT (self));
  g_return_if_fail (leading >= 0.5 && leading <= 3.0);

  self->leading = leading;
  render (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LEADING]);
}

static GtkWidget *
new_with_words (const char        *words,
                GtkAccessibleRole  role)
{
  CandorRichText *self = g_object_new (CANDOR_TYPE_RICH_TEXT, "accessible-role", role, NULL);

  candor_rich_text_set_words (self, words);

  return GTK_WIDGET (self);
}

GtkWidget *
candor_rich_text_new_words (const char *words)
{
  g_return_val_if_fail (words != NULL, NULL);

  return new_with_words (words, GTK_ACCESSIBLE_ROLE_LABEL);
}

GtkWidget *
candor_rich_text_new_title (const char *words,
                            guint       level)
{
  GtkWidget *self;

  g_return_val_if_fail (words != NULL, NULL);

  self = new_with_words (words, GTK_ACCESSIBLE_ROLE_HEADING);
  candor_rich_text_set_leading (CANDOR_RICH_TEXT (self), CANDOR_RICH_TEXT_TIGHT);
  set_level (CANDOR_RICH_TEXT (self), level);

  return self;
}

guint
candor_rich_text_get_n_links (CandorRichText *self)
{
  g_return_val_if_fail (CANDOR_IS_RICH_TEXT (self), 0);

  return self->links->len;
}

static void
candor_rich_text_get_property (GObject    *object,
                               guint       prop_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  CandorRichText *self = CANDOR_RICH_TEXT (object);

  switch (prop_id)
    {
    case PROP_WORDS:
      g_value_set_string (value, self->words);
      break;
    case PROP_LEADING:
      g_value_set_double (value, self->leading);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
candor_rich_text_set_property (GObject      *object,
                               guint         prop_id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  CandorRichText *self = CANDOR_RICH_TEXT (object);

  switch (prop_id)
    {
    case PROP_WORDS:
      candor_rich_text_set_words (self, g_value_get_string (value));
      break;
    case PROP_LEADING:
      candor_rich_text_set_leading (self, g_value_get_double (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
candor_rich_text_dispose (GObject *object)
{
  CandorRichText *self = CANDOR_RICH_TEXT (object);

  for (guint i = 0; i < self->links->len; i++)
    gtk_widget_unparent (g_ptr_array_index (self->links, i));
  g_ptr_array_set_size (self->links, 0);
  /* GTK 4.8 forgets to let go of them. */
  if (self->inscription != NULL)
    gtk_inscription_set_attributes (GTK_INSCRIPTION (self->inscription), NULL);
  g_clear_pointer (&self->inscription, gtk_widget_unparent);

  G_OBJECT_CLASS (candor_rich_text_parent_class)->dispose (object);
}

static void
candor_rich_text_finalize (GObject *object)
{
  CandorRichText *self = CANDOR_RICH_TEXT (object);

  g_ptr_array_unref (self->links);
  g_array_unref (self->spans);
  g_clear_object (&self->layout);
  g_clear_pointer (&self->attributes, pango_attr_list_unref);
  g_free (self->words);
  g_clear_pointer (&self->text, candor_text_unref);
  g_clear_object (&self->context);

  G_OBJECT_CLASS (candor_rich_text_parent_class)->finalize (object);
}

static void
candor_rich_text_class_init (CandorRichTextClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = candor_rich_text_get_property;
  object_class->set_property = candor_rich_text_set_property;
  object_class->dispose = candor_rich_text_dispose;
  object_class->finalize = candor_rich_text_finalize;
  properties[PROP_WORDS] = g_param_spec_string ("words", NULL, NULL, "",
                                                G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_LEADING] = g_param_spec_double ("leading", NULL, NULL, 0.5, 3.0, CANDOR_RICH_TEXT_PLAIN,
                                                  G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  widget_class->root = candor_rich_text_root;
  widget_class->measure = candor_rich_text_measure;
  widget_class->size_allocate = candor_rich_text_size_allocate;
  widget_class->get_request_mode = candor_rich_text_get_request_mode;
  widget_class->snapshot = candor_rich_text_snapshot;
  widget_class->css_changed = candor_rich_text_css_changed;
  gtk_widget_class_set_css_name (widget_class, "candor-text");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LABEL);
}

static void
candor_rich_text_init (CandorRichText *self)
{
  self->spans = g_array_new (FALSE, FALSE, sizeof (CandorRichSpan));
  self->links = g_ptr_array_new ();
  self->inscription = g_object_new (GTK_TYPE_INSCRIPTION,
                                    "wrap-mode", PANGO_WRAP_WORD_CHAR,
                                    "yalign", 0.0f,
                                    NULL);
  gtk_widget_set_parent (self->inscription, GTK_WIDGET (self));
  gtk_widget_add_css_class (GTK_WIDGET (self), CANDOR_LESSON_STOP);
  self->accent = (GdkRGBA) { 0x0f / 255.0f, 0x5c / 255.0f, 0x63 / 255.0f, 1.0f };
  self->leading = CANDOR_RICH_TEXT_PLAIN;
  self->words = g_strdup ("");
  self->attributes = pango_attr_list_new ();
}
