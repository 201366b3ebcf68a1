/* test-silence.c - what an <allow> silences, and where
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "helpers.h"

typedef struct
{
  char      *folder;
  GPtrArray *problems;
  GPtrArray *silenced;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->folder = make_folder ();
  fixture->problems = candor_problems_new ();
  fixture->silenced = candor_problems_new ();
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_ptr_array_unref (fixture->silenced);
  g_ptr_array_unref (fixture->problems);
  remove_folder (fixture->folder);
  g_free (fixture->folder);
}

static void
check_folder (Fixture *fixture)
{
  const char * const paths[] = { fixture->folder, NULL };

  g_ptr_array_set_size (fixture->problems, 0);
  g_ptr_array_set_size (fixture->silenced, 0);
  candor_check_paths (paths, TODAY, NULL, NULL, fixture->problems, fixture->silenced);
  print_problems (fixture->problems);
}

static void
check_blocks (Fixture    *fixture,
              const char *head,
              const char *blocks)
{
  g_autofree char *text = make_module ("m", 1, head, blocks);

  write_text (fixture->folder, "module.xml", text);
  check_folder (fixture);
}

/* The codes of @problems, in order, with spaces between. */
static void
assert_codes (GPtrArray  *problems,
              const char *expected)
{
  GString *codes = g_string_new (NULL);

  for (guint i = 0; i < problems->len; i++)
    g_string_append_printf (codes, "%s%s", i > 0 ? " " : "", candor_problem_get_code (g_ptr_array_index (problems, i)));
  g_assert_cmpstr (codes->str, ==, expected);
  g_string_free (codes, TRUE);
}

/* What is silenced keeps its place and its words, and has the author's reason. */
static void
test_reason (Fixture       *fixture,
             gconstpointer  data)
{
  const CandorProblem *silenced;
  g_autofree char *place = NULL;
  g_autofree char *same_place = NULL;

  check_blocks (fixture, "", "<p>One.</p><list><item>Ask first.</item></list>");
  assert_codes (fixture->problems, "list-of-one");
  assert_codes (fixture->silenced, "");
  place = candor_problem_to_line (g_ptr_array_index (fixture->problems, 0));

  check_blocks (fixture, "", "<p>One.</p><list><allow code='list-of-one' reason='More follow.'/><item>Ask first.</item></list>");
  assert_codes (fixture->problems, "");
  assert_codes (fixture->silenced, "list-of-one");
  silenced = g_ptr_array_index (fixture->silenced, 0);
  same_place = candor_problem_to_line (silenced);
  g_assert_cmpstr (same_place, ==, place);
  g_assert_cmpstr (candor_problem_get_reason (silenced), ==, "More follow.");
  g_assert_cmpuint (candor_problem_get_severity (silenced), ==, CANDOR_SEVERITY_NOTE);
}

/* Not beside it, not around it, not under another code. */
static void
test_one_place (Fixture       *fixture,
                gconstpointer  data)
{
  static const char allow[] = "<allow code='list-of-one' reason='More follow.'/>";
  g_autofree char *beside = g_strdup_printf ("<list>%s<item>Ask.</item></list><list><item>Write.</item></list>", allow);
  g_autofree char *around = g_strdup_printf ("<reveal>%s<prompt>What?</prompt><list><item>Ask.</item></list></reveal>", allow);

  check_blocks (fixture, "", beside);
  assert_codes (fixture->problems, "list-of-one");
  assert_codes (fixture->silenced, "list-of-one");

  check_blocks (fixture, "", around);
  assert_codes (fixture->problems, "allow-without-finding list-of-one");
  assert_codes (fixture->silenced, "");

  check_blocks (fixture, allow, "<list><item>Ask.</item></list>");
  assert_codes (fixture->problems, "allow-without-finding list-of-one");

  check_blocks (fixture, "", "<list><allow code='absolute-words' reason='R.'/><item>Ask.</item></list>");
  assert_codes (fixture->problems, "list-of-one allow-without-finding");
}

