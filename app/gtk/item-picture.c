/* item-picture.c - a picture with areas to pick
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The picture is the block that a page would show; the areas lie over it as buttons, at
 * least 24 pixels in both directions. They follow the question and never lead it. Where
 * only one can be picked they are radio buttons, to readers and to keys.
 */

#include "item-picture.h"

#include "block-view.h"
#include "css-class.h"
#include "item-area.h"
#include "item-words.h"
#include "picture-view.h"

#include <glib/gi18n.h>

#define LEAST_SIDE 26

typedef struct
{
  CandorQuestionOption *option;
  GtkWidget            *button;   /* a CandorItemArea */
} Spot;

struct _CandorItemPicture
{
  GtkWidget       parent_instance;
  CandorQuestion *question;
  GtkWidget      *figure;
  GtkWidget      *picture;        /* within it; NULL when it cannot be shown */
  GArray         *spots;          /* Spot */
  gboolean        showing;        /* the buttons are being set from the question */
};

G_DEFINE_FINAL_TYPE (CandorItemPicture, candor_item_picture, GTK_TYPE_WIDGET)

static Spot *
spot_at (CandorItemPicture *self,
         guint              index)
{
  return &g_array_index (self->spots, Spot, index);
}

/* ------------------------------------------------------------------- showing */

static void
describe (CandorItemPicture *self,
          const Spot        *spot)
{
  CandorItem *item = candor_question_get_item (self->question);
  const CandorOptionVerdict *verdict = candor_question_option_get_verdict (spot->option);
  const char *mark = verdict != NULL ? candor_item_words_mark (item, verdict) : NULL;
  guint number = candor_question_option_get_number (spot->option);
  g_autofree char *place = g_strdup_printf (_("%u of %u, in the picture."), number, self->spots->len);
  g_autoptr(GString) words = g_string_new (place);

  if (number == 1 && verdict == NULL)
    g_string_append_printf (words, " %s", candor_text_get_plain (candor_item_get_prompt (item)));
  if (mark != NULL)
    g_string_append_printf (words, " %s.", mark);
  gtk_accessible_update_property (GTK_ACCESSIBLE (spot->button),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, words->str, -1);
}

static void
show_spot (CandorItemPicture *self,
           const Spot        *spot)
{
  const CandorOptionVerdict *verdict = candor_question_option_get_verdict (spot->option);
  gboolean picked = candor_question_option_get_picked (spot->option);
  CandorMark mark = CANDOR_MARK_NONE;

  if (verdict != NULL && verdict->right)
    mark = CANDOR_MARK_RIGHT;
  else if (verdict != NULL && verdict->picked)
    mark = CANDOR_MARK_WRONG;

  self->showing = TRUE;
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (spot->button), picked);
  self->showing = FALSE;
  /* Its role is that of a radio or a check button, for which a reader tells the state. */
  gtk_accessible_update_state (GTK_ACCESSIBLE (spot->button), GTK_ACCESSIBLE_STATE_CHECKED,
                               picked ? GTK_ACCESSIBLE_TRISTATE_TRUE : GTK_ACCESSIBLE_TRISTATE_FALSE, -1);
  candor_css_class_set (spot->button, "candor-area-right", mark == CANDOR_MARK_RIGHT);
  candor_css_class_set (spot->button, "candor-area-wrong", mark == CANDOR_MARK_WRONG);
  candor_item_area_set_mark (CANDOR_ITEM_AREA (spot->button), mark);
  describe (self, spot);
}

void
candor_item_picture_update (CandorItemPicture *self)
{
  g_return_if_fail (CANDOR_IS_ITEM_PICTURE (self));

  for (guint i = 0; i < self->spots->len; i++)
    show_spot (self, spot_at (self, i));
}

void
candor_item_picture_set_keys (CandorItemPicture *self,
                              gboolean           shown)
{
  g_return_if_fail (CANDOR_IS_ITEM_PICTURE (self));

  for (guint i = 0; i < self->spots->len; i++)
    candor_item_area_set_key (CANDOR_ITEM_AREA (spot_at (self, i)->button), shown && i < 9);
}

GtkWidget *
candor_item_picture_get_area (CandorItemPicture *self,
                              guint              number)
{
  g_return_val_if_fail (CANDOR_IS_ITEM_PICTURE (self), NULL);

  return number > 0 && number <= self->spots->len ? spot_at (self, number - 1)->button : NULL;
}

/* Where only one is picked, what is picked stays so until another is. */
static void
toggled_cb (GtkToggleButton   *button,
            CandorItemPicture *self)
{
  CandorItem *item = candor_question_get_item (self->question);
  gboolean active = gtk_toggle_button_get_active (button);

  for (guint i = 0; i < self->spots->len && !self->showing; i++)
    {
      const Spot *spot = spot_at (self, i);

      if (spot->button == GTK_WIDGET (button) && (active || candor_item_takes_many (item)))
        candor_question_pick (self->question, candor_question_option_get_option (spot->option)->id, active);
    }
  if (!self->showing)
    candor_item_picture_update (self);
}

