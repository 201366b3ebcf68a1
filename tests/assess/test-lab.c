/* test-lab.c - labs: settings in, figures out
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * lab-figures.inc has the figures of sixteen labs as they were worked out elsewhere, to
 * the digits that are stated there: a measure by its id, or as "#0" the labels of a plot
 * in their order.
 */

#include <math.h>

#include <candor/assess/lab.h>

static const struct { const char *lab, *settings, *what, *shown; } expected[] =
{
#include "lab-figures.inc"
};

static CandorLab *
load (const char *name)
{
  g_autofree char *path = g_build_filename (FOLDER, name, NULL);
  g_autoptr(GPtrArray) problems = candor_problems_new ();
  g_autoptr(CandorModule) module = candor_module_load (path, (CandorDay) { 2026, 11, 25 }, problems);

  for (guint i = 0; i < problems->len; i++)
    {
      g_autofree char *line = candor_problem_to_line (g_ptr_array_index (problems, i));

      if (candor_problem_get_severity (g_ptr_array_index (problems, i)) == CANDOR_SEVERITY_ERROR)
        g_test_message ("%s", line);
    }
  g_assert_nonnull (module);

  return g_object_ref (g_ptr_array_index (candor_module_get_parts (module), 0));
}

static guint
find_measure (CandorLab  *lab,
              const char *id)
{
  GPtrArray *measures = candor_lab_get_measures (lab);

  for (guint i = 0; i < measures->len; i++)
    {
      if (g_strcmp0 (((const CandorLabMeasure *) g_ptr_array_index (measures, i))->id, id) == 0)
        return i;
    }
  g_error ("no measure “%s”", id);
}

static char *
dup_figure (CandorLabFigures *figures,
            const char       *what)
{
  g_autoptr(CandorLabDrawing) drawing = NULL;

  if (what[0] != '#')
    return candor_lab_figures_dup_shown (figures, find_measure (candor_lab_figures_get_lab (figures), what));

  drawing = candor_lab_figures_draw (figures, (guint) (what[1] - '0'));

  return g_strjoinv (", ", drawing->labels);
}

static void
test_figures (void)
{
  const char *name = NULL;
  CandorLabFigures *figures = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      g_autofree char *file = g_strdup_printf ("labs/%s.xml", expected[i].lab);
      g_autofree char *shown = NULL;

      if (g_strcmp0 (name, expected[i].lab) != 0)
        {
          g_autoptr(CandorLab) lab = load (file);

          g_clear_pointer (&figures, candor_lab_figures_free);
          figures = candor_lab_figures_new (lab);
          name = expected[i].lab;
        }
      candor_lab_figures_reset (figures);
      candor_lab_figures_apply (figures, expected[i].settings);
      shown = dup_figure (figures, expected[i].what);
      if (g_strcmp0 (shown, expected[i].shown) != 0)
        g_test_message ("%s %s %s", expected[i].lab, expected[i].settings, expected[i].what);
      g_assert_cmpstr (shown, ==, expected[i].shown);
    }
  candor_lab_figures_free (figures);
}

/* ---------------------------------------------------------------- settings */

static const CandorLabControl *
control_of (CandorLabFigures *figures,
            guint             index)
{
  return g_ptr_array_index (candor_lab_get_controls (candor_lab_figures_get_lab (figures)), index);
}

static void
assert_read (CandorLabFigures *figures,
             guint             control,
             const char       *typed,
             double            wanted)
{
  g_autoptr(GError) error = NULL;
  double value = NAN;

  candor_lab_control_read (control_of (figures, control), typed, &value, &error);
  g_assert_no_error (error);
  g_assert_cmpfloat (value, ==, wanted);
}

static void
assert_refused (CandorLabFigures *figures,
                guint             control,
                const char       *typed)
{
  g_autoptr(GError) error = NULL;
  double value = NAN;

  g_assert_false (candor_lab_control_read (control_of (figures, control), typed, &value, &error));
  g_assert_error (error, CANDOR_ERROR, CANDOR_ERROR_INVALID);
}

static void
test_typed (void)
{
  g_autoptr(CandorLab) lab = load ("moved.xml");
  g_autoptr(CandorLabFigures) figures = candor_lab_figures_new (lab);

  assert_read (figures, 0, "62.5", 62.5);
  assert_read (figures, 0, "62,5 points", 62.5);
  assert_read (figures, 0, " 63 ", 62.5);
  assert_read (figures, 0, "0", 0);
  assert_refused (figures, 0, "101");
  assert_refused (figures, 0, "-1");
  assert_refused (figures, 0, "many");
  assert_refused (figures, 0, "");
  assert_read (figures, 1, "5", 5);
  assert_read (figures, 1, "5 Euros", 5);
  assert_read (figures, 1, "a day’s WORK", 1250);
  assert_read (figures, 1, "1,250", 1250);
  assert_refused (figures, 1, "6");
  assert_read (figures, 2, "one line for both", 1);
  assert_read (figures, 2, "0", 0);
  assert_read (figures, 3, "on", 1);
  assert_read (figures, 3, "Off", 0);
  assert_refused (figures, 3, "maybe");
}

