/* test-formula.c - what formulas compute, and what is said of those that cannot be
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <math.h>
#include <string.h>

#include <candor/base/formula.h>

#define WHOLE G_MAXSIZE   /* of a case: the formula as a whole */

/* Ten customers: a group, a score, a price; the last one has no score. */
static CandorFormulaSpace *
make_space (void)
{
  static const CandorFormulaColumn columns[] =
  {
    { "group", CANDOR_FORMULA_TEXT }, { "score", CANDOR_FORMULA_NUMBER }, { "price", CANDOR_FORMULA_NUMBER },
  };
  static const CandorFormulaColumn letters[] = { { "word", CANDOR_FORMULA_TEXT } };
  static const double scores[] = { 2, 4, 4, 4, 5, 5, 7, 9, 1 };
  CandorFormulaSpace *space = candor_formula_space_new ("2026-11-25");
  CandorFormulaValue cells[30];
  CandorFormulaValue words[] = { candor_formula_text ("Äpfel"), candor_formula_text ("Birne") };

  for (guint i = 0; i < 10; i++)
    {
      cells[3 * i] = candor_formula_text (i % 2 == 0 ? "a" : "b");
      cells[3 * i + 1] = i < 9 ? candor_formula_number (scores[i]) : (CandorFormulaValue) { CANDOR_FORMULA_NOTHING, 0, NULL };
      cells[3 * i + 2] = candor_formula_number (0.1);
    }
  g_assert_true (candor_formula_space_add_table (space, "customer", columns, 3, cells, 10, NULL));
  g_assert_true (candor_formula_space_add_table (space, "fruit", letters, 1, words, 2, NULL));
  g_assert_true (candor_formula_space_add_table (space, "nobody", letters, 1, NULL, 0, NULL));
  g_assert_true (candor_formula_space_set (space, "cut", candor_formula_number (4), NULL));
  g_assert_true (candor_formula_space_set (space, "price", candor_formula_number (7), NULL));
  g_assert_true (candor_formula_space_set (space, "what", candor_formula_text ("Purchases, and WHEN"), NULL));
  g_assert_true (candor_formula_space_set (space, "empty", (CandorFormulaValue) { CANDOR_FORMULA_NOTHING, 0, NULL }, NULL));

  return space;
}

static CandorFormula *
compile (CandorFormulaSpace *space,
         const char         *text,
         CandorFormulaShape  shape)
{
  CandorFormulaFault *fault = NULL;
  CandorFormula *formula = candor_formula_compile (space, text, -1, shape, &fault);

  if (fault != NULL)
    g_test_message ("%s: %s", text, fault->message);
  g_assert_null (fault);
  g_assert_nonnull (formula);

  return formula;
}

/* ------------------------------------------------------------------ figures */

