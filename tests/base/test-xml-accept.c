/* test-xml-accept.c - what is taken for valid without libxml2, with libxml2 as the referee
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A schema with all that the acceptor knows, and random values and orders of
 * elements for it: whatever is accepted is valid, and most of what is valid is
 * accepted. Where a schema says more than the acceptor knows, it accepts
 * nothing.
 */

#include <string.h>

#include <libxml/parser.h>
#include <libxml/xmlschemas.h>

#include "helpers.h"
#include "xml-accept.h"

#define N_QUICK 20000
#define SLOW_SECONDS 30

static const char schema[] =
  "<xs:schema xmlns:xs=\"http://www.w3.org/2001/XMLSchema\" elementFormDefault=\"qualified\">\n"
  "<xs:simpleType name=\"id\"><xs:restriction base=\"xs:token\"><xs:pattern value=\"[A-Za-z][A-Za-z0-9._\\-]*\"/>"
  "<xs:maxLength value=\"8\"/></xs:restriction></xs:simpleType>\n"
  "<xs:simpleType name=\"ids\"><xs:restriction><xs:simpleType><xs:list itemType=\"id\"/></xs:simpleType>"
  "<xs:minLength value=\"1\"/><xs:maxLength value=\"3\"/></xs:restriction></xs:simpleType>\n"
  "<xs:simpleType name=\"words\"><xs:restriction base=\"xs:token\"><xs:minLength value=\"1\"/></xs:restriction></xs:simpleType>\n"
  "<xs:simpleType name=\"short\"><xs:restriction base=\"words\"><xs:minLength value=\"2\"/><xs:maxLength value=\"4\"/></xs:restriction></xs:simpleType>\n"
  "<xs:simpleType name=\"kind\"><xs:restriction base=\"xs:token\"><xs:enumeration value=\"aa\"/><xs:enumeration value=\"a b\"/>"
  "<xs:enumeration value=\"1\"/></xs:restriction></xs:simpleType>\n"
  "<xs:simpleType name=\"one-kind\"><xs:restriction base=\"kind\"><xs:enumeration value=\"aa\"/></xs:restriction></xs:simpleType>\n"
  "<xs:simpleType name=\"whole\"><xs:restriction base=\"xs:integer\"><xs:minInclusive value=\"1\"/><xs:maxInclusive value=\"100\"/></xs:restriction></xs:simpleType>\n"
  "<xs:simpleType name=\"few\"><xs:restriction base=\"whole\"><xs:maxInclusive value=\"12\"/></xs:restriction></xs:simpleType>\n"
  "<xs:simpleType name=\"numbers\"><xs:list itemType=\"xs:decimal\"/></xs:simpleType>\n"
  "<xs:simpleType name=\"tongue\"><xs:restriction base=\"xs:token\"><xs:pattern value=\"[a-z]{2,3}(-[A-Za-z0-9]{2,3})*\"/></xs:restriction></xs:simpleType>\n"
  "<xs:simpleType name=\"period\"><xs:restriction base=\"xs:token\"><xs:pattern value=\"P[0-9]{1,3}[DWMY]\"/></xs:restriction></xs:simpleType>\n"
  "<xs:simpleType name=\"both\"><xs:restriction base=\"id\"><xs:pattern value=\"a?b*[.a1]+\"/></xs:restriction></xs:simpleType>\n"
  "<xs:simpleType name=\"greedy\"><xs:restriction base=\"xs:token\"><xs:pattern value=\"[a-b]*b{1,}1{2}\"/></xs:restriction></xs:simpleType>\n"
  "<xs:simpleType name=\"raw\"><xs:restriction base=\"xs:string\"><xs:maxLength value=\"3\"/></xs:restriction></xs:simpleType>\n"
  "<xs:group name=\"inline\"><xs:choice><xs:element name=\"em\" type=\"inline\"/><xs:element name=\"code\" type=\"xs:string\"/>"
  "</xs:choice></xs:group>\n"
  "<xs:complexType name=\"inline\" mixed=\"true\"><xs:group ref=\"inline\" minOccurs=\"0\" maxOccurs=\"unbounded\"/></xs:complexType>\n"
  "<xs:complexType name=\"heading\"><xs:complexContent><xs:extension base=\"inline\"><xs:attribute name=\"level\" type=\"few\" default=\"2\"/>"
  "</xs:extension></xs:complexContent></xs:complexType>\n"
  "<xs:complexType name=\"said\"><xs:simpleContent><xs:extension base=\"words\"><xs:attribute name=\"by\" type=\"id\"/>"
  "</xs:extension></xs:simpleContent></xs:complexType>\n"
  "<xs:complexType name=\"any\"><xs:all><xs:element name=\"a\" type=\"words\"/><xs:element name=\"b\" type=\"words\" minOccurs=\"0\"/>"
  "<xs:element name=\"em\" type=\"inline\" minOccurs=\"0\"/></xs:all></xs:complexType>\n"
  "<xs:complexType name=\"none\"><xs:attribute name=\"ref\" type=\"id\" use=\"required\"/></xs:complexType>\n"
  "<xs:complexType name=\"use\" mixed=\"true\"><xs:attribute name=\"ref\" type=\"id\" use=\"required\"/></xs:complexType>\n"
  "<xs:element name=\"root\"><xs:complexType><xs:sequence>\n"
  "<xs:element name=\"a\" type=\"words\" minOccurs=\"0\"/>\n"
  "<xs:choice minOccurs=\"0\" maxOccurs=\"unbounded\"><xs:element name=\"b\" type=\"inline\"/><xs:element name=\"heading\" type=\"heading\"/>"
  "<xs:element name=\"any\" type=\"any\"/><xs:element name=\"none\" type=\"none\"/><xs:element name=\"use\" type=\"use\"/></xs:choice>\n"
  "<xs:element name=\"said\" type=\"said\" minOccurs=\"0\" maxOccurs=\"2\"/>\n"
  "<xs:element name=\"code\" type=\"xs:string\" minOccurs=\"0\"/>\n"
  "</xs:sequence>\n"
  "<xs:attribute name=\"id\" type=\"id\"/><xs:attribute name=\"ids\" type=\"ids\"/><xs:attribute name=\"words\" type=\"words\"/>"
  "<xs:attribute name=\"short\" type=\"short\"/><xs:attribute name=\"kind\" type=\"kind\"/><xs:attribute name=\"one-kind\" type=\"one-kind\"/>"
  "<xs:attribute name=\"whole\" type=\"whole\"/><xs:attribute name=\"few\" type=\"few\"/><xs:attribute name=\"numbers\" type=\"numbers\"/>"
  "<xs:attribute name=\"tongue\" type=\"tongue\"/><xs:attribute name=\"period\" type=\"period\"/><xs:attribute name=\"both\" type=\"both\"/>"
  "<xs:attribute name=\"greedy\" type=\"greedy\"/><xs:attribute name=\"raw\" type=\"raw\"/><xs:attribute name=\"day\" type=\"xs:date\"/><xs:attribute name=\"date\" type=\"xs:date\"/>"
  "<xs:attribute name=\"href\" type=\"xs:anyURI\"/><xs:attribute name=\"web\" type=\"xs:anyURI\"/>\n"
  "</xs:complexType></xs:element>\n"
  "</xs:schema>\n";

