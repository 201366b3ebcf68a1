/* record-project.c - the one projector: what an event does to the derived tables
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * It runs live, in a rebuild and in a verification; so it asks nothing but the
 * event and the rows before it. An event whose content was erased says no more
 * than its envelope.
 */

#include "record-json.h"
#include "record-private.h"
#include "record-tables.h"

/* Of the module of any event but an erasure, whose module is a class. */
static gboolean
touch_module (CandorBook         *book,
              const CandorEvent  *event,
              CandorModuleRow   **row,
              GError            **error)
{
  const char *keys[] = { event->module };

  if (!_candor_book_need (book, CANDOR_TABLE_MODULE, keys, row, error))
    return FALSE;
  if ((*row)->row.is_new)
    (*row)->started_us = event->moment.utc_us;
  (*row)->row.is_new = FALSE;
  (*row)->last_us = event->moment.utc_us;

  return TRUE;
}

static void
start_module (CandorModuleRow   *row,
              const CandorEvent *event)
{
  _candor_row_set_text (&row->digest, event->digest);
  row->edition = event->edition;
}

static void
complete_module (CandorModuleRow   *row,
                 const CandorEvent *event)
{
  row->completed_us = event->moment.utc_us;
  row->completed_edition = event->edition;
}

static gboolean
read_page (CandorBook         *book,
           CandorModuleRow    *module,
           const CandorEvent  *event,
           GError            **error)
{
  const char *keys[] = { event->module, event->page };
  CandorPageRow *row;

  if (event->page == NULL)
    return TRUE;
  if (!_candor_book_need (book, CANDOR_TABLE_PAGE, keys, &row, error))
    return FALSE;
  if (row->seq == 0)
    module->n_pages++;
  row->seq = event->seq;

  return TRUE;
}

static gboolean
begin_attempt (CandorBook         *book,
               const CandorEvent  *event,
               GError            **error)
{
  const char *keys[] = { event->attempt };
  g_autoptr(GString) items = NULL;
  CandorAttemptRow *row;

  if (event->attempt == NULL)
    return TRUE;
  if (!_candor_book_need (book, CANDOR_TABLE_ATTEMPT, keys, &row, error))
    return FALSE;

  items = g_string_new (NULL);
  _candor_json_add_strings (items, event->items);
  row->seq = event->seq;
  _candor_row_set_text (&row->module, event->module);
  _candor_row_set_text (&row->quiz, event->quiz);
  _candor_row_set_text (&row->digest, event->digest);
  row->edition = event->edition;
  _candor_row_set_text (&row->of_attempt, event->of_attempt);
  row->seed = (gint64) event->seed;
  _candor_row_set_text (&row->items, items->str);
  row->began_us = event->moment.utc_us;

  return TRUE;
}

/* Without a denominator there are no points: the body leaves them out. */
static void
set_points (gint64       *num,
            gint64       *den,
            CandorPoints  points)
{
  *num = points.den != 0 ? points.num : 0;
  *den = points.den;
}

static gboolean
finish_attempt (CandorBook         *book,
                const CandorEvent  *event,
                GError            **error)
{
  const char *keys[] = { event->attempt };
  CandorAttemptRow *row;

  if (event->attempt == NULL)
    return TRUE;
  if (!_candor_book_find (book, CANDOR_TABLE_ATTEMPT, keys, &row, error))
    return FALSE;
  /* Its beginning was erased: there is nothing to finish. */
  if (row == NULL)
    return TRUE;

  row->row.is_dirty = TRUE;
  row->finished_us = event->moment.utc_us;
  set_points (&row->points_num, &row->points_den, event->points);
  set_points (&row->possible_num, &row->possible_den, event->possible);
  row->passed = event->passed ? 1 : 0;

  return TRUE;
}

static gboolean
note_answer (CandorBook         *book,
             const CandorEvent  *event,
             GError            **error)
{
  const char *keys[] = { event->module, event->attempt != NULL ? event->attempt : "", event->item };
  CandorAnswerRow *row;

  if (event->item == NULL)
    return TRUE;
  if (!_candor_book_need (book, CANDOR_TABLE_ANSWER, keys, &row, error))
    return FALSE;
  row->seq = event->seq;

  return TRUE;
}

static gboolean
test_out (CandorBook         *book,
          const CandorEvent  *event,
          GError            **error)
{
  for (guint i = 0; event->parts != NULL && event->parts[i] != NULL; i++)
    {
      const char *keys[] = { event->module, event->parts[i] };
      CandorTestedOutRow *row;

      if (!_candor_book_need (book, CANDOR_TABLE_TESTED_OUT, keys, &row, error))
        return FALSE;
      row->seq = event->seq;
    }

  return TRUE;
}

