/* bench-lab.c - a control of a lab moved, until all plots could be drawn
 *
 * usage: bench-lab FOLDER
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Prints lines of name, floor, ours and unit. A lab of 10,000 rows with four measures and
 * one plot of each kind; its floor is one pass over the same numbers in C for each of them.
 */

#include <stdio.h>
#include <stdlib.h>

#include <candor/assess/lab.h>

#define N_ROWS 10000
#define N_ROUNDS 60
#define N_FORMULAS 8

static const char head[] =
  "<module format=\"1\" id=\"m\" edition=\"1\" language=\"en\" minutes=\"2\" licence=\"CC0-1.0\">\n"
  "<title>T</title><summary>S</summary><lab id=\"l\"><title>L</title><data id=\"n\" src=\"n.csv\"/>\n"
  "<control id=\"cut\" kind=\"slider\" from=\"0\" to=\"10000\" start=\"5000\">Cut</control>\n"
  "<measure id=\"share\" value=\"(SELECT sum(k &gt;= :cut) / count(*) FROM n)\">Share</measure>\n"
  "<measure id=\"part\" value=\"(SELECT total(v) FROM n WHERE k &gt;= :cut) / (SELECT sum(v) FROM n)\">Part</measure>\n"
  "<measure id=\"spread\" value=\"(SELECT stddev(v) FROM n WHERE k &gt;= :cut)\">Spread</measure>\n"
  "<measure id=\"half\" value=\"(SELECT median(v) FROM n WHERE k &lt;= :cut)\">Half</measure>\n"
  "<plot kind=\"bars\" of=\"SELECT floor(k / 500), sum(k &gt;= :cut) FROM n GROUP BY 1\" mark=\"cut\">Bars</plot>\n"
  "<plot kind=\"histogram\" of=\"SELECT v FROM n WHERE k &gt;= :cut\">Histogram</plot>\n"
  "<plot kind=\"line\" of=\"SELECT floor(k / 100), avg(v), max(v) FROM n WHERE k &lt;= :cut GROUP BY 1\">Lines</plot>\n"
  "<plot kind=\"scatter\" of=\"SELECT k, v FROM n WHERE k &lt;= :cut\">Dots</plot>\n"
  "<task id=\"t\" done=\":share &lt; 0.1\">Few.</task></lab></module>\n";

static double
now_ms (void)
{
  return g_get_monotonic_time () / 1000.0;
}

static int
compare (gconstpointer a,
         gconstpointer b)
{
  double one = *(const double *) a, two = *(const double *) b;

  return one < two ? -1 : one > two;
}

static CandorModule *
load (const char *folder,
      double     *numbers)
{
  g_autofree char *table_path = g_build_filename (folder, "n.csv", NULL);
  g_autofree char *path = g_build_filename (folder, "module.xml", NULL);
  g_autoptr(GPtrArray) problems = candor_problems_new ();
  g_autoptr(GString) table = g_string_new ("k,v\n");

  for (guint i = 0; i < N_ROWS; i++)
    {
      numbers[i] = i * 7919 % N_ROWS;
      g_string_append_printf (table, "%u,%u\n", i, (guint) numbers[i]);
    }
  if (!g_file_set_contents (table_path, table->str, -1, NULL) || !g_file_set_contents (path, head, -1, NULL))
    return NULL;

  return candor_module_load (path, (CandorDay) { 2026, 11, 25 }, problems);
}

static double
pass_over (const double *numbers,
           double        cut)
{
  static volatile double kept;
  double before = now_ms ();

  for (guint j = 0; j < N_FORMULAS; j++)
    {
      double sum = 0;

      for (guint i = 0; i < N_ROWS; i++)
        sum += i >= cut ? numbers[i] : 0;
      kept = sum;
    }

  return now_ms () - before + 0 * kept;
}

static double
move (CandorLabFigures *figures,
      double            cut)
{
  GPtrArray *measures = candor_lab_get_measures (candor_lab_figures_get_lab (figures));
  GPtrArray *plots = candor_lab_get_plots (candor_lab_figures_get_lab (figures));
  double before = now_ms ();

  candor_lab_figures_set (figures, 0, cut);
  for (guint i = 0; i < measures->len; i++)
    g_free (candor_lab_figures_dup_shown (figures, i));
  for (guint i = 0; i < plots->len; i++)
    candor_lab_drawing_free (candor_lab_figures_draw (figures, i));
  candor_lab_figures_is_done (figures, 0);

  return now_ms () - before;
}

int
main (int   argc,
      char *argv[])
{
  static double numbers[N_ROWS];
  double floor_ms[N_ROUNDS], ours_ms[N_ROUNDS];
  g_autoptr(CandorModule) module = argc > 1 ? load (argv[1], numbers) : NULL;
  g_autoptr(CandorLabFigures) figures = NULL;

  if (module == NULL)
    return 1;

  figures = candor_lab_figures_new (g_ptr_array_index (candor_module_get_parts (module), 0));
  for (guint i = 0; i < N_ROUNDS; i++)
    {
      double cut = (i * 3571) % N_ROWS;

      floor_ms[i] = pass_over (numbers, cut);
      ours_ms[i] = move (figures, cut);
    }
  qsort (floor_ms, N_ROUNDS, sizeof *floor_ms, compare);
  qsort (ours_ms, N_ROUNDS, sizeof *ours_ms, compare);
  printf ("lab-move-p50 %.3f %.3f ms\n", floor_ms[N_ROUNDS / 2], ours_ms[N_ROUNDS / 2]);
  printf ("lab-move-worst %.3f %.3f ms\n", floor_ms[N_ROUNDS - 1], ours_ms[N_ROUNDS - 1]);

  return 0;
}