/* What values of each are made of: whole ones, then pieces. */
static const struct
{
  const char *name;
  const char *whole[8];
  const char *pieces;
}
attributes[] =
{
  { "id", { "a", "a.b", "x-1_Z", "longest8", "toolong9" }, "aZ9._- é" },
  { "ids", { "a b", "a  b c", " a", "a b c d" }, "ab  1" },
  { "words", { "some words", " x " }, " aé\n" },
  { "short", { "ab", "éé", "ééééé" }, "aé  " },
  { "kind", { "aa", "a b", " a  b ", "1" }, "a b1" },
  { "one-kind", { "aa", "1", "a b" }, "a " },
  { "whole", { "1", "100", "101", "007", "+5", "0" }, "0123+-. " },
  { "few", { "12", "13", " 3 " }, "12 " },
  { "numbers", { "1.5 2", "10 20 30.25", "-1", ".5", "5." }, "12.- " },
  { "tongue", { "en", "de-CH", "sgn-abc-12" }, "abZ-1" },
  { "period", { "P14D", "P1Y" }, "P1DY " },
  { "both", { "abba", "b.1a", "a1", ".a" }, "ab.1" },
  { "greedy", { "b11", "abab11", "bbb11" }, "ab1" },
  { "raw", { "a b", "  ", "abcd" }, "a é" },
  { "day", { "2026-11-24", "2026-02-28", "2026-02-30", "2024-02-29", "2026-04-31", "0000-01-01", "2026-11-24Z", "12026-01-01" }, "012-" },
  { "date", { "2026-" }, "0123456789" },
  { "href", { "https://example.org/a/b.html#c", "http://a b", "http://[", "mailto:a@b.c", "a:b", "https://x?y=1", "http://a#b#c",
              "http://x/%4g" }, "a:/#?%[ .é" },
  { "web", { "http://", "https://" }, "a1:/#?%25()!$&'*+,;=@[]~_-. \\^`|{}\"<>é" },
};

