/* record-kept.c - drafts, positions and the profile
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Each write is one statement and so one transaction: what returned TRUE is on
 * the disk.
 */

#include "record-private.h"

/* ------------------------------------------------------------------- moments */

static gint64
now_us (CandorRecord *self)
{
  CandorMoment moment = { 0 };

  self->clock.now (&moment, self->clock.user_data);

  return moment.utc_us;
}

/* The first column of the first row of @statement; NULL without error: none. */
static char *
dup_only_text (CandorStatement  *statement,
               GError          **error)
{
  char *text = NULL;
  gboolean there;

  if (!candor_statement_step (statement, &there, error) || !there)
    return NULL;
  text = g_strdup (candor_statement_get_text (statement, 0));
  candor_statement_reset (statement);

  return text;
}

/* --------------------------------------------------------------------- drafts */

gboolean
_candor_record_remove_draft (CandorRecord  *self,
                             const char    *module,
                             const char    *place,
                             GError       **error)
{
  static const char sql[] = "DELETE FROM draft WHERE module = ?1 AND place = ?2";
  CandorStatement *statement = candor_db_prepare (self->db, sql, error);

  if (statement == NULL)
    return FALSE;
  candor_statement_bind_text (statement, 1, module);
  candor_statement_bind_text (statement, 2, place);

  return candor_statement_run (statement, error);
}

gboolean
candor_record_set_draft (CandorRecord  *self,
                         const char    *module,
                         const char    *place,
                         const char    *text,
                         GError       **error)
{
  static const char sql[] = "INSERT OR REPLACE INTO draft (module, place, text, utc_us) VALUES (?1, ?2, ?3, ?4)";
  CandorStatement *statement;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (module != NULL && place != NULL, FALSE);

  if (text == NULL)
    return _candor_record_remove_draft (self, module, place, error);

  statement = candor_db_prepare (self->db, sql, error);
  if (statement == NULL)
    return FALSE;
  candor_statement_bind_text (statement, 1, module);
  candor_statement_bind_text (statement, 2, place);
  candor_statement_bind_text (statement, 3, text);
  candor_statement_bind_int (statement, 4, now_us (self));

  return candor_statement_run (statement, error);
}

char *
candor_record_dup_draft (CandorRecord  *self,
                         const char    *module,
                         const char    *place,
                         GError       **error)
{
  static const char sql[] = "SELECT text FROM draft WHERE module = ?1 AND place = ?2";
  CandorStatement *statement;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (module != NULL && place != NULL, NULL);

  statement = candor_db_prepare (self->db, sql, error);
  if (statement == NULL)
    return NULL;
  candor_statement_bind_text (statement, 1, module);
  candor_statement_bind_text (statement, 2, place);

  return dup_only_text (statement, error);
}

GHashTable *
candor_record_list_drafts (CandorRecord  *self,
                           const char    *module,
                           GError       **error)
{
  static const char sql[] = "SELECT place, text FROM draft WHERE module = ?1";
  g_autoptr(GHashTable) drafts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  CandorStatement *statement;
  gboolean there;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (module != NULL, NULL);

  statement = candor_db_prepare (self->db, sql, error);
  if (statement == NULL)
    return NULL;
  candor_statement_bind_text (statement, 1, module);

  for (;;)
    {
      if (!candor_statement_step (statement, &there, error))
        return NULL;
      if (!there)
        return g_steal_pointer (&drafts);
      g_hash_table_insert (drafts, g_strdup (candor_statement_get_text (statement, 0)),
                           g_strdup (candor_statement_get_text (statement, 1)));
    }
}

/* ------------------------------------------------------------------ positions */

gboolean
candor_record_set_position (CandorRecord  *self,
                            const char    *module,
                            const char    *step,
                            GError       **error)
{
  static const char sql[] =
    "INSERT OR REPLACE INTO position (module, step, turn, utc_us)"
    " VALUES (?1, ?2, (SELECT coalesce (max (turn), 0) + 1 FROM position), ?3)";
  CandorStatement *statement;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (module != NULL && step != NULL, FALSE);

  statement = candor_db_prepare (self->db, sql, error);
  if (statement == NULL)
    return FALSE;
  candor_statement_bind_text (statement, 1, module);
  candor_statement_bind_text (statement, 2, step);
  candor_statement_bind_int (statement, 3, now_us (self));

  return candor_statement_run (statement, error);
}

char *
candor_record_dup_position (CandorRecord  *self,
                            const char    *module,
                            GError       **error)
{
  static const char sql[] = "SELECT step FROM position WHERE module = ?1";
  CandorStatement *statement;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (module != NULL, NULL);

  statement = candor_db_prepare (self->db, sql, error);
  if (statement == NULL)
    return NULL;
  candor_statement_bind_text (statement, 1, module);

  return dup_only_text (statement, error);
}

char *
candor_record_dup_last_module (CandorRecord  *self,
                               GError       **error)
{
  static const char sql[] = "SELECT module FROM position ORDER BY turn DESC LIMIT 1";
  CandorStatement *statement;

  g_return_val_if_fail (self != NULL, NULL);

  statement = candor_db_prepare (self->db, sql, error);

  return statement != NULL ? dup_only_text (statement, error) : NULL;
}

/* -------------------------------------------------------------------- profile */

gboolean
candor_record_get_profile (CandorRecord  *self,
                           char         **name,
                           char         **audience,
                           GError       **error)
{
  static const char sql[] = "SELECT name, audience FROM profile_state";
  CandorStatement *statement;
  gboolean there;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (name != NULL && audience != NULL, FALSE);

  *name = *audience = NULL;
  statement = candor_db_prepare (self->db, sql, error);
  if (statement == NULL || !candor_statement_step (statement, &there, error))
    return FALSE;
  if (there)
    {
      *name = g_strdup (candor_statement_get_text (statement, 0));
      *audience = g_strdup (candor_statement_get_text (statement, 1));
      candor_statement_reset (statement);
    }

  return TRUE;
}
