/* test-difference.c - what two editions say differently
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <candor/lesson.h>

#include <string.h>

/* "kept [gone] kept", a line each; NULL: there is none. */
static char *
bracket (const char *line,
         GArray     *spans)
{
  GString *words = g_string_new (line);

  for (guint i = spans->len; line != NULL && i > 0; i--)
    {
      CandorSpan span = g_array_index (spans, CandorSpan, i - 1);

      g_string_insert_c (words, span.to, ']');
      g_string_insert_c (words, span.from, '[');
    }

  return g_string_free (words, line == NULL);
}

static GPtrArray *
split (const char *text)
{
  g_auto(GStrv) lines = g_strsplit (text, "\n", -1);
  GPtrArray *array = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; lines[i] != NULL; i++)
    if (lines[i][0] != '\0')
      g_ptr_array_add (array, g_strdup (lines[i]));

  return array;
}

/* @expected: each difference as "before|after", '-' for none, ';' between. */
static void
assert_differences (const char *before,
                    const char *after,
                    const char *expected)
{
  g_autoptr(GPtrArray) one = split (before);
  g_autoptr(GPtrArray) two = split (after);
  g_autoptr(GPtrArray) differences = candor_lines_compare (one, two);
  g_autoptr(GString) found = g_string_new (NULL);

  for (guint i = 0; i < differences->len; i++)
    {
      const CandorDifference *difference = g_ptr_array_index (differences, i);
      g_autofree char *was = bracket (difference->before, difference->before_spans);
      g_autofree char *is = bracket (difference->after, difference->after_spans);

      g_string_append_printf (found, "%s%s|%s", i > 0 ? ";" : "", was != NULL ? was : "-", is != NULL ? is : "-");
    }
  g_assert_cmpstr (found->str, ==, expected);
}

static void
test_lines (void)
{
  assert_differences ("", "", "");
  assert_differences ("a b\nc d", "a b\nc d", "");
  assert_differences ("a", "", "[a]|-");
  assert_differences ("", "a b", "-|[a b]");
  assert_differences ("a\nb\nc", "a\nc", "[b]|-");
  assert_differences ("a\nc", "a\nb\nc", "-|[b]");
  assert_differences ("x\na", "a\nx", "[x]|-;-|[x]");
}

static void
test_words (void)
{
  assert_differences ("It lasts for two years.", "It lasts for one year.", "It lasts for [two years.]|It lasts for [one year.]");
  assert_differences ("a b c d", "a c d", "a [b] c d|a c d");
  assert_differences ("Wörter über Größe", "Wörter über die Größe", "Wörter über Größe|Wörter über [die] Größe");
  /* What has little in common is not read side by side. */
  assert_differences ("one two three", "four five six", "[one two three]|-;-|[four five six]");
  assert_differences ("same\nold line here\nsame too", "same\nnew line here\nmore\nsame too",
                      "[old] line here|[new] line here;-|[more]");
}

/* Too long to be compared: all of it is said to differ, and it takes no time. */
static void
test_long (void)
{
  g_autoptr(GString) before = g_string_new (NULL);
  g_autoptr(GString) after = g_string_new (NULL);
  g_autoptr(GPtrArray) one = NULL;
  g_autoptr(GPtrArray) two = NULL;
  g_autoptr(GPtrArray) differences = NULL;

  for (guint i = 0; i < 5000; i++)
    {
      g_string_append_printf (before, "%u\n", i);
      g_string_append_printf (after, "%u\n", i + 1);
    }
  one = split (before->str);
  two = split (after->str);
  differences = candor_lines_compare (one, two);
  g_assert_cmpuint (differences->len, >=, 5000);
}

/* ------------------------------------------------------------------ of a module */

static CandorModule *
load (const char *edition)
{
  g_autofree char *path = g_build_filename (EDITIONS, edition, "module.xml", NULL);
  g_autoptr(GPtrArray) problems = candor_problems_new ();
  CandorModule *module = candor_module_load (path, (CandorDay) { 2026, 11, 24 }, problems);

  g_assert_nonnull (module);
  g_assert_cmpuint (problems->len, ==, 0);

  return module;
}