/* What can hold no <allow> is silenced where it stands; an entry of the head that can hold none is not. */
static void
test_hosts (Fixture       *fixture,
            gconstpointer  data)
{
  check_blocks (fixture, "", "<p><allow code='link-without-words' reason='R.'/>See <link href='https://example.org'/> here.</p>");
  assert_codes (fixture->problems, "");
  assert_codes (fixture->silenced, "link-without-words");

  check_blocks (fixture, "", "<p>See <em><link href='https://example.org'/></em> <allow code='link-without-words' reason='R.'/>.</p>");
  assert_codes (fixture->silenced, "link-without-words");

  check_blocks (fixture, "<allow code='objective-without-question' reason='R.'/><objective id='more' level='apply'>Ask more</objective>", "<p>One.</p>");
  assert_codes (fixture->problems, "allow-without-finding objective-without-question");

  check_blocks (fixture, "<term id='opt-in' word='opt-in'><allow code='term-unused' reason='R.'/>A yes.</term>", "<p>One.</p>");
  assert_codes (fixture->problems, "");
}

/* An error stays an error, whatever is allowed. */
static void
test_error (Fixture       *fixture,
            gconstpointer  data)
{
  check_blocks (fixture, "", "<p><allow code='empty-text' reason='R.'/></p>");
  assert_codes (fixture->problems, "empty-text allow-of-error");
  assert_codes (fixture->silenced, "");

  /* Where something was not understood, an <allow> is not said to be idle. */
  check_blocks (fixture, "", "<p><allow code='absolute-words' reason='R.'/>One <nothing/>.</p>");
  assert_codes (fixture->problems, "schema-element-unknown");
}

/* The same code twice at one element: one of them is idle. */
static void
test_twice (Fixture       *fixture,
            gconstpointer  data)
{
  check_blocks (fixture, "", "<list><allow code='list-of-one' reason='A.'/><allow code='list-of-one' reason='B.'/><item>Ask.</item></list>");
  assert_codes (fixture->problems, "allow-without-finding");
  assert_codes (fixture->silenced, "list-of-one");
}

static void
test_part (Fixture       *fixture,
           gconstpointer  data)
{
  write_text (fixture->folder, "module.xml",
              "<module format='1' id='m' edition='1' language='en' minutes='1' licence='CC0-1.0'><title>T</title>"
              "<summary>S.</summary><lesson src='part.xml'/></module>");
  write_text (fixture->folder, "part.xml",
              "<lesson id='l'><title>L</title><page id='p'><title>P</title>"
              "<list><allow code='list-of-one' reason='More follow.'/><item>Ask.</item></list></page></lesson>");
  check_folder (fixture);
  assert_codes (fixture->problems, "");
  assert_codes (fixture->silenced, "list-of-one");
}

/* It is about one file: the other language neither has it nor misses it. */
static void
test_translation (Fixture       *fixture,
                  gconstpointer  data)
{
  static const char silent[] = "<list><allow code='list-of-one' reason='More follow.'/><item>Ask first.</item></list>";
  g_autofree char *english = make_module ("tea", 1, "", silent);
  g_autofree char *german = make_module ("tea", 1, "", "<list><item>Erst fragen.</item></list>");
  GString *text = g_string_new (german);

  g_string_replace (text, "language=\"en\"", "language=\"de\"", 1);
  write_text (fixture->folder, "module.xml", english);
  write_text (fixture->folder, "module.de.xml", text->str);
  check_folder (fixture);
  g_assert_cmpuint (count_code (fixture->problems, "translation-other-form"), ==, 0);
  g_assert_cmpuint (count_code (fixture->problems, "list-of-one"), ==, 1);
  g_assert_cmpuint (fixture->silenced->len, ==, 1);

  /* What the comparison finds can be silenced, too. */
  g_string_replace (text, "<module format=\"1\" id=\"tea\" edition=\"1\"", "<module format=\"1\" id=\"tea\" edition=\"2\"", 1);
  g_string_replace (text, "<lesson", "<allow code='translation-ahead' reason='R.'/><change edition='2' date='2026-11-24' kind='wording'>W.</change>\n<lesson", 1);
  write_text (fixture->folder, "module.de.xml", text->str);
  check_folder (fixture);
  g_assert_null (find_problem (fixture->problems, "translation-ahead"));
  g_assert_nonnull (find_problem (fixture->silenced, "translation-ahead"));
  g_assert_null (find_problem (fixture->problems, "allow-without-finding"));

  /* The module's own title may well be the same. */
  g_string_replace (text, "<allow code=", "<allow code='translation-same-words' reason='R.'/><allow code=", 1);
  write_text (fixture->folder, "module.de.xml", text->str);
  check_folder (fixture);
  g_assert_null (find_problem (fixture->problems, "allow-without-finding"));
  g_assert_cmpuint (count_code (fixture->silenced, "translation-same-words"), ==, 1);
  g_string_free (text, TRUE);
}

