/* candor/base/formula.h - what a lesson computes: conditions, measures, plots, rules
 *
 * A formula is an expression of SQLite ("VALUE") or a SELECT ("ROWS") that runs in an
 * in-memory database of its own, a CandorFormulaSpace. It sees the tables and the named
 * values of that space and nothing else: no file, no clock, no chance, no setting. The
 * same space and the same text give the same figures.
 *
 * Formulas come from strangers. Whatever they are, compiling and evaluating end after a
 * bounded number of steps, in bounded memory, and what is refused is said in a sentence
 * with its place in the text. The limits count steps and bytes, never time, so that a
 * formula that works here works everywhere.
 *
 * Beside the operators, CASE, CAST, LIKE, BETWEEN, IN, WITH (also RECURSIVE) and windows
 * there are these functions:
 *
 *   abs ceil coalesce exp floor ifnull iif ln log10 logistic max min nullif pow power
 *   round sign sqrt typeof
 *   instr length like lower substr substring trim upper
 *   date julianday
 *   avg correlation count median percentile stddev stddev_pop sum total variance
 *   variance_pop
 *   cume_dist dense_rank first_value lag last_value lead ntile percent_rank rank row_number
 *
 * Where they differ from SQLite's own, or SQLite has none:
 *
 *   avg, sum, total       with Neumaier's compensation: the last digits do not depend on
 *                         the version of SQLite; whole numbers are summed exactly, and
 *                         go on as fractions where they would overflow
 *   variance, stddev      of a sample: squares of the differences from the mean, divided
 *                         by n - 1 (nothing below two rows); Welford's method
 *   variance_pop, …_pop   of everybody: divided by n
 *   percentile (x, p)     0 ≤ p ≤ 100; between two ranks by straight line (Hyndman and
 *                         Fan, type 7, as spreadsheets do); median (x) is p = 50
 *   correlation (x, y)    Pearson's, of the rows that have both; nothing where one of
 *                         them does not vary
 *   logistic (x)          1 / (1 + exp (-x))
 *   round (x [, places])  halves away from zero, as people do: 2.675 to two is 2.68
 *   ln, log10, sqrt       nothing outside their domain
 *   lower, upper, LIKE    know all letters, not only A to Z
 *   date (day [, change]) of "2026-11-25": the same day, or "+14 days", "-1 month", "+1 year"
 *                         later; the last day of a month stays inside its month
 *   julianday (day)       days since noon of 24 November 4714 BC: for differences
 *
 * “/” never drops a remainder, not even between whole numbers: 7 / 2 is 3.5, and so is a
 * quotient of two counts. “%” is of whole numbers. Dividing by zero gives nothing.
 *
 * A space and its formulas belong to one thread at a time. Texts are UTF-8.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <candor/base.h>

G_BEGIN_DECLS

typedef struct _CandorFormulaSpace CandorFormulaSpace;
typedef struct _CandorFormula      CandorFormula;
typedef struct _CandorFormulaRows  CandorFormulaRows;

/* ----------------------------------------------------------------- limits */

#define CANDOR_FORMULA_MAX_LENGTH      4000      /* bytes of a formula's text */
#define CANDOR_FORMULA_MAX_DEPTH       50        /* brackets within brackets */
#define CANDOR_FORMULA_MAX_STEPS       2000000   /* instructions of SQLite's machine an evaluation; with long texts
                                                    each counts for more */
#define CANDOR_FORMULA_MAX_MEMORY      (16 * 1024 * 1024)   /* bytes an evaluation */
#define CANDOR_FORMULA_MAX_COMPILE     (4 * 1024 * 1024)    /* bytes while compiling, and of what was compiled */
#define CANDOR_FORMULA_MAX_TEXT        20000     /* bytes of a value */
#define CANDOR_FORMULA_MAX_JOINED      500       /* bytes of a text put together by “||”, or the longest value's */
#define CANDOR_FORMULA_MAX_REPEATS     64        /* how often the names of WITH may unfold */
#define CANDOR_FORMULA_MAX_TABLES      16
#define CANDOR_FORMULA_MAX_COLUMNS     32        /* of a table, of a result */
#define CANDOR_FORMULA_MAX_ROWS        20000     /* of a table, of a result */
#define CANDOR_FORMULA_MAX_DATA        (32 * 1024 * 1024)   /* bytes of all tables together */
#define CANDOR_FORMULA_MAX_PARAMETERS  64

/* ----------------------------------------------------------------- values */

typedef enum
{
  CANDOR_FORMULA_NOTHING,   /* no value: SQL's NULL */
  CANDOR_FORMULA_NUMBER,
  CANDOR_FORMULA_TEXT,
} CandorFormulaKind;

typedef struct
{
  CandorFormulaKind  kind;
  double             number;   /* finite */
  const char        *text;     /* borrowed; NULL unless TEXT */
} CandorFormulaValue;

/* ----------------------------------------------------------------- faults */

typedef enum
{
  CANDOR_FORMULA_FAULT_SYNTAX,       /* cannot be read */
  CANDOR_FORMULA_FAULT_UNKNOWN,      /* a name that is not there */
  CANDOR_FORMULA_FAULT_NOT_ALLOWED,  /* a function, table or statement that is out of bounds */
  CANDOR_FORMULA_FAULT_TOO_LARGE,    /* more text, rows, depth or memory than the limits */
  CANDOR_FORMULA_FAULT_TOO_LONG,     /* more steps than the limit */
  CANDOR_FORMULA_FAULT_NO_NUMBER,    /* gives nothing, a text, or more than can be counted */
} CandorFormulaFaultKind;