/* -------------------------------------------------------------------- focus */

static gboolean
takes_many (CandorItemPicture *self)
{
  return candor_item_takes_many (candor_question_get_item (self->question));
}

static int
focused_spot (CandorItemPicture *self)
{
  for (guint i = 0; i < self->spots->len; i++)
    if (gtk_widget_is_focus (spot_at (self, i)->button))
      return (int) i;

  return -1;
}

/* The one that Tab leads to: what is picked, else the first. */
static guint
spot_for_tab (CandorItemPicture *self)
{
  for (guint i = 0; i < self->spots->len; i++)
    if (candor_question_option_get_picked (spot_at (self, i)->option))
      return i;

  return 0;
}

/* The arrows go round and pick, as among radio buttons everywhere. */
static void
move_along (CandorItemPicture *self,
            guint              from,
            gboolean           forward)
{
  guint to = (from + (forward ? 1 : self->spots->len - 1)) % self->spots->len;
  GtkWidget *button = spot_at (self, to)->button;

  gtk_widget_grab_focus (button);
  if (candor_question_is_open (self->question))
    gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button), TRUE);
}

/* Where one is picked, all areas are one stop of Tab. */
static gboolean
candor_item_picture_focus (GtkWidget        *widget,
                           GtkDirectionType  direction)
{
  CandorItemPicture *self = CANDOR_ITEM_PICTURE (widget);
  int at = focused_spot (self);
  gboolean rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;

  if (self->spots->len == 0 || takes_many (self))
    return GTK_WIDGET_CLASS (candor_item_picture_parent_class)->focus (widget, direction);
  if (at < 0)
    return gtk_widget_grab_focus (spot_at (self, spot_for_tab (self))->button);
  if (direction == GTK_DIR_TAB_FORWARD || direction == GTK_DIR_TAB_BACKWARD)
    return FALSE;

  move_along (self, (guint) at, direction == GTK_DIR_DOWN || direction == (rtl ? GTK_DIR_LEFT : GTK_DIR_RIGHT));

  return TRUE;
}

/* -------------------------------------------------------------------- layout */

/* From bounds in per cent to pixels. */
static GtkAllocation
place_of (GtkWidget             *button,
          const graphene_rect_t *area)
{
  CandorBounds bounds = candor_item_area_get_bounds (CANDOR_ITEM_AREA (button));

  return (GtkAllocation) { (int) (area->origin.x + bounds.left / 100 * area->size.width),
                           (int) (area->origin.y + bounds.top / 100 * area->size.height),
                           (int) ((bounds.right - bounds.left) / 100 * area->size.width + 0.5),
                           (int) ((bounds.bottom - bounds.top) / 100 * area->size.height + 0.5) };
}

/* Not smaller than a finger needs. */
static GtkAllocation
grow (GtkAllocation place)
{
  int wider = MAX (LEAST_SIDE - place.width, 0), higher = MAX (LEAST_SIDE - place.height, 0);

  return (GtkAllocation) { place.x - wider / 2, place.y - higher / 2, place.width + wider, place.height + higher };
}

/* What has grown moves away from a neighbour rather than over it. */
static void
give_way (GtkAllocation       *grown,
          const GtkAllocation *place,
          const GtkAllocation *other)
{
  if (!gdk_rectangle_intersect (grown, other, NULL))
    return;

  if (place->y >= other->y + other->height)
    grown->y = other->y + other->height;
  else if (place->y + place->height <= other->y)
    grown->y = other->y - grown->height;
  else if (place->x >= other->x + other->width)
    grown->x = other->x + other->width;
  else if (place->x + place->width <= other->x)
    grown->x = other->x - grown->width;
}

static void
place_spots (CandorItemPicture     *self,
             const graphene_rect_t *area)
{
  g_autofree GtkAllocation *places = g_new (GtkAllocation, MAX (self->spots->len, 1));

  for (guint i = 0; i < self->spots->len; i++)
    places[i] = place_of (spot_at (self, i)->button, area);

  for (guint i = 0; i < self->spots->len; i++)
    {
      GtkAllocation grown = grow (places[i]);

      for (guint j = 0; j < self->spots->len; j++)
        if (j != i)
          give_way (&grown, &places[i], &places[j]);
      gtk_widget_size_allocate (spot_at (self, i)->button, &grown, -1);
    }
}

static void
candor_item_picture_size_allocate (GtkWidget *widget,
                                   int        width,
                                   int        height,
                                   int        baseline)
{
  CandorItemPicture *self = CANDOR_ITEM_PICTURE (widget);
  graphene_rect_t shown;
  graphene_point_t corner;

  gtk_widget_size_allocate (self->figure, &(GtkAllocation) { 0, 0, width, height }, -1);
  if (self->picture == NULL)
    return;

  candor_picture_view_get_shown (CANDOR_PICTURE_VIEW (self->picture), &shown);
  if (!gtk_widget_compute_point (self->picture, widget, &GRAPHENE_POINT_INIT (shown.origin.x, shown.origin.y), &corner))
    return;
  shown.origin = corner;
  place_spots (self, &shown);
}

