/* explain-ids.c - codes: ids that stand twice, references that lead nowhere
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <glib/gi18n.h>

#include "explain-private.h"

const CandorCheckCode _candor_codes_ids[] =
{
  {
    CANDOR_CODE_DUPLICATE_ID, "duplicate-id", CANDOR_SEVERITY_ERROR,
    .reason = N_("History, sources and links hang on an id; with two of them they hang on the wrong one."),
    .hint = N_("Give the second one an id of its own."),
  },
  {
    CANDOR_CODE_UNKNOWN_TERM, "unknown-term", CANDOR_SEVERITY_ERROR,
    .reason = N_("The word would have no meaning to show."),
    .hint = N_("Write a <term> with this id in the head, or mend the reference."),
  },
  {
    CANDOR_CODE_UNKNOWN_SOURCE, "unknown-source", CANDOR_SEVERITY_ERROR,
    .reason = N_("The claim would rest on nothing."),
    .hint = N_("Write a <source> with this id in the head, or mend the reference."),
  },
  {
    CANDOR_CODE_UNKNOWN_OBJECTIVE, "unknown-objective", CANDOR_SEVERITY_ERROR,
    .reason = N_("Progress is counted by objective; this answer would count for none."),
    .hint = N_("Write an <objective> with this id in the head, or mend the reference."),
  },
  {
    CANDOR_CODE_UNKNOWN_MISCONCEPTION, "unknown-misconception", CANDOR_SEVERITY_ERROR,
    .reason = N_("The reply to the belief behind this answer would be missing."),
    .hint = N_("Write a <misconception> with this id in the head, or mend the reference."),
  },
  {
    CANDOR_CODE_UNKNOWN_PAGE, "unknown-page", CANDOR_SEVERITY_ERROR,
    .reason = N_("The way would lead nowhere."),
    .hint = N_("Name the id of a page of this module."),
  },
  {
    CANDOR_CODE_UNKNOWN_QUESTION, "unknown-question", CANDOR_SEVERITY_ERROR,
    .message = N_("A variant names a question that is not there."),
    .reason = N_("Of a question and its variants one is asked; without the question nobody knows what the variant stands for."),
    .hint = N_("Name the id of a question of this quiz, or take variant-of away."),
  },
  {
    CANDOR_CODE_UNKNOWN_TARGET, "unknown-target", CANDOR_SEVERITY_ERROR,
    .message = N_("A bin or a right side is named that this question does not have."),
    .reason = N_("An answer would have nowhere to go."),
    .hint = N_("Name a bin of this question, or the pair or spare whose right side is meant."),
    .wrong = "<sort id=\"asked-or-sent\">\n"
             "  <prompt>Ask first, or send it?</prompt>\n"
             "  <bin id=\"ask\">Ask first</bin> <bin id=\"send\">Send it</bin>\n"
             "  <option id=\"letter\" bin=\"ask\">Newsletter<response>Nobody asked for it yet.</response></option>\n"
             "  <option id=\"receipt\" bin=\"sent\">Receipt<response>The customer waits for it.</response></option>\n"
             "  <why>Who is asked first can say no.</why>\n"
             "</sort>\n",
    .right = "<sort id=\"asked-or-sent\">\n"
             "  <prompt>Ask first, or send it?</prompt>\n"
             "  <bin id=\"ask\">Ask first</bin> <bin id=\"send\">Send it</bin>\n"
             "  <option id=\"letter\" bin=\"ask\">Newsletter<response>Nobody asked for it yet.</response></option>\n"
             "  <option id=\"receipt\" bin=\"send\">Receipt<response>The customer waits for it.</response></option>\n"
             "  <why>Who is asked first can say no.</why>\n"
             "</sort>\n",
  },
  {
    CANDOR_CODE_UNKNOWN_AUDIENCE, "unknown-audience", CANDOR_SEVERITY_ERROR,
    .reason = N_("Nobody would be on this path."),
    .hint = N_("Write an <audience> with this id, or mend the reference."),
  },
  {
    CANDOR_CODE_UNKNOWN_SYSTEM, "unknown-system", CANDOR_SEVERITY_ERROR,
    .reason = N_("The record would name a system that the program does not know."),
    .hint = N_("Write a <system> with this id, or mend the reference."),
  },
  {
    CANDOR_CODE_UNKNOWN_MODULE, "unknown-module", CANDOR_SEVERITY_WARNING,
    .reason = N_("This step of the path cannot be taken."),
    .hint = N_("Install the module, or mend its id here."),
  },
  {
    CANDOR_CODE_CHANGE_UNKNOWN_ID, "change-unknown-id", CANDOR_SEVERITY_WARNING,
    .reason = N_("Learners are shown again what a change touches; this id touches nothing."),
    .hint = N_("Name the id of a page, a question, a part or an entry of the head."),
  },
  {
    CANDOR_CODE_PART_WITHOUT_ID, "part-without-id", CANDOR_SEVERITY_NOTE,
    .reason = N_("Attempts are kept under the part’s id; without one they move when parts change places."),
    .hint = N_("Give the part an id."),
  },
  { .code = NULL }
};