static void
assert_joined (CandorModule *module,
               const char   *step,
               gboolean      with_keys,
               const char   *expected)
{
  g_autoptr(GPtrArray) lines = candor_module_list_lines (module, step, with_keys);
  g_autoptr(GString) joined = g_string_new (NULL);

  g_assert_nonnull (lines);
  for (guint i = 0; i < lines->len; i++)
    g_string_append_printf (joined, "%s%s", i > 0 ? "|" : "", (const char *) g_ptr_array_index (lines, i));
  g_assert_cmpstr (joined->str, ==, expected);
}

static void
test_module (void)
{
  g_autoptr(CandorModule) module = load ("1");

  assert_joined (module, "asking", TRUE,
                 "Asking first|Ask before you write. A yes is an act: somebody ticks an empty box.|"
                 "A yes to one newsletter lasts for two years.|Say who writes.|Say how often.");
  assert_joined (module, "stopping", TRUE,
                 "Letting people stop|Each letter says how to stop, and stopping takes one click.|"
                 "Somebody stops the newsletter. When must the letters end?|Within a week, with the next mailing|"
                 "Within a month, after the campaign ends (right)|When the person asks a second time|The rule named a month.");
  /* What is to be answered again is not given away. */
  assert_joined (module, "stopping", FALSE,
                 "Letting people stop|Each letter says how to stop, and stopping takes one click.|"
                 "Somebody stops the newsletter. When must the letters end?|When the person asks a second time|"
                 "Within a month, after the campaign ends|Within a week, with the next mailing");
  g_assert_null (candor_module_list_lines (module, "nowhere", TRUE));
}

/* Every kind of block and question has its lines; without the key no line tells it. */
static void
test_all_kinds (void)
{
  g_autoptr(GPtrArray) problems = candor_problems_new ();
  g_autoptr(CandorModule) module = candor_module_load (KINDS, (CandorDay) { 2026, 11, 24 }, problems);
  GPtrArray *parts;

  g_assert_nonnull (module);
  parts = candor_module_get_parts (module);
  for (guint i = 0; i < parts->len; i++)
    {
      CandorPart *part = g_ptr_array_index (parts, i);
      GPtrArray *pages = CANDOR_IS_LESSON (part) ? candor_lesson_get_pages (CANDOR_LESSON (part)) : NULL;

      for (guint j = 0; pages != NULL && j < pages->len; j++)
        {
          const char *id = candor_page_get_id (g_ptr_array_index (pages, j));
          g_autoptr(GPtrArray) open = candor_module_list_lines (module, id, FALSE);
          g_autoptr(GPtrArray) told = candor_module_list_lines (module, id, TRUE);

          g_assert_cmpuint (open->len, >, 0);
          g_assert_cmpuint (told->len, >, 0);
          for (guint k = 0; k < open->len; k++)
            g_assert_null (strstr (g_ptr_array_index (open, k), "(right)"));
        }
    }
}

/* A void question is still known, and is neither asked nor counted. */
static void
test_void (void)
{
  g_autoptr(CandorModule) first = load ("1");
  g_autoptr(CandorModule) second = load ("2");
  GPtrArray *parts = candor_module_get_parts (second);
  CandorQuiz *quiz = CANDOR_QUIZ (g_ptr_array_index (parts, parts->len - 1));
  GPtrArray *items = candor_quiz_get_items (quiz);

  g_assert_false (candor_module_is_void (first, "stamp"));
  g_assert_true (candor_module_is_void (second, "stamp"));
  g_assert_false (candor_module_is_void (second, "box"));
  g_assert_cmpuint (items->len, ==, 4);
  g_assert_cmpuint (candor_quiz_count_asked (quiz), ==, 3);
  for (guint i = 0; i < items->len; i++)
    {
      CandorItem *item = g_ptr_array_index (items, i);

      g_assert_cmpint (candor_quiz_is_void (quiz, item), ==, g_str_equal (candor_item_get_id (item), "stamp"));
    }
  g_assert_cmpstr (candor_change_say_kind (candor_module_find_change_of (second, "asking")), ==, "the meaning");
  g_assert_null (candor_module_find_change_of (second, "tone"));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/lesson/difference/lines", test_lines);
  g_test_add_func ("/lesson/difference/words", test_words);
  g_test_add_func ("/lesson/difference/long", test_long);
  g_test_add_func ("/lesson/difference/module", test_module);
  g_test_add_func ("/lesson/difference/all-kinds", test_all_kinds);
  g_test_add_func ("/lesson/difference/void", test_void);

  return g_test_run ();
}
