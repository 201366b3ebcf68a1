/* keeping.c - what a backup folder keeps, and what it says when it cannot
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <string.h>
#include <utime.h>

#include <glib/gstdio.h>

#include "record-private.h"
#include "record-tools.h"

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

/* That of a damaged record there is no copy is said as such, with what to do. */
static void
test_damaged_is_said (Fixture       *fixture,
                      gconstpointer  data)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) files = NULL;

  g_clear_pointer (&fixture->record, candor_record_close);
  tools_tamper (fixture->path, "UPDATE event SET edition = 9 WHERE seq = 4");
  fixture->record = tools_open (fixture->tools, fixture->path, CANDOR_RECORD_MUST_EXIST);
  g_assert_false (candor_record_backup (fixture->record, fixture->backups, NULL, &error));
  g_assert_error (error, CANDOR_ERROR, CANDOR_ERROR_DAMAGED);
  g_assert_true (g_str_has_prefix (error->message, "No backup was made, because the record does not verify: "));
  g_assert_nonnull (strstr (error->message, "Event 4"));
  g_assert_nonnull (strstr (error->message, "put back the newest backup"));
  files = _candor_backup_list_files (fixture->backups, NULL);
  g_assert_cmpuint (files->len, ==, 0);
}

static void
leave (const char *folder,
       const char *name,
       gint64      age_seconds)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autoptr(GBytes) bytes = g_bytes_new_static ("half", 4);
  struct utimbuf times = { .actime = TOOLS_START_US / G_USEC_PER_SEC - age_seconds };

  times.modtime = times.actime;
  tools_write (path, bytes);
  g_assert_cmpint (g_utime (path, &times), ==, 0);
}

static gboolean
is_left (const char *folder,
         const char *name)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);

  return g_file_test (path, G_FILE_TEST_EXISTS);
}

/* What killed writers left goes after an hour; what is young or somebody else's stays. */
static void
test_leftovers (Fixture       *fixture,
                gconstpointer  data)
{
  static const char * const gone[] = { "record-20200101T000000Z.db.a1B2c3", "record-20200101T000000Z.db.a1B2c3-journal" };
  static const char * const kept[] =
  {
    "record-20200101T000000Z.db", "record-notes.txt", "other.db.a1B2c3", "record-20200101T000000Z.db.a1B2c34",
  };
  g_autoptr(GError) error = NULL;

  g_assert_true (candor_file_make_private_folder (fixture->backups, NULL));
  for (guint i = 0; i < G_N_ELEMENTS (gone); i++)
    leave (fixture->backups, gone[i], 7200);
  for (guint i = 0; i < G_N_ELEMENTS (kept); i++)
    leave (fixture->backups, kept[i], 7200);
  leave (fixture->backups, "record-20200101T000000Z.db.young1", 1800);
  leave (fixture->folder, "record.db.a1B2c3", 7200);
  leave (fixture->folder, "record.db.making", 7200);

  g_assert_true (candor_record_backup (fixture->record, fixture->backups, NULL, &error));
  g_assert_no_error (error);
  for (guint i = 0; i < G_N_ELEMENTS (gone); i++)
    g_assert_false (is_left (fixture->backups, gone[i]));
  for (guint i = 0; i < G_N_ELEMENTS (kept); i++)
    g_assert_true (is_left (fixture->backups, kept[i]));
  g_assert_true (is_left (fixture->backups, "record-20200101T000000Z.db.young1"));
  g_assert_false (is_left (fixture->folder, "record.db.a1B2c3"));
  g_assert_true (is_left (fixture->folder, "record.db.making"));
}

#define ADD(name, func) g_test_add ("/record/keeping/" name, Fixture, NULL, set_up, func, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("damaged-is-said", test_damaged_is_said);
  ADD ("leftovers", test_leftovers);

  return g_test_run ();
}
