/* lab-plot-draw.c - the strokes of a plot
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Edges lie on whole pixels, so that bars and axes are crisp. What is below the mark is
 * drawn in outline, what is above it is filled: that can be told in grey, too.
 */

#include "lab-plot-draw.h"

#include <math.h>

#define MOST_TICKS 5
/* Of the text's own colour, behind what is in outline. */
#define FAINT 0.12

typedef struct
{
  CandorPlotPaper *paper;
  double           left, top, right, bottom;   /* of the field between the axes */
  double           low, high, step;            /* of its heights */
  double           from, to;                   /* across, where there is a scale */
} Field;

static void
set_color (cairo_t       *cr,
           const GdkRGBA *color)
{
  gdk_cairo_set_source_rgba (cr, color);
}

/* ----------------------------------------------------------------- patterns */

/* Series one is plain, two has lines, three has lines the other way, four both. */
static void
hatch (cairo_t       *cr,
       const GdkRGBA *color,
       double         stroke,
       guint          series,
       double         x,
       double         y,
       double         width,
       double         height)
{
  if (series == 0 || width < 3)
    return;

  cairo_save (cr);
  cairo_rectangle (cr, x, y, width, height);
  cairo_clip (cr);
  set_color (cr, color);
  cairo_set_line_width (cr, stroke);
  for (double at = -height; at < width + height; at += 6)
    {
      if (series != 2)
        {
          cairo_move_to (cr, x + at, y + height);
          cairo_line_to (cr, x + at + height, y);
        }
      if (series != 1)
        {
          cairo_move_to (cr, x + at, y);
          cairo_line_to (cr, x + at + height, y + height);
        }
    }
  cairo_stroke (cr);
  cairo_restore (cr);
}

static void
draw_bar (CandorPlotPaper *self,
          guint            series,
          gboolean         is_filled,
          double           x,
          double           y,
          double           width,
          double           height)
{
  cairo_t *cr = self->cr;
  double left = round (x), right = round (x + width);
  double top = round (y), bottom = round (y + height);
  GdkRGBA faint = self->colors.text;

  if (bottom <= top)
    return;
  right = MAX (right, left + 1);
  faint.alpha = (float) FAINT;
  set_color (cr, is_filled ? &self->colors.series[series] : &faint);
  cairo_rectangle (cr, left, top, right - left, bottom - top);
  cairo_fill (cr);
  hatch (cr, is_filled ? &self->colors.paper : &self->colors.series[series], is_filled ? 1.5 : 0.6, series,
         left, top, right - left, bottom - top);
  if (right - left < 4)
    return;
  set_color (cr, &self->colors.series[series]);
  cairo_set_line_width (cr, 1);
  cairo_rectangle (cr, left + 0.5, top + 0.5, right - left - 1, bottom - top - 1);
  cairo_stroke (cr);
}

static void
draw_dot (cairo_t *cr,
          guint    series,
          double   x,
          double   y,
          double   radius)
{
  switch (series)
    {
    case 0:
      cairo_arc (cr, x, y, radius, 0, 2 * G_PI);
      break;
    case 1:
      cairo_rectangle (cr, x - radius, y - radius, 2 * radius, 2 * radius);
      break;
    case 2:
      cairo_move_to (cr, x, y - 1.2 * radius);
      cairo_line_to (cr, x + 1.2 * radius, y + radius);
      cairo_line_to (cr, x - 1.2 * radius, y + radius);
      break;
    case 3:
    default:
      cairo_move_to (cr, x, y - 1.3 * radius);
      cairo_line_to (cr, x + 1.3 * radius, y);
      cairo_line_to (cr, x, y + 1.3 * radius);
      cairo_line_to (cr, x - 1.3 * radius, y);
      break;
    }
  cairo_close_path (cr);
  cairo_fill (cr);
}

static void
set_dash (cairo_t *cr,
          guint    series)
{
  static const double dashes[][4] = { { 0, 0, 0, 0 }, { 8, 4, 8, 4 }, { 2, 4, 2, 4 }, { 10, 3, 2, 3 } };

  if (series == 0)
    cairo_set_dash (cr, NULL, 0, 0);
  else
    cairo_set_dash (cr, dashes[series], 4, 0);
}

