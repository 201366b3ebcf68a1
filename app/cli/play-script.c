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

typedef struct
{
  char *id;
  char *reason;      /* (nullable) */
} Reply;

struct _CandorScript
{
  GHashTable *answers;    /* question id -> GQueue of Answer */
  GHashTable *replies;    /* "scenario/scene" -> GQueue of Reply */
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
reply_free (gpointer data)
{
  Reply *reply = data;

  g_free (reply->id);
  g_free (reply->reason);
  g_free (reply);
}

static void
replies_free (gpointer data)
{
  g_queue_free_full (data, reply_free);
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
  g_hash_table_unref (self->replies);
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

/* ----------------------------------------------------------------- replies */

static CandorScenario *
find_scenario (CandorModule *module,
               const char   *id)
{
  GPtrArray *parts = candor_module_get_parts (module);

  for (guint i = 0; i < parts->len; i++)
    {
      CandorPart *part = g_ptr_array_index (parts, i);

      if (CANDOR_IS_SCENARIO (part) && g_str_equal (candor_part_get_id (part), id))
        return CANDOR_SCENARIO (part);
    }

  return NULL;
}

/* @place: "scenario/scene". */
static const CandorScene *
parse_scene (CandorModule  *module,
             const char    *place,
             GError       **error)
{
  const char *slash = strchr (place, '/');
  g_autofree char *id = g_strndup (place, slash - place);
  CandorScenario *scenario = find_scenario (module, id);
  const CandorScene *scene = scenario != NULL ? candor_scenario_find_scene (scenario, slash + 1) : NULL;

  if (scenario == NULL)
    g_set_error (error, CANDOR_ERROR, CANDOR_ERROR_INVALID,
                 _("“%s” has no scenario “%s”."), candor_module_get_id (module), id);
  else if (scene == NULL)
    g_set_error (error, CANDOR_ERROR, CANDOR_ERROR_INVALID, _("Scenario “%s” has no scene “%s”."), id, slash + 1);

  return scene;
}

static gboolean
parse_reply (CandorScript  *self,
             CandorModule  *module,
             const char    *place,
             const char    *id,
             const char    *reason,
             GError       **error)
{
  const CandorScene *scene = parse_scene (module, place, error);
  GQueue *queue;
  Reply *reply;

  if (scene == NULL)
    return FALSE;
  if (candor_scene_find_reply (scene, id) == NULL)
    {
      g_set_error (error, CANDOR_ERROR, CANDOR_ERROR_INVALID, _("Scene “%s” has no reply “%s”."), scene->id, id);
      return FALSE;
    }

  reply = g_new0 (Reply, 1);
  reply->id = g_strdup (id);
  reply->reason = g_strdup (reason);
  queue = g_hash_table_lookup (self->replies, place);
  if (queue == NULL)
    {
      queue = g_queue_new ();
      g_hash_table_replace (self->replies, g_strdup (place), queue);
    }
  g_queue_push_tail (queue, reply);
  self->n_left++;

  return TRUE;
}

static GQueue *
find_replies (CandorScript      *self,
              CandorScenario    *scenario,
              const CandorScene *scene)
{
  g_autofree char *place = g_strconcat (candor_part_get_id (CANDOR_PART (scenario)), "/", scene->id, NULL);

  return g_hash_table_lookup (self->replies, place);
}

gboolean
candor_script_has_reply (CandorScript      *self,
                         CandorScenario    *scenario,
                         const CandorScene *scene)
{
  GQueue *queue = find_replies (self, scenario, scene);

  return queue != NULL && !g_queue_is_empty (queue);
}

gboolean
candor_script_take_reply (CandorScript       *self,
                          CandorScenario     *scenario,
                          const CandorScene  *scene,
                          char              **reply,
                          char              **reason)
{
  GQueue *queue = find_replies (self, scenario, scene);
  Reply *next = queue != NULL ? g_queue_pop_head (queue) : NULL;

  if (next == NULL)
    return FALSE;

  *reply = g_steal_pointer (&next->id);
  *reason = g_steal_pointer (&next->reason);
  reply_free (next);
  self->n_left--;

  return TRUE;
}

/* ----------------------------------------------------------------- answers */

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

  /* No id has a slash. */
  if (strchr (g_strstrip (line), '/') != NULL)
    return parse_reply (self, module, line, g_strstrip (equals + 1), bar != NULL ? g_strstrip (bar + 1) : NULL, error);

  if (!(item = parse_question (module, line, error)) ||
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
  self->replies = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, replies_free);
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
