/* clock-jump.c - backups while the clock goes where it likes
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "record-private.h"
#include "record-tools.h"

#define DAY G_TIME_SPAN_DAY

typedef struct
{
  Tools        *tools;
  char         *folder;
  char         *backups;
  char         *path;
  CandorRecord *record;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->tools = tools_new ();
  fixture->folder = tools_make_folder ();
  fixture->backups = g_build_filename (fixture->folder, "backups", NULL);
  fixture->path = g_build_filename (fixture->folder, "record.db", NULL);
  fixture->record = tools_open (fixture->tools, fixture->path, CANDOR_RECORD_CREATE);
  tools_live (fixture->tools, fixture->record, "consent");
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_clear_pointer (&fixture->record, candor_record_close);
  tools_remove_folder (fixture->folder);
  g_free (fixture->folder);
  g_free (fixture->backups);
  g_free (fixture->path);
  tools_free (fixture->tools);
}

/* One more event, at @now_us, and a backup of it; NULL when none was made. */
static char *
back_up_at (Fixture *fixture,
            gint64   now_us)
{
  g_autoptr(GError) error = NULL;
  char *path = NULL;

  fixture->tools->now_us = now_us;
  tools_answer (fixture->record, "consent", NULL, "q1", "a");
  g_assert_true (candor_record_backup (fixture->record, fixture->backups, &path, &error));
  g_assert_no_error (error);

  return path;
}

static const CandorBackup *
list_first (Fixture    *fixture,
            GPtrArray **backups)
{
  *backups = candor_backup_list (fixture->backups, NULL, NULL);
  g_assert_cmpuint ((*backups)->len, >, 0);

  return g_ptr_array_index (*backups, 0);
}

/* A name from the year 2038 does not make a backup the newest. */
static void
test_ahead (Fixture       *fixture,
            gconstpointer  data)
{
  g_autofree char *ahead = back_up_at (fixture, TOOLS_START_US + 4000 * DAY);
  g_autofree char *now = back_up_at (fixture, TOOLS_START_US);
  g_autofree char *again = NULL;
  g_autoptr(GPtrArray) backups = NULL;
  const CandorBackup *first = list_first (fixture, &backups);

  g_assert_cmpstr (first->path, ==, now);
  g_assert_cmpuint (backups->len, ==, 2);

  /* Nor does it hide that all is backed up. */
  g_assert_true (candor_record_backup (fixture->record, fixture->backups, &again, NULL));
  g_assert_null (again);
}

/* Each start in 1970: the clock is set right later, or never. */
static void
test_back (Fixture       *fixture,
           gconstpointer  data)
{
  g_autofree char *before = back_up_at (fixture, TOOLS_START_US);
  g_autofree char *late = back_up_at (fixture, 20 * G_TIME_SPAN_HOUR);
  g_autofree char *early = back_up_at (fixture, 5 * G_TIME_SPAN_HOUR);
  g_autoptr(GPtrArray) backups = NULL;
  g_autofree char *path = NULL;
  const CandorBackup *first = list_first (fixture, &backups);

  /* The one with the earlier name holds more. */
  g_assert_cmpstr (first->path, ==, early);

  /* The same day of 1970, long ago now: by name the later one would stay alone. */
  fixture->tools->now_us = TOOLS_START_US + DAY;
  candor_record_set_draft (fixture->record, "consent", "q1", "a", NULL);
  g_assert_true (candor_record_backup (fixture->record, fixture->backups, &path, NULL));
  g_assert_true (g_file_test (early, G_FILE_TEST_EXISTS));
  g_assert_true (g_file_test (before, G_FILE_TEST_EXISTS));
}

/* Whatever the clock does, that which holds most is never thinned away. */
static void
test_all_over (Fixture       *fixture,
               gconstpointer  data)
{
  g_autoptr(GRand) rand = g_rand_new_with_seed (20261124);

  for (guint i = 0; i < tools_get_count ("CANDOR_CLOCK_JUMPS", 60); i++)
    {
      g_autofree char *made = back_up_at (fixture, TOOLS_START_US + g_rand_int_range (rand, -9000, 9000) * (DAY / 24));
      g_autoptr(GPtrArray) backups = NULL;
      const CandorBackup *first = list_first (fixture, &backups);

      g_assert_nonnull (made);
      g_assert_true (first->good);
      g_assert_cmpstr (first->path, ==, made);
    }
}

#define ADD(name, func) g_test_add ("/record/clock-jump/" name, Fixture, NULL, set_up, func, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("ahead", test_ahead);
  ADD ("back", test_back);
  ADD ("all-over", test_all_over);

  return g_test_run ();
}
