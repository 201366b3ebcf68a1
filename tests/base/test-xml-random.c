/* test-xml-random.c - mangled lessons, with libxml2 as the referee
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A lesson is mangled as authors and accidents do. Whatever comes of it: our
 * reader says "no findings" exactly where libxml2 finds the file well-formed
 * and valid, every refusal has a finding, every sentence is UTF-8, and every
 * node has a place. `-m slow` goes on for a minute with a new seed each time.
 */

#define _GNU_SOURCE

#include <string.h>

#include <libxml/parser.h>
#include <libxml/xmlschemas.h>

#include "helpers.h"

#define N_QUICK 4000
#define SLOW_SECONDS 60

static const char lesson[] =
  "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
  "<module format=\"1\" id=\"consent\" edition=\"2\" language=\"en\" minutes=\"20\" licence=\"CC-BY-SA-4.0\">\n"
  "  <title>Personalisation, privacy &amp; consent</title>\n"
  "  <summary>What you may do — and how to ask.</summary>\n"
  "  <objective id=\"ask-first\" level=\"apply\">Decide before a campaign</objective>\n"
  "  <misconception id=\"silence\" belief=\"Who does not object has agreed.\">Silence is <em>no</em> consent.</misconception>\n"
  "  <source id=\"gdpr-7\" kind=\"law\" basis=\"secondary\" checked=\"2026-11-24\">\n"
  "    <title>Article 7</title><locator>Art. 7(2)</locator>\n"
  "  </source>\n"
  "  <term id=\"consent\" cite=\"gdpr-7\" word=\"consent\">A free yes.</term>\n"
  "  <change edition=\"2\" date=\"2027-02-01\" kind=\"meaning\" at=\"asking q1\">The rules changed.</change>\n"
  "  <lesson id=\"before\">\n"
  "    <title>Before you send</title>\n"
  "    <page id=\"asking\">\n"
  "      <title>Asking is part of the offer</title>\n"
  "      <p>A <term ref=\"consent\"/> is a yes<cite ref=\"gdpr-7\"/>. <!-- note --><![CDATA[a < b]]></p>\n"
  "      <heading level=\"3\">How &#8220;free&#8221; is it?</heading>\n"
  "      <list kind=\"number\"><item>one</item><item><strong>two</strong></item></list>\n"
  "      <figure src=\"media/banner.svg\"><caption>Both</caption><alternative>Two buttons.</alternative></figure>\n"
  "      <table><head><cell>a</cell></head><row><cell>b</cell></row></table>\n"
  "      <callout kind=\"practice\"><title>t</title><p>Write the question.</p></callout>\n"
  "      <quote cite=\"gdpr-7\"><p>x</p><by>y</by></quote>\n"
  "      <check><choice id=\"q1\" objective=\"ask-first\"><prompt>What now?</prompt>\n"
  "        <option id=\"a\" misconception=\"silence\">Leave it.<response>No.</response></option>\n"
  "        <option id=\"b\" right=\"yes\">Untick it.<response>Yes.</response></option>\n"
  "        <why cite=\"gdpr-7\" see=\"asking\">Consent needs an act.</why></choice></check>\n"
  "    </page>\n"
  "  </lesson>\n"
  "  <quiz id=\"quiz\" pass=\"70\" certainty=\"yes\" feedback=\"at-end\"><title>Quiz</title>\n"
  "    <truefalse id=\"q2\"><prompt>So?</prompt><true right=\"yes\"/><false><response>r</response></false></truefalse>\n"
  "    <choices id=\"q3\" credit=\"parts\"><prompt>Which?</prompt><option id=\"a\" right=\"yes\">A<unticked>u</unticked></option>\n"
  "      <option id=\"b\">B</option></choices>\n"
  "  </quiz>\n"
  "</module>\n";

static const char * const pieces[] =
{
  "<", ">", "&", "\"", "'", "=", "/", ";", "-", "--", "]]>", "<!--", "-->", "<![CDATA[", "<?x", "?>", "/>", "</", "<!",
  "&amp;", "&nbsp;", "&#0;", "&#x41;", "R&D", "<p>", "</p>", "<em>", "</em>", "<option id=\"x\">", "</option>",
  "<title>", "<why/>", "<prompt/>", "<page id=\"z\">", "</page>", " id=\"a\"", " id='9'", " xmlns=\"u\"", " xml:lang=\"en\"",
  "a:b", "<a:b/>", "é", "\xff", "\x01", "\xef\xbb\xbf", "\xef\xbf\xbf", "\xed\xa0\x80", " ", "\n", "\r", "yes", "70%", "2026-02-30",
};

