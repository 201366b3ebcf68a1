/* test-xml.c - the reading stage: limits, mistakes, the tree and its places
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <string.h>

#include "helpers.h"

static CandorXmlDocument *
read_bytes (const void *data,
            gsize       size,
            GPtrArray  *problems)
{
  /* A copy of the exact size, so that a byte read beyond is found. */
  g_autoptr(GBytes) bytes = g_bytes_new (data, size);

  return candor_xml_read ("test.xml", bytes, NULL, problems);
}

static CandorXmlDocument *
read_clean (const char *text)
{
  g_autoptr(GPtrArray) problems = candor_problems_new ();
  CandorXmlDocument *document = read_bytes (text, strlen (text), problems);

  if (problems->len > 0)
    {
      g_autofree char *line = candor_problem_to_line (g_ptr_array_index (problems, 0));

      g_error ("%s", line);
    }
  g_assert_nonnull (document);

  return document;
}

static void
assert_sentences (GPtrArray *problems)
{
  for (guint i = 0; i < problems->len; i++)
    {
      const CandorProblem *problem = g_ptr_array_index (problems, i);
      g_autofree char *line = candor_problem_to_line (problem);

      g_assert_cmpint (candor_problem_get_severity (problem), ==, CANDOR_SEVERITY_ERROR);
      g_assert_true (g_utf8_validate (candor_problem_get_message (problem), -1, NULL));
      g_assert_true (g_str_has_suffix (candor_problem_get_message (problem), "."));
      g_assert_null (strchr (candor_problem_get_message (problem), '\n'));
      g_assert_true (g_str_has_prefix (line, "test.xml:"));
      if (candor_problem_get_hint (problem) != NULL)
        g_assert_true (g_utf8_validate (candor_problem_get_hint (problem), -1, NULL));
    }
}

static void
assert_bytes_refused (const void *data,
                      gsize       size,
                      const char *expected)
{
  g_autoptr(GPtrArray) problems = candor_problems_new ();
  g_autoptr(CandorXmlDocument) document = read_bytes (data, size, problems);
  g_autofree char *codes = test_codes (problems);

  g_assert_null (document);
  g_assert_cmpstr (codes, ==, expected);
  assert_sentences (problems);
}

static void
assert_refused (const char *text,
                const char *expected)
{
  assert_bytes_refused (text, strlen (text), expected);
}

/* The one finding, for tests of its words. */
static CandorProblem *
find_problem (const char *text)
{
  g_autoptr(GPtrArray) problems = candor_problems_new ();
  g_autoptr(CandorXmlDocument) document = read_bytes (text, strlen (text), problems);

  g_assert_null (document);
  g_assert_cmpuint (problems->len, ==, 1);

  return candor_problem_ref (g_ptr_array_index (problems, 0));
}

static void
assert_says (const char *text,
             const char *message,
             const char *hint)
{
  g_autoptr(CandorProblem) problem = find_problem (text);

  g_assert_nonnull (strstr (candor_problem_get_message (problem), message));
  if (hint != NULL)
    g_assert_nonnull (strstr (candor_problem_get_hint (problem), hint));
}

/* ------------------------------------------------------------------- bytes */

static void
test_bytes (void)
{
  static const char gzip[] = "\x1f\x8b\x08\0";
  static const char xz[] = "\xfd" "7zXZ\0";
  static const char utf16[] = "\xff\xfe<\0a\0/\0>\0";
  static const char utf16_bare[] = "<\0a\0/\0>\0";
  static const char zero[] = "<a>\0</a>";

  assert_refused ("", "xml-empty@0:0");
  assert_refused (" \n\t", "xml-empty@0:0");
  assert_refused ("\xef\xbb\xbf", "xml-empty@0:0");
  assert_refused ("<!-- only -->", "xml-empty@1:1");
  assert_bytes_refused (gzip, sizeof gzip, "xml-packed@0:0");
  assert_bytes_refused (xz, sizeof xz, "xml-packed@0:0");
  assert_refused ("BZh91AY", "xml-packed@0:0");
  assert_refused ("PK\x03\x04zip", "xml-packed@0:0");
  assert_bytes_refused (utf16, sizeof utf16, "xml-encoding@0:0");
  assert_bytes_refused (utf16_bare, sizeof utf16_bare - 1, "xml-encoding@0:0");
  assert_refused ("<a>ok\n x\xe4y</a>", "xml-encoding@2:3");
  assert_refused ("<a>cut \xc3", "xml-encoding@1:8");
  assert_refused ("<a>\xc0\xaf</a>", "xml-encoding@1:4");
  assert_refused ("<a>\xed\xa0\x80</a>", "xml-encoding@1:4");
  assert_bytes_refused (zero, sizeof zero - 1, "xml-control-character@1:4");
  assert_refused ("<a>\x01 b\n\x1b</a>", "xml-control-character@1:4 xml-control-character@2:1");
  assert_refused ("<a>\xef\xbf\xbe</a>", "xml-control-character@1:4");
  assert_refused ("GIF89a", "xml-text-outside@1:1");
}

