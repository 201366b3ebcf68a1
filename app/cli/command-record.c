/* command-record.c - candorctl record: look after the record
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One row of the table an action. What only reads opens the record read-only
 * and changes no byte of it.
 */

#include "config.h"

#include <stdio.h>

#include <glib/gi18n.h>

#include "cli-private.h"

typedef struct
{
  const char *name;
  const char *usage;
  int (*run) (const CandorCliSetup *setup, int argc, char **argv, const char *usage);
} Action;

static CandorRecord *
open_to_read (const CandorCliSetup *setup)
{
  g_autoptr (GError) error = NULL;
  CandorRecord *record = candor_record_open (setup->record, CANDOR_RECORD_READ_ONLY, candor_clock_get_system (),
                                             CANDOR_VERSION, NULL, &error);

  if (record == NULL)
    candor_cli_failed ("%s", error->message);

  return record;
}

/* ---------------------------------------------------------------- show, verify */

static gboolean
print_event (const CandorEvent *event,
             gpointer           user_data)
{
  g_autofree char *when = candor_cli_time (event->moment.utc_us);
  const char *kind = candor_event_kind_to_string (event->kind);

  printf ("%6" G_GINT64_FORMAT "  %s  %-16s %s", event->seq, when, kind != NULL ? kind : "?",
          event->module != NULL ? event->module : "");
  if (event->page != NULL)
    printf (" %s", event->page);
  if (event->item != NULL)
    printf (" %s", event->item);
  if (event->response != NULL)
    printf (" = %s", event->response);
  if (event->verdict != NULL)
    printf (" (%s)", event->verdict);
  if (event->certainty != NULL)
    printf (" | %s", event->certainty);
  if (event->kind == CANDOR_EVENT_ATTEMPT_FINISHED && event->possible.den != 0)
    {
      g_autofree char *points = candor_points_to_string (event->points);
      g_autofree char *possible = candor_points_to_string (event->possible);

      printf (_(" %s: %s of %s%s"), event->quiz != NULL ? event->quiz : "", points, possible,
              event->passed ? _(", passed") : "");
    }
  if (event->audience != NULL)
    printf (" %s", event->audience);
  if (event->text != NULL)
    printf (" %s", event->text);
  putchar ('\n');

  return TRUE;
}

static int
run_show (const CandorCliSetup *setup,
          int                   argc,
          char                **argv,
          const char           *usage)
{
  g_autoptr (CandorRecord) record = open_to_read (setup);
  g_autoptr (GError) error = NULL;
  g_autofree char *first = NULL;
  g_autofree char *last = NULL;
  CandorRecordSummary summary;

  if (record == NULL)
    return CANDOR_EXIT_FAILED;
  if (!candor_record_summarise (record, &summary, &error))
    return candor_cli_failed ("%s", error->message);

  first = candor_cli_time (summary.first_us);
  last = candor_cli_time (summary.last_us);
  printf (_("%s\n%" G_GINT64_FORMAT " events, from %s to %s, %" G_GINT64_FORMAT " bytes\nhead %s\n\n"), setup->record,
          summary.n_events, first, last, summary.bytes, summary.head);
  if (!candor_record_foreach (record, 0, print_event, NULL, &error))
    return candor_cli_failed ("%s", error->message);

  return CANDOR_EXIT_FINE;
}

static int
run_verify (const CandorCliSetup *setup,
            int                   argc,
            char                **argv,
            const char           *usage)
{
  g_autoptr (CandorRecord) record = open_to_read (setup);
  g_autoptr (CandorVerifyReport) report = NULL;
  g_autoptr (GError) error = NULL;

  if (record == NULL)
    return CANDOR_EXIT_FAILED;

  report = candor_record_verify (record, NULL, &error);
  if (report == NULL)
    return candor_cli_failed (_("The record could not be checked to the end: %s"), error->message);

  for (guint i = 0; i < report->findings->len; i++)
    candor_cli_print_folded ("- ", 2, g_ptr_array_index (report->findings, i));
  printf (report->intact ? _("Intact: %" G_GINT64_FORMAT " events, unbroken since the first.\n")
                         : _("NOT intact: %" G_GINT64_FORMAT " events were looked at.\n"), report->n_events);
  if (report->n_erased > 0)
    printf (_("The content of %" G_GINT64_FORMAT " events was erased; their place in the chain is kept.\n"), report->n_erased);
  if (report->n_clock_flags > 0)
    printf (_("The clock went back or jumped ahead at %" G_GINT64_FORMAT " events.\n"), report->n_clock_flags);

  return report->intact ? CANDOR_EXIT_FINE : CANDOR_EXIT_FAILED;
}

/* ------------------------------------------------------- through the one pen */

typedef struct
{
  CandorStudy     *study;
  CandorCatalogue *catalogue;
  int              code;
} Desk;

