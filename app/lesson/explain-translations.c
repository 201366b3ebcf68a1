/* explain-translations.c - codes: a translation beside its original
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <glib/gi18n.h>

#include "explain-private.h"

/* One module in English and in German; what is wrong is wrong in the German one. */
#define ENGLISH(edition, change) \
  "module.xml:\n" \
  "<module format=\"1\" id=\"tea\" edition=\"" edition "\" language=\"en\" minutes=\"1\" licence=\"CC0-1.0\">\n" \
  "  <title>Asking first</title>\n" \
  "  <summary>How to ask before you write.</summary>\n" \
  "  <objective id=\"ask\" level=\"apply\">Ask before you write</objective>\n" \
  change "  <lesson id=\"before\">\n" \
  "    <title>Before you send</title>\n" \
  "    <page id=\"asking\">\n" \
  "      <title>Asking</title>\n" \
  "      <p>Write the question before you write the offer.</p>\n" \
  "      <check>\n" \
  "        <choice id=\"first\" objective=\"ask\">\n" \
  "          <prompt>What comes first?</prompt>\n" \
  "          <option id=\"question\" right=\"yes\">The question<response>Yes.</response></option>\n" \
  "          <option id=\"offer\">The offer<response>Then nobody was asked.</response></option>\n" \
  "          <why see=\"asking\">Who is asked first can say no.</why>\n" \
  "        </choice>\n" \
  "      </check>\n" \
  "    </page>\n" \
  "  </lesson>\n" \
  "</module>\n"
#define GERMAN(head, change, text, question) \
  "module.de.xml:\n" \
  "<module format=\"1\" " head " minutes=\"1\" licence=\"CC0-1.0\">\n" \
  "  <title>Erst fragen</title>\n" \
  "  <summary>Wie Sie fragen, bevor Sie schreiben.</summary>\n" \
  "  <objective id=\"ask\" level=\"apply\">Fragen, bevor man schreibt</objective>\n" \
  change "  <lesson id=\"before\">\n" \
  "    <title>Vor dem Senden</title>\n" \
  "    <page id=\"asking\">\n" \
  "      <title>Fragen</title>\n" \
  text "      <check>\n" \
  question "      </check>\n" \
  "    </page>\n" \
  "  </lesson>\n" \
  "</module>\n"
#define QUESTION(options, see) \
  "        <choice id=\"first\" objective=\"ask\">\n" \
  "          <prompt>Was kommt zuerst?</prompt>\n" \
  options "          <why" see ">Wer zuerst gefragt wird, kann nein sagen.</why>\n" \
  "        </choice>\n"
#define QUESTION_OPTION "          <option id=\"question\" right=\"yes\">Die Frage<response>Ja.</response></option>\n"
#define OFFER_OPTION "          <option id=\"offer\">Das Angebot<response>Dann wurde niemand gefragt.</response></option>\n"
#define NOBODY_OPTION "          <option id=\"nobody\">Niemand<response>Jemand muss anfangen.</response></option>\n"
#define SEE " see=\"asking\""
#define HEAD "id=\"tea\" edition=\"1\" language=\"de\""
#define TEXT "      <p>Schreiben Sie die Frage vor dem Angebot.</p>\n"
#define ASKED QUESTION (QUESTION_OPTION OFFER_OPTION, SEE)
#define CHANGE(words) "  <change edition=\"2\" date=\"2026-11-20\" kind=\"wording\" at=\"asking\">" words "</change>\n"
#define SECOND_HEAD "id=\"tea\" edition=\"2\" language=\"de\""
#define GOOD ENGLISH ("1", "") GERMAN (HEAD, "", TEXT, ASKED)
#define WITH(head, text, question) ENGLISH ("1", "") GERMAN (head, "", text, question)
#define SWAPPED_OPTIONS \
  "          <option id=\"question\">Die Frage<response>Ja.</response></option>\n" \
  "          <option id=\"offer\" right=\"yes\">Das Angebot<response>Dann wurde niemand gefragt.</response></option>\n"
#define STATEMENT \
  "        <truefalse id=\"first\" objective=\"ask\">\n" \
  "          <prompt>Die Frage kommt zuerst.</prompt>\n" \
  "          <true right=\"yes\"><response>Ja.</response></true>\n" \
  "          <false><response>Doch.</response></false>\n" \
  "          <why see=\"asking\">Wer zuerst gefragt wird, kann nein sagen.</why>\n" \
  "        </truefalse>\n"

