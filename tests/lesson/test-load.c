/* test-load.c - what a module holds once it is loaded
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <string.h>

#include <glib/gstdio.h>

#include "helpers.h"

static CandorModule *
load_full (void)
{
  return load_module (DATA, "full/module.xml");
}

static gpointer
get_part (CandorModule *module,
          guint         index)
{
  GPtrArray *parts = candor_module_get_parts (module);

  g_assert_cmpuint (index, <, parts->len);

  return g_ptr_array_index (parts, index);
}

static CandorPage *
get_page (CandorModule *module,
          guint         index)
{
  GPtrArray *pages = candor_lesson_get_pages (CANDOR_LESSON (get_part (module, 0)));

  g_assert_cmpuint (index, <, pages->len);

  return g_ptr_array_index (pages, index);
}

static gpointer
get_block (CandorModule *module,
           guint         index)
{
  GPtrArray *blocks = candor_page_get_blocks (get_page (module, 0));

  g_assert_cmpuint (index, <, blocks->len);

  return g_ptr_array_index (blocks, index);
}

static const char *
plain (gconstpointer text)
{
  return candor_text_get_plain (text);
}

/* -------------------------------------------------------------------- head */

static void
test_head (void)
{
  g_autoptr(CandorModule) module = load_full ();
  const CandorObjective *objective;
  const CandorMisconception *misconception;
  const CandorTerm *term;
  const CandorChange *change;

  g_assert_cmpstr (candor_module_get_id (module), ==, "full");
  g_assert_cmpuint (candor_module_get_edition (module), ==, 2);
  g_assert_cmpstr (candor_module_get_language (module), ==, "en-GB");
  g_assert_cmpuint (candor_module_get_minutes (module), ==, 5);
  g_assert_cmpstr (candor_module_get_licence (module), ==, "CC-BY-SA-4.0");
  g_assert_cmpstr (candor_module_get_title (module), ==, "Everything at once");
  g_assert_cmpstr (candor_module_get_summary (module), ==, "Each kind of thing, once.");

  g_assert_cmpuint (candor_module_get_objectives (module)->len, ==, 2);
  objective = candor_module_find_objective (module, "judge");
  g_assert_true (objective == g_ptr_array_index (candor_module_get_objectives (module), 1));
  g_assert_cmpint (objective->level, ==, CANDOR_LEVEL_EVALUATE);
  g_assert_cmpstr (objective->words, ==, "Judge a banner");
  g_assert_cmpuint (objective->place.line, ==, 6);
  g_assert_cmpuint (objective->place.column, ==, 3);
  g_assert_null (candor_module_find_objective (module, "asking"));

  misconception = candor_module_find_misconception (module, "silence");
  g_assert_cmpstr (misconception->belief, ==, "Who does not object has agreed.");
  g_assert_cmpstr (plain (misconception->reply), ==, "Silence is no consent.");

  term = candor_module_find_term (module, "consent");
  g_assert_cmpstr (term->word, ==, "consent");
  g_assert_cmpstr (term->cite, ==, "gdpr");
  g_assert_cmpstr (plain (term->definition), ==, "A yes that somebody could have refused.");

  change = g_ptr_array_index (candor_module_get_changes (module), 0);
  g_assert_cmpuint (change->edition, ==, 2);
  g_assert_cmpint (change->kind, ==, CANDOR_CHANGE_MEANING);
  g_assert_cmpuint (change->date.month, ==, 2);
  g_assert_cmpstr (change->at[0], ==, "asking");
  g_assert_cmpstr (change->at[1], ==, "pick");
  g_assert_null (change->at[2]);
  g_assert_cmpstr (change->words, ==, "The cookie rules changed.");
}

static void
test_sources (void)
{
  g_autoptr(CandorModule) module = load_full ();
  const CandorSource *law = candor_module_find_source (module, "gdpr");
  const CandorSource *survey = candor_module_find_source (module, "survey");

  g_assert_cmpuint (law->number, ==, 1);
  g_assert_cmpuint (survey->number, ==, 2);
  g_assert_cmpstr (law->fact, ==, "F-026");
  g_assert_cmpint (law->kind, ==, CANDOR_SOURCE_LAW);
  g_assert_cmpint (law->basis, ==, CANDOR_BASIS_OFFICIAL);
  g_assert_cmpstr (law->title, ==, "GDPR, Article 7");
  g_assert_cmpstr (law->by, ==, "European Union");
  g_assert_cmpstr (law->date, ==, "2016");
  g_assert_cmpstr (law->locator, ==, "Art. 7(2) and (3)");
  g_assert_cmpstr (law->href, ==, "https://eur-lex.europa.eu/eli/reg/2016/679/oj");
  g_assert_cmpuint (law->checked.year, ==, 2026);
  g_assert_cmpuint (law->from.year, ==, 2018);
  g_assert_null (survey->fact);
  g_assert_null (survey->href);
  g_assert_false (candor_day_is_set (survey->checked));
  g_assert_false (candor_source_is_stale (law, (CandorDay) { 2029, 11, 24 }));
  g_assert_true (candor_source_is_stale (law, (CandorDay) { 2029, 11, 25 }));
  g_assert_false (candor_source_is_stale (survey, (CandorDay) { 9999, 1, 1 }));
  g_assert_false (candor_source_is_stale (law, (CandorDay) { 0, 0, 0 }));
}