/* ------------------------------------------------------------------- places */

static double
find_step (double span)
{
  double rough = span > 0 ? span / MOST_TICKS : 1;
  double power = pow (10, floor (log10 (rough)));
  double left = rough / power;

  return power * (left <= 1 ? 1 : left <= 2 ? 2 : left <= 5 ? 5 : 10);
}

static double
up (const Field *self,
    double       value)
{
  return self->bottom - (value - self->low) / (self->high - self->low) * (self->bottom - self->top);
}

static double
slot_width (const Field *self)
{
  return (self->right - self->left) / MAX (self->paper->drawing->n_positions, 1);
}

static gboolean
has_slots (const Field *self)
{
  const CandorLabDrawing *drawing = self->paper->drawing;

  return drawing->kind == CANDOR_PLOT_BARS || drawing->kind == CANDOR_PLOT_HISTOGRAM || !drawing->has_scale;
}

/* The middle of a position. */
static double
across (const Field *self,
        guint        position)
{
  if (has_slots (self))
    return self->left + (position + 0.5) * slot_width (self);

  return self->left + (self->paper->drawing->places[position] - self->from) / (self->to - self->from) * (self->right - self->left);
}

/* Of bars in front of the first that lies above; between numbers at its place. */
static double
find_mark (const Field *self)
{
  const CandorLabDrawing *drawing = self->paper->drawing;
  double from = drawing->places[0];
  guint n_below = 0;

  if (drawing->kind == CANDOR_PLOT_HISTOGRAM)
    return self->left + CLAMP ((drawing->mark - from) / (drawing->places[drawing->n_positions] - from), 0, 1) * (self->right - self->left);
  if (!has_slots (self))
    return self->left + (CLAMP (drawing->mark, self->from, self->to) - self->from) / (self->to - self->from) * (self->right - self->left);
  while (n_below < drawing->n_positions && !candor_lab_drawing_is_above (drawing, n_below))
    n_below++;

  return self->left + n_below * slot_width (self);
}

/* --------------------------------------------------------------------- axes */

static void
write_words (CandorPlotPaper *self,
             const char      *words,
             double           x,
             double           y,
             double           align)
{
  int width, height;

  pango_layout_set_text (self->words, words, -1);
  pango_layout_get_pixel_size (self->words, &width, &height);
  set_color (self->cr, &self->colors.text);
  cairo_move_to (self->cr, round (CLAMP (x - align * width, 0, MAX (self->width - width, 0))), round (y));
  pango_cairo_show_layout (self->cr, self->words);
}

static int
width_of (CandorPlotPaper *self,
          const char      *words)
{
  int width;

  pango_layout_set_text (self->words, words, -1);
  pango_layout_get_pixel_size (self->words, &width, NULL);

  return width;
}

static double
widest_tick (Field *self)
{
  double widest = 0;

  for (double at = self->low; at <= self->high + self->step / 2; at += self->step)
    {
      g_autofree char *label = candor_lab_dup_short (fabs (at) < self->step / 1000 ? 0 : at);

      widest = MAX (widest, width_of (self->paper, label));
    }

  return widest;
}

static void
draw_ticks_up (Field *self)
{
  CandorPlotPaper *paper = self->paper;

  cairo_set_line_width (paper->cr, 1);
  for (double at = self->low; at <= self->high + self->step / 2; at += self->step)
    {
      g_autofree char *label = candor_lab_dup_short (fabs (at) < self->step / 1000 ? 0 : at);
      double y = round (up (self, at)) + 0.5;

      set_color (paper->cr, &paper->colors.edge);
      cairo_move_to (paper->cr, self->left, y);
      cairo_line_to (paper->cr, self->right, y);
      cairo_stroke (paper->cr);
      write_words (paper, label, self->left - 0.5 * paper->em, y - 0.65 * paper->em, 1);
    }
}