/* -------------------------------------------------------------- mangling */

static void
cut (GString *text,
     GRand   *rand)
{
  gsize at = g_rand_int_range (rand, 0, text->len);
  gsize length = g_rand_int_range (rand, 1, 40);

  g_string_erase (text, at, MIN (length, text->len - at));
}

static void
put_piece (GString *text,
           GRand   *rand)
{
  g_string_insert (text, g_rand_int_range (rand, 0, text->len + 1),
                   pieces[g_rand_int_range (rand, 0, G_N_ELEMENTS (pieces))]);
}

static void
change_byte (GString *text,
             GRand   *rand)
{
  text->str[g_rand_int_range (rand, 0, text->len)] = g_rand_int_range (rand, 0, 256);
}

static void
change_letter (GString *text,
               GRand   *rand)
{
  static const char letters[] = "abcdehilmnoprstuwy -<>\"=/";

  text->str[g_rand_int_range (rand, 0, text->len)] = letters[g_rand_int_range (rand, 0, strlen (letters))];
}

/* Another value in some attribute. */
static void
change_value (GString *text,
              GRand   *rand)
{
  static const char * const values[] =
  {
    "1", "0", "007", "+5", "-1", "100000", "100001", "2.5", "a", " a ", "a  b", "9a", "é", "", "yes", "yes ", "no", "2024-02-29",
    "2026-02-29", "2026-13-01", "https://example.org/a#b", "http://x y", "http://", "en", "EN", "P3M", "number", "parts", "at-end",
    "a123456789a123456789a123456789a123456789a123456789a123456789a12345",
  };
  gsize at = g_rand_int_range (rand, 0, text->len);
  const char *start = strstr (text->str + at, "=\"");
  const char *end = start == NULL ? NULL : strchr (start + 2, '"');

  if (end == NULL)
    return;

  at = start + 2 - text->str;
  g_string_erase (text, at, end - start - 2);
  g_string_insert (text, at, values[g_rand_int_range (rand, 0, G_N_ELEMENTS (values))]);
}

/* Takes a tag away, doubles it, or puts it elsewhere. */
static void
move_tag (GString *text,
          GRand   *rand)
{
  gsize at = g_rand_int_range (rand, 0, text->len);
  const char *start = memchr (text->str + at, '<', text->len - at);
  const char *end = start == NULL ? NULL : memchr (start, '>', text->str + text->len - start);
  g_autofree char *tag = NULL;
  gsize offset;

  if (end == NULL)
    return;

  tag = g_strndup (start, end + 1 - start);
  offset = start - text->str;
  if (g_rand_boolean (rand))
    g_string_erase (text, offset, end + 1 - start);
  if (g_rand_boolean (rand))
    g_string_insert (text, g_rand_int_range (rand, 0, text->len + 1), tag);
}

/* Takes away, or doubles, one line: mostly a whole element. */
static void
move_line (GString *text,
           GRand   *rand)
{
  gsize at = g_rand_int_range (rand, 0, text->len);
  const char *start = memchr (text->str + at, '\n', text->len - at);
  const char *end = start == NULL ? NULL : memchr (start + 1, '\n', text->str + text->len - start - 1);
  g_autofree char *line = NULL;

  if (end == NULL)
    return;

  line = g_strndup (start, end - start);
  if (g_rand_boolean (rand))
    g_string_erase (text, start - text->str, end - start);
  else
    g_string_insert (text, start - text->str, line);
}

static void
mangle (GString *text,
        GRand   *rand)
{
  static void (* const ways[]) (GString *, GRand *) =
    { cut, put_piece, change_byte, change_letter, change_value, move_tag, move_line };
  int n = g_rand_int_range (rand, 0, 4);

  for (int i = 0; i < n && text->len > 0; i++)
    ways[g_rand_int_range (rand, 0, G_N_ELEMENTS (ways))] (text, rand);
}

/* -------------------------------------------------------------- refereeing */

typedef struct
{
  CandorXmlSchema *own;
  xmlSchemaPtr     theirs;
  guint            n_valid;
  guint            n_invalid;
  guint            n_refused;
  guint            n_general;    /* findings without a sentence of their own */
} Referee;

static void
keep_quiet (void        *data,
            xmlErrorPtr  error)
{
}