static void
assert_setting (CandorLabFigures *figures,
                guint             control,
                double            value,
                double            wanted,
                const char       *shown)
{
  g_autofree char *words = NULL;

  candor_lab_figures_set (figures, control, value);
  g_assert_cmpfloat (candor_lab_figures_get (figures, control), ==, wanted);
  words = candor_lab_control_dup_shown (control_of (figures, control), wanted);
  g_assert_cmpstr (words, ==, shown);
}

static void
test_settings (void)
{
  g_autoptr(CandorLab) lab = load ("moved.xml");
  g_autoptr(CandorLabFigures) figures = candor_lab_figures_new (lab);
  g_autofree char *text = candor_lab_figures_dup_settings (figures);
  g_autofree char *again = NULL;

  g_assert_cmpstr (text, ==, "{\"line\":50.0,\"cost\":5,\"both\":1,\"loud\":0}");
  assert_setting (figures, 0, 51.2, 50, "50.0 points");
  assert_setting (figures, 0, 1e9, 100, "100.0 points");
  assert_setting (figures, 0, -1, 0, "0.0 points");
  assert_setting (figures, 0, 61.3, 62.5, "62.5 points");
  assert_setting (figures, 1, 600, 5, "5 euros");
  assert_setting (figures, 1, 700, 1250, "A day's work");
  assert_setting (figures, 2, 7, 1, "One line for both");
  assert_setting (figures, 3, 1, 1, "on");
  assert_setting (figures, 0, NAN, 50, "50.0 points");

  candor_lab_figures_reset (figures);
  g_assert_false (candor_lab_figures_set (figures, 0, 50));
  g_assert_true (candor_lab_figures_set (figures, 0, 70));

  /* Of another edition, damaged, or nothing at all. */
  candor_lab_figures_apply (figures, "{\"gone\":3,\"line\":1000,\"cost\":\"x\",\"both\":");
  candor_lab_figures_apply (figures, NULL);
  candor_lab_figures_apply (figures, "");
  again = candor_lab_figures_dup_settings (figures);
  g_assert_cmpstr (again, ==, "{\"line\":100.0,\"cost\":5,\"both\":1,\"loud\":0}");
}

/* ------------------------------------------------------------------- words */

static void
assert_shown (CandorLabFigures *figures,
              const char       *id,
              const char       *wanted)
{
  g_autofree char *shown = dup_figure (figures, id);

  g_assert_cmpstr (shown, ==, wanted);
}

static void
test_words (void)
{
  g_autoptr(CandorLab) lab = load ("moved.xml");
  g_autoptr(CandorLabFigures) figures = candor_lab_figures_new (lab);
  g_autofree char *said = candor_lab_figures_dup_said (figures, TRUE);
  g_autofree char *briefly = candor_lab_figures_dup_said (figures, FALSE);
  double number;

  g_assert_true (g_str_has_prefix (briefly, "Shown the ad, north"));
  assert_shown (figures, "rate_n", "83\u202f%");
  assert_shown (figures, "rate_s", "33.3\u202f%");
  assert_shown (figures, "ratio", "0.40");
  assert_shown (figures, "spent", "0 euros");
  g_assert_cmpstr (said, ==, "Line: 50.0 points. A wrong contact costs: 5 euros. Lines: One line for both. Loud: off. "
                   "Shown the ad, north: 83\u202f%. Shown the ad, south: 33.3\u202f%. Ratio: 0.40, below four fifths. "
                   "Spent: 0 euros, target missed.");
  g_assert_cmpint (candor_lab_figures_get_target (figures, 0), ==, CANDOR_TARGET_NONE);
  g_assert_cmpint (candor_lab_figures_get_target (figures, 2), ==, CANDOR_TARGET_MISSED);
  g_assert_false (candor_lab_figures_is_done (figures, 0));

  candor_lab_figures_set (figures, 0, 0);
  candor_lab_figures_set (figures, 3, 1);
  assert_shown (figures, "ratio", "1.00");
  g_assert_cmpint (candor_lab_figures_get_target (figures, 2), ==, CANDOR_TARGET_MET);
  g_assert_cmpstr (candor_lab_figures_get_target_words (figures, 2), ==, "four fifths or more");
  g_assert_cmpstr (candor_lab_figures_get_target_words (figures, 3), ==, "target met");
  g_assert_true (candor_lab_figures_is_done (figures, 0));
  g_assert_false (candor_lab_figures_is_done (figures, 1));

  /* Nobody is shown anything: the ratio has no number, and everything else goes on. */
  candor_lab_figures_set (figures, 0, 100);
  assert_shown (figures, "ratio", "cannot be counted here");
  g_assert_false (candor_lab_figures_get_number (figures, 2, &number));
  g_assert_cmpint (candor_lab_figures_get_target (figures, 2), ==, CANDOR_TARGET_NONE);
  g_assert_null (candor_lab_figures_get_target_words (figures, 2));
  g_assert_true (candor_lab_figures_is_done (figures, 1));
  g_assert_false (candor_lab_figures_is_done (figures, 0));
  assert_shown (figures, "rate_n", "0\u202f%");
}

