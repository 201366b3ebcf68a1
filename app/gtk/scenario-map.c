/* scenario-map.c - the way so far, drawn
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * From top to bottom: one line a decision, the way taken as a full line from ring to ring, each
 * road not taken as a dotted one that ends in a small ring. Where one is, the ring is filled. The
 * picture says nothing that its words do not: they are its name.
 */

#include "scenario-cards.h"

#include "em.h"

#include <math.h>

/* In the height of letters. */
#define ROW    3.0
#define RADIUS 0.52
#define SMALL  0.4
#define BRANCH 2.4    /* how far apart the ends of roads are, at most */

#define CANDOR_TYPE_SCENARIO_MAP (candor_scenario_map_get_type ())
G_DECLARE_FINAL_TYPE (CandorScenarioMap, candor_scenario_map, CANDOR, SCENARIO_MAP, GtkWidget)

struct _CandorScenarioMap
{
  GtkWidget          parent_instance;
  CandorScenarioRun *run;
};

G_DEFINE_FINAL_TYPE (CandorScenarioMap, candor_scenario_map, GTK_TYPE_WIDGET)

typedef struct
{
  cairo_t *cr;
  double   em;
  double   width;
  GdkRGBA  way;
  GdkRGBA  road;
  GdkRGBA  paper;
} Drawing;

/* ------------------------------------------------------------------ drawing */

static void
draw_line (const Drawing *self,
           double         x,
           double         y,
           double         to_x,
           double         to_y,
           gboolean       is_way)
{
  static const double dots[] = { 2, 3 };

  gdk_cairo_set_source_rgba (self->cr, is_way ? &self->way : &self->road);
  cairo_set_line_width (self->cr, 2);
  cairo_set_dash (self->cr, dots, is_way ? 0 : G_N_ELEMENTS (dots), 0);
  cairo_move_to (self->cr, x, y);
  cairo_line_to (self->cr, to_x, to_y);
  cairo_stroke (self->cr);
}

static void
draw_ring (const Drawing *self,
           double         x,
           double         y,
           gboolean       is_way,
           gboolean       is_here)
{
  cairo_set_dash (self->cr, NULL, 0, 0);
  cairo_arc (self->cr, x, y, (is_way ? RADIUS : SMALL) * self->em, 0, 2 * G_PI);
  gdk_cairo_set_source_rgba (self->cr, is_here ? &self->way : &self->paper);
  cairo_fill_preserve (self->cr);
  gdk_cairo_set_source_rgba (self->cr, is_way ? &self->way : &self->road);
  cairo_set_line_width (self->cr, 2);
  cairo_stroke (self->cr);
}

/* The ends of @n roads stand evenly around @x, and all inside the drawing. */
static double
find_end (const Drawing *self,
          double         x,
          guint          index,
          guint          n)
{
  double edge = RADIUS * self->em + 2;
  double room = self->width - 2 * edge;
  double step = n > 1 ? MIN (BRANCH * self->em, room / (n - 1)) : 0;
  double left = CLAMP (x - step * (n - 1) / 2, edge, edge + MAX (0, room - step * (n - 1)));

  return left + step * index;
}

/* The roads from (@x, @y) down; answers where the one that was taken leads, @x where none was. */
static double
draw_roads (const Drawing     *self,
            GPtrArray         *open,
            const CandorReply *taken,
            double             x,
            double             y)
{
  double way = x;

  for (guint i = 0; i < open->len; i++)
    {
      gboolean is_way = g_ptr_array_index (open, i) == taken;
      double end = find_end (self, x, i, open->len);

      draw_line (self, x, y, end, y + ROW * self->em, is_way);
      if (is_way)
        way = end;
      else
        draw_ring (self, end, y + ROW * self->em, FALSE, FALSE);
    }

  return way;
}

static void
draw_map (CandorScenarioMap *self,
          const Drawing     *drawing)
{
  GPtrArray *turns = candor_scenario_run_get_turns (self->run);
  g_autoptr(GPtrArray) now = candor_scenario_run_list_open (self->run);
  double x = drawing->width / 2;
  double y = drawing->em;

  for (guint i = 0; i < turns->len; i++)
    {
      g_autoptr(GPtrArray) open = candor_scenario_run_list_open_at (self->run, i);
      double next = draw_roads (drawing, open, ((const CandorWalkTurn *) g_ptr_array_index (turns, i))->reply, x, y);

      draw_ring (drawing, x, y, TRUE, FALSE);
      x = next;
      y += ROW * drawing->em;
    }
  draw_roads (drawing, now, NULL, x, y);
  draw_ring (drawing, x, y, TRUE, TRUE);
}

static void
look_up (GtkWidget  *widget,
         const char *name,
         GdkRGBA    *color)
{
  if (!gtk_style_context_lookup_color (gtk_widget_get_style_context (widget), name, color))
    gtk_style_context_get_color (gtk_widget_get_style_context (widget), color);
}

static void
candor_scenario_map_snapshot (GtkWidget   *widget,
                              GtkSnapshot *snapshot)
{
  int width = gtk_widget_get_width (widget);
  int height = gtk_widget_get_height (widget);
  Drawing drawing = { .em = candor_em_of (widget), .width = width };

  look_up (widget, "accent_color", &drawing.way);
  look_up (widget, "candor_secondary_color", &drawing.road);
  look_up (widget, "candor_paper_color", &drawing.paper);
  drawing.cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height));
  draw_map (CANDOR_SCENARIO_MAP (widget), &drawing);
  cairo_destroy (drawing.cr);
}

static void
candor_scenario_map_measure (GtkWidget      *widget,
                             GtkOrientation  orientation,
                             int             for_size,
                             int            *minimum,
                             int            *natural,
                             int            *minimum_baseline,
                             int            *natural_baseline)
{
  CandorScenarioMap *self = CANDOR_SCENARIO_MAP (widget);
  double em = candor_em_of (widget);
  guint n_rows = candor_scenario_run_get_turns (self->run)->len + (candor_scenario_run_is_ended (self->run) ? 0 : 1);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *minimum = *natural = (int) (4 * BRANCH * em);
  else
    *minimum = *natural = (int) ceil ((n_rows * ROW + 2) * em);
}

/* ------------------------------------------------------------------- making */

static void
changed_cb (CandorScenarioMap *self)
{
  g_autofree char *words = candor_scenario_run_say_way (self->run);

  g_assert (CANDOR_IS_SCENARIO_MAP (self));

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

static void
candor_scenario_map_dispose (GObject *object)
{
  g_clear_object (&CANDOR_SCENARIO_MAP (object)->run);

  G_OBJECT_CLASS (candor_scenario_map_parent_class)->dispose (object);
}

static void
candor_scenario_map_class_init (CandorScenarioMapClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = candor_scenario_map_dispose;
  widget_class->snapshot = candor_scenario_map_snapshot;
  widget_class->measure = candor_scenario_map_measure;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
candor_scenario_map_init (CandorScenarioMap *self)
{
}

GtkWidget *
candor_scenario_map_new (CandorScenarioRun *run)
{
  CandorScenarioMap *self;

  g_return_val_if_fail (CANDOR_IS_SCENARIO_RUN (run), NULL);

  self = g_object_new (CANDOR_TYPE_SCENARIO_MAP, NULL);
  self->run = g_object_ref (run);
  g_signal_connect_object (run, "notify::version", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  changed_cb (self);

  return GTK_WIDGET (self);
}