const CandorCheckCode _candor_codes_translations[] =
{
  {
    CANDOR_CODE_TRANSLATION_WITHOUT_ORIGINAL, "translation-without-original", CANDOR_SEVERITY_WARNING,
    .message = N_("A translation stands there without its original."),
    .reason = N_("A translation is shown in the place of its original; without one Candor does not find it."),
    .hint = N_("Put the original beside it under the same name without the language, such as module.xml for module.de.xml."),
    .wrong = GERMAN (HEAD, "", TEXT, ASKED),
    .right = GOOD,
  },
  {
    CANDOR_CODE_TRANSLATION_OTHER_MODULE, "translation-other-module", CANDOR_SEVERITY_ERROR,
    .message = N_("A translation has another module id than its original."),
    .reason = N_("A module has one id in all its languages; progress hangs on it."),
    .hint = N_("Give it the id of the original, or put it into a folder of its own."),
    .wrong = WITH ("id=\"tee\" edition=\"1\" language=\"de\"", TEXT, ASKED),
    .right = GOOD,
  },
  {
    CANDOR_CODE_TRANSLATION_LANGUAGE, "translation-language", CANDOR_SEVERITY_ERROR,
    .message = N_("The name of a translation’s file does not say its language, or it has the original’s."),
    .reason = N_("The record says in which language something was taught; it must be the one that people chose."),
    .hint = N_("Say the same language in the name of the file and in the module, and another one than the original’s."),
    .wrong = WITH ("id=\"tea\" edition=\"1\" language=\"fr\"", TEXT, ASKED),
    .right = GOOD,
  },
  {
    CANDOR_CODE_TRANSLATION_OUTDATED, "translation-outdated", CANDOR_SEVERITY_WARNING,
    .message = N_("A translation is of an older edition than its original."),
    .reason = N_("Who reads this language learns what the original has left behind."),
    .hint = N_("Translate what is new in the original, then raise the edition here to the same number."),
    .wrong = ENGLISH ("2", CHANGE ("Said better.")) GERMAN (HEAD, "", TEXT, ASKED),
    .right = ENGLISH ("2", CHANGE ("Said better.")) GERMAN (SECOND_HEAD, CHANGE ("Besser gesagt."), TEXT, ASKED),
  },
  {
    CANDOR_CODE_TRANSLATION_AHEAD, "translation-ahead", CANDOR_SEVERITY_WARNING,
    .message = N_("A translation is of a newer edition than its original."),
    .reason = N_("The edition of a translation tells which edition of the original it follows; there is none with this number yet."),
    .hint = N_("Raise the edition of the original first, or lower this one."),
    .wrong = ENGLISH ("1", "") GERMAN (SECOND_HEAD, CHANGE ("Besser gesagt."), TEXT, ASKED),
    .right = GOOD,
  },
  {
    CANDOR_CODE_TRANSLATION_MISSING, "translation-missing", CANDOR_SEVERITY_ERROR,
    .message = N_("A translation lacks something that has an id in the original."),
    .reason = N_("People change the language in the middle of a module; what they were at must be there."),
    .hint = N_("Copy it from the original, keep its id and translate the words."),
    .wrong = WITH (HEAD, TEXT, QUESTION (QUESTION_OPTION NOBODY_OPTION, SEE)),
    .right = GOOD,
  },
  {
    CANDOR_CODE_TRANSLATION_EXTRA, "translation-extra", CANDOR_SEVERITY_ERROR,
    .message = N_("A translation has an id that its original has not."),
    .reason = N_("People who read the original would never meet it, and their history would have no place for it."),
    .hint = N_("Give it the id that the original has, add it to the original, or take it out here."),
    .wrong = WITH (HEAD, TEXT, QUESTION (QUESTION_OPTION OFFER_OPTION NOBODY_OPTION, SEE)),
    .right = GOOD,
  },
  {
    CANDOR_CODE_TRANSLATION_OTHER_KIND, "translation-other-kind", CANDOR_SEVERITY_ERROR,
    .message = N_("A thing has one id in both languages and is of two kinds."),
    .reason = N_("One id means one thing; an answer to the one kind says nothing about the other."),
    .hint = N_("Make it the same kind as in the original."),
    .wrong = WITH (HEAD, TEXT, STATEMENT),
    .right = GOOD,
  },
  {
    CANDOR_CODE_TRANSLATION_OTHER_KEY, "translation-other-key", CANDOR_SEVERITY_ERROR,
    .message = N_("A question or quiz is judged in another way than in the original."),
    .reason = N_("One answer would be judged in two ways, depending on the language."),
    .hint = N_("Write it as in the original; if the original is wrong, mend both."),
    .wrong = WITH (HEAD, TEXT, QUESTION (SWAPPED_OPTIONS, SEE)),
    .right = GOOD,
  },
  {
    CANDOR_CODE_TRANSLATION_OTHER_FORM, "translation-other-form", CANDOR_SEVERITY_WARNING,
    .message = N_("A translation has other elements than its original, or in another order."),
    .reason = N_("Where a translation goes its own way, something was left out, added or moved, and nobody can compare any further."),
    .hint = N_("Write the same elements in the same order, and only other words."),
    .wrong = WITH (HEAD, TEXT "      <p>Und fragen Sie freundlich.</p>\n", ASKED),
    .right = GOOD,
  },
  {
    CANDOR_CODE_TRANSLATION_OTHER_REFERENCES, "translation-other-references", CANDOR_SEVERITY_WARNING,
    .message = N_("A translation cites, explains or links something else than its original."),
    .reason = N_("The same claim rests on the same source in every language, and the same words are explained."),
    .hint = N_("Cite, explain and link what the original does, wherever it fits the sentence."),
    .wrong = WITH (HEAD, TEXT, QUESTION (QUESTION_OPTION OFFER_OPTION, "")),
    .right = GOOD,
  },
  {
    CANDOR_CODE_TRANSLATION_SAME_WORDS, "translation-same-words", CANDOR_SEVERITY_NOTE,
    .message = N_("A text of a translation is still that of the original."),
    .reason = N_("It may have been overlooked; names and quotations may stay as they are."),
    .hint = N_("Translate it, unless it is meant to be the same."),
    .wrong = WITH (HEAD, "      <p>Write the question before you write the offer.</p>\n", ASKED),
    .right = GOOD,
  },
  { .code = NULL }
};
