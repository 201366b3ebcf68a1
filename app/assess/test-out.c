/* test-out.c - whether an attempt shows that the lessons are known
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <candor/assess.h>

gboolean
candor_quiz_is_tested_out (CandorQuiz *quiz,
                           gboolean    is_whole,
                           guint       n_hints,
                           guint       percent)
{
  g_return_val_if_fail (CANDOR_IS_QUIZ (quiz), FALSE);

  return candor_quiz_tests_out (quiz) && is_whole && n_hints == 0 &&
         percent >= candor_quiz_get_pass (quiz);
}
