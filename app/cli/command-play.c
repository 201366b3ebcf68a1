/* command-play.c - candorctl play: the same sitting in a terminal
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Goes through CandorStudy and CandorSitting and nothing else, so what it
 * records is what the window records.
 */

#include <glib/gi18n.h>

#include "play-private.h"

static void
say_missing (CandorCatalogue *catalogue,
             const char      *id)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (catalogue));
  g_autoptr(GPtrArray) ids = g_ptr_array_new ();
  const char *nearest;

  for (guint i = 0; i < n; i++)
    {
      g_autoptr(CandorCatalogueEntry) entry = g_list_model_get_item (G_LIST_MODEL (catalogue), i);

      if (candor_catalogue_entry_get_id (entry) != NULL)
        g_ptr_array_add (ids, (gpointer) candor_catalogue_entry_get_id (entry));
    }
  g_ptr_array_add (ids, NULL);

  nearest = candor_id_nearest (id, (const char * const *) ids->pdata);
  if (nearest != NULL)
    candor_cli_warn (_("No lesson “%s” is installed. Did you mean “%s”?"), id, nearest);
  else
    candor_cli_warn (_("No lesson “%s” is installed; candorctl list shows those that are."), id);
}

static int
say_broken (CandorCatalogueEntry *entry)
{
  GPtrArray *problems = candor_catalogue_entry_get_problems (entry);

  candor_cli_warn (_("“%s” has errors and cannot be shown:"), candor_catalogue_entry_get_title (entry));
  for (guint i = 0; i < problems->len; i++)
    {
      g_autofree char *line = candor_problem_to_line (g_ptr_array_index (problems, i));

      candor_cli_warn ("%s", line);
    }

  return CANDOR_EXIT_CONTENT;
}

CandorModule *
candor_cli_find_module (CandorCatalogue *catalogue,
                        const char      *id,
                        int             *status)
{
  CandorCatalogueEntry *found = candor_catalogue_find (catalogue, id);
  guint n = g_list_model_get_n_items (G_LIST_MODEL (catalogue));

  if (found != NULL)
    {
      g_autoptr(GError) error = NULL;
      CandorModule *module = candor_catalogue_entry_dup_module (found, &error);

      if (module == NULL)
        *status = candor_cli_fail (error);
      return module;
    }

  for (guint i = 0; i < n; i++)
    {
      g_autoptr(CandorCatalogueEntry) entry = g_list_model_get_item (G_LIST_MODEL (catalogue), i);

      if (g_strcmp0 (candor_catalogue_entry_get_id (entry), id) == 0)
        {
          *status = say_broken (entry);
          return NULL;
        }
    }

  say_missing (catalogue, id);
  *status = CANDOR_EXIT_FAILED;

  return NULL;
}

/* ------------------------------------------------------------------ pages */

static gboolean
is_over (CandorPlay *self)
{
  return self->script != NULL && candor_script_is_over (self->script);
}

/* The rest comes when it is asked for. */
static CandorStepOn
show_reveal (CandorPlay                *self,
             CandorRevealBlock         *reveal,
             const CandorRenderContext *context)
{
  g_autofree char *line = NULL;

  candor_render_text (0, "? ", candor_reveal_block_get_prompt (reveal));
  if (self->script == NULL)
    {
      line = candor_play_read_line (_("Think first. Enter shows the rest, q leaves"));
      if (line == NULL || g_str_equal (line, "q"))
        return CANDOR_STEP_LEAVE;
    }
  candor_render_blocks (candor_reveal_block_get_blocks (reveal), 2, context);

  return CANDOR_STEP_ON;
}

static CandorStepOn
show_block (CandorPlay                *self,
            CandorBlock               *block,
            const CandorRenderContext *context)
{
  if (CANDOR_IS_CHECK_BLOCK (block))
    return candor_play_ask_check (self, candor_sitting_get_question (self->sitting,
                                                                     candor_check_block_get_item (CANDOR_CHECK_BLOCK (block))));
  if (CANDOR_IS_REVEAL_BLOCK (block))
    return show_reveal (self, CANDOR_REVEAL_BLOCK (block), context);

  candor_render_block (block, 0, context);

  return CANDOR_STEP_ON;
}

