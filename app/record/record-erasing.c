/* record-erasing.c - what is still to be done of an erasure
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * An erasure is more than one transaction: the file is rewritten and copies go
 * after it is committed. The transaction that erases also notes what follows, in
 * a table that is there only as long as something does. So whoever opens the
 * record next ends what was cut short, and a record at rest knows of nothing.
 */

#include <glib/gi18n.h>

#include "record-private.h"

static const char make_table[] =
  "CREATE TABLE IF NOT EXISTS erasing (\n"
  "  -- an erasure that is not at its end: there only until the copies are gone\n"
  "  what        INTEGER NOT NULL,  -- what was erased\n"
  "  from_us     INTEGER NOT NULL,  -- of which period, as asked\n"
  "  to_us       INTEGER NOT NULL,\n"
  "  backups     TEXT               -- folder of the backups\n"
  ") STRICT";

static void
pending_clear (gpointer data)
{
  CandorErasing *pending = data;

  g_free (pending->backup_folder);
}

gboolean
_candor_erasing_note (CandorDb             *db,
                      const CandorErasing  *erasing,
                      GError              **error)
{
  static const char sql[] = "INSERT INTO erasing (what, from_us, to_us, backups) VALUES (?1, ?2, ?3, ?4)";
  CandorStatement *statement;

  if (!_candor_db_run_kept (db, make_table, error) || !(statement = candor_db_prepare (db, sql, error)))
    return FALSE;
  candor_statement_bind_int (statement, 1, erasing->what);
  candor_statement_bind_int (statement, 2, erasing->from_us);
  candor_statement_bind_int (statement, 3, erasing->to_us);
  candor_statement_bind_text (statement, 4, erasing->backup_folder);

  return candor_statement_run (statement, error);
}

GArray *
_candor_erasing_list (CandorDb  *db,
                      GError   **error)
{
  static const char ask[] = "SELECT count (*) FROM sqlite_schema WHERE type = 'table' AND name = 'erasing'";
  static const char sql[] = "SELECT what, from_us, to_us, backups FROM erasing";
  g_autoptr(GArray) list = g_array_new (FALSE, FALSE, sizeof (CandorErasing));
  CandorStatement *statement;
  gboolean there;
  gint64 n;

  g_array_set_clear_func (list, pending_clear);
  if (!_candor_db_ask_number (db, ask, &n, error))
    return NULL;
  if (n == 0)
    return g_steal_pointer (&list);

  statement = candor_db_prepare (db, sql, error);
  if (statement == NULL)
    return NULL;
  for (;;)
    {
      CandorErasing erasing;

      if (!candor_statement_step (statement, &there, error))
        return NULL;
      if (!there)
        return g_steal_pointer (&list);
      erasing.what = (CandorEraseWhat) candor_statement_get_int (statement, 0);
      erasing.from_us = candor_statement_get_int (statement, 1);
      erasing.to_us = candor_statement_get_int (statement, 2);
      erasing.backup_folder = g_strdup (candor_statement_get_text (statement, 3));
      g_array_append_val (list, erasing);
    }
}

gboolean
_candor_erasing_clear (CandorDb  *db,
                       GError   **error)
{
  return _candor_db_run_kept (db, "DROP TABLE IF EXISTS erasing", error);
}

/* The content is gone from the record, whatever else failed: this has to be said. */
void
_candor_erasing_explain (GError **error)
{
  GError *told;

  if (error == NULL || *error == NULL)
    return;

  told = g_error_new (CANDOR_ERROR, (*error)->domain == CANDOR_ERROR ? (*error)->code : CANDOR_ERROR_FAILED,
                      g_error_matches (*error, CANDOR_ERROR, CANDOR_ERROR_FULL)
                      ? _("Erased from the record; the backups still hold it. Free some space and erase again. (%s)")
                      : _("Erased from the record; the backups still hold it. Erase again. (%s)"), (*error)->message);
  g_clear_error (error);
  *error = told;
}
