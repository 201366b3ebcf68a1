/* explain-blocks.c - codes: blocks that are made of smaller ones
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <glib/gi18n.h>

#include "explain-private.h"

const CandorCheckCode _candor_codes_blocks[] =
{
  {
    CANDOR_CODE_COLUMN_WITHOUT_NAME, "column-without-name", CANDOR_SEVERITY_WARNING,
    .message = N_("A column of a comparison has neither a title nor a kind."),
    .reason = N_("Who listens hears columns one after the other and knows them by their names."),
    .hint = N_("Give the column a <title>, or kind=\"good\" or kind=\"bad\"."),
    .wrong = "<compare>\n"
             "  <column kind=\"good\"><p>Yes and No are alike.</p></column>\n"
             "  <column><p>No is grey.</p></column>\n"
             "</compare>\n",
    .right = "<compare>\n"
             "  <column kind=\"good\"><p>Yes and No are alike.</p></column>\n"
             "  <column kind=\"bad\"><p>No is grey.</p></column>\n"
             "</compare>\n",
  },
  {
    CANDOR_CODE_COLUMNS_ALIKE, "columns-alike", CANDOR_SEVERITY_WARNING,
    .message = N_("All columns of a comparison are good, or all are bad."),
    .reason = N_("A comparison shows a difference, and these columns are all of one kind."),
    .hint = N_("Give one of them the other kind, or give each a title and none a kind."),
    .wrong = "<compare>\n"
             "  <column kind=\"bad\"><p>No is grey.</p></column>\n"
             "  <column kind=\"bad\"><p>No is small.</p></column>\n"
             "</compare>\n",
    .right = "<compare>\n"
             "  <column><title>In the letter</title><p>No is grey.</p></column>\n"
             "  <column><title>On the banner</title><p>No is small.</p></column>\n"
             "</compare>\n",
  },
  {
    CANDOR_CODE_STEP_NUMBERED_TWICE, "step-numbered-twice", CANDOR_SEVERITY_WARNING,
    .message = N_("The title of a step begins with a number."),
    .reason = N_("Steps are numbered when they are shown; now two numbers stand there."),
    .hint = N_("Leave the number out of the title."),
    .wrong = "<steps>\n"
             "  <step><title>1. Ask</title></step>\n"
             "  <step><title>2. Write down the answer</title></step>\n"
             "</steps>\n",
    .right = "<steps>\n"
             "  <step><title>Ask</title></step>\n"
             "  <step><title>Write down the answer</title></step>\n"
             "</steps>\n",
  },
  { .code = NULL }
};
