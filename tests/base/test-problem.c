/* test-problem.c - findings: what they keep, how they are shown and ordered
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <errno.h>
#include <string.h>

#include "helpers.h"

static void
test_keeps (void)
{
  char file[] = "module.xml";
  CandorPlace place = { file, 120, 7, 3 };
  g_autoptr(CandorProblem) problem =
    candor_problem_new (CANDOR_SEVERITY_WARNING, "no-right-answer", &place,
                        "Question “q” has no right answer.", "Nobody could pass.", "Mark one.");
  CandorProblem *same = candor_problem_ref (problem);

  /* What was given may go away. */
  memset (file, 'x', sizeof file - 1);
  place.line = 99;

  g_assert_true (same == problem);
  candor_problem_unref (same);
  g_assert_cmpint (candor_problem_get_severity (problem), ==, CANDOR_SEVERITY_WARNING);
  g_assert_cmpstr (candor_problem_get_code (problem), ==, "no-right-answer");
  g_assert_cmpstr (candor_problem_get_message (problem), ==, "Question “q” has no right answer.");
  g_assert_cmpstr (candor_problem_get_reason (problem), ==, "Nobody could pass.");
  g_assert_cmpstr (candor_problem_get_hint (problem), ==, "Mark one.");
  g_assert_cmpstr (candor_problem_get_place (problem)->file, ==, "module.xml");
  g_assert_cmpuint (candor_problem_get_place (problem)->line, ==, 7);
  g_assert_cmpuint (candor_problem_get_place (problem)->column, ==, 3);
  g_assert_cmpuint (candor_problem_get_place (problem)->offset, ==, 120);
}

static void
assert_line (const CandorPlace *place,
             const char        *message,
             const char        *expected)
{
  g_autoptr(CandorProblem) problem =
    candor_problem_new (CANDOR_SEVERITY_ERROR, "code", place, message, NULL, NULL);
  g_autofree char *line = candor_problem_to_line (problem);

  g_assert_cmpstr (line, ==, expected);
  g_assert_null (candor_problem_get_reason (problem));
  g_assert_null (candor_problem_get_hint (problem));
}

static void
test_line (void)
{
  CandorPlace whole = { "a.xml", 0, 0, 0 };
  CandorPlace line_only = { "a.xml", 0, 4, 0 };
  CandorPlace exact = { "a.xml", 9, 4, 2 };
  CandorPlace hostile = { "a\n\x1b[2J.xml", 9, 4, 2 };
  CandorPlace bytes = { "a\xff.xml", 9, 4, 2 };

  assert_line (&whole, "m", "a.xml: error: code: m");
  assert_line (&line_only, "m", "a.xml:4: error: code: m");
  assert_line (&exact, "m", "a.xml:4:2: error: code: m");
  assert_line (NULL, "m", "error: code: m");
  assert_line (&exact, "a\tb\nc\x7f", "a.xml:4:2: error: code: a�b�c�");
  assert_line (&exact, "x\xe2\x80\xaey", "a.xml:4:2: error: code: x�y");
  assert_line (&hostile, "m", "a��[2J.xml:4:2: error: code: m");
  assert_line (&bytes, "m", "a�.xml:4:2: error: code: m");
}

static void
test_severities (void)
{
  g_assert_cmpstr (candor_severity_to_string (CANDOR_SEVERITY_NOTE), ==, "note");
  g_assert_cmpstr (candor_severity_to_string (CANDOR_SEVERITY_WARNING), ==, "warning");
  g_assert_cmpstr (candor_severity_to_string (CANDOR_SEVERITY_ERROR), ==, "error");
}

static void
add (GPtrArray      *problems,
     CandorSeverity  severity,
     const char     *file,
     guint           line,
     guint           column,
     const char     *code,
     const char     *message)
{
  CandorPlace place = { file, 0, line, column };

  g_ptr_array_add (problems, candor_problem_new (severity, code, &place, message, NULL, NULL));
}

