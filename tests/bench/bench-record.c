/* What an answer costs on the disk, against a bare durable insert.
 *
 * usage: bench-record FOLDER SCRATCH N-EVENTS N-BIG
 *
 * The big record is filled in SCRATCH, which may be in memory, and then copied
 * to FOLDER, which must be on a disk. Prints "NAME FLOOR OURS UNIT" lines for the driver: an append with chain,
 * content, draft and projections against one INSERT of as many bytes in a
 * transaction (WAL, synchronous FULL), in turns in the same run; then verify
 * and rebuild of N-BIG events against a loop that only reads the same rows and
 * hashes as many bytes, and one that only writes as many rows.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <candor/record.h>

#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define ROW_BYTES 720
#define TURNS     10
#define ROUNDS    3

static gint64 wall_us = 1795557600000000;

static void
now_cb (CandorMoment *moment,
        gpointer      user_data)
{
  memset (moment, 0, sizeof *moment);
  moment->utc_us = wall_us += 1000000;
  moment->offset_minutes = 60;
  g_strlcpy (moment->boot_id, "6d2f1f2e-0000-4000-8000-000000000000", sizeof moment->boot_id);
  moment->boot_ms = wall_us / 1000;
}

static void
random_cb (guint8   *bytes,
           gsize     n,
           gpointer  user_data)
{
  for (gsize i = 0; i < n; i++)
    bytes[i] = (guint8) g_random_int ();
}

static const CandorClock bench_clock = { now_cb, random_cb, NULL };

static void
fail_if (GError *error)
{
  if (error != NULL)
    {
      fprintf (stderr, "bench-record: %s\n", error->message);
      exit (1);
    }
}

static CandorRecord *
open_record (const char *path)
{
  g_autoptr (GError) error = NULL;
  CandorRecord *record = candor_record_open (path, CANDOR_RECORD_CREATE, &bench_clock, "bench", NULL, &error);

  fail_if (error);

  return record;
}

static void
append_one (CandorRecord *record,
            guint         number)
{
  const char *objectives[] = { "ask-first", NULL };
  const char *misconceptions[] = { "silence", NULL };
  g_autoptr (GError) error = NULL;
  char item[16];
  CandorEvent event = {
    .kind = CANDOR_EVENT_ANSWERED,
    .module = "consent",
    .digest = "2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae",
    .edition = 1,
    .language = "en",
    .item = item,
    .key_digest = "fcde2b2edba56bf408601fb721fe9b5c338d10ee429ea04fae5511b68fbf8fb9",
    .try_number = 1,
    .seed = 42,
    .response = "leave",
    .verdict = "wrong",
    .points = { 0, 1 },
    .possible = { 1, 1 },
    .certainty = "sure",
    .objectives = objectives,
    .misconceptions = misconceptions,
  };

  g_snprintf (item, sizeof item, "q%u", number % 40);
  candor_record_append (record, &event, NULL, item, &error);
  fail_if (error);
}

static sqlite3 *
open_floor (const char *folder)
{
  g_autofree char *path = g_build_filename (folder, "floor.db", NULL);
  sqlite3 *db = NULL;

  if (sqlite3_open (path, &db) != SQLITE_OK ||
      sqlite3_exec (db, "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL;"
                        "CREATE TABLE IF NOT EXISTS row (id INTEGER PRIMARY KEY, body BLOB NOT NULL) STRICT;",
                    NULL, NULL, NULL) != SQLITE_OK)
    {
      fprintf (stderr, "bench-record: %s\n", sqlite3_errmsg (db));
      exit (1);
    }

  return db;
}

static void
insert_one (sqlite3      *db,
            sqlite3_stmt *insert,
            const guint8 *body)
{
  sqlite3_exec (db, "BEGIN IMMEDIATE", NULL, NULL, NULL);
  sqlite3_bind_blob (insert, 1, body, ROW_BYTES, SQLITE_STATIC);
  sqlite3_step (insert);
  sqlite3_reset (insert);
  if (sqlite3_exec (db, "COMMIT", NULL, NULL, NULL) != SQLITE_OK)
    exit (1);
}

static int
compare_doubles (gconstpointer a,
                 gconstpointer b)
{
  double x = *(const double *) a, y = *(const double *) b;

  return (x > y) - (x < y);
}

static double
quantile (GArray *values,
          double  share)
{
  g_array_sort (values, compare_doubles);

  return g_array_index (values, double, MIN (values->len - 1, (guint) (values->len * share)));
}

static double
median (double values[ROUNDS])
{
  qsort (values, ROUNDS, sizeof *values, compare_doubles);

  return values[ROUNDS / 2];
}

static void
bench_append (CandorRecord *record,
              const char   *folder,
              guint         n_events)
{
  g_autoptr (GArray) ours = g_array_new (FALSE, FALSE, sizeof (double));
  g_autoptr (GArray) bare = g_array_new (FALSE, FALSE, sizeof (double));
  sqlite3 *db = open_floor (folder);
  sqlite3_stmt *insert = NULL;
  guint8 body[ROW_BYTES];

  random_cb (body, sizeof body, NULL);
  sqlite3_prepare_v2 (db, "INSERT INTO row (body) VALUES (?1)", -1, &insert, NULL);

  for (guint i = 0; i < n_events; i++)
    {
      gboolean is_ours = (i / (MAX (1, n_events / (2 * TURNS)))) % 2 == 0;
      double start = g_get_monotonic_time ();
      double spent;

      if (is_ours)
        append_one (record, i);
      else
        insert_one (db, insert, body);

      spent = g_get_monotonic_time () - start;
      g_array_append_val (is_ours ? ours : bare, spent);
    }

  sqlite3_finalize (insert);
  sqlite3_close (db);

  printf ("append-p50 %.0f %.0f us\n", quantile (bare, 0.5), quantile (ours, 0.5));
  printf ("append-p99 %.0f %.0f us\n", quantile (bare, 0.99), quantile (ours, 0.99));
}

/* Reads event and content in order and hashes as many bytes as a verification must. */
static double
read_floor (const char *path)
{
  sqlite3 *db = NULL;
  sqlite3_stmt *select = NULL;
  g_autoptr (GChecksum) sum = g_checksum_new (G_CHECKSUM_SHA256);
  double start = g_get_monotonic_time ();

  sqlite3_open_v2 (path, &db, SQLITE_OPEN_READONLY, NULL);
  if (sqlite3_prepare_v2 (db, "SELECT e.*, c.* FROM event e LEFT JOIN content c USING (seq) ORDER BY e.seq", -1,
                          &select, NULL) != SQLITE_OK)
    exit (1);

  while (sqlite3_step (select) == SQLITE_ROW)
    for (int column = 0; column < sqlite3_column_count (select); column++)
      {
        const void *data = sqlite3_column_blob (select, column);

        if (data != NULL)
          g_checksum_update (sum, data, sqlite3_column_bytes (select, column));
      }

  sqlite3_finalize (select);
  sqlite3_close (db);

  return g_get_monotonic_time () - start;
}