/* -------------------------------------------------------------------- text */

static void
assert_run (CandorText    *text,
            guint          index,
            CandorRunKind  kind,
            const char    *words,
            const char    *ref)
{
  const CandorRun *run = candor_text_get_run (text, index);

  g_assert_cmpint (run->kind, ==, kind);
  g_assert_cmpstr (run->text, ==, words);
  g_assert_cmpstr (run->ref, ==, ref);
}

static void
test_runs (void)
{
  g_autoptr(CandorModule) module = load_full ();
  CandorText *text = candor_p_block_get_text (get_block (module, 0));

  g_assert_cmpuint (candor_text_get_n_runs (text), ==, 16);
  assert_run (text, 0, CANDOR_RUN_PLAIN, "A ", NULL);
  assert_run (text, 1, CANDOR_RUN_TERM, "consent", "consent");
  assert_run (text, 2, CANDOR_RUN_PLAIN, " is ", NULL);
  assert_run (text, 3, CANDOR_RUN_EM, "really ", NULL);
  assert_run (text, 4, CANDOR_RUN_STRONG_EM, "really", NULL);
  assert_run (text, 5, CANDOR_RUN_PLAIN, " a yes", NULL);
  assert_run (text, 6, CANDOR_RUN_CITE, "1", "gdpr");
  assert_run (text, 7, CANDOR_RUN_PLAIN, ", and ", NULL);
  assert_run (text, 8, CANDOR_RUN_STRONG, "no", NULL);
  assert_run (text, 9, CANDOR_RUN_PLAIN, " silence. See ", NULL);
  assert_run (text, 10, CANDOR_RUN_CODE, "a & b", NULL);
  assert_run (text, 11, CANDOR_RUN_PLAIN, ", ", NULL);
  assert_run (text, 12, CANDOR_RUN_UI, "Save", NULL);
  assert_run (text, 13, CANDOR_RUN_LINK, "the law", "https://example.org/");
  assert_run (text, 14, CANDOR_RUN_PLAIN, " ", NULL);
  assert_run (text, 15, CANDOR_RUN_PAGE, "the end", "end");
  g_assert_cmpstr (plain (text), ==, "A consent is really really a yes, and no silence. See a & b, Savethe law the end");
  g_assert_cmpuint (candor_text_count_words (text), ==, 18);

  /* A reference stands where its attribute does. */
  g_assert_cmpuint (candor_text_get_run (text, 1)->place.line, ==, 26);
  g_assert_cmpuint (candor_text_get_run (text, 1)->place.column, ==, 18);
  g_assert_cmpuint (candor_text_get_run (text, 0)->place.column, ==, 10);
}

static void
test_text_outlives_module (void)
{
  g_autoptr(CandorModule) module = load_full ();
  g_autoptr(CandorText) text = candor_text_ref (candor_p_block_get_text (get_block (module, 0)));
  g_autoptr(CandorPage) page = g_object_ref (get_page (module, 0));

  g_clear_object (&module);
  g_assert_true (g_str_has_prefix (plain (text), "A consent"));
  g_assert_cmpstr (candor_page_get_title (page), ==, "Asking");
  g_assert_cmpuint (candor_page_get_sources (page)->len, ==, 2);
}

static CandorText *
text_of (CandorModule *module)
{
  return candor_p_block_get_text (get_block (module, 1));
}

/* @source as a paragraph is @words; runs never begin or end it with a space. */
static void
assert_folded (const char *source,
               const char *words,
               guint       n_runs)
{
  g_autofree char *block = g_strdup_printf ("<p>%s</p>", source);
  g_autofree char *whole = make_module ("m", 1, "<source id=\"s\" kind=\"guidance\" basis=\"memory\"><title>t</title></source>"
                                                "<term id=\"t\" word=\"two words\">m</term>", block);
  g_autoptr(CandorModule) module = load_text (whole);
  CandorText *text = text_of (module);

  g_assert_cmpstr (plain (text), ==, words);
  g_assert_cmpuint (candor_text_get_n_runs (text), ==, n_runs);
}

static void
test_folding (void)
{
  assert_folded ("one two", "one two", 1);
  assert_folded ("\n  one\n\ttwo  \n", "one two", 1);
  assert_folded ("one  two", "one two", 1);
  assert_folded ("one <em> two </em> three", "one two three", 3);
  assert_folded ("<em>one</em> <em>two</em>", "one two", 3);
  assert_folded ("one<em/>two", "onetwo", 2);
  assert_folded ("one <cite ref=\"s\"/> two", "one two", 3);
  assert_folded ("one<cite ref=\"s\"/>", "one", 2);
  assert_folded ("one <cite ref=\"s\"/>", "one", 2);
  assert_folded ("a <term ref=\"t\"/>", "a two words", 2);
  assert_folded ("a <term ref=\"t\">\n</term> b", "a two words b", 3);
  assert_folded ("a <term ref=\"t\">third\nword</term>", "a third word", 2);
  assert_folded ("<![CDATA[<b>  &]]>", "<b> &", 1);
  assert_folded ("one<!-- no --> two", "one two", 1);
  assert_folded ("<strong>one <strong>two</strong></strong>", "one two", 2);
  assert_folded ("<em>a<strong>b<em>c</em></strong></em>", "abc", 3);
}

