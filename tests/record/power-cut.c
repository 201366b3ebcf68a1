/* power-cut.c - what was confirmed is there after a power cut at any moment
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The program's own record lives through a sitting on a disk in memory; every
 * operation on that disk is noted, and every confirmation of the program. Then
 * the power is cut before each operation, again and again, each time with
 * another share of what was not synced; the program starts again in what is
 * left.
 *
 * CANDOR_POWER_CUTS: how many (20000).
 */

#include <stdio.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include <sqlite3.h>

#include "memory-vfs.h"
#include "record-private.h"
#include "record-tools.h"

#define PATH   "/disk/record.db"
#define SECRET "the-words-that-were-erased"

/* ------------------------------------------------------------------------ the sitting */

/* What the program confirmed, in order. */
typedef struct
{
  gint64    seq;          /* the newest event */
  char     *hash;
  char     *draft;        /* of place "q", NULL: none */
  char     *position;
  gboolean  is_erased;    /* the secret is gone */
} Promise;

static GPtrArray *promises;   /* Promise, by number of the mark */

static void
promise_free (gpointer data)
{
  Promise *promise = data;

  g_free (promise->hash);
  g_free (promise->draft);
  g_free (promise->position);
  g_free (promise);
}

static void
confirm (const Promise *promise)
{
  Promise *copy = g_memdup2 (promise, sizeof *promise);

  copy->hash = g_strdup (promise->hash);
  copy->draft = g_strdup (promise->draft);
  copy->position = g_strdup (promise->position);
  g_ptr_array_add (promises, copy);
  memory_vfs_mark (promises->len - 1);
}

static CandorRecord *
open_record (Tools *tools)
{
  g_autoptr(GError) error = NULL;
  CandorRecord *record = candor_record_open (PATH, CANDOR_RECORD_CREATE, &tools->clock, "0.1.0", MEMORY_VFS, &error);

  g_assert_no_error (error);
  /* The program's own number is 1000; a short sitting shall meet checkpoints too. */
  g_assert_true (candor_db_run (record->db, "PRAGMA wal_autocheckpoint = 25", NULL));

  return record;
}

static void
do_append (CandorRecord *record,
           Promise      *promise,
           CandorEvent  *event,
           const char   *draft)
{
  g_autoptr(GError) error = NULL;

  candor_record_append (record, event, NULL, draft, &error);
  g_assert_no_error (error);
  promise->seq = event->seq;
  g_free (promise->hash);
  promise->hash = g_strdup (event->hash);
  if (draft != NULL)
    g_clear_pointer (&promise->draft, g_free);
  confirm (promise);
}

static void
do_draft (CandorRecord *record,
          Promise      *promise,
          const char   *text)
{
  g_assert_true (candor_record_set_draft (record, "consent", "q", text, NULL));
  g_free (promise->draft);
  promise->draft = g_strdup (text);
  confirm (promise);
}

static void
do_position (CandorRecord *record,
             Promise      *promise,
             const char   *step)
{
  g_assert_true (candor_record_set_position (record, "consent", step, NULL));
  g_free (promise->position);
  promise->position = g_strdup (step);
  confirm (promise);
}

static void
do_pages (CandorRecord *record,
          Promise      *promise,
          guint         from)
{
  for (guint i = from; i < from + 4; i++)
    {
      g_autofree char *page = g_strdup_printf ("page-%u", i);
      g_autofree char *text = g_strdup_printf ("option-%u", i);
      CandorEvent read = { .kind = CANDOR_EVENT_PAGE_READ, .module = "consent", .page = page };
      CandorEvent answer = { .kind = CANDOR_EVENT_ANSWERED, .module = "consent", .item = "q", .response = text,
                             .text = i == 1 ? SECRET : NULL };

      do_position (record, promise, page);
      do_draft (record, promise, "half");
      do_draft (record, promise, text);
      do_append (record, promise, &answer, "q");
      do_append (record, promise, &read, NULL);
    }
}

