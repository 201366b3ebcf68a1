/* test-xml-schema.c - what an author reads when a file breaks the schema
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The small schema here has every construct that the reader of schemas knows;
 * the lesson schema of the program is held against the same rules.
 */

#include <string.h>

#include "helpers.h"

static const char xsd[] =
  "<xs:schema xmlns:xs='http://www.w3.org/2001/XMLSchema' elementFormDefault='qualified'>"
  "<xs:simpleType name='id'>"
  "  <xs:annotation><xs:documentation>Begins with a letter.</xs:documentation></xs:annotation>"
  "  <xs:restriction base='xs:token'><xs:pattern value='[a-z]+'/><xs:maxLength value='8'/></xs:restriction>"
  "</xs:simpleType>"
  "<xs:simpleType name='ids'><xs:restriction><xs:simpleType><xs:list itemType='id'/></xs:simpleType><xs:minLength value='1'/></xs:restriction></xs:simpleType>"
  "<xs:simpleType name='text'><xs:restriction base='xs:token'><xs:minLength value='1'/></xs:restriction></xs:simpleType>"
  "<xs:simpleType name='percent'><xs:restriction base='xs:integer'><xs:minInclusive value='0'/><xs:maxInclusive value='100'/></xs:restriction></xs:simpleType>"
  "<xs:simpleType name='level'><xs:restriction base='xs:token'><xs:enumeration value='apply'/><xs:enumeration value='analyse'/><xs:enumeration value='create'/></xs:restriction></xs:simpleType>"
  "<xs:group name='words'><xs:choice><xs:element name='em' type='words'/><xs:element name='cite' type='cite'/></xs:choice></xs:group>"
  "<xs:complexType name='words' mixed='true'><xs:group ref='words' minOccurs='0' maxOccurs='unbounded'/></xs:complexType>"
  "<xs:complexType name='heading'><xs:complexContent><xs:extension base='words'><xs:attribute name='level' type='percent'/></xs:extension></xs:complexContent></xs:complexType>"
  "<xs:complexType name='cite'><xs:attribute name='ref' type='id' use='required'/></xs:complexType>"
  "<xs:attributeGroup name='question'><xs:attribute name='id' type='id' use='required'/><xs:attribute name='points' type='percent'/></xs:attributeGroup>"
  "<xs:complexType name='goal'><xs:simpleContent><xs:extension base='text'><xs:attribute name='level' type='level' use='required'/></xs:extension></xs:simpleContent></xs:complexType>"
  "<xs:element name='quiz'><xs:complexType><xs:sequence><xs:element name='choice' type='choice' maxOccurs='unbounded'/></xs:sequence><xs:attribute name='pass' type='percent'/></xs:complexType></xs:element>"
  "<xs:complexType name='choice'><xs:sequence>"
  "  <xs:element name='prompt' type='words'/><xs:element name='option' type='words' minOccurs='2' maxOccurs='4'/><xs:element name='why' type='words' minOccurs='0'/>"
  "</xs:sequence><xs:attributeGroup ref='question'/></xs:complexType>"
  "<xs:element name='module'><xs:complexType><xs:sequence>"
  "  <xs:element name='title' type='text'/>"
  "  <xs:element name='goal' type='goal' minOccurs='0' maxOccurs='unbounded'/>"
  "  <xs:element name='source' minOccurs='0'><xs:complexType><xs:all>"
  "    <xs:element name='name' type='text'/><xs:element name='href' type='xs:anyURI' minOccurs='0'/><xs:element name='day' type='xs:date' minOccurs='0'/>"
  "  </xs:all></xs:complexType></xs:element>"
  "  <xs:choice maxOccurs='unbounded'><xs:element name='p' type='words'/><xs:element name='heading' type='heading'/><xs:element ref='quiz'/></xs:choice>"
  "</xs:sequence><xs:attribute name='id' type='id' use='required'/><xs:attribute name='edition' type='xs:positiveInteger' use='required'/>"
  "<xs:attribute name='checked' type='xs:date'/><xs:attribute name='at' type='ids'/></xs:complexType></xs:element>"
  "</xs:schema>";

static CandorXmlSchema *schema;