static guint
count (const char *words)
{
  g_autofree char *block = g_strdup_printf ("<p>%s</p>", words);
  g_autofree char *whole = make_module ("m", 1, "", block);
  g_autoptr(CandorModule) module = load_text (whole);

  return candor_text_count_words (text_of (module));
}

static void
test_counting (void)
{
  g_assert_cmpuint (count ("one"), ==, 1);
  g_assert_cmpuint (count ("one two three four five six seven eight nine ten"), ==, 10);
  g_assert_cmpuint (count ("a b c d e f g h i j k l m n o p q"), ==, 17);
  g_assert_cmpuint (count ("ä ö ü ß € é — “x” ő ű"), ==, 10);
  g_assert_cmpuint (count ("!!!!!!!! !!!!!!!!"), ==, 2);
}

/* ------------------------------------------------------------------- blocks */

static void
test_blocks (void)
{
  g_autoptr(CandorModule) module = load_full ();
  CandorHeadingBlock *heading = CANDOR_HEADING_BLOCK (get_block (module, 1));
  CandorListBlock *list = CANDOR_LIST_BLOCK (get_block (module, 2));
  CandorCalloutBlock *callout = CANDOR_CALLOUT_BLOCK (get_block (module, 5));
  CandorQuoteBlock *quote = CANDOR_QUOTE_BLOCK (get_block (module, 6));
  guint kind;

  g_assert_cmpstr (plain (candor_heading_block_get_text (heading)), ==, "Three ways");
  g_assert_cmpuint (candor_heading_block_get_level (heading), ==, 2);
  g_object_get (heading, "kind", &kind, NULL);
  g_assert_cmpuint (kind, ==, CANDOR_BLOCK_HEADING);

  g_assert_cmpint (candor_list_block_get_list_kind (list), ==, CANDOR_LIST_NUMBER);
  g_assert_cmpuint (candor_list_block_get_items (list)->len, ==, 2);
  g_assert_cmpuint (candor_block_count_words (CANDOR_BLOCK (list)), ==, 4);

  g_assert_cmpint (candor_callout_block_get_callout_kind (callout), ==, CANDOR_CALLOUT_WARNING);
  g_assert_cmpstr (candor_callout_block_get_title (callout), ==, "Take care");
  g_assert_cmpuint (candor_callout_block_get_blocks (callout)->len, ==, 2);
  g_assert_true (CANDOR_IS_LIST_BLOCK (g_ptr_array_index (candor_callout_block_get_blocks (callout), 1)));
  g_assert_cmpuint (candor_block_get_place (CANDOR_BLOCK (callout))->line, ==, 48);

  g_assert_cmpstr (candor_quote_block_get_by (quote), ==, "The law");
  g_assert_cmpstr (candor_quote_block_get_cite (quote), ==, "gdpr");
  g_assert_cmpuint (candor_quote_block_get_paragraphs (quote)->len, ==, 1);
}

static void
test_table (void)
{
  g_autoptr(CandorModule) module = load_full ();
  CandorTableBlock *table = CANDOR_TABLE_BLOCK (get_block (module, 3));

  g_assert_cmpuint (candor_table_block_get_n_columns (table), ==, 2);
  g_assert_cmpuint (candor_table_block_get_n_rows (table), ==, 2);
  g_assert_cmpstr (plain (candor_table_block_get_caption (table)), ==, "When to ask");
  g_assert_cmpstr (plain (candor_table_block_get_cell (table, 0, 1)), ==, "When");
  g_assert_cmpstr (plain (candor_table_block_get_cell (table, 2, 0)), ==, "Banner");
  g_assert_cmpstr (plain (candor_table_block_get_cell (table, 2, 1)), ==, "");
}

