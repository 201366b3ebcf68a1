/* play-lab.c - a lab in the terminal, by typed settings
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What is typed goes to the run of the sitting, as what is moved in the window does.
 */

#include <string.h>

#include <candor/study/lab.h>
#include <glib/gi18n.h>

#include "play-private.h"

#define MOST_ROWS 20

static CandorLab *
lab_of (CandorLabRun *run)
{
  return candor_lab_run_get_lab (run);
}

static const CandorLabControl *
control_of (CandorLabRun *run,
            guint         index)
{
  return g_ptr_array_index (candor_lab_get_controls (lab_of (run)), index);
}

/* ------------------------------------------------------------------ showing */

static void
show_controls (CandorLabRun *run)
{
  CandorLabFigures *figures = candor_lab_run_get_figures (run);

  for (guint i = 0; i < candor_lab_get_controls (lab_of (run))->len; i++)
    {
      const CandorLabControl *control = control_of (run, i);
      g_autofree char *shown = candor_lab_control_dup_shown (control, candor_lab_figures_get (figures, i));
      g_autofree char *from = candor_lab_control_dup_number (control, control->from);
      g_autofree char *to = candor_lab_control_dup_number (control, control->to);
      /* Translators: a control: its name to type, what it is, what it stands at, from where to where it goes */
      g_autofree char *words = g_strdup_printf (_("[%s] %s: %s (%s to %s)"), control->id, control->words, shown, from, to);

      candor_render_words (2, "", words);
    }
}

static void
show_settings (CandorLabRun *run)
{
  for (guint i = 0; i < candor_lab_get_controls (lab_of (run))->len; i++)
    {
      const CandorLabControl *control = control_of (run, i);

      for (guint j = 0; j < control->settings->len; j++)
        {
          const CandorLabSetting *setting = g_ptr_array_index (control->settings, j);
          g_autofree char *number = candor_lab_control_dup_number (control, setting->value);
          g_autofree char *words = g_strdup_printf ("%s %s: %s", control->id, number, setting->words);

          candor_render_words (4, "", words);
        }
    }
}

static void
show_measures (CandorLabRun *run)
{
  CandorLabFigures *figures = candor_lab_run_get_figures (run);
  GPtrArray *measures = candor_lab_get_measures (lab_of (run));

  for (guint i = 0; i < measures->len; i++)
    {
      const CandorLabMeasure *measure = g_ptr_array_index (measures, i);
      g_autofree char *shown = candor_lab_figures_dup_shown (figures, i);
      const char *target = candor_lab_figures_get_target_words (figures, i);
      g_autoptr(GString) words = g_string_new (measure->words);

      if (measure->group != NULL)
        g_string_append_printf (words, ", %s", measure->group);
      g_string_append_printf (words, ": %s", shown);
      if (target != NULL)
        g_string_append_printf (words, " %s %s", candor_lab_figures_get_target (figures, i) == CANDOR_TARGET_MET ? "✓" : "✗", target);
      candor_render_words (2, "", words->str);
    }
}

static void
show_tasks (CandorLabRun *run)
{
  GPtrArray *tasks = candor_lab_get_tasks (lab_of (run));

  for (guint i = 0; i < tasks->len; i++)
    {
      const CandorLabTask *task = g_ptr_array_index (tasks, i);

      candor_render_text (2, candor_lab_run_has_reached (run, i) ? "[x] " : "[ ] ", task->words);
    }
}

static void
show_row (const CandorLabDrawing *drawing,
          guint                   row)
{
  g_autoptr(GString) words = g_string_new (drawing->labels[row]);

  for (guint i = 0; i < drawing->n_series; i++)
    {
      g_autofree char *value = candor_lab_dup_short (drawing->series[i].values[row]);

      g_string_append_printf (words, "%s %s%s%s", i > 0 ? "," : ":", drawing->series[i].name,
                              drawing->series[i].name[0] != '\0' ? " " : "", value);
    }
  candor_render_words (4, "", words->str);
}

static void
show_plots (CandorLabRun *run)
{
  GPtrArray *plots = candor_lab_get_plots (lab_of (run));

  for (guint i = 0; i < plots->len; i++)
    {
      const CandorLabPlot *plot = g_ptr_array_index (plots, i);
      g_autoptr(CandorLabDrawing) drawing = candor_lab_figures_draw (candor_lab_run_get_figures (run), i);
      guint n_rows = MIN (drawing->n_positions, MOST_ROWS);

      candor_render_words (2, "", plot->words);
      for (guint j = 0; j < n_rows; j++)
        show_row (drawing, j);
      if (n_rows < drawing->n_positions)
        {
          g_autofree char *rest = g_strdup_printf (ngettext ("… and %u more row", "… and %u more rows", drawing->n_positions - n_rows),
                                                   drawing->n_positions - n_rows);

          candor_render_words (4, "", rest);
        }
    }
}

