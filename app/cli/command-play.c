/* command-play.c - candorctl play: a module in the terminal
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The same sitting as in the window, by the same calls: nothing is judged,
 * ordered or recorded here. Answers come from a person or from an answers file.
 * Whenever they end, draft and place are kept and the next sitting goes on there.
 */

#include "config.h"

#include <stdio.h>
#include <string.h>

#include <glib/gi18n.h>

#include "answers-private.h"
#include "cli-private.h"

#define USAGE "play MODULE [--answers FILE]"

typedef struct
{
  CandorStudy   *study;
  CandorSitting *sitting;
  CandorAnswers *answers;   /* NULL: a person types */
  gboolean       stopped;   /* no further answer will come */
  int            code;
} Play;

static gboolean
stop_with (Play   *play,
           GError *error)
{
  play->stopped = TRUE;
  play->code = candor_cli_failed ("%s", error->message);

  return FALSE;
}

/* ------------------------------------------------------------------- asking */

/* A line from the person; NULL at the end of input. */
static char *
read_line (const char *prompt)
{
  g_autoptr (GString) line = g_string_new (NULL);
  int c;

  fputs (prompt, stdout);
  fflush (stdout);
  while ((c = getchar ()) != EOF && c != '\n')
    if (line->len < 4096)
      g_string_append_c (line, (char) c);
  if (c == EOF && line->len == 0)
    {
      putchar ('\n');
      return NULL;
    }

  return g_strstrip (g_utf8_make_valid (line->str, -1));
}

static void
apply_response (CandorQuestion *question,
                CandorResponse *response)
{
  GListModel *options = candor_question_get_options (question);

  for (guint i = 0; i < g_list_model_get_n_items (options); i++)
    {
      g_autoptr (CandorQuestionOption) shown = g_list_model_get_item (options, i);
      const char *id = candor_question_option_get_option (shown)->id;

      candor_question_pick (question, id, candor_response_has (response, id));
    }
}

static gboolean
ask_response (Play           *play,
              CandorQuestion *question)
{
  while (!play->stopped)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (CandorResponse) response = NULL;
      g_autofree char *line = read_line ("> ");

      if (line == NULL)
        {
          play->stopped = TRUE;
          break;
        }
      response = candor_cli_parse_answer (question, line, &error);
      if (response != NULL && candor_response_is_complete (response, candor_question_get_item (question)))
        {
          apply_response (question, response);
          return TRUE;
        }
      puts (error != NULL ? error->message : _("Pick at least one answer."));
    }

  return FALSE;
}

static gboolean
ask_certainty (Play           *play,
               CandorQuestion *question)
{
  while (!play->stopped)
    {
      g_autofree char *line = read_line (_("How sure are you? guess, fairly or sure: "));
      static const char * const words[] = { "guess", "fairly", "sure" };

      if (line == NULL)
        {
          play->stopped = TRUE;
          break;
        }
      for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
        if (line[0] != '\0' && g_str_has_prefix (words[i], line))
          {
            candor_question_set_certainty (question, CANDOR_CERTAINTY_GUESS + i);
            return TRUE;
          }
    }

  return FALSE;
}

static gboolean
take_from_file (Play           *play,
                CandorQuestion *question)
{
  CandorItem *item = candor_question_get_item (question);
  const CandorAnswer *answer = candor_answers_take (play->answers, candor_item_get_id (item));
  g_autoptr (CandorResponse) response = NULL;
  g_autoptr (GError) error = NULL;

  if (answer == NULL)
    {
      play->stopped = TRUE;
      return FALSE;
    }

  response = candor_cli_parse_answer (question, answer->options, &error);
  if (response == NULL)
    {
      play->stopped = TRUE;
      play->code = candor_cli_usage (_("Line %u of the answers: %s"), answer->line, error->message);
      return FALSE;
    }

  apply_response (question, response);
  if (candor_question_asks_certainty (question))
    candor_question_set_certainty (question, answer->certainty);
  if (!candor_question_can_check (question))
    {
      play->stopped = TRUE;
      play->code = candor_cli_usage (_("Line %u of the answers: “%s” also asks how sure: write | guess, fairly or sure."),
                                     answer->line, answer->item);
      return FALSE;
    }

  return TRUE;
}

