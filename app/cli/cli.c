/* cli.c - what every command has at hand
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The only file that prints. Text goes out as UTF-8 whatever the locale, so that
 * a script sees the same bytes everywhere.
 */

#include <stdio.h>
#include <string.h>

#include <glib/gi18n.h>

#include "cli-private.h"

/* ----------------------------------------------------------------- saying */

static void
put (FILE       *stream,
     const char *format,
     va_list     arguments)
{
  g_autofree char *line = NULL;

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
  line = g_strdup_vprintf (format, arguments);
#pragma GCC diagnostic pop
  fputs (line, stream);
  fputc ('\n', stream);
}

void
candor_cli_say (const char *format,
                ...)
{
  va_list arguments;

  va_start (arguments, format);
  put (stdout, format, arguments);
  va_end (arguments);
}

void
candor_cli_warn (const char *format,
                 ...)
{
  va_list arguments;

  /* What was said before stays before it, also where both go to one file. */
  fflush (stdout);
  va_start (arguments, format);
  put (stderr, format, arguments);
  va_end (arguments);
}

int
candor_cli_finish (int status)
{
  /* A report that nobody got must not pass for a good one. */
  if (fflush (stdout) == 0 && !ferror (stdout))
    return status;

  candor_cli_warn (_("What was to be said could not be written to the end."));

  return status == CANDOR_EXIT_FINE ? CANDOR_EXIT_FAILED : status;
}

int
candor_cli_fail (const GError *error)
{
  candor_cli_warn ("%s", error->message);

  return CANDOR_EXIT_FAILED;
}

char *
candor_cli_quote (const char *word)
{
  for (const char *p = word; *p != '\0'; p++)
    if (!g_ascii_isalnum (*p) && strchr ("/._-+,@%", *p) == NULL)
      return g_shell_quote (word);

  return *word != '\0' ? g_strdup (word) : g_shell_quote (word);
}

char *
candor_cli_format_time (gint64 utc_us)
{
  g_autoptr(GDateTime) utc = g_date_time_new_from_unix_utc (utc_us / G_USEC_PER_SEC);
  g_autoptr(GDateTime) local = utc != NULL ? g_date_time_to_local (utc) : NULL;

  return local != NULL ? g_date_time_format (local, "%Y-%m-%d %H:%M") : g_strdup ("?");
}

/* ---------------------------------------------------------------- options */

/* Words as GOption wants them: owned, the program's name in front. */
static GStrv
make_words (int    argc,
            char **argv)
{
  g_autoptr(GPtrArray) words = g_ptr_array_new ();

  g_ptr_array_add (words, g_strdup ("candorctl"));
  for (int i = 0; i < argc; i++)
    g_ptr_array_add (words, g_strdup (argv[i]));
  g_ptr_array_add (words, NULL);

  return (GStrv) g_ptr_array_steal (words, NULL);
}

static void
drop_first (GStrv words)
{
  g_free (words[0]);
  for (gsize i = 0; words[i] != NULL; i++)
    words[i] = words[i + 1];
}

/* What was given after the command wins over what was given before it. */
static void
take_globals (CandorCli  *cli,
              GStrv      *lessons,
              char      **record)
{
  if (*lessons != NULL)
    {
      g_strfreev (cli->lessons);
      cli->lessons = g_steal_pointer (lessons);
    }
  if (*record != NULL)
    {
      g_free (cli->record);
      cli->record = g_steal_pointer (record);
    }
}

gboolean
candor_cli_parse (CandorCli           *cli,
                  const char          *command,
                  const char          *arguments,
                  const char          *summary,
                  const GOptionEntry  *entries,
                  int                  argc,
                  char               **argv,
                  GStrv               *rest,
                  int                 *status)
{
  g_autofree char *heading = g_strdup_printf ("%s %s", command, arguments);
  g_autoptr(GOptionContext) context = g_option_context_new (heading);
  g_autoptr(GError) error = NULL;
  g_auto(GStrv) lessons = NULL;
  g_autofree char *record = NULL;
  const GOptionEntry globals[] = {
    { "lessons", 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &lessons, NULL, "DIR" },
    { "record", 0, 0, G_OPTION_ARG_FILENAME, &record, NULL, "FILE" },
    G_OPTION_ENTRY_NULL
  };

  g_option_context_set_summary (context, summary);
  if (entries != NULL)
    g_option_context_add_main_entries (context, entries, NULL);
  g_option_context_add_main_entries (context, globals, NULL);

  *rest = make_words (argc, argv);
  *status = CANDOR_EXIT_USAGE;
  if (!g_option_context_parse_strv (context, rest, &error))
    {
      candor_cli_warn (_("%s. candorctl %s --help lists the options."), error->message, command);
      return FALSE;
    }

  drop_first (*rest);
  if ((*rest)[0] != NULL && g_str_equal ((*rest)[0], "--"))
    drop_first (*rest);
  take_globals (cli, &lessons, &record);

  return TRUE;
}

