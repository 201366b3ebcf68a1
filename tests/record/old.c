/* old.c - records of earlier versions give the same answers for ever
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * usage: old check FOLDER   opens a copy of FOLDER/record.db and compares what it
 *                           says with FOLDER/answers.json
 *        old make FOLDER    makes both; done once for each version of the record,
 *                           when it is released, and never again
 */

#include <stdio.h>
#include <string.h>

#include <json-glib/json-glib.h>

#include "record-tools.h"

/* ------------------------------------------------------------------------- making */

static const char module_text[] =
  "<module format=\"1\" id=\"tiny\" edition=\"1\" language=\"en\" minutes=\"1\" licence=\"CC0-1.0\">\n"
  "  <title>Tiny</title>\n"
  "  <summary>A page.</summary>\n"
  "  <objective id=\"see\" level=\"remember\">See a page</objective>\n"
  "  <lesson id=\"only\"><title>Only</title>\n"
  "    <page id=\"first\"><title>First</title><p>Words that were taught.</p></page>\n"
  "  </lesson>\n"
  "</module>\n";

static CandorModule *
load_module (GPtrArray *files)
{
  g_autoptr(GPtrArray) problems = candor_problems_new ();
  CandorModule *module = candor_module_load_bytes ("tiny", files, (CandorDay) { 2026, 11, 24 }, problems);

  g_assert_nonnull (module);

  return module;
}

static void
make (const char *path)
{
  g_autoptr(Tools) tools = tools_new ();
  g_autoptr(CandorRecord) record = tools_open (tools, path, CANDOR_RECORD_CREATE);
  g_autoptr(GBytes) bytes = g_bytes_new_static (module_text, strlen (module_text));
  CandorModuleFile file = { "module.xml", NULL, bytes };
  g_autoptr(GPtrArray) files = g_ptr_array_new ();
  g_autoptr(CandorModule) module = NULL;
  g_autoptr(GError) error = NULL;
  CandorEvent start = { .kind = CANDOR_EVENT_MODULE_STARTED, .module = "tiny", .edition = 1, .language = "en" };

  g_ptr_array_add (files, &file);
  module = load_module (files);
  start.digest = candor_module_get_digest (module);
  candor_record_append (record, &start, module, NULL, &error);
  g_assert_no_error (error);

  tools_live (tools, record, "consent");
  tools_append (record, &(CandorEvent) { .kind = CANDOR_EVENT_ANSWERED, .module = "tiny", .digest = start.digest, .edition = 1,
                                         .item = "why", .response = "a", .verdict = "right", .text = "Because, “ä”, \"b\"\n\t🙂" });
  g_assert_true (candor_record_erase (record, CANDOR_ERASE_TEXT, 0, 0, NULL, &error));
  tools_append (record, &(CandorEvent) { .kind = CANDOR_EVENT_CONSENT, .text = "sounds", .passed = TRUE });
  /* An attempt that is not finished, from a clock that had gone back. */
  tools->now_us -= G_TIME_SPAN_DAY;
  {
    const char *items[] = { "q1", "q2", NULL };

    tools_append (record, &(CandorEvent) { .kind = CANDOR_EVENT_ATTEMPT_BEGAN, .module = "consent", .digest = start.digest,
                                           .edition = 3, .language = "en", .attempt = "feed", .of_attempt = "beef",
                                           .quiz = "quiz", .seed = G_MAXUINT64, .items = items });
  }
  tools_answer (record, "consent", "feed", "q1", "b,c");
  {
    const char *parts[] = { "only", NULL };

    tools_append (record, &(CandorEvent) { .kind = CANDOR_EVENT_ANSWERED, .module = "tiny", .digest = start.digest, .edition = 1,
                                           .item = "why", .response = "gap:a\\,b", .verdict = "wrong", .n_hints = 2 });
    tools_append (record, &(CandorEvent) { .kind = CANDOR_EVENT_TESTED_OUT, .module = "tiny", .digest = start.digest,
                                           .edition = 1, .language = "en", .attempt = "cafe", .quiz = "quiz", .parts = parts,
                                           .points = { 2, 3 }, .possible = { 1, 1 } });
  }
  candor_record_set_draft (record, "consent", "feed/q2", "a|sure", NULL);
  candor_record_set_position (record, "tiny", "first", NULL);
  candor_record_set_position (record, "consent", "quiz", NULL);
}

/* ------------------------------------------------------------------------ asking */

static void
add_text (JsonBuilder *out,
          const char  *name,
          const char  *text)
{
  json_builder_set_member_name (out, name);
  if (text != NULL)
    json_builder_add_string_value (out, text);
  else
    json_builder_add_null_value (out);
}