/* As many labels as stand beside each other without touching. */
static void
label_slots (Field *self)
{
  const CandorLabDrawing *drawing = self->paper->drawing;
  double widest = 0;
  guint every;

  for (guint i = 0; i < drawing->n_positions; i++)
    widest = MAX (widest, width_of (self->paper, drawing->labels[i]));
  every = (guint) MAX (ceil ((widest + 0.6 * self->paper->em) / slot_width (self)), 1);
  for (guint i = 0; i < drawing->n_positions; i += every)
    write_words (self->paper, drawing->labels[i], across (self, i), self->bottom + 0.2 * self->paper->em, 0.5);
}

static void
label_scale (Field *self)
{
  double step = find_step (self->to - self->from);

  for (double at = ceil (self->from / step - 1e-9) * step; at <= self->to + step / 1000; at += step)
    {
      g_autofree char *label = candor_lab_dup_short (fabs (at) < step / 1000 ? 0 : at);
      double x = self->left + (at - self->from) / (self->to - self->from) * (self->right - self->left);

      write_words (self->paper, label, x, self->bottom + 0.2 * self->paper->em, 0.5);
    }
}

static void
draw_axes (Field *self)
{
  CandorPlotPaper *paper = self->paper;

  draw_ticks_up (self);
  if (has_slots (self))
    label_slots (self);
  else
    label_scale (self);
  set_color (paper->cr, &paper->colors.text);
  cairo_set_line_width (paper->cr, 1);
  cairo_move_to (paper->cr, self->left, round (up (self, CLAMP (0, self->low, self->high))) + 0.5);
  cairo_line_to (paper->cr, self->right, round (up (self, CLAMP (0, self->low, self->high))) + 0.5);
  cairo_stroke (paper->cr);
  if (paper->plot->up != NULL)
    write_words (paper, paper->plot->up, 0, 0, 0);
  if (paper->plot->across != NULL)
    write_words (paper, paper->plot->across, self->right, self->bottom + 1.5 * paper->em, 1);
}

/* ------------------------------------------------------------------- series */

static void
draw_bars (Field *self)
{
  const CandorLabDrawing *drawing = self->paper->drawing;
  double slot = slot_width (self);
  double gap = drawing->kind == CANDOR_PLOT_HISTOGRAM && drawing->n_series == 1 ? MIN (1, slot * 0.1) : slot * 0.2;
  double each = (slot - gap) / MAX (drawing->n_series, 1);
  double zero = up (self, CLAMP (0, self->low, self->high));

  for (guint i = 0; i < drawing->n_positions; i++)
    {
      for (guint j = 0; j < drawing->n_series; j++)
        {
          double value = drawing->series[j].values[i];
          double y = isfinite (value) ? up (self, value) : zero;

          draw_bar (self->paper, j, candor_lab_drawing_is_above (drawing, i),
                    self->left + i * slot + gap / 2 + j * each, MIN (y, zero), each, fabs (y - zero));
        }
    }
}

static void
draw_line (Field *self,
           guint  series)
{
  const CandorLabDrawing *drawing = self->paper->drawing;
  cairo_t *cr = self->paper->cr;
  gboolean is_drawing = FALSE;

  set_color (cr, &self->paper->colors.series[series]);
  cairo_set_line_width (cr, 2);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  set_dash (cr, series);
  for (guint i = 0; i < drawing->n_positions; i++)
    {
      double value = drawing->series[series].values[i];

      if (isfinite (value) && is_drawing)
        cairo_line_to (cr, across (self, i), up (self, value));
      else if (isfinite (value))
        cairo_move_to (cr, across (self, i), up (self, value));
      is_drawing = isfinite (value);
    }
  cairo_stroke (cr);
  set_dash (cr, 0);
}

static void
draw_dots (Field *self,
           guint  series)
{
  const CandorLabDrawing *drawing = self->paper->drawing;
  double radius = self->paper->em * (drawing->n_positions > 200 ? 0.12 : 0.25);

  set_color (self->paper->cr, &self->paper->colors.series[series]);
  for (guint i = 0; i < drawing->n_positions; i++)
    {
      double value = drawing->series[series].values[i];

      if (isfinite (value) && isfinite (across (self, i)))
        draw_dot (self->paper->cr, series, across (self, i), up (self, value), radius);
    }
}

