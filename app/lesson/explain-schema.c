/* explain-schema.c - codes: what breaks the rules of the lesson language
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The rules stand in assets/schema/lesson.xsd. Found and said by base
 * (candor/base/xml.h), in words that fit the place.
 */

#include <glib/gi18n.h>

#include "explain-private.h"

const CandorCheckCode _candor_codes_schema[] =
{
  {
    CANDOR_CODE_SCHEMA_ROOT, "schema-root", CANDOR_SEVERITY_ERROR,
    .message = N_("The file begins with an element that no lesson file begins with."),
    .reason = N_("The first element says what a file is."),
    .hint = N_("Begin with module or program, or, in a part of a module, with the name of the part."),
    .wrong =
      "<lesson src=\"greeting.xml\"/>\n"
      "greeting.xml:\n"
      "<lessen id=\"greeting\">\n"
      "  <title>Greeting</title>\n"
      "  <page id=\"hello\"><title>Hello</title><p>Say who answers.</p></page>\n"
      "</lessen>\n",
    .right =
      "<lesson src=\"greeting.xml\"/>\n"
      "greeting.xml:\n"
      "<lesson id=\"greeting\">\n"
      "  <title>Greeting</title>\n"
      "  <page id=\"hello\"><title>Hello</title><p>Say who answers.</p></page>\n"
      "</lesson>\n",
  },
  {
    CANDOR_CODE_SCHEMA_ELEMENT_UNKNOWN, "schema-element-unknown", CANDOR_SEVERITY_ERROR,
    .message = N_("An element has a name that the lesson language does not know."),
    .reason = N_("What is not known cannot be shown."),
    .hint = N_("Mend the name: the finding proposes the nearest, or lists what may stand there."),
    .wrong =
      "<paragraph>Ask first.</paragraph>\n",
    .right =
      "<p>Ask first.</p>\n",
  },
  {
    CANDOR_CODE_SCHEMA_ELEMENT_PLACE, "schema-element-place", CANDOR_SEVERITY_ERROR,
    .message = N_("An element stands where it cannot stand, or stands there once too often."),
    .reason = N_("Each element has its place, so that the program and your readers know what it belongs to."),
    .hint = N_("Move it to where it belongs: the finding says where that is."),
    .wrong =
      "<callout kind=\"practice\">\n"
      "  <p>Ask first.</p>\n"
      "  <title>Asking</title>\n"
      "</callout>\n",
    .right =
      "<callout kind=\"practice\">\n"
      "  <title>Asking</title>\n"
      "  <p>Ask first.</p>\n"
      "</callout>\n",
  },
  {
    CANDOR_CODE_SCHEMA_CHILD_MISSING, "schema-child-missing", CANDOR_SEVERITY_ERROR,
    .message = N_("An element lacks something that must stand in it."),
    .reason = N_("Without it there is nothing to show, or nobody knows what it is."),
    .hint = N_("Write what is missing: the finding names it and says where it goes."),
    .wrong =
      "<table>\n"
      "  <row><cell>Newsletter</cell><cell>Ask</cell></row>\n"
      "</table>\n",
    .right =
      "<table>\n"
      "  <head><cell>Letter</cell><cell>What to do</cell></head>\n"
      "  <row><cell>Newsletter</cell><cell>Ask</cell></row>\n"
      "</table>\n",
  },
  {
    CANDOR_CODE_SCHEMA_TEXT, "schema-text", CANDOR_SEVERITY_ERROR,
    .message = N_("Text stands between elements, where none may stand."),
    .reason = N_("It belongs to no element, so nobody knows how to show it."),
    .hint = N_("Put it into an element, for example a <p>."),
    .wrong =
      "<list>\n"
      "  Two steps:\n"
      "  <item>Ask.</item>\n"
      "  <item>Write.</item>\n"
      "</list>\n",
    .right =
      "<p>Two steps:</p>\n"
      "<list>\n"
      "  <item>Ask.</item>\n"
      "  <item>Write.</item>\n"
      "</list>\n",
  },
  {
    CANDOR_CODE_SCHEMA_ATTRIBUTE_UNKNOWN, "schema-attribute-unknown", CANDOR_SEVERITY_ERROR,
    .message = N_("An element has an attribute that it does not know."),
    .reason = N_("What is not known has no effect, and you meant something by it."),
    .hint = N_("Mend the name: the finding proposes the nearest, or lists those that the element takes."),
    .wrong =
      "<list type=\"number\"><item>Ask.</item><item>Write.</item></list>\n",
    .right =
      "<list kind=\"number\"><item>Ask.</item><item>Write.</item></list>\n",
  },
  {
    CANDOR_CODE_SCHEMA_ATTRIBUTE_MISSING, "schema-attribute-missing", CANDOR_SEVERITY_ERROR,
    .message = N_("An element lacks an attribute that it must have."),
    .reason = N_("Without it nobody knows what is meant, or what others refer to."),
    .hint = N_("Write it into the opening tag; for an id the finding proposes one."),
    .wrong =
      "<callout><p>Ask first.</p></callout>\n",
    .right =
      "<callout kind=\"practice\"><p>Ask first.</p></callout>\n",
  },
  {
    CANDOR_CODE_SCHEMA_VALUE, "schema-value", CANDOR_SEVERITY_ERROR,
    .message = N_("An attribute or element has a value that does not fit, or none."),
    .reason = N_("Only certain words, numbers or days are understood there."),
    .hint = N_("Write one that fits: the finding says which ones do."),
    .wrong =
      "<callout kind=\"tip\"><p>Ask first.</p></callout>\n",
    .right =
      "<callout kind=\"practice\"><p>Ask first.</p></callout>\n",
  },
  {
    CANDOR_CODE_SCHEMA_CONTENT, "schema-content", CANDOR_SEVERITY_ERROR,
    .message = N_("An element does not follow the lesson language, in a way that has no sentence of its own."),
    .reason = N_("What does not follow the language cannot be shown for certain."),
    .hint = N_("Compare it with a lesson that works. No file is known that leads here: please send yours to whoever maintains Candor."),
  },
  { .code = NULL }
};
