/* xml-reference.c - what follows an '&': five names, numbers, and mistakes
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * `&nbsp;` and "R&D" are what authors bring along most often, so both have
 * sentences that say what to write instead.
 */

#include <string.h>

#include <glib/gi18n.h>

#include "xml-scan-private.h"

/* Names that people know from HTML, and the character each stands for. */
static const struct
{
  const char *name;
  const char *character;
} known_names[] =
{
  { "auml", "ä" }, { "ouml", "ö" }, { "uuml", "ü" }, { "Auml", "Ä" }, { "Ouml", "Ö" },
  { "Uuml", "Ü" }, { "szlig", "ß" }, { "eacute", "é" }, { "egrave", "è" }, { "ecirc", "ê" },
  { "agrave", "à" }, { "aacute", "á" }, { "acirc", "â" }, { "ccedil", "ç" }, { "ntilde", "ñ" },
  { "oacute", "ó" }, { "iacute", "í" }, { "uacute", "ú" }, { "aring", "å" }, { "oslash", "ø" },
  { "aelig", "æ" }, { "euro", "€" }, { "pound", "£" }, { "yen", "¥" }, { "cent", "¢" },
  { "copy", "©" }, { "reg", "®" }, { "trade", "™" }, { "sect", "§" }, { "para", "¶" },
  { "hellip", "…" }, { "ndash", "–" }, { "mdash", "—" }, { "lsquo", "‘" }, { "rsquo", "’" },
  { "ldquo", "“" }, { "rdquo", "”" }, { "bdquo", "„" }, { "laquo", "«" }, { "raquo", "»" },
  { "bull", "•" }, { "middot", "·" }, { "deg", "°" }, { "times", "×" }, { "divide", "÷" },
  { "plusmn", "±" }, { "le", "≤" }, { "ge", "≥" }, { "ne", "≠" }, { "rarr", "→" },
  { "larr", "←" }, { "frac12", "½" }, { "permil", "‰" },
};

static const char * const own_names[] = { "amp", "lt", "gt", "quot", "apos", NULL };

static gboolean
is_allowed_character (gunichar c)
{
  return c == 0x9 || c == 0xa || c == 0xd ||
         (c >= 0x20 && c <= 0xd7ff) ||
         (c >= 0xe000 && c <= 0xfffd) ||
         (c >= 0x10000 && c <= 0x10ffff);
}

/* The number behind "&#", or 0 when there is none or it is too large. */
static gunichar
parse_number (const char  *p,
              const char  *limit,
              const char **after)
{
  guint base = 10;
  gunichar value = 0;

  if (p < limit && *p == 'x')
    {
      base = 16;
      p++;
    }
  for (; p < limit; p++)
    {
      int digit = g_ascii_xdigit_value (*p);

      if (digit < 0 || digit >= (int) base)
        break;
      value = MIN (value * base + digit, 0x110000);
    }
  *after = p;

  return value;
}

static void
scan_number (CandorXmlScan *scan,
             const char    *limit)
{
  const char *start = scan->p;
  const char *after;
  gunichar character = parse_number (start + 2, limit, &after);

  scan->p = after;
  if (after < limit && *after == ';')
    {
      scan->p++;
      if (is_allowed_character (character))
        return;
    }

  _candor_xml_scan_report (scan, "xml-character-number", start,
                           _("The number after “&#” is no character, or has no “;” behind it."), NULL,
                           _("Write for example &#160; or, with hexadecimal digits, &#xA0;."));
}

static const char *
find_character (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (known_names); i++)
    {
      if (g_str_equal (known_names[i].name, name))
        return known_names[i].character;
    }

  return NULL;
}

static void
report_name (CandorXmlScan *scan,
             const char    *start,
             const char    *name)
{
  const char *character = find_character (name);
  g_autofree char *message = NULL;
  g_autofree char *hint = NULL;

  if (g_str_equal (name, "nbsp"))
    {
      message = g_strdup (_("“&nbsp;” is known to web pages, not here."));
      hint = g_strdup (_("Write &#160; for a space at which no line breaks."));
    }
  else if (character != NULL)
    {
      message = g_strdup_printf (_("“&%s;” is known to web pages, not here."), name);
      hint = g_strdup_printf (_("Write the character itself: %s"), character);
    }
  else
    {
      message = g_strdup_printf (_("“&%s;” is unknown."), name);
      hint = g_strdup_printf (_("Write the character itself, or &amp;%s; if this text is meant."), name);
    }

  _candor_xml_scan_report (scan, "xml-entity", start, message,
                           _("Only &amp;, &lt;, &gt;, &quot;, &apos; and numbers such as &#160; are understood."),
                           hint);
}

static gboolean
is_word_end (char c)
{
  return _candor_xml_is_space (c) || c == '<' || c == '>' || c == '"' || c == '\'' || c == '=';
}

/* The word around @at, to quote it: "R&D". */
static char *
dup_word (const CandorXmlScan *scan,
          const char          *at)
{
  const char *first = at, *last = at + 1;
  const char *begin = scan->source->data + scan->source->start;

  while (first > begin && at - first < 20 && !is_word_end (first[-1]))
    first--;
  while (last < scan->end && last - at < 20 && !is_word_end (*last) && *last != '&')
    last++;
  /* The cut may fall into a character. */
  while (first < at && ((guchar) *first & 0xc0) == 0x80)
    first++;
  while (last > at + 1 && last < scan->end && ((guchar) *last & 0xc0) == 0x80)
    last--;

  return g_strndup (first, last - first);
}

static void
report_bare (CandorXmlScan *scan,
             const char    *at)
{
  g_autofree char *word = dup_word (scan, at);
  g_autofree char *before = g_strndup (word, strchr (word, '&') - word);
  const char *after = strchr (word, '&') + 1;
  g_autofree char *message = NULL;
  g_autofree char *hint = NULL;

  if (word[1] == '\0')
    {
      message = g_strdup (_("Here stands a single “&”."));
      hint = g_strdup (_("Write &amp; for the character itself."));
    }
  else
    {
      message = g_strdup_printf (_("In “%s” stands a single “&”."), word);
      hint = g_strdup_printf (_("Write %s&amp;%s."), before, after);
    }

  _candor_xml_scan_report (scan, "xml-bare-ampersand", at, message,
                           _("In XML this character begins the name of another one, such as &amp;."),
                           hint);
}

/* "&amp" and the like, where only the semicolon was forgotten. */
static void
report_semicolon (CandorXmlScan *scan,
                  const char    *at,
                  const char    *name)
{
  g_autofree char *message = g_strdup_printf (_("After “&%s” the semicolon is missing."), name);
  g_autofree char *hint = g_strdup_printf (_("Write &%s;."), name);

  _candor_xml_scan_report (scan, "xml-entity", at, message, NULL, hint);
}

void
_candor_xml_scan_reference (CandorXmlScan *scan,
                            const char    *limit)
{
  const char *start = scan->p;
  const char *after = start + 1;
  g_autofree char *name = NULL;

  if (after < limit && *after == '#')
    {
      scan_number (scan, limit);
      return;
    }

  while (after < limit && after - start < 40 && g_ascii_isalnum (*after))
    after++;
  name = g_strndup (start + 1, after - start - 1);
  scan->p = after;

  if (name[0] != '\0' && after < limit && *after == ';')
    {
      scan->p++;
      if (!g_strv_contains (own_names, name))
        report_name (scan, start, name);
    }
  else if (g_strv_contains (own_names, name))
    report_semicolon (scan, start, name);
  else
    report_bare (scan, start);
}
