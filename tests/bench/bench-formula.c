/* bench-formula.c - what moving a control costs, and how soon ill formulas end
 *
 * usage: bench-formula FOLDER
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Prints lines of name, floor, ours and unit. A lab of 10,000 rows has four measures and
 * two plots; its floor is one pass over the same numbers in C for each of them. The floor
 * of what is hostile is the honest measure that takes longest.
 */

#include <stdio.h>
#include <stdlib.h>

#include <candor/base/formula.h>

#define N_ROWS 10000
#define N_ROUNDS 50
#define N_MEASURES 4
#define N_PLOTS 2

typedef struct
{
  const char *name;
  char        shape;
  const char *text;
} Hostile;

static const Hostile hostile[] =
{
#include "formula-hostile.inc"
};

static const char * const measures[N_MEASURES] =
{
  "(SELECT 1.0 * sum(k >= :cut) / count(*) FROM n)",
  "(SELECT total(k) FROM n WHERE k >= :cut) / (SELECT sum(k) FROM n)",
  "(SELECT stddev(k) FROM n WHERE k >= :cut)",
  "(SELECT median(k) FROM n WHERE k < :cut)",
};

static const char * const plots[N_PLOTS] =
{
  "SELECT floor(k / 500) AS bin, sum(k >= :cut) AS taken FROM n GROUP BY bin ORDER BY bin",
  "SELECT k, k * :cut AS y FROM n",
};

static CandorFormulaSpace *
make_space (double *numbers)
{
  static const CandorFormulaColumn columns[] = { { "k", CANDOR_FORMULA_NUMBER }, { "word", CANDOR_FORMULA_TEXT } };
  CandorFormulaSpace *space = candor_formula_space_new ("2026-11-25");
  g_autofree CandorFormulaValue *cells = g_new (CandorFormulaValue, 2 * N_ROWS);
  g_autofree char *text = g_strnfill (CANDOR_FORMULA_MAX_TEXT, 'a');

  for (guint i = 0; i < N_ROWS; i++)
    {
      numbers[i] = i * 7919 % N_ROWS;
      cells[2 * i] = candor_formula_number (numbers[i]);
      cells[2 * i + 1] = candor_formula_text ("consent");
    }
  candor_formula_space_add_table (space, "n", columns, 2, cells, N_ROWS, NULL);
  candor_formula_space_set (space, "text", candor_formula_text (text), NULL);
  candor_formula_space_set (space, "cut", candor_formula_number (0), NULL);

  return space;
}

static double
pass (const double *numbers,
      double        cut)
{
  double sum = 0;

  for (guint i = 0; i < N_ROWS; i++)
    sum += numbers[i] >= cut ? numbers[i] : 0;

  return sum;
}

static int
compare (const void *a,
         const void *b)
{
  double x = *(const double *) a, y = *(const double *) b;

  return (x > y) - (x < y);
}

static double
median_of (double *times,
           guint   n)
{
  qsort (times, n, sizeof *times, compare);

  return times[n / 2];
}

static double
now_ms (void)
{
  return (double) g_get_monotonic_time () / 1000;
}

static void
move_control (CandorFormulaSpace *space,
              const double       *numbers)
{
  CandorFormula *formulas[N_MEASURES + N_PLOTS];
  double ours[N_ROUNDS], bare[N_ROUNDS];
  volatile double sink = 0;

  for (guint i = 0; i < N_MEASURES + N_PLOTS; i++)
    formulas[i] = candor_formula_compile (space, i < N_MEASURES ? measures[i] : plots[i - N_MEASURES], -1,
                                          i < N_MEASURES ? CANDOR_FORMULA_VALUE : CANDOR_FORMULA_ROWS, NULL);

  for (guint round = 0; round < N_ROUNDS; round++)
    {
      double before = now_ms ();
      double number;

      candor_formula_space_set (space, "cut", candor_formula_number (round * 200), NULL);
      for (guint i = 0; i < N_MEASURES; i++)
        sink += candor_formula_evaluate_number (formulas[i], &number, NULL) ? number : 0;
      for (guint i = N_MEASURES; i < N_MEASURES + N_PLOTS; i++)
        candor_formula_rows_free (candor_formula_evaluate_rows (formulas[i], NULL));
      ours[round] = now_ms () - before;

      before = now_ms ();
      for (guint i = 0; i < N_MEASURES + N_PLOTS; i++)
        sink += pass (numbers, round * 200 + i);
      bare[round] = now_ms () - before;
    }
  printf ("formula-move %.3f %.3f ms\n", median_of (bare, N_ROUNDS), median_of (ours, N_ROUNDS));
  for (guint i = 0; i < N_MEASURES + N_PLOTS; i++)
    candor_formula_free (formulas[i]);
}

static double
run (CandorFormulaSpace *space,
     const char         *text,
     char                shape)
{
  CandorFormulaFault *fault = NULL;
  CandorFormulaValue value;
  CandorFormulaRows *rows = NULL;
  double before = now_ms ();
  CandorFormula *formula = candor_formula_compile (space, text, -1, shape == 'v' ? CANDOR_FORMULA_VALUE : CANDOR_FORMULA_ROWS, &fault);
  double took;

  if (formula != NULL && shape == 'v')
    candor_formula_evaluate (formula, &value, &fault);
  else if (formula != NULL)
    rows = candor_formula_evaluate_rows (formula, &fault);
  took = now_ms () - before;

  g_clear_pointer (&rows, candor_formula_rows_free);
  g_clear_pointer (&formula, candor_formula_free);
  g_clear_pointer (&fault, candor_formula_fault_free);

  return took;
}

static void
end_soon (CandorFormulaSpace *space)
{
  double honest = 0, slowest = 0;
  const char *which = "";

  for (guint i = 0; i < N_MEASURES; i++)
    honest = MAX (honest, run (space, measures[i], 'v'));
  for (guint i = 0; i < G_N_ELEMENTS (hostile); i++)
    {
      double took = run (space, hostile[i].text, hostile[i].shape);

      if (took > slowest)
        which = hostile[i].name;
      slowest = MAX (slowest, took);
    }
  printf ("formula-ends-%s %.3f %.3f ms\n", which, honest, slowest);
}

int
main (void)
{
  static double numbers[N_ROWS];
  CandorFormulaSpace *space = make_space (numbers);

  move_control (space, numbers);
  end_soon (space);
  candor_formula_space_free (space);

  return 0;
}
