/* render-text.c - inline text in a terminal
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Folds by characters, not bytes; a word longer than a line stands alone on it.
 */

#include "config.h"

#include <stdio.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include "cli-private.h"

static guint
terminal_width (void)
{
  struct winsize size;

  if (ioctl (STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0)
    return CLAMP (size.ws_col, 40, 100);

  return 80;
}

/* A terminal obeys control characters; content must not steer it. */
static char *
make_harmless (const char *text)
{
  GString *out = g_string_new (NULL);

  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);

      if (c == '\t' || c == '\n')
        g_string_append_c (out, ' ');
      else if (g_unichar_iscntrl (c))
        g_string_append (out, "\xef\xbf\xbd");
      else
        g_string_append_unichar (out, c);
    }

  return g_string_free (out, FALSE);
}

void
candor_cli_print_folded (const char *lead,
                         guint       indent,
                         const char *text)
{
  g_autofree char *harmless = make_harmless (text);
  g_auto (GStrv) words = g_strsplit (harmless, " ", -1);
  guint width = terminal_width ();
  guint column = indent;

  printf ("%-*s", (int) indent, lead != NULL ? lead : "");
  for (gsize i = 0; words[i] != NULL; i++)
    {
      guint length = (guint) g_utf8_strlen (words[i], -1);

      if (length == 0)
        continue;
      if (column > indent && column + 1 + length > width)
        {
          printf ("\n%*s", (int) indent, "");
          column = indent;
        }
      printf ("%s%s", column > indent ? " " : "", words[i]);
      column += length + (column > indent ? 1 : 0);
    }
  putchar ('\n');
}

static void
append_run (GString         *out,
            const CandorRun *run)
{
  switch (run->kind)
    {
    case CANDOR_RUN_EM:
      g_string_append_printf (out, "/%s/", run->text);
      break;
    case CANDOR_RUN_STRONG:
    case CANDOR_RUN_STRONG_EM:
      g_string_append_printf (out, "*%s*", run->text);
      break;
    case CANDOR_RUN_CODE:
      g_string_append_printf (out, "`%s`", run->text);
      break;
    case CANDOR_RUN_UI:
      g_string_append_printf (out, "“%s”", run->text);
      break;
    case CANDOR_RUN_CITE:
      g_string_append_printf (out, " [%s]", run->text);
      break;
    case CANDOR_RUN_LINK:
      g_string_append_printf (out, "%s <%s>", run->text, run->ref);
      break;
    case CANDOR_RUN_PLAIN:
    case CANDOR_RUN_TERM:
    case CANDOR_RUN_PAGE:
    default:
      g_string_append (out, run->text);
      break;
    }
}

char *
candor_cli_render_text (const CandorText *text)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < candor_text_get_n_runs (text); i++)
    append_run (out, candor_text_get_run (text, i));

  return g_string_free (out, FALSE);
}

void
candor_cli_print_text (const char       *lead,
                       guint             indent,
                       const CandorText *text)
{
  g_autofree char *words = candor_cli_render_text (text);

  candor_cli_print_folded (lead, indent, words);
}