static Desk
open_desk (const CandorCliSetup *setup,
           gboolean              may_be_in_trouble)
{
  static const char * const none[] = { NULL };
  Desk desk = { NULL, NULL, CANDOR_EXIT_FINE };
  g_autoptr (GError) error = NULL;
  gboolean fine;

  desk.catalogue = candor_catalogue_scan (none, candor_cli_today ());
  desk.study = candor_study_new (setup->record, desk.catalogue, NULL);
  CANDOR_CLI_CALL (candor_study_open_async, fine = candor_study_open_finish (desk.study, result, &error), desk.study);
  if (may_be_in_trouble)
    return desk;

  if (!fine)
    desk.code = candor_cli_failed ("%s", error->message);
  else if (candor_study_get_state (desk.study) == CANDOR_STUDY_NEW)
    desk.code = candor_cli_failed (_("There is no record at %s."), setup->record);
  else if (candor_study_get_state (desk.study) == CANDOR_STUDY_READ_ONLY)
    desk.code = candor_cli_failed ("%s %s", candor_study_get_trouble (desk.study)->what,
                                   candor_study_get_trouble (desk.study)->advice);

  return desk;
}

static int
close_desk (Desk *desk)
{
  g_autoptr (GError) error = NULL;
  gboolean fine;

  CANDOR_CLI_CALL (candor_study_close_async, fine = candor_study_close_finish (desk->study, result, &error), desk->study);
  if (!fine && desk->code == CANDOR_EXIT_FINE)
    desk->code = candor_cli_failed ("%s", error->message);
  g_clear_object (&desk->study);
  g_clear_object (&desk->catalogue);

  return desk->code;
}

static int
run_rebuild (const CandorCliSetup *setup,
             int                   argc,
             char                **argv,
             const char           *usage)
{
  Desk desk = open_desk (setup, FALSE);
  g_autoptr (GError) error = NULL;
  gboolean fine;

  if (desk.code == CANDOR_EXIT_FINE)
    {
      CANDOR_CLI_CALL (candor_study_rebuild_async, fine = candor_study_rebuild_finish (desk.study, result, &error), desk.study);
      if (fine)
        puts (_("What is derived was filled again from the events."));
      else
        desk.code = candor_cli_failed ("%s", error->message);
    }

  return close_desk (&desk);
}

static void
print_backup (const CandorBackup *backup)
{
  g_autofree char *when = candor_cli_time (backup->made_us);

  printf ("%s  %s\n", when, backup->path);
  candor_cli_print_folded (NULL, 4, backup->good ? backup->summary : backup->trouble);
}

static int
list_backups (Desk *desk)
{
  g_autoptr (GPtrArray) backups = NULL;
  g_autoptr (GError) error = NULL;

  CANDOR_CLI_CALL (candor_study_list_backups_async, backups = candor_study_list_backups_finish (desk->study, result, &error),
        desk->study);
  if (backups == NULL)
    return candor_cli_failed ("%s", error->message);

  for (guint i = 0; i < backups->len; i++)
    print_backup (g_ptr_array_index (backups, i));
  if (backups->len == 0)
    return candor_cli_failed (_("There is no backup in %s."), candor_study_get_backup_folder (desk->study));

  return CANDOR_EXIT_FINE;
}

static int
run_backup (const CandorCliSetup *setup,
            int                   argc,
            char                **argv,
            const char           *usage)
{
  Desk desk = open_desk (setup, FALSE);
  g_autofree char *path = NULL;
  g_autoptr (GError) error = NULL;

  if (desk.code == CANDOR_EXIT_FINE)
    {
      CANDOR_CLI_CALL (candor_study_backup_async, path = candor_study_backup_finish (desk.study, result, &error), desk.study);
      if (error != NULL)
        desk.code = candor_cli_failed ("%s", error->message);
      else if (path != NULL)
        printf (_("Backed up and verified: %s\n"), path);
      else
        puts (_("Nothing changed since the newest backup."));
    }

  return close_desk (&desk);
}

static int
run_restore (const CandorCliSetup *setup,
             int                   argc,
             char                **argv,
             const char           *usage)
{
  Desk desk;
  g_autoptr (GError) error = NULL;
  gboolean fine;

  desk = open_desk (setup, TRUE);
  if (argc < 2)
    {
      desk.code = list_backups (&desk);
      if (desk.code == CANDOR_EXIT_FINE)
        puts (_("Name one of them: candorctl record restore FILE"));
    }
  else
    {
      CANDOR_CLI_CALL (candor_study_restore_async, fine = candor_study_restore_finish (desk.study, result, &error), desk.study, argv[1]);
      if (fine)
        puts (_("Restored. The record that was there is kept beside it."));
      else
        desk.code = candor_cli_failed ("%s", error->message);
    }

  return close_desk (&desk);
}

/* ------------------------------------------------------------- export, erase */

