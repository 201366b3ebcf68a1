/* test-worksheet.c - what a worksheet's file becomes
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <string.h>

#include <candor/lesson/worksheet.h>

#include "helpers.h"

#define FORMAT "<module format=\"1\" id=\"notice\" edition=\"2\" language=\"en\" minutes=\"10\" licence=\"CC0-1.0\">\n" \
  "<title>Notice</title><summary>What you tell.</summary>\n" \
  "<source id=\"gdpr\" kind=\"law\" basis=\"official\" checked=\"2026-11-01\" review-by=\"2027-11-01\"><title>GDPR</title></source>\n"
#define HEAD FORMAT "<change edition=\"2\" date=\"2026-11-01\" kind=\"meaning\" at=\"sheet\">One field more.</change>\n"
#define ASKED(yes, no) \
  "<field id=\"asked\" kind=\"choice\"><prompt>Were they asked?</prompt>" \
  "<option id=\"yes\">" yes "</option><option id=\"no\">" no "</option></field>\n"

static const char text[] =
  HEAD
  "<worksheet id=\"sheet\" again=\"P3M\">\n"
  "<title>Notice to customers</title>\n"
  "<p>Before you send.</p>\n"
  "<field id=\"data\" required=\"yes\"><prompt>Which data do you use?</prompt><help>Name each <em>table</em>.</help></field>\n"
  ASKED ("Yes", "No")
  "<field id=\"share\" kind=\"number\" unit=\"%\"><prompt>How many said yes?</prompt></field>\n"
  "<field id=\"start\" kind=\"date\"><prompt>When?</prompt></field>\n"
  "<field id=\"steps\" kind=\"list\"><prompt>What comes next?</prompt></field>\n"
  "<rule when=\":data  = 'a  b' AND :share &lt; 5\" cite=\"gdpr\">Ask.</rule>\n"
  "<rule kind=\"stop\" when=\":asked = 'no'\">Ask them first.</rule>\n"
  "<rule kind=\"good\" when=\":steps_count &gt; 2\">Well prepared.</rule>\n"
  "</worksheet></module>\n";

static CandorWorksheet *
find_sheet (CandorModule *module)
{
  return CANDOR_WORKSHEET (g_ptr_array_index (candor_module_get_parts (module), 0));
}

static void
test_fields (void)
{
  static const CandorFieldKind kinds[] =
  {
    CANDOR_FIELD_TEXT, CANDOR_FIELD_CHOICE, CANDOR_FIELD_NUMBER, CANDOR_FIELD_DATE, CANDOR_FIELD_LIST,
  };
  g_autoptr(CandorModule) module = load_text (text);
  CandorWorksheet *sheet = find_sheet (module);
  GPtrArray *fields = candor_worksheet_get_fields (sheet);
  const CandorField *data = candor_worksheet_find_field (sheet, "data");
  const CandorField *asked = candor_worksheet_find_field (sheet, "asked");

  g_assert_cmpstr (candor_part_get_title (CANDOR_PART (sheet)), ==, "Notice to customers");
  g_assert_cmpstr (candor_worksheet_get_again (sheet), ==, "P3M");
  g_assert_cmpuint (candor_worksheet_get_intro (sheet)->len, ==, 1);
  g_assert_cmpuint (candor_part_get_seconds (CANDOR_PART (sheet)), ==, 600);
  g_assert_cmpuint (candor_module_get_items (module)->len, ==, 0);
  g_assert_cmpuint (fields->len, ==, G_N_ELEMENTS (kinds));
  for (guint i = 0; i < fields->len; i++)
    g_assert_cmpint (((const CandorField *) g_ptr_array_index (fields, i))->kind, ==, kinds[i]);

  g_assert_true (data->required);
  g_assert_false (asked->required);
  g_assert_cmpstr (candor_text_get_plain (data->help), ==, "Name each table.");
  g_assert_null (asked->help);
  g_assert_cmpstr (candor_worksheet_find_field (sheet, "share")->unit, ==, "%");
  g_assert_null (candor_worksheet_find_field (sheet, "nothing"));
  g_assert_cmpuint (asked->options->len, ==, 2);
  g_assert_cmpstr (candor_text_get_plain (candor_field_find_option (asked, "no")->words), ==, "No");
  g_assert_null (candor_field_find_option (asked, "maybe"));
  g_assert_null (candor_field_find_option (data, "no"));
}

static void
test_rules (void)
{
  g_autoptr(CandorModule) module = load_text (text);
  GPtrArray *rules = candor_worksheet_get_rules (find_sheet (module));
  const CandorRule *first = g_ptr_array_index (rules, 0);
  const CandorRule *second = g_ptr_array_index (rules, 1);
  const CandorRule *third = g_ptr_array_index (rules, 2);

  g_assert_cmpuint (rules->len, ==, 3);
  g_assert_cmpint (first->kind, ==, CANDOR_RULE_HINT);
  g_assert_cmpint (second->kind, ==, CANDOR_RULE_STOP);
  g_assert_cmpint (third->kind, ==, CANDOR_RULE_GOOD);
  /* In what it quotes two blanks are two. */
  g_assert_cmpstr (first->when, ==, ":data  = 'a  b' AND :share < 5");
  g_assert_cmpstr (first->cite[0], ==, "gdpr");
  g_assert_null (second->cite[0]);
  g_assert_cmpstr (candor_text_get_plain (second->advice), ==, "Ask them first.");
}

