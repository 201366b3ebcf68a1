/* record-state.c - reading what the derived tables say
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <sys/stat.h>

#include "record-json.h"
#include "record-private.h"

/* -------------------------------------------------------------------- modules */

void
candor_module_state_free (CandorModuleState *self)
{
  g_return_if_fail (self != NULL);

  g_free (self->module);
  g_free (self->digest);
  g_free (self);
}

static gpointer
read_module (CandorStatement *statement)
{
  CandorModuleState *state = g_new0 (CandorModuleState, 1);

  state->module = g_strdup (candor_statement_get_text (statement, 0));
  state->digest = g_strdup (candor_statement_get_text (statement, 1));
  state->edition = (guint) candor_statement_get_int (statement, 2);
  state->started_us = candor_statement_get_int (statement, 3);
  state->last_us = candor_statement_get_int (statement, 4);
  state->completed_us = candor_statement_get_int (statement, 5);
  state->completed_edition = (guint) candor_statement_get_int (statement, 6);
  state->n_pages_read = (guint) candor_statement_get_int (statement, 7);

  return state;
}

/* An array of what @read makes of each row. */
static GPtrArray *
list_rows (CandorStatement  *statement,
           gpointer        (*read) (CandorStatement *statement),
           GDestroyNotify    destroy,
           GError          **error)
{
  g_autoptr(GPtrArray) rows = g_ptr_array_new_with_free_func (destroy);
  gboolean there;

  if (statement == NULL)
    return NULL;

  for (;;)
    {
      if (!candor_statement_step (statement, &there, error))
        return NULL;
      if (!there)
        return g_steal_pointer (&rows);
      g_ptr_array_add (rows, read (statement));
    }
}

GPtrArray *
candor_record_list_modules (CandorRecord  *self,
                            GError       **error)
{
  static const char sql[] =
    "SELECT module, digest, edition, started_us, last_us, completed_us, completed_edition, n_pages"
    " FROM module_state ORDER BY module";

  g_return_val_if_fail (self != NULL, NULL);

  return list_rows (candor_db_prepare (self->db, sql, error), read_module,
                    (GDestroyNotify) candor_module_state_free, error);
}

/* Ids and the editions that stand beside them, of @module. */
static GHashTable *
list_editions (CandorRecord  *self,
               const char    *sql,
               const char    *module,
               GError       **error)
{
  g_autoptr(GHashTable) editions = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  CandorStatement *statement = candor_db_prepare (self->db, sql, error);
  gboolean there;

  if (statement == NULL)
    return NULL;
  candor_statement_bind_text (statement, 1, module);

  for (;;)
    {
      if (!candor_statement_step (statement, &there, error))
        return NULL;
      if (!there)
        return g_steal_pointer (&editions);
      g_hash_table_insert (editions, g_strdup (candor_statement_get_text (statement, 0)),
                           GUINT_TO_POINTER ((guint) candor_statement_get_int (statement, 1)));
    }
}

GHashTable *
candor_record_list_pages (CandorRecord  *self,
                          const char    *module,
                          GError       **error)
{
  static const char sql[] = "SELECT p.page, e.edition FROM page_state AS p JOIN event AS e USING (seq) WHERE p.module = ?1";

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (module != NULL, NULL);

  return list_editions (self, sql, module, error);
}

/* Of an earlier version, opened to be read, this is empty. */
static GHashTable *
list_editions_since (CandorRecord  *self,
                     int            version,
                     const char    *sql,
                     const char    *module,
                     GError       **error)
{
  if (candor_db_get_version (self->db) < version)
    return g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  return list_editions (self, sql, module, error);
}

GHashTable *
candor_record_list_parts (CandorRecord  *self,
                          const char    *module,
                          GError       **error)
{
  static const char sql[] = "SELECT p.part, e.edition FROM part_state AS p JOIN event AS e USING (seq) WHERE p.module = ?1";

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (module != NULL, NULL);

  return list_editions_since (self, 4, sql, module, error);
}

GHashTable *
candor_record_list_tested_out (CandorRecord  *self,
                               const char    *module,
                               GError       **error)
{
  static const char sql[] =
    "SELECT t.part, e.edition FROM tested_out_state AS t JOIN event AS e USING (seq) WHERE t.module = ?1";

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (module != NULL, NULL);

  return list_editions_since (self, 2, sql, module, error);
}

/* ------------------------------------------------------------------- attempts */

void
candor_attempt_state_free (CandorAttemptState *self)
{
  g_return_if_fail (self != NULL);

  g_free (self->id);
  g_free (self->module);
  g_free (self->quiz);
  g_free (self->module_digest);
  g_free (self->of_attempt);
  g_strfreev (self->items);
  g_free (self);
}

static char **
read_strings (const char *json)
{
  g_autofree char *copy = g_strdup (json != NULL ? json : "[]");
  g_autoptr(GPtrArray) texts = g_ptr_array_new ();
  CandorJsonCursor cursor = { copy };

  if (!_candor_json_take_strings (&cursor, texts))
    return g_new0 (char *, 1);

  return g_strdupv ((char **) texts->pdata);
}

static CandorPoints
read_points (CandorStatement *statement,
             int              column)
{
  CandorPoints points = { candor_statement_get_int (statement, column),
                          candor_statement_get_int (statement, column + 1) };

  return points;
}

