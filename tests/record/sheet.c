/* sheet.c - worksheets are kept beside the chain, and are their owner's
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <string.h>

#include "record-private.h"
#include "record-sheet-private.h"
#include "record-tools.h"

typedef struct
{
  Tools        *tools;
  char         *folder;
  char         *path;
  CandorRecord *record;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->tools = tools_new ();
  fixture->folder = tools_make_folder ();
  fixture->path = g_build_filename (fixture->folder, "record.db", NULL);
  fixture->record = tools_open (fixture->tools, fixture->path, CANDOR_RECORD_CREATE);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  candor_record_close (fixture->record);
  tools_remove_folder (fixture->folder);
  g_free (fixture->folder);
  g_free (fixture->path);
  tools_free (fixture->tools);
}

static void
enter (CandorSheet *sheet,
       const char  *field,
       const char  *text)
{
  CandorFilling *with = candor_filling_with (sheet->filling, field, text);

  candor_filling_unref (sheet->filling);
  sheet->filling = with;
}

static CandorSheet *
make_sheet (const char *part,
            const char *name)
{
  CandorSheet *sheet = candor_sheet_new ("consent", part);

  g_free (sheet->name);
  sheet->name = g_strdup (name);
  sheet->day = (CandorDay) { 2026, 11, 25 };
  sheet->due = (CandorDay) { 2027, 2, 25 };
  sheet->edition = 2;
  sheet->language = g_strdup ("en");
  enter (sheet, "data", "orders, \"searches\" & clicks\nÄpfel");
  enter (sheet, "asked", "no");

  return sheet;
}

static void
keep (Fixture     *fixture,
      CandorSheet *sheet)
{
  g_autoptr(GError) error = NULL;
  CandorEvent event = { .kind = CANDOR_EVENT_MODULE_STARTED, .module = "consent", .edition = 2, .language = "en" };

  candor_record_append_sheet (fixture->record, sheet, &event, NULL, sheet->part, &error);
  g_assert_no_error (error);
}

static GPtrArray *
list (Fixture    *fixture,
      const char *module)
{
  g_autoptr(GError) error = NULL;
  GPtrArray *sheets = candor_record_list_sheets (fixture->record, module, &error);

  g_assert_no_error (error);

  return sheets;
}

static void
test_keep (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr(CandorSheet) one = make_sheet ("notice", "Autumn");
  g_autoptr(CandorSheet) two = make_sheet ("notice", "Winter");
  g_autoptr(CandorSheet) other = make_sheet ("launch", "");
  g_autoptr(GPtrArray) sheets = NULL;
  g_autoptr(GPtrArray) none = NULL;
  const CandorSheet *found;

  candor_record_set_draft (fixture->record, "consent", "notice", "{}", NULL);
  two->of = 1;
  keep (fixture, one);
  keep (fixture, two);
  keep (fixture, other);
  g_assert_cmpuint (one->number, ==, 1);
  g_assert_cmpuint (two->number, ==, 2);
  g_assert_cmpuint (other->number, ==, 1);
  g_assert_null (candor_record_dup_draft (fixture->record, "consent", "notice", NULL));

  /* A second time it is overwritten. */
  enter (one, "data", NULL);
  keep (fixture, one);
  sheets = list (fixture, NULL);
  none = list (fixture, "another");
  g_assert_cmpuint (none->len, ==, 0);
  g_assert_cmpuint (sheets->len, ==, 3);
  found = g_ptr_array_index (sheets, 2);
  g_assert_cmpstr (found->part, ==, "notice");
  g_assert_cmpstr (found->name, ==, "Winter");
  g_assert_cmpstr (found->language, ==, "en");
  g_assert_cmpuint (found->of, ==, 1);
  g_assert_cmpuint (found->edition, ==, 2);
  g_assert_cmpint (candor_day_compare (found->due, two->due), ==, 0);
  g_assert_true (candor_filling_equal (found->filling, two->filling));
  g_assert_false (candor_filling_has (((const CandorSheet *) g_ptr_array_index (sheets, 1))->filling, "data"));
  tools_assert_intact (fixture->record);
}