static void
test_declaration (void)
{
  g_autoptr(CandorXmlDocument) plain = read_clean ("<?xml version=\"1.0\"?><a/>");
  g_autoptr(CandorXmlDocument) utf8 = read_clean ("<?xml version='1.0' encoding='utf-8'?>\n<a/>");
  g_autoptr(CandorXmlDocument) mark = read_clean ("\xef\xbb\xbf<?xml version=\"1.0\" encoding=\"UTF-8\"?><a/>");

  assert_refused ("<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><a>\xe4</a>", "xml-encoding@0:0");
  assert_says ("<?xml version=\"1.0\" encoding=\"windows-1252\"?><a/>", "windows-1252", "UTF-8");
  assert_refused ("<?xml version=\"1.0\" encoding=\"UTF-16\"?><a/>", "xml-encoding@0:0");
  assert_refused ("\n  <?xml version=\"1.0\"?><a/>", "xml-declaration@2:3");
  assert_refused ("<?xml version=\"1.0\" <a/>", "xml-declaration@1:1");
  assert_refused ("<?xml ?><a/>", "xml-declaration@1:1");
  assert_refused ("<?xml version=1.0?><a/>", "xml-declaration@1:1");
  assert_refused ("<?xml encoding=\"UTF-8\" version=\"1.0\"?><a/>", "xml-declaration@1:1");
  assert_refused ("<?xml version=\"1.0\"encoding=\"UTF-8\"?><a/>", "xml-declaration@1:1");
  assert_refused ("<?xml version=\"1.0\" language=\"en\"?><a/>", "xml-declaration@1:1");
  assert_refused ("<?xml version=\"1.0\" standalone=\"yes\" encoding=\"UTF-8\"?><a/>", "xml-declaration@1:1");
  assert_refused ("<?xml version=\"2.0\"?><a/>", "xml-declaration@1:1");
  assert_refused ("<?xml version=\"1.0\" standalone=\"maybe\"?><a/>", "xml-declaration@1:1");
  assert_refused ("<!-- x --><?xml version=\"1.0\"?><a/>", "xml-declaration@1:11");
  assert_refused ("<a><?XML?></a>", "xml-declaration@1:4");
  assert_refused ("\xef\xbb\xbf\xef\xbb\xbf<a/>", "xml-text-outside@1:1");
}

static void
test_size (void)
{
  g_autoptr(GString) text = g_string_new ("<a>");

  while (text->len < CANDOR_XML_MAX_BYTES - 4)
    g_string_append_c (text, 'x');
  g_string_append (text, "</a>");
  g_assert_cmpint (text->len, ==, CANDOR_XML_MAX_BYTES);
  candor_xml_document_unref (read_clean (text->str));
  g_string_append_c (text, '\n');
  assert_refused (text->str, "xml-too-large@0:0");
}

/* -------------------------------------------------------------- references */