static void
draw_series (Field *self)
{
  const CandorLabDrawing *drawing = self->paper->drawing;

  if (drawing->kind == CANDOR_PLOT_BARS || drawing->kind == CANDOR_PLOT_HISTOGRAM)
    {
      draw_bars (self);
      return;
    }
  for (guint i = 0; i < drawing->n_series; i++)
    {
      if (drawing->kind == CANDOR_PLOT_LINE)
        draw_line (self, i);
      if (drawing->kind == CANDOR_PLOT_SCATTER || drawing->n_positions <= 40)
        draw_dots (self, i);
    }
}

static void
draw_mark (Field *self)
{
  cairo_t *cr = self->paper->cr;
  double x = round (find_mark (self));

  set_color (cr, &self->paper->colors.mark);
  cairo_set_line_width (cr, 3);
  cairo_move_to (cr, x, self->top - 0.5 * self->paper->em);
  cairo_line_to (cr, x, self->bottom + 0.3 * self->paper->em);
  cairo_stroke (cr);
}

/* --------------------------------------------------------------------- door */

static void
find_heights (Field *self)
{
  const CandorLabDrawing *drawing = self->paper->drawing;
  double span = drawing->high - drawing->low;

  self->step = find_step (span > 0 ? span : MAX (fabs (drawing->high), 1));
  if (drawing->kind == CANDOR_PLOT_HISTOGRAM)
    self->step = MAX (self->step, 1);
  self->low = floor (drawing->low / self->step + 1e-9) * self->step;
  self->high = ceil (drawing->high / self->step - 1e-9) * self->step;
  if (self->high <= self->low)
    self->high = self->low + self->step;
}

static void
find_scale (Field *self)
{
  const CandorLabDrawing *drawing = self->paper->drawing;

  self->from = INFINITY;
  self->to = -INFINITY;
  for (guint i = 0; drawing->has_scale && i < drawing->n_positions; i++)
    {
      self->from = MIN (self->from, drawing->places[i]);
      self->to = MAX (self->to, drawing->places[i]);
    }
  if (drawing->has_mark && drawing->kind != CANDOR_PLOT_BARS && drawing->kind != CANDOR_PLOT_HISTOGRAM)
    {
      self->from = MIN (self->from, drawing->mark);
      self->to = MAX (self->to, drawing->mark);
    }
  if (!(self->to > self->from))
    {
      self->from = isfinite (self->from) ? self->from - 0.5 : 0;
      self->to = self->from + 1;
    }
}

void
candor_plot_draw (CandorPlotPaper *self)
{
  Field field = { self, };

  g_return_if_fail (self != NULL);

  find_heights (&field);
  find_scale (&field);
  field.left = round (widest_tick (&field) + 0.8 * self->em);
  field.right = self->width - 0.5 * self->em;
  field.top = round ((self->plot->up != NULL ? 2.0 : 0.8) * self->em);
  field.bottom = round (self->height - (self->plot->across != NULL ? 3.0 : 1.6) * self->em);
  if (field.right - field.left < 20 || field.bottom - field.top < 20)
    return;

  draw_axes (&field);
  draw_series (&field);
  if (self->drawing->has_mark)
    draw_mark (&field);
}

void
candor_plot_draw_sample (cairo_t                *cr,
                         const CandorPlotColors *colors,
                         CandorPlotKind          kind,
                         guint                   series,
                         double                  size)
{
  CandorPlotPaper paper = { cr, NULL, NULL, NULL, *colors, size, size, size };

  g_return_if_fail (cr != NULL);
  g_return_if_fail (series < CANDOR_PLOT_MAX_SERIES);

  if (kind == CANDOR_PLOT_BARS || kind == CANDOR_PLOT_HISTOGRAM)
    {
      draw_bar (&paper, series, TRUE, 0, 0, size, size);
      return;
    }
  set_color (cr, &colors->series[series]);
  if (kind == CANDOR_PLOT_LINE)
    {
      cairo_set_line_width (cr, 2);
      set_dash (cr, series);
      cairo_move_to (cr, 0, size / 2);
      cairo_line_to (cr, size, size / 2);
      cairo_stroke (cr);
      set_dash (cr, 0);
    }
  draw_dot (cr, series, size / 2, size / 2, size * 0.25);
}