const CandorCommand *
candor_cli_find_command (const CandorCommand * const *table,
                         const char                  *what,
                         const char                  *name)
{
  g_autoptr(GPtrArray) names = g_ptr_array_new ();
  const char *nearest;

  for (gsize i = 0; table[i] != NULL; i++)
    {
      if (g_str_equal (table[i]->name, name))
        return table[i];
      g_ptr_array_add (names, (gpointer) table[i]->name);
    }
  g_ptr_array_add (names, NULL);

  nearest = candor_id_nearest (name, (const char * const *) names->pdata);
  if (nearest != NULL)
    candor_cli_warn (_("Unknown %s “%s”. Did you mean “%s”?"), what, name, nearest);
  else
    candor_cli_warn (_("Unknown %s “%s”. candorctl --help lists what there is."), what, name);

  return NULL;
}

/* ---------------------------------------------------------------- waiting */

void
candor_cli_ready (GObject      *object,
                  GAsyncResult *result,
                  gpointer      user_data)
{
  GAsyncResult **place = user_data;

  *place = g_object_ref (result);
}

GAsyncResult *
candor_cli_wait (GAsyncResult **result)
{
  while (*result == NULL)
    g_main_context_iteration (NULL, TRUE);

  return g_steal_pointer (result);
}

/* ------------------------------------------------------------- the engine */

CandorDay
candor_cli_get_today (void)
{
  g_autoptr(GDateTime) now = g_date_time_new_now_local ();

  return (CandorDay) {
    (guint16) g_date_time_get_year (now),
    (guint8) g_date_time_get_month (now),
    (guint8) g_date_time_get_day_of_month (now),
  };
}

CandorCatalogue *
candor_cli_scan (CandorCli *cli)
{
  g_auto(GStrv) folders = candor_study_dup_lesson_folders ((const char * const *) cli->lessons);
  g_autofree char *cache = candor_study_dup_catalogue_path ();

  return candor_catalogue_scan_cached ((const char * const *) folders, candor_cli_get_today (), cache, g_get_real_time ());
}

char *
candor_cli_dup_record_path (CandorCli *cli)
{
  return candor_study_dup_record_path (cli->record);
}

static void
say_trouble (CandorStudy *study)
{
  const CandorTrouble *trouble = candor_study_get_trouble (study);

  candor_cli_warn ("%s", trouble->what);
  candor_cli_warn ("%s", trouble->advice);
  if (trouble->backup == NULL)
    return;

  candor_cli_warn ("%s", trouble->backup_summary);
  candor_cli_warn (_("To put it back: candorctl record restore --record %s %s"),
                   candor_study_get_record_path (study), trouble->backup);
}

static gboolean
begin (CandorStudy *study)
{
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) error = NULL;
  GAsyncResult *ready = NULL;

  candor_study_begin_async (study, NULL, NULL, NULL, candor_cli_ready, &ready);
  result = candor_cli_wait (&ready);
  if (candor_study_begin_finish (study, result, &error))
    return TRUE;

  candor_cli_warn ("%s", error->message);

  return FALSE;
}

CandorStudy *
candor_cli_open_study (CandorCli       *cli,
                       CandorCatalogue *catalogue,
                       gboolean         may_begin)
{
  g_autofree char *path = candor_cli_dup_record_path (cli);
  g_autoptr(CandorStudy) study = candor_study_new (path, catalogue, NULL);
  g_autoptr(GAsyncResult) result = NULL;
  GAsyncResult *ready = NULL;
  const char * const *notices;

  candor_study_open_async (study, NULL, candor_cli_ready, &ready);
  result = candor_cli_wait (&ready);
  candor_study_open_finish (study, result, NULL);

  switch (candor_study_get_state (study))
    {
    case CANDOR_STUDY_READY:
      break;
    case CANDOR_STUDY_NEW:
      if (!may_begin)
        candor_cli_warn (_("There is no record at %s."), candor_study_get_record_path (study));
      if (!may_begin || !begin (study))
        return NULL;
      break;
    case CANDOR_STUDY_CLOSED:
    case CANDOR_STUDY_READ_ONLY:
    case CANDOR_STUDY_TROUBLE:
    default:
      say_trouble (study);
      return NULL;
    }

  notices = candor_study_get_notices (study);
  for (gsize i = 0; notices[i] != NULL; i++)
    candor_cli_warn ("%s", notices[i]);

  return g_steal_pointer (&study);
}

gboolean
candor_cli_close_study (CandorStudy *study)
{
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) error = NULL;
  GAsyncResult *ready = NULL;

  candor_study_close_async (study, NULL, candor_cli_ready, &ready);
  result = candor_cli_wait (&ready);
  if (candor_study_close_finish (study, result, &error))
    return TRUE;

  candor_cli_warn ("%s", error->message);

  return FALSE;
}