typedef struct
{
  CandorXmlSchema *own;
  xmlSchemaPtr     theirs;
  GRand           *rand;
  guint            n_valid;
  guint            n_accepted;
} Referee;

static gboolean
flip (Referee *referee,
      int      one_in)
{
  return g_rand_int_range (referee->rand, 0, one_in) == 0;
}

/* ----------------------------------------------------------------- making */

static void
add_escaped (GString    *out,
             const char *text)
{
  g_autofree char *escaped = g_markup_escape_text (text, -1);

  g_string_append (out, escaped);
}

static void
add_value (Referee    *referee,
           GString    *out,
           guint       which)
{
  const char *pieces = attributes[which].pieces;
  guint n_whole = 0;
  g_autoptr(GString) value = g_string_new (NULL);

  while (n_whole < G_N_ELEMENTS (attributes[which].whole) && attributes[which].whole[n_whole] != NULL)
    n_whole++;
  if (strcmp (attributes[which].name, "date") == 0)
    {
      g_string_append_printf (out, "%s%02d-%02d", attributes[which].whole[0], g_rand_int_range (referee->rand, 0, 14),
                              g_rand_int_range (referee->rand, 0, 33));
      return;
    }
  if (strcmp (attributes[which].name, "web") == 0)
    g_string_append (value, attributes[which].whole[g_rand_int_range (referee->rand, 0, n_whole)]);
  else if (!flip (referee, 4))
    {
      add_escaped (out, attributes[which].whole[g_rand_int_range (referee->rand, 0, n_whole)]);
      return;
    }

  for (int n = g_rand_int_range (referee->rand, 0, 9); n > 0; n--)
    {
      const char *piece = g_utf8_offset_to_pointer (pieces, g_rand_int_range (referee->rand, 0, g_utf8_strlen (pieces, -1)));

      g_string_append_unichar (value, g_utf8_get_char (piece));
    }
  add_escaped (out, value->str);
}

static void
add_attributes (Referee *referee,
                GString *out)
{
  guint first = g_rand_int_range (referee->rand, 0, G_N_ELEMENTS (attributes));
  guint n = g_rand_int_range (referee->rand, 0, 3);

  for (guint i = first; i < MIN (first + n, G_N_ELEMENTS (attributes)); i++)
    {
      g_string_append_printf (out, " %s=\"", attributes[i].name);
      add_value (referee, out, i);
      g_string_append_c (out, '"');
    }
}

