/* item-passage.c - a text whose phrases can be picked
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The text flows as any other, so a phrase may go over two lines. Its button lies over
 * what stands on the first of them; on the others the same style is drawn, and a click
 * there is taken to the button. A button follows the question and never leads it.
 */

#include "item-passage.h"

#include "css-class.h"
#include "em.h"
#include "item-words.h"
#include "lesson-column.h"
#include "rich-text-runs.h"

#include <glib/gi18n.h>

#define LEADING   1.78
#define LEAST_EMS 8.0
#define SPACE     "\342\200\257"   /* narrow, and no place to break: between words and outline */
#define GAP       3     /* between the buttons of two lines */

typedef struct
{
  CandorQuestionOption *option;
  GtkWidget            *button;
  guint                 start;    /* bytes of the words */
  guint                 end;
} Phrase;

struct _CandorItemPassage
{
  GtkWidget       parent_instance;
  CandorText     *text;
  CandorQuestion *question;
  GPtrArray      *phrases;
  PangoLayout    *layout;
  gboolean        has_keys;
  gboolean        showing;       /* the buttons are being set from the question */
};

G_DEFINE_FINAL_TYPE (CandorItemPassage, candor_item_passage, GTK_TYPE_WIDGET)

static void
phrase_free (gpointer data)
{
  Phrase *phrase = data;

  g_object_unref (phrase->option);
  g_free (phrase);
}

static Phrase *
phrase_at (CandorItemPassage *self,
           guint              index)
{
  return g_ptr_array_index (self->phrases, index);
}

static Phrase *
find_phrase (CandorItemPassage *self,
             const char        *id)
{
  for (guint i = 0; i < self->phrases->len; i++)
    if (g_strcmp0 (candor_question_option_get_option (phrase_at (self, i)->option)->id, id) == 0)
      return phrase_at (self, i);

  return NULL;
}

/* ----------------------------------------------------------------- the words */

/* Before Check the number that picks it, after it what it came to. */
static char *
dup_prefix (CandorItemPassage *self,
            const Phrase      *phrase)
{
  const CandorOptionVerdict *verdict = candor_question_option_get_verdict (phrase->option);

  if (verdict != NULL && (verdict->picked || verdict->right))
    return g_strdup (verdict->right ? "\342\234\223\302\240" : "\342\234\227\302\240");
  if (verdict == NULL && self->has_keys && candor_question_option_get_number (phrase->option) <= 9)
    return g_strdup_printf ("%u\302\240", candor_question_option_get_number (phrase->option));

  return g_strdup ("");
}

static void
add_attribute (PangoAttrList  *list,
               PangoAttribute *attribute,
               guint           start,
               guint           end)
{
  attribute->start_index = start;
  attribute->end_index = end;
  pango_attr_list_insert (list, attribute);
}

static void
append_phrase (CandorItemPassage *self,
               Phrase            *phrase,
               GString           *words,
               PangoAttrList     *attributes,
               const CandorRun   *run,
               const GdkRGBA     *accent)
{
  g_autofree char *prefix = dup_prefix (self, phrase);
  guint start;

  phrase->start = words->len;
  g_string_append (words, SPACE);
  start = words->len;
  g_string_append (words, prefix);
  if (*prefix != '\0')
    {
      add_attribute (attributes, pango_attr_scale_new (0.75), start, words->len);
      add_attribute (attributes, pango_attr_weight_new (PANGO_WEIGHT_BOLD), start, words->len);
    }
  candor_rich_text_append_run (words, attributes, run, accent, NULL);
  g_string_append (words, SPACE);
  phrase->end = words->len;
}