static void
test_figure (void)
{
  g_autoptr(CandorModule) module = load_full ();
  CandorFigureBlock *figure = CANDOR_FIGURE_BLOCK (get_block (module, 4));
  CandorFigureBlock *again = CANDOR_FIGURE_BLOCK (get_block (module, 7));
  g_autoptr(GBytes) drawing = NULL, same = NULL;

  g_assert_cmpstr (candor_figure_block_get_src (figure), ==, "media/yes-no.svg");
  g_assert_cmpstr (candor_figure_block_get_alternative (figure), ==, "Two buttons of the same size: Yes and No.");
  g_assert_cmpstr (plain (candor_figure_block_get_caption (figure)), ==, "Both as easy");
  g_assert_false (candor_figure_block_is_decorative (figure));
  g_assert_cmpint (candor_figure_block_get_info (figure).kind, ==, CANDOR_PICTURE_SVG);
  g_assert_cmpuint (candor_figure_block_get_info (figure).width, ==, 20);
  drawing = candor_figure_block_read (figure, NULL);
  g_assert_nonnull (g_strstr_len (g_bytes_get_data (drawing, NULL), g_bytes_get_size (drawing), "<svg"));

  g_assert_true (candor_figure_block_is_decorative (again));
  g_assert_null (candor_figure_block_get_alternative (again));
  g_assert_null (candor_figure_block_get_caption (again));
  same = candor_figure_block_read (again, NULL);
  g_assert_true (g_bytes_equal (drawing, same));
  g_assert_cmpuint (candor_figure_block_get_info (again).width, ==, 20);
}

/* ---------------------------------------------------------------- questions */

static void
test_choice (void)
{
  g_autoptr(CandorModule) module = load_full ();
  CandorItem *item = candor_check_block_get_item (CANDOR_CHECK_BLOCK (get_block (module, 8)));
  const CandorOption *option;
  g_autofree char *id = NULL;
  g_autoptr(CandorText) prompt = NULL;

  g_assert_true (CANDOR_IS_CHOICE_ITEM (item));
  g_assert_cmpint (candor_item_get_kind (item), ==, CANDOR_ITEM_CHOICE);
  g_assert_cmpstr (candor_item_get_id (item), ==, "pick");
  g_assert_cmpstr (candor_item_get_objective (item), ==, "ask");
  g_assert_cmpuint (candor_item_get_points (item), ==, 3);
  g_assert_true (candor_item_is_shuffled (item));
  g_assert_cmpstr (plain (candor_item_get_prompt (item)), ==, "What comes first?");
  g_assert_cmpstr (plain (candor_item_get_why (item)), ==, "Who is asked first can say no.");
  g_assert_cmpstr (candor_item_get_why_cite (item)[0], ==, "gdpr");
  g_assert_cmpstr (candor_item_get_why_cite (item)[1], ==, "survey");
  g_assert_null (candor_item_get_why_cite (item)[2]);
  g_assert_cmpstr (candor_item_get_why_see (item), ==, "asking");

  g_assert_cmpuint (candor_item_get_options (item)->len, ==, 2);
  option = candor_item_find_option (item, "offer");
  g_assert_cmpstr (plain (option->words), ==, "The offer");
  g_assert_cmpstr (plain (option->response), ==, "Then nobody was asked.");
  g_assert_null (option->unticked);
  g_assert_false (option->right);
  g_assert_cmpstr (option->misconception, ==, "silence");
  g_assert_true (candor_item_find_option (item, "question")->right);
  g_assert_null (candor_item_find_option (item, "letter"));

  g_object_get (item, "id", &id, "prompt", &prompt, NULL);
  g_assert_cmpstr (id, ==, "pick");
  g_assert_true (prompt == candor_item_get_prompt (item));
}

static void
test_item_hints (void)
{
  g_autoptr(CandorModule) module = load_full ();
  GPtrArray *items = candor_module_get_items (module);
  GPtrArray *hints = candor_item_get_hints (g_ptr_array_index (items, 0));
  const CandorHint *idea, *passage, *answer;

  g_assert_cmpuint (hints->len, ==, 3);
  idea = g_ptr_array_index (hints, 0);
  passage = g_ptr_array_index (hints, 1);
  answer = g_ptr_array_index (hints, 2);
  g_assert_cmpint (idea->kind, ==, CANDOR_HINT_IDEA);
  g_assert_cmpstr (plain (idea->words), ==, "Who can say no?");
  g_assert_null (idea->see);
  g_assert_cmpint (passage->kind, ==, CANDOR_HINT_PASSAGE);
  g_assert_cmpstr (passage->see, ==, "asking");
  g_assert_cmpint (answer->kind, ==, CANDOR_HINT_ANSWER);
  g_assert_cmpuint (answer->place.line, >, idea->place.line);
  g_assert_cmpuint (candor_item_get_hints (g_ptr_array_index (items, 1))->len, ==, 0);
}

static void
test_choices (void)
{
  g_autoptr(CandorModule) module = load_full ();
  CandorItem *item = g_ptr_array_index (candor_module_get_items (module), 1);
  const CandorOption *option = candor_item_find_option (item, "b");

  g_assert_true (CANDOR_IS_CHOICES_ITEM (item));
  g_assert_cmpint (candor_choices_item_get_credit (CANDOR_CHOICES_ITEM (item)), ==, CANDOR_CREDIT_RIGHT_MINUS_WRONG);
  g_assert_cmpuint (candor_item_get_points (item), ==, 1);
  g_assert_false (candor_item_is_shuffled (item));
  g_assert_cmpstr (plain (option->unticked), ==, "Right to leave it.");
  g_assert_null (candor_item_get_why_cite (item)[0]);
}

