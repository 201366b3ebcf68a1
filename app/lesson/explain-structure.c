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
    .reason = N_("There would be nothing to read."),
    .hint = N_("Write at least one <page>, or name the file that holds the lesson with src."),
  },
  {
    CANDOR_CODE_QUIZ_WITHOUT_QUESTIONS, "quiz-without-questions", CANDOR_SEVERITY_ERROR,
    .reason = N_("There would be nothing to answer."),
    .hint = N_("Write at least one question, or name the file that holds the quiz with src."),
  },
  {
    CANDOR_CODE_EMPTY_TEXT, "empty-text", CANDOR_SEVERITY_ERROR,
    .reason = N_("Readers and screen readers would find nothing there."),
    .hint = N_("Write the words, or remove the element."),
  },
  {
    CANDOR_CODE_SAME_TITLE, "same-title", CANDOR_SEVERITY_WARNING,
    .reason = N_("In the outline the two cannot be told apart."),
    .hint = N_("Say in the title what is new on this page."),
  },
  {
    CANDOR_CODE_HEADING_LEVELS, "heading-levels", CANDOR_SEVERITY_WARNING,
    .reason = N_("People who listen to a page go from heading to heading; a missing level looks like missing text."),
    .hint = N_("Use level 2, or put a heading of level 2 above."),
  },
  {
    CANDOR_CODE_HEADING_WITHOUT_TEXT, "heading-without-text", CANDOR_SEVERITY_WARNING,
    .reason = N_("A heading promises something."),
    .hint = N_("Write something below it, or remove it."),
  },
  {
    CANDOR_CODE_ROW_TOO_LONG, "row-too-long", CANDOR_SEVERITY_ERROR,
    .reason = N_("Cells beyond the head have no column and would not be shown."),
    .hint = N_("Add a cell to the head, or take one from the row."),
  },
  {
    CANDOR_CODE_ROW_TOO_SHORT, "row-too-short", CANDOR_SEVERITY_WARNING,
    .reason = N_("The row ends in empty cells, and nobody knows whether they are meant."),
    .hint = N_("Write each cell, an empty one as <cell/>."),
  },
  {
    CANDOR_CODE_LIST_OF_ONE, "list-of-one", CANDOR_SEVERITY_NOTE,
    .reason = N_("A list says that there are several things."),
    .hint = N_("Write a paragraph instead."),
  },
  {
    CANDOR_CODE_PAGE_TOO_LONG, "page-too-long", CANDOR_SEVERITY_WARNING,
    .reason = N_("Short sittings need short pages."),
    .hint = N_("Divide the page where a new thought begins."),
  },
  {
    CANDOR_CODE_MINUTES_AGAINST_WORDS, "minutes-against-words", CANDOR_SEVERITY_WARNING,
    .reason = N_("People plan their day by the minutes that a module declares."),
    .hint = N_("Declare the minutes that the words and questions need."),
  },
  { .code = NULL }
};