static GPtrArray *
validate (const char *text)
{
  g_autoptr(GBytes) bytes = g_bytes_new (text, strlen (text));
  GPtrArray *problems = candor_problems_new ();
  g_autoptr(CandorXmlDocument) document = candor_xml_read ("test.xml", bytes, schema, problems);

  /* The schema's findings never keep the tree back. */
  g_assert_nonnull (document);

  return problems;
}

static void
assert_codes (const char *text,
              const char *expected)
{
  g_autoptr(GPtrArray) problems = validate (text);
  g_autofree char *codes = test_codes (problems);

  g_assert_cmpstr (codes, ==, expected);
}

/* One finding at @place ("line:column"), with these words. */
static void
assert_says (const char *text,
             const char *code_and_place,
             const char *message,
             const char *hint)
{
  g_autoptr(GPtrArray) problems = validate (text);
  g_autofree char *codes = test_codes (problems);
  const CandorProblem *problem;

  g_assert_cmpstr (codes, ==, code_and_place);
  problem = g_ptr_array_index (problems, 0);
  g_assert_cmpstr (candor_problem_get_message (problem), ==, message);
  g_assert_cmpstr (candor_problem_get_hint (problem), ==, hint);
}

/* A file in whose body one thing is tried. */
static char *
module_with (const char *body)
{
  return g_strconcat ("<module id='m' edition='1'><title>T</title>\n", body, "</module>", NULL);
}

static void
assert_body (const char *body,
             const char *code_and_place,
             const char *message,
             const char *hint)
{
  g_autofree char *text = module_with (body);

  assert_says (text, code_and_place, message, hint);
}

static void
assert_body_codes (const char *body,
                   const char *expected)
{
  g_autofree char *text = module_with (body);

  assert_codes (text, expected);
}

/* ------------------------------------------------------------------- valid */

static void
test_valid (void)
{
  assert_body_codes ("<p>a</p>", "");
  assert_body_codes ("<goal level='apply'>G</goal><source><day>2026-11-24</day><name>N</name></source>\n"
                     "<heading level='2'>H <em>e</em></heading><!-- x -->\n<p>a<cite ref='a'/></p>"
                     "<quiz pass='70'><choice id='q'><prompt>?</prompt><option>1</option><option>2</option></choice></quiz>", "");
  assert_codes ("<quiz><choice id='q'><prompt>?</prompt><option>1</option><option>2</option><why>w</why></choice></quiz>", "");
  assert_codes ("<module xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance' xsi:noNamespaceSchemaLocation='/etc/passwd' "
                "id='m' edition='1' at='a b'><title>T</title><p/></module>", "");
}

/* --------------------------------------------------------------- elements */

static void
test_root (void)
{
  assert_says ("<lesson/>", "schema-root@1:1", "A file cannot begin with <lesson>.", "Begin with <quiz> or <module>.");
  assert_says ("<modul id='m' edition='1'><title>T</title><p/></modul>", "schema-root@1:1",
               "A file cannot begin with <modul>.", "Did you mean <module>?");
  assert_says ("<svg xmlns='http://www.w3.org/2000/svg'><g/></svg>", "schema-root@1:1",
               "This is a picture, not a lesson.", "Check the file that shows it: <figure src=\"…\"> names it there.");
  /* What was meant is read on. */
  assert_codes ("<modul id='m'><title>T</title></modul>",
                "schema-attribute-missing@1:1 schema-child-missing@1:1 schema-root@1:1");
}

static void
test_unknown (void)
{
  assert_body ("<quiz><choice id='q'><promt>?</promt><option>1</option><option>2</option></choice></quiz>",
               "schema-element-unknown@2:22", "<promt> is unknown.", "Did you mean <prompt>?");
  assert_body ("<p>a</p><blink/>", "schema-element-unknown@2:9", "<blink> is unknown.",
               "In <module> may stand: <title>, <goal>, <source>, <p>, <heading> and <quiz>.");
  assert_body ("<p>a</p><option>x</option>", "schema-element-place@2:9", "<option> may not stand in <module>.",
               "In <module> may stand: <title>, <goal>, <source>, <p>, <heading> and <quiz>.");
  assert_body ("<p><cite ref='a'><em>x</em></cite></p>", "schema-element-place@2:18", "<em> may not stand in <cite>.",
               "<cite> must be empty.");
  assert_says ("<module id='m' edition='1'><title>T <em>x</em></title><p/></module>", "schema-element-place@1:37",
               "<em> may not stand in <title>.", "In <title> only text may stand.");
}

