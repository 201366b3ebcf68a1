/* test-response.c - what somebody answered, and its text
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <string.h>

#include "cases.h"

static void
test_response_changes (void)
{
  g_autoptr(CandorModule) module = cases_load ();
  CandorItem *choice = cases_find (module, "choice");
  CandorItem *all = cases_find (module, "all");
  g_autoptr(CandorResponse) none = candor_response_new (NULL);
  g_autoptr(CandorResponse) ask = candor_response_with (none, choice, "ask", TRUE);
  g_autoptr(CandorResponse) hide = candor_response_with (ask, choice, "hide", TRUE);
  g_autoptr(CandorResponse) again = candor_response_with (hide, choice, "hide", FALSE);
  g_autoptr(CandorResponse) b = candor_response_with (none, all, "b", TRUE);
  g_autoptr(CandorResponse) ab = candor_response_with (b, all, "a", TRUE);
  g_autofree char *one = candor_response_to_string (hide);
  g_autofree char *two = candor_response_to_string (ab);

  g_assert_true (candor_response_is_empty (none));
  g_assert_false (candor_response_is_complete (none, choice));
  g_assert_true (candor_response_is_complete (ask, choice));
  g_assert_cmpstr (one, ==, "hide");
  g_assert_cmpstr (two, ==, "a,b");
  g_assert_true (candor_response_equal (none, again));
  g_assert_false (candor_response_equal (ask, hide));
}

static void
assert_refused (CandorItem *item,
                const char *text,
                const char *named)
{
  g_autoptr(GError) error = NULL;

  g_assert_null (candor_response_parse (item, text, &error));
  g_assert_error (error, CANDOR_ERROR, CANDOR_ERROR_INVALID);
  g_assert_nonnull (strstr (error->message, named));
}

static void
test_response_parse (void)
{
  g_autoptr(CandorModule) module = cases_load ();
  CandorItem *all = cases_find (module, "all");
  const char *ids[] = { "b", "a", "b", "", NULL };
  g_autoptr(CandorResponse) parsed = candor_response_parse (all, " b , a,b ", NULL);
  g_autoptr(CandorResponse) made = candor_response_new (ids);
  g_autoptr(CandorResponse) empty = candor_response_parse (all, "", NULL);
  const char *stranger_id[] = { "zz", NULL };
  g_autoptr(CandorResponse) stranger = candor_response_new (stranger_id);

  g_assert_true (candor_response_equal (parsed, made));
  g_assert_true (candor_response_is_empty (empty));
  g_assert_false (candor_response_is_complete (stranger, all));
  assert_refused (all, "a,zz", "zz");
  assert_refused (cases_find (module, "choice"), "ask,hide", "choice");
}

static void
test_values (void)
{
  static const char * const values[] = {
    "post", "a,b", "a|b", "back\\slash", "two\nlines", "\\n", ":", "٣", "", " spaced ", "id:value,id",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (values); i++)
    {
      g_autoptr(CandorResponse) none = candor_response_new (NULL);
      g_autoptr(CandorResponse) given = candor_response_with_value (none, "how", values[i]);
      g_autofree char *text = candor_response_to_string (given);

      g_test_message ("%s", text);
      g_assert_cmpuint (candor_response_get_n (given), ==, *values[i] != '\0');
      g_assert_cmpstr (candor_response_find_value (given, "how"), ==, *values[i] != '\0' ? values[i] : NULL);
      g_assert_null (strchr (text, '\n'));
    }
}

static void
test_text_of_values (void)
{
  g_autoptr(CandorResponse) none = candor_response_new (NULL);
  g_autoptr(CandorResponse) later = candor_response_with_value (none, "when", "a,b|c\\\n");
  g_autoptr(CandorResponse) both = candor_response_with_value (later, "how", "post");
  g_autoptr(CandorResponse) other = candor_response_with_value (both, "how", "mail");
  g_autoptr(CandorResponse) back = candor_response_with_value (other, "how", NULL);
  g_autofree char *text = candor_response_to_string (both);

  g_assert_cmpstr (text, ==, "how:post,when:a\\,b\\|c\\\\\\n");
  g_assert_false (candor_response_equal (both, other));
  g_assert_true (candor_response_equal (back, later));
}

static void
test_order (void)
{
  const char *ids[] = { "c", "a", "b", "a", NULL };
  g_autoptr(CandorResponse) order = candor_response_new_order (ids);
  g_autofree char *text = candor_response_to_string (order);

  g_assert_cmpstr (text, ==, "c,a,b");
}

static void
test_restore (void)
{
  g_autoptr(CandorModule) module = cases_load ();
  g_autoptr(CandorResponse) all = candor_response_restore (cases_find (module, "all"), "a,gone,b:odd,c");
  g_autoptr(CandorResponse) one = candor_response_restore (cases_find (module, "choice"), "ask,hide");
  g_autofree char *text = candor_response_to_string (all);

  g_assert_cmpstr (text, ==, "a,c");
  g_assert_cmpuint (candor_response_get_n (one), ==, 1);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/assess/response/changes", test_response_changes);
  g_test_add_func ("/assess/response/parse", test_response_parse);
  g_test_add_func ("/assess/response/values", test_values);
  g_test_add_func ("/assess/response/text-of-values", test_text_of_values);
  g_test_add_func ("/assess/response/order", test_order);
  g_test_add_func ("/assess/response/restore", test_restore);

  return g_test_run ();
}
