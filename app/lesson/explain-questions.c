/* explain-questions.c - codes: questions and their options
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <glib/gi18n.h>

#include "explain-private.h"

const CandorCheckCode _candor_codes_questions[] =
{
  {
    CANDOR_CODE_NO_RIGHT_ANSWER, "no-right-answer", CANDOR_SEVERITY_ERROR,
    .message = N_("A question has no right answer."),
    .reason = N_("Whatever somebody answers would be wrong."),
    .hint = N_("Mark what is right with right=\"yes\"."),
    .wrong =
      "<option id=\"name\">I am Anna.<response>Nobody named Anna is there.</response></option>\n"
      "<option id=\"bot\">I am a bot.<response>Short and true.</response></option>\n",
    .right =
      "<option id=\"name\">I am Anna.<response>Nobody named Anna is there.</response></option>\n"
      "<option id=\"bot\" right=\"yes\">I am a bot.<response>Short and true.</response></option>\n",
  },
  {
    CANDOR_CODE_SEVERAL_RIGHT_ANSWERS, "several-right-answers", CANDOR_SEVERITY_ERROR,
    .message = N_("A question with one answer has several right ones."),
    .reason = N_("Only one can be picked here."),
    .hint = N_("Leave right=\"yes\" at one of them, or ask with <choices>."),
    .wrong =
      "<option id=\"name\" right=\"yes\">I am Anna.<response>Nobody named Anna is there.</response></option>\n"
      "<option id=\"bot\" right=\"yes\">I am a bot.<response>Short and true.</response></option>\n"
      "<option id=\"terms\">See our terms.<response>Hardly anybody will.</response></option>\n",
    .right =
      "<option id=\"name\">I am Anna.<response>Nobody named Anna is there.</response></option>\n"
      "<option id=\"bot\" right=\"yes\">I am a bot.<response>Short and true.</response></option>\n"
      "<option id=\"terms\">See our terms.<response>Hardly anybody will.</response></option>\n",
  },
  {
    CANDOR_CODE_ALL_OPTIONS_RIGHT, "all-options-right", CANDOR_SEVERITY_WARNING,
    .message = N_("Every option of a question is right."),
    .reason = N_("Who ticks everything is right without a thought."),
    .hint = N_("Add an option that somebody could take for right."),
    .wrong =
      "<choices id=\"true-ones\" objective=\"tell\">\n"
      "  <prompt>Which are true?</prompt>\n"
      "  <option id=\"bot\" right=\"yes\">I am a bot.<response>Short and true.</response><unticked>It is true.</unticked></option>\n"
      "  <option id=\"program\" right=\"yes\">I am a program.<response>It is.</response><unticked>It is true.</unticked></option>\n"
      "  <why see=\"start\">People need to know.</why>\n"
      "</choices>\n",
    .right =
      "<choices id=\"true-ones\" objective=\"tell\">\n"
      "  <prompt>Which are true?</prompt>\n"
      "  <option id=\"bot\" right=\"yes\">I am a bot.<response>Short and true.</response><unticked>It is true.</unticked></option>\n"
      "  <option id=\"program\" right=\"yes\">I am a program.<response>It is.</response><unticked>It is true.</unticked></option>\n"
      "  <option id=\"name\">I am Anna.<response>Nobody is there.</response><unticked>Right, nobody is.</unticked></option>\n"
      "  <why see=\"start\">People need to know.</why>\n"
      "</choices>\n",
  },
  {
    CANDOR_CODE_OPTION_WITHOUT_RESPONSE, "option-without-response", CANDOR_SEVERITY_WARNING,
    .message = N_("An option has no response."),
    .reason = N_("A wrong answer teaches only when it is answered, and a right one may have been a guess."),
    .hint = N_("Write a <response> to each option; where all that apply are ticked, also what is said to who left it <unticked>."),
    .wrong =
      "<option id=\"name\">I am Anna.</option>\n"
      "<option id=\"bot\" right=\"yes\">I am a bot.<response>Short and true.</response></option>\n",
    .right =
      "<option id=\"name\">I am Anna.<response>Nobody named Anna is there.</response></option>\n"
      "<option id=\"bot\" right=\"yes\">I am a bot.<response>Short and true.</response></option>\n",
  },
  {
    CANDOR_CODE_OPTIONS_ALIKE, "options-alike", CANDOR_SEVERITY_ERROR,
    .message = N_("Two options say the same."),
    .reason = N_("Two options with the same words cannot be told apart, and one of them would be wrong."),
    .hint = N_("Change the words of one, or remove it."),
    .wrong =
      "<option id=\"name\">I am Anna.<response>Nobody named Anna is there.</response></option>\n"
      "<option id=\"bot\" right=\"yes\">I am a bot.<response>Short and true.</response></option>\n"
      "<option id=\"bot-too\">I am a bot<response>Short and true.</response></option>\n",
    .right =
      "<option id=\"name\">I am Anna.<response>Nobody named Anna is there.</response></option>\n"
      "<option id=\"bot\" right=\"yes\">I am a bot.<response>Short and true.</response></option>\n"
      "<option id=\"terms\">See our terms.<response>Hardly anybody will.</response></option>\n",
  },
  {
    CANDOR_CODE_QUESTION_WITHOUT_WHY, "question-without-why", CANDOR_SEVERITY_WARNING,
    .message = N_("A question gives no reason."),
    .reason = N_("The reason is what remains when the question is forgotten."),
    .hint = N_("Write a <why> with the reason, its source and the page to read again."),
    .wrong =
      "<choice id=\"greeting\" objective=\"tell\">\n"
      "  <prompt>Which greeting do you choose?</prompt>\n"
      "  <option id=\"name\">I am Anna.<response>Nobody named Anna is there.</response></option>\n"
      "  <option id=\"bot\" right=\"yes\">I am a bot.<response>Short and true.</response></option>\n"
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
    CANDOR_CODE_MISCONCEPTION_ON_RIGHT, "misconception-on-right", CANDOR_SEVERITY_WARNING,
    .message = N_("A right answer carries a misconception."),
    .reason = N_("Who answers right would be told that they hold a wrong belief."),
    .hint = N_("Move the misconception to the option that shows it."),
    .wrong =
      "<option id=\"bot\" right=\"yes\" misconception=\"looks-cheap\">I am a bot.<response>Short and true.</response></option>\n"
      "<option id=\"name\">I am Anna.<response>Nobody named Anna is there.</response></option>\n",
    .right =
      "<option id=\"name\" misconception=\"looks-cheap\">I am Anna.<response>Nobody named Anna is there.</response></option>\n"
      "<option id=\"bot\" right=\"yes\">I am a bot.<response>Short and true.</response></option>\n",
  },
  {
    CANDOR_CODE_LONGEST_OPTION_RIGHT, "longest-option-right", CANDOR_SEVERITY_WARNING,
    .message = N_("The right option is much longer than the wrong ones."),
    .reason = N_("People who know nothing pick the longest option, and would be right."),
    .hint = N_("Shorten the right one, or give a wrong one as much care."),
    .wrong =
      "<option id=\"name\">I am Anna.<response>Nobody named Anna is there.</response></option>\n"
      "<option id=\"bot\" right=\"yes\">I am a bot that answers questions about orders and calls a person.<response>Short and true.</response></option>\n",
    .right =
      "<option id=\"name\">I am Anna.<response>Nobody named Anna is there.</response></option>\n"
      "<option id=\"bot\" right=\"yes\">I am a bot. Ask for a person.<response>Short and true.</response></option>\n",
  },
  {
    CANDOR_CODE_ALL_OF_THE_ABOVE, "all-of-the-above", CANDOR_SEVERITY_WARNING,
    .message = N_("An option leans on the others."),
    .reason = N_("Who is sure of two options knows the third; and in another order nothing is above."),
    .hint = N_("Ask with <choices>, or write an option that stands alone."),
    .wrong =
      "<option id=\"name\">I am Anna.<response>Nobody named Anna is there.</response></option>\n"
      "<option id=\"bot\" right=\"yes\">I am a bot.<response>Short and true.</response></option>\n"
      "<option id=\"all\">All of the above<response>One of them is untrue.</response></option>\n",
    .right =
      "<option id=\"name\">I am Anna.<response>Nobody named Anna is there.</response></option>\n"
      "<option id=\"bot\" right=\"yes\">I am a bot.<response>Short and true.</response></option>\n"
      "<option id=\"terms\">See our terms.<response>Hardly anybody will.</response></option>\n",
  },
  {
    CANDOR_CODE_DOUBLED_NEGATION, "doubled-negation", CANDOR_SEVERITY_WARNING,
    .message = N_("A prompt or an option has two negations."),
    .reason = N_("Two negations test reading, and people with another first language most."),
    .hint = N_("Say it without the negations."),
    .wrong =
      "<choice id=\"greeting\" objective=\"tell\">\n"
      "  <prompt>Which greeting is not one that nobody trusts?</prompt>\n"
      "  <option id=\"name\">I am Anna.<response>Nobody named Anna is there.</response></option>\n"
      "  <option id=\"bot\" right=\"yes\">I am a bot.<response>Short and true.</response></option>\n"
      "  <why see=\"start\">People need to know.</why>\n"
      "</choice>\n",
    .right =
      "<choice id=\"greeting\" objective=\"tell\">\n"
      "  <prompt>Which greeting do people trust?</prompt>\n"
      "  <option id=\"name\">I am Anna.<response>Nobody named Anna is there.</response></option>\n"
      "  <option id=\"bot\" right=\"yes\">I am a bot.<response>Short and true.</response></option>\n"
      "  <why see=\"start\">People need to know.</why>\n"
      "</choice>\n",
  },
  {
    CANDOR_CODE_ABSOLUTE_WORDS, "absolute-words", CANDOR_SEVERITY_NOTE,
    .message = N_("A wrong option uses a word such as “always” or “never”."),
    .reason = N_("Words such as “always” and “never” give a wrong option away."),
    .hint = N_("Make the option as careful as the right one."),
    .wrong =
      "<option id=\"never\">A bot never says it.<response>People notice.</response></option>\n"
      "<option id=\"bot\" right=\"yes\">I am a bot.<response>Short and true.</response></option>\n",
    .right =
      "<option id=\"later\">A bot says it later.<response>People notice.</response></option>\n"
      "<option id=\"bot\" right=\"yes\">I am a bot.<response>Short and true.</response></option>\n",
  },
  {
    CANDOR_CODE_KEY_IN_SAME_PLACE, "key-in-same-place", CANDOR_SEVERITY_WARNING,
    .message = N_("The right answer stands in the same place in all questions of a part."),
    .reason = N_("After the third question people notice."),
    .hint = N_("Move the right options about, or write order=\"shuffled\" at the questions."),
    .wrong =
      "<module format=\"1\" id=\"labels\" edition=\"1\" language=\"en\" minutes=\"5\" licence=\"CC0-1.0\">\n"
      "<quiz id=\"quiz\">\n"
      "  <choice id=\"question-1\" objective=\"tell\">\n"
      "    <prompt>Who answers at night?</prompt>\n"
      "    <option id=\"bot\" right=\"yes\">The bot<response>So it is.</response></option>\n"
      "    <option id=\"anna\">Anna<response>She has a day off.</response></option>\n"
      "    <why see=\"start\">People need to know.</why>\n"
      "  </choice>\n"
      "  <choice id=\"question-2\" objective=\"tell\">\n"
      "    <prompt>Who answers on Sunday?</prompt>\n"
      "    <option id=\"bot\" right=\"yes\">The bot<response>So it is.</response></option>\n"
      "    <option id=\"anna\">Anna<response>She has a day off.</response></option>\n"
      "    <why see=\"start\">People need to know.</why>\n"
      "  </choice>\n"
      "  <choice id=\"question-3\" objective=\"tell\">\n"
      "    <prompt>Who answers in May?</prompt>\n"
      "    <option id=\"bot\" right=\"yes\">The bot<response>So it is.</response></option>\n"
      "    <option id=\"anna\">Anna<response>She has a day off.</response></option>\n"
      "    <why see=\"start\">People need to know.</why>\n"
      "  </choice>\n"
      "  <choice id=\"question-4\" objective=\"tell\">\n"
      "    <prompt>Who answers the mail?</prompt>\n"
      "    <option id=\"bot\" right=\"yes\">The bot<response>So it is.</response></option>\n"
      "    <option id=\"anna\">Anna<response>She has a day off.</response></option>\n"
      "    <why see=\"start\">People need to know.</why>\n"
      "  </choice>\n"
      "</quiz>\n",
    .right =
      "<module format=\"1\" id=\"labels\" edition=\"1\" language=\"en\" minutes=\"5\" licence=\"CC0-1.0\">\n"
      "<quiz id=\"quiz\">\n"
      "  <choice id=\"question-1\" objective=\"tell\">\n"
      "    <prompt>Who answers at night?</prompt>\n"
      "    <option id=\"bot\" right=\"yes\">The bot<response>So it is.</response></option>\n"
      "    <option id=\"anna\">Anna<response>She has a day off.</response></option>\n"
      "    <why see=\"start\">People need to know.</why>\n"
      "  </choice>\n"
      "  <choice id=\"question-2\" objective=\"tell\">\n"
      "    <prompt>Who answers on Sunday?</prompt>\n"
      "    <option id=\"anna\">Anna<response>She has a day off.</response></option>\n"
      "    <option id=\"bot\" right=\"yes\">The bot<response>So it is.</response></option>\n"
      "    <why see=\"start\">People need to know.</why>\n"
      "  </choice>\n"
      "  <choice id=\"question-3\" objective=\"tell\">\n"
      "    <prompt>Who answers in May?</prompt>\n"
      "    <option id=\"bot\" right=\"yes\">The bot<response>So it is.</response></option>\n"
      "    <option id=\"anna\">Anna<response>She has a day off.</response></option>\n"
      "    <why see=\"start\">People need to know.</why>\n"
      "  </choice>\n"
      "  <choice id=\"question-4\" objective=\"tell\">\n"
      "    <prompt>Who answers the mail?</prompt>\n"
      "    <option id=\"anna\">Anna<response>She has a day off.</response></option>\n"
      "    <option id=\"bot\" right=\"yes\">The bot<response>So it is.</response></option>\n"
      "    <why see=\"start\">People need to know.</why>\n"
      "  </choice>\n"
      "</quiz>\n",
  },
  {
    CANDOR_CODE_PASS_OF_HUNDRED, "pass-of-hundred", CANDOR_SEVERITY_WARNING,
    .message = N_("A quiz is passed only without any mistake."),
    .reason = N_("One slip would undo everything, and people learn the key instead of the matter."),
    .hint = N_("Set pass to 80 or less."),
    .wrong =
      "<quiz id=\"quiz\" pass=\"100\">\n"
      "  <truefalse id=\"sure\" objective=\"tell\">\n"
      "    <prompt>A bot may pass for a person.</prompt>\n"
      "    <true><response>People notice.</response></true>\n"
      "    <false right=\"yes\"><response>It says what it is.</response></false>\n"
      "    <why see=\"start\">People need to know.</why>\n"
      "  </truefalse>\n"
      "</quiz>\n",
    .right =
      "<quiz id=\"quiz\" pass=\"80\">\n"
      "  <truefalse id=\"sure\" objective=\"tell\">\n"
      "    <prompt>A bot may pass for a person.</prompt>\n"
      "    <true><response>People notice.</response></true>\n"
      "    <false right=\"yes\"><response>It says what it is.</response></false>\n"
      "    <why see=\"start\">People need to know.</why>\n"
      "  </truefalse>\n"
      "</quiz>\n",
  },
  {
    CANDOR_CODE_HINTS_OUT_OF_ORDER, "hints-out-of-order", CANDOR_SEVERITY_WARNING,
    .message = N_("The hints of a question are not in the order idea, passage, answer."),
    .reason = N_("Who asks for help wants a push first, and the answer last."),
    .hint = N_("Write the hints in the order idea, passage, answer, each at most once."),
    .wrong =
      "<choice id=\"greeting\" objective=\"tell\">\n"
      "  <prompt>Which greeting do you choose?</prompt>\n"
      "  <hint kind=\"answer\">A bot answers.</hint>\n"
      "  <hint kind=\"idea\">Who is there?</hint>\n"
      "  <option id=\"name\">I am Anna.<response>Nobody named Anna is there.</response></option>\n"
      "  <option id=\"bot\" right=\"yes\">I am a bot.<response>Short and true.</response></option>\n"
      "  <why see=\"start\">People need to know.</why>\n"
      "</choice>\n",
    .right =
      "<choice id=\"greeting\" objective=\"tell\">\n"
      "  <prompt>Which greeting do you choose?</prompt>\n"
      "  <hint kind=\"idea\">Who is there?</hint>\n"
      "  <hint kind=\"answer\">A bot answers.</hint>\n"
      "  <option id=\"name\">I am Anna.<response>Nobody named Anna is there.</response></option>\n"
      "  <option id=\"bot\" right=\"yes\">I am a bot.<response>Short and true.</response></option>\n"
      "  <why see=\"start\">People need to know.</why>\n"
      "</choice>\n",
  },
  {
    CANDOR_CODE_PASSAGE_WITHOUT_PAGE, "passage-without-page", CANDOR_SEVERITY_WARNING,
    .message = N_("A hint speaks of a passage and names no page."),
    .reason = N_("Somebody who is sent to read again needs to know where."),
    .hint = N_("Name the page with see=\"…\"."),
    .wrong =
      "<choice id=\"greeting\" objective=\"tell\">\n"
      "  <prompt>Which greeting do you choose?</prompt>\n"
      "  <hint kind=\"passage\">Read the start again.</hint>\n"
      "  <option id=\"name\">I am Anna.<response>Nobody named Anna is there.</response></option>\n"
      "  <option id=\"bot\" right=\"yes\">I am a bot.<response>Short and true.</response></option>\n"
      "  <why see=\"start\">People need to know.</why>\n"
      "</choice>\n",
    .right =
      "<choice id=\"greeting\" objective=\"tell\">\n"
      "  <prompt>Which greeting do you choose?</prompt>\n"
      "  <hint kind=\"passage\" see=\"start\">Read the start again.</hint>\n"
      "  <option id=\"name\">I am Anna.<response>Nobody named Anna is there.</response></option>\n"
      "  <option id=\"bot\" right=\"yes\">I am a bot.<response>Short and true.</response></option>\n"
      "  <why see=\"start\">People need to know.</why>\n"
      "</choice>\n",
  },
  {
    CANDOR_CODE_VARIANT_OF_ITSELF, "variant-of-itself", CANDOR_SEVERITY_ERROR,
    .message = N_("A question calls itself its own variant."),
    .reason = N_("A variant is another question for the same objective."),
    .hint = N_("Name the id of the question that it varies, or take variant-of away."),
    .wrong =
      "<quiz id=\"quiz\">\n"
      "  <truefalse id=\"sure\" objective=\"tell\">\n"
      "    <prompt>A bot may pass for a person.</prompt>\n"
      "    <true><response>People notice.</response></true>\n"
      "    <false right=\"yes\"><response>It says what it is.</response></false>\n"
      "    <why see=\"start\">People need to know.</why>\n"
      "  </truefalse>\n"
      "  <truefalse id=\"sure-too\" objective=\"tell\" variant-of=\"sure-too\">\n"
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
    CANDOR_CODE_VARIANT_OF_VARIANT, "variant-of-variant", CANDOR_SEVERITY_ERROR,
    .message = N_("A question is a variant of a variant."),
    .reason = N_("All variants of a question name that one question, so that one look shows who belongs together."),
    .hint = N_("Name the question that the other one names, too."),
    .wrong =
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
      "  <truefalse id=\"sure-again\" objective=\"tell\" variant-of=\"sure-too\">\n"
      "    <prompt>A bot says that it is one.</prompt>\n"
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
      "  <truefalse id=\"sure-again\" objective=\"tell\" variant-of=\"sure\">\n"
      "    <prompt>A bot says that it is one.</prompt>\n"
      "    <true right=\"yes\"><response>It says what it is.</response></true>\n"
      "    <false><response>People notice.</response></false>\n"
      "    <why see=\"start\">People need to know.</why>\n"
      "  </truefalse>\n"
      "</quiz>\n",
  },
  {
    CANDOR_CODE_VARIANT_ELSEWHERE, "variant-elsewhere", CANDOR_SEVERITY_WARNING,
    .message = N_("A question and its variant do not stand in one quiz."),
    .reason = N_("A quiz picks among the variants that stand in it; this one is never asked in the place of the other."),
    .hint = N_("Write both into one quiz, or take variant-of away."),
    .wrong =
      "<quiz id=\"quiz\">\n"
      "  <truefalse id=\"sure\" objective=\"tell\">\n"
      "    <prompt>A bot may pass for a person.</prompt>\n"
      "    <true><response>People notice.</response></true>\n"
      "    <false right=\"yes\"><response>It says what it is.</response></false>\n"
      "    <why see=\"start\">People need to know.</why>\n"
      "  </truefalse>\n"
      "  <truefalse id=\"sure-too\" objective=\"tell\" variant-of=\"start-question\">\n"
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
    CANDOR_CODE_VARIANT_OTHER_OBJECTIVE, "variant-other-objective", CANDOR_SEVERITY_WARNING,
    .message = N_("A variant has another objective than the question that it varies."),
    .reason = N_("Who missed the one would be asked about something else, and progress would be counted for the wrong objective."),
    .hint = N_("Name the same objective at both."),
    .wrong =
      "<objective id=\"ask\" level=\"apply\">Ask before you write</objective>\n"
      "<quiz id=\"quiz\">\n"
      "  <truefalse id=\"sure\" objective=\"tell\">\n"
      "    <prompt>A bot may pass for a person.</prompt>\n"
      "    <true><response>People notice.</response></true>\n"
      "    <false right=\"yes\"><response>It says what it is.</response></false>\n"
      "    <why see=\"start\">People need to know.</why>\n"
      "  </truefalse>\n"
      "  <truefalse id=\"sure-too\" objective=\"ask\" variant-of=\"sure\">\n"
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
    CANDOR_CODE_DRAW_TOO_MANY, "draw-too-many", CANDOR_SEVERITY_ERROR,
    .message = N_("A draw asks for more questions than the pool has."),
    .reason = N_("A quiz would be shorter than it says, and its points fewer."),
    .hint = N_("Lower count, or write more questions for this objective into the pool; of a question and its variants one counts."),
    .wrong =
      "<quiz id=\"quiz\">\n"
      "  <draw objective=\"tell\" count=\"3\"/>\n"
      "  <pool>\n"
      "    <truefalse id=\"sure\" objective=\"tell\">\n"
      "      <prompt>A bot may pass for a person.</prompt>\n"
      "      <true><response>People notice.</response></true>\n"
      "      <false right=\"yes\"><response>It says what it is.</response></false>\n"
      "      <why see=\"start\">People need to know.</why>\n"
      "    </truefalse>\n"
      "    <truefalse id=\"sure-too\" objective=\"tell\">\n"
      "      <prompt>A bot says what it is.</prompt>\n"
      "      <true right=\"yes\"><response>It says what it is.</response></true>\n"
      "      <false><response>People notice.</response></false>\n"
      "      <why see=\"start\">People need to know.</why>\n"
      "    </truefalse>\n"
      "  </pool>\n"
      "</quiz>\n",
    .right =
      "<quiz id=\"quiz\">\n"
      "  <draw objective=\"tell\" count=\"2\"/>\n"
      "  <pool>\n"
      "    <truefalse id=\"sure\" objective=\"tell\">\n"
      "      <prompt>A bot may pass for a person.</prompt>\n"
      "      <true><response>People notice.</response></true>\n"
      "      <false right=\"yes\"><response>It says what it is.</response></false>\n"
      "      <why see=\"start\">People need to know.</why>\n"
      "    </truefalse>\n"
      "    <truefalse id=\"sure-too\" objective=\"tell\">\n"
      "      <prompt>A bot says what it is.</prompt>\n"
      "      <true right=\"yes\"><response>It says what it is.</response></true>\n"
      "      <false><response>People notice.</response></false>\n"
      "      <why see=\"start\">People need to know.</why>\n"
      "    </truefalse>\n"
      "  </pool>\n"
      "</quiz>\n",
  },
  {
    CANDOR_CODE_POOL_UNREACHED, "pool-unreached", CANDOR_SEVERITY_WARNING,
    .message = N_("No draw can reach a question of the pool."),
    .reason = N_("Questions of a pool are asked only when a draw takes them."),
    .hint = N_("Write a <draw> for its objective, or move the question out of the pool."),
    .wrong =
      "<objective id=\"ask\" level=\"apply\">Ask before you write</objective>\n"
      "<quiz id=\"quiz\">\n"
      "  <draw objective=\"tell\" count=\"1\"/>\n"
      "  <pool>\n"
      "    <truefalse id=\"sure\" objective=\"tell\">\n"
      "      <prompt>A bot may pass for a person.</prompt>\n"
      "      <true><response>People notice.</response></true>\n"
      "      <false right=\"yes\"><response>It says what it is.</response></false>\n"
      "      <why see=\"start\">People need to know.</why>\n"
      "    </truefalse>\n"
      "    <truefalse id=\"sure-too\" objective=\"ask\">\n"
      "      <prompt>A bot says what it is.</prompt>\n"
      "      <true right=\"yes\"><response>It says what it is.</response></true>\n"
      "      <false><response>People notice.</response></false>\n"
      "      <why see=\"start\">People need to know.</why>\n"
      "    </truefalse>\n"
      "  </pool>\n"
      "</quiz>\n",
    .right =
      "<quiz id=\"quiz\">\n"
      "  <draw objective=\"tell\" count=\"1\"/>\n"
      "  <pool>\n"
      "    <truefalse id=\"sure\" objective=\"tell\">\n"
      "      <prompt>A bot may pass for a person.</prompt>\n"
      "      <true><response>People notice.</response></true>\n"
      "      <false right=\"yes\"><response>It says what it is.</response></false>\n"
      "      <why see=\"start\">People need to know.</why>\n"
      "    </truefalse>\n"
      "    <truefalse id=\"sure-too\" objective=\"tell\">\n"
      "      <prompt>A bot says what it is.</prompt>\n"
      "      <true right=\"yes\"><response>It says what it is.</response></true>\n"
      "      <false><response>People notice.</response></false>\n"
      "      <why see=\"start\">People need to know.</why>\n"
      "    </truefalse>\n"
      "  </pool>\n"
      "</quiz>\n",
  },
  {
    CANDOR_CODE_MISTAKE_ON_RIGHT, "mistake-on-right", CANDOR_SEVERITY_ERROR,
    .message = N_("A mistake names the right answer."),
    .reason = N_("The same answer cannot be right and a mistake."),
    .hint = N_("Name in the <mistake> another answer, or take it out."),
    .wrong = "<sort id=\"asked-or-sent\">\n"
             "  <prompt>Ask first, or send it?</prompt>\n"
             "  <bin id=\"ask\">Ask first</bin> <bin id=\"send\">Send it</bin>\n"
             "  <option id=\"letter\" bin=\"ask\">Newsletter<response>Nobody asked for it yet.</response>\n"
             "    <mistake answer=\"ask\">It would come unasked.</mistake></option>\n"
             "  <option id=\"receipt\" bin=\"send\">Receipt<response>The customer waits for it.</response></option>\n"
             "  <why>Who is asked first can say no.</why>\n"
             "</sort>\n",
    .right = "<sort id=\"asked-or-sent\">\n"
             "  <prompt>Ask first, or send it?</prompt>\n"
             "  <bin id=\"ask\">Ask first</bin> <bin id=\"send\">Send it</bin>\n"
             "  <option id=\"letter\" bin=\"ask\">Newsletter<response>Nobody asked for it yet.</response>\n"
             "    <mistake answer=\"send\">It would come unasked.</mistake></option>\n"
             "  <option id=\"receipt\" bin=\"send\">Receipt<response>The customer waits for it.</response></option>\n"
             "  <why>Who is asked first can say no.</why>\n"
             "</sort>\n",
  },
  {
    CANDOR_CODE_MISTAKE_TWICE, "mistake-twice", CANDOR_SEVERITY_WARNING,
    .message = N_("Two mistakes name the same answer."),
    .reason = N_("Only the first of two replies to the same answer is ever said."),
    .hint = N_("Make one of the two, or name another answer."),
    .wrong = "<sort id=\"asked-or-sent\">\n"
             "  <prompt>Ask first, or send it?</prompt>\n"
             "  <bin id=\"ask\">Ask first</bin> <bin id=\"send\">Send it</bin>\n"
             "  <option id=\"letter\" bin=\"ask\">Newsletter<response>Nobody asked for it yet.</response>\n"
             "    <mistake answer=\"send\">It would come unasked.</mistake>\n"
             "    <mistake answer=\"send\">Nobody waits for it.</mistake></option>\n"
             "  <option id=\"receipt\" bin=\"send\">Receipt<response>The customer waits for it.</response></option>\n"
             "  <why>Who is asked first can say no.</why>\n"
             "</sort>\n",
    .right = "<sort id=\"asked-or-sent\">\n"
             "  <prompt>Ask first, or send it?</prompt>\n"
             "  <bin id=\"ask\">Ask first</bin> <bin id=\"send\">Send it</bin>\n"
             "  <option id=\"letter\" bin=\"ask\">Newsletter<response>Nobody asked for it yet.</response>\n"
             "    <mistake answer=\"send\">It would come unasked.</mistake></option>\n"
             "  <option id=\"receipt\" bin=\"send\">Receipt<response>The customer waits for it.</response></option>\n"
             "  <why>Who is asked first can say no.</why>\n"
             "</sort>\n",
  },
  {
    CANDOR_CODE_ORDER_OF_TWO, "order-of-two", CANDOR_SEVERITY_WARNING,
    .message = N_("Only two things are to be put in order."),
    .reason = N_("What is shown is never the right order, so two things have only to be swapped."),
    .hint = N_("Add a third thing, or ask with <choice> which comes first."),
    .wrong = "<order id=\"the-way\">\n"
             "  <prompt>What comes first, what last?</prompt>\n"
             "  <option id=\"question\">The question<response>It decides what follows.</response></option>\n"
             "  <option id=\"offer\">The offer<response>It goes to those who said yes.</response></option>\n"
             "  <why>Who is asked first can say no.</why>\n"
             "</order>\n",
    .right = "<order id=\"the-way\">\n"
             "  <prompt>What comes first, what last?</prompt>\n"
             "  <option id=\"question\">The question<response>It decides what follows.</response></option>\n"
             "  <option id=\"answer\">The answer<response>It follows the question.</response></option>\n"
             "  <option id=\"offer\">The offer<response>It goes to those who said yes.</response></option>\n"
             "  <why>Who is asked first can say no.</why>\n"
             "</order>\n",
  },
  {
    CANDOR_CODE_ALL_IN_ONE_BIN, "all-in-one-bin", CANDOR_SEVERITY_WARNING,
    .message = N_("All things belong into one bin."),
    .reason = N_("Who sees where the first one belongs has sorted all."),
    .hint = N_("Add things that belong into another bin."),
    .wrong = "<sort id=\"asked-or-sent\">\n"
             "  <prompt>Ask first, or send it?</prompt>\n"
             "  <bin id=\"ask\">Ask first</bin> <bin id=\"send\">Send it</bin>\n"
             "  <option id=\"letter\" bin=\"ask\">Newsletter<response>Nobody asked for it yet.</response></option>\n"
             "  <option id=\"receipt\" bin=\"ask\">Receipt<response>The customer waits for it.</response></option>\n"
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
    CANDOR_CODE_TEST_OUT_OF_NOTHING, "test-out-of-nothing", CANDOR_SEVERITY_WARNING,
    .message = N_("A quiz lets people test out, and no lesson belongs to it."),
    .reason = N_("Who passes shows to know the lessons in front of the quiz, back to the quiz before; here there are none."),
    .hint = N_("Put the quiz behind its lessons, or take test-out away."),
    .wrong =
      "<quiz id=\"quiz\" pass=\"80\" test-out=\"yes\">\n"
      "  <truefalse id=\"sure\" objective=\"tell\">\n"
      "    <prompt>A bot may pass for a person.</prompt>\n"
      "    <true><response>People notice.</response></true>\n"
      "    <false right=\"yes\"><response>It says what it is.</response></false>\n"
      "    <why see=\"start\">People need to know.</why>\n"
      "  </truefalse>\n"
      "</quiz>\n"
      "<quiz id=\"last-quiz\" pass=\"80\" test-out=\"yes\">\n"
      "  <truefalse id=\"sure-too\" objective=\"tell\">\n"
      "    <prompt>A bot may pass for a person.</prompt>\n"
      "    <true><response>People notice.</response></true>\n"
      "    <false right=\"yes\"><response>It says what it is.</response></false>\n"
      "    <why see=\"start\">People need to know.</why>\n"
      "  </truefalse>\n"
      "</quiz>\n",
    .right =
      "<quiz id=\"quiz\" pass=\"80\" test-out=\"yes\">\n"
      "  <truefalse id=\"sure\" objective=\"tell\">\n"
      "    <prompt>A bot may pass for a person.</prompt>\n"
      "    <true><response>People notice.</response></true>\n"
      "    <false right=\"yes\"><response>It says what it is.</response></false>\n"
      "    <why see=\"start\">People need to know.</why>\n"
      "  </truefalse>\n"
      "</quiz>\n",
  },
  {
    CANDOR_CODE_TEST_OUT_TOO_EASY, "test-out-too-easy", CANDOR_SEVERITY_WARNING,
    .message = N_("A quiz lets people test out with less than 60 percent."),
    .reason = N_("Whoever skips a lesson should know most of what stands in it."),
    .hint = N_("Raise pass to 60 or more, or take test-out away."),
    .wrong =
      "<quiz id=\"quiz\" pass=\"50\" test-out=\"yes\">\n"
      "  <truefalse id=\"sure\" objective=\"tell\">\n"
      "    <prompt>A bot may pass for a person.</prompt>\n"
      "    <true><response>People notice.</response></true>\n"
      "    <false right=\"yes\"><response>It says what it is.</response></false>\n"
      "    <why see=\"start\">People need to know.</why>\n"
      "  </truefalse>\n"
      "</quiz>\n",
    .right =
      "<quiz id=\"quiz\" pass=\"80\" test-out=\"yes\">\n"
      "  <truefalse id=\"sure\" objective=\"tell\">\n"
      "    <prompt>A bot may pass for a person.</prompt>\n"
      "    <true><response>People notice.</response></true>\n"
      "    <false right=\"yes\"><response>It says what it is.</response></false>\n"
      "    <why see=\"start\">People need to know.</why>\n"
      "  </truefalse>\n"
      "</quiz>\n",
  },
  { .code = NULL }
};
