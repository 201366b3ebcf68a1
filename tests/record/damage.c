/* damage.c - cut, flipped, overwritten and zeroed files
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Never a crash; each change of what the chain holds is found; and where the file
 * cannot be used, the backup beside it can be put in its place.
 *
 * CANDOR_DAMAGES: how many of each kind (500).
 */

#include <string.h>
#include <unistd.h>

#include "record-private.h"
#include "record-tools.h"

typedef struct
{
  Tools  *tools;
  char   *folder;
  char   *path;
  char   *backup;
  GBytes *whole;
  char   *contents;
} Fixture;

static gboolean
tell_cb (const CandorRow *row,
         gpointer         user_data)
{
  g_autofree char *body = g_strndup (row->body.data != NULL ? row->body.data : "-", row->body.data != NULL ? row->body.length : 1);

  g_string_append_printf (user_data, "%" G_GINT64_FORMAT " %" G_GINT64_FORMAT " %.*s %" G_GINT64_FORMAT " %s\n", row->seq, row->kind,
                          (int) row->module.length, (const char *) row->module.data, row->utc_us, body);

  return TRUE;
}

static char *
tell (CandorRecord *record)
{
  GString *out = g_string_new (NULL);

  _candor_db_foreach_row (record->db, 0, tell_cb, out, NULL);

  return g_string_free (out, FALSE);
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autoptr(CandorRecord) record = NULL;
  g_autofree char *backups = NULL;
  g_autoptr(GError) error = NULL;

  fixture->tools = tools_new ();
  fixture->folder = tools_make_folder ();
  fixture->path = g_build_filename (fixture->folder, "record.db", NULL);
  backups = g_build_filename (fixture->folder, "backups", NULL);
  record = tools_open (fixture->tools, fixture->path, CANDOR_RECORD_CREATE);
  for (guint i = 0; i < 4; i++)
    tools_live (fixture->tools, record, "consent");
  candor_record_backup (record, backups, &fixture->backup, &error);
  g_assert_no_error (error);
  g_clear_pointer (&record, candor_record_close);
  fixture->whole = tools_read (fixture->path);
  record = tools_open (fixture->tools, fixture->path, CANDOR_RECORD_READ_ONLY);
  fixture->contents = tell (record);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  tools_remove_folder (fixture->folder);
  g_free (fixture->folder);
  g_free (fixture->path);
  g_free (fixture->backup);
  g_free (fixture->contents);
  g_bytes_unref (fixture->whole);
  tools_free (fixture->tools);
}

/* Everything that reads. */
static void
read_all (CandorRecord *record)
{
  g_autoptr(GPtrArray) modules = candor_record_list_modules (record, NULL);
  g_autoptr(GPtrArray) attempts = candor_record_list_attempts (record, "consent", NULL);
  g_autoptr(GPtrArray) answers = candor_record_list_answers (record, "consent", NULL, NULL);
  g_autoptr(GHashTable) pages = candor_record_list_pages (record, "consent", NULL);
  g_autoptr(GHashTable) drafts = candor_record_list_drafts (record, "consent", NULL);
  g_autoptr(GBytes) export = candor_record_export_bytes (record, NULL);
  g_autofree char *last = candor_record_dup_last_module (record, NULL);
  CandorRecordSummary summary;

  candor_record_summarise (record, &summary, NULL);
}

/* Whether the damage was seen: at opening, or by the verification. */
static gboolean
look (Fixture *fixture,
      GBytes  *damaged)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(CandorRecord) record = NULL;
  g_autoptr(CandorVerifyReport) report = NULL;
  g_autofree char *contents = NULL;

  tools_write (fixture->path, damaged);
  record = candor_record_open (fixture->path, CANDOR_RECORD_READ_ONLY, NULL, NULL, NULL, &error);
  if (record == NULL)
    {
      g_assert_nonnull (error);
      return TRUE;
    }
  read_all (record);
  report = candor_record_verify (record, NULL, &error);
  if (report == NULL || !report->intact)
    return TRUE;

  contents = tell (record);
  g_assert_cmpstr (contents, ==, fixture->contents);

  return FALSE;
}

/* As the window's button does. */
static void
press_restore (Fixture *fixture)
{
  g_autoptr(CandorRecord) record = NULL;
  g_autofree char *contents = NULL;
  g_autoptr(GPtrArray) others = NULL;
  g_autoptr(GError) error = NULL;

  candor_record_restore (fixture->path, fixture->backup, &fixture->tools->clock, "0.1.0", &error);
  g_assert_no_error (error);
  record = tools_open (fixture->tools, fixture->path, CANDOR_RECORD_MUST_EXIST);
  tools_assert_intact (record);
  contents = tell (record);
  g_assert_true (g_str_has_prefix (contents, fixture->contents));
  g_clear_pointer (&record, candor_record_close);
  others = _candor_place_list_others (fixture->path, NULL);
  for (guint i = 0; i < others->len; i++)
    unlink (g_ptr_array_index (others, i));
}

typedef GBytes *(*Damage) (GRand *rand, GBytes *whole);

static GBytes *
cut (GRand  *rand,
     GBytes *whole)
{
  return g_bytes_new_from_bytes (whole, 0, g_rand_int_range (rand, 0, g_bytes_get_size (whole)));
}

/* @size bytes at a multiple of @size, zero or random. */
static GBytes *
overwrite (GRand    *rand,
           GBytes   *whole,
           gsize     size,
           gboolean  with_zeros)
{
  gsize length;
  guint8 *bytes = g_memdup2 (g_bytes_get_data (whole, &length), g_bytes_get_size (whole));
  gsize at = g_rand_int_range (rand, 0, length / size) * size;

  for (gsize i = 0; i < size; i++)
    bytes[at + i] = with_zeros ? 0 : (guint8) g_rand_int (rand);

  return g_bytes_new_take (bytes, length);
}

static GBytes *
flip (GRand  *rand,
      GBytes *whole)
{
  gsize length;
  guint8 *bytes = g_memdup2 (g_bytes_get_data (whole, &length), g_bytes_get_size (whole));

  bytes[g_rand_int_range (rand, 0, length)] ^= 1 << g_rand_int_range (rand, 0, 8);

  return g_bytes_new_take (bytes, length);
}

static GBytes *
scramble_sector (GRand  *rand,
                 GBytes *whole)
{
  return overwrite (rand, whole, 512, FALSE);
}

static GBytes *
zero_page (GRand  *rand,
           GBytes *whole)
{
  return overwrite (rand, whole, 4096, TRUE);
}

static void
test_damage (Fixture       *fixture,
             gconstpointer  data)
{
  Damage damage = data;
  guint n = tools_get_count ("CANDOR_DAMAGES", 500);
  g_autoptr(GRand) rand = g_rand_new_with_seed (31);
  guint n_seen = 0, n_pressed = 0;

  for (guint i = 0; i < n; i++)
    {
      g_autoptr(GBytes) damaged = damage (rand, fixture->whole);

      if (!look (fixture, damaged))
        continue;
      n_seen++;
      if (n_seen % 25 == 0)
        {
          press_restore (fixture);
          n_pressed++;
        }
    }
  /* Much of a small file is free space. */
  g_assert_cmpuint (n_seen, >, n / 10);
  g_test_message ("%u of %u were seen, the others changed nothing that was recorded; %u times put back", n_seen, n, n_pressed);
}

#define ADD(name, damage) g_test_add ("/record/damage/" name, Fixture, damage, set_up, test_damage, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("cut", cut);
  ADD ("flipped-bit", flip);
  ADD ("random-sector", scramble_sector);
  ADD ("zeroed-page", zero_page);

  return g_test_run ();
}
