/* explain-xml.c - codes: what keeps a file from being XML
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Found and said by base (candor/base/xml.h), in words that fit the place.
 */

#include <glib/gi18n.h>

#include "explain-private.h"

const CandorCheckCode _candor_codes_xml[] =
{
  {
    CANDOR_CODE_XML_EMPTY, "xml-empty", CANDOR_SEVERITY_ERROR,
    .message = N_("The file is empty, or holds nothing but comments."),
    .reason = N_("There is nothing to show."),
    .hint = N_("Begin with <module …>, or get the file back from a copy."),
    .wrong =
      "<!-- The lesson comes here. -->\n",
    .right =
      "<!-- The lesson comes here. -->\n"
      "<module/>\n",
  },
  {
    CANDOR_CODE_XML_TOO_LARGE, "xml-too-large", CANDOR_SEVERITY_ERROR,
    .message = N_("The file is larger than 4 MiB."),
    .reason = N_("A file without a limit could take all the memory there is."),
    .hint = N_("Split it into parts, and keep pictures in files of their own."),
    .wrong =
      " <!-- All letters of the last ten years, for later use. -->\n"
      "× 80000\n"
      "<module/>\n",
    .right =
      "<!-- All letters of the last ten years lie in letters.odt. -->\n"
      "<module/>\n",
  },
  {
    CANDOR_CODE_XML_PACKED, "xml-packed", CANDOR_SEVERITY_ERROR,
    .message = N_("The file is packed, and not text."),
    .reason = N_("What is inside a packed file cannot be judged before it is unpacked, so it is left alone."),
    .hint = N_("Unpack it first and use what was inside."),
    .wrong =
      "$ gzip module.xml\n"
      "$ mv module.xml.gz module.xml\n",
    .right =
      "$ gzip module.xml\n"
      "$ gunzip module.xml.gz\n",
  },
  {
    CANDOR_CODE_XML_ENCODING, "xml-encoding", CANDOR_SEVERITY_ERROR,
    .message = N_("The file is not UTF-8."),
    .reason = N_("In another encoding “ä” and “€” are other bytes, and would be shown as something else."),
    .hint = N_("Save it again as UTF-8, and write encoding=\"UTF-8\" in its first line or leave that out."),
    .wrong =
      "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>\n"
      "<module/>\n",
    .right =
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
      "<module/>\n",
  },
  {
    CANDOR_CODE_XML_DECLARATION, "xml-declaration", CANDOR_SEVERITY_ERROR,
    .message = N_("The line <?xml …?> is not the first one, or holds something else."),
    .reason = N_("It says how the rest is to be read, so nothing may come before it."),
    .hint = N_("Write <?xml version=\"1.0\" encoding=\"UTF-8\"?> and nothing before it."),
    .wrong =
      "<!-- My first lesson -->\n"
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
      "<module/>\n",
    .right =
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
      "<!-- My first lesson -->\n"
      "<module/>\n",
  },
  {
    CANDOR_CODE_XML_CONTROL_CHARACTER, "xml-control-character", CANDOR_SEVERITY_ERROR,
    .message = N_("A control character stands in the file."),
    .reason = N_("Such characters are invisible and mostly come from copying out of another program."),
    .hint = N_("Delete it, with what stands beside it if need be, and type that again."),
    .wrong =
      "<p>Ask first.\vThen write.</p>\n",
    .right =
      "<p>Ask first. Then write.</p>\n",
  },
  {
    CANDOR_CODE_XML_DOCTYPE, "xml-doctype", CANDOR_SEVERITY_ERROR,
    .message = N_("The file has a DOCTYPE."),
    .reason = N_("A DOCTYPE can make a program load other files or grow without end."),
    .hint = N_("Delete it, from <!DOCTYPE to its >."),
    .wrong =
      "<!DOCTYPE module>\n"
      "<module/>\n",
    .right =
      "<module/>\n",
  },
  {
    CANDOR_CODE_XML_ENTITY, "xml-entity", CANDOR_SEVERITY_ERROR,
    .message = N_("A name such as &nbsp; stands in the file."),
    .reason = N_("Only &amp;, &lt;, &gt;, &quot;, &apos; and numbers such as &#160; are understood."),
    .hint = N_("Type the character itself."),
    .wrong =
      "<p>Ask &ndash; and then write.</p>\n",
    .right =
      "<p>Ask – and then write.</p>\n",
  },
  {
    CANDOR_CODE_XML_CHARACTER_NUMBER, "xml-character-number", CANDOR_SEVERITY_ERROR,
    .message = N_("The number after “&#” is no character, or has no “;” behind it."),
    .reason = N_("Nobody can tell which character was meant."),
    .hint = N_("Type the character itself, or write for example &#160; with the semicolon."),
    .wrong =
      "<p>Ask&#160first.</p>\n",
    .right =
      "<p>Ask&#160;first.</p>\n",
  },
  {
    CANDOR_CODE_XML_BARE_AMPERSAND, "xml-bare-ampersand", CANDOR_SEVERITY_ERROR,
    .message = N_("A single “&” stands in the file."),
    .reason = N_("In XML this character begins the name of another one, such as &amp;."),
    .hint = N_("Write &amp; for the character itself."),
    .wrong =
      "<p>Ask the people in R&D.</p>\n",
    .right =
      "<p>Ask the people in R&amp;D.</p>\n",
  },
  {
    CANDOR_CODE_XML_BARE_LESS_THAN, "xml-bare-less-than", CANDOR_SEVERITY_ERROR,
    .message = N_("A “<” stands in the file that begins no tag."),
    .reason = N_("In XML this character always begins a tag."),
    .hint = N_("Write &lt; for the character itself."),
    .wrong =
      "<p>Leave groups of < 50 people alone.</p>\n",
    .right =
      "<p>Leave groups of &lt; 50 people alone.</p>\n",
  },
  {
    CANDOR_CODE_XML_UNCLOSED, "xml-unclosed", CANDOR_SEVERITY_ERROR,
    .message = N_("An element is opened and never closed."),
    .reason = N_("Without its end nobody knows what belongs to it."),
    .hint = N_("Write the closing tag where it ends, the inner one first."),
    .wrong =
      "<p>Ask <em>first.</p>\n",
    .right =
      "<p>Ask <em>first</em>.</p>\n",
  },
  {
    CANDOR_CODE_XML_MISMATCH, "xml-mismatch", CANDOR_SEVERITY_ERROR,
    .message = N_("A closing tag does not match the one that is open."),
    .reason = N_("What is opened last is closed first, under the same name."),
    .hint = N_("Write the closing tag as the opening one; capital letters count."),
    .wrong =
      "<p>Ask first.</P>\n",
    .right =
      "<p>Ask first.</p>\n",
  },
  {
    CANDOR_CODE_XML_SECOND_ROOT, "xml-second-root", CANDOR_SEVERITY_ERROR,
    .message = N_("A second element begins after the first one has ended."),
    .reason = N_("A file holds one element that holds all others."),
    .hint = N_("Put the second one into a file of its own, or look for a closing tag that stands too early."),
    .wrong =
      "<module/>\n"
      "<module/>\n",
    .right =
      "<module/>\n",
  },
  {
    CANDOR_CODE_XML_TEXT_OUTSIDE, "xml-text-outside", CANDOR_SEVERITY_ERROR,
    .message = N_("Text stands before the first tag or after the last one."),
    .reason = N_("It belongs to nothing and would be shown nowhere."),
    .hint = N_("Move it into an element, or delete it."),
    .wrong =
      "<module/>\n"
      "The end.\n",
    .right =
      "<module/>\n",
  },
  {
    CANDOR_CODE_XML_TAG, "xml-tag", CANDOR_SEVERITY_ERROR,
    .message = N_("Something stands in a tag that cannot stand there."),
    .reason = N_("In a tag are a name and attributes with their values in quotes, and nothing else."),
    .hint = N_("Delete it, or write &lt; where no tag is meant."),
    .wrong =
      "<p>Read <link page=\"start\";>the start</link> again.</p>\n",
    .right =
      "<p>Read <link page=\"start\">the start</link> again.</p>\n",
  },
  {
    CANDOR_CODE_XML_TAG_UNFINISHED, "xml-tag-unfinished", CANDOR_SEVERITY_ERROR,
    .message = N_("A tag has no “>”."),
    .reason = N_("All that follows would belong to the tag."),
    .hint = N_("Write > where the tag ends."),
    .wrong =
      "<lesson src=\"greeting.xml\"/>\n"
      "greeting.xml:\n"
      "<lesson id=\"greeting\"\n",
    .right =
      "<lesson src=\"greeting.xml\"/>\n"
      "greeting.xml:\n"
      "<lesson id=\"greeting\">\n"
      "  <title>Greeting</title>\n"
      "  <page id=\"hello\"><title>Hello</title><p>Say who answers.</p></page>\n"
      "</lesson>\n",
  },
  {
    CANDOR_CODE_XML_TAG_TOO_LONG, "xml-tag-too-long", CANDOR_SEVERITY_ERROR,
    .message = N_("A tag is longer than 8 KiB."),
    .reason = N_("Either a quote or a “>” is missing, or text stands in an attribute that belongs between tags."),
    .hint = N_("Look for the missing quote at the beginning of the tag."),
    .wrong =
      "<figure src=\"media/banner.svg\n"
      "  A long description of the picture that begins inside the tag.\n"
      "× 200\n"
      "\"/>\n",
    .right =
      "<p>A short description of the picture.</p>\n",
  },
  {
    CANDOR_CODE_XML_ATTRIBUTE_QUOTES, "xml-attribute-quotes", CANDOR_SEVERITY_ERROR,
    .message = N_("The value of an attribute does not stand in quotes."),
    .reason = N_("Without quotes nobody knows where the value ends."),
    .hint = N_("Write straight quotes around it: kind=\"number\"."),
    .wrong =
      "<list kind=number><item>Ask.</item><item>Write.</item></list>\n",
    .right =
      "<list kind=\"number\"><item>Ask.</item><item>Write.</item></list>\n",
  },
  {
    CANDOR_CODE_XML_ATTRIBUTE_SPACE, "xml-attribute-space", CANDOR_SEVERITY_ERROR,
    .message = N_("Between two attributes a space is missing."),
    .reason = N_("They would be read as one."),
    .hint = N_("Write a space after the closing quote."),
    .wrong =
      "<figure src=\"wall.svg\"decorative=\"yes\"/>\n",
    .right =
      "<figure src=\"wall.svg\" decorative=\"yes\"/>\n"
      "wall.svg:\n"
      "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\"/>\n",
  },
  {
    CANDOR_CODE_XML_ATTRIBUTE_TWICE, "xml-attribute-twice", CANDOR_SEVERITY_ERROR,
    .message = N_("An attribute stands twice in one tag."),
    .reason = N_("With two values nobody knows which one counts."),
    .hint = N_("Keep one of the two."),
    .wrong =
      "<list kind=\"number\" kind=\"check\"><item>Ask.</item><item>Write.</item></list>\n",
    .right =
      "<list kind=\"number\"><item>Ask.</item><item>Write.</item></list>\n",
  },
  {
    CANDOR_CODE_XML_TOO_MANY_ATTRIBUTES, "xml-too-many-attributes", CANDOR_SEVERITY_ERROR,
    .message = N_("A tag has too many attributes."),
    .reason = N_("No element of the language has so many; a file from elsewhere could slow everything down with them."),
    .hint = N_("Keep those that the element knows."),
    .wrong =
      "<p a00=\"\" a01=\"\" a02=\"\" a03=\"\" a04=\"\" a05=\"\" a06=\"\" a07=\"\" a08=\"\" a09=\"\" a10=\"\" a11=\"\" a12=\"\"\n"
      "   b00=\"\" b01=\"\" b02=\"\" b03=\"\" b04=\"\" b05=\"\" b06=\"\" b07=\"\" b08=\"\" b09=\"\" b10=\"\" b11=\"\" b12=\"\"\n"
      "   c00=\"\" c01=\"\" c02=\"\" c03=\"\" c04=\"\" c05=\"\" c06=\"\" c07=\"\" c08=\"\" c09=\"\" c10=\"\" c11=\"\" c12=\"\"\n"
      "   d00=\"\" d01=\"\" d02=\"\" d03=\"\" d04=\"\" d05=\"\" d06=\"\" d07=\"\" d08=\"\" d09=\"\" d10=\"\" d11=\"\" d12=\"\"\n"
      "   e00=\"\" e01=\"\" e02=\"\" e03=\"\" e04=\"\" e05=\"\" e06=\"\" e07=\"\" e08=\"\" e09=\"\" e10=\"\" e11=\"\" e12=\"\"\n"
      ">Ask.</p>\n",
    .right =
      "<p>Ask.</p>\n",
  },
  {
    CANDOR_CODE_XML_TOO_DEEP, "xml-too-deep", CANDOR_SEVERITY_ERROR,
    .message = N_("Elements are nested more than 64 deep."),
    .reason = N_("Nobody writes so; mostly closing tags are missing."),
    .hint = N_("Look for a tag that is not closed."),
    .wrong =
      "<p>\n"
      "<em>\n"
      "× 70\n"
      "Ask.\n"
      "</em>\n"
      "× 70\n"
      "</p>\n",
    .right =
      "<p><em>Ask.</em></p>\n",
  },
  {
    CANDOR_CODE_XML_TOO_MANY_ELEMENTS, "xml-too-many-elements", CANDOR_SEVERITY_ERROR,
    .message = N_("The file has more than 100,000 elements."),
    .reason = N_("A file without a limit could take all the memory there is."),
    .hint = N_("Split it into parts."),
    .wrong =
      "<p>Ask.</p>\n"
      "× 100001\n",
    .right =
      "<p>Ask.</p>\n"
      "× 20\n",
  },
  {
    CANDOR_CODE_XML_COMMENT, "xml-comment", CANDOR_SEVERITY_ERROR,
    .message = N_("A comment never ends, or holds “--”."),
    .reason = N_("Two hyphens are how a comment begins and ends."),
    .hint = N_("Write --> where it ends, and one hyphen or a dash (–) inside."),
    .wrong =
      "<!-- Ask -- then write. -->\n"
      "<p>Ask.</p>\n",
    .right =
      "<!-- Ask – then write. -->\n"
      "<p>Ask.</p>\n",
  },
  {
    CANDOR_CODE_XML_CDATA, "xml-cdata", CANDOR_SEVERITY_ERROR,
    .message = N_("A CDATA section never ends, or ends without having begun."),
    .reason = N_("What stands in it is taken letter by letter, so its two ends must be clear."),
    .hint = N_("Write ]]> where it ends, or ]]&gt; for the characters."),
    .wrong =
      "<p>The code ends with ]]> and a new line.</p>\n",
    .right =
      "<p>The code ends with ]]&gt; and a new line.</p>\n",
  },
  {
    CANDOR_CODE_XML_INSTRUCTION, "xml-instruction", CANDOR_SEVERITY_ERROR,
    .message = N_("A “<?” begins and has no “?>”."),
    .reason = N_("All that follows would belong to it."),
    .hint = N_("Delete it: processing instructions have no effect here."),
    .wrong =
      "<?xml-stylesheet href=\"shop.css\">\n"
      "<module/>\n",
    .right =
      "<module/>\n",
  },
  {
    CANDOR_CODE_XML_NAMESPACE, "xml-namespace", CANDOR_SEVERITY_ERROR,
    .message = N_("An element is in a namespace, or its name has a colon."),
    .reason = N_("The names of the lesson language are plain words."),
    .hint = N_("Delete xmlns=\"…\", and write names without a prefix."),
    .wrong =
      "<html:p>Ask first.</html:p>\n",
    .right =
      "<p>Ask first.</p>\n",
  },
  {
    CANDOR_CODE_XML_NOT_WELL_FORMED, "xml-not-well-formed", CANDOR_SEVERITY_ERROR,
    .message = N_("The markup cannot be understood."),
    .reason = N_("A name, a tag or a character breaks the rules of XML in a way that has no sentence of its own."),
    .hint = N_("Compare the line with one that works."),
    .wrong =
      "<list kind²=\"number\"><item>Ask.</item><item>Write.</item></list>\n",
    .right =
      "<list kind=\"number\"><item>Ask.</item><item>Write.</item></list>\n",
  },
  { .code = NULL }
};
