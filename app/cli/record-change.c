/* record-change.c - candorctl record rebuild, backup, restore, export, erase
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Each goes through CandorStudy, which alone writes to a record.
 */

#include <stdio.h>

#include <glib/gi18n.h>

#include "record-private.h"

/* ---------------------------------------------------------------- rebuild */

static int
run_rebuild (CandorCli  *cli,
             int         argc,
             char      **argv)
{
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(CandorStudy) study = NULL;
  g_autoptr(GError) error = NULL;
  g_auto(GStrv) rest = NULL;
  GAsyncResult *ready = NULL;
  int status;

  if (!candor_cli_parse_action (cli, &candor_action_rebuild, NULL, 0, argc, argv, &rest, &status))
    return status;
  if (!(study = candor_cli_open_record (cli)))
    return CANDOR_EXIT_FAILED;

  candor_study_rebuild_async (study, NULL, candor_cli_ready, &ready);
  result = candor_cli_wait (&ready);
  if (!candor_study_rebuild_finish (study, result, &error))
    return candor_cli_fail (error);

  candor_cli_say ("%s", _("Progress was computed again from the events."));

  return CANDOR_EXIT_FINE;
}

const CandorCommand candor_action_rebuild = {
  "rebuild", "", N_("Computes progress again from the events."), run_rebuild
};

/* ----------------------------------------------------------------- backup */

static int
run_backup (CandorCli  *cli,
            int         argc,
            char      **argv)
{
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(CandorStudy) study = NULL;
  g_autoptr(GError) error = NULL;
  g_autofree char *path = NULL;
  g_auto(GStrv) rest = NULL;
  GAsyncResult *ready = NULL;
  int status;

  if (!candor_cli_parse_action (cli, &candor_action_backup, NULL, 0, argc, argv, &rest, &status))
    return status;
  if (!(study = candor_cli_open_record (cli)))
    return CANDOR_EXIT_FAILED;

  candor_study_backup_async (study, NULL, candor_cli_ready, &ready);
  result = candor_cli_wait (&ready);
  path = candor_study_backup_finish (study, result, &error);
  if (error != NULL)
    return candor_cli_fail (error);

  if (path != NULL)
    candor_cli_say (_("Backup made and verified: %s"), path);
  else
    candor_cli_say ("%s", _("Nothing changed since the newest backup."));

  return CANDOR_EXIT_FINE;
}

const CandorCommand candor_action_backup = {
  "backup", "", N_("Makes a verified backup beside the record."), run_backup
};

/* ---------------------------------------------------------------- restore */

static void
list_backup (const CandorBackup *backup)
{
  g_autofree char *made = candor_cli_format_time (backup->made_us);

  if (backup->good && backup->kept_aside)
    candor_cli_say (_("%s\t%s\tkept aside when a backup was put back: %s"), backup->path, made, backup->summary);
  else if (backup->good)
    candor_cli_say ("%s\t%s\t%s", backup->path, made, backup->summary);
  else
    candor_cli_say (_("%s\t%s\tcannot be used: %s"), backup->path, made, backup->trouble);
}

static int
list_backups (CandorStudy *study)
{
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GPtrArray) backups = NULL;
  g_autoptr(GError) error = NULL;
  GAsyncResult *ready = NULL;

  candor_study_list_backups_async (study, NULL, candor_cli_ready, &ready);
  result = candor_cli_wait (&ready);
  backups = candor_study_list_backups_finish (study, result, &error);
  if (backups == NULL)
    return candor_cli_fail (error);

  for (guint i = 0; i < backups->len; i++)
    list_backup (g_ptr_array_index (backups, i));
  if (backups->len == 0)
    {
      candor_cli_warn (_("There are no backups in %s."), candor_study_get_backup_folder (study));
      return CANDOR_EXIT_FAILED;
    }
  candor_cli_say ("%s", _("To put one back: candorctl record restore BACKUP"));

  return CANDOR_EXIT_FINE;
}

