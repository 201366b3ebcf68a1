/* check-markdown.c - signs that other programs turn into something
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Somebody who writes **bold** elsewhere writes it here, and readers see the
 * stars. Only signs that hardly mean themselves are found; <code> and <ui> hold
 * what is typed letter by letter and are left alone.
 */

#include <string.h>

#include <glib/gi18n.h>

#include "check-module-private.h"
#include "schema-private.h"

typedef struct
{
  const char *at;      /* the first sign */
  const char *sign;    /* as it is shown in the finding */
  const char *hint;
} Sign;

static gboolean
is_space (char c)
{
  return c == '\0' || g_ascii_isspace (c);
}

/* "**so**": opened before a word, closed behind one. */
static gboolean
find_stars (const char *text,
            Sign       *sign)
{
  const char *open = strstr (text, "**");
  const char *close = open != NULL ? strstr (open + 2, "**") : NULL;

  if (close == NULL || is_space (open[2]) || open[2] == '*' || is_space (close[-1]))
    return FALSE;

  *sign = (Sign) { open, "**", N_("Write <strong>…</strong> for what is important.") };

  return TRUE;
}

/* "[words](address)" */
static gboolean
find_link (const char *text,
           Sign       *sign)
{
  const char *middle = strstr (text, "](");
  const char *open = middle;

  if (middle == NULL || is_space (middle[2]) || strchr (middle, ')') == NULL)
    return FALSE;
  while (open > text && *open != '[')
    open--;
  if (*open != '[')
    return FALSE;

  *sign = (Sign) { open, "[…](…)", N_("Write <link href=\"https://…\">…</link>.") };

  return TRUE;
}

/* "`so`" */
static gboolean
find_ticks (const char *text,
            Sign       *sign)
{
  const char *open = strchr (text, '`');
  const char *close = open != NULL ? strchr (open + 1, '`') : NULL;

  if (close == NULL || is_space (open[1]) || is_space (close[-1]) || close == open + 1)
    return FALSE;

  *sign = (Sign) { open, "`", N_("Write <code>…</code> for what is typed letter by letter.") };

  return TRUE;
}

/* The first character of the line behind @p, spaces passed over. */
static const char *
skip_indent (const char *p)
{
  return p + strspn (p, " \t");
}

static const char *
next_line (const char *p)
{
  const char *end = strchr (p, '\n');

  return end != NULL ? skip_indent (end + 1) : NULL;
}

/* Two lines or more that begin with "- "; one alone may be a dash. */
static gboolean
find_points (const char *text,
             Sign       *sign)
{
  const char *first = NULL;

  for (const char *line = skip_indent (text); line != NULL; line = next_line (line))
    {
      if ((line[0] != '-' && line[0] != '*') || line[1] != ' ')
        continue;
      if (first != NULL)
        {
          *sign = (Sign) { first, "-", N_("Write <list>, and each point as <item>…</item>.") };
          return TRUE;
        }
      first = line;
    }

  return FALSE;
}

static gboolean
find_sign (const char *text,
           Sign       *sign)
{
  if (strpbrk (text, "*[`-") == NULL)
    return FALSE;

  return find_stars (text, sign) || find_link (text, sign) || find_ticks (text, sign) || find_points (text, sign);
}

static void
check_text (CandorLoad          *load,
            const CandorXmlNode *node)
{
  const char *text = candor_xml_node_get_text (node);
  CandorPlace place;
  Sign sign;

  if (!find_sign (text, &sign))
    return;

  candor_xml_node_get_text_place (node, sign.at - text, &place);
  _candor_report (&load->findings, CANDOR_CODE_MARKDOWN_SIGNS, &place, _(sign.hint),
                  _("“%s” has no meaning here; readers see the signs themselves."), sign.sign);
}

static void
check_below (CandorLoad          *load,
             const CandorXmlNode *node)
{
  /* Where no text may stand the schema has told what to write. */
  gboolean holds_text = _candor_element_is_mixed (node, NULL);

  for (const CandorXmlNode *child = candor_xml_node_get_first_child (node);
       child != NULL;
       child = candor_xml_node_get_next (child))
    {
      if (candor_xml_node_is_text (child) && holds_text)
        check_text (load, child);
      else if (candor_xml_node_is_text (child))
        continue;
      else if (!_candor_node_is (child, "code") && !_candor_node_is (child, "ui"))
        check_below (load, child);
    }
}

void
_candor_check_markdown (CandorLoad *load)
{
  g_assert (load != NULL);

  for (guint i = 0; i < load->documents->len; i++)
    check_below (load, candor_xml_document_get_root (g_ptr_array_index (load->documents, i)));
}
