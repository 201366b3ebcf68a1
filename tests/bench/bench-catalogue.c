/* Filling the catalogue's file, and looking through it again.
 *
 * usage: bench-catalogue FOLDER LESSONS SCHEMA
 *
 * FOLDER is for the files that are made, LESSONS has a module.xml in each of its
 * folders. Prints "NAME FLOOR OURS UNIT" lines, medians of rounds in turns:
 *
 *   catalogue-fill       each file parsed, validated against SCHEMA, and its pages, questions,
 *                        terms and sources put into a table and a full-text table in one
 *                        transaction, on one thread; against the first scan, on all processors
 *   catalogue-fill-cpu   the same in processor time
 *   catalogue-again      the first scan against one with nothing changed
 *   catalogue-search     SQLite's answer to one word against ours
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <candor/lesson.h>

#include <glib/gstdio.h>
#include <libxml/parser.h>
#include <libxml/tree.h>
#include <libxml/xmlschemas.h>
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#define ROUNDS 5
#define TODAY  ((CandorDay) { 2026, 11, 24 })
#define WORD   "consent"

static void
fail (const char *words)
{
  fprintf (stderr, "bench-catalogue: %s\n", words);
  exit (1);
}

static double
time_ms (clockid_t clock)
{
  struct timespec now;

  clock_gettime (clock, &now);

  return now.tv_sec * 1e3 + now.tv_nsec / 1e6;
}

static int
compare (const void *a,
         const void *b)
{
  double one = *(const double *) a, two = *(const double *) b;

  return (one > two) - (one < two);
}

static double
median (double values[ROUNDS])
{
  qsort (values, ROUNDS, sizeof *values, compare);

  return values[ROUNDS / 2];
}

static void
remove_file (const char *path)
{
  static const char * const endings[] = { "", "-wal", "-shm", "-journal" };

  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    {
      g_autofree char *name = g_strconcat (path, endings[i], NULL);

      g_unlink (name);
    }
}

/* -------------------------------------------------------------------- floor */

typedef struct
{
  sqlite3      *db;
  sqlite3_stmt *file;
  sqlite3_stmt *passage;
  xmlSchemaPtr  schema;
} Floor;

static void
run (sqlite3    *db,
     const char *sql)
{
  if (sqlite3_exec (db, sql, NULL, NULL, NULL) != SQLITE_OK)
    fail (sqlite3_errmsg (db));
}

static sqlite3_stmt *
prepare (sqlite3    *db,
         const char *sql)
{
  sqlite3_stmt *statement;

  if (sqlite3_prepare_v2 (db, sql, -1, &statement, NULL) != SQLITE_OK)
    fail (sqlite3_errmsg (db));

  return statement;
}

/* Not by libxml2, which our own room has told to load nothing. */
static char *
read_file (const char *path)
{
  char *text;

  if (!g_file_get_contents (path, &text, NULL, NULL))
    fail (path);

  return text;
}

static void
floor_open (Floor      *floor,
            const char *path,
            const char *schema)
{
  g_autofree char *text = read_file (schema);
  xmlSchemaParserCtxtPtr parser = xmlSchemaNewMemParserCtxt (text, strlen (text));

  floor->schema = xmlSchemaParse (parser);
  xmlSchemaFreeParserCtxt (parser);
  if (floor->schema == NULL)
    fail ("the schema does not compile");
  if (sqlite3_open (path, &floor->db) != SQLITE_OK)
    fail ("no database");
  run (floor->db, "PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;"
                  "CREATE TABLE file (path TEXT NOT NULL, id TEXT NOT NULL, title TEXT NOT NULL);"
                  "CREATE VIRTUAL TABLE passage USING fts5 (title, body, file UNINDEXED, kind UNINDEXED, place UNINDEXED,"
                  " tokenize = 'unicode61 remove_diacritics 2');"
                  "BEGIN IMMEDIATE");
  floor->file = prepare (floor->db, "INSERT INTO file VALUES (?1, ?2, ?3)");
  floor->passage = prepare (floor->db, "INSERT INTO passage VALUES (?1, ?2, ?3, ?4, ?5)");
}

static void
floor_close (Floor *floor)
{
  run (floor->db, "COMMIT");
  sqlite3_finalize (floor->file);
  sqlite3_finalize (floor->passage);
  sqlite3_close (floor->db);
  xmlSchemaFree (floor->schema);
}