static void
add_number (JsonBuilder *out,
            const char  *name,
            gint64       number)
{
  json_builder_set_member_name (out, name);
  json_builder_add_int_value (out, number);
}

static void
add_list (JsonBuilder        *out,
          const char         *name,
          const char * const *texts)
{
  json_builder_set_member_name (out, name);
  json_builder_begin_array (out);
  for (guint i = 0; texts != NULL && texts[i] != NULL; i++)
    json_builder_add_string_value (out, texts[i]);
  json_builder_end_array (out);
}

static void
add_points (JsonBuilder  *out,
            const char   *name,
            CandorPoints  points)
{
  g_autofree char *text = g_strdup_printf ("%" G_GINT64_FORMAT "/%" G_GINT64_FORMAT, points.num, points.den);

  add_text (out, name, text);
}

static gboolean
add_event_cb (const CandorEvent *event,
              gpointer           user_data)
{
  JsonBuilder *out = user_data;
  g_autofree char *seed = g_strdup_printf ("%" G_GUINT64_FORMAT, event->seed);

  json_builder_begin_object (out);
  add_number (out, "seq", event->seq);
  add_text (out, "kind", candor_event_kind_to_string (event->kind));
  add_text (out, "module", event->module);
  add_text (out, "digest", event->digest);
  add_number (out, "edition", event->edition);
  add_text (out, "language", event->language);
  add_number (out, "utc_us", event->moment.utc_us);
  add_number (out, "offset", event->moment.offset_minutes);
  add_text (out, "boot_id", event->moment.boot_id);
  add_number (out, "boot_ms", event->moment.boot_ms);
  add_text (out, "program", event->program_version);
  add_text (out, "hash", event->hash);
  add_number (out, "has_content", event->has_content);
  add_text (out, "item", event->item);
  add_text (out, "key", event->key_digest);
  add_text (out, "page", event->page);
  add_text (out, "quiz", event->quiz);
  add_text (out, "attempt", event->attempt);
  add_text (out, "of_attempt", event->of_attempt);
  add_list (out, "items", event->items);
  add_text (out, "seed", seed);
  add_number (out, "try", event->try_number);
  add_text (out, "response", event->response);
  add_text (out, "verdict", event->verdict);
  add_points (out, "points", event->points);
  add_points (out, "possible", event->possible);
  add_number (out, "passed", event->passed);
  add_text (out, "certainty", event->certainty);
  add_list (out, "objectives", event->objectives);
  add_list (out, "misconceptions", event->misconceptions);
  add_text (out, "name", event->name);
  add_text (out, "audience", event->audience);
  add_text (out, "text", event->text);
  /* Since version 2. */
  if (event->n_hints != 0)
    add_number (out, "hints", event->n_hints);
  if (event->parts != NULL)
    add_list (out, "parts", event->parts);
  /* Since version 4. */
  if (event->part != NULL)
    {
      add_text (out, "part", event->part);
      add_text (out, "scene", event->scene);
      add_text (out, "reply", event->reply);
      add_list (out, "tasks", event->tasks);
      add_text (out, "settings", event->settings);
    }
  json_builder_end_object (out);

  return TRUE;
}

static void
add_attempts (JsonBuilder  *out,
              CandorRecord *record,
              const char   *module)
{
  g_autoptr(GPtrArray) attempts = candor_record_list_attempts (record, module, NULL);

  json_builder_set_member_name (out, "attempts");
  json_builder_begin_array (out);
  for (guint i = 0; i < attempts->len; i++)
    {
      const CandorAttemptState *attempt = g_ptr_array_index (attempts, i);
      g_autoptr(GPtrArray) answers = candor_record_list_answers (record, module, attempt->id, NULL);
      g_autofree char *seed = g_strdup_printf ("%" G_GUINT64_FORMAT, attempt->seed);

      json_builder_begin_object (out);
      add_text (out, "id", attempt->id);
      add_text (out, "quiz", attempt->quiz);
      add_text (out, "digest", attempt->module_digest);
      add_number (out, "edition", attempt->edition);
      add_text (out, "of_attempt", attempt->of_attempt);
      add_text (out, "seed", seed);
      add_list (out, "items", (const char * const *) attempt->items);
      add_number (out, "began_us", attempt->began_us);
      add_number (out, "finished_us", attempt->finished_us);
      add_points (out, "points", attempt->points);
      add_points (out, "possible", attempt->possible);
      add_number (out, "passed", attempt->passed);
      json_builder_set_member_name (out, "answers");
      json_builder_begin_array (out);
      for (guint k = 0; k < answers->len; k++)
        add_event_cb (g_ptr_array_index (answers, k), out);
      json_builder_end_array (out);
      json_builder_end_object (out);
    }
  json_builder_end_array (out);
}