static void
test_references (void)
{
  g_autoptr(CandorXmlDocument) document =
    read_clean ("<a x='&lt;&amp;&#38;&quot;&apos;&gt;&amp;#38;'>&lt;&amp;&gt;&#x20AC;&#160;&amp;#38;</a>");
  const CandorXmlNode *root = candor_xml_document_get_root (document);

  g_assert_cmpstr (candor_xml_node_get_attribute (root, "x"), ==, "<&&\"'>&#38;");
  g_assert_cmpstr (candor_xml_node_get_text (candor_xml_node_get_first_child (root)), ==, "<&>€\xc2\xa0&#38;");

  assert_refused ("<a>x&nbsp;y</a>", "xml-entity@1:5");
  assert_refused ("<a b='&nbsp;'/>", "xml-entity@1:7");
  assert_refused ("<a>&#0;</a>", "xml-character-number@1:4");
  assert_refused ("<a>&#x110000;</a>", "xml-character-number@1:4");
  assert_refused ("<a>&#99999999999999;</a>", "xml-character-number@1:4");
  assert_refused ("<a>&#xD800;</a>", "xml-character-number@1:4");
  assert_refused ("<a>&#8;</a>", "xml-character-number@1:4");
  assert_refused ("<a>&#;</a>", "xml-character-number@1:4");
  assert_refused ("<a>&#160</a>", "xml-character-number@1:4");
  assert_refused ("<a>&#X41;</a>", "xml-character-number@1:4");
  assert_refused ("<a>&", "xml-unclosed@1:1 xml-bare-ampersand@1:4");
  assert_refused ("<a>R&D, A&B and\n&nbsp;&copy;</a>",
                  "xml-bare-ampersand@1:5 xml-bare-ampersand@1:10 xml-entity@2:1 xml-entity@2:7");
}

static void
test_reference_words (void)
{
  assert_says ("<a>x&nbsp;y</a>", "&nbsp;", "&#160;");
  assert_says ("<a>sch&ouml;n</a>", "&ouml;", "ö");
  assert_says ("<a>&foo;</a>", "“&foo;” is unknown", "&amp;foo;");
  assert_says ("<a>the R&D team</a>", "“R&D”", "R&amp;D");
  assert_says ("<a>Größe&Maß</a>", "“Größe&Maß”", "Größe&amp;Maß");
  assert_says ("<a>salt & pepper</a>", "single “&”", "&amp;");
  /* The word is cut between characters. */
  assert_says ("<a>ääääääääääääää&öööööööööööööö</a>", "“ääääääääää&ööööööööö”", "ääääääääää&amp;ööööööööö");
  assert_says ("<a>AT&amp T</a>", "semicolon", "&amp;");
  assert_says ("<a b=\"x&y\"/>", "“x&y”", "x&amp;y");
}

/* ------------------------------------------------------------------ markup */

static void
test_hostile (void)
{
  assert_refused ("<!DOCTYPE a><a/>", "xml-doctype@1:1");
  assert_refused ("<!doctype html><a/>", "xml-doctype@1:1");
  assert_refused ("<?xml version=\"1.0\"?>\n<!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>", "xml-doctype@2:1");
  assert_refused ("<a><!ELEMENT b ANY></a>", "xml-doctype@1:4");
  assert_refused ("<a><!ENTITY b \"c\"></a>", "xml-doctype@1:4");
  assert_refused ("<a>&xxe;</a>", "xml-entity@1:4");
}

static void
test_tags (void)
{
  assert_refused ("<a>\n  <b>x</c>\n</a>", "xml-unclosed@2:3 xml-mismatch@2:7");
  assert_refused ("<page>\n  <titel>x</title>\n</page>", "xml-mismatch@2:11");
  assert_refused ("<a>\n <b>\n  <em>x</b>\n</a>", "xml-unclosed@3:3");
  assert_refused ("<a>\n <b>\n  <c><d>x</a>", "xml-unclosed@3:6");
  assert_refused ("<a>\n <b>x</b>\n", "xml-unclosed@1:1");
  assert_refused ("<a><b><c><d>", "xml-unclosed@1:10");
  assert_refused ("<a/></b>", "xml-mismatch@1:5");
  assert_refused ("<a/><b/>", "xml-second-root@1:5");
  assert_refused ("<a/>text", "xml-text-outside@1:5");
  assert_refused ("text<a/>", "xml-text-outside@1:1");
  assert_refused ("< a/>", "xml-text-outside@1:1");
  assert_refused ("<a/><![CDATA[x]]>", "xml-text-outside@1:5");
  assert_refused ("<a", "xml-tag-unfinished@1:1");
  assert_refused ("<a/", "xml-tag-unfinished@1:1");
  assert_refused ("<a>< b</a>", "xml-bare-less-than@1:4");
  assert_refused ("<a>1 <2, 3 <= 4</a>", "xml-bare-less-than@1:6 xml-bare-less-than@1:12");
  assert_refused ("<a>i <3 you<", "xml-unclosed@1:1 xml-bare-less-than@1:6 xml-bare-less-than@1:12");
  assert_refused ("<a><b <c/></a>", "xml-tag-unfinished@1:4");
  assert_refused ("<a></ b></a>", "xml-bare-less-than@1:4");
  assert_refused ("<a></a", "xml-tag-unfinished@1:4");
  assert_refused ("<a><b;c/></a>", "xml-tag@1:6");
  assert_refused ("<a/ >", "xml-tag@1:3");
}

