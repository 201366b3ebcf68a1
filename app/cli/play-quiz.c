/* play-quiz.c - a quiz in a terminal
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <glib/gi18n.h>

#include "play-private.h"

typedef enum { AFTER_GO_ON, AFTER_AGAIN, AFTER_MISSED, AFTER_CHANGED, AFTER_LEAVE } After;

static gboolean
begin (CandorPlay *self,
       CandorQuiz *quiz,
       After       what)
{
  g_autoptr(CandorAttempt) attempt = NULL;
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) error = NULL;
  GAsyncResult *ready = NULL;

  if (what == AFTER_CHANGED)
    candor_sitting_begin_changed_async (self->sitting, quiz, NULL, candor_cli_ready, &ready);
  else
    candor_sitting_begin_attempt_async (self->sitting, quiz, what == AFTER_MISSED, NULL, candor_cli_ready, &ready);
  result = candor_cli_wait (&ready);
  attempt = candor_sitting_begin_attempt_finish (self->sitting, result, &error);
  if (attempt == NULL)
    candor_cli_warn ("%s", error->message);

  return attempt != NULL;
}

static gboolean
go (CandorAttempt *attempt,
    guint          position)
{
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) error = NULL;
  GAsyncResult *ready = NULL;

  candor_attempt_go_async (attempt, position, NULL, candor_cli_ready, &ready);
  result = candor_cli_wait (&ready);
  if (candor_attempt_go_finish (attempt, result, &error))
    return TRUE;

  candor_cli_warn ("%s", error->message);

  return FALSE;
}

static gboolean
hand_in (CandorAttempt *attempt)
{
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) error = NULL;
  GAsyncResult *ready = NULL;

  candor_attempt_finish_async (attempt, NULL, candor_cli_ready, &ready);
  result = candor_cli_wait (&ready);
  if (candor_attempt_finish_finish (attempt, result, &error))
    return TRUE;

  candor_cli_warn ("%s", error->message);

  return FALSE;
}

static CandorStepOn
ask_question (CandorPlay    *self,
              CandorAttempt *attempt,
              guint          position)
{
  CandorQuestion *question = candor_attempt_get_question (attempt, position);
  guint n = g_list_model_get_n_items (candor_attempt_get_questions (attempt));

  if (!candor_question_is_open (question))
    {
      if (self->script != NULL)
        candor_script_skip (self->script, candor_question_get_item (question));
      return CANDOR_STEP_ON;
    }
  if (!go (attempt, position))
    return CANDOR_STEP_FAILED;

  candor_cli_say (_("Question %u of %u"), position + 1, n);

  return candor_play_answer (self, question, FALSE);
}

static gboolean
is_over (CandorPlay *self)
{
  return self->script != NULL && candor_script_is_over (self->script);
}

static CandorStepOn
ask_all (CandorPlay    *self,
         CandorAttempt *attempt)
{
  guint n = g_list_model_get_n_items (candor_attempt_get_questions (attempt));

  for (guint i = 0; i < n; i++)
    {
      CandorStepOn on = ask_question (self, attempt, i);

      if (on != CANDOR_STEP_ON)
        return on;
      if (is_over (self))
        return CANDOR_STEP_LEAVE;
    }

  return CANDOR_STEP_ON;
}

static void
render_answers (CandorPlay    *self,
                CandorAttempt *attempt)
{
  guint n = g_list_model_get_n_items (candor_attempt_get_questions (attempt));

  if (candor_quiz_get_feedback (candor_attempt_get_quiz (attempt)) == CANDOR_FEEDBACK_AT_ONCE)
    return;

  for (guint i = 0; i < n; i++)
    {
      CandorQuestion *question = candor_attempt_get_question (attempt, i);

      candor_render_text (0, "? ", candor_item_get_prompt (candor_question_get_item (question)));
      candor_render_outcome (question, self->module);
      candor_render_gap ();
    }
}

static gboolean
has_id (GPtrArray  *items,
        const char *id)
{
  for (guint i = 0; i < items->len; i++)
    if (g_str_equal (candor_item_get_id (g_ptr_array_index (items, i)), id))
      return TRUE;

  return FALSE;
}

/* An attempt that was handed in before: its lines in the file are used. What is asked again
 * because it changed is answered by the file, too. */