static void
test_short (void)
{
  static const struct { double number; const char *written; } cases[] =
  {
    { 0.25, "0.25" }, { 12000, "12000" }, { 1234567.4, "1234567" }, { 0.1 + 0.2, "0.3" }, { -0.0, "0" }, { 1e20, "1e+20" }, { NAN, "–" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *written = candor_lab_dup_short (cases[i].number);

      g_assert_cmpstr (written, ==, cases[i].written);
    }
}

/* ------------------------------------------------------------------- plots */

static void
test_bars (void)
{
  g_autoptr(CandorLab) lab = load ("moved.xml");
  g_autoptr(CandorLabFigures) figures = candor_lab_figures_new (lab);
  g_autoptr(CandorLabDrawing) drawing = candor_lab_figures_draw (figures, 0);

  g_assert_cmpuint (drawing->n_positions, ==, 3);
  g_assert_cmpuint (drawing->n_series, ==, 2);
  g_assert_cmpstr (drawing->labels[1], ==, "50");
  g_assert_cmpstr (drawing->series[0].name, ==, "North");
  g_assert_cmpstr (drawing->series[1].name, ==, "south");
  g_assert_cmpfloat (drawing->series[1].values[0], ==, 40);
  g_assert_true (isnan (drawing->series[1].values[2]));
  g_assert_cmpfloat (drawing->low, ==, 0);
  g_assert_cmpfloat (drawing->high, ==, 40);
  g_assert_true (drawing->has_scale && drawing->has_mark);
  g_assert_cmpfloat (drawing->mark, ==, 50);
  g_assert_false (candor_lab_drawing_is_above (drawing, 0));
  g_assert_true (candor_lab_drawing_is_above (drawing, 1));
}

static void
test_histogram (void)
{
  g_autoptr(CandorLab) lab = load ("moved.xml");
  g_autoptr(CandorLabFigures) figures = candor_lab_figures_new (lab);
  g_autoptr(CandorLabDrawing) drawing = candor_lab_figures_draw (figures, 1);
  g_autoptr(CandorLabDrawing) none = NULL;

  g_assert_cmpuint (drawing->n_positions, ==, 5);
  g_assert_cmpstr (drawing->labels[0], ==, "0–2");
  g_assert_cmpfloat (drawing->places[5], ==, 10);
  g_assert_cmpfloat (drawing->series[0].values[0], ==, 1);
  g_assert_cmpfloat (drawing->series[0].values[1], ==, 2);
  g_assert_cmpfloat (drawing->series[0].values[4], ==, 1);
  g_assert_cmpfloat (drawing->high, ==, 2);
  g_assert_false (drawing->has_mark);
  g_assert_true (candor_lab_drawing_is_above (drawing, 0));

  /* Nothing is left but a cell without a value. */
  candor_lab_figures_set (figures, 0, 0);
  none = candor_lab_figures_draw (figures, 1);
  g_assert_cmpuint (none->n_positions, ==, 0);
}

static void
test_lines (void)
{
  g_autoptr(CandorLab) lab = load ("moved.xml");
  g_autoptr(CandorLabFigures) figures = candor_lab_figures_new (lab);
  g_autoptr(CandorLabDrawing) weeks = candor_lab_figures_draw (figures, 2);
  g_autoptr(CandorLabDrawing) dots = NULL;
  g_autoptr(CandorLabDrawing) none = NULL;

  g_assert_cmpstr (weeks->labels[0], ==, "week 30.0");
  g_assert_false (weeks->has_scale || weeks->has_mark);
  g_assert_cmpstr (weeks->series[0].name, ==, "Visitors");
  g_assert_cmpfloat (weeks->low, ==, 10);

  candor_lab_figures_set (figures, 0, 30);
  dots = candor_lab_figures_draw (figures, 3);
  g_assert_cmpuint (dots->n_positions, ==, 2);
  g_assert_true (dots->has_scale && dots->has_mark);
  g_assert_cmpfloat (dots->mark, ==, 1);
  g_assert_cmpfloat (dots->low, ==, 5);
  g_assert_cmpfloat (dots->high, ==, 15);

  candor_lab_figures_set (figures, 0, 100);
  none = candor_lab_figures_draw (figures, 3);
  g_assert_cmpuint (none->n_positions, ==, 0);
  g_assert_cmpfloat (none->high, ==, 0);
  g_assert_false (none->has_mark);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/assess/lab/figures", test_figures);
  g_test_add_func ("/assess/lab/typed", test_typed);
  g_test_add_func ("/assess/lab/settings", test_settings);
  g_test_add_func ("/assess/lab/words", test_words);
  g_test_add_func ("/assess/lab/short", test_short);
  g_test_add_func ("/assess/lab/bars", test_bars);
  g_test_add_func ("/assess/lab/histogram", test_histogram);
  g_test_add_func ("/assess/lab/lines", test_lines);

  return g_test_run ();
}