static CandorStepOn
show_page (CandorPlay *self,
           CandorStep *step)
{
  CandorPage *page = candor_step_get_page (step);
  GPtrArray *blocks = candor_page_get_shown (page, candor_study_get_plain (self->study));
  CandorRenderContext context = { self->today, candor_study_get_catalogue (self->study) };

  candor_render_title (candor_page_get_title (page), '=');
  candor_play_say_changes (self, step);
  for (guint i = 0; i < blocks->len; i++)
    {
      CandorStepOn on = show_block (self, g_ptr_array_index (blocks, i), &context);

      candor_render_gap ();
      if (on != CANDOR_STEP_ON)
        return on;
      if (is_over (self))
        return CANDOR_STEP_LEAVE;
    }
  candor_render_terms (page);
  candor_render_sources (page, self->today);

  return CANDOR_STEP_ON;
}

/* What can be typed below a page. */
static char *
dup_ways (CandorPlay *self,
          CandorPage *page,
          gboolean    can_test_out)
{
  g_autoptr(GPtrArray) ways = g_ptr_array_new ();
  g_autofree char *list = NULL;

  g_ptr_array_add (ways, (gpointer) _("Enter goes on"));
  g_ptr_array_add (ways, (gpointer) _("b goes back"));
  if (candor_page_get_plain (page) != NULL)
    g_ptr_array_add (ways, (gpointer) (candor_study_get_plain (self->study) ? _("p shows the full text") : _("p shows plain language")));
  if (can_test_out)
    g_ptr_array_add (ways, (gpointer) _("t takes the questions at once"));
  g_ptr_array_add (ways, (gpointer) _("q leaves"));
  g_ptr_array_add (ways, NULL);
  list = g_strjoinv (", ", (char **) ways->pdata);

  return g_strdup_printf (_("%u min left. %s"), candor_sitting_get_minutes_left (self->sitting), list);
}

static CandorStepOn
ask_where_to (CandorPlay *self,
              CandorStep *step)
{
  CandorPage *page = candor_step_get_page (step);
  gboolean can_test_out = candor_sitting_find_test_out (self->sitting, step) != NULL;

  for (;;)
    {
      g_autofree char *prompt = NULL;
      g_autofree char *line = NULL;

      if (self->script != NULL)
        return CANDOR_STEP_ON;
      prompt = dup_ways (self, page, can_test_out);
      line = candor_play_read_line (prompt);
      if (line == NULL || g_str_equal (line, "q"))
        return CANDOR_STEP_LEAVE;
      if (*line == '\0' || g_str_equal (line, "n"))
        return CANDOR_STEP_ON;
      if (g_str_equal (line, "b"))
        return CANDOR_STEP_BACK;
      if (g_str_equal (line, "p") && candor_page_get_plain (page) != NULL)
        {
          candor_study_set_plain (self->study, !candor_study_get_plain (self->study));
          return CANDOR_STEP_AGAIN;
        }
      if (can_test_out && g_str_equal (line, "t"))
        return CANDOR_STEP_TEST_OUT;
    }
}

static CandorStepOn
show_step (CandorPlay *self,
           CandorStep *step)
{
  CandorPage *page = candor_step_get_page (step);
  CandorStepOn on;

  if (CANDOR_IS_SCENARIO (candor_step_get_part (step)))
    return candor_play_scenario (self, CANDOR_SCENARIO (candor_step_get_part (step)));
  if (CANDOR_IS_LAB (candor_step_get_part (step)))
    return candor_play_lab (self, CANDOR_LAB (candor_step_get_part (step)));

  on = page != NULL ? show_page (self, step)
                    : candor_play_quiz (self, CANDOR_QUIZ (candor_step_get_part (step)));
  if (on != CANDOR_STEP_ON || page == NULL)
    return on;

  return ask_where_to (self, step);
}

static gboolean
go_to_questions (CandorPlay *self,
                 CandorStep *step)
{
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) error = NULL;
  GAsyncResult *ready = NULL;

  candor_sitting_go_async (self->sitting, candor_sitting_find_test_out (self->sitting, step), NULL, candor_cli_ready, &ready);
  result = candor_cli_wait (&ready);
  if (candor_sitting_go_finish (self->sitting, result, &error))
    return TRUE;
  candor_cli_warn ("%s", error->message);

  return FALSE;
}

