/* record-sheet.c - worksheets that were filled in
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Owns the table `worksheet` and the text form of a sheet. Rows are overwritten by whoever
 * filled them in, and removed; nothing of them is in the chain.
 */

#include "record-sheet-private.h"

#include <string.h>

#include <glib/gi18n.h>

#include "record-json.h"

/* ------------------------------------------------------------------- sheets */

CandorSheet *
candor_sheet_new (const char *module,
                  const char *part)
{
  CandorSheet *self = g_new0 (CandorSheet, 1);

  self->module = g_strdup (module);
  self->part = g_strdup (part);
  self->name = g_strdup ("");
  self->filling = candor_filling_new ();

  return self;
}

CandorSheet *
candor_sheet_copy (const CandorSheet *self)
{
  CandorSheet *copy;

  g_return_val_if_fail (self != NULL, NULL);

  copy = g_memdup2 (self, sizeof *self);
  copy->module = g_strdup (self->module);
  copy->part = g_strdup (self->part);
  copy->name = g_strdup (self->name);
  copy->language = g_strdup (self->language);
  candor_filling_ref (copy->filling);

  return copy;
}

void
candor_sheet_free (CandorSheet *self)
{
  g_return_if_fail (self != NULL);

  g_free (self->module);
  g_free (self->part);
  g_free (self->name);
  g_free (self->language);
  candor_filling_unref (self->filling);
  g_free (self);
}

/* --------------------------------------------------------------------- text */

static void
add_member (GString    *out,
            const char *name,
            const char *text)
{
  if (out->str[out->len - 1] != '{')
    g_string_append_c (out, ',');
  _candor_json_add_string (out, name);
  g_string_append_c (out, ':');
  _candor_json_add_string (out, text);
}

char *
_candor_filling_to_json (const CandorFilling *filling)
{
  g_autofree const char **ids = candor_filling_list_fields (filling);
  GString *out = g_string_new ("{");

  for (guint i = 0; ids[i] != NULL; i++)
    add_member (out, ids[i], candor_filling_get (filling, ids[i]));
  g_string_append_c (out, '}');

  return g_string_free (out, FALSE);
}

static void
set_field (CandorFilling **filling,
           const char     *id,
           const char     *text)
{
  CandorFilling *with = candor_filling_with (*filling, id, text);

  candor_filling_unref (*filling);
  *filling = with;
}

/* An object of texts. What comes before it is not what it seems is kept. */
static gboolean
take_filling (CandorJsonCursor  *cursor,
              CandorFilling    **filling)
{
  if (!_candor_json_take (cursor, '{'))
    return FALSE;
  if (_candor_json_take (cursor, '}'))
    return TRUE;
  do
    {
      char *id, *text;

      if (!_candor_json_take_string (cursor, &id) || !_candor_json_take (cursor, ':') ||
          !_candor_json_take_string (cursor, &text))
        return FALSE;
      set_field (filling, id, text);
    }
  while (_candor_json_take (cursor, ','));

  return _candor_json_take (cursor, '}');
}

CandorFilling *
_candor_filling_from_json (const char *body)
{
  g_autofree char *copy = g_strdup (body != NULL ? body : "");
  CandorJsonCursor cursor = { copy };
  CandorFilling *filling = candor_filling_new ();

  take_filling (&cursor, &filling);

  return filling;
}

static void
add_day (GString    *out,
         const char *name,
         CandorDay   day)
{
  g_autofree char *iso = candor_day_is_set (day) ? candor_day_to_iso (day) : NULL;

  if (iso != NULL)
    add_member (out, name, iso);
}

static void
add_number (GString    *out,
            const char *name,
            guint       number)
{
  char digits[16];

  g_snprintf (digits, sizeof digits, "%u", number);
  if (number > 0)
    add_member (out, name, digits);
}

