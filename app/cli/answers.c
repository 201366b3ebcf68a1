/* answers.c - reads an answers file
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include <glib/gi18n.h>

#include "answers-private.h"

#define MAX_BYTES (1024 * 1024)

struct _CandorAnswers
{
  GPtrArray *waiting;   /* CandorAnswer in the order of the file */
  GPtrArray *taken;     /* those given out: they are borrowed */
  gboolean   stops;
};

static void
answer_free (CandorAnswer *self)
{
  g_free (self->item);
  g_free (self->options);
  g_free (self);
}

static gboolean
refuse_line (guint        line,
             const char  *what,
             GError     **error)
{
  g_set_error (error, CANDOR_ERROR, CANDOR_ERROR_INVALID, _("Line %u of the answers: %s"), line, what);

  return FALSE;
}

static gboolean
parse_line (CandorAnswers  *self,
            char           *text,
            guint           line,
            GError        **error)
{
  CandorCertainty certainty = CANDOR_CERTAINTY_NONE;
  CandorAnswer *answer;
  char *equals, *bar;

  g_strstrip (text);
  if (text[0] == '\0' || text[0] == '#')
    return TRUE;
  if (self->stops)
    return refuse_line (line, _("nothing may follow “stop”."), error);
  if (g_str_equal (text, "stop"))
    {
      self->stops = TRUE;
      return TRUE;
    }

  equals = strchr (text, '=');
  if (equals == NULL)
    return refuse_line (line, _("write it as “question = option | sure”."), error);
  *equals = '\0';

  bar = strchr (equals + 1, '|');
  if (bar != NULL)
    {
      *bar = '\0';
      if (!candor_certainty_parse (g_strstrip (bar + 1), &certainty))
        return refuse_line (line, _("after “|” stands guess, fairly or sure."), error);
    }

  answer = g_new0 (CandorAnswer, 1);
  answer->item = g_strdup (g_strstrip (text));
  answer->options = g_strdup (g_strstrip (equals + 1));
  answer->certainty = certainty;
  answer->line = line;
  g_ptr_array_add (self->waiting, answer);

  if (!candor_id_is_valid (answer->item))
    return refuse_line (line, _("before “=” stands the id of a question."), error);
  if (answer->options[0] == '\0')
    return refuse_line (line, _("after “=” stands at least one option."), error);

  return TRUE;
}

CandorAnswers *
candor_answers_read (const char  *path,
                     GError     **error)
{
  g_autoptr (CandorAnswers) self = NULL;
  g_autoptr (GBytes) bytes = candor_file_read (path, MAX_BYTES, error);
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;

  if (bytes == NULL)
    return NULL;

  text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  if (!g_utf8_validate (text, -1, NULL))
    {
      g_set_error (error, CANDOR_ERROR, CANDOR_ERROR_INVALID, _("The answers are not UTF-8 text."));
      return NULL;
    }

  self = g_new0 (CandorAnswers, 1);
  self->waiting = g_ptr_array_new_with_free_func ((GDestroyNotify) answer_free);
  self->taken = g_ptr_array_new_with_free_func ((GDestroyNotify) answer_free);
  lines = g_strsplit (text, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    if (!parse_line (self, lines[i], i + 1, error))
      return NULL;

  return g_steal_pointer (&self);
}

void
candor_answers_free (CandorAnswers *self)
{
  if (self == NULL)
    return;

  g_ptr_array_unref (self->waiting);
  g_ptr_array_unref (self->taken);
  g_free (self);
}

static gboolean
find_answer (CandorAnswers *self,
             const char    *item,
             guint         *index)
{
  for (*index = 0; *index < self->waiting->len; (*index)++)
    if (g_str_equal (((CandorAnswer *) g_ptr_array_index (self->waiting, *index))->item, item))
      return TRUE;

  return FALSE;
}

const CandorAnswer *
candor_answers_take (CandorAnswers *self,
                     const char    *item)
{
  CandorAnswer *answer;
  guint index;

  if (!find_answer (self, item, &index))
    return NULL;

  answer = g_ptr_array_steal_index (self->waiting, index);
  g_ptr_array_add (self->taken, answer);

  return answer;
}

gboolean
candor_answers_has (CandorAnswers *self,
                    const char    *item)
{
  guint index;

  return find_answer (self, item, &index);
}

gboolean
candor_answers_is_over (CandorAnswers *self)
{
  return self->stops && self->waiting->len == 0;
}