static const struct
{
  const char *text;
  double      number;   /* NAN: nothing */
} figures[] =
{
  { "1 + 2 * 3", 7 }, { ":price / :cut", 1.75 }, { "7 / 2", 3.5 }, { "7 % 4", 3 }, { "1 / 4 / 2", 0.125 },
  { "8 / 4 * 2", 4 }, { "2 * 3 / 4", 1.5 }, { "-7 / 2 - 1 / 2", -4 }, { "9 % 4 / 2", 0.5 }, { "5 / 2 % 2", 0 },
  { "(SELECT count(score) / count(*) FROM customer)", 0.9 }, { "2 = '2 / 1'", 0 }, { "1 / 0", NAN }, { ":price / 0", NAN },
  { "9223372036854775807 + 1", 9223372036854775808.0 }, { "2 BETWEEN 1 AND 3", 1 }, { ":empty", NAN },
  { "CASE WHEN :cut > 3 THEN 10 ELSE 20 END", 10 }, { "iif(:cut > 5, 1, 2)", 2 }, { "coalesce(1 / 0, 5)", 5 },
  { "(SELECT count(*) FROM customer WHERE score >= :cut)", 7 }, { "SELECT max(score) FROM customer", 9 },
  { "(SELECT sum(price) FROM customer)", 1 }, { "(SELECT total(score) FROM customer WHERE score > 100)", 0 },
  { "(SELECT sum(score) FROM customer WHERE score > 100)", NAN }, { "(SELECT avg(score) FROM customer)", 41.0 / 9 },
  { "(SELECT sum(column1) FROM (VALUES (1), (2), (3)))", 6 },
  { "(SELECT sum(column1) FROM (VALUES (9223372036854775807), (1)))", 9223372036854775808.0 },
  { "(SELECT avg(column1) FROM (VALUES ('x'), (4)))", 4 },
  { "(SELECT sum(column1) FROM (VALUES (1e16), (1.0), (-1e16)))", 1 },
  { "(SELECT variance(score) FROM customer WHERE score > 1)", 32.0 / 7 },
  { "(SELECT variance_pop(score) FROM customer WHERE score > 1)", 4 },
  { "(SELECT stddev_pop(score) FROM customer WHERE score > 1)", 2 },
  { "(SELECT stddev(score) FROM customer WHERE score > 1)", 2.138089935299395 },
  { "(SELECT stddev(score) FROM customer WHERE score > 8)", NAN }, { "(SELECT stddev(score) FROM customer WHERE score > 9)", NAN },
  { "(SELECT variance(1e9 + score) FROM customer WHERE score > 1)", 32.0 / 7 },
  { "(SELECT median(score) FROM customer)", 4 }, { "(SELECT median(score) FROM customer WHERE score > 1)", 4.5 },
  { "(SELECT percentile(score, 90) FROM customer)", 7.4 }, { "(SELECT percentile(score, 100) FROM customer)", 9 },
  { "(SELECT percentile(score, 0) FROM customer)", 1 }, { "(SELECT median(score) FROM customer WHERE score > 9)", NAN },
  { "(SELECT correlation(score, 2 * score + 1) FROM customer)", 1 }, { "(SELECT correlation(score, -score) FROM customer)", -1 },
  { "(SELECT correlation(score, price) FROM customer)", NAN },
  { "(SELECT x FROM (SELECT sum(score) OVER (ORDER BY score ROWS BETWEEN 1 PRECEDING AND CURRENT ROW) AS x, score FROM customer) WHERE score = 9)", 16 },
  { "(SELECT rank FROM (SELECT rank() OVER (ORDER BY score DESC) AS rank, score FROM customer) WHERE score = 7)", 2 },
  { "(WITH RECURSIVE day(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM day WHERE n < 10) SELECT sum(n) FROM day)", 55 },
  { "(WITH high AS MATERIALIZED (SELECT * FROM customer WHERE score > 4) SELECT count(*) FROM high)", 4 },
  { "(SELECT count(*) FROM nobody)", 0 }, { "(SELECT max(length(word)) FROM fruit)", 5 },
  { "(SELECT count(*) FROM customer WHERE \"group\" = 'a')", 5 },
  { "sqrt(16)", 4 }, { "sqrt(-1)", NAN }, { "sqrt('x')", NAN }, { "exp(0)", 1 }, { "ln(exp(2))", 2 }, { "ln(0)", NAN }, { "log10(1000)", 3 },
  { "log10(-1)", NAN }, { "pow(2, 10)", 1024 }, { "power(1 - 0.04, 12)", 0.612709757329 }, { "power('a', 2)", NAN }, { "floor(-1.5)", -2 },
  { "ceil(1.2)", 2 }, { "abs(-3)", 3 }, { "sign(-3)", -1 }, { "logistic(0)", 0.5 }, { "logistic(1000)", 1 }, { "round(2.675, 2)", 2.68 },
  { "round(1.005, 2)", 1.01 }, { "round(-0.5)", -1 }, { "round(2.5)", 3 }, { "round(1e300, 2)", 1e300 }, { "round(1.25, -3)", 1 },
  { "round('x')", NAN }, { "round(0.49999999999)", 0 }, { "max(1, 2, 3)", 3 }, { "min(2, 1)", 1 }, { "nullif(1, 1)", NAN },
  { "length(:what)", 19 }, { "length(:what) < 20", 1 }, { "lower('ÄB') = 'äb'", 1 }, { "upper('äß') = 'Äß'", 1 }, { "lower(NULL)", NAN },
  { "instr(lower(:what), 'when')", 16 }, { "instr('äöü', 'ü')", 3 }, { "instr('a', 'b')", 0 }, { "instr(NULL, 'b')", NAN },
  { ":what LIKE '%when'", 1 }, { ":what LIKE 'purchases_ and%'", 1 }, { ":what NOT LIKE '%email%'", 1 }, { "'Ä' LIKE 'ä'", 1 },
  { "'50%' LIKE '50!%' ESCAPE '!'", 1 }, { "'500' LIKE '50!%' ESCAPE '!'", 0 }, { "'abcabd' LIKE '%abd'", 1 }, { "'abc' LIKE '%'", 1 },
  { "'' LIKE '_'", 0 }, { "'a' LIKE NULL", NAN }, { "'ab' LIKE 'a'", 0 }, { "'' LIKE ''", 1 }, { "'aab' LIKE '%a%b_'", 0 },
  { "trim('  x ') = 'x'", 1 }, { "trim('--x-', '-') = 'x'", 1 }, { "trim('xx', 'x') = ''", 1 }, { "trim(NULL)", NAN },
  { "substr('Äpfel', 1, 1) = 'Ä'", 1 }, { "typeof(:cut) = 'real'", 1 }, { "'a' || 'b' = 'ab'", 1 },
  { ":today = '2026-11-25'", 1 }, { "date(:today, '+14 days') = '2026-12-09'", 1 }, { "date('2026-01-31', '+1 month') = '2026-02-28'", 1 },
  { "date('2024-02-29', '+1 year') = '2025-02-28'", 1 }, { "date('2026-03-31', '-1 month', '-1 day') = '2026-02-27'", 1 },
  { "date('2026-02-30')", NAN }, { "date('26-02-30')", NAN }, { "date('2026/02/20')", NAN }, { "date('9999-12-31', '+1 day')", NAN },
  { "date('0001-01-01', '-1 year')", NAN }, { "julianday('2000-01-01')", 2451544.5 }, { "julianday('2026-12-01') - julianday(:today)", 6 },
  { "julianday('x')", NAN }, { "0.1 + 0.2 = 0.3", 0 }, { "5 - -3", 8 }, { "1e2 + 1.5E+1 + .5", 115.5 },
};

