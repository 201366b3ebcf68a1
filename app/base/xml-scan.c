/* xml-scan.c - one linear pass over the markup, before libxml2 sees any
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Two purposes. For safety: no `<!` but comments and CDATA, so no DOCTYPE and
 * no entity anywhere; tags, depth and number of elements limited. For
 * authors: what they get wrong is found here, all of it in one run and in
 * words of its own, with the place where it has to be mended. libxml2 stays
 * the judge of what is well-formed; what this pass lets through it refuses.
 *
 * Invariant: `p` only moves forward, so the pass is linear. Where the markup
 * can no longer be followed the pass stops instead of guessing. References
 * (`&…;`) stand in xml-reference.c, tags in xml-tag.c.
 */

#define _GNU_SOURCE

#include <string.h>

#include <glib/gi18n.h>

#include "xml-scan-private.h"

void
_candor_xml_scan_give_up (CandorXmlScan *scan)
{
  scan->p = scan->end;
  scan->stopped = TRUE;
}

void
_candor_xml_scan_report (CandorXmlScan *scan,
                         const char    *code,
                         const char    *at,
                         const char    *message,
                         const char    *reason,
                         const char    *hint)
{
  _candor_xml_report (scan->source, scan->problems, code, _candor_xml_scan_offset (scan, at),
                      message, reason, hint);
  if (scan->problems->len >= CANDOR_XML_MAX_FINDINGS)
    _candor_xml_scan_give_up (scan);
}

void
_candor_xml_scan_stop (CandorXmlScan *scan,
                       const char    *code,
                       const char    *at,
                       const char    *message,
                       const char    *reason,
                       const char    *hint)
{
  _candor_xml_scan_report (scan, code, at, message, reason, hint);
  _candor_xml_scan_give_up (scan);
}

/* -------------------------------------------------- comments and the like */

static gboolean
looking_at (const CandorXmlScan *scan,
            const char          *text)
{
  gsize length = strlen (text);

  return (gsize) (scan->end - scan->p) >= length &&
         memcmp (scan->p, text, length) == 0;
}

/* Moves behind @close, which is looked for from @from on; else stops. */
static gboolean
skip_to (CandorXmlScan *scan,
         const char    *from,
         const char    *close,
         const char    *code,
         const char    *message,
         const char    *hint)
{
  const char *found = NULL;

  if (from <= scan->end)
    found = memmem (from, scan->end - from, close, strlen (close));
  if (found == NULL)
    {
      _candor_xml_scan_stop (scan, code, scan->p, message, NULL, hint);
      return FALSE;
    }
  scan->p = found + strlen (close);

  return TRUE;
}

static void
scan_comment (CandorXmlScan *scan)
{
  const char *start = scan->p;
  const char *dashes;

  if (!skip_to (scan, start + 4, "-->", "xml-comment",
                _("A comment begins here and never ends."),
                _("Write --> where it ends.")))
    return;

  dashes = memmem (start + 4, scan->p - 3 - start - 4, "--", 2);
  if (dashes == NULL && scan->p - start > 7 && scan->p[-4] == '-')
    dashes = scan->p - 4;
  if (dashes != NULL)
    _candor_xml_scan_report (scan, "xml-comment", dashes,
                             _("Inside a comment “--” may not stand."), NULL,
                             _("Write one hyphen, or a dash (–)."));
}

static void
begin_text (CandorXmlScan *scan,
            const char    *at)
{
  guint32 offset = _candor_xml_scan_offset (scan, at);

  if (scan->in_text || scan->depth == 0)
    return;

  g_array_append_val (scan->outline->texts, offset);
  scan->in_text = TRUE;
}

static void
report_text_outside (CandorXmlScan *scan,
                     const char    *at)
{
  if (scan->seen_root)
    _candor_xml_scan_stop (scan, "xml-text-outside", at,
                           _("Here stands text after the last closing tag."), NULL,
                           _("Move it into the element before it, or delete it."));
  else
    _candor_xml_scan_stop (scan, "xml-text-outside", at,
                           _("The file does not begin with a tag."),
                           _("It may be another kind of file with the name of an XML file."),
                           _("Begin with <?xml version=\"1.0\" encoding=\"UTF-8\"?> and the opening tag."));
}

static void
scan_cdata (CandorXmlScan *scan)
{
  const char *start = scan->p;
  const char *text = start + strlen ("<![CDATA[");

  if (scan->depth == 0)
    {
      report_text_outside (scan, start);
      return;
    }
  if (skip_to (scan, text, "]]>", "xml-cdata",
               _("A CDATA section begins here and never ends."),
               _("Write ]]> where it ends.")) &&
      scan->p - 3 > text)
    begin_text (scan, text);
}

/* "<?xml …?>" in another place than the first, or with capital letters. */
static gboolean
is_late_declaration (const char *start)
{
  return g_ascii_strncasecmp (start + 2, "xml", 3) == 0 &&
         (_candor_xml_is_space (start[5]) || start[5] == '?');
}

static void
scan_instruction (CandorXmlScan *scan)
{
  const char *start = scan->p;
  gboolean is_declaration = _candor_xml_scan_offset (scan, start) == scan->source->start &&
                            looking_at (scan, "<?xml") &&
                            scan->end - start > 5 && _candor_xml_is_space (start[5]);

  if (!skip_to (scan, start + 2, "?>", "xml-instruction",
                _("A “<?” begins here and has no “?>”."),
                _("Delete it: processing instructions have no effect here.")))
    return;

  if (!is_declaration && is_late_declaration (start))
    _candor_xml_scan_report (scan, "xml-declaration", start,
                             _("Here stands an XML declaration (“<?xml …?>”)."),
                             _("The XML declaration may only be the very first thing in a file."),
                             _("Write it in small letters at the very beginning of the file, or delete it."));
  else if (!is_declaration && !scan->limits->allows_instructions)
    _candor_xml_scan_report (scan, "xml-instruction", start,
                             _("Here stands a processing instruction (“<?…?>”)."),
                             _("It could make a program load something from outside."),
                             _("Delete it."));
}