/* Writes three small rows an event, as projections do, in one transaction. */
static double
write_floor (const char *folder,
             guint       n_events)
{
  sqlite3 *db = open_floor (folder);
  sqlite3_stmt *upsert = NULL;
  double start;

  sqlite3_exec (db, "DROP TABLE IF EXISTS state; CREATE TABLE state (a TEXT, b TEXT, n INTEGER, seq INTEGER, PRIMARY KEY (a, b)) STRICT, WITHOUT ROWID;"
                    "BEGIN", NULL, NULL, NULL);
  sqlite3_prepare_v2 (db, "INSERT INTO state VALUES (?1, ?2, 1, ?3) ON CONFLICT DO UPDATE SET n = n + 1, seq = excluded.seq",
                      -1, &upsert, NULL);
  start = g_get_monotonic_time ();
  for (guint i = 0; i < 3 * n_events; i++)
    {
      char item[16];

      g_snprintf (item, sizeof item, "q%u", i % 40);
      sqlite3_bind_text (upsert, 1, "consent", -1, SQLITE_STATIC);
      sqlite3_bind_text (upsert, 2, item, -1, SQLITE_TRANSIENT);
      sqlite3_bind_int64 (upsert, 3, i);
      sqlite3_step (upsert);
      sqlite3_reset (upsert);
    }
  sqlite3_exec (db, "COMMIT", NULL, NULL, NULL);
  sqlite3_finalize (upsert);
  sqlite3_close (db);

  return g_get_monotonic_time () - start;
}

/* In turns; both sides read a file that the system has in memory. */
static void
bench_big (const char *path,
           const char *floor_folder,
           guint       n_events)
{
  g_autoptr (GError) error = NULL;
  CandorRecord *record = open_record (path);
  double verify[ROUNDS], rebuild[ROUNDS], read[ROUNDS], write[ROUNDS];

  for (guint i = 0; i < ROUNDS; i++)
    {
      g_autoptr (CandorVerifyReport) report = NULL;
      double start;

      read[i] = read_floor (path);
      start = g_get_monotonic_time ();
      report = candor_record_verify (record, NULL, &error);
      verify[i] = g_get_monotonic_time () - start;
      fail_if (error);
      if (!report->intact)
        exit (1);

      write[i] = read_floor (path) + write_floor (floor_folder, n_events);
      start = g_get_monotonic_time ();
      candor_record_rebuild (record, &error);
      rebuild[i] = g_get_monotonic_time () - start;
      fail_if (error);
    }
  candor_record_close (record);

  printf ("verify-%u %.0f %.0f ms\n", n_events, median (read) / 1000, median (verify) / 1000);
  printf ("rebuild-%u %.0f %.0f ms\n", n_events, median (write) / 1000, median (rebuild) / 1000);
}

static void
fill (const char *scratch,
      const char *path,
      guint       n_events)
{
  g_autofree char *filled = g_build_filename (scratch, "record.db", NULL);
  g_autoptr (GFile) from = g_file_new_for_path (filled);
  g_autoptr (GFile) to = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  CandorRecord *record = open_record (filled);

  for (guint i = 0; i < n_events; i++)
    append_one (record, i);
  candor_record_close (record);
  g_file_move (from, to, G_FILE_COPY_OVERWRITE, NULL, NULL, NULL, &error);
  fail_if (error);
}

int
main (int   argc,
      char *argv[])
{
  g_autofree char *path = NULL;
  g_autofree char *big = NULL;
  g_autofree char *floor_folder = NULL;
  CandorRecord *record;

  if (argc != 5)
    {
      fputs ("usage: bench-record FOLDER SCRATCH N-EVENTS N-BIG\n", stderr);
      return 2;
    }

  path = g_build_filename (argv[1], "record.db", NULL);
  big = g_build_filename (argv[1], "big.db", NULL);
  floor_folder = g_build_filename (argv[1], "floor", NULL);
  g_mkdir_with_parents (floor_folder, 0700);

  record = open_record (path);
  bench_append (record, argv[1], (guint) atoi (argv[3]));
  candor_record_close (record);

  fill (argv[2], big, (guint) atoi (argv[4]));
  bench_big (big, floor_folder, (guint) atoi (argv[4]));

  return 0;
}
