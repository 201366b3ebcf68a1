/* area.c - the areas of a picture
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Lengths are in per cent: across of the picture's width, down of its height. A
 * circle is one on the picture, so its radius is in per cent of the width alone.
 */

#include <math.h>

#include "area-private.h"

/* Whether two areas share something is found out by looking at the middle of
 * each cell of a grid over where both could be: neighbours that touch do not. */
#define CELLS 32

static double
radius_down (const CandorArea *area,
             double            ratio)
{
  return ratio > 0 ? area->numbers[2] / ratio : area->numbers[2];
}

static gboolean
rect_contains (const CandorArea *area,
               double            x,
               double            y)
{
  const double *at = area->numbers;

  return x >= at[0] && x <= at[0] + at[2] && y >= at[1] && y <= at[1] + at[3];
}

static gboolean
circle_contains (const CandorArea *area,
                 double            x,
                 double            y,
                 double            ratio)
{
  double down = radius_down (area, ratio);
  double across = area->numbers[2];

  if (across <= 0 || down <= 0)
    return FALSE;

  return pow ((x - area->numbers[0]) / across, 2) + pow ((y - area->numbers[1]) / down, 2) <= 1;
}

/* A ray to the left crosses the outline an odd number of times. */
static gboolean
polygon_contains (const CandorArea *area,
                  double            x,
                  double            y)
{
  guint n_corners = area->n_numbers / 2;
  gboolean is_inside = FALSE;

  for (guint i = 0, j = n_corners - 1; i < n_corners; j = i++)
    {
      const double *a = &area->numbers[2 * i];
      const double *b = &area->numbers[2 * j];

      if ((a[1] > y) != (b[1] > y) && x < (b[0] - a[0]) * (y - a[1]) / (b[1] - a[1]) + a[0])
        is_inside = !is_inside;
    }

  return is_inside;
}

gboolean
candor_area_contains (const CandorArea *self,
                      double            x,
                      double            y,
                      double            ratio)
{
  g_return_val_if_fail (self != NULL, FALSE);

  if (!_candor_area_has_shape (self))
    return FALSE;

  switch (self->shape)
    {
    case CANDOR_SHAPE_CIRCLE:
      return circle_contains (self, x, y, ratio);
    case CANDOR_SHAPE_POLYGON:
      return polygon_contains (self, x, y);
    case CANDOR_SHAPE_RECT:
    default:
      return rect_contains (self, x, y);
    }
}

static CandorBounds
bounds_of_corners (const CandorArea *area)
{
  const double *at = area->numbers;
  CandorBounds bounds = { at[0], at[1], at[0], at[1] };

  for (guint i = 2; i + 1 < area->n_numbers; i += 2)
    {
      bounds.left = MIN (bounds.left, at[i]);
      bounds.right = MAX (bounds.right, at[i]);
      bounds.top = MIN (bounds.top, at[i + 1]);
      bounds.bottom = MAX (bounds.bottom, at[i + 1]);
    }

  return bounds;
}

CandorBounds
candor_area_get_bounds (const CandorArea *self,
                        double            ratio)
{
  CandorBounds none = { 0, 0, 0, 0 };
  const double *at;

  g_return_val_if_fail (self != NULL, none);

  if (!_candor_area_has_shape (self))
    return none;

  at = self->numbers;
  switch (self->shape)
    {
    case CANDOR_SHAPE_CIRCLE:
      return (CandorBounds) { at[0] - at[2], at[1] - radius_down (self, ratio),
                              at[0] + at[2], at[1] + radius_down (self, ratio) };
    case CANDOR_SHAPE_POLYGON:
      return bounds_of_corners (self);
    case CANDOR_SHAPE_RECT:
    default:
      return (CandorBounds) { at[0], at[1], at[0] + at[2], at[1] + at[3] };
    }
}

gboolean
_candor_area_has_shape (const CandorArea *self)
{
  g_assert (self != NULL);

  switch (self->shape)
    {
    case CANDOR_SHAPE_CIRCLE:
      return self->n_numbers == 3;
    case CANDOR_SHAPE_POLYGON:
      return self->n_numbers >= 6 && self->n_numbers % 2 == 0;
    case CANDOR_SHAPE_RECT:
    default:
      return self->n_numbers == 4;
    }
}

gboolean
_candor_areas_overlap (const CandorArea *one,
                       const CandorArea *other,
                       double            ratio)
{
  CandorBounds a = candor_area_get_bounds (one, ratio);
  CandorBounds b = candor_area_get_bounds (other, ratio);
  double left = MAX (a.left, b.left), right = MIN (a.right, b.right);
  double top = MAX (a.top, b.top), bottom = MIN (a.bottom, b.bottom);

  if (left >= right || top >= bottom)
    return FALSE;

  for (guint i = 0; i < CELLS * CELLS; i++)
    {
      double x = left + (right - left) * (i % CELLS + 0.5) / CELLS;
      double y = top + (bottom - top) * (i / CELLS + 0.5) / CELLS;

      if (candor_area_contains (one, x, y, ratio) && candor_area_contains (other, x, y, ratio))
        return TRUE;
    }

  return FALSE;
}