static void
test_truefalse (void)
{
  g_autoptr(CandorModule) module = load_full ();
  CandorItem *item = g_ptr_array_index (candor_module_get_items (module), 2);
  const CandorOption *yes = candor_item_find_option (item, "true");
  const CandorOption *no = candor_item_find_option (item, "false");

  g_assert_true (CANDOR_IS_TRUEFALSE_ITEM (item));
  g_assert_cmpstr (plain (yes->words), ==, "True");
  g_assert_cmpstr (plain (no->words), ==, "False");
  g_assert_false (yes->right);
  g_assert_true (no->right);
  g_assert_cmpstr (yes->misconception, ==, "silence");
}

static void
test_kinds (void)
{
  const char * const blocks[] = { "p", "heading", "list", "figure", "table", "callout", "quote", "check",
                                 "compare", "steps", "timeline", "dialogue", "reveal", "house" };
  const char * const items[] = { "choice", "choices", "truefalse", "match", "order", "sort", "blanks", "number",
                                 "hotspot", "highlight", "scale", "reflect" };

  for (guint i = 0; i < CANDOR_N_BLOCK_KINDS; i++)
    g_assert_cmpstr (candor_block_kind_to_string (i), ==, blocks[i]);
  for (guint i = 0; i < CANDOR_N_ITEM_KINDS; i++)
    g_assert_cmpstr (candor_item_kind_to_string (i), ==, items[i]);
}

/* ------------------------------------------------------------ parts and pages */

#define LESSON_OF(id) "<lesson id=\"" id "\"><title>" id "</title><page id=\"p" id "\"><title>" id "</title><p>p</p></page></lesson>"
#define QUIZ_OF(id) QUIZ_WITH (id, "")
#define QUIZ_WITH(id, more)                                                                                    \
  "<quiz id=\"" id "\"" more "><truefalse id=\"i" id "\" objective=\"o\"><prompt>" id "?</prompt>"                \
  "<true right=\"yes\"><response>r</response></true><false><response>r</response></false><why>w</why></truefalse></quiz>"

static void
test_quiz (void)
{
  g_autoptr(CandorModule) module = load_full ();
  CandorQuiz *quiz = CANDOR_QUIZ (get_part (module, 1));
  CandorQuiz *plain_quiz = CANDOR_QUIZ (get_part (module, 2));

  g_assert_cmpstr (candor_part_get_id (CANDOR_PART (quiz)), ==, "last");
  g_assert_cmpstr (candor_part_get_title (CANDOR_PART (quiz)), ==, "At the end");
  g_assert_cmpuint (candor_quiz_get_pass (quiz), ==, 80);
  g_assert_true (candor_quiz_asks_certainty (quiz));
  g_assert_cmpint (candor_quiz_get_feedback (quiz), ==, CANDOR_FEEDBACK_AT_END);
  g_assert_cmpuint (candor_quiz_get_attempts (quiz), ==, 2);
  g_assert_true (candor_quiz_is_shuffled (quiz));
  g_assert_cmpuint (candor_quiz_get_intro (quiz)->len, ==, 1);
  g_assert_cmpuint (candor_quiz_get_items (quiz)->len, ==, 2);

  g_assert_cmpstr (candor_part_get_title (CANDOR_PART (plain_quiz)), ==, "Quiz");
  g_assert_cmpstr (candor_part_get_id (CANDOR_PART (plain_quiz)), ==, "quiz-3");
  g_assert_cmpuint (candor_quiz_get_pass (plain_quiz), ==, 70);
  g_assert_false (candor_quiz_asks_certainty (plain_quiz));
  g_assert_cmpint (candor_quiz_get_feedback (plain_quiz), ==, CANDOR_FEEDBACK_AT_ONCE);
  g_assert_cmpuint (candor_quiz_get_attempts (plain_quiz), ==, 0);
  g_assert_false (candor_quiz_is_shuffled (plain_quiz));
  g_assert_cmpstr (candor_part_get_place (CANDOR_PART (plain_quiz))->file, ==, DATA "/full/again.xml");
  g_assert_cmpuint (candor_part_get_place (CANDOR_PART (plain_quiz))->line, ==, 3);
}

/* Lessons in front of a quiz belong to it, or those behind it. */
static void
test_lessons_of_quiz (void)
{
  g_autoptr(CandorModule) module = load_text (
    "<module format=\"1\" id=\"m\" edition=\"1\" language=\"en\" minutes=\"3\" licence=\"CC0-1.0\">"
    "<title>t</title><summary>s</summary><objective id=\"o\" level=\"apply\">Ask</objective>"
    QUIZ_OF ("q0") LESSON_OF ("l1") LESSON_OF ("l2") QUIZ_WITH ("q1", " test-out=\"yes\"") QUIZ_OF ("q2") LESSON_OF ("l3") QUIZ_OF ("q3")
    "</module>");
  static const char * const expected[] = { "l1 l2 ", NULL, NULL, "l1 l2 ", "l3 ", NULL, "l3 " };
  GPtrArray *parts = candor_module_get_parts (module);

  for (guint i = 0; i < parts->len; i++)
    {
      CandorPart *part = g_ptr_array_index (parts, i);
      g_autoptr(GPtrArray) lessons = NULL;
      g_autoptr(GString) ids = g_string_new (NULL);

      if (!CANDOR_IS_QUIZ (part))
        continue;
      lessons = candor_module_list_lessons_of (module, CANDOR_QUIZ (part));
      for (guint j = 0; j < lessons->len; j++)
        g_string_append_printf (ids, "%s ", candor_part_get_id (g_ptr_array_index (lessons, j)));
      g_assert_cmpstr (ids->str, ==, expected[i]);
      g_assert_cmpint (candor_quiz_tests_out (CANDOR_QUIZ (part)), ==, i == 3);
    }
}