static void
render (CandorItemPassage *self)
{
  g_autoptr(GString) words = g_string_new (NULL);
  PangoAttrList *attributes = pango_attr_list_new ();
  GdkRGBA accent;

  if (!gtk_style_context_lookup_color (gtk_widget_get_style_context (GTK_WIDGET (self)), "accent_color", &accent))
    accent = (GdkRGBA) { 0, 0, 0, 1 };
  add_attribute (attributes, pango_attr_line_height_new (LEADING),
                 PANGO_ATTR_INDEX_FROM_TEXT_BEGINNING, PANGO_ATTR_INDEX_TO_TEXT_END);
  for (guint i = 0; i < candor_text_get_n_runs (self->text); i++)
    {
      const CandorRun *run = candor_text_get_run (self->text, i);
      Phrase *phrase = run->kind == CANDOR_RUN_PHRASE ? find_phrase (self, run->ref) : NULL;

      if (phrase != NULL)
        append_phrase (self, phrase, words, attributes, run, &accent);
      else
        candor_rich_text_append_run (words, attributes, run, &accent, NULL);
    }

  pango_layout_set_text (self->layout, words->str, (int) words->len);
  pango_layout_set_attributes (self->layout, attributes);
  pango_attr_list_unref (attributes);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

/* ------------------------------------------------------------------- showing */

static void
describe (CandorItemPassage *self,
          Phrase            *phrase)
{
  CandorItem *item = candor_question_get_item (self->question);
  const CandorOptionVerdict *verdict = candor_question_option_get_verdict (phrase->option);
  const char *mark = verdict != NULL ? candor_item_words_mark (item, verdict) : NULL;
  guint number = candor_question_option_get_number (phrase->option);
  g_autofree char *place = g_strdup_printf (_("%u of %u."), number, candor_item_get_options (item)->len);
  g_autoptr(GString) words = g_string_new (place);

  if (number == 1 && verdict == NULL)
    g_string_append_printf (words, " %s", candor_text_get_plain (candor_item_get_prompt (item)));
  if (mark != NULL)
    g_string_append_printf (words, " %s.", mark);
  gtk_accessible_update_property (GTK_ACCESSIBLE (phrase->button),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, words->str, -1);
}

static void
show_phrase (CandorItemPassage *self,
             Phrase            *phrase)
{
  const CandorOptionVerdict *verdict = candor_question_option_get_verdict (phrase->option);
  gboolean picked = candor_question_option_get_picked (phrase->option);

  self->showing = TRUE;
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (phrase->button), picked);
  self->showing = FALSE;
  /* Its role is that of a check button, for which a reader tells the state. */
  gtk_accessible_update_state (GTK_ACCESSIBLE (phrase->button), GTK_ACCESSIBLE_STATE_CHECKED,
                               picked ? GTK_ACCESSIBLE_TRISTATE_TRUE : GTK_ACCESSIBLE_TRISTATE_FALSE, -1);
  candor_css_class_set (phrase->button, "candor-option-picked", picked);
  candor_css_class_set (phrase->button, "candor-option-right", verdict != NULL && verdict->right);
  candor_css_class_set (phrase->button, "candor-option-wrong", verdict != NULL && verdict->picked && !verdict->right);
  candor_css_class_set (phrase->button, "candor-option-judged", verdict != NULL);
  describe (self, phrase);
}

void
candor_item_passage_update (CandorItemPassage *self)
{
  g_return_if_fail (CANDOR_IS_ITEM_PASSAGE (self));

  for (guint i = 0; i < self->phrases->len; i++)
    show_phrase (self, phrase_at (self, i));
  render (self);
}

void
candor_item_passage_set_keys (CandorItemPassage *self,
                              gboolean           shown)
{
  g_return_if_fail (CANDOR_IS_ITEM_PASSAGE (self));

  if (self->has_keys == !!shown)
    return;
  self->has_keys = !!shown;
  render (self);
}

/* -------------------------------------------------------------------- picking */

void
candor_item_passage_toggle (GtkWidget *button)
{
  g_return_if_fail (GTK_IS_TOGGLE_BUTTON (button));

  /* Activating it would take effect a quarter of a second later. */
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button), !gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (button)));
}

static void
toggled_cb (GtkToggleButton   *button,
            CandorItemPassage *self)
{
  for (guint i = 0; i < self->phrases->len && !self->showing; i++)
    {
      Phrase *phrase = phrase_at (self, i);

      if (phrase->button != GTK_WIDGET (button))
        continue;
      candor_question_pick (self->question, candor_question_option_get_option (phrase->option)->id,
                            gtk_toggle_button_get_active (button));
      show_phrase (self, phrase);
    }
}

