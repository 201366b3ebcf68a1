/* kill-writer.c - a sitting that says what was confirmed, and a check of what is left
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * usage: kill-writer live FOLDER    lives, backs up, restores, erases; says on
 *                                   standard output, unbuffered, what it tries
 *                                   and what was confirmed
 *        kill-writer check FOLDER   reads on standard input what was said, opens
 *                                   the record as the program would, and fails
 *                                   when something confirmed is missing
 */

#define _GNU_SOURCE

#include <dlfcn.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "record-private.h"
#include "record-tools.h"

#define SECRET "the-words-that-were-erased"

static char *record_path;
static char *backup_folder;

/* ------------------------------------------------------------------------- living */

static void say (const char *format, ...) G_GNUC_PRINTF (1, 2);

static void
say (const char *format,
     ...)
{
  va_list arguments;
  g_autofree char *line = NULL;

  va_start (arguments, format);
  line = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  if (write (1, line, strlen (line)) < 0)
    _exit (1);
}

/* With the number of calls so far, when the shim is there to count. */
static void
say_phase (const char *name)
{
  long (*count) (void);

  *(void **) &count = dlsym (RTLD_DEFAULT, "kill_shim_count");
  say ("phase %s %ld\n", name, count != NULL ? count () : 0L);
}

static void
say_calls (void)
{
  const char *(*calls) (void);

  *(void **) &calls = dlsym (RTLD_DEFAULT, "kill_shim_calls");
  if (calls != NULL)
    say ("calls %s\n", calls ());
}

static void
append (CandorRecord *record,
        CandorEvent  *event,
        const char   *draft)
{
  g_autoptr(GError) error = NULL;

  if (draft != NULL)
    say ("trying draft -\n");
  candor_record_append (record, event, NULL, draft, &error);
  g_assert_no_error (error);
  say ("event %" G_GINT64_FORMAT " %s\n", event->seq, event->hash);
  if (draft != NULL)
    say ("draft -\n");
}

static void
set_draft (CandorRecord *record,
           const char   *text)
{
  say ("trying draft %s\n", text);
  g_assert_true (candor_record_set_draft (record, "consent", "q", text, NULL));
  say ("draft %s\n", text);
}

static void
set_position (CandorRecord *record,
              const char   *step)
{
  say ("trying position %s\n", step);
  g_assert_true (candor_record_set_position (record, "consent", step, NULL));
  say ("position %s\n", step);
}

static void
live_pages (CandorRecord *record,
            guint         from)
{
  for (guint i = from; i < from + 4; i++)
    {
      g_autofree char *page = g_strdup_printf ("page-%u", i);
      g_autofree char *option = g_strdup_printf ("option-%u", i);
      CandorEvent answer = { .kind = CANDOR_EVENT_ANSWERED, .module = "consent", .item = "q", .response = option,
                             .text = SECRET };
      CandorEvent read = { .kind = CANDOR_EVENT_PAGE_READ, .module = "consent", .page = page };

      set_position (record, page);
      set_draft (record, option);
      append (record, &answer, "q");
      append (record, &read, NULL);
    }
}

static void
say_head (CandorRecord *record,
          const char   *what)
{
  CandorRecordSummary summary;

  g_assert_true (candor_record_summarise (record, &summary, NULL));
  say ("%s %" G_GINT64_FORMAT " %s\n", what, summary.n_events, summary.head);
}

static char *
back_up (CandorRecord *record)
{
  g_autoptr(GError) error = NULL;
  char *path = NULL;

  g_assert_true (candor_record_backup (record, backup_folder, &path, &error));
  g_assert_no_error (error);
  say_head (record, "backup");

  return path;
}

/* A restore brings the drafts and the position of the backup. */
static void
say_kept (CandorRecord *record)
{
  g_autofree char *draft = candor_record_dup_draft (record, "consent", "q", NULL);
  g_autofree char *position = candor_record_dup_position (record, "consent", NULL);

  say ("draft %s\n", draft != NULL ? draft : "-");
  say ("position %s\n", position);
}

