/* test-score.c - every kind of question under every rule
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "cases.h"

typedef struct
{
  const char    *item;
  const char    *response;
  CandorVerdict  verdict;
  const char    *points;
  const char    *misconceptions;   /* with a blank between */
} Case;

static const Case cases[] = {
  { "choice", "ask",       CANDOR_VERDICT_RIGHT,  "3",   "" },
  { "choice", "silent",    CANDOR_VERDICT_WRONG,  "0",   "silence" },
  { "choice", "hide",      CANDOR_VERDICT_WRONG,  "0",   "" },
  { "choice", "",          CANDOR_VERDICT_WRONG,  "0",   "" },
  { "side",   "false",     CANDOR_VERDICT_RIGHT,  "1",   "" },
  { "side",   "true",      CANDOR_VERDICT_WRONG,  "0",   "hash" },
  { "all",    "a,b",       CANDOR_VERDICT_RIGHT,  "2",   "" },
  { "all",    "a",         CANDOR_VERDICT_WRONG,  "0",   "" },
  { "all",    "b",         CANDOR_VERDICT_WRONG,  "0",   "silence" },
  { "all",    "a,b,c,d",   CANDOR_VERDICT_WRONG,  "0",   "hash" },
  { "all",    "",          CANDOR_VERDICT_WRONG,  "0",   "" },
  { "parts",  "a,b",       CANDOR_VERDICT_RIGHT,  "2",   "" },
  { "parts",  "a",         CANDOR_VERDICT_PARTLY, "4/3", "" },
  { "parts",  "a,c",       CANDOR_VERDICT_PARTLY, "2/3", "" },
  { "parts",  "c",         CANDOR_VERDICT_WRONG,  "0",   "" },
  { "parts",  "",          CANDOR_VERDICT_WRONG,  "0",   "" },
  { "minus",  "a,b,c",     CANDOR_VERDICT_RIGHT,  "1",   "" },
  { "minus",  "a,b",       CANDOR_VERDICT_PARTLY, "2/3", "" },
  { "minus",  "a,b,d",     CANDOR_VERDICT_PARTLY, "1/3", "" },
  { "minus",  "a,d",       CANDOR_VERDICT_WRONG,  "0",   "" },
  { "minus",  "d,e",       CANDOR_VERDICT_WRONG,  "0",   "" },
  { "minus",  "a,b,c,d,e", CANDOR_VERDICT_PARTLY, "1/3", "" },
  { "minus",  "",          CANDOR_VERDICT_WRONG,  "0",   "" },
  { "pairs",  "a:a,b:b,c:c",        CANDOR_VERDICT_RIGHT,  "2",   "" },
  { "pairs",  "a:b,b:a,c:c",        CANDOR_VERDICT_PARTLY, "2/3", "silence" },
  { "pairs",  "a:b,b:a,c:none",     CANDOR_VERDICT_WRONG,  "0",   "silence hash" },
  { "pairs",  "a:a,b:a,c:a",        CANDOR_VERDICT_PARTLY, "2/3", "" },
  { "pairs",  "a:a",                CANDOR_VERDICT_PARTLY, "2/3", "" },
  { "pairs",  "",                   CANDOR_VERDICT_WRONG,  "0",   "" },
  { "all-pairs", "a:a,b:b",         CANDOR_VERDICT_RIGHT,  "1",   "" },
  { "all-pairs", "a:a,b:a",         CANDOR_VERDICT_WRONG,  "0",   "" },
  { "steps",  "a,b,c,d,e",          CANDOR_VERDICT_RIGHT,  "4",   "" },
  { "steps",  "b,a,c,d,e",          CANDOR_VERDICT_PARTLY, "3",   "" },
  { "steps",  "b,c,d,e,a",          CANDOR_VERDICT_PARTLY, "3",   "" },
  { "steps",  "e,a,d,b,c",          CANDOR_VERDICT_PARTLY, "2",   "" },
  { "steps",  "b,a,d,c,e",          CANDOR_VERDICT_PARTLY, "2",   "" },
  { "steps",  "e,d,c,a,b",          CANDOR_VERDICT_PARTLY, "1",   "" },
  { "steps",  "e,d,c,b,a",          CANDOR_VERDICT_WRONG,  "0",   "" },
  { "steps",  "a,c,e",              CANDOR_VERDICT_PARTLY, "2",   "" },
  { "steps",  "c",                  CANDOR_VERDICT_WRONG,  "0",   "" },
  { "steps",  "",                   CANDOR_VERDICT_WRONG,  "0",   "" },
  { "all-steps", "a,b,c",           CANDOR_VERDICT_RIGHT,  "1",   "" },
  { "all-steps", "a,c,b",           CANDOR_VERDICT_WRONG,  "0",   "" },
  { "bins",   "a:yes,b:no,c:yes",   CANDOR_VERDICT_RIGHT,  "2",   "" },
  { "bins",   "a:no,b:no,c:yes",    CANDOR_VERDICT_PARTLY, "4/3", "silence" },
  { "bins",   "a:no,b:yes,c:no",    CANDOR_VERDICT_WRONG,  "0",   "silence" },
  { "bins",   "",                   CANDOR_VERDICT_WRONG,  "0",   "" },
  { "all-bins", "a:yes,b:no",       CANDOR_VERDICT_RIGHT,  "1",   "" },
  { "all-bins", "a:yes,b:yes",      CANDOR_VERDICT_WRONG,  "0",   "" },
  { "gaps",   "how:free,when:before,what:Café",          CANDOR_VERDICT_RIGHT,  "3", "" },
  { "gaps",   "how: FREELY   Given ,when:before,what:Cafe\u0301", CANDOR_VERDICT_RIGHT, "3", "" },
  { "gaps",   "how:frée,when:before,what:Café",          CANDOR_VERDICT_RIGHT,  "3", "" },
  { "gaps",   "how:fre,when:before,what:Café",           CANDOR_VERDICT_RIGHT,  "3", "" },
  { "gaps",   "how:fere,when:before,what:Café",          CANDOR_VERDICT_RIGHT,  "3", "" },
  { "gaps",   "how:fere e,when:before,what:Café",        CANDOR_VERDICT_PARTLY, "2", "" },
  { "gaps",   "how:tree,when:before,what:Café",          CANDOR_VERDICT_PARTLY, "2", "hash" },
  { "gaps",   "how:Silent,when:before,what:Café",        CANDOR_VERDICT_PARTLY, "2", "silence" },
  { "gaps",   "how:free,when:after,what:Café",           CANDOR_VERDICT_PARTLY, "2", "hash" },
  { "gaps",   "how:free,when:never,what:Cafe",           CANDOR_VERDICT_PARTLY, "1", "" },
  { "gaps",   "how:free,when:before,what:café",          CANDOR_VERDICT_PARTLY, "2", "" },
  { "gaps",   "how:حرية,when:never,what:😀",             CANDOR_VERDICT_WRONG,  "0", "" },
  { "gaps",   "how:free",                                CANDOR_VERDICT_PARTLY, "1", "" },
  { "gaps",   "",                                        CANDOR_VERDICT_WRONG,  "0", "" },
  { "all-gaps", "a:one,b:two",                           CANDOR_VERDICT_RIGHT,  "1", "" },
  { "all-gaps", "a:one,b:too",                           CANDOR_VERDICT_WRONG,  "0", "" },
  { "number", "12,5 %",    CANDOR_VERDICT_RIGHT,  "2",   "" },
  { "number", "12.4",      CANDOR_VERDICT_RIGHT,  "2",   "" },
  { "number", "12.6",      CANDOR_VERDICT_RIGHT,  "2",   "" },
  { "number", "12.39999999", CANDOR_VERDICT_WRONG, "0",  "" },
  { "number", "12.600000001", CANDOR_VERDICT_WRONG, "0", "" },
  { "number", "125 Per  Mille", CANDOR_VERDICT_RIGHT, "2", "" },
  { "number", "0.125",     CANDOR_VERDICT_WRONG,  "0",   "silence" },
  { "number", "1.25 per mille", CANDOR_VERDICT_WRONG, "0", "silence" },
  { "number", "100",       CANDOR_VERDICT_WRONG,  "0",   "hash" },
  { "number", "1 000",     CANDOR_VERDICT_WRONG,  "0",   "hash" },
  { "number", "1000.01",   CANDOR_VERDICT_WRONG,  "0",   "" },
  { "number", "١٢٫٥",      CANDOR_VERDICT_RIGHT,  "2",   "" },
  { "number", "NaN",       CANDOR_VERDICT_WRONG,  "0",   "" },
  { "number", "",          CANDOR_VERDICT_WRONG,  "0",   "" },
  { "euros",  "1.250,00",  CANDOR_VERDICT_RIGHT,  "1",   "" },
  { "euros",  "€1,275.00", CANDOR_VERDICT_RIGHT,  "1",   "" },
  { "euros",  "1225",      CANDOR_VERDICT_RIGHT,  "1",   "" },
  { "euros",  "1224,99",   CANDOR_VERDICT_WRONG,  "0",   "" },
  { "euros",  "-1250",     CANDOR_VERDICT_WRONG,  "0",   "" },
  { "count",  "0",         CANDOR_VERDICT_RIGHT,  "1",   "" },
  { "count",  "-0,0",      CANDOR_VERDICT_RIGHT,  "1",   "" },
  { "count",  "0.000000001", CANDOR_VERDICT_WRONG, "0",  "" },
  { "spot",   "a",         CANDOR_VERDICT_RIGHT,  "2",   "" },
  { "spot",   "b",         CANDOR_VERDICT_WRONG,  "0",   "silence" },
  { "spot",   "",          CANDOR_VERDICT_WRONG,  "0",   "" },
  { "spots",  "a,c",       CANDOR_VERDICT_RIGHT,  "2",   "" },
  { "spots",  "a,b,c",     CANDOR_VERDICT_PARTLY, "4/3", "" },
  { "spots",  "b",         CANDOR_VERDICT_WRONG,  "0",   "" },
  { "spots",  "",          CANDOR_VERDICT_WRONG,  "0",   "" },
  { "phrases", "a,b",      CANDOR_VERDICT_RIGHT,  "2",   "" },
  { "phrases", "b",        CANDOR_VERDICT_PARTLY, "1",   "hash" },
  { "phrases", "a,b,c",    CANDOR_VERDICT_PARTLY, "1",   "silence" },
  { "phrases", "c",        CANDOR_VERDICT_WRONG,  "0",   "hash silence" },
  { "phrases", "",         CANDOR_VERDICT_WRONG,  "0",   "" },
  { "scale",  "never",     CANDOR_VERDICT_UNSCORED, "0", "" },
  { "scale",  "",          CANDOR_VERDICT_UNSCORED, "0", "" },
  { "own",    "words:Hello\\, you,who", CANDOR_VERDICT_UNSCORED, "0", "" },
  { "own",    "",          CANDOR_VERDICT_UNSCORED, "0", "" },
};

