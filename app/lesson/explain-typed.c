/* explain-typed.c - codes: answers that are typed, and mistakes that are expected
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <glib/gi18n.h>

#include "explain-private.h"

#define NUMBER(attributes, inside) \
  "<check>\n" \
  "  <number id=\"share\"" attributes ">\n" \
  "    <prompt>How many of a hundred said yes?</prompt>\n" \
  inside \
  "    <response>Count those who said yes.</response>\n" \
  "    <why>Only a yes is a yes.</why>\n" \
  "  </number>\n" \
  "</check>\n"
#define MISTAKE(names) \
  NUMBER ("", "    <answer value=\"12\"/>\n" \
              "    <mistake" names ">That counts who said nothing, too.</mistake>\n")
#define GOOD_MISTAKE MISTAKE (" from=\"80\" to=\"90\"")

#define BLANKS(passage, gap) \
  "<check>\n" \
  "  <blanks id=\"yes\">\n" \
  "    <prompt>What is consent?</prompt>\n" \
  "    <passage>" passage "</passage>\n" \
  "    " gap "\n" \
  "    <why>Who cannot say no has not said yes.</why>\n" \
  "  </blanks>\n" \
  "</check>\n"
#define GAP(attributes, inside) \
  BLANKS ("Consent is <blank ref=\"how\"/>.", \
          "<gap id=\"how\"" attributes ">" inside "<response>Nobody is made to say it.</response></gap>")
#define PASSAGE(passage) \
  BLANKS (passage, "<gap id=\"how\"><answer>free</answer><response>Nobody is made to say it.</response></gap>")
#define GOOD_PASSAGE PASSAGE ("Consent is <blank ref=\"how\"/>.")

const CandorCheckCode _candor_codes_typed[] =
{
  {
    CANDOR_CODE_UNKNOWN_GAP, "unknown-gap", CANDOR_SEVERITY_ERROR,
    .message = N_("A passage names a gap that its question does not have."),
    .reason = N_("Nobody could say what belongs there."),
    .hint = N_("Write a <gap> with this id, or mend the reference."),
    .wrong = BLANKS ("Consent is <blank ref=\"how\"/> and <blank ref=\"clear\"/>.",
                     "<gap id=\"how\"><answer>free</answer><response>Nobody is made to say it.</response></gap>"),
    .right = GOOD_PASSAGE,
  },
  {
    CANDOR_CODE_GAP_TWICE, "gap-twice", CANDOR_SEVERITY_ERROR,
    .message = N_("A gap stands in its passage more than once."),
    .reason = N_("One answer cannot stand in two places."),
    .hint = N_("Write a <gap> of its own for the second place."),
    .wrong = PASSAGE ("Consent is <blank ref=\"how\"/>, and once more: <blank ref=\"how\"/>."),
    .right = GOOD_PASSAGE,
  },
  {
    CANDOR_CODE_GAP_UNUSED, "gap-unused", CANDOR_SEVERITY_ERROR,
    .message = N_("A gap stands nowhere in its passage."),
    .reason = N_("Nobody could fill it, and without it nobody would be right."),
    .hint = N_("Put <blank ref=\"…\"/> with this id where it belongs in the passage, or take the gap out."),
    .wrong = PASSAGE ("Consent is a word."),
    .right = GOOD_PASSAGE,
  },
  {
    CANDOR_CODE_ANSWER_TWICE, "answer-twice", CANDOR_SEVERITY_WARNING,
    .message = N_("A gap names the same answer twice."),
    .reason = N_("Where capitals or accents do not count, one answer stands for all its forms."),
    .hint = N_("Take one of the two out, or write case=\"yes\" or accents=\"yes\" where they count."),
    .wrong = GAP ("", "<answer>free</answer><answer>Free</answer>"),
    .right = GAP ("", "<answer>free</answer><answer>freely given</answer>"),
  },
  {
    CANDOR_CODE_SLACK_TOO_LARGE, "slack-too-large", CANDOR_SEVERITY_WARNING,
    .message = N_("With so much slack another word counts as right."),
    .reason = N_("Slack is for slips of the finger; an answer needs three letters for each of them."),
    .hint = N_("Make slack smaller, or leave it out."),
    .wrong = GAP (" slack=\"2\"", "<answer>free</answer>"),
    .right = GAP (" slack=\"1\"", "<answer>free</answer>"),
  },
  {
    CANDOR_CODE_MISTAKE_WITHOUT_ANSWER, "mistake-without-answer", CANDOR_SEVERITY_ERROR,
    .message = N_("A mistake does not say which number makes it."),
    .reason = N_("Nobody would ever get this reply."),
    .hint = N_("Write answer=\"…\" for one number, or from=\"…\" and to=\"…\" for all between two."),
    .wrong = MISTAKE (""),
    .right = GOOD_MISTAKE,
  },
  {
    CANDOR_CODE_RANGE_BACKWARDS, "range-backwards", CANDOR_SEVERITY_ERROR,
    .message = N_("A range of numbers goes backwards."),
    .reason = N_("No number lies between the two."),
    .hint = N_("Write the smaller number into from."),
    .wrong = MISTAKE (" from=\"90\" to=\"80\""),
    .right = GOOD_MISTAKE,
  },
  {
    CANDOR_CODE_TOLERANCE_TOO_LARGE, "tolerance-too-large", CANDOR_SEVERITY_WARNING,
    .message = N_("The tolerance is as large as the value."),
    .reason = N_("Zero would count as right, and so would twice the value."),
    .hint = N_("Make the tolerance smaller; 2% of the value is written as 2%."),
    .wrong = NUMBER ("", "    <answer value=\"12\" tolerance=\"12\"/>\n"),
    .right = NUMBER ("", "    <answer value=\"12\" tolerance=\"2%\"/>\n"),
  },
  {
    CANDOR_CODE_UNIT_TWICE, "unit-twice", CANDOR_SEVERITY_ERROR,
    .message = N_("A unit stands in a question twice."),
    .reason = N_("With two factors nobody knows what the answer means."),
    .hint = N_("Take one of the two out."),
    .wrong = NUMBER (" unit=\"%\"", "    <answer value=\"12\"/>\n    <unit name=\"%\" factor=\"0.1\"/>\n"),
    .right = NUMBER (" unit=\"%\"", "    <answer value=\"12\"/>\n    <unit name=\"per mille\" factor=\"0.1\"/>\n"),
  },
  { .code = NULL }
};
