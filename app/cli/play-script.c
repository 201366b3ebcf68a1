/* play-script.c - answers from a file
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Everything is checked against the module before anything is played, so that a
 * wrong line records nothing.
 */

#include <string.h>

#include <glib/gi18n.h>

#include "play-private.h"

#define MAX_BYTES (1024 * 1024)

typedef struct
{
  CandorResponse  *response;
  CandorCertainty  certainty;
} Answer;

struct _CandorScript
{
  GHashTable *answers;    /* question id -> GQueue of Answer */
  guint       n_left;
  gboolean    has_stop;
};

static void
answer_free (gpointer data)
{
  Answer *answer = data;

  candor_response_unref (answer->response);
  g_free (answer);
}

static void
queue_free (gpointer data)
{
  g_queue_free_full (data, answer_free);
}

void
candor_script_free (CandorScript *self)
{
  g_hash_table_unref (self->answers);
  g_free (self);
}

static CandorItem *
find_item (CandorModule *module,
           const char   *id)
{
  GPtrArray *items = candor_module_get_items (module);

  for (guint i = 0; i < items->len; i++)
    if (g_strcmp0 (candor_item_get_id (g_ptr_array_index (items, i)), id) == 0)
      return g_ptr_array_index (items, i);

  return NULL;
}

static gboolean
asks_certainty (CandorModule *module,
                CandorItem   *item)
{
  GPtrArray *parts = candor_module_get_parts (module);

  for (guint i = 0; i < parts->len; i++)
    {
      CandorPart *part = g_ptr_array_index (parts, i);

      if (CANDOR_IS_QUIZ (part) &&
          g_ptr_array_find (candor_quiz_get_items (CANDOR_QUIZ (part)), item, NULL))
        return candor_quiz_asks_certainty (CANDOR_QUIZ (part));
    }

  return FALSE;
}

static CandorItem *
parse_question (CandorModule  *module,
                const char    *id,
                GError       **error)
{
  CandorItem *item = find_item (module, id);

  if (item == NULL)
    g_set_error (error, CANDOR_ERROR, CANDOR_ERROR_INVALID,
                 _("“%s” has no question “%s”."), candor_module_get_id (module), id);

  return item;
}

static gboolean
parse_certainty (CandorModule     *module,
                 CandorItem       *item,
                 const char       *text,
                 CandorCertainty  *certainty,
                 GError          **error)
{
  *certainty = CANDOR_CERTAINTY_NONE;
  if (text != NULL &&
      (!candor_certainty_parse (text, certainty) || *certainty == CANDOR_CERTAINTY_NONE))
    {
      g_set_error (error, CANDOR_ERROR, CANDOR_ERROR_INVALID,
                   _("“%s” is none of guess, fairly and sure."), text);
      return FALSE;
    }
  if (*certainty == CANDOR_CERTAINTY_NONE && candor_item_is_scored (item) && asks_certainty (module, item))
    {
      g_set_error (error, CANDOR_ERROR, CANDOR_ERROR_INVALID,
                   _("Question “%s” asks how sure: add | guess, | fairly or | sure."),
                   candor_item_get_id (item));
      return FALSE;
    }

  return TRUE;
}

/* What cannot be read says why; the rest lacks something. */
static void
set_incomplete (CandorItem      *item,
                CandorResponse  *response,
                GError         **error)
{
  const char *id = candor_item_get_id (item);

  for (guint i = 0; i < candor_response_get_n (response); i++)
    {
      const char *value = candor_response_get_value (response, i);

      if (value != NULL && !candor_item_reads (item, candor_response_get_id (response, i), value, error))
        {
          g_prefix_error (error, "%s: ", id);
          return;
        }
    }
  g_set_error (error, CANDOR_ERROR, CANDOR_ERROR_INVALID,
               candor_response_is_empty (response) ? _("Name at least one option for “%s”.")
                                                   : _("The answer to “%s” leaves a part out."), id);
}

/* The bar before how sure; those in an answer have a backslash before them. */
static char *
find_bar (char *text)
{
  for (; *text != '\0'; text++)
    {
      if (*text == '|')
        return text;
      if (*text == '\\' && text[1] != '\0')
        text++;
    }

  return NULL;
}