static void
test_figures (void)
{
  CandorFormulaSpace *space = make_space ();

  for (guint i = 0; i < G_N_ELEMENTS (figures); i++)
    {
      g_autoptr(CandorFormula) formula = compile (space, figures[i].text, CANDOR_FORMULA_VALUE);
      CandorFormulaValue value;

      g_assert_true (candor_formula_evaluate (formula, &value, NULL));
      g_test_message ("%s: %.17g", figures[i].text, value.number);
      if (isnan (figures[i].number))
        {
          g_assert_cmpint (value.kind, ==, CANDOR_FORMULA_NOTHING);
          continue;
        }
      g_assert_cmpint (value.kind, ==, CANDOR_FORMULA_NUMBER);
      g_assert_cmpfloat_with_epsilon (value.number, figures[i].number, 1e-12 * MAX (1, fabs (figures[i].number)));
    }
  candor_formula_space_free (space);
}

/* -------------------------------------------------------------------- faults */

static const struct
{
  const char              *text;
  CandorFormulaFaultKind   kind;
  gsize                    offset;
  const char              *message;
  const char              *hint;
} faults[] =
{
  { "1 + :prise", CANDOR_FORMULA_FAULT_UNKNOWN, 4, "There is no “:prise”.", "Did you mean “:price”?" },
  { ":xyzzy", CANDOR_FORMULA_FAULT_UNKNOWN, 0, "There is no “:xyzzy”.", NULL },
  { "cut > 3", CANDOR_FORMULA_FAULT_UNKNOWN, 0, "There is no column “cut”.", "Did you mean “:cut”?" },
  { "(SELECT sum(scor) FROM customer)", CANDOR_FORMULA_FAULT_UNKNOWN, 12, "There is no column “scor”.", "Did you mean “score”?" },
  { "(SELECT c.scor FROM customer AS c)", CANDOR_FORMULA_FAULT_UNKNOWN, 8, "There is no column “c.scor”.", "Did you mean “score”?" },
  { ":what = yes", CANDOR_FORMULA_FAULT_UNKNOWN, 8, "There is no column “yes”.", "A text stands in single quotes: 'yes'." },
  { ":what = \"yes\"", CANDOR_FORMULA_FAULT_UNKNOWN, 8, "There is no column “yes”.", "A text stands in single quotes: 'yes'." },
  { "(SELECT score FROM customers)", CANDOR_FORMULA_FAULT_UNKNOWN, WHOLE, "There is no table “customers”.", "Did you mean “customer”?" },
  { "sqr(4)", CANDOR_FORMULA_FAULT_UNKNOWN, 0, "There is no function “sqr”.", "Did you mean “sqrt”?" },
  { "log(4)", CANDOR_FORMULA_FAULT_NOT_ALLOWED, 0, "The function “log” cannot be used in a formula.", "Write ln for the natural logarithm, log10 for that of ten." },
  { "2 * random()", CANDOR_FORMULA_FAULT_NOT_ALLOWED, 4, "The function “random” cannot be used in a formula.", NULL },
  { "current_date", CANDOR_FORMULA_FAULT_NOT_ALLOWED, 0, "The function “current_date” cannot be used in a formula.", "The day is “:today”." },
  { "strftime('%Y', 'now')", CANDOR_FORMULA_FAULT_NOT_ALLOWED, 0, "The function “strftime” cannot be used in a formula.", "The day is “:today”." },
  { "(SELECT sql FROM sqlite_schema)", CANDOR_FORMULA_FAULT_NOT_ALLOWED, WHOLE, NULL, NULL },
  { "(SELECT count(*) FROM pragma_function_list)", CANDOR_FORMULA_FAULT_NOT_ALLOWED, WHOLE, "A formula may only compute: it changes nothing and opens nothing.", NULL },
  { "(SELECT count(*) FROM json_each)", CANDOR_FORMULA_FAULT_NOT_ALLOWED, WHOLE, NULL, NULL },
  { "(SELECT score FROM main.sqlite_master)", CANDOR_FORMULA_FAULT_UNKNOWN, 8, "There is no column “score”.", "Say of which table: (SELECT sum(score) FROM table)." },
  { "(SELECT score FROM customer c, customer d)", CANDOR_FORMULA_FAULT_SYNTAX, 8, "The name “score” could mean several columns.", "Write the table before it: table.column." },
  { "round(1, 2, 3)", CANDOR_FORMULA_FAULT_SYNTAX, 0, "“round” wants another number of values.", NULL },
  { "sum(score)", CANDOR_FORMULA_FAULT_UNKNOWN, 4, "There is no column “score”.", "Say of which table: (SELECT sum(score) FROM table)." },
  { "(SELECT 1 FROM customer WHERE sum(score) > 1)", CANDOR_FORMULA_FAULT_SYNTAX, 30, "“sum” counts rows, and there are none here.", "Write (SELECT sum(column) FROM table)." },
  { "rank()", CANDOR_FORMULA_FAULT_SYNTAX, 0, "“rank” wants OVER (…) behind it, and stands in a SELECT.", NULL },
  { "0,5", CANDOR_FORMULA_FAULT_SYNTAX, WHOLE, "Several values stand where one is wanted.", "Numbers have a point, not a comma: 0.5." },
  { "(SELECT 1, 2)", CANDOR_FORMULA_FAULT_SYNTAX, WHOLE, "A SELECT in brackets must give one column here.", NULL },
  { "1 +", CANDOR_FORMULA_FAULT_SYNTAX, 3, "The formula ends in the middle.", NULL },
  { "1 + * 2", CANDOR_FORMULA_FAULT_SYNTAX, 4, "The formula cannot be read from “*” on.", NULL },
  { "(SELECT group FROM customer)", CANDOR_FORMULA_FAULT_SYNTAX, 8, "The formula cannot be read from “group” on.", "“group” is a word of SQL, too: write the column's name in double quotes, \"group\"." },
  { "1 / 2 / xyzzy / 3", CANDOR_FORMULA_FAULT_UNKNOWN, 8, "There is no column “xyzzy”.", NULL },
  { "4 / / 2", CANDOR_FORMULA_FAULT_SYNTAX, 4, "The formula cannot be read from “/” on.", NULL },
  { "1 / 2 / 3 +", CANDOR_FORMULA_FAULT_SYNTAX, 11, "The formula ends in the middle.", NULL },
  { "1 , , 2", CANDOR_FORMULA_FAULT_SYNTAX, 4, "The formula cannot be read from “,” on.", "Numbers have a point, not a comma: 0.5." },
  { "", CANDOR_FORMULA_FAULT_SYNTAX, 0, "The formula is empty.", NULL },
  { "  ", CANDOR_FORMULA_FAULT_SYNTAX, 2, "The formula is empty.", NULL },
  { "1) + (2", CANDOR_FORMULA_FAULT_SYNTAX, 1, "This bracket closes nothing.", "Take it out, or open one before it." },
  { "(1 + (2)", CANDOR_FORMULA_FAULT_SYNTAX, 0, "This bracket is not closed.", "Add “)” where it ends." },
  { "'yes", CANDOR_FORMULA_FAULT_SYNTAX, 0, "A text begins here and does not end.", "Close it with a single quote." },
  { "\"yes", CANDOR_FORMULA_FAULT_SYNTAX, 0, "A text begins here and does not end.", "Close it with a double quote." },
  { "1; SELECT 2", CANDOR_FORMULA_FAULT_SYNTAX, 1, "A formula ends before “;”.", "Only one formula can stand here: take out the “;” and what follows." },
  { "5--3", CANDOR_FORMULA_FAULT_SYNTAX, 1, "“--” would hide the rest of the formula.", "Put a blank between the two signs." },
  { "5 /* five */", CANDOR_FORMULA_FAULT_SYNTAX, 2, "“/*” would hide the rest of the formula.", "Put a blank between the two signs." },
  { "[score]", CANDOR_FORMULA_FAULT_SYNTAX, 0, "“[” cannot be used in a formula.", "A name with special letters stands in double quotes." },
  { "`score`", CANDOR_FORMULA_FAULT_SYNTAX, 0, "“`” cannot be used in a formula.", NULL },
  { "@cut", CANDOR_FORMULA_FAULT_SYNTAX, 0, "“@” cannot be used in a formula.", "Write a name with a colon before it: “:price”." },
  { "? + 1", CANDOR_FORMULA_FAULT_SYNTAX, 0, NULL, NULL }, { "$cut", CANDOR_FORMULA_FAULT_SYNTAX, 0, NULL, NULL },
  { ": cut", CANDOR_FORMULA_FAULT_SYNTAX, 0, "A name must follow the colon.", "Write it without a blank: “:price”." },
  { ":cut(1)", CANDOR_FORMULA_FAULT_SYNTAX, 0, "A sign is missing behind this name.", NULL }, { ":cut::price", CANDOR_FORMULA_FAULT_SYNTAX, 0, NULL, NULL },
  { "x'00'", CANDOR_FORMULA_FAULT_SYNTAX, 0, "Raw bytes cannot be used in a formula.", NULL },
  { "1 \001", CANDOR_FORMULA_FAULT_SYNTAX, 2, "A sign that cannot be seen stands here.", "Take it out." },
  { "1 \xff", CANDOR_FORMULA_FAULT_SYNTAX, 2, "A sign that cannot be seen stands here.", "Take it out." },
  { "(WITH a AS (SELECT 1), a AS (SELECT 2) SELECT * FROM a)", CANDOR_FORMULA_FAULT_SYNTAX, 23, "This name cannot be given here, or is given twice.", NULL },
  { "(WITH sqlite_schema AS (SELECT 1) SELECT count(*) FROM sqlite_schema)", CANDOR_FORMULA_FAULT_SYNTAX, 6, NULL, NULL },
  { "1 < (2", CANDOR_FORMULA_FAULT_SYNTAX, 4, NULL, NULL },
  { "'a' -> 'b'", CANDOR_FORMULA_FAULT_NOT_ALLOWED, WHOLE, NULL, NULL }, { "'a' MATCH 'b'", CANDOR_FORMULA_FAULT_NOT_ALLOWED, WHOLE, NULL, NULL },
  { "'a' REGEXP 'b'", CANDOR_FORMULA_FAULT_UNKNOWN, WHOLE, NULL, NULL }, { "1 < 2 COLLATE x", CANDOR_FORMULA_FAULT_SYNTAX, WHOLE, NULL, NULL },
};

