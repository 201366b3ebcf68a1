/* faults.c - a disk that fails at any operation, once or for ever, or is full
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A sitting in which every call may fail. Whatever fails, the program lives; what
 * was confirmed before, between and after is there when the disk works again.
 * Then a real disk that is really full, and two programs that write at once.
 */

#include <stdlib.h>
#include <string.h>
#include <sys/mount.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <sqlite3.h>

#include "memory-vfs.h"
#include "record-private.h"
#include "record-tools.h"

#define PATH "/disk/record.db"

/* ---------------------------------------------------------------- a failing disk */

typedef struct
{
  gint64     seq;             /* newest confirmed */
  char       hash[65];
  GPtrArray *drafts;          /* the newest confirmed, and what was tried since */
  gboolean   confirmed_draft;
  guint      n_failed;
} Story;

static Story *
story_new (void)
{
  Story *story = g_new0 (Story, 1);

  story->drafts = g_ptr_array_new_with_free_func (g_free);

  return story;
}

static void
story_free (Story *story)
{
  g_ptr_array_unref (story->drafts);
  g_free (story);
}

static int n_operations;   /* of the last life */

static void
try_append (CandorRecord *record,
            Story        *story,
            guint         number)
{
  g_autofree char *page = g_strdup_printf ("page-%u", number);
  CandorEvent event = { .kind = CANDOR_EVENT_PAGE_READ, .module = "consent", .page = page };
  g_autoptr(GError) error = NULL;

  if (candor_record_append (record, &event, NULL, NULL, &error))
    {
      g_assert_no_error (error);
      story->seq = event.seq;
      g_strlcpy (story->hash, event.hash, sizeof story->hash);
      return;
    }
  g_assert_nonnull (error);
  g_assert_cmpint (strlen (error->message), >, 10);
  story->n_failed++;
}

static void
try_draft (CandorRecord *record,
           Story        *story,
           guint         number)
{
  char *text = g_strdup_printf ("draft-%u", number);
  g_autoptr(GError) error = NULL;

  if (candor_record_set_draft (record, "consent", "q", text, &error))
    {
      g_ptr_array_set_size (story->drafts, 0);
      story->confirmed_draft = TRUE;
    }
  else
    {
      g_assert_nonnull (error);
      story->n_failed++;
    }
  g_ptr_array_add (story->drafts, text);
}

static void
try_life (Tools *tools,
          Story *story,
          guint  from)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(CandorRecord) record = NULL;

  record = candor_record_open (PATH, CANDOR_RECORD_CREATE, &tools->clock, "0.1.0", MEMORY_VFS, &error);
  if (record == NULL)
    {
      g_assert_nonnull (error);
      story->n_failed++;
      return;
    }
  candor_db_run (record->db, "PRAGMA wal_autocheckpoint = 8", NULL);
  for (guint i = from; i < from + 3; i++)
    {
      try_draft (record, story, i);
      try_append (record, story, i);
    }
  if (!candor_record_erase (record, CANDOR_ERASE_TEXT, 1, 2, NULL, NULL))
    story->n_failed++;
  try_append (record, story, from + 3);
}

static gboolean
check_event_cb (const CandorEvent *event,
                gpointer           user_data)
{
  Story *story = user_data;

  if (event->seq == story->seq)
    {
      g_assert_cmpstr (event->hash, ==, story->hash);
      story->seq = 0;
    }

  return TRUE;
}

static void
check_life (Tools *tools,
            Story *story)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(CandorRecord) record = NULL;
  g_autofree char *draft = NULL;

  record = candor_record_open (PATH, CANDOR_RECORD_CREATE, &tools->clock, "0.1.0", MEMORY_VFS, &error);
  g_assert_no_error (error);
  g_assert_true (candor_record_foreach (record, 0, check_event_cb, story, NULL));
  g_assert_cmpint (story->seq, ==, 0);
  draft = candor_record_dup_draft (record, "consent", "q", NULL);
  if (draft != NULL || story->confirmed_draft)
    g_assert_true (g_ptr_array_find_with_equal_func (story->drafts, draft, g_str_equal, NULL));
  tools_assert_intact (record);
}