/* Mostly such as may stand there, in an order that mostly is right. */
static void
add_children (Referee *referee,
              GString *out)
{
  static const char * const children[] =
  {
    "<a>words</a>", "<b>x <em>y<code> z </code></em></b>", "<heading level=\"3\">h</heading>", "<heading>h</heading>",
    "<any><em/><a>w</a></any>", "<any>\n<b>w</b> <a>w</a>\n</any>", "<none ref=\"r\"/>", "<use ref=\"r\">u</use>",
    "<said by=\"me\">s</said>", "<said>s</said>", "<code/>",
    /* Wrong: */
    "<a/>", "<b by=\"x\">y</b>", "<heading level=\"99\">h</heading>", "<any><b>w</b></any>", "<any><a>w</a><a>w</a></any>",
    "<any>w<a>w</a></any>", "<none ref=\"r\"> </none>", "<none/>", "<use ref=\"r\"><em/></use>", "<said> </said>", "<said><em/></said>",
    "<other/>", "words", "<code><em/></code>",
  };
  guint n_right = 11;
  guint least = 0;

  for (int n = g_rand_int_range (referee->rand, 0, 5); n > 0; n--)
    {
      if (flip (referee, 3))
        g_string_append (out, "\n ");
      if (flip (referee, 8))
        g_string_append (out, children[g_rand_int_range (referee->rand, 0, G_N_ELEMENTS (children))]);
      else
        {
          least = g_rand_int_range (referee->rand, least, n_right);
          g_string_append (out, children[least]);
        }
    }
}

/* ------------------------------------------------------------- refereeing */

static gboolean
is_valid (const Referee *referee,
          const GString *text)
{
  xmlDocPtr document = xmlReadMemory (text->str, text->len, NULL, NULL, XML_PARSE_NONET);
  xmlSchemaValidCtxtPtr context;
  gboolean valid;

  g_assert_nonnull (document);
  context = xmlSchemaNewValidCtxt (referee->theirs);
  valid = xmlSchemaValidateDoc (context, document) == 0;
  xmlSchemaFreeValidCtxt (context);
  xmlFreeDoc (document);

  return valid;
}

static gboolean
is_accepted (const Referee *referee,
             const GString *text)
{
  g_autoptr(GBytes) bytes = g_bytes_new (text->str, text->len);
  g_autoptr(GPtrArray) problems = candor_problems_new ();
  CandorXmlAcceptor *acceptor = _candor_xml_schema_get_acceptor (referee->own);   /* knows the names first */
  g_autoptr(CandorXmlDocument) document = candor_xml_read ("random.xml", bytes, NULL, problems);

  g_assert_nonnull (document);

  return _candor_xml_acceptor_accepts (acceptor, document);
}

static void
judge_one (Referee *referee)
{
  g_autoptr(GString) text = g_string_new ("<root");
  gboolean accepted, valid;

  add_attributes (referee, text);
  g_string_append_c (text, '>');
  add_children (referee, text);
  g_string_append (text, "</root>");

  accepted = is_accepted (referee, text);
  valid = is_valid (referee, text);
  if (accepted && !valid)
    g_error ("accepted and not valid: %s", text->str);
  referee->n_valid += valid;
  referee->n_accepted += accepted;
}

static void
keep_quiet (void        *data,
            xmlErrorPtr  error)
{
}

static void
referee_init (Referee    *referee,
              const char *xsd)
{
  g_autoptr(GBytes) bytes = g_bytes_new (xsd, strlen (xsd));
  xmlSchemaParserCtxtPtr parser;

  xmlSetStructuredErrorFunc (NULL, (xmlStructuredErrorFunc) keep_quiet);
  parser = xmlSchemaNewMemParserCtxt (xsd, strlen (xsd));
  *referee = (Referee) { candor_xml_schema_new (bytes), xmlSchemaParse (parser), };
  xmlSchemaFreeParserCtxt (parser);
  g_assert_nonnull (referee->theirs);
}