static Phrase *
phrase_at_point (CandorItemPassage *self,
                 double             x,
                 double             y)
{
  int index, trailing;

  if (!pango_layout_xy_to_index (self->layout, (int) (x * PANGO_SCALE), (int) (y * PANGO_SCALE), &index, &trailing))
    return NULL;

  for (guint i = 0; i < self->phrases->len; i++)
    if ((guint) index >= phrase_at (self, i)->start && (guint) index < phrase_at (self, i)->end)
      return phrase_at (self, i);

  return NULL;
}

/* Where a button lies, it has heard the click itself. */
static void
released_cb (GtkGestureClick   *gesture,
             int                n_press,
             double             x,
             double             y,
             CandorItemPassage *self)
{
  Phrase *phrase = phrase_at_point (self, x, y);

  if (phrase == NULL)
    return;
  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  gtk_widget_grab_focus (phrase->button);
  candor_item_passage_toggle (phrase->button);
}

static void
motion_cb (GtkEventControllerMotion *controller,
           double                    x,
           double                    y,
           CandorItemPassage        *self)
{
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), phrase_at_point (self, x, y) != NULL ? "pointer" : NULL);
}

/* -------------------------------------------------------------------- layout */

typedef void (*SegmentFunc) (const graphene_rect_t *area, guint index, gpointer user_data);

/* Letters in a row make several ranges where their looks change: those that touch are
 * one piece. (Where a line turns its direction they do not.) */
static guint
join_ranges (int   *ranges,
             guint  n)
{
  guint n_joined = 0;

  for (guint i = 0; i < n; i++)
    {
      if (n_joined > 0 && ABS (ranges[2 * i] - ranges[2 * n_joined - 1]) <= PANGO_SCALE)
        ranges[2 * n_joined - 1] = ranges[2 * i + 1];
      else
        {
          ranges[2 * n_joined] = ranges[2 * i];
          ranges[2 * n_joined + 1] = ranges[2 * i + 1];
          n_joined++;
        }
    }

  return n_joined;
}

static guint
visit_line (PangoLayoutIter *iter,
            const Phrase    *phrase,
            guint            n_before,
            SegmentFunc      func,
            gpointer         user_data)
{
  PangoLayoutLine *line = pango_layout_iter_get_line_readonly (iter);
  int start = MAX (line->start_index, (int) phrase->start);
  int end = MIN (line->start_index + line->length, (int) phrase->end);
  g_autofree int *ranges = NULL;
  PangoRectangle logical;
  int n_ranges;

  if (start >= end)
    return n_before;

  pango_layout_iter_get_line_extents (iter, NULL, &logical);
  pango_layout_line_get_x_ranges (line, start, end, &ranges, &n_ranges);
  n_ranges = (int) join_ranges (ranges, (guint) n_ranges);
  for (int i = 0; i < n_ranges; i++)
    {
      graphene_rect_t area = GRAPHENE_RECT_INIT ((float) ranges[2 * i] / PANGO_SCALE,
                                                 (float) logical.y / PANGO_SCALE + GAP / 2.0f,
                                                 (float) (ranges[2 * i + 1] - ranges[2 * i]) / PANGO_SCALE,
                                                 (float) logical.height / PANGO_SCALE - GAP);

      func (&area, n_before++, user_data);
    }

  return n_before;
}

/* Each piece of a phrase, line by line. */
static void
visit_phrase (CandorItemPassage *self,
              const Phrase      *phrase,
              SegmentFunc        func,
              gpointer           user_data)
{
  g_autoptr(PangoLayoutIter) iter = pango_layout_get_iter (self->layout);
  guint n = 0;

  do
    n = visit_line (iter, phrase, n, func, user_data);
  while (pango_layout_iter_next_line (iter));
}

static void
place_first (const graphene_rect_t *area,
             guint                  index,
             gpointer               user_data)
{
  if (index == 0)
    gtk_widget_size_allocate (user_data,
                              &(GtkAllocation) { (int) area->origin.x, (int) area->origin.y,
                                                 (int) (area->size.width + 0.5f), (int) (area->size.height + 0.5f) },
                              -1);
}