/* FALSE: it failed, and that is said. */
static gboolean
move (CandorPlay *self,
      gboolean    back)
{
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) error = NULL;
  GAsyncResult *ready = NULL;
  gboolean done;

  if (back)
    {
      candor_sitting_back_async (self->sitting, NULL, candor_cli_ready, &ready);
      result = candor_cli_wait (&ready);
      done = candor_sitting_back_finish (self->sitting, result, &error);
    }
  else
    {
      candor_sitting_next_async (self->sitting, NULL, candor_cli_ready, &ready);
      result = candor_cli_wait (&ready);
      done = candor_sitting_next_finish (self->sitting, result, &error);
    }
  if (!done)
    candor_cli_warn ("%s", error->message);

  return done;
}

static CandorStepOn
walk (CandorPlay *self)
{
  for (;;)
    {
      CandorStep *step = candor_sitting_get_step (self->sitting);
      CandorStepOn on = is_over (self) ? CANDOR_STEP_LEAVE : show_step (self, step);

      if (on == CANDOR_STEP_AGAIN)
        continue;
      if (on == CANDOR_STEP_LEAVE || on == CANDOR_STEP_FAILED)
        return on;
      if (on == CANDOR_STEP_TEST_OUT)
        {
          if (!go_to_questions (self, step))
            return CANDOR_STEP_FAILED;
          continue;
        }
      if (!move (self, on == CANDOR_STEP_BACK))
        return CANDOR_STEP_FAILED;
      if (candor_step_get_page (step) != NULL)
        candor_play_say_saved (self);
      candor_render_gap ();
      /* Next on the last step stays there: the end. */
      if (on == CANDOR_STEP_ON && candor_sitting_get_step (self->sitting) == step)
        return CANDOR_STEP_ON;
    }
}

/* ---------------------------------------------------------------- command */

static gboolean
ask_sitting (CandorSitting *sitting,
             const char    *property)
{
  gboolean is_so;

  g_object_get (sitting, property, &is_so, NULL);

  return is_so;
}

/* With the options as they were given, so that it finds the same record. */
static char *
dup_way_on (CandorPlay *self)
{
  g_autofree char *id = candor_cli_quote (candor_module_get_id (self->module));
  GString *command = g_string_new ("candorctl play ");

  g_string_append (command, id);
  for (gsize i = 0; self->cli->lessons != NULL && self->cli->lessons[i] != NULL; i++)
    {
      g_autofree char *folder = candor_cli_quote (self->cli->lessons[i]);

      g_string_append_printf (command, " --lessons %s", folder);
    }
  if (self->language != NULL)
    {
      g_autofree char *language = candor_cli_quote (self->language);

      g_string_append_printf (command, " --language %s", language);
    }
  if (self->cli->record != NULL)
    {
      g_autofree char *record = candor_cli_quote (self->cli->record);

      g_string_append_printf (command, " --record %s", record);
    }

  return g_string_free (command, FALSE);
}

static void
say_end (CandorPlay   *self,
         CandorStepOn  on)
{
  const char *title = candor_module_get_title (self->module);
  g_autofree char *words = NULL;

  if (on == CANDOR_STEP_LEAVE)
    {
      g_autofree char *way_on = dup_way_on (self);

      /* On one line, however long, so that it can be copied. */
      candor_cli_say (_("Stopped in the middle; everything is kept. To go on:"));
      candor_cli_say ("  %s", way_on);
      return;
    }

  if (ask_sitting (self->sitting, "is-completed"))
    words = g_strdup_printf (_("“%s” is completed."), title);
  else if (ask_sitting (self->sitting, "is-tested-out"))
    words = g_strdup_printf (_("You have tested out of “%s”. All of it stays open to read."), title);
  else
    words = g_strdup_printf (_("That was the last page of “%s”. It counts as completed once every page is read and every quiz is passed."),
                             title);
  candor_render_words (0, "", words);
}

