/* explain-head.c - codes: what the head promises
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <glib/gi18n.h>

#include "explain-private.h"

const CandorCheckCode _candor_codes_head[] =
{
  {
    CANDOR_CODE_OBJECTIVE_WITHOUT_QUESTION, "objective-without-question", CANDOR_SEVERITY_WARNING,
    .message = N_("No question asks for an objective."),
    .reason = N_("Nobody can find out whether they reached it."),
    .hint = N_("Write a question for it and name it there with objective, or remove it."),
    .wrong =
      "<objective id=\"ask\" level=\"apply\">Ask before you write</objective>\n",
    .right =
      "<objective id=\"ask\" level=\"apply\">Ask before you write</objective>\n"
      "<choice id=\"greeting\" objective=\"ask\">\n"
      "  <prompt>Which greeting do you choose?</prompt>\n"
      "  <option id=\"name\">I am Anna.<response>Nobody named Anna is there.</response></option>\n"
      "  <option id=\"bot\" right=\"yes\">I am a bot.<response>Short and true.</response></option>\n"
      "  <why see=\"start\">People need to know.</why>\n"
      "</choice>\n",
  },
  {
    CANDOR_CODE_MISCONCEPTION_WITHOUT_ANSWER, "misconception-without-answer", CANDOR_SEVERITY_WARNING,
    .message = N_("No answer shows a misconception."),
    .reason = N_("No answer shows this belief, so its reply is never said."),
    .hint = N_("Name it with misconception at a wrong option, or remove it."),
    .wrong =
      "<misconception id=\"nobody-reads\" belief=\"Nobody reads a greeting.\">People do, and remember it.</misconception>\n",
    .right =
      "<misconception id=\"nobody-reads\" belief=\"Nobody reads a greeting.\">People do, and remember it.</misconception>\n"
      "<option id=\"name\" misconception=\"nobody-reads\">I am Anna.<response>Nobody named Anna is there.</response></option>\n"
      "<option id=\"bot\" right=\"yes\">I am a bot.<response>Short and true.</response></option>\n",
  },
  {
    CANDOR_CODE_MISCONCEPTION_WITHOUT_REPLY, "misconception-without-reply", CANDOR_SEVERITY_WARNING,
    .message = N_("A misconception has no reply."),
    .reason = N_("A belief that is only called wrong stays."),
    .hint = N_("Write the reply inside the <misconception>."),
    .wrong =
      "<misconception id=\"nobody-reads\" belief=\"Nobody reads a greeting.\"></misconception>\n"
      "<option id=\"name\" misconception=\"nobody-reads\">I am Anna.<response>Nobody named Anna is there.</response></option>\n"
      "<option id=\"bot\" right=\"yes\">I am a bot.<response>Short and true.</response></option>\n",
    .right =
      "<misconception id=\"nobody-reads\" belief=\"Nobody reads a greeting.\">People do, and remember it.</misconception>\n"
      "<option id=\"name\" misconception=\"nobody-reads\">I am Anna.<response>Nobody named Anna is there.</response></option>\n"
      "<option id=\"bot\" right=\"yes\">I am a bot.<response>Short and true.</response></option>\n",
  },
  {
    CANDOR_CODE_TERM_WITHOUT_MEANING, "term-without-meaning", CANDOR_SEVERITY_ERROR,
    .message = N_("A term has no meaning."),
    .reason = N_("Who opens the word would find nothing."),
    .hint = N_("Say inside the <term> what it means here."),
    .wrong =
      "<term id=\"bot\" word=\"bot\"></term>\n"
      "<p>Greet as a <term ref=\"bot\"/>.</p>\n",
    .right =
      "<term id=\"bot\" word=\"bot\">A program that answers.</term>\n"
      "<p>Greet as a <term ref=\"bot\"/>.</p>\n",
  },
  {
    CANDOR_CODE_TERM_UNUSED, "term-unused", CANDOR_SEVERITY_NOTE,
    .message = N_("A term is used nowhere."),
    .reason = N_("Nobody will meet this word."),
    .hint = N_("Use it with <term ref=\"…\"/> where it first appears, or remove it."),
    .wrong =
      "<term id=\"bot\" word=\"bot\">A program that answers.</term>\n"
      "<p>Greet as a bot.</p>\n",
    .right =
      "<term id=\"bot\" word=\"bot\">A program that answers.</term>\n"
      "<p>Greet as a <term ref=\"bot\"/>.</p>\n",
  },
  {
    CANDOR_CODE_EDITION_WITHOUT_CHANGE, "edition-without-change", CANDOR_SEVERITY_WARNING,
    .message = N_("A module does not say what its edition changed."),
    .reason = N_("People who learned the edition before cannot be told what is new."),
    .hint = N_("Write a <change> for this edition."),
    .wrong =
      "<module format=\"1\" id=\"labels\" edition=\"2\" language=\"en\" minutes=\"3\" licence=\"CC0-1.0\">\n",
    .right =
      "<module format=\"1\" id=\"labels\" edition=\"2\" language=\"en\" minutes=\"3\" licence=\"CC0-1.0\">\n"
      "<change edition=\"2\" date=\"2026-11-01\" kind=\"wording\">The sentences are shorter.</change>\n",
  },
  {
    CANDOR_CODE_CHANGE_AHEAD, "change-ahead", CANDOR_SEVERITY_WARNING,
    .message = N_("A change belongs to an edition that is not there yet."),
    .reason = N_("The change belongs to an edition that is not there yet."),
    .hint = N_("Raise the module’s edition, or mend the change’s."),
    .wrong =
      "<change edition=\"2\" date=\"2026-11-01\" kind=\"wording\">The sentences are shorter.</change>\n",
    .right =
      "<module format=\"1\" id=\"labels\" edition=\"2\" language=\"en\" minutes=\"3\" licence=\"CC0-1.0\">\n"
      "<change edition=\"2\" date=\"2026-11-01\" kind=\"wording\">The sentences are shorter.</change>\n",
  },
  {
    CANDOR_CODE_CHANGED_IN_SILENCE, "changed-in-silence", CANDOR_SEVERITY_WARNING,
    .message = N_("A page or a question reads differently than in the edition before, and no change names it."),
    .reason = N_("People who learned the edition before are told only of what a change names."),
    .hint = N_("Write a <change> for it, and name its id in at: wording where it says the same, meaning where it does not."),
    .wrong =
      "one/module.xml:\n"
      "<page id=\"more\"><title>More</title><p>Ask once a year.</p></page>\n"
      "two/module.xml:\n"
      "<module format=\"1\" id=\"labels\" edition=\"2\" language=\"en\" minutes=\"3\" licence=\"CC0-1.0\">\n"
      "<change edition=\"2\" date=\"2026-11-01\" kind=\"wording\" at=\"start\">The start is shorter.</change>\n"
      "<page id=\"more\"><title>More</title><p>Ask twice a year.</p></page>\n",
    .right =
      "one/module.xml:\n"
      "<page id=\"more\"><title>More</title><p>Ask once a year.</p></page>\n"
      "two/module.xml:\n"
      "<module format=\"1\" id=\"labels\" edition=\"2\" language=\"en\" minutes=\"3\" licence=\"CC0-1.0\">\n"
      "<change edition=\"2\" date=\"2026-11-01\" kind=\"meaning\" at=\"more\">The rule is new.</change>\n"
      "<page id=\"more\"><title>More</title><p>Ask twice a year.</p></page>\n",
  },
  {
    CANDOR_CODE_KEY_CHANGED_IN_SILENCE, "key-changed-in-silence", CANDOR_SEVERITY_ERROR,
    .message = N_("A question has another right answer than in the edition before, and no change says so."),
    .reason = N_("What was right for one person would be wrong for the next, and nobody could say why."),
    .hint = N_("Write a <change> of the kind key, and name the question in at; or give back the answer that was right."),
    .wrong =
      "one/module.xml:\n"
      "<choice id=\"greeting\" objective=\"tell\">\n"
      "  <prompt>Which greeting do you choose?</prompt>\n"
      "  <option id=\"name\">Good morning.<response>Short.</response></option>\n"
      "  <option id=\"bot\" right=\"yes\">I am a bot.<response>True.</response></option>\n"
      "  <why see=\"start\">People need to know.</why>\n"
      "</choice>\n"
      "two/module.xml:\n"
      "<module format=\"1\" id=\"labels\" edition=\"2\" language=\"en\" minutes=\"3\" licence=\"CC0-1.0\">\n"
      "<change edition=\"2\" date=\"2026-11-01\" kind=\"wording\" at=\"greeting\">The question is shorter.</change>\n"
      "<choice id=\"greeting\" objective=\"tell\">\n"
      "  <prompt>Which greeting do you choose?</prompt>\n"
      "  <option id=\"name\" right=\"yes\">Good morning.<response>Short.</response></option>\n"
      "  <option id=\"bot\">I am a bot.<response>True.</response></option>\n"
      "  <why see=\"start\">People need to know.</why>\n"
      "</choice>\n",
    .right =
      "one/module.xml:\n"
      "<choice id=\"greeting\" objective=\"tell\">\n"
      "  <prompt>Which greeting do you choose?</prompt>\n"
      "  <option id=\"name\">Good morning.<response>Short.</response></option>\n"
      "  <option id=\"bot\" right=\"yes\">I am a bot.<response>True.</response></option>\n"
      "  <why see=\"start\">People need to know.</why>\n"
      "</choice>\n"
      "two/module.xml:\n"
      "<module format=\"1\" id=\"labels\" edition=\"2\" language=\"en\" minutes=\"3\" licence=\"CC0-1.0\">\n"
      "<change edition=\"2\" date=\"2026-11-01\" kind=\"key\" at=\"greeting\">The rule is new.</change>\n"
      "<choice id=\"greeting\" objective=\"tell\">\n"
      "  <prompt>Which greeting do you choose?</prompt>\n"
      "  <option id=\"name\" right=\"yes\">Good morning.<response>Short.</response></option>\n"
      "  <option id=\"bot\">I am a bot.<response>True.</response></option>\n"
      "  <why see=\"start\">People need to know.</why>\n"
      "</choice>\n",
  },
  {
    CANDOR_CODE_ID_GONE, "id-gone", CANDOR_SEVERITY_WARNING,
    .message = N_("A page or a question of the edition before is gone, and no change says so."),
    .reason = N_("People have a history with that id, and are not told what became of it."),
    .hint = N_("Write a <change> of the kind void that names it; or give it its old id again."),
    .wrong =
      "one/module.xml:\n"
      "<page id=\"more\"><title>More</title><p>Ask once a year.</p></page>\n"
      "two/module.xml:\n"
      "<module format=\"1\" id=\"labels\" edition=\"2\" language=\"en\" minutes=\"3\" licence=\"CC0-1.0\">\n"
      "<change edition=\"2\" date=\"2026-11-01\" kind=\"wording\" at=\"start\">The start is shorter.</change>\n",
    .right =
      "one/module.xml:\n"
      "<page id=\"more\"><title>More</title><p>Ask once a year.</p></page>\n"
      "two/module.xml:\n"
      "<module format=\"1\" id=\"labels\" edition=\"2\" language=\"en\" minutes=\"3\" licence=\"CC0-1.0\">\n"
      "<change edition=\"2\" date=\"2026-11-01\" kind=\"void\" at=\"more\">Nobody needs this page any more.</change>\n",
  },
  { .code = NULL }
};
