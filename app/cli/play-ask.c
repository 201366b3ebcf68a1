/* play-ask.c - one question, by script or by hand
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Picks go to the question as they are typed, so that they are a draft from then
 * on; Check comes after.
 */

#include <stdio.h>
#include <stdlib.h>

#include <glib/gi18n.h>

#include "arrange.h"
#include "play-private.h"
#include "typed.h"

char *
candor_play_read_line (const char *prompt)
{
  g_autofree char *line = NULL;
  char *buffer = NULL;
  size_t size = 0;
  ssize_t length;

  fputs (prompt, stdout);
  fputs (" > ", stdout);
  fflush (stdout);
  length = getline (&buffer, &size, stdin);
  if (length < 0)
    {
      free (buffer);
      candor_render_gap ();
      return NULL;
    }

  line = g_utf8_make_valid (buffer, length);
  free (buffer);

  return g_strdup (g_strstrip (line));
}

void
candor_play_say_saved (CandorPlay *self)
{
  switch (candor_study_get_saved (self->study))
    {
    case CANDOR_SAVED_YES:
      candor_cli_say ("%s", _("saved"));
      break;
    case CANDOR_SAVED_PENDING:
      candor_cli_say ("%s", _("saving…"));
      break;
    case CANDOR_SAVED_FAILED:
    default:
      candor_cli_say (_("not saved: %s"), candor_study_get_save_trouble (self->study));
      break;
    }
}

static CandorStepOn
check (CandorPlay     *self,
       CandorQuestion *question)
{
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) error = NULL;
  GAsyncResult *ready = NULL;

  candor_question_check_async (question, NULL, candor_cli_ready, &ready);
  result = candor_cli_wait (&ready);
  if (!candor_question_check_finish (question, result, &error))
    {
      candor_cli_warn ("%s", error->message);
      return CANDOR_STEP_FAILED;
    }

  candor_render_outcome (question, self->module);
  candor_play_say_saved (self);
  candor_render_gap ();

  return CANDOR_STEP_ON;
}

static CandorStepOn
answer_by_script (CandorPlay     *self,
                  CandorQuestion *question,
                  gboolean        may_skip)
{
  g_autoptr(CandorResponse) response = NULL;
  CandorCertainty certainty;

  if (!candor_script_take (self->script, candor_question_get_item (question), &response, &certainty))
    return may_skip ? CANDOR_STEP_ON : CANDOR_STEP_LEAVE;

  candor_question_set_response (question, response);
  candor_question_set_certainty (question, certainty);
  candor_render_question (question);

  return check (self, question);
}

CandorResponse *
candor_play_parse_numbers (CandorQuestion *question,
                           const char     *line)
{
  GListModel *options = candor_question_get_options (question);
  g_auto(GStrv) words = g_strsplit_set (line, ", ", -1);
  g_autoptr(CandorResponse) response = candor_response_new (NULL);

  for (gsize i = 0; words[i] != NULL; i++)
    {
      g_autoptr(CandorQuestionOption) option = NULL;
      CandorResponse *more;
      guint64 number;

      if (*words[i] == '\0')
        continue;
      if (!g_ascii_string_to_unsigned (words[i], 10, 1, g_list_model_get_n_items (options), &number, NULL))
        return NULL;
      option = g_list_model_get_item (options, (guint) number - 1);
      more = candor_response_with (response, candor_question_get_item (question),
                                   candor_question_option_get_option (option)->id, TRUE);
      candor_response_unref (response);
      response = more;
    }

  return g_steal_pointer (&response);
}

static gboolean
parse_certainty (const char      *line,
                 CandorCertainty *certainty)
{
  static const struct { char key; CandorCertainty certainty; } keys[] = {
    { 'g', CANDOR_CERTAINTY_GUESS },
    { 'f', CANDOR_CERTAINTY_FAIRLY },
    { 's', CANDOR_CERTAINTY_SURE },
  };

  if (candor_certainty_parse (line, certainty))
    return *certainty != CANDOR_CERTAINTY_NONE;

  for (gsize i = 0; i < G_N_ELEMENTS (keys); i++)
    if (line[0] == keys[i].key && line[1] == '\0')
      {
        *certainty = keys[i].certainty;
        return TRUE;
      }

  return FALSE;
}

gboolean
candor_play_takes_hint (CandorPlay     *self,
                        CandorQuestion *question,
                        const char     *line)
{
  guint n = candor_question_get_n_shown (question);

  if (line == NULL || !g_str_equal (line, "?"))
    return FALSE;

  candor_question_show_hint (question);
  if (candor_question_get_n_shown (question) > n)
    candor_render_hint (question, self->module);
  else
    candor_cli_say ("%s", n > 0 ? _("That were all hints.") : _("There is no hint for this question."));

  return TRUE;
}