static void
test_faults (void)
{
  CandorFormulaSpace *space = make_space ();

  for (guint i = 0; i < G_N_ELEMENTS (faults); i++)
    {
      g_autoptr(CandorFormulaFault) fault = NULL;
      g_autofree char *seen = NULL;

      g_assert_null (candor_formula_compile (space, faults[i].text, -1, CANDOR_FORMULA_VALUE, &fault));
      g_assert_nonnull (fault);
      seen = g_strescape (faults[i].text, NULL);
      g_test_message ("%s: %d: %zu: %s / %s", seen, fault->kind, fault->offset, fault->message, fault->hint);
      g_assert_cmpint (fault->kind, ==, faults[i].kind);
      if (faults[i].offset != WHOLE)
        g_assert_cmpuint (fault->offset, ==, faults[i].offset);
      if (faults[i].message != NULL)
        g_assert_cmpstr (fault->message, ==, faults[i].message);
      if (faults[i].hint != NULL)
        g_assert_cmpstr (fault->hint, ==, faults[i].hint);
    }
  candor_formula_space_free (space);
}

/* A NUL ends no formula: what stands behind it would be hidden. */
static void
test_nul (void)
{
  CandorFormulaSpace *space = make_space ();
  g_autoptr(CandorFormulaFault) fault = NULL;

  g_assert_null (candor_formula_compile (space, "1 \0+ 1", 6, CANDOR_FORMULA_VALUE, &fault));
  g_assert_cmpuint (fault->offset, ==, 2);
  g_assert_cmpstr (fault->message, ==, "A sign that cannot be seen stands here.");
  candor_formula_space_free (space);
}

