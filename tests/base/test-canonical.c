/* test-canonical.c - the canonical form against libxml2's own, and white space
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Where no white space can be folded, our form must be what libxml2's C14N
 * writes for the same bytes. Where there is, every way to indent a file must
 * come to that same form.
 */

#include <string.h>

#include <libxml/c14n.h>
#include <libxml/parser.h>

#include "helpers.h"

static CandorXmlDocument *
read_text (const char *text)
{
  g_autoptr(GPtrArray) problems = candor_problems_new ();
  g_autoptr(GBytes) bytes = g_bytes_new (text, strlen (text));
  CandorXmlDocument *document = candor_xml_read ("test.xml", bytes, NULL, problems);

  if (document == NULL)
    g_error ("cannot read %s", text);

  return document;
}

static char *
canonical (const char        *text,
           CandorXmlNodeFunc  is_mixed,
           CandorXmlNodeFunc  skip)
{
  g_autoptr(CandorXmlDocument) document = read_text (text);

  return candor_xml_node_dup_canonical (candor_xml_document_get_root (document), is_mixed, skip, NULL);
}

static char *
c14n (const char *text)
{
  xmlDocPtr document = xmlReadMemory (text, strlen (text), NULL, NULL, XML_PARSE_NONET);
  xmlChar *out = NULL;
  char *copy;

  g_assert_nonnull (document);
  g_assert_cmpint (xmlC14NDocDumpMemory (document, NULL, XML_C14N_1_0, NULL, FALSE, &out), >, 0);
  copy = g_strdup ((const char *) out);
  xmlFree (out);
  xmlFreeDoc (document);

  return copy;
}

static void
assert_as_c14n (const char *text)
{
  g_autofree char *own = canonical (text, NULL, NULL);
  g_autofree char *theirs = c14n (text);

  g_assert_cmpstr (own, ==, theirs);
}

static void
test_c14n (void)
{
  assert_as_c14n ("<a/>");
  assert_as_c14n ("<?xml version=\"1.0\"?>\n<!-- x -->\n<a></a>\n");
  assert_as_c14n ("<a b='1' aa=\"2\" B='3' a-b='4' a.b='5' a_b='6' ab='7'/>");
  assert_as_c14n ("<a z='1' xml:lang='en' b='2' xml:space='preserve'/>");
  assert_as_c14n ("<a b='&lt;&gt;&amp;&quot;&apos;&#9;&#10;&#13; x\n\ty'/>");
  assert_as_c14n ("<a>&lt;&gt;&amp;\"'&#160;€</a>");
  assert_as_c14n ("<a>x<![CDATA[<&]]>y<b/>z</a>");
  assert_as_c14n ("<a>one<!-- no -->two<b c=''>three</b>four</a>");
  assert_as_c14n ("<größe maß='ß'>Ä</größe>");
}

/* ------------------------------------------------------------------ random */

static void
append_random_text (GString *text,
                    GRand   *rand)
{
  static const char * const pieces[] = { "word", "&amp;", "&lt;", "é", "&gt;", "<![CDATA[<]]>", "\"", "'", "&#x1F600;", "<!--c-->" };
  guint n = g_rand_int_range (rand, 1, 4);

  /* One space between two pieces is the form that folding leads to. */
  for (guint i = 0; i < n; i++)
    g_string_append_printf (text, "%sw%s", i > 0 ? " " : "", pieces[g_rand_int_range (rand, 0, G_N_ELEMENTS (pieces))]);
}

static void
append_random_element (GString *text,
                       GRand   *rand,
                       guint    depth)
{
  static const char * const names[] = { "a", "b", "page", "em", "x-y", "x.y" };
  const char *name = names[g_rand_int_range (rand, 0, G_N_ELEMENTS (names))];
  guint n_children = depth > 4 ? 0 : g_rand_int_range (rand, 0, 4);

  g_string_append_printf (text, "<%s", name);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      guint j = (i * 5 + depth) % G_N_ELEMENTS (names);

      if (g_rand_boolean (rand))
        g_string_append_printf (text, " %s = '%u&amp;\"\n&lt;'", names[j], i);
    }
  g_string_append_c (text, '>');
  for (guint i = 0; i < n_children; i++)
    {
      if (g_rand_boolean (rand))
        append_random_text (text, rand);
      append_random_element (text, rand, depth + 1);
    }
  if (n_children == 0)
    append_random_text (text, rand);
  g_string_append_printf (text, "</%s>", name);
}

static void
test_c14n_random (void)
{
  g_autoptr(GRand) rand = g_rand_new_with_seed (20261124);

  for (guint i = 0; i < 500; i++)
    {
      g_autoptr(GString) text = g_string_new (NULL);

      append_random_element (text, rand, 0);
      assert_as_c14n (text->str);
    }
}

/* ------------------------------------------------------------- white space */

static gboolean
is_mixed (const CandorXmlNode *node,
          gpointer             user_data)
{
  static const char * const element_only[] = { "choice", "page", "list", NULL };

  return !g_strv_contains (element_only, candor_xml_node_get_name (node));
}

static gboolean
is_note (const CandorXmlNode *node,
         gpointer             user_data)
{
  return strcmp (candor_xml_node_get_name (node), "note") == 0;
}

