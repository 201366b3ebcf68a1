/* test-blocks.c - blocks that hold other blocks
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "helpers.h"

#define SOURCE "<source id=\"law\" kind=\"law\" basis=\"official\" checked=\"2026-11-20\" review-by=\"2029-11-20\"><title>Law</title></source>"

/* A module with @blocks on its first page. */
static CandorModule *
load_blocks (const char *blocks)
{
  g_autofree char *text = make_module ("m", 1, SOURCE, blocks);

  return load_text (text);
}

static CandorPage *
get_page (CandorModule *module)
{
  CandorLesson *lesson = g_ptr_array_index (candor_module_get_parts (module), 0);

  return g_ptr_array_index (candor_lesson_get_pages (lesson), 0);
}

/* The first of its kind on the page. */
static gpointer
find_block (CandorModule    *module,
            CandorBlockKind  kind)
{
  GPtrArray *blocks = candor_page_get_blocks (get_page (module));

  for (guint i = 0; i < blocks->len; i++)
    {
      if (candor_block_get_kind (g_ptr_array_index (blocks, i)) == kind)
        return g_ptr_array_index (blocks, i);
    }

  g_assert_not_reached ();
}

static const char *
plain_of (GPtrArray *blocks,
          guint      index)
{
  g_assert_cmpuint (index, <, blocks->len);

  return candor_text_get_plain (candor_p_block_get_text (g_ptr_array_index (blocks, index)));
}

static void
test_compare (void)
{
  g_autoptr(CandorModule) module = load_blocks (
    "<compare>"
    "<column kind=\"good\"><title>Both as easy</title><p>Yes or No.</p><list><item>a</item><item>b</item></list></column>"
    "<column kind=\"bad\"><p>Yes.</p></column>"
    "<column><title>Neither</title><p>Nothing.</p></column>"
    "</compare>");
  CandorCompareBlock *compare = find_block (module, CANDOR_BLOCK_COMPARE);
  GPtrArray *columns = candor_compare_block_get_columns (compare);
  const CandorCompareColumn *first = g_ptr_array_index (columns, 0);
  const CandorCompareColumn *second = g_ptr_array_index (columns, 1);
  const CandorCompareColumn *third = g_ptr_array_index (columns, 2);

  g_assert_cmpuint (columns->len, ==, 3);
  g_assert_cmpint (first->kind, ==, CANDOR_COLUMN_GOOD);
  g_assert_cmpstr (first->title, ==, "Both as easy");
  g_assert_cmpuint (first->blocks->len, ==, 2);
  g_assert_cmpstr (plain_of (first->blocks, 0), ==, "Yes or No.");
  g_assert_true (CANDOR_IS_LIST_BLOCK (g_ptr_array_index (first->blocks, 1)));
  g_assert_cmpint (second->kind, ==, CANDOR_COLUMN_BAD);
  g_assert_null (second->title);
  g_assert_cmpint (third->kind, ==, CANDOR_COLUMN_NEITHER);
  g_assert_cmpuint (first->place.line, >, 0);
  g_assert_cmpuint (candor_block_count_words (CANDOR_BLOCK (compare)), ==, 7);
}

static void
test_steps (void)
{
  g_autoptr(CandorModule) module = load_blocks (
    "<steps><step><title>Ask</title><p>In plain words.</p></step><step><title>Wait</title></step></steps>");
  GPtrArray *stages = candor_steps_block_get_stages (find_block (module, CANDOR_BLOCK_STEPS));
  const CandorStage *first = g_ptr_array_index (stages, 0);
  const CandorStage *second = g_ptr_array_index (stages, 1);

  g_assert_cmpuint (stages->len, ==, 2);
  g_assert_cmpstr (first->title, ==, "Ask");
  g_assert_cmpstr (plain_of (first->blocks, 0), ==, "In plain words.");
  g_assert_cmpstr (second->title, ==, "Wait");
  g_assert_cmpuint (second->blocks->len, ==, 0);
}

static void
test_timeline (void)
{
  g_autoptr(CandorModule) module = load_blocks (
    "<timeline><entry date=\"2018\">One.</entry><entry date=\" 2018-05 \">Two<cite ref=\"law\"/>.</entry>"
    "<entry date=\"2027-08-02\">Three.</entry></timeline>");
  const char * const dates[] = { "2018", "2018-05", "2027-08-02" };
  const char * const words[] = { "One.", "Two.", "Three." };
  GPtrArray *entries = candor_timeline_block_get_entries (find_block (module, CANDOR_BLOCK_TIMELINE));

  g_assert_cmpuint (entries->len, ==, 3);
  for (guint i = 0; i < entries->len; i++)
    {
      const CandorEntry *entry = g_ptr_array_index (entries, i);
      g_autofree char *date = candor_day_to_iso (entry->date);

      g_assert_cmpstr (date, ==, dates[i]);
      g_assert_cmpstr (candor_text_get_plain (entry->words), ==, words[i]);
    }
  g_assert_cmpuint (candor_page_get_sources (get_page (module))->len, ==, 1);
}

