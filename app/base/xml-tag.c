/* xml-tag.c - opening and closing tags, and which closes which
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Owns the stack of open elements. A tag is limited in bytes and attributes,
 * so that comparing its names with each other stays cheap. One missing
 * closing tag is one finding, however many elements it leaves open.
 */

#include <string.h>

#include <glib/gi18n.h>

#include "xml-scan-private.h"
#include "xml-vocabulary.h"

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

  _candor_xml_source_place (scan->source, _candor_xml_scan_offset (scan, at), &place);

  /* Translators: "line 3, column 7" */
  return g_strdup_printf (_("line %u, column %u"), place.line, place.column);
}

/* ------------------------------------------------------------------- tags */

static void
report_too_long (CandorXmlScan *scan,
                 const char    *tag)
{
  g_autofree char *message = g_strdup_printf (_("This tag is longer than %u bytes."), (guint) scan->limits->max_tag);

  _candor_xml_scan_stop (scan, "xml-tag-too-long", tag, message,
                         _("Either a quote or a “>” is missing, or text stands in an attribute that belongs between tags."),
                         _("Look for the missing quote at the beginning of the tag."));
}

static void
report_unfinished (CandorXmlScan *scan,
                   const char    *tag)
{
  _candor_xml_scan_stop (scan, "xml-tag-unfinished", tag,
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

/* A “<” stands in the value that begins at @value: where the tag seems to have ended before
 * it, the quote was forgotten, and what is to be mended is the attribute. */
static void
report_less_than (CandorXmlScan       *scan,
                  const char          *value,
                  const CandorXmlSpan *name)
{
  g_autofree char *shown = dup_name (name);
  g_autofree char *message = NULL;

  if (memchr (value, '>', scan->p - value) != NULL)
    {
      message = g_strdup_printf (_("The value of “%s” has no closing quote."), shown);
      _candor_xml_scan_stop (scan, "xml-attribute-quotes", name->start, message, NULL,
                             _("Write the quote where the value ends."));
      return;
    }

  message = g_strdup_printf (_("In the value of “%s” stands a “<”."), shown);
  _candor_xml_scan_stop (scan, "xml-bare-less-than", scan->p, message,
                         _("Either the closing quote of the value is missing, or the character itself is meant."),
                         _("Write the quote where the value ends, or &lt; for the character."));
}

/* The attribute's value at scan->p, which stands on its opening quote. */
static gboolean
scan_value (CandorXmlScan *scan,
            const char    *tag,
            const char    *limit,
            CandorXmlSpan *name)
{
  char quote = *scan->p++;
  const char *value = scan->p;

  while (scan->p < limit && *scan->p != quote)
    {
      if (*scan->p == '<')
        {
          report_less_than (scan, value, name);
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

/* What word processors and mails make of straight quotes. */
static gboolean
begins_with_curly_quote (const char *p,
                         const char *limit)
{
  static const char * const quotes[] = { "“", "”", "„", "‟", "‘", "’", "‚", "«", "»" };

  for (guint i = 0; i < G_N_ELEMENTS (quotes); i++)
    {
      gsize length = strlen (quotes[i]);

      if ((gsize) (limit - p) >= length && memcmp (p, quotes[i], length) == 0)
        return TRUE;
    }

  return FALSE;
}

static void
report_curly_quote (CandorXmlScan       *scan,
                    const CandorXmlSpan *name)
{
  g_autofree char *shown = dup_name (name);
  g_autofree char *message = g_strdup_printf (_("The value of “%s” does not stand in straight quotes."), shown);
  g_autofree char *hint = g_strdup_printf (_("These are curly quotes. Type the straight ones: %s=\"…\"."), shown);

  _candor_xml_scan_stop (scan, "xml-attribute-quotes", name->start, message, NULL, hint);
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

  _candor_xml_scan_stop (scan, "xml-attribute-quotes", name->start, message,
                         _("In a tag each attribute has its value in quotes. Where no tag is meant, &lt; stands for the character <."),
                         hint);
}

/* Looks like a space and is none: word processors and web pages have several. Answers with the first. */
static const char *
find_odd_space (const char *start,
                const char *end)
{
  static const char * const spaces[] =
    { "\u00a0", "\u2002", "\u2003", "\u2007", "\u2009", "\u200a", "\u200b", "\u202f", "\u3000", "\ufeff" };

  for (const char *p = start; p < end; p++)
    {
      for (guint i = 0; (guchar) *p >= 0x80 && i < G_N_ELEMENTS (spaces); i++)
        {
          gsize length = strlen (spaces[i]);

          if ((gsize) (end - p) >= length && memcmp (p, spaces[i], length) == 0)
            return p;
        }
    }

  return NULL;
}

static gboolean
stops_at_odd_space (CandorXmlScan *scan,
                    const char    *start,
                    const char    *end)
{
  const char *space = find_odd_space (start, end);

  if (space == NULL)
    return FALSE;

  _candor_xml_scan_stop (scan, "xml-tag", space,
                         _("Here stands a character that looks like a space and is none."),
                         _("Text that is copied from a word processor or a web page may bring such spaces along."),
                         _("Delete it and type a plain space."));

  return TRUE;
}

/* Whether the next tag begins before the one at @from has ended. */
static gboolean
runs_into_next_tag (const char *from,
                    const char *limit)
{
  while (from < limit && *from != '<' && *from != '>')
    from++;

  return from < limit && *from == '<';
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
  if (stops_at_odd_space (scan, name->start, name->start + name->length))
    return FALSE;
  if (*scan->p != '=')
    {
      if (runs_into_next_tag (scan->p, limit))
        report_unfinished (scan, tag);
      else
        report_attribute (scan, name, FALSE);
      return FALSE;
    }

  scan->p = _candor_xml_skip_space (scan->p + 1, limit);
  if (begins_with_curly_quote (scan->p, limit))
    {
      report_curly_quote (scan, name);
      return FALSE;
    }
  if (scan->p >= limit || (*scan->p != '"' && *scan->p != '\''))
    {
      report_attribute (scan, name, TRUE);
      return FALSE;
    }

  if (!scan_value (scan, tag, limit, name))
    return FALSE;

  if (scan->p < limit && _candor_xml_starts_name (*scan->p) &&
      !stops_at_odd_space (scan, scan->p, _candor_xml_skip_name (scan->p, limit)))
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
          _candor_xml_scan_stop (scan, "xml-too-many-attributes", tag,
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
  guint32 offset = _candor_xml_scan_offset (scan, tag);

  scan->in_text = FALSE;
  g_array_append_val (scan->outline->elements, offset);
  if (scan->depth == 0 && scan->seen_root)
    {
      _candor_xml_scan_stop (scan, "xml-second-root", tag,
                             _("A second element begins here after the first one has ended."),
                             _("A file holds one element that holds all others."),
                             _("Look whether a closing tag before it stands too early; a second module is a file of its own."));
      return;
    }
  if (scan->depth == CANDOR_XML_MAX_DEPTH)
    {
      _candor_xml_scan_stop (scan, "xml-too-deep", tag,
                             _("Elements are nested more than 64 deep."), NULL,
                             _("Look for a tag that is not closed."));
      return;
    }
  if (scan->outline->elements->len > CANDOR_XML_MAX_ELEMENTS)
    {
      _candor_xml_scan_stop (scan, "xml-too-many-elements", tag,
                             _("The file has more than 100,000 elements."), NULL,
                             _("Split it into parts."));
      return;
    }

  scan->seen_root = TRUE;
  scan->open[scan->depth].name = *name;
  scan->open[scan->depth].tag = tag;
  scan->depth++;
}

void
_candor_xml_scan_start_tag (CandorXmlScan *scan)
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

  if (scan->p >= limit || (*scan->p == '/' && scan->p + 1 >= limit))
    report_endless (scan, tag, limit);
  else if (*scan->p == '>')
    {
      scan->p++;
      open_element (scan, tag, &name);
    }
  else if (*scan->p == '/' && scan->p[1] == '>')
    {
      scan->p += 2;
      open_element (scan, tag, &name);
      if (!scan->stopped)
        scan->depth--;
    }
  else if (*scan->p == '<')
    report_unfinished (scan, tag);
  else if (!stops_at_odd_space (scan, name.start, name.start + name.length))
    _candor_xml_scan_stop (scan, "xml-tag", scan->p,
                           _("This character may not stand in a tag."), NULL,
                           _("A tag looks like <page id=\"asking\">: name, then attributes with their values in quotes."));
}

/* ------------------------------------------------------------- end tags */

/* A hint that looks at the opening tag's name; NULL where it is a good one. */
static char *
describe_opening (const CandorXmlScan *scan,
                  const CandorXmlOpen *open,
                  const char          *closing)
{
  g_autofree char *name = dup_name (&open->name);
  CandorPlace place;

  if (scan->limits->vocabulary == NULL)
    return NULL;

  _candor_xml_source_place (scan->source, _candor_xml_scan_offset (scan, open->tag), &place);

  return _candor_xml_describe_opening (scan->limits->vocabulary, name, closing, place.line);
}

/* Whether the end tag that closes @open stands right behind the one at @end_tag. */
static gboolean
is_closed_next (const CandorXmlScan *scan,
                const char          *end_tag,
                const CandorXmlOpen *open)
{
  const char *next = memchr (end_tag, '>', scan->end - end_tag);
  gsize length = open->name.length;

  return next != NULL && (gsize) (scan->end - next) > length + 3 && next[1] == '<' && next[2] == '/' &&
         memcmp (next + 3, open->name.start, length) == 0 && !_candor_xml_continues_name (next[3 + length]);
}

/* What to write for the end of the innermost element, at @end_tag, which closes one around it. */
static char *
describe_end (const CandorXmlScan *scan,
              const char          *end_tag,
              const char          *name,
              const char          *other)
{
  const CandorXmlOpen *open = &scan->open[scan->depth - 1];

  if (is_closed_next (scan, end_tag, open))
    return g_strdup_printf (_("Write </%s> before </%s>: what is opened last is closed first."), name, other);
  if (scan->depth > 1 && same_name (&open->name, &scan->open[scan->depth - 2].name))
    return g_strdup_printf (_("Did you mean </%s>? Else write </%s> where it ends."), name, name);

  return g_strdup_printf (_("Write </%s> where it ends."), name);
}

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
  g_autofree char *hint = describe_opening (scan, open, NULL);

  if (hint == NULL)
    hint = describe_end (scan, end_tag, name, other);
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
      hint = describe_opening (scan, open, other);
      if (hint == NULL)
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
        {
          report_unclosed (scan, end_tag, name);
          scan->astray = scan->open[scan->depth - 1].name;
        }
      scan->depth = depth - 1;
      return;
    }
  if (scan->astray.length > 0 && same_name (&scan->astray, name))
    {
      scan->astray.length = 0;
      return;
    }

  report_mismatch (scan, end_tag, name);
  if (scan->depth > 0 && is_slip (name, &scan->open[scan->depth - 1].name))
    scan->depth--;
  else if (scan->depth == 0)
    _candor_xml_scan_give_up (scan);
}

void
_candor_xml_scan_end_tag (CandorXmlScan *scan)
{
  const char *tag = scan->p;
  gboolean leans_back = tag[1] == '\\';
  CandorXmlSpan name;

  name.start = tag + 2;
  scan->p = _candor_xml_skip_name (name.start, scan->end);
  name.length = scan->p - name.start;
  scan->p = _candor_xml_skip_space (scan->p, scan->end);
  if (name.length == 0)
    {
      _candor_xml_scan_stop (scan, "xml-bare-less-than", tag,
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
  if (leans_back)
    {
      g_autofree char *shown = dup_name (&name);
      g_autofree char *message = g_strdup_printf (_("Here stands “<\\%s>”, with a backslash."), shown);
      g_autofree char *hint = g_strdup_printf (_("Write </%s>."), shown);

      _candor_xml_scan_report (scan, "xml-tag", tag, message, NULL, hint);
    }
  if (!scan->stopped)
    close_element (scan, tag, &name);
}

void
_candor_xml_scan_end (CandorXmlScan *scan)
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
