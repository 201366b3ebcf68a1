/* explain-structure.c - codes: pages, headings, tables, length
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <glib/gi18n.h>

#include "explain-private.h"

const CandorCheckCode _candor_codes_structure[] =
{
  {
    CANDOR_CODE_LESSON_WITHOUT_PAGES, "lesson-without-pages", CANDOR_SEVERITY_ERROR,
    .message = N_("A lesson has no pages."),
    .reason = N_("There would be nothing to read."),
    .hint = N_("Write at least one <page>, or name the file that holds the lesson with src."),
    .wrong =
      "<lesson id=\"greeting\"/>\n",
    .right =
      "<lesson id=\"greeting\">\n"
      "  <title>Greeting</title>\n"
      "  <page id=\"hello\"><title>Hello</title><p>Say who answers.</p></page>\n"
      "</lesson>\n",
  },
  {
    CANDOR_CODE_QUIZ_WITHOUT_QUESTIONS, "quiz-without-questions", CANDOR_SEVERITY_ERROR,
    .message = N_("A quiz has no questions."),
    .reason = N_("There would be nothing to answer."),
    .hint = N_("Write at least one question, or name the file that holds the quiz with src."),
    .wrong =
      "<quiz id=\"quiz\"/>\n",
    .right =
      "<quiz id=\"quiz\">\n"
      "  <truefalse id=\"sure\" objective=\"tell\">\n"
      "    <prompt>A bot may pass for a person.</prompt>\n"
      "    <true><response>People notice.</response></true>\n"
      "    <false right=\"yes\"><response>It says what it is.</response></false>\n"
      "    <why see=\"start\">People need to know.</why>\n"
      "  </truefalse>\n"
      "</quiz>\n",
  },
  {
    CANDOR_CODE_EMPTY_TEXT, "empty-text", CANDOR_SEVERITY_ERROR,
    .message = N_("Words are missing where there must be some."),
    .reason = N_("Readers and screen readers would find nothing there."),
    .hint = N_("Write the words, or remove the element."),
    .wrong =
      "<p></p>\n",
    .right =
      "<p>Ask first.</p>\n",
  },
  {
    CANDOR_CODE_SAME_TITLE, "same-title", CANDOR_SEVERITY_WARNING,
    .message = N_("Two pages have one title."),
    .reason = N_("In the outline the two cannot be told apart."),
    .hint = N_("Say in the title what is new on this page."),
    .wrong =
      "<page id=\"asking\"><title>Asking</title><p>Ask first.</p></page>\n"
      "<page id=\"asking-again\"><title>Asking</title><p>Ask again after a year.</p></page>\n",
    .right =
      "<page id=\"asking\"><title>Asking</title><p>Ask first.</p></page>\n"
      "<page id=\"asking-again\"><title>Asking once more</title><p>Ask again after a year.</p></page>\n",
  },
  {
    CANDOR_CODE_HEADING_LEVELS, "heading-levels", CANDOR_SEVERITY_WARNING,
    .message = N_("A heading of level 3 has no heading of level 2 above it."),
    .reason = N_("People who listen to a page go from heading to heading; a missing level looks like missing text."),
    .hint = N_("Use level 2, or put a heading of level 2 above."),
    .wrong =
      "<heading level=\"3\">The same size</heading>\n"
      "<p>Yes and No are alike.</p>\n",
    .right =
      "<heading>Two buttons</heading>\n"
      "<p>Yes and No, side by side.</p>\n"
      "<heading level=\"3\">The same size</heading>\n"
      "<p>Yes and No are alike.</p>\n",
  },
  {
    CANDOR_CODE_HEADING_WITHOUT_TEXT, "heading-without-text", CANDOR_SEVERITY_WARNING,
    .message = N_("Below a heading there is no text."),
    .reason = N_("A heading promises something."),
    .hint = N_("Write something below it, or remove it."),
    .wrong =
      "<p>Yes and No, side by side.</p>\n"
      "<heading>The same size</heading>\n",
    .right =
      "<heading>The same size</heading>\n"
      "<p>Yes and No, side by side.</p>\n",
  },
  {
    CANDOR_CODE_ROW_TOO_LONG, "row-too-long", CANDOR_SEVERITY_ERROR,
    .message = N_("A row has more cells than the head of the table."),
    .reason = N_("Cells beyond the head have no column and would not be shown."),
    .hint = N_("Add a cell to the head, or take one from the row."),
    .wrong =
      "<table>\n"
      "  <head><cell>Letter</cell><cell>Ask?</cell></head>\n"
      "  <row><cell>Newsletter</cell><cell>Yes</cell><cell>Always</cell></row>\n"
      "</table>\n",
    .right =
      "<table>\n"
      "  <head><cell>Letter</cell><cell>Ask?</cell></head>\n"
      "  <row><cell>Newsletter</cell><cell>Yes</cell></row>\n"
      "</table>\n",
  },
  {
    CANDOR_CODE_ROW_TOO_SHORT, "row-too-short", CANDOR_SEVERITY_WARNING,
    .message = N_("A row has fewer cells than the head of the table."),
    .reason = N_("The row ends in empty cells, and nobody knows whether they are meant."),
    .hint = N_("Write each cell, an empty one as <cell/>."),
    .wrong =
      "<table>\n"
      "  <head><cell>Letter</cell><cell>Ask?</cell></head>\n"
      "  <row><cell>Newsletter</cell></row>\n"
      "</table>\n",
    .right =
      "<table>\n"
      "  <head><cell>Letter</cell><cell>Ask?</cell></head>\n"
      "  <row><cell>Newsletter</cell><cell/></row>\n"
      "</table>\n",
  },
  {
    CANDOR_CODE_LIST_OF_ONE, "list-of-one", CANDOR_SEVERITY_NOTE,
    .message = N_("A list has one item."),
    .reason = N_("A list says that there are several things."),
    .hint = N_("Write a paragraph instead."),
    .wrong =
      "<list><item>Ask first.</item></list>\n",
    .right =
      "<p>Ask first.</p>\n",
  },
  {
    CANDOR_CODE_PAGE_TOO_LONG, "page-too-long", CANDOR_SEVERITY_WARNING,
    .message = N_("A page has far more words than fit one thought."),
    .reason = N_("Short sittings need short pages."),
    .hint = N_("Divide the page where a new thought begins."),
    .wrong =
      "<page id=\"asking\">\n"
      " <title>Asking</title>\n"
      " <p>Ask before you write, say what the letter holds, and let people leave as easily as they came.</p>\n"
      "× 40\n"
      "</page>\n",
    .right =
      "<page id=\"asking\">\n"
      " <title>Asking</title>\n"
      " <p>Ask before you write, say what the letter holds, and let people leave as easily as they came.</p>\n"
      "</page>\n",
  },
  {
    CANDOR_CODE_MINUTES_AGAINST_WORDS, "minutes-against-words", CANDOR_SEVERITY_WARNING,
    .message = N_("The minutes that a module declares are far from what its words need."),
    .reason = N_("People plan their day by the minutes that a module declares."),
    .hint = N_("Declare the minutes that the words and questions need."),
    .wrong =
      "<module format=\"1\" id=\"labels\" edition=\"1\" language=\"en\" minutes=\"60\" licence=\"CC0-1.0\">\n",
    .right =
      "<module format=\"1\" id=\"labels\" edition=\"1\" language=\"en\" minutes=\"3\" licence=\"CC0-1.0\">\n",
  },
  { .code = NULL }
};