static void
test_tag_words (void)
{
  assert_says ("<page>\n  <titel>x</title>\n</page>", "</title> does not close <titel>, which was opened in line 2, column 3", "</titel>");
  assert_says ("<a>\n <b>\n  <em>x</b>\n</a>", "<em> is opened here and not closed before </b> (line 3, column 8)", "</em>");
  assert_says ("<a>\n <b>x</b>\n", "<a> is opened here, and the file ends", "</a>");
}

static void
test_attributes (void)
{
  assert_refused ("<a b=\"1\" c=\"2\" b=\"3\"/>", "xml-attribute-twice@1:16");
  assert_refused ("<a b=1/>", "xml-attribute-quotes@1:4");
  assert_refused ("<a b/>", "xml-attribute-quotes@1:4");
  assert_says ("<a b=“c”/>", "“b”", "These are curly quotes. Type the straight ones: b=\"…\".");
  assert_says ("<a b=’c’/>", "“b”", "These are curly quotes.");
  assert_says ("<a b=é/>", "“b”", "Write b=\"…\".");
  assert_refused ("<a b=\"1\"c=\"2\"/>", "xml-attribute-space@1:9");
  assert_refused ("<a b=\"x < y\"/>", "xml-bare-less-than@1:9");
  assert_refused ("<a b=\"open>\n<c d=\"e\"/></a>", "xml-attribute-quotes@1:4");
  assert_refused ("<a b=\"open\n<c d=\"e\"/></a>", "xml-bare-less-than@2:1");
  assert_refused ("<a b=\"never", "xml-tag-unfinished@1:1");
  assert_refused ("<a b=\"1\"", "xml-tag-unfinished@1:1");
  assert_refused ("<a b=", "xml-attribute-quotes@1:4");
  assert_refused ("<a b", "xml-tag-unfinished@1:1");
  assert_refused ("<a =\"1\"/>", "xml-tag@1:4");
  /* What looks like a space is shown where it stands. */
  assert_refused ("<a\u00a0b=\"1\"/>", "xml-tag@1:3");
  assert_refused ("<a \u00a0b=\"1\"/>", "xml-tag@1:4");
  assert_refused ("<a b=\"1\"\u202fc=\"2\"/>", "xml-tag@1:9");
  assert_says ("<a b=\"1\"\u202fc=\"2\"/>", "looks like a space", "plain space");
  /* A tag that runs into the next one. */
  assert_refused ("<a b=\"1\" words<c/></a>", "xml-tag-unfinished@1:1");
  /* A slash that leans the wrong way closes all the same. */
  assert_refused ("<a><b>x<\\b></a>", "xml-tag@1:8");
  assert_says ("<a><b>x<\\b></a>", "<\\b>", "Write </b>.");
  assert_refused ("<a>x <\\ y</a>", "xml-bare-less-than@1:6");
  assert_says ("<a><b><c>x</b></c></a>", "<c>", "Write </c> before </b>");
  assert_says ("<a><b>x<b></a>", "<b>", "Did you mean </b>?");
}

static void
test_comments (void)
{
  g_autoptr(CandorXmlDocument) document =
    read_clean ("<!-- <x> & - --><a>one <!-- & <b> -->two<![CDATA[ <3 & ]]><?go x?>three</a><!-- end -->");
  const CandorXmlNode *root = candor_xml_document_get_root (document);
  const CandorXmlNode *text = candor_xml_node_get_first_child (root);

  /* One text: what is left out joins what stands around it. */
  g_assert_true (candor_xml_node_is_text (text));
  g_assert_cmpstr (candor_xml_node_get_text (text), ==, "one two <3 & three");
  g_assert_null (candor_xml_node_get_next (text));
}