char *
candor_sheet_to_text (const CandorSheet *self)
{
  g_autofree char *values = NULL;
  GString *out = g_string_new ("{");

  g_return_val_if_fail (self != NULL, NULL);

  values = _candor_filling_to_json (self->filling);
  add_number (out, "number", self->number);
  add_number (out, "of", self->of);
  add_member (out, "name", self->name);
  add_day (out, "day", self->day);
  add_day (out, "due", self->due);
  g_string_append_printf (out, ",\"values\":%s}", values);

  return g_string_free (out, FALSE);
}

static void
take_member (CandorSheet *self,
             const char  *name,
             const char  *text)
{
  guint64 number = 0;

  if (strcmp (name, "name") == 0)
    {
      g_free (self->name);
      self->name = g_strdup (text);
    }
  else if (strcmp (name, "day") == 0)
    candor_day_parse (text, &self->day);
  else if (strcmp (name, "due") == 0)
    candor_day_parse (text, &self->due);
  else if (g_ascii_string_to_unsigned (text, 10, 0, G_MAXINT, &number, NULL))
    {
      if (strcmp (name, "number") == 0)
        self->number = (guint) number;
      else if (strcmp (name, "of") == 0)
        self->of = (guint) number;
    }
}

static gboolean
take_sheet (CandorSheet      *self,
            CandorJsonCursor *cursor)
{
  if (!_candor_json_take (cursor, '{'))
    return FALSE;
  do
    {
      char *name, *text;

      if (!_candor_json_take_string (cursor, &name) || !_candor_json_take (cursor, ':'))
        return FALSE;
      if (strcmp (name, "values") == 0)
        {
          if (!take_filling (cursor, &self->filling))
            return FALSE;
        }
      else if (_candor_json_take_string (cursor, &text))
        take_member (self, name, text);
      else
        return FALSE;
    }
  while (_candor_json_take (cursor, ','));

  return _candor_json_take (cursor, '}');
}

CandorSheet *
candor_sheet_parse (const char *module,
                    const char *part,
                    const char *text)
{
  g_autoptr(CandorSheet) self = candor_sheet_new (module, part);
  g_autofree char *copy = g_strdup (text);
  CandorJsonCursor cursor = { copy };

  g_return_val_if_fail (text != NULL, NULL);

  return take_sheet (self, &cursor) ? g_steal_pointer (&self) : NULL;
}

/* -------------------------------------------------------------------- table */

/* An older file that is only read has no such table. */
gboolean
_candor_db_has_sheets (CandorDb *db)
{
  return candor_db_get_version (db) >= 3;
}

static gboolean
find_number (CandorRecord  *self,
             CandorSheet   *sheet,
             GError       **error)
{
  static const char sql[] = "SELECT coalesce (max (number), 0) + 1 FROM worksheet WHERE module = ?1 AND part = ?2";
  CandorStatement *statement = candor_db_prepare (self->db, sql, error);
  gboolean there;

  if (statement == NULL)
    return FALSE;
  candor_statement_bind_text (statement, 1, sheet->module);
  candor_statement_bind_text (statement, 2, sheet->part);
  if (!candor_statement_step (statement, &there, error))
    return FALSE;
  sheet->number = (guint) candor_statement_get_int (statement, 0);
  candor_statement_reset (statement);

  return TRUE;
}

static void
bind_day (CandorStatement *statement,
          int              index,
          CandorDay        day)
{
  g_autofree char *iso = candor_day_is_set (day) ? candor_day_to_iso (day) : NULL;

  candor_statement_bind_text (statement, index, iso);
}