static void
skip_answers (CandorPlay    *self,
              CandorAttempt *attempt,
              GPtrArray     *changed)
{
  guint n = g_list_model_get_n_items (candor_attempt_get_questions (attempt));

  for (guint i = 0; i < n && self->script != NULL; i++)
    {
      CandorItem *item = candor_question_get_item (candor_attempt_get_question (attempt, i));

      if (!has_id (changed, candor_item_get_id (item)))
        candor_script_skip (self->script, item);
    }
}

/* Of a result that is still shown as it was. */
static void
say_changed (CandorPlay *self,
             CandorQuiz *quiz,
             GPtrArray  *changed)
{
  g_autofree char *words = NULL;

  candor_play_say_changes (self, candor_sitting_find_step (self->sitting, candor_part_get_id (CANDOR_PART (quiz))));
  if (changed->len == 0)
    return;

  words = g_strdup_printf (ngettext ("%u question is asked again. Your earlier result stays as it was.",
                                     "%u questions are asked again. Your earlier result stays as it was.", changed->len),
                           changed->len);
  candor_render_words (0, "", words);
  candor_render_gap ();
}

static gboolean
has_answers_for_changed (CandorPlay *self,
                         GPtrArray  *changed)
{
  for (guint i = 0; i < changed->len; i++)
    if (candor_script_has (self->script, g_ptr_array_index (changed, i)))
      return TRUE;

  return FALSE;
}

/* Another try may ask a variant. */
static gboolean
has_answer_for_family (CandorPlay *self,
                       CandorQuiz *quiz,
                       const char *family)
{
  GPtrArray *items = candor_quiz_get_items (quiz);

  for (guint i = 0; i < items->len; i++)
    {
      CandorItem *item = g_ptr_array_index (items, i);

      if (g_str_equal (candor_item_get_family (item), family) && candor_script_has (self->script, item))
        return TRUE;
    }

  return FALSE;
}

static gboolean
has_answers_for_missed (CandorPlay    *self,
                        CandorAttempt *attempt)
{
  GPtrArray *missed = candor_result_get_missed (candor_attempt_get_result (attempt));

  for (guint i = 0; i < missed->len; i++)
    if (has_answer_for_family (self, candor_attempt_get_quiz (attempt),
                               candor_item_get_family (g_ptr_array_index (missed, i))))
      return TRUE;

  return FALSE;
}

/* Of a quiz that draws its questions, not all are asked. */
static void
drop_answers (CandorPlay *self,
              CandorQuiz *quiz)
{
  GPtrArray *items = candor_quiz_get_items (quiz);

  for (guint i = 0; self->script != NULL && i < items->len; i++)
    candor_script_drop (self->script, g_ptr_array_index (items, i));
}

static After
ask_about_changed (void)
{
  g_autofree char *line = candor_play_read_line (_("Enter answers what changed, n goes on, a tries all again"));

  if (line == NULL || g_str_equal (line, "q"))
    return AFTER_LEAVE;
  if (*line == '\0' || g_str_equal (line, "c"))
    return AFTER_CHANGED;

  return g_str_equal (line, "a") ? AFTER_AGAIN : AFTER_GO_ON;
}

static After
ask_what_now (CandorPlay    *self,
              CandorAttempt *attempt,
              CandorQuiz    *quiz)
{
  g_autoptr(GPtrArray) changed = candor_sitting_list_changed_items (self->sitting, quiz);
  gboolean has_missed = candor_result_get_missed (candor_attempt_get_result (attempt))->len > 0;
  g_autofree char *line = NULL;

  if (changed->len > 0 && self->script != NULL)
    return has_answers_for_changed (self, changed) ? AFTER_CHANGED : AFTER_GO_ON;
  if (changed->len > 0)
    return ask_about_changed ();
  if (candor_sitting_get_attempts_left (self->sitting, quiz) == 0)
    return AFTER_GO_ON;
  if (self->script != NULL)
    return has_missed && has_answers_for_missed (self, attempt) ? AFTER_MISSED : AFTER_GO_ON;

  line = candor_play_read_line (has_missed
                                ? _("Enter goes on, m tries only what you missed, a tries all again")
                                : _("Enter goes on, a tries all again"));
  if (line == NULL || g_str_equal (line, "q"))
    return AFTER_LEAVE;
  if (has_missed && g_str_equal (line, "m"))
    return AFTER_MISSED;

  return g_str_equal (line, "a") ? AFTER_AGAIN : AFTER_GO_ON;
}

