/* lab-drawing.c - what a plot draws, as numbers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Faces draw it or write it as a table; what stands where is decided here.
 */

#include <math.h>
#include <string.h>

#include "lab-private.h"

static const CandorLabPlot *
plot_of (CandorLabFigures *self,
         guint             index)
{
  return g_ptr_array_index (candor_lab_get_plots (self->lab), index);
}

static double
number_at (const CandorFormulaRows *rows,
           guint                    row,
           guint                    column)
{
  CandorFormulaValue value = candor_formula_rows_get (rows, row, column);

  return value.kind == CANDOR_FORMULA_NUMBER ? value.number : NAN;
}

static void
name_series (CandorLabDrawing        *self,
             const CandorLabPlot     *plot,
             const CandorFormulaRows *rows,
             guint                    first_column)
{
  for (guint i = 0; i < self->n_series; i++)
    {
      const char *name = candor_formula_rows_get_name (rows, first_column + i);

      if (i < plot->series->len)
        name = g_ptr_array_index (plot->series, i);
      else if (self->n_series == 1)
        name = plot->up != NULL ? plot->up : "";
      self->series[i].name = g_strdup (name);
    }
}

/* ---------------------------------------------------------------- by place */

static char *
dup_label (const CandorFormulaRows *rows,
           guint                    row)
{
  CandorFormulaValue value = candor_formula_rows_get (rows, row, 0);

  return value.kind == CANDOR_FORMULA_TEXT ? g_strdup (value.text) : candor_lab_dup_short (number_at (rows, row, 0));
}

static gboolean
rises (const CandorLabDrawing *self)
{
  for (guint i = 0; i < self->n_positions; i++)
    {
      if (!isfinite (self->places[i]) || (i > 0 && self->places[i] <= self->places[i - 1]))
        return FALSE;
    }

  return self->n_positions > 0;
}

static gboolean
all_finite (const CandorLabDrawing *self)
{
  for (guint i = 0; i < self->n_positions; i++)
    {
      if (!isfinite (self->places[i]))
        return FALSE;
    }

  return self->n_positions > 0;
}

static void
fill_places (CandorLabDrawing        *self,
             const CandorLabPlot     *plot,
             const CandorFormulaRows *rows)
{
  self->n_positions = candor_formula_rows_get_n_rows (rows);
  self->n_series = MIN (candor_formula_rows_get_n_columns (rows) - 1, CANDOR_PLOT_MAX_SERIES);
  self->labels = g_new0 (char *, self->n_positions + 1);
  self->places = g_new0 (double, self->n_positions + 1);
  for (guint i = 0; i < self->n_series; i++)
    self->series[i].values = g_new0 (double, self->n_positions + 1);

  for (guint row = 0; row < self->n_positions; row++)
    {
      self->places[row] = number_at (rows, row, 0);
      self->labels[row] = dup_label (rows, row);
      for (guint i = 0; i < self->n_series; i++)
        self->series[i].values[row] = number_at (rows, row, i + 1);
    }
  self->has_scale = plot->kind == CANDOR_PLOT_SCATTER ? all_finite (self) : rises (self);
  name_series (self, plot, rows, 1);
}

/* --------------------------------------------------------------- histogram */

static gboolean
find_range (const CandorFormulaRows *rows,
            guint                    n_series,
            double                  *low,
            double                  *high)
{
  *low = INFINITY;
  *high = -INFINITY;
  for (guint row = 0; row < candor_formula_rows_get_n_rows (rows); row++)
    {
      for (guint i = 0; i < n_series; i++)
        {
          double number = number_at (rows, row, i);

          *low = isfinite (number) ? MIN (*low, number) : *low;
          *high = isfinite (number) ? MAX (*high, number) : *high;
        }
    }

  return *low <= *high;
}

/* Edges that people can read: 1, 2 or 5 times a power of ten apart. */
static double
find_step (double span,
           guint  n_bins)
{
  double rough = span > 0 ? span / n_bins : 1;
  double power = pow (10, floor (log10 (rough)));
  double left = rough / power;

  return power * (left <= 1 + 1e-9 ? 1 : left <= 2 + 1e-9 ? 2 : left <= 5 + 1e-9 ? 5 : 10);
}

