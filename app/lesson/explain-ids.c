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
    .message = N_("Two things of one kind have the same id."),
    .reason = N_("History, sources and links hang on an id; with two of them they hang on the wrong one."),
    .hint = N_("Give the second one an id of its own."),
    .wrong =
      "<page id=\"asking\"><title>Asking</title><p>Ask first.</p></page>\n"
      "<page id=\"asking\"><title>Writing</title><p>Then write.</p></page>\n",
    .right =
      "<page id=\"asking\"><title>Asking</title><p>Ask first.</p></page>\n"
      "<page id=\"writing\"><title>Writing</title><p>Then write.</p></page>\n",
  },
  {
    CANDOR_CODE_UNKNOWN_TERM, "unknown-term", CANDOR_SEVERITY_ERROR,
    .message = N_("A term is used that the head does not have."),
    .reason = N_("The word would have no meaning to show."),
    .hint = N_("Write a <term> with this id in the head, or mend the reference."),
    .wrong =
      "<p>Ask for <term ref=\"consent\"/>.</p>\n",
    .right =
      "<term id=\"consent\" word=\"consent\">A free and clear yes to one purpose.</term>\n"
      "<p>Ask for <term ref=\"consent\"/>.</p>\n",
  },
  {
    CANDOR_CODE_UNKNOWN_SOURCE, "unknown-source", CANDOR_SEVERITY_ERROR,
    .message = N_("A source is cited that the head does not have."),
    .reason = N_("The claim would rest on nothing."),
    .hint = N_("Write a <source> with this id in the head, or mend the reference."),
    .wrong =
      "<p>Consent is an act<cite ref=\"gdpr-7\"/>.</p>\n",
    .right =
      "<source id=\"gdpr-7\" kind=\"law\" basis=\"official\" checked=\"2026-11-01\">\n"
      "  <title>GDPR, Article 7</title>\n"
      "</source>\n"
      "<p>Consent is an act<cite ref=\"gdpr-7\"/>.</p>\n",
  },
  {
    CANDOR_CODE_UNKNOWN_OBJECTIVE, "unknown-objective", CANDOR_SEVERITY_ERROR,
    .message = N_("A question names an objective that the head does not have."),
    .reason = N_("Progress is counted by objective; this answer would count for none."),
    .hint = N_("Write an <objective> with this id in the head, or mend the reference."),
    .wrong =
      "<choice id=\"greeting\" objective=\"tel\">\n"
      "  <prompt>Which greeting do you choose?</prompt>\n"
      "  <option id=\"name\">I am Anna.<response>Nobody named Anna is there.</response></option>\n"
      "  <option id=\"bot\" right=\"yes\">I am a bot.<response>Short and true.</response></option>\n"
      "  <why see=\"start\">People need to know.</why>\n"
      "</choice>\n",
    .right =
      "<choice id=\"greeting\" objective=\"tell\">\n"
      "  <prompt>Which greeting do you choose?</prompt>\n"
      "  <option id=\"name\">I am Anna.<response>Nobody named Anna is there.</response></option>\n"
      "  <option id=\"bot\" right=\"yes\">I am a bot.<response>Short and true.</response></option>\n"
      "  <why see=\"start\">People need to know.</why>\n"
      "</choice>\n",
  },
  {
    CANDOR_CODE_UNKNOWN_MISCONCEPTION, "unknown-misconception", CANDOR_SEVERITY_ERROR,
    .message = N_("An answer names a misconception that the head does not have."),
    .reason = N_("The reply to the belief behind this answer would be missing."),
    .hint = N_("Write a <misconception> with this id in the head, or mend the reference."),
    .wrong =
      "<option id=\"name\" misconception=\"cheap\">I am Anna.<response>Nobody named Anna is there.</response></option>\n"
      "<option id=\"bot\" right=\"yes\">I am a bot.<response>Short and true.</response></option>\n",
    .right =
      "<option id=\"name\" misconception=\"looks-cheap\">I am Anna.<response>Nobody named Anna is there.</response></option>\n"
      "<option id=\"bot\" right=\"yes\">I am a bot.<response>Short and true.</response></option>\n",
  },
  {
    CANDOR_CODE_UNKNOWN_PAGE, "unknown-page", CANDOR_SEVERITY_ERROR,
    .message = N_("A link or a reference names a page that the module does not have."),
    .reason = N_("The way would lead nowhere."),
    .hint = N_("Name the id of a page of this module."),
    .wrong =
      "<p>Read <link page=\"the-start\">the start</link> again.</p>\n",
    .right =
      "<p>Read <link page=\"start\">the start</link> again.</p>\n",
  },
  {
    CANDOR_CODE_UNKNOWN_QUESTION, "unknown-question", CANDOR_SEVERITY_ERROR,
    .message = N_("A question is called the variant of one that the module does not have."),
    .reason = N_("Of a question and its variants one is asked; without the question nobody knows what the variant stands for."),
    .hint = N_("Name the id of a question of this quiz, or take variant-of away."),
    .wrong =
      "<quiz id=\"quiz\">\n"
      "  <truefalse id=\"sure\" objective=\"tell\">\n"
      "    <prompt>A bot may pass for a person.</prompt>\n"
      "    <true><response>People notice.</response></true>\n"
      "    <false right=\"yes\"><response>It says what it is.</response></false>\n"
      "    <why see=\"start\">People need to know.</why>\n"
      "  </truefalse>\n"
      "  <truefalse id=\"sure-too\" objective=\"tell\" variant-of=\"shure\">\n"
      "    <prompt>A bot says what it is.</prompt>\n"
      "    <true right=\"yes\"><response>It says what it is.</response></true>\n"
      "    <false><response>People notice.</response></false>\n"
      "    <why see=\"start\">People need to know.</why>\n"
      "  </truefalse>\n"
      "</quiz>\n",
    .right =
      "<quiz id=\"quiz\">\n"
      "  <truefalse id=\"sure\" objective=\"tell\">\n"
      "    <prompt>A bot may pass for a person.</prompt>\n"
      "    <true><response>People notice.</response></true>\n"
      "    <false right=\"yes\"><response>It says what it is.</response></false>\n"
      "    <why see=\"start\">People need to know.</why>\n"
      "  </truefalse>\n"
      "  <truefalse id=\"sure-too\" objective=\"tell\" variant-of=\"sure\">\n"
      "    <prompt>A bot says what it is.</prompt>\n"
      "    <true right=\"yes\"><response>It says what it is.</response></true>\n"
      "    <false><response>People notice.</response></false>\n"
      "    <why see=\"start\">People need to know.</why>\n"
      "  </truefalse>\n"
      "</quiz>\n",
  },
  {
    CANDOR_CODE_UNKNOWN_TARGET, "unknown-target", CANDOR_SEVERITY_ERROR,
    .message = N_("A mistake or an option names an answer that the question does not have."),
    .reason = N_("An answer would have nowhere to go."),
    .hint = N_("Name a bin of this question, or the pair or spare whose right side is meant."),
    .wrong = "<match id=\"who-answers\">\n"
             "  <prompt>Who answers what?</prompt>\n"
             "  <pair id=\"parcel\"><left>Where is my parcel?</left><right>The bot</right>\n"
             "    <response>It sees the parcel.</response>\n"
             "    <mistake answer=\"complain\">A person would look at the same list.</mistake></pair>\n"
             "  <pair id=\"complaint\"><left>I was told wrong things.</left><right>A person</right>\n"
             "    <response>Somebody has to decide.</response></pair>\n"
             "  <why>What is decided needs a person.</why>\n"
             "</match>\n",
    .right = "<match id=\"who-answers\">\n"
             "  <prompt>Who answers what?</prompt>\n"
             "  <pair id=\"parcel\"><left>Where is my parcel?</left><right>The bot</right>\n"
             "    <response>It sees the parcel.</response>\n"
             "    <mistake answer=\"complaint\">A person would look at the same list.</mistake></pair>\n"
             "  <pair id=\"complaint\"><left>I was told wrong things.</left><right>A person</right>\n"
             "    <response>Somebody has to decide.</response></pair>\n"
             "  <why>What is decided needs a person.</why>\n"
             "</match>\n",
  },
  {
    CANDOR_CODE_UNKNOWN_AUDIENCE, "unknown-audience", CANDOR_SEVERITY_ERROR,
    .message = N_("A path is for an audience that the program does not have."),
    .reason = N_("Nobody would be on this path."),
    .hint = N_("Write an <audience> with this id, or mend the reference."),
    .wrong =
      "program.xml:\n"
      "<audience id=\"service\"><title>Service</title><summary>You answer customers.</summary></audience>\n"
      "<path audience=\"servize\">\n"
      "  <take module=\"labels\">You hear first what went wrong.</take>\n"
      "</path>\n"
      "labels/module.xml:\n"
      "<module/>\n",
    .right =
      "program.xml:\n"
      "<audience id=\"service\"><title>Service</title><summary>You answer customers.</summary></audience>\n"
      "<path audience=\"service\">\n"
      "  <take module=\"labels\">You hear first what went wrong.</take>\n"
      "</path>\n"
      "labels/module.xml:\n"
      "<module/>\n",
  },
  {
    CANDOR_CODE_UNKNOWN_SYSTEM, "unknown-system", CANDOR_SEVERITY_ERROR,
    .message = N_("A step names a system that the program does not have."),
    .reason = N_("The record would name a system that the program does not know."),
    .hint = N_("Write a <system> with this id, or mend the reference."),
    .wrong =
      "program.xml:\n"
      "<audience id=\"service\"><title>Service</title><summary>You answer customers.</summary></audience>\n"
      "<system id=\"bot\"><title>Chatbot</title><decides>What a customer is told.</decides><affects>Customers in a hurry.</affects></system>\n"
      "<path audience=\"service\">\n"
      "  <take module=\"labels\" systems=\"robot\">You hear first what went wrong.</take>\n"
      "</path>\n"
      "labels/module.xml:\n"
      "<module/>\n",
    .right =
      "program.xml:\n"
      "<audience id=\"service\"><title>Service</title><summary>You answer customers.</summary></audience>\n"
      "<system id=\"bot\"><title>Chatbot</title><decides>What a customer is told.</decides><affects>Customers in a hurry.</affects></system>\n"
      "<path audience=\"service\">\n"
      "  <take module=\"labels\" systems=\"bot\">You hear first what went wrong.</take>\n"
      "</path>\n"
      "labels/module.xml:\n"
      "<module/>\n",
  },
  {
    CANDOR_CODE_UNKNOWN_MODULE, "unknown-module", CANDOR_SEVERITY_WARNING,
    .message = N_("A step names a module that is not there."),
    .reason = N_("This step of the path cannot be taken."),
    .hint = N_("Install the module, or mend its id here."),
    .wrong =
      "program.xml:\n"
      "<audience id=\"service\"><title>Service</title><summary>You answer customers.</summary></audience>\n"
      "<path audience=\"service\">\n"
      "  <take module=\"lables\">You hear first what went wrong.</take>\n"
      "</path>\n"
      "labels/module.xml:\n"
      "<module/>\n",
    .right =
      "program.xml:\n"
      "<audience id=\"service\"><title>Service</title><summary>You answer customers.</summary></audience>\n"
      "<path audience=\"service\">\n"
      "  <take module=\"labels\">You hear first what went wrong.</take>\n"
      "</path>\n"
      "labels/module.xml:\n"
      "<module/>\n",
  },
  {
    CANDOR_CODE_CHANGE_UNKNOWN_ID, "change-unknown-id", CANDOR_SEVERITY_WARNING,
    .message = N_("A change names an id that the module does not have."),
    .reason = N_("Learners are shown again what a change touches; this id touches nothing."),
    .hint = N_("Name the id of a page, a question, a part or an entry of the head."),
    .wrong =
      "<module format=\"1\" id=\"labels\" edition=\"2\" language=\"en\" minutes=\"3\" licence=\"CC0-1.0\">\n"
      "<change edition=\"2\" date=\"2026-11-01\" kind=\"meaning\" at=\"begin\">The law is new.</change>\n",
    .right =
      "<module format=\"1\" id=\"labels\" edition=\"2\" language=\"en\" minutes=\"3\" licence=\"CC0-1.0\">\n"
      "<change edition=\"2\" date=\"2026-11-01\" kind=\"meaning\" at=\"start\">The law is new.</change>\n",
  },
  {
    CANDOR_CODE_PART_WITHOUT_ID, "part-without-id", CANDOR_SEVERITY_NOTE,
    .message = N_("A lesson or quiz has no id."),
    .reason = N_("Attempts are kept under the part’s id; without one they move when parts change places."),
    .hint = N_("Give the part an id."),
    .wrong =
      "<lesson>\n"
      "  <title>Greeting</title>\n"
      "  <page id=\"hello\"><title>Hello</title><p>Say who answers.</p></page>\n"
      "</lesson>\n",
    .right =
      "<lesson id=\"greeting\">\n"
      "  <title>Greeting</title>\n"
      "  <page id=\"hello\"><title>Hello</title><p>Say who answers.</p></page>\n"
      "</lesson>\n",
  },
  { .code = NULL }
};