gboolean
_candor_record_keep_sheet (CandorRecord  *self,
                           CandorSheet   *sheet,
                           GError       **error)
{
  static const char sql[] =
    "INSERT OR REPLACE INTO worksheet (module, part, number, of_number, name, day, due, edition, language, body, utc_us)"
    " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)";
  g_autofree char *body = _candor_filling_to_json (sheet->filling);
  CandorStatement *statement;
  CandorMoment moment = { 0 };

  if (sheet->number == 0 && !find_number (self, sheet, error))
    return FALSE;
  statement = candor_db_prepare (self->db, sql, error);
  if (statement == NULL)
    return FALSE;

  self->clock.now (&moment, self->clock.user_data);
  sheet->utc_us = moment.utc_us;
  candor_statement_bind_text (statement, 1, sheet->module);
  candor_statement_bind_text (statement, 2, sheet->part);
  candor_statement_bind_int (statement, 3, sheet->number);
  candor_statement_bind_int (statement, 4, sheet->of);
  candor_statement_bind_text (statement, 5, sheet->name);
  bind_day (statement, 6, sheet->day);
  bind_day (statement, 7, sheet->due);
  candor_statement_bind_int (statement, 8, sheet->edition);
  candor_statement_bind_text (statement, 9, sheet->language);
  candor_statement_bind_text (statement, 10, body);
  candor_statement_bind_int (statement, 11, sheet->utc_us);

  return candor_statement_run (statement, error);
}

static CandorDay
read_day (CandorStatement *statement,
          int              column)
{
  const char *iso = candor_statement_get_text (statement, column);
  CandorDay day = { 0, 0, 0 };

  if (iso != NULL)
    candor_day_parse (iso, &day);

  return day;
}

static CandorSheet *
read_sheet (CandorStatement *statement)
{
  CandorSheet *sheet = candor_sheet_new (candor_statement_get_text (statement, 0),
                                         candor_statement_get_text (statement, 1));

  sheet->number = (guint) candor_statement_get_int (statement, 2);
  sheet->of = (guint) candor_statement_get_int (statement, 3);
  g_free (sheet->name);
  sheet->name = g_strdup (candor_statement_get_text (statement, 4));
  sheet->day = read_day (statement, 5);
  sheet->due = read_day (statement, 6);
  sheet->edition = (guint) candor_statement_get_int (statement, 7);
  sheet->language = g_strdup (candor_statement_get_text (statement, 8));
  candor_filling_unref (sheet->filling);
  sheet->filling = _candor_filling_from_json (candor_statement_get_text (statement, 9));
  sheet->utc_us = candor_statement_get_int (statement, 10);

  return sheet;
}

GPtrArray *
candor_record_list_sheets (CandorRecord  *self,
                           const char    *module,
                           GError       **error)
{
  static const char sql[] =
    "SELECT module, part, number, of_number, name, day, due, edition, language, body, utc_us FROM worksheet"
    " WHERE ?1 IS NULL OR module = ?1 ORDER BY module, part, number";
  g_autoptr(GPtrArray) sheets = g_ptr_array_new_with_free_func ((GDestroyNotify) candor_sheet_free);
  CandorStatement *statement;
  gboolean there;

  g_return_val_if_fail (self != NULL, NULL);

  if (!_candor_db_has_sheets (self->db))
    return g_steal_pointer (&sheets);
  statement = candor_db_prepare (self->db, sql, error);
  if (statement == NULL)
    return NULL;
  candor_statement_bind_text (statement, 1, module);

  for (;;)
    {
      if (!candor_statement_step (statement, &there, error))
        return NULL;
      if (!there)
        return g_steal_pointer (&sheets);
      g_ptr_array_add (sheets, read_sheet (statement));
    }
}

gboolean
candor_record_remove_sheet (CandorRecord  *self,
                            const char    *module,
                            const char    *part,
                            guint          number,
                            GError       **error)
{
  static const char sql[] = "DELETE FROM worksheet WHERE module = ?1 AND part = ?2 AND number = ?3";
  CandorStatement *statement;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (module != NULL && part != NULL, FALSE);

  statement = candor_db_prepare (self->db, sql, error);
  if (statement == NULL)
    return FALSE;
  candor_statement_bind_text (statement, 1, module);
  candor_statement_bind_text (statement, 2, part);
  candor_statement_bind_int (statement, 3, number);

  return candor_statement_run (statement, error) && candor_db_purge (self->db, error);
}