static void
test_margin (void)
{
  g_autoptr(CandorModule) module = load_full ();
  CandorPage *page = get_page (module, 0);
  GPtrArray *sources = candor_page_get_sources (page);

  g_assert_cmpuint (candor_page_get_terms (page)->len, ==, 1);
  g_assert_true (g_ptr_array_index (candor_page_get_terms (page), 0) == candor_module_find_term (module, "consent"));
  g_assert_cmpuint (sources->len, ==, 2);
  g_assert_true (g_ptr_array_index (sources, 0) == candor_module_find_source (module, "gdpr"));
  g_assert_true (g_ptr_array_index (sources, 1) == candor_module_find_source (module, "survey"));
  g_assert_cmpuint (candor_page_get_items (page)->len, ==, 1);
  g_assert_cmpuint (candor_page_get_terms (get_page (module, 1))->len, ==, 0);
}

static guint
count_seconds (CandorModule *module)
{
  GPtrArray *parts = candor_module_get_parts (module);
  guint seconds = 0;

  for (guint i = 0; i < parts->len; i++)
    {
      if (CANDOR_IS_QUIZ (g_ptr_array_index (parts, i)))
        {
          CandorQuiz *quiz = g_ptr_array_index (parts, i);

          seconds += candor_quiz_get_item_seconds (quiz) * candor_quiz_get_items (quiz)->len;
          continue;
        }
      for (guint j = 0; j < candor_lesson_get_pages (g_ptr_array_index (parts, i))->len; j++)
        {
          GPtrArray *pages = candor_lesson_get_pages (g_ptr_array_index (parts, i));

          seconds += candor_page_get_seconds (g_ptr_array_index (pages, j));
        }
    }

  return seconds;
}

static void
test_seconds (void)
{
  g_autoptr(CandorModule) module = load_full ();
  CandorPage *page = get_page (module, 0);
  CandorPage *last = get_page (module, 1);

  g_assert_cmpuint (count_seconds (module), ==, 5 * 60);
  g_assert_cmpuint (candor_page_get_seconds (page), >, candor_page_get_seconds (last));
  g_assert_cmpuint (candor_page_get_seconds (last), >, 0);
  g_assert_cmpuint (candor_page_count_words (page), ==, 49);
}

static void
test_items (void)
{
  g_autoptr(CandorModule) module = load_full ();
  const char * const ids[] = { "pick", "tick", "hold", "again" };
  GPtrArray *items = candor_module_get_items (module);

  g_assert_cmpuint (items->len, ==, G_N_ELEMENTS (ids));
  for (guint i = 0; i < items->len; i++)
    g_assert_cmpstr (candor_item_get_id (g_ptr_array_index (items, i)), ==, ids[i]);
}

static void
test_properties (void)
{
  g_autoptr(CandorModule) module = load_full ();
  g_autofree char *id = NULL, *title = NULL, *summary = NULL, *language = NULL, *page_title = NULL, *part_id = NULL;
  guint edition, minutes, seconds, points, kind;

  g_object_get (module, "id", &id, "title", &title, "summary", &summary, "language", &language,
                "edition", &edition, "minutes", &minutes, NULL);
  g_assert_cmpstr (id, ==, "full");
  g_assert_cmpstr (title, ==, "Everything at once");
  g_assert_cmpstr (summary, ==, "Each kind of thing, once.");
  g_assert_cmpstr (language, ==, "en-GB");
  g_assert_cmpuint (edition, ==, 2);
  g_assert_cmpuint (minutes, ==, 5);

  g_object_get (get_page (module, 0), "title", &page_title, "seconds", &seconds, NULL);
  g_assert_cmpstr (page_title, ==, "Asking");
  g_assert_cmpuint (seconds, ==, candor_page_get_seconds (get_page (module, 0)));
  g_object_get (get_part (module, 1), "id", &part_id, NULL);
  g_assert_cmpstr (part_id, ==, "last");
  g_object_get (g_ptr_array_index (candor_module_get_items (module), 0), "points", &points, "kind", &kind, NULL);
  g_assert_cmpuint (points, ==, 3);
  g_assert_cmpuint (kind, ==, CANDOR_ITEM_CHOICE);
}

/* ------------------------------------------------------------------ failures */

