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
 * (`&…;`) stand in xml-reference.c.
 */

#define _GNU_SOURCE

#include <string.h>

#include <glib/gi18n.h>

#include "xml-scan-private.h"

static gsize
offset_of (const CandorXmlScan *scan,
           const char          *p)
{
  return p - scan->source->data;
}

static void
give_up (CandorXmlScan *scan)
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
  _candor_xml_report (scan->source, scan->problems, code, offset_of (scan, at),
                      message, reason, hint);
  if (scan->problems->len >= CANDOR_XML_MAX_FINDINGS)
    give_up (scan);
}

/* Reports and gives up following the markup. */
static void
stop (CandorXmlScan *scan,
      const char    *code,
      const char    *at,
      const char    *message,
      const char    *reason,
      const char    *hint)
{
  _candor_xml_scan_report (scan, code, at, message, reason, hint);
  give_up (scan);
}

static char *
dup_name (const CandorXmlSpan *name)
{
  /* Names of tags are limited, but a sentence wants less. */
  const char *end = name->start + MIN (name->length, 60);
  const char *whole_end;

  g_utf8_validate_len (name->start, end - name->start, &whole_end);

  return g_strndup (name->start, whole_end - name->start);
}

static gboolean
same_name (const CandorXmlSpan *a,
           const CandorXmlSpan *b)
{
  return a->length == b->length && memcmp (a->start, b->start, a->length) == 0;
}

static char *
describe_place (const CandorXmlScan *scan,
                const char          *at)
{
  CandorPlace place;

  _candor_xml_source_place (scan->source, offset_of (scan, at), &place);

  /* Translators: "line 3, column 7" */
  return g_strdup_printf (_("line %u, column %u"), place.line, place.column);
}

