/* export.c - what was taught is kept, and everything can be taken along
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * usage: export SCHEMA CHECKER; the checker is a program in another language that
 * knows nothing but the schema.
 */

#include <string.h>
#include <sys/stat.h>

#include <candor/record/sheet.h>

#include "record-tools.h"

static const char *schema_path;
static const char *checker_path;

static const char module_text[] =
  "<module format=\"1\" id=\"tiny\" edition=\"%d\" language=\"en\" minutes=\"1\" licence=\"CC0-1.0\">\n"
  "  <title>Tiny</title>\n"
  "  <summary>A page.</summary>\n"
  "  <objective id=\"see\" level=\"remember\">See a page</objective>\n"
  "  <lesson id=\"only\"><title>Only</title>\n"
  "    <page id=\"first\"><title>First</title><p>Words that were taught in edition %d.</p></page>\n"
  "  </lesson>\n"
  "</module>\n";

static CandorModule *
make_module (guint edition)
{
  g_autofree char *text = g_strdup_printf (module_text, edition, edition);
  g_autoptr(GBytes) bytes = g_bytes_new (text, strlen (text));
  CandorModuleFile file = { "module.xml", NULL, bytes };
  g_autoptr(GPtrArray) files = g_ptr_array_new ();
  g_autoptr(GPtrArray) problems = candor_problems_new ();
  CandorModule *module;

  g_ptr_array_add (files, &file);
  module = candor_module_load_bytes ("tiny", files, (CandorDay) { 2026, 11, 24 }, problems);
  for (guint i = 0; module == NULL && i < problems->len; i++)
    g_test_message ("%s", candor_problem_get_message (g_ptr_array_index (problems, i)));
  g_assert_nonnull (module);

  return module;
}

static void
start (CandorRecord *record,
       CandorModule *module)
{
  CandorEvent event = {
    .kind = CANDOR_EVENT_MODULE_STARTED,
    .module = candor_module_get_id (module),
    .digest = candor_module_get_digest (module),
    .edition = candor_module_get_edition (module),
    .language = candor_module_get_language (module),
  };
  g_autoptr(GError) error = NULL;

  candor_record_append (record, &event, module, NULL, &error);
  g_assert_no_error (error);
}

static void
assert_kept (CandorRecord *record,
             CandorModule *module)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) files = candor_record_dup_taught (record, candor_module_get_digest (module), &error);
  g_autoptr(GPtrArray) problems = candor_problems_new ();
  g_autoptr(CandorModule) again = NULL;

  g_assert_no_error (error);
  g_assert_cmpuint (files->len, ==, 1);
  again = candor_module_load_bytes ("kept", files, (CandorDay) { 2026, 11, 24 }, problems);
  g_assert_nonnull (again);
  g_assert_cmpstr (candor_module_get_digest (again), ==, candor_module_get_digest (module));
}

static void
test_taught (void)
{
  g_autoptr(Tools) tools = tools_new ();
  g_autofree char *folder = tools_make_folder ();
  g_autofree char *path = g_build_filename (folder, "record.db", NULL);
  g_autoptr(CandorRecord) record = tools_open (tools, path, CANDOR_RECORD_CREATE);
  g_autoptr(CandorModule) first = make_module (1);
  g_autoptr(CandorModule) second = make_module (2);
  g_autoptr(GError) error = NULL;
  static const char * const tables[] = { "taught", NULL };
  g_autofree char *rows = NULL;
  g_autofree char *again = NULL;

  g_assert_null (candor_record_dup_taught (record, candor_module_get_digest (first), &error));
  g_assert_error (error, CANDOR_ERROR, CANDOR_ERROR_NOT_FOUND);
  start (record, first);
  start (record, second);
  rows = tools_dump (path, tables);
  start (record, first);
  again = tools_dump (path, tables);
  g_assert_cmpstr (rows, ==, again);
  assert_kept (record, first);
  assert_kept (record, second);
  tools_assert_intact (record);
  g_clear_pointer (&record, candor_record_close);

  /* Known again after a new start, and kept anew after an erasure by another. */
  record = tools_open (tools, path, CANDOR_RECORD_MUST_EXIST);
  start (record, second);
  {
    g_autoptr(CandorRecord) other = tools_open (tools, path, CANDOR_RECORD_MUST_EXIST);

    g_assert_true (candor_record_erase (other, CANDOR_ERASE_EVERYTHING, 0, 0, NULL, NULL));
    g_assert_null (candor_record_dup_taught (record, candor_module_get_digest (second), NULL));
  }
  start (record, second);
  assert_kept (record, second);
  tools_assert_intact (record);
  tools_remove_folder (folder);
}

