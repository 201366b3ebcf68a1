/* test-id.c - what is an id, how one is made, which one was meant
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <string.h>

#include "helpers.h"

static void
test_valid (void)
{
  g_autofree char *longest = g_strnfill (64, 'a');
  g_autofree char *too_long = g_strnfill (65, 'a');

  g_assert_true (candor_id_is_valid ("a"));
  g_assert_true (candor_id_is_valid ("Z9._-"));
  g_assert_true (candor_id_is_valid (longest));
  g_assert_false (candor_id_is_valid (too_long));
  g_assert_false (candor_id_is_valid (NULL));
  g_assert_false (candor_id_is_valid (""));
  g_assert_false (candor_id_is_valid ("9a"));
  g_assert_false (candor_id_is_valid ("-a"));
  g_assert_false (candor_id_is_valid ("a b"));
  g_assert_false (candor_id_is_valid ("a/b"));
  g_assert_false (candor_id_is_valid ("ä"));
  g_assert_false (candor_id_is_valid ("a\n"));
}

static void
assert_made (const char *text,
             const char *expected)
{
  g_autofree char *id = candor_id_from_text (text);

  g_assert_cmpstr (id, ==, expected);
  g_assert_true (candor_id_is_valid (id));
}

static void
test_made (void)
{
  g_autofree char *many = g_strnfill (300, 'x');
  g_autofree char *long_id = candor_id_from_text (many);

  assert_made ("Asking is part", "asking-is-part");
  assert_made ("  Who pays?  ", "who-pays");
  assert_made ("It's Mara's", "its-maras");
  assert_made ("2027 rules", "id-2027-rules");
  assert_made ("Größe & Maß", "grosse-mass");
  assert_made ("", "id");
  assert_made ("…!?", "id");
  assert_made ("日本", "id");
  assert_made ("bad \xff bytes", "bad-bytes");
  assert_made ("one two three four five six seven eight nine ten eleven twelve thirteen",
               "one-two-three-four-five-six-seven-eight-nine-ten-eleven-twelve");
  g_assert_true (candor_id_is_valid (long_id));
  g_assert_cmpint (strlen (long_id), ==, 64);
}

static void
test_nearest (void)
{
  static const char * const names[] = { "prompt", "option", "why", "p", "item", NULL };
  static const char * const close[] = { "choice", "choices", NULL };
  static const char * const none[] = { NULL };
  g_autofree char *long_word = g_strnfill (5000, 'a');
  const char * const long_names[] = { long_word, "why", NULL };

  g_assert_cmpstr (candor_id_nearest ("promt", names), ==, "prompt");
  g_assert_cmpstr (candor_id_nearest ("pormpt", names), ==, "prompt");
  g_assert_cmpstr (candor_id_nearest ("PROMPT", names), ==, "prompt");
  g_assert_cmpstr (candor_id_nearest ("wyh", names), ==, "why");
  g_assert_cmpstr (candor_id_nearest ("optoin", names), ==, "option");
  g_assert_cmpstr (candor_id_nearest ("choises", close), ==, "choices");
  g_assert_cmpstr (candor_id_nearest ("choic", close), ==, "choice");
  g_assert_null (candor_id_nearest ("x", names));
  g_assert_null (candor_id_nearest ("banana", names));
  g_assert_null (candor_id_nearest ("", names));
  g_assert_null (candor_id_nearest ("why", none));
  g_assert_null (candor_id_nearest (long_word, names));
  g_assert_cmpstr (candor_id_nearest ("whi", long_names), ==, "why");
  /* Borrowed, not copied. */
  g_assert_true (candor_id_nearest ("itme", names) == names[4]);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/id/valid", test_valid);
  g_test_add_func ("/id/made", test_made);
  g_test_add_func ("/id/nearest", test_nearest);

  return g_test_run ();
}
