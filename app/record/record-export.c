/* record-export.c - everything, as JSON that others can read
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The schema is assets/schema/record.json. Hashes, salts and the canonical
 * content are in it, so that a stranger with the file alone can compute the
 * chain anew. One event is one line.
 */

#include <string.h>

#include "record-json.h"
#include "record-private.h"
#include "record-sheet-private.h"

/* ---------------------------------------------------------------------- members */

static void
add_key (GString    *out,
         const char *key)
{
  if (out->str[out->len - 1] != '{')
    g_string_append (out, ", ");
  g_string_append_printf (out, "\"%s\": ", key);
}

static void
add_text (GString    *out,
          const char *key,
          const char *text)
{
  add_key (out, key);
  if (text != NULL)
    _candor_json_add_string (out, text);
  else
    g_string_append (out, "null");
}

static void
add_int (GString    *out,
         const char *key,
         gint64      value)
{
  add_key (out, key);
  g_string_append_printf (out, "%" G_GINT64_FORMAT, value);
}

static void
add_hex (GString     *out,
         const char  *key,
         CandorSlice  bytes)
{
  add_key (out, key);
  if (bytes.data == NULL)
    {
      g_string_append (out, "null");
      return;
    }

  g_string_append_c (out, '"');
  for (gsize i = 0; i < bytes.length; i++)
    g_string_append_printf (out, "%02x", ((const guint8 *) bytes.data)[i]);
  g_string_append_c (out, '"');
}

static void
add_base64 (GString       *out,
            const char    *key,
            gconstpointer  data,
            gsize          length)
{
  g_autofree char *text = g_base64_encode (data, length);

  add_text (out, key, text);
}

/* Readable beside the number, and null where the number is no date. */
static void
add_time (GString    *out,
          const char *key,
          gint64      us)
{
  g_autoptr(GDateTime) time = g_date_time_new_from_unix_utc (us / G_USEC_PER_SEC);
  g_autofree char *text = time != NULL ? g_date_time_format (time, "%Y-%m-%dT%H:%M:%SZ") : NULL;

  add_text (out, key, text);
}

/* ----------------------------------------------------------------------- events */

typedef struct
{
  GString         *out;
  CandorReader    *reader;
  CandorClockMark  clock;
  gboolean         has_some;
} Exporting;

static void
add_content (GString           *out,
             const CandorRow   *row,
             const CandorEvent *event)
{
  if (row->body.data == NULL && row->commitment.data == NULL)
    return;
  if (row->body.data == NULL)
    {
      add_key (out, "erased");
      g_string_append (out, "true");
      return;
    }

  add_hex (out, "salt", row->salt);
  if (!event->has_content)
    {
      add_base64 (out, "damaged_content", row->body.data, row->body.length);
      return;
    }
  add_key (out, "content");
  g_string_append_len (out, row->body.data, row->body.length);
}

static void
add_clock (Exporting       *self,
           const CandorRow *row)
{
  switch (_candor_clock_mark_step (&self->clock, row))
    {
    case CANDOR_CLOCK_WENT_BACK:
      add_text (self->out, "clock", "back");
      break;
    case CANDOR_CLOCK_IS_AHEAD:
      add_text (self->out, "clock", "ahead");
      break;
    case CANDOR_CLOCK_FINE:
    default:
      break;
    }
}

static gboolean
add_event_cb (const CandorRow *row,
              gpointer         user_data)
{
  Exporting *self = user_data;
  const CandorEvent *event = _candor_reader_read (self->reader, row);
  GString *out = self->out;

  g_string_append (out, self->has_some ? ",\n    {" : "\n    {");
  self->has_some = TRUE;
  add_int (out, "seq", row->seq);
  add_int (out, "kind_number", row->kind);
  add_text (out, "kind", candor_event_kind_to_string (event->kind));
  add_text (out, "module", event->module);
  add_text (out, "digest", event->digest);
  add_int (out, "edition", row->edition);
  add_text (out, "language", event->language);
  add_int (out, "utc_us", row->utc_us);
  add_time (out, "time", row->utc_us);
  add_int (out, "offset_minutes", row->offset);
  add_text (out, "boot_id", event->moment.boot_id);
  add_int (out, "boot_ms", row->boot_ms);
  add_text (out, "program", event->program_version);
  add_clock (self, row);
  add_hex (out, "commitment", row->commitment);
  add_content (out, row, event);
  add_hex (out, "previous", row->previous);
  add_hex (out, "hash", row->hash);
  g_string_append_c (out, '}');

  return TRUE;
}

/* ------------------------------------------------------------------- other tables */

/* An array of what @add writes of each row, each an object. */
static gboolean
add_rows (GString          *out,
          const char       *key,
          CandorStatement  *statement,
          void            (*add) (GString *out, CandorStatement *statement),
          GError          **error)
{
  const char *before = "\n    {";
  gboolean there;

  if (statement == NULL)
    return FALSE;

  g_string_append_printf (out, ",\n  \"%s\": [", key);
  for (;;)
    {
      if (!candor_statement_step (statement, &there, error))
        return FALSE;
      if (!there)
        break;
      g_string_append (out, before);
      before = ",\n    {";
      add (out, statement);
      g_string_append_c (out, '}');
    }
  g_string_append (out, "\n  ]");

  return TRUE;
}

static void
add_draft (GString         *out,
           CandorStatement *statement)
{
  add_text (out, "module", candor_statement_get_text (statement, 0));
  add_text (out, "place", candor_statement_get_text (statement, 1));
  add_text (out, "text", candor_statement_get_text (statement, 2));
  add_int (out, "utc_us", candor_statement_get_int (statement, 3));
}