static gpointer
read_attempt (CandorStatement *statement)
{
  CandorAttemptState *state = g_new0 (CandorAttemptState, 1);

  state->id = g_strdup (candor_statement_get_text (statement, 0));
  state->module = g_strdup (candor_statement_get_text (statement, 1));
  state->quiz = g_strdup (candor_statement_get_text (statement, 2));
  state->module_digest = g_strdup (candor_statement_get_text (statement, 3));
  state->edition = (guint) candor_statement_get_int (statement, 4);
  state->of_attempt = g_strdup (candor_statement_get_text (statement, 5));
  state->seed = (guint64) candor_statement_get_int (statement, 6);
  state->items = read_strings (candor_statement_get_text (statement, 7));
  state->began_us = candor_statement_get_int (statement, 8);
  state->finished_us = candor_statement_get_int (statement, 9);
  state->points = read_points (statement, 10);
  state->possible = read_points (statement, 12);
  state->passed = candor_statement_get_int (statement, 14) != 0;

  return state;
}

GPtrArray *
candor_record_list_attempts (CandorRecord  *self,
                             const char    *module,
                             GError       **error)
{
  static const char sql[] =
    "SELECT id, module, quiz, digest, edition, of_attempt, seed, items, began_us, finished_us,"
    " points_num, points_den, possible_num, possible_den, passed"
    " FROM attempt_state WHERE module = ?1 ORDER BY seq";
  CandorStatement *statement;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (module != NULL, NULL);

  statement = candor_db_prepare (self->db, sql, error);
  if (statement != NULL)
    candor_statement_bind_text (statement, 1, module);

  return list_rows (statement, read_attempt, (GDestroyNotify) candor_attempt_state_free, error);
}

/* -------------------------------------------------------------------- answers */

static gpointer
read_answer (CandorStatement *statement)
{
  g_autoptr(CandorReader) reader = _candor_reader_new ();
  CandorRow row;

  _candor_row_read (&row, statement);

  return _candor_event_copy (_candor_reader_read (reader, &row));
}

GPtrArray *
candor_record_list_answers (CandorRecord  *self,
                            const char    *module,
                            const char    *attempt,
                            GError       **error)
{
  static const char sql[] =
    "SELECT " CANDOR_ROW_COLUMNS
    " FROM answer_state AS a JOIN event AS e ON e.seq = a.seq LEFT JOIN content AS c ON c.seq = a.seq"
    " WHERE a.module = ?1 AND a.attempt = ?2 ORDER BY a.seq";
  CandorStatement *statement;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (module != NULL, NULL);

  statement = candor_db_prepare (self->db, sql, error);
  if (statement != NULL)
    {
      candor_statement_bind_text (statement, 1, module);
      candor_statement_bind_text (statement, 2, attempt != NULL ? attempt : "");
    }

  return list_rows (statement, read_answer, (GDestroyNotify) candor_event_free, error);
}

/* ---------------------------------------------------------------------- walks */

GPtrArray *
candor_record_list_walks (CandorRecord  *self,
                          const char    *module,
                          GError       **error)
{
  static const char sql[] =
    "SELECT " CANDOR_ROW_COLUMNS
    " FROM walk_state AS w JOIN event AS e ON e.seq = w.seq LEFT JOIN content AS c ON c.seq = w.seq"
    " WHERE w.module = ?1 ORDER BY w.seq";
  CandorStatement *statement;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (module != NULL, NULL);

  if (candor_db_get_version (self->db) < 4)
    return g_ptr_array_new_with_free_func ((GDestroyNotify) candor_event_free);

  statement = candor_db_prepare (self->db, sql, error);
  if (statement != NULL)
    candor_statement_bind_text (statement, 1, module);

  return list_rows (statement, read_answer, (GDestroyNotify) candor_event_free, error);
}

/* -------------------------------------------------------------------- summary */

static gint64
size_of (const char *path,
         const char *ending)
{
  g_autofree char *name = g_strconcat (path, ending, NULL);
  struct stat status;

  return stat (name, &status) == 0 ? status.st_size : 0;
}

gboolean
candor_record_summarise (CandorRecord         *self,
                         CandorRecordSummary  *summary,
                         GError              **error)
{
  static const char sql[] =
    "SELECT (SELECT max (seq) FROM event),"
    " (SELECT utc_us FROM event ORDER BY seq LIMIT 1),"
    " (SELECT utc_us FROM event ORDER BY seq DESC LIMIT 1),"
    " (SELECT hash FROM event ORDER BY seq DESC LIMIT 1)";
  CandorStatement *statement;
  gconstpointer hash;
  gsize length;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (summary != NULL, FALSE);

  memset (summary, 0, sizeof *summary);
  statement = candor_db_prepare (self->db, sql, error);
  if (statement == NULL || !candor_statement_step (statement, NULL, error))
    return FALSE;

  summary->n_events = candor_statement_get_int (statement, 0);
  summary->first_us = candor_statement_get_int (statement, 1);
  summary->last_us = candor_statement_get_int (statement, 2);
  hash = candor_statement_get_blob (statement, 3, &length);
  if (length == CANDOR_DIGEST_SIZE)
    candor_digest_to_hex (hash, summary->head);
  candor_statement_reset (statement);
  if (self->vfs == NULL)
    summary->bytes = size_of (self->path, "") + size_of (self->path, "-wal");

  return TRUE;
}