static void
render_test_out (CandorPlay    *self,
                 CandorAttempt *attempt)
{
  g_autofree char *lessons = candor_sitting_say_test_out (self->sitting, candor_attempt_get_quiz (attempt), TRUE);
  g_autofree char *words = NULL;

  if (lessons == NULL)
    return;
  words = g_strdup_printf (_("You have tested out of %s. All of it stays open to read."), lessons);
  candor_render_words (0, "", words);
  candor_render_gap ();
}

static CandorStepOn
sit_attempt (CandorPlay    *self,
             CandorAttempt *attempt)
{
  CandorStepOn on = ask_all (self, attempt);

  if (on != CANDOR_STEP_ON)
    return on;
  if (!hand_in (attempt))
    return CANDOR_STEP_FAILED;

  render_answers (self, attempt);
  candor_render_result (attempt);
  render_test_out (self, attempt);
  candor_play_say_saved (self);

  return CANDOR_STEP_ON;
}

static void
render_start (CandorPlay *self,
              CandorQuiz *quiz)
{
  g_autofree char *lessons = candor_sitting_say_test_out (self->sitting, quiz, FALSE);
  GPtrArray *intro = candor_quiz_get_intro (quiz);
  guint n = candor_quiz_count_asked (quiz);
  guint pass = candor_quiz_get_pass (quiz);
  g_autofree char *length = g_strdup_printf (ngettext ("%u question.", "%u questions.", n), n);
  g_autofree char *mark = pass > 0 ? g_strdup_printf (_(" You pass with %u %%."), pass) : g_strdup ("");
  g_autofree char *facts = NULL;

  candor_render_title (candor_part_get_title (CANDOR_PART (quiz)), '=');
  for (guint i = 0; i < intro->len; i++)
    candor_render_text (0, "", g_ptr_array_index (intro, i));

  facts = g_strconcat (length, mark,
                       candor_quiz_asks_certainty (quiz)
                         ? _(" You also say how sure you are; it never changes the result.") : "", NULL);
  candor_render_words (0, "", facts);
  if (lessons != NULL)
    {
      g_autofree char *words =
        g_strdup_printf (_("Who passes in one go and without hints has tested out of %s: reading it is up to you then."), lessons);

      candor_render_words (0, "", words);
    }
  candor_render_gap ();
}

CandorStepOn
candor_play_quiz (CandorPlay *self,
                  CandorQuiz *quiz)
{
  CandorAttempt *attempt = candor_sitting_get_attempt (self->sitting, quiz);

  render_start (self, quiz);
  if (attempt != NULL && candor_attempt_is_finished (attempt))
    {
      g_autoptr(GPtrArray) changed = candor_sitting_list_changed_items (self->sitting, quiz);

      skip_answers (self, attempt, changed);
      candor_render_result (attempt);
      say_changed (self, quiz, changed);
    }
  else if (attempt == NULL && !begin (self, quiz, AFTER_AGAIN))
    return CANDOR_STEP_FAILED;

  for (;;)
    {
      After after;

      attempt = candor_sitting_get_attempt (self->sitting, quiz);
      if (!candor_attempt_is_finished (attempt))
        {
          CandorStepOn on = sit_attempt (self, attempt);

          if (on != CANDOR_STEP_ON)
            return on;
        }

      after = ask_what_now (self, attempt, quiz);
      if (after == AFTER_GO_ON)
        {
          drop_answers (self, quiz);
          return CANDOR_STEP_ON;
        }
      if (after == AFTER_LEAVE)
        return CANDOR_STEP_LEAVE;
      if (!begin (self, quiz, after))
        return CANDOR_STEP_FAILED;
    }
}