static int
run_export (const CandorCliSetup *setup,
            int                   argc,
            char                **argv,
            const char           *usage)
{
  g_autoptr (CandorRecord) record = open_to_read (setup);
  g_autoptr (GError) error = NULL;

  if (record == NULL)
    return CANDOR_EXIT_FAILED;

  if (argc == 2)
    {
      if (!candor_record_export (record, argv[1], &error))
        return candor_cli_failed ("%s", error->message);
      printf (_("Everything was written to %s.\n"), argv[1]);
    }
  else
    {
      g_autoptr (GBytes) bytes = candor_record_export_bytes (record, &error);

      if (bytes == NULL)
        return candor_cli_failed ("%s", error->message);
      fwrite (g_bytes_get_data (bytes, NULL), 1, g_bytes_get_size (bytes), stdout);
      if (fflush (stdout) != 0)
        return candor_cli_failed (_("The export could not be written to the end."));
    }

  return CANDOR_EXIT_FINE;
}

/* First microsecond of a local day. */
static gint64
day_to_us (CandorDay day)
{
  g_autoptr (GDateTime) start = g_date_time_new_local (day.year, day.month, day.day, 0, 0, 0);

  return g_date_time_to_unix (start) * G_USEC_PER_SEC;
}

static int
run_erase (const CandorCliSetup *setup,
           int                   argc,
           char                **argv,
           const char           *usage)
{
  g_autofree char *from_text = NULL;
  g_autofree char *to_text = NULL;
  gboolean text = FALSE, everything = FALSE, yes = FALSE, help, fine;
  GOptionEntry entries[] =
  {
    { "text", 0, 0, G_OPTION_ARG_NONE, &text, NULL, NULL },
    { "everything", 0, 0, G_OPTION_ARG_NONE, &everything, NULL, NULL },
    { "from", 0, 0, G_OPTION_ARG_STRING, &from_text, NULL, NULL },
    { "to", 0, 0, G_OPTION_ARG_STRING, &to_text, NULL, NULL },
    { "yes", 0, 0, G_OPTION_ARG_NONE, &yes, NULL, NULL },
    { NULL },
  };
  g_autoptr (GError) error = NULL;
  CandorDay from = { 0 }, to = { 0 };
  CandorEraseWhat what;
  gint64 from_us = 0, to_us = 0;
  Desk desk;

  if (!candor_cli_parse (usage, entries, &argc, &argv, &help))
    return CANDOR_EXIT_USAGE;
  if ((from_text != NULL && !candor_day_parse (from_text, &from)) || (to_text != NULL && !candor_day_parse (to_text, &to)))
    return candor_cli_usage (_("Write days as 2026-11-24. Usage: candorctl %s"), usage);
  if (everything && (text || from_text != NULL || to_text != NULL))
    return candor_cli_usage (_("“--everything” goes with no other choice."));
  if (!everything && !text && from_text == NULL && to_text == NULL)
    return candor_cli_usage (_("Say what to erase: --text, --from and --to, or --everything."));
  if (!yes)
    return candor_cli_usage (_("Erasing cannot be undone. Add --yes to do it."));

  what = everything ? CANDOR_ERASE_EVERYTHING : text ? CANDOR_ERASE_TEXT : CANDOR_ERASE_CONTENT;
  if (from_text != NULL)
    from_us = day_to_us (from);
  /* The day named last is erased too. */
  if (to_text != NULL)
    to_us = day_to_us (candor_day_add (to, "P1D"));
  else if (from_text != NULL)
    to_us = G_MAXINT64;

  desk = open_desk (setup, FALSE);
  if (desk.code == CANDOR_EXIT_FINE)
    {
      CANDOR_CLI_CALL (candor_study_erase_async, fine = candor_study_erase_finish (desk.study, result, &error), desk.study, what,
            from_us, to_us);
      if (fine)
        puts (_("Erased, in the record and in its backups."));
      else
        desk.code = candor_cli_failed ("%s", error->message);
    }

  return close_desk (&desk);
}

static const Action actions[] =
{
  { "show", "record show", run_show },
  { "verify", "record verify", run_verify },
  { "rebuild", "record rebuild", run_rebuild },
  { "backup", "record backup", run_backup },
  { "restore", "record restore [BACKUP]", run_restore },
  { "export", "record export [FILE]", run_export },
  { "erase", "record erase --text|--from DATE|--to DATE|--everything --yes", run_erase },
};

int
candor_command_record (const CandorCliSetup  *setup,
                       int                    argc,
                       char                 **argv)
{
  const char *names[G_N_ELEMENTS (actions) + 1] = { NULL };
  const char *nearest;

  if (argc < 2 || g_str_equal (argv[1], "--help"))
    {
      for (gsize i = 0; i < G_N_ELEMENTS (actions); i++)
        printf ("  candorctl %s\n", actions[i].usage);
      return argc < 2 ? CANDOR_EXIT_USAGE : CANDOR_EXIT_FINE;
    }

  for (gsize i = 0; i < G_N_ELEMENTS (actions); i++)
    {
      names[i] = actions[i].name;
      if (g_str_equal (argv[1], actions[i].name))
        return actions[i].run (setup, argc - 1, argv + 1, actions[i].usage);
    }

  nearest = candor_id_nearest (argv[1], names);
  if (nearest != NULL)
    return candor_cli_usage (_("“record” has no “%s”. Did you mean “%s”?"), argv[1], nearest);

  return candor_cli_usage (_("“record” has no “%s”. “candorctl record --help” lists what it has."), argv[1]);
}