static void
test_taught_damaged (void)
{
  static const char * const changes[] =
  {
    "UPDATE taught SET packed = zeroblob (length (packed))", "UPDATE taught SET packed = x''",
    "UPDATE taught SET size = size - 1", "UPDATE taught SET size = -1",
    "UPDATE taught SET packed = substr (packed, 1, 40)",
  };
  g_autoptr(Tools) tools = tools_new ();
  g_autofree char *folder = tools_make_folder ();
  g_autofree char *path = g_build_filename (folder, "record.db", NULL);
  g_autoptr(CandorRecord) record = tools_open (tools, path, CANDOR_RECORD_CREATE);
  g_autoptr(CandorModule) module = make_module (1);
  g_autoptr(GBytes) whole = NULL;

  start (record, module);
  g_clear_pointer (&record, candor_record_close);
  whole = tools_read (path);
  for (guint i = 0; i < G_N_ELEMENTS (changes); i++)
    {
      g_autoptr(GError) error = NULL;

      tools_write (path, whole);
      tools_tamper (path, changes[i]);
      record = tools_open (tools, path, CANDOR_RECORD_READ_ONLY);
      g_assert_null (candor_record_dup_taught (record, candor_module_get_digest (module), &error));
      g_assert_error (error, CANDOR_ERROR, CANDOR_ERROR_DAMAGED);
      tools_assert_finding (path, "not what was taught");
      g_clear_pointer (&record, candor_record_close);
    }
  tools_remove_folder (folder);
}

static void
put (const char *folder,
     const char *name,
     const char *text)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autoptr(GBytes) bytes = g_bytes_new (text, strlen (text));

  tools_write (path, bytes);
}

static CandorModule *
load_drawn (const char *folder)
{
  static const char text[] =
    "<module format=\"1\" id=\"drawn\" edition=\"1\" language=\"en\" minutes=\"1\" licence=\"CC0-1.0\">\n"
    "  <title>Drawn</title>\n"
    "  <summary>A picture.</summary>\n"
    "  <lesson id=\"only\"><title>Only</title>\n"
    "    <page id=\"first\"><title>First</title>"
    "<figure src=\"square.svg\"><alternative>A square.</alternative></figure></page>\n"
    "  </lesson>\n"
    "</module>\n";
  g_autofree char *path = g_build_filename (folder, "module.xml", NULL);
  g_autoptr(GPtrArray) problems = candor_problems_new ();
  CandorModule *module;

  put (folder, "module.xml", text);
  module = candor_module_load (path, (CandorDay) { 2026, 11, 24 }, problems);
  g_assert_nonnull (module);

  return module;
}

/* A picture is read when it is to be kept: another one is not kept in its
 * place, nothing else of the module is kept without it, and no event says so. */
static void
test_taught_picture (void)
{
  static const char square[] = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"2\" height=\"2\"/>";
  static const char other[] = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"3\" height=\"3\"/>";
  g_autoptr(Tools) tools = tools_new ();
  g_autofree char *folder = tools_make_folder ();
  g_autofree char *path = g_build_filename (folder, "record.db", NULL);
  g_autoptr(CandorRecord) record = tools_open (tools, path, CANDOR_RECORD_CREATE);
  g_autoptr(GPtrArray) problems = candor_problems_new ();
  g_autoptr(CandorModule) module = NULL, again = NULL;
  g_autoptr(GPtrArray) files = NULL;
  g_autoptr(GBytes) kept = NULL;
  g_autoptr(GError) error = NULL;
  CandorEvent event = { .kind = CANDOR_EVENT_MODULE_STARTED, .module = "drawn" };
  gint64 n_before;

  put (folder, "square.svg", square);
  module = load_drawn (folder);
  event.digest = candor_module_get_digest (module);
  n_before = tools_count (record);

  put (folder, "square.svg", other);
  g_assert_false (candor_record_append (record, &event, module, NULL, &error));
  g_assert_error (error, CANDOR_ERROR, CANDOR_ERROR_DAMAGED);
  g_assert_nonnull (strstr (error->message, "square.svg"));
  g_assert_cmpint (tools_count (record), ==, n_before);
  g_assert_null (candor_record_dup_taught (record, candor_module_get_digest (module), NULL));

  put (folder, "square.svg", square);
  start (record, module);
  put (folder, "square.svg", other);
  files = candor_record_dup_taught (record, candor_module_get_digest (module), NULL);
  again = candor_module_load_bytes ("kept", files, (CandorDay) { 2026, 11, 24 }, problems);
  g_assert_cmpstr (candor_module_get_digest (again), ==, candor_module_get_digest (module));
  kept = candor_module_read_file (again, "square.svg", NULL);
  g_assert_cmpmem (square, strlen (square), g_bytes_get_data (kept, NULL), g_bytes_get_size (kept));
  tools_assert_intact (record);
  tools_remove_folder (folder);
}