static void
assert_refused (const char *path,
                const char *code)
{
  g_autoptr(GPtrArray) problems = candor_problems_new ();
  g_autoptr(CandorModule) module = candor_module_load (path, TODAY, problems);

  print_problems (problems);
  g_assert_null (module);
  g_assert_cmpuint (count_code (problems, code), ==, 1);
}

static void
test_refused (void)
{
  g_autofree char *folder = make_folder ();
  g_autofree char *path = g_build_filename (folder, "module.xml", NULL);
  g_autoptr(GPtrArray) problems = candor_problems_new ();

  assert_refused (path, "file-missing");
  assert_refused (folder, "file-refused");
  write_text (folder, "module.xml", "<lesson><title>t</title><page id=\"p\"><title>t</title><p>t</p></page></lesson>");
  assert_refused (path, "not-a-lesson-file");
  write_text (folder, "module.xml", "<module><title>t</titel></module>");
  assert_refused (path, "xml-mismatch");
  g_assert_null (candor_program_load (path, problems));
  write_text (folder, "module.xml", "<lesson><title>t</title><page id=\"p\"><title>t</title><p>t</p></page></lesson>");
  g_assert_null (candor_program_load (path, problems));
  g_assert_cmpuint (count_code (problems, "not-a-lesson-file"), ==, 1);

  remove_folder (folder);
}

/* With errors of the schema the other stages run as far as they can. */
static void
test_all_in_one_run (void)
{
  g_autofree char *folder = make_folder ();
  g_autofree char *path = g_build_filename (folder, "module.xml", NULL);
  g_autofree char *text = make_module ("m", 1, "", "<p colour=\"red\">One.</p><p/><p>Two<cite ref=\"s\"/></p>"
                                                   "<figure/><table/><list/><callout/><quote/><check/><heading/>");
  g_autoptr(GPtrArray) problems = candor_problems_new ();

  write_text (folder, "module.xml", text);
  g_assert_null (candor_module_load (path, TODAY, problems));
  print_problems (problems);
  g_assert_nonnull (find_problem (problems, "schema-attribute-unknown"));
  g_assert_nonnull (find_problem (problems, "empty-text"));
  g_assert_nonnull (find_problem (problems, "unknown-source"));

  remove_folder (folder);
}

/* What is misspelt in the head is not missed a hundred times in the body. */
static void
test_no_cascade (void)
{
  g_autofree char *folder = make_folder ();
  g_autofree char *path = g_build_filename (folder, "module.xml", NULL);
  g_autofree char *text = make_module ("m", 1, "<sources id=\"s\" kind=\"law\" basis=\"memory\"><title>t</title></sources>",
                                       "<p>Two<cite ref=\"s\"/></p>");
  g_autoptr(GPtrArray) problems = candor_problems_new ();

  write_text (folder, "module.xml", text);
  g_assert_null (candor_module_load (path, TODAY, problems));
  print_problems (problems);
  g_assert_null (find_problem (problems, "unknown-source"));
  g_assert_cmpuint (problems->len, ==, 1);

  remove_folder (folder);
}

static void
test_proposed_ids (void)
{
  g_autofree char *folder = make_folder ();
  g_autofree char *path = g_build_filename (folder, "module.xml", NULL);
  g_autoptr(GPtrArray) problems = candor_problems_new ();
  CandorProblem *problem;

  write_text (folder, "module.xml",
              "<module format=\"1\" id=\"m\" edition=\"1\" language=\"en\" minutes=\"1\" licence=\"CC0-1.0\">"
              "<title>t</title><summary>s</summary><lesson id=\"l\"><title>t</title>"
              "<page id=\"asking-is-part\"><title>One</title><p>One.</p></page>\n"
              "<page><title>Asking is part</title><p>One.</p></page></lesson></module>");
  g_assert_null (candor_module_load (path, TODAY, problems));
  problem = find_problem (problems, "schema-attribute-missing");
  g_assert_nonnull (problem);
  g_assert_cmpstr (candor_problem_get_hint (problem), ==, "Write <page id=\"asking-is-part-2\">.");

  remove_folder (folder);
}

/* What others ask for and nothing has is the id that was forgotten. */
static void
test_wanted_ids (void)
{
  static const struct { const char *asks; const char *hint; } wants[] =
  {
    { "greeting",           "Write <page id=\"greeting\">." },
    { "greeting asking-is-prt", "Write <page id=\"asking-is-prt\">." },
    { "greeting farewell",  "Write <page id=\"asking-is-part\">." },
    { "one",                "Write <page id=\"asking-is-part\">." },
  };
  g_autofree char *folder = make_folder ();
  g_autofree char *path = g_build_filename (folder, "module.xml", NULL);

  for (guint i = 0; i < G_N_ELEMENTS (wants); i++)
    {
      g_auto(GStrv) ids = g_strsplit (wants[i].asks, " ", -1);
      g_autofree char *text = NULL;
      g_autoptr(GPtrArray) problems = candor_problems_new ();

      text = g_strdup_printf ("<module format=\"1\" id=\"m\" edition=\"1\" language=\"en\" minutes=\"1\" licence=\"CC0-1.0\">"
                              "<title>t</title><summary>s</summary><lesson id=\"l\"><title>t</title>"
                              "<page id=\"one\"><title>One</title><p><link page=\"%s\">One</link> <link page=\"%s\">two</link>.</p></page>\n"
                              "<page><title>Asking is part</title><p>One.</p></page></lesson></module>",
                              ids[0], ids[1] != NULL ? ids[1] : ids[0]);
      write_text (folder, "module.xml", text);
      g_assert_null (candor_module_load (path, TODAY, problems));
      g_assert_cmpstr (candor_problem_get_hint (find_problem (problems, "schema-attribute-missing")), ==, wants[i].hint);
    }

  remove_folder (folder);
}