static void
sit (Tools *tools)
{
  CandorEvent profile = { .kind = CANDOR_EVENT_PROFILE, .audience = "shop" };
  Promise promise = { 0 };
  CandorRecord *record = open_record (tools);
  CandorRecordSummary summary;

  g_assert_true (candor_record_summarise (record, &summary, NULL));
  promise.seq = 1;
  promise.hash = g_strdup (summary.head);
  confirm (&promise);
  do_append (record, &promise, &profile, NULL);
  do_pages (record, &promise, 0);
  candor_record_close (record);

  record = open_record (tools);
  do_pages (record, &promise, 4);
  do_draft (record, &promise, "left open");
  g_assert_true (candor_record_rebuild (record, NULL));
  g_assert_true (candor_record_erase (record, CANDOR_ERASE_CONTENT, 0, 0, NULL, NULL));
  g_assert_true (candor_record_summarise (record, &summary, NULL));
  promise.seq = summary.n_events;
  g_free (promise.hash);
  promise.hash = g_strdup (summary.head);
  g_clear_pointer (&promise.draft, g_free);
  promise.is_erased = TRUE;
  confirm (&promise);
  do_pages (record, &promise, 8);
  candor_record_close (record);

  g_free (promise.hash);
  g_free (promise.position);
  g_free (promise.draft);
}

/* -------------------------------------------------------------------------- checking */

typedef struct
{
  const Promise *promise;
  gboolean       seen;
} Search;

static gboolean
search_cb (const CandorEvent *event,
           gpointer           user_data)
{
  Search *search = user_data;

  if (event->seq == search->promise->seq)
    search->seen = g_str_equal (event->hash, search->promise->hash);

  return event->seq < search->promise->seq;
}

/* The next thing may have been written and not yet confirmed. */
static gboolean
is_one_of (const char *found,
           const char *promised,
           const char *next)
{
  return g_strcmp0 (found, promised) == 0 || g_strcmp0 (found, next) == 0;
}

static void
check_promise (CandorRecord  *record,
               const Promise *promise,
               const Promise *next)
{
  g_autofree char *draft = candor_record_dup_draft (record, "consent", "q", NULL);
  g_autofree char *position = candor_record_dup_position (record, "consent", NULL);
  Search search = { promise, FALSE };

  g_assert_true (candor_record_foreach (record, promise->seq - 1, search_cb, &search, NULL));
  g_assert_true (search.seen);
  if (!is_one_of (draft, promise->draft, next != NULL ? next->draft : promise->draft))
    g_error ("a draft was lost: “%s” in the place of “%s”", draft, promise->draft);
  if (!is_one_of (position, promise->position, next != NULL ? next->position : promise->position))
    g_error ("a position was lost: “%s” in the place of “%s”", position, promise->position);
  if (promise->is_erased)
    g_assert_false (memory_vfs_contains (SECRET));
}

/* Before anything was confirmed the file may be nothing; else the program starts
 * again and finds all. */
static void
check_world (Tools         *tools,
             const Promise *promise,
             const Promise *next,
             gboolean       go_on)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(CandorRecord) record = NULL;

  record = candor_record_open (PATH, CANDOR_RECORD_CREATE, &tools->clock, "0.1.0", MEMORY_VFS, &error);
  if (record == NULL && promise == NULL)
    {
      g_assert_error (error, CANDOR_ERROR, CANDOR_ERROR_DAMAGED);
      return;
    }
  g_assert_no_error (error);
  if (promise != NULL)
    check_promise (record, promise, next);
  tools_assert_intact (record);
  if (!go_on)
    return;
  tools_append (record, &(CandorEvent) { .kind = CANDOR_EVENT_CONSENT, .text = "sounds", .passed = TRUE });
  tools_assert_intact (record);
}

static const Promise *
get_promise (gint64 number)
{
  return number >= 0 && number < promises->len ? g_ptr_array_index (promises, number) : NULL;
}

/* Each processor has a hand that takes every n-th operation, and each round another. */
typedef struct
{
  guint number;
  guint n_hands;
  guint n_wanted;          /* of all hands */
  guint counts[N_OPS];
} Hand;