static void
live (Tools *tools)
{
  CandorEvent profile = { .kind = CANDOR_EVENT_PROFILE, .name = "Ada", .audience = "shop" };
  CandorRecord *record;
  g_autofree char *backup = NULL;
  g_autofree char *later = NULL;
  g_autoptr(GError) error = NULL;

  say_phase ("create");
  record = tools_open (tools, record_path, CANDOR_RECORD_CREATE);
  say_head (record, "event");
  say_phase ("live");
  append (record, &profile, NULL);
  live_pages (record, 0);
  say_phase ("close");
  candor_record_close (record);
  record = tools_open (tools, record_path, CANDOR_RECORD_MUST_EXIST);

  say_phase ("backup");
  backup = back_up (record);
  live_pages (record, 4);
  later = back_up (record);
  live_pages (record, 8);
  candor_record_close (record);

  say_phase ("restore");
  candor_record_restore (record_path, later, &tools->clock, "0.1.0", &error);
  g_assert_no_error (error);
  record = tools_open (tools, record_path, CANDOR_RECORD_MUST_EXIST);
  say_head (record, "restored");
  say_kept (record);
  set_draft (record, "after");
  set_position (record, "after");

  say_phase ("erase");
  say ("trying draft -\n");
  candor_record_erase (record, CANDOR_ERASE_CONTENT, 0, 0, backup_folder, &error);
  g_assert_no_error (error);
  say ("erased\n");
  say ("draft -\n");
  say_head (record, "event");
  append (record, &profile, NULL);
  candor_record_close (record);
  say_phase ("end");
  say_calls ();
}

/* ------------------------------------------------------------------------ checking */

/* What was said last of each kind. */
typedef struct
{
  char     *phase;
  gint64    seq;
  char     *hash;
  gint64    backup_seq;
  char     *backup_hash;
  char     *drafts[2];       /* confirmed, tried */
  char     *positions[2];
  gboolean  is_erased;
} Said;

static void
hear (Said *said,
      char *line)
{
  g_auto(GStrv) words = g_strsplit (line, " ", 3);
  guint n = g_strv_length (words);

  if (n >= 2 && g_str_equal (words[0], "phase"))
    said->phase = g_strdup (words[1]);
  else if (n == 3 && (g_str_equal (words[0], "event") || g_str_equal (words[0], "restored")))
    {
      said->seq = g_ascii_strtoll (words[1], NULL, 10);
      said->hash = g_strdup (words[2]);
    }
  else if (n == 3 && g_str_equal (words[0], "backup"))
    {
      said->backup_seq = g_ascii_strtoll (words[1], NULL, 10);
      said->backup_hash = g_strdup (words[2]);
    }
  else if (n == 3 && g_str_equal (words[0], "trying"))
    (g_str_equal (words[1], "draft") ? said->drafts : said->positions)[1] = g_strdup (words[2]);
  else if (n == 2 && g_str_equal (words[0], "draft"))
    said->drafts[0] = said->drafts[1] = g_strdup (words[1]);
  else if (n == 2 && g_str_equal (words[0], "position"))
    said->positions[0] = said->positions[1] = g_strdup (words[1]);
  else if (g_str_equal (line, "erased"))
    said->is_erased = TRUE;
}

typedef struct
{
  gint64      seq;
  const char *hash;
  gboolean    seen;
} Search;

static gboolean
search_cb (const CandorEvent *event,
           gpointer           user_data)
{
  Search *search = user_data;

  if (event->seq == search->seq)
    search->seen = g_str_equal (event->hash, search->hash);

  return TRUE;
}

static gboolean
has_event (CandorRecord *record,
           gint64        seq,
           const char   *hash)
{
  Search search = { seq, hash, FALSE };

  g_assert_true (candor_record_foreach (record, 0, search_cb, &search, NULL));

  return search.seen;
}