/* What was asked for by name and is not to be had is said; nothing else is. */
static void
say_language (CandorPlay *self)
{
  const char * const wanted[] = { self->language, NULL };
  g_auto(GStrv) languages = candor_sitting_dup_languages (self->sitting);
  g_autofree char *joined = g_strjoinv (", ", languages);

  if (self->language == NULL ||
      g_ascii_strcasecmp (candor_module_get_language (candor_module_choose_language (self->module, wanted)),
                          self->language) == 0)
    return;

  candor_cli_warn (_("“%s” is not there in “%s”, only in: %s. It is shown in “%s”."),
                   candor_module_get_id (self->module), self->language, joined,
                   candor_module_get_language (self->module));
}

static int
play (CandorPlay *self)
{
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) error = NULL;
  GAsyncResult *ready = NULL;
  CandorStepOn on;

  candor_study_sit_async (self->study, candor_module_get_id (self->module), NULL, candor_cli_ready, &ready);
  result = candor_cli_wait (&ready);
  self->sitting = candor_study_sit_finish (self->study, result, &error);
  if (self->sitting == NULL)
    return candor_cli_fail (error);

  self->module = candor_sitting_get_module (self->sitting);
  say_language (self);
  candor_render_title (candor_module_get_title (self->module), '=');
  candor_render_words (0, "", candor_module_get_summary (self->module));
  candor_render_gap ();
  on = walk (self);

  if (!candor_cli_close_study (self->study))
    on = CANDOR_STEP_FAILED;
  if (on != CANDOR_STEP_FAILED)
    {
      say_end (self, on);
      candor_cli_say (_("Saved in %s"), candor_study_get_record_path (self->study));
    }
  g_clear_object (&self->sitting);

  return on == CANDOR_STEP_FAILED ? CANDOR_EXIT_FAILED : CANDOR_EXIT_FINE;
}

static int
say_script_trouble (const GError *error)
{
  candor_cli_warn ("%s", error->message);

  return g_error_matches (error, CANDOR_ERROR, CANDOR_ERROR_INVALID) ? CANDOR_EXIT_USAGE
                                                                     : CANDOR_EXIT_FAILED;
}

static int
play_module (CandorCli  *cli,
             const char *id,
             const char *answers,
             const char *language)
{
  g_autoptr(CandorCatalogue) catalogue = candor_cli_scan (cli);
  g_autoptr(CandorScript) script = NULL;
  g_autoptr(CandorStudy) study = NULL;
  g_autoptr(GError) error = NULL;
  int status = CANDOR_EXIT_FAILED;
  g_autoptr(CandorModule) module = candor_cli_find_module (catalogue, id, &status);
  CandorPlay self = { 0 };
  g_auto(GStrv) languages = NULL;

  if (module == NULL)
    return status;
  if (answers != NULL && !(script = candor_script_read (answers, module, &error)))
    return say_script_trouble (error);

  study = candor_cli_open_study (cli, catalogue, TRUE);
  if (study == NULL)
    return CANDOR_EXIT_FAILED;

  languages = candor_study_dup_languages (language);
  candor_study_set_languages (study, (const char * const *) languages);
  self.cli = cli;
  self.language = language;
  self.study = study;
  self.module = module;
  self.script = script;
  self.today = candor_study_get_today (study);

  return play (&self);
}

static int
run_play (CandorCli  *cli,
          int         argc,
          char      **argv)
{
  g_autofree char *answers = NULL;
  g_autofree char *language = NULL;
  g_auto(GStrv) rest = NULL;
  const GOptionEntry entries[] = {
    { "answers", 0, 0, G_OPTION_ARG_FILENAME, &answers, N_("Answer from this file"), "FILE" },
    { "language", 0, 0, G_OPTION_ARG_STRING, &language, N_("Show the lesson in this language, such as “de”"), "LANGUAGE" },
    G_OPTION_ENTRY_NULL
  };
  int status;

  if (!candor_cli_parse (cli, candor_command_play.name, candor_command_play.arguments,
                         _(candor_command_play.summary), entries, argc, argv, &rest, &status))
    return status;
  if (rest[0] == NULL || rest[1] != NULL)
    {
      candor_cli_warn (_("Name one lesson to play; candorctl list shows those that are installed."));
      return CANDOR_EXIT_USAGE;
    }

  return play_module (cli, rest[0], answers, language);
}

const CandorCommand candor_command_play = {
  "play", "MODULE [--language LANGUAGE] [--answers FILE]", N_("Takes a lesson in the terminal, and records it."), run_play
};