/* ------------------------------------------------------- numbers, conditions */

static void
test_number_and_truth (void)
{
  CandorFormulaSpace *space = make_space ();
  g_autoptr(CandorFormula) nothing = compile (space, "1 / 0", CANDOR_FORMULA_VALUE);
  g_autoptr(CandorFormula) text = compile (space, "'yes'", CANDOR_FORMULA_VALUE);
  g_autoptr(CandorFormula) huge = compile (space, "exp(1000)", CANDOR_FORMULA_VALUE);
  g_autoptr(CandorFormula) cut = compile (space, ":cut * 2 > :price", CANDOR_FORMULA_VALUE);
  g_autoptr(CandorFormula) wrong = compile (space, "(SELECT percentile(score, 101) FROM customer)", CANDOR_FORMULA_VALUE);
  CandorFormulaFault *fault = NULL;
  CandorFormulaValue value;
  gboolean truth = TRUE;
  double number;

  g_assert_false (candor_formula_evaluate_number (nothing, &number, &fault));
  g_assert_cmpstr (fault->message, ==, "The result is no number: it divides by zero, or there is nothing to count.");
  g_clear_pointer (&fault, candor_formula_fault_free);
  g_assert_true (candor_formula_evaluate_truth (nothing, &truth, NULL));
  g_assert_false (truth);

  g_assert_false (candor_formula_evaluate_number (text, &number, NULL));
  g_assert_false (candor_formula_evaluate_truth (text, &truth, &fault));
  g_assert_cmpint (fault->kind, ==, CANDOR_FORMULA_FAULT_NO_NUMBER);
  g_clear_pointer (&fault, candor_formula_fault_free);
  g_assert_true (candor_formula_evaluate (text, &value, NULL));
  g_assert_cmpstr (value.text, ==, "yes");

  g_assert_false (candor_formula_evaluate_number (huge, &number, &fault));
  g_assert_cmpstr (fault->message, ==, "The result is larger than what can be counted.");
  g_clear_pointer (&fault, candor_formula_fault_free);
  g_assert_false (candor_formula_evaluate_truth (huge, &truth, NULL));

  g_assert_false (candor_formula_evaluate (wrong, &value, &fault));
  g_assert_cmpstr (fault->message, ==, "A percentile lies between 0 and 100.");
  g_clear_pointer (&fault, candor_formula_fault_free);

  /* Compiled once, it follows what its names stand for. */
  g_assert_true (candor_formula_evaluate_truth (cut, &truth, NULL));
  g_assert_true (truth);
  g_assert_true (candor_formula_space_set (space, "cut", candor_formula_number (3), NULL));
  g_assert_true (candor_formula_evaluate_truth (cut, &truth, NULL));
  g_assert_false (truth);
  g_assert_true (candor_formula_evaluate_number (cut, &number, NULL));
  g_assert_cmpfloat (number, ==, 0);
  g_assert_cmpuint (g_strv_length ((char **) candor_formula_get_parameters (cut)), ==, 2);
  g_assert_cmpstr (candor_formula_get_parameters (cut)[0], ==, "cut");
  g_assert_cmpstr (candor_formula_get_parameters (cut)[1], ==, "price");

  g_clear_pointer (&nothing, candor_formula_free);
  g_clear_pointer (&text, candor_formula_free);
  g_clear_pointer (&huge, candor_formula_free);
  g_clear_pointer (&cut, candor_formula_free);
  g_clear_pointer (&wrong, candor_formula_free);
  candor_formula_space_free (space);
}