static void
candor_item_passage_size_allocate (GtkWidget *widget,
                                   int        width,
                                   int        height,
                                   int        baseline)
{
  CandorItemPassage *self = CANDOR_ITEM_PASSAGE (widget);

  pango_layout_set_width (self->layout, width * PANGO_SCALE);
  for (guint i = 0; i < self->phrases->len; i++)
    visit_phrase (self, phrase_at (self, i), place_first, phrase_at (self, i)->button);
}

static void
candor_item_passage_measure (GtkWidget      *widget,
                             GtkOrientation  orientation,
                             int             for_size,
                             int            *minimum,
                             int            *natural,
                             int            *minimum_baseline,
                             int            *natural_baseline)
{
  CandorItemPassage *self = CANDOR_ITEM_PASSAGE (widget);
  g_autoptr(PangoLayout) layout = pango_layout_copy (self->layout);
  PangoRectangle logical;

  pango_layout_set_width (layout, orientation == GTK_ORIENTATION_HORIZONTAL || for_size < 0 ? -1 : for_size * PANGO_SCALE);
  pango_layout_get_pixel_extents (layout, NULL, &logical);
  *minimum_baseline = *natural_baseline = -1;
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = MIN (logical.width, (int) (LEAST_EMS * candor_em_of (widget)));
      *natural = logical.width;
    }
  else
    *minimum = *natural = logical.height;
}

static GtkSizeRequestMode
candor_item_passage_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

/* ------------------------------------------------------------------- drawing */

typedef struct
{
  GtkSnapshot *snapshot;
  GtkWidget   *button;
} Drawing;

static void
draw_further (const graphene_rect_t *area,
              guint                  index,
              gpointer               user_data)
{
  Drawing *drawing = user_data;
  GtkStyleContext *style = gtk_widget_get_style_context (drawing->button);
  double x = area->origin.x, y = area->origin.y, width = area->size.width, height = area->size.height;

  if (index == 0)
    return;
  gtk_snapshot_render_background (drawing->snapshot, style, x, y, width, height);
  gtk_snapshot_render_frame (drawing->snapshot, style, x, y, width, height);
  if (gtk_widget_has_visible_focus (drawing->button))
    gtk_snapshot_render_focus (drawing->snapshot, style, x, y, width, height);
}

static void
candor_item_passage_snapshot (GtkWidget   *widget,
                              GtkSnapshot *snapshot)
{
  CandorItemPassage *self = CANDOR_ITEM_PASSAGE (widget);
  GdkRGBA color;

  for (guint i = 0; i < self->phrases->len; i++)
    {
      Drawing drawing = { snapshot, phrase_at (self, i)->button };

      gtk_widget_snapshot_child (widget, drawing.button, snapshot);
      visit_phrase (self, phrase_at (self, i), draw_further, &drawing);
    }
  gtk_style_context_get_color (gtk_widget_get_style_context (widget), &color);
  gtk_snapshot_append_layout (snapshot, self->layout, &color);
}

/* The font, or how it is drawn, is another now. */
static void
candor_item_passage_css_changed (GtkWidget         *widget,
                                 GtkCssStyleChange *change)
{
  CandorItemPassage *self = CANDOR_ITEM_PASSAGE (widget);

  GTK_WIDGET_CLASS (candor_item_passage_parent_class)->css_changed (widget, change);
  if (self->layout == NULL)
    return;
  pango_layout_context_changed (self->layout);
  gtk_widget_queue_resize (widget);
}

static void
candor_item_passage_system_setting_changed (GtkWidget        *widget,
                                            GtkSystemSetting  setting)
{
  CandorItemPassage *self = CANDOR_ITEM_PASSAGE (widget);

  GTK_WIDGET_CLASS (candor_item_passage_parent_class)->system_setting_changed (widget, setting);
  if (self->layout == NULL)
    return;
  pango_layout_context_changed (self->layout);
  gtk_widget_queue_resize (widget);
}

/* -------------------------------------------------------------------- making */