static gboolean
is_called (const xmlNode *node,
           const char    *name)
{
  return node->type == XML_ELEMENT_NODE && strcmp ((const char *) node->name, name) == 0;
}

/* What stands in @node, but for the questions. */
static void
gather (xmlNode *node,
        GString *words)
{
  for (xmlNode *child = node->children; child != NULL; child = child->next)
    {
      if (child->type == XML_TEXT_NODE)
        g_string_append (words, (const char *) child->content);
      else if (!is_called (child, "check"))
        gather (child, words);
    }
}

static char *
content_of (xmlNode    *node,
            const char *name)
{
  GString *words = g_string_new (NULL);

  for (xmlNode *child = node->children; child != NULL; child = child->next)
    if (is_called (child, name))
      {
        gather (child, words);
        break;
      }

  return g_string_free (words, FALSE);
}

static void
put (Floor      *floor,
     xmlNode    *node,
     const char *title,
     const char *body,
     int         kind)
{
  g_autoptr (GString) all = g_string_new (NULL);
  xmlChar *place = xmlGetProp (node, (const xmlChar *) "id");

  if (body == NULL)
    gather (node, all);
  sqlite3_bind_text (floor->passage, 1, title, -1, SQLITE_TRANSIENT);
  sqlite3_bind_text (floor->passage, 2, body != NULL ? body : all->str, -1, SQLITE_TRANSIENT);
  sqlite3_bind_int64 (floor->passage, 3, sqlite3_last_insert_rowid (floor->db));
  sqlite3_bind_int (floor->passage, 4, kind);
  sqlite3_bind_text (floor->passage, 5, (const char *) place, -1, SQLITE_TRANSIENT);
  if (sqlite3_step (floor->passage) != SQLITE_DONE)
    fail (sqlite3_errmsg (floor->db));
  sqlite3_reset (floor->passage);
  xmlFree (place);
}

static void
put_passages (Floor   *floor,
              xmlNode *node)
{
  for (xmlNode *child = node->children; child != NULL; child = child->next)
    {
      g_autofree char *title = NULL;
      g_autofree char *why = NULL;

      if (child->type != XML_ELEMENT_NODE)
        continue;
      title = content_of (child, "title");
      if (is_called (child, "page") || is_called (child, "source") || is_called (child, "term"))
        put (floor, child, title, NULL, 1);
      else if (is_called (child, "choice") || is_called (child, "choices"))
        {
          g_autofree char *prompt = content_of (child, "prompt");

          why = content_of (child, "why");
          put (floor, child, prompt, why, 2);
          continue;
        }
      put_passages (floor, child);
    }
}

static void
fill_floor (Floor      *floor,
            const char *path)
{
  g_autofree char *text = read_file (path);
  xmlDocPtr document = xmlReadMemory (text, strlen (text), NULL, NULL, XML_PARSE_NONET);
  xmlSchemaValidCtxtPtr context = xmlSchemaNewValidCtxt (floor->schema);
  xmlNode *root = document != NULL ? xmlDocGetRootElement (document) : NULL;
  g_autofree char *title = NULL;
  xmlChar *id;

  if (root == NULL || xmlSchemaValidateDoc (context, document) != 0)
    fail (path);

  title = content_of (root, "title");
  id = xmlGetProp (root, (const xmlChar *) "id");
  sqlite3_bind_text (floor->file, 1, path, -1, SQLITE_TRANSIENT);
  sqlite3_bind_text (floor->file, 2, (const char *) id, -1, SQLITE_TRANSIENT);
  sqlite3_bind_text (floor->file, 3, title, -1, SQLITE_TRANSIENT);
  sqlite3_step (floor->file);
  sqlite3_reset (floor->file);
  put (floor, root, title, title, 0);
  put_passages (floor, root);
  xmlFree (id);
  xmlSchemaFreeValidCtxt (context);
  xmlFreeDoc (document);
}

static void
run_floor (const char *path,
           const char *lessons,
           const char *schema)
{
  g_autoptr (GDir) dir = g_dir_open (lessons, 0, NULL);
  const char *name;
  Floor floor;

  if (dir == NULL)
    fail (lessons);
  remove_file (path);
  floor_open (&floor, path, schema);
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *file = g_build_filename (lessons, name, "module.xml", NULL);

      fill_floor (&floor, file);
    }
  floor_close (&floor);
}