static void
scan_declaration (CandorXmlScan *scan)
{
  if (scan->end - scan->p >= 9 && g_ascii_strncasecmp (scan->p, "<!DOCTYPE", 9) == 0)
    _candor_xml_scan_stop (scan, "xml-doctype", scan->p,
                           _("The file has a DOCTYPE; here none is allowed."),
                           _("A DOCTYPE can make a program load other files or grow without end."),
                           _("Delete it, from <!DOCTYPE to its >."));
  else
    _candor_xml_scan_stop (scan, "xml-doctype", scan->p,
                           _("After “<!” only a comment may follow."),
                           _("Declarations can make a program load other files or grow without end."),
                           _("Write &lt;! for the two characters, or <!-- … --> for a comment."));
}

/* --------------------------------------------------------------- the pass */

static void
report_bare (CandorXmlScan *scan)
{
  const char *at = scan->p++;
  const char *name = _candor_xml_skip_space (at + 1, scan->end);
  const char *end = _candor_xml_skip_name (name, scan->end);
  gboolean is_space = name > at + 1 && end > name;

  begin_text (scan, at);
  _candor_xml_scan_report (scan, "xml-bare-less-than", at,
                           _("Here stands a “<” that begins no tag."),
                           _("In XML this character always begins a tag."),
                           is_space ? _("Write &lt; for the character itself. In a tag no space stands behind it.")
                                    : _("Write &lt; for the character itself."));
  if (is_space)
    scan->astray = (CandorXmlSpan) { name, end - name };
}

static void
scan_markup (CandorXmlScan *scan)
{
  if (looking_at (scan, "<!--"))
    scan_comment (scan);
  else if (looking_at (scan, "<![CDATA["))
    scan_cdata (scan);
  else if (looking_at (scan, "<!"))
    scan_declaration (scan);
  else if (looking_at (scan, "<?"))
    scan_instruction (scan);
  else if (looking_at (scan, "</") ||
           (looking_at (scan, "<\\") && scan->end - scan->p > 2 && _candor_xml_starts_name (scan->p[2])))
    _candor_xml_scan_end_tag (scan);
  else if (scan->p + 1 < scan->end && _candor_xml_starts_name (scan->p[1]))
    _candor_xml_scan_start_tag (scan);
  else if (scan->depth == 0)
    report_text_outside (scan, scan->p);
  else
    report_bare (scan);
}

static void
check_brackets (CandorXmlScan *scan,
                const char    *start,
                const char    *end)
{
  const char *at = start;

  /* The first byte is rare and found fast. */
  while (!scan->stopped && (at = memchr (at, ']', end - at)) != NULL)
    {
      if (end - at >= 3 && memcmp (at, "]]>", 3) == 0)
        _candor_xml_scan_report (scan, "xml-cdata", at,
                                 _("Here stands “]]>”, which ends a CDATA section that has not begun."),
                                 NULL, _("Write ]]&gt; for the characters."));
      at++;
    }
}

/* Up to the next '<'. */
static void
scan_words (CandorXmlScan *scan)
{
  const char *start = scan->p;
  const char *end = memchr (start, '<', scan->end - start);
  const char *reference;

  if (end == NULL)
    end = scan->end;

  while (!scan->stopped && (reference = memchr (scan->p, '&', end - scan->p)) != NULL)
    {
      scan->p = reference;
      _candor_xml_scan_reference (scan, end);
    }
  check_brackets (scan, start, end);
  if (!scan->stopped)
    scan->p = end;
}

static void
scan_text (CandorXmlScan *scan)
{
  const char *start = scan->p;

  if (scan->depth == 0)
    {
      scan->p = _candor_xml_skip_space (scan->p, scan->end);
      if (scan->p < scan->end && *scan->p != '<')
        report_text_outside (scan, scan->p);
      return;
    }

  begin_text (scan, start);
  scan_words (scan);
}

void
_candor_xml_outline_clear (CandorXmlOutline *self)
{
  g_clear_pointer (&self->elements, g_array_unref);
  g_clear_pointer (&self->texts, g_array_unref);
}

gboolean
_candor_xml_scan (const CandorXmlSource *source,
                  const CandorXmlLimits *limits,
                  CandorXmlOutline      *outline,
                  GPtrArray             *problems)
{
  g_autoptr(GPtrArray) found = candor_problems_new ();
  CandorXmlScan scan = { 0, };
  gboolean is_clean;

  g_assert (limits->max_attributes <= CANDOR_XML_MOST_ATTRIBUTES);

  outline->elements = g_array_new (FALSE, FALSE, sizeof (guint32));
  outline->texts = g_array_new (FALSE, FALSE, sizeof (guint32));
  scan.source = source;
  scan.limits = limits;
  scan.outline = outline;
  scan.problems = found;
  scan.p = source->data + source->start;
  scan.end = source->data + source->size;

  while (scan.p < scan.end)
    {
      if (*scan.p == '<')
        scan_markup (&scan);
      else
        scan_text (&scan);
    }
  if (!scan.stopped)
    _candor_xml_scan_end (&scan);

  is_clean = found->len == 0;
  candor_problems_sort (found);
  g_ptr_array_extend_and_steal (problems, g_steal_pointer (&found));

  return is_clean;
}