/* The markup is wrong, and the name at its root as well. */
static void
assert_meant (const char *body,
              const char *code_and_place,
              const char *hint)
{
  g_autofree char *text = module_with (body);
  g_autoptr(GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr(GPtrArray) problems = candor_problems_new ();
  g_autoptr(CandorXmlDocument) document = candor_xml_read ("test.xml", bytes, schema, problems);
  g_autofree char *codes = test_codes (problems);

  g_assert_null (document);
  g_assert_cmpstr (codes, ==, code_and_place);
  g_assert_cmpstr (candor_problem_get_hint (g_ptr_array_index (problems, 0)), ==, hint);
}

static void
test_meant (void)
{
  assert_meant ("<Heading>x</heading>", "xml-mismatch@2:11",
                "Names are case-sensitive; did you mean <heading> in line 2?");
  assert_meant ("<p>x<cyte>y</p>", "xml-unclosed@2:5", "Did you mean <cite> in line 2?");
  assert_meant ("<p>x<br>y</p>", "xml-unclosed@2:5", "Begin a new <p> where a new line begins.");
  assert_meant ("<p>x</P>", "xml-mismatch@2:5", "Write </p>, or delete this tag.");
  assert_meant ("<p>x<em>y</p>", "xml-unclosed@2:5", "Write </em> where it ends.");
  assert_meant ("<p>x<cite ref='a'></p>", "xml-unclosed@2:5", "Write <cite …/>, with a slash: nothing stands in it.");
}

static void
test_web_names (void)
{
  assert_body ("<p>a<BR/></p>", "schema-element-unknown@2:5", "<BR> is unknown.",
               "Begin a new <p> where a new line begins.");
  assert_body ("<h3>a</h3><p/>", "schema-element-unknown@2:1", "<h3> is unknown.",
               "Write <heading level=\"3\">.");
  assert_body ("<p>a <i>b</i></p>", "schema-element-unknown@2:6", "<i> is unknown.",
               "Write <em> for what is stressed, <strong> for what is important.");
  /* This small language has no <list>, so nothing is said of it. */
  assert_body ("<p/><ul/>", "schema-element-unknown@2:5", "<ul> is unknown.",
               "In <module> may stand: <title>, <goal>, <source>, <p>, <heading> and <quiz>.");
}

static void
test_order (void)
{
  assert_says ("<module id='m' edition='1'>\n<p/><title>T</title></module>", "schema-element-place@2:1",
               "<p> stands at the wrong place in <module>.", "Here may stand: <title>.");
  assert_body ("<p/>\n<p/><goal level='apply'>x</goal>", "schema-element-place@3:5",
               "<goal> stands at the wrong place in <module>.", "Write it before the <p> in line 2.");
  assert_body ("<p/><title>again</title><p/>", "schema-element-place@2:5",
               "One <title> too many: here none may follow in <module>.", "Here may stand: <p>, <heading> or <quiz>.");
  assert_body ("<quiz><choice id='q'><prompt/><option/><option/><option/><option/><option/></choice></quiz>",
               "schema-element-place@2:67", "One <option> too many: here none may follow in <choice>.",
               "Here may stand: <why>.");
  assert_body ("<quiz><choice id='q'><prompt/><option/><option/><why/><why/></choice></quiz>",
               "schema-element-place@2:55", "One <why> too many: here none may follow in <choice>.",
               "Here <choice> must end.");
  assert_body ("<source><name>n</name><name>m</name></source><p/>", "schema-element-place@2:23",
               "One <name> too many: here none may follow in <source>.", "Here may stand: <href> or <day>.");
}

/* A missing child is reported where its parent begins. */
static void
test_missing (void)
{
  assert_body ("<quiz>\n<choice id='q'>\n<option/><option/></choice></quiz>", "schema-child-missing@3:1",
               "<choice> lacks <prompt>.", "Write it before the <option> in line 4.");
  assert_body ("<quiz>\n<choice id='q'>\n<prompt/><option/></choice></quiz>", "schema-child-missing@3:1",
               "<choice> needs one more: <option>.", "Write it before </choice>.");
  assert_body ("<quiz>\n<choice id='q'>\n<prompt/><option/><why/></choice></quiz>", "schema-child-missing@3:1",
               "<choice> needs one more: <option>.", "Write it before the <why> in line 4.");
  assert_body ("<quiz>\n<choice id='q'>\n</choice></quiz>", "schema-child-missing@3:1",
               "<choice> lacks <prompt>, <option> and <option>.", "Write it before </choice>.");
  assert_body ("<source/><p/>", "schema-child-missing@2:1", "<source> lacks <name>.", "Write it before </source>.");
  assert_says ("<module id='m' edition='1'>\n</module>", "schema-child-missing@1:1",
               "<module> lacks <title> and <p>.", "Write it before </module>.");
  assert_says ("<module id='m' edition='1'><title>T</title></module>", "schema-child-missing@1:1",
               "<module> lacks <p>, <heading> or <quiz>.", "Write it before </module>.");
  assert_says ("<quiz/>", "schema-child-missing@1:1", "<quiz> lacks <choice>.", "Write it before </quiz>.");
}

/* An unknown word in the place of a missing one is one fault, not two. */
static void
test_one_fault (void)
{
  assert_body ("<quiz><choice id='q'><riddle/><option/><option/></choice></quiz>", "schema-element-unknown@2:22",
               "<riddle> is unknown.", "In <choice> may stand: <prompt>, <option> and <why>.");
  assert_body_codes ("<quiz><blah/></quiz>", "schema-element-unknown@2:7");
  assert_body_codes ("<quiz><blah/></quiz><quiz/>", "schema-element-unknown@2:7 schema-child-missing@2:21");
}

static void
test_text (void)
{
  assert_body ("<quiz>\n  Größe zählt <choice id='q'><prompt/><option/><option/></choice></quiz>", "schema-text@3:3",
               "In <quiz> stands text that belongs to no element: “Größe zählt”.", "In <quiz> may stand: <choice>.");
  assert_body ("<p/>\n loose words", "schema-text@3:2",
               "In <module> stands text that belongs to no element: “loose words”.", "Put it into <p>…</p>.");
  /* Words and what stands in them are one fault; what stands behind is another. */
  assert_body ("<p/>loose <em>words</em> and <cite ref='a'/> more<p/>", "schema-text@2:5",
               "In <module> stands text that belongs to no element: “loose”.", "Put it into <p>…</p>.");
  assert_body_codes ("<p/>loose<p/>words", "schema-text@2:5 schema-text@2:14");
  assert_body ("<p/># Loose", "schema-text@2:5", "In <module> stands text that belongs to no element: “# Loose”.",
               "Write <heading>…</heading> for a heading.");
  assert_body ("<p><cite ref='a'>x</cite></p>", "schema-text@2:18",
               "In <cite> stands text that belongs to no element: “x”.", "<cite> must be empty.");
}

/* ------------------------------------------------------------- attributes */

static void
test_attributes (void)
{
  assert_says ("<module id='m' edtion='1'><title>T</title><p/></module>", "schema-attribute-unknown@1:16",
               "<module> has no attribute “edtion”.", "Did you mean “edition”?");
  assert_says ("<module id='m' edition='1' edtion='1'><title>T</title><p/></module>", "schema-attribute-unknown@1:28",
               "<module> has no attribute “edtion”.", "<module> takes “id”, “edition”, “checked” and “at”.");
  assert_says ("<module\n  id='m'><title>T</title><p/></module>", "schema-attribute-missing@1:1",
               "<module> lacks the attribute “edition”.", "Write <module edition=\"…\">. Write a whole number, 1 or larger.");
  assert_body ("<p colour='red'/>", "schema-attribute-unknown@2:4", "<p> has no attribute “colour”.",
               "<p> takes none: delete it.");
  assert_body ("<p xml:lang='de'/>", "schema-attribute-unknown@2:4", "<p> has no attribute “xml:lang”.",
               "<p> takes none: delete it.");
  assert_codes ("<module xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance' xsi:type='x' id='m' edition='1'><title>T</title><p/></module>",
                "schema-attribute-unknown@1:63");
}

static void
test_values (void)
{
  assert_says ("<module id='9'\n  edition='1'><title>T</title><p/></module>", "schema-value@1:9",
               "“9” is no value for the attribute “id” of <module>.", "Begins with a letter.");
  assert_says ("<module id=''\n  edition='1'><title>T</title><p/></module>", "schema-value@1:9",
               "The attribute “id” of <module> is empty.", "Begins with a letter.");
  assert_says ("<module id='m'\n  edition='0'><title>T</title><p/></module>", "schema-value@2:3",
               "“0” is no value for the attribute “edition” of <module>.", "Write a whole number, 1 or larger.");
  assert_says ("<module id='m' edition='1' checked='24.11.2026'><title>T</title><p/></module>", "schema-value@1:28",
               "“24.11.2026” is no value for the attribute “checked” of <module>.",
               "Write a date as year, month and day: 2026-11-24.");
  assert_says ("<module id='m' edition='1' checked='2026-02-30'><title>T</title><p/></module>", "schema-value@1:28",
               "There is no 30 February 2026.",
               "Write a date as year, month and day: 2026-11-24.");
  assert_says ("<module id='m' edition='1' at='a 9'><title>T</title><p/></module>", "schema-value@1:28",
               "“a 9” is no value for the attribute “at” of <module>.", "Begins with a letter.");
  assert_body ("<goal level='aply'>G</goal><p/>", "schema-value@2:7",
               "“aply” is no value for the attribute “level” of <goal>.",
               "Did you mean “apply”? Allowed are “apply”, “analyse” or “create”.");
  assert_body ("<goal level='banana'>G</goal><p/>", "schema-value@2:7",
               "“banana” is no value for the attribute “level” of <goal>.",
               "Write “apply”, “analyse” or “create”.");
  assert_body ("<heading level='200'>H</heading>", "schema-value@2:10",
               "“200” is no value for the attribute “level” of <heading>.", "Write a whole number from 0 to 100.");
  assert_body ("<heading level='two'>H</heading>", "schema-value@2:10",
               "“two” is no value for the attribute “level” of <heading>.", "Write a whole number from 0 to 100.");
  assert_says ("<module id='m' edition='1'><title>  \n </title><p/></module>", "schema-value@1:28", "<title> is empty.", NULL);
  assert_body ("<goal level='apply'/><p/>", "schema-value@2:1", "<goal> is empty.", NULL);
  assert_says ("<module id='abcdefghi' edition='1'><title>T</title><p/></module>", "schema-value@1:9",
               "“abcdefghi” is no value for the attribute “id” of <module>.", "Begins with a letter.");
  assert_says ("<module id='m' edition='Größe zählt auch hier\n und sie ist viel zu lang für einen Satz'><title>T</title><p/></module>",
               "schema-value@1:16",
               "“Größe zählt auch hier  und sie ist viel…” is no value for the attribute “edition” of <module>.",
               "Write a whole number, 1 or larger.");
  assert_body ("<source><name>n</name><day>soon</day></source><p/>", "schema-value@2:23",
               "“soon” may not stand in <day>.", "Write a date as year, month and day: 2026-11-24.");
}

/* A value behind a renamed attribute or element is judged as what was meant. */
static void
test_days (void)
{
  assert_says ("<module id='m' edition='1' checked='2027-02-30'><title>T</title><p/></module>", "schema-value@1:28",
               "There is no 30 February 2027.", "Write a date as year, month and day: 2026-11-24.");
  assert_says ("<module id='m' edition='1' checked='2027-13-01'><title>T</title><p/></module>", "schema-value@1:28",
               "There is no month 13.", "Write a date as year, month and day: 2026-11-24.");
  assert_says ("<module id='m' edition='1' checked='30.2.2027'><title>T</title><p/></module>", "schema-value@1:28",
               "“30.2.2027” is no value for the attribute “checked” of <module>.",
               "Write a date as year, month and day: 2026-11-24.");
}

static void
test_all_in_one_run (void)
{
  assert_codes ("<module id='M' edtion='x'>\n"
                "<goal level='bad'>G</goal>\n"
                "<blink/>\n"
                "<heding level='bad'>H</heding>\n"
                "<quiz pass='bad'>\n"
                "<choice id='q'><option><em ref='x'/></option><why><cite/></why></choice>\n"
                "<choice id='BAD'><prompt/>stray<option/><option/><prompt points='bad'/></choice>\n"
                "</quiz>\n"
                "<p><cite ref='BAD'/></p>\n"
                "</module>",
                "schema-child-missing@1:1 schema-value@1:9 schema-attribute-unknown@1:16 schema-value@1:16 "
                "schema-value@2:7 "
                "schema-element-unknown@3:1 "
                "schema-element-unknown@4:1 schema-value@4:9 "
                "schema-value@5:7 "
                "schema-child-missing@6:1 schema-child-missing@6:1 schema-attribute-unknown@6:28 schema-attribute-missing@6:51 "
                "schema-value@7:9 schema-text@7:27 schema-element-place@7:50 schema-attribute-unknown@7:58 "
                "schema-value@9:10");
}

static void
test_namespace (void)
{
  assert_says ("<module xmlns='urn:x' id='m'/>", "xml-namespace@1:9",
               "The elements are in a namespace; the lesson language has none.",
               "Delete xmlns=\"…\", and write names without a prefix.");
  assert_codes ("<x:module xmlns:x='urn:x' id='m'/>", "xml-namespace@1:1");
}

static void
test_many (void)
{
  g_autoptr(GString) body = g_string_new (NULL);
  g_autofree char *text = NULL;
  g_autoptr(GPtrArray) problems = NULL;
  gint64 start = g_get_monotonic_time ();

  for (guint i = 0; i < 90000; i++)
    g_string_append (body, i % 3 == 0 ? "<blink/>" : i % 3 == 1 ? "<p x='1'/>" : "<title>x</title>");
  text = module_with (body->str);
  problems = validate (text);
  g_assert_cmpuint (problems->len, ==, 100);
  g_assert_cmpint (g_get_monotonic_time () - start, <, 5 * G_USEC_PER_SEC);
}

/* ----------------------------------------------------------------- threads */

static void
validate_once (guint    index,
               gpointer user_data)
{
  if (index % 2 == 0)
    assert_body_codes ("<p>a</p>", "");
  else
    assert_body_codes ("<p colour='red'/>", "schema-attribute-unknown@2:4");
}

static void
test_threads (void)
{
  candor_work_map (400, validate_once, NULL, NULL);
}

static void
test_two_schemas (void)
{
  static const char other_xsd[] =
    "<xs:schema xmlns:xs='http://www.w3.org/2001/XMLSchema'><xs:element name='a' type='xs:integer'/></xs:schema>";

  for (guint i = 0; i < 3; i++)
    {
      g_autoptr(GBytes) text = g_bytes_new_static (other_xsd, strlen (other_xsd));
      g_autoptr(CandorXmlSchema) other = candor_xml_schema_new (text);
      g_autoptr(GBytes) good = g_bytes_new_static ("<a>1</a>", 8);
      g_autoptr(GBytes) bad = g_bytes_new_static ("<a>x</a>", 8);
      g_autoptr(GPtrArray) problems = candor_problems_new ();

      candor_xml_document_unref (candor_xml_read ("a", good, other, problems));
      g_assert_cmpuint (problems->len, ==, 0);
      candor_xml_document_unref (candor_xml_read ("a", bad, other, problems));
      g_assert_cmpuint (problems->len, ==, 1);
      assert_body_codes ("<p>a</p>", "");
    }
}

/* ----------------------------------------------------------- lesson schema */

/* Past the last finding nothing is known of what stands in an unknown element. */
static void
test_more_than_can_be_told (void)
{
  g_autoptr(GString) text = g_string_new ("<module id='m' edition='1'><title>t</title><p>");
  g_autoptr(GPtrArray) problems = NULL;

  for (guint i = 0; i < 300; i++)
    g_string_append (text, "<b><i>x</i></b>");
  g_string_append (text, "</p></module>");

  problems = validate (text->str);
  g_assert_cmpuint (problems->len, >=, 100);
  g_assert_cmpuint (problems->len, <, 300);
}

/* A rule about a file as a whole has no sentence of its own, and is said all
 * the same. */
static void
test_rule_without_sentence (void)
{
  static const char text[] =
    "<xs:schema xmlns:xs='http://www.w3.org/2001/XMLSchema'><xs:element name='m'><xs:complexType><xs:sequence>"
    "<xs:element name='p' maxOccurs='9'><xs:complexType><xs:attribute name='id' type='xs:token'/></xs:complexType>"
    "</xs:element></xs:sequence></xs:complexType>"
    "<xs:unique name='one'><xs:selector xpath='p'/><xs:field xpath='@id'/></xs:unique></xs:element></xs:schema>";
  g_autoptr(GBytes) rules = g_bytes_new_static (text, strlen (text));
  g_autoptr(CandorXmlSchema) unique = candor_xml_schema_new (rules);
  g_autoptr(GBytes) content = g_bytes_new_static ("<m>\n<p id='a'/><p id='a'/></m>", 30);
  g_autoptr(GPtrArray) problems = candor_problems_new ();
  g_autoptr(CandorXmlDocument) document = candor_xml_read ("t.xml", content, unique, problems);
  g_autofree char *codes = test_codes (problems);

  g_assert_nonnull (document);
  g_assert_cmpstr (codes, ==, "schema-content@2:12");
}

/* White space alone once cost this schema exponential time. */
static void
test_lesson_schema (void)
{
  g_autofree char *text = test_read (SCHEMA);
  g_autoptr(GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr(CandorXmlSchema) lesson = candor_xml_schema_new (bytes);
  g_autofree char *blank = g_strnfill (100000, ' ');
  g_autofree char *file = g_strdup_printf ("<lesson id='a'><title>%s</title><page id='b'><title>T</title><p>x</p></page></lesson>", blank);
  g_autoptr(GBytes) content = g_bytes_new (file, strlen (file));
  g_autoptr(GPtrArray) problems = candor_problems_new ();
  g_autofree char *codes = NULL;
  gint64 start = g_get_monotonic_time ();

  candor_xml_document_unref (candor_xml_read ("test.xml", content, lesson, problems));
  codes = test_codes (problems);
  g_assert_cmpstr (codes, ==, "schema-value@1:16");
  g_assert_cmpint (g_get_monotonic_time () - start, <, 2 * G_USEC_PER_SEC);
}

/* Whoever writes ten thousand names of their own makes the program no larger. */
static void
test_unknown_names_go (void)
{
  g_autoptr(GPtrArray) problems = validate ("<module id='m' edition='1' nobody-knows-it='x'><title>T</title><nor-this/>"
                                            "<so:this xmlns:so='urn:x'/><p>P</p></module>");

  g_assert_cmpuint (problems->len, >, 0);
  g_assert_cmpuint (g_quark_try_string ("nobody-knows-it"), ==, 0);
  g_assert_cmpuint (g_quark_try_string ("nor-this"), ==, 0);
  g_assert_cmpuint (g_quark_try_string ("so:this"), ==, 0);
  g_assert_cmpuint (g_quark_try_string ("title"), !=, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr(GBytes) bytes = g_bytes_new_static (xsd, strlen (xsd));
  int result;

  g_test_init (&argc, &argv, NULL);
  schema = candor_xml_schema_new (bytes);
  g_test_add_func ("/xml-schema/valid", test_valid);
  g_test_add_func ("/xml-schema/root", test_root);
  g_test_add_func ("/xml-schema/unknown", test_unknown);
  g_test_add_func ("/xml-schema/meant", test_meant);
  g_test_add_func ("/xml-schema/web-names", test_web_names);
  g_test_add_func ("/xml-schema/order", test_order);
  g_test_add_func ("/xml-schema/missing", test_missing);
  g_test_add_func ("/xml-schema/one-fault", test_one_fault);
  g_test_add_func ("/xml-schema/text", test_text);
  g_test_add_func ("/xml-schema/attributes", test_attributes);
  g_test_add_func ("/xml-schema/values", test_values);
  g_test_add_func ("/xml-schema/days", test_days);
  g_test_add_func ("/xml-schema/all-in-one-run", test_all_in_one_run);
  g_test_add_func ("/xml-schema/namespace", test_namespace);
  g_test_add_func ("/xml-schema/many", test_many);
  g_test_add_func ("/xml-schema/threads", test_threads);
  g_test_add_func ("/xml-schema/two-schemas", test_two_schemas);
  g_test_add_func ("/xml-schema/more-than-can-be-told", test_more_than_can_be_told);
  g_test_add_func ("/xml-schema/rule-without-sentence", test_rule_without_sentence);
  g_test_add_func ("/xml-schema/lesson-schema", test_lesson_schema);
  g_test_add_func ("/xml-schema/unknown-names-go", test_unknown_names_go);
  result = g_test_run ();
  candor_xml_schema_free (schema);

  return result;
}
