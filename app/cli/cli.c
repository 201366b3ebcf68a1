/* cli.c - small things that every command needs
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <stdarg.h>
#include <stdio.h>

#include <glib/gi18n.h>

#include "cli-private.h"

G_GNUC_PRINTF (1, 0)
static void
complain (const char *format,
          va_list     arguments)
{
  g_autofree char *words = g_strdup_vprintf (format, arguments);

  fflush (stdout);
  fprintf (stderr, "candorctl: %s\n", words);
}

int
candor_cli_usage (const char *format,
                  ...)
{
  va_list arguments;

  va_start (arguments, format);
  complain (format, arguments);
  va_end (arguments);

  return CANDOR_EXIT_USAGE;
}

int
candor_cli_failed (const char *format,
                   ...)
{
  va_list arguments;

  va_start (arguments, format);
  complain (format, arguments);
  va_end (arguments);

  return CANDOR_EXIT_FAILED;
}

gboolean
candor_cli_parse (const char     *usage,
                  GOptionEntry   *entries,
                  int            *argc,
                  char         ***argv,
                  gboolean       *help)
{
  g_autoptr (GOptionContext) context = g_option_context_new (NULL);
  g_autoptr (GError) error = NULL;

  *help = FALSE;
  for (int i = 1; i < *argc; i++)
    if (g_str_equal ((*argv)[i], "--help") || g_str_equal ((*argv)[i], "-h"))
      {
        printf (_("Usage: candorctl %s\n"), usage);
        *help = TRUE;
        return TRUE;
      }

  g_option_context_set_help_enabled (context, FALSE);
  g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);
  if (!g_option_context_parse (context, argc, argv, &error))
    {
      candor_cli_usage (_("%s. Usage: candorctl %s"), error->message, usage);
      return FALSE;
    }

  return TRUE;
}

CandorCatalogue *
candor_cli_scan (const CandorCliSetup *setup)
{
  const char *given[] = { setup->lessons, NULL };
  g_auto (GStrv) folders = candor_study_dup_lesson_folders (given);

  return candor_catalogue_scan ((const char * const *) folders, candor_cli_today ());
}

void
candor_cli_done_cb (GObject      *source,
                    GAsyncResult *result,
                    gpointer      wait)
{
  ((CandorCliWait *) wait)->result = g_object_ref (result);
}

GAsyncResult *
candor_cli_wait (CandorCliWait *wait)
{
  while (wait->result == NULL)
    g_main_context_iteration (NULL, TRUE);

  return g_steal_pointer (&wait->result);
}

CandorDay
candor_cli_today (void)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();

  return (CandorDay) { (guint16) g_date_time_get_year (now), (guint8) g_date_time_get_month (now),
                       (guint8) g_date_time_get_day_of_month (now) };
}

char *
candor_cli_time (gint64 us)
{
  g_autoptr (GDateTime) utc = us > 0 ? g_date_time_new_from_unix_utc (us / G_USEC_PER_SEC) : NULL;
  g_autoptr (GDateTime) local = utc != NULL ? g_date_time_to_local (utc) : NULL;

  return local != NULL ? g_date_time_format (local, "%Y-%m-%d %H:%M") : g_strdup (_("never"));
}