static void
assert_form (const char        *text,
             CandorXmlNodeFunc  mixed,
             CandorXmlNodeFunc  skip,
             const char        *expected)
{
  g_autofree char *form = canonical (text, mixed, skip);

  g_assert_cmpstr (form, ==, expected);
}

static void
test_white_space (void)
{
  static const char compact[] =
    "<choice id=\"q\"><prompt>What <em>now</em>?</prompt><option id=\"a\">Ask first.</option></choice>";

  assert_form (compact, is_mixed, NULL, compact);
  assert_form ("<choice id='q'>\n  <prompt>What <em>now</em>?</prompt>\n  <option id='a'>Ask first.</option>\n</choice>",
               is_mixed, NULL, compact);
  assert_form ("<choice\n    id='q' >\r\n\r\n\t<prompt>\n    What\n    <em>now</em>?\n  </prompt>\n"
               "  <!-- new --><option\n id='a'>  Ask \t first.  </option\n></choice>",
               is_mixed, NULL, compact);

  /* In text, white space separates words and so counts, once. */
  assert_form ("<p>a <em>b</em> c</p>", is_mixed, NULL, "<p>a <em>b</em> c</p>");
  assert_form ("<p>a<em>b</em>c</p>", is_mixed, NULL, "<p>a<em>b</em>c</p>");
  assert_form ("<p>a<em> b </em>c</p>", is_mixed, NULL, "<p>a<em>b</em>c</p>");
  assert_form ("<p><em>a</em> <em>b</em></p>", is_mixed, NULL, "<p><em>a</em> <em>b</em></p>");
  assert_form ("<p> \n <em>a</em>\n</p>", is_mixed, NULL, "<p><em>a</em></p>");
  assert_form ("<p> \n </p>", is_mixed, NULL, "<p></p>");
  assert_form ("<p>a<!-- x --> <!-- y --> b</p>", is_mixed, NULL, "<p>a b</p>");
  /* A space that does not break is no white space of XML. */
  assert_form ("<p>a\xc2\xa0 b</p>", is_mixed, NULL, "<p>a\xc2\xa0 b</p>");
  /* Without an answer everything is mixed. */
  assert_form ("<list>\n<item>a</item>\n<item>b</item>\n</list>", NULL, NULL,
               "<list><item>a</item> <item>b</item></list>");
  /* Text where none belongs is kept: it is somebody's words. */
  assert_form ("<list>\n stray <item>a</item>\n x  y </list>", is_mixed, NULL,
               "<list>stray<item>a</item>x y</list>");
}

static void
test_skip (void)
{
  assert_form ("<page>\n  <p>a</p>\n  <note>secret <p>x</p></note>\n</page>", is_mixed, is_note,
               "<page><p>a</p></page>");
  assert_form ("<p>a <note/> b</p>", is_mixed, is_note, "<p>a b</p>");
  assert_form ("<p>a<note/>b</p>", is_mixed, is_note, "<p>ab</p>");
  assert_form ("<note>x</note>", is_mixed, is_note, "");
}

/* ----------------------------------------------------------------- digests */

static void
digest (const char *text,
        const char *tag,
        char        hex[2 * CANDOR_DIGEST_SIZE + 1])
{
  g_autoptr(CandorXmlDocument) document = read_text (text);
  guint8 raw[CANDOR_DIGEST_SIZE];

  candor_xml_node_digest (candor_xml_document_get_root (document), tag, is_mixed, is_note, NULL, raw);
  candor_digest_to_hex (raw, hex);
}

static void
test_digest (void)
{
  char one[2 * CANDOR_DIGEST_SIZE + 1];
  char other[2 * CANDOR_DIGEST_SIZE + 1];

  digest ("<page><p a='1' b='2'>x</p></page>", "item.1", one);
  /* The length-prefixed tag and form, hashed elsewhere. */
  g_assert_cmpstr (one, ==, "09696d3d99affdfbdc9bb0b44531ff2a749146fc4d6683affb0270064c1b2213");
  digest ("<page>\n <p b=\"2\" a=\"1\">x</p>\n <!-- y --><note/></page>", "item.1", other);
  g_assert_cmpstr (one, ==, other);
  digest ("<page><p a='1' b='2'>x</p></page>", "item.2", other);
  g_assert_cmpstr (one, !=, other);
  digest ("<page><p a='1' b='3'>x</p></page>", "item.1", other);
  g_assert_cmpstr (one, !=, other);
  digest ("<page><p a='1' b='2'>y</p></page>", "item.1", other);
  g_assert_cmpstr (one, !=, other);
}

static void
test_text_node (void)
{
  g_autoptr(CandorXmlDocument) document = read_text ("<p> a &amp;  b </p>");
  const CandorXmlNode *text = candor_xml_node_get_first_child (candor_xml_document_get_root (document));
  g_autofree char *form = candor_xml_node_dup_canonical (text, NULL, NULL, NULL);

  g_assert_cmpstr (form, ==, "a &amp; b");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/canonical/c14n", test_c14n);
  g_test_add_func ("/canonical/c14n-random", test_c14n_random);
  g_test_add_func ("/canonical/white-space", test_white_space);
  g_test_add_func ("/canonical/skip", test_skip);
  g_test_add_func ("/canonical/digest", test_digest);
  g_test_add_func ("/canonical/text-node", test_text_node);

  return g_test_run ();
}