static void
test_order (void)
{
  g_autoptr(GPtrArray) problems = candor_problems_new ();
  g_autofree char *codes = NULL;

  add (problems, CANDOR_SEVERITY_NOTE, "b.xml", 1, 1, "eight", "m");
  add (problems, CANDOR_SEVERITY_ERROR, "a.xml", 10, 1, "seven", "m");
  add (problems, CANDOR_SEVERITY_ERROR, "a.xml", 9, 12, "six", "m");
  add (problems, CANDOR_SEVERITY_ERROR, "a.xml", 9, 2, "e-two", "m");
  add (problems, CANDOR_SEVERITY_NOTE, "a.xml", 9, 2, "note", "m");
  add (problems, CANDOR_SEVERITY_WARNING, "a.xml", 9, 2, "warning", "m");
  add (problems, CANDOR_SEVERITY_ERROR, "a.xml", 9, 2, "e-one", "m");
  add (problems, CANDOR_SEVERITY_ERROR, "a.xml", 0, 0, "whole", "m");

  g_assert_true (candor_problems_has_error (problems));
  candor_problems_sort (problems);
  codes = test_codes (problems);
  g_assert_cmpstr (codes, ==, "whole@0:0 e-one@9:2 e-two@9:2 warning@9:2 note@9:2 six@9:12 seven@10:1 eight@1:1");
  g_assert_cmpuint (candor_problems_count (problems, CANDOR_SEVERITY_ERROR), ==, 5);
  g_assert_cmpuint (candor_problems_count (problems, CANDOR_SEVERITY_WARNING), ==, 1);
  g_assert_cmpuint (candor_problems_count (problems, CANDOR_SEVERITY_NOTE), ==, 2);
}

static void
test_no_error (void)
{
  g_autoptr(GPtrArray) problems = candor_problems_new ();

  g_assert_false (candor_problems_has_error (problems));
  add (problems, CANDOR_SEVERITY_WARNING, "a.xml", 1, 1, "w", "m");
  g_assert_false (candor_problems_has_error (problems));
}

static void
test_boxed (void)
{
  g_auto(GValue) value = G_VALUE_INIT;

  g_value_init (&value, CANDOR_TYPE_PROBLEM);
  g_value_take_boxed (&value, candor_problem_new (CANDOR_SEVERITY_NOTE, "c", NULL, "m", NULL, NULL));
  g_assert_cmpstr (candor_problem_get_code (g_value_get_boxed (&value)), ==, "c");
}

static void
assert_errno (int         saved_errno,
              CandorError code)
{
  g_autoptr(GError) error = NULL;

  candor_error_set_errno (&error, saved_errno, "Cannot write “x”");
  g_assert_error (error, CANDOR_ERROR, (int) code);
  g_assert_true (g_str_has_prefix (error->message, "Cannot write “x”: "));
  g_assert_cmpint (strlen (error->message), >, strlen ("Cannot write “x”: ") + 5);
}

static void
test_errno (void)
{
  assert_errno (ENOENT, CANDOR_ERROR_NOT_FOUND);
  assert_errno (EACCES, CANDOR_ERROR_NOT_ALLOWED);
  assert_errno (EROFS, CANDOR_ERROR_NOT_ALLOWED);
  assert_errno (ENOSPC, CANDOR_ERROR_FULL);
  assert_errno (EDQUOT, CANDOR_ERROR_FULL);
  assert_errno (EBUSY, CANDOR_ERROR_BUSY);
  assert_errno (ELOOP, CANDOR_ERROR_REFUSED);
  assert_errno (EIO, CANDOR_ERROR_FAILED);
  assert_errno (EXDEV, CANDOR_ERROR_FAILED);
  candor_error_set_errno (NULL, ENOENT, "x");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/problem/keeps", test_keeps);
  g_test_add_func ("/problem/line", test_line);
  g_test_add_func ("/problem/severities", test_severities);
  g_test_add_func ("/problem/order", test_order);
  g_test_add_func ("/problem/no-error", test_no_error);
  g_test_add_func ("/problem/boxed", test_boxed);
  g_test_add_func ("/problem/errno", test_errno);

  return g_test_run ();
}