static void
test_cases (void)
{
  g_autoptr(CandorModule) module = cases_load ();

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      CandorItem *item = cases_find (module, cases[i].item);
      g_autoptr(CandorResponse) response = candor_response_parse (item, cases[i].response, NULL);
      g_autoptr(CandorOutcome) outcome = candor_score (item, response);
      g_autofree char *points = candor_points_to_string (candor_outcome_get_points (outcome));
      g_autofree char *ids = g_strjoinv (" ", (char **) candor_outcome_get_misconceptions (outcome));

      g_test_message ("%s = %s", cases[i].item, cases[i].response);
      g_assert_cmpint (candor_outcome_get_verdict (outcome), ==, cases[i].verdict);
      g_assert_cmpstr (points, ==, cases[i].points);
      g_assert_cmpstr (ids, ==, cases[i].misconceptions);
      g_assert_true (candor_outcome_get_item (outcome) == item);
      g_assert_true (candor_response_equal (candor_outcome_get_response (outcome), response));
      g_assert_cmpint (candor_outcome_get_possible (outcome).num, ==,
                       candor_item_is_scored (item) ? candor_item_get_points (item) : 0);
    }
}

/* A new kind of question must bring its judge and its cases. */
static void
test_every_kind_has_cases (void)
{
  g_autoptr(CandorModule) module = cases_load ();

  for (guint kind = 0; kind < CANDOR_N_ITEM_KINDS; kind++)
    {
      gboolean found = FALSE;

      for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
        if (candor_item_get_kind (cases_find (module, cases[i].item)) == kind)
          found = TRUE;
      g_test_message ("%s", candor_item_kind_to_string (kind));
      g_assert_true (found);
    }
}

