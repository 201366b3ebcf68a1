/* explain-typed.c - codes: answers that are typed, and mistakes that are expected
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <glib/gi18n.h>

#include "explain-private.h"

const CandorCheckCode _candor_codes_typed[] =
{
  {
    CANDOR_CODE_MISTAKE_WITHOUT_ANSWER, "mistake-without-answer", CANDOR_SEVERITY_ERROR,
    .message = N_("A mistake does not say which number makes it."),
    .reason = N_("Nobody would ever get this reply."),
    .hint = N_("Write answer=\"…\" for one number, or from=\"…\" and to=\"…\" for all between two."),
    .wrong =
      "<number id=\"share\" objective=\"tell\">\n"
      "  <prompt>How many of a hundred noticed?</prompt>\n"
      "  <answer value=\"12\"/>\n"
      "  <mistake>Too many.</mistake>\n"
      "  <response>Twelve did.</response>\n"
      "  <why see=\"start\">People need to know.</why>\n"
      "</number>\n",
    .right =
      "<number id=\"share\" objective=\"tell\">\n"
      "  <prompt>How many of a hundred noticed?</prompt>\n"
      "  <answer value=\"12\"/>\n"
      "  <mistake from=\"13\" to=\"100\">Too many.</mistake>\n"
      "  <response>Twelve did.</response>\n"
      "  <why see=\"start\">People need to know.</why>\n"
      "</number>\n",
  },
  {
    CANDOR_CODE_RANGE_BACKWARDS, "range-backwards", CANDOR_SEVERITY_ERROR,
    .message = N_("The range of a mistake goes backwards."),
    .reason = N_("No number lies between the two."),
    .hint = N_("Write the smaller number into from."),
    .wrong =
      "<number id=\"share\" objective=\"tell\">\n"
      "  <prompt>How many of a hundred noticed?</prompt>\n"
      "  <answer value=\"12\"/>\n"
      "  <mistake from=\"100\" to=\"13\">Too many.</mistake>\n"
      "  <response>Twelve did.</response>\n"
      "  <why see=\"start\">People need to know.</why>\n"
      "</number>\n",
    .right =
      "<number id=\"share\" objective=\"tell\">\n"
      "  <prompt>How many of a hundred noticed?</prompt>\n"
      "  <answer value=\"12\"/>\n"
      "  <mistake from=\"13\" to=\"100\">Too many.</mistake>\n"
      "  <response>Twelve did.</response>\n"
      "  <why see=\"start\">People need to know.</why>\n"
      "</number>\n",
  },
  {
    CANDOR_CODE_TOLERANCE_TOO_LARGE, "tolerance-too-large", CANDOR_SEVERITY_WARNING,
    .message = N_("The tolerance of a number is as large as its value."),
    .reason = N_("Zero would count as right, and so would twice the value."),
    .hint = N_("Make the tolerance smaller; 2% of the value is written as 2%."),
    .wrong =
      "<number id=\"share\" objective=\"tell\">\n"
      "  <prompt>How many of a hundred noticed?</prompt>\n"
      "  <answer value=\"12\" tolerance=\"12\"/>\n"
      "  <response>Twelve did.</response>\n"
      "  <why see=\"start\">People need to know.</why>\n"
      "</number>\n",
    .right =
      "<number id=\"share\" objective=\"tell\">\n"
      "  <prompt>How many of a hundred noticed?</prompt>\n"
      "  <answer value=\"12\" tolerance=\"1\"/>\n"
      "  <response>Twelve did.</response>\n"
      "  <why see=\"start\">People need to know.</why>\n"
      "</number>\n",
  },
  {
    CANDOR_CODE_UNIT_TWICE, "unit-twice", CANDOR_SEVERITY_ERROR,
    .message = N_("A unit stands twice at one question."),
    .reason = N_("With two factors nobody knows what the answer means."),
    .hint = N_("Take one of the two out."),
    .wrong =
      "<number id=\"share\" objective=\"tell\" unit=\"%\">\n"
      "  <prompt>How many of a hundred noticed?</prompt>\n"
      "  <answer value=\"12\"/>\n"
      "  <unit name=\"%\" factor=\"0.01\"/>\n"
      "  <response>Twelve did.</response>\n"
      "  <why see=\"start\">People need to know.</why>\n"
      "</number>\n",
    .right =
      "<number id=\"share\" objective=\"tell\" unit=\"%\">\n"
      "  <prompt>How many of a hundred noticed?</prompt>\n"
      "  <answer value=\"12\"/>\n"
      "  <unit name=\"per mille\" factor=\"0.1\"/>\n"
      "  <response>Twelve did.</response>\n"
      "  <why see=\"start\">People need to know.</why>\n"
      "</number>\n",
  },
  { .code = NULL }
};