/* Puts the question and fills in its draft; FALSE: no answer came. */
static gboolean
ask (Play           *play,
     CandorQuestion *question)
{
  candor_cli_render_question (question);
  if (play->answers != NULL)
    return take_from_file (play, question);

  return ask_response (play, question) &&
         (!candor_question_asks_certainty (question) || ask_certainty (play, question));
}

static gboolean
check_question (Play           *play,
                CandorQuestion *question)
{
  g_autoptr (GError) error = NULL;
  gboolean fine;

  CANDOR_CLI_CALL (candor_question_check_async, fine = candor_question_check_finish (question, result, &error), question);
  if (!fine)
    return stop_with (play, error);

  if (candor_question_get_outcome (question) != NULL)
    candor_cli_render_outcome (candor_sitting_get_module (play->sitting), question);
  printf (_("(saved)\n"));

  return TRUE;
}

/* -------------------------------------------------------------------- pages */

static gboolean
play_checks (Play       *play,
             CandorPage *page)
{
  GPtrArray *items = candor_page_get_items (page);

  for (guint i = 0; i < items->len && !play->stopped; i++)
    {
      CandorItem *item = g_ptr_array_index (items, i);
      CandorQuestion *question = candor_sitting_get_question (play->sitting, item);

      /* A file may answer again; a person is asked what is still open. */
      if (!candor_question_is_open (question))
        {
          if (play->answers == NULL || !candor_answers_has (play->answers, candor_item_get_id (item)))
            continue;
          candor_question_try_again (question);
        }
      do
        {
          if (!ask (play, question) || !check_question (play, question))
            return FALSE;
          if (play->answers == NULL || !candor_answers_has (play->answers, candor_item_get_id (item)))
            break;
          candor_question_try_again (question);
        }
      while (TRUE);
    }

  return !play->stopped;
}

static gboolean
play_page (Play       *play,
           CandorStep *step)
{
  candor_cli_render_page (play->sitting, step);
  if (play->answers != NULL && candor_answers_is_over (play->answers))
    play->stopped = TRUE;
  if (!play_checks (play, candor_step_get_page (step)))
    return FALSE;

  if (play->answers == NULL)
    {
      g_autofree char *line = read_line (_("Enter goes on, q leaves: "));

      if (line == NULL || g_str_equal (line, "q"))
        play->stopped = TRUE;
    }

  return !play->stopped;
}

/* --------------------------------------------------------------------- quiz */

static void
print_result (Play         *play,
              CandorResult *result,
              CandorQuiz   *quiz)
{
  GPtrArray *pages = candor_result_get_pages (result);
  guint right, wrong;

  printf ("\n");
  printf (_("%u of %u right (%u %%; %u %% are asked for). "), candor_result_get_n_right (result),
          candor_result_get_n_items (result), candor_result_get_percent (result), candor_quiz_get_pass (quiz));
  puts (candor_result_has_passed (result) ? _("Passed.") : _("Not there yet: only what you missed can be tried again."));

  candor_result_count (result, CANDOR_CERTAINTY_SURE, &right, &wrong);
  if (right + wrong > 0)
    printf (_("When you were sure, you were right %u of %u times.\n"), right, right + wrong);
  for (guint i = 0; i < pages->len; i++)
    {
      g_autofree char *line = g_strdup_printf (_("Read again: %s"), candor_page_get_title (g_ptr_array_index (pages, i)));

      candor_cli_print_folded ("  ", 2, line);
    }
}

static CandorAttempt *
begin_attempt (Play       *play,
               CandorQuiz *quiz,
               gboolean    only_missed)
{
  g_autoptr (GError) error = NULL;
  CandorAttempt *attempt;

  CANDOR_CLI_CALL (candor_sitting_begin_attempt_async,
        attempt = candor_sitting_begin_attempt_finish (play->sitting, result, &error),
        play->sitting, quiz, only_missed);
  if (attempt == NULL)
    stop_with (play, error);

  return attempt;
}

