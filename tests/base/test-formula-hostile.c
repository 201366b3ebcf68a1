/* test-formula-hostile.c - formulas of somebody who means ill end soon, with a sentence
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How soon in milliseconds is measured by tests/bench; here the count of steps and bytes
 * must have done it, and the space must go on as if nothing had been.
 */

#include <string.h>

#include <candor/base/formula.h>

#define N_ROWS 10000

static const struct
{
  const char *name;
  char        shape;
  const char *text;
} hostile[] =
{
#include "formula-hostile.inc"
};

static CandorFormulaSpace *
make_space (void)
{
  static const CandorFormulaColumn columns[] = { { "k", CANDOR_FORMULA_NUMBER }, { "word", CANDOR_FORMULA_TEXT } };
  CandorFormulaSpace *space = candor_formula_space_new ("2026-11-25");
  g_autofree CandorFormulaValue *cells = g_new (CandorFormulaValue, 2 * N_ROWS);
  g_autofree char *text = g_strnfill (CANDOR_FORMULA_MAX_TEXT, 'a');

  for (guint i = 0; i < N_ROWS; i++)
    {
      cells[2 * i] = candor_formula_number (i);
      cells[2 * i + 1] = candor_formula_text ("consent");
    }
  g_assert_true (candor_formula_space_add_table (space, "n", columns, 2, cells, N_ROWS, NULL));
  g_assert_true (candor_formula_space_set (space, "text", candor_formula_text (text), NULL));

  return space;
}

/* NULL when all went well. */
static CandorFormulaFault *
run (CandorFormulaSpace *space,
     const char         *text,
     char                shape)
{
  CandorFormulaFault *fault = NULL;
  CandorFormulaValue value;
  g_autoptr(CandorFormulaRows) rows = NULL;
  g_autoptr(CandorFormula) formula =
    candor_formula_compile (space, text, -1, shape == 'v' ? CANDOR_FORMULA_VALUE : CANDOR_FORMULA_ROWS, &fault);

  if (formula == NULL)
    return fault;
  if (shape == 'v')
    candor_formula_evaluate (formula, &value, &fault);
  else
    rows = candor_formula_evaluate_rows (formula, &fault);

  return fault;
}

static void
test_hostile (void)
{
  CandorFormulaSpace *space = make_space ();

  for (guint i = 0; i < G_N_ELEMENTS (hostile); i++)
    {
      gint64 before = g_get_monotonic_time ();
      g_autoptr(CandorFormulaFault) fault = run (space, hostile[i].text, hostile[i].shape);
      g_autoptr(CandorFormulaFault) after = NULL;

      g_test_message ("%s: %" G_GINT64_FORMAT " ms: %d: %s", hostile[i].name, (g_get_monotonic_time () - before) / 1000,
                      fault != NULL ? (int) fault->kind : -1, fault != NULL ? fault->message : "went well");
      g_assert_nonnull (fault);
      g_assert_true (strlen (fault->message) > 10 && g_utf8_validate (fault->message, -1, NULL));
      after = run (space, "(SELECT count(*) FROM n)", 'v');
      g_assert_null (after);
    }
  candor_formula_space_free (space);
}

/* Right and left of a limit: what is just allowed is computed. */
static void
test_depth (void)
{
  CandorFormulaSpace *space = make_space ();
  g_autoptr(GString) allowed = g_string_new (NULL), refused = g_string_new (NULL), signs = g_string_new (NULL), terms = g_string_new ("1");
  g_autoptr(CandorFormulaFault) fault = NULL;
  g_autoptr(CandorFormulaFault) second = NULL;
  g_autoptr(CandorFormulaFault) third = NULL;
  g_autoptr(CandorFormulaFault) fourth = NULL;

  for (guint i = 0; i < CANDOR_FORMULA_MAX_DEPTH; i++)
    g_string_append_c (allowed, '(');
  g_string_append_c (allowed, '1');
  for (guint i = 0; i < CANDOR_FORMULA_MAX_DEPTH; i++)
    g_string_append_c (allowed, ')');
  g_string_append_printf (refused, "(%s)", allowed->str);
  fault = run (space, allowed->str, 'v');
  g_assert_null (fault);
  fault = run (space, refused->str, 'v');
  g_assert_cmpstr (fault->message, ==, "More than 50 brackets stand in each other here.");
  g_assert_cmpuint (fault->offset, ==, CANDOR_FORMULA_MAX_DEPTH);

  for (guint i = 0; i < 1000; i++)
    g_string_append (signs, "- ");
  g_string_append_c (signs, '1');
  second = run (space, signs->str, 'v');
  g_assert_cmpstr (second->message, ==, "The formula is nested too deeply.");

  while (terms->len < CANDOR_FORMULA_MAX_LENGTH - 2)
    g_string_append (terms, "+1");
  third = run (space, terms->str, 'v');
  g_assert_cmpint (third->kind, ==, CANDOR_FORMULA_FAULT_TOO_LARGE);
  g_string_append (terms, "+1+1");
  fourth = run (space, terms->str, 'v');
  g_assert_cmpstr (fourth->message, ==, "The formula is longer than 4000 letters.");

  candor_formula_space_free (space);
}

/* What a lab of 10,000 rows does stays far from the limits. */
static void
test_honest (void)
{
  static const char * const honest[] =
  {
    "(SELECT 1.0 * sum(k > 5000) / count(*) FROM n)", "(SELECT median(k) FROM n)", "(SELECT stddev(k) FROM n WHERE word LIKE '%sent')",
    "(SELECT max(s) FROM (SELECT sum(k) OVER (ORDER BY k) AS s FROM n))", "(SELECT count(DISTINCT word || ': ' || (k % 100)) FROM n)",
    "(SELECT count(*) FROM n a JOIN n b ON a.k = b.k + 1)", "(SELECT sum(length(word)) FROM n)",
  };
  static const char * const rows[] =
  {
    "SELECT k, k * k FROM n", "SELECT word || ' ' || k, k FROM n ORDER BY k DESC", "SELECT floor(k / 100), count(*) FROM n GROUP BY 1 ORDER BY 1",
  };
  CandorFormulaSpace *space = make_space ();

  for (guint i = 0; i < G_N_ELEMENTS (honest); i++)
    {
      g_autoptr(CandorFormulaFault) fault = run (space, honest[i], 'v');

      g_test_message ("%s: %s", honest[i], fault != NULL ? fault->message : "");
      g_assert_null (fault);
    }
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr(CandorFormulaFault) fault = run (space, rows[i], 'r');

      g_test_message ("%s: %s", rows[i], fault != NULL ? fault->message : "");
      g_assert_null (fault);
    }
  candor_formula_space_free (space);
}

/* A long text of a worksheet can be asked about, in few steps. */
static void
test_long_text (void)
{
  CandorFormulaSpace *space = make_space ();
  g_autoptr(CandorFormulaFault) fault = run (space, "length(:text) > 20 AND :text NOT LIKE '%consent%' AND instr(lower(:text), 'b') = 0", 'v');

  g_assert_null (fault);
  candor_formula_space_free (space);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/base/formula-hostile/all", test_hostile);
  g_test_add_func ("/base/formula-hostile/depth", test_depth);
  g_test_add_func ("/base/formula-hostile/honest", test_honest);
  g_test_add_func ("/base/formula-hostile/long-text", test_long_text);

  return g_test_run ();
}