static void
test_dialogue (void)
{
  g_autoptr(CandorModule) module = load_blocks (
    "<dialogue><turn who=\"person\" speaker=\"Mara\"><p>Write it.</p></turn>"
    "<turn who=\"machine\"><p>Here it is.</p><list><item>a</item><item>b</item></list><note>It made this up<cite ref=\"law\"/>.</note></turn>"
    "<turn who=\"customer\" speaker=\"Ali\"><p>Is it so?</p></turn></dialogue>");
  CandorDialogueBlock *dialogue = find_block (module, CANDOR_BLOCK_DIALOGUE);
  GPtrArray *turns = candor_dialogue_block_get_turns (dialogue);
  const CandorTurn *first = g_ptr_array_index (turns, 0);
  const CandorTurn *second = g_ptr_array_index (turns, 1);
  const CandorTurn *third = g_ptr_array_index (turns, 2);

  g_assert_cmpuint (turns->len, ==, 3);
  g_assert_cmpint (first->who, ==, CANDOR_WHO_PERSON);
  g_assert_cmpstr (first->speaker, ==, "Mara");
  g_assert_cmpuint (first->notes->len, ==, 0);
  g_assert_cmpint (second->who, ==, CANDOR_WHO_MACHINE);
  g_assert_null (second->speaker);
  g_assert_cmpuint (second->blocks->len, ==, 2);
  g_assert_cmpuint (second->notes->len, ==, 1);
  g_assert_cmpstr (candor_text_get_plain (g_ptr_array_index (second->notes, 0)), ==, "It made this up.");
  g_assert_cmpint (third->who, ==, CANDOR_WHO_CUSTOMER);
  g_assert_cmpuint (candor_block_count_words (CANDOR_BLOCK (dialogue)), ==, 14);
  g_assert_cmpuint (candor_page_get_sources (get_page (module))->len, ==, 1);
}

static void
test_reveal (void)
{
  g_autoptr(CandorModule) module = load_blocks (
    "<reveal><prompt>Whose <em>yes</em> is it?</prompt><p>Nobody acted.</p><list><item>a</item><item>b</item></list></reveal>");
  CandorRevealBlock *reveal = find_block (module, CANDOR_BLOCK_REVEAL);

  g_assert_cmpstr (candor_text_get_plain (candor_reveal_block_get_prompt (reveal)), ==, "Whose yes is it?");
  g_assert_cmpuint (candor_reveal_block_get_blocks (reveal)->len, ==, 2);
  g_assert_cmpuint (candor_block_count_words (CANDOR_BLOCK (reveal)), ==, 8);
}

static void
test_house (void)
{
  g_autoptr(CandorModule) module = load_blocks (
    "<house ref=\"whom-to-ask\"><p>Ask around.</p></house>");
  CandorHouseBlock *house = find_block (module, CANDOR_BLOCK_HOUSE);

  g_assert_cmpstr (candor_house_block_get_ref (house), ==, "whom-to-ask");
  g_assert_cmpstr (plain_of (candor_house_block_get_blocks (house), 0), ==, "Ask around.");
}

#define OVERLAY(places) "<overlay format=\"1\" language=\"en\"><title>Our shop</title>" places "</overlay>"