static void
test_comment_faults (void)
{
  assert_refused ("<a><!-- x -- y --></a>", "xml-comment@1:11");
  assert_refused ("<a><!-- x ---></a>", "xml-comment@1:11");
  assert_refused ("<a><!-- x </a>", "xml-comment@1:4");
  assert_refused ("<a><![CDATA[ x </a>", "xml-cdata@1:4");
  assert_refused ("<a>x ]]> y</a>", "xml-cdata@1:6");
  assert_refused ("<a><?go </a>", "xml-instruction@1:4");
}

/* ------------------------------------------------------------------ limits */

static char *
nest (guint depth)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < depth; i++)
    g_string_append (text, "<a>");
  for (guint i = 0; i < depth; i++)
    g_string_append (text, "</a>");

  return g_string_free (text, FALSE);
}

static void
test_depth (void)
{
  g_autofree char *deepest = nest (64);
  g_autofree char *too_deep = nest (65);
  g_autofree char *absurd = nest (200000);

  candor_xml_document_unref (read_clean (deepest));
  assert_refused (too_deep, "xml-too-deep@1:193");
  assert_refused (absurd, "xml-too-deep@1:193");
}

static void
test_elements (void)
{
  g_autoptr(GString) text = g_string_new ("<a>");
  g_autoptr(CandorXmlDocument) document = NULL;

  for (guint i = 1; i < 100000; i++)
    g_string_append (text, "<b/>");
  g_string_append (text, "</a>");
  document = read_clean (text->str);
  g_string_truncate (text, text->len - 4);
  g_string_append (text, "<b/></a>");
  assert_refused (text->str, "xml-too-many-elements@1:400000");
}

static void
test_long_tag (void)
{
  g_autoptr(GString) text = g_string_new ("<a b=\"");

  while (text->len < 8 * 1024 - 3)
    g_string_append_c (text, 'x');
  g_string_append (text, "\"/>");
  g_assert_cmpint (text->len, ==, 8 * 1024);
  candor_xml_document_unref (read_clean (text->str));
  g_string_insert_c (text, 8, 'x');
  assert_refused (text->str, "xml-tag-too-long@1:1");
}

static void
test_many_attributes (void)
{
  g_autoptr(GString) text = g_string_new ("<a");

  for (guint i = 0; i < 64; i++)
    g_string_append_printf (text, " a%u=\"\"", i);
  g_string_append (text, "/>");
  candor_xml_document_unref (read_clean (text->str));
  g_string_insert (text, 2, " x=\"\"");
  assert_refused (text->str, "xml-too-many-attributes@1:1");
}

static void
test_many_findings (void)
{
  g_autoptr(GPtrArray) problems = candor_problems_new ();
  g_autoptr(GString) text = g_string_new ("<a>");
  g_autoptr(CandorXmlDocument) document = NULL;

  for (guint i = 0; i < 200000; i++)
    g_string_append (text, "& < &x; ");
  g_string_append (text, "</a>");
  document = read_bytes (text->str, text->len, problems);
  g_assert_null (document);
  g_assert_cmpuint (problems->len, ==, 100);
}

/* Whatever a file of a few megabytes holds, an answer comes at once: the
 * bounds are wide, so that only a wrong order of growth breaks them. */
static void
test_time (void)
{
  static const char * const patterns[] =
    { "<", "&", "<!--", "<a ", "<a b=\"", "]]>", "<a>", "</a>", "<![CDATA[", "<?", "&#", "\"", "<a/>", "&amp;", "é" };

  for (guint i = 0; i < G_N_ELEMENTS (patterns); i++)
    {
      g_autoptr(GPtrArray) problems = candor_problems_new ();
      g_autoptr(GString) text = g_string_new ("<a>");
      g_autoptr(CandorXmlDocument) document = NULL;
      gint64 start = g_get_monotonic_time ();

      while (text->len < CANDOR_XML_MAX_BYTES - 20)
        g_string_append (text, patterns[i]);
      document = read_bytes (text->str, text->len, problems);
      g_assert_null (document);
      g_assert_cmpuint (problems->len, >, 0);
      g_assert_cmpint (g_get_monotonic_time () - start, <, 5 * G_USEC_PER_SEC);
    }
}

/* -------------------------------------------------------------------- tree */

static const char sample[] =
  "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
  "<module id=\"m\"\n"
  "        title='Größe &amp; Maß'\n"
  "   pass = \"70\">\n"
  "  <!-- note -->\n"
  "  <page id=\"p1\">Übung <em>jetzt</em> und <em>dann</em></page>\n"
  "  <page/>\n"
  "</module>\n";

