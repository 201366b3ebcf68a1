/* lesson-popover.c - a small card at a word
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Closes with Escape, with a click beside it, and with its link. The card
 * itself takes the focus, so that a reader speaks it. A popover asks for
 * the height at its own outer width, at which words would wrap later than they
 * do; so the card has one width, counted in letters and never more than the
 * window's, and answers for that.
 */

#include "lesson-popover.h"

#include "lesson-region.h"

#define WIDTH_EMS 21.0
#define SIDES 48

#define CANDOR_TYPE_LESSON_CARD_LAYOUT (candor_lesson_card_layout_get_type ())
G_DECLARE_FINAL_TYPE (CandorLessonCardLayout, candor_lesson_card_layout, CANDOR, LESSON_CARD_LAYOUT, GtkLayoutManager)

struct _CandorLessonCardLayout
{
  GtkLayoutManager parent_instance;
};

G_DEFINE_FINAL_TYPE (CandorLessonCardLayout, candor_lesson_card_layout, GTK_TYPE_LAYOUT_MANAGER)

static int
width_of_card (GtkWidget *widget)
{
  PangoContext *context = gtk_widget_get_pango_context (widget);
  PangoFontDescription *font = pango_context_get_font_description (context);
  GtkWidget *window = gtk_widget_get_ancestor (widget, GTK_TYPE_WINDOW);
  int width = (int) (WIDTH_EMS * pango_font_description_get_size (font) / PANGO_SCALE);

  if (!pango_font_description_get_size_is_absolute (font))
    width = (int) (width * pango_cairo_context_get_resolution (context) / 72.0);
  if (window != NULL && gtk_widget_get_width (window) > 2 * SIDES)
    width = MIN (width, gtk_widget_get_width (window) - SIDES);

  return width;
}

static void
candor_lesson_card_layout_measure (GtkLayoutManager *manager,
                                   GtkWidget        *widget,
                                   GtkOrientation    orientation,
                                   int               for_size,
                                   int              *minimum,
                                   int              *natural,
                                   int              *minimum_baseline,
                                   int              *natural_baseline)
{
  GtkWidget *card = gtk_widget_get_first_child (widget);
  int width = width_of_card (widget);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      gtk_widget_measure (card, orientation, -1, minimum, NULL, NULL, NULL);
      *minimum = *natural = MAX (width, *minimum);
    }
  else
    {
      gtk_widget_measure (card, orientation, width, NULL, natural, NULL, NULL);
      *minimum = *natural;
    }
}

static void
candor_lesson_card_layout_allocate (GtkLayoutManager *manager,
                                    GtkWidget        *widget,
                                    int               width,
                                    int               height,
                                    int               baseline)
{
  gtk_widget_size_allocate (gtk_widget_get_first_child (widget), &(GtkAllocation) { 0, 0, width, height }, baseline);
}

static void
candor_lesson_card_layout_class_init (CandorLessonCardLayoutClass *klass)
{
  GtkLayoutManagerClass *layout_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  layout_class->measure = candor_lesson_card_layout_measure;
  layout_class->allocate = candor_lesson_card_layout_allocate;
}

static void
candor_lesson_card_layout_init (CandorLessonCardLayout *self)
{
}

GtkWidget *
candor_lesson_popover_new (const char *name,
                           GtkWidget  *child)
{
  GtkWidget *popover, *frame;

  g_return_val_if_fail (name != NULL, NULL);
  g_return_val_if_fail (GTK_IS_WIDGET (child), NULL);

  frame = candor_lesson_region_new (name, 0);
  gtk_widget_set_layout_manager (frame, g_object_new (CANDOR_TYPE_LESSON_CARD_LAYOUT, NULL));
  gtk_widget_add_css_class (frame, "candor-popover");
  gtk_widget_set_focusable (frame, TRUE);
  candor_lesson_region_append (CANDOR_LESSON_REGION (frame), child);

  popover = gtk_popover_new ();
  gtk_popover_set_child (GTK_POPOVER (popover), frame);
  gtk_accessible_update_property (GTK_ACCESSIBLE (popover), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);

  return popover;
}