static gboolean
play_questions (Play          *play,
                CandorAttempt *attempt)
{
  guint n = g_list_model_get_n_items (candor_attempt_get_questions (attempt));

  for (guint i = candor_attempt_get_position (attempt); i < n; i++)
    {
      CandorQuestion *question = candor_attempt_get_question (attempt, i);
      g_autoptr (GError) error = NULL;
      gboolean fine;

      if (i != candor_attempt_get_position (attempt))
        {
          CANDOR_CLI_CALL (candor_attempt_go_async, fine = candor_attempt_go_finish (attempt, result, &error), attempt, i);
          if (!fine)
            return stop_with (play, error);
        }
      if (!candor_question_is_open (question))
        continue;

      printf (_("\nQuestion %u of %u"), i + 1, n);
      if (!ask (play, question))
        return FALSE;
      if (candor_quiz_get_feedback (candor_attempt_get_quiz (attempt)) == CANDOR_FEEDBACK_AT_ONCE &&
          !check_question (play, question))
        return FALSE;
    }

  return TRUE;
}

static gboolean
finish_attempt (Play          *play,
                CandorAttempt *attempt)
{
  g_autoptr (GError) error = NULL;
  CandorQuiz *quiz = candor_attempt_get_quiz (attempt);
  GListModel *questions = candor_attempt_get_questions (attempt);
  gboolean fine;

  CANDOR_CLI_CALL (candor_attempt_finish_async, fine = candor_attempt_finish_finish (attempt, result, &error), attempt);
  if (!fine)
    return stop_with (play, error);

  for (guint i = 0; candor_quiz_get_feedback (quiz) == CANDOR_FEEDBACK_AT_END && i < g_list_model_get_n_items (questions); i++)
    {
      CandorQuestion *question = candor_attempt_get_question (attempt, i);

      printf (_("\nQuestion %u: "), i + 1);
      if (candor_question_get_outcome (question) != NULL)
        candor_cli_render_outcome (candor_sitting_get_module (play->sitting), question);
    }
  print_result (play, candor_attempt_get_result (attempt), quiz);

  return TRUE;
}

/* Whether the file still has an answer to one of the missed questions. */
static gboolean
file_goes_on (Play          *play,
              CandorAttempt *attempt)
{
  GPtrArray *missed = candor_result_get_missed (candor_attempt_get_result (attempt));

  for (guint i = 0; play->answers != NULL && i < missed->len; i++)
    if (candor_answers_has (play->answers, candor_item_get_id (g_ptr_array_index (missed, i))))
      return TRUE;

  return FALSE;
}

static gboolean
wants_retry (Play          *play,
             CandorAttempt *attempt)
{
  CandorQuiz *quiz = candor_attempt_get_quiz (attempt);
  g_autofree char *line = NULL;

  if (candor_result_get_missed (candor_attempt_get_result (attempt))->len == 0 ||
      candor_sitting_get_attempts_left (play->sitting, quiz) == 0)
    return FALSE;
  if (play->answers != NULL)
    return file_goes_on (play, attempt);

  line = read_line (_("Try again only what you missed? y or n: "));
  if (line == NULL)
    play->stopped = TRUE;

  return line != NULL && line[0] == 'y';
}

static gboolean
play_quiz (Play       *play,
           CandorStep *step)
{
  CandorQuiz *quiz = CANDOR_QUIZ (candor_step_get_part (step));
  GPtrArray *intro = candor_quiz_get_intro (quiz);
  CandorAttempt *open = candor_sitting_get_attempt (play->sitting, quiz);
  g_autoptr (CandorAttempt) attempt = open != NULL ? g_object_ref (open) : NULL;

  printf ("\n");
  candor_cli_print_folded ("# ", 2, candor_step_get_title (step));
  for (guint i = 0; i < intro->len; i++)
    candor_cli_print_text (NULL, 0, g_ptr_array_index (intro, i));
  if (play->answers != NULL && candor_answers_is_over (play->answers))
    {
      play->stopped = TRUE;
      return FALSE;
    }

  if (attempt == NULL)
    attempt = begin_attempt (play, quiz, FALSE);
  else if (candor_attempt_is_finished (attempt) && !wants_retry (play, attempt))
    return !play->stopped;
  else if (candor_attempt_is_finished (attempt))
    g_set_object (&attempt, begin_attempt (play, quiz, TRUE));

  while (attempt != NULL)
    {
      if (!play_questions (play, attempt) || !finish_attempt (play, attempt))
        return FALSE;
      if (!wants_retry (play, attempt))
        break;
      g_clear_object (&attempt);
      attempt = begin_attempt (play, quiz, TRUE);
    }

  return !play->stopped && attempt != NULL;
}