static void
candor_item_picture_measure (GtkWidget      *widget,
                             GtkOrientation  orientation,
                             int             for_size,
                             int            *minimum,
                             int            *natural,
                             int            *minimum_baseline,
                             int            *natural_baseline)
{
  gtk_widget_measure (CANDOR_ITEM_PICTURE (widget)->figure, orientation, for_size, minimum, natural, NULL, NULL);
  *minimum_baseline = *natural_baseline = -1;
}

static GtkSizeRequestMode
candor_item_picture_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

/* -------------------------------------------------------------------- making */

static GtkWidget *
find_picture (GtkWidget *widget)
{
  GtkWidget *found = CANDOR_IS_PICTURE_VIEW (widget) ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_picture (child);

  return found;
}

/* The area that was written beside @option. */
static const CandorArea *
find_area (CandorHotspotItem  *item,
           const CandorOption *option)
{
  guint n = candor_item_get_options (CANDOR_ITEM (item))->len;

  for (guint i = 0; i < n; i++)
    if (candor_hotspot_item_get_area (item, i)->option == option)
      return candor_hotspot_item_get_area (item, i);

  g_return_val_if_reached (NULL);
}

static void
add_spot (CandorItemPicture    *self,
          CandorHotspotItem    *item,
          CandorQuestionOption *option,
          double                ratio)
{
  const CandorOption *written = candor_question_option_get_option (option);
  const char *words = candor_text_get_plain (written->words);
  Spot spot = { g_object_ref (option), NULL };

  spot.button = candor_item_area_new (find_area (item, written), ratio, candor_question_option_get_number (option),
                                      candor_hotspot_item_takes_many (item));
  gtk_widget_set_tooltip_text (spot.button, words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (spot.button), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  gtk_widget_set_parent (spot.button, GTK_WIDGET (self));
  g_signal_connect (spot.button, "toggled", G_CALLBACK (toggled_cb), self);
  g_array_append_val (self->spots, spot);
}

static void
add_spots (CandorItemPicture *self)
{
  CandorHotspotItem *item = CANDOR_HOTSPOT_ITEM (candor_question_get_item (self->question));
  GListModel *options = candor_question_get_options (self->question);
  CandorPictureInfo info = candor_figure_block_get_info (candor_hotspot_item_get_figure (item));
  double ratio = info.width > 0 && info.height > 0 ? (double) info.height / info.width : 1.0;

  for (guint i = 0; i < g_list_model_get_n_items (options); i++)
    {
      g_autoptr(CandorQuestionOption) option = g_list_model_get_item (options, i);

      add_spot (self, item, option, ratio);
    }
}

GtkWidget *
candor_item_picture_new (CandorQuestion      *question,
                         CandorLessonContext *context)
{
  CandorItemPicture *self;
  CandorItem *item;

  g_return_val_if_fail (CANDOR_IS_QUESTION (question), NULL);
  g_return_val_if_fail (CANDOR_IS_LESSON_CONTEXT (context), NULL);

  item = candor_question_get_item (question);
  self = g_object_new (CANDOR_TYPE_ITEM_PICTURE, NULL);
  self->question = g_object_ref (question);
  self->figure = candor_block_figure_new (CANDOR_BLOCK (candor_hotspot_item_get_figure (CANDOR_HOTSPOT_ITEM (item))), context);
  gtk_widget_set_parent (self->figure, GTK_WIDGET (self));
  self->picture = find_picture (self->figure);
  if (self->picture != NULL)
    add_spots (self);
  candor_item_picture_update (self);

  return GTK_WIDGET (self);
}

static void
spot_clear (gpointer data)
{
  Spot *spot = data;

  gtk_widget_unparent (spot->button);
  g_object_unref (spot->option);
}

static void
candor_item_picture_dispose (GObject *object)
{
  CandorItemPicture *self = CANDOR_ITEM_PICTURE (object);

  g_clear_pointer (&self->spots, g_array_unref);
  g_clear_pointer (&self->figure, gtk_widget_unparent);
  g_clear_object (&self->question);

  G_OBJECT_CLASS (candor_item_picture_parent_class)->dispose (object);
}

static void
candor_item_picture_class_init (CandorItemPictureClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = candor_item_picture_dispose;
  widget_class->focus = candor_item_picture_focus;
  widget_class->size_allocate = candor_item_picture_size_allocate;
  widget_class->measure = candor_item_picture_measure;
  widget_class->get_request_mode = candor_item_picture_get_request_mode;
  gtk_widget_class_set_css_name (widget_class, "candor-areas-picture");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
candor_item_picture_init (CandorItemPicture *self)
{
  self->spots = g_array_new (FALSE, FALSE, sizeof (Spot));
  g_array_set_clear_func (self->spots, spot_clear);
}
