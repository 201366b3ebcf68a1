/* rich-text-runs.c - from runs to words with attributes
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Content reaches the screen as text: nothing in here is parsed as markup.
 * Directional controls inside a run are closed inside the run.
 */

#include "rich-text-runs.h"

/* A label lays out all its words at once, so that no paragraph of a hostile
 * file may hold the window. Far above any paragraph a person would write. */
#define MAX_BYTES 32768

static gboolean
opens_direction (gunichar c)
{
  return (c >= 0x202A && c <= 0x202E && c != 0x202C) || (c >= 0x2066 && c <= 0x2068);
}

static gboolean
is_direction_control (gunichar c)
{
  return opens_direction (c) || c == 0x202C || c == 0x2069;
}

static gboolean
has_direction_control (const char *words)
{
  for (const char *p = words; *p != '\0'; p = g_utf8_next_char (p))
    if (is_direction_control (g_utf8_get_char (p)))
      return TRUE;

  return FALSE;
}

char *
candor_rich_text_isolate (const char *words)
{
  GString *string;
  guint open = 0;

  g_return_val_if_fail (words != NULL, NULL);

  if (!has_direction_control (words))
    return g_strdup (words);

  string = g_string_new ("\342\201\250");  /* first strong isolate */
  for (const char *p = words; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c >= 0x2066 && c <= 0x2068)
        open++;
      /* One that closes what the run did not open would close our own. */
      if (c == 0x2069 && open == 0)
        continue;
      if (c == 0x2069)
        open--;
      g_string_append_unichar (string, c);
    }
  for (guint i = 0; i <= open; i++)
    g_string_append (string, "\342\201\251");

  return g_string_free (string, FALSE);
}

static void
add_attribute (PangoAttrList  *list,
               PangoAttribute *attribute,
               guint           start,
               guint           end)
{
  attribute->start_index = start;
  attribute->end_index = end;
  pango_attr_list_insert (list, attribute);
}

static void
add_accent (PangoAttrList *list,
            const GdkRGBA *accent,
            guint          start,
            guint          end)
{
  add_attribute (list,
                 pango_attr_foreground_new (accent->red * 65535, accent->green * 65535, accent->blue * 65535),
                 start, end);
}

static void
add_code (PangoAttrList *list,
          guint          start,
          guint          end)
{
  add_attribute (list, pango_attr_family_new ("monospace"), start, end);
  add_attribute (list, pango_attr_scale_new (0.92), start, end);
}

static void
add_citation (PangoAttrList *list,
              const GdkRGBA *accent,
              guint          start,
              guint          end)
{
  add_attribute (list, pango_attr_scale_new (0.78), start, end);
  add_attribute (list, pango_attr_baseline_shift_new (PANGO_BASELINE_SHIFT_SUPERSCRIPT), start, end);
  /* A raised run may not push its line away from the others. */
  add_attribute (list, pango_attr_line_height_new (0.5), start, end);
  /* A number alone at the start of a line says nothing. */
  add_attribute (list, pango_attr_allow_breaks_new (FALSE), start > 0 ? start - 1 : 0, end);
  add_accent (list, accent, start, end);
}

static void
add_attributes (PangoAttrList *list,
                const GdkRGBA *accent,
                CandorRunKind  kind,
                guint          start,
                guint          end)
{
  switch (kind)
    {
    case CANDOR_RUN_EM:
      add_attribute (list, pango_attr_style_new (PANGO_STYLE_ITALIC), start, end);
      break;
    case CANDOR_RUN_STRONG:
      add_attribute (list, pango_attr_weight_new (PANGO_WEIGHT_BOLD), start, end);
      break;
    case CANDOR_RUN_STRONG_EM:
      add_attribute (list, pango_attr_weight_new (PANGO_WEIGHT_BOLD), start, end);
      add_attribute (list, pango_attr_style_new (PANGO_STYLE_ITALIC), start, end);
      break;
    case CANDOR_RUN_CODE:
      add_code (list, start, end);
      break;
    case CANDOR_RUN_UI:
      add_attribute (list, pango_attr_weight_new (PANGO_WEIGHT_SEMIBOLD), start, end);
      break;
    case CANDOR_RUN_CITE:
      add_citation (list, accent, start, end);
      break;
    case CANDOR_RUN_LINK:
    case CANDOR_RUN_PAGE:
      add_attribute (list, pango_attr_underline_new (PANGO_UNDERLINE_SINGLE), start, end);
      add_accent (list, accent, start, end);
      break;
    case CANDOR_RUN_TERM:    /* its dots are drawn by the widget */
    case CANDOR_RUN_PLAIN:
    default:
      break;
    }
}

static gboolean
leads_somewhere (const CandorRun *run)
{
  return run->ref != NULL &&
         (run->kind == CANDOR_RUN_TERM || run->kind == CANDOR_RUN_CITE || run->kind == CANDOR_RUN_BLANK ||
          run->kind == CANDOR_RUN_LINK || run->kind == CANDOR_RUN_PAGE);
}

static void
append_run (GString             *string,
            const CandorRun     *run,
            CandorLessonContext *context)
{
  g_autofree char *words = candor_rich_text_isolate (run->text);

  if (run->kind == CANDOR_RUN_CITE && context != NULL && run->ref != NULL)
    g_string_append_printf (string, "[%u]", candor_lesson_context_number (context, run->ref));
  else if (run->kind == CANDOR_RUN_BLANK)
    g_string_append (string, CANDOR_RICH_BLANK);
  else if (run->kind == CANDOR_RUN_CITE)
    g_string_append_printf (string, "[%s]", words);
  else if (string->len + strlen (words) <= MAX_BYTES)
    g_string_append (string, words);
  else
    {
      g_autofree char *head = g_utf8_substring (words, 0, MAX (0, (MAX_BYTES - (long) string->len) / 4));

      g_string_append (string, head);
      g_string_append (string, " …");
    }
}

void
candor_rich_text_append_run (GString             *words,
                             PangoAttrList       *attributes,
                             const CandorRun     *run,
                             const GdkRGBA       *accent,
                             CandorLessonContext *context)
{
  guint start = words->len;

  append_run (words, run, context);
  add_attributes (attributes, accent, run->kind, start, words->len);
}

char *
candor_rich_text_render (CandorText           *text,
                         const GdkRGBA        *accent,
                         PangoAttrList       **attributes,
                         GArray               *spans,
                         CandorLessonContext  *context)
{
  GString *string = g_string_new (NULL);
  guint n_runs;

  g_return_val_if_fail (text != NULL, NULL);
  g_return_val_if_fail (accent != NULL, NULL);
  g_return_val_if_fail (attributes != NULL, NULL);

  *attributes = pango_attr_list_new ();
  n_runs = candor_text_get_n_runs (text);
  for (guint i = 0; i < n_runs && string->len < MAX_BYTES; i++)
    {
      const CandorRun *run = candor_text_get_run (text, i);
      guint start = string->len;

      candor_rich_text_append_run (string, *attributes, run, accent, context);
      if (context != NULL && run->kind == CANDOR_RUN_TERM && run->ref != NULL)
        candor_lesson_context_tell_word (context, run->ref, run->text);
      if (spans != NULL && leads_somewhere (run))
        {
          CandorRichSpan span = { run->kind, run->ref, run->text, start, string->len };

          g_array_append_val (spans, span);
        }
    }

  return g_string_free (string, FALSE);
}