static void
show_figures (CandorLabRun *run)
{
  show_controls (run);
  candor_render_gap ();
  show_measures (run);
  candor_render_gap ();
  show_tasks (run);
  candor_render_gap ();
}

static void
show_start (CandorLabRun *run)
{
  GPtrArray *intro = candor_lab_get_intro (lab_of (run));

  candor_render_title (candor_part_get_title (CANDOR_PART (lab_of (run))), '=');
  for (guint i = 0; i < intro->len; i++)
    {
      candor_render_text (0, "", g_ptr_array_index (intro, i));
      candor_render_gap ();
    }
  show_figures (run);
  show_settings (run);
}

/* ------------------------------------------------------------------- moving */

static gboolean
find_control (CandorLabRun *run,
              const char   *name,
              guint        *index)
{
  GPtrArray *controls = candor_lab_get_controls (lab_of (run));

  for (*index = 0; *index < controls->len; (*index)++)
    {
      if (g_ascii_strcasecmp (control_of (run, *index)->id, name) == 0)
        return TRUE;
    }

  return FALSE;
}

/* "line 60" or "line = 60". */
static void
take_setting (CandorLabRun *run,
              const char   *line)
{
  gsize length = strcspn (line, " =:");
  g_autofree char *name = g_strndup (line, length);
  g_autofree char *typed = g_strstrip (g_strdup (line + length + strspn (line + length, " =:")));
  g_autoptr(GError) error = NULL;
  guint index;
  double value;

  if (!find_control (run, name, &index))
    {
      candor_cli_warn (_("There is no control “%s”. Type its name and a number, such as: %s 5"), name, control_of (run, 0)->id);
      return;
    }
  if (!candor_lab_control_read (control_of (run, index), typed, &value, &error))
    {
      candor_cli_warn ("%s", error->message);
      return;
    }

  candor_lab_run_set (run, index, value);
  show_figures (run);
}

/* FALSE: it is not recorded, and that is said. */
static gboolean
finish (CandorPlay   *self,
        CandorLabRun *run)
{
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) error = NULL;
  GAsyncResult *ready = NULL;
  GPtrArray *debrief = candor_lab_get_debrief (lab_of (run));

  candor_lab_run_finish_async (run, NULL, candor_cli_ready, &ready);
  result = candor_cli_wait (&ready);
  if (!candor_lab_run_finish_finish (run, result, &error))
    {
      candor_cli_warn ("%s", error->message);
      return FALSE;
    }

  candor_play_say_saved (self);
  for (guint i = 0; i < debrief->len; i++)
    {
      candor_render_gap ();
      candor_render_text (0, "", g_ptr_array_index (debrief, i));
    }
  candor_render_gap ();

  return TRUE;
}

/* Asks for own words; none are fine where all tasks were reached. */
static CandorStepOn
end (CandorPlay   *self,
     CandorLabRun *run)
{
  g_autofree char *line = candor_play_read_line (candor_lab_get_prompt (lab_of (run)));

  if (line == NULL)
    return CANDOR_STEP_LEAVE;
  if (*line != '\0')
    candor_lab_run_set_words (run, line);

  return finish (self, run) ? CANDOR_STEP_ON : CANDOR_STEP_AGAIN;
}

static gboolean
is_way (const char *line,
        const char *way)
{
  return g_ascii_strcasecmp (line, way) == 0;
}

CandorStepOn
candor_play_lab (CandorPlay *self,
                 CandorLab  *lab)
{
  CandorLabRun *run = candor_sitting_get_lab (self->sitting, lab);

  show_start (run);
  for (;;)
    {
      g_autofree char *line = NULL;

      if (self->script != NULL)
        return CANDOR_STEP_ON;
      line = candor_play_read_line (_("A setting such as “name 5”, t shows the tables, r goes back to the start, d is done, "
                                      "Enter goes on, b goes back, q leaves"));
      if (line == NULL || is_way (line, "q"))
        return CANDOR_STEP_LEAVE;
      if (*line == '\0' || is_way (line, "n"))
        return CANDOR_STEP_ON;
      if (is_way (line, "b"))
        return CANDOR_STEP_BACK;
      if (is_way (line, "t"))
        show_plots (run);
      else if (is_way (line, "r"))
        {
          candor_lab_run_reset (run);
          show_figures (run);
        }
      else if (is_way (line, "d"))
        {
          CandorStepOn on = end (self, run);

          if (on != CANDOR_STEP_AGAIN)
            return on;
        }
      else
        take_setting (run, line);
    }
}