static void
assert_place (const CandorXmlNode *node,
              const char          *attribute,
              guint                line,
              guint                column,
              const char          *begins)
{
  CandorPlace place;

  candor_xml_node_get_place (node, attribute, &place);
  g_assert_cmpstr (place.file, ==, "test.xml");
  g_assert_cmpuint (place.line, ==, line);
  g_assert_cmpuint (place.column, ==, column);
  g_assert_true (g_str_has_prefix (sample + place.offset, begins));
}

/* The place of the byte @offset of a value, which in the file begins with @begins. */
static void
assert_within (const char *text,
               gsize       offset,
               const char *begins)
{
  g_autoptr(CandorXmlDocument) document = read_clean (text);
  CandorPlace place, name;

  candor_xml_node_get_value_place (candor_xml_document_get_root (document), "title", offset, &place);
  candor_xml_node_get_place (candor_xml_document_get_root (document), "title", &name);
  g_assert_true (g_str_has_prefix (text + place.offset, begins));
  g_assert_cmpuint (place.column, >, 0);
  g_assert_cmpuint (place.offset, >=, name.offset);
}

static void
test_place_within (void)
{
  static const char plain[] = "<module title='a &lt; bc'/>";
  static const char letters[] = "<module  title = \"&#xdf;&#223;&amp;é=x\"/>";
  static const char lines[] = "<module title=\"a\r\nbc\"/>";
  g_autoptr(CandorXmlDocument) document = read_clean ("<module pass=\"1\"/>");
  CandorPlace place;

  assert_within (plain, 0, "a &lt;");
  assert_within (plain, 2, "&lt; bc");
  assert_within (plain, 4, "bc'");
  assert_within (plain, 6, "'/>");
  assert_within (plain, 600, "'/>");
  assert_within (letters, 0, "&#xdf;");
  assert_within (letters, 2, "&#223;");
  assert_within (letters, 4, "&amp;");
  assert_within (letters, 7, "=x");
  assert_within (lines, 2, "bc");
  candor_xml_node_get_value_place (candor_xml_document_get_root (document), "title", 3, &place);
  g_assert_cmpuint (place.offset, ==, 0);
}

static void
test_tree (void)
{
  g_autoptr(CandorXmlDocument) document = read_clean (sample);
  const CandorXmlNode *root = candor_xml_document_get_root (document);
  const CandorXmlNode *page = candor_xml_node_find (root, "page");
  const CandorXmlNode *em = candor_xml_node_find (page, NULL);
  g_autofree char *content = candor_xml_node_dup_content (root);
  g_autofree char *words = candor_xml_node_dup_content (em);

  g_assert_cmpstr (candor_xml_node_get_name (root), ==, "module");
  g_assert_false (candor_xml_node_is_text (root));
  g_assert_null (candor_xml_node_get_text (root));
  g_assert_null (candor_xml_node_get_parent (root));
  g_assert_cmpstr (candor_xml_node_get_attribute (root, "title"), ==, "Größe & Maß");
  g_assert_cmpstr (candor_xml_node_get_attribute (root, "pass"), ==, "70");
  g_assert_null (candor_xml_node_get_attribute (root, "nothing"));
  g_assert_true (candor_xml_node_is_text (candor_xml_node_get_first_child (root)));
  g_assert_true (candor_xml_node_get_parent (page) == root);
  g_assert_cmpstr (candor_xml_node_get_name (em), ==, "em");
  g_assert_cmpstr (words, ==, "jetzt");
  g_assert_nonnull (candor_xml_node_find_next (em, "em"));
  g_assert_null (candor_xml_node_find_next (em, "strong"));
  g_assert_null (candor_xml_node_find (em, NULL));
  g_assert_nonnull (candor_xml_node_find_next (page, "page"));
  g_assert_cmpstr (content, ==, "Übung jetzt und dann");
}