static gboolean
is_valid (const Referee *referee,
          const GString *text)
{
  xmlDocPtr document = xmlReadMemory (text->str, text->len, NULL, NULL, XML_PARSE_NONET);
  xmlSchemaValidCtxtPtr context;
  gboolean valid;

  if (document == NULL)
    return FALSE;

  context = xmlSchemaNewValidCtxt (referee->theirs);
  valid = xmlSchemaValidateDoc (context, document) == 0;
  xmlSchemaFreeValidCtxt (context);
  xmlFreeDoc (document);

  return valid;
}

static void
check_problem (Referee             *referee,
               const CandorProblem *problem)
{
  const char *code = candor_problem_get_code (problem);
  const char *hint = candor_problem_get_hint (problem);

  g_assert_true (g_utf8_validate (candor_problem_get_message (problem), -1, NULL));
  g_assert_true (hint == NULL || g_utf8_validate (hint, -1, NULL));
  if (strcmp (code, "xml-not-well-formed") == 0 || strcmp (code, "schema-content") == 0)
    referee->n_general++;
}

static void
check_places (const CandorXmlNode *node)
{
  CandorPlace place;

  candor_xml_node_get_place (node, NULL, &place);
  g_assert_cmpuint (place.line, >, 0);
  g_assert_cmpuint (place.column, >, 0);
  for (const CandorXmlNode *child = candor_xml_node_get_first_child (node);
       child != NULL;
       child = candor_xml_node_get_next (child))
    check_places (child);
}

static void
judge (Referee       *referee,
       const GString *text)
{
  g_autoptr(GBytes) bytes = g_bytes_new (text->str, text->len);
  g_autoptr(GPtrArray) problems = candor_problems_new ();
  g_autoptr(CandorXmlDocument) document = candor_xml_read ("random.xml", bytes, referee->own, problems);
  gboolean clean = document != NULL && problems->len == 0;

  for (guint i = 0; i < problems->len; i++)
    check_problem (referee, g_ptr_array_index (problems, i));
  if (document == NULL)
    g_assert_cmpuint (problems->len, >, 0);
  else
    check_places (candor_xml_document_get_root (document));

  /* We refuse more than libxml2 does (a DOCTYPE, other encodings), so only
   * what we read is compared both ways. */
  if ((document != NULL || clean) && clean != is_valid (referee, text))
    g_error ("libxml2 says %s of:\n%s", clean ? "invalid" : "valid", text->str);

  referee->n_refused += document == NULL;
  referee->n_valid += clean;
  referee->n_invalid += document != NULL && !clean;
}

static void
test_random (void)
{
  g_autofree char *xsd = test_read (SCHEMA);
  g_autoptr(GBytes) bytes = g_bytes_new (xsd, strlen (xsd));
  xmlSchemaParserCtxtPtr parser = xmlSchemaNewMemParserCtxt (xsd, strlen (xsd));
  g_autoptr(GRand) rand = g_test_slow () ? g_rand_new () : g_rand_new_with_seed (1815);
  Referee referee = { candor_xml_schema_new (bytes), xmlSchemaParse (parser), };
  gint64 end = g_get_monotonic_time () + SLOW_SECONDS * G_USEC_PER_SEC;
  guint n = 0;

  xmlSetStructuredErrorFunc (NULL, (xmlStructuredErrorFunc) keep_quiet);
  while (n < N_QUICK || (g_test_slow () && g_get_monotonic_time () < end))
    {
      g_autoptr(GString) text = g_string_new (lesson);

      mangle (text, rand);
      judge (&referee, text);
      n++;
    }

  g_test_message ("%u files: %u valid, %u invalid, %u refused; %u general findings",
                  n, referee.n_valid, referee.n_invalid, referee.n_refused, referee.n_general);
  /* A generator that makes nothing of a kind tests nothing. */
  g_assert_cmpuint (referee.n_valid, >, n / 10);
  g_assert_cmpuint (referee.n_invalid, >, n / 50);
  g_assert_cmpuint (referee.n_refused, >, n / 10);
  /* Sentences of their own for all but oddities. */
  g_assert_cmpuint (referee.n_general, <, n / 100);

  xmlSetStructuredErrorFunc (NULL, NULL);
  xmlSchemaFreeParserCtxt (parser);
  xmlSchemaFree (referee.theirs);
  candor_xml_schema_free (referee.own);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/xml/random", test_random);

  return g_test_run ();
}