/* -------------------------------------------------- comments and the like */

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
      stop (scan, code, scan->p, message, NULL, hint);
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
  guint32 offset = offset_of (scan, at);

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
    stop (scan, "xml-text-outside", at,
          _("Here stands text after the last closing tag."), NULL,
          _("Move it into the element before it, or delete it."));
  else
    stop (scan, "xml-text-outside", at,
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

static void
scan_instruction (CandorXmlScan *scan)
{
  const char *start = scan->p;
  gboolean is_declaration = offset_of (scan, start) == scan->source->start &&
                            g_str_has_prefix (start, "<?xml") &&
                            _candor_xml_is_space (start[5]);

  if (!skip_to (scan, start + 2, "?>", "xml-instruction",
                _("A “<?” begins here and has no “?>”."),
                _("Delete it: processing instructions have no effect here.")))
    return;

  if (!is_declaration && !scan->limits->allows_instructions)
    _candor_xml_scan_report (scan, "xml-instruction", start,
                             _("Here stands a processing instruction (“<?…?>”)."),
                             _("It could make a program load something from outside."),
                             _("Delete it."));
}

static void
scan_declaration (CandorXmlScan *scan)
{
  if (scan->end - scan->p >= 9 && g_ascii_strncasecmp (scan->p, "<!DOCTYPE", 9) == 0)
    stop (scan, "xml-doctype", scan->p,
          _("The file has a DOCTYPE; here none is allowed."),
          _("A DOCTYPE can make a program load other files or grow without end."),
          _("Delete it, from <!DOCTYPE to its >."));
  else
    stop (scan, "xml-doctype", scan->p,
          _("After “<!” only a comment may follow."),
          _("Declarations can make a program load other files or grow without end."),
          _("Write &lt;! for the two characters, or <!-- … --> for a comment."));
}

/* ------------------------------------------------------------------- tags */

static void
report_too_long (CandorXmlScan *scan,
                 const char    *tag)
{
  g_autofree char *message = g_strdup_printf (_("This tag is longer than %" G_GSIZE_FORMAT " bytes."), scan->limits->max_tag);

  stop (scan, "xml-tag-too-long", tag, message,
        _("Either a quote or a “>” is missing, or text stands in an attribute that belongs between tags."),
        _("Look for the missing quote at the beginning of the tag."));
}

static void
report_unfinished (CandorXmlScan *scan,
                   const char    *tag)
{
  stop (scan, "xml-tag-unfinished", tag,
        _("This tag has no “>”."), NULL,
        _("Write > where the tag ends; write &lt; for the character <."));
}

static void
report_endless (CandorXmlScan *scan,
                const char    *tag,
                const char    *limit)
{
  if (limit == scan->end)
    report_unfinished (scan, tag);
  else
    report_too_long (scan, tag);
}

/* The attribute's value at scan->p, which stands on its opening quote. */
static gboolean
scan_value (CandorXmlScan *scan,
            const char    *tag,
            const char    *limit,
            CandorXmlSpan *name)
{
  char quote = *scan->p++;

  while (scan->p < limit && *scan->p != quote)
    {
      if (*scan->p == '<')
        {
          g_autofree char *shown = dup_name (name);
          g_autofree char *message = g_strdup_printf (_("In the value of “%s” stands a “<”."), shown);

          stop (scan, "xml-bare-less-than", scan->p, message,
                _("Either the closing quote of the value is missing, or the character itself is meant."),
                _("Write the quote where the value ends, or &lt; for the character."));
          return FALSE;
        }
      if (*scan->p == '&')
        _candor_xml_scan_reference (scan, limit);
      else
        scan->p++;
    }

  if (scan->stopped)
    return FALSE;
  if (scan->p >= limit)
    {
      report_endless (scan, tag, limit);
      return FALSE;
    }
  scan->p++;

  return TRUE;
}

static void
report_twice (CandorXmlScan       *scan,
              const CandorXmlSpan *name)
{
  g_autofree char *shown = dup_name (name);
  g_autofree char *message = g_strdup_printf (_("The attribute “%s” stands twice in this tag."), shown);

  _candor_xml_scan_report (scan, "xml-attribute-twice", name->start, message, NULL,
                           _("Keep one of the two."));
}

static void
check_twice (CandorXmlScan       *scan,
             const CandorXmlSpan *names,
             guint                n_names)
{
  for (guint i = 0; i < n_names; i++)
    {
      if (same_name (&names[i], &names[n_names]))
        {
          report_twice (scan, &names[n_names]);
          return;
        }
    }
}

static void
report_attribute (CandorXmlScan       *scan,
                  const CandorXmlSpan *name,
                  gboolean             has_value)
{
  g_autofree char *shown = dup_name (name);
  g_autofree char *message = NULL;
  g_autofree char *hint = g_strdup_printf (_("Write %s=\"…\"."), shown);

  if (has_value)
    message = g_strdup_printf (_("The value of “%s” does not stand in quotes."), shown);
  else
    message = g_strdup_printf (_("“%s” stands in a tag and has no value."), shown);

  stop (scan, "xml-attribute-quotes", name->start, message,
        _("In a tag each attribute has its value in quotes. Where no tag is meant, &lt; stands for the character <."),
        hint);
}

/* One attribute at scan->p; FALSE when the tag cannot be followed. */
static gboolean
scan_attribute (CandorXmlScan *scan,
                const char    *tag,
                const char    *limit,
                CandorXmlSpan *name)
{
  name->start = scan->p;
  scan->p = _candor_xml_skip_name (scan->p, limit);
  name->length = scan->p - name->start;
  scan->p = _candor_xml_skip_space (scan->p, limit);
  if (scan->p >= limit)
    {
      report_endless (scan, tag, limit);
      return FALSE;
    }
  if (*scan->p != '=')
    {
      report_attribute (scan, name, FALSE);
      return FALSE;
    }

  scan->p = _candor_xml_skip_space (scan->p + 1, limit);
  if (scan->p >= limit || (*scan->p != '"' && *scan->p != '\''))
    {
      report_attribute (scan, name, TRUE);
      return FALSE;
    }

  if (!scan_value (scan, tag, limit, name))
    return FALSE;

  if (scan->p < limit && _candor_xml_starts_name (*scan->p))
    _candor_xml_scan_report (scan, "xml-attribute-space", scan->p,
                             _("Between two attributes a space is missing."), NULL,
                             _("Write a space after the closing quote."));

  return !scan->stopped;
}

/* From behind the name to the tag's end. FALSE when it cannot be followed. */
static gboolean
scan_attributes (CandorXmlScan *scan,
                 const char    *tag,
                 const char    *limit)
{
  CandorXmlSpan names[CANDOR_XML_MOST_ATTRIBUTES];
  guint n_names = 0;

  for (;;)
    {
      scan->p = _candor_xml_skip_space (scan->p, limit);
      if (scan->p >= limit || !_candor_xml_starts_name (*scan->p))
        return TRUE;
      if (n_names == scan->limits->max_attributes)
        {
          stop (scan, "xml-too-many-attributes", tag,
                _("This tag has too many attributes."), NULL, NULL);
          return FALSE;
        }
      if (!scan_attribute (scan, tag, limit, &names[n_names]))
        return FALSE;
      check_twice (scan, names, n_names);
      if (scan->stopped)
        return FALSE;
      n_names++;
    }
}

static void
open_element (CandorXmlScan       *scan,
              const char          *tag,
              const CandorXmlSpan *name)
{
  guint32 offset = offset_of (scan, tag);

  scan->in_text = FALSE;
  g_array_append_val (scan->outline->elements, offset);
  if (scan->depth == 0 && scan->seen_root)
    {
      stop (scan, "xml-second-root", tag,
            _("A second element begins here after the first one has ended."),
            _("A file holds one element that holds all others."),
            _("Look whether a closing tag before it stands too early."));
      return;
    }
  if (scan->depth == CANDOR_XML_MAX_DEPTH)
    {
      stop (scan, "xml-too-deep", tag,
            _("Elements are nested more than 64 deep."), NULL,
            _("Look for a tag that is not closed."));
      return;
    }
  if (scan->outline->elements->len > CANDOR_XML_MAX_ELEMENTS)
    {
      stop (scan, "xml-too-many-elements", tag,
            _("The file has more than 100,000 elements."), NULL,
            _("Split it into parts."));
      return;
    }

  scan->seen_root = TRUE;
  scan->open[scan->depth].name = *name;
  scan->open[scan->depth].tag = tag;
  scan->depth++;
}

static void
scan_start_tag (CandorXmlScan *scan)
{
  const char *tag = scan->p;
  const char *limit = (gsize) (scan->end - tag) > scan->limits->max_tag
                        ? tag + scan->limits->max_tag : scan->end;
  CandorXmlSpan name;

  name.start = ++scan->p;
  scan->p = _candor_xml_skip_name (scan->p, limit);
  name.length = scan->p - name.start;
  if (!scan_attributes (scan, tag, limit))
    return;

  if (scan->p >= limit)
    report_endless (scan, tag, limit);
  else if (*scan->p == '>')
    {
      scan->p++;
      open_element (scan, tag, &name);
    }
  else if (*scan->p == '/' && scan->p + 1 < scan->end && scan->p[1] == '>')
    {
      scan->p += 2;
      open_element (scan, tag, &name);
      if (!scan->stopped)
        scan->depth--;
    }
  else if (*scan->p == '<')
    report_unfinished (scan, tag);
  else
    stop (scan, "xml-tag", scan->p,
          _("This character may not stand in a tag."), NULL,
          _("A tag looks like <page id=\"asking\">: name, then attributes with their values in quotes."));
}

/* ------------------------------------------------------------- end tags */

static void
report_unclosed (CandorXmlScan       *scan,
                 const char          *end_tag,
                 const CandorXmlSpan *end_name)
{
  const CandorXmlOpen *open = &scan->open[scan->depth - 1];
  g_autofree char *name = dup_name (&open->name);
  g_autofree char *other = dup_name (end_name);
  g_autofree char *place = describe_place (scan, end_tag);
  g_autofree char *message = g_strdup_printf (_("<%s> is opened here and not closed before </%s> (%s)."), name, other, place);
  g_autofree char *hint = g_strdup_printf (_("Write </%s> where it ends."), name);

  _candor_xml_scan_report (scan, "xml-unclosed", open->tag, message, NULL, hint);
}

static void
report_mismatch (CandorXmlScan       *scan,
                 const char          *end_tag,
                 const CandorXmlSpan *end_name)
{
  g_autofree char *other = dup_name (end_name);
  g_autofree char *message = NULL;
  g_autofree char *hint = NULL;

  if (scan->depth == 0)
    {
      message = g_strdup_printf (_("</%s> closes nothing: no element is open here."), other);
      hint = g_strdup (_("Delete it, or look for a closing tag before it that stands too early."));
    }
  else
    {
      const CandorXmlOpen *open = &scan->open[scan->depth - 1];
      g_autofree char *name = dup_name (&open->name);
      g_autofree char *place = describe_place (scan, open->tag);

      message = g_strdup_printf (_("</%s> does not close <%s>, which was opened in %s."), other, name, place);
      hint = g_strdup_printf (_("Write </%s>, or delete this tag."), name);
    }

  _candor_xml_scan_report (scan, "xml-mismatch", end_tag, message, NULL, hint);
}

static guint
find_open (const CandorXmlScan *scan,
           const CandorXmlSpan *name)
{
  for (guint depth = scan->depth; depth > 0; depth--)
    {
      if (same_name (&scan->open[depth - 1].name, name))
        return depth;
    }

  return 0;
}

static gboolean
is_slip (const CandorXmlSpan *typed,
         const CandorXmlSpan *meant)
{
  g_autofree char *word = dup_name (typed);
  g_autofree char *candidate = dup_name (meant);
  const char *candidates[] = { candidate, NULL };

  return candor_id_nearest (word, candidates) != NULL;
}

/* An end tag that fits an outer element leaves the inner ones unclosed, which
 * is one fault however many they are; one that fits none is a slip of the pen,
 * and closes what is open, or it is one too many. */
static void
close_element (CandorXmlScan       *scan,
               const char          *end_tag,
               const CandorXmlSpan *name)
{
  guint depth = find_open (scan, name);

  scan->in_text = FALSE;
  if (depth > 0)
    {
      if (depth < scan->depth)
        report_unclosed (scan, end_tag, name);
      scan->depth = depth - 1;
      return;
    }

  report_mismatch (scan, end_tag, name);
  if (scan->depth > 0 && is_slip (name, &scan->open[scan->depth - 1].name))
    scan->depth--;
  else if (scan->depth == 0)
    give_up (scan);
}

static void
scan_end_tag (CandorXmlScan *scan)
{
  const char *tag = scan->p;
  CandorXmlSpan name;

  name.start = tag + 2;
  scan->p = _candor_xml_skip_name (name.start, scan->end);
  name.length = scan->p - name.start;
  scan->p = _candor_xml_skip_space (scan->p, scan->end);
  if (name.length == 0)
    {
      stop (scan, "xml-bare-less-than", tag,
            _("After “</” the name of an element must follow."), NULL,
            _("Write &lt; for the character <."));
      return;
    }
  if (scan->p >= scan->end || *scan->p != '>')
    {
      report_unfinished (scan, tag);
      return;
    }

  scan->p++;
  close_element (scan, tag, &name);
}

/* --------------------------------------------------------------- the pass */

static void
report_bare (CandorXmlScan *scan)
{
  const char *at = scan->p++;

  begin_text (scan, at);
  _candor_xml_scan_report (scan, "xml-bare-less-than", at,
                           _("Here stands a “<” that begins no tag."),
                           _("In XML this character always begins a tag."),
                           _("Write &lt; for the character itself."));
}

static gboolean
looking_at (const CandorXmlScan *scan,
            const char          *text)
{
  gsize length = strlen (text);

  return (gsize) (scan->end - scan->p) >= length &&
         memcmp (scan->p, text, length) == 0;
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
  else if (looking_at (scan, "</"))
    scan_end_tag (scan);
  else if (scan->p + 1 < scan->end && _candor_xml_starts_name (scan->p[1]))
    scan_start_tag (scan);
  else if (scan->depth == 0)
    report_text_outside (scan, scan->p);
  else
    report_bare (scan);
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
  while (scan->p < scan->end && *scan->p != '<')
    {
      if (*scan->p == '&')
        {
          _candor_xml_scan_reference (scan, scan->end);
          continue;
        }
      if (*scan->p == ']' && looking_at (scan, "]]>"))
        _candor_xml_scan_report (scan, "xml-cdata", scan->p,
                                 _("Here stands “]]>”, which ends a CDATA section that has not begun."),
                                 NULL, _("Write ]]&gt; for the characters."));
      if (scan->p < scan->end)
        scan->p++;
    }
}

static void
check_end (CandorXmlScan *scan)
{
  if (scan->depth > 0)
    {
      const CandorXmlOpen *open = &scan->open[scan->depth - 1];
      g_autofree char *name = dup_name (&open->name);
      g_autofree char *message = g_strdup_printf (_("<%s> is opened here, and the file ends before it is closed."), name);
      g_autofree char *hint = g_strdup_printf (_("Write </%s> where it ends. If the end of the file is missing, get it from a copy."), name);

      _candor_xml_scan_report (scan, "xml-unclosed", open->tag, message, NULL, hint);
    }
  else if (!scan->seen_root)
    _candor_xml_scan_report (scan, "xml-empty", scan->source->data + scan->source->start,
                             _("The file holds no element."), NULL,
                             _("Begin with the opening tag, for example <module …>."));
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
    check_end (&scan);

  is_clean = found->len == 0;
  candor_problems_sort (found);
  g_ptr_array_extend_and_steal (problems, g_steal_pointer (&found));

  return is_clean;
}