static const char *
get_feedback (const CandorOutcome *outcome,
              guint                index)
{
  const CandorOptionVerdict *verdict = candor_outcome_get_option (outcome, index);

  return verdict->feedback != NULL ? candor_text_get_plain (verdict->feedback) : NULL;
}

/* Of pairs and things in bins the mistake answers, where it was expected. */
static void
test_every_part_answers (void)
{
  g_autoptr(CandorModule) module = cases_load ();
  CandorItem *pairs = cases_find (module, "pairs");
  g_autoptr(CandorResponse) response = candor_response_parse (pairs, "a:b,b:c,c:c", NULL);
  g_autoptr(CandorOutcome) outcome = candor_score (pairs, response);

  g_assert_cmpstr (get_feedback (outcome, 0), ==, "A is not two.");
  g_assert_cmpstr (candor_outcome_get_option (outcome, 0)->mistake->answer, ==, "b");
  g_assert_cmpstr (get_feedback (outcome, 1), ==, "B is two.");
  g_assert_null (candor_outcome_get_option (outcome, 1)->mistake);
  g_assert_cmpstr (candor_outcome_get_option (outcome, 1)->value, ==, "c");
  g_assert_cmpstr (get_feedback (outcome, 2), ==, "C is three.");
  g_assert_true (candor_outcome_get_option (outcome, 2)->good);
}