/* A bare name is one of the backups, or of what was kept aside. */
static char *
find_backup (CandorStudy *study,
             const char  *name)
{
  g_autofree char *folder = g_path_get_dirname (candor_study_get_record_path (study));
  const char *folders[] = { candor_study_get_backup_folder (study), folder };

  for (guint i = 0; !g_path_is_absolute (name) && i < G_N_ELEMENTS (folders); i++)
    {
      g_autofree char *whole = g_build_filename (folders[i], name, NULL);

      if (g_file_test (whole, G_FILE_TEST_EXISTS))
        return g_steal_pointer (&whole);
    }

  return g_canonicalize_filename (name, NULL);
}

static int
run_restore (CandorCli  *cli,
             int         argc,
             char      **argv)
{
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(CandorStudy) study = NULL;
  g_autoptr(GError) error = NULL;
  g_autofree char *backup = NULL;
  g_auto(GStrv) rest = NULL;
  GAsyncResult *ready = NULL;
  int status;

  if (!candor_cli_parse_action (cli, &candor_action_restore, NULL, 1, argc, argv, &rest, &status))
    return status;

  study = candor_cli_new_study (cli);
  if (rest[0] == NULL)
    return list_backups (study);

  backup = find_backup (study, rest[0]);
  candor_study_restore_async (study, backup, NULL, candor_cli_ready, &ready);
  result = candor_cli_wait (&ready);
  if (!candor_study_restore_finish (study, result, &error))
    return candor_cli_fail (error);

  candor_cli_say (_("%s was put back. The record that was there is kept, and listed with the backups."), backup);

  return CANDOR_EXIT_FINE;
}

const CandorCommand candor_action_restore = {
  "restore", "[BACKUP]", N_("Lists the backups and what is in each, or puts one back."), run_restore
};

/* ----------------------------------------------------------------- export */

static int
export_to_output (CandorCli *cli)
{
  g_autofree char *path = candor_cli_dup_record_path (cli);
  g_autoptr(CandorRecord) record = NULL;
  g_autoptr(GBytes) bytes = NULL;
  g_autoptr(GError) error = NULL;

  record = candor_record_open (path, CANDOR_RECORD_READ_ONLY, candor_clock_get_system (),
                               CANDOR_VERSION, NULL, &error);
  if (record == NULL || !(bytes = candor_record_export_bytes (record, &error)))
    return candor_cli_fail (error);

  if (fwrite (g_bytes_get_data (bytes, NULL), 1, g_bytes_get_size (bytes), stdout) != g_bytes_get_size (bytes) ||
      fflush (stdout) != 0)
    {
      candor_cli_warn (_("The export could not be written."));
      return CANDOR_EXIT_FAILED;
    }

  return CANDOR_EXIT_FINE;
}

static int
run_export (CandorCli  *cli,
            int         argc,
            char      **argv)
{
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(CandorStudy) study = NULL;
  g_autoptr(GError) error = NULL;
  g_autofree char *path = NULL;
  g_auto(GStrv) rest = NULL;
  GAsyncResult *ready = NULL;
  int status;

  if (!candor_cli_parse_action (cli, &candor_action_export, NULL, 1, argc, argv, &rest, &status))
    return status;
  if (rest[0] == NULL)
    {
      candor_cli_warn (_("Name the file to write, or - for standard output."));
      return CANDOR_EXIT_USAGE;
    }
  if (g_str_equal (rest[0], "-"))
    return export_to_output (cli);
  if (!(study = candor_cli_open_record (cli)))
    return CANDOR_EXIT_FAILED;

  path = g_canonicalize_filename (rest[0], NULL);
  candor_study_export_async (study, path, NULL, candor_cli_ready, &ready);
  result = candor_cli_wait (&ready);
  if (!candor_study_export_finish (study, result, &error))
    return candor_cli_fail (error);

  candor_cli_say (_("Everything was written to %s"), path);

  return CANDOR_EXIT_FINE;
}

const CandorCommand candor_action_export = {
  "export", "FILE", N_("Writes everything in the record as JSON."), run_export
};

/* ------------------------------------------------------------------ erase */

