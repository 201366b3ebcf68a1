/* cases.c - questions to judge, made from text
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "cases.h"

CandorModule *
cases_load (void)
{
  g_autoptr(GPtrArray) problems = candor_problems_new ();
  CandorModule *module = candor_module_load (CASES, (CandorDay) { 2026, 11, 24 }, problems);

  for (guint i = 0; module == NULL && i < problems->len; i++)
    {
      g_autofree char *line = candor_problem_to_line (g_ptr_array_index (problems, i));

      g_test_message ("%s", line);
    }
  g_assert_nonnull (module);

  return module;
}

CandorItem *
cases_find (CandorModule *module,
            const char   *id)
{
  GPtrArray *items = candor_module_get_items (module);

  for (guint i = 0; i < items->len; i++)
    if (g_str_equal (candor_item_get_id (g_ptr_array_index (items, i)), id))
      return g_ptr_array_index (items, i);

  g_assert_not_reached ();
}