static void
add_drafts (JsonBuilder  *out,
            CandorRecord *record,
            const char   *module)
{
  g_autoptr(GHashTable) drafts = candor_record_list_drafts (record, module, NULL);
  g_autoptr(GList) places = g_list_sort (g_hash_table_get_keys (drafts), (GCompareFunc) strcmp);

  json_builder_set_member_name (out, "drafts");
  json_builder_begin_object (out);
  for (GList *l = places; l != NULL; l = l->next)
    add_text (out, l->data, g_hash_table_lookup (drafts, l->data));
  json_builder_end_object (out);
}

static void
add_pages (JsonBuilder  *out,
           CandorRecord *record,
           const char   *module)
{
  g_autoptr(GHashTable) pages = candor_record_list_pages (record, module, NULL);
  g_autoptr(GList) ids = g_list_sort (g_hash_table_get_keys (pages), (GCompareFunc) strcmp);

  json_builder_set_member_name (out, "pages");
  json_builder_begin_array (out);
  for (GList *l = ids; l != NULL; l = l->next)
    json_builder_add_string_value (out, l->data);
  json_builder_end_array (out);
}

static void
add_tested_out (JsonBuilder  *out,
                CandorRecord *record,
                const char   *module)
{
  g_autoptr(GHashTable) parts = candor_record_list_tested_out (record, module, NULL);
  g_autoptr(GList) ids = g_list_sort (g_hash_table_get_keys (parts), (GCompareFunc) strcmp);

  if (ids == NULL)
    return;
  json_builder_set_member_name (out, "tested_out");
  json_builder_begin_object (out);
  for (GList *l = ids; l != NULL; l = l->next)
    add_number (out, l->data, GPOINTER_TO_UINT (g_hash_table_lookup (parts, l->data)));
  json_builder_end_object (out);
}

/* What was taught can still be read, and by its digest is what was taught. */
static void
add_taught (JsonBuilder  *out,
            CandorRecord *record,
            const char   *digest)
{
  g_autoptr(GPtrArray) files = candor_record_dup_taught (record, digest, NULL);
  g_autoptr(CandorModule) module = NULL;

  json_builder_set_member_name (out, "taught");
  json_builder_begin_array (out);
  if (files != NULL)
    {
      module = load_module (files);
      g_assert_cmpstr (candor_module_get_digest (module), ==, digest);
      for (guint i = 0; i < files->len; i++)
        json_builder_add_string_value (out, ((const CandorModuleFile *) g_ptr_array_index (files, i))->digest);
    }
  json_builder_end_array (out);
}

static void
add_modules (JsonBuilder  *out,
             CandorRecord *record)
{
  g_autoptr(GPtrArray) modules = candor_record_list_modules (record, NULL);

  json_builder_set_member_name (out, "modules");
  json_builder_begin_array (out);
  for (guint i = 0; i < modules->len; i++)
    {
      const CandorModuleState *module = g_ptr_array_index (modules, i);
      g_autofree char *position = candor_record_dup_position (record, module->module, NULL);
      g_autoptr(GPtrArray) checks = candor_record_list_answers (record, module->module, NULL, NULL);

      json_builder_begin_object (out);
      add_text (out, "module", module->module);
      add_text (out, "digest", module->digest);
      add_number (out, "edition", module->edition);
      add_number (out, "started_us", module->started_us);
      add_number (out, "last_us", module->last_us);
      add_number (out, "completed_us", module->completed_us);
      add_number (out, "completed_edition", module->completed_edition);
      add_number (out, "n_pages_read", module->n_pages_read);
      add_text (out, "position", position);
      add_pages (out, record, module->module);
      add_tested_out (out, record, module->module);
      add_drafts (out, record, module->module);
      add_attempts (out, record, module->module);
      add_number (out, "n_checks", checks->len);
      add_taught (out, record, module->digest != NULL ? module->digest : "");
      json_builder_end_object (out);
    }
  json_builder_end_array (out);
}