static void
make_bins (CandorLabDrawing *self,
           double            low,
           double            high,
           guint             n_bins)
{
  double step = find_step (high - low, n_bins);
  double start = floor (low / step + 1e-9) * step;

  self->n_positions = (guint) CLAMP (floor ((high - start) / step + 1e-9) + 1, 1, 2 * n_bins + 2);
  self->labels = g_new0 (char *, self->n_positions + 1);
  self->places = g_new0 (double, self->n_positions + 2);
  for (guint i = 0; i <= self->n_positions; i++)
    self->places[i] = start + i * step;
  for (guint i = 0; i < self->n_positions; i++)
    {
      g_autofree char *from = candor_lab_dup_short (self->places[i]);
      g_autofree char *to = candor_lab_dup_short (self->places[i + 1]);

      self->labels[i] = g_strdup_printf ("%s–%s", from, to);
    }
}

static void
count (CandorLabDrawing        *self,
       const CandorFormulaRows *rows)
{
  double start = self->places[0], step = self->places[1] - self->places[0];

  for (guint i = 0; i < self->n_series; i++)
    {
      self->series[i].values = g_new0 (double, self->n_positions + 1);
      for (guint row = 0; row < candor_formula_rows_get_n_rows (rows); row++)
        {
          double number = number_at (rows, row, i);

          if (isfinite (number))
            self->series[i].values[(guint) CLAMP (floor ((number - start) / step + 1e-9), 0, self->n_positions - 1)] += 1;
        }
    }
}

static void
fill_bins (CandorLabDrawing        *self,
           const CandorLabPlot     *plot,
           const CandorFormulaRows *rows)
{
  double low, high;

  self->n_series = MIN (candor_formula_rows_get_n_columns (rows), CANDOR_PLOT_MAX_SERIES);
  self->has_scale = TRUE;
  name_series (self, plot, rows, 0);
  if (!find_range (rows, self->n_series, &low, &high))
    {
      self->labels = g_new0 (char *, 1);
      return;
    }
  make_bins (self, low, high, plot->bins);
  count (self, rows);
}

/* --------------------------------------------------------------------- door */

/* Lines and dots need not begin at nothing; what has a height does. */
static void
find_heights (CandorLabDrawing *self)
{
  gboolean from_zero = self->kind == CANDOR_PLOT_BARS || self->kind == CANDOR_PLOT_HISTOGRAM;

  self->low = from_zero ? 0 : INFINITY;
  self->high = from_zero ? 0 : -INFINITY;
  for (guint i = 0; i < self->n_series; i++)
    {
      for (guint j = 0; j < self->n_positions; j++)
        {
          double value = self->series[i].values[j];

          self->low = isfinite (value) ? MIN (self->low, value) : self->low;
          self->high = isfinite (value) ? MAX (self->high, value) : self->high;
        }
    }
  if (!isfinite (self->low))
    self->low = self->high = 0;
}

CandorLabDrawing *
candor_lab_figures_draw (CandorLabFigures *self,
                         guint             plot)
{
  g_autoptr(CandorFormulaRows) rows = NULL;
  CandorLabDrawing *drawing;
  const CandorLabPlot *there;
  double ignored;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (plot < candor_lab_get_plots (self->lab)->len, NULL);

  /* A plot may read measures. */
  if (candor_lab_get_measures (self->lab)->len > 0)
    candor_lab_figures_get_number (self, 0, &ignored);

  there = plot_of (self, plot);
  drawing = g_new0 (CandorLabDrawing, 1);
  drawing->kind = there->kind;
  rows = candor_lab_formulas_plot (self->formulas, plot, NULL);
  if (rows == NULL)
    drawing->labels = g_new0 (char *, 1);
  else if (there->kind == CANDOR_PLOT_HISTOGRAM)
    fill_bins (drawing, there, rows);
  else
    fill_places (drawing, there, rows);
  find_heights (drawing);
  drawing->has_mark = there->mark != NULL && drawing->has_scale && _candor_lab_figures_find (self, there->mark, &drawing->mark);

  return drawing;
}

void
candor_lab_drawing_free (CandorLabDrawing *self)
{
  g_return_if_fail (self != NULL);

  for (guint i = 0; i < G_N_ELEMENTS (self->series); i++)
    {
      g_free (self->series[i].name);
      g_free (self->series[i].values);
    }
  g_strfreev (self->labels);
  g_free (self->places);
  g_free (self);
}

gboolean
candor_lab_drawing_is_above (const CandorLabDrawing *self,
                             guint                   position)
{
  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (position < self->n_positions, FALSE);

  return !self->has_mark || self->places[position] >= self->mark - 1e-9;
}