static void
assert_hint (const char *before,
             const char *after,
             const char *hint)
{
  g_autofree char *folder = make_folder ();
  g_autofree char *path = g_build_filename (folder, "module.xml", NULL);
  g_autofree char *text = make_module ("m", 1, "", "<p>One.</p>");
  g_auto(GStrv) parts = g_strsplit (text, before, 2);
  g_autofree char *changed = g_strjoinv (after, parts);
  g_autoptr(GPtrArray) problems = candor_problems_new ();

  g_assert_cmpuint (g_strv_length (parts), ==, 2);
  write_text (folder, "module.xml", changed);
  g_assert_null (candor_module_load (path, TODAY, problems));
  print_problems (problems);
  g_assert_cmpstr (candor_problem_get_hint (g_ptr_array_index (problems, 0)), ==, hint);

  remove_folder (folder);
}

/* What people type who have not read the manual. */
static void
test_hints (void)
{
  assert_hint (" id=\"m\"", " id=\"für alle\"", "An id begins with a letter from a to z; then letters, digits, dot, underscore, hyphen. No ä, ö, é, no space.");
  assert_hint ("edition=\"1\"", "edition=\"1.1\"", "Write a whole number from 1 to 100000: 2, not 1.1.");
  assert_hint ("language=\"en\"", "language=\"German\"", "Write the code of a language in small letters, not its name: en, de, fr, or with a country: fr-CH.");
  assert_hint ("<p>One.</p>", "<ul><li>One.</li></ul>", "Write <list>, and each point as <item>.");
  assert_hint ("<p>One.</p>", "<img src=\"a.png\"/>", "Write <figure src=\"media/…\"> with an <alternative> inside.");
  assert_hint ("<p>One.</p>", "<p>One <b>two</b>.</p>", "Write <strong> for what is important, <em> for what is stressed.");
  assert_hint ("<p>One.</p>", "<p><a href=\"https://example.org\">One</a>.</p>",
               "Write <link href=\"https://…\"> or, to a page of this module, <link page=\"…\">.");
}

static void
test_nearest (void)
{
  const char * const paths[] = { CASES "/unknown-term/bad.xml", NULL };
  g_autoptr(GPtrArray) problems = candor_problems_new ();

  candor_check_paths (paths, TODAY, NULL, NULL, problems, NULL);
  g_assert_cmpstr (candor_problem_get_hint (find_problem (problems, "unknown-term")), ==, "Did you mean “consent”?");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/lesson/load/head", test_head);
  g_test_add_func ("/lesson/load/sources", test_sources);
  g_test_add_func ("/lesson/load/runs", test_runs);
  g_test_add_func ("/lesson/load/text-outlives-module", test_text_outlives_module);
  g_test_add_func ("/lesson/load/folding", test_folding);
  g_test_add_func ("/lesson/load/counting", test_counting);
  g_test_add_func ("/lesson/load/blocks", test_blocks);
  g_test_add_func ("/lesson/load/table", test_table);
  g_test_add_func ("/lesson/load/figure", test_figure);
  g_test_add_func ("/lesson/load/choice", test_choice);
  g_test_add_func ("/lesson/load/item-hints", test_item_hints);
  g_test_add_func ("/lesson/load/choices", test_choices);
  g_test_add_func ("/lesson/load/truefalse", test_truefalse);
  g_test_add_func ("/lesson/load/kinds", test_kinds);
  g_test_add_func ("/lesson/load/quiz", test_quiz);
  g_test_add_func ("/lesson/load/lessons-of-quiz", test_lessons_of_quiz);
  g_test_add_func ("/lesson/load/margin", test_margin);
  g_test_add_func ("/lesson/load/seconds", test_seconds);
  g_test_add_func ("/lesson/load/items", test_items);
  g_test_add_func ("/lesson/load/properties", test_properties);
  g_test_add_func ("/lesson/load/refused", test_refused);
  g_test_add_func ("/lesson/load/all-in-one-run", test_all_in_one_run);
  g_test_add_func ("/lesson/load/no-cascade", test_no_cascade);
  g_test_add_func ("/lesson/load/proposed-ids", test_proposed_ids);
  g_test_add_func ("/lesson/load/wanted-ids", test_wanted_ids);
  g_test_add_func ("/lesson/load/hints", test_hints);
  g_test_add_func ("/lesson/load/nearest", test_nearest);

  return g_test_run ();
}