static void
test_overlay (Fixture       *fixture,
              gconstpointer  data)
{
  write_text (fixture->folder, "house.xml",
              "<overlay format='1' language='en'><title>Our shop</title><place id='whom'>"
              "<p><allow code='link-without-words' reason='R.'/>See <link href='https://example.org'/>.</p></place></overlay>");
  check_folder (fixture);
  assert_codes (fixture->problems, "");
  assert_codes (fixture->silenced, "link-without-words");
}

/* What learners meet and what their history hangs on are the same with and without. */
static void
test_taught (void)
{
  static const char question[] =
    "<check><choice id='q' objective='ask'>%s<prompt>What?</prompt><option id='a' right='yes'>%sThis<response>Yes.</response></option>"
    "<option id='b'>That, always<response>No.</response></option><why see='asking'>So.</why></choice></check>";
  g_autofree char *plain_blocks = g_strdup_printf (question, "", "");
  g_autofree char *silent_blocks = g_strdup_printf (question, "<allow code='key-in-same-place' reason='R.'/>\n  ",
                                                    "<allow code='longest-option-right' reason='R.'/>\n  ");
  g_autofree char *plain_text = make_module ("m", 1, "", plain_blocks);
  g_autofree char *silent_text = make_module ("m", 1, "", silent_blocks);
  g_autoptr(CandorModule) plain = load_text (plain_text);
  g_autoptr(CandorModule) silent = load_text (silent_text);
  CandorItem *one = g_ptr_array_index (candor_module_get_items (plain), 0);
  CandorItem *two = g_ptr_array_index (candor_module_get_items (silent), 0);

  g_assert_cmpstr (candor_item_get_digest (one), ==, candor_item_get_digest (two));
  g_assert_cmpstr (candor_item_get_key_digest (one), ==, candor_item_get_key_digest (two));
}

/* A file without a byte has none at all to look at. */
static void
test_empty (Fixture       *fixture,
            gconstpointer  data)
{
  write_text (fixture->folder, "module.xml", "");
  check_folder (fixture);
  assert_codes (fixture->problems, "xml-empty");
  assert_codes (fixture->silenced, "");
}

int
main (int   argc,
      char *argv[])
{
  static const struct
  {
    const char *name;
    void      (*run) (Fixture *fixture, gconstpointer data);
  }
  tests[] =
  {
    { "/lesson/silence/reason",      test_reason },
    { "/lesson/silence/one-place",   test_one_place },
    { "/lesson/silence/hosts",       test_hosts },
    { "/lesson/silence/error",       test_error },
    { "/lesson/silence/twice",       test_twice },
    { "/lesson/silence/part",        test_part },
    { "/lesson/silence/translation", test_translation },
    { "/lesson/silence/overlay",     test_overlay },
    { "/lesson/silence/empty",       test_empty },
  };

  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].name, Fixture, NULL, set_up, tests[i].run, tear_down);
  g_test_add_func ("/lesson/silence/taught", test_taught);

  return g_test_run ();
}
