/* test-lab.c - labs as they are taught: what is read, what changed, what cannot be run
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <math.h>
#include <string.h>

#include <candor/lesson/lab.h>

#include "helpers.h"

#define HEAD \
  "<module format=\"1\" id=\"m\" edition=\"%u\" language=\"en\" minutes=\"3\" licence=\"CC0-1.0\">\n" \
  "<title>Line</title><summary>Who is selected.</summary>\n%s"
#define LAB(words, value) \
  "<lab id=\"who\"><title>Who</title><p>" words "</p>" DATA_OF_TEXTS \
  "<control id=\"line\" kind=\"slider\" from=\"0\" to=\"1\" step=\"0.1\" start=\"0.5\" unit=\"points\">Line" \
  "</control><control id=\"loud\" kind=\"switch\">Loud</control>" \
  "<control id=\"cost\" kind=\"choice\" start=\"3\">Cost<setting value=\"1\">Little</setting><setting value=\"3\">Much</setting></control>" \
  "<measure id=\"rate\" value=\"" value "\" decimals=\"2\">Selected</measure>" \
  "<measure id=\"more\" value=\":rate / :loud * :cost\" target=\":more &gt; 1\">More<met>much</met><missed>little</missed></measure>" \
  "<plot kind=\"line\" of=\"SELECT score, n FROM band WHERE score &gt;= :line\">Line</plot>" \
  "<task id=\"few\" done=\":rate &lt; 20\">Select few.</task><debrief><p>That is all.</p></debrief></lab>\n"
#define DATA_OF_TEXTS "<data id=\"band\" texts=\"place\">" DATA_ROWS
#define DATA_ROWS \
  "<head><cell>score</cell><cell>n</cell><cell>place</cell></head>" \
  "<row><cell>10</cell><cell>40</cell><cell>01</cell></row><row><cell>50</cell><cell></cell><cell>7</cell></row>" \
  "<row><cell>60</cell><cell>60</cell><cell></cell></row></data>"
#define WHOLE LAB ("Move the line.", ":line * 100")

static char *
write_module (guint       edition,
              const char *parts)
{
  g_autofree char *head = g_strdup_printf (HEAD, edition, "");

  return g_strconcat (head, parts, "</module>\n", NULL);
}

static CandorModule *
load (const char *parts)
{
  g_autofree char *text = write_module (1, parts);

  return load_text (text);
}

static CandorLab *
lab_of (CandorModule *module)
{
  return CANDOR_LAB (g_ptr_array_index (candor_module_get_parts (module), 0));
}

static void
test_read (void)
{
  g_autoptr(CandorModule) module = load (WHOLE);
  CandorLab *lab = lab_of (module);
  const CandorLabData *data = g_ptr_array_index (candor_lab_get_data (lab), 0);
  const CandorLabControl *line = g_ptr_array_index (candor_lab_get_controls (lab), 0);
  const CandorLabMeasure *more = g_ptr_array_index (candor_lab_get_measures (lab), 1);

  g_assert_cmpuint (data->n_rows, ==, 3);
  g_assert_cmpint (data->columns[1].kind, ==, CANDOR_FORMULA_NUMBER);
  g_assert_cmpint (data->columns[2].kind, ==, CANDOR_FORMULA_TEXT);
  g_assert_cmpstr (data->cells[2].text, ==, "01");
  g_assert_cmpint (data->cells[4].kind, ==, CANDOR_FORMULA_NOTHING);
  g_assert_cmpstr (line->words, ==, "Line");
  g_assert_cmpstr (line->unit, ==, "points");
  g_assert_cmpuint (line->decimals, ==, 1);
  g_assert_cmpstr (more->met, ==, "much");
  g_assert_cmpstr (candor_lab_get_prompt (lab), ==, "What did you give up?");
  g_assert_cmpuint (candor_lab_get_debrief (lab)->len, ==, 1);
  g_assert_cmpuint (candor_part_get_seconds (CANDOR_PART (lab)), ==, 180);
}

static void
test_settle (void)
{
  g_autoptr(CandorModule) module = load (WHOLE);
  GPtrArray *controls = candor_lab_get_controls (lab_of (module));
  const CandorLabControl *line = g_ptr_array_index (controls, 0);
  const CandorLabControl *cost = g_ptr_array_index (controls, 2);

  /* A sum of tenths has no other digits. */
  g_assert_cmpfloat (candor_lab_control_settle (line, 0.31), ==, 0.3);
  g_assert_cmpfloat (candor_lab_control_settle (line, 0.7), ==, 0.7);
  g_assert_cmpfloat (candor_lab_control_settle (line, 5), ==, 1);
  g_assert_cmpfloat (candor_lab_control_settle (line, -INFINITY), ==, 0.5);
  g_assert_cmpfloat (candor_lab_control_settle (g_ptr_array_index (controls, 1), 0.2), ==, 1);
  g_assert_cmpfloat (candor_lab_control_settle (cost, 1.9), ==, 1);
  g_assert_cmpfloat (candor_lab_control_settle (cost, 2.1), ==, 3);
}