/* What is wrong, as sentences for a person. @offset and @length are bytes of the
 * formula's text; @length 0: the formula as a whole. */
typedef struct
{
  CandorFormulaFaultKind  kind;
  gsize                   offset;
  gsize                   length;
  char                   *message;
  char                   *hint;      /* (nullable): how to mend it */
} CandorFormulaFault;

void candor_formula_fault_free (CandorFormulaFault *self);

/* ------------------------------------------------------------------ space */

typedef struct
{
  const char        *name;
  CandorFormulaKind  kind;      /* NUMBER or TEXT */
} CandorFormulaColumn;

/* What a table, a column or a parameter may be called: [A-Za-z_][A-Za-z0-9_]*, at most
 * 64 bytes, so that “:a-b” is a difference. */
gboolean            candor_formula_name_is_valid   (const char *name);

/* candor_formula_space_new:
 * @today: (nullable): what “:today” stands for, "2026-11-25"
 *
 * An empty space. Never NULL; where memory cannot be watched because SQLite was in use
 * before, every formula of it is refused. */
CandorFormulaSpace *candor_formula_space_new       (const char *today);
/* Only when its formulas are gone. */
void                candor_formula_space_free      (CandorFormulaSpace *self);

/* candor_formula_space_add_table:
 * @cells: @n_rows times @n_columns values, row after row, copied. NOTHING is an empty cell.
 *   In a column of numbers a text is a fault; in one of texts a number is.
 *
 * FALSE and @fault (of the table as a whole) when the name is taken or not valid, a cell
 * does not fit, or the limits are passed. Before any formula is compiled. */
gboolean            candor_formula_space_add_table (CandorFormulaSpace         *self,
                                                    const char                 *name,
                                                    const CandorFormulaColumn  *columns,
                                                    guint                       n_columns,
                                                    const CandorFormulaValue   *cells,
                                                    guint                       n_rows,
                                                    CandorFormulaFault        **fault);

/* Declares “:name” where it is new, and says what it stands for from now on; the text is
 * copied. FALSE and @fault when the value is not finite or too long, the name not valid,
 * or there are too many. */
gboolean            candor_formula_space_set       (CandorFormulaSpace        *self,
                                                    const char                *name,
                                                    CandorFormulaValue         value,
                                                    CandorFormulaFault       **fault);

static inline CandorFormulaValue
candor_formula_number (double number)
{
  return (CandorFormulaValue) { CANDOR_FORMULA_NUMBER, number, NULL };
}

static inline CandorFormulaValue
candor_formula_text (const char *text)
{
  return (CandorFormulaValue) { CANDOR_FORMULA_TEXT, 0, text };
}

/* What all evaluations took until now, in steps as CANDOR_FORMULA_MAX_STEPS counts them, at
 * least one each: for whoever evaluates a stranger's formula very often. */
gint64              candor_formula_space_get_steps (const CandorFormulaSpace *self);

/* --------------------------------------------------------------- formulas */

typedef enum
{
  CANDOR_FORMULA_VALUE,   /* an expression: one value */
  CANDOR_FORMULA_ROWS,    /* a SELECT */
} CandorFormulaShape;

/* candor_formula_compile:
 * @text: @length bytes, or up to the NUL when it is -1
 *
 * NULL and @fault when it cannot be run. Compile once, evaluate often. The formula must
 * not outlive its space. */
CandorFormula      *candor_formula_compile         (CandorFormulaSpace  *space,
                                                    const char          *text,
                                                    gssize               length,
                                                    CandorFormulaShape   shape,
                                                    CandorFormulaFault **fault);
void                candor_formula_free            (CandorFormula *self);

/* Which parameters it reads, without colons, each once; NULL-terminated, borrowed. */
const char * const *candor_formula_get_parameters  (CandorFormula *self);

/* Evaluate with what the parameters stand for now. FALSE and @fault where the limits are
 * passed or a number is beyond counting. A text is the formula's until it is evaluated
 * again. */
gboolean            candor_formula_evaluate        (CandorFormula       *self,
                                                    CandorFormulaValue  *value,
                                                    CandorFormulaFault **fault);
/* The same where only a number will do: nothing and texts are faults. */
gboolean            candor_formula_evaluate_number (CandorFormula       *self,
                                                    double              *number,
                                                    CandorFormulaFault **fault);
/* A condition: nothing and 0 are FALSE; a text is a fault. */
gboolean            candor_formula_evaluate_truth  (CandorFormula       *self,
                                                    gboolean            *truth,
                                                    CandorFormulaFault **fault);

/* NULL and @fault, or what the SELECT gives; it outlives formula and space. */
CandorFormulaRows  *candor_formula_evaluate_rows   (CandorFormula       *self,
                                                    CandorFormulaFault **fault);

guint               candor_formula_rows_get_n_rows    (const CandorFormulaRows *self);
guint               candor_formula_rows_get_n_columns (const CandorFormulaRows *self);
const char         *candor_formula_rows_get_name      (const CandorFormulaRows *self, guint column);
CandorFormulaValue  candor_formula_rows_get           (const CandorFormulaRows *self, guint row, guint column);
void                candor_formula_rows_free          (CandorFormulaRows *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CandorFormulaFault, candor_formula_fault_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CandorFormulaSpace, candor_formula_space_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CandorFormula, candor_formula_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CandorFormulaRows, candor_formula_rows_free)

G_END_DECLS