static void
test_step (void)
{
  g_autoptr(CandorModule) module = load_text (text);
  g_autoptr(GPtrArray) lines = candor_module_list_lines (module, "sheet", TRUE);

  g_assert_cmpuint (candor_module_find_changed_in (module, "sheet"), ==, 2);
  g_assert_cmpuint (lines->len, ==, 1 + 5 + 1 + 2 + 3);
  g_assert_cmpstr (g_ptr_array_index (lines, 2), ==, "Name each table.");
}

/* It is found by the words of what it asks, and opens as a step. */
static void
test_search (void)
{
  g_autofree char *folder = make_folder ();
  g_autofree char *cache = g_build_filename (folder, "cache", "catalogue.db", NULL);
  const char * const folders[] = { folder, NULL };
  g_autoptr(CandorCatalogue) catalogue = NULL;
  g_autoptr(GPtrArray) found = NULL;

  write_text (folder, "notice/module.xml", text);
  catalogue = candor_catalogue_scan_cached (folders, TODAY, cache, g_get_real_time ());
  found = candor_catalogue_search (catalogue, "name table", NULL, 10, NULL, NULL);
  g_assert_cmpuint (found->len, ==, 1);
  g_assert_cmpint (((const CandorFound *) g_ptr_array_index (found, 0))->kind, ==, CANDOR_FOUND_PAGE);
  g_assert_cmpstr (((const CandorFound *) g_ptr_array_index (found, 0))->place, ==, "sheet");

  g_clear_object (&catalogue);
  remove_folder (folder);
}

/* Same ids and rules; the words are others. */
static void
test_translation (void)
{
  g_autofree char *folder = make_folder ();
  g_autoptr(CandorModule) module = NULL;
  g_autofree char *path = NULL;
  g_autoptr(GPtrArray) problems = candor_problems_new ();
  g_autoptr(GString) german = g_string_new (text);

  g_string_replace (german, "language=\"en\"", "language=\"de\"", 1);
  g_string_replace (german, "Were they asked?", "Wurden sie gefragt?", 1);
  write_text (folder, "module.xml", text);
  write_text (folder, "module.de.xml", german->str);
  module = load_module (folder, "module.xml");
  g_assert_cmpuint (candor_module_get_translations (module)->len, ==, 1);
  g_clear_object (&module);

  /* Another condition would give another advice. */
  g_string_replace (german, ":asked = 'no'", ":asked = 'yes'", 1);
  write_text (folder, "module.de.xml", german->str);
  path = g_build_filename (folder, "module.xml", NULL);
  module = candor_module_load (path, TODAY, problems);
  g_assert_nonnull (find_problem (problems, "translation-other-key"));
  g_assert_cmpuint (candor_module_get_translations (module)->len, ==, 0);

  remove_folder (folder);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/lesson/worksheet/fields", test_fields);
  g_test_add_func ("/lesson/worksheet/rules", test_rules);
  g_test_add_func ("/lesson/worksheet/step", test_step);
  g_test_add_func ("/lesson/worksheet/search", test_search);
  g_test_add_func ("/lesson/worksheet/translation", test_translation);

  return g_test_run ();
}