/* --------------------------------------------------------------------- ours */

static CandorCatalogue *
scan (const char *path,
      const char *lessons)
{
  const char * const folders[] = { lessons, NULL };

  /* As if the lessons had been there for a while. */
  return candor_catalogue_scan_cached (folders, TODAY, path, g_get_real_time () + 10 * G_USEC_PER_SEC);
}

static void
check (CandorCatalogue *catalogue)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (catalogue));

  if (n == 0)
    fail ("no lessons");
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (CandorCatalogueEntry) entry = g_list_model_get_item (G_LIST_MODEL (catalogue), i);

      if (candor_catalogue_entry_get_state (entry) != CANDOR_ENTRY_READY)
        fail (candor_catalogue_entry_get_path (entry));
    }
}

static double
search_floor (const char *path)
{
  double start = time_ms (CLOCK_MONOTONIC);
  sqlite3_stmt *statement;
  sqlite3 *db;
  guint n = 0;

  if (sqlite3_open_v2 (path, &db, SQLITE_OPEN_READONLY, NULL) != SQLITE_OK)
    fail (path);
  statement = prepare (db, "SELECT title, snippet (passage, 1, '', '', '…', 16) FROM passage WHERE passage MATCH '\"" WORD "\"*'"
                           " ORDER BY rank LIMIT 60");
  while (sqlite3_step (statement) == SQLITE_ROW)
    n += sqlite3_column_bytes (statement, 0) > 0;
  sqlite3_finalize (statement);
  sqlite3_close (db);
  if (n == 0)
    fail ("the floor found nothing");

  return time_ms (CLOCK_MONOTONIC) - start;
}

static double
search_ours (CandorCatalogue *catalogue)
{
  double start = time_ms (CLOCK_MONOTONIC);
  g_autoptr (GPtrArray) found = candor_catalogue_search (catalogue, WORD, NULL, 60, NULL, NULL);

  if (found == NULL || found->len == 0)
    fail ("nothing was found");

  return time_ms (CLOCK_MONOTONIC) - start;
}

int
main (int   argc,
      char *argv[])
{
  double floor_wall[ROUNDS], floor_cpu[ROUNDS], fill_wall[ROUNDS], fill_cpu[ROUNDS], again[ROUNDS];
  double floor_search[ROUNDS], our_search[ROUNDS];
  g_autofree char *theirs = NULL;
  g_autofree char *ours = NULL;

  if (argc != 4)
    fail ("usage: bench-catalogue FOLDER LESSONS SCHEMA");
  theirs = g_build_filename (argv[1], "floor.db", NULL);
  ours = g_build_filename (argv[1], "ours", "catalogue.db", NULL);

  for (guint i = 0; i < ROUNDS; i++)
    {
      g_autoptr (CandorCatalogue) first = NULL;
      g_autoptr (CandorCatalogue) second = NULL;
      double wall = time_ms (CLOCK_MONOTONIC);
      double cpu = time_ms (CLOCK_PROCESS_CPUTIME_ID);

      run_floor (theirs, argv[2], argv[3]);
      floor_wall[i] = time_ms (CLOCK_MONOTONIC) - wall;
      floor_cpu[i] = time_ms (CLOCK_PROCESS_CPUTIME_ID) - cpu;

      remove_file (ours);
      wall = time_ms (CLOCK_MONOTONIC);
      cpu = time_ms (CLOCK_PROCESS_CPUTIME_ID);
      first = scan (ours, argv[2]);
      fill_wall[i] = time_ms (CLOCK_MONOTONIC) - wall;
      fill_cpu[i] = time_ms (CLOCK_PROCESS_CPUTIME_ID) - cpu;
      check (first);

      wall = time_ms (CLOCK_MONOTONIC);
      second = scan (ours, argv[2]);
      again[i] = time_ms (CLOCK_MONOTONIC) - wall;
      check (second);
      floor_search[i] = search_floor (theirs);
      our_search[i] = search_ours (second);
    }

  printf ("catalogue-fill %.1f %.1f ms\n", median (floor_wall), median (fill_wall));
  printf ("catalogue-fill-cpu %.1f %.1f ms\n", median (floor_cpu), median (fill_cpu));
  printf ("catalogue-again %.1f %.1f ms\n", median (fill_wall), median (again));
  printf ("catalogue-search %.1f %.1f ms\n", median (floor_search), median (our_search));

  return 0;
}
