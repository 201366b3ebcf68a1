/* record-tools.c - what the tests of the record share
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define _GNU_SOURCE

#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include <gio/gio.h>
#include <glib/gstdio.h>

#include "record-tools.h"

#define NOBODY 65534

/* ------------------------------------------------------------------------ clock */

static void
now_cb (CandorMoment *moment,
        gpointer      user_data)
{
  Tools *self = user_data;

  memset (moment, 0, sizeof *moment);
  moment->utc_us = self->now_us += self->step_us;
  moment->offset_minutes = 60;
  g_strlcpy (moment->boot_id, self->boot_id, sizeof moment->boot_id);
  moment->boot_ms = (self->now_us - TOOLS_START_US) / 1000 + 5000;
}

static void
random_cb (guint8   *bytes,
           gsize     n,
           gpointer  user_data)
{
  Tools *self = user_data;

  for (gsize i = 0; i < n; i++)
    bytes[i] = (guint8) g_rand_int (self->rand);
}

Tools *
tools_new (void)
{
  Tools *self = g_new0 (Tools, 1);

  self->clock = (CandorClock) { now_cb, random_cb, self };
  self->now_us = TOOLS_START_US;
  self->step_us = G_USEC_PER_SEC;
  g_strlcpy (self->boot_id, "1b4e28ba-2fa1-11d2-883f-0016d3cca427", sizeof self->boot_id);
  self->rand = g_rand_new_with_seed (7);

  return self;
}

void
tools_free (Tools *self)
{
  g_rand_free (self->rand);
  g_free (self);
}

/* ---------------------------------------------------------------------- folders */

char *
tools_make_folder (void)
{
  g_autoptr(GError) error = NULL;
  char *folder = g_dir_make_tmp ("candor-record-XXXXXX", &error);

  g_assert_no_error (error);

  return folder;
}

void
tools_remove_folder (const char *folder)
{
  g_autoptr(GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (g_file_test (path, G_FILE_TEST_IS_DIR) && !g_file_test (path, G_FILE_TEST_IS_SYMLINK))
        tools_remove_folder (path);
      else
        g_unlink (path);
    }
  g_rmdir (folder);
}

/* ----------------------------------------------------------------------- records */

CandorRecord *
tools_open (Tools             *self,
            const char        *path,
            CandorRecordFlags  flags)
{
  g_autoptr(GError) error = NULL;
  CandorRecord *record = candor_record_open (path, flags, &self->clock, "0.1.0", NULL, &error);

  g_assert_no_error (error);
  g_assert_nonnull (record);

  return record;
}

void
tools_append (CandorRecord *record,
              CandorEvent  *event)
{
  g_autoptr(GError) error = NULL;

  candor_record_append (record, event, NULL, NULL, &error);
  g_assert_no_error (error);
}

void
tools_answer (CandorRecord *record,
              const char   *module,
              const char   *attempt,
              const char   *item,
              const char   *response)
{
  const char *objectives[] = { "ask-first", NULL };
  const char *misconceptions[] = { "silence", "small-print", NULL };
  CandorEvent event = {
    .kind = CANDOR_EVENT_ANSWERED,
    .module = module,
    .digest = "2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae",
    .edition = 2,
    .language = "en",
    .item = item,
    .key_digest = "fcde2b2edba56bf408601fb721fe9b5c338d10ee429ea04fae5511b68fbf8fb9",
    .attempt = attempt,
    .try_number = 1,
    .response = response,
    .verdict = "partly",
    .points = { 2, 3 },
    .possible = { 1, 1 },
    .certainty = "fairly",
    .objectives = objectives,
    .misconceptions = misconceptions,
  };
  g_autoptr(GError) error = NULL;

  candor_record_append (record, &event, NULL, item, &error);
  g_assert_no_error (error);
}