static void
referee_clear (Referee *referee)
{
  xmlSchemaFree (referee->theirs);
  candor_xml_schema_free (referee->own);
  xmlSetStructuredErrorFunc (NULL, NULL);
}

static void
test_referee (void)
{
  g_autoptr(GRand) rand = g_test_slow () ? g_rand_new () : g_rand_new_with_seed (1948);
  gint64 end = g_get_monotonic_time () + SLOW_SECONDS * G_USEC_PER_SEC;
  Referee referee;
  guint n = 0;

  referee_init (&referee, schema);
  referee.rand = rand;
  while (n < N_QUICK || (g_test_slow () && g_get_monotonic_time () < end))
    {
      judge_one (&referee);
      n++;
    }

  g_test_message ("%u files: %u valid, of these %u accepted", n, referee.n_valid, referee.n_accepted);
  /* A generator that makes nothing of a kind tests nothing. */
  g_assert_cmpuint (referee.n_valid, >, n / 4);
  g_assert_cmpuint (referee.n_valid, <, n - n / 4);
  g_assert_cmpuint (referee.n_accepted, >, referee.n_valid - referee.n_valid / 5);
  referee_clear (&referee);
}

/* One after the other, so that none is lost among the others. */
static void
test_each (void)
{
  static const char * const right[] =
  {
    " id=\"a\"", " ids=\"a b\"", " words=\" x \"", " short=\"éé\"", " kind=\" a  b \"", " one-kind=\"aa\"", " whole=\"100\"",
    " few=\" 3 \"", " numbers=\"1.5 2\"", " tongue=\"de-CH\"", " period=\"P14D\"", " both=\"a1\"", " greedy=\"abab11\"",
    " raw=\"a b\"", " day=\"2026-11-24\"", " href=\"https://example.org/a/b.html#c\"",
    " href=\"https://doi.org/10.1016/S0065-2601(06)38002-1?x=1&amp;y=%20\"",
    " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xsi:noNamespaceSchemaLocation=\"lesson.xsd\"",
  };
  Referee referee;

  referee_init (&referee, schema);
  for (guint i = 0; i < G_N_ELEMENTS (right); i++)
    {
      g_autoptr(GString) text = g_string_new (NULL);

      g_string_printf (text, "<root%s/>", right[i]);
      if (!is_accepted (&referee, text) && strstr (right[i], "greedy") == NULL)
        g_error ("not accepted: %s", text->str);
    }
  referee_clear (&referee);
}

