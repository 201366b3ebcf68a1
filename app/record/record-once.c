/* record-once.c - what another window may have recorded meanwhile
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Two windows know of each other's events only once they look again. So what is
 * recorded but once, and the number of a try, are decided inside the transaction
 * that writes, where nobody else can write.
 */

#include <glib/gi18n.h>

#include "record-private.h"

/* Whether @sql, with @first and @second, gives a row. */
static gboolean
ask (CandorDb    *db,
     const char  *sql,
     const char  *first,
     const char  *second,
     gint64      *number,
     gboolean    *there,
     GError     **error)
{
  CandorStatement *statement = candor_db_prepare (db, sql, error);

  if (statement == NULL)
    return FALSE;
  candor_statement_bind_text (statement, 1, first);
  candor_statement_bind_text (statement, 2, second);
  if (!candor_statement_step (statement, there, error))
    return FALSE;
  if (*there)
    {
      *number = candor_statement_get_int (statement, 0);
      candor_statement_reset (statement);
    }

  return TRUE;
}

static gboolean
fail_begun (GError **error)
{
  g_set_error_literal (error, CANDOR_ERROR, CANDOR_ERROR_REFUSED,
                       _("This quiz was begun in another window; go on with it there, or open the lesson again."));

  return FALSE;
}

static gboolean
fail_replied (GError **error)
{
  g_set_error_literal (error, CANDOR_ERROR, CANDOR_ERROR_REFUSED,
                       _("This scenario went on in another window; open the lesson again to go on from there."));

  return FALSE;
}

static gboolean
fail_answered (GError **error)
{
  g_set_error_literal (error, CANDOR_ERROR, CANDOR_ERROR_REFUSED,
                       _("This question was answered in another window; that answer counts."));

  return FALSE;
}

/* The newest try that is known; 0: none. */
static gboolean
find_try (CandorRecord       *self,
          const CandorEvent  *event,
          guint              *n,
          GError            **error)
{
  g_autoptr(GPtrArray) answers = candor_record_list_answers (self, event->module, event->attempt, error);

  *n = 0;
  for (guint i = 0; answers != NULL && i < answers->len; i++)
    {
      const CandorEvent *answer = g_ptr_array_index (answers, i);

      if (g_strcmp0 (answer->item, event->item) == 0)
        *n = answer->try_number;
    }

  return answers != NULL;
}

static gboolean
number_try (CandorRecord  *self,
            CandorEvent   *event,
            GError       **error)
{
  guint n;

  if (!find_try (self, event, &n, error))
    return FALSE;
  if (event->try_number > n)
    return TRUE;
  if (event->attempt != NULL)
    return fail_answered (error);
  event->try_number = n + 1;

  return TRUE;
}

/* Whether each of the parts was tested out on this edition already. */
static gboolean
look_for_parts (CandorRecord       *self,
                const CandorEvent  *event,
                gboolean           *is_known,
                GError            **error)
{
  static const char sql[] =
    "SELECT e.edition FROM tested_out_state AS t JOIN event AS e USING (seq) WHERE t.module = ?1 AND t.part = ?2";

  *is_known = TRUE;
  for (guint i = 0; *is_known && event->parts != NULL && event->parts[i] != NULL; i++)
    {
      gboolean there = FALSE;
      gint64 edition = 0;

      if (!ask (self->db, sql, event->module, event->parts[i], &edition, &there, error))
        return FALSE;
      *is_known = there && edition == event->edition;
    }

  return TRUE;
}

static const char walk_ended[] = "SELECT 1 FROM walk_state WHERE module = ?1 AND walk = ?2 AND number = 'end'";

/* One reply in each place of a walk; an ended one gets no more. */
static gboolean
look_for_reply (CandorRecord       *self,
                const CandorEvent  *event,
                GError            **error)
{
  static const char taken[] = "SELECT 1 FROM walk_state WHERE module = ?1 AND walk || '/' || number = ?2";
  g_autofree char *place = g_strdup_printf ("%s/%u", event->attempt, event->try_number);
  gboolean there = FALSE;
  gint64 number = 0;

  if (!ask (self->db, taken, event->module, place, &number, &there, error) ||
      (!there && !ask (self->db, walk_ended, event->module, event->attempt, &number, &there, error)))
    return FALSE;

  return !there || fail_replied (error);
}

gboolean
_candor_record_look_again (CandorRecord  *self,
                           CandorEvent   *event,
                           gboolean      *is_known,
                           GError       **error)
{
  static const char started[] = "SELECT 1 FROM module_state WHERE module = ?1 AND digest = ?2";
  static const char page_read[] =
    "SELECT e.edition FROM page_state AS p JOIN event AS e USING (seq) WHERE p.module = ?1 AND p.page = ?2";
  static const char completed[] = "SELECT completed_edition FROM module_state WHERE module = ?1 AND completed_us <> 0 AND ?2 IS NULL";
  static const char begun[] = "SELECT 1 FROM attempt_state WHERE module = ?1 AND quiz = ?2 AND finished_us = 0";
  static const char finished[] = "SELECT 1 FROM attempt_state WHERE module = ?1 AND id = ?2 AND finished_us <> 0";
  gboolean there = FALSE;
  gint64 number = 0;

  *is_known = FALSE;
  switch (event->kind)
    {
    case CANDOR_EVENT_MODULE_STARTED:
      return ask (self->db, started, event->module, event->digest, &number, is_known, error);
    case CANDOR_EVENT_PAGE_READ:
    case CANDOR_EVENT_MODULE_COMPLETED:
      if (!ask (self->db, event->kind == CANDOR_EVENT_PAGE_READ ? page_read : completed,
                event->module, event->page, &number, &there, error))
        return FALSE;
      *is_known = there && number == event->edition;
      return TRUE;
    case CANDOR_EVENT_ATTEMPT_BEGAN:
      return ask (self->db, begun, event->module, event->quiz, &number, &there, error) &&
             (!there || fail_begun (error));
    case CANDOR_EVENT_ATTEMPT_FINISHED:
      return ask (self->db, finished, event->module, event->attempt, &number, is_known, error);
    case CANDOR_EVENT_TESTED_OUT:
      return look_for_parts (self, event, is_known, error);
    case CANDOR_EVENT_REPLIED:
      return look_for_reply (self, event, error);
    case CANDOR_EVENT_SCENARIO_ENDED:
      return ask (self->db, walk_ended, event->module, event->attempt, &number, is_known, error);
    case CANDOR_EVENT_ANSWERED:
      return number_try (self, event, error);
    default:
      return TRUE;
    }
}