/* ---------------------------------------------------------------------- rows */

static void
test_rows (void)
{
  CandorFormulaSpace *space = make_space ();
  CandorFormula *formula = compile (space, "SELECT \"group\", count(*) AS n, avg(score) FROM customer GROUP BY 1 ORDER BY 1", CANDOR_FORMULA_ROWS);
  CandorFormula *none = compile (space, "SELECT word FROM nobody", CANDOR_FORMULA_ROWS);
  CandorFormula *nothing = compile (space, "WITH x AS (SELECT NULL AS y) SELECT y FROM x", CANDOR_FORMULA_ROWS);
  g_autoptr(CandorFormulaRows) rows = candor_formula_evaluate_rows (formula, NULL);
  g_autoptr(CandorFormulaRows) no_rows = candor_formula_evaluate_rows (none, NULL);
  g_autoptr(CandorFormulaRows) empty = candor_formula_evaluate_rows (nothing, NULL);

  candor_formula_free (formula);
  candor_formula_free (none);
  candor_formula_free (nothing);
  candor_formula_space_free (space);

  g_assert_cmpuint (candor_formula_rows_get_n_rows (rows), ==, 2);
  g_assert_cmpuint (candor_formula_rows_get_n_columns (rows), ==, 3);
  g_assert_cmpstr (candor_formula_rows_get_name (rows, 1), ==, "n");
  g_assert_cmpstr (candor_formula_rows_get (rows, 0, 0).text, ==, "a");
  g_assert_cmpfloat (candor_formula_rows_get (rows, 1, 1).number, ==, 5);
  g_assert_cmpfloat (candor_formula_rows_get (rows, 1, 2).number, ==, 5.5);
  g_assert_cmpuint (candor_formula_rows_get_n_rows (no_rows), ==, 0);
  g_assert_cmpint (candor_formula_rows_get (empty, 0, 0).kind, ==, CANDOR_FORMULA_NOTHING);
}

