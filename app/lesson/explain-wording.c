/* explain-wording.c - codes: how something is worded
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <glib/gi18n.h>

#include "explain-private.h"

const CandorCheckCode _candor_codes_wording[] =
{
  {
    CANDOR_CODE_READING_LEVEL, "reading-level", CANDOR_SEVERITY_NOTE,
    .message = N_("A page has a very long sentence."),
    .reason = N_("Long sentences are read twice, and by people with another first language three times."),
    .hint = N_("Make two sentences of one."),
    .wrong =
      "<p>When a customer who has bought something in our shop before, and who may or may not have said at that\n"
      "  time that our letters are welcome, opens the page with the offers of the week, the banner must ask first whether we may\n"
      "  write, and must do so in words that can be read in passing by somebody in a hurry.</p>\n",
    .right =
      "<p>A customer opens the page with the offers. The banner asks first whether we may write. Its words are short.</p>\n",
  },
  {
    CANDOR_CODE_MARKDOWN_SIGNS, "markdown-signs", CANDOR_SEVERITY_WARNING,
    .message = N_("A text holds signs of Markdown."),
    .reason = N_("Other programs turn such signs into something; here readers see them, and screen readers read them out."),
    .hint = N_("Write an element in their place: <strong>, <code>, <link>, <list>."),
    .wrong =
      "<p>Ask **first**, then write.</p>\n",
    .right =
      "<p>Ask <strong>first</strong>, then write.</p>\n",
  },
  { .code = NULL }
};