typedef struct
{
  const char *response;
  const char *good;     /* ids of the parts of the longest run */
} Run;

/* Which parts an order holds to be in order, and where each one stood. */
static void
test_longest_run (void)
{
  static const Run runs[] = {
    { "a,b,c,d,e", "a b c d e" },
    { "b,c,d,e,a", "b c d e" },
    { "e,a,d,b,c", "a b c" },
    { "b,a,d,c,e", "a c e" },
    { "e,d,c,b,a", "a" },
    { "c,d,a,b,e", "a b e" },
    { "a,c,e",     "a c e" },
  };
  g_autoptr(CandorModule) module = cases_load ();
  CandorItem *steps = cases_find (module, "steps");

  for (gsize i = 0; i < G_N_ELEMENTS (runs); i++)
    {
      g_autoptr(CandorResponse) response = candor_response_parse (steps, runs[i].response, NULL);
      g_autoptr(CandorOutcome) outcome = candor_score (steps, response);
      g_autoptr(GString) good = g_string_new (NULL);

      for (guint j = 0; j < candor_outcome_get_n_options (outcome); j++)
        {
          const CandorOptionVerdict *verdict = candor_outcome_get_option (outcome, j);

          if (verdict->good)
            g_string_append_printf (good, "%s%s", good->len > 0 ? " " : "", verdict->option->id);
          if (verdict->place < candor_response_get_n (response))
            g_assert_cmpstr (candor_response_get_id (response, verdict->place), ==, verdict->option->id);
        }
      g_test_message ("%s", runs[i].response);
      g_assert_cmpstr (good->str, ==, runs[i].good);
    }
}

static void
test_every_option_answers (void)
{
  g_autoptr(CandorModule) module = cases_load ();
  CandorItem *choice = cases_find (module, "choice");
  CandorItem *all = cases_find (module, "all");
  g_autoptr(CandorResponse) hide = candor_response_parse (choice, "hide", NULL);
  g_autoptr(CandorResponse) ac = candor_response_parse (all, "a,c", NULL);
  g_autoptr(CandorOutcome) one = candor_score (choice, hide);
  g_autoptr(CandorOutcome) many = candor_score (all, ac);

  g_assert_cmpuint (candor_outcome_get_n_options (one), ==, 3);
  g_assert_cmpstr (get_feedback (one, 0), ==, "No: silence.");
  g_assert_cmpstr (get_feedback (one, 1), ==, "Yes: ask.");
  g_assert_cmpstr (get_feedback (one, 2), ==, "No: hidden.");

  g_assert_cmpstr (get_feedback (many, 0), ==, "A yes.");
  g_assert_cmpstr (get_feedback (many, 1), ==, "B was right.");
  g_assert_cmpstr (get_feedback (many, 2), ==, "C no.");
  g_assert_cmpstr (get_feedback (many, 3), ==, "D was wrong.");

  g_assert_true (candor_outcome_get_option (many, 0)->good);
  g_assert_false (candor_outcome_get_option (many, 1)->good);
  g_assert_true (candor_outcome_get_option (many, 1)->right);
  g_assert_true (candor_outcome_get_option (many, 2)->picked);
  g_assert_true (candor_outcome_get_option (many, 3)->good);
}

