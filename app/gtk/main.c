/* main.c - candor, the desktop program
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "application.h"

#include <glib/gi18n.h>

int
main (int   argc,
      char *argv[])
{
  g_autoptr (CandorApplication) application = NULL;
  const char *locale_folder = g_getenv ("CANDOR_LOCALE");   /* before it is installed */

  bindtextdomain (GETTEXT_PACKAGE, locale_folder != NULL ? locale_folder : CANDOR_LOCALE_FOLDER);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);

  application = candor_application_new ();

  return g_application_run (G_APPLICATION (application), argc, argv);
}