static gboolean
is_one_of (const char *found,
           char      **said)
{
  for (guint i = 0; i < 2; i++)
    if (g_strcmp0 (found, said[i]) == 0 || (found == NULL && g_strcmp0 (said[i], "-") == 0))
      return TRUE;

  return FALSE;
}

/* A restore that was cut short has happened or has not; if it has, what was
 * there is kept aside. */
static gboolean
is_restored (CandorRecord *record,
             Tools        *tools,
             const Said   *said)
{
  g_autoptr(GPtrArray) others = _candor_place_list_others (record_path, NULL);

  if (!g_str_equal (said->phase, "restore") || !has_event (record, said->backup_seq, said->backup_hash) ||
      tools_count (record) != said->backup_seq + 1)
    return FALSE;

  for (guint i = 0; i < others->len; i++)
    {
      const char *path = g_ptr_array_index (others, i);
      g_autoptr(CandorRecord) aside = NULL;

      if (!g_str_has_suffix (path, ".db") || strstr (path, "/record-before-restore-") == NULL)
        continue;
      aside = tools_open (tools, path, CANDOR_RECORD_MUST_EXIST);
      if (has_event (aside, said->seq, said->hash))
        return TRUE;
    }

  return FALSE;
}

static void
check_backups (void)
{
  g_autoptr(GPtrArray) backups = candor_backup_list (backup_folder, NULL, NULL);

  g_assert_nonnull (backups);
  for (guint i = 0; i < backups->len; i++)
    {
      const CandorBackup *backup = g_ptr_array_index (backups, i);

      if (!backup->good)
        g_error ("%s: %s", backup->path, backup->trouble);
    }
}

static void
check_kept (CandorRecord *record,
            Said         *said)
{
  g_autofree char *draft = candor_record_dup_draft (record, "consent", "q", NULL);
  g_autofree char *position = candor_record_dup_position (record, "consent", NULL);

  if (!is_one_of (draft, said->drafts))
    g_error ("a draft was lost: “%s” in the place of “%s”", draft, said->drafts[0]);
  if (!is_one_of (position, said->positions))
    g_error ("a position was lost: “%s” in the place of “%s”", position, said->positions[0]);
}

static void
check (Tools      *tools,
       const char *folder)
{
  Said said = { 0 };
  g_autofree char *found = NULL;
  g_autoptr(CandorRecord) record = NULL;
  char line[512];

  while (fgets (line, sizeof line, stdin) != NULL)
    hear (&said, g_strchomp (line));
  g_assert_nonnull (said.phase);

  /* Once something was confirmed there is a record, and none is made. */
  record = tools_open (tools, record_path, said.seq > 0 ? CANDOR_RECORD_MUST_EXIST : CANDOR_RECORD_CREATE);
  if (said.seq > 0 && !is_restored (record, tools, &said))
    {
      if (!has_event (record, said.seq, said.hash))
        g_error ("event %" G_GINT64_FORMAT " was lost", said.seq);
      check_kept (record, &said);
    }
  tools_assert_intact (record);
  check_backups ();

  if (said.is_erased)
    {
      found = tools_find_words (folder, SECRET);
      if (found != NULL)
        g_error ("what was erased stands in %s", found);
    }
  tools_append (record, &(CandorEvent) { .kind = CANDOR_EVENT_CONSENT, .text = "sounds" });
  tools_assert_intact (record);
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr(Tools) tools = tools_new ();

  if (argc != 3)
    g_error ("usage: kill-writer live|check FOLDER");
  record_path = g_build_filename (argv[2], "record.db", NULL);
  backup_folder = g_build_filename (argv[2], "backups", NULL);

  if (g_str_equal (argv[1], "live"))
    {
      live (tools);
    }
  else
    {
      tools->now_us += G_TIME_SPAN_HOUR;
      check (tools, argv[2]);
    }
  g_free (record_path);
  g_free (backup_folder);

  return 0;
}
