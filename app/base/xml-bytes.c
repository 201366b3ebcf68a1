/* xml-bytes.c - the first look at a file: is it UTF-8 text at all
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Owns what is refused before any markup is looked at: empty and oversized
 * files, archives under another name, other encodings, control characters.
 * Nothing is ever unpacked or converted.
 */

#include <string.h>

#include <glib/gi18n.h>

#include "xml-private.h"

typedef struct
{
  const char *magic;
  gsize       length;
  const char *kind;
} Magic;

static const Magic archives[] =
{
  { "\x1f\x8b",              2, "gzip" },
  { "\xfd" "7zXZ",           5, "xz" },
  { "BZh",                   3, "bzip2" },
  { "PK\x03\x04",            4, "zip" },
  { "\x28\xb5\x2f\xfd",      4, "zstd" },
  { "7z\xbc\xaf\x27\x1c",    6, "7z" },
};

static gboolean
begins_with (const CandorXmlSource *source,
             const char            *magic,
             gsize                  length)
{
  return source->size >= length && memcmp (source->data, magic, length) == 0;
}

static void
report_file (const CandorXmlSource *source,
             GPtrArray             *problems,
             const char            *code,
             const char            *message,
             const char            *reason,
             const char            *hint)
{
  CandorPlace place = { source->file, 0, 0, 0 };

  g_ptr_array_add (problems,
                   candor_problem_new (CANDOR_SEVERITY_ERROR, code, &place,
                                       message, reason, hint));
}

static gboolean
check_size (const CandorXmlSource *source,
            const CandorXmlLimits *limits,
            GPtrArray             *problems)
{
  const char *content = source->data + source->start;
  const char *end = source->data + source->size;
  g_autofree char *most = NULL;

  if (source->size == source->start ||
      _candor_xml_skip_space (content, end) == end)
    {
      report_file (source, problems, "xml-empty", _("The file is empty."), NULL,
                   _("If it once held something, get it back from a copy."));
      return FALSE;
    }
  if (source->size <= limits->max_bytes)
    return TRUE;

  most = g_format_size_full (limits->max_bytes, G_FORMAT_SIZE_IEC_UNITS);
  {
    g_autofree char *message = g_strdup_printf (_("The file is larger than %s."), most);

    report_file (source, problems, "xml-too-large", message, NULL,
                 _("Split it into parts, and keep pictures and data in files of their own."));
  }

  return FALSE;
}

static gboolean
check_kind (const CandorXmlSource *source,
            GPtrArray             *problems)
{
  for (guint i = 0; i < G_N_ELEMENTS (archives); i++)
    {
      g_autofree char *message = NULL;

      if (!begins_with (source, archives[i].magic, archives[i].length))
        continue;

      message = g_strdup_printf (_("The file is packed (%s), not XML text."), archives[i].kind);
      report_file (source, problems, "xml-packed", message,
                   _("What is inside a packed file cannot be judged before it is unpacked, so it is left alone."),
                   _("Unpack it first and use what was inside."));
      return FALSE;
    }

  return TRUE;
}

static void
report_encoding (const CandorXmlSource *source,
                 GPtrArray             *problems,
                 const char            *encoding)
{
  g_autofree char *message = g_strdup_printf (_("The file is written in %s; only UTF-8 is read."), encoding);

  report_file (source, problems, "xml-encoding", message, NULL,
               _("Save it again as UTF-8, and write encoding=\"UTF-8\" in its first line or leave that out."));
}

/* Two bytes a character, with a mark or told by the zero beside the '<'. */
static gboolean
check_wide (const CandorXmlSource *source,
            GPtrArray             *problems)
{
  if (begins_with (source, "\xff\xfe", 2) || begins_with (source, "\xfe\xff", 2) ||
      begins_with (source, "<\0", 2) || begins_with (source, "\0<", 2) ||
      begins_with (source, "\0\0", 2))
    {
      report_encoding (source, problems, "UTF-16");
      return FALSE;
    }

  return TRUE;
}

static gboolean
is_utf8 (const CandorXmlSpan *name)
{
  return (name->length == 5 && g_ascii_strncasecmp (name->start, "utf-8", 5) == 0) ||
         (name->length == 4 && g_ascii_strncasecmp (name->start, "utf8", 4) == 0);
}

static gboolean
report_declaration (const CandorXmlSource *source,
                    GPtrArray             *problems,
                    const char            *at,
                    const char            *message)
{
  _candor_xml_report (source, problems, "xml-declaration", at - source->data, message,
                      _("It says how the rest of the file is to be read."),
                      _("Write <?xml version=\"1.0\" encoding=\"UTF-8\"?> and nothing before it."));

  return FALSE;
}

/* Which of the three parts of a declaration @pair is; -1: none. */
static int
find_part (const CandorXmlPair *pair)
{
  static const char * const parts[] = { "version", "encoding", "standalone" };

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      if (pair->name.length == strlen (parts[i]) &&
          memcmp (pair->name.start, parts[i], pair->name.length) == 0)
        return i;
    }

  return -1;
}

/* Whether @value may stand in @part; the encoding is judged apart. */
static gboolean
fits_part (int                  part,
           const CandorXmlSpan *value)
{
  if (part == 0)
    return value->length > 2 && memcmp (value->start, "1.", 2) == 0;
  if (part == 2)
    return (value->length == 3 && memcmp (value->start, "yes", 3) == 0) ||
           (value->length == 2 && memcmp (value->start, "no", 2) == 0);

  return TRUE;
}

/* From @p to @close: version="…", then encoding="…" and standalone="…" if at
 * all, with white space between. */
