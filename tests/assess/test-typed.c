/* test-typed.c - what is said to somebody whose typing cannot be judged
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <string.h>

#include "cases.h"

typedef struct
{
  const char *item;
  const char *id;
  const char *typed;
  const char *sentence;   /* NULL: it can be judged */
} Case;

#define UNITS "Type the number alone, or with one of: %, per mille."

static const Case cases[] = {
  { "number", "answer", "12,5",      NULL },
  { "number", "answer", "12,5 %",    NULL },
  { "number", "answer", "5 PER MILLE", NULL },
  { "number", "answer", "٣",         NULL },
  { "number", "answer", "1.234,5",   NULL },
  { "number", "answer", "12,125",    NULL },      /* 12125 is of no interest */
  { "number", "answer", "",          "Type a number." },
  { "number", "answer", "   \u00a0", "Type a number." },
  { "number", "answer", "twelve",    "“twelve” cannot be read as a number. Type it in digits, such as 12.5 or 12,5." },
  { "number", "answer", "NaN",       "“NaN” cannot be read as a number. Type it in digits, such as 12.5 or 12,5." },
  { "number", "answer", "😀",        "“😀” cannot be read as a number. Type it in digits, such as 12.5 or 12,5." },
  { "number", "answer", "حرية",      "“حرية” cannot be read as a number. Type it in digits, such as 12.5 or 12,5." },
  { "number", "answer", "<b>%d</b>", "“<b>%d</b>” cannot be read as a number. Type it in digits, such as 12.5 or 12,5." },
  { "number", "answer", "1e999",     "Write the number out in digits: 1000, not 1e3." },
  { "number", "answer", "12 €",      "“€” is no unit here. " UNITS },
  { "number", "answer", "100,000 per mille", NULL },  /* 100 per mille; 10000 % is of no interest */
  { "number", "answer", "1,000 per mille", "“1,000 per mille” can be read in two ways. Type 1000 or 1." },
  { "number", "answer", "12345678901234567890", "This is too long for a number. At most 15 digits are read." },
  { "euros",  "answer", "1,250",     "“1,250” can be read in two ways. Type 1250 or 1.25." },
  { "euros",  "answer", "1.275 €",   "“1.275 €” can be read in two ways. Type 1275 or 1.275." },
  { "euros",  "answer", "-1,250",    "“-1,250” can be read in two ways. Type -1250 or -1.25." },
  { "euros",  "answer", "1,300",     NULL },
  { "count",  "answer", "3 apples",  "Type the number alone, without “apples”." },
  { "choice", "ask",    "anything",  NULL },
  { "gaps",   "how",    "free",      NULL },
  { "gaps",   "how",    "1e999",     NULL },
  { "gaps",   "how",    "NaN",       NULL },
  { "gaps",   "how",    "٣",         NULL },
  { "gaps",   "how",    "1.234,5",   NULL },
  { "gaps",   "how",    "<b>",       NULL },
  { "gaps",   "how",    "&amp;",     NULL },
  { "gaps",   "how",    "😀",        NULL },
  { "gaps",   "how",    "حرية",      NULL },
  { "gaps",   "how",    "",          "Type what belongs here." },
  { "gaps",   "how",    " \t\u00a0", "Type what belongs here." },
  { "gaps",   "how",    "\u202e\u202c", "Type what belongs here." },
  { "gaps",   "when",   "before",    NULL },       /* a list cannot be mistyped */
};

static void
assert_reads (CandorItem *item,
              const char *id,
              const char *typed,
              const char *sentence)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(CandorResponse) empty = candor_response_new (NULL);
  g_autoptr(CandorResponse) response = candor_response_with_value (empty, id, typed);
  gboolean reads = candor_item_reads (item, id, typed, &error);
  gboolean is_whole = candor_item_get_kind (item) != CANDOR_ITEM_BLANKS;    /* one gap of several */

  g_test_message ("%s = “%.60s”", candor_item_get_id (item), typed);
  g_assert_cmpstr (error != NULL ? error->message : NULL, ==, sentence);
  g_assert_cmpint (reads, ==, sentence == NULL);
  g_assert_cmpint (candor_response_is_complete (response, item), ==, reads && is_whole);
  if (!reads)
    g_assert_true (g_error_matches (error, CANDOR_ERROR, CANDOR_ERROR_INVALID));
}

static void
test_sentences (void)
{
  g_autoptr(CandorModule) module = cases_load ();

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    assert_reads (cases_find (module, cases[i].item), cases[i].id, cases[i].typed, cases[i].sentence);
}