/* What is said of a scale or of own words, and that nothing is called a mistake. */
static void
test_unscored (void)
{
  g_autoptr(CandorModule) module = cases_load ();
  CandorItem *scale = cases_find (module, "scale");
  CandorItem *own = cases_find (module, "own");
  g_autoptr(CandorResponse) never = candor_response_parse (scale, "never", NULL);
  g_autoptr(CandorResponse) words = candor_response_parse (own, "who,words:Mara\\, who is asked", NULL);
  g_autoptr(CandorOutcome) one = candor_score (scale, never);
  g_autoptr(CandorOutcome) two = candor_score (own, words);

  g_assert_false (candor_item_is_scored (scale));
  g_assert_false (candor_item_is_scored (own));
  g_assert_true (candor_item_is_scored (cases_find (module, "spot")));
  g_assert_cmpstr (get_feedback (one, 0), ==, "Good that you say so.");
  g_assert_null (get_feedback (one, 1));
  g_assert_true (candor_outcome_get_option (one, 0)->good);
  g_assert_true (candor_outcome_get_option (one, 1)->good);

  g_assert_cmpstr (candor_response_find_value (words, CANDOR_REFLECT_WORDS), ==, "Mara, who is asked");
  g_assert_cmpstr (get_feedback (two, 0), ==, "You did.");
  g_assert_cmpstr (get_feedback (two, 1), ==, "Say why.");
  g_assert_true (candor_outcome_get_option (two, 0)->good);
  g_assert_false (candor_outcome_get_option (two, 1)->good);
}

static void
assert_complete (CandorItem *item,
                 const char *text,
                 gboolean    complete)
{
  g_autoptr(CandorResponse) response = candor_response_parse (item, text, NULL);

  g_test_message ("%s", text);
  g_assert_nonnull (response);
  g_assert_cmpint (candor_response_is_complete (response, item), ==, complete);
}

static void
test_what_is_an_answer (void)
{
  g_autoptr(CandorModule) module = cases_load ();
  CandorItem *own = cases_find (module, "own");
  g_autoptr(CandorResponse) point = candor_response_parse (own, "who", NULL);
  g_autoptr(CandorResponse) written = candor_response_with_value (point, CANDOR_REFLECT_WORDS, "Mara");
  g_autoptr(CandorResponse) both = candor_response_with (written, own, "why", TRUE);
  g_autofree char *text = candor_response_to_string (both);

  g_assert_cmpstr (text, ==, "who,why,words:Mara");
  assert_complete (own, "", FALSE);
  assert_complete (own, "who,why", FALSE);
  assert_complete (own, "words: \\n\xc2\xa0\xe2\x80\x8b", FALSE);
  assert_complete (own, "words:.", TRUE);
  assert_complete (own, "words:\xd9\xa3", TRUE);
  assert_complete (cases_find (module, "scale"), "often", TRUE);
  assert_complete (cases_find (module, "spots"), "b", TRUE);

  g_assert_null (candor_response_parse (own, "words", NULL));
  g_assert_null (candor_response_parse (own, "who:Mara", NULL));
  g_assert_null (candor_response_parse (own, "nobody", NULL));
  g_assert_null (candor_response_parse (cases_find (module, "scale"), "never,often", NULL));
  g_assert_null (candor_response_parse (cases_find (module, "spot"), "a,b", NULL));
}

static void
test_outcome_keeps_its_item (void)
{
  CandorModule *module = cases_load ();
  CandorItem *item = cases_find (module, "choice");
  g_autoptr(CandorResponse) response = candor_response_parse (item, "ask", NULL);
  g_autoptr(CandorOutcome) outcome = candor_score (item, response);

  g_object_unref (module);
  g_assert_cmpstr (get_feedback (outcome, 1), ==, "Yes: ask.");
}

static void
test_verdict_words (void)
{
  static const char *const words[] = { "right", "partly", "wrong", "unscored" };
  CandorVerdict verdict = CANDOR_VERDICT_WRONG;

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      g_assert_true (candor_verdict_parse (words[i], &verdict));
      g_assert_cmpint (verdict, ==, i);
      g_assert_cmpstr (candor_verdict_to_string (verdict), ==, words[i]);
    }
  g_assert_false (candor_verdict_parse ("Right", &verdict));
  g_assert_false (candor_verdict_parse (NULL, &verdict));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/assess/score/cases", test_cases);
  g_test_add_func ("/assess/score/every-kind-has-cases", test_every_kind_has_cases);
  g_test_add_func ("/assess/score/every-option-answers", test_every_option_answers);
  g_test_add_func ("/assess/score/every-part-answers", test_every_part_answers);
  g_test_add_func ("/assess/score/longest-run", test_longest_run);
  g_test_add_func ("/assess/score/outcome-keeps-its-item", test_outcome_keeps_its_item);
  g_test_add_func ("/assess/verdict-words", test_verdict_words);
  g_test_add_func ("/assess/score/unscored", test_unscored);
  g_test_add_func ("/assess/score/what-is-an-answer", test_what_is_an_answer);

  return g_test_run ();
}