static void
test_rows_faults (void)
{
  static const struct { const char *text, *message; } cases[] =
  {
    { "1 + 1", "Rows are asked for with SELECT." },
    { "DELETE FROM customer", "Rows are asked for with SELECT." },
    { "WITH x AS (SELECT 1) DELETE FROM customer", "A formula may only compute: it changes nothing and opens nothing." },
    { "SELECT 1 FROM customer;", "A formula ends before “;”." },
  };
  CandorFormulaSpace *space = make_space ();
  CandorFormula *huge = compile (space, "SELECT 1, exp(1000) AS huge", CANDOR_FORMULA_ROWS);
  CandorFormula *many = compile (space, "WITH RECURSIVE x(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM x LIMIT 30000) SELECT n FROM x", CANDOR_FORMULA_ROWS);
  CandorFormulaFault *fault = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_assert_null (candor_formula_compile (space, cases[i].text, -1, CANDOR_FORMULA_ROWS, &fault));
      g_assert_cmpstr (fault->message, ==, cases[i].message);
      g_clear_pointer (&fault, candor_formula_fault_free);
    }

  g_assert_null (candor_formula_evaluate_rows (huge, &fault));
  g_assert_cmpstr (fault->message, ==, "The column “huge” is larger than what can be counted.");
  g_clear_pointer (&fault, candor_formula_fault_free);
  g_assert_null (candor_formula_evaluate_rows (many, &fault));
  g_assert_cmpstr (fault->message, ==, "It gives more than 20000 rows.");
  g_clear_pointer (&fault, candor_formula_fault_free);

  candor_formula_free (huge);
  candor_formula_free (many);
  candor_formula_space_free (space);
}

/* -------------------------------------------------------------------- tables */

static void
assert_table_fault (CandorFormulaSpace        *space,
                    const char                *name,
                    const CandorFormulaColumn *columns,
                    guint                      n_columns,
                    const CandorFormulaValue  *cells,
                    guint                      n_rows,
                    const char                *message)
{
  g_autoptr(CandorFormulaFault) fault = NULL;

  g_assert_false (candor_formula_space_add_table (space, name, columns, n_columns, cells, n_rows, &fault));
  g_assert_cmpstr (fault->message, ==, message);
}