/* What is kept changes no event, and a rebuild leaves it alone. */
static void
test_beside_the_chain (Fixture       *fixture,
                       gconstpointer  data)
{
  g_autoptr(CandorSheet) sheet = make_sheet ("notice", "Quetzal");
  g_autoptr(GPtrArray) before = NULL;
  g_autoptr(GPtrArray) after = NULL;
  g_autofree char *events = NULL;
  const char * const tables[] = { "event", "content", NULL };

  keep (fixture, sheet);
  events = tools_dump (fixture->path, tables);
  g_assert_null (strstr (events, "Quetzal"));
  g_assert_true (candor_record_rebuild (fixture->record, NULL));
  after = list (fixture, NULL);
  g_assert_cmpuint (after->len, ==, 1);
  g_assert_true (candor_record_remove_sheet (fixture->record, "consent", "notice", 1, NULL));
  before = list (fixture, NULL);
  g_assert_cmpuint (before->len, ==, 0);
  g_assert_null (tools_find_words (fixture->folder, "Quetzal"));
  tools_assert_intact (fixture->record);
}

/* Together or not at all: an event that cannot be is no sheet either. */
static void
test_one_transaction (Fixture       *fixture,
                      gconstpointer  data)
{
  g_autoptr(CandorSheet) sheet = make_sheet ("notice", "Autumn");
  g_autoptr(GPtrArray) sheets = NULL;
  g_autoptr(GError) error = NULL;
  CandorEvent event = { .kind = CANDOR_EVENT_MODULE_STARTED, .module = "\xff", .edition = 2 };

  g_assert_false (candor_record_append_sheet (fixture->record, sheet, &event, NULL, NULL, &error));
  g_assert_nonnull (error);
  g_assert_cmpuint (sheet->number, ==, 0);
  sheets = list (fixture, NULL);
  g_assert_cmpuint (sheets->len, ==, 0);
}

static void
assert_text (const char *text,
             const char *name,
             const char *data)
{
  g_autoptr(CandorSheet) sheet = candor_sheet_parse ("consent", "notice", text);

  g_test_message ("%s", text);
  if (name == NULL)
    {
      g_assert_null (sheet);
      return;
    }
  g_assert_cmpstr (sheet->name, ==, name);
  g_assert_cmpstr (candor_filling_get (sheet->filling, "data"), ==, data);
}

static void
test_text (void)
{
  g_autoptr(CandorSheet) sheet = make_sheet ("notice", "Autumn \"one\"");
  g_autofree char *text = NULL;
  g_autofree char *empty = NULL;
  g_autoptr(CandorSheet) read = NULL;
  g_autoptr(CandorSheet) nothing = candor_sheet_new ("consent", "notice");
  g_autoptr(CandorSheet) copy = candor_sheet_copy (sheet);

  sheet->number = 3;
  sheet->of = 2;
  text = candor_sheet_to_text (sheet);
  read = candor_sheet_parse ("consent", "notice", text);
  g_assert_cmpuint (read->number, ==, 3);
  g_assert_cmpuint (read->of, ==, 2);
  g_assert_cmpint (candor_day_compare (read->day, sheet->day), ==, 0);
  g_assert_cmpint (candor_day_compare (read->due, sheet->due), ==, 0);
  g_assert_true (candor_filling_equal (read->filling, copy->filling));
  g_assert_cmpstr (read->name, ==, copy->name);

  empty = candor_sheet_to_text (nothing);
  assert_text (empty, "", "");
  assert_text ("{\"name\":\"A\",\"values\":{\"data\":\"b\"}}", "A", "b");
  assert_text ("{\"later\":\"x\",\"number\":\"-1\",\"name\":\"A\"}", "A", "");
  assert_text ("", NULL, NULL);
  assert_text ("{}", NULL, NULL);
  assert_text ("{\"name\":1}", NULL, NULL);
  assert_text ("{\"values\":[]}", NULL, NULL);
  assert_text ("{\"name\":\"A\"", NULL, NULL);
}

/* A body that something damaged is as much as can be read of it. */
static void
test_damaged_body (void)
{
  static const struct { const char *body; const char *data; } cases[] =
  {
    { "{\"data\":\"x\"}", "x" }, { "{\"data\":\"x\",", "x" }, { "{\"data\":1}", "" }, { "nothing", "" }, { "{}", "" }, { NULL, "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(CandorFilling) filling = _candor_filling_from_json (cases[i].body);

      g_assert_cmpstr (candor_filling_get (filling, "data"), ==, cases[i].data);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/record/sheet/keep", Fixture, NULL, set_up, test_keep, tear_down);
  g_test_add ("/record/sheet/beside-the-chain", Fixture, NULL, set_up, test_beside_the_chain, tear_down);
  g_test_add ("/record/sheet/one-transaction", Fixture, NULL, set_up, test_one_transaction, tear_down);
  g_test_add_func ("/record/sheet/text", test_text);
  g_test_add_func ("/record/sheet/damaged-body", test_damaged_body);

  return g_test_run ();
}