static char *
ask (CandorRecord *record)
{
  g_autoptr(JsonBuilder) out = json_builder_new ();
  g_autoptr(CandorVerifyReport) report = candor_record_verify (record, NULL, NULL);
  g_autoptr(JsonGenerator) generator = json_generator_new ();
  g_autoptr(JsonNode) root = NULL;
  g_autofree char *name = NULL;
  g_autofree char *audience = NULL;
  g_autofree char *last = candor_record_dup_last_module (record, NULL);
  CandorRecordSummary summary;

  g_assert_true (candor_record_summarise (record, &summary, NULL));
  g_assert_true (candor_record_get_profile (record, &name, &audience, NULL));
  json_builder_begin_object (out);
  add_number (out, "intact", report->intact);
  add_number (out, "n_events", report->n_events);
  add_number (out, "n_erased", report->n_erased);
  add_number (out, "n_clock_flags", report->n_clock_flags);
  add_number (out, "first_us", summary.first_us);
  add_number (out, "last_us", summary.last_us);
  add_text (out, "head", summary.head);
  add_text (out, "name", name);
  add_text (out, "audience", audience);
  add_text (out, "last_module", last);
  json_builder_set_member_name (out, "events");
  json_builder_begin_array (out);
  g_assert_true (candor_record_foreach (record, 0, add_event_cb, out, NULL));
  json_builder_end_array (out);
  add_modules (out, record);
  json_builder_end_object (out);

  root = json_builder_get_root (out);
  json_generator_set_root (generator, root);
  json_generator_set_pretty (generator, TRUE);

  return json_generator_to_data (generator, NULL);
}

/* ----------------------------------------------------------------------- checking */

/* Opened to be read it is not brought up to this version, says the same, and keeps
 * every byte. */
static void
check_unchanged (const char *path,
                 const char *expected)
{
  g_autoptr(Tools) tools = tools_new ();
  g_autoptr(GBytes) before = tools_read (path);
  g_autoptr(GBytes) after = NULL;
  g_autoptr(CandorRecord) record = tools_open (tools, path, CANDOR_RECORD_READ_ONLY);
  g_autofree char *said = ask (record);

  g_assert_cmpstr (g_strchomp (said), ==, g_strchomp ((char *) expected));
  g_clear_pointer (&record, candor_record_close);
  after = tools_read (path);
  g_assert_true (g_bytes_equal (before, after));
}

static void
check (const char *folder)
{
  g_autofree char *old = g_build_filename (folder, "record.db", NULL);
  g_autofree char *answers = g_build_filename (folder, "answers.json", NULL);
  g_autofree char *scratch = tools_make_folder ();
  g_autofree char *copy = g_build_filename (scratch, "record.db", NULL);
  g_autofree char *said = NULL;
  g_autofree char *after = NULL;
  g_autoptr(GBytes) bytes = tools_read (old);
  g_autoptr(GBytes) promised = tools_read (answers);
  g_autofree char *expected = g_strndup (g_bytes_get_data (promised, NULL), g_bytes_get_size (promised));
  g_autoptr(Tools) tools = tools_new ();
  g_autoptr(CandorRecord) record = NULL;

  tools_write (copy, bytes);
  check_unchanged (copy, expected);
  record = tools_open (tools, copy, CANDOR_RECORD_MUST_EXIST);
  said = ask (record);
  if (!g_str_equal (g_strchomp (said), g_strchomp (expected)))
    g_error ("%s gives other answers:\n%s", old, said);

  /* And after a rebuild, and it can be written on. */
  g_assert_true (candor_record_rebuild (record, NULL));
  after = ask (record);
  g_assert_cmpstr (g_strchomp (after), ==, expected);
  tools_live (tools, record, "consent");
  tools_assert_intact (record);
  tools_remove_folder (scratch);
  printf ("%s gives its answers\n", old);
}

int
main (int   argc,
      char *argv[])
{
  if (argc == 3 && g_str_equal (argv[1], "make"))
    {
      g_autofree char *path = g_build_filename (argv[2], "record.db", NULL);
      g_autofree char *answers = g_build_filename (argv[2], "answers.json", NULL);
      g_autofree char *said = NULL;
      g_autofree char *text = NULL;
      g_autoptr(Tools) tools = tools_new ();
      g_autoptr(CandorRecord) record = NULL;

      make (path);
      /* Closing it checkpoints: the file is all there is. */
      record = tools_open (tools, path, CANDOR_RECORD_MUST_EXIST);
      said = ask (record);
      text = g_strconcat (said, "\n", NULL);
      g_assert_true (g_file_set_contents (answers, text, -1, NULL));
      return 0;
    }
  if (argc != 3 || !g_str_equal (argv[1], "check"))
    g_error ("usage: old check|make FOLDER");
  check (argv[2]);

  return 0;
}