/* A sentence stays one line, whatever was pasted. */
static void
test_large (void)
{
  g_autoptr(CandorModule) module = cases_load ();
  CandorItem *item = cases_find (module, "number");
  g_autofree char *book = g_strnfill (1 << 20, '9');
  g_autofree char *words = g_strnfill (390, 'w');
  g_autoptr(GError) error = NULL;

  assert_reads (item, "answer", book, "This is too long for a number. At most 15 digits are read.");
  g_assert_false (candor_item_reads (item, "answer", words, &error));
  g_assert_cmpint (g_utf8_strlen (error->message, -1), <, 140);

  item = cases_find (module, "gaps");
  assert_reads (item, "how", book, "This is too long for a gap. A word or two are enough.");
  assert_reads (item, "how", words, "This is too long for a gap. A word or two are enough.");
}

/* Other writings of the right word are right, and nothing else becomes it. */
static void
test_gaps (void)
{
  static const struct { const char *typed; gboolean good; const char *reply; } rows[] = {
    { "free", TRUE, "Of free will." }, { "  FREE ", TRUE, "Of free will." }, { "fre", TRUE, "Of free will." },
    { "freely\u00a0given", TRUE, "Of free will." }, { "tree", FALSE, "A tree." }, { "silent", FALSE, "Silence is none." },
    { "<b>free</b>", FALSE, "Of free will." }, { "&amp;", FALSE, "Of free will." }, { "1e999", FALSE, "Of free will." },
    { "٣", FALSE, "Of free will." }, { "😀", FALSE, "Of free will." }, { "حرية", FALSE, "Of free will." },
    { "\u202efree\u202c", TRUE, "Of free will." },
  };
  g_autoptr(CandorModule) module = cases_load ();
  CandorItem *item = cases_find (module, "gaps");

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr(CandorResponse) empty = candor_response_new (NULL);
      g_autoptr(CandorResponse) response = candor_response_with_value (empty, "how", rows[i].typed);
      g_autoptr(CandorOutcome) outcome = candor_score (item, response);
      const CandorOptionVerdict *verdict = candor_outcome_get_option (outcome, 0);

      g_test_message ("%s", rows[i].typed);
      g_assert_cmpint (verdict->good, ==, rows[i].good);
      g_assert_cmpstr (candor_text_get_plain (verdict->feedback), ==, rows[i].reply);
      g_assert_cmpstr (verdict->value, ==, rows[i].typed);
    }
}

/* What was typed is kept as it was typed, through any number of turns. */
static void
test_kept_as_typed (void)
{
  static const char * const typed[] = {
    "12,5 %", "  12 ", "a\\b", "x|y,z:1", "line\nline", "٣", "answer:3", "\u202e12", "<&>\"'", "👩\u200d💻", "\\n", "ends \\",
  };
  g_autoptr(CandorModule) module = cases_load ();
  CandorItem *item = cases_find (module, "number");

  for (gsize i = 0; i < G_N_ELEMENTS (typed); i++)
    {
      g_autoptr(CandorResponse) empty = candor_response_new (NULL);
      g_autoptr(CandorResponse) response = candor_response_with_value (empty, "answer", typed[i]);
      g_autofree char *text = candor_response_to_string (response);
      g_autoptr(CandorResponse) again = candor_response_parse (item, text, NULL);

      g_test_message ("%s", text);
      g_assert_cmpstr (candor_response_find_value (again, "answer"), ==, typed[i]);
      g_assert_true (candor_response_equal (again, response));
    }
}

static void
test_replies (void)
{
  static const struct { const char *typed, *reply; } rows[] = {
    { "12.5", "Something else." }, { "0,125", "A share, no per cent." }, { "200", "More than all." }, { "7", "Something else." },
  };
  g_autoptr(CandorModule) module = cases_load ();
  CandorItem *item = cases_find (module, "number");

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr(CandorResponse) response = candor_response_parse (item, rows[i].typed, NULL);
      g_autoptr(CandorOutcome) outcome = candor_score (item, response);
      const CandorOptionVerdict *verdict = candor_outcome_get_option (outcome, 0);

      g_assert_cmpstr (candor_text_get_plain (verdict->feedback), ==, rows[i].reply);
      g_assert_cmpstr (verdict->value, ==, rows[i].typed);
      g_assert_true (verdict->picked);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/assess/typed/sentences", test_sentences);
  g_test_add_func ("/assess/typed/large", test_large);
  g_test_add_func ("/assess/typed/kept", test_kept_as_typed);
  g_test_add_func ("/assess/typed/replies", test_replies);
  g_test_add_func ("/assess/typed/gaps", test_gaps);

  return g_test_run ();
}