static void
test_places (void)
{
  g_autoptr(CandorXmlDocument) document = read_clean (sample);
  const CandorXmlNode *root = candor_xml_document_get_root (document);
  const CandorXmlNode *page = candor_xml_node_find (root, "page");
  const CandorXmlNode *text = candor_xml_node_get_first_child (page);
  const CandorXmlNode *em = candor_xml_node_get_next (text);

  assert_place (root, NULL, 2, 1, "<module");
  assert_place (root, "id", 2, 9, "id=");
  assert_place (root, "title", 3, 9, "title=");
  assert_place (root, "pass", 4, 4, "pass =");
  assert_place (root, "nothing", 2, 1, "<module");
  assert_place (candor_xml_node_get_first_child (root), NULL, 4, 16, "\n  <!--");
  assert_place (page, NULL, 6, 3, "<page");
  assert_place (page, "id", 6, 9, "id=");
  assert_place (text, NULL, 6, 17, "Übung");
  assert_place (text, "id", 6, 17, "Übung");
  assert_place (em, NULL, 6, 23, "<em>jetzt");
  assert_place (candor_xml_node_get_next (em), NULL, 6, 37, " und");
  assert_place (candor_xml_node_find_next (em, "em"), NULL, 6, 42, "<em>dann");
  assert_place (candor_xml_node_find_next (page, "page"), NULL, 7, 3, "<page/>");
}

/* A mark at the beginning counts as bytes and not as a column. */
static void
test_places_mark (void)
{
  g_autoptr(CandorXmlDocument) document = read_clean ("\xef\xbb\xbf<a><b/></a>");
  CandorPlace place;

  candor_xml_node_get_place (candor_xml_node_find (candor_xml_document_get_root (document), "b"), NULL, &place);
  g_assert_cmpuint (place.column, ==, 4);
  g_assert_cmpuint (place.offset, ==, 6);
}

/* Many elements in one long line: a place must not cost the whole line. */
static void
test_places_long_line (void)
{
  g_autoptr(GString) text = g_string_new ("<a>");
  g_autoptr(CandorXmlDocument) document = NULL;
  gint64 start = g_get_monotonic_time ();
  guint column = 4;

  for (guint i = 0; i < 90000; i++)
    g_string_append (text, "<b/>äö&#xe4;");
  g_string_append (text, "</a>");
  document = read_clean (text->str);
  for (const CandorXmlNode *node = candor_xml_node_find (candor_xml_document_get_root (document), "b");
       node != NULL;
       node = candor_xml_node_find_next (node, "b"))
    {
      CandorPlace place;

      candor_xml_node_get_place (node, NULL, &place);
      g_assert_cmpuint (place.column, ==, column);
      column += 4 + 2 + 6;
    }
  g_assert_cmpint (g_get_monotonic_time () - start, <, 5 * G_USEC_PER_SEC);
}

/* Every text and element of a file full of oddities lies where it says. */
static void
check_offsets (const CandorXmlNode *node,
               const char          *file)
{
  CandorPlace place;

  candor_xml_node_get_place (node, NULL, &place);
  if (candor_xml_node_is_text (node))
    {
      const char *text = candor_xml_node_get_text (node);

      /* References stand for something else, and so does CR LF. */
      if (file[place.offset] == '&')
        g_assert_nonnull (strchr ("<>&", text[0]));
      else if (file[place.offset] == '\r')
        g_assert_cmpint (text[0], ==, '\n');
      else
        g_assert_cmpint (file[place.offset], ==, text[0]);
      return;
    }

  g_assert_cmpint (file[place.offset], ==, '<');
  g_assert_true (g_str_has_prefix (file + place.offset + 1, candor_xml_node_get_name (node)));
  for (const CandorXmlNode *child = candor_xml_node_get_first_child (node);
       child != NULL;
       child = candor_xml_node_get_next (child))
    check_offsets (child, file);
}

static void
test_offsets (void)
{
  static const char odd[] =
    "<?pi a?><!--x--><r a='>' b=\"/>\"><!-- a --><?b c?>t1<!--x-->t2<c><![CDATA[]]><d/><![CDATA[<x>]]>&amp;</c>"
    "&lt;<e></e><![CDATA[y]]><f>&gt;<!-- z --></f><g><!----></g><h> </h>\n<i\n>\r\n</i ></r>\n<!-- end -->\n";
  g_autoptr(CandorXmlDocument) document = read_clean (odd);

  check_offsets (candor_xml_document_get_root (document), odd);
}