static gboolean
parse_answer (CandorScript  *self,
              CandorModule  *module,
              char          *line,
              GError       **error)
{
  char *equals = strchr (line, '=');
  g_autoptr(CandorResponse) response = NULL;
  CandorCertainty certainty;
  CandorItem *item;
  Answer *answer;
  GQueue *queue;
  char *bar;

  if (equals == NULL)
    {
      g_set_error_literal (error, CANDOR_ERROR, CANDOR_ERROR_INVALID,
                           _("A line is: question-id = option-id | sure."));
      return FALSE;
    }
  *equals = '\0';
  bar = find_bar (equals + 1);
  if (bar != NULL)
    *bar = '\0';

  if (!(item = parse_question (module, g_strstrip (line), error)) ||
      !(response = candor_response_parse (item, g_strstrip (equals + 1), error)) ||
      !parse_certainty (module, item, bar != NULL ? g_strstrip (bar + 1) : NULL, &certainty, error))
    return FALSE;
  if (!candor_response_is_complete (response, item))
    {
      set_incomplete (item, response, error);
      return FALSE;
    }

  answer = g_new0 (Answer, 1);
  answer->response = g_steal_pointer (&response);
  answer->certainty = certainty;
  queue = g_hash_table_lookup (self->answers, candor_item_get_id (item));
  if (queue == NULL)
    {
      queue = g_queue_new ();
      g_hash_table_replace (self->answers, g_strdup (candor_item_get_id (item)), queue);
    }
  g_queue_push_tail (queue, answer);
  self->n_left++;

  return TRUE;
}

CandorScript *
candor_script_read (const char    *path,
                    CandorModule  *module,
                    GError       **error)
{
  g_autoptr(GBytes) bytes = candor_file_read (path, MAX_BYTES, error);
  g_autoptr(CandorScript) self = NULL;
  g_autofree char *text = NULL;
  g_auto(GStrv) lines = NULL;

  if (bytes == NULL)
    return NULL;

  text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  if (!g_utf8_validate (text, -1, NULL))
    {
      g_set_error (error, CANDOR_ERROR, CANDOR_ERROR_INVALID, _("%s is not UTF-8 text."), path);
      return NULL;
    }

  self = g_new0 (CandorScript, 1);
  self->answers = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, queue_free);
  lines = g_strsplit (text, "\n", -1);
  for (guint i = 0; lines[i] != NULL && !self->has_stop; i++)
    {
      char *line = g_strstrip (lines[i]);

      if (*line == '\0' || *line == '#')
        continue;
      if (g_str_equal (line, "stop"))
        self->has_stop = TRUE;
      else if (!parse_answer (self, module, line, error))
        {
          g_prefix_error (error, "%s:%u: ", path, i + 1);
          return NULL;
        }
    }

  return g_steal_pointer (&self);
}

gboolean
candor_script_has (CandorScript *self,
                   CandorItem   *item)
{
  GQueue *queue = g_hash_table_lookup (self->answers, candor_item_get_id (item));

  return queue != NULL && !g_queue_is_empty (queue);
}

gboolean
candor_script_take (CandorScript     *self,
                    CandorItem       *item,
                    CandorResponse  **response,
                    CandorCertainty  *certainty)
{
  GQueue *queue = g_hash_table_lookup (self->answers, candor_item_get_id (item));
  Answer *answer = queue != NULL ? g_queue_pop_head (queue) : NULL;

  if (answer == NULL)
    return FALSE;

  *response = candor_response_ref (answer->response);
  *certainty = answer->certainty;
  answer_free (answer);
  self->n_left--;

  return TRUE;
}

void
candor_script_skip (CandorScript *self,
                    CandorItem   *item)
{
  g_autoptr(CandorResponse) response = NULL;
  CandorCertainty certainty;

  candor_script_take (self, item, &response, &certainty);
}

void
candor_script_drop (CandorScript *self,
                    CandorItem   *item)
{
  while (candor_script_has (self, item))
    candor_script_skip (self, item);
}

gboolean
candor_script_is_over (CandorScript *self)
{
  return self->has_stop && self->n_left == 0;
}
