/* record-show.c - candorctl record show and verify: only reading
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <inttypes.h>

#include <glib/gi18n.h>

#include "record-private.h"

static CandorRecord *
open_for_reading (CandorCli  *cli,
                  GError    **error)
{
  g_autofree char *path = candor_cli_dup_record_path (cli);

  return candor_record_open (path, CANDOR_RECORD_READ_ONLY, candor_clock_get_system (),
                             CANDOR_VERSION, NULL, error);
}

/* ------------------------------------------------------------------- show */

static void
append_part (GString    *line,
             const char *name,
             const char *value)
{
  if (value != NULL && *value != '\0')
    g_string_append_printf (line, " %s=%s", name, value);
}

static void
append_points (GString           *line,
               const CandorEvent *event)
{
  g_autofree char *points = NULL;
  g_autofree char *possible = NULL;

  if (event->points.den == 0 || event->possible.den == 0)
    return;

  points = candor_points_to_string (event->points);
  possible = candor_points_to_string (event->possible);
  g_string_append_printf (line, " points=%s/%s", points, possible);
}

static void
append_content (GString           *line,
                const CandorEvent *event)
{
  append_part (line, "page", event->page);
  append_part (line, "quiz", event->quiz);
  append_part (line, "question", event->item);
  append_part (line, "response", event->response);
  append_part (line, "certainty", event->certainty);
  append_part (line, "verdict", event->verdict);
  append_points (line, event);
  if (event->kind == CANDOR_EVENT_ATTEMPT_FINISHED)
    g_string_append (line, event->passed ? " passed" : " not-passed");
  if (event->try_number > 1)
    g_string_append_printf (line, " try=%u", event->try_number);
  append_part (line, "name", event->name);
  append_part (line, "audience", event->audience);
  append_part (line, "text", event->text);
}

static gboolean
show_event (const CandorEvent *event,
            gpointer           user_data)
{
  const char *kind = candor_event_kind_to_string (event->kind);
  g_autofree char *time = candor_cli_format_time (event->moment.utc_us);
  g_autoptr(GString) line = g_string_new (NULL);

  g_string_append_printf (line, "%" PRId64 " %s %s", event->seq, time,
                          kind != NULL ? kind : _("of a newer version"));
  if (event->module != NULL)
    g_string_append_printf (line, " %s@%u", event->module, event->edition);
  if (event->has_content)
    append_content (line, event);
  else
    g_string_append (line, _(" (content erased)"));
  candor_cli_say ("%s", line->str);

  return TRUE;
}

static void
show_summary (CandorRecord              *record,
              const CandorRecordSummary *summary)
{
  g_autofree char *first = candor_cli_format_time (summary->first_us);
  g_autofree char *last = candor_cli_format_time (summary->last_us);

  candor_cli_say ("%s", candor_record_get_path (record));
  candor_cli_say (ngettext ("%" PRId64 " event, %" PRId64 " bytes, from %s to %s",
                            "%" PRId64 " events, %" PRId64 " bytes, from %s to %s",
                            (gulong) summary->n_events),
                  summary->n_events, summary->bytes, first, last);
  candor_cli_say (_("head %s"), summary->head);
}

static int
run_show (CandorCli  *cli,
          int         argc,
          char      **argv)
{
  g_autoptr(CandorRecord) record = NULL;
  g_autoptr(GError) error = NULL;
  g_auto(GStrv) rest = NULL;
  CandorRecordSummary summary;
  int status;

  if (!candor_cli_parse_action (cli, &candor_action_show, NULL, 0, argc, argv, &rest, &status))
    return status;

  record = open_for_reading (cli, &error);
  if (record == NULL || !candor_record_summarise (record, &summary, &error))
    return candor_cli_fail (error);

  show_summary (record, &summary);
  if (!candor_record_foreach (record, 0, show_event, NULL, &error))
    return candor_cli_fail (error);

  return CANDOR_EXIT_FINE;
}

const CandorCommand candor_action_show = {
  "show", "", N_("Lists what the record holds."), run_show
};

/* ----------------------------------------------------------------- verify */

static int
say_report (const CandorVerifyReport *report)
{
  candor_cli_say (ngettext ("%" PRId64 " event read.", "%" PRId64 " events read.",
                            (gulong) report->n_events), report->n_events);
  if (report->n_erased > 0)
    candor_cli_say (ngettext ("The content of %" PRId64 " event was erased.",
                              "The content of %" PRId64 " events was erased.",
                              (gulong) report->n_erased), report->n_erased);
  if (report->n_clock_flags > 0)
    candor_cli_say (ngettext ("At %" PRId64 " event the clock had jumped.",
                              "At %" PRId64 " events the clock had jumped.",
                              (gulong) report->n_clock_flags), report->n_clock_flags);
  for (guint i = 0; i < report->findings->len; i++)
    candor_cli_say ("%s", (const char *) g_ptr_array_index (report->findings, i));
  candor_cli_say ("%s", report->intact ? _("The record is intact.") : _("The record is not intact."));

  return report->intact ? CANDOR_EXIT_FINE : CANDOR_EXIT_FAILED;
}

static int
run_verify (CandorCli  *cli,
            int         argc,
            char      **argv)
{
  g_autoptr(CandorVerifyReport) report = NULL;
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(CandorStudy) study = NULL;
  g_autoptr(GError) error = NULL;
  g_auto(GStrv) rest = NULL;
  GAsyncResult *ready = NULL;
  int status;

  if (!candor_cli_parse_action (cli, &candor_action_verify, NULL, 0, argc, argv, &rest, &status))
    return status;

  study = candor_cli_new_study (cli);
  candor_study_verify_async (study, NULL, candor_cli_ready, &ready);
  result = candor_cli_wait (&ready);
  report = candor_study_verify_finish (study, result, &error);
  if (report == NULL)
    {
      candor_cli_warn (_("The record could not be verified."));
      return candor_cli_fail (error);
    }

  return say_report (report);
}

const CandorCommand candor_action_verify = {
  "verify", "", N_("Recomputes the whole chain; 0 only when all holds. Changes nothing."), run_verify
};