void
tools_live (Tools        *self,
            CandorRecord *record,
            const char   *module)
{
  const char *items[] = { "q2", "q1", "q3", NULL };
  const char *digest = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";
  g_autofree char *attempt = g_strdup_printf ("%08x%s", g_rand_int (self->rand), module);

  tools_append (record, &(CandorEvent) { .kind = CANDOR_EVENT_PROFILE, .name = "Ada Zürn", .audience = "shop" });
  tools_append (record, &(CandorEvent) { .kind = CANDOR_EVENT_MODULE_STARTED, .module = module, .digest = digest,
                                         .edition = 2, .language = "en" });
  tools_append (record, &(CandorEvent) { .kind = CANDOR_EVENT_PAGE_READ, .module = module, .digest = digest,
                                         .edition = 2, .language = "en", .page = "asking" });
  tools_answer (record, module, NULL, "check-1", "leave");
  tools_append (record, &(CandorEvent) { .kind = CANDOR_EVENT_PAGE_READ, .module = module, .digest = digest,
                                         .edition = 2, .language = "en", .page = "banner" });
  tools_append (record, &(CandorEvent) { .kind = CANDOR_EVENT_ATTEMPT_BEGAN, .module = module, .digest = digest,
                                         .edition = 2, .language = "en", .attempt = attempt, .quiz = "quiz",
                                         .seed = G_MAXUINT64 - 1, .items = items });
  tools_answer (record, module, attempt, "q2", "a,c");
  tools_answer (record, module, attempt, "q1", "b");
  tools_answer (record, module, attempt, "q3", "true");
  tools_append (record, &(CandorEvent) { .kind = CANDOR_EVENT_ATTEMPT_FINISHED, .module = module, .digest = digest,
                                         .edition = 2, .language = "en", .attempt = attempt, .quiz = "quiz",
                                         .points = { 2, 1 }, .possible = { 3, 1 }, .passed = TRUE });
  tools_append (record, &(CandorEvent) { .kind = CANDOR_EVENT_MODULE_COMPLETED, .module = module, .digest = digest,
                                         .edition = 2, .language = "en" });
}

gint64
tools_count (CandorRecord *record)
{
  CandorRecordSummary summary;
  g_autoptr(GError) error = NULL;

  candor_record_summarise (record, &summary, &error);
  g_assert_no_error (error);

  return summary.n_events;
}

void
tools_assert_intact (CandorRecord *record)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(CandorVerifyReport) report = candor_record_verify (record, NULL, &error);

  g_assert_no_error (error);
  g_assert_nonnull (report);
  if (!report->intact)
    g_error ("not intact: %s", (char *) g_ptr_array_index (report->findings, 0));
  g_assert_cmpuint (report->findings->len, ==, 0);
}

void
tools_assert_finding (const char *path,
                      const char *words)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(CandorRecord) record = candor_record_open (path, CANDOR_RECORD_READ_ONLY, NULL, NULL, NULL, &error);
  g_autoptr(CandorVerifyReport) report = NULL;

  /* What is seen at once needs no verification. */
  if (record == NULL)
    {
      g_assert_error (error, CANDOR_ERROR, CANDOR_ERROR_DAMAGED);
      if (strstr (error->message, words) == NULL)
        g_error ("“%s” is not in: %s", words, error->message);
      return;
    }

  report = candor_record_verify (record, NULL, &error);
  g_assert_no_error (error);
  g_assert_false (report->intact);
  for (guint i = 0; i < report->findings->len; i++)
    if (strstr (g_ptr_array_index (report->findings, i), words) != NULL)
      return;
  g_error ("“%s” was not found, but: %s", words, (char *) g_ptr_array_index (report->findings, 0));
}

/* --------------------------------------------------------------------------- raw */

sqlite3 *
tools_open_raw (const char *path)
{
  sqlite3 *db;

  g_assert_cmpint (sqlite3_open_v2 (path, &db, SQLITE_OPEN_READWRITE, NULL), ==, SQLITE_OK);

  return db;
}

void
tools_run_raw (sqlite3    *db,
               const char *sql)
{
  char *message = NULL;

  if (sqlite3_exec (db, sql, NULL, NULL, &message) != SQLITE_OK)
    g_error ("%s: %s", sql, message);
}

static int
collect_cb (void  *user_data,
            int    n_columns,
            char **values,
            char **names)
{
  GString *out = user_data;

  for (int i = 0; i < n_columns; i++)
    g_string_append_printf (out, "%s%s", values[i] != NULL ? values[i] : "NULL", i + 1 < n_columns ? "|" : "\n");

  return 0;
}