/* ------------------------------------------------------------------ sitting */

static gboolean
open_study (Play *play)
{
  g_autoptr (GError) error = NULL;
  gboolean fine;

  CANDOR_CLI_CALL (candor_study_open_async, fine = candor_study_open_finish (play->study, result, &error), play->study);
  if (candor_study_get_state (play->study) == CANDOR_STUDY_NEW)
    {
      g_clear_error (&error);
      CANDOR_CLI_CALL (candor_study_begin_async, fine = candor_study_begin_finish (play->study, result, &error), play->study, NULL, NULL);
    }
  if (!fine)
    return stop_with (play, error);
  if (candor_study_get_state (play->study) == CANDOR_STUDY_READ_ONLY)
    {
      play->code = candor_cli_failed ("%s %s", candor_study_get_trouble (play->study)->what,
                                      candor_study_get_trouble (play->study)->advice);
      return FALSE;
    }

  return TRUE;
}

static gboolean
sit_down (Play       *play,
          const char *module)
{
  g_autoptr (GError) error = NULL;

  CANDOR_CLI_CALL (candor_study_sit_async, play->sitting = candor_study_sit_finish (play->study, result, &error), play->study, module);

  return play->sitting != NULL || stop_with (play, error);
}

static void
play_steps (Play *play)
{
  while (!play->stopped)
    {
      CandorStep *step = candor_sitting_get_step (play->sitting);
      g_autoptr (GError) error = NULL;
      gboolean fine;

      fine = candor_step_get_page (step) != NULL ? play_page (play, step) : play_quiz (play, step);
      if (!fine)
        break;
      CANDOR_CLI_CALL (candor_sitting_next_async, fine = candor_sitting_next_finish (play->sitting, result, &error), play->sitting);
      if (!fine)
        stop_with (play, error);
      if (candor_sitting_get_step (play->sitting) == step)
        break;
    }
}

static void
leave (Play *play)
{
  g_autoptr (GError) error = NULL;
  gboolean completed = FALSE;
  gboolean fine;

  if (play->sitting != NULL)
    {
      g_object_get (play->sitting, "is-completed", &completed, NULL);
      printf ("\n");
      if (completed)
        puts (_("The module is complete. Everything is saved."));
      else
        printf (_("Saved. About %u minutes are left; “candorctl play” goes on here.\n"),
                candor_sitting_get_minutes_left (play->sitting));
    }

  CANDOR_CLI_CALL (candor_study_close_async, fine = candor_study_close_finish (play->study, result, &error), play->study);
  if (!fine)
    stop_with (play, error);
}

int
candor_command_play (const CandorCliSetup  *setup,
                     int                    argc,
                     char                 **argv)
{
  g_autofree char *answers_path = NULL;
  GOptionEntry entries[] =
  {
    { "answers", 0, 0, G_OPTION_ARG_FILENAME, &answers_path, NULL, NULL },
    { NULL },
  };
  g_autoptr (CandorCatalogue) catalogue = NULL;
  g_autoptr (CandorAnswers) answers = NULL;
  g_autoptr (GError) error = NULL;
  Play play = { 0, };
  gboolean help;

  if (!candor_cli_parse (USAGE, entries, &argc, &argv, &help))
    return CANDOR_EXIT_USAGE;
  if (help)
    return CANDOR_EXIT_FINE;
  if (argc != 2)
    return candor_cli_usage (_("Name one module. Usage: candorctl %s"), USAGE);
  if (answers_path != NULL && (answers = candor_answers_read (answers_path, &error)) == NULL)
    return candor_cli_usage ("%s", error->message);

  catalogue = candor_cli_scan (setup);
  if (candor_catalogue_find (catalogue, argv[1]) == NULL)
    return candor_cli_failed (_("No module “%s” can be shown. “candorctl list” names what is installed."), argv[1]);

  play.answers = answers;
  play.study = candor_study_new (setup->record, catalogue, NULL);
  if (open_study (&play) && sit_down (&play, argv[1]))
    play_steps (&play);
  leave (&play);
  g_clear_object (&play.sitting);
  g_clear_object (&play.study);

  return play.code;
}