char *
candor_play_dup_how (CandorQuestion *question)
{
  CandorItem *item = candor_question_get_item (question);
  const char *general = candor_render_get_how_to_answer (item);
  g_autofree char *how = candor_typed_is_for (item) ? candor_typed_dup_how (question, general) : g_strdup (general);

  if (candor_question_get_n_shown (question) >= candor_question_get_n_hints (question))
    return g_steal_pointer (&how);

  /* Translators: "Pick one, by its number (? for a hint)" */
  return g_strdup_printf (_("%s (? for a hint)"), how);
}

static CandorResponse *
parse (CandorQuestion *question,
       const char     *line)
{
  if (candor_arrange_is_for (candor_question_get_item (question)))
    return candor_arrange_parse (question, line);
  if (candor_typed_is_for (candor_question_get_item (question)))
    return candor_typed_parse (question, line);

  return candor_play_parse_numbers (question, line);
}

static char *
dup_help (CandorQuestion *question,
          gboolean        was_taken,
          gboolean        may_skip)
{
  if (candor_arrange_is_for (candor_question_get_item (question)))
    return candor_arrange_dup_help (question, may_skip);
  if (candor_typed_is_for (candor_question_get_item (question)))
    return candor_typed_dup_help (question, was_taken);

  return g_strdup (may_skip
                   ? _("Type a number from the list, Enter to pass it by, or q to leave.")
                   : _("Type a number from the list, or q to leave."));
}

static gboolean
is_complete (CandorQuestion *question)
{
  return candor_response_is_complete (candor_question_get_response (question), candor_question_get_item (question));
}

/* Asks until something usable is typed. */
static CandorStepOn
pick_by_hand (CandorPlay     *self,
              CandorQuestion *question,
              gboolean        may_skip,
              gboolean       *is_skipped)
{
  CandorItem *item = candor_question_get_item (question);

  if (candor_item_get_kind (item) == CANDOR_ITEM_REFLECT)
    return candor_play_reflect (self, question, may_skip, is_skipped);

  for (;;)
    {
      g_autofree char *how = candor_play_dup_how (question);
      g_autofree char *line = candor_play_read_line (how);
      g_autofree char *help = NULL;
      g_autoptr(CandorResponse) response = NULL;

      if (candor_play_takes_hint (self, question, line))
        continue;

      if (line == NULL || g_str_equal (line, "q"))
        return CANDOR_STEP_LEAVE;
      if (*line == '\0' && is_complete (question))
        return CANDOR_STEP_ON;
      if (*line == '\0' && may_skip)
        {
          *is_skipped = TRUE;
          return CANDOR_STEP_ON;
        }

      response = parse (question, line);
      if (response != NULL && !candor_response_is_empty (response))
        {
          candor_question_set_response (question, response);
          if (is_complete (question))
            return CANDOR_STEP_ON;
        }
      help = dup_help (question, response != NULL, may_skip);
      candor_cli_say ("%s", help);
    }
}

static CandorStepOn
say_certainty_by_hand (CandorQuestion *question)
{
  for (;;)
    {
      g_autofree char *line = candor_play_read_line (_("How sure are you? g guess, f fairly, s sure"));
      CandorCertainty certainty;

      if (line == NULL || g_str_equal (line, "q"))
        return CANDOR_STEP_LEAVE;
      if (*line == '\0' && candor_question_get_certainty (question) != CANDOR_CERTAINTY_NONE)
        return CANDOR_STEP_ON;
      if (parse_certainty (line, &certainty))
        {
          candor_question_set_certainty (question, certainty);
          return CANDOR_STEP_ON;
        }
      candor_cli_say ("%s", _("Type g, f or s, or q to leave."));
    }
}

static CandorStepOn
answer_by_hand (CandorPlay     *self,
                CandorQuestion *question,
                gboolean        may_skip)
{
  gboolean is_skipped = FALSE;
  CandorStepOn on;

  candor_render_question (question);
  on = pick_by_hand (self, question, may_skip, &is_skipped);
  if (on != CANDOR_STEP_ON || is_skipped)
    return on;

  if (candor_question_asks_certainty (question))
    on = say_certainty_by_hand (question);

  return on == CANDOR_STEP_ON ? check (self, question) : on;
}

CandorStepOn
candor_play_answer (CandorPlay     *self,
                    CandorQuestion *question,
                    gboolean        may_skip)
{
  if (self->script != NULL)
    return answer_by_script (self, question, may_skip);

  return answer_by_hand (self, question, may_skip);
}

CandorStepOn
candor_play_ask_check (CandorPlay     *self,
                       CandorQuestion *question)
{
  CandorItem *item = candor_question_get_item (question);
  CandorStepOn on = CANDOR_STEP_ON;

  if (!candor_question_is_open (question))
    {
      if (self->script != NULL)
        candor_script_skip (self->script, item);
      candor_render_outcome (question, self->module);
    }
  else
    on = candor_play_answer (self, question, TRUE);

  /* A question that the file names again gets a new try. */
  while (on == CANDOR_STEP_ON && self->script != NULL && candor_script_has (self->script, item))
    {
      candor_question_try_again (question);
      on = candor_play_answer (self, question, TRUE);
    }

  return on;
}