/* The number of calls that failed. */
static guint
live_with_fault (int nth,
                 int n_times,
                 int result)
{
  g_autoptr(Tools) tools = tools_new ();
  Story *story = story_new ();
  guint n_failed;

  memory_vfs_clear ();
  memory_vfs_fail (nth, n_times, result);
  try_life (tools, story, 0);
  try_life (tools, story, 10);
  n_operations = memory_vfs_count ();
  g_assert_cmpint (n_operations, >, nth);
  memory_vfs_fail (-1, 0, 0);
  check_life (tools, story);
  n_failed = story->n_failed;
  story_free (story);

  return n_failed;
}

static void
test_every_operation (void)
{
  static const struct { const char *name; int n_times, result; } faults[] =
  {
    { "an error once", 1, SQLITE_IOERR },
    { "errors for ever", G_MAXINT / 2, SQLITE_IOERR },
    { "full once", 1, SQLITE_FULL },
    { "full for ever", G_MAXINT / 2, SQLITE_FULL },
  };
  guint step = tools_get_count ("CANDOR_FAULT_STEP", 1);
  guint n_faults = 0, n_failed = 0;
  int n_all;

  if (g_getenv ("CANDOR_QUICK") != NULL)
    step = 20;
  g_assert_cmpuint (live_with_fault (-1, 0, 0), ==, 0);
  n_all = n_operations;
  for (guint i = 0; i < G_N_ELEMENTS (faults); i++)
    for (int nth = 0; nth < n_all; nth += step, n_faults++)
      n_failed += live_with_fault (nth, faults[i].n_times, faults[i].result);
  /* Most faults are felt; a failing checkpoint is only tried again. */
  g_assert_cmpuint (n_failed, >, n_faults / 2);
  g_test_message ("%u faults over %d operations, %u calls failed", n_faults, n_all, n_failed);
}

/* ------------------------------------------------------------------ a full disk */

static guint
fill (CandorRecord *record,
      GError      **error)
{
  g_autofree char *text = g_strnfill (3000, 'x');
  guint n = 0;

  for (;;)
    {
      CandorEvent event = { .kind = CANDOR_EVENT_ANSWERED, .module = "consent", .item = "q", .text = text };

      if (!candor_record_append (record, &event, NULL, NULL, error))
        return n;
      n++;
      g_assert_cmpuint (n, <, 100000);
    }
}

static void
live_on_full_disk (const char *folder)
{
  g_autoptr(Tools) tools = tools_new ();
  g_autofree char *path = g_build_filename (folder, "record.db", NULL);
  g_autofree char *ballast = g_build_filename (folder, "record-ballast", NULL);
  g_autofree char *backups = g_build_filename (folder, "backups", NULL);
  g_autofree char *export = g_build_filename (folder, "export.json", NULL);
  g_autoptr(CandorRecord) record = tools_open (tools, path, CANDOR_RECORD_CREATE);
  g_autofree char *bytes = g_malloc0 (64 * 1024);
  g_autoptr(GPtrArray) list = NULL;
  g_autoptr(GError) error = NULL;
  gint64 n_events;

  g_assert_true (g_file_set_contents (ballast, bytes, 64 * 1024, NULL));
  n_events = 1 + fill (record, &error);
  g_assert_error (error, CANDOR_ERROR, CANDOR_ERROR_FULL);
  g_assert_nonnull (strstr (error->message, "Free some space"));
  g_clear_error (&error);
  g_assert_cmpint (tools_count (record), ==, n_events);
  tools_assert_intact (record);

  g_assert_false (candor_record_backup (record, backups, NULL, &error));
  g_assert_error (error, CANDOR_ERROR, CANDOR_ERROR_FULL);
  g_clear_error (&error);
  list = candor_backup_list (backups, NULL, NULL);
  g_assert_cmpuint (list->len, ==, 0);
  g_assert_false (candor_record_export (record, export, &error));
  g_assert_error (error, CANDOR_ERROR, CANDOR_ERROR_FULL);
  g_assert_false (g_file_test (export, G_FILE_TEST_EXISTS));
  g_clear_pointer (&record, candor_record_close);

  g_assert_cmpint (unlink (ballast), ==, 0);
  record = tools_open (tools, path, CANDOR_RECORD_MUST_EXIST);
  g_assert_cmpint (tools_count (record), ==, n_events);
  tools_answer (record, "consent", NULL, "q", "a");
  tools_assert_intact (record);
}