static void
test_names_with_prefix (void)
{
  g_autoptr(CandorXmlDocument) document =
    read_clean ("<s:a xmlns:s=\"urn:x\" s:b=\"1\" xml:lang=\"en\"><s:c/></s:a>");
  const CandorXmlNode *root = candor_xml_document_get_root (document);

  g_assert_cmpstr (candor_xml_node_get_name (root), ==, "s:a");
  g_assert_cmpstr (candor_xml_node_get_attribute (root, "s:b"), ==, "1");
  g_assert_cmpstr (candor_xml_node_get_attribute (root, "xml:lang"), ==, "en");
  g_assert_nonnull (candor_xml_node_find (root, "s:c"));

  assert_refused ("<s:a/>", "xml-namespace@1:5");
  assert_refused ("<a b:c=\"1\"/>", "xml-namespace@1:11");
  assert_refused ("<a \xc2\xb7=\"1\"/>", "xml-not-well-formed@1:4");
}

static void
test_white_space_in_values (void)
{
  g_autoptr(CandorXmlDocument) document = read_clean ("<a b=' x\n\ty '/>");

  g_assert_cmpstr (candor_xml_node_get_attribute (candor_xml_document_get_root (document), "b"), ==, " x  y ");
}

/* Reading is safe from any number of threads at once. */
static void
read_again (guint    index,
            gpointer user_data)
{
  CandorXmlDocument *shared = user_data;
  g_autoptr(GPtrArray) problems = candor_problems_new ();
  g_autoptr(CandorXmlDocument) own = read_bytes (sample, strlen (sample), problems);
  g_autofree char *one = candor_xml_node_dup_canonical (candor_xml_document_get_root (own), NULL, NULL, NULL);
  g_autofree char *two = candor_xml_node_dup_canonical (candor_xml_document_get_root (shared), NULL, NULL, NULL);

  g_assert_cmpstr (one, ==, two);
  candor_xml_document_unref (candor_xml_document_ref (shared));
}

static void
test_threads (void)
{
  g_autoptr(CandorXmlDocument) document = read_clean (sample);

  candor_work_map (500, read_again, document, NULL);
}

static void
test_attributes_by_number (void)
{
  g_autoptr(CandorXmlDocument) document = read_clean ("<a one='1' two=\"zwei\"/>");
  const CandorXmlNode *root = candor_xml_document_get_root (document);
  const char *value;

  g_assert_cmpstr (candor_xml_node_get_attribute_at (root, 0, &value), ==, "one");
  g_assert_cmpstr (value, ==, "1");
  g_assert_cmpstr (candor_xml_node_get_attribute_at (root, 1, &value), ==, "two");
  g_assert_cmpstr (value, ==, "zwei");
  g_assert_null (candor_xml_node_get_attribute_at (root, 2, &value));
  g_assert_null (value);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/xml/bytes", test_bytes);
  g_test_add_func ("/xml/declaration", test_declaration);
  g_test_add_func ("/xml/size", test_size);
  g_test_add_func ("/xml/references", test_references);
  g_test_add_func ("/xml/reference-words", test_reference_words);
  g_test_add_func ("/xml/hostile", test_hostile);
  g_test_add_func ("/xml/tags", test_tags);
  g_test_add_func ("/xml/tag-words", test_tag_words);
  g_test_add_func ("/xml/attributes", test_attributes);
  g_test_add_func ("/xml/comments", test_comments);
  g_test_add_func ("/xml/comment-faults", test_comment_faults);
  g_test_add_func ("/xml/depth", test_depth);
  g_test_add_func ("/xml/elements", test_elements);
  g_test_add_func ("/xml/long-tag", test_long_tag);
  g_test_add_func ("/xml/many-attributes", test_many_attributes);
  g_test_add_func ("/xml/many-findings", test_many_findings);
  g_test_add_func ("/xml/time", test_time);
  g_test_add_func ("/xml/tree", test_tree);
  g_test_add_func ("/xml/place-within", test_place_within);
  g_test_add_func ("/xml/places", test_places);
  g_test_add_func ("/xml/places-mark", test_places_mark);
  g_test_add_func ("/xml/places-long-line", test_places_long_line);
  g_test_add_func ("/xml/offsets", test_offsets);
  g_test_add_func ("/xml/names-with-prefix", test_names_with_prefix);
  g_test_add_func ("/xml/white-space-in-values", test_white_space_in_values);
  g_test_add_func ("/xml/attributes-by-number", test_attributes_by_number);
  g_test_add_func ("/xml/threads", test_threads);

  return g_test_run ();
}