static gboolean
check_parts (const CandorXmlSource *source,
             const char            *p,
             const char            *close,
             GPtrArray             *problems)
{
  const char *start = source->data + source->start;
  CandorXmlPair pair;
  int last = -1;

  while (_candor_xml_skip_space (p, close) < close)
    {
      int part;

      if (!_candor_xml_is_space (*p) || !_candor_xml_next_pair (&p, close, &pair) ||
          (part = find_part (&pair)) <= last || (last == -1 && part != 0) || !fits_part (part, &pair.value))
        return report_declaration (source, problems, start, _("The XML declaration cannot be understood."));

      last = part;
      if (part == 1 && !is_utf8 (&pair.value))
        {
          g_autofree char *encoding = g_strndup (pair.value.start, pair.value.length);

          report_encoding (source, problems, g_utf8_validate (encoding, -1, NULL) ? encoding : "?");
          return FALSE;
        }
    }

  return last >= 0 || report_declaration (source, problems, start, _("The XML declaration states no version."));
}

static gboolean
check_declaration (const CandorXmlSource *source,
                   GPtrArray             *problems)
{
  const char *end = source->data + source->size;
  const char *content = source->data + source->start;
  const char *first = _candor_xml_skip_space (content, end);
  const char *close;

  if (end - first < 6 || memcmp (first, "<?xml", 5) != 0 || !_candor_xml_is_space (first[5]))
    return TRUE;

  close = g_strstr_len (first, MIN (end - first, 200), "?>");
  if (close == NULL)
    return report_declaration (source, problems, first, _("The XML declaration has no “?>”."));
  if (first != content)
    return report_declaration (source, problems, first, _("Something stands before the XML declaration."));

  return check_parts (source, first + 5, close, problems);
}

/* Eight bytes as one number, for the long stretches without surprises. */
static guint64
load (const char *p)
{
  guint64 word;

  memcpy (&word, p, sizeof word);

  return word;
}

#define EACH_BYTE(value) (G_GUINT64_CONSTANT (0x0101010101010101) * (value))

static const char *
skip_ascii (const char *p,
            const char *end)
{
  while (end - p >= 8 && (load (p) & EACH_BYTE (0x80)) == 0)
    p += 8;
  while (p < end && (guchar) *p < 0x80)
    p++;

  return p;
}

static const char *
skip_beyond_ascii (const char *p,
                   const char *end)
{
  while (p < end && (guchar) *p >= 0x80)
    p++;

  return p;
}

static gboolean
check_utf8 (const CandorXmlSource *source,
            GPtrArray             *problems)
{
  const char *end = source->data + source->size;
  const char *p = skip_ascii (source->data, end);
  const char *bad;

  /* No character lies half in ASCII, so what lies between is judged alone. */
  while (p < end)
    {
      const char *after = skip_beyond_ascii (p, end);

      if (!g_utf8_validate_len (p, after - p, &bad))
        {
          _candor_xml_report (source, problems, "xml-encoding", bad - source->data,
                              _("The file is not UTF-8: from here on it holds bytes that are no characters."),
                              _("It was probably saved in an older encoding such as ISO 8859-1 or Windows-1252."),
                              _("Save it again as UTF-8."));
          return FALSE;
        }
      p = skip_ascii (after, end);
    }

  return TRUE;
}

static void
report_control (const CandorXmlSource *source,
                GPtrArray             *problems,
                gsize                  offset,
                guint                  character)
{
  g_autofree char *message = g_strdup_printf (_("Here stands the control character U+%04X, which XML does not allow."), character);

  _candor_xml_report (source, problems, "xml-control-character", offset, message,
                      _("Such characters are invisible and mostly come from copying out of another program."),
                      _("Delete it, with what stands beside it if need be, and type that again."));
}

/* Whether a control, or the first byte of U+FFFE or U+FFFF, may be among the
 * eight; never wrong when it says no. */
static gboolean
may_hold_control (guint64 word)
{
  guint64 low = (word - EACH_BYTE (0x20)) & ~word;
  guint64 unlike = word ^ EACH_BYTE (0xef);
  guint64 first = (unlike - EACH_BYTE (0x01)) & ~unlike;

  return ((low | first) & EACH_BYTE (0x80)) != 0;
}

/* The forbidden character at @p, or 0x20 where there is none. */
static guint
find_control (const char *p,
              const char *end)
{
  guchar c = *p;

  if (c < 0x20 && !_candor_xml_is_space (c))
    return c;
  if (c == 0xef && end - p >= 3 && (guchar) p[1] == 0xbf && (guchar) p[2] >= 0xbe)
    return 0xff40u + (guchar) p[2];

  return 0x20;
}

static gboolean
check_controls (const CandorXmlSource *source,
                GPtrArray             *problems)
{
  const char *end = source->data + source->size;
  const char *p = source->data + source->start;
  guint n_before = problems->len;

  while (p < end && problems->len - n_before < CANDOR_XML_MAX_FINDINGS)
    {
      guint control;

      if (end - p >= 8 && !may_hold_control (load (p)))
        {
          p += 8;
          continue;
        }
      control = find_control (p, end);
      if (control != 0x20)
        report_control (source, problems, p - source->data, control);
      p++;
    }

  return problems->len == n_before;
}

gboolean
_candor_xml_check_bytes (const CandorXmlSource *source,
                         const CandorXmlLimits *limits,
                         GPtrArray             *problems)
{
  g_assert (source != NULL);
  g_assert (limits != NULL);
  g_assert (problems != NULL);

  return check_size (source, limits, problems) &&
         check_kind (source, problems) &&
         check_wide (source, problems) &&
         check_declaration (source, problems) &&
         check_utf8 (source, problems) &&
         check_controls (source, problems);
}