static void
check_export (CandorRecord *record,
              const char   *folder)
{
  g_autofree char *path = g_build_filename (folder, "export.json", NULL);
  const char *command[] = { "/usr/bin/python3", checker_path, schema_path, path, NULL };
  g_autofree char *output = NULL;
  g_autoptr(GError) error = NULL;
  struct stat status;
  int wait_status;

  g_assert_true (candor_record_export (record, path, &error));
  g_assert_no_error (error);
  g_assert_cmpint (stat (path, &status), ==, 0);
  g_assert_cmpuint (status.st_mode & 0777, ==, 0600);
  g_spawn_sync (NULL, (char **) command, NULL, G_SPAWN_DEFAULT, NULL, NULL, &output, NULL, &wait_status, &error);
  g_assert_no_error (error);
  if (!g_spawn_check_wait_status (wait_status, NULL))
    g_error ("%s", output);
  g_test_message ("%s", output);
}

static void
keep_sheet (CandorRecord *record)
{
  g_autoptr(CandorSheet) sheet = candor_sheet_new ("tiny", "notice");
  g_autoptr(CandorFilling) nothing = g_steal_pointer (&sheet->filling);

  sheet->due = (CandorDay) { 2027, 2, 25 };
  sheet->filling = candor_filling_with (nothing, "data", "a <b> & \"c\"\nä");
  g_assert_true (candor_record_append_sheet (record, sheet,
                                             &(CandorEvent) { .kind = CANDOR_EVENT_MODULE_STARTED, .module = "tiny" },
                                             NULL, NULL, NULL));
}

static void
test_export (void)
{
  g_autoptr(Tools) tools = tools_new ();
  g_autofree char *folder = tools_make_folder ();
  g_autofree char *path = g_build_filename (folder, "record.db", NULL);
  g_autoptr(CandorRecord) record = tools_open (tools, path, CANDOR_RECORD_CREATE);
  g_autoptr(CandorModule) module = make_module (1);

  check_export (record, folder);
  start (record, module);
  tools_live (tools, record, "consent");
  tools_append (record, &(CandorEvent) { .kind = CANDOR_EVENT_ANSWERED, .module = "tiny", .item = "q", .seed = G_MAXUINT64,
                                         .text = "tabs\t, \"quotes\", back\\slashes, bells \a, lines\n, 🙂, ümläute, \x7f" });
  tools->now_us = G_MAXINT64 / 2;
  candor_record_set_draft (record, "tiny", "q", "a <b> & \"c\"", NULL);
  keep_sheet (record);
  candor_record_set_position (record, "tiny", "first", NULL);
  tools_answer (record, "tiny", NULL, "q", "a");
  check_export (record, folder);

  g_assert_true (candor_record_erase (record, CANDOR_ERASE_TEXT, 0, 0, NULL, NULL));
  check_export (record, folder);
  tools_remove_folder (folder);
}

/* What cannot be read is exported as it is, and marked. */
static void
test_export_damaged (void)
{
  g_autoptr(Tools) tools = tools_new ();
  g_autofree char *folder = tools_make_folder ();
  g_autofree char *path = g_build_filename (folder, "record.db", NULL);
  g_autoptr(CandorRecord) record = tools_open (tools, path, CANDOR_RECORD_CREATE);
  g_autoptr(GBytes) bytes = NULL;

  tools_live (tools, record, "consent");
  tools_tamper (path, "UPDATE content SET body = '{\"item\":' WHERE seq = 5;"
                      "UPDATE event SET kind = 99, program = cast (x'ff' AS TEXT), utc_us = -9000000000000000000 WHERE seq = 4");
  bytes = candor_record_export_bytes (record, NULL);
  g_assert_true (tools_bytes_contain (bytes, "\"damaged_content\": \"eyJpdGVtIjo=\""));
  g_assert_true (tools_bytes_contain (bytes, "\"kind\": null"));
  g_assert_true (tools_bytes_contain (bytes, "\"time\": null"));
  g_assert_true (g_utf8_validate_len (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), NULL));
  tools_remove_folder (folder);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  if (argc != 3)
    g_error ("usage: export SCHEMA CHECKER");
  schema_path = argv[1];
  checker_path = argv[2];

  g_test_add_func ("/record/export/taught", test_taught);
  g_test_add_func ("/record/export/taught-damaged", test_taught_damaged);
  g_test_add_func ("/record/export/taught-picture", test_taught_picture);
  g_test_add_func ("/record/export/export", test_export);
  g_test_add_func ("/record/export/damaged", test_export_damaged);

  return g_test_run ();
}