static void
count_cb (CandorLabFormulaKind      kind,
          guint                     index,
          const CandorFormulaFault *fault,
          gpointer                  n_faults)
{
  g_assert_cmpint (kind, ==, CANDOR_LAB_VALUE);
  g_assert_cmpuint (index, ==, 1);
  g_assert_cmpint (fault->kind, ==, CANDOR_FORMULA_FAULT_NO_NUMBER);
  (*(guint *) n_faults)++;
}

static void
test_formulas (void)
{
  g_autoptr(CandorModule) module = load (WHOLE);
  g_autoptr(CandorLabFormulas) formulas = candor_lab_formulas_new (lab_of (module), NULL, NULL);
  g_autoptr(CandorFormulaRows) rows = NULL;
  double numbers[2];
  gboolean truth;
  guint n_faults = 0;

  /* “loud” is off: what is divided by it has no number, and what reads that is not true. */
  candor_lab_formulas_measure (formulas, numbers, count_cb, &n_faults);
  g_assert_cmpuint (n_faults, ==, 1);
  g_assert_cmpfloat (numbers[0], ==, 50);
  g_assert_true (isnan (numbers[1]));
  g_assert_true (candor_lab_formulas_target (formulas, 1, &truth, NULL));
  g_assert_false (truth);
  g_assert_false (candor_lab_formulas_target (formulas, 0, &truth, NULL));

  candor_lab_formulas_set (formulas, 0, 0.1);
  candor_lab_formulas_set (formulas, 1, 1);
  candor_lab_formulas_measure (formulas, numbers, count_cb, &n_faults);
  g_assert_cmpuint (n_faults, ==, 1);
  g_assert_cmpfloat (numbers[1], ==, 30);
  g_assert_true (candor_lab_formulas_target (formulas, 1, &truth, NULL) && truth);
  g_assert_true (candor_lab_formulas_done (formulas, 0, &truth, NULL) && truth);
  g_assert_true (candor_lab_formulas_read (formulas, 2));
  rows = candor_lab_formulas_plot (formulas, 0, NULL);
  g_assert_cmpuint (candor_formula_rows_get_n_rows (rows), ==, 3);
}

static guint
count_against (const char *before,
               const char *after,
               const char *code)
{
  g_autofree char *older = make_folder ();
  g_autofree char *newer = make_folder ();
  g_autofree char *first = write_module (1, before);
  g_autofree char *second = write_module (2, after);
  g_autoptr(GPtrArray) problems = candor_problems_new ();
  const char * const paths[] = { newer, NULL };
  guint n;

  write_text (older, "module.xml", first);
  write_text (newer, "module.xml", second);
  candor_check_against (paths, older, TODAY, problems);
  n = count_code (problems, code);
  remove_folder (older);
  remove_folder (newer);

  return n;
}

static void
test_editions (void)
{
  static const char other[] = "<lesson id=\"l\"><title>L</title><page id=\"p\"><title>P</title><p>Words.</p></page></lesson>";

  g_assert_cmpuint (count_against (WHOLE, WHOLE, "changed-in-silence"), ==, 0);
  g_assert_cmpuint (count_against (WHOLE, LAB ("Move it twice.", ":line * 100"), "changed-in-silence"), ==, 1);
  g_assert_cmpuint (count_against (WHOLE, other, "id-gone"), ==, 1);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/lesson/lab/read", test_read);
  g_test_add_func ("/lesson/lab/settle", test_settle);
  g_test_add_func ("/lesson/lab/formulas", test_formulas);
  g_test_add_func ("/lesson/lab/editions", test_editions);

  return g_test_run ();
}