/* One round: the power is cut once before each operation of this hand. */
static guint
sweep (Hand      *hand,
       Tools     *tools,
       GPtrArray *ops,
       GRand     *rand,
       guint      round)
{
  Disk *disk = disk_new ();
  gint64 confirmed = -1;
  guint n_cuts = 0;

  for (guint i = 0; i < ops->len; i++)
    {
      const Op *op = g_ptr_array_index (ops, i);

      if ((i + round) % hand->n_hands == hand->number)
        {
          disk_crash (disk, rand);
          check_world (tools, get_promise (confirmed), get_promise (confirmed + 1), n_cuts % 8 == 0);
          hand->counts[op->kind]++;
          n_cuts++;
        }
      disk_apply (disk, op);
      if (op->kind == OP_MARK)
        confirmed = op->offset;
    }
  disk_free (disk);

  return n_cuts;
}

/* At least so many rounds that all hands together met every operation. */
static void
sweep_all (Hand      *hand,
           Tools     *tools,
           GPtrArray *ops)
{
  g_autoptr(GRand) rand = g_rand_new_with_seed (20261124 + hand->number);
  guint n_cuts = 0;

  for (guint round = 0; round == 0 || n_cuts * hand->n_hands < hand->n_wanted; round++)
    n_cuts += sweep (hand, tools, ops, rand, round);
}

static pid_t
start_hand (Hand      *hand,
            Tools     *tools,
            GPtrArray *ops,
            int        pipe_fd)
{
  pid_t child = fork ();

  g_assert_cmpint (child, >=, 0);
  if (child == 0)
    {
      sweep_all (hand, tools, ops);
      if (write (pipe_fd, hand->counts, sizeof hand->counts) != sizeof hand->counts)
        _exit (1);
      _exit (0);
    }

  return child;
}

static void
run_hands (guint      n_wanted,
           Tools     *tools,
           GPtrArray *ops,
           guint     *counts)
{
  guint n_hands = g_get_num_processors ();
  int fds[2];
  int status;

  g_assert_cmpint (pipe (fds), ==, 0);
  for (guint i = 0; i < n_hands; i++)
    {
      Hand hand = { i, n_hands, n_wanted, { 0 } };

      start_hand (&hand, tools, ops, fds[1]);
    }
  for (guint i = 0; i < n_hands; i++)
    {
      g_assert_cmpint (wait (&status), >, 0);
      g_assert_cmpint (status, ==, 0);
    }
  for (guint i = 0; i < n_hands; i++)
    {
      guint some[N_OPS];

      g_assert_cmpint (read (fds[0], some, sizeof some), ==, sizeof some);
      for (guint k = 0; k < N_OPS; k++)
        counts[k] += some[k];
    }
}

int
main (int   argc,
      char *argv[])
{
  guint n_wanted = tools_get_count ("CANDOR_POWER_CUTS", 20000);
  g_autoptr(Tools) tools = tools_new ();
  g_autoptr(GPtrArray) ops = NULL;
  guint counts[N_OPS] = { 0 };
  guint n_cuts = 0;
  gint64 start_us;

  memory_vfs_register ();
  promises = g_ptr_array_new_with_free_func (promise_free);
  ops = memory_vfs_trace ();
  sit (tools);
  memory_vfs_stop_trace ();

  start_us = g_get_monotonic_time ();
  run_hands (n_wanted, tools, ops, counts);
  for (guint i = 0; i < N_OPS; i++)
    n_cuts += counts[i];
  printf ("%u power cuts over %u operations, %u confirmations; %.0f a second\n", n_cuts, ops->len, promises->len,
          n_cuts / ((g_get_monotonic_time () - start_us) / (double) G_USEC_PER_SEC));
  for (guint i = 0; i < N_OPS; i++)
    {
      printf ("  before %-10s %u\n", op_names[i], counts[i]);
      g_assert_cmpuint (counts[i], >, 0);
    }
  g_assert_cmpuint (n_cuts, >=, n_wanted);
  g_ptr_array_unref (promises);

  return 0;
}