static void
test_full_disk (void)
{
  static const char * const sizes[] = { "size=384k", "size=1m", "size=2m" };
  guint n_skipped = 0;

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      g_autofree char *folder = tools_make_folder ();

      if (mount ("tmpfs", folder, "tmpfs", 0, sizes[i]) < 0)
        {
          n_skipped++;
        }
      else
        {
          g_assert_cmpint (chmod (folder, 0700), ==, 0);
          live_on_full_disk (folder);
          g_assert_cmpint (umount2 (folder, MNT_DETACH), ==, 0);
        }
      tools_remove_folder (folder);
    }
  if (n_skipped > 0)
    {
      g_autofree char *words = g_strdup_printf ("%u of %u disks: only root may mount a small one", n_skipped,
                                                (guint) G_N_ELEMENTS (sizes));

      g_test_skip (words);
    }
}

/* ----------------------------------------------------------------- two writers */

static void
write_events (const char *path,
              guint       seed,
              guint       n_events)
{
  g_autoptr(Tools) tools = tools_new ();
  g_autoptr(CandorRecord) record = tools_open (tools, path, CANDOR_RECORD_CREATE);
  g_autofree char *module = g_strdup_printf ("module-%u", seed);

  g_rand_set_seed (tools->rand, seed);
  for (guint i = 0; i < n_events; i++)
    {
      g_autofree char *item = g_strdup_printf ("q%u", i);

      tools_answer (record, module, NULL, item, "a");
    }
}

static void
start_writer (const char *path,
              guint       seed,
              guint       n_events)
{
  pid_t child = fork ();

  g_assert_cmpint (child, >=, 0);
  if (child == 0)
    {
      write_events (path, seed, n_events);
      _exit (0);
    }
}

static void
test_two_writers (void)
{
  guint n_events = tools_get_count ("CANDOR_TWO_WRITERS", 2000);
  g_autoptr(Tools) tools = tools_new ();
  g_autofree char *folder = tools_make_folder ();
  g_autofree char *path = g_build_filename (folder, "record.db", NULL);
  g_autoptr(CandorRecord) record = NULL;
  int status;

  /* Both may make it. */
  start_writer (path, 0, n_events);
  start_writer (path, 1, n_events);
  for (guint i = 0; i < 2; i++)
    {
      g_assert_cmpint (wait (&status), >, 0);
      g_assert_cmpint (status, ==, 0);
    }

  record = tools_open (tools, path, CANDOR_RECORD_MUST_EXIST);
  g_assert_cmpint (tools_count (record), ==, 1 + 2 * n_events);
  for (guint i = 0; i < 2; i++)
    {
      g_autofree char *module = g_strdup_printf ("module-%u", i);
      g_autoptr(GPtrArray) answers = candor_record_list_answers (record, module, NULL, NULL);

      g_assert_cmpuint (answers->len, ==, n_events);
    }
  tools_assert_intact (record);
  tools_remove_folder (folder);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  memory_vfs_register ();

  g_test_add_func ("/record/faults/every-operation", test_every_operation);
  g_test_add_func ("/record/faults/full-disk", test_full_disk);
  g_test_add_func ("/record/faults/two-writers", test_two_writers);

  return g_test_run ();
}
