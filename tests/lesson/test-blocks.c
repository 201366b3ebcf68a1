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
  g_test_add_func ("/lesson/blocks/margin", test_margin);
  g_test_add_func ("/lesson/blocks/outlives", test_outlives);
  g_test_add_func ("/lesson/blocks/no-nesting", test_no_nesting);

  return g_test_run ();
}