static gboolean
finish_part (CandorBook         *book,
             const CandorEvent  *event,
             GError            **error)
{
  const char *keys[] = { event->module, event->part };
  CandorPartRow *row;

  if (event->part == NULL)
    return TRUE;
  if (!_candor_book_need (book, CANDOR_TABLE_PART, keys, &row, error))
    return FALSE;
  row->seq = event->seq;

  return TRUE;
}

static gboolean
note_walk (CandorBook         *book,
           const CandorEvent  *event,
           const char         *number,
           GError            **error)
{
  const char *keys[] = { event->module, event->attempt, number };
  CandorWalkRow *row;

  if (event->attempt == NULL)
    return TRUE;
  if (!_candor_book_need (book, CANDOR_TABLE_WALK, keys, &row, error))
    return FALSE;
  row->seq = event->seq;

  return TRUE;
}

static gboolean
note_reply (CandorBook         *book,
            const CandorEvent  *event,
            GError            **error)
{
  g_autofree char *number = g_strdup_printf ("%u", event->try_number);

  return note_walk (book, event, number, error);
}

/* The newest one counts even when its content was erased: then nobody is called
 * anything. */
static gboolean
note_profile (CandorBook         *book,
              const CandorEvent  *event,
              GError            **error)
{
  const char *keys[] = { "me" };
  CandorProfileRow *row;

  if (!_candor_book_need (book, CANDOR_TABLE_PROFILE, keys, &row, error))
    return FALSE;
  row->seq = event->seq;
  _candor_row_set_text (&row->name, event->name);
  _candor_row_set_text (&row->audience, event->audience);

  return TRUE;
}

gboolean
_candor_book_fold (CandorBook         *self,
                   const CandorEvent  *event,
                   GError            **error)
{
  CandorModuleRow *module;

  if (event->kind == CANDOR_EVENT_PROFILE)
    return note_profile (self, event, error);
  if (event->kind == CANDOR_EVENT_ERASED || event->module == NULL)
    return TRUE;
  if (!touch_module (self, event, &module, error))
    return FALSE;

  switch (event->kind)
    {
    case CANDOR_EVENT_MODULE_STARTED:
      start_module (module, event);
      return TRUE;
    case CANDOR_EVENT_MODULE_COMPLETED:
      complete_module (module, event);
      return TRUE;
    case CANDOR_EVENT_PAGE_READ:
      return read_page (self, module, event, error);
    case CANDOR_EVENT_ATTEMPT_BEGAN:
      return begin_attempt (self, event, error);
    case CANDOR_EVENT_ATTEMPT_FINISHED:
      return finish_attempt (self, event, error);
    case CANDOR_EVENT_TESTED_OUT:
      return test_out (self, event, error);
    case CANDOR_EVENT_REPLIED:
      return note_reply (self, event, error);
    case CANDOR_EVENT_SCENARIO_ENDED:
      return note_walk (self, event, CANDOR_WALK_END, error) && finish_part (self, event, error);
    case CANDOR_EVENT_LAB_FINISHED:
    case CANDOR_EVENT_WORKSHEET_SAVED:
      return finish_part (self, event, error);
    case CANDOR_EVENT_ANSWERED:
      return note_answer (self, event, error);
    default:
      return TRUE;
    }
}

/* ----------------------------------------------------------------- rebuild */

typedef struct
{
  CandorBook    *book;
  CandorReader  *reader;
  GError       **error;
  gboolean       failed;
} Folding;

static gboolean
fold_row_cb (const CandorRow *row,
             gpointer         user_data)
{
  Folding *folding = user_data;

  folding->failed = !_candor_book_fold (folding->book, _candor_reader_read (folding->reader, row), folding->error);

  return !folding->failed;
}

gboolean
_candor_db_fold_all (CandorDb    *db,
                     CandorBook  *book,
                     GError     **error)
{
  g_autoptr(CandorReader) reader = _candor_reader_new ();
  Folding folding = { book, reader, error, FALSE };

  return _candor_db_foreach_row (db, 0, fold_row_cb, &folding, error) && !folding.failed;
}

gboolean
_candor_record_refill (CandorRecord  *self,
                       GError       **error)
{
  g_autoptr(CandorBook) book = _candor_book_new (NULL);

  return _candor_db_fold_all (self->db, book, error) &&
         _candor_book_clear_tables (self->db, error) &&
         _candor_book_store (book, self->db, error);
}

gboolean
candor_record_rebuild (CandorRecord  *self,
                       GError       **error)
{
  g_return_val_if_fail (self != NULL, FALSE);

  if (!candor_db_begin (self->db, error))
    return FALSE;
  if (_candor_record_refill (self, error) && candor_db_commit (self->db, error))
    return TRUE;
  candor_db_rollback (self->db);

  return FALSE;
}
