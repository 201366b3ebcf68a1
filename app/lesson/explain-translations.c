/* explain-translations.c - codes: a translation beside its original
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <glib/gi18n.h>

#include "explain-private.h"

const CandorCheckCode _candor_codes_translations[] =
{
  {
    CANDOR_CODE_TRANSLATION_WITHOUT_ORIGINAL, "translation-without-original", CANDOR_SEVERITY_WARNING,
    .message = N_("A translation has no original beside it."),
    .reason = N_("A translation is shown in the place of its original; without one Candor does not find it."),
    .hint = N_("Put the original beside it under the same name without the language, such as module.xml for module.de.xml."),
    .wrong =
      "labels/module.de.xml:\n"
      "<module/>\n",
    .right =
      "labels/module.xml:\n"
      "<module/>\n"
      "labels/module.de.xml:\n"
      "<module/>\n",
  },
  {
    CANDOR_CODE_TRANSLATION_OTHER_MODULE, "translation-other-module", CANDOR_SEVERITY_ERROR,
    .message = N_("A translation has another id than its original."),
    .reason = N_("A module has one id in all its languages; progress hangs on it."),
    .hint = N_("Give it the id of the original, or put it into a folder of its own."),
    .wrong =
      "module.xml:\n"
      "<module/>\n"
      "module.de.xml:\n"
      "<module format=\"1\" id=\"etiketten\" edition=\"1\" language=\"de\" minutes=\"3\" licence=\"CC0-1.0\">\n",
    .right =
      "module.xml:\n"
      "<module/>\n"
      "module.de.xml:\n"
      "<module format=\"1\" id=\"labels\" edition=\"1\" language=\"de\" minutes=\"3\" licence=\"CC0-1.0\">\n",
  },
  {
    CANDOR_CODE_TRANSLATION_LANGUAGE, "translation-language", CANDOR_SEVERITY_ERROR,
    .message = N_("The name of a translation says one language, and the module another."),
    .reason = N_("The record says in which language something was taught; it must be the one that people chose."),
    .hint = N_("Say the same language in the name of the file and in the module, and another one than the original’s."),
    .wrong =
      "module.xml:\n"
      "<module/>\n"
      "module.de.xml:\n"
      "<module format=\"1\" id=\"labels\" edition=\"1\" language=\"fr\" minutes=\"3\" licence=\"CC0-1.0\">\n",
    .right =
      "module.xml:\n"
      "<module/>\n"
      "module.de.xml:\n"
      "<module format=\"1\" id=\"labels\" edition=\"1\" language=\"de\" minutes=\"3\" licence=\"CC0-1.0\">\n",
  },
  {
    CANDOR_CODE_TRANSLATION_OUTDATED, "translation-outdated", CANDOR_SEVERITY_WARNING,
    .message = N_("A translation belongs to an older edition than its original."),
    .reason = N_("Who reads this language learns what the original has left behind."),
    .hint = N_("Translate what is new in the original, then raise the edition here to the same number."),
    .wrong =
      "module.xml:\n"
      "<module format=\"1\" id=\"labels\" edition=\"2\" language=\"en\" minutes=\"3\" licence=\"CC0-1.0\">\n"
      "<change edition=\"2\" date=\"2026-11-01\" kind=\"wording\">The sentences are shorter.</change>\n"
      "module.de.xml:\n"
      "<module format=\"1\" id=\"labels\" edition=\"1\" language=\"de\" minutes=\"3\" licence=\"CC0-1.0\">\n",
    .right =
      "module.xml:\n"
      "<module format=\"1\" id=\"labels\" edition=\"2\" language=\"en\" minutes=\"3\" licence=\"CC0-1.0\">\n"
      "<change edition=\"2\" date=\"2026-11-01\" kind=\"wording\">The sentences are shorter.</change>\n"
      "module.de.xml:\n"
      "<module format=\"1\" id=\"labels\" edition=\"2\" language=\"de\" minutes=\"3\" licence=\"CC0-1.0\">\n"
      "<change edition=\"2\" date=\"2026-11-01\" kind=\"wording\">Die Sätze sind kürzer.</change>\n",
  },
  {
    CANDOR_CODE_TRANSLATION_AHEAD, "translation-ahead", CANDOR_SEVERITY_WARNING,
    .message = N_("A translation belongs to a later edition than its original."),
    .reason = N_("The edition of a translation tells which edition of the original it follows; there is none with this number yet."),
    .hint = N_("Raise the edition of the original first, or lower this one."),
    .wrong =
      "module.xml:\n"
      "<module/>\n"
      "module.de.xml:\n"
      "<module format=\"1\" id=\"labels\" edition=\"2\" language=\"de\" minutes=\"3\" licence=\"CC0-1.0\">\n"
      "<change edition=\"2\" date=\"2026-11-01\" kind=\"wording\">Die Sätze sind kürzer.</change>\n",
    .right =
      "module.xml:\n"
      "<module format=\"1\" id=\"labels\" edition=\"2\" language=\"en\" minutes=\"3\" licence=\"CC0-1.0\">\n"
      "<change edition=\"2\" date=\"2026-11-01\" kind=\"wording\">The sentences are shorter.</change>\n"
      "module.de.xml:\n"
      "<module format=\"1\" id=\"labels\" edition=\"2\" language=\"de\" minutes=\"3\" licence=\"CC0-1.0\">\n"
      "<change edition=\"2\" date=\"2026-11-01\" kind=\"wording\">Die Sätze sind kürzer.</change>\n",
  },
  {
    CANDOR_CODE_TRANSLATION_MISSING, "translation-missing", CANDOR_SEVERITY_ERROR,
    .message = N_("A translation lacks something that the original has."),
    .reason = N_("People change the language in the middle of a module; what they were at must be there."),
    .hint = N_("Copy it from the original, keep its id and translate the words."),
    .wrong =
      "module.xml:\n"
      "<page id=\"asking\"><title>Asking</title><p>Ask first.</p></page>\n"
      "module.de.xml:\n"
      "<module format=\"1\" id=\"labels\" edition=\"1\" language=\"de\" minutes=\"3\" licence=\"CC0-1.0\">\n",
    .right =
      "module.xml:\n"
      "<page id=\"asking\"><title>Asking</title><p>Ask first.</p></page>\n"
      "module.de.xml:\n"
      "<page id=\"asking\"><title>Fragen</title><p>Fragen Sie zuerst.</p></page>\n",
  },
  {
    CANDOR_CODE_TRANSLATION_EXTRA, "translation-extra", CANDOR_SEVERITY_ERROR,
    .message = N_("A translation has something that the original lacks."),
    .reason = N_("People who read the original would never meet it, and their history would have no place for it."),
    .hint = N_("Give it the id that the original has, add it to the original, or take it out here."),
    .wrong =
      "module.xml:\n"
      "<module/>\n"
      "module.de.xml:\n"
      "<page id=\"asking\"><title>Fragen</title><p>Fragen Sie zuerst.</p></page>\n",
    .right =
      "module.xml:\n"
      "<page id=\"asking\"><title>Asking</title><p>Ask first.</p></page>\n"
      "module.de.xml:\n"
      "<page id=\"asking\"><title>Fragen</title><p>Fragen Sie zuerst.</p></page>\n",
  },
  {
    CANDOR_CODE_TRANSLATION_OTHER_KIND, "translation-other-kind", CANDOR_SEVERITY_ERROR,
    .message = N_("Something has another kind in the translation than in the original."),
    .reason = N_("One id means one thing; an answer to the one kind says nothing about the other."),
    .hint = N_("Make it the same kind as in the original."),
    .wrong =
      "module.xml:\n"
      "<choices id=\"greeting\" objective=\"tell\">\n"
      "  <prompt>Which are true?</prompt>\n"
      "  <option id=\"name\">I am Anna.<response>Nobody is there.</response><unticked>Nobody is.</unticked></option>\n"
      "  <option id=\"bot\" right=\"yes\">I am a bot.<response>It is true.</response><unticked>It is true.</unticked></option>\n"
      "  <why see=\"start\">People need to know.</why>\n"
      "</choices>\n"
      "module.de.xml:\n"
      "<choice id=\"greeting\" objective=\"tell\">\n"
      "  <prompt>Welche Begrüßung wählen Sie?</prompt>\n"
      "  <option id=\"name\">Ich bin Anna.<response>Niemand ist da.</response></option>\n"
      "  <option id=\"bot\" right=\"yes\">Ich bin ein Bot.<response>Kurz und wahr.</response></option>\n"
      "  <why see=\"start\">Menschen wollen es wissen.</why>\n"
      "</choice>\n",
    .right =
      "module.xml:\n"
      "<choice id=\"greeting\" objective=\"tell\">\n"
      "  <prompt>Which greeting do you choose?</prompt>\n"
      "  <option id=\"name\">I am Anna.<response>Nobody named Anna is there.</response></option>\n"
      "  <option id=\"bot\" right=\"yes\">I am a bot.<response>Short and true.</response></option>\n"
      "  <why see=\"start\">People need to know.</why>\n"
      "</choice>\n"
      "module.de.xml:\n"
      "<choice id=\"greeting\" objective=\"tell\">\n"
      "  <prompt>Welche Begrüßung wählen Sie?</prompt>\n"
      "  <option id=\"name\">Ich bin Anna.<response>Niemand ist da.</response></option>\n"
      "  <option id=\"bot\" right=\"yes\">Ich bin ein Bot.<response>Kurz und wahr.</response></option>\n"
      "  <why see=\"start\">Menschen wollen es wissen.</why>\n"
      "</choice>\n",
  },
  {
    CANDOR_CODE_TRANSLATION_OTHER_KEY, "translation-other-key", CANDOR_SEVERITY_ERROR,
    .message = N_("Something that judges answers differs in the translation."),
    .reason = N_("One answer would be judged in two ways, depending on the language."),
    .hint = N_("Write it as in the original; if the original is wrong, mend both."),
    .wrong =
      "module.xml:\n"
      "<choice id=\"greeting\" objective=\"tell\">\n"
      "  <prompt>Which greeting do you choose?</prompt>\n"
      "  <option id=\"name\">I am Anna.<response>Nobody named Anna is there.</response></option>\n"
      "  <option id=\"bot\" right=\"yes\">I am a bot.<response>Short and true.</response></option>\n"
      "  <why see=\"start\">People need to know.</why>\n"
      "</choice>\n"
      "module.de.xml:\n"
      "<choice id=\"greeting\" objective=\"tell\">\n"
      "  <prompt>Welche Begrüßung wählen Sie?</prompt>\n"
      "  <option id=\"name\" right=\"yes\">Ich bin Anna.<response>Niemand ist da.</response></option>\n"
      "  <option id=\"bot\">Ich bin ein Bot.<response>Kurz und wahr.</response></option>\n"
      "  <why see=\"start\">Menschen wollen es wissen.</why>\n"
      "</choice>\n",
    .right =
      "module.xml:\n"
      "<choice id=\"greeting\" objective=\"tell\">\n"
      "  <prompt>Which greeting do you choose?</prompt>\n"
      "  <option id=\"name\">I am Anna.<response>Nobody named Anna is there.</response></option>\n"
      "  <option id=\"bot\" right=\"yes\">I am a bot.<response>Short and true.</response></option>\n"
      "  <why see=\"start\">People need to know.</why>\n"
      "</choice>\n"
      "module.de.xml:\n"
      "<choice id=\"greeting\" objective=\"tell\">\n"
      "  <prompt>Welche Begrüßung wählen Sie?</prompt>\n"
      "  <option id=\"name\">Ich bin Anna.<response>Niemand ist da.</response></option>\n"
      "  <option id=\"bot\" right=\"yes\">Ich bin ein Bot.<response>Kurz und wahr.</response></option>\n"
      "  <why see=\"start\">Menschen wollen es wissen.</why>\n"
      "</choice>\n",
  },
  {
    CANDOR_CODE_TRANSLATION_OTHER_FORM, "translation-other-form", CANDOR_SEVERITY_WARNING,
    .message = N_("A translation has other elements than its original."),
    .reason = N_("Where a translation goes its own way, something was left out, added or moved, and nobody can compare any further."),
    .hint = N_("Write the same elements in the same order, and only other words."),
    .wrong =
      "module.xml:\n"
      "<page id=\"asking\"><title>Asking</title><p>Ask first.</p></page>\n"
      "module.de.xml:\n"
      "<page id=\"asking\"><title>Fragen</title><list><item>Fragen.</item><item>Schreiben.</item></list></page>\n",
    .right =
      "module.xml:\n"
      "<page id=\"asking\"><title>Asking</title><p>Ask first.</p></page>\n"
      "module.de.xml:\n"
      "<page id=\"asking\"><title>Fragen</title><p>Fragen Sie zuerst.</p></page>\n",
  },
  {
    CANDOR_CODE_TRANSLATION_OTHER_REFERENCES, "translation-other-references", CANDOR_SEVERITY_WARNING,
    .message = N_("A translation cites or explains something else than its original."),
    .reason = N_("The same claim rests on the same source in every language, and the same words are explained."),
    .hint = N_("Cite, explain and link what the original does, wherever it fits the sentence."),
    .wrong =
      "module.xml:\n"
      "<page id=\"asking\"><title>Asking</title><p>Say so<cite ref=\"ai-act\"/>.</p></page>\n"
      "module.de.xml:\n"
      "<page id=\"asking\"><title>Fragen</title><p>Sagen Sie es.</p></page>\n",
    .right =
      "module.xml:\n"
      "<page id=\"asking\"><title>Asking</title><p>Say so<cite ref=\"ai-act\"/>.</p></page>\n"
      "module.de.xml:\n"
      "<page id=\"asking\"><title>Fragen</title><p>Sagen Sie es<cite ref=\"ai-act\"/>.</p></page>\n",
  },
  {
    CANDOR_CODE_TRANSLATION_SAME_WORDS, "translation-same-words", CANDOR_SEVERITY_NOTE,
    .message = N_("Something in a translation still has the words of the original."),
    .reason = N_("It may have been overlooked; names and quotations may stay as they are."),
    .hint = N_("Translate it, unless it is meant to be the same."),
    .wrong =
      "module.xml:\n"
      "<page id=\"asking\"><title>Asking</title><p>Ask before you write, and keep the answer.</p></page>\n"
      "module.de.xml:\n"
      "<page id=\"asking\"><title>Fragen</title><p>Ask before you write, and keep the answer.</p></page>\n",
    .right =
      "module.xml:\n"
      "<page id=\"asking\"><title>Asking</title><p>Ask before you write, and keep the answer.</p></page>\n"
      "module.de.xml:\n"
      "<page id=\"asking\"><title>Fragen</title><p>Fragen Sie, bevor Sie schreiben, und heben Sie die Antwort auf.</p></page>\n",
  },
  { .code = NULL }
};