static char *
ask_raw (sqlite3    *db,
         const char *sql)
{
  GString *out = g_string_new (NULL);
  char *message = NULL;

  if (sqlite3_exec (db, sql, collect_cb, out, &message) != SQLITE_OK)
    g_error ("%s: %s", sql, message);

  return g_string_free (out, FALSE);
}

void
tools_tamper (const char *path,
              const char *sql)
{
  sqlite3 *db = tools_open_raw (path);
  g_autofree char *drops = ask_raw (db, "SELECT 'DROP TRIGGER ' || name || ';' FROM sqlite_schema WHERE type = 'trigger'");
  g_autofree char *triggers = ask_raw (db, "SELECT sql || ';' FROM sqlite_schema WHERE type = 'trigger'");

  tools_run_raw (db, drops);
  tools_run_raw (db, sql);
  tools_run_raw (db, triggers);
  sqlite3_close (db);
}

const char * const tools_derived_tables[] =
{
  "module_state", "page_state", "attempt_state", "answer_state", "profile_state", "tested_out_state",
  "part_state", "walk_state", NULL,
};

char *
tools_dump (const char         *path,
            const char * const *tables)
{
  sqlite3 *db = tools_open_raw (path);
  GString *out = g_string_new (NULL);

  for (guint i = 0; tables[i] != NULL; i++)
    {
      g_autofree char *sql = g_strdup_printf ("SELECT * FROM %s ORDER BY 1, 2", tables[i]);
      g_autofree char *rows = ask_raw (db, sql);

      g_string_append_printf (out, "%s\n%s", tables[i], rows);
    }
  sqlite3_close (db);

  return g_string_free (out, FALSE);
}

/* ------------------------------------------------------------------------- files */

GBytes *
tools_read (const char *path)
{
  g_autoptr(GError) error = NULL;
  char *data;
  gsize size;

  g_file_get_contents (path, &data, &size, &error);
  g_assert_no_error (error);

  return g_bytes_new_take (data, size);
}

void
tools_write (const char *path,
             GBytes     *bytes)
{
  g_autoptr(GError) error = NULL;

  g_file_set_contents_full (path, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes),
                            G_FILE_SET_CONTENTS_CONSISTENT, 0600, &error);
  g_assert_no_error (error);
}

gboolean
tools_bytes_contain (GBytes     *bytes,
                     const char *words)
{
  return memmem (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), words, strlen (words)) != NULL;
}

static void
search_folder (GString    *found,
               const char *folder,
               const char *words)
{
  g_autoptr(GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      g_autoptr(GBytes) bytes = NULL;

      if (g_file_test (path, G_FILE_TEST_IS_DIR))
        {
          search_folder (found, path, words);
          continue;
        }
      bytes = tools_read (path);
      if (tools_bytes_contain (bytes, words))
        g_string_append_printf (found, "%s\n", path);
    }
}

char *
tools_find_words (const char *folder,
                  const char *words)
{
  GString *found = g_string_new (NULL);

  search_folder (found, folder, words);

  return g_string_free (found, found->len == 0);
}

/* ------------------------------------------------------------------------ others */

void
tools_run_as_user (const char *folder,
                   ToolsFunc   func,
                   gpointer    user_data)
{
  int status;
  pid_t child;

  if (geteuid () == 0)
    g_assert_cmpint (chown (folder, NOBODY, NOBODY), ==, 0);

  child = fork ();
  g_assert_cmpint (child, >=, 0);
  if (child == 0)
    {
      if (geteuid () == 0 && (setgid (NOBODY) < 0 || setuid (NOBODY) < 0))
        _exit (3);
      func (user_data);
      _exit (0);
    }
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  g_assert_true (WIFEXITED (status));
  g_assert_cmpint (WEXITSTATUS (status), ==, 0);
}

guint
tools_get_count (const char *variable,
                 guint       otherwise)
{
  const char *text = g_getenv (variable);

  if (text != NULL)
    return (guint) atoi (text);

  return g_getenv ("CANDOR_QUICK") != NULL ? MAX (otherwise / 10, 1) : otherwise;
}