/* The start of a local day; 0 without one. */
static gboolean
parse_day (const char *text,
           gint64     *utc_us)
{
  g_autoptr(GDateTime) start = NULL;
  CandorDay day;

  *utc_us = 0;
  if (text == NULL)
    return TRUE;
  if (candor_day_parse (text, &day))
    start = g_date_time_new_local (day.year, day.month, day.day, 0, 0, 0);
  if (start == NULL)
    {
      candor_cli_warn (_("“%s” is no date. Write it as 2026-11-24."), text);
      return FALSE;
    }
  *utc_us = g_date_time_to_unix (start) * G_USEC_PER_SEC;

  return TRUE;
}

static gboolean
parse_what (const char      *text,
            CandorEraseWhat *what)
{
  static const struct { const char *word; CandorEraseWhat what; } kinds[] = {
    { "text", CANDOR_ERASE_TEXT },
    { "content", CANDOR_ERASE_CONTENT },
    { "everything", CANDOR_ERASE_EVERYTHING },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (g_strcmp0 (text, kinds[i].word) == 0)
      {
        *what = kinds[i].what;
        return TRUE;
      }

  candor_cli_warn (_("Say what to erase: text (your name and own words), content (all answers) or everything (the record and its backups)."));

  return FALSE;
}

static int
erase (CandorCli       *cli,
       CandorEraseWhat  what,
       gint64           from_us,
       gint64           to_us)
{
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(CandorStudy) study = NULL;
  g_autoptr(GError) error = NULL;
  GAsyncResult *ready = NULL;

  study = what == CANDOR_ERASE_EVERYTHING ? candor_cli_new_study (cli) : candor_cli_open_record (cli);
  if (study == NULL)
    return CANDOR_EXIT_FAILED;
  if (!g_file_test (candor_study_get_record_path (study), G_FILE_TEST_EXISTS))
    {
      candor_cli_warn (_("There is no record at %s."), candor_study_get_record_path (study));
      return CANDOR_EXIT_FAILED;
    }

  candor_study_erase_async (study, what, from_us, to_us, NULL, candor_cli_ready, &ready);
  result = candor_cli_wait (&ready);
  if (!candor_study_erase_finish (study, result, &error))
    return candor_cli_fail (error);

  candor_cli_say ("%s", _("Erased, in the backups too."));

  return CANDOR_EXIT_FINE;
}

static int
run_erase (CandorCli  *cli,
           int         argc,
           char      **argv)
{
  gboolean is_sure = FALSE;
  g_autofree char *from = NULL;
  g_autofree char *to = NULL;
  g_auto(GStrv) rest = NULL;
  const GOptionEntry entries[] = {
    { "yes", 0, 0, G_OPTION_ARG_NONE, &is_sure, N_("Really erase; it cannot be taken back"), NULL },
    { "from", 0, 0, G_OPTION_ARG_STRING, &from, N_("Only from this day on"), "DATE" },
    { "to", 0, 0, G_OPTION_ARG_STRING, &to, N_("Only before this day"), "DATE" },
    G_OPTION_ENTRY_NULL
  };
  CandorEraseWhat what;
  gint64 from_us, to_us;
  int status;

  if (!candor_cli_parse_action (cli, &candor_action_erase, entries, 1, argc, argv, &rest, &status))
    return status;
  if (!parse_what (rest[0], &what) || !parse_day (from, &from_us) || !parse_day (to, &to_us))
    return CANDOR_EXIT_USAGE;
  if (what == CANDOR_ERASE_EVERYTHING && (from != NULL || to != NULL))
    {
      candor_cli_warn (_("everything has no --from and no --to."));
      return CANDOR_EXIT_USAGE;
    }
  if (!is_sure)
    {
      candor_cli_warn (_("Nothing was erased. It cannot be taken back; add --yes to do it."));
      return CANDOR_EXIT_USAGE;
    }
  if (from != NULL && to == NULL)
    to_us = G_MAXINT64;

  return erase (cli, what, from_us, to_us);
}

const CandorCommand candor_action_erase = {
  "erase", "text|content|everything [--from DATE] [--to DATE] --yes",
  N_("Erases from the record and its backups."), run_erase
};