static void
test_overlay (void)
{
  g_autofree char *folder = make_folder ();
  g_autofree char *path = g_build_filename (folder, "house.xml", NULL);
  g_autoptr(GPtrArray) problems = candor_problems_new ();
  g_autoptr(CandorOverlay) overlay = NULL;
  g_autoptr(GBytes) bytes = NULL;
  const CandorHousePlace *place;

  write_text (folder, "scale.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 2 1\"/>");
  write_text (folder, "house.xml",
              OVERLAY ("<place id=\"a\"><p>Ask Ali.</p></place>"
                       "<place id=\"b\"><figure src=\"scale.svg\"><alternative>A scale.</alternative></figure></place>"));
  overlay = candor_overlay_load (path, TODAY, problems);
  print_problems (problems);
  g_assert_cmpuint (problems->len, ==, 0);
  g_assert_cmpstr (candor_overlay_get_title (overlay), ==, "Our shop");
  g_assert_cmpstr (candor_overlay_get_language (overlay), ==, "en");
  g_assert_cmpuint (candor_overlay_get_places (overlay)->len, ==, 2);
  g_assert_cmpstr (plain_of (candor_overlay_find_place (overlay, "a")->blocks, 0), ==, "Ask Ali.");
  place = candor_overlay_find_place (overlay, "b");
  bytes = candor_figure_block_read (g_ptr_array_index (place->blocks, 0), NULL);
  g_assert_nonnull (bytes);
  g_assert_null (candor_overlay_find_place (overlay, "c"));
  g_assert_cmpuint (candor_overlay_get_files (overlay)->len, ==, 2);
  g_assert_cmpuint (strlen (candor_overlay_get_digest (overlay)), ==, 2 * CANDOR_DIGEST_SIZE);
  for (guint i = 0; i < 2; i++)
    {
      const CandorModuleFile *file = g_ptr_array_index (candor_overlay_get_files (overlay), i);
      g_autoptr(GBytes) again = candor_overlay_read_file (overlay, file, NULL);
      g_autofree char *digest = candor_digest_bytes (again);

      g_assert_cmpstr (file->name, ==, i == 0 ? "house.xml" : "scale.svg");
      g_assert_cmpstr (digest, ==, file->digest);
    }

  remove_folder (folder);
}