static void
add_phrase (CandorItemPassage *self,
            const CandorRun   *run)
{
  GListModel *options = candor_question_get_options (self->question);

  for (guint i = 0; i < g_list_model_get_n_items (options); i++)
    {
      g_autoptr(CandorQuestionOption) option = g_list_model_get_item (options, i);
      Phrase *phrase;

      if (g_strcmp0 (candor_question_option_get_option (option)->id, run->ref) != 0)
        continue;
      phrase = g_new0 (Phrase, 1);
      phrase->option = g_object_ref (option);
      phrase->button = g_object_new (GTK_TYPE_TOGGLE_BUTTON, "accessible-role", GTK_ACCESSIBLE_ROLE_CHECKBOX, NULL);
      gtk_widget_add_css_class (phrase->button, "candor-phrase");
      gtk_accessible_update_property (GTK_ACCESSIBLE (phrase->button), GTK_ACCESSIBLE_PROPERTY_LABEL, run->text, -1);
      gtk_widget_set_parent (phrase->button, GTK_WIDGET (self));
      g_signal_connect (phrase->button, "toggled", G_CALLBACK (toggled_cb), self);
      g_ptr_array_add (self->phrases, phrase);
    }
}

static void
listen (CandorItemPassage *self)
{
  GtkGesture *click = gtk_gesture_click_new ();
  GtkEventController *motion = gtk_event_controller_motion_new ();

  g_signal_connect (click, "released", G_CALLBACK (released_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  g_signal_connect (motion, "motion", G_CALLBACK (motion_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), motion);
}

GtkWidget *
candor_item_passage_new (CandorText     *text,
                         CandorQuestion *question)
{
  CandorItemPassage *self;

  g_return_val_if_fail (text != NULL, NULL);
  g_return_val_if_fail (CANDOR_IS_QUESTION (question), NULL);

  self = g_object_new (CANDOR_TYPE_ITEM_PASSAGE, NULL);
  self->text = candor_text_ref (text);
  self->question = g_object_ref (question);
  self->layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), NULL);
  pango_layout_set_wrap (self->layout, PANGO_WRAP_WORD_CHAR);
  for (guint i = 0; i < candor_text_get_n_runs (text); i++)
    if (candor_text_get_run (text, i)->kind == CANDOR_RUN_PHRASE)
      add_phrase (self, candor_text_get_run (text, i));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, candor_text_get_plain (text), -1);
  candor_item_passage_update (self);
  listen (self);

  return GTK_WIDGET (self);
}

GtkWidget *
candor_item_passage_get_button (CandorItemPassage *self,
                                guint              number)
{
  g_return_val_if_fail (CANDOR_IS_ITEM_PASSAGE (self), NULL);

  for (guint i = 0; i < self->phrases->len; i++)
    if (candor_question_option_get_number (phrase_at (self, i)->option) == number)
      return phrase_at (self, i)->button;

  return NULL;
}

static void
candor_item_passage_dispose (GObject *object)
{
  CandorItemPassage *self = CANDOR_ITEM_PASSAGE (object);

  for (guint i = 0; i < self->phrases->len; i++)
    g_clear_pointer (&phrase_at (self, i)->button, gtk_widget_unparent);
  g_ptr_array_set_size (self->phrases, 0);
  g_clear_object (&self->layout);
  g_clear_object (&self->question);
  g_clear_pointer (&self->text, candor_text_unref);

  G_OBJECT_CLASS (candor_item_passage_parent_class)->dispose (object);
}

static void
candor_item_passage_finalize (GObject *object)
{
  g_ptr_array_unref (CANDOR_ITEM_PASSAGE (object)->phrases);

  G_OBJECT_CLASS (candor_item_passage_parent_class)->finalize (object);
}

static void
candor_item_passage_class_init (CandorItemPassageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = candor_item_passage_dispose;
  G_OBJECT_CLASS (klass)->finalize = candor_item_passage_finalize;
  widget_class->size_allocate = candor_item_passage_size_allocate;
  widget_class->measure = candor_item_passage_measure;
  widget_class->get_request_mode = candor_item_passage_get_request_mode;
  widget_class->snapshot = candor_item_passage_snapshot;
  widget_class->css_changed = candor_item_passage_css_changed;
  widget_class->system_setting_changed = candor_item_passage_system_setting_changed;
  gtk_widget_class_set_css_name (widget_class, "candor-passage");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
candor_item_passage_init (CandorItemPassage *self)
{
  self->phrases = g_ptr_array_new_with_free_func (phrase_free);
  gtk_widget_add_css_class (GTK_WIDGET (self), CANDOR_LESSON_STOP);
}