/* What the schema says beyond what is known here must never be overlooked. */
static void
test_beyond (void)
{
  static const char * const beyond[] =
  {
    "<xs:element name=\"e\"><xs:complexType><xs:sequence><xs:any/></xs:sequence></xs:complexType></xs:element>",
    "<xs:element name=\"e\"><xs:complexType><xs:attribute name=\"x\" type=\"xs:token\" fixed=\"1\"/></xs:complexType></xs:element>",
    "<xs:element name=\"e\"><xs:complexType><xs:attribute name=\"x\" type=\"xs:ID\"/></xs:complexType></xs:element>",
    "<xs:element name=\"e\"><xs:complexType><xs:attribute name=\"x\" type=\"xs:token\" use=\"prohibited\"/></xs:complexType></xs:element>",
    "<xs:element name=\"e\" type=\"xs:double\"/>",
    "<xs:element name=\"e\"/>",
    "<xs:element name=\"e\"><xs:complexType><xs:sequence><xs:element name=\"f\" maxOccurs=\"70\" type=\"xs:string\"/></xs:sequence></xs:complexType></xs:element>",
    "<xs:element name=\"e\"><xs:simpleType><xs:restriction base=\"xs:token\"><xs:length value=\"1\"/></xs:restriction></xs:simpleType></xs:element>",
    "<xs:element name=\"e\"><xs:simpleType><xs:restriction base=\"xs:token\"><xs:pattern value=\"a\"/><xs:pattern value=\"b\"/></xs:restriction></xs:simpleType></xs:element>",
    "<xs:element name=\"e\"><xs:simpleType><xs:restriction base=\"xs:date\"><xs:minInclusive value=\"2026-01-01\"/></xs:restriction></xs:simpleType></xs:element>",
    "<xs:element name=\"e\"><xs:simpleType><xs:union memberTypes=\"xs:integer xs:date\"/></xs:simpleType></xs:element>",
    "<xs:element name=\"e\"><xs:complexType><xs:sequence><xs:element name=\"f\" minOccurs=\"0\"/></xs:sequence></xs:complexType>"
    "<xs:key name=\"k\"><xs:selector xpath=\"f\"/><xs:field xpath=\"@x\"/></xs:key></xs:element>",
    "<xs:element name=\"e\" type=\"xs:string\" nillable=\"true\"/>",
  };
  static const char * const tries[] = { "<e/>", "<e>a</e>", "<e>1</e>", "<e x=\"1\"/>", "<e>2026-11-24</e>", "<e><f/></e>" };

  for (guint i = 0; i < G_N_ELEMENTS (beyond); i++)
    {
      g_autofree char *xsd = g_strdup_printf ("<xs:schema xmlns:xs=\"http://www.w3.org/2001/XMLSchema\">%s</xs:schema>", beyond[i]);
      Referee referee;

      referee_init (&referee, xsd);
      for (guint j = 0; j < G_N_ELEMENTS (tries); j++)
        {
          g_autoptr(GString) text = g_string_new (tries[j]);

          if (is_accepted (&referee, text))
            g_error ("accepted: %s by %s", text->str, beyond[i]);
        }
      referee_clear (&referee);
    }
}

static void
assert_accepted (Referee    *referee,
                 const char *path)
{
  g_autofree char *text = test_read (path);
  g_autoptr(GString) copy = g_string_new (text);

  if (!is_accepted (referee, copy))
    g_error ("not accepted: %s", path);
}

/* The lesson language keeps to what is known: else every check is slow again. What
 * is taught, and a module with every kind of block and question, is accepted. */
static void
test_lesson_language (void)
{
  static const char * const whole[] =
  {
    "lessons/consent/module.xml", "lessons/welcome/module.xml", "lessons/program.xml", "tests/window/lessons/kinds/module.xml",
  };
  static const char lesson[] =
    "<module format=\"1\" id=\"m\" edition=\"1\" language=\"en\" minutes=\"2\" licence=\"CC-BY-SA-4.0\">"
    "<title>T</title><summary>S</summary><objective id=\"o\" level=\"apply\">O</objective>"
    "<source id=\"s\" kind=\"law\" basis=\"official\" checked=\"2026-11-24\"><title>L</title></source>"
    "<lesson id=\"l\"><title>T</title><page id=\"p\"><title>P</title><p>x <em>y</em><cite ref=\"s\"/></p>"
    "<figure src=\"a.svg\"><alternative>A</alternative></figure>"
    "<check><choice id=\"q\" objective=\"o\"><prompt>?</prompt><option id=\"a\" right=\"yes\">A</option>"
    "<option id=\"b\">B<response>N</response></option><why cite=\"s\">W</why></choice></check></page></lesson></module>";
  g_autofree char *xsd = test_read (SCHEMA);
  g_autoptr(GString) text = g_string_new (lesson);
  Referee referee;

  referee_init (&referee, xsd);
  g_assert_true (is_valid (&referee, text));
  g_assert_true (is_accepted (&referee, text));
  for (guint i = 0; i < G_N_ELEMENTS (whole); i++)
    {
      g_autofree char *path = g_build_filename (ROOT, whole[i], NULL);

      assert_accepted (&referee, path);
    }
  referee_clear (&referee);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/xml/accept/each", test_each);
  g_test_add_func ("/xml/accept/beyond", test_beyond);
  g_test_add_func ("/xml/accept/lesson-language", test_lesson_language);
  g_test_add_func ("/xml/accept/referee", test_referee);

  return g_test_run ();
}