static void
test_tables (void)
{
  static const CandorFormulaColumn number = { "n", CANDOR_FORMULA_NUMBER };
  static const CandorFormulaColumn text = { "t", CANDOR_FORMULA_TEXT };
  static const CandorFormulaColumn twice[] = { { "n", CANDOR_FORMULA_NUMBER }, { "N", CANDOR_FORMULA_TEXT } };
  static const CandorFormulaColumn crooked = { "a-b", CANDOR_FORMULA_NUMBER };
  CandorFormulaSpace *space = make_space ();
  CandorFormulaValue one = candor_formula_number (1), word = candor_formula_text ("x"), huge = candor_formula_number (INFINITY);
  g_autofree char *page = g_strnfill (CANDOR_FORMULA_MAX_TEXT, 'x');
  g_autofree char *longer = g_strnfill (CANDOR_FORMULA_MAX_TEXT + 1, 'x');
  CandorFormulaValue too_long = candor_formula_text (longer);
  g_autofree CandorFormulaValue *pages = g_new (CandorFormulaValue, 4000);

  assert_table_fault (space, "Customer", &number, 1, &one, 1, "Two tables are called “Customer”.");
  assert_table_fault (space, "a b", &number, 1, &one, 1, "“a b” cannot be used in a formula: a name there has letters of English, digits and “_” only.");
  assert_table_fault (space, "sqlite_x", &number, 1, &one, 1, "“sqlite_x” cannot be used in a formula: a name there has letters of English, digits and “_” only.");
  assert_table_fault (space, "t", &crooked, 1, &one, 1, "“a-b” cannot be used in a formula: a name there has letters of English, digits and “_” only.");
  assert_table_fault (space, "t", twice, 2, &one, 0, "Two columns are called “N”.");
  assert_table_fault (space, "t", &number, 0, &one, 1, "A table has between 1 and 32 columns.");
  assert_table_fault (space, "t", &number, 1, &word, 1, "Row 1 of the column “n” is no number.");
  assert_table_fault (space, "t", &text, 1, &one, 1, "Row 1 of the column “t” is no text.");
  assert_table_fault (space, "t", &number, 1, &huge, 1, "This is no number that can be counted with.");
  assert_table_fault (space, "t", &text, 1, &too_long, 1, "A text is longer than 20000 letters.");
  assert_table_fault (space, "t", &number, 1, &one, 1000000, "More than 20000 rows.");

  /* A table that grew too large leaves nothing behind. */
  for (guint i = 0; i < 4000; i++)
    pages[i] = candor_formula_text (page);
  assert_table_fault (space, "t", &text, 1, pages, 4000, "The table “t” is too large.");
  for (guint i = 0; i < 13; i++)
    {
      g_autofree char *name = g_strdup_printf ("t%u", i);

      g_assert_true (candor_formula_space_add_table (space, name, &number, 1, &one, 1, NULL));
    }
  assert_table_fault (space, "t", &number, 1, &one, 1, "More than 16 tables.");
  candor_formula_space_free (space);
}

static void
test_parameters (void)
{
  CandorFormulaSpace *space = candor_formula_space_new (NULL);
  CandorFormulaFault *fault = NULL;
  g_autofree char *longer = g_strnfill (CANDOR_FORMULA_MAX_TEXT + 1, 'x');

  g_assert_null (candor_formula_compile (space, ":today", -1, CANDOR_FORMULA_VALUE, &fault));
  g_clear_pointer (&fault, candor_formula_fault_free);

  g_assert_false (candor_formula_space_set (space, "a-b", candor_formula_number (1), &fault));
  g_clear_pointer (&fault, candor_formula_fault_free);
  g_assert_false (candor_formula_space_set (space, "a", candor_formula_number (NAN), &fault));
  g_assert_cmpint (fault->kind, ==, CANDOR_FORMULA_FAULT_NO_NUMBER);
  g_clear_pointer (&fault, candor_formula_fault_free);
  g_assert_false (candor_formula_space_set (space, "a", candor_formula_text (longer), &fault));
  g_assert_cmpint (fault->kind, ==, CANDOR_FORMULA_FAULT_TOO_LARGE);
  g_clear_pointer (&fault, candor_formula_fault_free);

  for (guint i = 0; i < CANDOR_FORMULA_MAX_PARAMETERS; i++)
    {
      g_autofree char *name = g_strdup_printf ("p%u", i);

      g_assert_true (candor_formula_space_set (space, name, candor_formula_number (i), NULL));
    }
  g_assert_false (candor_formula_space_set (space, "one_more", candor_formula_number (1), NULL));
  g_assert_true (candor_formula_space_set (space, "p0", candor_formula_text ("x"), NULL));
  g_assert_true (candor_formula_space_set (space, "p0", candor_formula_number (1), NULL));
  candor_formula_space_free (space);

  g_assert_true (candor_formula_name_is_valid ("_a1"));
  g_assert_false (candor_formula_name_is_valid (""));
  g_assert_false (candor_formula_name_is_valid ("1a"));
  g_assert_false (candor_formula_name_is_valid ("ä"));
  g_assert_false (candor_formula_name_is_valid ("a123456789012345678901234567890123456789012345678901234567890123456789"));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/base/formula/figures", test_figures);
  g_test_add_func ("/base/formula/faults", test_faults);
  g_test_add_func ("/base/formula/nul", test_nul);
  g_test_add_func ("/base/formula/number-and-truth", test_number_and_truth);
  g_test_add_func ("/base/formula/rows", test_rows);
  g_test_add_func ("/base/formula/rows-faults", test_rows_faults);
  g_test_add_func ("/base/formula/tables", test_tables);
  g_test_add_func ("/base/formula/parameters", test_parameters);

  return g_test_run ();
}
