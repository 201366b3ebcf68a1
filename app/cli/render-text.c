/* render-text.c - words on lines
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <sys/ioctl.h>
#include <unistd.h>

#include "cli-private.h"
#include "render-private.h"

#define MIN_WIDTH 40
#define MAX_WIDTH 100
#define WIDTH_WITHOUT_TERMINAL 80

guint
candor_render_get_width (void)
{
  struct winsize size = { 0 };

  if (!isatty (STDOUT_FILENO) || ioctl (STDOUT_FILENO, TIOCGWINSZ, &size) != 0 || size.ws_col == 0)
    return WIDTH_WITHOUT_TERMINAL;

  return CLAMP (size.ws_col, MIN_WIDTH, MAX_WIDTH);
}

static guint
count_columns (const char *text)
{
  guint n = 0;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (!g_unichar_iszerowidth (c))
        n += g_unichar_iswide (c) ? 2 : 1;
    }

  return n;
}

/* A lesson comes from outside: it may not move the terminal's cursor. */
static char *
make_printable (const char *text)
{
  GString *line = g_string_new (NULL);

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c == '\n' || c == '\t')
        g_string_append_c (line, ' ');
      else
        g_string_append_unichar (line, g_unichar_iscntrl (c) ? 0xfffd : c);
    }

  return g_string_free (line, FALSE);
}

static void
begin_line (GString *line,
            guint    indent)
{
  g_string_truncate (line, 0);
  for (guint i = 0; i < indent; i++)
    g_string_append_c (line, ' ');
}

void
candor_render_words (guint       indent,
                     const char *first,
                     const char *words)
{
  g_autofree char *printable = make_printable (words);
  g_auto(GStrv) parts = g_strsplit (printable, " ", -1);
  g_autoptr(GString) line = g_string_new (NULL);
  guint width = candor_render_get_width ();
  guint hang = indent + count_columns (first);
  guint column = hang;
  gboolean is_empty = TRUE;

  begin_line (line, indent);
  g_string_append (line, first);

  for (gsize i = 0; parts[i] != NULL; i++)
    {
      guint n = count_columns (parts[i]);

      if (*parts[i] == '\0')
        continue;
      if (!is_empty && column + 1 + n > width)
        {
          candor_cli_say ("%s", line->str);
          begin_line (line, hang);
          column = hang;
          is_empty = TRUE;
        }
      if (!is_empty)
        {
          g_string_append_c (line, ' ');
          column++;
        }
      g_string_append (line, parts[i]);
      column += n;
      is_empty = FALSE;
    }
  candor_cli_say ("%s", line->str);
}

char *
candor_render_dup_text (CandorText *text)
{
  GString *words = g_string_new (NULL);

  for (guint i = 0; i < candor_text_get_n_runs (text); i++)
    {
      const CandorRun *run = candor_text_get_run (text, i);

      switch (run->kind)
        {
        case CANDOR_RUN_CITE:
          g_string_append_printf (words, " [%s]", run->text);
          break;
        case CANDOR_RUN_LINK:
          g_string_append (words, run->text);
          if (g_strcmp0 (run->text, run->ref) != 0)
            g_string_append_printf (words, " <%s>", run->ref);
          break;
        case CANDOR_RUN_CODE:
          g_string_append_printf (words, "`%s`", run->text);
          break;
        case CANDOR_RUN_EM:
        case CANDOR_RUN_STRONG_EM:
          g_string_append_printf (words, "_%s_", run->text);
          break;
        case CANDOR_RUN_PHRASE:
          g_string_append_printf (words, "[%s]", run->text);
          break;
        case CANDOR_RUN_PLAIN:
        case CANDOR_RUN_STRONG:
        case CANDOR_RUN_UI:
        case CANDOR_RUN_TERM:
        case CANDOR_RUN_PAGE:
        default:
          g_string_append (words, run->text);
          break;
        }
    }

  return g_string_free (words, FALSE);
}

void
candor_render_text (guint       indent,
                    const char *first,
                    CandorText *text)
{
  g_autofree char *words = candor_render_dup_text (text);

  candor_render_words (indent, first, words);
}

void
candor_render_gap (void)
{
  candor_cli_say ("%s", "");
}

void
candor_render_title (const char *title,
                     char        underline)
{
  g_autofree char *line = g_strnfill (MIN (count_columns (title), candor_render_get_width ()), underline);

  candor_render_words (0, "", title);
  candor_cli_say ("%s", line);
  candor_render_gap ();
}