/* What was entered is JSON already, unless something damaged it. */
static void
add_values (GString    *out,
            const char *body)
{
  g_autoptr(CandorFilling) filling = _candor_filling_from_json (body);
  g_autofree char *json = _candor_filling_to_json (filling);

  g_string_append_printf (out, ", \"values\": %s", json);
}

static void
add_worksheet (GString         *out,
               CandorStatement *statement)
{
  add_text (out, "module", candor_statement_get_text (statement, 0));
  add_text (out, "part", candor_statement_get_text (statement, 1));
  add_int (out, "number", candor_statement_get_int (statement, 2));
  add_int (out, "of", candor_statement_get_int (statement, 3));
  add_text (out, "name", candor_statement_get_text (statement, 4));
  add_text (out, "day", candor_statement_get_text (statement, 5));
  add_text (out, "due", candor_statement_get_text (statement, 6));
  add_int (out, "edition", candor_statement_get_int (statement, 7));
  add_text (out, "language", candor_statement_get_text (statement, 8));
  add_values (out, candor_statement_get_text (statement, 9));
  add_int (out, "utc_us", candor_statement_get_int (statement, 10));
}

static gboolean
add_worksheets (GString       *out,
                CandorRecord  *self,
                GError       **error)
{
  static const char sql[] =
    "SELECT module, part, number, of_number, name, day, due, edition, language, body, utc_us FROM worksheet"
    " ORDER BY module, part, number";

  return !_candor_db_has_sheets (self->db) ||
         add_rows (out, "worksheets", candor_db_prepare (self->db, sql, error), add_worksheet, error);
}

static void
add_position (GString         *out,
              CandorStatement *statement)
{
  add_text (out, "module", candor_statement_get_text (statement, 0));
  add_text (out, "step", candor_statement_get_text (statement, 1));
  add_int (out, "turn", candor_statement_get_int (statement, 2));
  add_int (out, "utc_us", candor_statement_get_int (statement, 3));
}

static void
add_taught_module (GString         *out,
                   CandorStatement *statement)
{
  add_text (out, "module_digest", candor_statement_get_text (statement, 0));
  add_int (out, "number", candor_statement_get_int (statement, 1));
  add_text (out, "name", candor_statement_get_text (statement, 2));
  add_text (out, "digest", candor_statement_get_text (statement, 3));
}

static void
add_taught_file (GString         *out,
                 CandorStatement *statement)
{
  const char *digest = candor_statement_get_text (statement, 0);
  gint64 size = candor_statement_get_int (statement, 1);
  gsize packed_size;
  gconstpointer packed = candor_statement_get_blob (statement, 2, &packed_size);
  g_autoptr(GBytes) bytes = _candor_taught_unpack (packed, packed_size, (gsize) size, digest);

  add_text (out, "digest", digest);
  add_int (out, "size", size);
  if (bytes != NULL)
    add_base64 (out, "bytes", g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  else
    add_base64 (out, "damaged_bytes", packed, packed_size);
}

/* ------------------------------------------------------------------------ whole */

static gboolean
add_head (GString       *out,
          CandorRecord  *self,
          GError       **error)
{
  CandorRecordSummary summary;

  if (!candor_record_summarise (self, &summary, error))
    return FALSE;

  g_string_append (out, "{\n  \"format\": \"candor-record\"");
  add_int (out, "version", candor_db_get_version (self->db));
  add_text (out, "program", self->program_version);
  g_string_append (out, ",\n  \"head\": {");
  add_int (out, "seq", summary.n_events);
  add_text (out, "hash", summary.head);
  g_string_append (out, "},\n  \"events\": [");

  return TRUE;
}

static gboolean
add_all (GString       *out,
         CandorRecord  *self,
         GError       **error)
{
  static const char drafts[] = "SELECT module, place, text, utc_us FROM draft ORDER BY module, place";
  static const char positions[] = "SELECT module, step, turn, utc_us FROM position ORDER BY turn";
  static const char modules[] = "SELECT module_digest, number, name, digest FROM taught_module ORDER BY module_digest, number";
  static const char files[] = "SELECT digest, size, packed FROM taught ORDER BY digest";
  g_autoptr(CandorReader) reader = _candor_reader_new ();
  Exporting exporting = { .out = out, .reader = reader };

  if (!add_head (out, self, error) ||
      !_candor_db_foreach_row (self->db, 0, add_event_cb, &exporting, error))
    return FALSE;
  g_string_append (out, "\n  ]");

  return add_rows (out, "drafts", candor_db_prepare (self->db, drafts, error), add_draft, error) &&
         add_worksheets (out, self, error) &&
         add_rows (out, "positions", candor_db_prepare (self->db, positions, error), add_position, error) &&
         add_rows (out, "taught_modules", candor_db_prepare (self->db, modules, error), add_taught_module, error) &&
         add_rows (out, "taught_files", candor_db_prepare (self->db, files, error), add_taught_file, error);
}

GBytes *
candor_record_export_bytes (CandorRecord  *self,
                            GError       **error)
{
  GString *out;
  gboolean done;

  g_return_val_if_fail (self != NULL, NULL);

  if (!_candor_db_begin_reading (self->db, error))
    return NULL;
  out = g_string_sized_new (64 * 1024);
  done = add_all (out, self, error);
  _candor_db_end_reading (self->db);
  g_string_append (out, "\n}\n");
  if (done)
    return g_string_free_to_bytes (out);
  g_string_free (out, TRUE);

  return NULL;
}

gboolean
candor_record_export (CandorRecord  *self,
                      const char    *path,
                      GError       **error)
{
  g_autoptr(GBytes) bytes = NULL;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (path != NULL, FALSE);

  bytes = candor_record_export_bytes (self, error);

  return bytes != NULL && candor_file_write (path, bytes, 0600, error);
}