static void
test_bad_overlay (void)
{
  static const struct
  {
    const char *text;
    const char *code;
  }
  cases[] =
  {
    { OVERLAY ("<place id=\"a\"><p>One.</p></place><place id=\"a\"><p>Two.</p></place>"), "duplicate-id" },
    { OVERLAY ("<place id=\"a\"><p>One<cite ref=\"s\"/>.</p></place>"), "unknown-source" },
    { OVERLAY ("<place id=\"a\"><p>A <term ref=\"t\"/>.</p></place>"), "unknown-term" },
    { OVERLAY ("<place id=\"a\"><p>See <link page=\"p\">it</link>.</p></place>"), "unknown-page" },
    { OVERLAY ("<place id=\"a\"><p>See <link href=\"file:///etc\">it</link>.</p></place>"), "link-not-allowed" },
    { OVERLAY ("<place id=\"a\"><p> </p></place>"), "empty-text" },
    { OVERLAY ("<place id=\"a\"><figure src=\"../x.svg\"><alternative>It.</alternative></figure></place>"), "path-outside-module" },
    { OVERLAY ("<place id=\"a\"><house ref=\"a\"/></place>"), "schema-element-place" },
    { OVERLAY (""), "schema-child-missing" },
    { "<program format=\"1\" id=\"p\" edition=\"1\" language=\"en\"><title>t</title><audience id=\"a\">"
      "<title>t</title><summary>s</summary></audience>"
      "<path audience=\"a\"><take module=\"m\">Why.</take></path></program>", "not-a-lesson-file" },
    { "<overlay>", "xml-unclosed" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *folder = make_folder ();
      g_autofree char *path = g_build_filename (folder, "house.xml", NULL);
      g_autoptr(GPtrArray) problems = candor_problems_new ();

      write_text (folder, "house.xml", cases[i].text);
      g_assert_null (candor_overlay_load (path, TODAY, problems));
      print_problems (problems);
      g_assert_nonnull (find_problem (problems, cases[i].code));
      g_assert_cmpuint (candor_problem_get_place (find_problem (problems, cases[i].code))->line, ==, 1);
      remove_folder (folder);
    }
}

#define CHECK \
  "<check><truefalse id=\"so\"><prompt>Is it so?</prompt><true right=\"yes\"/><false/><why>Because.</why></truefalse></check>"

/* Other words in the place of the page's, and the same questions behind. */
static void
test_plain (void)
{
  g_autoptr(CandorModule) module = load_text (
    "<module format=\"1\" id=\"m\" edition=\"1\" language=\"en\" minutes=\"1\" licence=\"CC0-1.0\"><title>t</title><summary>s</summary>"
    SOURCE "<lesson id=\"l\"><title>t</title><page id=\"one\"><title>One</title><p>Long words.</p>" CHECK "<p>More of them.</p>"
    "<plain><p>Short<cite ref=\"law\"/>.</p></plain><spoken>Two paragraphs and a question.</spoken></page>"
    "<page id=\"two\"><title>Two</title><p>Words.</p></page></lesson></module>");
  GPtrArray *pages = candor_lesson_get_pages (g_ptr_array_index (candor_module_get_parts (module), 0));
  CandorPage *page = g_ptr_array_index (pages, 0);
  CandorPage *other = g_ptr_array_index (pages, 1);
  GPtrArray *plain = candor_page_get_plain (page);

  g_assert_cmpuint (candor_page_get_blocks (page)->len, ==, 3);
  g_assert_cmpuint (plain->len, ==, 2);
  g_assert_cmpstr (plain_of (plain, 0), ==, "Short.");
  g_assert_true (g_ptr_array_index (plain, 1) == g_ptr_array_index (candor_page_get_blocks (page), 1));
  g_assert_true (candor_page_get_shown (page, TRUE) == plain);
  g_assert_true (candor_page_get_shown (page, FALSE) == candor_page_get_blocks (page));
  g_assert_cmpuint (candor_page_get_items (page)->len, ==, 1);
  g_assert_cmpuint (candor_page_get_sources (page)->len, ==, 1);
  /* Nobody reads both. */
  g_assert_cmpuint (candor_page_count_words (page), ==, 5);
  g_assert_cmpstr (candor_page_get_spoken (page), ==, "Two paragraphs and a question.");

  g_assert_null (candor_page_get_plain (other));
  g_assert_null (candor_page_get_spoken (other));
  g_assert_true (candor_page_get_shown (other, TRUE) == candor_page_get_blocks (other));
}

/* What stands inside is cited, found and counted like what stands on the page. */
static void
test_margin (void)
{
  g_autoptr(CandorModule) module = load_blocks (
    "<p>One two.</p><steps><step><title>Ask</title><quote cite=\"law\"><p>Three four.</p></quote></step>"
    "<step><title>Wait</title><callout kind=\"think\"><p>Five.</p></callout></step></steps>");
  GPtrArray *sources = candor_page_get_sources (get_page (module));

  g_assert_cmpuint (sources->len, ==, 1);
  g_assert_cmpstr (((const CandorSource *) g_ptr_array_index (sources, 0))->id, ==, "law");
  g_assert_cmpuint (candor_page_count_words (get_page (module)), >=, 5);
}

/* A block that outlives its module still reads well. */
static void
test_outlives (void)
{
  CandorModule *module = load_blocks ("<compare><column kind=\"good\"><p>Yes or No.</p></column>"
                                      "<column kind=\"bad\"><p>Yes.</p></column></compare>");
  g_autoptr(CandorBlock) block = g_object_ref (find_block (module, CANDOR_BLOCK_COMPARE));
  const CandorCompareColumn *first;

  g_object_unref (module);
  first = g_ptr_array_index (candor_compare_block_get_columns (CANDOR_COMPARE_BLOCK (block)), 0);
  g_assert_cmpstr (plain_of (first->blocks, 0), ==, "Yes or No.");
}

/* What the schema has refused is not built either: nothing stands in its like. */
static void
test_no_nesting (void)
{
  const char * const inside[] =
  {
    "<compare><column><title>t</title><p>p</p></column><column><title>u</title><p>p</p></column></compare>",
    "<steps><step><title>t</title></step></steps>", "<heading>h</heading>",
  };

  for (guint i = 0; i < G_N_ELEMENTS (inside); i++)
    {
      g_autofree char *blocks = g_strdup_printf ("<steps><step><title>t</title>%s</step></steps>", inside[i]);
      g_autofree char *text = make_module ("m", 1, "", blocks);
      g_autofree char *folder = make_folder ();
      g_autofree char *path = g_build_filename (folder, "module.xml", NULL);
      g_autoptr(GPtrArray) problems = candor_problems_new ();

      write_text (folder, "module.xml", text);
      g_assert_null (candor_module_load (path, TODAY, problems));
      g_assert_nonnull (find_problem (problems, "schema-element-place"));
      remove_folder (folder);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/lesson/blocks/compare", test_compare);
  g_test_add_func ("/lesson/blocks/steps", test_steps);
  g_test_add_func ("/lesson/blocks/timeline", test_timeline);
  g_test_add_func ("/lesson/blocks/dialogue", test_dialogue);
  g_test_add_func ("/lesson/blocks/reveal", test_reveal);
  g_test_add_func ("/lesson/blocks/house", test_house);
  g_test_add_func ("/lesson/blocks/overlay", test_overlay);
  g_test_add_func ("/lesson/blocks/bad-overlay", test_bad_overlay);
  g_test_add_func ("/lesson/blocks/plain", test_plain);
  g_test_add_func ("/lesson/blocks/margin", test_margin);
  g_test_add_func ("/lesson/blocks/outlives", test_outlives);
  g_test_add_func ("/lesson/blocks/no-nesting", test_no_nesting);

  return g_test_run ();
}
